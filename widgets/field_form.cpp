// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_form.h"

#include "widgets/config_field_row.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int mostLabelWidth = 190;

/// Whether the same widgets can show both.
bool sameForm(const ConfigField& a, const ConfigField& b)
{
    return a.id == b.id && a.kind == b.kind && a.group == b.group && a.choices == b.choices;
}

} // namespace

FieldForm::FieldForm(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * space::grid);
}

void FieldForm::setFields(const std::vector<ConfigField>& fields)
{
    const bool same = std::ranges::equal(m_rows, fields, [](const ConfigFieldRow* row, const ConfigField& field) {
        return sameForm(row->field(), field);
    });
    if (!same)
        return rebuild(fields);
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_rows[i]->setField(fields[i]);
}

void FieldForm::rebuild(const std::vector<ConfigField>& fields)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    QString group;
    for (const ConfigField& field : fields) {
        if (field.group != group) {
            if (!group.isEmpty())
                m_column->addSpacing(2 * space::grid);
            auto* title = new PanelLabel(Token::dim, textSize::caption + 1, QFont::DemiBold);
            title->setText(group = field.group);
            m_column->addWidget(title);
        }
        auto* row = new ConfigFieldRow(field);
        row->input()->setEnabled(!m_readOnly);
        connect(row, &ConfigFieldRow::edited, this, &FieldForm::fieldEdited);
        m_rows.push_back(row);
        m_column->addWidget(row);
    }
    alignFields();
}

void FieldForm::alignFields()
{
    int widest = 0;
    for (const ConfigFieldRow* row : m_rows)
        widest = std::max(widest, row->labelWidth());
    for (ConfigFieldRow* row : m_rows)
        row->setLabelWidth(std::min(widest, mostLabelWidth));
}

ConfigFieldRow* FieldForm::row(const QString& id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const ConfigFieldRow* row) { return row->field().id; });
    return found == m_rows.end() ? nullptr : *found;
}

void FieldForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (ConfigFieldRow* row : m_rows)
        row->input()->setEnabled(!readOnly);
}

} // namespace veriframe
