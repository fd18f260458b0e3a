// SPDX-License-Identifier: GPL-3.0-or-later
// A case of a ten-minute video, analysed at every frame by seven models: opening it must come within a second, against
// JSON of the same content; saving frames while an analysis goes on, against writing that JSON anew.
#include "base/files.h"
#include "base/json.h"
#include "bench.h"
#include "case_samples.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <spdlog/fmt/fmt.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

namespace fs = std::filesystem;

constexpr int frames = 18'000, models = 7, framesOfBatch = 32;

void expect(bool fine, const char* what)
{
    if (!fine) {
        std::fprintf(stderr, "%s\n", what);
        std::exit(1);
    }
}

Json faceJson(const FaceResult& face)
{
    Json json;
    json["box"] = {face.box.x0, face.box.y0, face.box.x1, face.box.y1};
    json["detector_score"] = face.detectorScore;
    for (const Point& point : face.landmarks)
        json["landmarks"].push_back({point.x, point.y});
    json["track"] = face.track;
    json["used"] = face.used;
    json["probabilities"] = face.probabilities;
    json["appearance"] = face.appearance;
    return json;
}

Json frameJson(const FrameResult& frame)
{
    Json json;
    json["frame"] = frame.index;
    json["pts"] = frame.time.pts;
    json["seconds"] = frame.time.seconds;
    json["pts_seconds"] = frame.time.ptsSeconds;
    json["duration"] = frame.time.durationSeconds;
    json["key"] = frame.time.keyFrame;
    json["signature"] = frame.signature;
    json["faces"] = Json::array();
    for (const FaceResult& face : frame.faces)
        json["faces"].push_back(faceJson(face));
    return json;
}

/// As one would write it first: a line for each frame.
void writeJsonLines(const fs::path& path, const VideoResult& result)
{
    AtomicFile file(path);
    for (const FrameResult& frame : result.frames)
        file.write(toJsonLine(frameJson(frame)) + '\n');
    file.commit();
}

FaceResult faceOfJson(const Json& json)
{
    FaceResult face;
    const auto box = json.at("box").get<std::array<int, 4>>();
    face.box = {box[0], box[1], box[2], box[3]};
    face.detectorScore = json.at("detector_score");
    for (std::size_t i = 0; i < face.landmarks.size(); ++i)
        face.landmarks[i] = {json.at("landmarks")[i][0], json.at("landmarks")[i][1]};
    face.track = json.at("track");
    face.used = json.at("used");
    face.probabilities = json.at("probabilities").get<std::vector<double>>();
    face.appearance = json.at("appearance").get<std::vector<float>>();
    return face;
}

std::size_t readJsonLines(const fs::path& path)
{
    std::vector<FrameResult> all;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const Json json = Json::parse(line);
        FrameResult& frame = all.emplace_back();
        frame.index = json.at("frame");
        frame.time = {json.at("pts"), json.at("seconds"), json.at("pts_seconds"), json.at("duration"), json.at("key")};
        frame.signature = json.at("signature").get<std::vector<float>>();
        for (const Json& face : json.at("faces"))
            frame.faces.push_back(faceOfJson(face));
    }
    return all.size();
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const TemporaryDirectory folder;
    const fs::path path = folder.path() / "long.vfcase", json = folder.path() / "long.jsonl";
    const CaseSettings settings = test::sampleSettings(models);
    const VideoResult result = test::sampleResult(frames, settings);
    CaseStore store = CaseStore::create(path);
    const std::int64_t video = test::saveSample(store, "/videos/long.mp4", test::sampleSha256, result, settings);
    writeJsonLines(json, result);

    std::vector<Row> rows = measure(
        "opening",
        {{"JSON lines", timed([&] { expect(readJsonLines(json) == frames, "frames are missing"); })},
         {"case", timed([&] {
              const CaseContent content = CaseStore(path, CaseAccess::readOnly).read();
              expect(content.videos.at(0).analysis.frames.size() == frames, "frames are missing");
          })}},
        arguments.repetitions, 1);
    int next = frames;
    const std::vector<Row> saving = measure(
        "saving 32 frames",
        {{"JSON lines", timed([&] { writeJsonLines(json, result); })}, {"case", timed([&] {
                                                                            std::vector<FrameResult> batch;
                                                                            for (int i = 0; i < framesOfBatch; ++i)
                                                                                batch.push_back(
                                                                                    test::sampleFrame(next++, models));
                                                                            store.appendFrames(video, batch);
                                                                        })}},
        arguments.repetitions, 1);
    rows.insert(rows.end(), saving.begin(), saving.end());
    // The second is the promise; a ratio cannot say it.
    const double opening = rows[1].median.wall;
    const std::string note = fmt::format(
        "{} frames, {} models: the case has {:.1f} MB, the JSON {:.1f} MB; opening takes {:.3f} s of the 1 s allowed",
        frames, models, static_cast<double>(fs::file_size(path)) / 1e6, static_cast<double>(fs::file_size(json)) / 1e6,
        opening);
    printTable("Cases", "s", rows, {{"opening", "case", 0.2}, {"saving 32 frames", "case", 0.2}});
    std::printf("%s\n", note.c_str());
    writeJson(arguments.jsonPath, "cases", rows, {note});
    return 0;
}
