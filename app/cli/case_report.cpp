// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_report.h"

#include "base/terminal_text.h"
#include "predict/analysis_export.h"
#include "predict/verdict.h"
#include "predict/video_json.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

std::string verdictLine(const std::string& what, double score)
{
    return fmt::format("  {:<12} {:>5.1f} %  {}\n", what, 100 * score, toString(verdictBand(score)));
}

std::string settingsLine(const CaseSettings& settings)
{
    std::string line =
        fmt::format("  Faces by {}, profile {}; ", settings.detector.name, toString(settings.options.profile));
    if (settings.models.empty())
        return line + "no model judged\n";
    for (std::size_t i = 0; i < settings.models.size(); ++i)
        line += (i > 0 ? ", " : "models: ") + settings.models[i].name;
    return printable(line) + "\n";
}

/// What another analysis has found that is not the one shown.
std::string besideLine(const CaseBeside& beside)
{
    return printable(fmt::format(
               "  Beside it: {} frames found by {}, {} models, profile {}; the next analysis with these goes on from "
               "them",
               beside.frames, beside.settings.detector.name, beside.settings.models.size(),
               toString(beside.settings.options.profile))) +
           "\n";
}

std::string videoText(const CaseVideo& video)
{
    std::string text = fmt::format(
        "Video {}: {}\n  SHA-256 {}, {} bytes\n", video.id, printable(video.path.string()), video.sha256, video.bytes);
    if (!video.notes.empty())
        text += "  Notes: " + printable(video.notes) + "\n";
    if (video.settings.detector.name.empty())
        return text + "  Not analysed yet\n";
    const VideoResult result = editedResult(video);
    text += fmt::format(
        "  {} of {} frames analysed, state {}{}\n", result.framesDecoded, result.frameCount, toString(result.state),
        video.analysed.empty() ? ", not ended" : ", saved " + printable(video.analysed));
    text += settingsLine(video.settings);
    if (bearsScore(result)) {
        text += verdictLine("Video", result.score);
        for (const TrackResult& track : result.tracks)
            text += verdictLine(fmt::format("Person {}", track.track + 1), track.score);
    }
    if (result.error)
        text += "  " + printable(result.error->message()) + "\n";
    if (!result.note.empty())
        text += "  " + printable(result.note) + "\n";
    if (video.beside)
        text += besideLine(*video.beside);
    if (!video.settings.ensembleNote.empty())
        text += "  " + printable(video.settings.ensembleNote) + "\n";
    if (!video.edits.empty())
        text += fmt::format("  {} changes of who is who\n", video.edits.size());
    for (const CaseBookmark& bookmark : video.bookmarks)
        text += fmt::format(
            "  Bookmark at frame {} ({:.3f} s), {}: {}\n", bookmark.frame, bookmark.seconds, toString(bookmark.status),
            printable(bookmark.note));
    for (const CaseExport& made : video.exports)
        text += fmt::format(
            "  Exported {}: {}, {}\n", printable(made.when), printable(made.kind), printable(made.path.string()));
    return text;
}

Json faceJson(const FaceReference& face)
{
    return {{"frame", face.frame}, {"box", {face.box.x0, face.box.y0, face.box.x1, face.box.y1}}};
}

Json editsJson(const std::vector<PersonEdit>& edits)
{
    Json list = Json::array();
    for (const PersonEdit& edit : edits) {
        Json& entry = list.emplace_back();
        const bool merge = edit.kind == PersonEdit::Kind::merge;
        entry["kind"] = merge ? "merge" : "split";
        entry["first"] = faceJson(edit.first);
        if (merge)
            entry["second"] = faceJson(edit.second);
    }
    return list;
}

Json videoJsonOf(const CaseVideo& video)
{
    Json json;
    json["id"] = video.id;
    json["file"] = video.path.string();
    json["sha256"] = video.sha256;
    json["bytes"] = video.bytes;
    json["notes"] = video.notes;
    json["analysed"] = video.analysed.empty() ? Json() : Json(video.analysed);
    if (!video.settings.ensembleNote.empty())
        json["ensemble_note"] = video.settings.ensembleNote;
    if (!video.settings.detector.name.empty())
        json["analysis"] = analysisJson(
            editedResult(video), video.settings.models, video.settings.options, video.settings.detector, video.sha256);
    if (video.beside)
        json["beside"] = {
            {"frames", video.beside->frames},
            {"settings",
             settingsJson(
                 video.beside->settings.options, video.beside->settings.models, video.beside->settings.detector)}};
    json["person_edits"] = editsJson(video.edits);
    json["bookmarks"] = Json::array();
    for (const CaseBookmark& bookmark : video.bookmarks)
        json["bookmarks"].push_back(
            {{"frame", bookmark.frame},
             {"seconds", bookmark.seconds},
             {"status", toString(bookmark.status)},
             {"note", bookmark.note}});
    json["exports"] = Json::array();
    for (const CaseExport& made : video.exports)
        json["exports"].push_back(
            {{"file", made.path.string()}, {"kind", made.kind}, {"sha256", made.sha256}, {"when", made.when}});
    return json;
}

} // namespace

std::string caseText(const std::filesystem::path& path, const CaseContent& content)
{
    std::string text = printable(content.title.empty() ? path.filename().string() : content.title) + "\n";
    if (!content.notes.empty())
        text += printable(content.notes) + "\n";
    for (const CaseVideo& video : content.videos)
        text += "\n" + videoText(video);
    if (content.videos.empty())
        text += "\nIt holds no video yet.\n";
    text += "\nLog\n";
    for (const CaseLogEntry& entry : content.log)
        text += fmt::format("  {}  {}  {}\n", printable(entry.when), printable(entry.program), printable(entry.what));
    return text + "\n100 % means fake. A probability is not proof.\n";
}

Json caseJson(const CaseContent& content)
{
    Json json;
    json["format"] = "veriframe-case";
    json["version"] = 1;
    json["title"] = content.title;
    json["notes"] = content.notes;
    json["videos"] = Json::array();
    for (const CaseVideo& video : content.videos)
        json["videos"].push_back(videoJsonOf(video));
    json["log"] = Json::array();
    for (const CaseLogEntry& entry : content.log)
        json["log"].push_back({{"when", entry.when}, {"program", entry.program}, {"what", entry.what}});
    return json;
}

std::string checkText(const CaseContent& content, const std::vector<CaseVideoFile>& files)
{
    std::string text = "The file is whole.\n";
    for (std::size_t i = 0; i < files.size(); ++i) {
        const CaseVideo& video = content.videos[i];
        const std::string name = printable(video.path.string());
        switch (files[i].state) {
        case CaseVideoState::unchanged:
            text += fmt::format("{}: unchanged, SHA-256 {}\n", name, video.sha256);
            break;
        case CaseVideoState::moved:
            text += fmt::format("{}: found at {} by its hash\n", name, printable(files[i].path.string()));
            break;
        case CaseVideoState::changed:
            text += fmt::format(
                "{}: changed; its SHA-256 is {}, that of the analysed video {}\n", name, files[i].sha256, video.sha256);
            break;
        case CaseVideoState::missing:
            text += fmt::format("{}: not found, SHA-256 {}\n", name, video.sha256);
            break;
        }
    }
    return text;
}

std::string relinkText(const CaseContent& content, const std::vector<CaseVideoFile>& files)
{
    std::string text;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string name = printable(content.videos[i].path.string());
        if (files[i].state == CaseVideoState::unchanged)
            text += name + ": lies there\n";
        else if (files[i].state == CaseVideoState::moved)
            text += fmt::format("{}: now at {}\n", name, printable(files[i].path.string()));
        else
            text += fmt::format("{}: not found, SHA-256 {}\n", name, content.videos[i].sha256);
    }
    return text;
}

Json checkJson(const CaseContent& content, const std::vector<CaseVideoFile>& files)
{
    Json json;
    json["whole"] = true;
    json["videos"] = Json::array();
    for (std::size_t i = 0; i < files.size(); ++i)
        json["videos"].push_back(
            {{"id", content.videos[i].id},
             {"file", content.videos[i].path.string()},
             {"sha256", content.videos[i].sha256},
             {"state", toString(files[i].state)},
             {"found_at", files[i].state == CaseVideoState::missing ? Json() : Json(files[i].path.string())},
             {"found_sha256", files[i].sha256.empty() ? Json() : Json(files[i].sha256)}});
    return json;
}

} // namespace veriframe::cli
