// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/training_history.h"

#include <QObject>
#include <QString>
#include <vector>

namespace veriframe {

/// Looks for runs of earlier sessions, and of the command line, in a folder. All members are called from the GUI thread
/// and return at once.
class EarlierRuns : public QObject {
    Q_OBJECT

public:
    explicit EarlierRuns(JobRunner& jobs, QObject* parent = nullptr) : QObject(parent), m_jobs(jobs) {}

    /// Looks again; only the latest look is told. @param folder empty: there are none
    void look(const QString& folder);

    /// What was looked into last.
    const QString& folder() const { return m_folder; }

Q_SIGNALS:
    void found(const std::vector<veriframe::TrainingHistory>& histories);

private:
    JobRunner& m_jobs;
    QString m_folder;
    JobId m_job = 0;
};

} // namespace veriframe
