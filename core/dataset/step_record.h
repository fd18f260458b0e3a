// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shard.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// What became of one video in one step.
enum class StepState {
    open,  ///< not done yet
    stale, ///< done, but its settings, its inputs or its files have changed since
    done,
    skipped, ///< there is nothing to do, for a reason
    failed,
    notApplicable ///< the step does not concern this video
};
const char* toString(StepState state); ///< "open", "stale", "done", "skipped", "failed", "not-applicable"

/// A line of a step's records: what was made, and from what. Without inputs it is a note: why nothing can be made.
struct StepRecord {
    std::string video; ///< name without extension
    StepState state = StepState::open;
    std::string why;         ///< reason of a skip or failure, or a remark; a sentence without a period, may be empty
    std::string settings;    ///< of the step, readable
    std::string inputs;      ///< digest of what it was made from
    std::string output;      ///< digest of what was made; later steps have it among their inputs
    int files = 0;           ///< of this video
    std::int64_t bytes = -1; ///< of these files together; -1: not known
    int frames = 0;          ///< looked at
    int faces = 0;           ///< most faces in one frame; 0 where the step does not count them
    bool takenOver = false;  ///< was there already, made by another program; of an open record: such files may be there
    bool operator==(const StepRecord&) const = default;

    bool isNote() const { return inputs.empty(); }
};

/// What is recorded of one video in one step. A note stands beside the work and does not replace it: a video may be
/// away for an hour, and what was made of it is still known when it is back.
struct VideoRecords {
    std::optional<StepRecord> work; ///< the latest that tells of work, or of something that was taken over
    std::optional<StepRecord> note; ///< if it is later than that

    /// What counts at the moment; nothing where nothing is recorded.
    const StepRecord* latest() const { return note ? &*note : work ? &*work : nullptr; }
};

/// The records of one step in ROOT/.veriframe, one JSON line each: appended as videos end, so that a killed run goes
/// on where it was, and sorted in one step when the run ends, so that equal results are equal files. A shard keeps a
/// file of its own, whose lines bear the number of the run that wrote them: the latest counts, whatever file has it.
/// The next whole run takes them all over. Not thread-safe.
class StepRecords {
public:
    /// Reads what whole runs and shards have left; lines that cannot be understood are left out.
    /// @param step "boxes" and so on: the files' name. @throws Error (unreadable, unwritable)
    StepRecords(const std::filesystem::path& notesFolder, const std::string& step);
    ~StepRecords();
    StepRecords(StepRecords&&) noexcept;

    /// The video's records; both may be absent.
    VideoRecords of(const std::string& video) const;

    /// Records are added from now on. @throws Error (unwritable)
    void startAdding(const Shard& shard);
    /// Adds records and waits until they are on the disk. @throws Error (unwritable)
    void add(const std::vector<StepRecord>& records);
    /// Puts these in the place of all records, once adding has started for a whole run; finish() writes them.
    void replaceAll(const std::vector<StepRecord>& records);
    /// Sorts the records into place; a whole run also ends the files of shards. Does nothing where nothing changed.
    /// @throws Error (unwritable)
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
