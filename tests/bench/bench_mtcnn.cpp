// SPDX-License-Identifier: GPL-3.0-or-later
// MTCNN on 960x540 pictures against a straightforward LibTorch port. Needs the published weights and a video with many
// faces of the material beside the checkout.
#include "bench.h"
#include "faces/mtcnn_detector.h"
#include "media/frame_sampling.h"
#include "media/image_ops.h"
#include "media/video_reader.h"
#include "nn/checkpoint_file.h"
#include "reference_mtcnn.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int pictureCount = 16;

std::vector<cv::Mat> pictures(const std::filesystem::path& video)
{
    VideoReader reader(video);
    std::vector<cv::Mat> result;
    reader.readFrames(sampleFrames(reader.frameCount(), pictureCount), [&](VideoFrame frame) {
        result.push_back(resizePillowBicubic(frame.rgb, 960, 540));
        return true;
    });
    return result;
}

/// Largest difference of a box edge in pixels; infinite if the counts differ.
double
largestDifference(const std::vector<std::vector<Face>>& a, const std::vector<std::vector<Face>>& b, std::size_t& faces)
{
    double largest = 0;
    faces = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].size() != b[i].size())
            return INFINITY;
        for (std::size_t f = 0; f < a[i].size(); ++f, ++faces) {
            const Box &x = a[i][f].box, &y = b[i][f].box;
            for (const float edge : {x.x0 - y.x0, x.y0 - y.y0, x.x1 - y.x1, x.y1 - y.y1})
                largest = std::max(largest, std::abs(double(edge)));
        }
    }
    return largest;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const std::filesystem::path folder = std::filesystem::path(arguments.shared) / "data/weights/mtcnn";
    const std::filesystem::path video = std::filesystem::path(arguments.shared) / "data/clips/crowd.mp4";
    if (arguments.shared.empty() || !std::filesystem::exists(folder) || !std::filesystem::exists(video)) {
        std::cout << "SKIPPED: bench_mtcnn needs data/weights/mtcnn and data/clips/crowd.mp4 beside the checkout\n";
        return 0;
    }
    const MtcnnNets::Weights weights{
        readCheckpoint(folder / "pnet.pt"), readCheckpoint(folder / "rnet.pt"), readCheckpoint(folder / "onet.pt")};
    const std::vector<cv::Mat> images = pictures(video);
    std::vector<Row> rows;
    std::vector<Target> targets;
    std::vector<std::string> notes;
    for (const int threads : arguments.threads) {
        setBlasThreads(threads);
        ReferenceMtcnn reference(weights, inferenceThresholds, threads);
        MtcnnDetector detector(weights, {}, inferenceThresholds, threads);
        const std::string group = std::to_string(threads) + (threads == 1 ? " thread" : " threads");
        const auto each = [&] {
            for (const cv::Mat& image : images)
                detector.detect(std::span(&image, 1));
        };
        const auto batched = [&] {
            for (std::size_t first = 0; first < images.size(); first += 8)
                detector.detect(std::span(images).subspan(first, std::min<std::size_t>(8, images.size() - first)));
        };
        const auto measured = measure(
            group,
            {{"LibTorch port", timed([&] { reference.detect(images); })},
             {"ours, one frame at a time", timed(each)},
             {"ours, 8 frames a call", timed(batched)}},
            arguments.repetitions, pictureCount);
        rows.insert(rows.end(), measured.begin(), measured.end());
        for (const char* name : {"ours, one frame at a time", "ours, 8 frames a call"})
            targets.push_back({group, name, 0.27});
        std::size_t faces = 0;
        const double difference = largestDifference(detector.detect(images), reference.detect(images), faces);
        char text[120];
        std::snprintf(
            text, sizeof text, "%s: %zu faces, largest difference of an edge %.2g px", group.c_str(), faces,
            difference);
        notes.emplace_back(text);
    }
    printTable("MTCNN, 960x540, minimum face 20 px", "frame", rows, targets);
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "mtcnn", rows, notes);
    return 0;
}
