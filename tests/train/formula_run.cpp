// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_run.h"

#include "nn/formula_weights.h"

#include <thread>

namespace veriframe::test {

at::Tensor formulaPictures(int first, int count, int sidePx)
{
    const std::int64_t each = 3LL * sidePx * sidePx;
    at::Tensor pictures = at::empty({count, 3, sidePx, sidePx}, at::kFloat);
    auto* values = pictures.data_ptr<float>();
    for (std::int64_t i = 0; i < count * each; ++i)
        values[i] =
            static_cast<float>(formulaUniform("train-input", static_cast<std::uint64_t>(first * each + i)) * 4 - 2);
    return pictures;
}

RankRecord runRank(const FormulaRun& run, RankGroup& group)
{
    at::set_num_threads(run.threadsPerRank);
    TrainableNetwork network(run.encoder, torch::kCPU);
    network.load(formulaCheckpoint(run.encoder));
    const auto optimizer = makeOptimizer(run.optimizer, network.parameters());
    StepOptions options;
    options.loss = run.loss;
    options.bucketBytes = run.bucketBytes;
    options.type = run.type;
    StepRunner runner(network, *optimizer, group, options);

    StepInput input;
    input.pictures = formulaPictures(group.rank() * run.perRank, run.perRank, run.sidePx);
    input.fake = (at::arange(run.perRank) + group.rank() * run.perRank).remainder(2).to(at::kBool);
    input.counts = at::ones({run.perRank}, at::kBool);
    input.learningRate = run.optimizer.learningRate;

    if (group.rank() == run.unkeptRank)
        input.keptBranches = at::zeros({static_cast<std::int64_t>(network.blockCount()), run.perRank});

    RankRecord record;
    for (int step = 0; step < run.steps; ++step) {
        network.parameters().setEncoderLearns(step >= run.frozenSteps);
        at::Tensor logits;
        record.outcomes.push_back(runner.run(input, &logits));
        record.logits.emplace_back(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());
        record.states.push_back(network.stateDict());
        record.sentEarly.push_back(runner.exchange().sentEarly());
    }
    return record;
}

std::vector<RankRecord> runThreads(const FormulaRun& run)
{
    const auto meetingPoint = makeMeetingPoint({}, run.ranks);
    std::vector<RankRecord> records(static_cast<std::size_t>(run.ranks));
    std::vector<std::exception_ptr> problems(records.size());
    std::vector<std::jthread> threads;
    for (std::size_t rank = 0; rank < records.size(); ++rank)
        threads.emplace_back([&, rank] {
            try {
                RankGroup group(meetingPoint, static_cast<int>(rank), torch::kCPU);
                records[rank] = runRank(run, group);
            } catch (...) {
                problems[rank] = std::current_exception();
            }
        });
    threads.clear();
    for (const std::exception_ptr& problem : problems)
        if (problem)
            std::rethrow_exception(problem);
    return records;
}

Json toJson(const RankRecord& record)
{
    Json json = Json::array();
    for (std::size_t step = 0; step < record.outcomes.size(); ++step) {
        const StepOutcome& outcome = record.outcomes[step];
        json.push_back(
            {{"loss", outcome.loss},
             {"fake", outcome.ownFakeLoss},
             {"real", outcome.ownRealLoss},
             {"norm", outcome.gradientNorm},
             {"logits", record.logits[step]}});
    }
    return json;
}

RankRecord recordOf(const Json& json)
{
    RankRecord record;
    for (const Json& step : json) {
        StepOutcome outcome;
        outcome.loss = step["loss"];
        outcome.ownFakeLoss = step["fake"];
        outcome.ownRealLoss = step["real"];
        outcome.gradientNorm = step["norm"];
        record.outcomes.push_back(outcome);
        record.logits.push_back(step["logits"].get<std::vector<float>>());
    }
    return record;
}

} // namespace veriframe::test
