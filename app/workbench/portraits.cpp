// SPDX-License-Identifier: GPL-3.0-or-later
#include "portraits.h"

#include "base/stop.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {

namespace {

/// Enough for a list at twice the scale.
constexpr int portraitHeightPx = 96;

double quality(const FaceResult& face)
{
    return static_cast<double>(face.detectorScore) * (face.box.y1 - face.box.y0);
}

std::map<int, FaceReference> bestFaces(const VideoResult& result)
{
    std::map<int, std::pair<double, FaceReference>> best;
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces) {
            if (face.track < 0 || !face.used)
                continue;
            auto& entry = best[face.track];
            if (quality(face) > entry.first)
                entry = {quality(face), {frame.index, face.box}};
        }
    std::map<int, FaceReference> faces;
    for (const auto& [track, entry] : best)
        faces.emplace(track, entry.second);
    return faces;
}

QImage portraitOf(const cv::Mat& picture, const PixelBox& box)
{
    const cv::Mat crop = cropFace(picture, box);
    if (crop.empty())
        return {};
    const int width = std::max(1, crop.cols * portraitHeightPx / crop.rows);
    cv::Mat small;
    cv::resize(crop, small, cv::Size(width, portraitHeightPx), 0, 0, cv::INTER_AREA);
    return QImage(small.data, small.cols, small.rows, static_cast<qsizetype>(small.step), QImage::Format_RGB888).copy();
}

} // namespace

Portraits::Portraits(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Portraits::clear()
{
    m_jobs.abandon(m_job);
    m_job = 0;
    m_images.clear();
    m_faces.clear();
}

void Portraits::update(const VideoResult& result)
{
    std::map<int, FaceReference> missing = bestFaces(result);
    std::erase_if(missing, [&](const auto& entry) {
        const auto shown = m_faces.find(entry.first);
        // A portrait stays as long as its face belongs to that person: pictures do not flicker while results come in.
        return shown != m_faces.end() && trackOf(result, shown->second) == entry.first;
    });
    if (missing.empty() || m_jobs.isRunning(m_job))
        return;
    JobSpec spec;
    spec.title = tr("Portraits");
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [](const ErrorInfo&) {}; // a list without pictures says all that matters
    using Images = std::map<int, QImage>;
    const std::function<Images(JobContext&)> work = [path = result.path, missing](JobContext& context) {
        Images images;
        std::multimap<int, int> persons; // by frame
        for (const auto& [person, face] : missing)
            persons.emplace(face.frame, person);
        VideoReaderOptions options;
        options.color = ColorConversion::display;
        VideoReader reader(path, options);
        std::vector<int> frames;
        for (const auto& [frame, person] : persons)
            if (frames.empty() || frames.back() != frame)
                frames.push_back(frame);
        reader.readFrames(
            frames,
            [&](const VideoFrame& picture) {
                const auto [first, last] = persons.equal_range(picture.index);
                for (auto entry = first; entry != last; ++entry)
                    images[entry->second] = portraitOf(picture.rgb, missing.at(entry->second).box);
                return true;
            },
            context.stop);
        return images;
    };
    m_job = m_jobs.start<Images>(std::move(spec), work, [this, missing](const Images& images) {
        for (const auto& [person, image] : images)
            m_images[person] = image;
        // Also those without a picture: their frame cannot be read, and asking again would not change that.
        for (const auto& [person, face] : missing)
            m_faces[person] = face;
        Q_EMIT changed();
        return QString();
    });
}

} // namespace veriframe
