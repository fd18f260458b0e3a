// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QString>
#include <QTimer>

namespace veriframe {

/// A field for some lines of plain text that grows with them, up to a height. What is typed is told after a pause, and
/// when the field is left.
class NotesEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NotesEdit(QWidget* parent = nullptr);

    /// What was typed and not told yet stays.
    void setNotes(const QString& text);
    /// Tells what was not told yet.
    void flush();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param editing another number each time the field is entered
    void notesChanged(const QString& text, int editing);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QTimer m_pause;
    QString m_told;
    int m_editing = 0;
};

} // namespace veriframe
