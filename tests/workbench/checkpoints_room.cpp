// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_room.h"

#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "train/training_log.h"
#include "widgets/checkpoint_table.h"

#include <QTest>
#include <cmath>

namespace veriframe::test {

namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 120'000; // networks judge here, maybe on a machine with other work

} // namespace

fs::path writeMadeUpRun(
    const fs::path& folder, const fs::path& data, std::uint64_t seed, int epochs, const std::set<int>& checkpoints,
    int goesOnAt)
{
    fs::create_directories(folder);
    TrainingOptions options;
    options.config = embeddedTrainingConfig("b0");
    options.config.optimizer.schedule.epochs = 40;
    options.config.inputSizePx = quickInputSizePx;
    options.data = data;
    options.seed = seed;
    options.output = folder;
    options.prefix = "b0_" + std::to_string(seed) + "_";
    const std::string stem = checkpointStem(options);
    TrainingFacts facts;
    facts.firstEpoch = goesOnAt;
    TrainingLog log(options.output, stem, goesOnAt > 0);
    log.started(options, facts);
    double best = 100;
    for (int epoch = goesOnAt; epoch < epochs; ++epoch) {
        EpochMetrics metrics;
        metrics.epoch = epoch;
        metrics.validated = true;
        metrics.trainLoss = 0.5;
        metrics.fakeLoss = CheckpointsRoom::fakeLoss(seed, epoch);
        metrics.realLoss = CheckpointsRoom::realLoss(seed, epoch);
        metrics.bce = (metrics.fakeLoss + metrics.realLoss) / 2;
        metrics.improved = metrics.bce < best;
        best = metrics.bestBce = std::min(best, metrics.bce);
        metrics.learningRate = 0.01;
        metrics.checkpoint = folder / (stem + std::to_string(epoch));
        log.epochEnded(metrics);
        if (!checkpoints.contains(epoch))
            continue;
        Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", seed + static_cast<std::uint64_t>(epoch));
        checkpoint.epoch = epoch;
        writeTorchCheckpoint(metrics.checkpoint, checkpoint);
    }
    return folder / (stem + "metrics.jsonl");
}

void addSearchableFolds(TrainingSet& set)
{
    addThreeFolds(set);
    for (const char* name : furtherVideos) {
        const std::string real = std::string("real0") + name;
        set.addReal(real, 0, 2);
        set.addFake(std::string("fake0") + name, real, 0, 2);
    }
    set.writeTable();
}

CheckpointsRoom::CheckpointsRoom()
{
    addSearchableFolds(m_data);
    m_bench.start();
    m_bench.action("view.checkpoints")->trigger();
}

double CheckpointsRoom::fakeLoss(std::uint64_t seed, int epoch)
{
    return 0.2 + 0.5 * std::exp(-epoch / 6.0) + 0.02 * std::sin(epoch * 1.7 + static_cast<double>(seed));
}

double CheckpointsRoom::realLoss(std::uint64_t seed, int epoch)
{
    return 0.1 + 0.4 * std::exp(-epoch / 5.0) + 0.01 * std::cos(epoch * 2.3 + static_cast<double>(seed));
}

std::string CheckpointsRoom::textOf(int epoch)
{
    const std::string number = std::to_string(epoch);
    return "training epoch " + number + "\nfake_loss " + std::to_string(fakeLoss(0, epoch)) + "\nreal_loss " +
           std::to_string(realLoss(0, epoch)) + "\nEpoch: " + number + " bce: 0.3, bce_best: 0.3\n";
}

fs::path CheckpointsRoom::writeText(const std::string& name, int epochs) const
{
    std::string text;
    for (int epoch = 0; epoch < epochs; ++epoch)
        text += textOf(epoch);
    writeFileAtomically(m_bench.path(name), text);
    return m_bench.path(name);
}

bool CheckpointsRoom::open(const std::vector<fs::path>& places, std::size_t logs)
{
    room().open(places);
    return QTest::qWaitFor(
        [&] { return room().logs().logs().size() == logs && !room().logs().isReading(); }, patienceMs);
}

bool CheckpointsRoom::openEnsemble()
{
    const std::set<int> epochs{17, 18, 19};
    if (!open({writeRun(1, 20, epochs)}, 1))
        return false;
    std::vector<StudyMember> members;
    const OpenLog& log = room().logs().logs().front();
    for (const int epoch : epochs)
        members.push_back(
            {checkpointLabel(log.name, epoch), checkpointOf(log.log, log.log.epochs[static_cast<std::size_t>(epoch)]),
             1, -1, quickInputSizePx});
    room().study().setMembers(members);
    return waitForFigures(members.size());
}

bool CheckpointsRoom::waitForFiles()
{
    return QTest::qWaitFor(
        [&] { return room().table().rows().back().fileState == CheckpointRow::File::present; }, patienceMs);
}

bool CheckpointsRoom::waitForFigures(std::size_t members)
{
    return QTest::qWaitFor(
        [&] {
            const EnsembleStudy& study = room().study();
            return !study.isStale() && study.figures() && study.figures()->judgedMembers == members;
        },
        patienceMs);
}

} // namespace veriframe::test
