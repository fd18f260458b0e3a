// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>

namespace veriframe {

struct VideoWriterOptions {
    std::string codec = "h264"; ///< h264, hevc, vp9, av1, mpeg4, mjpeg
    int width = 0;              ///< pixels of the frames handed over; odd sides are allowed
    int height = 0;
    int timeBaseNumerator = 1; ///< unit of pts in seconds
    int timeBaseDenominator = 30;
    double framesPerSecond = 0;   ///< on average, for the encoder's idea of speed and level; 0: one frame per unit
    std::string pixelFormat = {}; ///< FFmpeg's name; empty: yuv420p, or what the codec needs for odd sides
    int crf = 23;                 ///< quality where the codec has it
    int keyFrameInterval = 250;   ///< frames
    int bFrames = 2;
    int rotationDegrees = 0;                                ///< clockwise, written as display matrix
    std::map<std::string, std::string> encoderOptions = {}; ///< passed on to libavcodec: {"x264-params", "open-gop=1"}
    std::map<std::string, std::string> containerOptions = {}; ///< passed on to libavformat
};

/// Writes a video file; the container follows the file name's extension (mp4, mov, mkv, webm, avi).
/// The file appears under its name only with finish(). Not thread-safe.
class VideoWriter {
public:
    /// @throws Error (unwritable, unsupported)
    VideoWriter(const std::filesystem::path& path, const VideoWriterOptions& options);
    ~VideoWriter();
    VideoWriter(const VideoWriter&) = delete;
    VideoWriter& operator=(const VideoWriter&) = delete;

    /// @param rgb 8-bit RGB of the options' size  @param pts in the options' time base, ascending
    void write(const cv::Mat& rgb, std::int64_t pts);
    /// Flushes the encoder and moves the file into place. @throws Error (unwritable)
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
