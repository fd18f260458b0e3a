// SPDX-License-Identifier: GPL-3.0-or-later
// One process of a run with formula weights: formula_rank FOLDER. Its place comes from the environment, as torchrun
// sets it. Writes FOLDER/<rank>.json and the state dicts after each step.
#include "base/json.h"
#include "formula_run.h"
#include "nn/checkpoint_file.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace veriframe;
    using namespace veriframe::test;
    if (argc != 2)
        return 2;
    const std::filesystem::path folder = argv[1];
    try {
        const Launch launch = launchFromEnvironment();
        FormulaRun run;
        run.ranks = launch.processes;
        run.perRank = 2;
        RankGroup group(makeMeetingPoint(launch, 1), 0, torch::kCPU, {}, std::chrono::seconds(30));
        const RankRecord record = runRank(run, group);
        writeJsonFile(folder / (std::to_string(group.rank()) + ".json"), toJson(record));
        for (std::size_t step = 0; step < record.states.size(); ++step) {
            Checkpoint checkpoint;
            checkpoint.stateDict = record.states[step];
            writeTorchCheckpoint(
                folder / (std::to_string(group.rank()) + "_" + std::to_string(step) + ".pth"), checkpoint);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
