// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "options.h"
#include "progress_text.h"

#include "base/error.h"
#include "base/json.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"
#include "weights/weights_check.h"
#include "weights/weights_fetch.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  What is published, and what of it is here:
    veriframe-cli weights list
  The face detector (2 MB), and the seven classifiers of the winning solution (1.8 GB):
    veriframe-cli weights fetch mtcnn
    veriframe-cli weights fetch ensemble
  Without a network, from a folder or a mirror that holds the files:
    veriframe-cli weights fetch --from /media/stick
  A torch checkpoint as safetensors:
    veriframe-cli weights convert model.pth model.safetensors

The network is used by "weights fetch" and by nothing else.)";

struct WeightsOptions {
    std::vector<std::string> names;
    std::filesystem::path folder = defaultWeightsDirectory();
    std::string from;
    ProgressOptions progress;
    bool json = false;
    std::filesystem::path source, target;
};

/// The files that the words name: sets, file names; none means what prediction needs, or all.
std::vector<WeightsFile> chosenFiles(const std::vector<std::string>& names, bool allByDefault)
{
    std::vector<WeightsFile> files;
    for (const WeightsFile& file : weightsManifest()) {
        const bool byDefault = names.empty() && (allByDefault || file.group != WeightsGroup::imagenet);
        if (byDefault || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return name == "all" || name == file.name || name == toString(file.group);
            }))
            files.push_back(file);
    }
    return files;
}

void requireKnown(const std::vector<std::string>& names)
{
    for (const std::string& name : names)
        if (chosenFiles({name}, false).empty())
            throw CLI::ValidationError(
                "name", "\"" + name + "\" is neither a set (mtcnn, ensemble, imagenet, all) nor a published file");
}

ExitCode list(const WeightsOptions& given, const Terminal& terminal)
{
    Json json = Json::array();
    std::string text = fmt::format("Weights directory: {}\n", given.folder.string());
    for (const WeightsFile& file : chosenFiles(given.names, true)) {
        std::error_code ignored;
        const bool there = std::filesystem::is_regular_file(given.folder / file.path, ignored);
        text += fmt::format("{:<9} {:<8} {}\n", toString(file.group), there ? "here" : "absent", file.name);
        json.push_back(
            {{"name", file.name},
             {"set", toString(file.group)},
             {"path", (given.folder / file.path).string()},
             {"present", there},
             {"url", file.url},
             {"sha256", file.sha256.empty() ? file.sha256Prefix : file.sha256}});
    }
    terminal.write(given.json ? toJsonLine(json) + "\n" : text);
    return ExitCode::done;
}

ExitCode verify(const WeightsOptions& given, const Terminal& terminal)
{
    Json json = Json::array();
    std::string text;
    int damaged = 0, present = 0;
    for (const WeightsFile& file : chosenFiles(given.names, true)) {
        const WeightsCheck check = checkWeights(file, given.folder, terminal.stop);
        damaged += check.state == WeightsState::damaged;
        present += check.state != WeightsState::absent;
        text += fmt::format(
            "{:<11} {}{}\n", toString(check.state), file.name, check.detail.empty() ? "" : ": " + check.detail);
        json.push_back({{"name", file.name}, {"state", toString(check.state)}, {"sha256", check.sha256}});
        if (!check.detail.empty())
            json.back()["detail"] = check.detail;
    }
    terminal.write(given.json ? toJsonLine(json) + "\n" : text);
    if (present == 0)
        throw Error(
            ErrorCode::notFound, "Verifying the weights", given.folder.string(), "none of the files is there",
            "Fetch them with: veriframe-cli weights fetch");
    return damaged > 0 ? ExitCode::itemsFailed : ExitCode::done;
}

ExitCode fetch(const WeightsOptions& given, const Terminal& terminal)
{
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    int failed = 0, done = 0;
    for (const WeightsFile& file : chosenFiles(given.names, false)) {
        try {
            const FetchOutcome outcome = fetchWeights(file, {given.folder, given.from}, *progress, terminal.stop);
            terminal.line.erase();
            terminal.say(file.name + (outcome == FetchOutcome::fetched ? ": fetched" : ": already there"));
            ++done;
        } catch (const Error& error) {
            terminal.line.erase();
            terminal.say(file.name + ": " + error.what());
            ++failed;
            if (error.code() == ErrorCode::unwritable)
                break; // the next file would meet the same disk
        }
    }
    terminal.say(fmt::format("{} files in {}", done, given.folder.string()));
    if (failed > 0)
        return done == 0 ? ExitCode::cannotStart : ExitCode::itemsFailed;
    return ExitCode::done;
}

ExitCode convert(const WeightsOptions& given, const Terminal& terminal)
{
    const std::string extension = given.target.extension().string();
    if (extension != ".safetensors" && extension != ".pth" && extension != ".pt")
        throw Error(
            ErrorCode::badInput, "Converting to", given.target.string(), "its extension tells no format",
            "Use .pth or .pt for a torch file, .safetensors for safetensors.");
    const Checkpoint checkpoint = readCheckpoint(given.source);
    if (extension == ".safetensors")
        writeSafetensors(given.target, checkpoint);
    else
        writeTorchCheckpoint(given.target, checkpoint);
    terminal.say(fmt::format(
        "{}: {} tensors, was {}, encoder {}", given.target.string(), checkpoint.stateDict.size(),
        toString(checkpoint.format), inferEncoder(checkpoint).value_or("not recognised")));
    return ExitCode::done;
}

using Action = ExitCode (*)(const WeightsOptions&, const Terminal&);

CLI::App* addAction(
    CLI::App& weights, const char* name, const char* what, const std::shared_ptr<WeightsOptions>& given, Run& run,
    Action action)
{
    CLI::App* command = weights.add_subcommand(name, what);
    command->callback([given, &run, action] {
        requireKnown(given->names);
        run = [given, action](const Terminal& terminal) { return action(*given, terminal); };
    });
    return command;
}

void addPlace(CLI::App& command, WeightsOptions& given)
{
    command.add_option("names", given.names, "Sets (mtcnn, ensemble, imagenet, all) or file names")
        ->option_text("NAME...");
    command
        .add_option(
            "--dir", given.folder,
            "Weights directory; default $VERIFRAME_WEIGHTS, else ~/.local/share/veriframe/weights")
        ->option_text("DIR");
}

} // namespace

void addWeights(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<WeightsOptions>();
    CLI::App* weights = program.add_subcommand("weights", "List, fetch, verify and convert published weights");
    weights->footer(examples);
    weights->require_subcommand(1);

    CLI::App* listing = addAction(*weights, "list", "What is published, and what of it is here", given, run, list);
    addPlace(*listing, *given);
    listing->add_flag("--json", given->json, "Print as JSON");

    CLI::App* fetching = addAction(
        *weights, "fetch", "Download with resume and checksum; without names: mtcnn and ensemble", given, run, fetch);
    addPlace(*fetching, *given);
    fetching->add_option("--from", given->from, "A mirror's address or a folder that holds the files")
        ->option_text("URL|DIR");
    addProgressOptions(*fetching, given->progress);

    CLI::App* verifying =
        addAction(*weights, "verify", "Check checksums and contents of what is here", given, run, verify);
    addPlace(*verifying, *given);
    verifying->add_flag("--json", given->json, "Print as JSON");

    CLI::App* converting = addAction(
        *weights, "convert", "Rewrite a checkpoint; the target's extension tells the format", given, run, convert);
    converting->add_option("source", given->source, "Any torch checkpoint or safetensors file")
        ->option_text("FILE")
        ->required();
    converting->add_option("target", given->target, "A .pth, .pt or .safetensors file")
        ->option_text("FILE")
        ->required();
}

} // namespace veriframe::cli
