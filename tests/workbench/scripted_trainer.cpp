// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_trainer.h"

#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "dataset/fold_table.h"
#include "train/training_log.h"

#include <chrono>
#include <cmath>
#include <random>
#include <sstream>
#include <thread>

namespace veriframe::test {

namespace fs = std::filesystem;

namespace {

/// One run by its script.
class Run {
public:
    Run(const TrainerScript& script, const TrainingOptions& options, const TrainingObserver& observer,
        std::stop_token stop, const StopAfterEpoch* afterEpoch, TrainerCalls& calls)
        : m_script(script), m_options(options), m_observer(observer), m_stop(std::move(stop)), m_afterEpoch(afterEpoch),
          m_calls(calls), m_random(static_cast<std::mt19937::result_type>(options.seed))
    {}

    TrainingResult go()
    {
        if (m_script.failAtStart.contains(m_options.seed))
            throw Error(
                ErrorCode::mismatch, "Starting the training", m_options.data.string(),
                "the weights are of another encoder", "Choose weights of tf_efficientnet_b7_ns.");
        fs::create_directories(m_options.output);
        if (m_options.resume)
            readState();
        begin();
        const int epochs = m_options.config.optimizer.schedule.epochs;
        for (int epoch = m_facts.firstEpoch; epoch < epochs; ++epoch) {
            if (!train(epoch))
                return stopped();
            validate(epoch);
            writeState(epoch + 1, 0);
            if (m_afterEpoch && m_afterEpoch->requested() && epoch + 1 < epochs) {
                m_observer.noted("Stopped after epoch " + std::to_string(epoch) + ", as asked.");
                return stopped();
            }
        }
        return m_result;
    }

private:
    fs::path file(const std::string& name) const { return m_options.output / (checkpointStem(m_options) + name); }

    double noise(double width) { return std::normal_distribution<double>(0, width)(m_random); }

    void readState()
    {
        if (!fs::exists(file("resume")))
            return;
        std::istringstream text(readTextFile(file("resume")));
        text >> m_facts.firstEpoch >> m_facts.firstStep;
    }

    void writeState(int epoch, std::int64_t step)
    {
        writeFileAtomically(file("resume"), std::to_string(epoch) + " " + std::to_string(step));
    }

    TrainingResult stopped()
    {
        m_result.stopped = true;
        return m_result;
    }

    void begin()
    {
        m_facts.reals = 16'240;
        m_facts.fakes = 81'112;
        m_facts.validationVideos = 412;
        m_facts.validationCrops = 6'180;
        m_facts.ranks = static_cast<int>(m_options.devices.size());
        for (const Device& device : m_options.devices)
            m_facts.devices.push_back(toString(device));
        m_facts.precision = "float32";
        m_facts.startingWeights = m_options.initialWeights.empty() ? "random" : m_options.initialWeights.string();
        if (m_script.logs) {
            const bool resumed = m_facts.firstEpoch > 0 || m_facts.firstStep > 0;
            m_log = std::make_unique<TrainingLog>(m_options.output, checkpointStem(m_options), resumed);
            m_log->started(m_options, m_facts);
        }
        m_observer.started(m_facts);
        if (m_options.initialWeights.empty())
            m_observer.noted(
                "The network starts from random weights; with pretrained ones it learns faster and better.");
        m_observer.noted(
            std::to_string(m_facts.reals) + " real and " + std::to_string(m_facts.fakes) + " fake crops, " +
            std::to_string(m_script.steps) + " steps an epoch");
    }

    bool train(int epoch)
    {
        const std::int64_t first = epoch == m_facts.firstEpoch ? m_facts.firstStep : 0;
        for (std::int64_t step = first; step < m_script.steps; ++step) {
            while (epoch == m_script.waitInEpoch && step >= m_script.steps / 2 && !m_stop.stop_requested() &&
                   !m_afterEpoch->requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (m_stop.stop_requested()) {
                writeState(epoch, step);
                m_observer.noted("The state was saved in the middle of epoch " + std::to_string(epoch) + ".");
                return false;
            }
            takeStep(epoch, step);
        }
        return true;
    }

    void takeStep(int epoch, std::int64_t step)
    {
        if (epoch == 1 && step == m_script.steps / 2 && m_script.failInEpoch.contains(m_options.seed))
            throw Error(
                ErrorCode::internal, "Training", "epoch 1, step " + std::to_string(step) + " (real0/20_0.png)",
                "the loss is not a number",
                "Lower the learning rate, or look at these crops. Earlier checkpoints are kept.");
        const double time = epoch + static_cast<double>(step) / m_script.steps;
        const int epochs = m_options.config.optimizer.schedule.epochs;
        StepMetrics metrics;
        metrics.epoch = epoch;
        metrics.step = step;
        metrics.steps = m_script.steps;
        metrics.fakeLoss = std::max(0.02, (0.12 + 0.58 * std::exp(-time / 5)) * (1 + noise(0.25)));
        metrics.realLoss = std::max(0.02, (0.09 + 0.6 * std::exp(-time / 4)) * (1 + noise(0.25)));
        metrics.loss = (metrics.fakeLoss + metrics.realLoss) / 2;
        metrics.gradientNorm = 0.8 + noise(0.1);
        metrics.learningRate = m_options.config.optimizer.learningRate * std::pow(1 - time / (epochs + 0.2), 0.9);
        metrics.imagesPerSecond = 46.5 + noise(0.8);
        metrics.loaderWaitShare = 0.03;
        ++m_calls.steps;
        if (m_log)
            m_log->stepped(metrics);
        m_observer.stepped(metrics);
        if (m_script.stepSeconds > 0)
            std::this_thread::sleep_for(std::chrono::duration<double>(m_script.stepSeconds));
    }

    void validate(int epoch)
    {
        m_observer.validating(0, m_facts.validationCrops);
        m_observer.validating(m_facts.validationCrops, m_facts.validationCrops);
        EpochMetrics metrics;
        metrics.epoch = epoch;
        metrics.validated = true;
        metrics.trainLoss = 0.1 + 0.58 * std::exp(-epoch / 5.0);
        metrics.fakeLoss = 0.2 + 0.5 * std::exp(-epoch / 4.0) + std::abs(noise(0.03));
        metrics.realLoss = 0.11 + 0.4 * std::exp(-epoch / 4.0) + std::abs(noise(0.02));
        metrics.bce = (metrics.fakeLoss + metrics.realLoss) / 2;
        metrics.improved = m_result.epochs.empty() || metrics.bce < m_best;
        metrics.bestBce = m_best = metrics.improved ? metrics.bce : m_best;
        metrics.checkpoint = file(std::to_string(epoch));
        writeFileAtomically(metrics.checkpoint, std::string("nothing"));
        metrics.seconds = 90;
        m_result.epochs.push_back(metrics);
        if (m_log)
            m_log->epochEnded(metrics);
        m_result.last = metrics.checkpoint;
        m_observer.epochEnded(metrics);
        m_observer.noted("Epoch " + std::to_string(epoch) + ": bce " + std::to_string(metrics.bce));
    }

    const TrainerScript& m_script;
    const TrainingOptions& m_options;
    const TrainingObserver& m_observer;
    std::stop_token m_stop;
    const StopAfterEpoch* m_afterEpoch;
    TrainerCalls& m_calls;
    std::mt19937 m_random;
    TrainingFacts m_facts;
    std::unique_ptr<TrainingLog> m_log;
    TrainingResult m_result;
    double m_best = 1;
};

/// One of which every function can be called.
TrainingObserver withoutGaps(TrainingObserver observer)
{
    if (!observer.started)
        observer.started = [](const TrainingFacts&) {};
    if (!observer.stepped)
        observer.stepped = [](const StepMetrics&) {};
    if (!observer.validating)
        observer.validating = [](std::int64_t, std::int64_t) {};
    if (!observer.epochEnded)
        observer.epochEnded = [](const EpochMetrics&) {};
    if (!observer.noted)
        observer.noted = [](const std::string&) {};
    return observer;
}

} // namespace

Trainer scriptedTrainer(const TrainerScript& script, std::shared_ptr<TrainerCalls> calls)
{
    if (!calls)
        calls = std::make_shared<TrainerCalls>();
    return [script, calls](
               const TrainingOptions& options, const TrainingObserver& observer, std::stop_token stop,
               const StopAfterEpoch* afterEpoch) {
        struct Count {
            explicit Count(TrainerCalls& counted) : calls(counted)
            {
                ++calls.runs;
                const int now = ++calls.running;
                if (now > calls.mostAtOnce)
                    calls.mostAtOnce = now;
            }

            ~Count() { --calls.running; }

            TrainerCalls& calls;
        } const count(*calls);
        {
            const std::scoped_lock lock(calls->mutex);
            calls->options.push_back(options);
        }
        const TrainingObserver whole = withoutGaps(observer);
        return Run(script, options, whole, std::move(stop), afterEpoch, *calls).go();
    };
}

void writeTrainingDataset(const fs::path& root, int folds, int cropsPerVideo)
{
    std::string table = foldTableHead();
    const auto addVideo = [&](const std::string& name, const std::string& original, int fold) {
        const bool fake = name != original;
        for (int i = 0; i < cropsPerVideo; ++i) {
            const std::string face = std::to_string(i * 10) + "_0";
            writeFileAtomically(root / "crops" / name / (face + ".png"), std::string());
            if (fake)
                writeFileAtomically(root / "diffs" / name / (face + "_diff.png"), std::string());
            else
                writeFileAtomically(root / "landmarks" / name / (face + ".npy"), std::string());
            table += foldTableLine(
                {name, face + ".png", fake ? VideoLabel::fake : VideoLabel::real, original, i * 10, fold});
        }
    };
    for (int fold = 0; fold < folds; ++fold) {
        const std::string original = "real" + std::to_string(fold);
        for (const std::string& video : {original, original + "a", original + "b"}) {
            fs::create_directories(root / "crops" / video);
            fs::create_directories(root / "diffs" / video);
            fs::create_directories(root / "landmarks" / video);
            addVideo(video, original, fold);
        }
    }
    writeFileAtomically(root / "folds.csv", table);
}

} // namespace veriframe::test
