// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// What a case is called and what was written about it.
struct CaseNotesContent {
    enum class State {
        none,     ///< there is no case
        readOnly, ///< what is there can be read
        writable
    } state = State::none;
    QString fileTitle; ///< stands for a title that is empty
    QString title, caseNotes, videoNotes;
    bool operator==(const CaseNotesContent&) const = default;
};

/// Title and notes of a case, to be written in place. What is typed is told after a pause, and when a field is left.
class CaseNotes : public QWidget {
    Q_OBJECT

public:
    enum class Field { title, caseNotes, videoNotes };

    explicit CaseNotes(QWidget* parent = nullptr);
    ~CaseNotes() override;

    /// A field in which something was typed that was not told yet keeps it.
    void setContent(const CaseNotesContent& content);
    /// What is offered where there is no case.
    void setSaveAction(QAction* action);
    /// Tells what was not told yet.
    void flush();

Q_SIGNALS:
    /// @param editing another number each time the field is entered
    void textChanged(veriframe::CaseNotes::Field field, const QString& text, int editing);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
