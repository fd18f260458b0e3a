// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_report.h"

#include "base/version.h"
#include "cases/case_video_search.h"
#include "cases/report.h"
#include "predict/ensemble.h"

#include <algorithm>
#include <cstdlib>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

/// As https://reproducible-builds.org/specs/source-date-epoch has it: who checks a report can make the same bytes.
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

/// Whether these are the models whose scores the case holds: told by their hashes.
bool hasJudged(const Ensemble& ensemble, const CaseVideo& video)
{
    const std::vector<ModelFacts>&a = ensemble.models(), &b = video.settings.models;
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ModelFacts& one, const ModelFacts& other) {
        return one.sha256 == other.sha256;
    });
}

} // namespace

CaseContent caseOf(CaseVideo video)
{
    const std::string now = isoText(reportDate());
    video.id = 1;
    video.analysed = now;
    CaseContent content;
    content.log.push_back(
        {now, "Veriframe " + version(),
         fmt::format(
             "Analysed {}: {} of {} frames decoded, {} faces found, with {} model{}.", video.path.filename().string(),
             video.analysis.framesDecoded, video.analysis.framesAsked, video.analysis.facesFound,
             video.settings.models.size(), video.settings.models.size() == 1 ? "" : "s")});
    content.videos.push_back(std::move(video));
    return content;
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
    for (const CaseVideo& video : content.videos) {
        const CaseVideoFile found = findCaseVideo(video, folders, progress, stop);
        if (found.state == CaseVideoState::changed) {
            material.emplace_back();
            material.back().missing = "No pictures are shown. " + changedVideoError(video, found).message();
        } else {
            const AttentionOfFace attention =
                ensemble && hasJudged(*ensemble, video) ? attentionBy(*ensemble, stop) : AttentionOfFace();
            material.push_back(gatherReportMaterial(video, found.path, {}, attention, progress, stop));
        }
    }
    return material;
}

std::string writeCaseReport(
    const std::filesystem::path& target, CaseContent content, std::vector<ReportMaterial> material,
    std::stop_token stop)
{
    const ReportInput input{std::move(content), std::move(material), reportDate(), "Veriframe " + version()};
    const std::vector<std::filesystem::path> files = writeReport(target, input, stop);
    return "The report was written: " + (files.size() == 1 ? files.front() : target).string();
}

} // namespace veriframe::cli
