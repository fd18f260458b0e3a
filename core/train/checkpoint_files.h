// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"
#include "train/training.h"

#include <filesystem>
#include <string>

namespace veriframe {

/// The files of a run (spec algorithms.md 10, formats.md). Each is replaced in one step, so that there is always a good
/// one.
class CheckpointFiles {
public:
    explicit CheckpointFiles(const TrainingOptions& options);

    std::filesystem::path ofEpoch(int epoch) const; ///< `<stem><epoch>`
    std::filesystem::path last() const;             ///< `<stem>last`, the published "_last"
    std::filesystem::path best() const;        ///< `<stem>best_dice`, the published name although it is bce that counts
    std::filesystem::path resumeState() const; ///< `<stem>resume`

    /// Whether a run of this name has ended an epoch.
    bool anyCheckpoint() const;
    /// @throws Error (unwritable)
    void removeResumeState() const;

    /// Writes an epoch's checkpoint, and the same as last and, if it improved, as best.
    /// @throws Error (unwritable), (internal) if an entry is not finite; what was there before stays. @return the
    /// epoch's file
    std::filesystem::path save(const Checkpoint& checkpoint, int epoch, bool improved) const;

private:
    std::filesystem::path m_folder;
    std::string m_stem;
};

} // namespace veriframe
