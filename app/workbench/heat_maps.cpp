// SPDX-License-Identifier: GPL-3.0-or-later
#include "heat_maps.h"

#include "base/error.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"
#include "predict/attention.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr std::size_t framesKept = 64;
/// A patch needs no more pixels than the network's cells can fill.
constexpr int largestPatchPx = 160;

/// Attention as a veil: the colour of "fake", the stronger the less transparent; the face stays visible below.
QImage veilOf(const cv::Mat& attention)
{
    constexpr double mostOpaque = 0.72;
    const QColor color = probabilityColor(1);
    QImage image(attention.cols, attention.rows, QImage::Format_ARGB32);
    for (int y = 0; y < attention.rows; ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < attention.cols; ++x) {
            const double strength = static_cast<double>(attention.at<float>(y, x));
            row[x] = qRgba(
                color.red(), color.green(), color.blue(), static_cast<int>(std::lround(255 * mostOpaque * strength)));
        }
    }
    return image;
}

HeatPatch patchOf(Judge& judge, const cv::Mat& picture, const FaceResult& face, const std::stop_token& stop)
{
    const PixelBox area = cropArea(face.box, picture.cols, picture.rows);
    const cv::Mat crop = cropFace(picture, face.box);
    if (crop.empty())
        return {};
    const std::vector<EvidenceMap> maps = judge.ensemble()->evidence(crop, stop);
    std::vector<int> sizes;
    for (const ModelFacts& model : judge.models())
        sizes.push_back(model.inputSizePx);
    const double scale = std::min(1.0, largestPatchPx / static_cast<double>(std::max(crop.cols, crop.rows)));
    const auto shrunk = [scale](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
    const cv::Mat attention = attentionOfCrop(maps, sizes, shrunk(crop.cols), shrunk(crop.rows));
    return {QRectF(QPointF(area.x0, area.y0), QPointF(area.x1, area.y1)), veilOf(attention)};
}

} // namespace

HeatMaps::HeatMaps(JobRunner& jobs, InspectAnalysis& analysis, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_analysis(analysis)
{}

void HeatMaps::clear()
{
    m_entries.clear();
    m_jobs.abandon(m_job);
    m_job = 0;
    m_requested = -1;
}

std::optional<std::vector<HeatPatch>> HeatMaps::patchesOf(int frameIndex) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [frameIndex](const Entry& entry) {
        return entry.frameIndex == frameIndex;
    });
    return found == m_entries.end() ? std::nullopt : std::optional(found->patches);
}

void HeatMaps::request(const std::filesystem::path& video, const FrameResult& frame)
{
    if (m_requested == frame.index && m_jobs.isRunning(m_job))
        return;
    m_jobs.abandon(m_job);
    m_requested = frame.index;
    JobSpec spec;
    spec.title = tr("Heat map of frame %1").arg(frame.index);
    spec.lane = QStringLiteral("heat map");
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) { Q_EMIT failed(error); };
    m_job = m_analysis.startWithJudge(
        std::move(spec), [this, video, frame](const std::shared_ptr<Judge>& judge, JobContext& context) {
            if (!judge->ensemble())
                throw Error(
                    ErrorCode::notFound, "Computing the heat map", video.string(), "there is no model to look into",
                    "Choose models first.");
            VideoReader reader(video);
            const cv::Mat picture = reader.readFrame(frame.index).rgb;
            std::vector<HeatPatch> patches;
            for (const FaceResult& face : frame.faces)
                if (face.used)
                    patches.push_back(patchOf(*judge, picture, face, context.stop));
            context.post([this, index = frame.index, patches = std::move(patches)] {
                m_entries.push_front({index, patches});
                if (m_entries.size() > framesKept)
                    m_entries.pop_back();
                Q_EMIT ready(index);
            });
        });
}

} // namespace veriframe
