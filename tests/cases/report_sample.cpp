// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_sample.h"

#include <cmath>
#include <opencv2/imgcodecs.hpp>

namespace veriframe::test {

namespace {

constexpr int framesBetween = 10;

FaceResult faceOf(int track, int frame)
{
    FaceResult face;
    // Four beside each other, so that all are within the picture.
    const int left = 100 + 300 * (track % 4) + frame % 20, top = 80 + 200 * (track / 4);
    face.box = {left, top, left + 110, top + 130};
    face.detectorScore = 0.995F;
    face.landmarks = {
        {{left + 30.F, top + 40.F},
         {left + 80.F, top + 40.F},
         {left + 55.F, top + 70.F},
         {left + 35.F, top + 100.F},
         {left + 75.F, top + 100.F}}};
    face.track = track;
    const double wave = 0.05 * std::sin(frame * 0.7);
    const double level = track == 0 ? 0.93 : 0.12;
    face.probabilities = {level + wave, level - wave / 2};
    return face;
}

VideoFacts sampleFacts(const std::filesystem::path& path)
{
    VideoFacts facts;
    facts.path = path;
    facts.container = "mov,mp4,m4a,3gp,3g2,mj2";
    facts.codec = "h264";
    facts.pixelFormat = "yuv420p";
    facts.width = 1280;
    facts.height = 720;
    facts.averageFps = 29.97;
    facts.durationSecondsFromHeader = 10.543;
    facts.bitRateFromHeader = 1'823'411;
    facts.colorSpace = "bt709";
    facts.encoder = "Lavf58.29.100";
    return facts;
}

VideoResult sampleResult(const std::filesystem::path& path, int frames, int persons)
{
    VideoResult result;
    result.path = path;
    result.state = VideoState::scored;
    result.facts = sampleFacts(path);
    result.frameCount = frames * framesBetween;
    result.framesAsked = result.framesDecoded = frames;
    result.facesFound = result.facesUsed = frames * persons;
    for (int i = 0; i < frames; ++i) {
        FrameResult frame;
        frame.index = i * framesBetween;
        frame.time.seconds = frame.index / 29.97;
        for (int track = 0; track < persons; ++track)
            frame.faces.push_back(faceOf(track, i));
        result.frames.push_back(std::move(frame));
    }
    if (frames > 16)
        result.shotStarts = {16 * framesBetween};
    scoreVideo(result, 2, {});
    result.seconds = {1.25, 2.5, 3.75, 4.5};
    return result;
}

} // namespace

CaseVideo sampleVideo(int frames, int persons)
{
    CaseVideo video;
    video.id = 1;
    video.path = "/videos/004_982.mp4";
    video.sha256 = std::string(64, 'a');
    video.bytes = 2'402'117;
    video.notes = "Received on a memory stick.\nShown as genuine.";
    video.analysed = "2026-03-01T12:00:00Z";
    video.settings.detector = {"mtcnn", std::string(64, 'd'), inferenceThresholds};
    video.settings.models = {
        {"b7_111.pth", std::string(64, '1'), "tf_efficientnet_b7_ns", 380, "float32", "cpu", false},
        {"b7_555.pth", std::string(64, '5'), "tf_efficientnet_b7_ns", 380, "bfloat16", "cpu", false}};
    video.analysis = sampleResult(video.path, frames, persons);
    video.bookmarks = {
        {100, 100 / 29.97, CaseMark::suspicious, "The mouth flickers."}, {200, 200 / 29.97, CaseMark::cleared, ""}};
    video.exports = {{"/exports/frame.png", "frame", std::string(64, 'e'), "2026-03-01T12:10:00Z"}};
    return video;
}

std::shared_ptr<const ReportPicture> samplePicture(int width, int height, std::uint8_t gray)
{
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", cv::Mat(height, width, CV_8UC3, cv::Scalar::all(gray)), bytes);
    return std::make_shared<const ReportPicture>(
        ReportPicture{"image/jpeg", std::string(bytes.begin(), bytes.end()), width, height});
}

ReportMaterial sampleMaterial(const CaseVideo& video)
{
    ReportMaterial material;
    material.container = ContainerFacts{
        "mov,mp4,m4a,3gp,3g2,mj2",
        {{"video", "h264", "High", 1'700'000, 0.0}, {"audio", "aac", "LC", 96'000, 0.0}},
        {{-1, "major_brand", "isom"}, {-1, "encoder", "Lavf58.29.100"}, {0, "handler_name", "VideoHandler"}},
        "x264 - core 164 r3095",
        0};
    for (const TrackResult& track : video.analysis.tracks) {
        for (const FacePosition& at : strongestFaces(video.analysis, track.track, 2)) {
            const int frame = video.analysis.frames[static_cast<std::size_t>(at.frame)].index;
            material.strongest.push_back(
                {frame, at.face, track.track, samplePicture(200, 240, 120), samplePicture(200, 240, 160)});
            material.frames.push_back({frame, samplePicture(960, 540, 60)});
        }
        material.persons.push_back({0, track.track, track.track, samplePicture(200, 240, 120), nullptr});
    }
    return material;
}

ReportInput sampleInput(int frames, int persons)
{
    ReportInput input;
    input.content.videos = {sampleVideo(frames, persons)};
    input.content.log = {
        {"2026-03-01T11:58:00Z", "Veriframe 0.1.0", "Added the video 004_982.mp4."},
        {"2026-03-01T12:00:00Z", "Veriframe 0.1.0", "Analysed 32 frames with 2 models."}};
    input.material = {sampleMaterial(input.content.videos.front())};
    input.date = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::hours(9);
    input.program = "Veriframe 0.1.0";
    return input;
}

CaseVideo cancelledVideo(int frames, int of)
{
    CaseVideo video = sampleVideo(frames);
    video.analysis.framesAsked = of;
    video.analysis.frameCount = of * framesBetween;
    video.analysis.state = VideoState::cancelled;
    video.analysis.note = "The analysis has not ended.";
    return video;
}

CaseVideo videoInState(VideoState state)
{
    CaseVideo video = sampleVideo();
    VideoResult& result = video.analysis;
    result.state = state;
    if (state == VideoState::scored || state == VideoState::partial)
        return video;
    video.bookmarks.clear();
    if (state == VideoState::failed || state == VideoState::unreadable)
        result.error = ErrorInfo{ErrorCode::corrupt, "Opening the video", video.path.string(), "the file is empty", ""};
    for (FrameResult& frame : result.frames)
        frame.faces.clear();
    if (state == VideoState::unreadable || state == VideoState::failed)
        result.frames.clear();
    result.facesFound = result.facesUsed = 0;
    scoreVideo(result, 2, {});
    result.state = state;
    return video;
}

} // namespace veriframe::test
