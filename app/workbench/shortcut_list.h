// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"

#include <QTreeWidget>

namespace veriframe {

/// All actions below the headings of their groups, with their keys as key caps at the right.
class ShortcutList : public QTreeWidget {
    Q_OBJECT

public:
    explicit ShortcutList(ActionRegistry& actions, QWidget* parent = nullptr);

    /// Shows actions whose name contains the text, or one of whose keys is it or contains it. @return how many
    int filter(const QString& text);
    QString currentId() const;
    void setCurrentId(const QString& id);

Q_SIGNALS:
    void currentIdChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showKeys(const QString& id);

    ActionRegistry& m_actions;
};

} // namespace veriframe
