// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_run_line.h"

#include "widgets/tabular_text.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace veriframe {

BatchRunLine::BatchRunLine(QWidget* parent)
    : QWidget(parent), m_text(new TabularLabel(Token::text)), m_pace(new TabularLabel(Token::dim)),
      m_progress(new ThinProgress)
{
    m_progress->setAccessibleName(tr("Videos done"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid + 2);
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * space::grid);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_pace);
    column->addLayout(row);
    column->addWidget(m_progress);
}

void BatchRunLine::setContent(const BatchRunContent& content)
{
    m_content = content;
    m_text->setContent(content.text);
    m_pace->setContent(content.pace);
    m_progress->setProgress(content.done, content.total);
    m_progress->setResting(content.resting);
}

} // namespace veriframe
