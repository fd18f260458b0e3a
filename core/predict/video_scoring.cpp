// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/video_analysis.h"

#include <algorithm>
#include <map>

namespace veriframe {

namespace {

double meanScore(const std::vector<StrategyScore>& scores)
{
    if (scores.empty())
        return 0.5;
    double sum = 0;
    for (const StrategyScore& score : scores)
        sum += score.score;
    return sum / static_cast<double>(scores.size());
}

/// [model][face] in the order in which the faces are met.
using Probabilities = std::vector<std::vector<double>>;

std::vector<StrategyScore> scoresOf(const Probabilities& probabilities, const StrategyParameters& strategy)
{
    std::vector<StrategyScore> scores;
    for (const std::vector<double>& ofModel : probabilities)
        scores.push_back(scoreOfProbabilities(ofModel, strategy));
    return scores;
}

void add(Probabilities& to, const FaceResult& face)
{
    for (std::size_t model = 0; model < to.size(); ++model)
        to[model].push_back(face.probabilities[model]);
}

VideoState stateOf(const VideoResult& result, std::size_t modelCount, bool allJudged)
{
    if (result.facesUsed == 0)
        return VideoState::noFace;
    if (modelCount == 0)
        return VideoState::notJudged;
    return result.framesDecoded < result.framesAsked || !allJudged ? VideoState::partial : VideoState::scored;
}

} // namespace

const char* toString(VideoState state)
{
    switch (state) {
    case VideoState::scored:
        return "scored";
    case VideoState::partial:
        return "partial";
    case VideoState::noFace:
        return "noFace";
    case VideoState::notJudged:
        return "notJudged";
    case VideoState::unreadable:
        return "unreadable";
    case VideoState::failed:
        return "failed";
    case VideoState::cancelled:
        break;
    }
    return "cancelled";
}

void scoreVideo(VideoResult& result, std::size_t modelCount, const StrategyParameters& strategy)
{
    Probabilities all(modelCount);
    std::map<int, Probabilities> byTrack;
    std::map<int, TrackResult> tracks;
    result.facesFound = result.facesUsed = 0;
    bool allJudged = true;
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces) {
            ++result.facesFound;
            if (!face.used)
                continue;
            ++result.facesUsed;
            const bool judged = face.probabilities.size() == modelCount;
            allJudged = allJudged && judged;
            if (judged)
                add(all, face);
            if (face.track < 0)
                continue;
            Probabilities& ofTrack = byTrack.try_emplace(face.track, modelCount).first->second;
            if (judged)
                add(ofTrack, face);
            TrackResult& track = tracks.try_emplace(face.track).first->second;
            if (track.faces++ == 0)
                track.firstFrame = frame.index;
            track.track = face.track;
            track.lastFrame = frame.index;
        }
    result.tracks.clear();
    for (auto& [number, track] : tracks) {
        track.modelScores = scoresOf(byTrack.at(number), strategy);
        track.score = meanScore(track.modelScores);
        result.tracks.push_back(std::move(track));
    }
    result.modelScores = scoresOf(all, strategy);
    result.score = meanScore(result.modelScores);
    result.state = stateOf(result, modelCount, allJudged);
}

} // namespace veriframe
