// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a report that says what was computed from what: the file, the models, the settings.
#include "cases/report_content_internal.h"
#include "cases/report_words_internal.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

using Style = ReportParagraph::Style;

void addFact(ReportFacts& facts, const std::string& label, ReportValue value)
{
    if (!value.text.empty())
        facts.facts.push_back({label, std::move(value)});
}

ReportValue withUnit(ReportValue value, const std::string& unit)
{
    value.text += " " + unit;
    return value;
}

void addStreamFacts(ReportFacts& list, const ReportedVideo& video)
{
    const VideoFacts& facts = video.result.facts;
    const std::string at = video.pointer + "/video/";
    addFact(list, "Container", codeValue(facts.container));
    addFact(list, "Codec", codeValue(facts.codec));
    addFact(list, "Pixel format", codeValue(facts.pixelFormat));
    if (facts.width > 0) {
        addFact(list, "Width", withUnit(countValue(facts.width, at + "width"), "pixels"));
        addFact(list, "Height", withUnit(countValue(facts.height, at + "height"), "pixels"));
        addFact(
            list, "Rotation",
            withUnit(countValue(facts.rotationDegrees, at + "rotation_degrees"), "degrees clockwise"));
    }
    if (facts.averageFps > 0)
        addFact(
            list, "Frame rate", withUnit(numberValue(facts.averageFps, 3, at + "average_fps"), "frames per second"));
    if (facts.durationSecondsFromHeader)
        addFact(
            list, "Duration",
            withUnit(numberValue(*facts.durationSecondsFromHeader, 3, at + "duration_seconds"), "seconds (header)"));
    if (facts.bitRateFromHeader)
        addFact(
            list, "Bit rate",
            withUnit(countValue(*facts.bitRateFromHeader, at + "bit_rate"), "bits per second (header)"));
    addFact(list, "Colour space", codeValue(facts.colorSpace));
    addFact(list, "Colour range", codeValue(facts.colorRange));
    addFact(list, "Writing software", nameValue(facts.encoder));
}

ReportFacts fileFacts(const ReportedVideo& video)
{
    ReportFacts list;
    addFact(list, "Name", nameValue(video.video.path.filename().string()));
    addFact(list, "Path", codeValue(video.video.path.string()));
    addFact(list, "SHA-256", codeValue(video.video.sha256));
    addFact(
        list, "Size",
        withUnit(countValue(static_cast<std::int64_t>(video.video.bytes), video.pointer + "/bytes"), "bytes"));
    addStreamFacts(list, video);
    if (video.result.frameCount > 0)
        addFact(list, "Frames", countValue(video.result.frameCount, video.pointer + "/frames/in_video"));
    return list;
}

std::string streamText(const ContainerStream& stream)
{
    std::string text = stream.codec;
    if (!stream.profile.empty())
        text += ", " + stream.profile;
    if (stream.bitRateFromHeader)
        text += fmt::format(", {} bits per second", *stream.bitRateFromHeader);
    if (stream.startSeconds)
        text += fmt::format(", begins at {:.3f} s", *stream.startSeconds);
    return text;
}

ReportTable tagTable(const ContainerFacts& facts)
{
    ReportTable table;
    table.caption = "What the container says";
    table.columns = {{"Of"}, {"Key", ReportTextKind::code}, {"Value", ReportTextKind::name}};
    for (std::size_t i = 0; i < facts.streams.size(); ++i)
        table.rows.push_back(
            {{plainValue(fmt::format("stream {}", i)), codeValue(facts.streams[i].kind),
              nameValue(streamText(facts.streams[i]))}});
    for (const ContainerTag& tag : facts.tags)
        table.rows.push_back(
            {{plainValue(tag.stream < 0 ? "file" : fmt::format("stream {}", tag.stream)), codeValue(tag.key),
              nameValue(tag.value)}});
    return table;
}

void addSigns(ReportSection& section, const ContainerFacts& facts)
{
    section.blocks.emplace_back(ReportParagraph{Style::lead, "Signs of re-encoding that the container reveals"});
    const std::vector<EncodingSign> signs = encodingSigns(facts);
    for (const EncodingSign& sign : signs)
        section.blocks.emplace_back(
            ReportParagraph{Style::body, cleanText(sign.what) + " " + sign.meaning, ReportTextKind::name});
    if (signs.empty())
        section.blocks.emplace_back(ReportParagraph{Style::body, "None was found."});
    section.blocks.emplace_back(ReportParagraph{
        Style::small, "Containers hold what programs write into them. Tags can be removed, copied and forged: their "
                      "presence or absence proves nothing."});
}

ReportTable modelTable(const ReportedVideo& video)
{
    ReportTable table;
    table.caption = "Models";
    table.columns = {
        {"No.", ReportTextKind::number},
        {"File", ReportTextKind::name},
        {"Encoder", ReportTextKind::name},
        {"Input, pixels", ReportTextKind::number, "/input_size"},
        {"Precision"},
        {"Device"},
        {"SHA-256", ReportTextKind::code}};
    const auto& models = video.video.settings.models;
    for (std::size_t i = 0; i < models.size(); ++i)
        table.rows.push_back(
            {{{std::to_string(i + 1), ReportTextKind::number},
              nameValue(models[i].name + (models[i].untrained ? " (untrained)" : "")),
              nameValue(models[i].encoder),
              countValue(models[i].inputSizePx, ""),
              nameValue(models[i].precision),
              nameValue(models[i].device),
              codeValue(models[i].sha256)},
             fmt::format("{}/settings/models/{}", video.pointer, i)});
    table.empty = "No model judged the faces.";
    return table;
}

void addStrategyFacts(ReportFacts& list, const ReportedVideo& video)
{
    const StrategyParameters& strategy = video.video.settings.options.strategy;
    const std::string at = video.pointer + "/settings/strategy/";
    addFact(list, "Counts as fake above", numberValue(strategy.fakeThreshold, 2, at + "fake_threshold"));
    addFact(list, "Counts as real below", numberValue(strategy.realThreshold, 2, at + "real_threshold"));
    addFact(
        list, "Fakes needed: more than faces divided by", numberValue(strategy.fakeDivisor, 2, at + "fake_divisor"));
    addFact(list, "Fakes needed: more than", countValue(strategy.minimumFakes, at + "minimum_fakes"));
    addFact(list, "Reals needed: more than this share", numberValue(strategy.realFraction, 2, at + "real_fraction"));
}

ReportFacts settingFacts(const ReportedVideo& video)
{
    const CaseSettings& settings = video.video.settings;
    const VideoResult& result = video.result;
    ReportFacts list;
    addFact(list, "Analysed", codeValue(video.video.analysed));
    addFact(list, "Profile", plainValue(toString(settings.options.profile)));
    addFact(list, "Frames asked for", countValue(result.framesAsked, video.pointer + "/frames/asked"));
    addFact(list, "Frames decoded", countValue(result.framesDecoded, video.pointer + "/frames/decoded"));
    addFact(list, "Faces found", countValue(result.facesFound, video.pointer + "/faces/found"));
    addFact(list, "Faces used", countValue(result.facesUsed, video.pointer + "/faces/used"));
    addFact(list, "Face detector", nameValue(settings.detector.name));
    if (!settings.detector.weightsSha256.empty()) {
        const DetectorThresholds& limits = settings.detector.thresholds;
        addFact(list, "Its weights, SHA-256", codeValue(settings.detector.weightsSha256));
        addFact(
            list, "Its thresholds",
            plainValue(fmt::format("{:.2f}, {:.2f}, {:.2f}", limits.pnet, limits.rnet, limits.onet)));
    }
    addStrategyFacts(list, video);
    return list;
}

std::string editSentence(const PersonEdit& edit)
{
    return edit.kind == PersonEdit::Kind::merge
               ? fmt::format(
                     "The persons of a face in frame {} and one in frame {} were declared one.", edit.first.frame,
                     edit.second.frame)
               : fmt::format("From frame {} on, a person was declared another one.", edit.first.frame);
}

} // namespace

void addFile(std::vector<ReportSection>& sections, const ReportedVideo& video)
{
    ReportSection section{"The file", ReportTextKind::plain, 1, false, {}};
    section.blocks.emplace_back(fileFacts(video));
    if (!video.material.missing.empty())
        section.blocks.emplace_back(
            ReportParagraph{Style::notice, cleanText(video.material.missing), ReportTextKind::name});
    if (video.material.container) {
        section.blocks.emplace_back(tagTable(*video.material.container));
        addSigns(section, *video.material.container);
    }
    sections.push_back(std::move(section));
}

void addOrigin(std::vector<ReportSection>& sections, const ReportedVideo& video)
{
    ReportSection section{"How it was computed", ReportTextKind::plain, 1, false, {}};
    section.blocks.emplace_back(modelTable(video));
    section.blocks.emplace_back(settingFacts(video));
    for (const PersonEdit& edit : video.video.edits)
        section.blocks.emplace_back(
            ReportParagraph{Style::body, editSentence(edit) + " The person who examined the video decided that."});
    sections.push_back(std::move(section));
}

} // namespace veriframe
