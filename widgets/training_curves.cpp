// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training_curves_parts.h"

#include "widgets/accessible_role.h"
#include "widgets/curve_panel.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int refreshMs = 60;
constexpr double narrowestView = 0.02; ///< epochs

} // namespace

TrainingCurves::TrainingCurves(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Curves of the run"));
    parts.makePanels();
    parts.readout = new TabularLabel(Token::dim);
    parts.readout->setFont(sizedFont(font(), textSize::caption + 1));
    parts.smoothingBox = new QComboBox;
    parts.smoothingBox->setAccessibleName(tr("Smoothing"));
    parts.smoothingBox->setToolTip(
        tr("How many steps the smoothed lines average over; the raw loss stays behind them."));
    for (const int steps : {1, 20, 100, 500, 2000})
        parts.smoothingBox->addItem(steps == 1 ? tr("not smoothed") : tr("over %Ln step(s)", nullptr, steps), steps);
    parts.smoothingBox->setCurrentIndex(parts.smoothingBox->findData(parts.smoothing));
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * space::grid);
    top->addWidget(parts.readout, 1);
    auto* label = new QLabel(tr("S&moothing"));
    label->setBuddy(parts.smoothingBox);
    label->setFont(sizedFont(font(), textSize::caption + 1));
    label->setForegroundRole(QPalette::PlaceholderText);
    top->addWidget(label);
    top->addWidget(parts.smoothingBox);
    parts.logarithmicBox = new QCheckBox(tr("Lo&garithmic"));
    parts.logarithmicBox->setFont(sizedFont(font(), textSize::caption + 1));
    parts.logarithmicBox->setToolTip(tr("Losses and learning rate on a logarithmic axis (L)"));
    top->addWidget(parts.logarithmicBox);
    parts.controls = top;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::grid, space::grid, space::grid, space::grid);
    grid->setSpacing(3 * space::grid);
    grid->addLayout(top, 0, 0, 1, 2);
    grid->addWidget(parts.lossPanel, 1, 0, 1, 2);
    grid->addWidget(parts.validationPanel, 2, 0, 1, 2);
    grid->addWidget(parts.ratePanel, 3, 0);
    grid->addWidget(parts.speedPanel, 3, 1);
    for (const auto& [row, share] : {std::pair{1, 5}, std::pair{2, 5}, std::pair{3, 3}})
        grid->setRowStretch(row, share);
    parts.lossPanel->setMinimumHeight(140);
    parts.validationPanel->setMinimumHeight(140);
    parts.ratePanel->setMinimumHeight(110);
    for (CurvePanel* panel : parts.panels()) {
        panel->setMouseTracking(true);
        panel->installEventFilter(this);
    }
    parts.timer.setSingleShot(true);
    parts.timer.setInterval(refreshMs);
    connect(&parts.timer, &QTimer::timeout, this, &TrainingCurves::refresh);
    connect(parts.smoothingBox, &QComboBox::activated, this, [this] {
        setSmoothing(m_parts->smoothingBox->currentData().toInt());
    });
    connect(parts.logarithmicBox, &QCheckBox::toggled, this, &TrainingCurves::setLogarithmic);
    setHeldOutFold(-1);
}

TrainingCurves::~TrainingCurves() = default;

void TrainingCurves::setRun(
    int epochs, std::vector<TrainingStepPoint> steps, std::vector<TrainingEpochPoint> epochsEnded)
{
    auto& parts = *m_parts;
    parts.series = TrainingSeries();
    parts.series.setSmoothing(parts.smoothing);
    parts.series.planned = epochs;
    parts.series.epochs = std::move(epochsEnded);
    parts.series.addSteps(steps);
    parts.cursor.reset();
    parts.all = true;
    refreshSoon();
}

void TrainingCurves::addSteps(const std::vector<TrainingStepPoint>& steps)
{
    m_parts->series.addSteps(steps);
    refreshSoon();
}

void TrainingCurves::addEpoch(const TrainingEpochPoint& epoch)
{
    m_parts->series.addEpoch(epoch);
    refreshSoon();
}

qint64 TrainingCurves::stepCount() const
{
    return static_cast<qint64>(m_parts->series.x.size());
}

void TrainingCurves::setHeldOutFold(int fold)
{
    m_parts->validationPanel->setTitle(
        fold < 0 ? tr("Log loss of the held-out fold") : tr("Log loss of held-out fold %1").arg(fold));
}

int TrainingCurves::smoothing() const
{
    return m_parts->smoothing;
}

void TrainingCurves::setSmoothing(int steps)
{
    auto& parts = *m_parts;
    steps = std::max(1, steps);
    if (steps == parts.smoothing)
        return;
    parts.smoothing = steps;
    parts.series.setSmoothing(steps);
    parts.smoothingBox->setCurrentIndex(parts.smoothingBox->findData(steps));
    refreshSoon();
    Q_EMIT smoothingChanged(steps);
}

bool TrainingCurves::isLogarithmic() const
{
    return m_parts->logarithmic;
}

void TrainingCurves::setLogarithmic(bool logarithmic)
{
    auto& parts = *m_parts;
    if (logarithmic == parts.logarithmic)
        return;
    parts.logarithmic = logarithmic;
    parts.logarithmicBox->setChecked(logarithmic);
    for (CurvePanel* panel : {parts.lossPanel, parts.validationPanel, parts.ratePanel})
        panel->setLogarithmic(logarithmic);
    refreshSoon();
    Q_EMIT logarithmicChanged(logarithmic);
}

void TrainingCurves::addControl(QWidget* control)
{
    m_parts->controls->addWidget(control);
}

const TrainingSeries& TrainingCurves::series() const
{
    return m_parts->series;
}

double TrainingCurves::from() const
{
    return m_parts->from;
}

double TrainingCurves::to() const
{
    return m_parts->to;
}

QString TrainingCurves::readoutText() const
{
    return m_parts->cursor ? m_parts->readout->text() : QString();
}

void TrainingCurves::refreshSoon()
{
    if (isVisible() && !m_parts->timer.isActive())
        m_parts->timer.start();
}

void TrainingCurves::refresh()
{
    auto& parts = *m_parts;
    if (parts.all)
        std::tie(parts.from, parts.to) = parts.series.wholeView();
    // A point at the very edge is seen whole.
    const double margin = (parts.to - parts.from) * 0.012;
    for (CurvePanel* panel : parts.panels())
        panel->setXRange(parts.from, parts.to + margin);
    refreshLines();
    refreshValidation();
    refreshCursor();
}

/// The lines stay as they are: a moving mouse must not cost what a new step costs.
void TrainingCurves::refreshCursor()
{
    for (CurvePanel* panel : m_parts->panels())
        panel->setCursor(m_parts->cursor);
    refreshReadout();
    for (CurvePanel* panel : m_parts->panels())
        panel->refresh();
}

void TrainingCurves::refreshLines()
{
    auto& parts = *m_parts;
    for (const Parts::Line& line : parts.lines) {
        // A smooth line has no spikes to keep.
        const int columns = line.panel->plotArea().width() / (line.values == &parts.series.rawLoss ? 1 : 2);
        line.panel->setLine(
            line.number, reducedCurve(parts.series.x, *line.values, parts.from, parts.to, std::max(1, columns)));
    }
    const bool waits = parts.series.planned > 0 && parts.series.x.empty();
    parts.lossPanel->setNote(waits ? tr("The first step is awaited.") : QString());
}

void TrainingCurves::refreshValidation()
{
    auto& parts = *m_parts;
    std::vector<CurvePoint> fake, real, bce;
    for (const TrainingEpochPoint& epoch : parts.series.epochs)
        if (epoch.validated) {
            fake.push_back({static_cast<double>(epoch.epoch), epoch.fakeLoss});
            real.push_back({static_cast<double>(epoch.epoch), epoch.realLoss});
            bce.push_back({static_cast<double>(epoch.epoch), epoch.bce});
        }
    parts.validationPanel->setLine(parts.fakePoints, fake);
    parts.validationPanel->setLine(parts.realPoints, real);
    parts.validationPanel->setLine(parts.bcePoints, bce);
    const TrainingEpochPoint* best = parts.series.best();
    if (!best)
        parts.validationPanel->setMark({});
    else
        parts.validationPanel->setMark(
            CurvePoint{static_cast<double>(best->epoch), best->bce}, tr("best: %1").arg(best->epoch));
    parts.validationPanel->setNote(
        fake.empty() && parts.series.planned > 0 ? tr("The held-out fold is judged at the end of each epoch.")
                                                 : QString());
}

/// The values under the cursor, else the latest ones, stand in the legends; above them, where that is.
void TrainingCurves::refreshReadout()
{
    auto& parts = *m_parts;
    const TrainingSeries& series = parts.series;
    const double at = parts.cursor.value_or(1e18); // else the latest
    QString place;
    for (const Parts::Line& line : parts.lines)
        line.panel->setValue(line.number, std::nullopt);
    if (!series.x.empty()) {
        const std::size_t i = nearestIndex(series.x, at);
        for (const Parts::Line& line : parts.lines)
            line.panel->setValue(line.number, static_cast<double>((*line.values)[i]));
        const auto epoch = static_cast<int>(std::ceil(series.x[i] - 1e-9));
        place = tr("Epoch %1, step %2 of %3")
                    .arg(QString::number(epoch), countText(series.step[i] + 1), countText(series.steps[i]));
        if (parts.smoothing > 1)
            place += QStringLiteral(" · ") +
                     tr("raw loss %1").arg(QLocale().toString(static_cast<double>(series.rawLoss[i]), 'f', 4));
    }
    const TrainingEpochPoint* shown = series.nearestValidated(at);
    CurvePanel& panel = *parts.validationPanel;
    panel.setValue(parts.fakePoints, shown ? std::optional(shown->fakeLoss) : std::nullopt);
    panel.setValue(parts.realPoints, shown ? std::optional(shown->realLoss) : std::nullopt);
    panel.setValue(parts.bcePoints, shown ? std::optional(shown->bce) : std::nullopt);
    if (shown)
        place += QStringLiteral(" · ") + tr("held-out values of epoch %1").arg(shown->epoch);
    parts.readout->setContent(place);
    setAccessibleDescription(
        place + QLatin1Char('\n') + parts.lossPanel->legendText() + QLatin1Char('\n') + panel.legendText());
}

void TrainingCurves::setView(double from, double to)
{
    auto& parts = *m_parts;
    const auto [first, last] = parts.series.wholeView();
    const double length = std::clamp(to - from, narrowestView, last - first);
    parts.all = length >= last - first - 1e-9;
    parts.from = std::clamp(from, first, last - length);
    parts.to = parts.from + length;
    refreshSoon();
}

void TrainingCurves::showAll()
{
    m_parts->all = true;
    refreshSoon();
}

void TrainingCurves::zoom(double factor)
{
    const auto& parts = *m_parts;
    const double length = (parts.to - parts.from) / factor;
    const double middle = parts.cursor.value_or((parts.from + parts.to) / 2);
    const double share = (middle - parts.from) / std::max(1e-9, parts.to - parts.from);
    setView(middle - share * length, middle + (1 - share) * length);
}

void TrainingCurves::moveCursor(int epochs)
{
    auto& parts = *m_parts;
    const double now = parts.cursor.value_or(epochs > 0 ? std::floor(parts.from) : std::floor(parts.to) + 1);
    const double place = epochs > 0 ? std::floor(now + 1e-9) + epochs : std::ceil(now - 1e-9) + epochs;
    parts.cursor = std::clamp(place, parts.from, parts.to);
    refresh();
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void TrainingCurves::clearCursor()
{
    if (!m_parts->cursor)
        return;
    m_parts->cursor.reset();
    refreshSoon();
}

bool TrainingCurves::event(QEvent* event)
{
    return claimKeys(
               event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0,
                       Qt::Key_Equal, Qt::Key_L}) ||
           QWidget::event(event);
}

bool TrainingCurves::eventFilter(QObject* watched, QEvent* event)
{
    auto& parts = *m_parts;
    auto* panel = static_cast<CurvePanel*>(watched);
    switch (event->type()) {
    case QEvent::MouseMove: {
        const double place = panel->xAt(static_cast<QMouseEvent*>(event)->position().x());
        if (parts.dragged)
            setView(parts.from + *parts.dragged - place, parts.to + *parts.dragged - place);
        else if (place < parts.from || place > parts.to + (parts.to - parts.from) * 0.02)
            clearCursor();
        else
            parts.cursor = place;
        refreshCursor();
        return true;
    }
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        parts.dragged = panel->xAt(static_cast<QMouseEvent*>(event)->position().x());
        return true;
    case QEvent::MouseButtonRelease:
        parts.dragged.reset();
        return true;
    case QEvent::MouseButtonDblClick:
        showAll();
        return true;
    case QEvent::Leave:
        parts.dragged.reset();
        clearCursor();
        return false;
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (!(wheel->modifiers() & Qt::ControlModifier))
            return false;
        zoom(std::pow(1.25, wheel->angleDelta().y() / 120.0));
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TrainingCurves::keyPressEvent(QKeyEvent* event)
{
    const auto& parts = *m_parts;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Home:
        m_parts->cursor = parts.from;
        return refresh();
    case Qt::Key_End:
        m_parts->cursor = parts.to;
        return refresh();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(2);
    case Qt::Key_Minus:
        return zoom(0.5);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_L:
        return setLogarithmic(!parts.logarithmic);
    case Qt::Key_Escape:
        return clearCursor();
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrainingCurves::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        clearCursor();
}

/// The panels as they stand; what the run is takes the place of the controls.
void TrainingCurves::paintExport(QPainter& painter, const QString& title) const
{
    const auto& parts = *m_parts;
    painter.fillRect(QRect(QPoint(), size()), themeColor(Token::window, palette()));
    painter.setFont(sizedFont(font(), textSize::body, QFont::DemiBold));
    painter.setPen(themeColor(Token::text, palette()));
    const int top = parts.lossPanel->y();
    painter.drawText(
        QRect(space::panelPadding, 0, width() - 2 * space::panelPadding, top), Qt::AlignVCenter | Qt::AlignLeft, title);
    for (const CurvePanel* panel : parts.panels()) {
        painter.save();
        painter.translate(panel->pos());
        panel->paint(painter);
        painter.restore();
    }
}

DrawnPlot TrainingCurves::drawn(PlotFormat format, const QString& title) const
{
    constexpr int scale = 2; // sharp in print
    return drawnPlot(format, size(), scale, title, [&](QPainter& painter) { paintExport(painter, title); });
}

void TrainingCurves::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus())
        paintFocusFrame(painter, QRectF(rect()), palette(), space::cardRadius);
}

void TrainingCurves::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refreshSoon();
}

void TrainingCurves::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshSoon();
}

} // namespace veriframe
