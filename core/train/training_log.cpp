// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/training_log.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/version.h"
#include "train/event_file_internal.h"
#include "train/log_resume_internal.h"
#include "train/validation.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Long epochs log every so-manieth step only: enough for any plot, and the disk is not waited for in between.
constexpr std::int64_t loggedStepsOfEpoch = 250;

/// Which steps are logged depends on nothing but their number, so that a resumed run logs what an undisturbed one does.
bool isLogged(const StepMetrics& metrics)
{
    const std::int64_t stride = std::max<std::int64_t>(1, metrics.steps / loggedStepsOfEpoch);
    return metrics.step % stride == 0 || metrics.step + 1 == metrics.steps;
}

std::string now()
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)));
}

Json runJson(const TrainingOptions& options, const TrainingFacts& facts)
{
    return {
        {"type", "run"},
        {"time", now()},
        {"version", version()},
        {"config", parseJson(toJsonText(options.config), "the configuration")},
        {"data", options.data.string()},
        {"fold_table", options.foldTable.string()},
        {"fold", options.fold},
        {"seed", options.seed},
        {"freeze_encoder_epochs", options.freezeEncoderEpochs},
        {"stochastic_depth", options.stochasticDepth},
        {"average_decay", options.averageDecay},
        {"grid_mask", options.gridMask},
        {"hard_drops", options.hardDrops},
        {"augmentations", toString(options.augmentations)},
        {"synchronize_batch_norm", options.synchronizeBatchNorm},
        {"validate_every", options.validateEvery},
        {"reals", facts.reals},
        {"fakes", facts.fakes},
        {"validation_videos", facts.validationVideos},
        {"validation_crops", facts.validationCrops},
        {"ranks", facts.ranks},
        {"devices", facts.devices},
        {"precision", facts.precision},
        {"starting_weights", facts.startingWeights},
        {"first_epoch", facts.firstEpoch},
        {"first_step", facts.firstStep}};
}

/// Numbers that are none (NaN, infinite) become null.
Json stepJson(const StepMetrics& metrics)
{
    return {
        {"type", "step"},
        {"epoch", metrics.epoch},
        {"step", metrics.step},
        {"steps", metrics.steps},
        {"loss", metrics.loss},
        {"fake_loss", metrics.fakeLoss},
        {"real_loss", metrics.realLoss},
        {"gradient_norm", metrics.gradientNorm},
        {"learning_rate", metrics.learningRate},
        {"images_per_second", metrics.imagesPerSecond},
        {"loader_wait_share", metrics.loaderWaitShare}};
}

Json epochJson(const EpochMetrics& metrics)
{
    Json json = {
        {"type", "epoch"},
        {"epoch", metrics.epoch},
        {"train_loss", metrics.trainLoss},
        {"learning_rate", metrics.learningRate},
        {"seconds", metrics.seconds},
        {"checkpoint", metrics.checkpoint.string()},
        {"validated", metrics.validated}};
    if (metrics.validated) {
        json["fake_loss"] = metrics.fakeLoss;
        json["real_loss"] = metrics.realLoss;
        json["bce"] = metrics.bce;
        json["bce_best"] = metrics.bestBce;
        json["improved"] = metrics.improved;
        json["validation_seconds"] = metrics.validationSeconds;
    }
    return json;
}

/// What stands in a file that a run goes on with; empty if there is none.
std::string textOf(const fs::path& file)
{
    try {
        return readTextFile(file);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::notFound)
            return {};
        throw;
    }
}

void keepBeginning(const fs::path& file, const std::string& text, std::size_t bytes)
{
    if (bytes < text.size())
        writeFileAtomically(file, std::string_view(text).substr(0, bytes));
}

} // namespace

struct TrainingLog::Impl {
    /// The files, once it is known where the run starts.
    struct Files {
        explicit Files(const Impl& log)
            : text(log.textFile), metrics(log.metricsFile), epochs(log.epochEvents), steps(log.stepEvents)
        {}

        AppendFile text, metrics;
        EventFile epochs, steps;
    };

    Impl(const fs::path& folder, const std::string& stem, bool appends)
        : textFile(folder / (stem + "training.log")), metricsFile(folder / (stem + "metrics.jsonl")),
          epochEvents(folder / (stem + "events")), stepEvents(epochEvents / "steps"), append(appends)
    {}

    void forget()
    {
        writeFileAtomically(textFile, std::string_view());
        writeFileAtomically(metricsFile, std::string_view());
        removeEventFiles(epochEvents);
        removeEventFiles(stepEvents);
    }

    void cutOffBehind(const ResumePoint& from)
    {
        const std::string text = textOf(textFile);
        const KeptText kept = keptText(text, from);
        keepBeginning(textFile, text, kept.bytes);
        bestBce = kept.bestBce.value_or(bestBceBeforeAny);
        if (kept.epochBegun)
            announcedEpoch = from.epoch;
        const std::string metrics = textOf(metricsFile);
        keepBeginning(metricsFile, metrics, keptMetrics(metrics, from));
    }

    /// "real R fakes F mode train" says what the epoch draws: all reals, and not more fakes than reals.
    void announce(int epoch)
    {
        if (announcedEpoch == epoch)
            return;
        announcedEpoch = epoch;
        files->text.append(fmt::format(
            "real {} fakes {} mode train\ntraining epoch {}\n", facts.reals, std::min(facts.reals, facts.fakes),
            epoch));
    }

    std::string validationText(const EpochMetrics& metrics)
    {
        std::string text = fmt::format("Test phase\nfake_loss {}\nreal_loss {}\n", metrics.fakeLoss, metrics.realLoss);
        if (metrics.improved)
            text += fmt::format("Epoch {} improved from {} to {}\n", metrics.epoch, bestBce, metrics.bestBce);
        bestBce = metrics.bestBce;
        return text + fmt::format("Epoch: {} bce: {}, bce_best: {}\n", metrics.epoch, metrics.bce, metrics.bestBce);
    }

    const fs::path textFile, metricsFile, epochEvents, stepEvents;
    const bool append;
    std::optional<Files> files;
    std::string early; ///< what was noted before the files were there
    TrainingFacts facts;
    std::int64_t batchesPerEpoch = 0;
    double bestBce = bestBceBeforeAny;
    int announcedEpoch = -1;
};

TrainingLog::TrainingLog(const fs::path& folder, const std::string& stem, bool append)
    : m_impl(std::make_unique<Impl>(folder, stem, append))
{
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Making the folder", folder.string(), reason.message());
}

TrainingLog::~TrainingLog() = default;

void TrainingLog::started(const TrainingOptions& options, const TrainingFacts& facts)
{
    Impl& log = *m_impl;
    log.facts = facts;
    log.batchesPerEpoch = options.config.batchesPerEpoch;
    if (log.append)
        log.cutOffBehind({facts.firstEpoch, facts.firstStep});
    else
        log.forget();
    log.files.emplace(log);
    if (log.append) {
        log.files->epochs.restartAt(facts.firstEpoch);
        log.files->steps.restartAt(facts.firstEpoch * log.batchesPerEpoch + facts.firstStep);
    }
    log.files->metrics.append(toJsonLine(runJson(options, facts)) + '\n');
    if (!log.early.empty())
        log.files->text.append(std::exchange(log.early, {}));
}

void TrainingLog::stepped(const StepMetrics& metrics)
{
    Impl& log = *m_impl;
    log.announce(metrics.epoch);
    if (!isLogged(metrics))
        return;
    log.files->metrics.append(toJsonLine(stepJson(metrics)) + '\n');
    log.files->steps.addScalars(
        metrics.epoch * log.batchesPerEpoch + metrics.step, {{"train/loss", metrics.loss},
                                                             {"train/fake_loss", metrics.fakeLoss},
                                                             {"train/real_loss", metrics.realLoss},
                                                             {"train/gradient_norm", metrics.gradientNorm},
                                                             {"group0/lr", metrics.learningRate},
                                                             {"speed/images_per_second", metrics.imagesPerSecond},
                                                             {"speed/loader_wait_share", metrics.loaderWaitShare}});
}

void TrainingLog::epochEnded(const EpochMetrics& metrics)
{
    Impl& log = *m_impl;
    log.announce(metrics.epoch);
    if (metrics.validated)
        log.files->text.append(log.validationText(metrics));
    log.files->metrics.append(toJsonLine(epochJson(metrics)) + '\n');
    std::vector<std::pair<std::string, double>> values{
        {"train/loss", metrics.trainLoss}, {"group0/lr", metrics.learningRate}};
    if (metrics.validated)
        values.insert(
            values.end(),
            {{"val/bce", metrics.bce}, {"val/fake_loss", metrics.fakeLoss}, {"val/real_loss", metrics.realLoss}});
    log.files->epochs.addScalars(metrics.epoch, values);
}

void TrainingLog::noted(const std::string& line)
{
    std::string whole = line;
    std::replace(whole.begin(), whole.end(), '\n', ' ');
    if (m_impl->files)
        m_impl->files->text.append(whole + '\n');
    else
        m_impl->early += whole + '\n';
}

} // namespace veriframe
