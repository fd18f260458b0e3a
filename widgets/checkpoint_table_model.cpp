// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_model.h"

#include "widgets/checkpoint_row_index.h"

#include <QFont>
#include <algorithm>

namespace veriframe {

namespace {

CheckpointColumn columnOf(int section)
{
    return static_cast<CheckpointColumn>(section);
}

} // namespace

CheckpointTableModel::CheckpointTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CheckpointTableModel::setRows(std::vector<CheckpointRow> rows)
{
    if (rows == m_rows)
        return;
    const std::vector<int> shown = shownCheckpoints(rows, m_filter, m_order);
    const bool same = std::ranges::equal(shown, m_shown, [&](int now, int before) {
        const CheckpointRow& one = rows[static_cast<std::size_t>(now)];
        const CheckpointRow& other = m_rows[static_cast<std::size_t>(before)];
        return one.key == other.key && one.problem == other.problem;
    });
    if (same) {
        m_rows = std::move(rows);
        m_shown = shown;
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_shown = shown;
    endResetModel();
}

void CheckpointTableModel::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showAgain();
}

void CheckpointTableModel::setOrder(std::vector<CheckpointOrder> order)
{
    if (order.empty())
        order.emplace_back();
    if (order == m_order)
        return;
    m_order = std::move(order);
    showAgain();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void CheckpointTableModel::showAgain()
{
    beginResetModel();
    m_shown = shownCheckpoints(m_rows, m_filter, m_order);
    endResetModel();
}

const CheckpointRow& CheckpointTableModel::row(int shownRow) const
{
    return m_rows.at(static_cast<std::size_t>(m_shown.at(static_cast<std::size_t>(shownRow))));
}

int CheckpointTableModel::rowOf(const CheckpointKey& key) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (row(i).key == key && row(i).problem.isEmpty())
            return i;
    return -1;
}

int CheckpointTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CheckpointTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : checkpointColumns;
}

QVariant CheckpointTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CheckpointRow& row = this->row(index.row());
    const CheckpointColumn column = columnOf(index.column());
    const bool tells = !row.problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return tells && column > CheckpointColumn::epoch ? QString() : checkpointText(row, column);
    case Qt::ToolTipRole:
        if (tells)
            return row.run + QLatin1Char('\n') + row.problem;
        if (column == CheckpointColumn::file || column == CheckpointColumn::size)
            return row.path.isEmpty() ? row.file : row.path;
        return checkpointFullText(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(
            (isNumeric(column) && !tells ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tells ? row.run + QStringLiteral(", ") + row.problem
                     : checkpointColumnName(column) + QLatin1Char(' ') + checkpointText(row, column);
    default:
        return {};
    }
}

/// The arrow points to where the larger values are; of several keys each bears its number.
QVariant CheckpointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= checkpointColumns)
        return {};
    const CheckpointColumn column = columnOf(section);
    const auto key = std::ranges::find(m_order, column, &CheckpointOrder::column);
    const QString name = checkpointColumnName(column);
    const bool up = key != m_order.end() && key->order == Qt::AscendingOrder;
    const auto number = std::to_string(key - m_order.begin() + 1);
    switch (role) {
    case Qt::DisplayRole: {
        if (key == m_order.end())
            return name;
        QString text = name + (up ? QStringLiteral(" ▲") : QStringLiteral(" ▼"));
        if (m_order.size() > 1)
            text += QString::fromStdString(number);
        return text;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QString text = name;
        if (key != m_order.end())
            text += QStringLiteral(", ") + (up ? tr("ascending") : tr("descending")) +
                    (m_order.size() > 1 ? QStringLiteral(", ") + tr("key %1").arg(QString::fromStdString(number))
                                        : QString());
        return role == Qt::AccessibleTextRole
                   ? text
                   : text + QLatin1Char('\n') + tr("A click orders by it, with Shift it becomes a further key.");
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(
            (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace veriframe
