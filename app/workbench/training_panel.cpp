// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_panel.h"

#include "widgets/panel_parts.h"
#include "widgets/thin_progress.h"
#include "widgets/wrapped_text.h"

#include <QVBoxLayout>

namespace veriframe {

TrainingPanel::TrainingPanel(QWidget* parent)
    : SectionPanel(parent), m_title(new PanelLabel(Token::text, textSize::title, QFont::DemiBold)),
      m_state(new WrappedText(Token::dim)), m_progress(new ThinProgress), m_facts(new WrappedText(Token::text)),
      m_soFar(new WrappedText(Token::text)), m_checkpoints(new WrappedText(Token::text)),
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
    addSection(QStringLiteral("facts"), tr("The run"), m_facts);
    addSection(QStringLiteral("checkpoints"), tr("Checkpoints"), m_checkpoints);
    addSection(QStringLiteral("resume"), tr("Going on"), m_resume);
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
    show(0, m_soFar, content.progress);
    show(1, m_facts, content.facts);
    show(2, m_checkpoints, content.checkpoints);
    show(3, m_resume, content.resume);
}

QString TrainingPanel::text() const
{
    QStringList texts{m_title->text()};
    for (const WrappedText* part : {m_state, m_soFar, m_facts, m_checkpoints, m_resume})
        texts += part->content();
    return texts.join(QLatin1Char('\n'));
}

} // namespace veriframe
