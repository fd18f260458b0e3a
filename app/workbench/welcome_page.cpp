// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_page.h"

#include "action_registry.h"
#include "column_scroll.h"
#include "demo_card.h"
#include "demo_maker.h"
#include "form_parts.h"
#include "machine_card.h"
#include "networks_card.h"
#include "widgets/door_button.h"
#include "widgets/panel_parts.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int widestColumn = 980, sideMargin = 24, gap = 14, iconSide = 52, titlePx = 22;
constexpr int besideWidth = 780; ///< cards stand below one another in a narrower column

} // namespace

struct WelcomePage::Parts {
    Parts(WelcomePage& page, JobRunner& jobs, Settings& settings, const ActionRegistry& actions)
        : q(page), store(WeightsStore::of(jobs)), demo(new DemoMaker(jobs, &page)),
          networks(new NetworksCard(store, jobs, actions.action(QStringLiteral("inspect.models")))),
          machine(new MachineCard(jobs, settings)), demoCard(new DemoCard(*demo))
    {}

    QWidget* makeColumn();
    QLayout* makeHead() const;
    QLayout* makeDoors();
    QLayout* makeFooter() const;
    void arrange() const;

    WelcomePage& q;
    WeightsStore& store;
    DemoMaker* demo;
    NetworksCard* networks;
    MachineCard* machine;
    DemoCard* demoCard;
    ColumnScroll* scroll = nullptr;
    DoorButton* firstDoor = nullptr;
    QBoxLayout *column = nullptr, *doors = nullptr, *cards = nullptr;
};

QLayout* WelcomePage::Parts::makeHead() const
{
    auto* icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/veriframe.svg")).pixmap(iconSide, iconSide));
    auto* title = new PanelLabel(Token::text, titlePx, QFont::DemiBold);
    title->setText(tr("Welcome to Veriframe"));
    auto* what = new PanelLabel(Token::dim, textSize::body);
    what->setWordWrap(true);
    what->setText(tr(
        "It finds faces in videos, and neural networks judge of each how likely it was manipulated. For that it needs "
        "a video and trained networks, nothing else. Everything is computed on this machine, and nothing is "
        "downloaded unless you press Fetch. A score is a probability, not proof."));
    auto* words = new QVBoxLayout;
    words->setSpacing(space::grid);
    words->addWidget(title);
    words->addWidget(what);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap + 2);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

QLayout* WelcomePage::Parts::makeDoors()
{
    doors = new QBoxLayout(QBoxLayout::LeftToRight);
    doors->setSpacing(gap);
    const auto add = [this](const char* icon, const QString& title, const QString& explanation, auto signal) {
        auto* door = new DoorButton(QLatin1String(icon), title, explanation);
        doors->addWidget(door, 1);
        QObject::connect(door, &QAbstractButton::clicked, &q, signal);
        return door;
    };
    firstDoor =
        add("inspect", WelcomePage::tr("Look at a video"),
            WelcomePage::tr("Frame by frame and person by person: the verdict, what carries it, and a report."),
            &WelcomePage::videoRequested);
    add("training", WelcomePage::tr("Train networks"),
        WelcomePage::tr("A dataset of real and manipulated videos becomes training data, checkpoints, an ensemble."),
        &WelcomePage::trainingRequested);
    add("batch", WelcomePage::tr("Judge many videos"),
        WelcomePage::tr("A folder goes in, a table with a row for every video comes out, failures named."),
        &WelcomePage::batchRequested);
    return doors;
}

QLayout* WelcomePage::Parts::makeFooter() const
{
    auto* note = makeCaption(WelcomePage::tr("Help > Welcome brings this page back. The manual (F1) has a tutorial for "
                                             "each of the three."));
    auto* manual = new QPushButton(WelcomePage::tr("Open the manual"));
    auto* close = new QPushButton(WelcomePage::tr("Close"));
    close->setToolTip(WelcomePage::tr("Close this page (Esc)"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * space::grid);
    row->addWidget(note, 1);
    row->addWidget(manual);
    row->addWidget(close);
    QObject::connect(manual, &QPushButton::clicked, &q, [this] { Q_EMIT q.manualRequested({}); });
    QObject::connect(close, &QPushButton::clicked, &q, &WelcomePage::closeRequested);
    return row;
}

QWidget* WelcomePage::Parts::makeColumn()
{
    auto* content = new QWidget;
    column = new QVBoxLayout(content);
    column->setSpacing(gap);
    column->addStretch(1);
    column->addLayout(makeHead());
    column->addSpacing(space::grid);
    column->addLayout(makeDoors());
    column->addWidget(demoCard);
    cards = new QBoxLayout(QBoxLayout::LeftToRight);
    cards->setSpacing(gap);
    cards->addWidget(networks, 1);
    cards->addWidget(machine, 1);
    column->addLayout(cards);
    column->addLayout(makeFooter());
    column->addStretch(2);
    return content;
}

/// The column keeps a readable width in a wide window; in a narrow one cards stand below one another.
void WelcomePage::Parts::arrange() const
{
    const int room = q.width() - 2 * sideMargin;
    const int side = sideMargin + std::max(0, room - widestColumn) / 2;
    column->setContentsMargins(side, sideMargin, side, sideMargin);
    cards->setDirection(room >= besideWidth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

WelcomePage::WelcomePage(JobRunner& jobs, Settings& settings, const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, jobs, settings, actions))
{
    setObjectName(QStringLiteral("welcome"));
    setAccessibleName(tr("Welcome"));
    m_parts->scroll = new ColumnScroll;
    m_parts->scroll->setColumn(m_parts->makeColumn());
    makeBareColumn(this)->addWidget(m_parts->scroll);
    setFocusProxy(m_parts->firstDoor);
    connect(m_parts->machine, &MachineCard::measured, m_parts->demoCard, &DemoCard::setSecondsPerFace);
    connect(m_parts->demoCard, &DemoCard::openRequested, this, &WelcomePage::demoRequested);
    connect(m_parts->demo, &DemoMaker::openRequested, this, &WelcomePage::demoRequested);
}

WelcomePage::~WelcomePage() = default;

DemoMaker& WelcomePage::demo()
{
    return *m_parts->demo;
}

void WelcomePage::setMeasure(
    std::function<MachineFacts()> facts, std::function<double(Progress&, std::stop_token)> measure)
{
    m_parts->machine->setMeasure(std::move(facts), std::move(measure));
}

void WelcomePage::setModels(const QString& name)
{
    m_parts->networks->setModels(name);
}

void WelcomePage::arrive()
{
    m_parts->store.refresh();
    if (!m_parts->demo->isMaking())
        m_parts->demo->look();
    m_parts->machine->ask();
}

void WelcomePage::leave()
{
    m_parts->machine->stopMeasuring();
}

void WelcomePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->arrange();
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeColor(Token::window, palette()));
}

} // namespace veriframe
