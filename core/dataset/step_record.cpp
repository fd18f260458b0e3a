// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/step_record.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"

#include <algorithm>
#include <array>
#include <climits>
#include <map>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::array states{StepState::open,    StepState::stale,  StepState::done,
                            StepState::skipped, StepState::failed, StepState::notApplicable};

/// A record with the number of the run that wrote it; 0 in the file of whole runs, which take all others over.
struct Kept {
    StepRecord record;
    int run = 0;
};

std::string lineOf(const Kept& kept)
{
    const StepRecord& record = kept.record;
    Json json;
    json["video"] = record.video;
    json["state"] = toString(record.state);
    if (!record.why.empty())
        json["why"] = record.why;
    json["settings"] = record.settings;
    json["inputs"] = record.inputs;
    if (!record.output.empty())
        json["output"] = record.output;
    json["files"] = record.files;
    if (record.bytes >= 0)
        json["bytes"] = record.bytes;
    json["frames"] = record.frames;
    json["faces"] = record.faces;
    if (record.takenOver)
        json["taken_over"] = true;
    if (kept.run > 0)
        json["run"] = kept.run;
    return toJsonLine(json) + "\n";
}

/// @return nothing for a line that is no record: the end of a killed run, or somebody's edit
std::optional<Kept> keptOf(std::string_view line)
{
    try {
        const Json json = Json::parse(line);
        Kept kept;
        StepRecord& record = kept.record;
        record.video = json.at("video").get<std::string>();
        const auto name = json.at("state").get<std::string>();
        const auto* state =
            std::find_if(states.begin(), states.end(), [&](StepState s) { return name == toString(s); });
        if (state == states.end())
            return std::nullopt;
        record.state = *state;
        record.why = json.value("why", "");
        record.settings = json.at("settings").get<std::string>();
        record.inputs = json.at("inputs").get<std::string>();
        record.output = json.value("output", "");
        record.files = json.value("files", 0);
        record.bytes = json.value("bytes", std::int64_t(-1));
        record.frames = json.value("frames", 0);
        record.faces = json.value("faces", 0);
        record.takenOver = json.value("taken_over", false);
        kept.run = std::clamp(json.value("run", 0), 0, INT_MAX - 1);
        return kept;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// The latest records of all videos, by video.
class RecordTable {
public:
    /// Of two of one run, the one taken later is the later one.
    void take(Kept kept)
    {
        m_latestRun = std::max(m_latestRun, kept.run);
        const auto work = m_work.find(kept.record.video);
        const auto note = m_notes.find(kept.record.video);
        if (work != m_work.end() && work->second.run > kept.run)
            return;
        if (kept.record.isNote()) {
            if (note == m_notes.end() || note->second.run <= kept.run)
                put(m_notes, std::move(kept));
            return;
        }
        if (note != m_notes.end() && note->second.run <= kept.run)
            m_notes.erase(note);
        put(m_work, std::move(kept));
    }

    VideoRecords of(const std::string& video) const
    {
        VideoRecords found;
        if (const auto work = m_work.find(video); work != m_work.end())
            found.work = work->second.record;
        if (const auto note = m_notes.find(video); note != m_notes.end())
            found.note = note->second.record;
        return found;
    }

    int latestRun() const { return m_latestRun; }

    /// All of it is a whole run's now.
    void forgetRuns()
    {
        m_latestRun = 0;
        for (Records* records : {&m_work, &m_notes})
            for (auto& [video, kept] : *records)
                kept.run = 0;
    }

    /// Sorted by video; a note follows the work that it is later than.
    std::string text() const
    {
        std::string lines;
        auto note = m_notes.begin();
        const auto addNotesBefore = [&](const std::string* video) {
            for (; note != m_notes.end() && (!video || note->first < *video); ++note)
                lines += lineOf(note->second);
        };
        for (const auto& [video, kept] : m_work) {
            addNotesBefore(&video);
            lines += lineOf(kept);
        }
        addNotesBefore(nullptr);
        return lines;
    }

private:
    using Records = std::map<std::string, Kept>;

    static void put(Records& records, Kept kept)
    {
        std::string video = kept.record.video;
        records.insert_or_assign(std::move(video), std::move(kept));
    }

    Records m_work, m_notes;
    int m_latestRun = 0;
};

} // namespace

const char* toString(StepState state)
{
    switch (state) {
    case StepState::open:
        return "open";
    case StepState::stale:
        return "stale";
    case StepState::done:
        return "done";
    case StepState::skipped:
        return "skipped";
    case StepState::failed:
        return "failed";
    case StepState::notApplicable:
        return "not-applicable";
    }
    return "";
}

struct StepRecords::Impl {
    fs::path folder;
    std::string step;
    RecordTable all; ///< what counts, of all files
    RecordTable own; ///< a shard's: what its file holds
    fs::path ownFile;
    Shard shard;
    int run = 0; ///< number of this run
    std::unique_ptr<AppendFile> adding;

    fs::path wholeFile() const { return folder / (step + ".jsonl"); }

    /// What belongs into the file of this run.
    const RecordTable& mine() const { return shard.isWhole() ? all : own; }

    static void readInto(RecordTable& table, const fs::path& file)
    {
        const std::string text = readTextFile(file);
        std::size_t start = 0;
        int unknown = 0;
        while (start < text.size()) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            if (auto kept = keptOf(std::string_view(text).substr(start, end - start)))
                table.take(std::move(*kept));
            else
                ++unknown;
            start = end + 1;
        }
        if (unknown > 0)
            spdlog::warn("{}: {} lines are no records and were left out", file.string(), unknown);
    }

    /// "boxes.1-of-4.jsonl"
    bool isShardFile(const std::string& name) const
    {
        return name.starts_with(step + ".") && name.ends_with(".jsonl") && name.find("-of-") != std::string::npos;
    }

    /// Once the whole run's file has everything. One that stayed would be taken for later work.
    void removeShardFiles() const
    {
        std::error_code reason;
        std::vector<fs::path> files;
        for (fs::directory_iterator entry(folder, reason); entry != fs::directory_iterator(); entry.increment(reason))
            if (isShardFile(entry->path().filename().string()))
                files.push_back(entry->path());
        for (const fs::path& file : files)
            if (!fs::remove(file, reason) && reason)
                throw Error(ErrorCode::unwritable, "Removing the shard's notes", file.string(), reason.message());
    }
};

StepRecords::StepRecords(const fs::path& notesFolder, const std::string& step) : m_impl(std::make_unique<Impl>())
{
    m_impl->folder = notesFolder;
    m_impl->step = step;
    std::error_code reason;
    fs::directory_iterator entry(notesFolder, reason);
    if (reason == std::errc::no_such_file_or_directory)
        return;
    for (; !reason && entry != fs::directory_iterator(); entry.increment(reason)) {
        const fs::path& file = entry->path();
        if (file == m_impl->wholeFile() || m_impl->isShardFile(file.filename().string()))
            Impl::readInto(m_impl->all, file);
    }
    if (reason)
        throw Error(ErrorCode::unreadable, "Reading the notes", notesFolder.string(), reason.message());
}

StepRecords::~StepRecords() = default;
StepRecords::StepRecords(StepRecords&&) noexcept = default;

VideoRecords StepRecords::of(const std::string& video) const
{
    return m_impl->all.of(video);
}

void StepRecords::startAdding(const Shard& shard)
{
    Impl& impl = *m_impl;
    impl.shard = shard;
    if (shard.isWhole()) {
        impl.ownFile = impl.wholeFile();
        impl.all.forgetRuns();
    } else {
        impl.ownFile = impl.folder / fmt::format("{}.{}-of-{}.jsonl", impl.step, shard.index, shard.count);
        // Other shards of this count write at the same time; they may have the same number, for other videos.
        impl.run = impl.all.latestRun() + 1;
        std::error_code ignored;
        if (fs::exists(impl.ownFile, ignored))
            Impl::readInto(impl.own, impl.ownFile);
    }
    // Also cuts off what a killed run has left of a line.
    finish();
    impl.adding = std::make_unique<AppendFile>(impl.ownFile);
}

void StepRecords::add(const std::vector<StepRecord>& records)
{
    if (records.empty())
        return;
    std::string lines;
    for (const StepRecord& record : records)
        lines += lineOf({record, m_impl->run});
    m_impl->adding->append(lines);
    for (const StepRecord& record : records) {
        m_impl->all.take({record, m_impl->run});
        if (!m_impl->shard.isWhole())
            m_impl->own.take({record, m_impl->run});
    }
}

void StepRecords::replaceAll(const std::vector<StepRecord>& records)
{
    m_impl->all = {};
    for (const StepRecord& record : records)
        m_impl->all.take({record, 0});
}

void StepRecords::finish()
{
    Impl& impl = *m_impl;
    impl.adding.reset();
    const std::string text = impl.mine().text();
    std::error_code ignored;
    if (!fs::exists(impl.ownFile, ignored) || readTextFile(impl.ownFile) != text)
        writeFileAtomically(impl.ownFile, text);
    if (impl.shard.isWhole())
        impl.removeShardFiles();
}

} // namespace veriframe
