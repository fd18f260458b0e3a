// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <memory>
#include <vector>

namespace veriframe {

/// The endings are three, and none stands for another.
enum class JobState { waiting, running, done, failed, cancelled };

/// A job as it is shown.
struct JobRow {
    std::uint64_t id = 0;
    QString title; ///< "Analysing 004_982.mp4"
    JobState state = JobState::waiting;
    std::int64_t done = 0, total = 0; ///< total 0: not known
    QString progressText;             ///< "142 of 309 frames - 9.6 frames/s - 17 s left"
    QString message;                  ///< the error or the result in a sentence; may be empty
    QString log;                      ///< what happened, one line each
    bool canCancel = false, canRetry = false, canOpen = false;
    bool operator==(const JobRow&) const = default;
};

/// The strip at the bottom, always there: one line for the running job (or how many), what the machine computes with on
/// the right; a click opens the list of all jobs above it.
class JobStrip : public QWidget {
    Q_OBJECT

public:
    explicit JobStrip(QWidget* parent = nullptr);
    ~JobStrip() override;

    /// Running and waiting jobs first come first; finished ones keep their log.
    void setJobs(std::vector<JobRow> jobs);
    const std::vector<JobRow>& jobs() const;
    /// "CPU - AVX-512 - 2 threads"
    void setMachineText(const QString& text);
    /// A passing sentence (an export is done, a setting was reset); stays until the next or for some seconds.
    void showMessage(const QString& text);

    /// The list lies over the window's content, above the strip. It takes the focus when it opens and gives it back.
    bool listOpen() const;
    void setListOpen(bool open);

Q_SIGNALS:
    void cancelRequested(std::uint64_t id);
    void retryRequested(std::uint64_t id);
    void openRequested(std::uint64_t id);
    void clearFinishedRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
