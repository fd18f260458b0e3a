// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/json.h"
#include "inspect_document.h"

#include <QCryptographicHash>
#include <QStandardPaths>
#include <algorithm>

namespace veriframe {

namespace {

constexpr std::uint64_t largestFile = 16U << 20;
constexpr const char* format = "veriframe-bookmarks";

std::filesystem::path storePath(const std::filesystem::path& video)
{
    std::error_code ignored;
    const std::filesystem::path canonical = std::filesystem::weakly_canonical(video, ignored);
    const QByteArray name =
        QCryptographicHash::hash(
            QByteArray::fromStdString((canonical.empty() ? video : canonical).string()), QCryptographicHash::Sha256)
            .toHex()
            .left(32);
    const std::filesystem::path data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString();
    return data / "veriframe" / "bookmarks" / (name.toStdString() + ".json");
}

const char* statusName(BookmarkStatus status)
{
    switch (status) {
    case BookmarkStatus::open:
        return "open";
    case BookmarkStatus::suspicious:
        return "suspicious";
    case BookmarkStatus::cleared:
        break;
    }
    return "cleared";
}

BookmarkStatus statusOf(const std::string& name)
{
    if (name == "suspicious")
        return BookmarkStatus::suspicious;
    return name == "cleared" ? BookmarkStatus::cleared : BookmarkStatus::open;
}

} // namespace

std::vector<Bookmark> loadBookmarks(const std::filesystem::path& video)
{
    std::vector<Bookmark> bookmarks;
    try {
        const std::filesystem::path path = storePath(video);
        if (!std::filesystem::exists(path))
            return {};
        const Json file = parseJson(readTextFile(path, largestFile), path.string());
        for (const Json& entry : jsonMember<Json>(file, "bookmarks", path.string())) {
            Bookmark bookmark;
            bookmark.frame = jsonMember<int>(entry, "frame", path.string());
            bookmark.seconds = jsonMember<double>(entry, "seconds", path.string());
            bookmark.status = statusOf(jsonMember<std::string>(entry, "status", path.string()));
            bookmark.note = QString::fromStdString(jsonMember<std::string>(entry, "note", path.string()));
            bookmarks.push_back(bookmark);
        }
    } catch (const std::exception& error) {
        qWarning("Bookmarks were not read: %s", error.what());
        return {};
    }
    std::sort(
        bookmarks.begin(), bookmarks.end(), [](const Bookmark& a, const Bookmark& b) { return a.frame < b.frame; });
    return bookmarks;
}

void saveBookmarks(const std::filesystem::path& video, const std::vector<Bookmark>& bookmarks)
{
    const std::filesystem::path path = storePath(video);
    std::error_code error;
    if (bookmarks.empty()) {
        std::filesystem::remove(path, error);
        return;
    }
    std::filesystem::create_directories(path.parent_path(), error);
    Json entries = Json::array();
    for (const Bookmark& bookmark : bookmarks)
        entries.push_back(
            {{"frame", bookmark.frame},
             {"seconds", bookmark.seconds},
             {"status", statusName(bookmark.status)},
             {"note", bookmark.note.toStdString()}});
    writeJsonFile(path, {{"format", format}, {"version", 1}, {"video", video.string()}, {"bookmarks", entries}});
}

} // namespace veriframe
