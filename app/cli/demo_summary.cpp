// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_summary.h"

#include "progress_text.h"

#include "base/error.h"
#include "base/files.h"
#include "media/video_reader.h"
#include "train/preview.h"
#include "train/training_data.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <openssl/evp.h>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Veriframe demo</title><style>
body { font: 15px/1.5 Inter, system-ui, sans-serif; color: #1c2026; background: #eef0f3; margin: 0 }
main { max-width: 980px; margin: 0 auto; padding: 32px 24px }
h1 { font-size: 26px; margin: 0 0 4px } h2 { font-size: 17px; margin: 32px 0 8px }
p { margin: 0 0 12px; max-width: 70ch } .dim { color: #5b6470 }
.numbers { display: flex; gap: 12px; flex-wrap: wrap; margin: 16px 0 }
.numbers div, .video, table, .sheet { background: #fff; border: 1px solid #d7dbe1; border-radius: 8px }
.numbers div { padding: 10px 18px } .numbers b { display: block; font-size: 28px; font-weight: 600 }
.videos { display: grid; grid-template-columns: repeat(auto-fill, minmax(148px, 1fr)); gap: 10px }
.video { overflow: hidden; font-size: 12px } .video img { display: block; width: 100%; height: 110px; object-fit: cover }
.video div { padding: 6px 8px } .bar { height: 4px } table { border-collapse: collapse; font-variant-numeric: tabular-nums }
td, th { padding: 4px 14px; text-align: right; border-bottom: 1px solid #e7eaee; font-weight: normal }
th { color: #5b6470 } .sheet { max-width: 100% }
</style></head><body><main>
)";

/// A picture as part of the page.
std::string inlinePicture(const cv::Mat& rgb, const char* format)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<unsigned char> bytes;
    cv::imencode(format, bgr, bytes);
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return std::string("data:image/") + (std::string(format) == ".png" ? "png" : "jpeg") + ";base64," + text;
}

/// Blue for real over gray to orange for fake (spec ui.md).
std::string rampColor(double probability)
{
    const double real[] = {0x2f, 0x7f, 0xc1};
    const double middle[] = {0xb0, 0xaa, 0xa0};
    const double fake[] = {0xe0, 0x6c, 0x1f};
    int color[3];
    for (int i = 0; i < 3; ++i) {
        const double* from = probability < 0.5 ? real : middle;
        const double* to = probability < 0.5 ? middle : fake;
        const double share = probability < 0.5 ? probability * 2 : probability * 2 - 1;
        color[i] = static_cast<int>(from[i] + (to[i] - from[i]) * share + 0.5);
    }
    return fmt::format("#{:02x}{:02x}{:02x}", color[0], color[1], color[2]);
}

std::string videoCard(const std::filesystem::path& folder, const DemoVideo& video)
{
    std::string picture;
    try {
        VideoReader reader(folder / video.name);
        cv::Mat small;
        const cv::Mat frame = reader.readFrame(reader.frameCount() / 2).rgb;
        cv::resize(frame, small, {}, 240.0 / frame.cols, 240.0 / frame.cols, cv::INTER_AREA);
        picture = "<img alt=\"\" src=\"" + inlinePicture(small, ".jpg") + "\">";
    } catch (const Error&) { // the card's words say that it could not be read
    }
    return fmt::format(
        "<div class=\"video\">{}<div class=\"bar\" style=\"background:{}\"></div><div><b>{:.2f}</b> fake "
        "<span class=\"dim\">truth: {}</span></div></div>\n",
        picture, rampColor(video.score), video.score, video.kind);
}

std::string validationLoss(const EpochMetrics& epoch, double loss)
{
    return epoch.validated ? fmt::format("{:.3f}", loss) : "–";
}

std::string runTable(const DemoJobResult& result)
{
    std::string text = "<table><tr><th>network</th><th>epoch</th><th>training loss</th><th>fake loss</th><th>real "
                       "loss</th><th></th></tr>\n";
    for (std::size_t run = 0; run < result.runs.size(); ++run)
        for (const EpochMetrics& epoch : result.runs[run].epochs)
            text += fmt::format(
                "<tr><td>{}</td><td>{}</td><td>{:.3f}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", run + 1,
                epoch.epoch, epoch.trainLoss, validationLoss(epoch, epoch.fakeLoss),
                validationLoss(epoch, epoch.realLoss), epoch.checkpoint == result.chosen[run].path ? "chosen" : "");
    return text + "</table>\n";
}

std::string augmentationSheet(const std::filesystem::path& folder)
{
    const TrainingData data = readTrainingData(folder / "dataset", {}, 0);
    Recipe recipe;
    recipe.inputSizePx = embeddedTrainingConfig("b0").inputSizePx;
    recipe.hardDrops = demoHardDrops;
    recipe.augmentations = demoAugmentations;
    return "<img class=\"sheet\" alt=\"Crops and their augmented variants\" src=\"" +
           inlinePicture(trainingPreview(data, recipe, 4, 1), ".jpg") + "\">\n";
}

} // namespace

void writeDemoSummary(const std::filesystem::path& folder, const DemoJobResult& result)
{
    std::vector<DemoVideo> videos = result.unseen;
    std::sort(videos.begin(), videos.end(), [](const DemoVideo& a, const DemoVideo& b) { return a.score > b.score; });
    std::string html = head;
    html += fmt::format(
        "<h1>Veriframe demo</h1>\n<p class=\"dim\">Drawn videos, preprocessed, trained on, judged, in {}. {}</p>\n",
        durationText(result.seconds), demoNote);
    html += fmt::format(
        "<div class=\"numbers\"><div><b>{:.3f}</b>area under the ROC</div><div><b>{:.3f}</b>log loss</div>"
        "<div><b>{}</b>unseen videos</div></div>\n",
        result.areaUnderRoc, result.logLoss, videos.size());
    html += "<h2>The unseen videos, most suspicious first</h2>\n<p class=\"dim\">The number is the probability of "
            "fake; none of these videos was used for training or for choosing a checkpoint.</p>\n<div "
            "class=\"videos\">\n";
    for (const DemoVideo& video : videos)
        html += videoCard(result.unseenFolder, video);
    html += "</div>\n<h2>Training</h2>\n<p class=\"dim\">Losses are of the held-out fold; the checkpoint with the "
            "smallest (1.4 fake + real) / 2 is chosen.</p>\n";
    html += runTable(result);
    html += "<h2>What the networks saw</h2>\n" + augmentationSheet(folder) + "</main></body></html>\n";
    writeFileAtomically(result.summary, std::string_view(html));
}

} // namespace veriframe::cli
