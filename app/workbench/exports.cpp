// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports.h"

#include "time_base.h"

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "base/version.h"
#include "media/video_writer.h"
#include "predict/submission.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>
#include <numeric>
#include <opencv2/core.hpp>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr int jpegQuality = 95;
/// The shorter side of a picture up to which lines are as thin as they can be.
constexpr double plainHeightPx = 720;

std::string lowerExtension(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    });
    return extension;
}

/// What is looked at is evidence: no export may take its place.
void refuseOwnVideo(const char* doing, const fs::path& output, const fs::path& video)
{
    std::error_code ignored;
    if (!video.empty() && fs::equivalent(output, video, ignored))
        throw Error(
            ErrorCode::badInput, doing, output.string(), "it is the video that is being looked at",
            "Choose another name.");
}

const char* pictureFormat(const char* doing, const fs::path& output)
{
    const std::string extension = lowerExtension(output);
    if (extension == ".png")
        return "png";
    if (extension == ".jpg" || extension == ".jpeg")
        return "jpeg";
    throw Error(
        ErrorCode::unsupported, doing, output.string(), "its extension names no picture format that can be written",
        "Use .png or .jpg.");
}

void addOrigin(QImageWriter& writer, const PictureOrigin& origin)
{
    writer.setText(QStringLiteral("Source"), QString::fromStdString(origin.video.filename().string()));
    writer.setText(QStringLiteral("Frame"), QString::number(origin.frame));
    writer.setText(QStringLiteral("PTS"), QString::number(origin.time.pts));
    writer.setText(QStringLiteral("Time"), QString::fromStdString(roundTripText(origin.time.seconds) + " s"));
    writer.setText(QStringLiteral("Software"), QString::fromStdString("Veriframe " + version()));
}

void requireVideoFormat(const char* doing, const fs::path& output)
{
    const std::string extension = lowerExtension(output);
    if (extension != ".mp4" && extension != ".mov" && extension != ".mkv")
        throw Error(
            ErrorCode::unsupported, doing, output.string(),
            "its extension names no container that keeps each frame's own time", "Use .mp4, .mov or .mkv.");
}

int rounded(int side)
{
    return side + side % 2;
}

/// The frames' own times as the writer wants them.
class OutputTimes {
public:
    explicit OutputTimes(const VideoReader& reader) : m_unit(timeBaseOf(reader.times())) {}

    const TimeBase& unit() const { return m_unit; }

    std::int64_t ticksOf(const FrameTime& time)
    {
        if (!m_start)
            m_start = time.ptsSeconds;
        const std::int64_t ticks = m_unit.ticks(time.ptsSeconds - *m_start);
        // Two frames of a broken stream may claim one time; a file cannot hold that.
        m_last = m_last ? std::max(ticks, *m_last + 1) : ticks;
        return *m_last;
    }

private:
    TimeBase m_unit;
    std::optional<double> m_start;
    std::optional<std::int64_t> m_last;
};

VideoWriterOptions writerOptions(const VideoReader& reader, const VideoExportOptions& options, const TimeBase& unit)
{
    VideoWriterOptions result;
    result.width = rounded(reader.facts().width);
    result.height = rounded(reader.facts().height);
    result.timeBaseNumerator = unit.numerator;
    result.timeBaseDenominator = unit.denominator;
    result.framesPerSecond = reader.facts().averageFps;
    result.crf = options.crf;
    return result;
}

/// Draws straight into the decoded picture.
void paintOver(cv::Mat& rgb, const PictureOverlay& overlay, const OverlayLayers& layers)
{
    QImage image(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step[0]), QImage::Format_RGB888);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlay(painter, overlay, layers, QTransform(), overlayScale(image.size()));
}

/// A column and a row more where H.264 needs them.
cv::Mat withEvenSides(const cv::Mat& rgb)
{
    if (rgb.cols % 2 == 0 && rgb.rows % 2 == 0)
        return rgb;
    cv::Mat grown;
    cv::copyMakeBorder(rgb, grown, 0, rgb.rows % 2, 0, rgb.cols % 2, cv::BORDER_REPLICATE);
    return grown;
}

std::vector<int> framesOfRange(const char* doing, const VideoReader& reader, const VideoExportOptions& options)
{
    const int last = options.lastFrame < 0 ? reader.frameCount() - 1 : options.lastFrame;
    if (options.firstFrame < 0 || options.firstFrame > last || last >= reader.frameCount())
        throw Error(
            ErrorCode::badInput, doing, reader.facts().path.string(),
            "frames " + std::to_string(options.firstFrame) + " to " + std::to_string(last) + " are not among its " +
                std::to_string(reader.frameCount()));
    std::vector<int> frames(static_cast<std::size_t>(last - options.firstFrame + 1));
    std::iota(frames.begin(), frames.end(), options.firstFrame);
    return frames;
}

QString noteOn(int missing)
{
    if (missing == 0)
        return {};
    return QCoreApplication::translate(
        "Exports", "%n frame(s) could not be decoded and are left out.", nullptr, missing);
}

} // namespace

double overlayScale(const QSize& pictureSize)
{
    return std::max(1.0, std::min(pictureSize.width(), pictureSize.height()) / plainHeightPx);
}

void exportFrame(
    const fs::path& output, const QImage& picture, const PictureOverlay& overlay,
    const std::optional<OverlayLayers>& layers, const PictureOrigin& origin)
{
    constexpr const char* doing = "Exporting the picture";
    const char* format = pictureFormat(doing, output);
    refuseOwnVideo(doing, output, origin.video);
    if (picture.isNull())
        throw Error(ErrorCode::badInput, doing, output.string(), "there is no picture");
    QImage painted = picture;
    // Pictures of the screen have a scale of their own; the file's pixels are the video's.
    painted.setDevicePixelRatio(1);
    if (layers) {
        QPainter painter(&painted);
        painter.setRenderHint(QPainter::Antialiasing);
        paintOverlay(painter, overlay, *layers, QTransform(), overlayScale(painted.size()));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(*format == 'j' ? jpegQuality : -1);
    addOrigin(writer, origin);
    if (!writer.write(painted))
        throw Error(ErrorCode::internal, doing, output.string(), writer.errorString().toStdString());
    const QByteArray& bytes = buffer.data();
    writeFileAtomically(output, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

VideoExportSummary exportAnnotatedVideo(
    const fs::path& video, const fs::path& output, const std::function<PictureOverlay(int frame)>& overlayOf,
    const VideoExportOptions& options, Progress& progress, std::stop_token stop)
{
    constexpr const char* doing = "Exporting the video";
    requireVideoFormat(doing, output);
    refuseOwnVideo(doing, output, video);
    VideoReader reader(video, {.color = ColorConversion::display});
    const std::vector<int> frames = framesOfRange(doing, reader, options);
    OutputTimes times(reader);
    VideoWriter writer(output, writerOptions(reader, options, times.unit()));

    VideoExportSummary summary;
    summary.framesAsked = static_cast<int>(frames.size());
    const auto report = [&](int frame) {
        progress.report({"frames", frame - options.firstFrame + 1, summary.framesAsked, output.filename().string()});
    };
    const auto write = [&](VideoFrame frame) {
        throwIfStopped(stop);
        if (overlayOf)
            paintOver(frame.rgb, overlayOf(frame.index), options.layers);
        writer.write(withEvenSides(frame.rgb), times.ticksOf(frame.time));
        ++summary.framesWritten;
        report(frame.index);
        return true;
    };
    reader.readFrames(frames, write, stop);
    throwIfStopped(stop);
    writer.finish();
    summary.framesMissing = summary.framesAsked - summary.framesWritten;
    summary.note = noteOn(summary.framesMissing);
    return summary;
}

void exportFacesCsv(const fs::path& output, const VideoResult& result, const std::vector<ModelFacts>& models)
{
    refuseOwnVideo("Exporting the table", output, result.path);
    writeFileAtomically(output, facesCsv(result, models));
}

void exportAnalysisJson(
    const fs::path& output, const VideoResult& result, const std::vector<ModelFacts>& models,
    const AnalysisOptions& options, const DetectorFacts& detector, const std::string& sha256, std::stop_token stop)
{
    refuseOwnVideo("Exporting the numbers", output, result.path);
    writeJsonFile(
        output,
        analysisJson(result, models, options, detector, sha256.empty() ? sha256OfFile(result.path, stop) : sha256));
}

} // namespace veriframe
