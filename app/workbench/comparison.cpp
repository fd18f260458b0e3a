// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"

#include "base/error.h"
#include "base/json.h"
#include "dataset/ssim_mask.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"

#include <QImage>
#include <opencv2/imgproc.hpp>

namespace veriframe {

namespace {

QImage imageOf(const cv::Mat& rgb)
{
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888).copy();
}

QImage imageOfGray(const cv::Mat& gray)
{
    return QImage(gray.data, gray.cols, gray.rows, static_cast<qsizetype>(gray.step), QImage::Format_Grayscale8).copy();
}

cv::Mat bgrOf(const cv::Mat& rgb)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

} // namespace

struct Comparison::Readers {
    std::unique_ptr<VideoReader> questioned, original;
};

Comparison::Comparison(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

Comparison::~Comparison() = default;

void Comparison::setVideos(const std::filesystem::path& questioned, const std::filesystem::path& original)
{
    m_jobs.abandon(m_job);
    m_questioned = questioned;
    m_original = original;
    m_readers = std::make_shared<Readers>();
}

void Comparison::request(int frameIndex, const PixelBox& box, const QString& caption)
{
    m_jobs.abandon(m_job);
    if (m_original.empty())
        return;
    JobSpec spec;
    spec.title = tr("Comparing frame %1").arg(frameIndex);
    spec.lane = QStringLiteral("comparison");
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    const auto show = [this, frameIndex](const MaskCompareContent& content) { Q_EMIT ready(frameIndex, content); };
    spec.failed = [show, caption](const ErrorInfo& error) {
        MaskCompareContent content;
        content.caption = caption;
        content.message = errorText(error);
        show(content);
    };
    const std::function<MaskCompareContent(JobContext&)> work = [readers = m_readers, questionedPath = m_questioned,
                                                                 originalPath = m_original, frameIndex, box,
                                                                 caption](JobContext&) {
        if (!readers->questioned)
            readers->questioned = std::make_unique<VideoReader>(questionedPath);
        if (!readers->original)
            readers->original = std::make_unique<VideoReader>(originalPath);
        const VideoFacts& facts = readers->original->facts();
        const VideoFacts& here = readers->questioned->facts();
        if (facts.width != here.width || facts.height != here.height)
            throw Error(
                ErrorCode::mismatch, "Comparing with the original", originalPath.string(),
                "it is " + std::to_string(facts.width) + "x" + std::to_string(facts.height) + " px, this video " +
                    std::to_string(here.width) + "x" + std::to_string(here.height) + " px",
                "Choose the video that this one was made from.");
        const cv::Mat questioned = cropFace(readers->questioned->readFrame(frameIndex).rgb, box);
        const cv::Mat original = cropFace(readers->original->readFrame(frameIndex).rgb, box);
        const SsimMask mask = ssimMask(bgrOf(original), bgrOf(questioned));
        MaskCompareContent content;
        content.questioned = imageOf(questioned);
        content.original = imageOf(original);
        content.mask = imageOfGray(mask.mask);
        content.meanSsim = mask.meanSsim;
        content.caption = caption;
        return content;
    };
    m_job = m_jobs.start<MaskCompareContent>(std::move(spec), work, [show](const MaskCompareContent& content) {
        show(content);
        return QString();
    });
}

std::optional<std::filesystem::path> originalFromMetadata(const std::filesystem::path& video)
{
    try {
        const std::filesystem::path metadata = video.parent_path() / "metadata.json";
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(metadata, ignored))
            return std::nullopt;
        const Json entries = readJsonFile(metadata);
        const auto entry = entries.find(video.filename().string());
        if (entry == entries.end() || !entry->contains("original") || !(*entry)["original"].is_string())
            return std::nullopt;
        const std::filesystem::path original = video.parent_path() / (*entry)["original"].get<std::string>();
        return std::filesystem::is_regular_file(original, ignored) ? std::optional(original) : std::nullopt;
    } catch (const std::exception& error) {
        qWarning("metadata.json was not read: %s", error.what());
        return std::nullopt;
    }
}

} // namespace veriframe
