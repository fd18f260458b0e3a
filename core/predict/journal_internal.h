// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/json.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace veriframe {

/// A video file as a journal knows it again. A file that was replaced is another file.
struct FileIdentity {
    std::string name; ///< bytes of the file name
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< since the clock's epoch
};

/// @param path may be anything, also absent: then size and time are 0
FileIdentity identityOf(const std::filesystem::path& path);

/// The results of a folder run, one line each; journal and sidecar share this form (spec formats.md). The first line is
/// the header with the settings. Not thread-safe.
class BatchJournal {
public:
    /// Takes over what the sidecar of an earlier run and the journal of an interrupted one hold for equal settings, and
    /// starts the journal anew with it, in one step.
    /// @param resume false: take over nothing
    /// @throws Error (mismatch) if an interrupted run had other settings, (corrupt), (unwritable)
    BatchJournal(const std::filesystem::path& submission, const Json& settings, bool resume);

    /// What is known of a file, unless it is to be done again: it changed, or it had failed.
    std::optional<Json> find(const FileIdentity& file) const;

    /// Adds a result and waits until it is on the disk. @throws Error (unwritable)
    void add(const FileIdentity& file, const Json& video);

    /// The header and the lines of the given files in their order: what the sidecar holds.
    std::string linesOf(const std::vector<FileIdentity>& files) const;

private:
    void takeOver(const std::filesystem::path& path, const Json& settings, bool interrupted);

    Json m_header;
    std::map<std::string, Json> m_records; ///< by file name
    std::unique_ptr<AppendFile> m_file;
};

} // namespace veriframe
