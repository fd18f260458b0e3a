// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_document.h"

#include "base/error.h"
#include "form_parts.h"
#include "weights/starting_weights.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace veriframe {

std::vector<std::uint64_t> parseSeeds(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    std::vector<std::uint64_t> seeds;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const std::uint64_t seed = part.toULongLong(&isNumber);
        if (!isNumber || std::ranges::find(seeds, seed) != seeds.end())
            return {};
        seeds.push_back(seed);
    }
    return seeds;
}

TrainingDocument::TrainingDocument(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    m_setup.devices = {QString::fromStdString(toString(resolveDevice("auto")))};
    setConfig(embeddedTrainingConfig("b7"), tr("Published B7"));
}

void TrainingDocument::setSetup(const TrainingSetup& setup)
{
    if (setup == m_setup)
        return;
    const bool otherData = setup.data != m_setup.data, otherFolds = setup.folds != m_setup.folds;
    m_setup = setup;
    if (otherData && !otherFolds)
        m_setup.folds.clear();
    Q_EMIT setupChanged();
    if (otherData || otherFolds)
        check();
}

void TrainingDocument::setConfig(const TrainingConfig& config, const QString& source)
{
    m_source = config;
    m_sourceName = source;
    m_jsonProblem = {};
    m_form.setUsual(config);
    m_form.setConfig(config);
    Q_EMIT configChanged();
}

void TrainingDocument::setRecipeText(const QString& id, const QString& text)
{
    m_recipe.setText(id, text);
    Q_EMIT recipeChanged();
}

void TrainingDocument::usePublishedRecipe()
{
    m_recipe.restore({});
    Q_EMIT recipeChanged();
}

void TrainingDocument::setConfigText(const QString& id, const QString& text)
{
    m_jsonProblem = {};
    m_form.setText(id, text);
    Q_EMIT configChanged();
}

void TrainingDocument::setConfigJson(const QString& json)
{
    if (const auto config = parseConfigText(json, m_jsonProblem))
        m_form.setConfig(*config);
    Q_EMIT configChanged();
}

QString TrainingDocument::configSource() const
{
    return m_form.config() == m_source ? m_sourceName : tr("%1, changed").arg(m_sourceName);
}

void TrainingDocument::check()
{
    if (m_checkJob)
        m_jobs.abandon(std::exchange(m_checkJob, 0));
    m_found = {};
    m_checkError.reset();
    m_checkState = m_setup.data.isEmpty() ? CheckState::unchecked : CheckState::checking;
    Q_EMIT checkChanged();
    if (m_setup.data.isEmpty())
        return;
    if (const QString table = foldTable(); !QFileInfo::exists(table)) {
        // Usual for a dataset that has just been opened: said here, not as a job that failed.
        m_checkError = {
            ErrorCode::notFound, "Reading the data", table.toStdString(), "there is no such file",
            (m_setup.folds.isEmpty() ? tr("Run the steps in the Dataset room first.")
                                     : tr("Choose another fold table."))
                .toStdString()};
        m_checkState = CheckState::failed;
        Q_EMIT checkChanged();
        return;
    }
    JobSpec spec;
    spec.title = tr("Looking at the data of %1").arg(shownPath(m_setup.data));
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_checkJob = 0;
        m_checkError = error;
        m_checkState = CheckState::failed;
        Q_EMIT checkChanged();
    };
    m_checkJob = m_jobs.start<DataCheck>(
        std::move(spec),
        [root = m_setup.data.toStdString(), table = m_setup.folds.toStdString()](JobContext& context) {
            return checkTrainingData(root, table, context.stop);
        },
        [this](DataCheck found) {
            takeCheck(std::move(found));
            return QString();
        });
}

void TrainingDocument::takeCheck(DataCheck found)
{
    m_checkJob = 0;
    m_found = std::move(found);
    m_checkState = CheckState::checked;
    const auto hasFold = [this](int fold) { return std::ranges::find(m_found.folds, fold, &DataCheck::Fold::fold); };
    if (hasFold(m_setup.fold) == m_found.folds.end() && !m_found.folds.empty()) {
        m_setup.fold = m_found.folds.front().fold;
        Q_EMIT setupChanged();
    }
    Q_EMIT checkChanged();
}

QString TrainingDocument::dataProblem() const
{
    switch (m_checkState) {
    case CheckState::unchecked:
        return tr("No data is chosen.");
    case CheckState::checking:
        return tr("The data is still being looked at.");
    case CheckState::failed:
        return tr("The data cannot be used: see the check.");
    case CheckState::checked:
        break;
    }
    if (m_found.missingCrops > 0)
        return tr(
            "%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.", nullptr,
            static_cast<int>(m_found.missingCrops));
    return foldProblem();
}

/// Both sides of both parts must be there: what is trained on and what judges it.
QString TrainingDocument::foldProblem() const
{
    DataCheck::Fold rest, heldOut;
    for (const DataCheck::Fold& fold : m_found.folds) {
        DataCheck::Fold& part = fold.fold == m_setup.fold ? heldOut : rest;
        part.realCrops += fold.realCrops;
        part.fakeCrops += fold.fakeCrops;
    }
    if (heldOut.realCrops == 0 || heldOut.fakeCrops == 0)
        return tr("Fold %1 cannot be held out: it needs real and fake crops.").arg(m_setup.fold);
    if (rest.realCrops == 0 || rest.fakeCrops == 0)
        return tr("Without fold %1 no real or no fake crops are left to train on.").arg(m_setup.fold);
    return {};
}

QString TrainingDocument::weightsProblem() const
{
    if (m_setup.start != StartingWeights::file)
        return {};
    if (m_setup.weights.isEmpty())
        return tr("No file of starting weights is chosen.");
    return QFileInfo(m_setup.weights).isFile()
               ? QString()
               : tr("The starting weights %1 are not there.").arg(shownPath(m_setup.weights));
}

/// Each chosen device must be able to compute as it is asked to.
QString TrainingDocument::precisionProblem() const
{
    try {
        for (const Device& device : chosenDevices())
            resolvePrecision(m_recipe.options().precision, device);
        return {};
    } catch (const Error& error) {
        return errorText(error.info());
    }
}

QStringList TrainingDocument::problems() const
{
    QStringList problems;
    const auto note = [&problems](const QString& problem) {
        if (!problem.isEmpty())
            problems += problem;
    };
    note(dataProblem());
    note(m_form.problem());
    if (!m_jsonProblem.text.isEmpty())
        note(tr("The JSON cannot be used: %1").arg(m_jsonProblem.text));
    if (parseSeeds(m_setup.seeds).empty())
        note(tr("Seeds must be whole numbers, each once, separated by commas."));
    note(weightsProblem());
    note(m_recipe.problem());
    note(precisionProblem());
    if (m_setup.prefix.contains(QLatin1Char('/')))
        note(tr("The prefix of checkpoint names must not contain a slash."));
    return problems;
}

QString TrainingDocument::outputFolder() const
{
    if (!m_setup.output.isEmpty())
        return m_setup.output;
    return m_setup.data.isEmpty() ? QString() : m_setup.data + QStringLiteral("/checkpoints");
}

QString TrainingDocument::foldTable() const
{
    if (m_setup.data.isEmpty())
        return {};
    return m_setup.folds.isEmpty() ? m_setup.data + QStringLiteral("/folds.csv") : m_setup.folds;
}

TrainingOptions TrainingDocument::options(std::uint64_t seed) const
{
    TrainingOptions options = m_recipe.options();
    options.config = m_form.lastGood();
    options.data = m_setup.data.toStdString();
    options.foldTable = m_setup.folds.toStdString();
    options.fold = m_setup.fold;
    options.seed = seed;
    options.output = outputFolder().toStdString();
    options.prefix = prefixOfSeed(m_setup.prefix.toStdString(), seed);
    options.initialWeights = startingWeights().toStdString();
    options.resume = m_setup.resume;
    options.devices = chosenDevices();
    return options;
}

std::vector<Device> TrainingDocument::chosenDevices() const
{
    std::vector<Device> devices;
    for (const QString& id : m_setup.devices) {
        const Device device = id.startsWith(QLatin1String("cuda:")) ? Device{true, id.mid(5).toInt()} : Device{};
        devices.insert(devices.end(), static_cast<std::size_t>(device.cuda ? 1 : m_setup.processorRanks), device);
    }
    return devices;
}

std::vector<TrainingOptions> TrainingDocument::runs() const
{
    std::vector<TrainingOptions> runs;
    for (const std::uint64_t seed : parseSeeds(m_setup.seeds))
        runs.push_back(options(seed));
    return runs;
}

QString TrainingDocument::publishedWeights() const
{
    const auto found = startingWeightsOf(m_form.lastGood().encoder);
    return found ? QString::fromStdString(found->string()) : QString();
}

QString TrainingDocument::startingWeights() const
{
    switch (m_setup.start) {
    case StartingWeights::automatic:
        return publishedWeights();
    case StartingWeights::file:
        return m_setup.weights;
    case StartingWeights::random:
        break;
    }
    return {};
}

QVariantMap TrainingDocument::saveSession() const
{
    return {
        {QStringLiteral("data"), m_setup.data},
        {QStringLiteral("folds"), m_setup.folds},
        {QStringLiteral("fold"), m_setup.fold},
        {QStringLiteral("seeds"), m_setup.seeds},
        {QStringLiteral("output"), m_setup.output},
        {QStringLiteral("prefix"), m_setup.prefix},
        {QStringLiteral("start"), static_cast<int>(m_setup.start)},
        {QStringLiteral("weights"), m_setup.weights},
        {QStringLiteral("recipe"), m_recipe.save()},
        {QStringLiteral("devices"), m_setup.devices},
        {QStringLiteral("ranks"), m_setup.processorRanks},
        {QStringLiteral("resume"), m_setup.resume},
        {QStringLiteral("config"), QString::fromStdString(toJsonText(m_form.lastGood()))},
        {QStringLiteral("source"), m_sourceName},
        {QStringLiteral("sourceConfig"), QString::fromStdString(toJsonText(m_source))},
    };
}

void TrainingDocument::restoreSession(const QVariantMap& session)
{
    TrainingSetup setup = m_setup;
    const auto text = [&](const char* key, QString& value) {
        value = session.value(QLatin1String(key), value).toString();
    };
    text("data", setup.data);
    text("folds", setup.folds);
    text("seeds", setup.seeds);
    text("output", setup.output);
    text("prefix", setup.prefix);
    text("weights", setup.weights);
    // Sessions of old name a file or nothing.
    const auto before = setup.weights.isEmpty() ? StartingWeights::automatic : StartingWeights::file;
    const int start = session.value(QStringLiteral("start"), static_cast<int>(before)).toInt();
    setup.start = static_cast<StartingWeights>(std::clamp(start, 0, static_cast<int>(StartingWeights::file)));
    setup.fold = session.value(QStringLiteral("fold"), setup.fold).toInt();
    setup.devices = session.value(QStringLiteral("devices"), setup.devices).toStringList();
    setup.processorRanks = std::clamp(session.value(QStringLiteral("ranks"), 1).toInt(), 1, 1024);
    setup.resume = session.value(QStringLiteral("resume"), true).toBool();
    m_recipe.restore(session.value(QStringLiteral("recipe")).toMap());
    Q_EMIT recipeChanged();
    // A settings file may have been written by anybody: what is no configuration is passed over.
    JsonProblem ignored;
    const auto config = [&](const char* key) {
        return parseConfigText(session.value(QLatin1String(key)).toString(), ignored);
    };
    if (const auto source = config("sourceConfig")) {
        setConfig(*source, session.value(QStringLiteral("source")).toString());
        if (const auto changed = config("config"))
            m_form.setConfig(*changed);
        Q_EMIT configChanged();
    }
    if (!QFileInfo(setup.data).isDir())
        setup.data.clear();
    if (setup.data.isEmpty())
        setup.folds.clear();
    setSetup(setup);
}

} // namespace veriframe
