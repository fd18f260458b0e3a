// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/comparison_export.h"

#include "base/version.h"
#include "predict/submission.h"
#include "predict/video_json.h"

namespace veriframe {

namespace {

std::string text(const std::optional<int>& value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string text(const std::optional<double>& value)
{
    return value ? roundTripText(*value) : std::string();
}

std::string boxText(const std::optional<ComparedFace>& face)
{
    if (!face)
        return ",,,";
    const PixelBox& box = face->box;
    return std::to_string(box.x0) + "," + std::to_string(box.y0) + "," + std::to_string(box.x1) + "," +
           std::to_string(box.y1);
}

std::string absenceText(const std::optional<Absence>& absence)
{
    return absence ? toString(*absence) : std::string();
}

std::optional<double> probabilityOf(const std::optional<ComparedFace>& face)
{
    return face ? face->probability : std::nullopt;
}

/// Persons count from 0 in files; nothing where the face was not linked.
std::optional<int> trackOf(const std::optional<ComparedFace>& face)
{
    return face && face->track >= 0 ? std::optional(face->track) : std::nullopt;
}

void addRow(std::string& csv, const FrameComparison& frame, const FaceComparison& face)
{
    csv += text(frame.pair.first) + "," + text(frame.firstSeconds) + "," + text(frame.pair.second) + "," +
           text(frame.secondSeconds);
    csv += "," + text(trackOf(face.first)) + "," + text(trackOf(face.second));
    csv += "," + boxText(face.first) + "," + boxText(face.second);
    csv +=
        "," + text(probabilityOf(face.first)) + "," + text(probabilityOf(face.second)) + "," + text(face.difference());
    csv += "," + absenceText(face.firstAbsence) + "," + absenceText(face.secondAbsence) + "\n";
}

template<typename Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

Json orNull(const std::optional<Absence>& absence)
{
    return absence ? Json(toString(*absence)) : Json();
}

Json sideJson(const ComparedSide& side, const ComparedOrigin& origin)
{
    Json json;
    json["file"] = side.path.string();
    if (!origin.sha256.empty())
        json["sha256"] = origin.sha256;
    json["state"] = toString(side.state);
    json["frames_in_video"] = side.frameCount;
    json["width"] = side.width;
    json["height"] = side.height;
    json["score"] = side.hasScore() ? Json(side.score) : Json();
    if (side.hasScore())
        json["verdict"] = toString(side.band());
    json["score_on_compared_faces"] = orNull(side.scoreOnCompared);
    json["models"] = Json::array();
    for (std::size_t i = 0; i < side.modelScores.size(); ++i) {
        const StrategyScore& score = side.modelScores[i];
        json["models"].push_back(
            {{"model", i < origin.models.size() ? origin.models[i].name : std::string()},
             {"score", score.score},
             {"rule", toString(score.rule)},
             {"used", score.used},
             {"faces", score.total},
             {"explanation", score.explanation(side.strategy)}});
    }
    if (side.error)
        json["error"] = errorJson(*side.error);
    if (!side.note.empty())
        json["note"] = side.note;
    if (!origin.note.empty())
        json["ensemble_note"] = origin.note;
    json["settings"] = settingsJson(origin.options, origin.models, origin.detector);
    return json;
}

Json lacksJson(const std::map<Absence, int>& lacks)
{
    Json json = Json::object();
    for (const auto& [absence, frames] : lacks)
        json[toString(absence)] = frames;
    return json;
}

Json summaryJson(const ResultComparison& comparison)
{
    const ComparisonSummary& summary = comparison.summary;
    Json json;
    json["frames_paired"] = summary.framesPaired;
    json["frames_compared"] = summary.framesCompared;
    json["frames_without_face"] = summary.framesWithout;
    json["faces_compared"] = summary.facesCompared;
    json["frames_that_first_lacks"] = lacksJson(summary.firstLacks);
    json["frames_that_second_lacks"] = lacksJson(summary.secondLacks);
    json["mean_difference"] = orNull(summary.meanDifference);
    json["mean_absolute_difference"] = orNull(summary.meanAbsoluteDifference);
    json["largest_absolute_difference"] = orNull(summary.largestAbsoluteDifference);
    if (summary.largestFrame)
        json["largest_at_frame"] = orNull(comparison.frames[*summary.largestFrame].pair.first);
    json["threshold_crossings"] = Json::array();
    for (const ThresholdCrossings& crossings : summary.crossings)
        json["threshold_crossings"].push_back(
            {{"threshold", crossings.threshold},
             {"upward", crossings.upward},
             {"downward", crossings.downward},
             {"frames", crossings.frames}});
    json["rank_correlation"] = orNull(summary.rankCorrelation);
    return json;
}

Json faceJson(const std::optional<ComparedFace>& face, const std::optional<Absence>& absence)
{
    Json json = Json::object();
    if (face) {
        json["track"] = face->track;
        json["box"] = {face->box.x0, face->box.y0, face->box.x1, face->box.y1};
        json["probability"] = orNull(face->probability);
    }
    if (absence)
        json["absence"] = toString(*absence);
    return json;
}

Json frameJson(const FrameComparison& frame)
{
    Json json;
    json["first_frame"] = orNull(frame.pair.first);
    json["second_frame"] = orNull(frame.pair.second);
    json["first_seconds"] = orNull(frame.firstSeconds);
    json["second_seconds"] = orNull(frame.secondSeconds);
    json["first_absence"] = orNull(frame.firstAbsence);
    json["second_absence"] = orNull(frame.secondAbsence);
    json["faces"] = Json::array();
    for (const FaceComparison& face : frame.faces)
        json["faces"].push_back(
            {{"first", faceJson(face.first, face.firstAbsence)},
             {"second", faceJson(face.second, face.secondAbsence)},
             {"difference", orNull(face.difference())}});
    return json;
}

Json personJson(const PersonComparison& person)
{
    return {
        {"first_track", orNull(person.firstTrack)},
        {"second_track", orNull(person.secondTrack)},
        {"faces_compared", person.facesCompared},
        {"first_score", orNull(person.firstScore)},
        {"second_score", orNull(person.secondScore)}};
}

} // namespace

std::string comparisonCsv(const ResultComparison& comparison)
{
    std::string csv =
        "frame,seconds,other_frame,other_seconds,track,other_track,x0,y0,x1,y1,other_x0,other_y0,other_x1,"
        "other_y1,probability,other_probability,difference,absence,other_absence\n";
    for (const FrameComparison& frame : comparison.frames) {
        for (const FaceComparison& face : frame.faces)
            addRow(csv, frame, face);
        if (!frame.faces.empty())
            continue;
        FaceComparison nobody;
        nobody.firstAbsence = frame.firstAbsence;
        nobody.secondAbsence = frame.secondAbsence;
        addRow(csv, frame, nobody);
    }
    return csv;
}

Json comparisonJson(const ResultComparison& comparison, const ComparedOrigin& first, const ComparedOrigin& second)
{
    Json json;
    json["format"] = "veriframe-comparison";
    json["version"] = 1;
    json["program"] = "Veriframe " + version();
    json["label"] = "probability of fake: 1 means fake; a probability is not proof";
    json["difference"] = "second minus first";
    json["paired_by"] = toString(comparison.by);
    json["first"] = sideJson(comparison.first, first);
    json["second"] = sideJson(comparison.second, second);
    json["summary"] = summaryJson(comparison);
    json["persons"] = Json::array();
    for (const PersonComparison& person : comparison.persons)
        json["persons"].push_back(personJson(person));
    json["frames"] = Json::array();
    for (const FrameComparison& frame : comparison.frames)
        json["frames"].push_back(frameJson(frame));
    return json;
}

} // namespace veriframe
