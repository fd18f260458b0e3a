// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_content.h"

#include "core_words.h"
#include "form_parts.h"
#include "inspect_content.h"
#include "widgets/batch_table_model.h"
#include "widgets/tabular_text.h"
#include "widgets/text_parts.h"

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

/// The word of a table as the beginning of a line.
QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString reasonOf(const BatchItem& item)
{
    return asSentence(coreText(item.error ? item.error->why : item.note));
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

BatchRow::State batchStateOf(const BatchEntry& entry)
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

std::vector<BatchRow> batchRowsOf(const BatchDocument& document)
{
    std::vector<BatchRow> rows;
    rows.reserve(document.videos().size());
    for (std::size_t i = 0; i < document.videos().size(); ++i) {
        const BatchEntry& entry = document.entries()[i];
        BatchRow row;
        row.video = static_cast<int>(i);
        row.name = QString::fromStdString(document.videos()[i].fileName);
        row.state = batchStateOf(entry);
        if (i < document.truth().size())
            row.fake = document.truth()[i];
        if (entry.running && entry.framesAsked > 0) {
            row.framesDone = entry.framesDone;
            row.framesAsked = entry.framesAsked;
        }
        if (entry.item) {
            const BatchItem& item = *entry.item;
            if (item.state == VideoState::scored || item.state == VideoState::partial)
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

BatchRunContent runContentOf(const BatchDocument& document)
{
    using Phase = BatchDocument::Phase;
    BatchRunContent content;
    if (document.isOpening()) {
        content.total = static_cast<std::int64_t>(document.videos().size());
        content.text = BatchContentText::tr("%n video(s)", nullptr, static_cast<int>(content.total));
        content.pace = BatchContentText::tr("opening the models");
        return content;
    }
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
        ++counts[static_cast<std::size_t>(batchStateOf(entry))];
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
    const Json& settings = document.settingsOfRows();
    const auto profile = settings.is_object() ? settings.value("profile", Json()) : Json();
    facts.emplace_back(
        BatchContentText::tr("Profile"), profile.is_string()
                                             ? QString::fromStdString(profile.get<std::string>())
                                             : QLatin1String(toString(document.plan().analysis.profile)));
    if (const std::string setting = document.otherSetting(); !setting.empty())
        facts.emplace_back(BatchContentText::tr("Changed since"), settingWord(setting));
    return facts;
}

QString accuracySentence(const BatchAccuracy& accuracy, const VideoLabels& labels)
{
    const auto amount = [](std::size_t count) { return static_cast<int>(count); };
    QStringList sentences{
        BatchContentText::tr("Over %n labelled video(s): %1 fake, %2 real.", nullptr, static_cast<int>(accuracy.videos))
            .arg(countText(accuracy.fakes), countText(accuracy.reals))};
    const auto add = [&sentences](const QString& sentence) { sentences += sentence; };
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
    return sentencesText(sentences);
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
