// SPDX-License-Identifier: GPL-3.0-or-later
// 32 frames of a 10 s 1080p H.264 video, against OpenCV's VideoCapture reading all of it.
#include "base/files.h"
#include "bench.h"
#include "demo/synthetic_video.h"
#include "media/frame_sampling.h"
#include "media/video_reader.h"

#include <cstdlib>
#include <iostream>
#include <opencv2/videoio.hpp>
#include <stdexcept>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int frameCount = 300;

void readAllWithOpenCv(const std::string& path, int threads)
{
    setenv("OPENCV_FFMPEG_CAPTURE_OPTIONS", ("threads;" + std::to_string(threads)).c_str(), 1);
    cv::VideoCapture capture(path, cv::CAP_FFMPEG);
    cv::Mat frame;
    int frames = 0;
    while (capture.read(frame))
        ++frames;
    if (frames != frameCount)
        throw std::runtime_error("VideoCapture gave " + std::to_string(frames) + " frames");
}

void sample(const std::string& path, int threads)
{
    VideoReaderOptions options;
    options.threads = threads;
    VideoReader reader(path, options);
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
    SyntheticVideoOptions drawn;
    drawn.width = 1920;
    drawn.height = 1080;
    drawn.frames = frameCount;
    const std::string path = (folder.path() / "1080p.mp4").string();
    writeSyntheticVideo(path, drawn);

    std::vector<Row> rows;
    std::vector<Target> targets;
    for (const int threads : {1, 2}) {
        setBlasThreads(threads);
        const std::string group = std::to_string(threads) + (threads == 1 ? " thread" : " threads");
        const auto measured = measure(
            group,
            {{"VideoCapture, all 300 frames", timed([&] { readAllWithOpenCv(path, threads); })},
             {"VideoReader, 32 frames", timed([&] { sample(path, threads); })}},
            arguments.repetitions, 1);
        rows.insert(rows.end(), measured.begin(), measured.end());
        targets.push_back({group, "VideoReader, 32 frames", 0.6});
    }
    printTable("Decoding, 10 s of 1080p H.264", "video", rows, targets);
    writeJson(arguments.jsonPath, "decode", rows, {});
    return 0;
}
