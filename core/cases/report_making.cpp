// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_making.h"

#include "base/text.h"
#include "base/version.h"
#include "cases/case_video_search.h"
#include "predict/ensemble.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

std::chrono::sys_seconds reportDate()
{
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        char* end = nullptr;
        const long long seconds = std::strtoll(epoch, &end, 10);
        constexpr long long year9999 = 253'402'300'799;
        if (end != epoch && *end == '\0' && seconds >= 0 && seconds <= year9999)
            return std::chrono::sys_seconds(std::chrono::seconds(seconds));
    }
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

CaseContent caseOf(CaseVideo video)
{
    const std::string now = isoText(reportDate());
    video.id = 1;
    video.analysed = now;
    CaseContent content;
    content.log.push_back(
        {now, "Veriframe " + version(),
         fmt::format(
             "Analysed {}: {} of {} frames decoded, {} faces found, with {}.", video.path.filename().string(),
             video.analysis.framesDecoded, video.analysis.framesAsked, video.analysis.facesFound,
             counted(std::ssize(video.settings.models), "model"))});
    content.videos.push_back(std::move(video));
    return content;
}

bool hasJudged(const Ensemble& ensemble, std::span<const ModelFacts> models)
{
    return std::equal(
        ensemble.models().begin(), ensemble.models().end(), models.begin(), models.end(),
        [](const ModelFacts& one, const ModelFacts& other) { return one.sha256 == other.sha256; });
}

std::vector<ReportMaterial>
materialOf(const CaseContent& content, Ensemble* ensemble, Progress& progress, std::stop_token stop)
{
    const AttentionOfFace attention = ensemble ? attentionBy(*ensemble, stop) : AttentionOfFace();
    std::vector<ReportMaterial> material;
    for (const CaseVideo& video : content.videos)
        material.push_back(gatherReportMaterial(video, video.path, {}, attention, progress, stop));
    return material;
}

std::vector<ReportMaterial> materialOfFound(
    const CaseContent& content, std::span<const std::filesystem::path> folders, Ensemble* ensemble, Progress& progress,
    std::stop_token stop)
{
    std::vector<ReportMaterial> material;
    const std::vector<CaseVideoFile> files = findCaseVideos(content.videos, folders, progress, stop);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const CaseVideo& video = content.videos[i];
        const CaseVideoFile& found = files[i];
        if (found.state == CaseVideoState::changed) {
            material.emplace_back();
            material.back().missing = "No pictures are shown. " + changedVideoError(video, found).message();
        } else {
            const AttentionOfFace attention = ensemble && hasJudged(*ensemble, video.settings.models)
                                                  ? attentionBy(*ensemble, stop)
                                                  : AttentionOfFace();
            material.push_back(gatherReportMaterial(video, found.path, {}, attention, progress, stop));
            if (ensemble && material.back().noHeatMaps == noHeatMapsWithoutModels)
                material.back().noHeatMaps =
                    "There are no heat maps of what the models look at: the models given are not those that judged.";
        }
    }
    return material;
}

ReportInput
reportInput(CaseContent content, std::vector<ReportMaterial> material, std::vector<std::filesystem::path> inputs)
{
    return {std::move(content), std::move(material), reportDate(), "Veriframe " + version(), std::move(inputs)};
}

} // namespace veriframe
