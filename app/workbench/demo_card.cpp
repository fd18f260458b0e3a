// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_card.h"

#include "card_parts.h"
#include "checkpoint_facts.h"
#include "demo_maker.h"
#include "form_parts.h"
#include "job_runner.h"
#include "machine_facts.h"
#include "widgets/text_parts.h"
#include "widgets/thin_progress.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace veriframe {

namespace {

/// As measured: 32 checkpoints of B0 and their copies, 880 MB, and what is drawn.
constexpr int demoMegabytes = 930;

} // namespace

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
    QVBoxLayout* column = makeCardColumn(content);
    m_parts->text = makeCardText(Token::text);
    m_parts->message = new MessageLine;
    m_parts->progress = new QWidget;
    QVBoxLayout* progress = makeCardColumn(m_parts->progress);
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
