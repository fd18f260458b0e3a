// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace veriframe {

/// A small rounded label; checkable, it is a toggle. Follows the palette; usable by keyboard. A click does not take the
/// focus, so that the keys stay with the picture; Tab does, and then space and Return press it before they mean
/// anything else.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int height = 26; ///< for the usual text size; grows with larger text

    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    /// Text, check state, tool tip and trigger of that action. nullptr: lets go of it.
    void setAction(QAction* action);

    QAction* action() const { return m_action; }

    /// A chip that only says something takes neither focus nor clicks.
    void setQuiet(bool quiet);

    bool isQuiet() const { return m_quiet; }

    /// Lower and narrower, in the caption's size: for cards and rows. Gives way where there is no room, its end first.
    void setDense(bool dense);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow();

    int padding() const;

    bool m_quiet = false, m_dense = false;
    QPointer<QAction> m_action;
};

/// The tool tip of a button that stands for an action: what it does, and its key.
QString toolTipWithKey(const QAction& action);

} // namespace veriframe
