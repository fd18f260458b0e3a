// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"

#include "widgets/own_keys.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QAction>

namespace veriframe {

namespace {

QString smallSheet()
{
    return QStringLiteral("QPushButton { font-size: %1px; padding: 2px 10px; }").arg(textSize::caption);
}

} // namespace

QString actionToolTip(const QAction& action)
{
    const QString tip = action.toolTip();
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
    return keys.isEmpty() || tip.contains(keys) ? tip : QStringLiteral("%1 (%2)").arg(tip, keys);
}

ActionButton::ActionButton(QAction* action, ButtonRank rank, QWidget* parent) : QPushButton(parent), m_action(action)
{
    if (rank == ButtonRank::primary)
        setProperty("primary", true);
    if (rank == ButtonRank::quiet)
        setStyleSheet(QStringLiteral("QPushButton { background: transparent; }"
                                     "QPushButton:pressed { background: palette(highlight); }"));
    if (rank == ButtonRank::small)
        setStyleSheet(smallSheet());
    follow();
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

bool ActionButton::wanted() const
{
    return m_action != nullptr && m_action->isVisible();
}

void ActionButton::follow()
{
    const QString text = withoutMnemonic(m_action->text());
    QString escaped = text;
    setText(escaped.replace(QLatin1Char('&'), QStringLiteral("&&")));
    setAccessibleName(text);
    setToolTip(actionToolTip(*m_action));
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isCheckable() && m_action->isChecked());
    updateGeometry();
    Q_EMIT changed();
}

bool ActionButton::event(QEvent* event)
{
    return keepOwnKeys(event, {Qt::Key_Space}) || QPushButton::event(event);
}

SmallButton::SmallButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setAccessibleName(text);
    setStyleSheet(smallSheet());
    setAutoDefault(false);
}

bool SmallButton::event(QEvent* event)
{
    return keepOwnKeys(event, {Qt::Key_Space}) || QPushButton::event(event);
}

} // namespace veriframe
