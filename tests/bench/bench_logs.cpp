// SPDX-License-Identifier: GPL-3.0-or-later
// Opening 50 runs of 100 epochs: reading their logs and choosing checkpoints, against reading the bytes alone and, for
// metrics, against parsing each line. All must come within a second.
#include "base/files.h"
#include "base/json.h"
#include "bench.h"
#include "train/loss_log.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <spdlog/fmt/fmt.h>
#include <string>
#include <vector>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

namespace fs = std::filesystem;

constexpr int runs = 50, epochs = 100, stepsOfEpoch = 250; ///< as many as long epochs log

double loss(int run, int epoch)
{
    return 0.2 + 0.001 * run + 0.5 / (epoch + 1);
}

std::string textLog(int run)
{
    std::string log;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const double fake = loss(run, epoch), real = fake / 2;
        log += fmt::format(
            "real 3412 fakes 3412 mode train\ntraining epoch {0}\nTest phase\nfake_loss {1}\nreal_loss {2}\nEpoch: {0} "
            "bce: "
            "{3}, bce_best: {3}\n",
            epoch, fake, real, (fake + real) / 2);
    }
    return log;
}

std::string metricsLog(int run)
{
    std::string log = toJsonLine({{"type", "run"}, {"fold", 0}, {"first_epoch", 0}}) + '\n';
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (int step = 0; step < stepsOfEpoch; ++step)
            log += toJsonLine(
                       {{"type", "step"},
                        {"epoch", epoch},
                        {"step", 10 * step},
                        {"steps", 10 * stepsOfEpoch},
                        {"loss", loss(run, step)},
                        {"fake_loss", loss(run, step) / 3},
                        {"real_loss", loss(run, step) / 7},
                        {"gradient_norm", 0.123456789 / (step + 1)},
                        {"learning_rate", 0.01},
                        {"images_per_second", 61.2345},
                        {"loader_wait_share", 0.0123}}) +
                   '\n';
        log += toJsonLine(
                   {{"type", "epoch"},
                    {"epoch", epoch},
                    {"train_loss", loss(run, epoch)},
                    {"validated", true},
                    {"fake_loss", loss(run, epoch)},
                    {"real_loss", loss(run, epoch) / 2},
                    {"bce", loss(run, epoch) * 0.75},
                    {"bce_best", loss(run, epoch) * 0.75}}) +
               '\n';
    }
    return log;
}

void expect(bool fine, const char* what)
{
    if (!fine) {
        std::fprintf(stderr, "%s\n", what);
        std::exit(1);
    }
}

void readBytes(const fs::path& folder)
{
    std::size_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        bytes += readTextFile(entry.path()).size();
    expect(bytes > 0, "there was nothing to read");
}

/// As one would write it first.
void parseEachLine(const fs::path& folder)
{
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string text = readTextFile(entry.path());
        for (std::size_t start = 0, end = 0; (end = text.find('\n', start)) != std::string::npos; start = end + 1)
            found += Json::parse(std::string_view(text).substr(start, end - start)).value("type", "") == "epoch";
    }
    expect(found == runs * epochs, "epochs are missing");
}

void openRuns(const fs::path& folder)
{
    const std::vector<fs::path> logs = findLossLogs(folder);
    expect(logs.size() == runs, "logs are missing");
    for (const fs::path& path : logs) {
        const LossLog log = readLossLog(path);
        expect(log.epochs.size() == epochs && log.problems.empty(), "a log was not read");
        expect(chooseCheckpoints(lossesOf(log)).chosen.size() == 5, "no checkpoint was chosen");
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const TemporaryDirectory folder;
    const fs::path text = folder.path() / "text", metrics = folder.path() / "metrics";
    fs::create_directories(text);
    fs::create_directories(metrics);
    for (int run = 0; run < runs; ++run) {
        writeFileAtomically(text / fmt::format("run{}_training.log", run), textLog(run));
        writeFileAtomically(metrics / fmt::format("run{}_metrics.jsonl", run), metricsLog(run));
    }
    std::vector<Row> rows = measure(
        "text",
        {{"bytes alone", timed([&] { readBytes(text); })}, {"opened and ranked", timed([&] { openRuns(text); })}},
        arguments.repetitions, 1);
    const std::vector<Row> more = measure(
        "metrics",
        {{"each line parsed", timed([&] { parseEachLine(metrics); })},
         {"bytes alone", timed([&] { readBytes(metrics); })},
         {"opened and ranked", timed([&] { openRuns(metrics); })}},
        arguments.repetitions, 1);
    rows.insert(rows.end(), more.begin(), more.end());
    printTable("50 runs of 100 epochs", "50 runs", rows);
    writeJson(arguments.jsonPath, "50 runs of 100 epochs", rows, {"steps in the metrics: 250 of each epoch"});
    return 0;
}
