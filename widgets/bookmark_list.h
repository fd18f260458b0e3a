// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

enum class BookmarkStatus { open, suspicious, cleared };
QString bookmarkStatusText(BookmarkStatus status);

/// A frame that a person marked, with what they think of it.
struct Bookmark {
    int frame = 0;
    double seconds = 0;
    BookmarkStatus status = BookmarkStatus::open;
    QString note;
    bool operator==(const Bookmark&) const = default;
};

/// Bookmarks, ascending by frame; status and note are edited in place. The list never changes its rows by itself: it
/// asks, and whoever owns the bookmarks (with undo) sets them again.
class BookmarkList : public QWidget {
    Q_OBJECT

public:
    explicit BookmarkList(QWidget* parent = nullptr);
    ~BookmarkList() override;

    void setBookmarks(std::vector<Bookmark> bookmarks);
    const std::vector<Bookmark>& bookmarks() const;

Q_SIGNALS:
    void seekRequested(int frame);
    void changeRequested(const veriframe::Bookmark& bookmark); ///< same frame, other status or note
    void removeRequested(int frame);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
