// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/json.h"
#include "predict/batch_source.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace veriframe {

/// A video file as a journal knows it again. A file that was replaced is another file.
struct FileIdentity {
    BatchVideo video;
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< since the clock's epoch
};

/// @param video may be anything, also absent: then size and time are 0
FileIdentity identityOf(BatchVideo video);

/// A result as a journal or sidecar holds it, in the text in which it stands there: a parsed one takes six times the
/// room, and there may be 100000.
struct JournalRecord {
    std::string line;    ///< without its end
    std::string name;    ///< the video's in the CSV
    bool isDone = false; ///< a failure is not: it may have been mended meanwhile
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0;
};

/// What a journal or a sidecar holds.
struct JournalContent {
    Json header;
    std::map<std::string, JournalRecord> records; ///< by the path's bytes
    bool isOutdated = false;                      ///< of a former version of the form: nothing in it can be taken over
};

/// Reads a journal or a sidecar; a last line that was cut off does not count. @throws Error (unreadable, corrupt)
JournalContent readJournal(const std::filesystem::path& path);

/// Whether a file is a sidecar of this program, of whatever version; false also where it is not there.
bool isOwnSidecar(const std::filesystem::path& path);

/// What is known of a file as it is now; nothing where it has changed.
std::optional<Json> recordOf(const JournalContent& content, const FileIdentity& file);

/// The results of a batch, one line each; journal and sidecar share this form (spec formats.md). The first line is the
/// header with the settings. Not thread-safe.
class BatchJournal {
public:
    /// What is taken over from earlier runs.
    enum class Takes {
        nothing,
        equalSettings,     ///< what sidecar and journal hold for equal settings
        everythingOrRefuse ///< the same, and other settings are refused: single rows are redone among those
    };

    /// Takes over what the sidecar of an earlier run and the journal of an interrupted one hold, and starts the journal
    /// anew with it, in one step.
    /// @param mayReplace a complete run of other settings or videos
    /// @throws Error (mismatch) if an interrupted run had other settings or none of these files, or a complete one
    /// would be replaced that may not; (corrupt), (unwritable)
    BatchJournal(
        const std::filesystem::path& submission, const Json& settings, std::span<const FileIdentity> files, Takes takes,
        bool mayReplace);

    /// What is known of a file, unless it is to be done again: it changed, or it had failed.
    std::optional<Json> findDone(const FileIdentity& file) const;
    /// What is known of a file, whatever became of it since.
    std::optional<Json> findAny(const FileIdentity& file) const;

    /// Adds a result and waits until it is on the disk. @throws Error (unwritable)
    void add(const FileIdentity& file, const Json& video);

    /// The header and the lines of the given files in their order: what the sidecar holds.
    std::string linesOf(std::span<const FileIdentity> files) const;

private:
    void requireContinued(
        const JournalContent& interrupted, const std::filesystem::path& journal,
        std::span<const FileIdentity> files) const;
    void takeOverComplete(
        JournalContent complete, const std::filesystem::path& submission, std::span<const FileIdentity> files,
        Takes takes, bool mayDiffer);
    void takeRecords(JournalContent content);
    void takeName(const BatchVideo& video);

    JournalContent m_content;
    std::unique_ptr<AppendFile> m_file;
};

} // namespace veriframe
