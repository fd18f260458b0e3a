// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/stop.h"
#include "dataset/ssim_mask.h"
#include "dataset/step_internal.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Pairs of crops that got no mask, by the reason.
struct Gaps {
    int differentSizes = 0, noOriginal = 0, tooSmall = 0;

    std::string words(int pairs) const
    {
        std::string text;
        const auto add = [&](int count, const char* why) {
            if (count > 0)
                text += fmt::format("{}{} of {} crops {}", text.empty() ? "" : ", ", count, pairs, why);
        };
        add(differentSizes, "are of another size than their original's");
        add(noOriginal, "have no counterpart in the original");
        add(tooSmall, "are smaller than 7 pixels");
        return text;
    }
};

class DiffsWorker : public StepWorker {
public:
    explicit DiffsWorker(const StepContext& context) : m_context(context) {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        const fs::path fakes = m_context.layout.cropFolder(video.name);
        const fs::path reals = m_context.layout.cropFolder(m_context.index.videos[*video.original].name);
        const fs::path target = m_context.layout.diffFolder(video.name);
        const std::vector<FaceName> faces = facesInFolder(fakes, ".png");
        AtomicFolder folder(target);
        Gaps gaps;
        StepResult result;
        std::set<std::string> written;
        work.expect(static_cast<int>(faces.size()));
        for (const FaceName& face : faces) {
            throwIfStopped(work.stop);
            if (writeMask(reals / face.cropFile(), fakes / face.cropFile(), face, folder, gaps))
                written.insert(face.diffFile());
            work.advanced(1);
        }
        result.frames = static_cast<int>(faces.size());
        result.why = gaps.words(result.frames);
        if (written.empty())
            return StepResult::skipped(result.why.empty() ? "it has no crops" : result.why);
        keepOlderFiles(folder, target, faceNames("_diff.png"), written, work.keepExisting);
        folder.commit();
        return result;
    }

private:
    static bool writeMask(
        const fs::path& realFile, const fs::path& fakeFile, const FaceName& face, AtomicFolder& folder, Gaps& gaps)
    {
        std::error_code ignored;
        if (!fs::exists(realFile, ignored)) {
            ++gaps.noOriginal;
            return false;
        }
        const cv::Mat real = readCrop(realFile);
        const cv::Mat fake = readCrop(fakeFile);
        if (real.size() != fake.size()) {
            ++gaps.differentSizes;
            return false;
        }
        if (std::min(real.cols, real.rows) < ssimWindowPx) {
            ++gaps.tooSmall;
            return false;
        }
        const std::vector<unsigned char> png = encodedPng(ssimMask(real, fake).mask, fakeFile);
        folder.write(face.diffFile(), std::as_bytes(std::span(png)));
        return true;
    }

    const StepContext& m_context;
};

class DiffsStep : public Step {
public:
    DiffsStep(const StepContext& context, const StepRecords& crops) : m_context(context), m_crops(crops) {}

    PreprocessingStep kind() const override { return PreprocessingStep::diffs; }

    bool concerns(const DatasetVideo& video) const override { return video.label == VideoLabel::fake; }

    std::string settings() const override { return "structural similarity, 7x7 window"; }

    StepInputs inputsOf(const DatasetVideo& video) const override
    {
        const CropsState fake = cropsOf(m_crops, video);
        if (!fake.record)
            return fake.otherwise;
        if (!video.original)
            return StepInputs::skipped("its original is not in the dataset");
        const CropsState real = cropsOf(m_crops, m_context.index.videos[*video.original]);
        if (!real.record)
            return {real.otherwise.kind, "its original: " + real.otherwise.why, {}};
        return StepInputs::ready(digestOf(fake.record->output + real.record->output));
    }

    FileSum filesOf(const DatasetVideo& video) const override
    {
        return sumOfFiles(m_context.layout.diffFolder(video.name), faceNames("_diff.png"));
    }

    /// Complete where every crop whose counterpart exists has its mask.
    std::optional<StepResult> takeOver(const DatasetVideo& video) const override
    {
        const fs::path folder = m_context.layout.diffFolder(video.name);
        const std::vector<FaceName> found = facesInFolder(folder, "_diff.png");
        if (found.empty())
            return std::nullopt;
        const std::vector<FaceName> fakes = facesInFolder(m_context.layout.cropFolder(video.name), ".png");
        const std::vector<FaceName> reals =
            facesInFolder(m_context.layout.cropFolder(m_context.index.videos[*video.original].name), ".png");
        for (const FaceName& face : fakes)
            if (std::binary_search(reals.begin(), reals.end(), face) && !isWholePng(folder / face.diffFile()))
                return std::nullopt;
        StepResult result;
        result.frames = static_cast<int>(fakes.size());
        return result;
    }

    fs::path outputFolder() const override { return m_context.layout.diffFolder("x").parent_path(); }

    std::unique_ptr<StepWorker> makeWorker(int) const override { return std::make_unique<DiffsWorker>(m_context); }

private:
    const StepContext& m_context;
    const StepRecords& m_crops;
};

} // namespace

std::unique_ptr<Step> makeDiffsStep(const StepContext& context, const StepRecords& crops)
{
    return std::make_unique<DiffsStep>(context, crops);
}

} // namespace veriframe
