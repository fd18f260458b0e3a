// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "predict/batch_record_internal.h"

#include <array>

namespace veriframe {

namespace {

template<typename Value, std::size_t count>
Value parseName(const std::string& name, const std::array<Value, count>& values, const std::string& origin)
{
    for (const Value value : values)
        if (name == toString(value))
            return value;
    throw Error(ErrorCode::corrupt, "Reading", origin, "\"" + name.substr(0, 40) + "\" is not known");
}

constexpr std::array states{VideoState::scored,    VideoState::partial,    VideoState::noFace,
                            VideoState::notJudged, VideoState::unreadable, VideoState::failed};
constexpr std::array rules{
    StrategyRule::meanOfFakes, StrategyRule::meanOfReals, StrategyRule::meanOfAll, StrategyRule::noFace};
constexpr std::array codes{ErrorCode::badInput,    ErrorCode::notFound, ErrorCode::unreadable, ErrorCode::unwritable,
                           ErrorCode::corrupt,     ErrorCode::mismatch, ErrorCode::busy,       ErrorCode::network,
                           ErrorCode::unsupported, ErrorCode::internal};

/// Reads members of one object of a record.
class Members {
public:
    Members(const Json& object, const std::string& origin) : m_object(object), m_origin(origin) {}

    template<typename T>
    T get(const char* key) const
    {
        return jsonMember<T>(m_object, key, m_origin);
    }

    /// Absent members keep what stands there.
    template<typename T>
    void take(const char* key, T& value) const
    {
        if (m_object.contains(key))
            value = get<T>(key);
    }

    Json object(const char* key) const { return m_object.contains(key) ? get<Json>(key) : Json::object(); }

    Json list(const char* key) const
    {
        Json list = m_object.contains(key) ? get<Json>(key) : Json::array();
        if (!list.is_array())
            throw Error(ErrorCode::corrupt, "Reading", m_origin, std::string("the key \"") + key + "\" must be a list");
        return list;
    }

private:
    const Json& m_object;
    const std::string& m_origin;
};

StrategyScore scoreOf(const Json& object, const std::string& origin)
{
    const Members members(object, origin);
    StrategyScore score;
    score.score = members.get<double>("score");
    score.rule = parseName(members.get<std::string>("rule"), rules, origin);
    members.take("used", score.used);
    members.take("faces", score.total);
    return score;
}

std::vector<StrategyScore> scoresOf(const Json& list, const std::string& origin)
{
    std::vector<StrategyScore> scores;
    for (const Json& entry : list)
        scores.push_back(scoreOf(entry, origin));
    return scores;
}

TrackResult trackOf(const Json& object, const std::string& origin)
{
    const Members members(object, origin);
    TrackResult track;
    track.track = members.get<int>("track");
    members.take("first_frame", track.firstFrame);
    members.take("last_frame", track.lastFrame);
    members.take("faces", track.faces);
    members.take("score", track.score);
    track.modelScores = scoresOf(members.list("model_scores"), origin);
    return track;
}

ErrorInfo errorOf(const Json& object, const std::string& origin)
{
    const Members members(object, origin);
    ErrorInfo error;
    error.code = parseName(members.get<std::string>("code"), codes, origin);
    members.take("doing", error.doing);
    members.take("on", error.on);
    members.take("why", error.why);
    members.take("remedy", error.remedy);
    return error;
}

} // namespace

bool isFailure(VideoState state)
{
    return state != VideoState::scored && state != VideoState::partial && state != VideoState::noFace;
}

BatchItem itemOf(const BatchVideo& video, const VideoResult& result)
{
    BatchItem item;
    item.path = video.path;
    item.fileName = video.fileName;
    item.state = result.state;
    item.score = result.score;
    item.frameCount = result.frameCount;
    item.framesAsked = result.framesAsked;
    item.framesDecoded = result.framesDecoded;
    item.facesFound = result.facesFound;
    item.facesUsed = result.facesUsed;
    item.modelScores = result.modelScores;
    item.tracks = result.tracks;
    item.seconds = result.seconds.total;
    item.error = result.error;
    item.note = result.note;
    return item;
}

BatchItem itemOf(const BatchVideo& video, const Json& record, const std::string& origin)
{
    const Members members(record, origin);
    BatchItem item;
    item.path = video.path;
    item.fileName = video.fileName;
    item.resumed = true;
    item.state = parseName(members.get<std::string>("state"), states, origin);
    item.score = members.get<double>("score");
    if (!(item.score >= 0 && item.score <= 1))
        throw Error(ErrorCode::corrupt, "Reading", origin, "the score is not between 0 and 1");
    const Json frames = members.object("frames"), faces = members.object("faces"), seconds = members.object("seconds");
    const Members ofFrames(frames, origin), ofFaces(faces, origin);
    ofFrames.take("in_video", item.frameCount);
    ofFrames.take("asked", item.framesAsked);
    ofFrames.take("decoded", item.framesDecoded);
    ofFaces.take("found", item.facesFound);
    ofFaces.take("used", item.facesUsed);
    Members(seconds, origin).take("total", item.seconds);
    item.modelScores = scoresOf(members.list("models"), origin);
    for (const Json& entry : members.list("tracks"))
        item.tracks.push_back(trackOf(entry, origin));
    if (record.contains("error"))
        item.error = errorOf(members.get<Json>("error"), origin);
    members.take("note", item.note);
    return item;
}

std::vector<ModelFacts> modelsOf(const Json& header, const std::string& origin)
{
    const Json settings = jsonMember<Json>(header, "settings", origin);
    std::vector<ModelFacts> models;
    for (const Json& entry : Members(settings, origin).list("models")) {
        const Members members(entry, origin);
        ModelFacts model;
        model.name = members.get<std::string>("name");
        members.take("sha256", model.sha256);
        members.take("encoder", model.encoder);
        members.take("input_size", model.inputSizePx);
        members.take("precision", model.precision);
        members.take("device", model.device);
        members.take("untrained", model.untrained);
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace veriframe
