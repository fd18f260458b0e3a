// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_content.h"

#include "job_runner.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct ComparisonContentText {
    Q_DECLARE_TR_FUNCTIONS(ComparisonContentText)
};

QString reasonText(Absence absence)
{
    switch (absence) {
    case Absence::shorterVideo:
        return ComparisonContentText::tr("the video ends before it");
    case Absence::unreadable:
        return ComparisonContentText::tr("the frame could not be decoded");
    case Absence::notAnalysed:
        return ComparisonContentText::tr("the frame was not analysed");
    case Absence::noFace:
        return ComparisonContentText::tr("no face was found in the frame");
    case Absence::otherPlace:
        return ComparisonContentText::tr("no face was found in that place");
    case Absence::notJudged:
        break;
    }
    return ComparisonContentText::tr("the face was not judged");
}

QString remarkOf(const std::optional<Absence>& first, const std::optional<Absence>& second)
{
    QStringList parts;
    if (first && first == second)
        return ComparisonContentText::tr("Both: %1").arg(reasonText(*first));
    if (first)
        parts += ComparisonContentText::tr("First: %1").arg(reasonText(*first));
    if (second)
        parts += ComparisonContentText::tr("Second: %1").arg(reasonText(*second));
    return parts.join(QStringLiteral(" · "));
}

/// The second passes through states that are no lack: it has not come to these frames yet.
bool isPending(const std::optional<Absence>& second, bool running)
{
    return running && second == Absence::notAnalysed;
}

ComparisonRow rowOf(const FrameComparison& frame)
{
    ComparisonRow row;
    row.frame = frame.pair.first.value_or(-1);
    row.otherFrame = frame.pair.second.value_or(-1);
    row.seconds = frame.firstSeconds.value_or(frame.secondSeconds.value_or(0));
    return row;
}

std::vector<ComparisonRow> rowsOf(const ResultComparison& comparison, bool running)
{
    std::vector<ComparisonRow> rows;
    for (const FrameComparison& frame : comparison.frames) {
        for (const FaceComparison& face : frame.faces) {
            if (isPending(face.secondAbsence, running))
                continue;
            ComparisonRow& row = rows.emplace_back(rowOf(frame));
            row.person = face.person;
            row.first = face.first ? face.first->probability : std::nullopt;
            row.second = face.second ? face.second->probability : std::nullopt;
            row.remark = remarkOf(face.firstAbsence, face.secondAbsence);
        }
        if (!frame.faces.empty() || isPending(frame.secondAbsence, running))
            continue;
        ComparisonRow& row = rows.emplace_back(rowOf(frame));
        row.remark = remarkOf(frame.firstAbsence, frame.secondAbsence);
    }
    return rows;
}

QString ruleText(const ComparedSide& side)
{
    if (side.modelScores.size() != 1)
        return {};
    const StrategyScore& score = side.modelScores.front();
    const QLocale locale;
    switch (score.rule) {
    case StrategyRule::meanOfFakes:
        return ComparisonContentText::tr("%1 of %n face(s) above %2: their mean", nullptr, score.total)
            .arg(score.used)
            .arg(locale.toString(side.strategy.fakeThreshold));
    case StrategyRule::meanOfReals:
        return ComparisonContentText::tr("%1 of %n face(s) below %2: their mean", nullptr, score.total)
            .arg(score.used)
            .arg(locale.toString(side.strategy.realThreshold));
    case StrategyRule::meanOfAll:
        return ComparisonContentText::tr("mean of %n face(s)", nullptr, score.total);
    case StrategyRule::noFace:
        break;
    }
    return {};
}

QString sideText(const QString& name, const ComparedSide& side)
{
    if (side.error)
        return ComparisonContentText::tr("%1: %2").arg(name, errorText(*side.error));
    if (!side.hasScore())
        return ComparisonContentText::tr("%1: no face was judged.").arg(name);
    const QString rule = ruleText(side);
    const QString models = side.modelScores.size() > 1
                               ? ComparisonContentText::tr("mean of %1 models").arg(side.modelScores.size())
                               : rule;
    return ComparisonContentText::tr("%1: %2 (%3; %4).")
        .arg(name, percentText(side.score, 1), verdictWords(side.score), models);
}

QString basisText(int faces)
{
    return faces > 0 ? ComparisonContentText::tr("From the %n face(s) that both judged.", nullptr, faces)
                     : ComparisonContentText::tr("No face was judged by both.");
}

ComparisonSubject wholeOf(const ComparisonOutcome& outcome, bool running)
{
    const ResultComparison& comparison = outcome.comparison;
    ComparisonSubject subject;
    subject.name = ComparisonContentText::tr("Whole video");
    // Both from the same faces, so that their difference is one of judgement.
    subject.first = comparison.first.scoreOnCompared;
    subject.second = comparison.second.scoreOnCompared;
    subject.basis = basisText(comparison.summary.facesCompared);
    if (!running)
        subject.words = sideText(ComparisonContentText::tr("First"), comparison.first) + QLatin1Char('\n') +
                        sideText(ComparisonContentText::tr("Second"), comparison.second);
    return subject;
}

std::vector<ComparisonSubject> personsOf(const ResultComparison& comparison)
{
    std::vector<ComparisonSubject> subjects;
    for (const PersonComparison& person : comparison.persons) {
        ComparisonSubject& subject = subjects.emplace_back();
        subject.name = person.firstTrack
                           ? personName(*person.firstTrack)
                           : ComparisonContentText::tr("%1 of the second").arg(personName(*person.secondTrack));
        subject.first = person.firstScore;
        subject.second = person.secondScore;
        subject.basis = basisText(person.facesCompared);
    }
    return subjects;
}

QString pairingText(const ComparisonOutcome& outcome)
{
    if (outcome.isOneVideo())
        return ComparisonContentText::tr("Both judge the same faces, found once.");
    if (outcome.pairing.by == PairedBy::time)
        return ComparisonContentText::tr(
            "The frame rates differ: frames are paired by the time at which they are shown.");
    return ComparisonContentText::tr("Frames are paired by their number.");
}

void addLacks(QStringList& sentences, const QString& side, const std::map<Absence, int>& lacks)
{
    for (const auto& [absence, frames] : lacks)
        sentences += ComparisonContentText::tr("%1 lacks a face in %n frame(s): %2.", nullptr, frames)
                         .arg(side, reasonText(absence));
}

QString differenceText(const ResultComparison& comparison)
{
    const ComparisonSummary& summary = comparison.summary;
    const FrameComparison& largest = comparison.frames[*summary.largestFrame];
    return ComparisonContentText::tr("Differences have a mean size of %1; the largest is %2, at frame %3.")
        .arg(probabilityText(*summary.meanAbsoluteDifference), probabilityText(*summary.largestAbsoluteDifference))
        .arg(largest.pair.first.value_or(-1));
}

QString tendencyText(const ComparisonSummary& summary)
{
    const double mean = *summary.meanDifference;
    constexpr double shown = 0.005; // two digits
    if (std::abs(mean) < shown)
        return ComparisonContentText::tr("On average neither is higher.");
    return mean > 0 ? ComparisonContentText::tr("On average the second is higher by %1.").arg(probabilityText(mean))
                    : ComparisonContentText::tr("On average the second is lower by %1.").arg(probabilityText(-mean));
}

QString crossingsText(const ComparisonSummary& summary)
{
    QStringList parts;
    for (const ThresholdCrossings& crossings : summary.crossings)
        parts +=
            ComparisonContentText::tr("%1 of %2").arg(crossings.frames).arg(QLocale().toString(crossings.threshold));
    return ComparisonContentText::tr("Frames that change sides: %1.").arg(listText(parts));
}

/// With a true minus sign.
QString correlationText(double correlation)
{
    const QString size = QLocale().toString(std::abs(correlation), 'f', 2);
    return correlation < 0 ? QStringLiteral("−") + size : size;
}

QStringList sentencesOf(const ComparisonOutcome& outcome, bool running)
{
    const ComparisonSummary& summary = outcome.comparison.summary;
    QStringList sentences{pairingText(outcome)};
    if (summary.facesCompared == 0) {
        sentences += running ? ComparisonContentText::tr("No face was judged by both yet.")
                             : ComparisonContentText::tr("No face was judged by both: there is nothing to compare.");
    } else {
        sentences += ComparisonContentText::tr("%n frame(s) compared.", nullptr, summary.framesCompared);
        sentences += tendencyText(summary);
        sentences += differenceText(outcome.comparison);
        sentences += crossingsText(summary);
        sentences += summary.rankCorrelation
                         ? ComparisonContentText::tr("Rank correlation %1: 1 would be the same order of the faces.")
                               .arg(correlationText(*summary.rankCorrelation))
                         : ComparisonContentText::tr(
                               "A rank correlation is not defined: too few faces, or all alike on a side.");
    }
    if (running)
        return sentences;
    addLacks(sentences, ComparisonContentText::tr("The first"), summary.firstLacks);
    addLacks(sentences, ComparisonContentText::tr("The second"), summary.secondLacks);
    if (summary.framesWithout > 0)
        sentences += ComparisonContentText::tr("In %n frame(s) neither has a face.", nullptr, summary.framesWithout);
    return sentences;
}

bool anyUntrained(const ResultOrigin& origin)
{
    return std::any_of(
        origin.models.begin(), origin.models.end(), [](const ModelFacts& model) { return model.untrained; });
}

QString limitsOf(const ComparisonOutcome& outcome)
{
    QStringList lines;
    if (anyUntrained(outcome.firstOrigin) || anyUntrained(outcome.secondOrigin))
        lines += ComparisonContentText::tr("A network is untrained: its scores mean nothing yet.");
    for (const QString& note : {outcome.firstOrigin.note, outcome.secondOrigin.note})
        if (!note.isEmpty() && !lines.contains(note))
            lines += note;
    if (outcome.isOneVideo() && outcome.firstOrigin.strategy != outcome.secondOrigin.strategy)
        lines += ComparisonContentText::tr("Each ensemble's own rule leads from faces to its score, and these differ.");
    if (outcome.isOneVideo() && outcome.firstOrigin.models == outcome.secondOrigin.models)
        lines += ComparisonContentText::tr("Both ensembles are the same networks.");
    lines += ComparisonContentText::tr("1 means fake. A probability is not proof.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ComparisonContent comparisonContentOf(const ComparisonOutcome& outcome, bool running)
{
    ComparisonContent content;
    content.firstName = outcome.firstName;
    content.secondName = outcome.secondName;
    content.persons = personsOf(outcome.comparison);
    content.whole = wholeOf(outcome, running);
    content.rows = rowsOf(outcome.comparison, running);
    if (!outcome.comparison.frames.empty())
        content.firstFrame = outcome.comparison.frames.front().pair.first.value_or(0);
    for (const FrameComparison& frame : outcome.comparison.frames)
        if (frame.pair.first) {
            content.firstFrame = std::min(content.firstFrame, *frame.pair.first);
            content.lastFrame = std::max(content.lastFrame, *frame.pair.first);
        }
    content.lowerThreshold = outcome.firstOrigin.strategy.realThreshold;
    content.upperThreshold = outcome.firstOrigin.strategy.fakeThreshold;
    content.summary = sentencesOf(outcome, running);
    content.sameFrames = outcome.comparison.by == PairedBy::index;
    content.running = running;
    content.limits = limitsOf(outcome);
    return content;
}

QString comparisonSentence(const ComparisonOutcome& outcome)
{
    const ComparisonSummary& summary = outcome.comparison.summary;
    if (!summary.meanAbsoluteDifference)
        return ComparisonContentText::tr("No face was judged by both: there is nothing to compare.");
    return ComparisonContentText::tr("%n frame(s) compared, %1 apart on average.", nullptr, summary.framesCompared)
        .arg(probabilityText(*summary.meanAbsoluteDifference));
}

PictureOverlay comparisonOverlay(const ResultComparison& comparison, int frame, bool second)
{
    PictureOverlay overlay;
    for (const FrameComparison& entry : comparison.frames) {
        if (entry.pair.first != frame)
            continue;
        for (const FaceComparison& face : entry.faces) {
            const std::optional<ComparedFace>& side = second ? face.second : face.first;
            if (!side)
                continue;
            FaceOverlay& shown = overlay.faces.emplace_back();
            shown.person = face.person;
            shown.label =
                face.person < 0
                    ? personName(-1)
                    : personName(comparison.persons[static_cast<std::size_t>(face.person)].firstTrack.value_or(-1));
            shown.box = QRectF(QPointF(side->box.x0, side->box.y0), QPointF(side->box.x1, side->box.y1));
            shown.probability = side->probability;
        }
        break;
    }
    return overlay;
}

} // namespace veriframe
