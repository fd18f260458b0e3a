// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config_field_row.h"

#include "widgets/calm_inputs.h"
#include "widgets/elided_text.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace veriframe {

namespace {

constexpr int fieldWidth = 176, numberWidth = 112, iconSide = 14;

} // namespace

ConfigFieldRow::ConfigFieldRow(const ConfigField& field, QWidget* parent)
    : QWidget(parent), m_field(field), m_label(new QLabel), m_range(new ElidedText(Qt::ElideRight, Token::dim)),
      m_problem(new QWidget), m_problemIcon(new QLabel), m_problemText(new QLabel)
{
    makeInput();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * space::grid);
    grid->setVerticalSpacing(space::grid);
    m_label->setBuddy(input());
    m_label->setWordWrap(true);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(input(), 0, 1);
    grid->addWidget(m_range, 0, 2);
    grid->setColumnStretch(2, 1);
    m_range->setFont(sizedFont(font(), textSize::caption + 1));
    auto* line = new QHBoxLayout(m_problem);
    line->setContentsMargins(0, 0, 0, space::grid);
    line->setSpacing(space::grid + 2);
    m_problemIcon->setFixedSize(iconSide, iconSide);
    line->addWidget(m_problemIcon, 0, Qt::AlignTop);
    m_problemText->setWordWrap(true);
    m_problemText->setMinimumWidth(1);
    m_problemText->setFont(sizedFont(font(), textSize::caption + 1));
    line->addWidget(m_problemText, 1);
    grid->addWidget(m_problem, 1, 1, 1, 2);
    show();
}

void ConfigFieldRow::makeInput()
{
    const auto tell = [this](const QString& value) {
        m_field.value = value;
        showMark();
        Q_EMIT edited(m_field.id, value);
    };
    switch (m_field.kind) {
    case ConfigField::Kind::flag:
        m_check = new QCheckBox;
        connect(m_check, &QCheckBox::toggled, this, [tell](bool on) {
            tell(on ? QStringLiteral("true") : QStringLiteral("false"));
        });
        break;
    case ConfigField::Kind::choice:
        m_combo = new CalmComboBox;
        for (qsizetype i = 0; i < m_field.choices.size(); ++i)
            m_combo->addItem(m_field.words.value(i, m_field.choices[i]), m_field.choices[i]);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(6);
        m_combo->setFixedWidth(fieldWidth);
        connect(m_combo, &QComboBox::activated, this, [this, tell] { tell(m_combo->currentData().toString()); });
        break;
    case ConfigField::Kind::text:
    case ConfigField::Kind::number:
        m_edit = new QLineEdit;
        m_edit->setFixedWidth(m_field.kind == ConfigField::Kind::number ? numberWidth : fieldWidth);
        if (m_field.kind == ConfigField::Kind::number)
            m_edit->setAlignment(Qt::AlignRight);
        connect(m_edit, &QLineEdit::textEdited, this, tell);
        break;
    }
}

QWidget* ConfigFieldRow::input() const
{
    if (m_check)
        return m_check;
    return m_combo ? static_cast<QWidget*>(m_combo) : m_edit;
}

void ConfigFieldRow::setField(const ConfigField& field)
{
    if (field == m_field)
        return;
    m_field = field;
    show();
}

void ConfigFieldRow::show()
{
    m_label->setText(m_field.label);
    for (QWidget* part : std::initializer_list<QWidget*>{m_label, input()})
        part->setToolTip(tipText());
    input()->setAccessibleName(m_field.label);
    showValue();
    showMark();
    setVisible(m_field.shown);
    showProblem();
}

void ConfigFieldRow::showValue()
{
    if (m_check) {
        const QSignalBlocker blocker(m_check);
        m_check->setChecked(m_field.value == QLatin1String("true"));
    } else if (m_combo) {
        m_combo->setCurrentIndex(m_combo->findData(m_field.value));
    } else if (m_edit->text() != m_field.value) {
        m_edit->setText(m_field.value);
    }
}

void ConfigFieldRow::showMark()
{
    input()->setAccessibleDescription(m_field.problem.isEmpty() ? besideText() : m_field.problem);
    m_range->setContent(m_combo ? m_field.range : besideText()); // beside a choice there is little room
    m_label->setFont(sizedFont(font(), textSize::body, isChanged() ? QFont::DemiBold : QFont::Normal));
}

QString ConfigFieldRow::tipText() const
{
    const QString range = m_field.range.isEmpty() ? QString() : tr("Allowed: %1.").arg(m_field.range);
    return sentencesText({m_field.help, range});
}

/// What is allowed; of a value that was changed, what it was.
QString ConfigFieldRow::besideText() const
{
    if (!isChanged())
        return m_field.range;
    if (m_combo) // the others are in it
        return tr("changed");
    QString usual = m_field.usual;
    if (m_check)
        usual = usual == QLatin1String("true") ? tr("on") : tr("off");
    return tr("was %1", "what a field holds unless somebody changes it").arg(usual);
}

void ConfigFieldRow::showProblem()
{
    m_problemText->setText(m_field.problem);
    m_problemIcon->setPixmap(
        themedIcon(QStringLiteral("warning")).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    m_problem->setVisible(!m_field.problem.isEmpty());
}

void ConfigFieldRow::setLabelWidth(int pixels)
{
    m_label->setFixedWidth(pixels);
}

int ConfigFieldRow::labelWidth() const
{
    return QFontMetrics(sizedFont(font(), textSize::body, QFont::DemiBold)).horizontalAdvance(m_field.label) + 2;
}

void ConfigFieldRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblem();
}

} // namespace veriframe
