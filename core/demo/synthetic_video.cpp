// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/synthetic_video.h"

#include "base/error.h"
#include "base/stop.h"
#include "demo/scene_internal.h"
#include "media/video_writer.h"

#include <cmath>

namespace veriframe {
namespace {

/// Smaller pictures have no room for a face that a detector finds.
constexpr int smallestSidePx = 64;
/// A whole number of units for 24, 25, 30 and 30/1.001 frames a second; MPEG-4 takes no more than 65535.
constexpr int timeBaseDenominator = 60000;
constexpr int mostPeople = 2;

void check(const SyntheticVideoOptions& options)
{
    const auto refuse = [](const std::string& why) { throw Error(ErrorCode::badInput, "Drawing a video", "", why); };
    if (options.width < smallestSidePx || options.height < smallestSidePx)
        refuse("the picture must be at least 64 pixels wide and high");
    if (options.frames < 1)
        refuse("it must have at least one frame");
    if (!(options.fps > 0) || !std::isfinite(options.fps))
        refuse("the frame rate must be above 0");
    if (options.people < 0 || options.people > mostPeople)
        refuse("there is room for 0, 1 or 2 people");
    if (options.manipulated && (options.manipulatedPerson < 0 || options.manipulatedPerson >= options.people))
        refuse("the person to manipulate is not in it");
}

} // namespace

const char* toString(Manipulation manipulation)
{
    switch (manipulation) {
    case Manipulation::swap:
        return "swap";
    case Manipulation::colorMismatch:
        return "colorMismatch";
    case Manipulation::resolutionMismatch:
        return "resolutionMismatch";
    case Manipulation::warp:
        return "warp";
    case Manipulation::temporalFlicker:
        return "temporalFlicker";
    }
    return "";
}

SyntheticFrame drawSyntheticFrame(const SyntheticVideoOptions& options, int index)
{
    check(options);
    return Scene(options).frame(index);
}

void writeSyntheticVideo(const std::filesystem::path& path, const SyntheticVideoOptions& options, std::stop_token stop)
{
    check(options);
    VideoWriterOptions writing;
    writing.codec = options.codec;
    writing.width = options.width;
    writing.height = options.height;
    writing.timeBaseDenominator = timeBaseDenominator;
    writing.crf = options.crf;
    // x265 leaves the decoding times unset where it gets fewer frames than it means to reorder.
    if (options.frames <= writing.bFrames)
        writing.bFrames = 0;

    // With it, Debian 12's x264 reads memory that it has not written, and the same pictures make another file each
    // time.
    if (options.codec == "h264")
        writing.encoderOptions["mbtree"] = "0";

    const Scene scene(options);
    VideoWriter writer(path, writing);
    for (int index = 0; index < options.frames; ++index) {
        throwIfStopped(stop);
        writer.write(scene.frame(index).rgb, std::llround(index * timeBaseDenominator / options.fps));
    }
    writer.finish();
}

} // namespace veriframe
