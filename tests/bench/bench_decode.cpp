// SPDX-License-Identifier: GPL-3.0-or-later
// 32 frames of a 10 s 1080p H.264 video, against OpenCV's VideoCapture reading all of it. Real footage where the
// material beside the checkout has it, else a drawn video. Cores are limited, for VideoCapture starts threads at will.
#include "base/files.h"
#include "bench.h"
#include "demo/synthetic_video.h"
#include "media/frame_sampling.h"
#include "media/video_reader.h"
#include "media/video_writer.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <numeric>
#include <opencv2/videoio.hpp>
#include <stdexcept>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int frameCount = 300;

void readAllWithOpenCv(const std::string& path)
{
    cv::VideoCapture capture(path, cv::CAP_FFMPEG);
    cv::Mat frame;
    int frames = 0;
    while (capture.read(frame))
        ++frames;
    if (frames != frameCount)
        throw std::runtime_error("VideoCapture gave " + std::to_string(frames) + " frames");
}

/// Ten seconds of real 1080p footage, a part of it there and back again so that no cut disturbs; x264's usual settings.
void repeatFootage(const std::filesystem::path& footage, const std::string& path)
{
    // Kept in memory, half a gigabyte: reading backwards would decode everything again and again.
    constexpr int mostKept = 76;
    VideoReader reader(footage);
    std::vector<int> indices(static_cast<std::size_t>(std::min(mostKept, reader.frameCount())));
    std::iota(indices.begin(), indices.end(), 0);
    std::vector<cv::Mat> frames;
    reader.readFrames(indices, [&](VideoFrame frame) {
        frames.push_back(std::move(frame.rgb));
        return true;
    });
    VideoWriterOptions options;
    options.width = reader.facts().width;
    options.height = reader.facts().height;
    options.bFrames = 3;
    VideoWriter writer(path, options);
    const std::size_t last = frames.size() - 1;
    for (int i = 0; i < frameCount; ++i) {
        const std::size_t place = static_cast<std::size_t>(i) % (2 * last);
        writer.write(frames[place <= last ? place : 2 * last - place], i);
    }
    writer.finish();
}

void drawVideo(const std::string& path)
{
    SyntheticVideoOptions drawn;
    drawn.width = 1920;
    drawn.height = 1080;
    drawn.frames = frameCount;
    writeSyntheticVideo(path, drawn);
}

void sample(const std::string& path)
{
    VideoReader reader(path);
    const int frames =
        reader.readFrames(sampleFrames(reader.frameCount(), framesPerVideo), [](VideoFrame) { return true; });
    if (frames != framesPerVideo)
        throw std::runtime_error("the reader gave " + std::to_string(frames) + " frames");
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const TemporaryDirectory folder;
    const std::string path = (folder.path() / "1080p.mp4").string();
    const std::filesystem::path footage = std::filesystem::path(arguments.shared) / "data/clips/crowd.mp4";
    const bool real = !arguments.shared.empty() && std::filesystem::exists(footage);
    if (real)
        repeatFootage(footage, path);
    else
        drawVideo(path);

    std::vector<Row> rows;
    std::vector<Target> targets;
    for (const int cores : arguments.threads) {
        limitCores(cores);
        const std::string group = std::to_string(cores) + (cores == 1 ? " core" : " cores");
        const auto measured = measure(
            group,
            {{"VideoCapture, all 300 frames", timed([&] { readAllWithOpenCv(path); })},
             {"VideoReader, 32 frames", timed([&] { sample(path); })}},
            arguments.repetitions, 1);
        rows.insert(rows.end(), measured.begin(), measured.end());
        targets.push_back({group, "VideoReader, 32 frames", 0.5});
    }
    printTable(
        real ? "Decoding, 10 s of real 1080p H.264" : "Decoding, 10 s of drawn 1080p H.264", "video", rows, targets);
    writeJson(arguments.jsonPath, "decode", rows, {});
    return 0;
}
