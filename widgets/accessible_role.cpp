// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessible_role.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace veriframe {

namespace {

constexpr const char* roleProperty = "accessibleRole";
constexpr const char* expandedProperty = "accessibleExpanded";

class RoleInterface : public QAccessibleWidget {
public:
    RoleInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto* button = qobject_cast<const QAbstractButton*>(object());
        const bool on = button != nullptr && button->isCheckable() && button->isChecked();
        if (role() == QAccessible::PageTab) {
            state.selectable = true;
            state.selected = on;
        } else if (const QVariant expanded = object()->property(expandedProperty); expanded.isValid()) {
            state.expandable = true;
            state.expanded = expanded.toBool();
            state.collapsed = !expanded.toBool();
        }
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        const auto* button = qobject_cast<const QAbstractButton*>(object());
        return kind == QAccessible::Name && text.isEmpty() && button != nullptr ? button->text() : text;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (qobject_cast<QAbstractButton*>(object()) != nullptr)
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString& name) override
    {
        auto* button = qobject_cast<QAbstractButton*>(object());
        if (name == pressAction() && button != nullptr)
            button->click();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessibleInterface* roleInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = object->property(roleProperty);
    return widget != nullptr && role.isValid() ? new RoleInterface(widget, static_cast<QAccessible::Role>(role.toInt()))
                                               : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    QAccessible::installFactory(roleInterface);
    widget->setProperty(roleProperty, static_cast<int>(role));
}

void setAccessibleExpanded(QWidget* widget, bool expanded)
{
    widget->setProperty(expandedProperty, expanded);
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(widget, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace veriframe
