// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_cards.h"

#include "checkpoint_facts.h"
#include "demo_maker.h"
#include "fetch_panel.h"
#include "form_parts.h"
#include "settings.h"
#include "widgets/action_button.h"
#include "widgets/fact_list.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/thin_progress.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace veriframe {

namespace {

/// As measured: 32 checkpoints of B0 and their copies, 880 MB, and what is drawn.
constexpr int demoMegabytes = 930;

/// Gives the functions below a context for translators.
class WelcomeTexts {
    Q_DECLARE_TR_FUNCTIONS(WelcomeTexts)
};

/// Text of a card: it wraps and follows the palette.
PanelLabel* makeText(Token color)
{
    auto* label = new PanelLabel(color, textSize::body);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* makeColumn(QWidget* content)
{
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    return column;
}

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

struct NetworksCard::Parts {
    Parts(WeightsStore& weights, JobRunner& jobs) : store(weights), fetch(new FetchPanel(weights, jobs)) {}

    void showState();

    WeightsStore& store;
    FetchPanel* fetch;
    PanelLabel* state = nullptr;
    QString models;
};

NetworksCard::NetworksCard(WeightsStore& store, JobRunner& jobs, QAction* chooseModels, QWidget* parent)
    : CardFrame(tr("Networks"), parent), m_parts(std::make_unique<Parts>(store, jobs))
{
    auto* content = new QWidget;
    QVBoxLayout* column = makeColumn(content);
    m_parts->state = makeText(Token::text);
    m_parts->fetch->setGroups({WeightsGroup::ensemble, WeightsGroup::mtcnn});
    column->addWidget(m_parts->state);
    column->addWidget(m_parts->fetch);
    auto* row = new QHBoxLayout;
    row->addWidget(new ActionButton(chooseModels, ButtonRank::normal));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    setContent(content);
    connect(&store, &WeightsStore::changed, this, [this] { m_parts->showState(); });
    m_parts->showState();
}

NetworksCard::~NetworksCard() = default;

void NetworksCard::setModels(const QString& name)
{
    m_parts->models = name;
    m_parts->showState();
}

void NetworksCard::Parts::showState()
{
    const bool complete = store.isComplete(WeightsGroup::ensemble);
    if (!models.isEmpty())
        state->setText(tr("Judging now: %1.").arg(models));
    else if (complete)
        state->setText(tr("The published ensemble is here."));
    else
        state->setText(tr("No network is here yet: faces would be found, and nothing judged. Fetch the seven published "
                          "ones (their checksums are verified), or choose files of your own."));
    fetch->setVisible(!complete || !store.isComplete(WeightsGroup::mtcnn));
}

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
    SmallButton* again = nullptr;
};

MachineCard::MachineCard(JobRunner& jobs, Settings& settings, QWidget* parent)
    : CardFrame(tr("This machine"), parent), m_parts(std::make_unique<Parts>(jobs, settings))
{
    auto* content = new QWidget;
    QVBoxLayout* column = makeColumn(content);
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
    m_parts->again = new SmallButton(tr("Measure again"));
    addTrailing(m_parts->again);
    connect(m_parts->again, &QPushButton::clicked, this, &MachineCard::measure);
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
    m_parts->again->setVisible(m_parts->machine && !measuring);
}

struct DemoCard::Parts {
    explicit Parts(DemoMaker& maker) : demo(maker) {}

    DemoMaker& demo;
    PanelLabel *text = nullptr, *progressText = nullptr;
    MessageLine* message = nullptr;
    QWidget* progress = nullptr;
    ThinProgress* bar = nullptr;
    QPushButton *open = nullptr, *make = nullptr, *cancel = nullptr;
    std::optional<double> secondsPerFace;
};

DemoCard::DemoCard(DemoMaker& demo, QWidget* parent)
    : CardFrame(tr("See a result first"), parent), m_parts(std::make_unique<Parts>(demo))
{
    auto* content = new QWidget;
    QVBoxLayout* column = makeColumn(content);
    m_parts->text = makeText(Token::text);
    m_parts->message = new MessageLine;
    m_parts->progress = new QWidget;
    QVBoxLayout* progress = makeColumn(m_parts->progress);
    m_parts->progressText = new PanelLabel(Token::dim, textSize::caption);
    m_parts->bar = new ThinProgress;
    m_parts->bar->setAccessibleName(tr("Progress of the demo"));
    progress->addWidget(m_parts->progressText);
    progress->addWidget(m_parts->bar);
    m_parts->open = new QPushButton(tr("Open the result"));
    m_parts->make = new QPushButton(tr("Make the demo"));
    m_parts->cancel = new QPushButton(tr("Cancel"));
    m_parts->cancel->setAccessibleName(tr("Cancel the demo"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * space::grid);
    for (QPushButton* button : {m_parts->open, m_parts->make})
        row->addWidget(button);
    row->addWidget(m_parts->progress, 1);
    row->addWidget(m_parts->cancel);
    row->addStretch(0);
    column->addWidget(m_parts->text);
    column->addLayout(row);
    column->addWidget(m_parts->message);
    setContent(content);
    connect(m_parts->open, &QPushButton::clicked, this, &DemoCard::openRequested);
    connect(m_parts->make, &QPushButton::clicked, &demo, &DemoMaker::make);
    connect(m_parts->cancel, &QPushButton::clicked, &demo, &DemoMaker::cancel);
    connect(&demo, &DemoMaker::changed, this, &DemoCard::showState);
    connect(&demo, &DemoMaker::progressChanged, this, &DemoCard::showState);
    showState();
}

DemoCard::~DemoCard() = default;

void DemoCard::setSecondsPerFace(double seconds)
{
    m_parts->secondsPerFace = seconds;
    showState();
}

void DemoCard::showState()
{
    const DemoMaker& demo = m_parts->demo;
    const bool making = demo.isMaking(), finished = demo.finished().has_value();
    const std::optional<JobRow> row = demo.row();
    // The button that has the focus gives it to the one that takes its place.
    const bool hadFocus = m_parts->open->hasFocus() || m_parts->make->hasFocus() || m_parts->cancel->hasFocus();
    m_parts->open->setVisible(finished);
    m_parts->make->setVisible(!making && !finished && demo.isKnown());
    m_parts->progress->setVisible(making);
    m_parts->cancel->setVisible(making);
    if (hadFocus)
        (making ? m_parts->cancel : finished ? m_parts->open : m_parts->make)->setFocus();

    if (finished) {
        m_parts->text->setText(
            tr("A demo lies in %1: two small networks, trained on drawn faces. Its result is a video "
               "that they have not seen. Their scores mean nothing for real videos.")
                .arg(shownPath(QString::fromStdString(demo.finished()->folder.string()))));
    } else {
        const QString time = m_parts->secondsPerFace ? tr("about %n minute(s) on this machine", nullptr,
                                                          minutesOfDemo(*m_parts->secondsPerFace))
                                                     : tr("about eight minutes on two cores");
        m_parts->text->setText(
            tr("The whole way on drawn videos, without a download: prepare, train two small networks, judge. It takes "
               "%1 and about %2 in %3, goes on while you do something else, and can be cancelled.")
                .arg(
                    time, byteText(std::int64_t(demoMegabytes) * 1'000'000),
                    shownPath(QString::fromStdString(demo.folder().string()))));
    }
    if (making && row) {
        m_parts->bar->setProgress(row->done, row->total);
        const QString stage = row->log.section(QLatin1Char('\n'), -1, -1, QString::SectionSkipEmpty);
        m_parts->progressText->setText(
            row->progressText.isEmpty()
                ? tr("Starting…")
                : (stage.isEmpty() ? row->progressText : stage + QStringLiteral(" · ") + row->progressText));
    }
    const bool failed = row && row->state == JobState::failed;
    m_parts->message->setMessage(failed && !making && !finished ? row->message : QString());
}

} // namespace veriframe
