// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_view.h"

#include "widgets/accessible_role.h"
#include "widgets/checkpoint_table.h"
#include "widgets/checkpoint_table_model.h"
#include "widgets/icon_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int dotSize = 8, dotGap = 6, iconSize = 13;

CheckpointColumn columnOf(const QModelIndex& index)
{
    return static_cast<CheckpointColumn>(index.column());
}

/// What is not known, and what only tells where it is, stays quiet.
Token inkOf(CheckpointColumn column, const QString& text)
{
    const bool quiet = text == QStringLiteral("–") || column == CheckpointColumn::file ||
                       column == CheckpointColumn::size || column == CheckpointColumn::sha256;
    return quiet ? Token::dim : Token::text;
}

/// The view's own palette has the colours of its style sheet alone: the scheme is that of what it lies on.
QPalette groundPalette(const QStyleOptionViewItem& option)
{
    const QWidget* under = option.widget ? option.widget->parentWidget() : nullptr;
    return under ? under->palette() : option.palette;
}

} // namespace

CheckpointHeader::CheckpointHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(36);
    setSortIndicatorShown(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Columns"));
    setAccessibleRole(this, QAccessible::ColumnHeader);
    connect(
        this, &QHeaderView::sectionClicked, this, [this](int section) { Q_EMIT headingClicked(section, m_further); });
}

void CheckpointHeader::mousePressEvent(QMouseEvent* event)
{
    m_further = event->modifiers() & Qt::ShiftModifier;
    QHeaderView::mousePressEvent(event);
}

void CheckpointHeader::mouseReleaseEvent(QMouseEvent* event)
{
    m_further = m_further || (event->modifiers() & Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

void CheckpointDelegate::paintGround(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QColor selection = themeColor(Token::selection, groundPalette(option));
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, selection);
        QColor accent = themeColor(Token::accent, groundPalette(option));
        accent.setAlphaF(0.16F);
        painter.fillRect(option.rect, accent);
    } else if (m_model.row(index.row()).rank) {
        painter.fillRect(option.rect, selection);
    }
}

void CheckpointDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CheckpointRow& row = m_model.row(index.row());
    const CheckpointColumn column = columnOf(index);
    const QPalette palette = groundPalette(option);
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto visual = [&](const QRect& place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QFont font = option.font;
    if (column == CheckpointColumn::weighted || (!row.problem.isEmpty() && column == CheckpointColumn::run))
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    if (!row.problem.isEmpty() && column == CheckpointColumn::epoch) {
        const QRect mark(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
        paintIcon(*painter, QStringLiteral("warning"), visual(mark), themeColor(Token::text, palette));
        room.setLeft(room.left() + iconSize + dotGap);
        // It spans the row, of which a part may be out of view.
        if (const auto* seen = qobject_cast<const QAbstractScrollArea*>(option.widget))
            room.setRight(std::max(room.left(), std::min(room.right(), seen->viewport()->width() - padding)));
    } else if (column == CheckpointColumn::ensemble && row.inEnsemble) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(Token::text, palette));
        painter->drawEllipse(visual({room.left(), room.center().y() - dotSize / 2 + 1, dotSize, dotSize}));
        room.setLeft(room.left() + dotSize + dotGap);
    }
    painter->setPen(themeColor(inkOf(column, text), palette));
    if (index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight) {
        drawTabular(*painter, visual(room), QStyle::visualAlignment(option.direction, Qt::AlignRight), text);
    } else {
        const bool name = column == CheckpointColumn::run || column == CheckpointColumn::file;
        painter->drawText(
            visual(room), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
            QFontMetrics(font).elidedText(text, name ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
    }
    // The current row shows where the keyboard is.
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (index.column() == 0 && view && view->hasFocus() && view->currentIndex().row() == index.row())
        painter->fillRect(
            visual({option.rect.left(), option.rect.top(), 3, option.rect.height()}),
            themeColor(Token::accent, palette));
    painter->restore();
}

CheckpointView::CheckpointView(CheckpointTableModel& model, QWidget* parent) : RowsView(parent), m_model(model)
{
    m_heading = new CheckpointHeader(this);
    setHorizontalHeader(m_heading);
    setModel(&model);
    setItemDelegate(new CheckpointDelegate(model, this));
    setAccessibleName(tr("Epochs"));
    m_heading->setSectionsClickable(true); // setHorizontalHeader() does not
    takeColors();
    connect(&model, &QAbstractItemModel::modelReset, this, &CheckpointView::spanProblems);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &CheckpointView::sizeColumns);
    sizeColumns();
}

/// The card's ground: without one of its own the view would have that of a panel.
void CheckpointView::takeColors()
{
    const QColor ground = themeColor(Token::raised, parentWidget()->palette());
    if (ground == m_ground)
        return;
    m_ground = ground;
    setStyleSheet(QStringLiteral("QTableView { background: %2; }"
                                 "QHeaderView { background: %2; }"
                                 "QHeaderView::section { background: %2; padding: 4px %1px; }"
                                 "QAbstractScrollArea::corner { background: %2; border: none; }")
                      .arg(CheckpointDelegate::padding)
                      .arg(ground.name()));
}

int CheckpointView::widthFor(int column) const
{
    const QFontMetrics metrics(font());
    const auto wide = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    const int title = wide(m_model.headerData(column, Qt::Horizontal).toString()) + 4;
    int content = wide(QStringLiteral("0.0000"));
    switch (static_cast<CheckpointColumn>(column)) {
    case CheckpointColumn::run:
        content = wide(QStringLiteral("final_888_b7_fold0"));
        break;
    case CheckpointColumn::epoch:
    case CheckpointColumn::rank:
        content = wide(QStringLiteral("000"));
        break;
    case CheckpointColumn::ensemble:
        content = dotSize + dotGap + wide(tr("in ensemble"));
        break;
    case CheckpointColumn::file:
        content = wide(QStringLiteral("b7_111_DeepFakeCl…_0_30"));
        break;
    case CheckpointColumn::size:
        content = std::max(wide(QStringLiteral("000 MB")), wide(CheckpointTable::tr("not there")));
        break;
    case CheckpointColumn::sha256:
        content = wide(QStringLiteral("dddddddd"));
        break;
    default:
        break;
    }
    return std::max(title, content) + 2 * CheckpointDelegate::padding + 2;
}

void CheckpointView::sizeColumns()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnWidth(column, widthFor(column));
    fillWidth();
}

/// Room to spare goes to the file's name.
void CheckpointView::fillWidth()
{
    const int file = static_cast<int>(CheckpointColumn::file);
    if (isColumnHidden(file))
        return;
    int others = 0;
    for (int column = 0; column < m_model.columnCount(); ++column)
        if (column != file && !isColumnHidden(column))
            others += columnWidth(column);
    setColumnWidth(file, std::max(widthFor(file), viewport()->width() - others));
}

/// A problem is said over the whole row.
void CheckpointView::spanProblems()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount() && !m_model.row(row).problem.isEmpty(); ++row)
        setSpan(row, static_cast<int>(CheckpointColumn::epoch), 1, checkpointColumns - 1);
}

bool CheckpointView::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Insert}) || RowsView::event(event);
}

void CheckpointView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool returned = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (returned && (event->modifiers() & Qt::ControlModifier))
        Q_EMIT rowActivated();
    else if (plain && (returned || event->key() == Qt::Key_Space || event->key() == Qt::Key_Insert))
        Q_EMIT ensembleRequested();
    else
        RowsView::keyPressEvent(event);
}

void CheckpointView::changeEvent(QEvent* event)
{
    RowsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        takeColors();
}

void CheckpointView::resizeEvent(QResizeEvent* event)
{
    RowsView::resizeEvent(event);
    fillWidth();
}

} // namespace veriframe
