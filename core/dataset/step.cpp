// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "dataset/step_internal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <map>
#include <spdlog/fmt/fmt.h>
#include <system_error>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t fingerprintBytes = std::size_t(1) << 16;

[[noreturn]] void refuseVideo(const fs::path& path, const std::error_code& reason)
{
    throw Error(
        reason == std::errc::no_such_file_or_directory ? ErrorCode::notFound : ErrorCode::unreadable,
        "Reading the video", path.string(), reason ? reason.message() : "it ends before its size says",
        reason == std::errc::permission_denied ? "Check the permissions of the file and its folder." : "");
}

StepStatus ended(StepState state, std::string why, StepInputs inputs)
{
    StepStatus status;
    status.state = state;
    status.why = std::move(why);
    status.inputs = std::move(inputs);
    return status;
}

/// The status that the records give to inputs that are ready.
StepStatus statusByRecords(const Step& step, const DatasetVideo& video, const StepRecords& records, StepInputs inputs)
{
    const std::vector<StepRecord> known = workRecordsOf(records, video.name);
    const std::string settings = step.settings();
    StepStatus status;
    status.inputs = std::move(inputs);
    for (const StepRecord& record : known) {
        if (record.inputs != status.inputs.digest || (record.settings != settings && !record.takenOver))
            continue;
        status.record = record;
        status.state = record.state;
        status.why = record.why;
        if (record.state == StepState::done && !step.isPresent(video, record)) {
            status.state = StepState::stale;
            status.why = "its files are missing or were changed";
        }
        return status;
    }
    if (known.empty()) {
        if (const auto found = step.takeOver(video)) {
            status.state = StepState::done;
            status.record = {video.name,   StepState::done, "",           settings, status.inputs.digest, found->output,
                             found->files, found->frames,   found->faces, true};
            if (status.record.output.empty())
                status.record.output = digestOf("taken over " + status.inputs.digest);
            status.isNew = true;
        }
        return status;
    }
    const StepRecord& last = known.back();
    if (last.state != StepState::done)
        return status;
    status.state = StepState::stale;
    status.why = last.settings != settings ? "it was made with other settings: " + last.settings + ", now " + settings
                                           : "what it was made from has changed";
    return status;
}

} // namespace

std::string digestOf(const std::string& text)
{
    Sha256 hash;
    hash.add(std::as_bytes(std::span(text)));
    return hash.finish().substr(0, 32);
}

std::string StepContext::fingerprintOf(const DatasetVideo& video) const
{
    const fs::path path = index.pathOf(video);
    std::error_code reason;
    const auto bytes = fs::file_size(path, reason);
    if (reason)
        refuseVideo(path, reason);
    errno = 0; // the stream does not say why it failed, the system does
    std::ifstream file(path, std::ios::binary);
    std::string beginning(std::min<std::uintmax_t>(bytes, fingerprintBytes), '\0');
    if (!file.read(beginning.data(), static_cast<std::streamsize>(beginning.size())) && !beginning.empty())
        refuseVideo(path, std::error_code(errno, std::generic_category()));
    return digestOf(fmt::format("{} ", bytes) + beginning);
}

std::optional<fs::path> StepContext::boxFileOf(const std::string& video) const
{
    std::error_code ignored;
    for (const fs::path& path : {layout.boxFile(video), layout.publishedBoxFile(video)})
        if (fs::exists(path, ignored))
            return path;
    return std::nullopt;
}

std::string StepContext::boxDigestOf(const std::string& video) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_boxDigests.find(video); known != m_boxDigests.end())
            return known->second;
    }
    const auto path = boxFileOf(video);
    std::string digest = path ? sha256OfFile(*path).substr(0, 32) : std::string();
    const std::scoped_lock lock(m_mutex);
    return m_boxDigests.emplace(video, std::move(digest)).first->second;
}

std::vector<StepRecord> workRecordsOf(const StepRecords& records, const std::string& video)
{
    std::vector<StepRecord> known = records.recordsOf(video);
    std::erase_if(known, [](const StepRecord& record) { return record.inputs.empty(); });
    return known;
}

CropsState cropsOf(const StepRecords& crops, const DatasetVideo& video)
{
    const std::vector<StepRecord> known = crops.recordsOf(video.name);
    if (known.empty())
        return {{}, StepInputs::waiting("it has no crops yet")};
    const StepRecord& last = known.back();
    if (last.state == StepState::done)
        return {last, {}};
    if (last.state == StepState::skipped)
        return {{}, StepInputs::skipped("it has no crops: " + last.why)};
    return {{}, StepInputs::waiting(last.state == StepState::failed ? "its crops failed" : "it has no crops yet")};
}

StepStatus statusOf(const Step& step, const DatasetVideo& video, const StepRecords& records, bool fresh)
{
    if (!step.concerns(video))
        return ended(StepState::notApplicable, "", {});
    StepInputs inputs;
    try {
        inputs = step.inputsOf(video);
    } catch (const Error& error) {
        inputs = StepInputs::failed(error.what());
    }
    switch (inputs.kind) {
    case StepInputs::Kind::waiting:
        return ended(StepState::open, inputs.why, inputs);
    case StepInputs::Kind::skipped:
        return ended(StepState::skipped, inputs.why, inputs);
    case StepInputs::Kind::failed:
        return ended(StepState::failed, inputs.why, inputs);
    case StepInputs::Kind::ready:
        break;
    }
    if (fresh)
        return ended(StepState::open, "", std::move(inputs));
    try {
        return statusByRecords(step, video, records, std::move(inputs));
    } catch (const Error& error) {
        return ended(StepState::failed, error.what(), StepInputs::failed(error.what()));
    }
}

std::vector<std::size_t> videosOfShard(const DatasetIndex& index, const Shard& shard)
{
    requireValid(shard);
    // Families in the order of their names, so that every machine deals them out alike.
    std::map<std::string_view, std::vector<std::size_t>> families;
    for (std::size_t i = 0; i < index.videos.size(); ++i) {
        const DatasetVideo& video = index.videos[i];
        families[video.original ? index.videos[*video.original].name : video.name].push_back(i);
    }
    std::vector<std::size_t> chosen;
    int turn = 0;
    for (const auto& [name, members] : families) {
        if (turn == shard.index)
            chosen.insert(chosen.end(), members.begin(), members.end());
        turn = (turn + 1) % shard.count;
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

} // namespace veriframe
