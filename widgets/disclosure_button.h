// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace veriframe {

/// Words with a chevron behind them that open and close what they name; without box or ground. Space, Return and a
/// click turn it over, Right opens, Left closes. It only says what is asked: who owns it answers clicked() with
/// setExpanded().
class DisclosureButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DisclosureButton(QWidget* parent = nullptr);

    void setExpanded(bool expanded);

    bool expanded() const { return m_expanded; }

    /// Without, it is a plain title: no chevron, no focus, no clicks.
    void setCollapsible(bool collapsible);

    bool collapsible() const { return m_collapsible; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int textWidth() const;
    int chevronWidth() const;

    bool m_collapsible = true, m_expanded = false;
};

} // namespace veriframe
