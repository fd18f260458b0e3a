// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/comparison_analysis.h"

#include <algorithm>
#include <utility>

namespace veriframe {

namespace {

/// One of two passes over as many frames, counted together.
class PassProgress : public Progress {
public:
    /// @param pass 0 or 1
    PassProgress(Progress& whole, int pass) : m_whole(whole), m_pass(pass) {}

    void report(const ProgressUpdate& update) override
    {
        m_whole.report({update.stage, m_pass * update.total + update.done, 2 * update.total, update.item});
    }

private:
    Progress& m_whole;
    const int m_pass;
};

std::vector<FrameTime> timesOf(const std::filesystem::path& path, const AnalysisOptions& options)
{
    VideoReaderOptions reading;
    reading.threads = options.decoderThreads;
    return VideoReader(path, reading).times();
}

std::vector<int> indicesOf(const FramePairing& pairing, std::optional<int> FramePair::*side)
{
    std::vector<int> indices;
    for (const FramePair& pair : pairing.pairs)
        if (pair.*side)
            indices.push_back(*(pair.*side));
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

} // namespace

VideoResult judgeAgain(
    const VideoResult& first, FaceDetector& detector, Ensemble& other, const AnalysisOptions& options,
    Progress& progress, std::stop_token stop, const FrameReceiver& onFrame)
{
    if (first.frames.empty()) {
        VideoResult nothing = first;
        nothing.modelScores.clear();
        nothing.tracks.clear();
        return nothing;
    }
    FrameSelection selection{{}, first.frames};
    for (FrameResult& frame : selection.known) {
        selection.indices.push_back(frame.index);
        for (FaceResult& face : frame.faces)
            face.probabilities.clear();
    }
    return analyzeFrames(
        first.path, detector, &other, options, std::move(selection), progress, std::move(stop), onFrame);
}

PairResult analyzeByTwo(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble& first, Ensemble& second,
    const AnalysisOptions& options, const StrategyParameters& secondStrategy, Progress& progress, std::stop_token stop)
{
    PairResult result;
    PassProgress firstPass(progress, 0);
    result.first = analyzeVideo(path, detector, first, options, firstPass, stop);
    AnalysisOptions ofSecond = options;
    ofSecond.strategy = secondStrategy;
    PassProgress secondPass(progress, 1);
    result.second = judgeAgain(result.first, detector, second, ofSecond, secondPass, stop);
    return result;
}

PairResult analyzeVideoPair(
    const std::filesystem::path& first, const std::filesystem::path& second, FaceDetector& detector, Ensemble& ensemble,
    const AnalysisOptions& options, std::optional<PairedBy> by, Progress& progress, std::stop_token stop)
{
    PairResult result;
    result.pairing = choosePairs(timesOf(first, options), timesOf(second, options), options.framesWanted, by);
    PassProgress firstPass(progress, 0);
    result.first = analyzeFrames(
        first, detector, &ensemble, options, {indicesOf(result.pairing, &FramePair::first), {}}, firstPass, stop);
    PassProgress secondPass(progress, 1);
    result.second = analyzeFrames(
        second, detector, &ensemble, options, {indicesOf(result.pairing, &FramePair::second), {}}, secondPass, stop);
    return result;
}

} // namespace veriframe
