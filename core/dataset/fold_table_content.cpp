// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/fold_table_content.h"

#include "base/error.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <tuple>
#include <unordered_map>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Gathers the rows of a table.
class TableGatherer {
public:
    explicit TableGatherer(fs::path table) : m_table(std::move(table)) {}

    void take(const FoldRow& row)
    {
        const auto face = parseFaceName(row.file, ".png");
        if (!face || face->frame != row.frame)
            refuse(
                row.video,
                fmt::format("\"{}\" is not the name of a crop of frame {}", row.file.substr(0, 60), row.frame));
        m_content.crops.push_back({videoOf(row), face->frame, face->face});
    }

    FoldTableContent finished()
    {
        for (const FoldVideo& video : m_content.videos)
            requireFoldOfOriginal(video);
        sort();
        return std::move(m_content);
    }

private:
    [[noreturn]] void refuse(const std::string& video, const std::string& why) const
    {
        throw Error(
            ErrorCode::corrupt, "Reading the folds", fmt::format("{}, video {}", m_table.string(), video.substr(0, 60)),
            why, "Run the folds step again with --fresh.");
    }

    /// What an epoch draws are positions: with the table's order, a table that was sorted meanwhile would be another
    /// run.
    void sort()
    {
        std::vector<FoldVideo>& videos = m_content.videos;
        std::ranges::sort(videos, {}, &FoldVideo::name);
        std::vector<std::uint32_t> places(videos.size());
        for (std::size_t i = 0; i < videos.size(); ++i)
            places[m_places.at(videos[i].name)] = static_cast<std::uint32_t>(i);
        for (FoldCrop& crop : m_content.crops)
            crop.video = places[crop.video];
        std::ranges::sort(
            m_content.crops, {}, [](const FoldCrop& crop) { return std::tuple(crop.video, crop.frame, crop.face); });
    }

    std::uint32_t videoOf(const FoldRow& row)
    {
        const auto [place, isNew] = m_places.try_emplace(row.video, static_cast<std::uint32_t>(m_places.size()));
        const bool fake = row.label == VideoLabel::fake;
        if (isNew) {
            requireSafeName(row.video, row.video);
            if (fake) // a real video's original is itself, whatever stands there
                requireSafeName(row.video, row.original);
            m_content.videos.push_back({row.video, fake ? row.original : row.video, fake, row.fold});
            return place->second;
        }
        const FoldVideo& known = m_content.videos[place->second];
        if (known.fake != fake || known.fold != row.fold || (fake && known.original != row.original))
            refuse(row.video, "its lines contradict each other about label, original or fold");
        return place->second;
    }

    /// A name becomes part of a path, and the table may come from a stranger.
    void requireSafeName(const std::string& video, const std::string& name) const
    {
        if (name.empty() || name == "." || name == ".." || name.find_first_of(std::string("/\0", 2)) != name.npos)
            refuse(video, fmt::format("\"{}\" is not the name of a video", name.substr(0, 60)));
    }

    void requireFoldOfOriginal(const FoldVideo& video) const
    {
        const auto original = m_places.find(video.original);
        if (!video.fake || original == m_places.end())
            return;
        const int fold = m_content.videos[original->second].fold;
        if (fold != video.fold)
            refuse(
                video.name,
                fmt::format("it is in fold {}, its original {} in fold {}", video.fold, video.original, fold));
    }

    const fs::path m_table;
    FoldTableContent m_content;
    std::unordered_map<std::string, std::uint32_t> m_places;
};

} // namespace

FoldTableContent readFoldTableContent(const fs::path& root, const fs::path& foldTable)
{
    const fs::path table = foldTable.empty() ? DatasetLayout(root).foldTable() : foldTable;
    TableGatherer gatherer(table);
    forEachFoldRow(table, [&](const FoldRow& row) { gatherer.take(row); });
    return gatherer.finished();
}

} // namespace veriframe
