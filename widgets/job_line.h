// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job_strip.h"

#include <QAbstractButton>
#include <optional>

namespace veriframe {

class ThinProgress;

/// What the one line of the strip says, told from the jobs.
struct JobLineText {
    enum class Kind { idle, running, failed };

    Kind kind = Kind::idle;
    QString title;                      ///< empty: the passing message or the word for idle stands there
    QString details;                    ///< progress, then whose it is; or the error's first sentence
    std::optional<std::uint64_t> shown; ///< the job whose progress shows
    std::int64_t done = 0, total = 0;
    bool started = false; ///< false: all are still waiting
    bool canCancel = false;
    int failedBeside = 0; ///< failures not looked at yet while others run
    bool operator==(const JobLineText&) const = default;
};

/// @param seenFailures jobs whose failure was looked at in the list: they are not shown again
JobLineText jobLineText(const std::vector<JobRow>& jobs, const std::vector<std::uint64_t>& seenFailures);

/// The text up to the end of its first sentence, in one line: "Reading a.mp4 failed: no such file."
QString firstSentence(const QString& text);

/// The strip's line: one wide flat button with the title, a progress bar, what is dim and the machine's text.
class JobLine : public QAbstractButton {
    Q_OBJECT

public:
    explicit JobLine(QWidget* parent = nullptr);

    void setContent(const JobLineText& content);

    const JobLineText& content() const { return m_content; }

    void setMachineText(const QString& text);
    void setPassingMessage(const QString& text);
    /// Room kept at the right of the progress text: for the Cancel button. 0: none.
    void setButtonWidth(int pixels);

    /// Where that room begins.
    int buttonX() const { return m_buttonX; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void laidOut();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString leftText() const;
    bool rightIsMessage() const;
    void layOut();
    /// @return where the left part must end
    int layOutRight();
    void layOutRunning(int x, int end);
    void layOutResting(int x, int end);
    int leftWidth() const;
    QString rightTextFor(int room) const;
    int progressWidth() const;
    QString failuresText() const;
    void describe();

    ThinProgress* m_progress;
    JobLineText m_content;
    QString m_machine, m_message, m_right;
    QRect m_iconArea, m_titleArea, m_detailsArea, m_failureIconArea, m_rightArea;
    int m_buttonWidth = 0, m_buttonX = 0;
    int m_detailsWidth = 0; ///< of this job so far: what follows does not jump when the digits change
};

} // namespace veriframe
