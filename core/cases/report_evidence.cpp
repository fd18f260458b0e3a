// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a report that shows pictures: the strongest frames, and what the analyst has marked.
#include "cases/report_content_internal.h"
#include "cases/report_words_internal.h"
#include "predict/verdict.h"

#include <algorithm>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

using Style = ReportParagraph::Style;

/// A frame whose picture the report has.
struct ShownFrame {
    int frame = 0;
    std::shared_ptr<const ReportPicture> picture;
    std::string pointer; ///< "/videos/0/pictures/3"
};

std::optional<ShownFrame> shownFrame(const ReportedVideo& video, int frame)
{
    const auto& frames = video.material.frames;
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (frames[i].frame == frame && frames[i].picture)
            return ShownFrame{frame, frames[i].picture, fmt::format("{}/pictures/{}", video.pointer, i)};
    return std::nullopt;
}

ReportFigure figureOf(const std::shared_ptr<const ReportPicture>& picture, std::string description)
{
    return {
        static_cast<double>(picture->width), static_cast<double>(picture->height), {}, picture, std::move(description)};
}

std::string labelOf(const FaceResult& face, bool withName)
{
    if (!withName)
        return std::to_string(face.track + 1);
    const auto mean = meanProbability(face);
    return mean ? personName(face.track) + " " + scoreText(*mean, 2) : personName(face.track);
}

/// A face's box over the frame, with the person's number, and name and probability where there is room for them.
/// @param pointer of the face in the JSON's pictures
void addBox(
    ReportFigure& figure, const FaceResult& face, const std::string& pointer, double scale, bool isTheOne,
    bool withName)
{
    const double unit = figure.width / 480;
    const FigurePaint paint{ReportInk::panel, meanProbability(face)};
    const double left = face.box.x0 * scale, top = face.box.y0 * scale;
    figure.shapes.emplace_back(FigureBox{
        left, top, (face.box.x1 - face.box.x0) * scale, (face.box.y1 - face.box.y0) * scale, paint,
        (isTheOne ? 2.2 : 1.2) * unit, 2 * unit});
    const std::string text = labelOf(face, withName);
    const double width = (8.4 * static_cast<double>(text.size()) + 10) * unit, height = 20 * unit;
    const double labelLeft = std::clamp(left, 0.0, std::max(0.0, figure.width - width));
    const double labelTop =
        top - height - unit < 0 ? std::min(face.box.y1 * scale + unit, figure.height - height) : top - height - unit;
    figure.shapes.emplace_back(FigureBox{labelLeft, labelTop, width, height, {ReportInk::text, {}, 0.82}, 0, 2 * unit});
    figure.shapes.emplace_back(FigureText{
        {labelLeft + 5 * unit, labelTop + 15 * unit},
        text,
        {ReportInk::panel},
        15 * unit,
        true,
        FigureAlign::left,
        face.track < 0 ? std::vector{pointer + "/mean"} : std::vector{pointer + "/track", pointer + "/mean"}});
}

ReportFigure frameFigure(const ReportedVideo& video, const ShownFrame& shown, int chosenFace)
{
    ReportFigure figure = figureOf(shown.picture, "The frame with the faces' boxes");
    const FrameResult* frame = frameAt(video.result, shown.frame);
    if (!frame || video.result.facts.width <= 0)
        return figure;
    const double scale = figure.width / video.result.facts.width;
    constexpr std::size_t mostNamed = 2;
    for (std::size_t i = 0; i < frame->faces.size(); ++i) {
        const bool isTheOne = static_cast<int>(i) == chosenFace;
        addBox(
            figure, frame->faces[i], fmt::format("{}/faces/{}", shown.pointer, i), scale, isTheOne,
            isTheOne || frame->faces.size() <= mostNamed);
    }
    return figure;
}

/// Several persons may be in the frame: the one whose face is meant is named.
ReportText whereText(const ReportedVideo& video, const ShownFrame& shown, std::size_t moment)
{
    const FrameResult* frame = frameAt(video.result, shown.frame);
    const std::string at = fmt::format("{}/strongest/{}", video.pointer, moment);
    const int track = video.material.strongest[moment].track;
    ReportText text(
        fmt::format(
            "{}, frame {}, {}", personName(track), shown.frame,
            frame ? timeText(frame->time.seconds) : std::string("unknown")),
        {at + "/frame", at + "/seconds"});
    if (track >= 0)
        text.numbers.insert(text.numbers.begin(), at + "/track");
    return text;
}

/// A moment's frame, crop and attention beside each other: as wide as makes them equally high.
/// @param position in ReportMaterial::strongest
ReportFigures momentFigures(const ReportedVideo& video, std::size_t position, double share)
{
    struct Part {
        ReportFigure figure;
        ReportText caption;
    };

    const ReportMoment& moment = video.material.strongest[position];
    std::vector<Part> parts;
    if (const auto shown = shownFrame(video, moment.frame))
        parts.push_back({frameFigure(video, *shown, moment.face), whereText(video, *shown, position)});
    if (moment.crop)
        parts.push_back({figureOf(moment.crop, "The face as the models were shown it"), "The face as it was judged"});
    if (moment.heat)
        parts.push_back({figureOf(moment.heat, "The face, orange where the models look"), "Attention, not proof"});
    double widths = 0;
    for (const Part& part : parts)
        widths += part.figure.width / part.figure.height;
    // Portraits alone would be enlarged to the whole width of a page.
    const double height = std::min(share / widths, 0.26);
    ReportFigures figures;
    for (Part& part : parts) {
        const double width = height * part.figure.width / part.figure.height;
        figures.items.push_back({std::move(part.figure), std::move(part.caption), width});
    }
    return figures;
}

ReportTable strongestTable(const ReportedVideo& video)
{
    ReportTable table;
    table.columns = {
        {"Frame", ReportTextKind::number, "/frame"},
        {"Time", ReportTextKind::plain, "/seconds"},
        {"Person", ReportTextKind::plain, "/track"},
        {"Mean of the models", ReportTextKind::number, "/mean"}};
    for (std::size_t i = 0; i < video.material.strongest.size(); ++i) {
        const ReportMoment& moment = video.material.strongest[i];
        const FrameResult* frame = frameAt(video.result, moment.frame);
        const FaceResult* face = faceShown(video.result, moment);
        const auto mean = face ? meanProbability(*face) : std::nullopt;
        table.rows.push_back(
            {{countValue(moment.frame, ""), plainValue(frame ? timeText(frame->time.seconds) : "unknown"),
              plainValue(personName(moment.track)), mean ? probabilityValue(*mean, 4, "") : plainValue("none")},
             fmt::format("{}/strongest/{}", video.pointer, i)});
    }
    return table;
}

/// What the heat maps show, or why there are none.
ReportText attentionText(const ReportedVideo& video)
{
    const auto& moments = video.material.strongest;
    if (std::any_of(moments.begin(), moments.end(), [](const ReportMoment& moment) { return moment.heat != nullptr; }))
        return "Orange shows where the models find what speaks for manipulation (Grad-CAM), scaled for each face on "
               "its "
               "own: a weak trace and a strong one look alike. It is attention, not proof.";
    if (video.material.noHeatMaps.empty())
        return "There are no heat maps of what the models look at.";
    return wholeText(video.material.noHeatMaps, video.pointer + "/no_heat_maps");
}

ReportSection strongestSection(const ReportedVideo& video)
{
    ReportSection section{"Strongest frames", ReportTextKind::plain, 2, false, {}};
    section.blocks.emplace_back(ReportParagraph{
        Style::body, "For each person the faces that speak most for manipulation, whatever the verdict is: also a "
                     "genuine video has a highest one."});
    for (std::size_t i = 0; i < video.material.strongest.size(); ++i)
        if (ReportFigures figures = momentFigures(video, i, 0.985); !figures.items.empty())
            section.blocks.emplace_back(std::move(figures));
    section.blocks.emplace_back(ReportParagraph{Style::small, attentionText(video)});
    section.blocks.emplace_back(strongestTable(video));
    return section;
}

void addBookmark(ReportSection& section, const ReportedVideo& video, std::size_t position)
{
    const CaseBookmark& bookmark = video.video.bookmarks[position];
    const std::string pointer = fmt::format("{}/bookmarks/{}", video.pointer, position);
    section.blocks.emplace_back(ReportFacts{
        {{"Frame", countValue(bookmark.frame, pointer + "/frame")},
         {"Time", plainValue(timeText(bookmark.seconds), pointer + "/seconds")},
         {"Status", plainValue(toString(bookmark.status), pointer + "/status")}}});
    if (const auto shown = shownFrame(video, bookmark.frame)) {
        ReportFigures figures;
        figures.items.push_back({frameFigure(video, *shown, -1), "", 0.5});
        section.blocks.emplace_back(std::move(figures));
    }
    if (!bookmark.note.empty())
        section.blocks.emplace_back(ReportParagraph{
            Style::body, wholeText(cleanText(bookmark.note, true), pointer + "/note"), ReportTextKind::name});
}

ReportSection marksSection(const ReportedVideo& video)
{
    ReportSection section{"Bookmarks and notes", ReportTextKind::plain, 2, false, {}};
    section.blocks.emplace_back(ReportParagraph{
        Style::small, "What follows was written by the person who examined the video; no program has found it."});
    if (!video.video.notes.empty())
        section.blocks.emplace_back(ReportParagraph{
            Style::body, wholeText(cleanText(video.video.notes, true), video.pointer + "/notes"),
            ReportTextKind::name});
    for (std::size_t i = 0; i < video.video.bookmarks.size(); ++i)
        addBookmark(section, video, i);
    return section;
}

} // namespace

void addPictures(std::vector<ReportSection>& sections, const ReportedVideo& video)
{
    if (!video.material.strongest.empty())
        sections.push_back(strongestSection(video));
    if (!video.video.bookmarks.empty() || !video.video.notes.empty())
        sections.push_back(marksSection(video));
}

} // namespace veriframe
