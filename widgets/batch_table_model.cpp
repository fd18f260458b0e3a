// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_table_model.h"

#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"

#include <QLocale>
#include <QTextDocument>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int keptThumbnails = 600; ///< of 112 x 64 at most: some 17 MiB

QString dash()
{
    return QStringLiteral("–");
}

QString numberText(int number)
{
    return number < 0 ? dash() : countText(number);
}

bool isNumeric(BatchColumn column)
{
    return column == BatchColumn::persons || column == BatchColumn::faces || column == BatchColumn::frames ||
           column == BatchColumn::seconds;
}

/// Names and reasons come from files: a tool tip must not take them for HTML.
QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace

QString printableName(const QString& name)
{
    constexpr char16_t controlPictures = 0x2400, deletePicture = 0x2421;
    QString shown;
    shown.reserve(name.size());
    for (const QChar letter : name) {
        const char16_t code = letter.unicode();
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
                           code == 0x200F || code == 0x061C;
        if (turns)
            continue;
        if (code < 0x20)
            shown += QChar(static_cast<char16_t>(controlPictures + code));
        else if (code == 0x7F)
            shown += QChar(deletePicture);
        else if (code == 0x2028 || code == 0x2029 || (code >= 0x80 && code < 0xA0))
            shown += QChar(QChar::ReplacementCharacter);
        else
            shown += letter;
    }
    return shown;
}

QString batchStateWord(BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
        return BatchTableModel::tr("waiting");
    case BatchRow::running:
        return BatchTableModel::tr("at work");
    case BatchRow::scored:
        return BatchTableModel::tr("scored");
    case BatchRow::partial:
        return BatchTableModel::tr("in part");
    case BatchRow::noFace:
        return BatchTableModel::tr("no face");
    case BatchRow::notJudged:
        return BatchTableModel::tr("not judged");
    case BatchRow::unreadable:
        return BatchTableModel::tr("unreadable");
    case BatchRow::failed:
        return BatchTableModel::tr("failed");
    case BatchRow::cancelled:
        return BatchTableModel::tr("cancelled");
    }
    return {};
}

QString batchColumnName(BatchColumn column)
{
    switch (column) {
    case BatchColumn::name:
        return BatchTableModel::tr("Video");
    case BatchColumn::state:
        return BatchTableModel::tr("State");
    case BatchColumn::score:
        return BatchTableModel::tr("Score");
    case BatchColumn::persons:
        return BatchTableModel::tr("Persons");
    case BatchColumn::faces:
        return BatchTableModel::tr("Faces");
    case BatchColumn::frames:
        return BatchTableModel::tr("Frames");
    case BatchColumn::seconds:
        return BatchTableModel::tr("Seconds");
    case BatchColumn::reason:
        return BatchTableModel::tr("Reason");
    }
    return {};
}

BatchTableModel::BatchTableModel(QObject* parent) : QAbstractTableModel(parent), m_thumbnails(keptThumbnails) {}

void BatchTableModel::setRows(std::vector<BatchRow> rows)
{
    BatchRowIndex next = m_index.withRows(std::move(rows));
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

void BatchTableModel::setFilter(const BatchFilter& filter)
{
    if (filter == m_index.filter())
        return;
    beginResetModel();
    m_index.setFilter(filter);
    endResetModel();
    Q_EMIT countsChanged();
}

void BatchTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= batchColumns)
        return;
    const auto by = static_cast<BatchColumn>(column);
    if (by == m_index.sortColumn() && order == m_index.sortOrder())
        return;
    beginResetModel();
    m_index.setSort(by, order);
    endResetModel();
}

void BatchTableModel::setThumbnail(int video, const QImage& image)
{
    m_thumbnails.insert(video, new QPixmap(QPixmap::fromImage(image)));
    if (const int row = rowOf(video); row >= 0) {
        const QModelIndex cell = index(row, static_cast<int>(BatchColumn::name));
        Q_EMIT dataChanged(cell, cell, {Qt::DecorationRole});
    }
}

void BatchTableModel::clearThumbnails()
{
    m_thumbnails.clear();
}

const BatchRow& BatchTableModel::row(int shownRow) const
{
    return m_index.rows()[static_cast<std::size_t>(m_index.shown()[static_cast<std::size_t>(shownRow)])];
}

int BatchTableModel::rowOf(int video) const
{
    const auto& shown = m_index.shown();
    const auto found = std::find_if(shown.begin(), shown.end(), [&](int index) {
        return m_index.rows()[static_cast<std::size_t>(index)].video == video;
    });
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

int BatchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.shown().size());
}

int BatchTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : batchColumns;
}

QString BatchTableModel::textOf(const BatchRow& row, BatchColumn column) const
{
    switch (column) {
    case BatchColumn::name:
        return printableName(row.name);
    case BatchColumn::state:
        return batchStateWord(row.state);
    case BatchColumn::score:
        return row.score ? probabilityText(*row.score) : dash();
    case BatchColumn::persons:
        return numberText(row.persons);
    case BatchColumn::faces:
        return numberText(row.faces);
    case BatchColumn::frames:
        if (row.framesDone < 0)
            return dash();
        return row.framesAsked > row.framesDone
                   ? tr("%1 of %2").arg(countText(row.framesDone), countText(row.framesAsked))
                   : countText(row.framesDone);
    case BatchColumn::seconds:
        return row.seconds < 0 ? dash() : QLocale().toString(row.seconds, 'f', 1);
    case BatchColumn::reason:
        return row.reason.simplified();
    }
    return {};
}

QString BatchTableModel::toolTipOf(const BatchRow& row, BatchColumn column) const
{
    switch (column) {
    case BatchColumn::name: {
        QString text = printableName(row.name);
        if (row.fake)
            text += QLatin1Char('\n') + (*row.fake ? tr("Its label says fake.") : tr("Its label says real."));
        return text;
    }
    case BatchColumn::state:
        return row.resumed ? tr("Taken over from an earlier run.") : QString();
    case BatchColumn::score:
        if (row.score)
            return tr("%1 (1 means fake)").arg(fullPrecisionText(*row.score));
        return groupOf(row.state) == BatchGroup::open ? tr("Not judged yet.")
                                                      : tr("Nothing was judged. The CSV has 0.5 in its place.");
    case BatchColumn::reason:
        return row.reason;
    default:
        return {};
    }
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BatchRow& row = this->row(index.row());
    const auto column = static_cast<BatchColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(row, column));
    case Qt::AccessibleTextRole:
        return column == BatchColumn::score && row.score ? tr("%1, 1 means fake").arg(textOf(row, column))
                                                         : textOf(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::DecorationRole:
        if (column == BatchColumn::name)
            if (const QPixmap* thumbnail = m_thumbnails.object(row.video))
                return *thumbnail;
        return {};
    case stateRole:
        return column == BatchColumn::state ? QVariant(static_cast<int>(row.state)) : QVariant();
    case scoreRole:
        return column == BatchColumn::score && row.score ? QVariant(*row.score) : QVariant();
    default:
        return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= batchColumns)
        return {};
    const auto column = static_cast<BatchColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? QVariant(batchColumnName(column)) : QVariant();
}

} // namespace veriframe
