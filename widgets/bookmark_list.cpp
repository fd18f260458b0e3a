// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bookmark_list.h"

#include "widgets/panel_parts.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"
#include "widgets/transport_bar.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace veriframe {

QString bookmarkStatusText(BookmarkStatus status)
{
    switch (status) {
    case BookmarkStatus::open:
        return QCoreApplication::translate("BookmarkList", "Open");
    case BookmarkStatus::suspicious:
        return QCoreApplication::translate("BookmarkList", "Suspicious");
    case BookmarkStatus::cleared:
        break;
    }
    return QCoreApplication::translate("BookmarkList", "Cleared");
}

namespace {

/// A line edit in which Escape takes back what was typed.
class NoteEdit : public QLineEdit {
public:
    explicit NoteEdit(const QString& note) : QLineEdit(note), m_note(note)
    {
        setToolTip(note);
        setCursorPosition(0);
    }

protected:
    bool event(QEvent* event) override { return claimKeys(event, {Qt::Key_Escape}) || QLineEdit::event(event); }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Escape)
            return QLineEdit::keyPressEvent(event);
        setText(m_note);
        clearFocus();
    }

private:
    QString m_note;
};

} // namespace

struct BookmarkList::Parts {
    std::vector<Bookmark> bookmarks;
    PanelLabel* empty = nullptr;
    QVBoxLayout* rows = nullptr;
    QWidget* content = nullptr;
};

BookmarkList::BookmarkList(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->empty = new PanelLabel(Token::dim, textSize::caption + 1);
    m_parts->empty->setText(tr("No bookmarks. Press B to mark this frame."));
    m_parts->empty->setWordWrap(true);
    m_parts->rows = new QVBoxLayout(this);
    m_parts->rows->setContentsMargins(0, 0, 0, 0);
    m_parts->rows->addWidget(m_parts->empty);
    setAccessibleName(tr("Bookmarks"));
}

BookmarkList::~BookmarkList() = default;

void BookmarkList::setBookmarks(std::vector<Bookmark> bookmarks)
{
    if (bookmarks == m_parts->bookmarks)
        return;
    m_parts->bookmarks = std::move(bookmarks);
    m_parts->empty->setVisible(m_parts->bookmarks.empty());
    if (m_parts->content)
        m_parts->content->deleteLater(); // one of its own signals may have led here
    m_parts->content = new QWidget;
    auto* column = new QVBoxLayout(m_parts->content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    for (const Bookmark& bookmark : m_parts->bookmarks) {
        auto* place = new QPushButton(tr("%1 · %2").arg(bookmark.frame).arg(timeText(bookmark.seconds)));
        place->setFlat(true);
        place->setIcon(themedIcon(QStringLiteral("bookmark")));
        place->setToolTip(tr("Go to this frame"));
        place->setAccessibleName(tr("Go to frame %1").arg(bookmark.frame));
        connect(place, &QPushButton::clicked, this, [this, frame = bookmark.frame] { Q_EMIT seekRequested(frame); });
        auto* status = new QComboBox;
        for (const BookmarkStatus each : {BookmarkStatus::open, BookmarkStatus::suspicious, BookmarkStatus::cleared})
            status->addItem(bookmarkStatusText(each));
        status->setCurrentIndex(static_cast<int>(bookmark.status));
        status->setAccessibleName(tr("Status of frame %1").arg(bookmark.frame));
        connect(status, &QComboBox::activated, this, [this, bookmark](int index) {
            Bookmark changed = bookmark;
            changed.status = static_cast<BookmarkStatus>(index);
            Q_EMIT changeRequested(changed);
        });
        auto* remove = new QToolButton;
        remove->setIcon(themedIcon(QStringLiteral("trash")));
        remove->setToolTip(tr("Remove this bookmark"));
        remove->setAccessibleName(tr("Remove the bookmark of frame %1").arg(bookmark.frame));
        connect(remove, &QToolButton::clicked, this, [this, frame = bookmark.frame] { Q_EMIT removeRequested(frame); });
        auto* note = new NoteEdit(bookmark.note);
        note->setPlaceholderText(tr("Note"));
        note->setAccessibleName(tr("Note on frame %1").arg(bookmark.frame));
        connect(note, &QLineEdit::editingFinished, this, [this, bookmark, note] {
            if (note->text() == bookmark.note)
                return;
            Bookmark changed = bookmark;
            changed.note = note->text();
            Q_EMIT changeRequested(changed);
        });
        auto* head = new QHBoxLayout;
        head->setSpacing(space::grid);
        head->addWidget(place);
        head->addStretch(1);
        head->addWidget(status);
        head->addWidget(remove);
        column->addLayout(head);
        column->addWidget(note);
    }
    m_parts->rows->addWidget(m_parts->content);
    m_parts->content->setVisible(!m_parts->bookmarks.empty());
}

const std::vector<Bookmark>& BookmarkList::bookmarks() const
{
    return m_parts->bookmarks;
}

} // namespace veriframe
