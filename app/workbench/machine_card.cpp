// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine_card.h"

#include "card_parts.h"
#include "checkpoint_facts.h"
#include "form_parts.h"
#include "job_runner.h"
#include "settings.h"
#include "widgets/action_button.h"
#include "widgets/fact_list.h"
#include "widgets/text_parts.h"
#include "widgets/thin_progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace veriframe {

namespace {

/// Gives the functions below a context for translators.
class WelcomeTexts {
    Q_DECLARE_TR_FUNCTIONS(WelcomeTexts)
};

/// "about 40 seconds", "about 3 minutes": as exact as a forecast is.
QString durationWords(double seconds)
{
    if (seconds < 1)
        return WelcomeTexts::tr("less than a second");
    if (seconds < 90)
        return WelcomeTexts::tr("about %n second(s)", nullptr, static_cast<int>(std::lround(seconds)));
    return WelcomeTexts::tr("about %n minute(s)", nullptr, static_cast<int>(std::lround(seconds / 60)));
}

QString memoryText(std::int64_t bytes)
{
    constexpr double gib = 1024.0 * 1024 * 1024;
    return WelcomeTexts::tr("%1 GiB").arg(QLocale().toString(static_cast<double>(bytes) / gib, 'f', 0));
}

} // namespace

struct MachineCard::Parts {
    Parts(JobRunner& runner, Settings& kept) : jobs(runner), settings(kept) {}

    JobRunner& jobs;
    Settings& settings;
    std::function<MachineFacts()> facts = machineFacts;
    std::function<double(Progress&, std::stop_token)> measure = measureSecondsPerFace;
    std::optional<MachineFacts> machine;
    std::optional<double> seconds;
    QString failure;
    JobId asking = 0, measuring = 0;
    FactList* list = nullptr;
    PanelLabel* note = nullptr;
    ThinProgress* bar = nullptr;
    SmallButton* button = nullptr; ///< measures, or stops that
};

MachineCard::MachineCard(JobRunner& jobs, Settings& settings, QWidget* parent)
    : CardFrame(tr("This machine"), parent), m_parts(std::make_unique<Parts>(jobs, settings))
{
    auto* content = new QWidget;
    QVBoxLayout* column = makeCardColumn(content);
    m_parts->list = new FactList;
    m_parts->list->setAccessibleName(tr("This machine"));
    m_parts->bar = new ThinProgress;
    m_parts->bar->setAccessibleName(tr("Progress of measuring"));
    m_parts->note = new PanelLabel(Token::dim, textSize::caption);
    m_parts->note->setWordWrap(true);
    column->addWidget(m_parts->list);
    column->addWidget(m_parts->bar);
    column->addWidget(m_parts->note);
    column->addStretch(1);
    setContent(content);
    m_parts->button = new SmallButton(QString());
    addTrailing(m_parts->button);
    connect(m_parts->button, &QPushButton::clicked, this, [this] { isMeasuring() ? stopMeasuring() : measure(); });
    showState();
}

MachineCard::~MachineCard() = default;

void MachineCard::setMeasure(
    std::function<MachineFacts()> facts, std::function<double(Progress&, std::stop_token)> measure)
{
    m_parts->facts = std::move(facts);
    m_parts->measure = std::move(measure);
}

void MachineCard::ask()
{
    if (m_parts->machine) {
        if (!m_parts->seconds)
            measure();
        return;
    }
    JobSpec spec;
    spec.title = tr("Asking what this machine is");
    spec.visible = false;
    spec.owner = this;
    m_parts->asking = m_parts->jobs.start<MachineFacts>(
        std::move(spec), [facts = m_parts->facts](JobContext&) { return facts(); },
        [this](const MachineFacts& machine) {
            m_parts->machine = machine;
            m_parts->seconds = m_parts->settings.secondsPerFace(machine.key());
            showState();
            if (m_parts->seconds)
                Q_EMIT measured(*m_parts->seconds);
            else if (isVisible())
                measure();
            return QString();
        });
}

void MachineCard::measure()
{
    if (!m_parts->machine || isMeasuring())
        return;
    JobSpec spec;
    spec.title = tr("Measuring how fast this machine judges");
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) {
        m_parts->failure = errorText(error);
        showState();
    };
    spec.cancelled = [this] { showState(); };
    m_parts->failure.clear();
    m_parts->measuring = m_parts->jobs.start<double>(
        std::move(spec),
        [work = m_parts->measure](JobContext& context) { return work(context.progress, context.stop); },
        [this](double seconds) {
            m_parts->seconds = seconds;
            m_parts->settings.setSecondsPerFace(m_parts->machine->key(), seconds);
            showState();
            Q_EMIT measured(seconds);
            return QString();
        });
    showState();
}

void MachineCard::stopMeasuring()
{
    if (isMeasuring())
        m_parts->jobs.abandon(m_parts->measuring);
    m_parts->measuring = 0;
    showState();
}

bool MachineCard::isMeasuring() const
{
    return m_parts->measuring != 0 && m_parts->jobs.isRunning(m_parts->measuring);
}

std::optional<double> MachineCard::secondsPerFace() const
{
    return m_parts->seconds;
}

void MachineCard::showState()
{
    const bool measuring = isMeasuring();
    const QString unknown = tr("not known yet");
    std::vector<FactList::Fact> facts;
    if (const auto& machine = m_parts->machine) {
        facts.emplace_back(tr("Processor"), machine->processor.isEmpty() ? tr("not told") : machine->processor);
        const QString threads = tr("%n thread(s)", nullptr, machine->threads);
        facts.emplace_back(
            tr("Computes with"), machine->instructions.isEmpty() ? tr("%1, without AVX2 or AVX-512: slow").arg(threads)
                                                                 : listText({threads, machine->instructions}));
        if (machine->memoryBytes > 0)
            facts.emplace_back(tr("Memory"), memoryText(machine->memoryBytes));
        facts.emplace_back(
            tr("Graphics card"),
            machine->cards.isEmpty() ? tr("none with CUDA: the processor computes") : listText(machine->cards));
        const auto& seconds = m_parts->seconds;
        facts.emplace_back(
            tr("One face"), seconds ? tr("%1 ms for each network")
                                          .arg(QLocale().toString(std::max(1.0, std::round(*seconds * 1000)), 'f', 0))
                            : measuring ? tr("being measured…")
                                        : unknown);
        facts.emplace_back(tr("A first look"), seconds ? durationWords(secondsOfQuickPass(*seconds)) : unknown);
    } else {
        facts.emplace_back(tr("Processor"), tr("being asked…"));
    }
    m_parts->list->setFacts(facts);
    m_parts->bar->setVisible(measuring);
    m_parts->bar->setProgress(0, 0);
    m_parts->note->setText(
        m_parts->failure.isEmpty()
            ? tr("Measured here with EfficientNet-B7. A first look judges 32 frames; the time is for one face in each "
                 "and the seven published networks. Finding the faces comes on top.")
            : m_parts->failure);
    m_parts->button->setText(
        measuring          ? tr("Stop")
        : m_parts->seconds ? tr("Measure again")
                           : tr("Measure", "a button"));
    m_parts->button->setAccessibleName(measuring ? tr("Stop measuring") : QString());
    m_parts->button->setVisible(m_parts->machine.has_value());
}

} // namespace veriframe
