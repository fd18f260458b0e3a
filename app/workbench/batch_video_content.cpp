// SPDX-License-Identifier: GPL-3.0-or-later
// One video of a batch in words: what became of it, why, and what to do.
#include "batch_content.h"
#include "core_words.h"
#include "form_parts.h"
#include "inspect_content.h"
#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct BatchVideoText {
    Q_DECLARE_TR_FUNCTIONS(BatchVideoText)
};

bool isJudged(const BatchItem& item)
{
    return item.state == VideoState::scored || item.state == VideoState::partial;
}

QString stateTitle(BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
        return BatchVideoText::tr("Waiting");
    case BatchRow::running:
        return BatchVideoText::tr("At work");
    case BatchRow::noFace:
        return BatchVideoText::tr("No face found");
    case BatchRow::notJudged:
        return BatchVideoText::tr("Not judged");
    case BatchRow::unreadable:
        return BatchVideoText::tr("Unreadable");
    case BatchRow::failed:
        return BatchVideoText::tr("Analysis failed");
    case BatchRow::cancelled:
        return BatchVideoText::tr("Cancelled");
    case BatchRow::scored:
    case BatchRow::partial:
        break;
    }
    return {};
}

/// Why there is no score, where that is not an error's or a note's to say.
QString whyOf(const BatchEntry& entry, BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
        return BatchVideoText::tr("Nothing was done with it yet.");
    case BatchRow::running:
        return entry.framesAsked > 0 ? BatchVideoText::tr("%1 of %n frame(s) are judged.", nullptr, entry.framesAsked)
                                           .arg(countText(entry.framesDone))
                                     : BatchVideoText::tr("It is being opened.");
    case BatchRow::cancelled:
        return BatchVideoText::tr("The run was ended while it was at work. Nothing of it was kept.");
    default:
        break;
    }
    return entry.item->error ? errorText(*entry.item->error) : asSentence(coreText(entry.item->note));
}

QString adviceOf(BatchRow::State state)
{
    switch (state) {
    case BatchRow::cancelled:
        return BatchVideoText::tr("Start the batch again: it goes on with this video.");
    case BatchRow::partial:
        return BatchVideoText::tr("The score is one of what could be looked at. Open it in Inspect to see which "
                                  "frames that are.");
    case BatchRow::noFace:
        return BatchVideoText::tr("Open it in Inspect and look at every frame; faces that are seen for a moment only "
                                  "may lie between those that were looked at. The CSV has 0.5.");
    case BatchRow::notJudged:
    case BatchRow::unreadable:
        return BatchVideoText::tr("See whether it plays elsewhere and copy it anew, then have it judged again. The "
                                  "CSV has 0.5.");
    case BatchRow::failed:
        return BatchVideoText::tr("Have it judged again. The CSV has 0.5 meanwhile.");
    default:
        return {};
    }
}

QString scoreText(double score)
{
    return probabilityText(score);
}

std::vector<BatchFact> factsOf(const BatchItem& item, const std::optional<bool>& fake)
{
    std::vector<BatchFact> facts;
    if (fake)
        facts.emplace_back(
            BatchVideoText::tr("Label"), *fake ? BatchVideoText::tr("fake") : BatchVideoText::tr("real"));
    if (isJudged(item))
        facts.emplace_back(BatchVideoText::tr("Score in full"), fullPrecisionText(item.score));
    if (item.framesAsked > 0)
        facts.emplace_back(
            BatchVideoText::tr("Frames"),
            BatchVideoText::tr("%1 of %2 asked for, of %3")
                .arg(countText(item.framesDecoded), countText(item.framesAsked), countText(item.frameCount)));
    if (item.framesDecoded > 0)
        facts.emplace_back(
            BatchVideoText::tr("Faces"),
            item.facesUsed < item.facesFound
                ? BatchVideoText::tr("%1 found, %2 judged").arg(countText(item.facesFound), countText(item.facesUsed))
                : countText(item.facesFound));
    facts.emplace_back(
        BatchVideoText::tr("Took"),
        BatchVideoText::tr("%1 s").arg(QLocale().toString(item.seconds, 'f', item.seconds < 10 ? 2 : 1)));
    if (item.resumed)
        facts.emplace_back(BatchVideoText::tr("Result"), BatchVideoText::tr("taken over from an earlier run"));
    return facts;
}

std::vector<BatchFact> modelFactsOf(const BatchItem& item, const std::vector<ModelFacts>& models)
{
    std::vector<BatchFact> facts;
    const QStringList names = shortModelNames(models);
    for (std::size_t i = 0; i < item.modelScores.size(); ++i) {
        const auto place = static_cast<qsizetype>(i);
        const QString name =
            place < names.size() ? names[place] : BatchVideoText::tr("Model %1").arg(countText(place + 1));
        facts.emplace_back(name, scoreText(item.modelScores[i].score));
    }
    return facts;
}

std::vector<BatchFact> personFactsOf(const BatchItem& item)
{
    std::vector<BatchFact> facts;
    for (const TrackResult& track : item.tracks)
        facts.emplace_back(
            personName(track.track), (isJudged(item) ? scoreText(track.score) + QStringLiteral(" · ") : QString()) +
                                         BatchVideoText::tr("%n face(s)", nullptr, track.faces));
    return facts;
}

} // namespace

BatchVideoContent videoContentOf(
    const BatchVideo& video, const BatchEntry& entry, const std::vector<ModelFacts>& models,
    const std::optional<bool>& fake)
{
    BatchVideoContent content;
    content.title = printableName(QString::fromStdString(video.path.filename().string()));
    content.path = printableName(shownPath(QString::fromStdString(video.path.parent_path().string())));
    const BatchRow::State state = batchStateOf(entry);
    content.words = stateTitle(state);
    content.why = whyOf(entry, state);
    content.advice = adviceOf(state);
    if (!entry.item)
        return content;
    const BatchItem& item = *entry.item;
    if (isJudged(item)) {
        content.score = item.score;
        content.words = verdictWords(item.score);
    }
    content.facts = factsOf(item, fake);
    content.models = modelFactsOf(item, models);
    content.persons = personFactsOf(item);
    return content;
}

} // namespace veriframe
