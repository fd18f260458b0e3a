// SPDX-License-Identifier: GPL-3.0-or-later
// One 10 s 1080p video with one B7 at 380 px, from file to score with the network open, against the plain path: OpenCV
// reads all frames, MTCNN and network run in eager LibTorch. And the peak memory of folder runs, which must grow
// neither with the number nor with the length of videos: each is measured in a process of its own.
#include "base/files.h"
#include "bench.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "plain_video.h"
#include "predict/batch_prediction.h"

#include <algorithm>
#include <cmath>
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

/// Everything that judges videos, opened once.
struct Judges {
    std::unique_ptr<FaceDetector> detector;
    std::unique_ptr<ReferenceMtcnn> plainDetector; ///< null without MTCNN's weights
    Ensemble fast, plain;

    Judges(const Arguments& arguments, const fs::path& model, int threads)
        : detector(openFaceDetector(detectorOptions(arguments))),
          fast(std::vector<EnsembleMember>{{model}}, {.precision = Precision::float32, .threads = threads}),
          plain(std::vector<EnsembleMember>{{model}}, {.path = SessionPath::plain, .threads = threads})
    {
        const fs::path weights = detectorOptions(arguments).weightsDirectory;
        if (!weights.empty())
            plainDetector = std::make_unique<ReferenceMtcnn>(
                MtcnnNets::Weights{
                    readCheckpoint(weights / "pnet.pt"), readCheckpoint(weights / "rnet.pt"),
                    readCheckpoint(weights / "onet.pt")},
                inferenceThresholds, threads);
    }
};

std::string textOfStages(const std::string& group, const VideoResult& result)
{
    char text[240];
    std::snprintf(
        text, sizeof text, "%s: decode %.2f s, detect %.2f s, classify %d faces %.2f s, whole %.2f s; stages overlap",
        group.c_str(), result.seconds.decode, result.seconds.detect, result.facesUsed, result.seconds.classify,
        result.seconds.total);
    return text;
}

/// How far the two ways are apart, face by face.
std::string textOfDifference(const std::string& group, const VideoResult& result, const std::vector<double>& plain)
{
    std::vector<double> ours;
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces)
            if (face.used)
                ours.push_back(face.probabilities.front());
    if (ours.size() != plain.size())
        return group + ": DIFFERENT numbers of faces, " + std::to_string(ours.size()) + " and " +
               std::to_string(plain.size());
    double largest = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        largest = std::max(largest, std::abs(ours[i] - plain[i]));
    char text[120];
    std::snprintf(
        text, sizeof text, "%s: %zu faces in both, largest difference of a probability %.2g", group.c_str(),
        ours.size(), largest);
    return text;
}

void measureVideo(
    const Arguments& arguments, const fs::path& folder, std::vector<Row>& rows, std::vector<Target>& targets,
    std::vector<std::string>& notes)
{
    SyntheticVideoOptions drawn;
    drawn.width = 1920;
    drawn.height = 1080;
    drawn.frames = 300;
    const fs::path video = folder / "1080p.mp4", model = folder / "b7.pth";
    writeSyntheticVideo(video, drawn);
    writeTorchCheckpoint(model, formulaCheckpoint("tf_efficientnet_b7_ns"));
    for (const int cores : arguments.threads) {
        const std::string group = std::to_string(cores) + (cores == 1 ? " core" : " cores");
        if (!arguments.wants(group))
            continue;
        limitCores(cores);
        setBlasThreads(cores);
        Judges judges(arguments, model, cores);
        VideoResult last;
        std::vector<double> plain;
        std::vector<Variant> variants;
        if (judges.plainDetector)
            variants.push_back(
                {"plain path", timed([&] { plain = judgePlainly(video, *judges.plainDetector, judges.plain); })});
        variants.push_back({"analyzeVideo", timed([&] {
                                NoProgress progress;
                                last = analyzeVideo(video, *judges.detector, judges.fast, {}, progress);
                                if (last.state != VideoState::scored)
                                    throw std::runtime_error(
                                        std::string(toString(last.state)) + ": " +
                                        (last.error ? last.error->message() : last.note));
                            })});
        // Minutes on the plain path: the first run counts, too.
        const auto measured = measure(group, variants, arguments.repetitions, 1, WarmUp::none);
        rows.insert(rows.end(), measured.begin(), measured.end());
        notes.push_back(textOfStages(group, last));
        if (!judges.plainDetector)
            continue;
        targets.push_back({group, "analyzeVideo", 0.3});
        notes.push_back(textOfDifference(group, last, plain));
    }
    limitCores(0);
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
    std::vector<Target> targets;
    measureVideo(arguments, folder.path(), rows, targets, notes);
    if (arguments.wants("memory"))
        measureMemory(argv[0], folder.path(), notes);
    printTable("One 10 s drawn 1080p video, one B7 at 380 px", "video", rows, targets);
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "video", rows, notes);
    return 0;
}
