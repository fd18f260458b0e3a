// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sched.h>
#include <thread>
#include <unistd.h>

namespace veriframe::bench {

namespace {

double processCpuSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

Seconds median(const std::vector<Seconds>& runs)
{
    std::vector<double> wall, cpu;
    for (const Seconds& run : runs) {
        wall.push_back(run.wall);
        cpu.push_back(run.cpu);
    }
    return {median(wall), median(cpu)};
}

std::string jsonText(const std::string& text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    return "unknown";
}

} // namespace

std::function<Seconds()> timed(std::function<void()> work)
{
    return [work = std::move(work)] {
        const double cpu = processCpuSeconds();
        const auto start = std::chrono::steady_clock::now();
        work();
        return Seconds{
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), processCpuSeconds() - cpu};
    };
}

std::vector<Row>
measure(const std::string& group, const std::vector<Variant>& variants, int repetitions, int itemsPerRun, WarmUp warmUp)
{
    std::vector<Row> rows;
    for (const Variant& variant : variants) {
        if (warmUp == WarmUp::once)
            variant.run();
        rows.push_back({group, variant.name, {}, 1, 1, {}});
    }
    for (int repetition = 0; repetition < repetitions; ++repetition)
        for (std::size_t i = 0; i < variants.size(); ++i) {
            Seconds seconds = variants[i].run();
            seconds.wall /= itemsPerRun;
            seconds.cpu /= itemsPerRun;
            rows[i].repetitions.push_back(seconds);
        }
    for (Row& row : rows) {
        row.median = median(row.repetitions);
        row.wallRatio = row.median.wall / rows.front().median.wall;
        row.cpuRatio = row.median.cpu / rows.front().median.cpu;
    }
    return rows;
}

void printTable(
    const std::string& title, const std::string& unit, const std::vector<Row>& rows, const std::vector<Target>& targets)
{
    std::printf(
        "\n%s (medians of %zu interleaved runs, ms per %s)\n", title.c_str(),
        rows.empty() ? 0 : rows.front().repetitions.size(), unit.c_str());
    std::printf("%-12s %-44s %9s %9s %7s %7s\n", "", "", "wall ms", "cpu ms", "wall", "cpu");
    for (const Row& row : rows) {
        std::printf(
            "%-12s %-44s %9.2f %9.2f %7.3f %7.3f", row.group.c_str(), row.name.c_str(), row.median.wall * 1e3,
            row.median.cpu * 1e3, row.wallRatio, row.cpuRatio);
        for (const Target& target : targets)
            if (target.group == row.group && target.name == row.name)
                std::printf("  target %.2f: %s", target.ratio, row.cpuRatio <= target.ratio ? "reached" : "MISSED");
        std::printf("\n");
    }
    std::fflush(stdout);
}

void setBlasThreads(int threads)
{
    if (void* function = dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))
        reinterpret_cast<void (*)(int)>(function)(threads);
}

void limitCores(int cores)
{
    static const cpu_set_t all = [] {
        cpu_set_t set;
        CPU_ZERO(&set);
        sched_getaffinity(0, sizeof set, &set);
        return set;
    }();
    cpu_set_t chosen;
    CPU_ZERO(&chosen);
    for (int core = 0; core < CPU_SETSIZE && (cores == 0 || CPU_COUNT(&chosen) < cores); ++core)
        if (CPU_ISSET(core, &all))
            CPU_SET(core, &chosen);
    sched_setaffinity(0, sizeof chosen, &chosen);
}

Arguments parseArguments(int argc, char** argv)
{
    if (!std::getenv("OMP_WAIT_POLICY")) {
        setenv("OMP_WAIT_POLICY", "passive", 1);
        execv("/proc/self/exe", argv);
    }
    Arguments arguments;
    const char* shared = std::getenv("VERIFRAME_SHARED");
    arguments.shared = shared ? shared : VERIFRAME_SOURCE_DIR "/../shared";
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        if (name == "--repetitions")
            arguments.repetitions = std::max(1, std::atoi(argv[i + 1]));
        else if (name == "--json")
            arguments.jsonPath = argv[i + 1];
        else if (name == "--child")
            arguments.child = argv[i + 1];
        else if (name == "--only")
            arguments.only = argv[i + 1];
        else if (name == "--threads")
            arguments.threads = {std::max(1, std::atoi(argv[i + 1]))};
        else
            std::exit(
                (std::cerr << "usage: " << argv[0]
                           << " [--repetitions N] [--json FILE] [--threads N] [--only PART-OF-A-GROUP'S-NAME]\n",
                 2));
    }
    if (!std::filesystem::is_directory(arguments.shared))
        arguments.shared.clear();
    return arguments;
}

void writeJson(
    const std::string& path, const std::string& title, const std::vector<Row>& rows,
    const std::vector<std::string>& notes)
{
    if (path.empty())
        return;
    std::ofstream file(path);
    file << std::setprecision(9) << "{\n  \"benchmark\": " << jsonText(title)
         << ",\n  \"machine\": " << jsonText(processorName())
         << ",\n  \"cores\": " << std::thread::hardware_concurrency() << ",\n  \"rows\": [";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        file << (i ? ",\n    " : "\n    ") << "{\"group\": " << jsonText(row.group)
             << ", \"name\": " << jsonText(row.name) << ", \"wall_seconds\": " << row.median.wall
             << ", \"cpu_seconds\": " << row.median.cpu << ", \"wall_ratio\": " << row.wallRatio
             << ", \"cpu_ratio\": " << row.cpuRatio << ", \"runs\": [";
        for (std::size_t r = 0; r < row.repetitions.size(); ++r)
            file << (r ? ", " : "") << "[" << row.repetitions[r].wall << ", " << row.repetitions[r].cpu << "]";
        file << "]}";
    }
    file << "\n  ],\n  \"notes\": [";
    for (std::size_t i = 0; i < notes.size(); ++i)
        file << (i ? ", " : "") << jsonText(notes[i]);
    file << "]\n}\n";
    if (!file.flush())
        std::cerr << "cannot write " << path << '\n';
}

} // namespace veriframe::bench
