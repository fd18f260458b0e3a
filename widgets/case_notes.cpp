// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/case_notes.h"

#include "widgets/action_button.h"
#include "widgets/notes_edit.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

namespace veriframe {

struct CaseNotes::Parts {
    PanelLabel* none = nullptr;
    QVBoxLayout* noneColumn = nullptr;
    QWidget *nonePage = nullptr, *fields = nullptr;
    QLineEdit* title = nullptr;
    NotesEdit *caseNotes = nullptr, *videoNotes = nullptr;
    QString toldTitle;
    int titles = 0; ///< that were given

    void addField(QVBoxLayout& column, const QString& label, QWidget* field) const;
};

void CaseNotes::Parts::addField(QVBoxLayout& column, const QString& label, QWidget* field) const
{
    auto* caption = new PanelLabel(Token::dim, textSize::caption + 1);
    caption->setText(label);
    caption->setBuddy(field);
    field->setAccessibleName(label);
    column.addWidget(caption);
    column.addWidget(field);
    column.addSpacing(space::grid);
}

CaseNotes::CaseNotes(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    setAccessibleName(tr("Case and notes"));
    parts.nonePage = new QWidget;
    parts.noneColumn = new QVBoxLayout(parts.nonePage);
    parts.noneColumn->setContentsMargins(0, 0, 0, 0);
    parts.none = new PanelLabel(Token::dim, textSize::caption + 1);
    parts.none->setWordWrap(true);
    parts.none->setText(
        tr("This video is in no case. A case keeps what is known of it in one file: the analysis, who is "
           "who, bookmarks and notes."));
    parts.noneColumn->addWidget(parts.none);

    parts.fields = new QWidget;
    auto* column = new QVBoxLayout(parts.fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    parts.title = new QLineEdit;
    parts.caseNotes = new NotesEdit;
    parts.videoNotes = new NotesEdit;
    parts.addField(*column, tr("Title of the case"), parts.title);
    parts.addField(*column, tr("Notes on this video"), parts.videoNotes);
    parts.addField(*column, tr("Notes on the case"), parts.caseNotes);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts.nonePage);
    layout->addWidget(parts.fields);
    parts.fields->hide();

    connect(parts.title, &QLineEdit::editingFinished, this, &CaseNotes::flush);
    const auto tell = [this](Field field) {
        return [this, field](const QString& text, int editing) { Q_EMIT textChanged(field, text, editing); };
    };
    connect(parts.caseNotes, &NotesEdit::notesChanged, this, tell(Field::caseNotes));
    connect(parts.videoNotes, &NotesEdit::notesChanged, this, tell(Field::videoNotes));
}

CaseNotes::~CaseNotes() = default;

void CaseNotes::setContent(const CaseNotesContent& content)
{
    Parts& parts = *m_parts;
    const bool inCase = content.state != CaseNotesContent::State::none;
    const bool readOnly = content.state != CaseNotesContent::State::writable;
    parts.nonePage->setVisible(!inCase);
    parts.fields->setVisible(inCase);
    parts.title->setPlaceholderText(content.fileTitle);
    parts.title->setReadOnly(readOnly);
    if (parts.title->text() == parts.toldTitle && parts.title->text() != content.title) {
        parts.title->setText(content.title);
        parts.title->setCursorPosition(0);
    }
    parts.toldTitle = content.title;
    for (const auto& [edit, text] :
         {std::pair(parts.caseNotes, content.caseNotes), {parts.videoNotes, content.videoNotes}}) {
        edit->setReadOnly(readOnly);
        edit->setNotes(text);
    }
}

void CaseNotes::setSaveAction(QAction* action)
{
    m_parts->noneColumn->addWidget(new ActionButton(action, ButtonRank::small), 0, Qt::AlignLeft);
}

void CaseNotes::flush()
{
    Parts& parts = *m_parts;
    if (parts.title->text() != parts.toldTitle) {
        parts.toldTitle = parts.title->text();
        Q_EMIT textChanged(Field::title, parts.toldTitle, ++parts.titles);
    }
    parts.caseNotes->flush();
    parts.videoNotes->flush();
}

} // namespace veriframe
