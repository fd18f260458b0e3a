// SPDX-License-Identifier: GPL-3.0-or-later
// The preprocessing steps, each against the plain way of doing it in the same run: SSIM masks against scikit-image,
// boxes against decoding and detecting frame by frame, crops against decoding and PNG alone, the index against a JSON
// tree. And the memory of a run over few and over many videos.
#include "base/files.h"
#include "base/json.h"
#include "bench.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "dataset/preprocessing.h"
#include "dataset/ssim_mask.h"
#include "demo/synthetic_dataset.h"
#include "demo/synthetic_video.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"
#include "media/video_writer.h"
#include "nn/checkpoint_file.h"
#include "reference_mtcnn.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace fs = std::filesystem;

namespace {

constexpr int frameCount = 300;

struct Results {
    std::vector<Row> rows;
    std::vector<Target> targets;
    std::vector<std::string> notes;

    void add(const std::vector<Row>& measured) { rows.insert(rows.end(), measured.begin(), measured.end()); }
};

/// As in the table of ratios.
std::string verdict(bool reached)
{
    return reached ? "reached" : "MISSED";
}

// --- SSIM -------------------------------------------------------------------------------------------------------

constexpr int masksPerRun = 40;

/// Mean SSIM of every pair, by one core; the script says what the calls themselves took.
Seconds scikitImage(const fs::path& script, const fs::path& real, const fs::path& fake)
{
    const std::string command = "OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 /usr/bin/python3 '" + script.string() +
                                "' '" + real.string() + "' '" + fake.string() + "' " + std::to_string(masksPerRun);
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    Seconds seconds;
    if (!pipe || std::fscanf(pipe.get(), "%lf %lf", &seconds.wall, &seconds.cpu) != 2)
        throw std::runtime_error("scikit-image's measurement failed");
    return seconds;
}

void benchMasks(const Arguments& arguments, const fs::path& folder, Results& results)
{
    // The size of a large crop. What the pictures show makes no difference to the time.
    cv::Mat real(400, 400, CV_8UC3), fake;
    cv::randu(real, 0, 255);
    cv::GaussianBlur(real, real, {}, 2);
    cv::GaussianBlur(real, fake, {}, 3);
    const fs::path realFile = folder / "real.png", fakeFile = folder / "fake.png";
    cv::imwrite(realFile.string(), real);
    cv::imwrite(fakeFile.string(), fake);
    const fs::path script = folder / "ssim.py";
    writeFileAtomically(
        script, std::string_view("import sys, time, cv2\n"
                                 "from skimage.metrics import structural_similarity\n"
                                 "a, b = (cv2.imread(name) for name in sys.argv[1:3])\n"
                                 "structural_similarity(a, b, channel_axis=2, full=True)\n"
                                 "wall, cpu = time.perf_counter(), time.process_time()\n"
                                 "for _ in range(int(sys.argv[3])):\n"
                                 "    structural_similarity(a, b, channel_axis=2, full=True)\n"
                                 "print(time.perf_counter() - wall, time.process_time() - cpu)\n"));
    const auto ours = timed([&] {
        for (int i = 0; i < masksPerRun; ++i)
            ssimMask(real, fake);
    });
    if (std::system("/usr/bin/python3 -c 'import skimage, cv2' 2>/dev/null") != 0) {
        results.notes.emplace_back("SSIM: scikit-image is not here (Debian: python3-skimage, python3-opencv)");
        results.add(measure("SSIM mask, 400x400", {{"ssimMask", ours}}, arguments.repetitions, masksPerRun));
        return;
    }
    results.add(measure(
        "SSIM mask, 400x400",
        {{"scikit-image, structural_similarity", [&] { return scikitImage(script, realFile, fakeFile); }},
         {"ssimMask", ours}},
        arguments.repetitions, masksPerRun));
    results.targets.push_back({"SSIM mask, 400x400", "ssimMask", 0.1});
}

// --- A video and what is made of it -------------------------------------------------------------------------------

/// 300 frames of 1080p: real footage, there and back again, where the material beside the checkout has it.
void writeVideo(const std::string& shared, const fs::path& path)
{
    const fs::path footage = fs::path(shared) / "data/clips/crowd.mp4";
    if (shared.empty() || !fs::exists(footage)) {
        SyntheticVideoOptions drawn;
        drawn.width = 1920;
        drawn.height = 1080;
        drawn.frames = frameCount;
        return writeSyntheticVideo(path, drawn);
    }
    VideoReader reader(footage);
    VideoWriterOptions options;
    options.width = reader.facts().width;
    options.height = reader.facts().height;
    VideoWriter writer(path, options);
    const int last = reader.frameCount() - 1;
    for (int i = 0; i < frameCount; ++i) {
        const int place = i % (2 * last);
        writer.write(reader.readFrame(place <= last ? place : 2 * last - place).rgb, i);
    }
    writer.finish();
}

/// A dataset of one real video.
fs::path oneVideoDataset(const fs::path& folder, const std::string& shared)
{
    const fs::path part = folder / "one" / "dfdc_train_part_0";
    fs::create_directories(part);
    writeVideo(shared, part / "v.mp4");
    writeFileAtomically(part / "metadata.json", std::string_view(R"({"v.mp4": {"label": "REAL"}})"));
    return folder / "one";
}

PreprocessingOptions optionsFor(const std::string& shared, int threads)
{
    PreprocessingOptions options;
    options.fresh = true;
    options.threads = threads;
    const fs::path weights = fs::path(shared) / "data/weights/mtcnn";
    if (!shared.empty() && fs::exists(weights))
        options.detector.weightsDirectory = weights;
    options.detector.kind = options.detector.weightsDirectory.empty() ? "dlib" : "mtcnn";
    return options;
}

void runStep(const fs::path& root, PreprocessingStep step, const PreprocessingOptions& options)
{
    NoProgress progress;
    const DatasetIndex index = readDatasetIndex(root);
    const PreprocessingReport report = runPreprocessing(index, std::array{step}, options, progress);
    if (report.steps.front().counts.done == 0)
        throw std::runtime_error("the step did nothing");
}

/// Decode all, scale, and hand one frame after another to a detector.
template<typename Detect>
void frameByFrame(const fs::path& video, int threads, const Detect& detect)
{
    VideoReader reader(video, {ColorConversion::network, threads});
    std::vector<int> indices(static_cast<std::size_t>(reader.frameCount()));
    std::iota(indices.begin(), indices.end(), 0);
    const double scale = detectorScale(Profile::dfdc, reader.facts().width, reader.facts().height);
    reader.readFrames(indices, [&](const VideoFrame& frame) {
        const cv::Mat scaled = scaleForDetector(frame.rgb, scale);
        detect(std::span(&scaled, 1));
        return true;
    });
}

void benchBoxes(const Arguments& arguments, const fs::path& root, Results& results)
{
    const fs::path video = root / "dfdc_train_part_0" / "v.mp4";
    for (const int cores : {1, 2}) {
        limitCores(cores);
        setBlasThreads(cores);
        const PreprocessingOptions options = optionsFor(arguments.shared, cores);
        DetectorOptions plainOptions = options.detector;
        plainOptions.thresholds = preprocessingThresholds;
        plainOptions.threads = cores;
        const auto plain = openFaceDetector(plainOptions);
        std::vector<Variant> variants;
        std::unique_ptr<ReferenceMtcnn> reference;
        if (options.detector.kind == "mtcnn") {
            const fs::path& weights = options.detector.weightsDirectory;
            reference = std::make_unique<ReferenceMtcnn>(
                MtcnnNets::Weights{
                    readCheckpoint(weights / "pnet.pt"), readCheckpoint(weights / "rnet.pt"),
                    readCheckpoint(weights / "onet.pt")},
                preprocessingThresholds, cores);
            variants.push_back(
                {"plain: LibTorch port, frame by frame", timed([&] {
                     frameByFrame(video, cores, [&](std::span<const cv::Mat> frame) { reference->detect(frame); });
                 })});
        }
        variants.push_back({"our detector, frame by frame", timed([&] {
                                frameByFrame(
                                    video, cores, [&](std::span<const cv::Mat> frame) { plain->detect(frame); });
                            })});
        variants.push_back({"preprocess boxes", timed([&] { runStep(root, PreprocessingStep::boxes, options); })});
        const std::string group =
            "boxes, 300 frames 1080p, " + std::to_string(cores) + (cores == 1 ? " core" : " cores");
        const auto measured = measure(group, variants, std::min(arguments.repetitions, 3), frameCount);
        for (const Row& row : measured)
            results.notes.push_back(
                group + ", " + row.name + ": " + std::to_string(static_cast<int>(1 / row.median.wall)) +
                " frames a second");
        results.add(measured);
    }
    limitCores(0);
}

/// What crops cannot do without: decoding the frames and encoding the pictures.
void decodeAndEncode(const fs::path& root)
{
    const VideoBoxes boxes = readBoxFile(DatasetLayout(root).boxFile("v"));
    std::vector<int> frames;
    for (const auto& [frame, faces] : boxes.faces)
        if (frame % 10 == 0 && !faces.empty())
            frames.push_back(frame);
    VideoReader reader(root / "dfdc_train_part_0" / "v.mp4", {ColorConversion::network, 1});
    cv::Mat bgr;
    std::vector<unsigned char> png;
    reader.readFrames(frames, [&](const VideoFrame& frame) {
        for (const FaceBox& face : boxes.faces.at(frame.index)) {
            const Box& box = face.box;
            const cv::Mat crop = cropFace(
                frame.rgb, {static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(box.x1),
                            static_cast<int>(box.y1)});
            if (crop.empty())
                continue;
            cv::cvtColor(crop, bgr, cv::COLOR_RGB2BGR);
            cv::imencode(".png", bgr, png);
        }
        return true;
    });
}

void benchCrops(const Arguments& arguments, const fs::path& root, Results& results)
{
    const PreprocessingOptions options = optionsFor(arguments.shared, 1);
    const std::string group = "crops of a 300-frame 1080p video, 1 core";
    limitCores(1);
    results.add(measure(
        group,
        {{"decoding and PNG alone", timed([&] { decodeAndEncode(root); })},
         {"preprocess crops", timed([&] { runStep(root, PreprocessingStep::crops, options); })}},
        arguments.repetitions, 1));
    limitCores(0);
    results.targets.push_back({group, "preprocess crops", 1.3});
}

// --- The index -------------------------------------------------------------------------------------------------

constexpr int partCount = 50, videosPerPart = 2560;

void writeLargeMetadata(const fs::path& root)
{
    for (int part = 0; part < partCount; ++part) {
        const fs::path folder = root / ("dfdc_train_part_" + std::to_string(part));
        fs::create_directories(folder);
        std::string text = "{";
        std::string original;
        for (int i = 0; i < videosPerPart; ++i) {
            std::string name = "v" + std::to_string(part * videosPerPart + i) + "xyzabc.mp4";
            const bool real = i % 6 == 0;
            text += (i ? ", \"" : "\"") + name + "\": {\"label\": \"" + (real ? "REAL" : "FAKE") +
                    "\", \"split\": \"train\", \"original\": " + (real ? "null" : "\"" + original + "\"") + "}";
            std::ofstream(folder / name).flush();
            if (real)
                original = std::move(name);
        }
        writeFileAtomically(folder / "metadata.json", text + "}");
    }
}

/// A JSON tree of each part and a look at each file.
void plainIndex(const fs::path& root)
{
    std::size_t found = 0;
    for (const fs::directory_entry& part : fs::directory_iterator(root)) {
        const nlohmann::json metadata = nlohmann::json::parse(readTextFile(part.path() / "metadata.json"));
        for (const auto& [name, entry] : metadata.items())
            found += entry.at("label").get<std::string>() != "" && fs::exists(part.path() / name);
    }
    if (found != partCount * videosPerPart)
        throw std::runtime_error("the plain index is wrong");
}

void benchIndex(const Arguments& arguments, const fs::path& folder, Results& results)
{
    const fs::path root = folder / "large";
    writeLargeMetadata(root);
    const std::string group = "index of 128000 entries";
    constexpr double targetSeconds = 2;
    const std::vector<Row> rows = measure(
        group,
        {{"JSON tree, one look a file", timed([&] { plainIndex(root); })},
         {"readDatasetIndex", timed([&] {
              const DatasetIndex index = readDatasetIndex(root);
              if (index.videos.size() != partCount * videosPerPart || !index.problems.empty())
                  throw std::runtime_error("the index is wrong");
          })}},
        arguments.repetitions, 1);
    results.add(rows);
    results.targets.push_back({group, "readDatasetIndex", 1});
    results.notes.push_back(
        group + ": " + std::to_string(rows.back().median.wall) + " s (target " +
        std::to_string(static_cast<int>(targetSeconds)) + " s: " + verdict(rows.back().median.wall <= targetSeconds) +
        ")");
    fs::remove_all(root);
}

// --- Memory ----------------------------------------------------------------------------------------------------

/// A drawn part of 16 videos, and copies of it as further parts under other names.
void writeParts(const fs::path& root, int parts)
{
    SyntheticDatasetOptions options;
    options.partNumbers = {0};
    options.familiesPerPart = 8;
    options.fakesPerFamily = 1;
    options.facelessEvery = 0;
    options.frames = 21;
    NoProgress progress;
    writeSyntheticDataset(root, options, progress);
    const fs::path first = root / "dfdc_train_part_0";
    const Json metadata = readJsonFile(first / "metadata.json");
    for (int part = 1; part < parts; ++part) {
        const fs::path folder = root / ("dfdc_train_part_" + std::to_string(part));
        const std::string prefix = "p" + std::to_string(part);
        fs::create_directories(folder);
        Json renamed = Json::object();
        for (const auto& [name, entry] : metadata.items()) {
            fs::copy(first / name, folder / (prefix + name));
            Json& copy = renamed[prefix + name] = entry;
            if (copy["original"].is_string())
                copy["original"] = prefix + copy["original"].get<std::string>();
        }
        writeJsonFile(folder / "metadata.json", renamed);
    }
}

int runMemoryChild(const Arguments& arguments)
{
    NoProgress progress;
    PreprocessingOptions options = optionsFor(arguments.shared, 2);
    const DatasetIndex index = readDatasetIndex(arguments.child);
    runPreprocessing(index, trainingSteps(), options, progress);
    return 0;
}

/// Largest resident memory of a process that runs all steps, MB.
double peakMegabytes(const std::string& program, const fs::path& root)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(program.c_str(), program.c_str(), "--child", root.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    struct rusage usage = {};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child || status != 0)
        throw std::runtime_error("the child process failed");
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void benchMemory(const std::string& program, const fs::path& folder, Results& results)
{
    constexpr int videosOfPart = 16;
    constexpr double targetGrowth = 1.25; ///< of a run over twelve times as many videos
    double first = 0, last = 0;
    for (const int parts : {1, 4, 12}) {
        const fs::path root = folder / ("parts" + std::to_string(parts));
        writeParts(root, parts);
        const double peak = peakMegabytes(program, root);
        first = first > 0 ? first : peak;
        last = peak;
        results.notes.push_back(
            "memory of preprocess all, 2 threads, " + std::to_string(parts * videosOfPart) +
            " videos: " + std::to_string(static_cast<int>(peak)) + " MB at most");
        fs::remove_all(root);
    }
    results.notes.push_back(
        "memory does not grow with the videos: " + std::to_string(last / first) + " times (target " +
        std::to_string(targetGrowth) + ": " + verdict(last <= targetGrowth * first) + ")");
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    if (!arguments.child.empty())
        return runMemoryChild(arguments);
    const TemporaryDirectory folder;
    Results results;
    if (arguments.wants("masks"))
        benchMasks(arguments, folder.path(), results);
    if (arguments.wants("index"))
        benchIndex(arguments, folder.path(), results);
    if (arguments.wants("video")) {
        const fs::path root = oneVideoDataset(folder.path(), arguments.shared);
        benchBoxes(arguments, root, results);
        benchCrops(arguments, root, results);
    }
    if (arguments.wants("memory"))
        benchMemory(argv[0], folder.path(), results);
    printTable("Preprocessing", "item", results.rows, results.targets);
    for (const std::string& note : results.notes)
        std::cout << note << "\n";
    writeJson(arguments.jsonPath, "preprocess", results.rows, results.notes);
    return 0;
}
