// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/box_file.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Keys sorted in a tree: Json, which keeps their order, takes quadratic time where a file has a key for every frame.
using SortedJson = nlohmann::json;

constexpr const char* formatName = "veriframe-boxes";
constexpr int formatVersion = 1;
constexpr std::uint64_t maxBytes = std::uint64_t(256) << 20;
constexpr int maxFrames = 10'000'000; ///< two days of video; keeps the arithmetic of frames safe
constexpr std::size_t maxQuotedBytes = 40;
constexpr float maxCoordinate = 1e6F; ///< pixels; keeps later arithmetic in whole numbers safe

constexpr const char* remedy = "Delete the file and run the boxes step again.";

[[noreturn]] void refuse(const std::string& origin, const std::string& where, const std::string& why)
{
    throw Error(ErrorCode::corrupt, "Reading the boxes", origin, where + ": " + why, remedy);
}

int frameNumber(const std::string& key, const std::string& origin)
{
    int frame = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), frame);
    if (error != std::errc() || end != key.data() + key.size() || frame < 0)
        refuse(origin, "\"" + shortened(key, maxQuotedBytes) + "\"", "expected the number of a frame");
    if (frame >= maxFrames)
        refuse(origin, "frame " + std::to_string(frame), fmt::format("no video has {} frames", maxFrames));
    return frame;
}

Box boxOf(const SortedJson& corners, double factor, const std::string& origin, const std::string& frame)
{
    const std::string where = "frame " + frame;
    if (!corners.is_array() || corners.size() != 4)
        refuse(origin, where, "a box must be [x0, y0, x1, y1]");
    float values[4];
    for (std::size_t i = 0; i < 4; ++i) {
        if (!corners[i].is_number())
            refuse(origin, where, "a box must be four numbers");
        values[i] = static_cast<float>(corners[i].get<double>() * factor);
        if (!(std::abs(values[i]) <= maxCoordinate))
            refuse(origin, where, "a coordinate is not within a million pixels");
    }
    return {values[0], values[1], values[2], values[3]};
}

std::vector<FaceBox>
facesOf(const SortedJson& list, bool published, const std::string& origin, const std::string& frame)
{
    std::vector<FaceBox> faces;
    if (published && list.is_null())
        return faces;
    if (!list.is_array())
        refuse(origin, "frame " + frame, "expected a list of faces");
    for (const SortedJson& entry : list) {
        FaceBox face;
        if (published) {
            face.box = boxOf(entry, 2, origin, frame);
        } else {
            if (!entry.is_object() || !entry.contains("box") || !entry.contains("score") || !entry["score"].is_number())
                refuse(origin, "frame " + frame, "a face must have a \"box\" and a number as its \"score\"");
            face.box = boxOf(entry["box"], 1, origin, frame);
            face.score = entry["score"].get<float>();
        }
        faces.push_back(face);
    }
    return faces;
}

/// The entries of an object whose keys are frames.
void readFaces(const SortedJson& object, bool published, const std::string& origin, VideoBoxes& boxes)
{
    if (!object.is_object())
        refuse(origin, "\"faces\"", "expected an object whose keys are frames");
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const int frame = frameNumber(entry.key(), origin);
        const std::string name = std::to_string(frame);
        if (!published && frame >= boxes.frameCount)
            refuse(origin, "frame " + name, fmt::format("the video has {} frames", boxes.frameCount));
        boxes.faces[frame] = facesOf(entry.value(), published, origin, name);
    }
}

void readOwnHead(const SortedJson& file, const std::string& origin, VideoBoxes& boxes)
{
    Json json = Json::object();
    for (const char* key : {"version", "video", "width", "height", "fps", "frames", "detector"})
        if (file.contains(key))
            json[key] = file[key];
    if (const int version = jsonMember<int>(json, "version", origin); version != formatVersion)
        throw Error(
            ErrorCode::unsupported, "Reading the boxes", origin, fmt::format("it is of version {}", version),
            "Use a newer Veriframe.");
    boxes.video = jsonMember<std::string>(json, "video", origin);
    boxes.widthPx = jsonMember<int>(json, "width", origin);
    boxes.heightPx = jsonMember<int>(json, "height", origin);
    boxes.fps = jsonMember<double>(json, "fps", origin);
    boxes.frameCount = jsonMember<int>(json, "frames", origin);
    const Json detector = jsonMember<Json>(json, "detector", origin);
    const std::string where = origin + " \"detector\"";
    boxes.detector.name = jsonMember<std::string>(detector, "name", where);
    boxes.detector.weightsSha256 = jsonMember<std::string>(detector, "weights_sha256", where);
    const auto thresholds = jsonMember<std::vector<float>>(detector, "thresholds", where);
    if (thresholds.size() != 3)
        refuse(origin, "\"thresholds\"", "expected three numbers");
    boxes.detector.thresholds = {thresholds[0], thresholds[1], thresholds[2]};
    boxes.detectorScale = jsonMember<double>(detector, "scale", where);
}

SortedJson parsed(const std::string& text, const std::string& origin)
{
    try {
        return SortedJson::parse(text);
    } catch (const SortedJson::exception& error) {
        refuse(origin, "the file", jsonReason(error));
    }
}

/// A shortest decimal that reads back as the same single-precision number.
std::string number(float value)
{
    return fmt::format("{}", value);
}

} // namespace

int VideoBoxes::maxFacesInFrame() const
{
    std::size_t most = 0;
    for (const auto& [frame, list] : faces)
        most = std::max(most, list.size());
    return static_cast<int>(most);
}

int VideoBoxes::framesWithFace() const
{
    return static_cast<int>(
        std::count_if(faces.begin(), faces.end(), [](const auto& entry) { return !entry.second.empty(); }));
}

VideoBoxes readBoxFile(const std::filesystem::path& path)
{
    const std::string origin = path.string();
    const std::string text = readTextFile(path, maxBytes);
    const SortedJson json = parsed(text, origin);
    if (!json.is_object())
        refuse(origin, "the file", "expected an object");
    VideoBoxes boxes;
    if (!json.contains("format")) {
        boxes.video = path.stem().string();
        readFaces(json, true, origin, boxes);
        boxes.frameCount = boxes.faces.empty() ? 0 : boxes.faces.rbegin()->first + 1;
        return boxes;
    }
    if (json["format"] != formatName)
        refuse(origin, "\"format\"", std::string("expected \"") + formatName + "\"");
    try {
        readOwnHead(json, origin, boxes);
    } catch (const Error& error) {
        // A member that is missing or of another kind: the reader of JSON cannot know the remedy.
        ErrorInfo info = error.info();
        if (info.remedy.empty())
            info.remedy = remedy;
        throw Error(info);
    }
    readFaces(json.value("faces", SortedJson()), false, origin, boxes);
    return boxes;
}

std::string boxFileText(const VideoBoxes& boxes)
{
    Json head;
    head["format"] = formatName;
    head["version"] = formatVersion;
    head["video"] = boxes.video;
    head["width"] = boxes.widthPx;
    head["height"] = boxes.heightPx;
    head["fps"] = boxes.fps;
    head["frames"] = boxes.frameCount;
    std::string text = toJsonLine(head);
    text.pop_back(); // the closing brace: what follows is written by hand, one line a frame, to stay small and readable
    const DetectorThresholds& limits = boxes.detector.thresholds;
    text += fmt::format(
        R"(,"detector":{{"name":{},"weights_sha256":{},"thresholds":[{},{},{}],"scale":{}}},"faces":{{)",
        Json(boxes.detector.name).dump(), Json(boxes.detector.weightsSha256).dump(), number(limits.pnet),
        number(limits.rnet), number(limits.onet), boxes.detectorScale);
    const char* separator = "\n";
    for (const auto& [frame, faces] : boxes.faces) {
        text += fmt::format("{}\"{}\":[", separator, frame);
        separator = ",\n";
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const Box& box = faces[i].box;
            text += fmt::format(
                R"({}{{"box":[{},{},{},{}],"score":{}}})", i ? "," : "", number(box.x0), number(box.y0), number(box.x1),
                number(box.y1), number(faces[i].score));
        }
        text += "]";
    }
    return text + "\n}}\n";
}

} // namespace veriframe
