// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// The bar over a workspace: what is open, what it is; at the right a chip (what computes), actions, and the one
/// primary action. Long names are elided in the middle, facts at the end; both say all in their tool tip.
class TitleBar : public QWidget {
    Q_OBJECT

public:
    explicit TitleBar(QWidget* parent = nullptr);
    ~TitleBar() override;

    void setTitle(const QString& title, const QString& facts, const QString& toolTip = {});
    /// A clickable chip: "DFDC seven B7 - float32 - profile dfdc". Empty text hides it.
    void setChip(const QString& text, const QString& toolTip = {});
    void setActions(const QList<QAction*>& actions);
    void setPrimaryAction(QAction* action);

Q_SIGNALS:
    void chipClicked();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
