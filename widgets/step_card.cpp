// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_card.h"

#include "widgets/accessible_role.h"
#include "widgets/action_button.h"
#include "widgets/chip.h"
#include "widgets/clamped_text.h"
#include "widgets/elided_text.h"
#include "widgets/icon_painting.h"
#include "widgets/tabular_text.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int padding = 12, iconSize = 14, smallText = 12, statusLines = 2, chipRow = 22, leastCard = 168;

QString iconOf(PipelineStep::State state)
{
    switch (state) {
    case PipelineStep::State::unknown:
        return QStringLiteral("file-reading");
    case PipelineStep::State::ready:
        return QStringLiteral("file-absent");
    case PipelineStep::State::stale:
        return QStringLiteral("retry");
    case PipelineStep::State::running:
        return QStringLiteral("job-running");
    case PipelineStep::State::paused:
        return QStringLiteral("pause");
    case PipelineStep::State::complete:
        return QStringLiteral("job-done");
    case PipelineStep::State::incomplete:
        return QStringLiteral("file-partial");
    case PipelineStep::State::failed:
        return QStringLiteral("warning");
    }
    return {};
}

bool isMoving(PipelineStep::State state)
{
    return state == PipelineStep::State::running;
}

bool canCancel(PipelineStep::State state)
{
    return state == PipelineStep::State::running || state == PipelineStep::State::paused;
}

/// The small mark before the state's word.
class StateIcon : public QWidget {
public:
    explicit StateIcon(QWidget* parent) : QWidget(parent) { setFixedSize(iconSize, iconSize); }

    void show(const QString& icon, Token color)
    {
        m_icon = icon;
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, m_icon, rect(), themeColor(m_color, palette()));
    }

private:
    QString m_icon;
    Token m_color = Token::dim;
};

/// "38 frames/s · about 4 min left" breaks between its parts only.
QString joinedParts(QStringList parts)
{
    parts.removeAll(QString());
    for (QString& part : parts)
        part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    return parts.join(QString(QChar(QChar::Nbsp)) + QStringLiteral("· "));
}

} // namespace

QString pipelineStateWord(PipelineStep::State state)
{
    switch (state) {
    case PipelineStep::State::unknown:
        return StepCard::tr("Checking");
    case PipelineStep::State::ready:
        return StepCard::tr("Ready");
    case PipelineStep::State::stale:
        return StepCard::tr("Outdated");
    case PipelineStep::State::running:
        return StepCard::tr("Running");
    case PipelineStep::State::paused:
        return StepCard::tr("Paused");
    case PipelineStep::State::complete:
        return StepCard::tr("Complete");
    case PipelineStep::State::incomplete:
        return StepCard::tr("Incomplete");
    case PipelineStep::State::failed:
        return StepCard::tr("Failed");
    }
    return {};
}

StepCard::StepCard(QWidget* parent)
    : QWidget(parent), m_title(new ElidedText(Qt::ElideRight, Token::text, this)),
      m_explanation(new ClampedText(Token::dim, smallText, this)), m_icon(new StateIcon(this)),
      m_state(new ElidedText(Qt::ElideRight, Token::text, this)), m_count(new TabularLabel(Token::text, this)),
      m_progress(new ThinProgress(this)), m_status(new ClampedText(Token::dim, textSize::caption, this)),
      m_skipped(new Chip(this)), m_failed(new Chip(this)), m_main(new SmallButton({}, this)),
      m_cancel(new SmallButton(tr("Cancel"), this))
{
    setAccessibleRole(this, QAccessible::Grouping);
    m_title->setFont(textFont(textSize::title, QFont::DemiBold));
    m_state->setFont(textFont(smallText));
    m_count->setFont(textFont(textSize::body, QFont::DemiBold));
    m_progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (Chip* chip : {m_skipped, m_failed}) {
        chip->setDense(true);
        chip->hide();
    }
    // Texts change, places do not: Cancel stays where it is when Pause becomes Resume.
    int widest = 0;
    for (const Action action : {Action::start, Action::again, Action::goOn, Action::pause, Action::resume}) {
        m_main->setText(textOf(action));
        widest = std::max(widest, m_main->sizeHint().width());
    }
    m_main->setMinimumWidth(widest);
    m_cancel->hide();
    layOut();
    m_main->installEventFilter(this);
    connect(m_main, &QPushButton::clicked, this, &StepCard::press);
    connect(m_cancel, &QPushButton::clicked, this, &StepCard::cancelRequested);
    connect(m_skipped, &Chip::clicked, this, [this] { Q_EMIT reasonsRequested(StepPipeline::Reasons::skipped); });
    connect(m_failed, &Chip::clicked, this, [this] { Q_EMIT reasonsRequested(StepPipeline::Reasons::failed); });
    showStep();
}

void StepCard::layOut()
{
    auto* state = new QHBoxLayout;
    state->setSpacing(5);
    state->addWidget(m_icon);
    state->addWidget(m_state, 1);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::grid);
    chips->addWidget(m_skipped);
    chips->addWidget(m_failed);
    chips->addStretch(1);
    chips->addStrut(chipRow);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_main);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(padding, padding - 2, padding, padding);
    rows->setSpacing(0);
    rows->addWidget(m_title);
    rows->addSpacing(2);
    rows->addWidget(m_explanation);
    rows->addSpacing(10);
    rows->addLayout(state);
    rows->addSpacing(4);
    rows->addWidget(m_count);
    rows->addSpacing(6);
    rows->addWidget(m_progress);
    rows->addSpacing(6);
    rows->addWidget(m_status);
    rows->addSpacing(6);
    rows->addLayout(chips);
    rows->addSpacing(8);
    rows->addLayout(buttons);
    m_status->setLines(statusLines);
    // In the order of reading.
    setTabOrder(m_skipped, m_failed);
    setTabOrder(m_failed, m_main);
    setTabOrder(m_main, m_cancel);
}

int StepCard::wantedExplanationLines(int cardWidth) const
{
    return m_explanation->wantedLines(cardWidth - 2 * padding);
}

void StepCard::setExplanationLines(int lines)
{
    m_explanation->setLines(lines);
}

int StepCard::leastWidth() const
{
    const int buttons = m_main->minimumWidth() + 6 + m_cancel->sizeHint().width();
    return std::max(leastCard, buttons + 2 * padding);
}

int StepCard::portY() const
{
    return padding - 2 + m_title->sizeHint().height() / 2;
}

StepCard::Action StepCard::actionOf(PipelineStep::State state)
{
    switch (state) {
    case PipelineStep::State::unknown:
    case PipelineStep::State::ready:
        return Action::start;
    case PipelineStep::State::running:
        return Action::pause;
    case PipelineStep::State::paused:
        return Action::resume;
    case PipelineStep::State::incomplete:
        return Action::goOn;
    case PipelineStep::State::stale:
    case PipelineStep::State::complete:
    case PipelineStep::State::failed:
        return Action::again;
    }
    return Action::none;
}

QString StepCard::textOf(Action action)
{
    switch (action) {
    case Action::none:
        return {};
    case Action::start:
        return tr("Start");
    case Action::again:
        return tr("Run again");
    case Action::goOn:
        return tr("Continue");
    case Action::pause:
        return tr("Pause");
    case Action::resume:
        return tr("Resume");
    }
    return {};
}

void StepCard::setStep(const PipelineStep& step)
{
    if (step == m_step)
        return;
    m_step = step;
    showStep();
}

void StepCard::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    showButtons();
}

void StepCard::showStep()
{
    const QString word = pipelineStateWord(m_step.state);
    const bool moving = isMoving(m_step.state);
    m_title->setContent(m_step.title);
    m_explanation->setContent(m_step.explanation);
    const bool loud = moving || m_step.state == PipelineStep::State::failed;
    static_cast<StateIcon*>(m_icon)->show(
        iconOf(m_step.state), moving ? Token::accent
                              : loud ? Token::text
                                     : Token::dim);
    m_state->setContent(word);
    const QString count = m_step.total > 0  ? tr("%1 of %2").arg(countText(m_step.done), countText(m_step.total))
                          : m_step.done > 0 ? countText(m_step.done)
                                            : QString();
    m_count->setContent(count);
    const qint64 passed = m_step.done + m_step.skipped + m_step.failed;
    m_progress->setResting(!moving);
    m_progress->setProgress(passed, m_step.total > 0 || moving ? m_step.total : 1);
    m_progress->setAccessibleName(tr("Progress: %1").arg(m_step.title));
    const QString pace = joinedParts({m_step.rate, m_step.timeLeft});
    m_status->setContent(moving && !pace.isEmpty() ? pace : m_step.note);

    const auto showChip = [this](Chip* chip, const QString& text, qint64 number) {
        chip->setText(text);
        chip->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_step.title));
        chip->setAccessibleDescription(tr("Show why."));
        chip->setToolTip(text + QLatin1Char('\n') + tr("Show why.")); // the text may be cut
        chip->updateGeometry();
        if (number > 0 && chip->isHidden())
            chip->show();
        else if (number == 0 && !chip->isHidden()) {
            const bool focused = chip->hasFocus();
            chip->hide();
            if (focused && !takeFocus())
                Q_EMIT focusLost();
        }
    };
    showChip(m_skipped, tr("%1 skipped").arg(countText(m_step.skipped)), m_step.skipped);
    showChip(m_failed, tr("%1 failed").arg(countText(m_step.failed)), m_step.failed);

    setAccessibleName(QStringLiteral("%1, %2").arg(m_step.title, word));
    QStringList said{m_step.explanation, count, m_status->text()};
    said.removeAll(QString());
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    showButtons();
    update();
}

void StepCard::showButtons()
{
    m_action = actionOf(m_step.state);
    const QString text = textOf(m_action);
    if (m_main->text() != text)
        m_main->setText(text);
    m_main->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_step.title));
    m_cancel->setAccessibleName(QStringLiteral("%1: %2").arg(m_cancel->text(), m_step.title));
    const bool starts = m_action == Action::start || m_action == Action::again || m_action == Action::goOn;
    const bool known = m_step.state != PipelineStep::State::unknown;
    const bool usable = known && !(starts && m_busy);
    m_main->setToolTip(
        !known             ? tr("What is there is still being looked at.")
        : starts && m_busy ? tr("Another step is running.")
                           : QString());
    // Before they go: Qt would pass the focus to whatever comes next, or leave it on what is hidden.
    const bool cancels = canCancel(m_step.state);
    const bool loses = (m_main->hasFocus() && !usable) || (m_cancel->hasFocus() && !cancels);
    m_main->setEnabled(usable || m_main->hasFocus());
    if (cancels)
        m_cancel->show();
    if (loses) {
        QWidget* next = usable ? m_main : cancels ? m_cancel : nullptr;
        if (next != nullptr)
            next->setFocus(Qt::OtherFocusReason);
        else
            Q_EMIT focusLost();
    }
    m_main->setEnabled(usable);
    m_cancel->setVisible(cancels);
}

bool StepCard::takeFocus()
{
    for (QWidget* next : std::initializer_list<QWidget*>{m_main, m_cancel})
        if (next->isEnabled() && !next->isHidden()) {
            next->setFocus(Qt::OtherFocusReason);
            return true;
        }
    return false;
}

bool StepCard::eventFilter(QObject* watched, QEvent* event)
{
    // The second half of a double click on Start must not pause what it has just started.
    return (watched == m_main && event->type() == QEvent::MouseButtonDblClick) || QWidget::eventFilter(watched, event);
}

void StepCard::press()
{
    switch (m_action) {
    case Action::none:
        break;
    case Action::start:
    case Action::again:
    case Action::goOn:
        Q_EMIT startRequested();
        break;
    case Action::pause:
        Q_EMIT pauseRequested();
        break;
    case Action::resume:
        Q_EMIT resumeRequested();
        break;
    }
}

void StepCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColor(Token::line, palette()));
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
    if (m_count->text().isEmpty() && m_step.state == PipelineStep::State::unknown) {
        // The number's place before it is known.
        const QRectF place = m_count->geometry();
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::line, palette()));
        painter.drawRoundedRect(
            QRectF(place.left(), place.center().y() - 4, std::min(90.0, place.width()), 8), space::markRadius,
            space::markRadius);
    }
}

} // namespace veriframe
