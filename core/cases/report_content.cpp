// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_content_internal.h"
#include "cases/report_words_internal.h"

#include "predict/verdict.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

std::string documentTitle(const CaseContent& content)
{
    if (!content.title.empty())
        return cleanText(content.title);
    if (content.videos.size() == 1)
        return "Report on " + isolated(titleOf(content.videos.front()));
    return "Report";
}

ReportText documentSubtitle(const CaseContent& content)
{
    if (content.videos.empty())
        return "The case holds no video";
    const std::string what = "What a detector of face manipulation says of ";
    if (content.videos.size() > 1)
        return {what + groupedCount(static_cast<int>(content.videos.size()), "video"), {"/videos"}};
    // The title has the name already where the case has none of its own.
    return what + (content.title.empty() ? "this video" : isolated(titleOf(content.videos.front())));
}

ReportValue scoreOf(const ReportedVideo& video)
{
    return bearsScore(video.result) ? probabilityValue(video.result.score, 2, video.pointer + "/score")
                                    : plainValue("none");
}

/// All videos of a case with several, at a glance.
ReportSection overview(const std::vector<ReportedVideo>& videos)
{
    ReportTable table;
    table.columns = {
        {"Video", ReportTextKind::name},
        {"Score", ReportTextKind::number},
        {"In words"},
        {"Persons", ReportTextKind::number},
        {"Frames looked at", ReportTextKind::number}};
    for (const ReportedVideo& video : videos)
        table.rows.push_back(
            {{nameValue(video.video.path.filename().string()), scoreOf(video),
              plainValue(verdictWords(video.result), video.pointer + "/words"),
              countValue(static_cast<std::int64_t>(video.result.tracks.size()), video.pointer + "/tracks"),
              countValue(video.result.framesDecoded, video.pointer + "/frames/decoded")}});
    return {"All videos", ReportTextKind::plain, 1, false, {std::move(table)}};
}

ReportSection notesSection(const std::string& notes)
{
    ReportParagraph paragraph{
        ReportParagraph::Style::body, wholeText(cleanText(notes, true), "/notes"), ReportTextKind::name};
    return {"Notes on the case", ReportTextKind::plain, 1, false, {std::move(paragraph)}};
}

ReportSection logSection(const CaseContent& content)
{
    ReportTable log;
    log.columns = {
        {"When (UTC)", ReportTextKind::code, "/when"},
        {"What", ReportTextKind::name, "/what"},
        {"With", ReportTextKind::name, "/program"}};
    for (const CaseLogEntry& entry : content.log)
        log.rows.push_back(
            {{codeValue(entry.when), nameValue(entry.what), nameValue(entry.program)},
             fmt::format("/log/{}", log.rows.size())});
    log.empty = "Nothing was logged.";
    ReportSection section{"What was done when", ReportTextKind::plain, 1, false, {std::move(log)}};
    ReportTable exports;
    exports.caption = "Files made from the videos";
    exports.columns = {
        {"When (UTC)", ReportTextKind::code, "/when"},
        {"Kind", ReportTextKind::name, "/kind"},
        {"File", ReportTextKind::code, "/path"},
        {"SHA-256", ReportTextKind::code, "/sha256"}};
    for (std::size_t video = 0; video < content.videos.size(); ++video)
        for (std::size_t i = 0; i < content.videos[video].exports.size(); ++i) {
            const CaseExport& made = content.videos[video].exports[i];
            exports.rows.push_back(
                {{codeValue(made.when), nameValue(made.kind), codeValue(made.path.string()), codeValue(made.sha256)},
                 fmt::format("/videos/{}/exports/{}", video, i)});
        }
    if (!exports.rows.empty())
        section.blocks.emplace_back(std::move(exports));
    return section;
}

void addVideo(std::vector<ReportSection>& sections, const ReportedVideo& video, bool alone)
{
    const std::size_t first = sections.size();
    addFindings(sections, video, alone ? "Verdict" : titleOf(video.video));
    addPictures(sections, video);
    addFile(sections, video);
    addOrigin(sections, video);
    if (!alone) {
        sections[first].kind = ReportTextKind::name;
        sections[first].newPage = true;
        for (std::size_t i = first + 1; i < sections.size(); ++i)
            sections[i].level = 2;
    }
}

} // namespace

std::string titleOf(const CaseVideo& video)
{
    return cleanText(video.path.filename().string());
}

ReportDocument reportDocument(const ReportInput& input)
{
    static const ReportMaterial none;
    const CaseContent& content = input.content;
    std::vector<ReportedVideo> videos;
    for (std::size_t i = 0; i < content.videos.size(); ++i)
        videos.push_back(
            {content.videos[i], i < input.material.size() ? input.material[i] : none, editedResult(content.videos[i]),
             fmt::format("/videos/{}", i)});
    const bool alone = videos.size() == 1;
    ReportDocument document{
        documentTitle(content), documentSubtitle(content), cleanText(input.program), input.date, {}};
    auto& sections = document.sections;
    if (videos.size() > 1)
        sections.push_back(overview(videos));
    if (!content.notes.empty())
        sections.push_back(notesSection(content.notes));
    for (const ReportedVideo& video : videos)
        addVideo(sections, video, alone);
    sections.push_back(methodSection());
    sections.push_back(limitsSection());
    sections.push_back(logSection(content));
    for (const ReportedVideo& video : videos)
        addScores(
            sections, video,
            alone ? "Scores of every frame" : "Scores of every frame: " + isolated(titleOf(video.video)));
    return document;
}

} // namespace veriframe
