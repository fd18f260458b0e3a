// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"

#include <QImage>
#include <QObject>
#include <filesystem>
#include <utility>
#include <vector>

namespace veriframe {

/// Reads the first pictures of videos in the background, those asked for last alone: who scrolls on has no use for
/// those before. All members are called from the GUI thread.
class BatchThumbnails : public QObject {
    Q_OBJECT

public:
    explicit BatchThumbnails(JobRunner& jobs, QObject* parent = nullptr);

    /// Whatever was asked for before and is not there yet is dropped. ready() follows for each.
    void read(std::vector<std::pair<int, std::filesystem::path>> videos);
    void clear();

Q_SIGNALS:
    /// @param image null where there is no picture to be had
    void ready(int video, const QImage& image);

private:
    JobRunner& m_jobs;
    JobId m_job = 0;
};

} // namespace veriframe
