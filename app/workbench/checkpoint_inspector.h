// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkpoint_facts.h"
#include "file_rows.h"
#include "job_runner.h"

#include <QObject>
#include <QString>
#include <map>
#include <vector>

namespace veriframe {

/// Reads checkpoints beside the window and remembers what they are. Files are read one after another; what is not asked
/// for any more is not read. GUI thread only.
class CheckpointInspector : public QObject {
    Q_OBJECT

public:
    CheckpointInspector(JobRunner& jobs, QObject* parent);

    /// From now on these are the members; those that are not known yet are read.
    void setMembers(std::vector<EnsembleMember> members);

    const std::vector<EnsembleMember>& members() const { return m_members; }

    /// Reads a file again.
    void forget(const std::filesystem::path& path);

    /// One row per member, in order; keys are paths.
    std::vector<FileRow> rows() const;
    /// How many are being read.
    int readingCount() const;
    /// A sentence about the first member that cannot judge, or that is there twice; empty: none.
    QString problem() const;
    /// Whether one says of itself that it is untrained.
    bool holdsUntrained() const;

Q_SIGNALS:
    void changed();

private:
    const CheckpointFacts* factsOf(const EnsembleMember& member) const;
    /// The member before that one with the same content; nullptr: none.
    const EnsembleMember* twinOf(std::size_t index) const;
    void readNext();

    JobRunner& m_jobs;
    std::vector<EnsembleMember> m_members;
    std::map<QString, CheckpointFacts> m_facts; ///< by path and what the ensemble says of it
    JobId m_job = 0;
    QString m_reading; ///< key of the one that is read
};

} // namespace veriframe
