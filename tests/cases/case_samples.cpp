// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_samples.h"

#include <cmath>

namespace veriframe::test {

namespace {

constexpr int descriptorLength = 192;

/// Values in [0, 1] that no rounding leaves alone.
double wave(int a, int b, int c = 0)
{
    return 0.5 + 0.5 * std::sin(0.37 * a + 1.3 * b + 2.1 * c);
}

std::vector<float> descriptor(int a, int b)
{
    constexpr double length = 8.5; // so that it is about one long, as the program's are
    std::vector<float> values(descriptorLength);
    for (int i = 0; i < descriptorLength; ++i)
        values[static_cast<std::size_t>(i)] = static_cast<float>(wave(a / 50, b, i) / length);
    return values;
}

FaceResult sampleFace(int index, int person, int models)
{
    FaceResult face;
    const int left = 100 + 300 * person + index % 5;
    face.box = {left, 80, left + 120, 230};
    face.detectorScore = static_cast<float>(0.9 + 0.09 * wave(index, person));
    for (std::size_t point = 0; point < face.landmarks.size(); ++point)
        face.landmarks[point] = {static_cast<float>(left) + 20.25F * static_cast<float>(point), 110.5F};
    for (int model = 0; model < models; ++model)
        face.probabilities.push_back(wave(index, person, model));
    face.appearance = descriptor(person * 1000, person);
    return face;
}

} // namespace

CaseSettings sampleSettings(int models)
{
    CaseSettings settings;
    settings.options.framesWanted = 0;
    settings.detector = {"mtcnn", std::string(64, 'd'), inferenceThresholds};
    settings.ensembleNote = "Trained on drawn faces.";
    for (int model = 0; model < models; ++model)
        settings.models.push_back(
            {"final_" + std::to_string(111 * (model + 1)) + "_DeepFakeClassifier_tf_efficientnet_b7_ns_0_36",
             std::string(64, static_cast<char>('0' + model)), "tf_efficientnet_b7_ns", 380, "float32", "cpu",
             model == 2});
    return settings;
}

FrameResult sampleFrame(int index, int models)
{
    FrameResult frame;
    frame.index = index;
    frame.time.pts = std::int64_t(index) * 1001;
    frame.time.seconds = index / 29.97;
    frame.time.ptsSeconds = index / 29.97 + 0.021;
    frame.time.durationSeconds = 1 / 29.97;
    frame.time.keyFrame = index % 12 == 0;
    frame.signature = descriptor(index, 9);
    const int faces = index % 7 == 3 ? 0 : index % 3 == 0 ? 2 : 1;
    for (int person = 0; person < faces; ++person)
        frame.faces.push_back(sampleFace(index, person, models));
    return frame;
}

VideoFacts sampleFacts()
{
    VideoFacts facts;
    facts.container = "mov,mp4,m4a,3gp,3g2,mj2";
    facts.codec = "h264";
    facts.pixelFormat = "yuv420p";
    facts.width = 1280;
    facts.height = 720;
    facts.rotationDegrees = 90;
    facts.averageFps = 29.97;
    facts.frameCountFromHeader = 900;
    facts.bitRateFromHeader = 1'234'567;
    facts.colorSpace = "bt709";
    facts.colorRange = "tv";
    facts.encoder = "Lavf59";
    return facts;
}

VideoResult sampleResult(int frames, const CaseSettings& settings)
{
    VideoResult result;
    result.path = "/videos/clip.mp4";
    result.facts = sampleFacts();
    result.frameCount = result.framesAsked = result.framesDecoded = frames;
    for (int index = 0; index < frames; ++index)
        result.frames.push_back(sampleFrame(index, static_cast<int>(settings.models.size())));
    linkPersons(result);
    scoreVideo(result, settings.models.size(), settings.options.strategy);
    result.note = "Only 32 of 40 frames could be decoded.";
    result.seconds = {1.5, 2.25, 30.125, 33.5};
    return result;
}

CaseAnalysisStart sampleStart(const VideoResult& result, const CaseSettings& settings)
{
    return {settings, result.facts, result.frameCount, result.framesAsked};
}

std::int64_t saveSample(
    CaseStore& store, const std::string& path, const std::string& sha256, const VideoResult& result,
    const CaseSettings& settings)
{
    const std::int64_t video = store.addVideo(path, sha256, 123'456);
    store.beginAnalysis(video, sampleStart(result, settings));
    store.appendFrames(video, result.frames);
    store.finishAnalysis(video, result);
    return video;
}

namespace {

bool same(const StrategyScore& a, const StrategyScore& b)
{
    return a.score == b.score && a.rule == b.rule && a.used == b.used && a.total == b.total;
}

bool same(const std::vector<StrategyScore>& a, const std::vector<StrategyScore>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const TrackResult& a, const TrackResult& b)
{
    return a.track == b.track && a.firstFrame == b.firstFrame && a.lastFrame == b.lastFrame && a.faces == b.faces &&
           a.score == b.score && same(a.modelScores, b.modelScores);
}

bool same(const VideoFacts& a, const VideoFacts& b)
{
    return a.container == b.container && a.codec == b.codec && a.pixelFormat == b.pixelFormat && a.width == b.width &&
           a.height == b.height && a.rotationDegrees == b.rotationDegrees && a.averageFps == b.averageFps &&
           a.frameCountFromHeader == b.frameCountFromHeader &&
           a.durationSecondsFromHeader == b.durationSecondsFromHeader && a.bitRateFromHeader == b.bitRateFromHeader &&
           a.colorSpace == b.colorSpace && a.colorRange == b.colorRange && a.colorPrimaries == b.colorPrimaries &&
           a.colorTransfer == b.colorTransfer && a.encoder == b.encoder;
}

} // namespace

std::string differenceOf(const FrameResult& a, const FrameResult& b)
{
    const std::string where = "frame " + std::to_string(a.index) + ": ";
    if (a.index != b.index)
        return where + "the other is " + std::to_string(b.index);
    if (a.time.pts != b.time.pts || a.time.seconds != b.time.seconds || a.time.ptsSeconds != b.time.ptsSeconds ||
        a.time.durationSeconds != b.time.durationSeconds || a.time.keyFrame != b.time.keyFrame)
        return where + "time";
    if (a.signature != b.signature)
        return where + "signature";
    if (a.faces.size() != b.faces.size())
        return where + "number of faces";
    for (std::size_t i = 0; i < a.faces.size(); ++i) {
        const FaceResult &x = a.faces[i], &y = b.faces[i];
        if (!(x.box == y.box) || x.detectorScore != y.detectorScore || x.landmarks != y.landmarks)
            return where + "box, landmarks or detector's score";
        if (x.track != y.track || x.used != y.used)
            return where + "person";
        if (x.probabilities != y.probabilities)
            return where + "probabilities";
        if (x.appearance != y.appearance)
            return where + "appearance";
    }
    return {};
}

std::string differenceOf(const VideoResult& a, const VideoResult& b)
{
    if (a.state != b.state)
        return std::string("state: ") + toString(a.state) + " and " + toString(b.state);
    if (!same(a.facts, b.facts))
        return "facts";
    if (a.frameCount != b.frameCount || a.framesAsked != b.framesAsked || a.framesDecoded != b.framesDecoded ||
        a.facesFound != b.facesFound || a.facesUsed != b.facesUsed)
        return "counts";
    if (a.shotStarts != b.shotStarts)
        return "shots";
    if (a.score != b.score || !same(a.modelScores, b.modelScores))
        return "scores";
    if (!std::equal(
            a.tracks.begin(), a.tracks.end(), b.tracks.begin(), b.tracks.end(),
            [](const auto& x, const auto& y) { return same(x, y); }))
        return "persons";
    if (a.error != b.error || a.note != b.note)
        return "error or note";
    if (a.frames.size() != b.frames.size())
        return "frames: " + std::to_string(a.frames.size()) + " and " + std::to_string(b.frames.size());
    for (std::size_t i = 0; i < a.frames.size(); ++i)
        if (std::string difference = differenceOf(a.frames[i], b.frames[i]); !difference.empty())
            return difference;
    return {};
}

} // namespace veriframe::test
