// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace veriframe {

/// A quiet line beside the place it speaks of: what happened, and one thing to do about it. Hidden without a message.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// @param buttonText empty: no button
    void showNotice(const QString& text, const QString& buttonText = {}, std::function<void()> pressed = {});
    QString text() const;

    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_button;
    std::function<void()> m_pressed;
};

} // namespace veriframe
