// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"
#include "one_of.h"

#include "base/error.h"
#include "base/parallel.h"
#include "nn/encoders.h"
#include "predict/published_ensemble.h"
#include "weights/weights_manifest.h"

#include <CLI/CLI.hpp>

namespace veriframe::cli {

namespace {

constexpr const char* modelGroup = "Models";
constexpr const char* faceGroup = "Faces";

} // namespace

void addModelOptions(CLI::App& command, ModelOptions& options)
{
    auto* models =
        command.add_option("--models", options.models, "Checkpoints that judge each face: torch files or safetensors")
            ->option_text("FILE...")
            ->group(modelGroup);
    command.add_option("--ensemble", options.ensemble, "An ensemble file (*.ensemble.json) instead of --models")
        ->option_text("FILE")
        ->excludes(models)
        ->group(modelGroup);
    addNetworkOptions(command, options);
}

void addNetworkOptions(CLI::App& command, ModelOptions& options)
{
    command.add_option("--encoder", options.encoder, "Encoder of the checkpoints; default: inferred from their shapes")
        ->option_text("NAME")
        ->check(oneOf(encoderNames()))
        ->group(modelGroup);
    command.add_option("--input-size", options.inputSizePx, "Side of the classifier's input in pixels; default 380")
        ->option_text("PX")
        ->check(CLI::Range(32, 4096).description(""))
        ->group(modelGroup);
    command
        .add_option(
            "--device", options.device,
            "Where networks run, MTCNN's too: auto (CUDA where there is one, default), cpu, cuda or cuda:N")
        ->option_text("NAME")
        ->group(modelGroup);
    command
        .add_option(
            "--precision", options.precision, "auto (float32 on a CPU, float16 on CUDA), float32, bfloat16 or float16")
        ->option_text("NAME")
        ->check(oneOf({"auto", "float32", "bfloat16", "float16"}))
        ->group(modelGroup);
    command.add_option("--threads", options.threads, "CPU threads; default: all that are available")
        ->option_text("N")
        ->check(CLI::Range(1, 1024).description(""))
        ->group(modelGroup);
}

void addFaceOptions(CLI::App& command, FaceOptions& options)
{
    command
        .add_option_function<std::string>(
            "--profile",
            [&options](const std::string& name) {
                options.profile = name;
                options.profileGiven = true;
            },
            "dfdc (the write-up's rules, default) or kernel (the published program's)")
        ->option_text("NAME")
        ->check(oneOf({"dfdc", "kernel"}))
        ->group(faceGroup);
    command
        .add_option_function<std::string>(
            "--detector",
            [&options](const std::string& name) {
                options.detector = name;
                options.detectorGiven = true;
            },
            "auto (mtcnn where its weights are found, else dlib), mtcnn or dlib")
        ->option_text("NAME")
        ->check(oneOf({"auto", "mtcnn", "dlib"}))
        ->group(faceGroup);
    command
        .add_option("--detector-weights", options.detectorWeights, "Folder with MTCNN's pnet.pt, rnet.pt and onet.pt")
        ->option_text("DIR")
        ->group(faceGroup);
}

void addProgressOptions(CLI::App& command, ProgressOptions& options)
{
    command
        .add_option(
            "--progress", options.style, "auto (a bar on a terminal, else plain lines), plain, json or none; on stderr")
        ->option_text("STYLE")
        ->check(oneOf({"auto", "plain", "json", "none"}));
}

Shard shardOf(const std::string& text)
{
    try {
        return parseShard(text);
    } catch (const Error&) {
        throw CLI::ValidationError("--shard", "\"" + text + "\" is not I/N with 0 <= I < N, for example 0/4");
    }
}

ProgressStyle progressStyleOf(const ProgressOptions& options)
{
    if (options.style == "plain")
        return ProgressStyle::plain;
    if (options.style == "json")
        return ProgressStyle::json;
    return options.style == "none" ? ProgressStyle::none : ProgressStyle::automatic;
}

OpenedOptions openedOptions(const ModelOptions& models, const FaceOptions& faces)
{
    OpenedOptions opened;
    opened.analysis.profile = parseProfile(faces.profile);
    opened.detector.kind = faces.detector;
    opened.detector.weightsDirectory = faces.detectorWeights;
    if (!models.ensemble.empty()) {
        const EnsembleManifest manifest = readEnsembleManifest(models.ensemble);
        opened.members = manifest.members;
        opened.note = manifest.note;
        opened.analysis.strategy = manifest.strategy;
        if (!faces.profileGiven)
            opened.analysis.profile = manifest.profile;
        if (!faces.detectorGiven)
            opened.detector.kind = manifest.detector;
    } else if (!models.models.empty()) {
        for (const std::filesystem::path& path : models.models)
            opened.members.push_back({path});
    } else {
        opened.members = publishedEnsemble();
    }
    if (opened.members.empty())
        throw Error(
            ErrorCode::notFound, "Opening the models", {},
            "none was named, and the published ensemble is not in " + defaultWeightsDirectory().string(),
            "Name checkpoints with --models, or fetch the published ones with: veriframe-cli weights fetch");
    for (EnsembleMember& member : opened.members) {
        if (!models.encoder.empty())
            member.encoder = models.encoder;
        if (models.inputSizePx != 0)
            member.inputSizePx = models.inputSizePx;
    }
    opened.ensemble.device = models.device;
    opened.ensemble.precision = parsePrecision(models.precision);
    opened.ensemble.threads = models.threads;
    opened.detector.threads = models.threads;
    opened.detector.device = models.device;
    opened.analysis.decoderThreads = models.threads;
    opened.analysis.framesPerBatch = framesPerBatchFor(models.threads > 0 ? models.threads : availableThreads());
    return opened;
}

std::string modelWarning(const std::vector<ModelFacts>& models, const std::string& note)
{
    for (const ModelFacts& model : models)
        if (model.untrained)
            return "Note: " + model.name + " is an untrained network. Its scores mean nothing yet.";
    return note.empty() ? std::string() : "Note: " + note;
}

} // namespace veriframe::cli
