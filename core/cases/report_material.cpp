// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_material.h"

#include "base/error.h"
#include "base/stop.h"
#include "cases/report_words_internal.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"
#include "predict/attention.h"
#include "predict/ensemble.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <set>

namespace veriframe {

namespace {

constexpr int jpegQuality = 88;
/// Of a face's picture. A smaller face is enlarged to the least, so that it can be seen.
constexpr int mostFacePx = 360, leastFacePx = 160;
/// Of the orange over a face where the attention is highest.
constexpr double mostOpaque = 0.72;

std::shared_ptr<const ReportPicture> encoded(const cv::Mat& rgb)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, jpegQuality});
    return std::make_shared<const ReportPicture>(
        ReportPicture{"image/jpeg", std::string(bytes.begin(), bytes.end()), rgb.cols, rgb.rows});
}

cv::Mat scaledTo(const cv::Mat& picture, double scale)
{
    if (scale == 1)
        return picture;
    cv::Mat scaled;
    const cv::Size size(
        std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
        std::max(1, static_cast<int>(std::lround(picture.rows * scale))));
    cv::resize(picture, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return scaled;
}

double faceScale(const cv::Mat& crop)
{
    const double longer = std::max(crop.cols, crop.rows);
    return longer > mostFacePx ? mostFacePx / longer : longer < leastFacePx ? leastFacePx / longer : 1;
}

/// The face under a veil of orange, the thicker the more attention.
cv::Mat veiled(const cv::Mat& crop, const cv::Mat& attention)
{
    const ReportColor orange = reportProbabilityColor(1);
    cv::Mat result = crop.clone();
    for (int y = 0; y < result.rows; ++y)
        for (int x = 0; x < result.cols; ++x) {
            auto& pixel = result.at<cv::Vec3b>(y, x);
            const double share = mostOpaque * std::clamp<double>(static_cast<double>(attention.at<float>(y, x)), 0, 1);
            const auto mix = [share](int below, int above) {
                return cv::saturate_cast<unsigned char>(below + (above - below) * share);
            };
            pixel = {mix(pixel[0], orange.red), mix(pixel[1], orange.green), mix(pixel[2], orange.blue)};
        }
    return result;
}

/// The persons with the highest scores, in order of their numbers.
std::vector<int> chosenTracks(const VideoResult& result, int most)
{
    std::vector<const TrackResult*> tracks;
    for (const TrackResult& track : result.tracks)
        tracks.push_back(&track);
    std::stable_sort(tracks.begin(), tracks.end(), [](const auto* a, const auto* b) { return a->score > b->score; });
    if (tracks.size() > static_cast<std::size_t>(most))
        tracks.resize(static_cast<std::size_t>(most));
    std::vector<int> numbers;
    for (const TrackResult* track : tracks)
        numbers.push_back(track->track);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// The largest face of a person: the one that is best seen.
std::optional<FacePosition> portraitOf(const VideoResult& result, int track)
{
    std::optional<FacePosition> best;
    int widest = 0;
    for (std::size_t f = 0; f < result.frames.size(); ++f)
        for (std::size_t i = 0; i < result.frames[f].faces.size(); ++i) {
            const FaceResult& face = result.frames[f].faces[i];
            if (const int width = face.box.x1 - face.box.x0; face.track == track && width > widest) {
                widest = width;
                best = FacePosition{static_cast<int>(f), static_cast<int>(i)};
            }
        }
    return best;
}

ReportMoment momentAt(const VideoResult& result, const FacePosition& at)
{
    const FrameResult& frame = result.frames[static_cast<std::size_t>(at.frame)];
    return {frame.index, at.face, frame.faces[static_cast<std::size_t>(at.face)].track, nullptr, nullptr};
}

/// Fills the pictures of a material from the frames of the video.
class PictureTaker {
public:
    PictureTaker(
        ReportMaterial& material, const VideoResult& result, const ReportMaterialOptions& options,
        const AttentionOfFace& attention)
        : m_material(material), m_result(result), m_options(options), m_attention(attention)
    {}

    std::vector<int> framesNeeded() const
    {
        std::set<int> frames;
        for (const auto* moments : {&m_material.strongest, &m_material.persons})
            for (const ReportMoment& moment : *moments)
                frames.insert(moment.frame);
        for (const ReportFrame& frame : m_material.frames)
            frames.insert(frame.frame);
        return {frames.begin(), frames.end()};
    }

    /// The frame as people see it.
    void show(const VideoFrame& frame)
    {
        for (ReportFrame& wanted : m_material.frames)
            if (wanted.frame == frame.index)
                wanted.picture = encoded(
                    scaledTo(frame.rgb, std::min(1.0, static_cast<double>(m_options.widestPx) / frame.rgb.cols)));
    }

    /// The frame as the models were shown it.
    void judge(const VideoFrame& frame)
    {
        for (ReportMoment& moment : m_material.persons)
            if (moment.frame == frame.index)
                takeCrop(moment, frame.rgb, false);
        for (ReportMoment& moment : m_material.strongest)
            if (moment.frame == frame.index)
                takeCrop(moment, frame.rgb, true);
    }

private:
    void takeCrop(ReportMoment& moment, const cv::Mat& rgb, bool withAttention)
    {
        const FaceResult* face = faceShown(m_result, moment);
        const cv::Mat crop = face ? cropFace(rgb, face->box) : cv::Mat();
        if (crop.empty())
            return;
        const cv::Mat shown = scaledTo(crop, faceScale(crop));
        moment.crop = encoded(shown);
        if (!withAttention || !m_attention)
            return;
        cv::Mat attention = m_attention(crop);
        if (attention.empty())
            return;
        cv::resize(attention, attention, shown.size(), 0, 0, cv::INTER_LINEAR);
        moment.heat = encoded(veiled(shown, attention));
    }

    ReportMaterial& m_material;
    const VideoResult& m_result;
    const ReportMaterialOptions& m_options;
    const AttentionOfFace& m_attention;
};

void chooseMoments(
    ReportMaterial& material, const CaseVideo& video, const VideoResult& result, const ReportMaterialOptions& options)
{
    for (const int track : chosenTracks(result, options.persons)) {
        for (const FacePosition& at : strongestFaces(result, track, options.framesPerPerson))
            material.strongest.push_back(momentAt(result, at));
        if (const auto at = portraitOf(result, track))
            material.persons.push_back(momentAt(result, *at));
    }
    std::set<int> frames;
    for (const ReportMoment& moment : material.strongest)
        frames.insert(moment.frame);
    for (const CaseBookmark& bookmark : video.bookmarks)
        if (static_cast<int>(&bookmark - video.bookmarks.data()) < options.bookmarks)
            frames.insert(bookmark.frame);
    for (const int frame : frames)
        material.frames.push_back({frame, nullptr});
}

/// Frames the video does not have cannot be asked for.
std::vector<int> withinVideo(std::vector<int> frames, int frameCount)
{
    std::erase_if(frames, [frameCount](int frame) { return frame < 0 || frame >= frameCount; });
    return frames;
}

void takePictures(
    PictureTaker& taker, const std::filesystem::path& file, Progress& progress, const std::stop_token& stop)
{
    const std::vector<int> needed = taker.framesNeeded();
    if (needed.empty())
        return;
    const auto total = static_cast<std::int64_t>(2 * needed.size());
    std::int64_t done = 0;
    // Two conversions: people see the stream's colours, models saw those of the published program.
    for (const ColorConversion color : {ColorConversion::display, ColorConversion::network}) {
        VideoReaderOptions options;
        options.color = color;
        VideoReader reader(file, options);
        const auto receive = [&](const VideoFrame& frame) {
            color == ColorConversion::display ? taker.show(frame) : taker.judge(frame);
            progress.report({"pictures", ++done, total});
            return true;
        };
        reader.readFrames(withinVideo(needed, reader.frameCount()), receive, stop);
    }
}

/// Why a report has no heat maps; empty where it has some, or no face that they would be of.
std::string whyNoHeatMaps(const ReportMaterial& material, bool hasModels)
{
    const auto& moments = material.strongest;
    if (moments.empty() ||
        std::ranges::any_of(moments, [](const ReportMoment& moment) { return moment.heat != nullptr; }))
        return {};
    if (std::ranges::none_of(moments, [](const ReportMoment& moment) { return moment.crop != nullptr; }))
        return "There are no heat maps of what the models look at: the frames could not be read.";
    return hasModels ? "There are no heat maps: the models find nothing on these faces that speaks for manipulation."
                     : noHeatMapsWithoutModels;
}

} // namespace

AttentionOfFace attentionBy(Ensemble& ensemble, std::stop_token stop)
{
    return [&ensemble, stop](const cv::Mat& crop) {
        std::vector<int> sizes;
        for (const ModelFacts& model : ensemble.models())
            sizes.push_back(model.inputSizePx);
        return attentionOfCrop(ensemble.evidence(crop, stop), sizes, crop.cols, crop.rows);
    };
}

std::vector<FacePosition> strongestFaces(const VideoResult& result, int track, int most)
{
    struct Candidate {
        FacePosition at;
        double mean = 0;
    };

    std::vector<Candidate> candidates;
    for (std::size_t f = 0; f < result.frames.size(); ++f)
        for (std::size_t i = 0; i < result.frames[f].faces.size(); ++i)
            if (const FaceResult& face = result.frames[f].faces[i]; face.track == track)
                if (const auto mean = meanProbability(face))
                    candidates.push_back({{static_cast<int>(f), static_cast<int>(i)}, *mean});
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.mean > b.mean; });
    const int apart = static_cast<int>(result.frames.size()) / 20;
    std::vector<FacePosition> chosen;
    for (const Candidate& candidate : candidates) {
        const auto close = [&](const FacePosition& other) {
            return std::abs(other.frame - candidate.at.frame) < apart;
        };
        if (static_cast<int>(chosen.size()) < most && std::none_of(chosen.begin(), chosen.end(), close))
            chosen.push_back(candidate.at);
    }
    return chosen;
}

ReportMaterial gatherReportMaterial(
    const CaseVideo& video, const std::filesystem::path& file, const ReportMaterialOptions& options,
    const AttentionOfFace& attention, Progress& progress, std::stop_token stop)
{
    const VideoResult result = editedResult(video);
    ReportMaterial material;
    chooseMoments(material, video, result, options);
    try {
        material.container = readContainerFacts(file);
        PictureTaker taker(material, result, options, attention);
        takePictures(taker, file, progress, stop);
    } catch (const Error& error) {
        material.missing = "Pictures or container facts are missing from this report. " + error.info().message();
    }
    throwIfStopped(stop);
    std::erase_if(material.frames, [](const ReportFrame& frame) { return !frame.picture; });
    material.noHeatMaps = whyNoHeatMaps(material, attention != nullptr);
    return material;
}

} // namespace veriframe
