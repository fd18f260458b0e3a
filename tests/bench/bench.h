// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace veriframe::bench {

/// Seconds of one run, or of the median run.
struct Seconds {
    double wall = 0;
    double cpu = 0; ///< of all threads of the process
};

/// One way of doing the work.
struct Variant {
    std::string name;
    std::function<Seconds()> run; ///< does the work once and says what it took
};

/// Wraps work so that it is timed.
std::function<Seconds()> timed(std::function<void()> work);

/// One line of the result.
struct Row {
    std::string group, name;
    Seconds median;
    double wallRatio = 1, cpuRatio = 1; ///< to the group's first variant
    std::vector<Seconds> repetitions;
};

/// Whether each variant runs once before it counts.
enum class WarmUp { once, none };

/// Runs all variants `repetitions` times in turn, so that disturbances meet all of them; the first is the baseline.
/// @param itemsPerRun divides the seconds: faces, frames
std::vector<Row> measure(
    const std::string& group, const std::vector<Variant>& variants, int repetitions, int itemsPerRun,
    WarmUp warmUp = WarmUp::once);

/// A target: a ratio that must not be exceeded.
struct Target {
    std::string group, name;
    double ratio = 1;
};

/// Prints the table, with each target beside its row.
void printTable(
    const std::string& title, const std::string& unit, const std::vector<Row>& rows,
    const std::vector<Target>& targets = {});

/// Limits OpenBLAS, which knows nothing of LibTorch's thread count, to as many threads. Without OpenBLAS nothing
/// happens.
void setBlasThreads(int threads);

/// Keeps this thread, and those it starts from now on, to as many cores: the honest "one thread" of libraries that
/// start threads as they like. 0: all cores again.
void limitCores(int cores);

/// What the command line of every benchmark understands.
struct Arguments {
    int repetitions = 5;
    std::string jsonPath; ///< empty: no JSON
    std::string shared;   ///< the material beside the checkout; empty where it is not
    std::string child;    ///< set where the benchmark started itself
    std::string only;     ///< groups and notes without this text are left out; empty: none
    std::vector<int> threads = {1, 2};

    /// Whether a group of that name is to be measured.
    bool wants(const std::string& group) const { return group.find(only) != std::string::npos; }
};

/// LibTorch's idle threads spin by default, which costs the baselines most of their time wherever others work too: the
/// program starts itself again with OMP_WAIT_POLICY=passive where nothing was chosen.
Arguments parseArguments(int argc, char** argv);

/// Writes {"benchmark", "machine", "threads", "rows": [...], "notes": [...]}; does nothing for an empty path.
void writeJson(
    const std::string& path, const std::string& title, const std::vector<Row>& rows,
    const std::vector<std::string>& notes);

} // namespace veriframe::bench
