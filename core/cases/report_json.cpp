// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report.h"

#include "cases/report_words_internal.h"
#include "predict/analysis_export.h"
#include "predict/verdict.h"

namespace veriframe {

namespace {

const char* toString(LimitKind kind)
{
    switch (kind) {
    case LimitKind::smallFaces:
        return "smallFaces";
    case LimitKind::sideViews:
        return "sideViews";
    case LimitKind::fewFaces:
        return "fewFaces";
    case LimitKind::strongCompression:
        return "strongCompression";
    case LimitKind::disagreement:
        break;
    }
    return "disagreement";
}

Json limitsJson(const VideoResult& result)
{
    Json list = Json::array();
    for (const ResultLimit& limit : limitsOf(result)) {
        Json entry{
            {"kind", toString(limit.kind)},
            {"count", limit.count},
            {"value", limit.value},
            {"text", limitSentence(limit, {}).text}};
        if (const auto threshold = limitThreshold(limit.kind))
            entry["threshold"] = *threshold;
        list.push_back(entry);
    }
    return list;
}

Json rulesJson(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy)
{
    Json list = Json::array();
    for (const ReportRule& rule : ruleSentences(scores, strategy, {})) {
        Json entry{{"text", rule.sentence.text}, {"models", rule.models}};
        if (rule.spread)
            entry["spread"] = *rule.spread;
        list.push_back(entry);
    }
    return list;
}

/// What is said of each person, in the order of "tracks".
Json personsJson(const CaseVideo& video, const VideoResult& result)
{
    Json list = Json::array();
    for (const TrackResult& track : result.tracks)
        list.push_back(
            {{"track", track.track},
             {"words", personWords(result, track)},
             {"rules",
              bearsScore(result) ? rulesJson(track.modelScores, video.settings.options.strategy) : Json::array()}});
    return list;
}

/// The frames whose pictures the report shows, with what is written beside their faces' boxes.
Json picturesJson(const VideoResult& result, const std::vector<ReportFrame>& shown)
{
    Json list = Json::array();
    for (const ReportFrame& picture : shown) {
        Json entry{{"frame", picture.frame}};
        if (const FrameResult* frame = frameAt(result, picture.frame)) {
            entry["seconds"] = frame->time.seconds;
            entry["faces"] = Json::array();
            for (const FaceResult& face : frame->faces) {
                const auto mean = meanProbability(face);
                entry["faces"].push_back({{"track", face.track}, {"mean", mean ? Json(*mean) : Json()}});
            }
        }
        list.push_back(entry);
    }
    return list;
}

Json faceReferenceJson(const FaceReference& face)
{
    return {{"frame", face.frame}, {"box", {face.box.x0, face.box.y0, face.box.x1, face.box.y1}}};
}

Json editsJson(const std::vector<PersonEdit>& edits)
{
    Json list = Json::array();
    for (const PersonEdit& edit : edits) {
        const bool merge = edit.kind == PersonEdit::Kind::merge;
        Json entry{{"kind", merge ? "merge" : "split"}, {"first", faceReferenceJson(edit.first)}};
        if (merge)
            entry["second"] = faceReferenceJson(edit.second);
        list.push_back(entry);
    }
    return list;
}

Json bookmarksJson(const std::vector<CaseBookmark>& bookmarks)
{
    Json list = Json::array();
    for (const CaseBookmark& bookmark : bookmarks)
        list.push_back(
            {{"frame", bookmark.frame},
             {"seconds", bookmark.seconds},
             {"status", toString(bookmark.status)},
             {"note", bookmark.note}});
    return list;
}

Json exportsJson(const std::vector<CaseExport>& exports)
{
    Json list = Json::array();
    for (const CaseExport& made : exports)
        list.push_back(
            {{"path", made.path.string()}, {"kind", made.kind}, {"sha256", made.sha256}, {"when", made.when}});
    return list;
}

Json streamJson(const ContainerStream& stream, std::size_t index)
{
    Json json{{"index", index}, {"kind", stream.kind}, {"codec", stream.codec}};
    if (!stream.profile.empty())
        json["profile"] = stream.profile;
    if (stream.bitRateFromHeader)
        json["bit_rate"] = *stream.bitRateFromHeader;
    if (stream.startSeconds)
        json["start_seconds"] = *stream.startSeconds;
    return json;
}

Json containerJson(const ContainerFacts& facts)
{
    Json json{{"format", facts.format}, {"streams", Json::array()}, {"tags", Json::array()}};
    for (std::size_t i = 0; i < facts.streams.size(); ++i)
        json["streams"].push_back(streamJson(facts.streams[i], i));
    for (const ContainerTag& tag : facts.tags)
        json["tags"].push_back({{"stream", tag.stream}, {"key", tag.key}, {"value", tag.value}});
    json["encoder_mark"] = facts.encoderMark;
    json["chapters"] = facts.chapters;
    json["encoding_signs"] = Json::array();
    for (const EncodingSign& sign : encodingSigns(facts))
        json["encoding_signs"].push_back({{"what", sign.what}, {"meaning", sign.meaning}});
    return json;
}

/// The faces whose pictures the report shows.
Json strongestJson(const VideoResult& result, const std::vector<ReportMoment>& moments)
{
    Json list = Json::array();
    for (const ReportMoment& moment : moments) {
        Json entry{{"frame", moment.frame}, {"face", moment.face}, {"track", moment.track}};
        if (const FrameResult* frame = frameAt(result, moment.frame))
            entry["seconds"] = frame->time.seconds;
        if (const FaceResult* face = faceShown(result, moment); face && !face->probabilities.empty())
            entry["mean"] = *meanProbability(*face);
        list.push_back(entry);
    }
    return list;
}

/// The analysis, but for the program: who made it stands in the log, and who wrote the report at the top.
Json analysisOf(const CaseVideo& video, const VideoResult& result)
{
    Json json =
        analysisJson(result, video.settings.models, video.settings.options, video.settings.detector, video.sha256);
    for (const char* key : {"format", "version", "program", "label"})
        json.erase(key);
    for (std::size_t i = 0; i < result.tracks.size(); ++i)
        if (!isJudged(result.tracks[i].modelScores)) {
            json["tracks"][i]["score"] = nullptr;
            json["tracks"][i]["model_scores"] = Json::array();
        }
    json["preliminary"] = isPreliminary(result);
    json["file"] = video.path.string();
    return json;
}

Json videoOf(const CaseVideo& video, const ReportMaterial& material)
{
    const VideoResult result = editedResult(video);
    Json json = analysisOf(video, result);
    json["bytes"] = video.bytes;
    json["analysed"] = video.analysed;
    json["words"] = verdictWords(result);
    json["rules"] = bearsScore(result) ? rulesJson(result.modelScores, video.settings.options.strategy) : Json::array();
    json["persons"] = personsJson(video, result);
    json["limits"] = limitsJson(result);
    json["notices"] = modelNotices(video.settings);
    json["notes"] = video.notes;
    json["person_edits"] = editsJson(video.edits);
    json["bookmarks"] = bookmarksJson(video.bookmarks);
    json["exports"] = exportsJson(video.exports);
    json["strongest"] = strongestJson(result, material.strongest);
    json["pictures"] = picturesJson(result, material.frames);
    if (material.container)
        json["container"] = containerJson(*material.container);
    if (!material.missing.empty())
        json["missing"] = material.missing;
    if (!material.noHeatMaps.empty())
        json["no_heat_maps"] = material.noHeatMaps;
    return json;
}

Json bandsJson()
{
    Json list = Json::array();
    for (const double from : {0.0, 0.5, 0.7, 0.9})
        list.push_back({{"from", from}, {"words", toString(verdictBand(from))}});
    return list;
}

} // namespace

Json reportJson(const ReportInput& input)
{
    Json json;
    json["format"] = "veriframe-report";
    json["version"] = 1;
    json["program"] = input.program;
    json["written"] = isoText(input.date);
    json["label"] = "scores and probabilities are of fake: 1 means fake; a probability is not proof";
    json["bands"] = bandsJson();
    json["title"] = input.content.title;
    json["notes"] = input.content.notes;
    json["videos"] = Json::array();
    for (std::size_t i = 0; i < input.content.videos.size(); ++i)
        json["videos"].push_back(
            videoOf(input.content.videos[i], i < input.material.size() ? input.material[i] : ReportMaterial{}));
    json["log"] = Json::array();
    for (const CaseLogEntry& entry : input.content.log)
        json["log"].push_back({{"when", entry.when}, {"program", entry.program}, {"what", entry.what}});
    return json;
}

} // namespace veriframe
