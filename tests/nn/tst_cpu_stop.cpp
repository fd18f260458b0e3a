// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the engine stops, measured in work instead of time: what its kernels still do after a stop was asked for.
#include "base/stop.h"
#include "cpu_kernel_samples.h"
#include "nn/cpu/cpu_network_internal.h"
#include "nn/encoders.h"

#include <atomic>
#include <iostream>

namespace veriframe::test {
namespace {

using namespace veriframe::cpu;

/// Multiply-adds of a product.
std::int64_t workOf(const Activations& left, int blocks, int lanes, int perUnit)
{
    return std::int64_t(left.rows) * left.depth * left.segments * perUnit * blocks * lanes;
}

/// A table of kernels holds plain functions, so what they count is shared by all of them.
struct Counts {
    Kernels kernels;
    std::atomic<int> calls = 0;
    std::atomic<std::int64_t> workAfterStop = 0;
    int stopAt = 0; ///< the call at which a stop is asked for
    std::stop_source stop;

    void note(std::int64_t work)
    {
        if (++calls == stopAt)
            stop.request_stop();
        else if (stop.stop_requested())
            workAfterStop += work;
    }
};

Counts& counts()
{
    static Counts shared;
    return shared;
}

std::int64_t workOf(const ActivateTask& task)
{
    return workOf(task.left, task.right.blocks, counts().kernels.lanes, 1);
}

std::int64_t workOf(const ProjectTask& task)
{
    return workOf(task.left, task.right.blocks, counts().kernels.lanes, counts().kernels.elementsPerUnit);
}

std::int64_t workOf(const PoolTask& task)
{
    return workOf(task.left, task.right.blocks, counts().kernels.lanes, counts().kernels.elementsPerUnit);
}

std::int64_t workOf(const FilterTask& task)
{
    const FilterShape& shape = task.shape;
    const std::int64_t rows = task.lastRow - task.firstRow;
    const std::int64_t expanded = (rows * shape.stride + shape.kernel) * shape.width;
    const std::int64_t perPixel = task.left.values ? task.left.depth * counts().kernels.elementsPerUnit : 0;
    const std::int64_t filtered = rows * shape.outputWidth * shape.kernel * shape.kernel;
    return (expanded * perPixel + filtered) * task.expand.blocks * counts().kernels.lanes;
}

std::int64_t workOf(const ScaleWeightsTask& task)
{
    return std::int64_t(task.depth) * task.blocks * counts().kernels.lanes;
}

std::int64_t workOf(const ScaleActivationsTask& task)
{
    return task.rows * task.channels;
}

template<typename Task, void (*Kernels::*kernel)(const Task&)>
void counted(const Task& task)
{
    counts().note(workOf(task));
    (counts().kernels.*kernel)(task);
}

/// The same kernels, counting.
Kernels countedKernels(const Kernels& kernels)
{
    counts().kernels = kernels;
    Kernels counting = kernels;
    counting.silu = counted<ActivateTask, &Kernels::silu>;
    counting.logistic = counted<ActivateTask, &Kernels::logistic>;
    counting.filter = counted<FilterTask, &Kernels::filter>;
    counting.project = counted<ProjectTask, &Kernels::project>;
    counting.pool = counted<PoolTask, &Kernels::pool>;
    counting.scaleWeights = counted<ScaleWeightsTask, &Kernels::scaleWeights>;
    counting.scaleActivations = counted<ScaleActivationsTask, &Kernels::scaleActivations>;
    return counting;
}

class CpuStop : public testing::TestWithParam<Kernels> {};

TEST_P(CpuStop, LittleIsComputedAfterAStopWhereverItComes)
{
    // The slowest of these instruction sets does 10^10 multiply-adds in a second on any processor that has it: these
    // are 50 ms of a core.
    constexpr std::int64_t mostWork = 500'000'000;
    constexpr int stops = 8;
    constexpr int sidePx = 380;
    constexpr const char* encoder = "tf_efficientnet_b7_ns";
    const CpuNetwork network(layoutOfEncoder(encoder), formulaCheckpoint(encoder), countedKernels(GetParam()));
    Workspace workspace;
    ThreadPool pool(2);
    const std::vector<float> input = formulaInput(1, sidePx);
    std::int64_t largest = 0;
    for (const bool together : {false, true}) {
        /// @return the calls of a face, where none of them was to stop it
        const auto callsWithStopAt = [&](int call) {
            Counts& counting = counts();
            counting.stop = std::stop_source();
            counting.calls = 0;
            counting.workAfterStop = 0;
            counting.stopAt = call;
            const std::stop_token token = counting.stop.get_token();
            const Crew crew = together ? Crew(pool, token) : Crew(token);
            const auto judge = [&] { network.logit({nullptr, input.data(), sidePx}, workspace, crew); };
            if (call == 0)
                judge();
            else
                EXPECT_THROW(judge(), Stopped) << "at call " << call;
            largest = std::max<std::int64_t>(largest, counting.workAfterStop);
            return counting.calls.load();
        };
        const int calls = callsWithStopAt(0);
        for (int stop = 0; stop < stops; ++stop)
            callsWithStopAt(1 + (calls - 1) * stop / stops);
    }
    std::cout << "most multiply-adds after a stop: " << largest << '\n';
    EXPECT_LE(largest, mostWork);
}

INSTANTIATE_TEST_SUITE_P(Paths, CpuStop, testing::ValuesIn(kernelsOfThisProcessor()), kernelsName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CpuStop);

} // namespace
} // namespace veriframe::test
