// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QDialog>
#include <memory>

namespace veriframe {

class ActionRegistry;

/// All keys, searchable by name and by key; editable with a warning where another action has the key; defaults of one
/// or of all. The same list is what "?" shows.
class ShortcutEditor : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutEditor(ActionRegistry& actions, QWidget* parent = nullptr);
    ~ShortcutEditor() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;

    void takeColors();

    Scheme m_scheme = schemeOf(palette());
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
