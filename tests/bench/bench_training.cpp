// SPDX-License-Identifier: GPL-3.0-or-later
// A training step: forward, backward, clip, update. Ours against the same step in Python (python3-torch), in the same
// run; how long ranks wait for each other's gradients; the memory of a rank.
#include "base/parallel.h"
#include "bench.h"
#include "nn/inference_session.h"
#include "train/step_runner_internal.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <malloc.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

struct Case {
    std::string encoder;
    int size = 0, sidePx = 0, batch = 0;

    std::string name() const
    {
        return "step of B" + std::to_string(size) + ", " + std::to_string(sidePx) + " px, batch " +
               std::to_string(batch);
    }
};

/// A Python process that takes a step when asked.
class PythonSteps {
public:
    PythonSteps(const std::filesystem::path& script, const Case& what, int threads)
    {
        std::array<int, 2> toChild{}, fromChild{};
        if (pipe(toChild.data()) != 0 || pipe(fromChild.data()) != 0)
            throw std::runtime_error("no pipes");
        m_process = fork();
        if (m_process == 0) {
            dup2(toChild[0], STDIN_FILENO);
            dup2(fromChild[1], STDOUT_FILENO);
            for (const int end : {toChild[0], toChild[1], fromChild[0], fromChild[1]})
                close(end);
            execl(
                "/usr/bin/python3", "python3", script.c_str(), std::to_string(what.size).c_str(),
                std::to_string(what.sidePx).c_str(), std::to_string(what.batch).c_str(),
                std::to_string(threads).c_str(), nullptr);
            _exit(127);
        }
        close(toChild[0]);
        close(fromChild[1]);
        m_to = fdopen(toChild[1], "w");
        m_from = fdopen(fromChild[0], "r");
        std::array<char, 16> word{};
        if (std::fscanf(m_from, "%15s", word.data()) != 1)
            throw std::runtime_error("python3-torch does not start");
    }

    ~PythonSteps()
    {
        std::fclose(m_to);
        std::fclose(m_from);
        waitpid(m_process, nullptr, 0);
    }

    PythonSteps(const PythonSteps&) = delete;
    PythonSteps& operator=(const PythonSteps&) = delete;

    Seconds step()
    {
        std::fputs("go\n", m_to);
        std::fflush(m_to);
        Seconds seconds;
        if (std::fscanf(m_from, "%lf %lf", &seconds.wall, &seconds.cpu) != 2)
            throw std::runtime_error("the Python step failed");
        return seconds;
    }

private:
    pid_t m_process = 0;
    FILE* m_to = nullptr;
    FILE* m_from = nullptr;
};

/// One rank's network and its steps on random pictures.
class OurSteps {
public:
    OurSteps(const Case& what, std::shared_ptr<MeetingPoint> meetingPoint, int rank, std::int64_t bucketBytes = 8 << 20)
        : m_group(std::move(meetingPoint), rank, torch::kCPU), m_network(what.encoder, torch::kCPU),
          m_optimizer(makeOptimizer({}, m_network.parameters())),
          m_runner(m_network, *m_optimizer, m_group, options(bucketBytes))
    {
        m_network.load(untrainedCheckpoint(what.encoder, 1));
        m_input.pictures = at::randn({what.batch, 3, what.sidePx, what.sidePx});
        m_input.fake = at::arange(what.batch).remainder(2).to(at::kBool);
        m_input.counts = at::ones({what.batch}, at::kBool);
        m_input.keptBranches = at::ones({static_cast<std::int64_t>(m_network.blockCount()), what.batch});
        m_input.learningRate = 0.01;
    }

    StepOutcome step() { return m_runner.run(m_input); }

private:
    static StepOptions options(std::int64_t bucketBytes)
    {
        StepOptions step;
        step.bucketBytes = bucketBytes;
        return step;
    }

    RankGroup m_group;
    TrainableNetwork m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    StepRunner m_runner;
    StepInput m_input;
};

void keepFreedMemory()
{
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, -1);
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    keepFreedMemory();
    const int threads = availableThreads();
    at::set_num_threads(threads);
    const std::filesystem::path script = std::filesystem::path(VERIFRAME_BENCH_DIR) / "train_step.py";
    std::vector<Row> rows;
    std::vector<Target> targets;
    for (const Case& what : {Case{"tf_efficientnet_b0_ns", 0, 224, 8}, Case{"tf_efficientnet_b4_ns", 4, 224, 4}}) {
        PythonSteps python(script, what, threads);
        OurSteps ours(what, makeMeetingPoint({}, 1), 0);
        const std::vector<Row> measured = measure(
            what.name(), {{"Python, eager NCHW", [&] { return python.step(); }}, {"ours", timed([&] { ours.step(); })}},
            arguments.repetitions, what.batch);
        rows.insert(rows.end(), measured.begin(), measured.end());
        targets.push_back({what.name(), "ours", 1 / 1.2});
    }
    printTable("Training", "image", rows, targets);
    writeJson(arguments.jsonPath, "training", rows, {});
    return 0;
}
