// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_demo.h"

#include "base/error.h"
#include "base/stop.h"
#include "demo/demo_folder.h"
#include "predict/ensemble.h"

#include <thread>

namespace veriframe::test {

namespace fs = std::filesystem;

DemoWork scriptedDemo(DemoScript script)
{
    return [script = std::move(script)](
               const cli::DemoJobOptions& options, Progress& progress, const std::stop_token& stop,
               const std::function<void(const std::string&)>& say) {
        say("Training 2 networks side by side");
        progress.report({"steps", 312, 1280, {}});
        while (script.waits && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        throwIfStopped(stop);
        if (!script.fails.empty())
            throw Error(ErrorCode::unwritable, "Writing", options.folder.string(), script.fails);
        fs::copy(script.copy, options.folder, fs::copy_options::recursive);
        return cli::DemoJobResult();
    };
}

void writeFinishedDemo(const Workbench& bench, const fs::path& folder)
{
    const fs::path unseen = folder / "unseen" / "dfdc_train_part_0";
    fs::create_directories(unseen);
    markDemoFolder(folder);
    fs::copy(bench.drawVideo("drawn.mp4", 30), unseen / "fake.mp4");
    fs::copy(bench.drawVideo("drawn.mp4", 30), unseen / "a_real.mp4");
    writeFileAtomically(
        unseen / "metadata.json", R"({"a_real.mp4": {"label": "REAL", "split": "train"},)"
                                  R"( "fake.mp4": {"label": "FAKE", "split": "train", "original": "a_real.mp4"}})");
    fs::rename(bench.checkpoint("network.pth"), folder / "network.pth");
    EnsembleManifest manifest;
    manifest.name = "demo";
    manifest.members = {{folder / "network.pth", "tf_efficientnet_b0_ns", 64}};
    manifest.detector = "dlib";
    manifest.note = demoNote;
    writeEnsembleManifest(folder / "demo.ensemble.json", manifest);
    writeFileAtomically(folder / "summary.html", "<html></html>");
}

} // namespace veriframe::test
