// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/rank_run_internal.h"

#include "base/error.h"
#include "base/stop.h"
#include "nn/encoders.h"
#include "train/schedule.h"

#include <chrono>
#include <cmath>
#include <deque>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The crops of a batch for people: the first few, and how many more.
std::string namesOf(const TrainingBatch& batch, const TrainingData& data)
{
    constexpr std::size_t shown = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, batch.samples.size()); ++i)
        names += (i ? ", " : "") + data.cropFile(batch.samples[i]).lexically_relative(data.root).string();
    if (batch.samples.size() > shown)
        names += " and " + std::to_string(batch.samples.size() - shown) + " more";
    return names;
}

} // namespace

/// Images a second and the share of waiting over the last steps.
struct RankRun::Pace {
    struct Step {
        Clock::time_point end;
        std::int64_t images;
        double waited;
    };

    Clock::time_point epochStart = Clock::now();
    std::deque<Step> steps;

    void add(std::int64_t images, double waited)
    {
        constexpr std::size_t remembered = 20;
        steps.push_back({Clock::now(), images, waited});
        if (steps.size() > remembered)
            steps.pop_front();
    }

    double span() const
    {
        const Clock::time_point start = steps.size() > 1 ? steps.front().end : epochStart;
        return std::chrono::duration<double>(steps.back().end - start).count();
    }

    double imagesPerSecond() const
    {
        std::int64_t images = 0;
        for (std::size_t i = steps.size() > 1 ? 1 : 0; i < steps.size(); ++i)
            images += steps[i].images;
        return span() > 0 ? static_cast<double>(images) / span() : 0;
    }

    double waitShare() const
    {
        double waited = 0;
        for (std::size_t i = steps.size() > 1 ? 1 : 0; i < steps.size(); ++i)
            waited += steps[i].waited;
        return span() > 0 ? std::min(1.0, waited / span()) : 0;
    }
};

RankRun::RankRun(const RunShared& shared, const Device& device, RankGroup& ranks)
    : m_shared(shared), m_options(shared.options), m_ranks(ranks), m_device(device),
      m_learner(shared.options, device, ranks, shared.threadsPerRank), m_files(shared.options),
      m_pace(std::make_shared<Pace>())
{}

TrainingResult RankRun::run()
{
    begin();
    const int epochs = m_options.config.optimizer.schedule.epochs;
    if (m_position.epoch >= epochs)
        note("All " + std::to_string(epochs) + " epochs are trained already.");
    while (m_position.epoch < epochs) {
        if (!trainEpoch()) {
            m_result.stopped = true;
            break;
        }
        endEpoch();
        if (m_position.epoch < epochs && anyWants(m_shared.afterEpoch && m_shared.afterEpoch->requested())) {
            m_result.stopped = true;
            break;
        }
    }
    m_result.bestBce = m_position.bestBce;
    // Only what this run or the one it goes on has written: those of a replaced run may still lie there.
    if (m_position.bestBce < bestBceBeforeAny && std::filesystem::exists(m_files.best()))
        m_result.best = m_files.best();
    if (m_position.epoch > 0 && std::filesystem::exists(m_files.last()))
        m_result.last = m_files.last();
    return m_result;
}

std::string RankRun::where() const
{
    const std::int64_t together = static_cast<std::int64_t>(m_options.config.optimizer.batchSize) * m_ranks.size();
    return "epoch " + std::to_string(m_position.epoch) + ", step " + std::to_string(m_position.samplesUsed / together) +
           ", rank " + std::to_string(m_ranks.rank());
}

void RankRun::begin()
{
    if (m_options.resume)
        if (const auto position = readResumeState(m_files.resumeState(), m_options, m_learner.parts()))
            m_position = *position;
    // Every rank has read before rank 0 may write.
    m_ranks.barrier();
    if (!isFirst())
        return;
    const TrainingFacts known = facts();
    const bool resumed = known.firstEpoch > 0 || known.firstStep > 0;
    // Before anything else of the replaced run goes: this run may be cut off before it has a state of its own.
    if (!m_options.resume)
        m_files.removeResumeState();
    m_log = std::make_unique<TrainingLog>(m_options.output, checkpointStem(m_options), resumed);
    m_log->started(m_options, known);
    if (m_shared.observer.started)
        m_shared.observer.started(known);
    if (!resumed && m_files.anyCheckpoint())
        note("Checkpoints of an earlier run of this name stay until this one replaces them.");
    if (m_options.initialWeights.empty() && !resumed)
        note("The network starts from random weights; with pretrained ones it learns faster and better.");
}

TrainingFacts RankRun::facts() const
{
    const TrainingData& data = m_shared.data;
    TrainingFacts facts;
    facts.reals = static_cast<std::int64_t>(data.reals.size());
    facts.fakes = static_cast<std::int64_t>(data.fakes.size());
    facts.validationCrops = static_cast<std::int64_t>(data.validation.size());
    std::vector<bool> seen(data.videos.size());
    for (const CropSample& sample : data.validation) {
        facts.validationVideos += seen[sample.video] ? 0 : 1;
        seen[sample.video] = true;
    }
    facts.ranks = m_ranks.size();
    for (const Device& device : m_options.devices)
        facts.devices.push_back(toString(device));
    facts.precision = toString(m_learner.precision());
    facts.startingWeights = m_options.initialWeights.empty() ? "random" : m_options.initialWeights.string();
    facts.firstEpoch = m_position.epoch;
    facts.firstStep = m_position.samplesUsed / (m_ranks.size() * m_options.config.optimizer.batchSize);
    return facts;
}

bool RankRun::trainEpoch()
{
    const int epoch = m_position.epoch;
    const int batchSize = m_options.config.optimizer.batchSize;
    const std::int64_t together = static_cast<std::int64_t>(batchSize) * m_ranks.size();
    std::vector<CropSample> samples = samplesOfEpoch(m_shared.data, epoch, m_options.seed);
    const std::size_t count = samples.size();
    const std::int64_t steps = stepsOfEpoch(count, m_ranks.size(), batchSize, m_options.config.batchesPerEpoch);

    BatchLoaderOptions loading;
    loading.recipe.inputSizePx = m_options.config.inputSizePx;
    loading.recipe.hardDrops = m_options.hardDrops;
    loading.recipe.augmentations = m_options.augmentations;
    loading.recipe.gridMask = m_options.gridMask;
    loading.batchSize = batchSize;
    loading.rank = m_ranks.rank();
    loading.ranks = m_ranks.size();
    loading.threads = m_shared.loaderThreads;
    loading.seed = m_options.seed;
    loading.epoch = epoch;
    // With another number of ranks a step may begin in the middle of one that was made; it is made again.
    loading.firstStep = std::min(steps, m_position.samplesUsed / together);
    loading.steps = steps;
    loading.onlyChangedFrames = m_options.config.loss.onlyChangedFrames;
    std::int64_t step = loading.firstStep;
    BatchLoader loader(m_shared.data, std::move(samples), std::move(loading), m_shared.others);
    m_learner.setEpoch(epoch);
    *m_pace = {};
    while (auto batch = loader.next()) {
        const double learningRate = learningRateDuring(m_options.config, {epoch, step, steps});
        const auto positions = batchOfRank(count, step, m_ranks.rank(), m_ranks.size(), batchSize);
        StepOutcome outcome;
        try {
            outcome = m_learner.learn(*batch, positions, epoch, learningRate, m_shared.stop.stop_requested());
        } catch (const NotANumber& problem) {
            throw Error(
                ErrorCode::internal, "Training",
                "epoch " + std::to_string(epoch) + ", step " + std::to_string(step) + " (" +
                    namesOf(*batch, m_shared.data) + ")",
                problem.what(), "Lower the learning rate, or look at these crops. Earlier checkpoints are kept.");
        }
        m_pace->add(together, batch->waitedSeconds);
        loader.recycle(std::move(batch));
        tellStep(outcome, step, steps, learningRate);
        ++step;
        m_position.samplesUsed = step * together;
        if (outcome.stopWanted) {
            saveState();
            return false;
        }
        if (m_options.saveEverySteps > 0 && step % m_options.saveEverySteps == 0 && step < steps)
            saveState();
    }
    m_learningRate = learningRateDuring(m_options.config, {epoch, steps - 1, steps});
    return true;
}

void RankRun::tellStep(const StepOutcome& outcome, std::int64_t step, std::int64_t steps, double learningRate)
{
    if (std::isfinite(outcome.loss)) {
        m_position.lossSum += outcome.loss;
        ++m_position.lossCount;
    }
    if (!isFirst())
        return;
    StepMetrics metrics;
    metrics.epoch = m_position.epoch;
    metrics.step = step;
    metrics.steps = steps;
    metrics.loss = outcome.loss;
    metrics.fakeLoss = outcome.fakeLoss;
    metrics.realLoss = outcome.realLoss;
    metrics.gradientNorm = outcome.gradientNorm;
    metrics.learningRate = learningRate;
    metrics.imagesPerSecond = m_pace->imagesPerSecond();
    metrics.loaderWaitShare = m_pace->waitShare();
    m_log->stepped(metrics);
    if (m_shared.observer.stepped)
        m_shared.observer.stepped(metrics);
}

void RankRun::endEpoch()
{
    const int epoch = m_position.epoch;
    const bool isLast = epoch + 1 == m_options.config.optimizer.schedule.epochs;
    EpochMetrics metrics;
    metrics.epoch = epoch;
    metrics.trainLoss = m_position.lossCount > 0 ? m_position.lossSum / static_cast<double>(m_position.lossCount) : 0;
    metrics.learningRate = m_learningRate;
    metrics.validated = isLast || (epoch + 1) % m_options.validateEvery == 0;
    if (metrics.validated) {
        saveState(); // a run that is stopped while it validates goes on with the validation
        const auto start = Clock::now();
        const auto logits = m_learner.validate(
            m_shared.data, m_shared.loaderThreads, m_shared.either, [&](std::int64_t done, std::int64_t total) {
                if (isFirst() && m_shared.observer.validating)
                    m_shared.observer.validating(done, total);
            });
        const ValidationLosses losses = validationLosses(m_shared.data, logits);
        metrics.fakeLoss = losses.fakeLoss;
        metrics.realLoss = losses.realLoss;
        metrics.bce = losses.bce();
        metrics.improved = metrics.bce < m_position.bestBce;
        m_position.bestBce = std::min(m_position.bestBce, metrics.bce);
        metrics.validationSeconds = secondsSince(start);
    }
    metrics.bestBce = m_position.bestBce;
    metrics.seconds = secondsSince(m_pace->epochStart);
    m_position = {epoch + 1, 0, m_position.bestBce, 0, 0};
    m_learner.setEpoch(epoch + 1);
    if (isFirst()) {
        // The published trainer stores the epoch that comes next.
        metrics.checkpoint = m_files.save(m_learner.checkpoint(epoch + 1, m_position.bestBce), epoch, metrics.improved);
        m_log->epochEnded(metrics);
    }
    saveState();
    if (isFirst() && m_shared.observer.epochEnded)
        m_shared.observer.epochEnded(metrics);
    m_result.epochs.push_back(metrics);
}

void RankRun::saveState()
{
    if (isFirst())
        writeResumeState(m_files.resumeState(), m_options, m_position, m_learner.parts());
    // Nobody leaves before: Slurm and torchrun end the others when one process of a stopped run has ended.
    m_ranks.barrier();
}

bool RankRun::anyWants(bool wanted)
{
    at::Tensor word = at::full({1}, wanted ? 1.0 : 0.0, at::TensorOptions(at::kDouble));
    if (m_device.cuda)
        word = word.to(m_learner.parts().network.device());
    m_ranks.sum(word);
    return word.item<double>() > 0;
}

void RankRun::note(const std::string& line)
{
    if (!isFirst())
        return;
    if (m_log)
        m_log->noted(line);
    if (m_shared.observer.noted)
        m_shared.observer.noted(line);
}

} // namespace veriframe
