// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_content.h"

#include "form_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

/// These functions have no class of their own to translate for. Not called tr: lupdate would look for the text in its
/// brackets and miss the macro there.
QString say(const char* text)
{
    return QCoreApplication::translate("TrainingContent", text);
}

QString trCount(const char* text, std::int64_t count)
{
    return QCoreApplication::translate(
        "TrainingContent", text, nullptr,
        static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max())));
}

QString lossText(double loss)
{
    return QLocale().toString(loss, 'f', 4);
}

QString pathText(const std::filesystem::path& path)
{
    return shownPath(QString::fromStdString(path.string()));
}

const EpochMetrics* bestOf(const TrainingRun& run)
{
    const EpochMetrics* best = nullptr;
    for (const EpochMetrics& epoch : run.epochs)
        if (epoch.validated && (!best || epoch.bce < best->bce))
            best = &epoch;
    return best;
}

int epochsOf(const TrainingRun& run)
{
    return run.options.config.optimizer.schedule.epochs;
}

int epochsDone(const TrainingRun& run)
{
    if (!run.epochs.empty())
        return run.epochs.back().epoch + 1;
    return run.facts ? run.facts->firstEpoch : 0;
}

using Facts = std::vector<FactList::Fact>;

bool isRandom(const QString& weights)
{
    return weights.isEmpty() || weights == QLatin1String("random");
}

FactList::Fact weightsFact(const QString& weights)
{
    return {
        say(QT_TRANSLATE_NOOP("TrainingContent", "Begins from")),
        isRandom(weights) ? say(QT_TRANSLATE_NOOP("TrainingContent", "random weights"))
                          : QFileInfo(weights).fileName()};
}

QString caveatOf(const QString& weights)
{
    return isRandom(weights)
               ? say(QT_TRANSLATE_NOOP(
                     "TrainingContent", "The published runs began from ImageNet weights. From random ones the network "
                                        "learns more slowly and ends worse."))
               : QString();
}

QString devicesText(const std::vector<Device>& devices)
{
    const auto ranks = std::max<std::int64_t>(1, static_cast<std::int64_t>(devices.size()));
    const auto cuda = std::ranges::count(devices, true, &Device::cuda);
    if (cuda == 0)
        return trCount(QT_TRANSLATE_N_NOOP("TrainingContent", "%n rank(s) on the processor"), ranks);
    QString text = trCount(QT_TRANSLATE_N_NOOP("TrainingContent", "%n CUDA device(s)"), cuda);
    if (cuda < ranks)
        text = listText(
            {text, trCount(QT_TRANSLATE_N_NOOP("TrainingContent", "%n rank(s) on the processor"), ranks - cuda)});
    return text;
}

FactList::Fact recipeFact(const TrainingOptions& options)
{
    const QStringList changes = recipeChanges(options);
    return {
        say(QT_TRANSLATE_NOOP("TrainingContent", "Recipe")),
        changes.isEmpty() ? say(QT_TRANSLATE_NOOP("TrainingContent", "as published")) : listText(changes)};
}

/// Where it is another one than the dataset's own.
void addFoldTable(Facts& facts, const TrainingOptions& options)
{
    const std::filesystem::path& table = options.foldTable;
    if (!table.empty() && table != options.data / "folds.csv")
        facts.emplace_back(say(QT_TRANSLATE_NOOP("TrainingContent", "Fold table")), pathText(table));
}

Facts configFacts(const TrainingOptions& options)
{
    const TrainingConfig& config = options.config;
    Facts facts{
        {say(QT_TRANSLATE_NOOP("TrainingContent", "Encoder")), QString::fromStdString(config.encoder)},
        {say(QT_TRANSLATE_NOOP("TrainingContent", "Input")),
         say(QT_TRANSLATE_NOOP("TrainingContent", "%1 px, batches of %2"))
             .arg(QString::number(config.inputSizePx), QString::number(config.optimizer.batchSize))},
        {say(QT_TRANSLATE_NOOP("TrainingContent", "Epochs")),
         say(QT_TRANSLATE_NOOP("TrainingContent", "%1 of up to %2 batches"))
             .arg(countText(config.optimizer.schedule.epochs), countText(config.batchesPerEpoch))},
        {say(QT_TRANSLATE_NOOP("TrainingContent", "Held out")),
         say(QT_TRANSLATE_NOOP("TrainingContent", "fold %1, which judges each epoch")).arg(options.fold)}};
    addFoldTable(facts, options);
    facts.push_back(recipeFact(options));
    return facts;
}

Facts runFacts(const TrainingRun& run)
{
    Facts facts = configFacts(run.options);
    QString devices = devicesText(run.options.devices);
    const QString devicesName = say(QT_TRANSLATE_NOOP("TrainingContent", "Devices"));
    if (!run.facts) {
        facts.emplace_back(devicesName, devices);
        facts.push_back(weightsFact(QString::fromStdString(run.options.initialWeights.string())));
        return facts;
    }
    const TrainingFacts& known = *run.facts;
    facts.emplace_back(
        say(QT_TRANSLATE_NOOP("TrainingContent", "Trained on")),
        say(QT_TRANSLATE_NOOP("TrainingContent", "%1 real and %2 fake crops"))
            .arg(countText(known.reals), countText(known.fakes)));
    facts.emplace_back(
        say(QT_TRANSLATE_NOOP("TrainingContent", "Judged by")),
        say(QT_TRANSLATE_NOOP("TrainingContent", "%1 crops of %2 videos"))
            .arg(countText(known.validationCrops), countText(known.validationVideos)));
    facts.emplace_back(devicesName, listText({devices, QString::fromStdString(known.precision)}));
    if (known.firstEpoch > 0 || known.firstStep > 0)
        facts.emplace_back(
            say(QT_TRANSLATE_NOOP("TrainingContent", "Went on")),
            say(QT_TRANSLATE_NOOP("TrainingContent", "at epoch %1, step %2"))
                .arg(QString::number(known.firstEpoch), countText(known.firstStep)));
    else
        facts.push_back(weightsFact(QString::fromStdString(known.startingWeights)));
    return facts;
}

/// What its epochs have taken, over all sessions.
double secondsOfEpochs(const TrainingRun& run)
{
    double seconds = 0;
    for (const EpochMetrics& epoch : run.epochs)
        seconds += epoch.seconds;
    return seconds;
}

QString begunText(const TrainingRun& run)
{
    return QLocale().toString(run.begun.toLocalTime(), QLocale::ShortFormat);
}

QString earlierNote(const TrainingRun& run, const std::optional<EarlierRun>& earlier)
{
    QString begun = say(QT_TRANSLATE_NOOP("TrainingContent", "begun %1")).arg(begunText(run));
    if (run.state == RunRow::State::doneEarlier || !earlier)
        return begun;
    return listText(
        {canGoOn(run, earlier) ? say(QT_TRANSLATE_NOOP("TrainingContent", "can go on"))
                               : say(QT_TRANSLATE_NOOP("TrainingContent", "nothing was saved to go on from")),
         begun});
}

Facts runProgress(const TrainingRun& run, const QDateTime& now)
{
    Facts facts;
    const auto add = [&facts](const char* name, const QString& value) { facts.emplace_back(say(name), value); };
    if (run.latest)
        add(QT_TRANSLATE_NOOP("TrainingContent", "Epoch"),
            say(QT_TRANSLATE_NOOP("TrainingContent", "%1, step %2 of %3"))
                .arg(
                    QString::number(run.latest->epoch), countText(run.latest->step + 1), countText(run.latest->steps)));
    if (const EpochMetrics* best = bestOf(run))
        add(QT_TRANSLATE_NOOP("TrainingContent", "Best epoch"),
            say(QT_TRANSLATE_NOOP("TrainingContent", "%1 with bce %2 (fake %3, real %4)"))
                .arg(
                    QString::number(best->epoch), lossText(best->bce), lossText(best->fakeLoss),
                    lossText(best->realLoss)));
    if (isEarlier(run.state)) {
        add(QT_TRANSLATE_NOOP("TrainingContent", "Done"),
            say(QT_TRANSLATE_NOOP("TrainingContent", "%1 of %2 epochs"))
                .arg(countText(epochsDone(run)), countText(epochsOf(run))));
        add(QT_TRANSLATE_NOOP("TrainingContent", "Begun"), begunText(run));
        add(QT_TRANSLATE_NOOP("TrainingContent", "Took"), aboutDuration(secondsOfEpochs(run)));
        return facts;
    }
    if (!isAtWork(run.state)) {
        if (run.ended.isValid())
            add(QT_TRANSLATE_NOOP("TrainingContent", "Took"),
                aboutDuration(static_cast<double>(run.begun.msecsTo(run.ended)) / 1000));
        return facts;
    }
    if (run.latest) {
        add(QT_TRANSLATE_NOOP("TrainingContent", "Speed"),
            say(QT_TRANSLATE_NOOP("TrainingContent", "%1 images per second"))
                .arg(QLocale().toString(run.latest->imagesPerSecond, 'f', 1)));
        constexpr double slow = 0.1;
        if (run.latest->loaderWaitShare > slow)
            add(QT_TRANSLATE_NOOP("TrainingContent", "Waits"),
                say(QT_TRANSLATE_NOOP("TrainingContent", "%1 % of the time for pictures"))
                    .arg(std::lround(run.latest->loaderWaitShare * 100)));
    }
    const auto left = secondsLeft(run, now);
    add(QT_TRANSLATE_NOOP("TrainingContent", "Time left"),
        left ? aboutDuration(*left) : say(QT_TRANSLATE_NOOP("TrainingContent", "not known yet")));
    return facts;
}

} // namespace

QString aboutDuration(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(std::max(1.0, seconds)));
    constexpr qint64 minute = 60, hour = 3600, day = 86'400;
    if (whole < minute)
        return say(QT_TRANSLATE_NOOP("TrainingContent", "about %1 s")).arg((whole + 4) / 5 * 5);
    if (whole < hour)
        return say(QT_TRANSLATE_NOOP("TrainingContent", "about %1 min")).arg((whole + minute / 2) / minute);
    const auto pair = [](const char* text, qint64 larger, qint64 smaller) {
        return say(text).arg(larger).arg(smaller);
    };
    if (whole < day)
        return pair(QT_TRANSLATE_NOOP("TrainingContent", "about %1 h %2 min"), whole / hour, whole % hour / minute);
    return pair(QT_TRANSLATE_NOOP("TrainingContent", "about %1 d %2 h"), whole / day, whole % day / hour);
}

bool canGoOn(const TrainingRun& run, const std::optional<EarlierRun>& earlier)
{
    const bool rests = !isAtWork(run.state) && run.state != RunRow::State::waiting;
    return rests && shareDone(run) < 1 && earlier && earlier->state;
}

QString runTitle(const TrainingOptions& options)
{
    return say(QT_TRANSLATE_NOOP("TrainingContent", "%1, seed %2, fold %3 held out"))
        .arg(
            QString::fromStdString(options.config.encoder), QString::number(options.seed),
            QString::number(options.fold));
}

RunRow runRow(const TrainingRun& run, const std::optional<EarlierRun>& earlier, const QDateTime& now)
{
    RunRow row;
    row.seed = QString::number(run.options.seed);
    row.state = run.state;
    row.epochs = epochsOf(run);
    row.epochsDone = epochsDone(run);
    row.share = shareDone(run);
    if (const EpochMetrics* best = bestOf(run)) {
        row.bestBce = best->bce;
        row.bestEpoch = best->epoch;
    }
    if (isEarlier(run.state))
        row.note = earlierNote(run, earlier);
    if (const auto left = secondsLeft(run, now))
        row.timeLeft = aboutDuration(*left);
    if (run.error)
        row.note = errorText(*run.error);
    else if (run.state == RunRow::State::stopped)
        row.note = say(QT_TRANSLATE_NOOP("TrainingContent", "Start goes on from here."));
    else if (run.validating)
        row.note = say(QT_TRANSLATE_NOOP("TrainingContent", "judging the held-out fold: %1 of %2 crops"))
                       .arg(countText(run.validating->first), countText(run.validating->second));
    else if (isAtWork(run.state) && !run.latest)
        row.note = say(QT_TRANSLATE_NOOP("TrainingContent", "building the network and filling the loaders"));
    return row;
}

TrainingEpochPoint epochPoint(const EpochMetrics& metrics)
{
    return {metrics.epoch, metrics.validated, metrics.fakeLoss, metrics.realLoss, metrics.bce};
}

DataCheckContent dataCheckContent(const TrainingDocument& document)
{
    DataCheckContent content;
    content.state = static_cast<DataCheckContent::State>(document.checkState());
    content.heldOut = document.setup().fold;
    if (document.checkError())
        content.text = errorText(*document.checkError());
    const DataCheck& found = document.found();
    for (const DataCheck::Fold& fold : found.folds)
        content.folds.push_back({fold.fold, fold.realVideos, fold.fakeVideos, fold.realCrops, fold.fakeCrops});
    const auto note = [&](std::int64_t count, const char* what, const char* then) {
        if (count > 0)
            content.missing.push_back({trCount(what, count).arg(countText(found.crops)), say(then)});
    };
    note(
        found.missingCrops,
        QT_TRANSLATE_N_NOOP("TrainingContent", "%Ln of %1 crop(s) that the folds name are missing."),
        QT_TRANSLATE_NOOP("TrainingContent", "Training cannot start before they are there."));
    note(
        found.missingLandmarks, QT_TRANSLATE_N_NOOP("TrainingContent", "%Ln of %1 crop(s) have no landmarks."),
        QT_TRANSLATE_NOOP("TrainingContent", "Eyes, nose and mouth are not blanked there."));
    note(
        found.missingMasks, QT_TRANSLATE_N_NOOP("TrainingContent", "%Ln of %1 crop(s) are fakes without a mask."),
        QT_TRANSLATE_NOOP("TrainingContent", "What was changed is not known there."));
    for (const std::string& path : found.missingExamples)
        content.examples += shownPath(QString::fromStdString(path));
    return content;
}

std::vector<DeviceEntry> deviceEntries(const std::vector<DeviceFacts>& devices, const QStringList& chosen)
{
    std::vector<DeviceEntry> entries;
    for (const DeviceFacts& facts : devices) {
        DeviceEntry entry;
        entry.id = QString::fromStdString(toString(facts.device));
        entry.name = QString::fromStdString(facts.name);
        entry.isProcessor = !facts.device.cuda;
        entry.chosen = chosen.contains(entry.id);
        QStringList parts;
        constexpr double gigabyte = 1e9;
        if (facts.memoryBytes > 0)
            parts += say(QT_TRANSLATE_NOOP("TrainingContent", "%1 GB"))
                         .arg(QLocale().toString(static_cast<double>(facts.memoryBytes) / gigabyte, 'f', 0));
        if (!facts.instructions.empty())
            parts += QString::fromStdString(facts.instructions);
        entry.facts = parts.join(QStringLiteral(" · "));
        entries.push_back(std::move(entry));
    }
    if (!entries.empty() && std::ranges::none_of(entries, &DeviceEntry::chosen))
        entries.back().chosen = true; // CUDA comes after the processor
    return entries;
}

QString trainingFactsText(const TrainingDocument& document)
{
    const TrainingSetup& setup = document.setup();
    const std::vector<std::uint64_t> seeds = parseSeeds(setup.seeds);
    QStringList names;
    for (const std::uint64_t seed : seeds)
        names += QString::number(seed);
    QStringList parts{
        QString::fromStdString(document.form().lastGood().encoder),
        say(QT_TRANSLATE_NOOP("TrainingContent", "fold %1 held out")).arg(setup.fold)};
    if (seeds.size() == 1)
        parts += say(QT_TRANSLATE_NOOP("TrainingContent", "seed %1")).arg(names.front());
    else if (!seeds.empty())
        parts += say(QT_TRANSLATE_NOOP("TrainingContent", "seeds %1")).arg(listText(names));
    return parts.join(QStringLiteral(" · "));
}

QString resumeText(const TrainingOptions& options, const EarlierRun& earlier)
{
    const int last = options.config.optimizer.schedule.epochs - 1;
    if (!earlier.state && earlier.lastEpoch < 0)
        return say(QT_TRANSLATE_NOOP(
            "TrainingContent", "There is nothing to go on from: it begins with epoch 0. A stop saves the state, so "
                               "that it can go on later exactly where it was."));
    const QString there = earlier.lastEpoch < 0
                              ? QString()
                              : say(QT_TRANSLATE_NOOP("TrainingContent", "Its checkpoints up to epoch %1 are there."))
                                    .arg(earlier.lastEpoch);
    QString then;
    if (!options.resume)
        then = say(
            QT_TRANSLATE_NOOP("TrainingContent", "It begins anew with epoch 0 and replaces them one after another."));
    else if (!earlier.state)
        then = say(QT_TRANSLATE_NOOP(
            "TrainingContent", "A state to go on from is not: it begins anew and replaces them one after another."));
    else if (earlier.lastEpoch >= last)
        then = say(QT_TRANSLATE_NOOP("TrainingContent", "It is complete; nothing is left to do."));
    else
        then = say(QT_TRANSLATE_NOOP(
            "TrainingContent", "It goes on from the saved state, exactly where it was, if that belongs to the same "
                               "configuration, fold and seed; else it says what differs."));
    return sentencesText({there, then});
}

TrainingOptions plannedOptions(const TrainingDocument& document)
{
    const std::vector<std::uint64_t> seeds = parseSeeds(document.setup().seeds);
    return document.options(seeds.empty() ? 0 : seeds.front());
}

TrainingPanelContent plannedContent(const TrainingDocument& document, const std::optional<EarlierRun>& earlier)
{
    TrainingPanelContent content;
    const TrainingOptions options = plannedOptions(document);
    const QStringList problems = document.problems();
    content.title = problems.isEmpty() ? say(QT_TRANSLATE_NOOP("TrainingContent", "Ready to start"))
                                       : say(QT_TRANSLATE_NOOP("TrainingContent", "Not ready yet"));
    content.state = problems.join(QLatin1Char('\n'));
    content.facts = configFacts(options);
    content.facts.emplace_back(say(QT_TRANSLATE_NOOP("TrainingContent", "Devices")), devicesText(options.devices));
    content.facts.push_back(weightsFact(document.startingWeights()));
    content.caveat = caveatOf(document.startingWeights());
    if (document.outputFolder().isEmpty() || parseSeeds(document.setup().seeds).empty())
        return content;
    content.checkpoints =
        say(QT_TRANSLATE_NOOP("TrainingContent", "Each epoch leaves one in %1, named %2 and the epoch's number."))
            .arg(pathText(options.output), QString::fromStdString(checkpointStem(options)));
    if (earlier)
        content.resume = resumeText(options, *earlier);
    return content;
}

TrainingPanelContent runContent(const TrainingRun& run, const std::optional<EarlierRun>& earlier, const QDateTime& now)
{
    TrainingPanelContent content;
    content.title = say(QT_TRANSLATE_NOOP("TrainingContent", "Seed %1")).arg(run.options.seed);
    content.state = run.error ? errorText(*run.error) : runStateWord(run.state);
    content.share = shareDone(run);
    content.resting = !isAtWork(run.state);
    content.facts = runFacts(run);
    content.progress = runProgress(run, now);
    if (!run.facts || (run.facts->firstEpoch == 0 && run.facts->firstStep == 0))
        content.caveat = caveatOf(QString::fromStdString(run.options.initialWeights.string()));
    content.checkpoints = pathText(run.options.output);
    if (!run.epochs.empty())
        content.checkpoints +=
            QLatin1Char('\n') + say(QT_TRANSLATE_NOOP("TrainingContent", "Latest: %1"))
                                    .arg(QString::fromStdString(run.epochs.back().checkpoint.filename().string()));
    if (!isAtWork(run.state) && earlier)
        content.resume = resumeText(run.options, *earlier);
    return content;
}

} // namespace veriframe
