// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict in words: the part of inspect_content.h that speaks of scores.
#include "base/version.h"
#include "core_words.h"
#include "inspect_content.h"
#include "job_runner.h"
#include "predict/result_limits.h"
#include "predict/verdict.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct InspectVerdictText {
    Q_DECLARE_TR_FUNCTIONS(InspectVerdictText)
};

QString number(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString twoDigits(double value)
{
    return QLocale().toString(value, 'f', 2);
}

/// Which branch of the rule one model's score came from, with its counts (spec algorithms.md 7).
QString branchText(const StrategyScore& score, const StrategyParameters& strategy)
{
    switch (score.rule) {
    case StrategyRule::meanOfFakes:
        return InspectVerdictText::tr("%1 of %n face(s) above %2: their mean.", nullptr, score.total)
            .arg(score.used)
            .arg(number(strategy.fakeThreshold));
    case StrategyRule::meanOfReals:
        return InspectVerdictText::tr("%1 of %n face(s) below %2: their mean.", nullptr, score.total)
            .arg(score.used)
            .arg(number(strategy.realThreshold));
    case StrategyRule::meanOfAll:
        return InspectVerdictText::tr(
                   "Mean of all %n face(s): neither enough above %1 nor enough below %2.", nullptr, score.total)
            .arg(number(strategy.fakeThreshold), number(strategy.realThreshold));
    case StrategyRule::noFace:
        break;
    }
    return {};
}

bool sameBranch(const std::vector<StrategyScore>& scores)
{
    return std::all_of(scores.begin(), scores.end(), [&](const StrategyScore& score) {
        return score.rule == scores.front().rule && score.used == scores.front().used;
    });
}

QString ruleText(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy)
{
    if (scores.empty())
        return {};
    QString text;
    if (sameBranch(scores)) {
        text = branchText(scores.front(), strategy);
    } else {
        // The models took different branches: say how many took which.
        const auto count = [&](StrategyRule rule) {
            return static_cast<int>(std::count_if(
                scores.begin(), scores.end(), [rule](const StrategyScore& score) { return score.rule == rule; }));
        };
        QStringList parts;
        if (const int n = count(StrategyRule::meanOfFakes))
            parts.push_back(InspectVerdictText::tr("%n model(s): mean of the faces above %1", nullptr, n)
                                .arg(number(strategy.fakeThreshold)));
        if (const int n = count(StrategyRule::meanOfReals))
            parts.push_back(InspectVerdictText::tr("%n model(s): mean of the faces below %1", nullptr, n)
                                .arg(number(strategy.realThreshold)));
        if (const int n = count(StrategyRule::meanOfAll))
            parts.push_back(InspectVerdictText::tr("%n model(s): mean of all faces", nullptr, n));
        text = InspectVerdictText::tr("%1.", "a sentence")
                   .arg(parts.join(InspectVerdictText::tr("; ", "between the rules of some models")));
    }
    if (scores.size() > 1)
        text = sentencesText(
            {text, InspectVerdictText::tr("%n model(s) agree within %1.", nullptr, static_cast<int>(scores.size()))
                       .arg(twoDigits(modelSpread(scores)))});
    return text;
}

VerdictLimit limitText(const ResultLimit& limit)
{
    switch (limit.kind) {
    case LimitKind::smallFaces:
        return {
            InspectVerdictText::tr("small face in %n frame(s)", nullptr, limit.count),
            InspectVerdictText::tr(
                "Faces narrower than %1 px were enlarged several times before they were judged; fine traces are lost.")
                .arg(smallFacePx)};
    case LimitKind::sideViews:
        return {
            InspectVerdictText::tr("side view in %n frame(s)", nullptr, limit.count),
            InspectVerdictText::tr("The models were trained on faces seen mostly from the front.")};
    case LimitKind::fewFaces:
        return {
            InspectVerdictText::tr("only %n face(s)", nullptr, limit.count),
            InspectVerdictText::tr("The rule for a clear verdict needs more than %1 faces.")
                .arg(StrategyParameters{}.minimumFakes)};
    case LimitKind::strongCompression:
        return {
            InspectVerdictText::tr("strong compression"),
            InspectVerdictText::tr("%1 bits per pixel: compression removes the traces that the models look for.")
                .arg(number(limit.value))};
    case LimitKind::disagreement:
        break;
    }
    return {
        InspectVerdictText::tr("models disagree"),
        InspectVerdictText::tr("The models' scores lie %1 apart.").arg(twoDigits(limit.value))};
}

VerdictLimit trainingScope()
{
    return {
        InspectVerdictText::tr("trained on DFDC kinds"),
        InspectVerdictText::tr(
            "The published networks know the face swaps of the Deepfake Detection Challenge of 2020. Newer or other "
            "manipulations may go unnoticed, and filters or heavy make-up may be mistaken for one.")};
}

QString stateWords(const VideoResult& result)
{
    switch (result.state) {
    case VideoState::noFace:
        return InspectVerdictText::tr("No face found");
    case VideoState::unreadable:
        return InspectVerdictText::tr("Unreadable");
    case VideoState::failed:
        return InspectVerdictText::tr("Analysis failed");
    case VideoState::cancelled:
        return InspectVerdictText::tr("Cancelled");
    case VideoState::notJudged:
        return InspectVerdictText::tr("Not judged: no model");
    case VideoState::scored:
    case VideoState::partial:
        break;
    }
    return {};
}

QString stateRule(const VideoResult& result)
{
    switch (result.state) {
    case VideoState::noFace:
        return InspectVerdictText::tr(
            "No face was found in %n frame(s), so there is nothing to judge.", nullptr, result.framesDecoded);
    case VideoState::notJudged:
        return InspectVerdictText::tr(
            "%n face(s) found. Choose models to have them judged.", nullptr, result.facesFound);
    default:
        return result.error ? errorText(*result.error) : coreText(result.note);
    }
}

const TrackResult* trackOfPerson(const VideoResult& result, int person)
{
    const auto found = std::find_if(result.tracks.begin(), result.tracks.end(), [person](const TrackResult& track) {
        return track.track == person;
    });
    return found == result.tracks.end() ? nullptr : &*found;
}

bool anyUntrained(const ResultOrigin& origin)
{
    return std::any_of(
        origin.models.begin(), origin.models.end(), [](const ModelFacts& model) { return model.untrained; });
}

} // namespace

QString verdictWords(double score)
{
    switch (verdictBand(score)) {
    case VerdictBand::none:
        return InspectVerdictText::tr("No sign of manipulation");
    case VerdictBand::weak:
        return InspectVerdictText::tr("Possibly manipulated");
    case VerdictBand::moderate:
        return InspectVerdictText::tr("Probably manipulated");
    case VerdictBand::strong:
        break;
    }
    return InspectVerdictText::tr("Very probably manipulated");
}

QString originText(const ResultOrigin& origin)
{
    QStringList lines;
    for (const ModelFacts& model : origin.models)
        lines.push_back(InspectVerdictText::tr("%1 (%2, %3 px, %4 on %5), SHA-256 %6")
                            .arg(QString::fromStdString(model.name), QString::fromStdString(model.encoder))
                            .arg(model.inputSizePx)
                            .arg(
                                QString::fromStdString(model.precision), QString::fromStdString(model.device),
                                QString::fromStdString(model.sha256)));
    lines.push_back(InspectVerdictText::tr("Detector %1, profile %2")
                        .arg(QString::fromStdString(origin.detector), QLatin1String(toString(origin.profile))));
    lines.push_back(InspectVerdictText::tr("Veriframe %1").arg(QString::fromStdString(version())));
    return lines.join(QLatin1Char('\n'));
}

VerdictContent verdictOf(const VideoResult& result, const ResultOrigin& origin, int person, bool running)
{
    VerdictContent content;
    content.title = person < 0 ? InspectVerdictText::tr("Verdict")
                               : InspectVerdictText::tr("Verdict for person %1").arg(person + 1);
    content.provisional = running;
    content.origin = originText(origin);
    if (anyUntrained(origin))
        content.warning = InspectVerdictText::tr("Untrained network: the score means nothing yet.");
    else
        content.warning = origin.note;

    const TrackResult* track = person < 0 ? nullptr : trackOfPerson(result, person);
    const std::vector<StrategyScore>& scores = track ? track->modelScores : result.modelScores;
    const bool judged =
        !origin.models.empty() && !scores.empty() && (person < 0 ? result.facesUsed > 0 : track != nullptr);
    const bool broken = result.state == VideoState::unreadable || result.state == VideoState::failed;
    if (judged && !broken) {
        content.score = track ? track->score : result.score;
        content.words = verdictWords(*content.score);
        content.rule = ruleText(scores, origin.strategy);
        for (const ResultLimit& limit : limitsOf(result))
            content.limits.push_back(limitText(limit));
        if (result.state == VideoState::partial || result.state == VideoState::cancelled)
            content.limits.insert(
                content.limits.begin(),
                {InspectVerdictText::tr("%1 of %n frame(s)", nullptr, result.framesAsked).arg(result.framesDecoded),
                 coreText(result.note)});
        content.limits.push_back(trainingScope());
        return content;
    }
    content.words = running ? InspectVerdictText::tr("Looking for faces") : stateWords(result);
    content.rule = running ? QString() : stateRule(result);
    return content;
}

std::vector<RobustnessRow> robustnessRowsOf(const std::vector<DegradedScore>& computed)
{
    std::vector<RobustnessRow> rows;
    for (const Degradation& degradation : standardDegradations()) {
        RobustnessRow row;
        row.name = degradation.kind == Degradation::Kind::h264
                       ? InspectVerdictText::tr("H.264 at CRF %1").arg(degradation.crf)
                       : InspectVerdictText::tr("%1 of the size").arg(percentText(degradation.factor, 0));
        const auto found = std::find_if(computed.begin(), computed.end(), [&](const DegradedScore& score) {
            return score.degradation == degradation;
        });
        if (found != computed.end() && found->error)
            row.words = errorText(*found->error);
        else if (found != computed.end()) {
            row.score = found->score;
            row.words = verdictWords(found->score);
        }
        rows.push_back(row);
    }
    return rows;
}

QString verdictSentence(const VideoResult& result, const ResultOrigin& origin)
{
    const VerdictContent verdict = verdictOf(result, origin, -1, false);
    return verdict.score ? QStringLiteral("%1 · %2").arg(twoDigits(*verdict.score), verdict.words) : verdict.words;
}

} // namespace veriframe
