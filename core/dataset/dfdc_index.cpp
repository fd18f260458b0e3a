// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dfdc_index.h"

#include "base/error.h"
#include "base/stop.h"
#include "base/text.h"
#include "dataset/metadata_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <unordered_map>
#include <unordered_set>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* metadataName = "metadata.json";
constexpr std::size_t maxNameBytes = 240; // leaves room for "_diff.png" within the 255 bytes a file system allows

/// The number at the end of "dfdc_train_part_12".
std::optional<int> partNumber(const std::string& folderName)
{
    const std::size_t underscore = folderName.rfind('_');
    if (underscore == std::string::npos)
        return std::nullopt;
    int number = 0;
    const char* end = folderName.data() + folderName.size();
    const auto [parsed, error] = std::from_chars(folderName.data() + underscore + 1, end, number);
    if (error != std::errc() || parsed != end || number < 0 || number > 1'000'000)
        return std::nullopt;
    return number;
}

std::string printable(const std::string& text)
{
    std::string result;
    for (const char c : shortened(text, 120))
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F
                      ? fmt::format("\\x{:02x}", static_cast<unsigned char>(c))
                      : std::string(1, c);
    return result;
}

/// Why the name must not become part of a path; empty if it may.
std::string whyUnsafe(const std::string& name)
{
    if (name.empty())
        return "the name is empty";
    if (name.find('\0') != std::string::npos)
        return "the name holds a NUL byte";
    if (name.find('/') != std::string::npos || name.find('\\') != std::string::npos)
        return "the name leads to another folder";
    if (name.front() == '.')
        return "the name begins with a dot";
    if (name.size() > maxNameBytes)
        return fmt::format("the name is longer than {} bytes", maxNameBytes);
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return "the name holds a control character";
    return {};
}

std::string stemOf(const std::string& fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

bool isVideoName(const std::string& name)
{
    std::string extension = fs::path(name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".mp4";
}

[[noreturn]] void refuseRoot(ErrorCode code, const fs::path& root, const std::string& why, const std::string& remedy)
{
    throw Error(code, "Reading the dataset", root.string(), why, remedy);
}

/// Collects the index part by part.
class IndexBuilder {
public:
    /// "set", "./set" and "." in it are one dataset, with one name.
    IndexBuilder(const fs::path& root, std::stop_token stop) : m_stop(std::move(stop))
    {
        std::error_code reason;
        m_index.root = fs::canonical(root, reason);
        if (reason)
            m_index.root = root;
    }

    DatasetIndex build()
    {
        findParts();
        for (std::size_t part = 0; part < m_index.parts.size(); ++part) {
            throwIfStopped(m_stop);
            readPart(part);
        }
        sortVideos();
        linkOriginals();
        return std::move(m_index);
    }

private:
    void problem(IndexProblemKind kind, const std::string& where, const std::string& name, const std::string& why)
    {
        m_index.problems.push_back({kind, where, printable(name), why});
    }

    void findParts()
    {
        const fs::path& root = m_index.root;
        std::error_code reason;
        const fs::file_status status = fs::status(root, reason);
        if (status.type() == fs::file_type::not_found)
            refuseRoot(ErrorCode::notFound, root, "there is no such folder", "");
        if (status.type() == fs::file_type::none)
            refuseRoot(ErrorCode::unreadable, root, reason.message(), "");
        if (!fs::is_directory(status))
            refuseRoot(
                ErrorCode::badInput, root, "it is not a folder",
                "Name the folder that holds dfdc_train_part_0 and so on.");
        reason.clear();
        fs::directory_iterator entry(root, reason);
        for (; !reason && entry != fs::directory_iterator(); entry.increment(reason))
            addPart(entry->path());
        if (reason)
            refuseRoot(ErrorCode::unreadable, root, reason.message(), "Check the folder's permissions.");
        if (m_index.parts.empty() && fs::exists(root / metadataName, reason))
            m_index.parts.push_back({root, partNumber(root.filename().string()).value_or(0)});
        if (m_index.parts.empty() && m_index.problems.empty())
            refuseRoot(
                ErrorCode::notFound, root, "it holds no metadata.json, and no folder in it does",
                "Name the folder that holds dfdc_train_part_0 and so on.");
        std::sort(m_index.parts.begin(), m_index.parts.end(), [](const DatasetPart& a, const DatasetPart& b) {
            return std::pair(a.number, a.folder.native()) < std::pair(b.number, b.folder.native());
        });
        std::sort(m_index.problems.begin(), m_index.problems.end(), [](const IndexProblem& a, const IndexProblem& b) {
            return a.where < b.where;
        });
    }

    void addPart(const fs::path& folder)
    {
        std::error_code ignored;
        const std::string name = folder.filename().string();
        if (name.starts_with('.') || !fs::is_directory(folder, ignored))
            return;
        const auto number = partNumber(name);
        // A folder that cannot be looked into may well be a part; reading it tells.
        std::error_code reason;
        if (!fs::exists(folder / metadataName, reason) && !(reason && number))
            return;
        if (number)
            m_index.parts.push_back({folder, *number});
        else if (name != "compressed")
            problem(
                IndexProblemKind::unnumberedPart, name, "",
                "the folder's name does not end in _N, the number of the part");
    }

    void readPart(std::size_t partIndex)
    {
        const DatasetPart& part = m_index.parts[partIndex];
        const std::string where = part.folder.filename().string();
        std::vector<MetadataEntry> entries;
        try {
            entries = readMetadata(part.folder / metadataName);
        } catch (const Error& error) {
            const bool isDenied = error.code() == ErrorCode::unreadable;
            problem(
                IndexProblemKind::brokenMetadata, where, metadataName,
                error.info().why + (isDenied ? "; check the folder's permissions" : ""));
            return;
        }
        const auto onDisk = filesOf(part.folder, where);
        std::unordered_set<std::string> listed;
        for (MetadataEntry& entry : entries) {
            listed.insert(entry.fileName);
            addEntry(partIndex, where, entry, onDisk);
        }
        if (onDisk)
            tellUnlisted(*onDisk, listed, where);
    }

    void tellUnlisted(
        const std::unordered_set<std::string>& onDisk, const std::unordered_set<std::string>& listed,
        const std::string& where)
    {
        std::vector<std::string> unlisted;
        for (const std::string& name : onDisk)
            if (isVideoName(name) && !name.starts_with('.') && !listed.contains(name))
                unlisted.push_back(name);
        std::sort(unlisted.begin(), unlisted.end());
        for (const std::string& name : unlisted)
            problem(IndexProblemKind::unlistedVideo, where, name, "metadata.json does not list it");
    }

    /// The names in a part's folder; nothing where it cannot be listed.
    std::optional<std::unordered_set<std::string>> filesOf(const fs::path& folder, const std::string& where)
    {
        std::unordered_set<std::string> names;
        std::error_code reason;
        fs::directory_iterator entry(folder, reason);
        for (; !reason && entry != fs::directory_iterator(); entry.increment(reason))
            names.insert(entry->path().filename().string());
        if (!reason)
            return names;
        problem(
            IndexProblemKind::brokenMetadata, where, "",
            "the folder cannot be listed: " + reason.message() + "; check the folder's permissions");
        return std::nullopt;
    }

    void addEntry(
        std::size_t partIndex, const std::string& where, MetadataEntry& entry,
        const std::optional<std::unordered_set<std::string>>& onDisk)
    {
        if (const std::string why = whyUnsafe(entry.fileName); !why.empty())
            return problem(IndexProblemKind::unsafeName, where, entry.fileName, why);
        if (entry.broken)
            return problem(
                IndexProblemKind::brokenEntry, where, entry.fileName,
                "it must be an object with the texts \"label\" and \"original\"");
        if (!entry.label || (*entry.label != "REAL" && *entry.label != "FAKE"))
            return problem(
                IndexProblemKind::unknownLabel, where, entry.fileName,
                entry.label ? "the label is \"" + printable(*entry.label) + "\", not REAL or FAKE" : "it has no label");
        DatasetVideo video;
        video.name = stemOf(entry.fileName);
        video.fileName = std::move(entry.fileName);
        video.partIndex = partIndex;
        video.label = *entry.label == "FAKE" ? VideoLabel::fake : VideoLabel::real;
        if (video.label == VideoLabel::fake && entry.original)
            video.originalName = stemOf(*entry.original);
        // A folder that may be entered but not listed still gives the files whose names are known.
        std::error_code ignored;
        video.onDisk = onDisk ? onDisk->contains(video.fileName)
                              : fs::exists(m_index.parts[partIndex].folder / video.fileName, ignored);
        const auto [first, isNew] = m_firstOf.try_emplace(video.name, partIndex);
        if (!isNew)
            return problem(
                IndexProblemKind::duplicateName, where, video.fileName,
                "the name is taken in " + m_index.parts[first->second].folder.filename().string());
        if (!video.onDisk)
            problem(
                IndexProblemKind::absentVideo, where, video.fileName, "metadata.json lists it, the folder lacks it");
        m_index.videos.push_back(std::move(video));
    }

    void sortVideos()
    {
        std::sort(m_index.videos.begin(), m_index.videos.end(), [](const DatasetVideo& a, const DatasetVideo& b) {
            return a.name < b.name;
        });
    }

    void linkOriginals()
    {
        std::unordered_map<std::string_view, std::size_t> positions;
        for (std::size_t i = 0; i < m_index.videos.size(); ++i)
            positions.emplace(m_index.videos[i].name, i);
        for (DatasetVideo& video : m_index.videos) {
            if (video.label != VideoLabel::fake)
                continue;
            const std::string where = m_index.parts[video.partIndex].folder.filename().string();
            const auto found = positions.find(video.originalName);
            if (video.originalName.empty())
                problem(IndexProblemKind::missingOriginal, where, video.fileName, "metadata.json names no original");
            else if (found == positions.end())
                problem(
                    IndexProblemKind::missingOriginal, where, video.fileName,
                    "its original " + printable(video.originalName) + " is not in the dataset");
            else if (video.name == video.originalName)
                problem(IndexProblemKind::wrongOriginal, where, video.fileName, "it names itself as its original");
            else if (m_index.videos[found->second].label == VideoLabel::fake)
                problem(
                    IndexProblemKind::wrongOriginal, where, video.fileName,
                    "its original " + video.originalName + " is a fake itself");
            else
                video.original = found->second;
        }
    }

    const std::stop_token m_stop;
    DatasetIndex m_index;
    std::unordered_map<std::string, std::size_t> m_firstOf; ///< part in which a name was listed first
};

} // namespace

const char* toString(VideoLabel label)
{
    return label == VideoLabel::real ? "REAL" : "FAKE";
}

const char* toString(IndexProblemKind kind)
{
    switch (kind) {
    case IndexProblemKind::brokenMetadata:
        return "broken-metadata";
    case IndexProblemKind::brokenEntry:
        return "broken-entry";
    case IndexProblemKind::unknownLabel:
        return "unknown-label";
    case IndexProblemKind::unsafeName:
        return "unsafe-name";
    case IndexProblemKind::duplicateName:
        return "duplicate-name";
    case IndexProblemKind::absentVideo:
        return "absent-video";
    case IndexProblemKind::unlistedVideo:
        return "unlisted-video";
    case IndexProblemKind::missingOriginal:
        return "missing-original";
    case IndexProblemKind::wrongOriginal:
        return "wrong-original";
    case IndexProblemKind::unnumberedPart:
        return "unnumbered-part";
    }
    return "";
}

std::string describe(IndexProblemKind kind, std::size_t count)
{
    const auto words = [count](const char* one, const char* several) {
        return std::to_string(count) + " " + (count == 1 ? one : several);
    };
    switch (kind) {
    case IndexProblemKind::brokenMetadata:
        return words("part whose metadata cannot be read", "parts whose metadata cannot be read");
    case IndexProblemKind::brokenEntry:
        return words("entry that cannot be understood", "entries that cannot be understood");
    case IndexProblemKind::unknownLabel:
        return words("entry with an unknown label", "entries with an unknown label");
    case IndexProblemKind::unsafeName:
        return words("name that cannot be a file name", "names that cannot be file names");
    case IndexProblemKind::duplicateName:
        return words("name listed twice", "names listed twice");
    case IndexProblemKind::absentVideo:
        return words("listed video that is not on the disk", "listed videos that are not on the disk");
    case IndexProblemKind::unlistedVideo:
        return words("video on the disk that no metadata lists", "videos on the disk that no metadata lists");
    case IndexProblemKind::missingOriginal:
        return words("fake without its original", "fakes without their original");
    case IndexProblemKind::wrongOriginal:
        return words("fake whose original is no real video", "fakes whose original is no real video");
    case IndexProblemKind::unnumberedPart:
        return words("folder without a part number", "folders without a part number");
    }
    return {};
}

fs::path DatasetIndex::pathOf(const DatasetVideo& video) const
{
    return parts[video.partIndex].folder / video.fileName;
}

const DatasetVideo* DatasetIndex::find(const std::string& name) const
{
    const auto found =
        std::lower_bound(videos.begin(), videos.end(), name, [](const DatasetVideo& video, const std::string& wanted) {
            return video.name < wanted;
        });
    return found != videos.end() && found->name == name ? &*found : nullptr;
}

DatasetIndex readDatasetIndex(const fs::path& root, std::stop_token stop)
{
    return IndexBuilder(root, std::move(stop)).build();
}

} // namespace veriframe
