// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// How a stream's colours become RGB.
enum class ColorConversion {
    network, ///< as the published program's OpenCV does it: BT.601 whatever the tags say (spec algorithms.md 1)
    display  ///< by the stream's own tags: for people
};

struct VideoReaderOptions {
    ColorConversion color = ColorConversion::network;
    int threads = 0; ///< decoder threads; 0: as the cores at hand are kept busy
};

/// What the container claims ends in FromHeader; everything else was read from the stream itself.
struct VideoFacts {
    std::filesystem::path path;
    std::string container;   ///< FFmpeg's short name: "mov,mp4,m4a,3gp,3g2,mj2"
    std::string codec;       ///< FFmpeg's name: "h264"
    std::string pixelFormat; ///< "yuv420p"
    int width = 0;           ///< pixels as shown, after rotation
    int height = 0;
    int rotationDegrees = 0; ///< clockwise, 0, 90, 180 or 270: what was applied
    double averageFps = 0;   ///< from the header; 0 if unknown
    std::optional<std::int64_t> frameCountFromHeader;
    std::optional<double> durationSecondsFromHeader;
    std::optional<std::int64_t> bitRateFromHeader;                     ///< bits per second
    std::string colorSpace, colorRange, colorPrimaries, colorTransfer; ///< FFmpeg's names: "bt709", "tv"
    std::string encoder; ///< the writing software, where the container names it
};

/// One frame's place in time. Index 0 is the first frame shown.
struct FrameTime {
    std::int64_t pts = 0;  ///< presentation timestamp in the stream's time base
    double seconds = 0;    ///< since the first frame shown
    double ptsSeconds = 0; ///< pts times the time base: start offset included
    double durationSeconds = 0;
    bool keyFrame = false;
};

/// One decoded picture.
struct VideoFrame {
    int index = 0; ///< presentation order, from 0
    FrameTime time;
    char pictureType = '?'; ///< I, P, B
    cv::Mat rgb;            ///< 8-bit, 3 channels, RGB, rotated upright
};

/// Reads one video frame-exactly. The table of presentation times is built once, at opening, from the packets of the
/// file; frames are addressed by their index in it. Not thread-safe; open one reader per thread.
///
///     VideoReader reader("clip.mp4");
///     reader.readFrames(sampleFrames(reader.frameCount(), 32), [&](VideoFrame frame) { ...; return true; });
class VideoReader {
public:
    /// @throws Error (notFound, unreadable, corrupt, unsupported) that says what is wrong with the file: empty, no
    ///         video stream, codec not available, ...
    explicit VideoReader(const std::filesystem::path& path, const VideoReaderOptions& options = {});
    ~VideoReader();
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;

    const VideoFacts& facts() const;
    /// One entry per frame that can be expected, in presentation order.
    const std::vector<FrameTime>& times() const;
    int frameCount() const;

    /// The frame with that index, whatever was read before. Fast for the next frames, else from a key frame before it.
    /// @throws Error (badInput) if out of range, (corrupt) if the stream does not give that frame
    VideoFrame readFrame(int index);

    /// Hands over the wanted frames in ascending order, each converted once; unwanted frames are decoded only where
    /// others need them. Frames the stream does not give are left out. @param indices ascending, no duplicates
    /// @param receive returns false to end early
    /// @return how many were handed over. @throws Stopped, Error (corrupt) only if nothing at all can be decoded
    int
    readFrames(std::span<const int> indices, const std::function<bool(VideoFrame)>& receive, std::stop_token stop = {});

    /// Set once the stream proved shorter or more broken than its table: one sentence for people.
    const std::optional<std::string>& damage() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// FFmpeg's versions and which of the decoders H.264, HEVC, VP9, AV1, MPEG-4, MJPEG it has, one line each.
std::vector<std::string> mediaLibraryFacts();

} // namespace veriframe
