// SPDX-License-Identifier: GPL-3.0-or-later
// A training step: forward, backward, clip, update. Ours against the same step of LibTorch's own parts and, where there
// is python3-torch, of Python's, in the same run; how long ranks wait for each other's gradients; the memory of a rank.
#include "base/parallel.h"
#include "bench.h"
#include "nn/inference_session.h"
#include "reference_training.h"
#include "train/step_runner_internal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <malloc.h>
#include <memory>
#include <spdlog/fmt/fmt.h>
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
            throw std::runtime_error("the Python step does not start");
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

    const StepInput& input() const { return m_input; }

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

/// Several ranks of this process, one thread each, that take a step together.
class ManyRanks {
public:
    ManyRanks(const Case& what, int ranks, std::int64_t bucketBytes) : m_ranks(static_cast<std::size_t>(ranks))
    {
        const auto meetingPoint = makeMeetingPoint({}, ranks);
        together([&](std::size_t rank) {
            m_ranks[rank] = std::make_unique<OurSteps>(what, meetingPoint, static_cast<int>(rank), bucketBytes);
        });
    }

    ~ManyRanks()
    {
        together([&](std::size_t rank) { m_ranks[rank].reset(); });
    }

    ManyRanks(const ManyRanks&) = delete;
    ManyRanks& operator=(const ManyRanks&) = delete;

    void step()
    {
        together([&](std::size_t rank) {
            const StepOutcome outcome = m_ranks[rank]->step();
            if (rank == 0)
                m_waited.push_back(outcome.waitedSeconds);
        });
    }

    /// Seconds that rank 0 waited for gradients after its backward pass, median.
    double waited()
    {
        std::sort(m_waited.begin(), m_waited.end());
        return m_waited.empty() ? 0 : m_waited[m_waited.size() / 2];
    }

private:
    template<typename Body>
    void together(Body&& body)
    {
        std::vector<std::jthread> threads;
        for (std::size_t rank = 0; rank < m_ranks.size(); ++rank)
            threads.emplace_back([&body, rank] {
                at::set_num_threads(1);
                body(rank);
            });
    }

    std::vector<std::unique_ptr<OurSteps>> m_ranks;
    std::vector<double> m_waited;
};

/// Megabytes of this process that are in memory.
double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void benchRanks(const Arguments& arguments, std::vector<Row>& rows, std::vector<std::string>& notes)
{
    const Case what{"tf_efficientnet_b0_ns", 0, 128, 8};
    for (const int ranks : {2, 4}) {
        const double before = residentMegabytes();
        ManyRanks plain(what, ranks, 0);
        ManyRanks overlapped(what, ranks, 8 << 20);
        const std::string group = std::to_string(ranks) + " ranks, " + what.name() + " each";
        const std::vector<Row> measured = measure(
            group,
            {{"gradients after the backward pass", timed([&] { plain.step(); })},
             {"gradients during it, in buckets", timed([&] { overlapped.step(); })}},
            arguments.repetitions, ranks * what.batch);
        rows.insert(rows.end(), measured.begin(), measured.end());
        notes.push_back(fmt::format(
            "{}: waited for gradients {:.1f} ms without overlap, {:.1f} ms with; about {:.0f} MB a rank", group,
            plain.waited() * 1e3, overlapped.waited() * 1e3, (residentMegabytes() - before) / (2 * ranks)));
    }
}

/// @throws std::runtime_error if the two do not compute the same: then their times would say nothing
void requireSameLoss(double reference, double ours, const std::string& name)
{
    constexpr double tolerance = 1e-3; // sums in another order
    if (!(std::abs(reference - ours) < tolerance))
        throw std::runtime_error(fmt::format("{}: the loss is {} here and {} there", name, reference, ours));
}

bool hasPythonTorch()
{
    return std::system("/usr/bin/python3 -c 'import torch' 2>/dev/null") == 0;
}

void benchSteps(const Arguments& arguments, bool withPython, std::vector<Row>& rows, std::vector<Target>& targets)
{
    const int threads = availableThreads();
    const std::filesystem::path script = std::filesystem::path(VERIFRAME_BENCH_DIR) / "train_step.py";
    for (const Case& what : {Case{"tf_efficientnet_b0_ns", 0, 224, 8}, Case{"tf_efficientnet_b4_ns", 4, 224, 4}}) {
        OurSteps ours(what, makeMeetingPoint({}, 1), 0);
        ReferenceTraining reference(what.encoder, untrainedCheckpoint(what.encoder, 1));
        const auto referenceStep = [&] { return reference.step(ours.input().pictures, ours.input().fake); };
        requireSameLoss(referenceStep(), ours.step().loss, what.name());
        std::vector<Variant> variants;
        std::unique_ptr<PythonSteps> python;
        if (withPython) {
            python = std::make_unique<PythonSteps>(script, what, threads);
            variants.push_back({"Python, eager NCHW", [&] { return python->step(); }});
        }
        variants.push_back({"LibTorch's own parts, eager NCHW", timed([&] { referenceStep(); })});
        variants.push_back({"ours", timed([&] { ours.step(); })});
        const std::vector<Row> measured = measure(what.name(), variants, arguments.repetitions, what.batch);
        rows.insert(rows.end(), measured.begin(), measured.end());
        targets.push_back({what.name(), "ours", 1 / 1.2});
    }
}

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
    at::set_num_threads(availableThreads());
    std::vector<Row> rows;
    std::vector<Target> targets;
    std::vector<std::string> notes;
    const bool withPython = hasPythonTorch();
    if (!withPython)
        notes.emplace_back("Python's step is left out: torch is not here (Debian: python3-torch)");
    benchSteps(arguments, withPython, rows, targets);
    benchRanks(arguments, rows, notes);
    printTable("Training", "image", rows, targets);
    for (const std::string& note : notes)
        std::cout << note << "\n";
    writeJson(arguments.jsonPath, "training", rows, notes);
    return 0;
}
