// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_plot_maths.h"

#include "widgets/curve_reduction.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

const std::optional<double>& broughtSmoothed(const LossPlotEpoch& epoch, LossPlotPoint::Line line)
{
    switch (line) {
    case LossPlotPoint::Line::fake:
        return epoch.smoothedFake;
    case LossPlotPoint::Line::real:
        return epoch.smoothedReal;
    case LossPlotPoint::Line::weighted:
        break;
    }
    return epoch.smoothedWeighted;
}

/// Where most values end: above that by more than twice the spread of the middle half lie outliers.
double outlierLimit(std::vector<double> values)
{
    const auto quartile = [&values](std::size_t share) {
        const std::size_t place = (values.size() - 1) * share / 4;
        std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
        return values[place];
    };
    const double low = quartile(1), high = quartile(3);
    return high > low ? high + 2 * (high - low) : *std::ranges::max_element(values);
}

QByteArray csvText(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

QByteArray csvNumber(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest) : QByteArray("nan");
}

} // namespace

double lossOf(const LossPlotEpoch& epoch, LossPlotPoint::Line line)
{
    switch (line) {
    case LossPlotPoint::Line::fake:
        return epoch.fake;
    case LossPlotPoint::Line::real:
        return epoch.real;
    case LossPlotPoint::Line::weighted:
        break;
    }
    return epoch.weighted;
}

std::vector<double> smoothedLosses(const LossPlotRun& run, LossPlotPoint::Line line, double keep)
{
    std::vector<double> values;
    values.reserve(run.epochs.size());
    MovingAverage average = MovingAverage::keeping(std::clamp(keep, 0.0, 0.99));
    for (const LossPlotEpoch& epoch : run.epochs) {
        const double logged = lossOf(epoch, line);
        const double smoothed = average.next(logged);
        values.push_back(std::isfinite(logged) ? broughtSmoothed(epoch, line).value_or(smoothed) : logged);
    }
    return values;
}

std::pair<double, double> epochsOf(std::span<const LossPlotRun> runs)
{
    std::optional<std::pair<double, double>> range;
    for (const LossPlotRun& run : runs) {
        if (!run.visible || run.epochs.empty())
            continue;
        const double first = run.epochs.front().epoch, last = run.epochs.back().epoch;
        range =
            range ? std::pair(std::min(range->first, first), std::max(range->second, last)) : std::pair(first, last);
    }
    if (!range)
        return {0, 1};
    if (range->first == range->second)
        return {range->first - 0.5, range->second + 0.5};
    return *range;
}

std::pair<double, double> lossRange(
    std::span<const LossPlotRun> runs, std::span<const LossPlotPoint::Line> lines, double from, double to, bool cut)
{
    std::vector<double> values;
    for (const LossPlotRun& run : runs)
        if (run.visible)
            for (const LossPlotEpoch& epoch : run.epochs)
                if (epoch.epoch >= from && epoch.epoch <= to)
                    for (const LossPlotPoint::Line line : lines)
                        if (const double value = lossOf(epoch, line); std::isfinite(value))
                            values.push_back(value);
    if (values.empty())
        return {0.1, 1};
    double most = *std::ranges::max_element(values), least = 0;
    if (cut)
        most = std::min(most, outlierLimit(values));
    for (const double value : values)
        if (value > 0 && (least <= 0 || value < least))
            least = value;
    if (most <= 0)
        return {0.1, 1};
    return {least, most};
}

const LossPlotRun* runOf(std::span<const LossPlotRun> runs, int id)
{
    const auto found = std::ranges::find(runs, id, &LossPlotRun::id);
    return found == runs.end() ? nullptr : &*found;
}

const LossPlotEpoch* epochOf(const LossPlotRun& run, int epoch)
{
    const auto found = std::ranges::lower_bound(run.epochs, epoch, {}, &LossPlotEpoch::epoch);
    return found == run.epochs.end() || found->epoch != epoch ? nullptr : &*found;
}

QByteArray lossCsv(std::span<const LossPlotRun> runs, std::span<const LossPlotMark> marks, const QString& rule)
{
    QByteArray text;
    for (const QString& line : rule.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        text += "# " + line.toUtf8() + '\n';
    text += "run,epoch,fake_loss,real_loss,weighted_loss,mark\n";
    for (const LossPlotRun& run : runs) {
        if (!run.visible)
            continue;
        for (const LossPlotEpoch& epoch : run.epochs) {
            const auto mark = std::ranges::find(marks, CheckpointKey{run.id, epoch.epoch}, &LossPlotMark::key);
            text += csvText(run.name) + ',' + QByteArray::number(epoch.epoch) + ',' + csvNumber(epoch.fake) + ',' +
                    csvNumber(epoch.real) + ',' + csvNumber(epoch.weighted) + ',' +
                    (mark == marks.end()     ? QByteArray()
                     : mark->label.isEmpty() ? QByteArray("marked")
                                             : csvText(mark->label)) +
                    '\n';
        }
    }
    return text;
}

} // namespace veriframe
