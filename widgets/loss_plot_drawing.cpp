// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_plot_parts.h"
#include "widgets/panel_parts.h"

#include <QAccessible>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

using Color = CurveStyle::Color;

constexpr int namedOthers = 4; ///< runs behind the current one that the legend names
constexpr double fewPresence = 0.62, manyPresence = 0.36;

Color colorOf(LossPlotPoint::Line line)
{
    switch (line) {
    case LossPlotPoint::Line::fake:
        return Color::fake;
    case LossPlotPoint::Line::real:
        return Color::real;
    case LossPlotPoint::Line::weighted:
        break;
    }
    return Color::text;
}

QString nameOf(LossPlotPoint::Line line)
{
    switch (line) {
    case LossPlotPoint::Line::fake:
        return LossPlot::tr("fake");
    case LossPlotPoint::Line::real:
        return LossPlot::tr("real");
    case LossPlotPoint::Line::weighted:
        break;
    }
    return LossPlot::tr("weighted");
}

QString numberText(double value)
{
    return std::isfinite(value) ? fullPrecisionText(value) : LossPlot::tr("no number");
}

std::vector<CurvePoint> pointsOf(const LossPlotRun& run, LossPlotPoint::Line line, bool smoothed, double keep)
{
    std::vector<double> values;
    if (smoothed)
        values = smoothedLosses(run, line, keep);
    std::vector<CurvePoint> points;
    points.reserve(run.epochs.size());
    for (std::size_t i = 0; i < run.epochs.size(); ++i)
        points.push_back(
            {static_cast<double>(run.epochs[i].epoch), smoothed ? values[i] : lossOf(run.epochs[i], line)});
    return points;
}

} // namespace

const LossPlotRun* LossPlot::Parts::strong() const
{
    if (const LossPlotRun* wanted = runOf(runs, strongRun); wanted && wanted->visible)
        return wanted;
    const auto first = std::ranges::find(runs, true, &LossPlotRun::visible);
    return first == runs.end() ? nullptr : &*first;
}

std::size_t LossPlot::Parts::visibleRuns() const
{
    return static_cast<std::size_t>(std::ranges::count(runs, true, &LossPlotRun::visible));
}

const LossPlotEpoch* LossPlot::Parts::epochAt(const CheckpointKey& key) const
{
    const LossPlotRun* run = runOf(runs, key.run);
    return run && run->visible ? epochOf(*run, key.epoch) : nullptr;
}

void LossPlot::refreshSoon()
{
    if (isVisible() && !m_parts->timer.isActive())
        m_parts->timer.start();
}

void LossPlot::refreshLinesSoon()
{
    m_parts->linesChanged = true;
    refreshSoon();
}

void LossPlot::refresh()
{
    auto& parts = *m_parts;
    if (parts.linesChanged)
        makeLines();
    parts.linesChanged = false;
    const double margin = (parts.to - parts.from) * 0.012; // a point at the very edge is seen whole
    const bool nothing =
        std::ranges::none_of(parts.runs, [](const LossPlotRun& run) { return run.visible && !run.epochs.empty(); });
    for (CurvePanel* panel : parts.panels()) {
        panel->setXRange(parts.from - margin, parts.to + margin);
        panel->setShade(
            parts.excludedBefore > 0 && !nothing ? std::optional(parts.excludedBefore - 0.5) : std::nullopt,
            panel == parts.weightedPanel ? parts.excludedWords : QString());
    }
    parts.weightedPanel->setYFit(lossRange(parts.runs, weightedLines, parts.from, parts.to, parts.cut));
    parts.pairPanel->setYFit(lossRange(parts.runs, pairLines, parts.from, parts.to, parts.cut));
    parts.weightedPanel->setNote(nothing ? parts.emptyText : QString());
    parts.others->setVisible(parts.visibleRuns() > 1);
    refreshMarks();
    for (CurvePanel* panel : parts.panels())
        panel->refresh();
    refreshDots();
    describe();
}

/// Lines that come later lie above: the current run comes last.
void LossPlot::makeLines()
{
    auto& parts = *m_parts;
    for (CurvePanel* panel : parts.panels())
        panel->clearLines();
    parts.lines.clear();
    parts.highlighted = -1;
    const LossPlotRun* strong = parts.strong();
    if (!strong)
        return;
    const int others = static_cast<int>(parts.visibleRuns()) - 1;
    int place = 0;
    for (const LossPlotRun& run : parts.runs)
        if (run.visible && &run != strong)
            addRun(run, place++, others);
    addRun(*strong, -1, others);
}

/// @param place among the runs behind the current one; -1: it is the current one
void LossPlot::addRun(const LossPlotRun& run, int place, int others)
{
    auto& parts = *m_parts;
    const bool strong = place < 0;
    const bool few = others <= namedOthers;
    const bool smoothed = parts.smoothing > 0;
    const auto add = [&](LossPlotPoint::Line line, const CurveStyle& style, bool isSmoothed) {
        CurvePanel& panel = parts.panelOf(line);
        const int number = panel.addLine(style);
        panel.setLine(number, pointsOf(run, line, isSmoothed, parts.smoothing));
        parts.lines.push_back({run.id, line, isSmoothed, number, style});
    };
    for (const LossPlotPoint::Line line :
         {LossPlotPoint::Line::weighted, LossPlotPoint::Line::fake, LossPlotPoint::Line::real}) {
        CurveStyle style;
        style.color = strong ? colorOf(line) : Color::dim;
        style.presence = strong ? 1 : few ? fewPresence : manyPresence;
        if (line == LossPlotPoint::Line::weighted) {
            if (strong)
                style.name = others > 0 ? run.name + QStringLiteral(" · ") + parts.weightedName : parts.weightedName;
            else if (few)
                style.name = run.name;
            else if (place == 0)
                style.name = tr("%Ln other run(s)", nullptr, others);
            // Many dashed lines are noise.
            style.dashed = !strong && few && place % 3 == 0;
            style.dotted = !strong && few && place % 3 == 1;
        } else {
            const bool fake = line == LossPlotPoint::Line::fake;
            if (strong)
                style.name = fake ? tr("fake loss") : tr("real loss");
            else if (place == 0 && few)
                style.name = fake ? tr("others, fake") : tr("others, real");
            else if (place == 0 && fake)
                style.name = tr("%Ln other run(s)", nullptr, others);
            style.dashed = !strong && few && !fake;
        }
        if (smoothed) {
            CurveStyle raw = style;
            raw.pale = true;
            raw.dashed = raw.dotted = false;
            raw.name.clear();
            add(line, raw, false);
        }
        add(line, style, smoothed);
    }
}

void LossPlot::refreshMarks()
{
    auto& parts = *m_parts;
    const LossPlotRun* strong = parts.strong();
    std::vector<CurveMark> marks;
    for (const LossPlotMark& mark : parts.marks)
        if (const LossPlotEpoch* epoch = parts.epochAt(mark.key); epoch && std::isfinite(epoch->weighted))
            marks.push_back(
                {{static_cast<double>(epoch->epoch), epoch->weighted},
                 mark.label,
                 strong && strong->id == mark.key.run});
    std::ranges::stable_sort(marks, {}, &CurveMark::strong); // those of the current run lie above
    parts.weightedPanel->setMarks(std::move(marks));
}

/// Cheap: the lines stay as they are.
void LossPlot::refreshDots()
{
    auto& parts = *m_parts;
    std::array<std::vector<CurveDot>, 2> dots;
    const auto add = [&](const CheckpointKey& key, LossPlotPoint::Line line, Color color, bool ring) {
        const LossPlotEpoch* epoch = parts.epochAt(key);
        if (epoch && std::isfinite(lossOf(*epoch, line)))
            dots[line == LossPlotPoint::Line::weighted ? 0 : 1].push_back(
                {{static_cast<double>(epoch->epoch), lossOf(*epoch, line)}, color, ring});
    };
    const int strong = currentRun();
    for (std::size_t i = parts.pointed.size(); i-- > 0;) { // the nearest above
        const LossPlotPoint& point = parts.pointed[i];
        for (const LossPlotPoint::Line line :
             {LossPlotPoint::Line::weighted, LossPlotPoint::Line::fake, LossPlotPoint::Line::real})
            if (i == 0 || line == point.line)
                add(point.key, line, point.key.run == strong ? colorOf(line) : Color::dim, false);
    }
    if (parts.current)
        for (const LossPlotPoint::Line line :
             {LossPlotPoint::Line::weighted, LossPlotPoint::Line::fake, LossPlotPoint::Line::real})
            add(*parts.current, line, Color::accent, true);
    for (std::size_t i = 0; i < 2; ++i) {
        parts.panels()[i]->setCursor(parts.current ? std::optional<double>(parts.current->epoch) : std::nullopt);
        parts.panels()[i]->setDots(std::move(dots[i]));
    }
    refreshReadout();
    // The run that is pointed at comes forward among the gray ones.
    const int pointedRun = parts.pointed.empty() ? -1 : parts.pointed.front().key.run;
    if (pointedRun == parts.highlighted)
        return;
    for (const Parts::Line& line : parts.lines) {
        if (line.run == strong || (line.run != pointedRun && line.run != parts.highlighted) || line.style.pale)
            continue;
        CurveStyle style = line.style;
        style.forward = line.run == pointedRun;
        parts.panelOf(line.line).setLineStyle(line.number, style);
    }
    parts.highlighted = pointedRun;
    for (CurvePanel* panel : parts.panels())
        panel->refresh();
}

/// What is pointed at, else the current epoch; in full precision.
void LossPlot::refreshReadout()
{
    auto& parts = *m_parts;
    const std::optional<CheckpointKey> shown =
        parts.pointed.empty() ? parts.current : std::optional(parts.pointed.front().key);
    const LossPlotRun* run = shown ? runOf(parts.runs, shown->run) : nullptr;
    const LossPlotEpoch* epoch = shown ? parts.epochAt(*shown) : nullptr;
    parts.readout->setToken(run && epoch ? Token::text : Token::dim);
    if (!run || !epoch) {
        parts.readout->setContent(
            parts.strong() ? tr("Point at a curve to read it. A click chooses the epoch.") : QString());
        parts.others->setContent({});
        return;
    }
    parts.readout->setContent(tr("%1 · epoch %2 · weighted %3 · fake %4 · real %5")
                                  .arg(
                                      run->name, QString::number(epoch->epoch), numberText(epoch->weighted),
                                      numberText(epoch->fake), numberText(epoch->real)));
    QStringList others;
    for (std::size_t i = 1; i < parts.pointed.size(); ++i) {
        const LossPlotPoint& point = parts.pointed[i];
        if (const LossPlotRun* other = runOf(parts.runs, point.key.run))
            others +=
                tr("%1, epoch %2: %3 %4")
                    .arg(other->name, QString::number(point.key.epoch), nameOf(point.line), numberText(point.value));
    }
    parts.others->setContent(others.isEmpty() ? QString() : tr("Near it: %1").arg(others.join(QStringLiteral(" · "))));
}

/// What the plot shows, for screen readers.
void LossPlot::describe()
{
    auto& parts = *m_parts;
    const auto [first, last] = epochsOf(parts.runs);
    QStringList words;
    if (const std::size_t visible = parts.visibleRuns(); visible == 0)
        words += parts.emptyText;
    else
        words += tr("%Ln run(s), epochs %1 to %2.", nullptr, static_cast<int>(visible))
                     .arg(std::ceil(first))
                     .arg(std::floor(last));
    words += parts.rule;
    if (parts.excludedBefore > 0)
        words += parts.excludedWords;
    if (const QString readout = readoutText(); !readout.isEmpty())
        words += readout;
    const QString description = words.join(QLatin1Char('\n'));
    if (description == accessibleDescription())
        return;
    setAccessibleDescription(description);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace veriframe
