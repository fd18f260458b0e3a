// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/analysis_export.h"

#include "base/csv.h"
#include "base/version.h"
#include "media/frame_sampling.h"
#include "predict/submission.h"
#include "predict/verdict.h"
#include "predict/video_json.h"

#include <algorithm>

namespace veriframe {

namespace {

/// Whether asking for that many frames, evenly spaced, looks at these again.
bool isEvenSample(const VideoResult& result)
{
    if (result.frameCount < 1 || result.framesAsked < 1)
        return true;
    const std::vector<int> sample = sampleFrames(result.frameCount, std::min(result.framesAsked, result.frameCount));
    return std::all_of(result.frames.begin(), result.frames.end(), [&](const FrameResult& frame) {
        return std::binary_search(sample.begin(), sample.end(), frame.index);
    });
}

/// 0.5 stands in a result where nothing was judged. It is no score, and nobody may take it for one.
void removeNoScores(Json& json)
{
    json["score"] = nullptr;
    json["models"] = Json::array();
    for (Json& track : json["tracks"]) {
        track["score"] = nullptr;
        track["model_scores"] = Json::array();
    }
}

void addFace(std::string& csv, const FrameResult& frame, const FaceResult& face, const std::vector<ModelFacts>& models)
{
    csv += std::to_string(frame.index) + "," + roundTripText(frame.time.seconds) + "," + std::to_string(face.track);
    for (const int corner : {face.box.x0, face.box.y0, face.box.x1, face.box.y1})
        csv += "," + std::to_string(corner);
    csv += "," + roundTripText(face.detectorScore);
    for (std::size_t model = 0; model < models.size(); ++model)
        csv += "," + (model < face.probabilities.size() ? roundTripText(face.probabilities[model]) : std::string());
    csv += "\n";
}

} // namespace

Json analysisJson(
    const VideoResult& result, const std::vector<ModelFacts>& models, const AnalysisOptions& options,
    const DetectorFacts& detector, const std::string& sha256)
{
    Json json;
    json["format"] = "veriframe-analysis";
    json["version"] = 1;
    json["program"] = "Veriframe " + version();
    json["file"] = result.path.string();
    json["sha256"] = sha256;
    json["label"] = "probability of fake: 1 means fake; a probability is not proof";
    json["settings"] = settingsJson(options, models, detector);
    json["settings"]["evenly_spaced"] = isEvenSample(result);
    json["video"] = factsJson(result.facts);
    if (bearsScore(result))
        json["verdict"] = toString(verdictBand(result.score));
    json.update(videoJson(result, models));
    if (!bearsScore(result))
        removeNoScores(json);
    json["frame_results"] = Json::array();
    for (const FrameResult& frame : result.frames)
        json["frame_results"].push_back(frameJson(frame));
    return json;
}

std::string facesCsv(const VideoResult& result, const std::vector<ModelFacts>& models)
{
    std::string csv = "frame,seconds,track,x0,y0,x1,y1,detector_score";
    for (const ModelFacts& model : models)
        csv += "," + csvField("p " + model.name);
    csv += "\n";
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces)
            addFace(csv, frame, face, models);
    return csv;
}

} // namespace veriframe
