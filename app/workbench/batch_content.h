// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_document.h"
#include "widgets/batch_row.h"
#include "widgets/batch_run_line.h"

#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace veriframe {

// What the Batch room has open, as its widgets take it. Pure functions, in the window's language.

/// A quiet name and what it is, for a FactList.
using BatchFact = std::pair<QString, QString>;

/// The state of a video as the table names it.
BatchRow::State batchStateOf(const BatchEntry& entry);

/// One row per video, in the batch's order.
std::vector<BatchRow> batchRowsOf(const BatchDocument& document);

/// What is known of one video, in words.
struct BatchVideoContent {
    QString title;               ///< its file name
    QString path;                ///< where it is
    std::optional<double> score; ///< nothing where nobody judged
    QString words;               ///< "Probably manipulated"; else the state: "No face found"
    QString why;                 ///< what led to that, or stood in its way; sentences
    QString advice;              ///< what to do about it; may be empty
    std::vector<BatchFact> facts, models, persons;
};

/// @param models that judged it
BatchVideoContent videoContentOf(
    const BatchVideo& video, const BatchEntry& entry, const std::vector<ModelFacts>& models,
    const std::optional<bool>& fake);

BatchRunContent runContentOf(const BatchDocument& document);

/// How many videos are in which state; states without a video are left out.
std::vector<BatchFact> countFactsOf(const BatchDocument& document);
/// Output, models with their hashes, detector, profile: of the rows where they are judged, else as they are chosen.
std::vector<BatchFact> settingFactsOf(const BatchDocument& document);

/// A setting as knownDifference() names it, within a sentence: "frames of each video".
QString settingWord(const std::string& setting);
/// What a run would cost, in sentences, and that another output can be chosen. Empty where it costs nothing.
QString lossesText(const BatchDocument& document, const BatchLosses& losses);

/// A failure without core's advice, which names options of the command line.
ErrorInfo withoutRemedy(ErrorInfo error);

/// The sentence under the figures of a labelled batch: over how many they are, and what is missing.
QString accuracySentence(const BatchAccuracy& accuracy, const VideoLabels& labels);

/// "videos", "list.txt", "3 videos": what is open.
QString batchName(const BatchSource& source);
/// "500 videos · ~/videos"
QString batchFacts(const BatchDocument& document);
/// All that is open, a line each.
QString batchPlaces(const BatchSource& source);

} // namespace veriframe
