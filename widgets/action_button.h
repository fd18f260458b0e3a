// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace veriframe {

/// How loud a button is: one primary a screen; quiet is the second way; small stands in rows and titles.
enum class ButtonRank { primary, normal, quiet, small };

/// A push button that shows an action: text, tool tip with its keys, enabled, checked, visible; a click triggers it.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    explicit ActionButton(QAction* action, ButtonRank rank = ButtonRank::normal, QWidget* parent = nullptr);

    QAction* action() const { return m_action; }

    /// What the action says, apart from whether there is room for the button.
    bool wanted() const;

    bool event(QEvent* event) override;

Q_SIGNALS:
    /// Text or visibility changed: the surroundings may have to be laid out anew.
    void changed();

private:
    void follow();

    QPointer<QAction> m_action;
};

/// A button in the caption's size, for rows and strips.
class SmallButton : public QPushButton {
    Q_OBJECT

public:
    explicit SmallButton(const QString& text, QWidget* parent = nullptr);

    bool event(QEvent* event) override;
};

/// An action's tool tip followed by its keys: "Exports results. (Ctrl+E)".
QString actionToolTip(const QAction& action);

} // namespace veriframe
