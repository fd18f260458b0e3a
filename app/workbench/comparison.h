// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "predict/video_analysis.h"
#include "widgets/mask_compare.h"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

namespace veriframe {

/// Compares faces of the open video with the same place of its original: both crops and where they differ. The pictures
/// are read as the networks see them, so that masks are those of a dataset's preprocessing.
/// All members are called from the GUI thread.
class Comparison : public QObject {
    Q_OBJECT

public:
    explicit Comparison(JobRunner& jobs, QObject* parent = nullptr);
    ~Comparison() override;

    /// @param original empty: none
    void setVideos(const std::filesystem::path& questioned, const std::filesystem::path& original);

    const std::filesystem::path& original() const { return m_original; }

    /// Compares one face of a frame; ready() follows. A request that has not begun is replaced by the next.
    void request(int frameIndex, const PixelBox& box, const QString& caption);

Q_SIGNALS:
    void ready(int frameIndex, const veriframe::MaskCompareContent& content);

private:
    struct Readers;

    JobRunner& m_jobs;
    std::filesystem::path m_questioned, m_original;
    std::shared_ptr<Readers> m_readers; ///< used by one job at a time: they share a lane
    JobId m_job = 0;
};

/// The original that a DFDC metadata.json beside the video names, where that file is there.
std::optional<std::filesystem::path> originalFromMetadata(const std::filesystem::path& video);

} // namespace veriframe
