// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace veriframe {

/// What a run says of itself, line by line, in one width. Follows its end unless the person has scrolled up; then a
/// button leads back. Selected or all lines can be copied.
class ConsoleView : public QWidget {
    Q_OBJECT

public:
    explicit ConsoleView(QWidget* parent = nullptr);

    /// Each with the time at which it was said: "14:03:22  Epoch 3: bce 0.2311". The oldest go after 10 000.
    void addLines(const QStringList& lines);
    void setLines(const QStringList& lines);
    QString text() const;
    /// What is said where there are no lines.
    void setPlaceholder(const QString& text);

    bool isFollowing() const { return m_following; }

public Q_SLOTS:
    void follow();
    /// The selection, else everything.
    void copy() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeButton();

    QPlainTextEdit* m_view;
    QPushButton* m_toEnd;
    bool m_following = true;
};

} // namespace veriframe
