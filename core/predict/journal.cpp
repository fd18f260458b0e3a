// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "base/version.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* formatName = "veriframe-submission-details";
constexpr int formatVersion = 2; ///< 1 knew the videos of one folder, by name

/// JSON is UTF-8, file names are bytes: where they are not UTF-8, their bytes stand beside them.
std::optional<std::string> hexUnlessUtf8(const std::string& name)
{
    try {
        (void)Json(name).dump();
        return std::nullopt;
    } catch (const Json::exception&) {
        std::string hex;
        for (const char c : name)
            hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
        return hex;
    }
}

/// Bytes as a record tells them, so that any two differ there as well.
std::string printable(const std::string& bytes)
{
    const auto hex = hexUnlessUtf8(bytes);
    return hex ? "hex:" + *hex : bytes;
}

/// The same of a member of a record. @param key "path": "path_bytes_hex" goes before it
std::string printable(const Json& record, const std::string& key, const std::string& origin)
{
    const std::string hexKey = key + "_bytes_hex";
    return record.contains(hexKey) ? "hex:" + jsonMember<std::string>(record, hexKey.c_str(), origin)
                                   : jsonMember<std::string>(record, key.c_str(), origin);
}

void setBytes(Json& record, const std::string& key, const std::string& bytes)
{
    record[key] = bytes;
    if (const auto hex = hexUnlessUtf8(bytes))
        record[key + "_bytes_hex"] = *hex;
}

/// What tells records apart.
std::string keyOf(const BatchVideo& video)
{
    return printable(video.path.native());
}

/// Whether a second run leaves it as it is: a failure may have been mended meanwhile.
bool isDone(const Json& record)
{
    const std::string state = record.value("state", "");
    return state == "scored" || state == "partial" || state == "noFace";
}

JournalRecord recordOf(const Json& record, const std::string& origin)
{
    JournalRecord kept;
    kept.line = toJsonLine(record);
    kept.name = printable(record, "file", origin);
    (void)jsonMember<std::string>(record, "state", origin);
    kept.isDone = isDone(record);
    kept.bytes = jsonMember<std::uint64_t>(record, "bytes", origin);
    kept.modifiedNs = jsonMember<std::int64_t>(record, "modified_ns", origin);
    return kept;
}

/// The first setting that differs, for people.
std::string firstDifference(const Json& before, const Json& now)
{
    for (const auto& [key, value] : now.items())
        if (!before.contains(key) || before[key] != value)
            return key;
    return "settings";
}

const JournalRecord* recordIn(const JournalContent& content, const BatchVideo& video)
{
    const auto found = content.records.find(keyOf(video));
    return found == content.records.end() ? nullptr : &found->second;
}

bool isUnchanged(const JournalRecord& record, const FileIdentity& file)
{
    return record.bytes == file.bytes && record.modifiedNs == file.modifiedNs;
}

} // namespace

FileIdentity identityOf(BatchVideo video)
{
    FileIdentity identity;
    identity.video = std::move(video);
    if (const std::optional<FileStamp> stamp = fileStampOf(identity.video.path)) {
        identity.bytes = stamp->bytes;
        identity.modifiedNs = stamp->modifiedNs;
    }
    return identity;
}

JournalContent readJournal(const fs::path& path)
{
    const std::string text = readTextFile(path);
    JournalContent content;
    std::size_t start = 0;
    for (int number = 1; start < text.size(); ++number) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string::npos)
            break; // the power went while the last line was written
        const std::string origin = path.string() + " line " + std::to_string(number);
        Json line = parseJson(std::string_view(text).substr(start, end - start), origin);
        start = end + 1;
        if (number > 1) {
            content.records.insert_or_assign(printable(line, "path", origin), recordOf(line, origin));
            continue;
        }
        const int version = jsonMember<int>(line, "version", origin);
        if (jsonMember<std::string>(line, "format", origin) != formatName || version < 1 || version > formatVersion)
            throw Error(
                ErrorCode::corrupt, "Continuing the run", path.string(), "it is no journal of this program",
                "Move the file away, or start anew with --fresh.");
        (void)jsonMember<Json>(line, "settings", origin);
        content.header = std::move(line);
        content.isOutdated = version < formatVersion;
        if (content.isOutdated)
            break;
    }
    return content;
}

std::optional<Json> recordOf(const JournalContent& content, const FileIdentity& file)
{
    const JournalRecord* record = recordIn(content, file.video);
    if (!record || !isUnchanged(*record, file))
        return std::nullopt;
    return parseJson(record->line, file.video.path.string());
}

BatchJournal::BatchJournal(
    const fs::path& submission, const Json& settings, std::span<const FileIdentity> files, Takes takes)
{
    Json& header = m_content.header;
    header["format"] = formatName;
    header["version"] = formatVersion;
    header["program"] = "Veriframe " + version();
    header["label"] = "probability of fake: 1 means fake";
    header["settings"] = settings;

    const fs::path journal = journalPath(submission);
    if (takes != Takes::nothing) {
        takeOver(sidecarPath(submission), settings, files, takes == Takes::equalSettings);
        takeOver(journal, settings, files, false);
        for (const FileIdentity& file : files)
            takeName(file.video);
    }
    std::string text = toJsonLine(header) + "\n";
    for (const auto& [name, record] : m_content.records)
        text += record.line + "\n";
    writeFileAtomically(journal, text);
    m_file = std::make_unique<AppendFile>(journal);
}

void BatchJournal::takeOver(
    const fs::path& path, const Json& settings, std::span<const FileIdentity> files, bool mayDiffer)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return;
    JournalContent before = readJournal(path);
    const auto refuse = [&](const std::string& why) {
        throw Error(
            ErrorCode::mismatch, "Continuing the run", path.string(), why,
            "Repeat its settings to continue it, or discard it with --fresh.");
    };
    if (before.header.is_null())
        return; // the power went before the first line was whole
    if (before.isOutdated && !mayDiffer)
        refuse("the interrupted run is one of a former version");
    if (before.isOutdated)
        return;
    if (const Json& theirs = before.header["settings"]; theirs != settings) {
        if (!mayDiffer)
            refuse("the interrupted run differs in \"" + firstDifference(theirs, settings) + "\"");
        return; // that run is complete, this one is another
    }
    const auto isKnown = [&](const FileIdentity& file) { return recordIn(before, file.video) != nullptr; };
    if (!mayDiffer && !before.records.empty() && std::none_of(files.begin(), files.end(), isKnown))
        refuse("the interrupted run was one over other videos");
    for (auto& [key, record] : before.records)
        m_content.records.insert_or_assign(key, std::move(record));
}

/// Another video of the batch may have come to share the file name meanwhile, and the CSV has paths then.
void BatchJournal::takeName(const BatchVideo& video)
{
    const auto found = m_content.records.find(keyOf(video));
    if (found == m_content.records.end() || found->second.name == printable(video.fileName))
        return;
    Json record = parseJson(found->second.line, video.path.string());
    record.erase("file_bytes_hex");
    setBytes(record, "file", video.fileName);
    found->second = recordOf(record, video.path.string());
}

std::optional<Json> BatchJournal::findDone(const FileIdentity& file) const
{
    const JournalRecord* record = recordIn(m_content, file.video);
    return record && record->isDone && isUnchanged(*record, file) ? findAny(file) : std::nullopt;
}

std::optional<Json> BatchJournal::findAny(const FileIdentity& file) const
{
    const JournalRecord* record = recordIn(m_content, file.video);
    return record ? std::optional(parseJson(record->line, file.video.path.string())) : std::nullopt;
}

void BatchJournal::add(const FileIdentity& file, const Json& video)
{
    Json record;
    setBytes(record, "file", file.video.fileName);
    setBytes(record, "path", file.video.path.native());
    record["bytes"] = file.bytes;
    record["modified_ns"] = file.modifiedNs;
    record.update(video);
    JournalRecord kept = recordOf(record, file.video.path.string());
    m_file->append(kept.line + "\n");
    m_content.records.insert_or_assign(keyOf(file.video), std::move(kept));
}

std::string BatchJournal::linesOf(std::span<const FileIdentity> files) const
{
    std::string text = toJsonLine(m_content.header) + "\n";
    for (const FileIdentity& file : files)
        if (const JournalRecord* record = recordIn(m_content, file.video))
            text += record->line + "\n";
    return text;
}

} // namespace veriframe
