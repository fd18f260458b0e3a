// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data_check_card.h"

#include "widgets/fold_rows.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/thin_progress.h"
#include "widgets/wrapped_text.h"

#include <QVBoxLayout>

namespace veriframe {

struct DataCheckCard::Parts {
    DataCheckContent content;
    ThinProgress* progress = nullptr;
    WrappedText* words = nullptr;
    FoldRows* rows = nullptr;
    WrappedText* missing = nullptr;
    WrappedText* examples = nullptr;
};

DataCheckCard::DataCheckCard(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.progress = new ThinProgress;
    parts.words = new WrappedText(Token::dim);
    parts.rows = new FoldRows;
    parts.missing = new WrappedText(Token::text);
    parts.examples = new WrappedText(Token::dim);
    parts.examples->setAccessibleName(tr("Examples of missing files"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    for (QWidget* part :
         std::initializer_list<QWidget*>{parts.progress, parts.words, parts.rows, parts.missing, parts.examples})
        column->addWidget(part);
    connect(parts.rows, &FoldRows::foldRequested, this, &DataCheckCard::heldOutRequested);
    setContent({});
}

DataCheckCard::~DataCheckCard() = default;

const DataCheckContent& DataCheckCard::content() const
{
    return m_parts->content;
}

void DataCheckCard::setContent(const DataCheckContent& content)
{
    using State = DataCheckContent::State;
    auto& parts = *m_parts;
    parts.content = content;
    parts.progress->setVisible(content.state == State::checking);
    parts.progress->setProgress(0, 0);
    QString words;
    switch (content.state) {
    case State::unchecked:
        words = tr("Not looked at yet.");
        break;
    case State::checking:
        words = tr("Looking at every file that folds.csv names.");
        break;
    case State::failed:
        words = content.text;
        break;
    case State::checked:
        break;
    }
    parts.words->setContent(words);
    parts.words->setVisible(!words.isEmpty());
    const bool checked = content.state == State::checked;
    parts.rows->setFolds(content.folds, content.heldOut);
    parts.rows->setVisible(checked && !content.folds.empty());
    QStringList missing;
    for (const DataCheckContent::Missing& kind : content.missing)
        missing += sentencesText({kind.what, kind.then});
    if (checked && missing.isEmpty())
        missing += tr("Every crop is there, and its landmarks and mask where it needs them.");
    parts.missing->setContent(missing.join(QLatin1Char('\n')));
    parts.missing->setVisible(checked);
    parts.examples->setContent(content.examples.join(QLatin1Char('\n')));
    parts.examples->setVisible(checked && !content.examples.isEmpty());
}

} // namespace veriframe
