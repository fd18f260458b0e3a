// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_content.h"

#include "form_parts.h"
#include "inspect_content.h"
#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct BatchContentText {
    Q_DECLARE_TR_FUNCTIONS(BatchContentText)
};

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

BatchRow::State stateOf(const BatchEntry& entry)
{
    if (entry.running)
        return BatchRow::running;
    if (!entry.item)
        return entry.cancelled ? BatchRow::cancelled : BatchRow::waiting;
    switch (entry.item->state) {
    case VideoState::scored:
        return BatchRow::scored;
    case VideoState::partial:
        return BatchRow::partial;
    case VideoState::noFace:
        return BatchRow::noFace;
    case VideoState::notJudged:
        return BatchRow::notJudged;
    case VideoState::unreadable:
        return BatchRow::unreadable;
    case VideoState::failed:
        return BatchRow::failed;
    case VideoState::cancelled:
        break;
    }
    return BatchRow::cancelled;
}

/// The word of a table as the beginning of a line.
QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

bool isJudged(const BatchItem& item)
{
    return item.state == VideoState::scored || item.state == VideoState::partial;
}

QString reasonOf(const BatchItem& item)
{
    return item.error ? asSentence(QString::fromStdString(item.error->why)) : QString::fromStdString(item.note);
}

QString stateTitle(BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
        return BatchContentText::tr("Waiting");
    case BatchRow::running:
        return BatchContentText::tr("At work");
    case BatchRow::noFace:
        return BatchContentText::tr("No face found");
    case BatchRow::notJudged:
        return BatchContentText::tr("Not judged");
    case BatchRow::unreadable:
        return BatchContentText::tr("Unreadable");
    case BatchRow::failed:
        return BatchContentText::tr("Analysis failed");
    case BatchRow::cancelled:
        return BatchContentText::tr("Cancelled");
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
        return BatchContentText::tr("Nothing was done with it yet.");
    case BatchRow::running:
        return entry.framesAsked > 0 ? BatchContentText::tr("%1 of %n frame(s) are judged.", nullptr, entry.framesAsked)
                                           .arg(countText(entry.framesDone))
                                     : BatchContentText::tr("It is being opened.");
    case BatchRow::cancelled:
        return BatchContentText::tr("The run was ended while it was at work. Nothing of it was kept.");
    default:
        break;
    }
    return entry.item->error ? errorText(*entry.item->error) : QString::fromStdString(entry.item->note);
}

QString adviceOf(BatchRow::State state)
{
    switch (state) {
    case BatchRow::cancelled:
        return BatchContentText::tr("Start the batch again: it goes on with this video.");
    case BatchRow::partial:
        return BatchContentText::tr("The score is one of what could be looked at. Open it in Inspect to see which "
                                    "frames that are.");
    case BatchRow::noFace:
        return BatchContentText::tr("Open it in Inspect and look at every frame; faces that are seen for a moment only "
                                    "may lie between those that were looked at. The CSV has 0.5.");
    case BatchRow::notJudged:
    case BatchRow::unreadable:
        return BatchContentText::tr("See whether it plays elsewhere and copy it anew, then have it judged again. The "
                                    "CSV has 0.5.");
    case BatchRow::failed:
        return BatchContentText::tr("Have it judged again. The CSV has 0.5 meanwhile.");
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
            BatchContentText::tr("Label"), *fake ? BatchContentText::tr("fake") : BatchContentText::tr("real"));
    if (isJudged(item))
        facts.emplace_back(BatchContentText::tr("Score in full"), fullPrecisionText(item.score));
    if (item.framesAsked > 0)
        facts.emplace_back(
            BatchContentText::tr("Frames"),
            BatchContentText::tr("%1 of %2 asked for, of %3")
                .arg(countText(item.framesDecoded), countText(item.framesAsked), countText(item.frameCount)));
    if (item.framesDecoded > 0)
        facts.emplace_back(
            BatchContentText::tr("Faces"),
            item.facesUsed < item.facesFound
                ? BatchContentText::tr("%1 found, %2 judged").arg(countText(item.facesFound), countText(item.facesUsed))
                : countText(item.facesFound));
    facts.emplace_back(
        BatchContentText::tr("Took"),
        BatchContentText::tr("%1 s").arg(QLocale().toString(item.seconds, 'f', item.seconds < 10 ? 2 : 1)));
    if (item.resumed)
        facts.emplace_back(BatchContentText::tr("Result"), BatchContentText::tr("taken over from an earlier run"));
    return facts;
}

std::vector<BatchFact> modelFactsOf(const BatchItem& item, const std::vector<ModelFacts>& models)
{
    std::vector<BatchFact> facts;
    const QStringList names = shortModelNames(models);
    for (std::size_t i = 0; i < item.modelScores.size(); ++i) {
        const auto place = static_cast<qsizetype>(i);
        const QString name =
            place < names.size() ? names[place] : BatchContentText::tr("Model %1").arg(countText(place + 1));
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
                                         BatchContentText::tr("%n face(s)", nullptr, track.faces));
    return facts;
}

/// Coarser the longer it is, so that it does not flicker.
QString leftText(double seconds)
{
    const auto whole = static_cast<int>(std::ceil(std::min(seconds, 360'000.0)));
    if (whole < 60)
        return BatchContentText::tr("%1 s left").arg((whole + 4) / 5 * 5);
    const int minutes = (whole + 59) / 60;
    if (minutes < 60)
        return BatchContentText::tr("%1 min left").arg(minutes);
    return BatchContentText::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

QString rateNumber(double rate)
{
    return QLocale().toString(rate, 'f', rate < 10 ? 1 : 0);
}

QString hashText(const ModelFacts& model)
{
    constexpr std::size_t shownDigits = 12;
    return QStringLiteral("%1 · %2 px · %3 · SHA-256 %4…")
        .arg(
            QString::fromStdString(model.encoder), QString::number(model.inputSizePx),
            QString::fromStdString(model.precision), QString::fromStdString(model.sha256.substr(0, shownDigits)));
}

} // namespace

std::vector<BatchRow> batchRowsOf(const BatchDocument& document)
{
    std::vector<BatchRow> rows;
    rows.reserve(document.videos().size());
    for (std::size_t i = 0; i < document.videos().size(); ++i) {
        const BatchEntry& entry = document.entries()[i];
        BatchRow row;
        row.video = static_cast<int>(i);
        row.name = QString::fromStdString(document.videos()[i].fileName);
        row.state = stateOf(entry);
        if (i < document.truth().size())
            row.fake = document.truth()[i];
        if (entry.running && entry.framesAsked > 0) {
            row.framesDone = entry.framesDone;
            row.framesAsked = entry.framesAsked;
        }
        if (entry.item) {
            const BatchItem& item = *entry.item;
            if (isJudged(item))
                row.score = item.score;
            const bool wasRead = item.framesDecoded > 0;
            row.persons = wasRead ? static_cast<int>(item.tracks.size()) : -1;
            row.faces = wasRead ? item.facesFound : -1;
            row.framesDone = item.framesAsked > 0 ? item.framesDecoded : -1;
            row.framesAsked = item.framesAsked;
            row.seconds = item.seconds;
            row.reason = reasonOf(item);
            row.resumed = item.resumed;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

BatchVideoContent videoContentOf(
    const BatchVideo& video, const BatchEntry& entry, const std::vector<ModelFacts>& models,
    const std::optional<bool>& fake)
{
    BatchVideoContent content;
    content.title = printableName(QString::fromStdString(video.path.filename().string()));
    content.path = printableName(shownPath(pathText(video.path.parent_path())));
    const BatchRow::State state = stateOf(entry);
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

BatchRunContent runContentOf(const BatchDocument& document)
{
    using Phase = BatchDocument::Phase;
    BatchRunContent content;
    content.done = static_cast<std::int64_t>(document.doneCount());
    content.total = static_cast<std::int64_t>(document.videos().size());
    const QString counted = BatchContentText::tr("%1 of %n video(s)", nullptr, static_cast<int>(content.total))
                                .arg(countText(content.done));
    const auto running = static_cast<int>(document.runningCount());
    content.resting = document.phase() != Phase::running;
    switch (document.phase()) {
    case Phase::ready:
        content.text = BatchContentText::tr("%n video(s), not judged yet", nullptr, static_cast<int>(content.total));
        return content;
    case Phase::paused:
        content.text = running > 0
                           ? BatchContentText::tr("%1 · pausing, %n still at work", nullptr, running).arg(counted)
                           : BatchContentText::tr("%1 · paused").arg(counted);
        return content;
    case Phase::interrupted:
        content.text = document.failure() ? BatchContentText::tr("%1 · stopped by an error").arg(counted)
                                          : BatchContentText::tr("%1 · not finished").arg(counted);
        return content;
    case Phase::done:
        content.text = BatchContentText::tr("%n video(s), all done", nullptr, static_cast<int>(content.total));
        if (document.seconds() > 0)
            content.pace = BatchContentText::tr("took %1").arg(minutesText(document.seconds()));
        return content;
    default:
        break;
    }
    content.text = counted;
    const BatchPace pace = document.pace();
    QStringList parts;
    if (pace.videosPerMinute > 0)
        parts += BatchContentText::tr("%1 videos a minute").arg(rateNumber(pace.videosPerMinute));
    if (pace.framesPerSecond > 0)
        parts += BatchContentText::tr("%1 frames/s").arg(rateNumber(pace.framesPerSecond));
    if (pace.secondsLeft > 0)
        parts += leftText(pace.secondsLeft);
    if (parts.isEmpty() && running == 0)
        parts += BatchContentText::tr("opening the models");
    content.pace = parts.join(QStringLiteral(" · "));
    return content;
}

std::vector<BatchFact> countFactsOf(const BatchDocument& document)
{
    std::array<int, BatchRow::cancelled + 1> counts{};
    for (const BatchEntry& entry : document.entries())
        ++counts[static_cast<std::size_t>(stateOf(entry))];
    std::vector<BatchFact> facts;
    for (std::size_t state = 0; state < counts.size(); ++state)
        if (counts[state] > 0)
            facts.emplace_back(capital(batchStateWord(static_cast<BatchRow::State>(state))), countText(counts[state]));
    return facts;
}

std::vector<BatchFact> settingFactsOf(const BatchDocument& document)
{
    std::vector<BatchFact> facts;
    facts.emplace_back(BatchContentText::tr("Output"), shownPath(pathText(document.output())));
    if (!document.models().empty()) {
        const QStringList names = shortModelNames(document.models());
        for (std::size_t i = 0; i < document.models().size(); ++i)
            facts.emplace_back(names[static_cast<qsizetype>(i)], hashText(document.models()[i]));
    } else if (document.plan().members.empty()) {
        facts.emplace_back(BatchContentText::tr("Models"), BatchContentText::tr("none is chosen"));
    } else {
        facts.emplace_back(BatchContentText::tr("Models"), document.plan().name);
    }
    if (!document.detectorName().empty())
        facts.emplace_back(BatchContentText::tr("Faces by"), QString::fromStdString(document.detectorName()));
    facts.emplace_back(BatchContentText::tr("Profile"), QLatin1String(toString(document.plan().analysis.profile)));
    facts.emplace_back(
        BatchContentText::tr("Frames"), document.framesWanted() > 0
                                            ? BatchContentText::tr("%1 of each video").arg(document.framesWanted())
                                            : BatchContentText::tr("all"));
    return facts;
}

QString accuracySentence(const BatchAccuracy& accuracy, const VideoLabels& labels)
{
    const auto amount = [](std::size_t count) { return static_cast<int>(count); };
    QString text =
        BatchContentText::tr("Over %n labelled video(s): %1 fake, %2 real.", nullptr, static_cast<int>(accuracy.videos))
            .arg(countText(accuracy.fakes), countText(accuracy.reals));
    const auto add = [&text](const QString& sentence) { text += QLatin1Char(' ') + sentence; };
    if (accuracy.notJudged > 0)
        add(BatchContentText::tr(
            "%n of them stand(s) at 0.5, for nothing was judged.", nullptr, static_cast<int>(accuracy.notJudged)));
    if (accuracy.fakes == 0 || accuracy.reals == 0)
        add(BatchContentText::tr("The AUC needs fakes and reals."));
    if (!accuracy.unlabelled.empty())
        add(BatchContentText::tr("%n judged video(s) have no label.", nullptr, amount(accuracy.unlabelled.size())));
    if (!accuracy.absent.empty())
        add(BatchContentText::tr("%n label(s) belong to no judged video.", nullptr, amount(accuracy.absent.size())));
    if (labels.leftOut > 0)
        add(BatchContentText::tr("%n label(s) are neither real nor fake.", nullptr, labels.leftOut));
    return text;
}

QString batchName(const BatchSource& source)
{
    const std::size_t places = source.folders.size() + source.lists.size() + source.videos.size();
    if (places != 1)
        return source.folders.empty() && source.lists.empty()
                   ? BatchContentText::tr("%n video(s)", nullptr, static_cast<int>(places))
                   : BatchContentText::tr("%n place(s)", nullptr, static_cast<int>(places));
    std::filesystem::path path = !source.folders.empty() ? source.folders.front()
                                 : !source.lists.empty() ? source.lists.front()
                                                         : source.videos.front();
    if (!path.has_filename())
        path = path.parent_path();
    return printableName(QString::fromStdString(path.filename().string()));
}

QString batchFacts(const BatchDocument& document)
{
    QStringList facts{BatchContentText::tr("%n video(s)", nullptr, static_cast<int>(document.videos().size()))};
    const BatchSource& source = document.source();
    const std::filesystem::path first = !source.folders.empty() ? source.folders.front()
                                        : !source.lists.empty() ? source.lists.front()
                                        : source.videos.empty() ? std::filesystem::path()
                                                                : source.videos.front();
    facts += shownPath(pathText(first.parent_path()));
    return facts.join(QStringLiteral(" · "));
}

QString batchPlaces(const BatchSource& source)
{
    constexpr qsizetype shownPlaces = 20;
    QStringList lines;
    for (const auto* paths : {&source.folders, &source.lists, &source.videos})
        for (const std::filesystem::path& path : *paths)
            lines += printableName(pathText(path));
    if (lines.size() > shownPlaces) {
        const auto more = static_cast<int>(lines.size() - shownPlaces);
        lines.resize(shownPlaces);
        lines += BatchContentText::tr("and %n more", nullptr, more);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace veriframe
