// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/checkpoint_files.h"

#include "base/error.h"
#include "nn/checkpoint_file.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// A network with one value that is no number judges nothing any more, and whoever goes on from it cannot repair it.
void requireFinite(const Checkpoint& checkpoint, const std::filesystem::path& path)
{
    for (const NamedTensor& entry : checkpoint.stateDict) {
        if (entry.tensor.type == TensorType::int64) // batches counted
            continue;
        const std::vector<float> values = entry.tensor.toFloat32();
        if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
            throw Error(
                ErrorCode::internal, "Saving the checkpoint", path.string(),
                entry.name + " holds values that are no finite numbers",
                "Lower the learning rate. Earlier checkpoints are kept.");
    }
}

} // namespace

std::string prefixOfSeed(const std::string& prefix, std::uint64_t seed)
{
    return prefix + std::to_string(seed) + "_";
}

std::string checkpointStem(const TrainingOptions& options)
{
    return options.prefix + options.config.network + "_" + options.config.encoder + "_" + std::to_string(options.fold) +
           "_";
}

CheckpointFiles::CheckpointFiles(const TrainingOptions& options)
    : m_folder(options.output), m_stem(checkpointStem(options))
{}

std::filesystem::path CheckpointFiles::ofEpoch(int epoch) const
{
    return m_folder / (m_stem + std::to_string(epoch));
}

std::filesystem::path CheckpointFiles::last() const
{
    return m_folder / (m_stem + "last");
}

std::filesystem::path CheckpointFiles::best() const
{
    return m_folder / (m_stem + "best_dice");
}

std::filesystem::path CheckpointFiles::resumeState() const
{
    return m_folder / (m_stem + "resume");
}

bool CheckpointFiles::anyCheckpoint() const
{
    return std::filesystem::exists(last()) || std::filesystem::exists(best());
}

void CheckpointFiles::removeResumeState() const
{
    std::error_code problem;
    std::filesystem::remove(resumeState(), problem);
    if (problem)
        throw Error(
            ErrorCode::unwritable, "Starting afresh", resumeState().string(), problem.message(),
            "Choose another output folder, or remove the file.");
}

std::filesystem::path CheckpointFiles::save(const Checkpoint& checkpoint, int epoch, bool improved) const
{
    requireFinite(checkpoint, ofEpoch(epoch));
    writeTorchCheckpoint(ofEpoch(epoch), checkpoint);
    writeTorchCheckpoint(last(), checkpoint);
    if (improved)
        writeTorchCheckpoint(best(), checkpoint);
    return ofEpoch(epoch);
}

} // namespace veriframe
