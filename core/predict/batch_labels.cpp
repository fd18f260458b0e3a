// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/batch_labels.h"

#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "dataset/metadata_reader.h"

#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* remedy =
    "Name a metadata.json of the DFDC, or a CSV with the columns filename and label (0 or REAL, 1 or FAKE).";

std::string upperCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::optional<bool> labelOf(const std::string& text)
{
    const std::string word = upperCase(text);
    if (word == "FAKE" || word == "1" || word == "1.0")
        return true;
    if (word == "REAL" || word == "0" || word == "0.0")
        return false;
    return std::nullopt;
}

/// Gathers the entries of one file.
class LabelGatherer {
public:
    explicit LabelGatherer(const fs::path& file) { m_labels.origin = file; }

    [[noreturn]] void refuse(const std::string& place, const std::string& why) const
    {
        throw Error(
            ErrorCode::corrupt, "Reading the labels",
            m_labels.origin.string() + (place.empty() ? std::string() : ", " + place), why, remedy);
    }

    void add(const std::string& name, const std::string& label, const std::string& place)
    {
        const std::optional<bool> fake = labelOf(label);
        if (!fake) {
            ++m_labels.leftOut;
            return;
        }
        const auto [entry, isNew] = m_labels.fake.try_emplace(name, *fake);
        if (!isNew && entry->second != *fake)
            refuse(place, fmt::format("\"{}\" has two labels", shortened(name, 80)));
    }

    VideoLabels finished()
    {
        if (m_labels.fake.empty())
            refuse({}, "it names no video as real or fake");
        return std::move(m_labels);
    }

private:
    VideoLabels m_labels;
};

VideoLabels labelsOfMetadata(const fs::path& file)
{
    LabelGatherer gathered(file);
    for (const MetadataEntry& entry : readMetadata(file))
        gathered.add(
            entry.fileName, entry.broken ? std::string() : entry.label.value_or(""), "entry " + entry.fileName);
    return gathered.finished();
}

VideoLabels labelsOfCsv(const fs::path& file, const std::string& text)
{
    LabelGatherer gathered(file);
    std::size_t name = 0, label = 0;
    bool hasHead = false;
    const bool closed = forEachCsvRow(text, [&](const std::vector<std::string>& cells, int line) {
        const std::string place = fmt::format("line {}", line);
        if (!hasHead) {
            const auto columnOf = [&](const char* wanted) {
                const auto found = std::find_if(cells.begin(), cells.end(), [&](const std::string& cell) {
                    return upperCase(cell) == upperCase(wanted);
                });
                if (found == cells.end())
                    gathered.refuse(place, fmt::format("the column \"{}\" is missing", wanted));
                return static_cast<std::size_t>(found - cells.begin());
            };
            name = columnOf("filename");
            label = columnOf("label");
            hasHead = true;
        } else if (cells.size() <= std::max(name, label)) {
            gathered.refuse(place, fmt::format("it has {} cells only", cells.size()));
        } else {
            gathered.add(cells[name], cells[label], place);
        }
    });
    if (!closed)
        gathered.refuse({}, "a quoted cell does not end");
    return gathered.finished();
}

std::string fileNameOf(const BatchItem& item)
{
    return item.path.filename().native();
}

/// Which label belongs to each item; m_labels.fake.end() where none does.
std::vector<std::map<std::string, bool, std::less<>>::const_iterator>
entriesOf(std::span<const BatchItem> items, const VideoLabels& labels)
{
    std::multiset<std::string> fileNames;
    for (const BatchItem& item : items)
        fileNames.insert(fileNameOf(item));
    std::vector<std::map<std::string, bool, std::less<>>::const_iterator> entries;
    for (const BatchItem& item : items) {
        auto entry = labels.fake.find(item.fileName);
        if (entry == labels.fake.end() && fileNames.count(fileNameOf(item)) == 1)
            entry = labels.fake.find(fileNameOf(item));
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

VideoLabels readVideoLabels(const fs::path& file)
{
    constexpr std::uint64_t maxBytes = std::uint64_t(1) << 30;
    const std::string text = readTextFile(file, maxBytes);
    const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == std::string::npos)
        LabelGatherer(file).refuse({}, "it is empty");
    return text[first] == '{' ? labelsOfMetadata(file) : labelsOfCsv(file, text);
}

std::vector<std::optional<bool>> labelsOf(std::span<const BatchItem> items, const VideoLabels& labels)
{
    std::vector<std::optional<bool>> found;
    for (const auto& entry : entriesOf(items, labels))
        found.push_back(entry == labels.fake.end() ? std::nullopt : std::optional(entry->second));
    return found;
}

BatchAccuracy accuracyOf(std::span<const BatchItem> items, const VideoLabels& labels)
{
    BatchAccuracy accuracy;
    std::vector<LabeledScore> scores;
    std::set<std::string_view> met;
    const auto entries = entriesOf(items, labels);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (entries[i] == labels.fake.end()) {
            accuracy.unlabelled.push_back(items[i].fileName);
            continue;
        }
        const auto& [name, fake] = *entries[i];
        met.insert(name);
        scores.push_back({items[i].score, fake});
        ++(fake ? accuracy.fakes : accuracy.reals);
        accuracy.notJudged += isFailure(items[i].state) || items[i].state == VideoState::noFace;
    }
    accuracy.videos = static_cast<std::int64_t>(scores.size());
    accuracy.logLoss = logLoss(scores);
    accuracy.areaUnderRoc = areaUnderRoc(scores);
    for (const auto& [name, fake] : labels.fake)
        if (!met.contains(name))
            accuracy.absent.push_back(name);
    return accuracy;
}

} // namespace veriframe
