// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rows.h"

#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QPainter>
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
    return row.state == FileRow::State::bad ? lineHeight + detailHeight : lineHeight;
}

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
        const QPalette& palette = option.palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option);
        const QRect line(
            option.rect.left() + sidePadding, option.rect.top(), option.rect.width() - 2 * sidePadding, lineHeight);
        themedIcon(iconOf(row.state)).paint(painter, QRect(line.left(), line.top() + 3, iconSide, iconSide));

        QFont captionFont = option.font;
        captionFont.setPixelSize(textSize::caption + 1);
        const QFontMetrics title(option.font), caption(captionFont);
        const int left = line.left() + iconSide + gap;
        const bool isBad = row.state == FileRow::State::bad;
        const int statusWidth = isBad ? 0 : std::min(caption.horizontalAdvance(row.status) + 1, line.width() * 2 / 3);
        const int titleWidth = line.right() - left - (statusWidth > 0 ? statusWidth + gap : 0);
        painter->setFont(option.font);
        painter->setPen(themeColor(Token::text, palette));
        painter->drawText(
            QRect(left, line.top(), titleWidth, lineHeight), Qt::AlignVCenter,
            title.elidedText(row.title, Qt::ElideMiddle, titleWidth));
        painter->setFont(captionFont);
        painter->setPen(themeColor(isBad ? Token::text : Token::dim, palette));
        const QRect status = isBad ? QRect(left, line.bottom() - 1, line.right() - left, detailHeight)
                                   : QRect(line.right() - statusWidth, line.top(), statusWidth, lineHeight);
        painter->drawText(
            status, Qt::AlignVCenter | (isBad ? Qt::AlignLeft : Qt::AlignRight),
            caption.elidedText(row.status, Qt::ElideRight, status.width()));
        painter->restore();
    }

private:
    const FileRow& rowOf(const QModelIndex& index) const
    {
        return m_list.rows().at(static_cast<std::size_t>(index.row()));
    }

    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
    {
        const QRectF ground = QRectF(option.rect).adjusted(4.5, 0.5, -4.5, -0.5);
        const bool selected = option.state & QStyle::State_Selected, focused = option.state & QStyle::State_HasFocus;
        painter.setPen(focused ? QPen(themeColor(Token::accent, option.palette), 1) : QPen(Qt::NoPen));
        painter.setBrush(selected ? QBrush(themeColor(Token::selection, option.palette)) : QBrush(Qt::NoBrush));
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
    m_rows = rows;
    if (!sameKeys) {
        clear();
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
        item(i)->setData(Qt::AccessibleTextRole, QString(row.title + QStringLiteral(", ") + row.status));
        item(i)->setSizeHint({100, heightOf(row)});
    }
    updateGeometry();
    viewport()->update();
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
    painter.setPen(themeColor(Token::dim, palette()));
    painter.drawText(
        viewport()->rect().adjusted(sidePadding, 0, -sidePadding, 0), Qt::AlignCenter | Qt::TextWordWrap,
        m_placeholder);
}

} // namespace veriframe
