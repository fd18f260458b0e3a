// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "base/version.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"

#include <algorithm>
#include <fstream>
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
    for (const auto& [key, value] : before.items())
        if (!now.contains(key))
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

/// In what an earlier run is another than one over these files, the end of a sentence that begins with it; empty: in
/// nothing, so that its rows may stand in the same table.
std::string differenceOf(const JournalContent& before, const Json& settings, std::span<const FileIdentity> files)
{
    if (const Json& theirs = before.header["settings"]; theirs != settings)
        return "differs in \"" + firstDifference(theirs, settings) + "\"";
    if (before.isOutdated)
        return "is one of a former version";
    const auto isKnown = [&](const FileIdentity& file) { return recordIn(before, file.video) != nullptr; };
    if (!before.records.empty() && std::none_of(files.begin(), files.end(), isKnown))
        return "was one over other videos";
    return {};
}

/// The run that a journal or sidecar tells of; nothing where there is none, or the power went before its first line was
/// whole.
std::optional<JournalContent> readRun(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::nullopt;
    JournalContent content = readJournal(path);
    return content.header.is_null() ? std::nullopt : std::optional(std::move(content));
}

bool isOfThisProgram(const Json& header, const std::string& origin)
{
    const int version = jsonMember<int>(header, "version", origin);
    return jsonMember<std::string>(header, "format", origin) == formatName && version >= 1 && version <= formatVersion;
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
        if (!isOfThisProgram(line, origin))
            throw Error(
                ErrorCode::corrupt, "Continuing the run", path.string(), "it is no journal of this program",
                "Move the file away, or start anew with --fresh.");
        (void)jsonMember<Json>(line, "settings", origin);
        content.header = std::move(line);
        content.isOutdated = jsonMember<int>(content.header, "version", origin) < formatVersion;
        if (content.isOutdated)
            break;
    }
    return content;
}

bool isOwnSidecar(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string line;
    // A stranger's file may have no line end for gigabytes.
    constexpr std::size_t longestHeader = std::size_t(1) << 24;
    for (char next = 0; line.size() < longestHeader && file.get(next) && next != '\n';)
        line += next;
    try {
        return isOfThisProgram(parseJson(line, path.string()), path.string());
    } catch (const Error&) {
        return false;
    }
}

std::optional<Json> recordOf(const JournalContent& content, const FileIdentity& file)
{
    const JournalRecord* record = recordIn(content, file.video);
    if (!record || !isUnchanged(*record, file))
        return std::nullopt;
    return parseJson(record->line, file.video.path.string());
}

BatchJournal::BatchJournal(
    const fs::path& submission, const Json& settings, std::span<const FileIdentity> files, Takes takes, bool mayReplace)
{
    Json& header = m_content.header;
    header["format"] = formatName;
    header["version"] = formatVersion;
    header["program"] = "Veriframe " + version();
    header["label"] = "probability of fake: 1 means fake";
    header["settings"] = settings;

    const fs::path journal = journalPath(submission);
    if (takes != Takes::nothing) {
        std::optional<JournalContent> interrupted = readRun(journal);
        if (interrupted)
            requireContinued(*interrupted, journal, files);
        if (std::optional<JournalContent> complete = readRun(sidecarPath(submission))) {
            // Whoever began the interrupted run has agreed to what it replaces; without its table a sidecar is a
            // remnant.
            std::error_code ignored;
            const bool mayDiffer =
                interrupted || (takes == Takes::equalSettings && (mayReplace || !fs::exists(submission, ignored)));
            takeOverComplete(std::move(*complete), submission, files, takes, mayDiffer);
        }
        if (interrupted)
            takeRecords(std::move(*interrupted));
        for (const FileIdentity& file : files)
            takeName(file.video);
    }
    std::string text = toJsonLine(header) + "\n";
    for (const auto& [name, record] : m_content.records)
        text += record.line + "\n";
    writeFileAtomically(journal, text);
    m_file = std::make_unique<AppendFile>(journal);
}

void BatchJournal::requireContinued(
    const JournalContent& interrupted, const fs::path& journal, std::span<const FileIdentity> files) const
{
    const std::string difference = differenceOf(interrupted, m_content.header["settings"], files);
    if (!difference.empty())
        throw Error(
            ErrorCode::mismatch, "Continuing the run", journal.string(), "the interrupted run " + difference,
            "Repeat its settings to continue it, or discard it with --fresh.");
}

void BatchJournal::takeOverComplete(
    JournalContent complete, const fs::path& submission, std::span<const FileIdentity> files, Takes takes,
    bool mayDiffer)
{
    const std::string difference = differenceOf(complete, m_content.header["settings"], files);
    if (difference.empty())
        return takeRecords(std::move(complete));
    if (mayDiffer)
        return;
    if (takes == Takes::everythingOrRefuse)
        throw Error(
            ErrorCode::mismatch, "Judging single videos again", submission.string(),
            "the run that the other rows are from " + difference, "Repeat its settings, or judge all videos anew.");
    throw Error(
        ErrorCode::mismatch, "Writing the submission", submission.string(),
        "the complete run that stands there " + difference,
        "Name another output, or have it replaced with --overwrite.");
}

void BatchJournal::takeRecords(JournalContent content)
{
    for (auto& [key, record] : content.records)
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
