// SPDX-License-Identifier: GPL-3.0-or-later
// Peak memory of ensembles of B7, each in a process of its own: while checkpoints are opened, and with faces judged.
#include "base/files.h"
#include "bench.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/ensemble.h"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <sys/resource.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace fs = std::filesystem;

namespace {

constexpr int faceCount = 4;

long peakMebibytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// Opens the checkpoints of a folder as one ensemble and judges some faces; prints the two peaks.
int runChild(const fs::path& folder)
{
    std::vector<EnsembleMember> members;
    for (const auto& entry : fs::directory_iterator(folder))
        members.push_back({entry.path()});
    EnsembleOptions options;
    options.threads = 2;
    Ensemble ensemble(members, options);
    const long opened = peakMebibytes();
    const std::vector<cv::Mat> crops(faceCount, cv::Mat(400, 300, CV_8UC3, cv::Scalar(120, 130, 140)));
    ensemble.classify(crops);
    std::cout << opened << ' ' << peakMebibytes() << '\n';
    return 0;
}

struct Peaks {
    long opened = 0, judged = 0; ///< MiB
};

Peaks peaksOf(const std::string& program, const fs::path& folder)
{
    const std::string command = "'" + program + "' --child '" + folder.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    Peaks peaks;
    const bool read = pipe && std::fscanf(pipe, "%ld %ld", &peaks.opened, &peaks.judged) == 2;
    if (!pipe || pclose(pipe) != 0 || !read)
        throw std::runtime_error("the child process failed");
    return peaks;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    if (!arguments.child.empty())
        return runChild(arguments.child);
    const TemporaryDirectory folder;
    const fs::path checkpoint = folder.path() / "b7.pth";
    writeTorchCheckpoint(checkpoint, untrainedCheckpoint("tf_efficientnet_b7_ns", 1));
    std::vector<std::string> notes;
    std::printf("\nPeak memory of an ensemble of B7 at 380 px, float32, 2 threads, %d faces (MiB)\n", faceCount);
    std::printf("%10s %10s %10s\n", "models", "opened", "judged");
    for (const int count : {1, 2, 4, 7}) {
        if (!arguments.wants(std::to_string(count)))
            continue;
        const fs::path models = folder.path() / std::to_string(count);
        fs::create_directory(models);
        // Names of one file; each is opened and kept as a network of its own.
        for (int i = 0; i < count; ++i)
            fs::create_hard_link(checkpoint, models / (std::to_string(i) + ".pth"));
        const Peaks peaks = peaksOf(argv[0], models);
        std::printf("%10d %10ld %10ld", count, peaks.opened, peaks.judged);
        std::printf(
            "%s\n", count < 7                 ? ""
                    : peaks.judged < 3 * 1024 ? "  target 3072: reached"
                                              : "  target 3072: MISSED");
        std::fflush(stdout);
        notes.push_back(
            std::to_string(count) + " models: " + std::to_string(peaks.opened) + " MiB opened, " +
            std::to_string(peaks.judged) + " MiB judged");
    }
    writeJson(arguments.jsonPath, "memory", {}, notes);
    return 0;
}
