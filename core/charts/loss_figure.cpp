// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/loss_figure.h"

#include "base/error.h"
#include "charts/figure_parts_internal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr Type titleType{17, true, Ink::text}, subtitleType{12, false, Ink::dim}, panelType{13, true, Ink::text},
    noteType{12, false, Ink::dim}, captionType{11, false, Ink::dim}, emptyType{13, false, Ink::dim};
constexpr double margin = 28, tickMargin = 68, labelGap = 14, labelWidth = 190, noteHeight = 17;
constexpr int least = 320, most = 20'000;
constexpr std::size_t manyRuns = 12;

bool hasSeveral(const LossFigure& figure)
{
    return figure.runs.size() > 1;
}

/// Draws title and notes. @return where they end
double drawHead(Canvas& canvas, const LossFigure& figure, const FigureSize& size)
{
    const double width = size.width - 2 * margin;
    const double subtitleWidth = canvas.widthOf(figure.subtitle, subtitleType);
    const std::string title = canvas.fitted(figure.title, std::max(100.0, width - subtitleWidth - labelGap), titleType);
    canvas.text(title, {margin, 38}, titleType);
    canvas.text(figure.subtitle, {margin + canvas.widthOf(title, titleType) + labelGap, 38}, subtitleType);
    double y = 44;
    for (const std::string& note : figure.notes)
        for (const std::string& line : canvas.wrapped(note, width, noteType))
            canvas.text(line, {margin, y += noteHeight}, noteType);
    return y;
}

/// From the first to the last epoch of all runs.
Axis epochAxis(const LossFigure& figure, const Rectangle& plot)
{
    int low = std::numeric_limits<int>::max(), high = std::numeric_limits<int>::min();
    for (const FigureRun& run : figure.runs)
        for (const int epoch : run.epochs) {
            low = std::min(low, epoch);
            high = std::max(high, epoch);
        }
    if (low > high)
        return {0, std::max(1.0, figure.firstEpoch - 0.5), false, plot.left, plot.right()};
    if (low == high)
        return {low - 0.5, high + 0.5, false, plot.left, plot.right()};
    return {static_cast<double>(low), static_cast<double>(high), false, plot.left, plot.right()};
}

Panel rankedPanel(const LossFigure& figure, const Rectangle& plot)
{
    Panel panel{plot, epochAxis(figure, plot), {}, {}};
    for (std::size_t i = 0; i < figure.runs.size(); ++i) {
        const FigureRun& run = figure.runs[i];
        const Pen pen = penOfRun(i, figure.runs.size());
        panel.lines.push_back({run.epochs, run.smoothed.empty() ? run.ranked : run.smoothed, pen});
    }
    for (std::size_t i = 0; i < figure.runs.size(); ++i)
        if (const FigureRun& run = figure.runs[i]; !run.smoothed.empty())
            panel.lines.push_back({run.epochs, run.ranked, {panel.lines[i].pen.ink, 1, 0.4}});
    panel.losses = lossAxis(panel, figure.logarithmic);
    return panel;
}

Panel fakeAndRealPanel(const LossFigure& figure, const Rectangle& plot)
{
    Panel panel{plot, epochAxis(figure, plot), {}, {}};
    for (std::size_t i = 0; i < figure.runs.size(); ++i) {
        const FigureRun& run = figure.runs[i];
        Pen pen = penOfRun(i, figure.runs.size());
        pen.width = hasSeveral(figure) ? pen.width * 0.9 : pen.width;
        pen.ink = Ink::real;
        panel.lines.push_back({run.epochs, run.realLoss, pen});
        pen.ink = Ink::fake;
        panel.lines.push_back({run.epochs, run.fakeLoss, pen});
    }
    panel.losses = lossAxis(panel, figure.logarithmic);
    return panel;
}

/// The chosen epochs of all runs, the best of each before the second ones.
std::vector<PanelMark> marksOf(const LossFigure& figure, const Panel& panel)
{
    std::vector<PanelMark> marks;
    std::size_t longest = 0;
    for (const FigureRun& run : figure.runs)
        longest = std::max(longest, run.chosen.size());
    if (figure.runs.size() > manyRuns)
        longest = std::min<std::size_t>(longest, 1);
    for (std::size_t rank = 0; rank < longest; ++rank)
        for (const FigureRun& run : figure.runs) {
            const std::vector<double>& values = figure.ranksSmoothed ? run.smoothed : run.ranked;
            if (rank < run.chosen.size() && panel.losses.shows(values[run.chosen[rank]])) {
                const std::size_t at = run.chosen[rank];
                const bool labelled = rank == 0 || !hasSeveral(figure);
                marks.push_back(
                    {{panel.epochs.place(run.epochs[at]), panel.losses.place(values[at])},
                     labelled ? std::to_string(run.epochs[at]) : "",
                     labelled ? 4.5 : 3});
            }
        }
    return marks;
}

/// "epochs 39, 36, 32"
std::string chosenOf(const FigureRun& run)
{
    std::string list;
    for (const std::size_t position : run.chosen)
        list += (list.empty() ? "" : ", ") + std::to_string(run.epochs[position]);
    return run.chosen.empty() ? "no epoch qualifies" : (run.chosen.size() == 1 ? "epoch " : "epochs ") + list;
}

void drawTitle(Canvas& canvas, const Panel& panel, const std::string& title)
{
    canvas.text(title, {panel.plot.left, panel.plot.top - 16}, panelType);
}

void drawEmpty(Canvas& canvas, const Panel& panel, const std::string& why)
{
    canvas.text(
        why, {panel.plot.left + panel.plot.width / 2, panel.plot.top + panel.plot.height / 2}, emptyType,
        Align::centre);
}

void drawEarlyCaption(Canvas& canvas, const Panel& panel, int firstEpoch)
{
    const std::string caption = fmt::format("epochs before {} are not chosen", firstEpoch);
    const double shaded = std::min(panel.epochs.place(firstEpoch - 0.5), panel.plot.right()) - panel.plot.left;
    const double width = canvas.widthOf(caption, captionType);
    if (shaded < width + 16)
        return;
    const Point at{panel.plot.left + 8, panel.plot.bottom() - 9};
    canvas.fill({at.x - 4, at.y - 11, width + 8, 15}, Ink::shade);
    canvas.text(caption, at, captionType);
}

const char* markName(const LossFigure& figure)
{
    if (figure.runs.size() > manyRuns)
        return "best epoch of each run";
    return hasSeveral(figure) ? "chosen epochs, the best with its number" : "chosen epoch";
}

std::vector<LegendEntry> rankedLegend(const LossFigure& figure, bool marked)
{
    std::vector<LegendEntry> entries;
    const bool smoothed = std::ranges::any_of(figure.runs, [](const FigureRun& run) { return !run.smoothed.empty(); });
    if (!hasSeveral(figure) || smoothed)
        entries.push_back({{Ink::text, smoothed ? 1 : 1.8, smoothed ? 0.4 : 1}, figure.rankedName});
    if (smoothed)
        entries.push_back({{Ink::text, 1.8}, "smoothed"});
    if (marked)
        entries.push_back({{Ink::fake, 1.8}, markName(figure), true});
    return entries;
}

void drawRanked(Canvas& canvas, const LossFigure& figure, const Panel& panel)
{
    drawGround(canvas, panel, figure.firstEpoch);
    const bool formula = hasSeveral(figure) && figure.rankedName != figure.rankedTitle;
    drawTitle(canvas, panel, figure.rankedTitle + (formula ? ", " + figure.rankedName : ""));
    if (!hasValues(panel))
        return drawEmpty(canvas, panel, "No epoch has such a loss.");
    if (figure.firstEpoch > panel.epochs.low)
        drawEarlyCaption(canvas, panel, figure.firstEpoch);
    drawLines(canvas, panel);
    const std::vector<PanelMark> marks = marksOf(figure, panel);
    drawMarks(canvas, panel, marks);
    drawLegendRow(canvas, rankedLegend(figure, !marks.empty()), {panel.plot.right(), panel.plot.top - 16});
    if (!hasSeveral(figure))
        return;
    std::vector<LegendEntry> names;
    for (std::size_t i = 0; i < figure.runs.size(); ++i)
        names.push_back({penOfRun(i, figure.runs.size()), figure.runs[i].name, false, chosenOf(figure.runs[i])});
    drawEndLabels(canvas, panel, names, panel.plot.right() + labelGap, labelWidth);
}

void drawFakeAndReal(Canvas& canvas, const LossFigure& figure, const Panel& panel)
{
    drawGround(canvas, panel, figure.firstEpoch);
    drawTitle(canvas, panel, "Fake and real log loss");
    if (!hasValues(panel))
        return drawEmpty(canvas, panel, "No epoch has a fake or a real loss.");
    drawLines(canvas, panel);
    const LegendEntry entries[] = {{{Ink::fake, 1.8}, "fake loss"}, {{Ink::real, 1.8}, "real loss"}};
    drawLegendRow(canvas, entries, {panel.plot.right(), panel.plot.top - 16});
    canvas.text("epoch", {panel.plot.right(), panel.plot.bottom() + 36}, captionType, Align::right);
}

void draw(Canvas& canvas, const LossFigure& figure, const FigureSize& size)
{
    canvas.fill({0, 0, static_cast<double>(size.width), static_cast<double>(size.height)}, Ink::panel);
    constexpr double panelHead = 46, panelFoot = 26, bottom = 48;
    const double top = drawHead(canvas, figure, size);
    const double right = size.width - margin - (hasSeveral(figure) ? labelGap + labelWidth : 0);
    const double room = std::max(60.0, size.height - top - 2 * panelHead - panelFoot - bottom);
    const Rectangle upper{tickMargin, top + panelHead, right - tickMargin, std::round(room * 0.56)};
    const Rectangle lower{tickMargin, upper.bottom() + panelFoot + panelHead, upper.width, room - upper.height};
    drawRanked(canvas, figure, rankedPanel(figure, upper));
    drawFakeAndReal(canvas, figure, fakeAndRealPanel(figure, lower));
}

/// What has no place on a logarithmic axis is said.
LossFigure withNotes(LossFigure figure)
{
    std::size_t hidden = 0;
    for (const FigureRun& run : figure.runs)
        for (const std::vector<double>* const values : {&run.ranked, &run.fakeLoss, &run.realLoss})
            hidden += static_cast<std::size_t>(std::ranges::count_if(*values, [](double value) { return value <= 0; }));
    if (figure.logarithmic && hidden > 0)
        figure.notes.push_back(fmt::format(
            "{} {} of 0 or less {} no place on a logarithmic axis.", hidden, hidden == 1 ? "value" : "values",
            hidden == 1 ? "has" : "have"));
    return figure;
}

void check(const FigureSize& size)
{
    if (size.width < least || size.height < least || size.width > most || size.height > most || !(size.scale >= 0.1) ||
        size.scale > 8 || size.width * size.scale > most || size.height * size.scale > most)
        throw Error(
            ErrorCode::badInput, "Drawing a diagram", "",
            fmt::format("width and height must lie between {} and {} pixels", least, most));
}

} // namespace

std::string lossFigurePng(const LossFigure& figure, const FigureSize& size)
{
    check(size);
    const LossFigure told = withNotes(figure);
    return drawPng(size.width, size.height, size.scale, [&](Canvas& canvas) { draw(canvas, told, size); });
}

std::string lossFigureSvg(const LossFigure& figure, const FigureSize& size)
{
    check(size);
    const LossFigure told = withNotes(figure);
    return drawSvg(size.width, size.height, [&](Canvas& canvas) { draw(canvas, told, size); });
}

} // namespace veriframe
