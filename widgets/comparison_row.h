// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace veriframe {

/// A face of a frame as two sides judged it.
struct ComparisonRow {
    int frame = -1;                      ///< presentation order in the first video; -1: it has no such frame
    int otherFrame = -1;                 ///< likewise in the second
    double seconds = 0;                  ///< since the first frame
    int person = -1;                     ///< position in ComparisonContent::persons; -1: nobody's
    std::optional<double> first, second; ///< probability of fake, [0, 1]
    QString remark;                      ///< why a side has no probability; empty: both have one
    bool operator==(const ComparisonRow&) const = default;

    /// Second minus first; nothing unless both are there.
    std::optional<double> difference() const
    {
        return first && second ? std::optional(*second - *first) : std::nullopt;
    }
};

/// The scores of a video or a person on both sides, ready to show.
struct ComparisonSubject {
    QString name;                                  ///< "Whole video", "Person 1"
    std::optional<double> first = {}, second = {}; ///< 1 means fake
    QString basis = {};                            ///< a sentence under the scores: from which faces they are
    QString words = {};                            ///< the verdicts in words
    bool operator==(const ComparisonSubject&) const = default;
};

/// Two results on the same frames, ready to show.
struct ComparisonContent {
    QString firstName, secondName; ///< in the legend: two files, or two ensembles
    std::vector<ComparisonSubject> persons;
    ComparisonSubject whole;
    std::vector<ComparisonRow> rows;   ///< by frame
    int firstFrame = 0, lastFrame = 0; ///< of the first video: what is or will be compared
    double lowerThreshold = 0.2, upperThreshold = 0.8;
    QStringList summary;    ///< sentences, one a line
    bool sameFrames = true; ///< frames of one index belong together: the second's number is not shown
    bool running = false;   ///< more is to come
    QString limits = {};    ///< what must be known beside it; may be empty
    bool operator==(const ComparisonContent&) const = default;
};

} // namespace veriframe
