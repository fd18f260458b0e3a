// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/video_json.h"

namespace veriframe {

namespace {

Json scoreJson(const StrategyScore& score)
{
    return {{"score", score.score}, {"rule", toString(score.rule)}, {"used", score.used}, {"faces", score.total}};
}

Json modelScoresJson(const std::vector<StrategyScore>& scores, const std::vector<ModelFacts>& models)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < scores.size() && i < models.size(); ++i) {
        Json entry;
        entry["model"] = models[i].name;
        entry.update(scoreJson(scores[i]));
        list.push_back(entry);
    }
    return list;
}

Json tracksJson(const std::vector<TrackResult>& tracks)
{
    Json list = Json::array();
    for (const TrackResult& track : tracks) {
        Json entry;
        entry["track"] = track.track;
        entry["first_frame"] = track.firstFrame;
        entry["last_frame"] = track.lastFrame;
        entry["faces"] = track.faces;
        entry["score"] = track.score;
        entry["model_scores"] = Json::array();
        for (const StrategyScore& score : track.modelScores)
            entry["model_scores"].push_back(scoreJson(score));
        list.push_back(entry);
    }
    return list;
}

Json modelJson(const ModelFacts& model)
{
    Json json;
    json["name"] = model.name;
    json["sha256"] = model.sha256;
    json["encoder"] = model.encoder;
    json["input_size"] = model.inputSizePx;
    json["precision"] = model.precision;
    json["device"] = model.device;
    if (model.untrained)
        json["untrained"] = true;
    return json;
}

} // namespace

Json settingsJson(const AnalysisOptions& options, const std::vector<ModelFacts>& models, const DetectorFacts& detector)
{
    Json json;
    json["profile"] = toString(options.profile);
    json["frames"] = options.framesWanted;
    json["strategy"] = {
        {"fake_threshold", options.strategy.fakeThreshold},
        {"real_threshold", options.strategy.realThreshold},
        {"fake_divisor", options.strategy.fakeDivisor},
        {"minimum_fakes", options.strategy.minimumFakes},
        {"real_fraction", options.strategy.realFraction}};
    json["detector"]["name"] = detector.name;
    if (!detector.weightsSha256.empty()) {
        json["detector"]["weights_sha256"] = detector.weightsSha256;
        json["detector"]["thresholds"] = {detector.thresholds.pnet, detector.thresholds.rnet, detector.thresholds.onet};
    }
    json["models"] = Json::array();
    for (const ModelFacts& model : models)
        json["models"].push_back(modelJson(model));
    return json;
}

Json videoJson(const VideoResult& result, const std::vector<ModelFacts>& models)
{
    Json json;
    json["state"] = toString(result.state);
    json["score"] = result.score;
    json["frames"] = {
        {"in_video", result.frameCount}, {"asked", result.framesAsked}, {"decoded", result.framesDecoded}};
    json["faces"] = {{"found", result.facesFound}, {"used", result.facesUsed}};
    json["models"] = modelScoresJson(result.modelScores, models);
    json["tracks"] = tracksJson(result.tracks);
    if (!result.shotStarts.empty())
        json["shot_starts"] = result.shotStarts;
    if (result.error)
        json["error"] = errorJson(*result.error);
    if (!result.note.empty())
        json["note"] = result.note;
    json["seconds"] = {
        {"decode", result.seconds.decode},
        {"detect", result.seconds.detect},
        {"classify", result.seconds.classify},
        {"total", result.seconds.total}};
    return json;
}

Json frameJson(const FrameResult& frame)
{
    Json json;
    json["frame"] = frame.index;
    json["seconds"] = frame.time.seconds;
    json["pts"] = frame.time.pts;
    json["faces"] = Json::array();
    for (const FaceResult& face : frame.faces) {
        Json entry;
        entry["track"] = face.track;
        entry["box"] = {face.box.x0, face.box.y0, face.box.x1, face.box.y1};
        entry["detector_score"] = face.detectorScore;
        for (const Point& point : face.landmarks)
            entry["landmarks"].push_back({point.x, point.y});
        entry["used"] = face.used;
        entry["probabilities"] = face.probabilities;
        json["faces"].push_back(entry);
    }
    return json;
}

Json factsJson(const VideoFacts& facts)
{
    Json json;
    json["container"] = facts.container;
    json["codec"] = facts.codec;
    json["pixel_format"] = facts.pixelFormat;
    json["width"] = facts.width;
    json["height"] = facts.height;
    json["rotation_degrees"] = facts.rotationDegrees;
    json["average_fps"] = facts.averageFps;
    if (facts.durationSecondsFromHeader)
        json["duration_seconds"] = *facts.durationSecondsFromHeader;
    if (facts.bitRateFromHeader)
        json["bit_rate"] = *facts.bitRateFromHeader;
    json["color_space"] = facts.colorSpace;
    json["color_range"] = facts.colorRange;
    if (!facts.encoder.empty())
        json["encoder"] = facts.encoder;
    return json;
}

Json errorJson(const ErrorInfo& error)
{
    Json json;
    json["code"] = toString(error.code);
    json["doing"] = error.doing;
    json["on"] = error.on;
    json["why"] = error.why;
    if (!error.remedy.empty())
        json["remedy"] = error.remedy;
    json["message"] = error.message();
    return json;
}

} // namespace veriframe
