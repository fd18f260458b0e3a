// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_report.h"

#include "base/json.h"
#include "progress_text.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

std::string factsText(const TrainingFacts& facts)
{
    std::string text = fmt::format(
        "Training on {} real and {} fake crops; validating on {} crops of {} videos\n"
        "Devices: {}; {}; starting weights: {}",
        facts.reals, facts.fakes, facts.validationCrops, facts.validationVideos, joined(facts.devices), facts.precision,
        facts.startingWeights);
    if (facts.ranks > static_cast<int>(facts.devices.size()))
        text += fmt::format("; {} ranks in all", facts.ranks);
    if (facts.firstEpoch > 0 || facts.firstStep > 0)
        text += fmt::format("\nGoing on from epoch {}, step {}", facts.firstEpoch, facts.firstStep);
    return text;
}

std::string stepText(const StepMetrics& step)
{
    return fmt::format(
        "epoch {}, loss {:.3f}, lr {:.3g}, {:.1f} images/s", step.epoch, step.loss, step.learningRate,
        step.imagesPerSecond);
}

std::string epochText(const EpochMetrics& epoch)
{
    std::string text = fmt::format("Epoch {}: training loss {:.4f}", epoch.epoch, epoch.trainLoss);
    if (epoch.validated)
        text += fmt::format(
            ", fake {:.4f}, real {:.4f}, bce {:.4f}{}", epoch.fakeLoss, epoch.realLoss, epoch.bce,
            epoch.improved ? " (best so far)" : "");
    text += "; " + durationText(epoch.seconds);
    if (epoch.validated)
        text += ", of these validation " + durationText(epoch.validationSeconds);
    return text;
}

std::string epochJson(const EpochMetrics& epoch)
{
    Json json = {
        {"epoch", epoch.epoch},
        {"train_loss", epoch.trainLoss},
        {"learning_rate", epoch.learningRate},
        {"seconds", epoch.seconds},
        {"checkpoint", epoch.checkpoint.string()}};
    if (epoch.validated) {
        json["fake_loss"] = epoch.fakeLoss;
        json["real_loss"] = epoch.realLoss;
        json["bce"] = epoch.bce;
        json["bce_best"] = epoch.bestBce;
        json["improved"] = epoch.improved;
        json["validation_seconds"] = epoch.validationSeconds;
    }
    return toJsonLine(json);
}

std::string resultText(const TrainingResult& result)
{
    std::string text;
    if (result.best)
        text += fmt::format("Best bce {:.4f}: {}\n", result.bestBce, result.best->string());
    if (result.last)
        text += "Last epoch: " + result.last->string();
    return text;
}

std::string checkTable(const DataCheck& check, int heldOutFold)
{
    std::string text = fmt::format(
        "{:>6} {:>12} {:>12} {:>12} {:>12}\n", "fold", "real videos", "fake videos", "real crops", "fake crops");
    for (const DataCheck::Fold& fold : check.folds)
        text += fmt::format(
            "{:>6} {:>12} {:>12} {:>12} {:>12}{}\n", fold.fold, fold.realVideos, fold.fakeVideos, fold.realCrops,
            fold.fakeCrops, fold.fold == heldOutFold ? "  held out" : "");
    text += fmt::format(
        "Of {} crops {} are missing on disk, {} have no landmarks, {} fakes' have no mask.\n", check.crops,
        check.missingCrops, check.missingLandmarks, check.missingMasks);
    for (const std::string& example : check.missingExamples)
        text += "  missing: " + example + "\n";
    return text;
}

std::string checkJson(const DataCheck& check)
{
    Json folds = Json::array();
    for (const DataCheck::Fold& fold : check.folds)
        folds.push_back(
            {{"fold", fold.fold},
             {"real_videos", fold.realVideos},
             {"fake_videos", fold.fakeVideos},
             {"real_crops", fold.realCrops},
             {"fake_crops", fold.fakeCrops}});
    return toJsonLine(
        {{"folds", folds},
         {"crops", check.crops},
         {"missing_crops", check.missingCrops},
         {"missing_landmarks", check.missingLandmarks},
         {"missing_masks", check.missingMasks},
         {"missing_examples", check.missingExamples}});
}

} // namespace veriframe::cli
