// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seed corpus: small good files of each format, from which the fuzzers start.
//   make_seeds FOLDER
#include "base/files.h"
#include "base/npy.h"
#include "cases/case_store.h"
#include "checkpoint_samples.h"
#include "event_bytes.h"
#include "train/config.h"

#include <filesystem>
#include <iostream>

using namespace veriframe;

namespace {

void writeSeed(const std::filesystem::path& folder, const char* kind, const char* name, const std::string& bytes)
{
    std::filesystem::create_directories(folder / kind);
    writeFileAtomically(folder / kind / name, bytes);
}

/// A small case with one of everything.
void writeCaseSeed(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::filesystem::remove(folder / "small");
    CaseStore store = CaseStore::create(folder / "small", "Seed");
    const std::int64_t video = store.addVideo("/a.mp4", std::string(64, 'a'), 1);
    CaseAnalysisStart start;
    start.settings.detector.name = "mtcnn";
    start.settings.models = {{"a.pth", "", "b0", 64, "float32", "cpu", false}};
    store.beginAnalysis(video, start);
    VideoResult result;
    FrameResult& frame = result.frames.emplace_back();
    FaceResult& face = frame.faces.emplace_back();
    face.probabilities = {0.5};
    face.appearance = frame.signature = {0.5F, 0.25F};
    result.tracks.push_back({0, 0, 0, 1, {{}}, 0.5});
    result.modelScores.resize(1);
    store.finishAnalysis(video, result);
    store.setBookmarks(video, std::vector{CaseBookmark{0, 0, CaseMark::open, "x"}});
    store.setEdits(video, std::vector{PersonEdit{}});
    store.addExport(video, {"/a.csv", "faces CSV", "", ""});
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return (std::cerr << "usage: make_seeds FOLDER\n", 2);
    const std::filesystem::path folder = argv[1];
    writeSeed(folder, "pickle", "legacy", test::sampleLegacy());
    writeSeed(
        folder, "pickle", "dict",
        test::pickledDict(test::pickledTensor(test::pickledSizes({4, 4}) + test::pickledSizes({4, 1}))));
    writeSeed(folder, "zip", "checkpoint", test::sampleZip());
    writeSeed(folder, "safetensors", "checkpoint", test::sampleSafetensors());
    writeSeed(folder, "config", "published", toJsonText(embeddedTrainingConfig("b7")));
    writeSeed(
        folder, "config", "schedule",
        R"({"optimizer": {"schedule": {"type": "step", "params": {"steps": [[0, 0.1], [20, 1e-3]]}}}})");
    writeSeed(
        folder, "text_log", "published",
        "real 10 fakes 10 mode train\ntraining epoch 0\nTest phase\nfake_loss 0.5\nreal_loss 0.25\n"
        "Epoch 0 improved from 100 to 0.375\nEpoch: 0 bce: 0.375, bce_best: 0.375\n");
    writeSeed(
        folder, "metrics_log", "ours",
        R"({"type":"run","fold":1,"first_epoch":0,"config":{"optimizer":{"schedule":{"epochs":4}}}})"
        "\n"
        R"({"type":"step","epoch":0,"step":0,"loss":0.5})"
        "\n"
        R"({"type":"epoch","epoch":0,"validated":true,"fake_loss":0.5,"real_loss":null,"bce":0.4,"bce_best":0.4})"
        "\n");
    const std::string scalar = test::scalarEvent("val/fake_loss", 3, 0.5F);
    const std::string tensor = test::numberField(1, 1) + test::bytesField(5, test::bytesOf(0.5F));
    writeSeed(
        folder, "event_log", "file",
        std::string(1, '\0') + test::versionEvent() + scalar + test::tensorEvent("val/real_loss", 3, tensor));
    writeSeed(folder, "event_log", "payload", '\1' + scalar.substr(12, scalar.size() - 16));
    writeCaseSeed(folder / "case");
    std::filesystem::create_directories(folder / "npy");
    writeNpyInt16(folder / "npy/landmarks", {{5, 2}, std::vector<std::int16_t>(10, 7)});
    return 0;
}
