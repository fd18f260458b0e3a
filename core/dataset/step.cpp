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

constexpr std::uintmax_t fingerprintBytes = std::uintmax_t(1) << 16; ///< at the beginning, and as many at the end

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

/// The status of what is judged by its files alone.
StepStatus statusByFiles(const Step& step, const DatasetVideo& video, StepInputs inputs)
{
    StepStatus status;
    status.inputs = std::move(inputs);
    const auto found = step.takeOver(video);
    if (!found)
        return status;
    status.state = StepState::done;
    status.isNew = true;
    StepRecord& record = status.record;
    record.video = video.name;
    record.state = StepState::done;
    record.settings = step.settings();
    record.inputs = status.inputs.digest;
    record.output = found->output.empty() ? digestOf("taken over " + record.inputs) : found->output;
    const FileSum sum = step.filesOf(video);
    record.files = sum.files;
    record.bytes = sum.bytes;
    record.frames = found->frames;
    record.faces = found->faces;
    record.takenOver = true;
    return status;
}

/// Why a finished video has to be done again.
StepStatus stale(const StepRecord& work, std::string why, StepInputs inputs)
{
    StepStatus status = ended(StepState::stale, std::move(why), std::move(inputs));
    status.record = work;
    return status;
}

StepStatus statusOfFinished(
    const Step& step, const DatasetVideo& video, const StepRecord& work, const std::string& settings, StepInputs inputs)
{
    const bool sameSettings = work.settings == settings;
    if (sameSettings && step.isPresent(video, work)) {
        StepStatus status = ended(StepState::done, work.why, std::move(inputs));
        status.record = work;
        return status;
    }
    if (work.takenOver)
        if (StepStatus status = statusByFiles(step, video, inputs); status.state == StepState::done)
            return status;
    return stale(
        work,
        sameSettings ? "its files are missing or were changed"
                     : "it was made with other settings: " + work.settings + ", now " + settings,
        std::move(inputs));
}

/// The status that the records give to inputs that are ready.
StepStatus statusByRecords(const Step& step, const DatasetVideo& video, const VideoRecords& records, StepInputs inputs)
{
    if (!records.work)
        return statusByFiles(step, video, std::move(inputs));
    const StepRecord& work = *records.work;
    const std::string settings = step.settings();
    const bool sameInputs = work.inputs == inputs.digest;
    StepStatus status;
    if (work.state == StepState::done && !sameInputs)
        return stale(work, "what it was made from has changed", std::move(inputs));
    if (work.state == StepState::done)
        status = statusOfFinished(step, video, work, settings, std::move(inputs));
    else if (sameInputs && work.settings == settings)
        status = ended(work.state, work.why, std::move(inputs));
    else
        return ended(StepState::open, "", std::move(inputs));
    if (!status.isNew)
        status.record = work;
    // What a note has told is over.
    status.isNew = status.isNew || records.note;
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
    const auto refuse = [&](ErrorCode code, const std::string& why, const std::string& remedy) {
        throw Error(code, "Reading the video", path.string(), why, remedy);
    };
    std::error_code reason;
    const fs::file_status status = fs::status(path, reason);
    if (status.type() == fs::file_type::not_found)
        refuse(ErrorCode::notFound, "there is no such file", "Put it back, or take it out of metadata.json.");
    if (status.type() == fs::file_type::none)
        refuse(ErrorCode::unreadable, reason.message(), "Check the link or the permissions of its folder.");
    // A pipe would keep the run waiting for ever.
    if (!fs::is_regular_file(status))
        refuse(
            ErrorCode::unreadable, fs::is_directory(status) ? "it is a folder" : "it is no regular file",
            "Put the video in its place, or take it out of metadata.json.");
    const auto bytes = fs::file_size(path, reason);
    errno = 0; // the stream does not say why it failed, the system does
    std::ifstream file(path, std::ios::binary);
    const auto most = std::min<std::uintmax_t>(bytes, fingerprintBytes);
    std::string ends(2 * most, '\0');
    file.read(ends.data(), static_cast<std::streamsize>(most));
    file.seekg(-static_cast<std::streamoff>(most), std::ios::end);
    file.read(ends.data() + most, static_cast<std::streamsize>(most));
    if (reason || (!file && most > 0))
        refuseVideo(path, reason ? reason : std::error_code(errno, std::generic_category()));
    return digestOf(fmt::format("{} ", bytes) + ends);
}

std::optional<fs::path> StepContext::boxFileOf(const std::string& video) const
{
    for (const fs::path& path : {layout.boxFile(video), layout.publishedBoxFile(video)}) {
        std::error_code reason;
        const fs::file_type type = fs::status(path, reason).type();
        // Not to know whether there is one is another thing than to know that there is none.
        if (type == fs::file_type::none)
            throw Error(
                ErrorCode::unreadable, "Looking for the boxes", path.string(), reason.message(),
                "Check the folder's permissions.");
        if (type != fs::file_type::not_found)
            return path;
    }
    return std::nullopt;
}

std::string StepContext::withoutRoot(std::string text) const
{
    const std::string root = index.root.string() + "/";
    for (std::size_t found = text.find(root); found != std::string::npos; found = text.find(root, found))
        text.erase(found, root.size());
    return text;
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

CropsState cropsOf(const StepRecords& crops, const DatasetVideo& video)
{
    const VideoRecords known = crops.of(video.name);
    const StepRecord* last = known.latest();
    if (!last)
        return {{}, StepInputs::waiting("it has no crops yet")};
    if (last->state == StepState::done)
        return {*last, {}};
    if (last->state == StepState::skipped)
        return {{}, StepInputs::skipped("it has no crops: " + last->why)};
    return {{}, StepInputs::waiting(last->state == StepState::failed ? "its crops failed" : "it has no crops yet")};
}

bool Step::isPresent(const DatasetVideo& video, const StepRecord& record) const
{
    const FileSum sum = filesOf(video);
    return sum.files == record.files && (record.bytes < 0 || sum.bytes == record.bytes);
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
        return statusByRecords(step, video, records.of(video.name), std::move(inputs));
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
