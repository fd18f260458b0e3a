// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/step_record.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::array states{StepState::open,    StepState::stale,  StepState::done,
                            StepState::skipped, StepState::failed, StepState::notApplicable};

std::string lineOf(const StepRecord& record)
{
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
    json["frames"] = record.frames;
    json["faces"] = record.faces;
    if (record.takenOver)
        json["taken_over"] = true;
    return toJsonLine(json) + "\n";
}

/// @return nothing for a line that is no record: the end of a killed run, or somebody's edit
std::optional<StepRecord> recordOf(std::string_view line)
{
    try {
        const Json json = Json::parse(line);
        StepRecord record;
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
        record.frames = json.value("frames", 0);
        record.faces = json.value("faces", 0);
        record.takenOver = json.value("taken_over", false);
        return record;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

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
    using Records = std::map<std::string, StepRecord>; ///< by video: sorted

    fs::path folder;
    std::string step;
    std::map<fs::path, Records> others; ///< by the file of another shard or of whole runs
    Records own;
    fs::path ownFile;
    Shard shard;
    std::unique_ptr<AppendFile> adding;

    fs::path wholeFile() const { return folder / (step + ".jsonl"); }

    static Records readRecords(const fs::path& file)
    {
        Records records;
        const std::string text = readTextFile(file);
        std::size_t start = 0;
        int unknown = 0;
        while (start < text.size()) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            if (auto record = recordOf(std::string_view(text).substr(start, end - start)))
                records.insert_or_assign(record->video, std::move(*record));
            else
                ++unknown;
            start = end + 1;
        }
        if (unknown > 0)
            spdlog::warn("{}: {} lines are no records and were left out", file.string(), unknown);
        return records;
    }

    /// "boxes.1-of-4.jsonl"
    bool isShardFile(const std::string& name) const
    {
        return name.starts_with(step + ".") && name.ends_with(".jsonl") && name.find("-of-") != std::string::npos;
    }

    std::string text() const
    {
        std::string lines;
        for (const auto& [video, record] : own)
            lines += lineOf(record);
        return lines;
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
            m_impl->others[file] = Impl::readRecords(file);
    }
    if (reason)
        throw Error(ErrorCode::unreadable, "Reading the notes", notesFolder.string(), reason.message());
}

StepRecords::~StepRecords() = default;
StepRecords::StepRecords(StepRecords&&) noexcept = default;

std::vector<StepRecord> StepRecords::recordsOf(const std::string& video) const
{
    std::vector<StepRecord> found;
    const auto look = [&](const Impl::Records& records) {
        if (const auto record = records.find(video); record != records.end())
            found.push_back(record->second);
    };
    // "boxes.0-of-4.jsonl" sorts before "boxes.jsonl", but was written after it.
    if (const auto whole = m_impl->others.find(m_impl->wholeFile()); whole != m_impl->others.end())
        look(whole->second);
    for (const auto& [file, records] : m_impl->others)
        if (file != m_impl->wholeFile())
            look(records);
    look(m_impl->own);
    return found;
}

void StepRecords::startAdding(const Shard& shard)
{
    Impl& impl = *m_impl;
    impl.shard = shard;
    impl.ownFile = shard.isWhole()
                       ? impl.wholeFile()
                       : impl.folder / fmt::format("{}.{}-of-{}.jsonl", impl.step, shard.index, shard.count);
    if (shard.isWhole()) {
        if (auto whole = impl.others.find(impl.ownFile); whole != impl.others.end())
            impl.own = std::move(whole->second);
        for (auto& [file, records] : impl.others)
            if (file != impl.ownFile)
                for (auto& [video, record] : records)
                    impl.own.insert_or_assign(video, std::move(record));
        impl.others.clear();
    } else if (const auto mine = impl.others.find(impl.ownFile); mine != impl.others.end()) {
        impl.own = std::move(mine->second);
        impl.others.erase(mine);
    }
    // Also cuts off what a killed run has left of a line.
    finish();
    impl.adding = std::make_unique<AppendFile>(impl.ownFile);
}

void StepRecords::add(const StepRecord& record)
{
    m_impl->adding->append(lineOf(record));
    m_impl->own.insert_or_assign(record.video, record);
}

void StepRecords::replaceAll(std::vector<StepRecord> records)
{
    m_impl->own.clear();
    for (StepRecord& record : records) {
        std::string video = record.video;
        m_impl->own.insert_or_assign(std::move(video), std::move(record));
    }
}

void StepRecords::finish()
{
    Impl& impl = *m_impl;
    impl.adding.reset();
    const std::string text = impl.text();
    std::error_code ignored;
    if (!fs::exists(impl.ownFile, ignored) || readTextFile(impl.ownFile) != text)
        writeFileAtomically(impl.ownFile, text);
    if (!impl.shard.isWhole())
        return;
    for (fs::directory_iterator entry(impl.folder, ignored); entry != fs::directory_iterator();
         entry.increment(ignored))
        if (impl.isShardFile(entry->path().filename().string()))
            fs::remove(entry->path(), ignored);
}

} // namespace veriframe
