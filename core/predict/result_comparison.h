// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/frame_pairing.h"
#include "predict/verdict.h"
#include "predict/video_analysis.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// Why one side has no probability where the other may have one. Each is said; none becomes a silent 0.5.
enum class Absence {
    shorterVideo, ///< the video ends before that frame
    unreadable,   ///< the frame could not be decoded
    notAnalysed,  ///< nobody looked at the frame, or not before the analysis was stopped
    noFace,       ///< no face was found in the frame
    otherPlace,   ///< faces were found in the frame, but none in that place
    notJudged     ///< the face was found, but not judged: outside the frame, over the limit of faces, or no model
};
/// "shorterVideo", ...: as files name it.
const char* toString(Absence absence);
/// "the video ends before it", ...: a reason for people, in plain English.
const char* reasonOf(Absence absence);

/// What one side knows of a face.
struct ComparedFace {
    PixelBox box; ///< pixels of that side's own video
    int track = -1;
    std::optional<double> probability; ///< of fake, mean over the side's models; nothing where it was not judged
    bool operator==(const ComparedFace&) const = default;
};

/// A face of a frame as both sides see it. At least one side has it.
struct FaceComparison {
    std::optional<ComparedFace> first, second;
    /// Why that side has no probability; nothing where it has one.
    std::optional<Absence> firstAbsence, secondAbsence;
    int person = -1; ///< position in ResultComparison::persons; -1: not linked to any

    /// Second minus first; nothing unless both judged the face.
    std::optional<double> difference() const;
};

/// Two frames that belong together.
struct FrameComparison {
    FramePair pair;
    std::optional<double> firstSeconds, secondSeconds; ///< since the first frame shown; nothing: it was not decoded
    /// Those of the first in its detector's order, then those that only the second has. Empty: neither has a face.
    std::vector<FaceComparison> faces;
    /// Why that side knows nothing of this frame (noFace among them); nothing where it found a face in it.
    std::optional<Absence> firstAbsence, secondAbsence;

    /// Of the differences of its faces, the one furthest from 0; nothing where no face was judged by both.
    std::optional<double> largestDifference() const;
};

/// One side as a whole.
struct ComparedSide {
    std::filesystem::path path;
    VideoState state = VideoState::unreadable;
    int frameCount = 0;                     ///< frames of the video; 0 where that is not known
    int width = 0, height = 0;              ///< pixels
    double score = 0.5;                     ///< the video's, over all frames this side has; 1 means fake
    std::vector<StrategyScore> modelScores; ///< one per model, with the rule that gave it
    StrategyParameters strategy;            ///< whose rule that is
    /// The score from the faces that both sides judged, and from nothing else; nothing where there is none.
    std::optional<double> scoreOnCompared;
    std::optional<ErrorInfo> error;
    std::string note;

    /// Whether there is a score that means something: some face was judged.
    bool hasScore() const;

    VerdictBand band() const { return verdictBand(score); }
};

/// A person over the faces that both sides judged.
struct PersonComparison {
    /// Persons by each side's own numbers; nothing: only the other has it. Where the first's person is several of the
    /// second, the lowest of these.
    std::optional<int> firstTrack, secondTrack;
    int facesCompared = 0;
    std::optional<double> firstScore, secondScore; ///< from the compared faces; nothing where there is none
};

/// How many frames have a face whose probabilities lie on different sides of a threshold. Above means greater than, as
/// in the published rule.
struct ThresholdCrossings {
    double threshold = 0.5;
    int upward = 0;   ///< first at or below, second above
    int downward = 0; ///< the other way; a frame with faces of both kinds counts in both
    int frames = 0;   ///< frames with any of them
    bool operator==(const ThresholdCrossings&) const = default;
};

/// The comparison in numbers. Differences are second minus first, over faces that both sides judged.
struct ComparisonSummary {
    int framesPaired = 0;   ///< pairs that were looked at
    int framesCompared = 0; ///< with a face that both sides judged
    int framesWithout = 0;  ///< in which neither side has a face
    int facesCompared = 0;
    /// Frames with a face that only the other side judged, by the reason of the side that lacks it; a frame whose faces
    /// lack for two reasons counts under both.
    std::map<Absence, int> firstLacks, secondLacks;
    std::optional<double> meanDifference, meanAbsoluteDifference;
    std::optional<double> largestAbsoluteDifference;
    std::optional<std::size_t> largestFrame;   ///< its frame's position in ResultComparison::frames
    std::vector<ThresholdCrossings> crossings; ///< of the rule's lower threshold, 0.5 and its upper, ascending
    /// Spearman's: 1 where both put the faces into the same order. Ties share their mean rank. Nothing where it is not
    /// defined: fewer than three faces, or a side with the same probability everywhere.
    std::optional<double> rankCorrelation;
};

/// Two results on the same frames.
struct ResultComparison {
    PairedBy by = PairedBy::index;
    ComparedSide first, second;
    std::vector<FrameComparison> frames; ///< ascending
    std::vector<PersonComparison> persons;
    ComparisonSummary summary;
};

struct ComparisonOptions {
    StrategyParameters firstStrategy, secondStrategy; ///< as each side was scored; thresholds are the first's
    /// Which frames belong together; empty: those of one index.
    FramePairing pairing;
};

/// Boxes that overlap less than this (intersection over union) are not one face. Boxes of videos of different sizes are
/// brought to one size before.
inline constexpr double sameFaceOverlap = 0.5;

/// Sets two results against each other. Faces of paired frames are one where their boxes overlap most, each at most
/// once; persons of the second are named after the first's with which they share most faces.
/// @param first, second frames ascending; may be of any state, also without frames. Thread-safe.
ResultComparison
compareResults(const VideoResult& first, const VideoResult& second, const ComparisonOptions& options = {});

/// Spearman's rank correlation of pairs (scipy.stats.spearmanr): in [-1, 1]; nothing for fewer than three pairs or
/// where one side is constant. @param first, second of one length
std::optional<double> rankCorrelation(std::span<const double> first, std::span<const double> second);

} // namespace veriframe
