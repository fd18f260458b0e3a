// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_dataset.h"

#include <functional>
#include <stdexcept>

namespace veriframe::test {

namespace fs = std::filesystem;

std::map<std::string, std::string> treeOf(const fs::path& folder)
{
    std::map<std::string, std::string> tree;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = fs::relative(entry.path(), folder).string();
        if (entry.is_directory())
            tree[name + "/"] = {};
        else
            tree[name] = readTextFile(entry.path());
    }
    return tree;
}

std::string differenceOf(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b)
{
    std::string text;
    for (const auto& [name, content] : a)
        if (!b.contains(name))
            text += "only in the first: " + name + "\n";
        else if (b.at(name) != content)
            text += "different: " + name + "\n" + (content.size() < 4000 ? content + "---\n" + b.at(name) : "");
    for (const auto& [name, content] : b)
        if (!a.contains(name))
            text += "only in the second: " + name + "\n";
    return text.substr(0, 6000);
}

fs::path SmallDataset::partFolder(int part) const
{
    return path("dfdc_train_part_" + std::to_string(part));
}

void SmallDataset::addReal(int part, const std::string& name, int frames, cv::Size sizePx)
{
    draw(part, name, name, false, frames, sizePx);
    list(part, name + ".mp4", {{"label", "REAL"}, {"split", "train"}});
}

void SmallDataset::addFake(int part, const std::string& name, const std::string& original, int frames, cv::Size sizePx)
{
    draw(part, name, original, true, frames, sizePx);
    list(part, name + ".mp4", {{"label", "FAKE"}, {"split", "train"}, {"original", original + ".mp4"}});
}

void SmallDataset::list(int part, const std::string& fileName, const Json& entry)
{
    fs::create_directories(partFolder(part));
    m_metadata[part][fileName] = entry;
    writeJsonFile(partFolder(part) / "metadata.json", m_metadata[part]);
}

void SmallDataset::copyVideosTo(const fs::path& folder) const
{
    for (const auto& [part, metadata] : m_metadata)
        fs::copy(partFolder(part), folder / partFolder(part).filename(), fs::copy_options::recursive);
}

void SmallDataset::draw(
    int part, const std::string& name, const std::string& identityOf, bool manipulated, int frames, cv::Size sizePx)
{
    fs::create_directories(partFolder(part));
    SyntheticVideoOptions options;
    options.width = sizePx.width;
    options.height = sizePx.height;
    options.frames = frames;
    options.identity = options.motion = std::hash<std::string>()(identityOf) % 1000 + 1;
    options.manipulated = manipulated;
    writeSyntheticVideo(partFolder(part) / (name + ".mp4"), options);
}

void addTwoFamilies(SmallDataset& dataset)
{
    dataset.addReal(0, "a1");
    dataset.addFake(0, "a2", "a1");
    dataset.addReal(4, "b1");
    dataset.addFake(4, "b2", "b1");
    dataset.addFake(4, "b3", "b1");
    dataset.addFake(10, "c2", "elsewhere");
}

PreprocessingOptions smallOptions()
{
    PreprocessingOptions options;
    options.detector.kind = "dlib";
    return options;
}

PreprocessingReport preprocess(
    const fs::path& root, const PreprocessingOptions& options, std::vector<PreprocessingStep> steps,
    std::stop_token stop, const PreprocessingObserver& observer, PauseGate* pause)
{
    if (steps.empty())
        steps.assign(trainingSteps().begin(), trainingSteps().end());
    NoProgress progress;
    const DatasetIndex index = readDatasetIndex(root);
    return runPreprocessing(index, steps, options, progress, std::move(stop), observer, pause);
}

StepRecord
recordOf(const fs::path& root, const std::string& video, PreprocessingStep step, const PreprocessingOptions& options)
{
    const DatasetIndex index = readDatasetIndex(root);
    for (const VideoCompleteness& entry : readCompleteness(index, options))
        if (index.videos[entry.video].name == video)
            return entry.steps[static_cast<std::size_t>(step)];
    throw std::logic_error("no such video: " + video);
}

const StepReport& stepOf(const PreprocessingReport& report, PreprocessingStep step)
{
    for (const StepReport& entry : report.steps)
        if (entry.step == step)
            return entry;
    throw std::logic_error(std::string("the run had no step ") + toString(step));
}

} // namespace veriframe::test
