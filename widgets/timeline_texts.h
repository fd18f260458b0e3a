// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/probability_timeline.h"

#include <QCoreApplication>
#include <QString>
#include <utility>
#include <vector>

namespace veriframe {

/// The translations of everything the time line says belong together.
struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(veriframe::ProbabilityTimeline)
};

/// All digits that the value has as a float, which is what a model says: "0.66", "0.8413447".
QString readoutNumber(double probability);

/// What the read-out says of a point, or of a frame (then without person and models).
struct TimelineReadoutContent {
    QString title;           ///< "Person 1", "Frame 99"
    QString place;           ///< "frame 99 · 00:00:03.960"
    double probability = -1; ///< negative: none
    std::vector<std::pair<QString, double>> models;
    QString note; ///< "and 3 more", "This frame was not analysed."
    bool operator==(const TimelineReadoutContent&) const = default;
};

/// At most eight models are listed; the note counts the others.
TimelineReadoutContent readoutOfPoint(const TimelineData& data, const TimelineLane& lane, const TimelinePoint& point);
TimelineReadoutContent readoutOfLane(const TimelineLane& lane);
TimelineReadoutContent readoutOfFrame(const TimelineData& data, int frame);

/// "Frame 99 of 308, 00:00:03.960. Person 1: 0.66."; says so where there is no video, no analysis, no face.
QString cursorSentence(const TimelineData& data, int frame);

} // namespace veriframe
