// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QRadioButton>
#include <QString>

namespace veriframe {

/// The head of a card: a radio button as wide as the card, with a title, a line that explains it, and at the right how
/// things stand with it.
class ChoiceButton : public QRadioButton {
    Q_OBJECT

public:
    ChoiceButton(const QString& title, const QString& explanation, QWidget* parent = nullptr);

    /// "7 of 7 files", "not here": short.
    void setStatus(const QString& status);

    QString status() const { return m_status; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& position) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;
    QFont captionFont() const;

    QString m_explanation, m_status;
};

/// One of several ways as a card: its body shows while it is chosen.
class ChoiceCard : public QFrame {
    Q_OBJECT

public:
    /// @param body may be null
    ChoiceCard(const QString& title, const QString& explanation, QWidget* body, QWidget* parent = nullptr);

    ChoiceButton* button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChoiceButton* m_button;
};

} // namespace veriframe
