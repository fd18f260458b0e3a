// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config_editor.h"

#include "widgets/field_form.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int typingMs = 350;

} // namespace

struct ConfigEditor::Parts {
    QStackedWidget* pages = nullptr;
    FieldForm* form = nullptr;
    QPlainTextEdit* json = nullptr;
    QLabel* problem = nullptr;
    QTimer typing;
};

ConfigEditor::ConfigEditor(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.pages = new QStackedWidget;
    parts.form = new FieldForm;
    auto* formPage = new QWidget;
    auto* formColumn = new QVBoxLayout(formPage);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->addWidget(parts.form);
    formColumn->addStretch(1);
    auto* jsonPage = new QWidget;
    auto* jsonColumn = new QVBoxLayout(jsonPage);
    jsonColumn->setContentsMargins(0, 0, 0, 0);
    jsonColumn->setSpacing(2 * space::grid);
    parts.json = new QPlainTextEdit;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(textSize::caption + 1);
    parts.json->setFont(fixed);
    parts.json->setLineWrapMode(QPlainTextEdit::NoWrap);
    parts.json->setTabChangesFocus(true);
    parts.json->setMinimumHeight(320);
    parts.json->setAccessibleName(tr("Configuration as JSON"));
    parts.problem = new PanelLabel(Token::text, textSize::body);
    parts.problem->setWordWrap(true);
    parts.problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    jsonColumn->addWidget(parts.problem); // above: the text may be longer than the window
    jsonColumn->addWidget(parts.json, 1);
    parts.problem->hide();
    parts.pages->addWidget(formPage);
    parts.pages->addWidget(jsonPage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts.pages);
    parts.typing.setSingleShot(true);
    parts.typing.setInterval(typingMs);
    connect(parts.form, &FieldForm::fieldEdited, this, &ConfigEditor::fieldEdited);
    connect(parts.json, &QPlainTextEdit::textChanged, &parts.typing, qOverload<>(&QTimer::start));
    connect(&parts.typing, &QTimer::timeout, this, [this] { Q_EMIT jsonEdited(json()); });
}

ConfigEditor::~ConfigEditor() = default;

void ConfigEditor::setFields(const std::vector<ConfigField>& fields)
{
    m_parts->form->setFields(fields);
}

ConfigFieldRow* ConfigEditor::row(const QString& id) const
{
    return m_parts->form->row(id);
}

void ConfigEditor::setJson(const QString& text)
{
    auto& parts = *m_parts;
    if (text == json() || parts.json->hasFocus())
        return;
    const QSignalBlocker blocker(parts.json);
    parts.json->setPlainText(text);
    parts.typing.stop();
}

QString ConfigEditor::json() const
{
    return m_parts->json->toPlainText();
}

void ConfigEditor::setJsonProblem(int line, const QString& text)
{
    auto& parts = *m_parts;
    parts.problem->setText(line > 0 && !text.isEmpty() ? tr("Line %1: %2").arg(QString::number(line), text) : text);
    parts.problem->setVisible(!text.isEmpty());
    QList<QTextEdit::ExtraSelection> marks;
    if (line > 0 && !text.isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(themeColor(Token::selection, palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(parts.json->document()->findBlockByNumber(line - 1));
        marks.push_back(mark);
    }
    parts.json->setExtraSelections(marks);
}

QString ConfigEditor::jsonProblem() const
{
    return m_parts->problem->text();
}

bool ConfigEditor::showsJson() const
{
    return m_parts->pages->currentIndex() == 1;
}

void ConfigEditor::setShowsJson(bool json)
{
    m_parts->pages->setCurrentIndex(json ? 1 : 0);
}

void ConfigEditor::setReadOnly(bool readOnly)
{
    m_parts->json->setReadOnly(readOnly);
    m_parts->form->setReadOnly(readOnly);
}

} // namespace veriframe
