// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_panel.h"

#include "form_parts.h"
#include "widgets/action_button.h"
#include "widgets/fact_list.h"
#include "widgets/panel_parts.h"
#include "widgets/thin_progress.h"
#include "widgets/wrapped_text.h"

#include <QVBoxLayout>

namespace veriframe {

TrainingPanel::TrainingPanel(QAction* goOn, QWidget* parent)
    : SectionPanel(parent), m_title(new PanelLabel(Token::text, textSize::title, QFont::DemiBold)),
      m_state(new WrappedText(Token::dim)), m_progress(new ThinProgress), m_soFar(new FactList), m_facts(new FactList),
      m_caveat(new PanelLabel(Token::dim, textSize::caption + 1)), m_checkpoints(new WrappedText(Token::text)),
      m_resume(new WrappedText(Token::text))
{
    setAccessibleName(tr("About the training"));
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    addHead(head);
    addSection(QStringLiteral("progress"), tr("So far"), m_soFar);
    auto* facts = new QWidget;
    auto* factsColumn = new QVBoxLayout(facts);
    factsColumn->setContentsMargins(0, 0, 0, 0);
    factsColumn->setSpacing(2 * space::grid);
    m_caveat->setWordWrap(true);
    factsColumn->addWidget(m_facts);
    factsColumn->addWidget(m_caveat);
    addSection(QStringLiteral("facts"), tr("The run"), facts);
    addSection(QStringLiteral("checkpoints"), tr("Checkpoints"), m_checkpoints);
    auto* resume = new QWidget;
    auto* resumeColumn = new QVBoxLayout(resume);
    resumeColumn->setContentsMargins(0, 0, 0, 0);
    resumeColumn->setSpacing(2 * space::grid);
    resumeColumn->addWidget(m_resume);
    resumeColumn->addWidget(makeOffer(goOn), 0, Qt::AlignLeft);
    addSection(QStringLiteral("resume"), tr("Going on"), resume);
    setContent({});
}

void TrainingPanel::setContent(const TrainingPanelContent& content)
{
    constexpr int thousandths = 1000;
    m_title->setText(content.title);
    m_state->setContent(content.state);
    m_state->setVisible(!content.state.isEmpty());
    m_progress->setVisible(content.share >= 0);
    m_progress->setProgress(static_cast<int>(content.share * thousandths), thousandths);
    m_progress->setResting(content.resting);
    const auto show = [this](std::size_t number, WrappedText* part, const QString& text) {
        part->setContent(text);
        section(number)->setVisible(!text.isEmpty());
    };
    m_soFar->setFacts(content.progress);
    section(0)->setVisible(!content.progress.empty());
    m_facts->setFacts(content.facts);
    section(1)->setVisible(!content.facts.empty());
    m_caveat->setText(content.caveat);
    m_caveat->setVisible(!content.caveat.isEmpty());
    show(2, m_checkpoints, content.checkpoints);
    show(3, m_resume, content.resume);
}

QString TrainingPanel::text() const
{
    QStringList texts{m_title->text(), m_state->content(), m_soFar->text(), m_facts->text(), m_caveat->text()};
    for (const WrappedText* part : {m_checkpoints, m_resume})
        texts += part->content();
    return texts.join(QLatin1Char('\n'));
}

} // namespace veriframe
