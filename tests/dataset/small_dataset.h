// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/json.h"
#include "dataset/preprocessing.h"
#include "demo/synthetic_video.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace veriframe::test {

/// Every file below a folder with its content, by its path from there; folders end in "/". What is equal here is equal
/// byte for byte.
std::map<std::string, std::string> treeOf(const std::filesystem::path& folder);

/// What stands in one tree and not, or differently, in the other: for a message.
std::string differenceOf(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b);

/// A dataset in a folder of its own that tests put together video by video.
class SmallDataset {
public:
    std::filesystem::path root() const { return m_folder.path(); }

    std::filesystem::path path(const std::string& relative) const { return m_folder.path() / relative; }

    /// Draws a video with one face and lists it.
    void addReal(int part, const std::string& name, int frames = 21, cv::Size sizePx = {320, 240});
    /// Draws its manipulated counterpart and lists it.
    void addFake(
        int part, const std::string& name, const std::string& original, int frames = 21, cv::Size sizePx = {320, 240});
    /// Lists something without drawing it.
    void list(int part, const std::string& fileName, const Json& entry);
    /// Copies the drawn videos and metadata into an empty folder, without what preprocessing has made.
    void copyVideosTo(const std::filesystem::path& folder) const;

    std::filesystem::path partFolder(int part) const;

private:
    void draw(
        int part, const std::string& name, const std::string& identityOf, bool manipulated, int frames,
        cv::Size sizePx);

    const TemporaryDirectory m_folder;
    std::map<int, Json> m_metadata; ///< by part
};

/// Two families in two parts and a fake without its original: real a1 and fake a2 in part 0, real b1 and fakes b2, b3
/// in part 4, fake c2 in part 10.
void addTwoFamilies(SmallDataset& dataset);

/// Options with the detector that needs no download.
PreprocessingOptions smallOptions();

/// Runs steps and returns what was done.
PreprocessingReport preprocess(
    const std::filesystem::path& root, const PreprocessingOptions& options = smallOptions(),
    std::vector<PreprocessingStep> steps = {}, std::stop_token stop = {}, const PreprocessingObserver& observer = {},
    PauseGate* pause = nullptr);

/// Where a video stands in a step, as the report on the dataset has it.
StepRecord recordOf(
    const std::filesystem::path& root, const std::string& video, PreprocessingStep step,
    const PreprocessingOptions& options = smallOptions());

/// The report's part on one step.
const StepReport& stepOf(const PreprocessingReport& report, PreprocessingStep step);

} // namespace veriframe::test
