// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_row_index.h"

#include "widgets/checkpoint_table.h"
#include "widgets/panel_parts.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace veriframe {

namespace {

constexpr int shortHash = 8;

/// The number that orders a row, NaN where there is none.
double numberOf(const CheckpointRow& row, CheckpointColumn column)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    switch (column) {
    case CheckpointColumn::epoch:
        return row.key.epoch;
    case CheckpointColumn::fake:
        return row.fake;
    case CheckpointColumn::real:
        return row.real;
    case CheckpointColumn::weighted:
        return row.weighted;
    case CheckpointColumn::bce:
        return row.bce.value_or(none);
    case CheckpointColumn::bestBce:
        return row.bestBce.value_or(none);
    case CheckpointColumn::learningRate:
        return row.learningRate.value_or(none);
    case CheckpointColumn::trainLoss:
        return row.trainLoss.value_or(none);
    case CheckpointColumn::rank:
        return row.rank ? *row.rank : none;
    case CheckpointColumn::ensemble:
        return row.inEnsemble ? 0 : 1;
    case CheckpointColumn::size:
        return row.fileState == CheckpointRow::File::present && row.fileBytes ? static_cast<double>(*row.fileBytes)
                                                                              : none;
    case CheckpointColumn::run:
    case CheckpointColumn::file:
    case CheckpointColumn::sha256:
        break;
    }
    return none;
}

const QString& textOf(const CheckpointRow& row, CheckpointColumn column)
{
    return column == CheckpointColumn::run ? row.run : column == CheckpointColumn::file ? row.file : row.sha256;
}

bool isText(CheckpointColumn column)
{
    return column == CheckpointColumn::run || column == CheckpointColumn::file || column == CheckpointColumn::sha256;
}

/// Below 0: a comes before b. Unknown ones come last, whatever the direction.
int compared(const CheckpointRow& a, const CheckpointRow& b, const CheckpointOrder& order, const QCollator& collator)
{
    const int direction = order.order == Qt::AscendingOrder ? 1 : -1;
    if (isText(order.column)) {
        const QString &one = textOf(a, order.column), &other = textOf(b, order.column);
        if (one.isEmpty() || other.isEmpty())
            return static_cast<int>(one.isEmpty()) - static_cast<int>(other.isEmpty());
        return direction * collator.compare(one, other);
    }
    const double one = numberOf(a, order.column), other = numberOf(b, order.column);
    const bool noOne = !std::isfinite(one), noOther = !std::isfinite(other);
    if (noOne || noOther)
        return static_cast<int>(noOne) - static_cast<int>(noOther);
    return one < other ? -direction : one > other ? direction : 0;
}

bool matches(const CheckpointRow& row, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QString all =
        QStringList{
            row.run, row.key.epoch < 0 ? QString() : CheckpointTable::tr("epoch %1").arg(row.key.epoch), row.file,
            row.sha256, row.problem}
            .join(QLatin1Char('\n'));
    return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QString fourDigits(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', 4) : QStringLiteral("–");
}

QString allDigits(double value)
{
    return std::isfinite(value) ? fullPrecisionText(value) : QString();
}

QString sizeText(const CheckpointRow& row)
{
    switch (row.fileState) {
    case CheckpointRow::File::absent:
        return CheckpointTable::tr("not there");
    case CheckpointRow::File::present:
        return row.fileBytes ? QLocale().formattedDataSize(*row.fileBytes, 0, QLocale::DataSizeSIFormat)
                             : CheckpointTable::tr("there");
    case CheckpointRow::File::unknown:
        break;
    }
    return QStringLiteral("–");
}

} // namespace

QString checkpointColumnName(CheckpointColumn column)
{
    switch (column) {
    case CheckpointColumn::run:
        return CheckpointTable::tr("Run");
    case CheckpointColumn::epoch:
        return CheckpointTable::tr("Epoch");
    case CheckpointColumn::fake:
        return CheckpointTable::tr("Fake loss");
    case CheckpointColumn::real:
        return CheckpointTable::tr("Real loss");
    case CheckpointColumn::weighted:
        return CheckpointTable::tr("Weighted");
    case CheckpointColumn::bce:
        return CheckpointTable::tr("bce");
    case CheckpointColumn::rank:
        return CheckpointTable::tr("Rank");
    case CheckpointColumn::ensemble:
        return CheckpointTable::tr("Ensemble");
    case CheckpointColumn::file:
        return CheckpointTable::tr("Checkpoint");
    case CheckpointColumn::size:
        return CheckpointTable::tr("Size");
    case CheckpointColumn::sha256:
        return CheckpointTable::tr("SHA-256");
    case CheckpointColumn::bestBce:
        return CheckpointTable::tr("Best bce");
    case CheckpointColumn::learningRate:
        return CheckpointTable::tr("Learning rate");
    case CheckpointColumn::trainLoss:
        return CheckpointTable::tr("Train loss");
    }
    return {};
}

bool isNumeric(CheckpointColumn column)
{
    return !isText(column) && column != CheckpointColumn::ensemble;
}

std::vector<int>
shownCheckpoints(std::span<const CheckpointRow> rows, const QString& filter, std::span<const CheckpointOrder> order)
{
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> shown;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (matches(rows[i], words))
            shown.push_back(static_cast<int>(i));
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(shown, [&](int a, int b) {
        const CheckpointRow &one = rows[static_cast<std::size_t>(a)], &other = rows[static_cast<std::size_t>(b)];
        if (one.problem.isEmpty() != other.problem.isEmpty())
            return !one.problem.isEmpty();
        for (const CheckpointOrder& key : order)
            if (const int way = compared(one, other, key, collator); way != 0)
                return way < 0;
        return one.key < other.key;
    });
    return shown;
}

std::vector<CheckpointOrder> orderAfterClick(std::vector<CheckpointOrder> order, CheckpointColumn column, bool further)
{
    const auto turned = [](CheckpointOrder key) {
        key.order = key.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        return key;
    };
    const auto known = std::ranges::find(order, column, &CheckpointOrder::column);
    if (!further) {
        if (order.size() == 1 && known != order.end())
            return {turned(*known)};
        return {{column, Qt::AscendingOrder}};
    }
    if (known == order.end())
        order.push_back({column, Qt::AscendingOrder});
    else if (known->order == Qt::AscendingOrder || order.size() == 1)
        *known = turned(*known);
    else
        order.erase(known);
    return order;
}

QString checkpointText(const CheckpointRow& row, CheckpointColumn column)
{
    switch (column) {
    case CheckpointColumn::run:
        return row.run;
    case CheckpointColumn::epoch:
        return row.problem.isEmpty() ? QString::number(row.key.epoch) : row.problem;
    case CheckpointColumn::rank:
        return row.rank ? QString::number(*row.rank) : QString();
    case CheckpointColumn::ensemble:
        return row.inEnsemble ? CheckpointTable::tr("in ensemble") : QString();
    case CheckpointColumn::file:
        return row.file.isEmpty() ? QStringLiteral("–") : row.file;
    case CheckpointColumn::size:
        return sizeText(row);
    case CheckpointColumn::sha256:
        return row.sha256.isEmpty() ? QStringLiteral("–") : row.sha256.left(shortHash);
    case CheckpointColumn::learningRate:
        return row.learningRate && std::isfinite(*row.learningRate) ? QLocale().toString(*row.learningRate, 'g', 3)
                                                                    : QStringLiteral("–");
    default:
        return fourDigits(numberOf(row, column));
    }
}

QString checkpointFullText(const CheckpointRow& row, CheckpointColumn column)
{
    switch (column) {
    case CheckpointColumn::run:
    case CheckpointColumn::epoch:
    case CheckpointColumn::rank:
    case CheckpointColumn::ensemble:
        return checkpointText(row, column);
    case CheckpointColumn::file:
        return row.file;
    case CheckpointColumn::sha256:
        return row.sha256;
    case CheckpointColumn::size:
        return row.fileState == CheckpointRow::File::present && row.fileBytes ? QString::number(*row.fileBytes)
               : row.fileState == CheckpointRow::File::absent                 ? sizeText(row)
                                                                              : QString();
    default:
        return allDigits(numberOf(row, column));
    }
}

} // namespace veriframe
