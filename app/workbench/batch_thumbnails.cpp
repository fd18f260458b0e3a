// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_thumbnails.h"

#include "base/error.h"
#include "base/stop.h"
#include "media/video_reader.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace veriframe {

namespace {

/// Twice what a row shows, for sharp screens.
constexpr int widthPx = 112, heightPx = 64;

QImage thumbnailOf(const std::filesystem::path& path)
{
    VideoReaderOptions options;
    options.color = ColorConversion::display;
    options.threads = 1;
    VideoReader reader(path, options);
    const cv::Mat picture = reader.readFrame(0).rgb;
    const double scale =
        std::min({1.0, static_cast<double>(widthPx) / picture.cols, static_cast<double>(heightPx) / picture.rows});
    const cv::Size size(
        std::max(1, static_cast<int>(picture.cols * scale)), std::max(1, static_cast<int>(picture.rows * scale)));
    cv::Mat small;
    cv::resize(picture, small, size, 0, 0, cv::INTER_AREA);
    return QImage(small.data, small.cols, small.rows, static_cast<qsizetype>(small.step), QImage::Format_RGB888).copy();
}

} // namespace

BatchThumbnails::BatchThumbnails(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void BatchThumbnails::clear()
{
    if (m_job)
        m_jobs.abandon(std::exchange(m_job, 0));
}

void BatchThumbnails::read(std::vector<std::pair<int, std::filesystem::path>> videos)
{
    clear();
    JobSpec spec;
    spec.title = tr("Thumbnails");
    spec.lane = QStringLiteral("batch-thumbnails");
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo&) { m_job = 0; }; // a row without a picture says all that matters
    spec.done = [this] {
        m_job = 0;
        return QString();
    };
    spec.work = [this, videos = std::move(videos)](JobContext& context) {
        for (const auto& [video, path] : videos) {
            throwIfStopped(context.stop);
            QImage image;
            try {
                image = thumbnailOf(path);
            } catch (const Error&) {
                // Why it cannot be read is told by its row.
            }
            context.post([this, video = video, image] { Q_EMIT ready(video, image); });
        }
    };
    m_job = m_jobs.start(std::move(spec));
}

} // namespace veriframe
