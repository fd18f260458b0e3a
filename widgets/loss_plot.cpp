// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessible_role.h"
#include "widgets/loss_plot_parts.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace veriframe {

namespace {

constexpr int exportTitleHeight = 34, exportRuleHeight = 18;

} // namespace

LossPlot::LossPlot(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Validation losses of the runs"));
    parts.weightedName = tr("weighted");
    parts.emptyText = tr("There are no losses to draw.");
    makePanels();
    const QFont caption = sizedFont(font(), textSize::caption + 1);
    parts.readout = new TabularLabel(Token::text);
    parts.others = new TabularLabel(Token::dim);
    parts.ruleLine = new ElidedText(Qt::ElideRight, Token::dim);
    for (QLabel* label :
         {static_cast<QLabel*>(parts.readout), static_cast<QLabel*>(parts.others),
          static_cast<QLabel*>(parts.ruleLine)})
        label->setFont(caption);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::grid, space::grid, space::grid, space::grid);
    column->setSpacing(3 * space::grid);
    column->addWidget(parts.weightedPanel, 8);
    column->addWidget(parts.pairPanel, 7);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(space::grid, 0, space::grid, 0);
    words->setSpacing(2);
    words->addWidget(parts.ruleLine);
    words->addWidget(parts.readout);
    words->addWidget(parts.others);
    column->addLayout(words);
    column->setSpacing(2 * space::grid);
    parts.ruleLine->hide();
    parts.others->hide();
    parts.timer.setSingleShot(true);
    parts.timer.setInterval(0);
    connect(&parts.timer, &QTimer::timeout, this, &LossPlot::refresh);
    setPanelTitle(Panel::weighted, tr("Weighted loss"));
    setPanelTitle(Panel::pair, tr("Fake and real log loss"));
}

LossPlot::~LossPlot() = default;

void LossPlot::makePanels()
{
    auto& parts = *m_parts;
    parts.weightedPanel = new CurvePanel({}, this);
    parts.pairPanel = new CurvePanel({}, this);
    parts.pairPanel->setXLabel(tr("Epoch"));
    for (CurvePanel* panel : parts.panels()) {
        panel->setMouseTracking(true);
        panel->installEventFilter(this);
    }
}

void LossPlot::setRuns(std::vector<LossPlotRun> runs)
{
    auto& parts = *m_parts;
    if (runs == parts.runs)
        return;
    const double lastBefore = epochsOf(parts.runs).second;
    parts.runs = std::move(runs);
    const auto [first, last] = epochsOf(parts.runs);
    if (!parts.all && parts.to >= lastBefore - 1e-9 && last > lastBefore) { // the newest stays in view
        parts.from += last - parts.to;
        parts.to = last;
    }
    if (!parts.all && (parts.to <= first || parts.from >= last))
        parts.all = true;
    if (parts.all)
        std::tie(parts.from, parts.to) = epochsOf(parts.runs);
    if (parts.current && !parts.epochAt(*parts.current))
        parts.current.reset();
    parts.pointed.clear();
    refreshLinesSoon();
}

const std::vector<LossPlotRun>& LossPlot::runs() const
{
    return m_parts->runs;
}

void LossPlot::setMarks(std::vector<LossPlotMark> marks)
{
    m_parts->marks = std::move(marks);
    refreshSoon();
}

const std::vector<LossPlotMark>& LossPlot::marks() const
{
    return m_parts->marks;
}

void LossPlot::setExcludedEarly(int firstEpoch, const QString& words)
{
    m_parts->excludedBefore = firstEpoch;
    m_parts->excludedWords = words;
    refreshSoon();
}

void LossPlot::setRuleText(const QString& rule)
{
    m_parts->rule = rule;
    m_parts->ruleLine->setContent(rule);
    m_parts->ruleLine->setVisible(!rule.isEmpty());
    refreshSoon();
}

QString LossPlot::ruleText() const
{
    return m_parts->rule;
}

void LossPlot::setPanelTitle(Panel panel, const QString& title)
{
    m_parts->panels()[static_cast<std::size_t>(panel)]->setTitle(title);
}

void LossPlot::setWeightedName(const QString& name)
{
    m_parts->weightedName = name;
    refreshLinesSoon();
}

void LossPlot::setEmptyText(const QString& text)
{
    m_parts->emptyText = text;
    refreshSoon();
}

void LossPlot::setSmoothing(double keep)
{
    const double kept = std::isfinite(keep) ? std::clamp(keep, 0.0, 0.99) : 0.0;
    if (kept == m_parts->smoothing)
        return;
    m_parts->smoothing = kept;
    refreshLinesSoon();
}

double LossPlot::smoothing() const
{
    return m_parts->smoothing;
}

void LossPlot::setLogarithmic(Panel panel, bool logarithmic)
{
    bool& now = m_parts->logarithmic[static_cast<std::size_t>(panel)];
    if (now == logarithmic)
        return;
    now = logarithmic;
    m_parts->panels()[static_cast<std::size_t>(panel)]->setLogarithmic(logarithmic);
    refreshLinesSoon(); // what is 0 or less has another place
    Q_EMIT logarithmicChanged(panel, logarithmic);
}

bool LossPlot::isLogarithmic(Panel panel) const
{
    return m_parts->logarithmic[static_cast<std::size_t>(panel)];
}

void LossPlot::setOutliersCut(bool cut)
{
    m_parts->cut = cut;
    refreshSoon();
}

bool LossPlot::areOutliersCut() const
{
    return m_parts->cut;
}

void LossPlot::setCurrent(const std::optional<CheckpointKey>& key)
{
    auto& parts = *m_parts;
    const std::optional<CheckpointKey> known = key && parts.epochAt(*key) ? key : std::nullopt;
    if (known == parts.current)
        return;
    const int strongBefore = currentRun();
    parts.current = known;
    if (known) {
        parts.strongRun = known->run;
        showEpoch(known->epoch);
    }
    if (currentRun() != strongBefore)
        refreshLinesSoon();
    refreshDots();
    describe();
}

std::optional<CheckpointKey> LossPlot::current() const
{
    return m_parts->current;
}

int LossPlot::currentRun() const
{
    const LossPlotRun* run = m_parts->strong();
    return run ? run->id : -1;
}

void LossPlot::setCurrentRun(int run)
{
    auto& parts = *m_parts;
    if (run == parts.strongRun)
        return;
    parts.strongRun = run;
    if (parts.current && parts.current->run != run)
        parts.current.reset();
    refreshLinesSoon();
}

double LossPlot::from() const
{
    return m_parts->from;
}

double LossPlot::to() const
{
    return m_parts->to;
}

QString LossPlot::readoutText() const
{
    const auto& parts = *m_parts;
    if (parts.pointed.empty() && !parts.current)
        return {};
    const QString others = parts.others->text();
    return others.isEmpty() ? parts.readout->text() : parts.readout->text() + QLatin1Char('\n') + others;
}

QSize LossPlot::exportSize() const
{
    const auto& parts = *m_parts;
    const QRect panels = parts.weightedPanel->geometry().united(parts.pairPanel->geometry());
    return {width(), panels.height() + exportTitleHeight + (parts.rule.isEmpty() ? 0 : exportRuleHeight) + space::grid};
}

/// The panels as they stand, under the title and the rule; nothing that only the mouse says.
void LossPlot::paint(QPainter& painter, const QString& title) const
{
    const auto& parts = *m_parts;
    painter.fillRect(QRect(QPoint(), exportSize()), themeColor(Token::window, palette()));
    const QRect line(space::panelPadding, 0, width() - 2 * space::panelPadding, exportTitleHeight);
    painter.setFont(sizedFont(font(), textSize::body, QFont::DemiBold));
    painter.setPen(themeColor(Token::text, palette()));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, title);
    int top = exportTitleHeight;
    if (!parts.rule.isEmpty()) {
        painter.setFont(sizedFont(font(), textSize::caption));
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRect(line.left(), exportTitleHeight - 6, line.width(), exportRuleHeight), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter.font()).elidedText(parts.rule, Qt::ElideRight, line.width()));
        top += exportRuleHeight;
    }
    for (const CurvePanel* panel : parts.panels()) {
        painter.save();
        painter.translate(panel->x(), panel->y() - parts.weightedPanel->y() + top);
        panel->paint(painter);
        painter.restore();
    }
}

DrawnPlot LossPlot::drawn(PlotFormat format, const QString& title) const
{
    constexpr int scale = 2; // sharp in print
    return drawnPlot(format, exportSize(), scale, title, [&](QPainter& painter) { paint(painter, title); });
}

QByteArray LossPlot::csv() const
{
    return lossCsv(m_parts->runs, m_parts->marks, m_parts->rule);
}

void LossPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus())
        paintFocusFrame(painter, QRectF(rect()), palette(), space::cardRadius);
}

void LossPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refreshSoon();
}

void LossPlot::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layout()->activate();
    refreshLinesSoon();
}

} // namespace veriframe
