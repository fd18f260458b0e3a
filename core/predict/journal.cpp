// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "base/version.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

namespace veriframe {

namespace {

constexpr const char* formatName = "veriframe-submission-details";
constexpr int formatVersion = 1;

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

/// What tells records apart.
std::string keyOf(const std::string& name)
{
    const auto hex = hexUnlessUtf8(name);
    return hex ? "hex:" + *hex : name;
}

std::string keyOf(const Json& record)
{
    return record.contains("file_bytes_hex") ? "hex:" + record["file_bytes_hex"].get<std::string>()
                                             : record["file"].get<std::string>();
}

/// Whether a second run leaves it as it is: a failure may have been mended meanwhile.
bool isDone(const Json& record)
{
    const std::string state = record.value("state", "");
    return state == "scored" || state == "partial" || state == "noFace";
}

/// The first setting that differs, for people.
std::string firstDifference(const Json& before, const Json& now)
{
    for (const auto& [key, value] : now.items())
        if (!before.contains(key) || before[key] != value)
            return key;
    return "settings";
}

} // namespace

FileIdentity identityOf(const std::filesystem::path& path)
{
    FileIdentity identity;
    identity.name = path.filename().string();
    if (const std::optional<FileStamp> stamp = fileStampOf(path)) {
        identity.bytes = stamp->bytes;
        identity.modifiedNs = stamp->modifiedNs;
    }
    return identity;
}

BatchJournal::BatchJournal(const std::filesystem::path& submission, const Json& settings, bool resume)
{
    m_header["format"] = formatName;
    m_header["version"] = formatVersion;
    m_header["program"] = "Veriframe " + version();
    m_header["label"] = "probability of fake: 1 means fake";
    m_header["settings"] = settings;

    const std::filesystem::path journal = journalPath(submission);
    if (resume) {
        takeOver(sidecarPath(submission), settings, false);
        takeOver(journal, settings, true);
    }
    std::string text = toJsonLine(m_header) + "\n";
    for (const auto& [name, record] : m_records)
        text += toJsonLine(record) + "\n";
    writeFileAtomically(journal, text);
    m_file = std::make_unique<AppendFile>(journal);
}

void BatchJournal::takeOver(const std::filesystem::path& path, const Json& settings, bool interrupted)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return;
    const std::string text = readTextFile(path);
    std::map<std::string, Json> records;
    std::size_t start = 0;
    for (int number = 1; start < text.size(); ++number) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string::npos)
            break; // the power went while the last line was written
        const std::string origin = path.string() + " line " + std::to_string(number);
        Json line = parseJson(std::string_view(text).substr(start, end - start), origin);
        start = end + 1;
        if (number == 1) {
            if (jsonMember<std::string>(line, "format", origin) != formatName ||
                jsonMember<int>(line, "version", origin) != formatVersion)
                throw Error(
                    ErrorCode::corrupt, "Continuing the run", path.string(), "it is no journal of this program",
                    "Move the file away, or start anew with --fresh.");
            const Json before = jsonMember<Json>(line, "settings", origin);
            if (before != settings) {
                if (!interrupted)
                    return; // that run is complete, this one is another
                throw Error(
                    ErrorCode::mismatch, "Continuing the run", path.string(),
                    "the interrupted run differs in \"" + firstDifference(before, settings) + "\"",
                    "Repeat its settings to continue it, or discard it with --fresh.");
            }
            continue;
        }
        (void)jsonMember<std::string>(line, "file", origin);
        records.insert_or_assign(keyOf(line), std::move(line));
    }
    for (auto& [key, record] : records)
        m_records.insert_or_assign(key, std::move(record));
}

std::optional<Json> BatchJournal::find(const FileIdentity& file) const
{
    const auto found = m_records.find(keyOf(file.name));
    if (found == m_records.end() || !isDone(found->second) || found->second.value("bytes", 0ULL) != file.bytes ||
        found->second.value("modified_ns", std::int64_t(0)) != file.modifiedNs)
        return std::nullopt;
    return found->second;
}

void BatchJournal::add(const FileIdentity& file, const Json& video)
{
    Json record;
    record["file"] = file.name;
    if (const auto hex = hexUnlessUtf8(file.name))
        record["file_bytes_hex"] = *hex;
    record["bytes"] = file.bytes;
    record["modified_ns"] = file.modifiedNs;
    record.update(video);
    m_file->append(toJsonLine(record) + "\n");
    m_records.insert_or_assign(keyOf(file.name), std::move(record));
}

std::string BatchJournal::linesOf(const std::vector<FileIdentity>& files) const
{
    std::string text = toJsonLine(m_header) + "\n";
    for (const FileIdentity& file : files)
        if (const auto found = m_records.find(keyOf(file.name)); found != m_records.end())
            text += toJsonLine(found->second) + "\n";
    return text;
}

} // namespace veriframe
