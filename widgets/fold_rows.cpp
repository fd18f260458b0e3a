// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fold_rows.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int rowHeight = 30, captionHeight = 20, countWidth = 64, gap = 8, barHeight = 6;

/// Room for the longest name.
int nameWidthFor(const QFont& font)
{
    constexpr int least = 96;
    const QFontMetrics metrics(sizedFont(font, textSize::body, QFont::DemiBold));
    return std::max(least, metrics.horizontalAdvance(FoldRows::tr("%1, held out").arg(88)) + 3 * gap);
}

qint64 most(const FoldCount& fold)
{
    return std::max(fold.realCrops, fold.fakeCrops);
}

} // namespace

FoldRows::FoldRows(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Folds"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoldRows::setFolds(const std::vector<FoldCount>& folds, int heldOut)
{
    m_folds = folds;
    m_heldOut = heldOut;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(folds.size()) - 1));
    QStringList lines;
    for (const FoldCount& fold : folds)
        lines += words(fold);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QString FoldRows::words(const FoldCount& fold) const
{
    const QString text = tr("Fold %1: %2 real and %3 fake videos, %4 real and %5 fake crops")
                             .arg(
                                 QString::number(fold.fold), countText(fold.realVideos), countText(fold.fakeVideos),
                                 countText(fold.realCrops), countText(fold.fakeCrops));
    return fold.fold == m_heldOut ? tr("%1; held out").arg(text) : text;
}

QSize FoldRows::sizeHint() const
{
    return {420, captionHeight + rowHeight * static_cast<int>(m_folds.size())};
}

QSize FoldRows::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

int FoldRows::rowAt(double y) const
{
    const auto row = static_cast<int>((y - captionHeight) / rowHeight);
    return y >= captionHeight && row < static_cast<int>(m_folds.size()) ? row : -1;
}

void FoldRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double largest = 1;
    for (const FoldCount& fold : m_folds)
        largest = std::max(largest, static_cast<double>(most(fold)));
    painter.setFont(sizedFont(font(), textSize::caption));
    painter.setPen(themeColor(Token::dim, palette()));
    const auto caption = [&](int right, const QString& text) {
        painter.drawText(
            QRect(right - 2 * countWidth, 0, 2 * countWidth, captionHeight), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    caption(width(), tr("crops"));
    caption(width() - countWidth - gap, tr("videos"));
    for (std::size_t i = 0; i < m_folds.size(); ++i)
        paintRow(
            painter, m_folds[i], QRect(0, captionHeight + static_cast<int>(i) * rowHeight, width(), rowHeight),
            largest);
    if (hasFocus() && !m_folds.empty())
        paintFocusFrame(
            painter, QRectF(0, captionHeight + m_current * rowHeight, width(), rowHeight), palette(),
            space::markRadius);
}

void FoldRows::paintRow(QPainter& painter, const FoldCount& fold, const QRect& row, double largest) const
{
    const bool heldOut = fold.fold == m_heldOut;
    const bool pointed = m_pointed >= 0 && &m_folds[static_cast<std::size_t>(m_pointed)] == &fold;
    if (heldOut || pointed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(heldOut ? Token::selection : Token::raised, palette()));
        painter.drawRoundedRect(row, space::markRadius, space::markRadius);
    }
    painter.setFont(sizedFont(font(), textSize::body, heldOut ? QFont::DemiBold : QFont::Normal));
    painter.setPen(themeColor(Token::text, palette()));
    const int nameWidth = nameWidthFor(font());
    const QRect name(row.left() + gap, row.top(), nameWidth - gap, row.height());
    const QString text = heldOut ? tr("%1, held out").arg(fold.fold) : QString::number(fold.fold);
    drawTabular(painter, name, Qt::AlignLeft, text);
    const QRect bars(
        row.left() + nameWidth, row.top(), row.width() - nameWidth - 2 * (countWidth + gap) - gap, rowHeight);
    const auto bar = [&](qint64 count, double probability, int top) {
        if (count == 0)
            return;
        const double width = std::max(3.0, bars.width() * static_cast<double>(count) / largest);
        painter.setPen(Qt::NoPen);
        painter.setBrush(probabilityColor(probability));
        painter.drawRoundedRect(QRectF(bars.left(), top, width, barHeight), 2, 2);
    };
    const int middle = row.top() + rowHeight / 2;
    bar(fold.realCrops, 0, middle - barHeight - 1);
    bar(fold.fakeCrops, 1, middle + 1);
    painter.setFont(sizedFont(font(), textSize::caption));
    const auto pair = [&](int right, qint64 real, qint64 fake) {
        const QRect cell(right - countWidth, row.top(), countWidth, rowHeight);
        painter.setPen(themeColor(Token::text, palette()));
        drawTabular(painter, QRect(cell.left(), middle - 13, countWidth, 13), Qt::AlignRight, countText(real));
        drawTabular(painter, QRect(cell.left(), middle, countWidth, 13), Qt::AlignRight, countText(fake));
    };
    pair(row.right() + 1 - gap, fold.realCrops, fold.fakeCrops);
    pair(row.right() + 1 - countWidth - 2 * gap, fold.realVideos, fold.fakeVideos);
}

void FoldRows::point(int row)
{
    if (row == m_pointed)
        return;
    m_pointed = row;
    update();
}

bool FoldRows::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int row = rowAt(help->pos().y()); row >= 0)
            QToolTip::showText(help->globalPos(), words(m_folds[static_cast<std::size_t>(row)]), this);
        return true;
    }
    return claimKeys(event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_Space}) ||
           QWidget::event(event);
}

void FoldRows::mouseMoveEvent(QMouseEvent* event)
{
    point(rowAt(event->position().y()));
}

void FoldRows::leaveEvent(QEvent*)
{
    point(-1);
}

void FoldRows::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().y());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_current = row;
    Q_EMIT foldRequested(m_folds[static_cast<std::size_t>(row)].fold);
}

void FoldRows::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_folds.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        m_current = std::max(0, m_current - 1);
        break;
    case Qt::Key_Down:
        m_current = std::clamp(m_current + 1, 0, std::max(0, last));
        break;
    case Qt::Key_Home:
        m_current = 0;
        break;
    case Qt::Key_End:
        m_current = std::max(0, last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (last >= 0)
            Q_EMIT foldRequested(m_folds[static_cast<std::size_t>(m_current)].fold);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace veriframe
