// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_document.h"
#include "job_runner.h"

#include <QImage>
#include <QObject>
#include <map>

namespace veriframe {

/// A portrait of each person: the face that the detector was surest of among the large ones, read in the background.
/// All members are called from the GUI thread.
class Portraits : public QObject {
    Q_OBJECT

public:
    explicit Portraits(JobRunner& jobs, QObject* parent = nullptr);

    void clear();
    /// Reads the portraits that are missing for these persons; changed() follows where there are new ones.
    void update(const VideoResult& result);

    /// By person.
    const std::map<int, QImage>& images() const { return m_images; }

Q_SIGNALS:
    void changed();

private:
    JobRunner& m_jobs;
    JobId m_job = 0;
    std::map<int, QImage> m_images;
    std::map<int, FaceReference> m_faces; ///< whose face each image shows
};

} // namespace veriframe
