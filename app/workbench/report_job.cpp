// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_job.h"

#include "base/sha256.h"
#include "cases/report_making.h"

#include <array>
#include <utility>

namespace veriframe {

namespace {

namespace fs = std::filesystem;

CaseContent contentOfCase(const ReportSource& source, Progress& progress, const std::stop_token& stop)
{
    const auto session = source.session.lock();
    if (session)
        session->save();
    // Beside whoever writes, as the command line reads it.
    CaseContent content = CaseStore(source.caseFile, CaseAccess::readOnly).read(progress, stop);
    if (content.title.empty())
        content.title = source.caseFile.stem().string();
    if (session || source.position >= content.videos.size())
        return content;
    CaseVideo& shown = content.videos[source.position];
    shown.settings = source.video.settings;
    shown.analysis = source.video.analysis;
    shown.edits = source.video.edits;
    shown.bookmarks = source.video.bookmarks;
    return content;
}

CaseContent contentOfVideo(CaseVideo video, const std::stop_token& stop)
{
    video.sha256 = sha256OfFile(video.path, stop);
    video.bytes = fs::file_size(video.path);
    return caseOf(std::move(video));
}

} // namespace

WrittenReport writeReportOf(
    const ReportSource& source, const ReportWish& wish, Ensemble* ensemble, Progress& progress, std::stop_token stop)
{
    const bool ofCase = !source.caseFile.empty();
    CaseContent content = ofCase ? contentOfCase(source, progress, stop) : contentOfVideo(source.video, stop);
    const std::vector<fs::path> inputs{source.caseFile};
    requireReportTarget(wish.target, content, inputs);
    if (!ofCase) {
        Ensemble* judging = ensemble && hasJudged(*ensemble, source.video.settings.models) ? ensemble : nullptr;
        std::vector<ReportMaterial> material = materialOf(content, judging, progress, stop);
        return writeReport(wish.target, reportInput(std::move(content), std::move(material)), wish.files, stop);
    }
    // Where the window has found the video, the report finds it too.
    const std::array folders{fs::absolute(source.caseFile).parent_path(), source.video.path.parent_path()};
    std::vector<ReportMaterial> material = materialOfFound(content, folders, ensemble, progress, stop);
    return writeReport(wish.target, reportInput(std::move(content), std::move(material), inputs), wish.files, stop);
}

ReportPlace lookAtReportPlace(const ReportWish& wish, const fs::path& video, std::stop_token stop)
{
    CaseContent content;
    content.videos.emplace_back().path = video;
    requireReportTarget(wish.target, content);
    std::error_code ignored;
    ReportPlace place;
    place.exists = fs::exists(wish.target, ignored);
    if (!fs::is_directory(wish.target, ignored)) {
        place.holdsReport = place.exists;
        return place;
    }
    place.earlier = reportLeftovers(wish.target, wish.files, stop);
    place.holdsReport = !place.earlier.outdated.empty();
    const std::array<std::pair<const char*, bool>, 4> written{
        {{"report.html", wish.files.html},
         {"report.pdf", wish.files.pdf},
         {"report.json", wish.files.json},
         {"SHA256SUMS", true}}};
    for (const auto& [name, isWritten] : written)
        place.holdsReport = place.holdsReport || (isWritten && fs::exists(wish.target / name, ignored));
    return place;
}

} // namespace veriframe
