// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job_strip.h"

#include <QWidget>

class QLabel;

namespace veriframe {

class DisclosureButton;
class ElidedText;
class JobLogView;
class SmallButton;
class ThinProgress;
class WrappedText;

/// The state in one word: "Running".
QString jobStateWord(JobState state);

/// One job of the list. Updates in place: what did not change is not touched, so focus, selection and an open log stay.
class JobRowView : public QWidget {
    Q_OBJECT

public:
    explicit JobRowView(QWidget* parent = nullptr);

    void setRow(const JobRow& row);

    const JobRow& row() const { return m_row; }

    /// Puts the row's controls behind that one in the Tab order. @return its last
    QWidget* followInTabOrder(QWidget* before);

    bool logExpanded() const;
    void setLogExpanded(bool expanded);

Q_SIGNALS:
    void cancelRequested(std::uint64_t id);
    void retryRequested(std::uint64_t id);
    void openRequested(std::uint64_t id);
    /// The focused control vanished and the row has no other.
    void focusLost();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void showState(const JobRow& row);
    /// Hides a control; the focus, where it was there, stays in the row.
    void setShown(QWidget* control, bool shown);
    void keepFocus();

    JobRow m_row;
    ElidedText* m_title;
    SmallButton* m_cancel;
    SmallButton* m_retry;
    SmallButton* m_open;
    ThinProgress* m_progress;
    QLabel* m_details;
    DisclosureButton* m_logToggle;
    WrappedText* m_message;
    JobLogView* m_log;
};

} // namespace veriframe
