// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/loss_log.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

namespace veriframe {

/// A training log that is open in the Checkpoints room.
struct OpenLog {
    int id = 0;   ///< each once, never given again
    QString name; ///< of the run, distinct among those open
    LossLog log;
    std::filesystem::path data; ///< the dataset it was trained on, where it lies by now; empty: not known
    bool shown = true;          ///< by the person
    QDateTime grown = {};       ///< when it was last seen to have changed since it was opened; invalid: never
};

/// Reads training logs beside the window and follows them while they grow. GUI thread only.
class OpenLogs : public QObject {
    Q_OBJECT

public:
    OpenLogs(JobRunner& jobs, QObject* parent);
    ~OpenLogs() override;

    /// Logs, or folders in which they are looked for; those that are open already are left as they are. A place without
    /// a log is one that says so.
    void open(const std::vector<std::filesystem::path>& places);
    void close(int id);
    void closeAll();
    void setShown(int id, bool shown);
    /// Those alone whose names are listed.
    void hideNamed(const QStringList& names);

    /// In the order of their opening.
    const std::vector<OpenLog>& logs() const { return m_logs; }

    /// nullptr: not open
    const OpenLog* find(int id) const;

    bool isReading() const { return m_opening > 0; }

    /// Files of those open, for a session.
    QStringList paths() const;
    QStringList hiddenNames() const;
    /// Looks now for what has been written since.
    void poll();

Q_SIGNALS:
    /// Other logs, or more in them, or others shown.
    void changed();
    void readingChanged();

private:
    struct Followed;
    struct Found;
    struct News;

    void take(Found found);
    void takeNews(const std::vector<News>& news);
    void nameAll();

    JobRunner& m_jobs;
    std::vector<OpenLog> m_logs;
    std::vector<Followed> m_followed; ///< in the same order
    QStringList m_hide;               ///< names that shall be hidden once they are there
    QTimer m_timer;
    JobId m_poll = 0;
    int m_opening = 0, m_lastId = 0;
};

} // namespace veriframe
