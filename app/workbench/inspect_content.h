// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame_source.h"
#include "predict/ensemble.h"
#include "predict/mean_probability.h"
#include "predict/robustness.h"
#include "predict/video_analysis.h"
#include "widgets/face_cards.h"
#include "widgets/model_matrix.h"
#include "widgets/person_list.h"
#include "widgets/picture_overlay.h"
#include "widgets/probability_timeline.h"
#include "widgets/robustness_table.h"
#include "widgets/verdict_panel.h"

#include <QString>
#include <map>
#include <vector>

namespace veriframe {

/// What produced a result, for the screen and for exports.
struct ResultOrigin {
    std::vector<ModelFacts> models; ///< empty: nothing judged
    std::string detector;           ///< "mtcnn", "dlib"
    std::string detectorSha256;
    Profile profile = Profile::dfdc;
    StrategyParameters strategy;
    QString note; ///< what the ensemble's file says of itself
};

// From core's results to what the widgets show. Pure functions: numbers in, words out, in the window's language.

/// "Person 1" for track 0.
QString personName(int track);
/// "111 e36" for the published checkpoints, else the file's name without its ending, shortened to tell it from the
/// others.
QStringList shortModelNames(const std::vector<ModelFacts>& models);
/// "Possibly manipulated": the band of a score in words.
QString verdictWords(double score);
/// "00:12"
QString minutesText(double seconds);
/// "1280 × 720 · 25 fps · 12.4 s · H.264"
QString factsText(const VideoFacts& facts, const std::vector<FrameTime>& times);

/// The analysed frame with that index; nullptr where it was not analysed.
const FrameResult* frameOf(const VideoResult& result, int frameIndex);

PictureOverlay overlayOf(const FrameResult& frame, const std::vector<int>& selectedPersons);
TimelineData timelineOf(
    const VideoResult& result, const ResultOrigin& origin, const std::vector<FrameTime>& times,
    const std::vector<int>& bookmarks);
/// @param person -1: of each frame the face with the highest probability
ModelMatrixContent
matrixOf(const VideoResult& result, const ResultOrigin& origin, int person, const std::vector<FrameTime>& times);
std::vector<PersonRow>
personRowsOf(const VideoResult& result, const std::vector<FrameTime>& times, const std::map<int, QImage>& portraits);
std::vector<FaceCard> faceCardsOf(const FrameResult& frame, const QImage& picture, const QStringList& modelNames);

/// The verdict of the video, or of one person. @param person -1: the video  @param running the analysis still goes on
VerdictContent verdictOf(const VideoResult& result, const ResultOrigin& origin, int person, bool running);

/// One row for each of the standard degradations; those not computed yet have no score.
std::vector<RobustnessRow> robustnessRowsOf(const std::vector<DegradedScore>& computed);

/// "0.66, possibly manipulated", or the state: the end of an analysis in the job list.
QString verdictSentence(const VideoResult& result, const ResultOrigin& origin);

/// Checkpoints with hashes, detector, profile and version, one line each.
QString originText(const ResultOrigin& origin);

} // namespace veriframe
