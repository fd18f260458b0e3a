// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/sha256.h"
#include "base/version.h"
#include "demo/synthetic_video.h"
#include "faces/face_detector.h"
#include "media/image_ops.h"
#include "media/video_reader.h"
#include "nn/checkpoint_file.h"
#include "nn/device.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "predict/strategy.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <opencv2/core.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  Does this machine, with its libraries and devices, compute what it should?
    veriframe-cli selftest

Each stage is run on made-up input and compared with stored reference values.)";

/// What one stage gave: how far it is from its reference, and how far it may be.
struct StageResult {
    double difference = 0;
    double tolerance = 0;
    std::string remark;
};

struct Stage {
    std::string name;
    std::function<StageResult()> run;
};

/// Logits of the published program for two inputs of the formula network (spec golden results, formula weights).
struct ReferenceLogits {
    const char* encoder;
    int sidePx;
    std::array<double, 2> logits;
};

constexpr ReferenceLogits b0Logits{"tf_efficientnet_b0_ns", 96, {-0.07127644121646881, -0.07132076472043991}};
constexpr ReferenceLogits b7Logits{"tf_efficientnet_b7_ns", 96, {-0.1436891257762909, -0.1464139074087143}};

StageResult
classifierStage(const ReferenceLogits& reference, SessionPath path, const Device& device, Precision precision)
{
    SessionOptions options;
    options.path = path;
    options.device = device;
    options.precision = precision;
    const auto session = openInferenceSession(formulaCheckpoint(reference.encoder), options);
    const auto logits = session->logitsOfNormalized(formulaInput(2, reference.sidePx), reference.sidePx);
    StageResult result;
    for (std::size_t i = 0; i < 2; ++i)
        result.difference = std::max(result.difference, std::abs(logits.at(i) - reference.logits[i]));
    // Halves keep 8 (bfloat16) or 11 bits; the formula network's logits are near 0.1.
    result.tolerance = precision == Precision::float32 ? 1e-5 : 5e-3;
    result.remark = session->description();
    return result;
}

/// A picture from a formula, so that resampling has something to do.
cv::Mat formulaPicture(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3);
    std::uint64_t i = 0;
    for (auto& pixel : cv::Mat_<cv::Vec3b>(picture))
        for (int channel = 0; channel < 3; ++channel)
            pixel[channel] = static_cast<std::uint8_t>(256 * formulaUniform("picture", i++));
    return picture;
}

StageResult resamplingStage()
{
    Sha256 hash;
    const cv::Mat picture = formulaPicture(333, 251);
    for (const auto& [width, height] : {std::pair(166, 125), std::pair(666, 502), std::pair(100, 82)}) {
        const cv::Mat resized = resizePillowBicubic(picture, width, height);
        for (int row = 0; row < resized.rows; ++row)
            hash.add(std::as_bytes(std::span(resized.ptr(row), static_cast<std::size_t>(resized.cols) * 3)));
    }
    constexpr const char* reference = "ebb92dd9f94819c3bc69bb51f760e8d6891af911900a0d12d6ec39f8e7e7346c";
    const bool equal = hash.finish() == reference;
    return {equal ? 0.0 : 1.0, 0, equal ? "bit for bit" : "the resampled pictures differ from the reference"};
}

/// Writes a drawn video and reads it back: every frame there, in order, close to what was drawn.
StageResult videoStage()
{
    const TemporaryDirectory folder;
    SyntheticVideoOptions drawn;
    drawn.width = 320;
    drawn.height = 240;
    drawn.frames = 24;
    drawn.crf = 10;
    writeSyntheticVideo(folder.path() / "drawn.mp4", drawn);
    VideoReader reader(folder.path() / "drawn.mp4");
    StageResult result{0, 6, "mean gray levels between drawn and decoded frames"};
    for (int i = 0; i < drawn.frames; ++i) {
        const VideoFrame frame = reader.readFrame(i);
        const cv::Mat expected = drawSyntheticFrame(drawn, i).rgb;
        const double mean = cv::norm(frame.rgb, expected, cv::NORM_L1) / static_cast<double>(expected.total() * 3);
        result.difference = std::max(result.difference, mean);
        if (std::abs(frame.time.seconds - i / drawn.fps) > 1e-3)
            return {std::numeric_limits<double>::infinity(), 6, fmt::format("frame {} has a wrong time", i)};
    }
    return result;
}

/// A drawn face must be found where it was drawn.
StageResult detectorStage(const std::string& kind, const std::string& device = "cpu")
{
    DetectorOptions options;
    options.kind = kind;
    options.device = device;
    const auto detector = openFaceDetector(options);
    SyntheticVideoOptions drawn;
    const SyntheticFrame frame = drawSyntheticFrame(drawn, 0);
    const std::vector<cv::Mat> pictures{frame.rgb};
    const auto faces = detector->detect(pictures).at(0);
    if (faces.size() != 1)
        return {std::numeric_limits<double>::infinity(), 0.3, fmt::format("{} faces found, drawn was 1", faces.size())};
    const Box& box = faces[0].box;
    const double x = (box.x0 + box.x1) / 2.0 - (frame.face.x + frame.face.width / 2.0);
    const double y = (box.y0 + box.y1) / 2.0 - (frame.face.y + frame.face.height / 2.0);
    return {std::hypot(x, y) / frame.face.width, 0.3, "distance of found from drawn face, in widths"};
}

StageResult checkpointStage()
{
    const TemporaryDirectory folder;
    const Checkpoint checkpoint = untrainedCheckpoint(b0Logits.encoder, 3);
    writeTorchCheckpoint(folder.path() / "a.pth", checkpoint);
    writeSafetensors(folder.path() / "a.safetensors", checkpoint);
    const bool equal = readCheckpoint(folder.path() / "a.pth").stateDict == checkpoint.stateDict &&
                       readCheckpoint(folder.path() / "a.safetensors").stateDict == checkpoint.stateDict;
    return {equal ? 0.0 : 1.0, 0, equal ? "equal after writing and reading" : "a tensor changed"};
}

StageResult strategyStage()
{
    std::vector<double> p(32, 0.5);
    std::fill_n(p.begin(), 13, 0.95);
    return {std::abs(scoreOfProbabilities(p).score - 0.95), 1e-12, "13 of 32 above 0.8"};
}

std::vector<Stage> stages()
{
    std::vector<Stage> list{
        {"strategy", strategyStage},
        {"checkpoint files", checkpointStage},
        {"resampling", resamplingStage},
        {"video", videoStage},
        {"detector dlib", [] { return detectorStage("dlib"); }},
    };
    DetectorOptions automatic;
    automatic.threads = 1;
    if (openFaceDetector(automatic)->facts().name == "mtcnn")
        for (const DeviceFacts& facts : listDevices())
            list.push_back(
                {facts.device.cuda ? "mtcnn " + toString(facts.device) : "detector mtcnn",
                 [device = toString(facts.device)] { return detectorStage("mtcnn", device); }});
    const Device cpu;
    list.push_back(
        {"B0 plain", [=] { return classifierStage(b0Logits, SessionPath::plain, cpu, Precision::float32); }});
    list.push_back({"B0", [=] { return classifierStage(b0Logits, SessionPath::fast, cpu, Precision::float32); }});
    list.push_back({"B7", [=] { return classifierStage(b7Logits, SessionPath::fast, cpu, Precision::float32); }});
    list.push_back(
        {"B7 bfloat16", [=] { return classifierStage(b7Logits, SessionPath::fast, cpu, Precision::bfloat16); }});
    for (const DeviceFacts& facts : listDevices())
        if (facts.device.cuda)
            list.push_back({"B7 " + toString(facts.device), [device = facts.device] {
                                return classifierStage(b7Logits, SessionPath::fast, device, Precision::float16);
                            }});
    return list;
}

ExitCode selftest(bool asJson, const Terminal& terminal)
{
    Json json = Json::array();
    int failed = 0;
    for (const Stage& stage : stages()) {
        if (terminal.stop.stop_requested())
            return ExitCode::interrupted;
        StageResult result;
        try {
            result = stage.run();
        } catch (...) {
            result = {std::numeric_limits<double>::infinity(), 0, currentError("Testing", stage.name).message()};
        }
        const bool good = result.difference <= result.tolerance;
        failed += !good;
        json.push_back(
            {{"stage", stage.name},
             {"ok", good},
             {"difference", std::isfinite(result.difference) ? Json(result.difference) : Json(nullptr)},
             {"tolerance", result.tolerance},
             {"remark", result.remark}});
        if (!asJson)
            terminal.write(fmt::format(
                "{:<6} {:<17} {:>8.2g} of {:<7.2g} {}\n", good ? "ok" : "DRIFT", stage.name, result.difference,
                result.tolerance, result.remark));
    }
    if (asJson)
        terminal.write(json.dump(2) + "\n");
    terminal.say(
        failed == 0 ? "This machine computes what it should."
                    : fmt::format("{} stages drift: please report this with \"veriframe-cli info\".", failed));
    return failed == 0 ? ExitCode::done : ExitCode::itemsFailed;
}

} // namespace

void addSelftest(CLI::App& program, Run& run)
{
    const auto json = std::make_shared<bool>(false);
    CLI::App* command = program.add_subcommand("selftest", "Compare this machine's results with stored references");
    command->footer(examples);
    command->add_flag("--json", *json, "Print as JSON");
    command->callback([json, &run] { run = [json](const Terminal& terminal) { return selftest(*json, terminal); }; });
}

} // namespace veriframe::cli
