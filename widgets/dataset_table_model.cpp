// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_table_model.h"

#include "widgets/tabular_text.h"

#include <QTextDocument>
#include <algorithm>

namespace veriframe {

namespace {

QString dash()
{
    return QStringLiteral("–");
}

QString numberText(int number)
{
    return number < 0 ? dash() : countText(number);
}

bool isNumeric(int column)
{
    return column == static_cast<int>(DatasetColumn::part) || column == static_cast<int>(DatasetColumn::fold) ||
           column == static_cast<int>(DatasetColumn::faces);
}

/// Names and reasons come from files: a tool tip must not take them for HTML.
QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace

QString stepStateWord(StepCell::State state)
{
    switch (state) {
    case StepCell::none:
        return dash();
    case StepCell::open:
        return DatasetTableModel::tr("open");
    case StepCell::done:
        return DatasetTableModel::tr("done");
    case StepCell::skipped:
        return DatasetTableModel::tr("skipped");
    case StepCell::failed:
        return DatasetTableModel::tr("failed");
    case StepCell::stale:
        return DatasetTableModel::tr("outdated");
    }
    return {};
}

QString datasetColumnName(DatasetColumn column)
{
    switch (column) {
    case DatasetColumn::video:
        return DatasetTableModel::tr("Video");
    case DatasetColumn::label:
        return DatasetTableModel::tr("Label");
    case DatasetColumn::part:
        return DatasetTableModel::tr("Part");
    case DatasetColumn::fold:
        return DatasetTableModel::tr("Fold");
    case DatasetColumn::faces:
        return DatasetTableModel::tr("Faces");
    case DatasetColumn::boxes:
        return DatasetTableModel::tr("Boxes");
    case DatasetColumn::crops:
        return DatasetTableModel::tr("Crops");
    case DatasetColumn::landmarks:
        return DatasetTableModel::tr("Landmarks");
    case DatasetColumn::diffs:
        return DatasetTableModel::tr("Diffs");
    case DatasetColumn::foldStep:
        return DatasetTableModel::tr("Fold step");
    case DatasetColumn::reason:
        return DatasetTableModel::tr("Reason");
    }
    return {};
}

DatasetTableModel::DatasetTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void DatasetTableModel::setRows(std::vector<DatasetRow> rows)
{
    DatasetRowIndex next = m_index.withRows(std::move(rows));
    if (next.showsSameVideos(m_index)) {
        m_index = std::move(next);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        m_index = std::move(next);
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void DatasetTableModel::setFilter(const DatasetFilter& filter)
{
    if (filter == m_index.filter())
        return;
    beginResetModel();
    m_index.setFilter(filter);
    endResetModel();
    Q_EMIT countsChanged();
}

void DatasetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= datasetColumns)
        return;
    const auto by = static_cast<DatasetColumn>(column);
    if (by == m_index.sortColumn() && order == m_index.sortOrder())
        return;
    beginResetModel();
    m_index.setSort(by, order);
    endResetModel();
}

void DatasetTableModel::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    beginResetModel();
    m_compact = compact;
    endResetModel();
}

const DatasetRow& DatasetTableModel::row(int shownRow) const
{
    return m_index.rows()[static_cast<std::size_t>(m_index.shown()[static_cast<std::size_t>(shownRow)])];
}

int DatasetTableModel::rowOf(const QString& video) const
{
    const auto& shown = m_index.shown();
    const auto found = std::find_if(shown.begin(), shown.end(), [&](int index) {
        return m_index.rows()[static_cast<std::size_t>(index)].video == video;
    });
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

int DatasetTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.shown().size());
}

int DatasetTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_compact ? datasetCompactColumns : datasetColumns;
}

QString DatasetTableModel::textOf(const DatasetRow& row, int column) const
{
    if (const int step = stepOfColumn(column); step >= 0)
        return stepStateWord(row.steps[static_cast<std::size_t>(step)].state);
    switch (static_cast<DatasetColumn>(column)) {
    case DatasetColumn::video:
        return row.video;
    case DatasetColumn::label:
        return row.label == DatasetRow::Label::fake ? tr("fake") : tr("real");
    case DatasetColumn::part:
        return numberText(row.part);
    case DatasetColumn::fold:
        return numberText(row.fold);
    case DatasetColumn::faces:
        return numberText(row.faces);
    case DatasetColumn::reason:
        return firstReason(row).simplified();
    default:
        return {};
    }
}

QString DatasetTableModel::toolTipOf(const DatasetRow& row, int column) const
{
    const auto stepText = [&row](int step) {
        const StepCell& cell = row.steps[static_cast<std::size_t>(step)];
        const QString name =
            datasetColumnName(static_cast<DatasetColumn>(static_cast<int>(DatasetColumn::boxes) + step));
        if (cell.state == StepCell::none)
            return tr("%1: does not apply to this video.").arg(name);
        const QString state = QStringLiteral("%1: %2").arg(name, stepStateWord(cell.state));
        return cell.why.isEmpty() ? state : state + QLatin1Char('\n') + cell.why;
    };
    if (const int step = stepOfColumn(column); step >= 0)
        return stepText(step);
    switch (static_cast<DatasetColumn>(column)) {
    case DatasetColumn::video:
        return row.original.isEmpty() ? row.video
                                      : row.video + QLatin1Char('\n') + tr("made from %1").arg(row.original);
    case DatasetColumn::label:
        return row.original.isEmpty() ? QString() : tr("made from %1").arg(row.original);
    case DatasetColumn::fold:
        return row.fold < 0 ? tr("Not in a fold yet.") : QString();
    case DatasetColumn::faces:
        return row.faces < 0 ? tr("Not known yet.") : QString();
    case DatasetColumn::reason: {
        QStringList reasons;
        for (int step = 0; step < static_cast<int>(DatasetRow::stepCount); ++step)
            if (!row.steps[static_cast<std::size_t>(step)].why.isEmpty())
                reasons += stepText(step);
        if (!row.note.isEmpty())
            reasons += row.note;
        return reasons.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

QVariant DatasetTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DatasetRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case stateRole:
        if (const int step = stepOfColumn(index.column()); step >= 0)
            return static_cast<int>(row.steps[static_cast<std::size_t>(step)].state);
        return {};
    case labelRole:
        return index.column() == static_cast<int>(DatasetColumn::label) ? QVariant(static_cast<int>(row.label))
                                                                        : QVariant();
    default:
        return {};
    }
}

QVariant DatasetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? QVariant(datasetColumnName(static_cast<DatasetColumn>(section))) : QVariant();
}

} // namespace veriframe
