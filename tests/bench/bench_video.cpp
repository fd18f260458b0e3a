// SPDX-License-Identifier: GPL-3.0-or-later
// One 10 s 1080p video with one B7 at 380 px: where the time goes. And the peak memory of folder runs, which must grow
// neither with the number nor with the length of videos: each is measured in a process of its own.
#include "base/files.h"
#include "bench.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/batch_prediction.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace fs = std::filesystem;

namespace {

DetectorOptions detectorOptions(const Arguments& arguments)
{
    DetectorOptions options;
    const fs::path weights = fs::path(arguments.shared) / "data/weights/mtcnn";
    if (!arguments.shared.empty() && fs::exists(weights))
        options.weightsDirectory = weights;
    else
        options.kind = "dlib";
    return options;
}

/// A folder with `count` drawn videos of 1280x720; the first is drawn, the others are copies.
void makeFolder(const fs::path& folder, int count, int frames)
{
    fs::create_directories(folder);
    SyntheticVideoOptions drawn;
    drawn.width = 1280;
    drawn.height = 720;
    drawn.frames = frames;
    writeSyntheticVideo(folder / "0.mp4", drawn);
    for (int i = 1; i < count; ++i)
        fs::copy_file(folder / "0.mp4", folder / (std::to_string(i) + ".mp4"));
}

BatchOptions folderOptions(const fs::path& folder, const fs::path& model, const Arguments& arguments)
{
    BatchOptions options;
    options.videos = batchVideos({.folders = {folder}});
    options.output = folder / "submission.csv";
    options.members = {{model, {}, 224}};
    options.detector = detectorOptions(arguments);
    options.resume = false;
    return options;
}

/// Predicts a folder and prints the process' peak memory in MiB.
int runChild(const Arguments& arguments)
{
    const fs::path folder = arguments.child;
    NoProgress progress;
    predictVideos(folderOptions(folder, folder.parent_path() / "b0.pth", arguments), progress);
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << usage.ru_maxrss / 1024 << '\n';
    return 0;
}

long peakMebibytes(const std::string& program, const fs::path& folder)
{
    const std::string command = "'" + program + "' --child '" + folder.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    long mebibytes = 0;
    const bool read = pipe && std::fscanf(pipe, "%ld", &mebibytes) == 1;
    if (!pipe || pclose(pipe) != 0 || !read)
        throw std::runtime_error("the child process failed");
    return mebibytes;
}

void measureVideo(
    const Arguments& arguments, const fs::path& folder, std::vector<Row>& rows, std::vector<std::string>& notes)
{
    SyntheticVideoOptions drawn;
    drawn.width = 1920;
    drawn.height = 1080;
    drawn.frames = 300;
    const fs::path video = folder / "1080p.mp4";
    writeSyntheticVideo(video, drawn);
    writeTorchCheckpoint(folder / "b7.pth", untrainedCheckpoint("tf_efficientnet_b7_ns", 1));
    const auto detector = openFaceDetector(detectorOptions(arguments));
    for (const Precision precision : {Precision::float32, Precision::bfloat16}) {
        EnsembleOptions ensembleOptions;
        ensembleOptions.precision = precision;
        const std::vector<EnsembleMember> members{{folder / "b7.pth"}};
        Ensemble ensemble(members, ensembleOptions);
        VideoResult last;
        const auto measured = measure(
            "whole video", {{std::string("B7 ") + toString(precision), timed([&] {
                                 NoProgress progress;
                                 last = analyzeVideo(video, *detector, ensemble, {}, progress);
                             })}},
            std::min(3, arguments.repetitions), 1);
        rows.insert(rows.end(), measured.begin(), measured.end());
        char text[240];
        std::snprintf(
            text, sizeof text,
            "%-9s decode %.2f s, detect (%s) %.2f s, classify %d faces %.2f s, whole %.2f s; stages overlap",
            toString(precision), last.seconds.decode, detector->facts().name.c_str(), last.seconds.detect,
            last.facesUsed, last.seconds.classify, last.seconds.total);
        notes.emplace_back(text);
    }
}

void measureMemory(const std::string& program, const fs::path& folder, std::vector<std::string>& notes)
{
    writeTorchCheckpoint(folder / "b0.pth", untrainedCheckpoint("tf_efficientnet_b0_ns", 1));
    for (const auto& [count, frames] :
         {std::pair(2, 60), std::pair(8, 60), std::pair(16, 60), std::pair(4, 60), std::pair(4, 600)}) {
        const fs::path videos = folder / (std::to_string(count) + "x" + std::to_string(frames));
        makeFolder(videos, count, frames);
        notes.push_back(
            "peak memory, " + std::to_string(count) + " videos of " + std::to_string(frames) +
            " frames at 720p: " + std::to_string(peakMebibytes(program, videos)) + " MiB");
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    if (!arguments.child.empty())
        return runChild(arguments);
    const TemporaryDirectory folder;
    std::vector<Row> rows;
    std::vector<std::string> notes;
    measureVideo(arguments, folder.path(), rows, notes);
    measureMemory(argv[0], folder.path(), notes);
    printTable("One 10 s 1080p video, one B7 at 380 px", "video", rows);
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "video", rows, notes);
    return 0;
}
