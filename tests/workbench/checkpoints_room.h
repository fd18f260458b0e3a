// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkpoints_workspace.h"
#include "training_set.h"
#include "workbench_fixture.h"

#include <array>
#include <filesystem>
#include <set>
#include <string>

namespace veriframe::test {

/// The logs that a run of so many epochs leaves, with losses that are made up. @param data what it says it learned from
/// @param checkpoints epochs whose checkpoint is there: small networks that were never trained
/// @param goesOnAt > 0: a session that goes on there @return its metrics.jsonl
std::filesystem::path writeMadeUpRun(
    const std::filesystem::path& folder, const std::filesystem::path& data, std::uint64_t seed, int epochs,
    const std::set<int>& checkpoints = {}, int goesOnAt = 0);

/// Of the networks that judge in tests: small, so that they take no longer than they must.
inline constexpr int quickInputSizePx = 64;

/// What stands behind "real0" and "fake0" in the names of the first fold's further videos.
inline constexpr std::array<const char*, 7> furtherVideos{"b", "c", "d", "e", "f", "g", "h"};

/// Three folds, the first with as many originals as a search or the error of a gain asks for.
void addSearchableFolds(TrainingSet& set);

/// A workbench that shows the Checkpoints room, and runs whose losses are made up.
class CheckpointsRoom {
public:
    CheckpointsRoom();

    /// In the folder runs(), of data().
    std::filesystem::path
    writeRun(std::uint64_t seed, int epochs, const std::set<int>& checkpoints = {}, int goesOnAt = 0) const
    {
        return writeMadeUpRun(runs(), m_data.root(), seed, epochs, checkpoints, goesOnAt);
    }

    /// The text that the published program leaves. @return its path
    std::filesystem::path writeText(const std::string& name, int epochs) const;
    /// The lines of one of its epochs.
    static std::string textOf(int epoch);

    /// Hands files over as a drop does, and waits until so many logs are open.
    bool open(const std::vector<std::filesystem::path>& places, std::size_t logs);
    /// A run with checkpoints of the epochs 17, 18 and 19, and all three in the ensemble, judged.
    bool openEnsemble();
    bool waitForFigures(std::size_t members);
    /// Until the last row's checkpoint is known to be there.
    bool waitForFiles();

    static double fakeLoss(std::uint64_t seed, int epoch);
    static double realLoss(std::uint64_t seed, int epoch);

    std::filesystem::path runs() const { return m_bench.path("runs"); }

    TrainingSet& data() { return m_data; }

    Workbench& bench() { return m_bench; }

    CheckpointsWorkspace& room() { return m_bench.window().checkpoints(); }

private:
    TrainingSet m_data;
    Workbench m_bench;
};

} // namespace veriframe::test
