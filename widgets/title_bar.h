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

    /// @param toolTip of the title, where the path fits; empty: title and facts
    void setTitle(const QString& title, const QString& facts, const QString& toolTip = {});
    /// A clickable chip: "DFDC seven B7 · float32 · profile dfdc". Where there is little room only the part before the
    /// first "·" shows, and the tool tip begins with all. Empty text hides it.
    void setChip(const QString& text, const QString& toolTip = {});
    /// Buttons from left to right; the last ones without room go to a menu. Hidden actions have no button.
    void setActions(const QList<QAction*>& actions);
    /// nullptr: none.
    void setPrimaryAction(QAction* action);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chipClicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void orderTabs();
    void layOut();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
