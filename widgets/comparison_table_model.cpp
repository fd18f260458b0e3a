// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_table_model.h"

#include "widgets/panel_parts.h"
#include "widgets/theme.h"
#include "widgets/transport_bar.h"

#include <cmath>

namespace veriframe {

namespace {

QVariant orNothing(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QString shownProbability(const std::optional<double>& probability)
{
    return probability ? probabilityText(*probability) : QStringLiteral("–");
}

bool isText(int column)
{
    return column == ComparisonTableModel::personColumn || column == ComparisonTableModel::remarkColumn;
}

} // namespace

ComparisonTableModel::ComparisonTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ComparisonTableModel::setContent(const ComparisonContent& content)
{
    beginResetModel();
    m_content = content;
    endResetModel();
}

void ComparisonTableModel::setPalette(const QPalette& palette)
{
    m_palette = palette;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, secondColumn), {Qt::ForegroundRole});
}

int ComparisonTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int ComparisonTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant ComparisonTableModel::text(const ComparisonRow& row, int column) const
{
    const auto frame = [](int number) { return number < 0 ? QStringLiteral("–") : QString::number(number); };
    switch (column) {
    case frameColumn:
        return frame(row.frame);
    case otherFrameColumn:
        return frame(row.otherFrame);
    case timeColumn:
        return timeText(row.seconds);
    case personColumn:
        return row.person < 0 ? QString() : m_content.persons[static_cast<std::size_t>(row.person)].name;
    case firstColumn:
        return shownProbability(row.first);
    case secondColumn:
        return shownProbability(row.second);
    case differenceColumn:
        return row.difference() ? shiftText(*row.difference()) : QStringLiteral("–");
    default:
        return row.remark;
    }
}

/// What rows are ordered by.
QVariant ComparisonTableModel::value(const ComparisonRow& row, int column) const
{
    switch (column) {
    case frameColumn:
        return row.frame;
    case otherFrameColumn:
        return row.otherFrame;
    case timeColumn:
        return row.seconds;
    case firstColumn:
        return orNothing(row.first);
    case secondColumn:
        return orNothing(row.second);
    case differenceColumn:
        return orNothing(row.difference());
    default:
        return text(row, column);
    }
}

QVariant ComparisonTableModel::toolTip(const ComparisonRow& row, int column) const
{
    const QVariant all = value(row, column);
    if (column == remarkColumn)
        return row.remark;
    if (column == firstColumn || column == secondColumn || column == differenceColumn)
        return all.isValid() ? fullPrecisionText(all.toDouble()) : row.remark;
    return {};
}

QVariant ComparisonTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparisonRow& entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::EditRole:
        return value(entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(entry, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case Qt::ForegroundRole: {
        const std::optional<double>& probability = index.column() == firstColumn ? entry.first : entry.second;
        if ((index.column() == firstColumn || index.column() == secondColumn) && probability)
            return probabilityTextColor(*probability, themeColor(Token::panel, m_palette));
        return {};
    }
    default:
        return {};
    }
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        if (section == firstColumn || section == secondColumn)
            return tr("Probability of fake by %1")
                .arg(section == firstColumn ? m_content.firstName : m_content.secondName);
        return section == differenceColumn ? QVariant(tr("Second minus first; ordered by its size")) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case frameColumn:
        return tr("Frame");
    case otherFrameColumn:
        return tr("Other frame");
    case timeColumn:
        return tr("Time");
    case personColumn:
        return tr("Person");
    case firstColumn:
        return tr("First");
    case secondColumn:
        return tr("Second");
    case differenceColumn:
        return tr("Difference");
    default:
        return tr("Remark");
    }
}

ComparisonTableOrder::ComparisonTableOrder(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(Qt::EditRole);
}

void ComparisonTableOrder::setPerson(int person)
{
    m_person = person;
    invalidateFilter();
}

bool ComparisonTableOrder::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* model = static_cast<const ComparisonTableModel*>(sourceModel());
    return m_person < 0 || model->row(row).person == m_person;
}

bool ComparisonTableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(Qt::EditRole);
    const QVariant b = right.data(Qt::EditRole);
    if (a.isValid() != b.isValid())
        return b.isValid();
    if (left.column() == ComparisonTableModel::differenceColumn)
        return std::abs(a.toDouble()) < std::abs(b.toDouble());
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace veriframe
