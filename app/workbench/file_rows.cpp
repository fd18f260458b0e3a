// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rows.h"

#include "widgets/text_font.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QApplication>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int lineHeight = 22, detailHeight = 16, iconSide = 16, sidePadding = 12, gap = 8;

QString iconOf(FileRow::State state)
{
    switch (state) {
    case FileRow::State::reading:
        return QStringLiteral("file-reading");
    case FileRow::State::good:
        return QStringLiteral("file-good");
    case FileRow::State::absent:
        return QStringLiteral("file-absent");
    case FileRow::State::partial:
        return QStringLiteral("file-partial");
    case FileRow::State::bad:
        break;
    }
    return QStringLiteral("file-bad");
}

int heightOf(const FileRow& row)
{
    return row.detail.isEmpty() ? lineHeight : lineHeight + detailHeight;
}

QString accessibleText(const FileRow& row)
{
    QStringList parts{row.title, row.note, row.status, row.detail};
    parts.removeAll(QString());
    return listText(parts);
}

/// One piece of text on a line; takes its room away from what comes after it.
class LinePainter {
public:
    LinePainter(QPainter& painter, QRect room) : m_painter(painter), m_room(room) {}

    void left(const QString& text, const QFont& font, const QColor& color, Qt::TextElideMode elide, int least = 0)
    {
        const int width = std::max(least, draw(text, font, color, elide, Qt::AlignLeft));
        m_room.setLeft(m_room.left() + width + gap);
    }

    void right(const QString& text, const QFont& font, const QColor& color)
    {
        const int width = draw(text, font, color, Qt::ElideRight, Qt::AlignRight);
        m_room.setRight(m_room.right() - width - (width > 0 ? gap : 0));
    }

private:
    int
    draw(const QString& text, const QFont& font, const QColor& color, Qt::TextElideMode elide, Qt::Alignment alignment)
    {
        if (text.isEmpty() || m_room.width() <= 0)
            return 0;
        const QFontMetrics metrics(font);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(m_room, Qt::AlignVCenter | alignment, metrics.elidedText(text, elide, m_room.width()));
        return std::min(metrics.horizontalAdvance(text) + 1, m_room.width());
    }

    QPainter& m_painter;
    QRect m_room;
};

/// Paints the rows of one list.
class FileRowDelegate : public QStyledItemDelegate {
public:
    explicit FileRowDelegate(const FileRows& list, QObject* parent) : QStyledItemDelegate(parent), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {100, heightOf(rowOf(index))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const FileRow& row = rowOf(index);
        // A view with a style sheet of its own has a palette of its own: the scheme is the program's.
        const QPalette palette = QApplication::palette();
        const QColor text = themeColor(Token::text, palette), dim = themeColor(Token::dim, palette);
        const QFont body = m_list.font(), caption = textFont(textSize::caption + 1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, palette);
        QRect line = option.rect.adjusted(sidePadding, 0, -sidePadding, 0);
        line.setHeight(lineHeight);
        themedIcon(iconOf(row.state)).paint(painter, QRect(line.left(), line.top() + 3, iconSide, iconSide));
        line.setLeft(line.left() + iconSide + gap);

        LinePainter first(*painter, line);
        first.right(row.status, caption, dim);
        first.left(row.title, body, text, Qt::ElideMiddle, row.note.isEmpty() ? 0 : m_list.titleColumnWidth());
        first.left(row.note, caption, dim, Qt::ElideMiddle);
        const bool isBad = row.state == FileRow::State::bad;
        LinePainter(*painter, QRect(line.left(), line.bottom() - 2, line.width(), detailHeight))
            .left(row.detail, caption, isBad ? text : dim, Qt::ElideRight);
        painter->restore();
    }

private:
    const FileRow& rowOf(const QModelIndex& index) const
    {
        return m_list.rows().at(static_cast<std::size_t>(index.row()));
    }

    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QPalette& palette)
    {
        const QRectF ground = QRectF(option.rect).adjusted(4.5, 0.5, -4.5, -0.5);
        const bool selected = option.state & QStyle::State_Selected, focused = option.state & QStyle::State_HasFocus;
        painter.setPen(focused ? QPen(themeColor(Token::accent, palette), 1) : QPen(Qt::NoPen));
        painter.setBrush(selected ? QBrush(themeColor(Token::selection, palette)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(ground, 4, 4);
    }

    const FileRows& m_list;
};

} // namespace

FileRows::FileRows(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new FileRowDelegate(*this, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
}

void FileRows::setRows(const std::vector<FileRow>& rows)
{
    if (rows == m_rows)
        return;
    const auto sameKeys =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const FileRow& a, const FileRow& b) {
            return a.key == b.key;
        });
    const QString current = currentRow() >= 0 ? m_rows.at(static_cast<std::size_t>(currentRow())).key : QString();
    // Rows and items go out of step in between: nobody may ask then.
    const QSignalBlocker quiet(this);
    if (!sameKeys)
        clear();
    m_rows = rows;
    if (!sameKeys) {
        for (const FileRow& row : rows) {
            auto* item = new QListWidgetItem(row.title, this);
            if (row.key == current)
                setCurrentItem(item);
        }
    }
    for (int i = 0; i < count(); ++i) {
        const FileRow& row = m_rows.at(static_cast<std::size_t>(i));
        item(i)->setText(row.title);
        item(i)->setToolTip(row.toolTip);
        item(i)->setData(Qt::AccessibleTextRole, accessibleText(row));
        item(i)->setSizeHint({100, heightOf(row)});
    }
    updateGeometry();
    viewport()->update();
}

int FileRows::titleColumnWidth() const
{
    int width = 0;
    for (const FileRow& row : m_rows)
        if (!row.note.isEmpty())
            width = std::max(width, fontMetrics().horizontalAdvance(row.title));
    return width;
}

QStringList FileRows::selectedKeys() const
{
    QStringList keys;
    for (int i = 0; i < count(); ++i)
        if (item(i)->isSelected())
            keys += m_rows.at(static_cast<std::size_t>(i)).key;
    return keys;
}

void FileRows::setMostLines(int most)
{
    m_mostLines = most;
    updateGeometry();
}

void FileRows::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

QSize FileRows::sizeHint() const
{
    int height = 0;
    for (const FileRow& row : m_rows)
        height += heightOf(row);
    const int least = m_placeholder.isEmpty() ? lineHeight : 3 * lineHeight;
    return {360, std::clamp(height, least, std::max(least, m_mostLines * lineHeight)) + 2};
}

QSize FileRows::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void FileRows::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (count() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeColor(Token::dim, QApplication::palette()));
    painter.drawText(
        viewport()->rect().adjusted(sidePadding, 0, -sidePadding, 0), Qt::AlignCenter | Qt::TextWordWrap,
        m_placeholder);
}

} // namespace veriframe
