// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace veriframe {

/// A card that leads somewhere: icon, title, a sentence or two that wrap; the whole card is the button. As high as its
/// text at the width it gets.
class DoorButton : public QAbstractButton {
    Q_OBJECT

public:
    /// @param icon a name for paintIcon()
    DoorButton(const QString& icon, const QString& title, const QString& explanation, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon, m_explanation;
};

} // namespace veriframe
