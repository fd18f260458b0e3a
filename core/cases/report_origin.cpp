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

/// @param pointer of the stream in the JSON
ReportValue streamValue(const ContainerStream& stream, const std::string& pointer)
{
    // Names have digits too: they are asked for as they stand.
    ReportValue value = nameValue(stream.codec + (stream.profile.empty() ? "" : ", " + stream.profile));
    value.numbers.assign(numbersIn(value.text).size(), "");
    if (stream.bitRateFromHeader) {
        value.text += fmt::format(", {} bits per second", countValue(*stream.bitRateFromHeader, {}).text);
        value.numbers.push_back(pointer + "/bit_rate");
    }
    if (stream.startSeconds) {
        value.text += fmt::format(", begins at {:.3f} s", *stream.startSeconds);
        value.numbers.push_back(pointer + "/start_seconds");
    }
    return value;
}

ReportValue streamName(int stream, std::string pointer)
{
    ReportValue value = plainValue(fmt::format("stream {}", stream));
    value.numbers = {std::move(pointer)};
    return value;
}

ReportTable tagTable(const ContainerFacts& facts, const std::string& pointer)
{
    ReportTable table;
    table.caption = "What the container says";
    table.columns = {{"Of"}, {"Key", ReportTextKind::code, "/key"}, {"Value", ReportTextKind::name, "/value"}};
    for (std::size_t i = 0; i < facts.streams.size(); ++i) {
        const std::string at = fmt::format("{}/streams/{}", pointer, i);
        table.rows.push_back(
            {{streamName(static_cast<int>(i), at + "/index"), codeValue(facts.streams[i].kind),
              streamValue(facts.streams[i], at)}});
    }
    for (std::size_t i = 0; i < facts.tags.size(); ++i) {
        const ContainerTag& tag = facts.tags[i];
        const std::string at = fmt::format("{}/tags/{}", pointer, i);
        table.rows.push_back(
            {{tag.stream < 0 ? plainValue("file") : streamName(tag.stream, at + "/stream"), codeValue(tag.key),
              nameValue(tag.value)},
             at});
    }
    return table;
}

void addSigns(ReportSection& section, const ContainerFacts& facts, const std::string& pointer)
{
    section.blocks.emplace_back(ReportParagraph{Style::lead, "Signs of re-encoding that the container reveals"});
    ReportTable table;
    table.columns = {
        {"What was found", ReportTextKind::name, "/what"}, {"What it means", ReportTextKind::name, "/meaning"}};
    table.empty = "None was found.";
    for (const EncodingSign& sign : encodingSigns(facts))
        table.rows.push_back(
            {{nameValue(sign.what), nameValue(sign.meaning)},
             fmt::format("{}/encoding_signs/{}", pointer, table.rows.size())});
    section.blocks.emplace_back(std::move(table));
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
    const int wanted = settings.options.framesWanted;
    addFact(
        list, "Frames asked for",
        wanted > 0 ? countValue(wanted, video.pointer + "/settings/frames") : plainValue("all"));
    if (result.framesAsked > 0)
        addFact(list, "Frames chosen", countValue(result.framesAsked, video.pointer + "/frames/asked"));
    addFact(list, "Frames decoded", countValue(result.framesDecoded, video.pointer + "/frames/decoded"));
    addFact(list, "Faces found", countValue(result.facesFound, video.pointer + "/faces/found"));
    addFact(list, "Faces used", countValue(result.facesUsed, video.pointer + "/faces/used"));
    addFact(list, "Face detector", nameValue(settings.detector.name));
    if (!settings.detector.weightsSha256.empty()) {
        const DetectorThresholds& limits = settings.detector.thresholds;
        addFact(list, "Its weights, SHA-256", codeValue(settings.detector.weightsSha256));
        const std::string at = video.pointer + "/settings/detector/thresholds/";
        addFact(list, "Threshold of its P-Net", numberValue(limits.pnet, 2, at + "0"));
        addFact(list, "Threshold of its R-Net", numberValue(limits.rnet, 2, at + "1"));
        addFact(list, "Threshold of its O-Net", numberValue(limits.onet, 2, at + "2"));
    }
    addStrategyFacts(list, video);
    return list;
}

/// @param pointer of the edit in the JSON
ReportText editSentence(const PersonEdit& edit, const std::string& pointer)
{
    const std::string first = pointer + "/first/frame", second = pointer + "/second/frame";
    if (edit.kind == PersonEdit::Kind::merge)
        return {
            fmt::format(
                "The persons of a face in frame {} and one in frame {} were declared one. The person who examined the "
                "video decided that.",
                edit.first.frame, edit.second.frame),
            {first, second}};
    return {
        fmt::format(
            "From frame {} on, a person was declared another one. The person who examined the video decided that.",
            edit.first.frame),
        {first}};
}

} // namespace

void addFile(std::vector<ReportSection>& sections, const ReportedVideo& video)
{
    ReportSection section{"The file", ReportTextKind::plain, 1, false, {}};
    section.blocks.emplace_back(fileFacts(video));
    if (!video.material.missing.empty())
        section.blocks.emplace_back(ReportParagraph{
            Style::notice, wholeText(cleanText(video.material.missing), video.pointer + "/missing"),
            ReportTextKind::name});
    if (video.material.container) {
        const std::string at = video.pointer + "/container";
        section.blocks.emplace_back(tagTable(*video.material.container, at));
        addSigns(section, *video.material.container, at);
    }
    sections.push_back(std::move(section));
}

void addOrigin(std::vector<ReportSection>& sections, const ReportedVideo& video)
{
    ReportSection section{"How it was computed", ReportTextKind::plain, 1, false, {}};
    section.blocks.emplace_back(modelTable(video));
    section.blocks.emplace_back(settingFacts(video));
    const auto& edits = video.video.edits;
    for (std::size_t i = 0; i < edits.size(); ++i)
        section.blocks.emplace_back(
            ReportParagraph{Style::body, editSentence(edits[i], fmt::format("{}/person_edits/{}", video.pointer, i))});
    sections.push_back(std::move(section));
}

} // namespace veriframe
