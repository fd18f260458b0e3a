// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "faces/face_detector.h"
#include "predict/batch_output_internal.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"

#include <algorithm>
#include <array>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// As BatchVideo::path has it: the links among its folders followed, its own kept.
fs::path fullPath(const fs::path& path)
{
    std::error_code reason;
    const fs::path folder = fs::weakly_canonical(folderOf(path), reason);
    return reason ? fs::absolute(path, reason).lexically_normal() : folder / path.filename();
}

/// A file that is written, known by its place and, where it is there already, by what it is.
class Target {
public:
    explicit Target(const fs::path& path) : m_path(path), m_fullPath(fullPath(path)), m_stamp(fileStampOf(path)) {}

    const fs::path& path() const { return m_path; }

    /// @param input its full path
    bool is(const fs::path& input) const
    {
        if (input == m_fullPath)
            return true;
        if (!m_stamp)
            return false;
        const std::optional<FileStamp> stamp = fileStampOf(input);
        return stamp && stamp->device == m_stamp->device && stamp->inode == m_stamp->inode;
    }

private:
    fs::path m_path, m_fullPath;
    std::optional<FileStamp> m_stamp;
};

std::vector<fs::path> weightsOf(const DetectorOptions& detector)
{
    std::vector<fs::path> folders = defaultDetectorWeightDirectories();
    if (!detector.weightsDirectory.empty())
        folders.push_back(detector.weightsDirectory);
    std::vector<fs::path> files;
    for (const fs::path& folder : folders)
        for (const char* name : {"pnet.pt", "rnet.pt", "onet.pt"})
            files.push_back(folder / name);
    return files;
}

} // namespace

void removeLeftovers(const fs::path& output)
{
    const std::string prefix = "." + output.filename().string().substr(0, 100);
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folderOf(output), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(".tmp"))
            fs::remove(entry.path(), ignored);
    }
}

void requireWritable(const fs::path& output)
{
    std::error_code ignored;
    const auto refuse = [&](const std::string& why, const std::string& remedy) {
        throw Error(ErrorCode::unwritable, "Writing the submission", output.string(), why, remedy);
    };
    if (output.filename().empty() || fs::is_directory(output, ignored))
        refuse("it is a folder", "Name a file, for example submission.csv.");
    if (const fs::file_status status = fs::status(output, ignored); fs::exists(status) && !fs::is_regular_file(status))
        refuse(
            "it is a device or a pipe, which would be replaced by a file", "Name a file, for example submission.csv.");
    if (!fs::is_directory(folderOf(output), ignored))
        refuse("its folder does not exist", "Make the folder first.");
}

void requireSparedInputs(const BatchOptions& options)
{
    fs::path lock = options.output;
    lock += ".lock";
    const std::array targets{
        Target(options.output), Target(sidecarPath(options.output)), Target(journalPath(options.output)), Target(lock)};
    const auto spare = [&](const fs::path& input, const char* what) {
        for (const Target& target : targets)
            if (target.is(input))
                throw Error(
                    ErrorCode::badInput, "Writing the submission", target.path().string(),
                    std::string("it is ") + what + " of this batch", "Give the submission another name.");
    };
    for (const BatchVideo& video : options.videos)
        spare(video.path, "a video");
    for (const EnsembleMember& member : options.members)
        spare(fullPath(member.path), "a model");
    for (const fs::path& weights : weightsOf(options.detector))
        spare(fullPath(weights), "a part of the face detector");
    for (const fs::path& input : options.inputs)
        spare(fullPath(input), "an input");
}

bool isForeign(const fs::path& output)
{
    std::error_code reason;
    const fs::file_status status = fs::symlink_status(output, reason);
    if (!fs::exists(status))
        return false;
    if (fs::is_regular_file(status) && fs::file_size(output, reason) == 0 && !reason)
        return false;
    return !isOwnSidecar(sidecarPath(output));
}

void requireReplaceable(const BatchOptions& options)
{
    if (!options.overwrite && isForeign(options.output))
        throw Error(
            ErrorCode::mismatch, "Writing the submission", options.output.string(),
            "a file stands there that no batch of this program wrote",
            "Name another output, or have it replaced with --overwrite.");
}

} // namespace veriframe
