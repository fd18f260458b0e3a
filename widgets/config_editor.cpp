// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config_editor.h"

#include "widgets/config_field_row.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int typingMs = 350, mostLabelWidth = 190;

/// Whether the same widgets can show both.
bool sameForm(const ConfigField& a, const ConfigField& b)
{
    return a.id == b.id && a.kind == b.kind && a.group == b.group && a.choices == b.choices;
}

} // namespace

struct ConfigEditor::Parts {
    QStackedWidget* pages = nullptr;
    QWidget* form = nullptr;
    QVBoxLayout* column = nullptr;
    std::vector<ConfigFieldRow*> rows;
    QPlainTextEdit* json = nullptr;
    QLabel* problem = nullptr;
    QTimer typing;
    bool readOnly = false;
};

ConfigEditor::ConfigEditor(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.pages = new QStackedWidget;
    parts.form = new QWidget;
    parts.column = new QVBoxLayout(parts.form);
    parts.column->setContentsMargins(0, 0, 0, 0);
    parts.column->setSpacing(2 * space::grid);
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
    parts.pages->addWidget(parts.form);
    parts.pages->addWidget(jsonPage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts.pages);
    parts.typing.setSingleShot(true);
    parts.typing.setInterval(typingMs);
    connect(parts.json, &QPlainTextEdit::textChanged, &parts.typing, qOverload<>(&QTimer::start));
    connect(&parts.typing, &QTimer::timeout, this, [this] { Q_EMIT jsonEdited(json()); });
}

ConfigEditor::~ConfigEditor() = default;

void ConfigEditor::setFields(const std::vector<ConfigField>& fields)
{
    auto& parts = *m_parts;
    const bool same = std::ranges::equal(parts.rows, fields, [](const ConfigFieldRow* row, const ConfigField& field) {
        return sameForm(row->field(), field);
    });
    if (!same)
        return rebuild(fields);
    for (std::size_t i = 0; i < fields.size(); ++i)
        parts.rows[i]->setField(fields[i]);
}

void ConfigEditor::rebuild(const std::vector<ConfigField>& fields)
{
    auto& parts = *m_parts;
    while (QLayoutItem* item = parts.column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    parts.rows.clear();
    QString group;
    for (const ConfigField& field : fields) {
        if (field.group != group) {
            if (!group.isEmpty())
                parts.column->addSpacing(2 * space::grid);
            auto* title = new PanelLabel(Token::dim, textSize::caption + 1, QFont::DemiBold);
            title->setText(group = field.group);
            parts.column->addWidget(title);
        }
        auto* row = new ConfigFieldRow(field);
        row->input()->setEnabled(!parts.readOnly);
        connect(row, &ConfigFieldRow::edited, this, &ConfigEditor::fieldEdited);
        parts.rows.push_back(row);
        parts.column->addWidget(row);
    }
    parts.column->addStretch(1);
    alignFields();
}

void ConfigEditor::alignFields()
{
    int widest = 0;
    for (const ConfigFieldRow* row : m_parts->rows)
        widest = std::max(widest, row->labelWidth());
    for (ConfigFieldRow* row : m_parts->rows)
        row->setLabelWidth(std::min(widest, mostLabelWidth));
}

ConfigFieldRow* ConfigEditor::row(const QString& id) const
{
    const auto found = std::ranges::find(m_parts->rows, id, [](const ConfigFieldRow* row) { return row->field().id; });
    return found == m_parts->rows.end() ? nullptr : *found;
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
    auto& parts = *m_parts;
    parts.readOnly = readOnly;
    parts.json->setReadOnly(readOnly);
    for (ConfigFieldRow* row : parts.rows)
        row->input()->setEnabled(!readOnly);
}

} // namespace veriframe
