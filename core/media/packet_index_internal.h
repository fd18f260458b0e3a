// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/libav_internal.h"
#include "media/video_reader.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace veriframe {

/// Where decoding can begin.
struct KeyPoint {
    int index = 0;        ///< of the key frame, presentation order
    std::int64_t dts = 0; ///< to seek to; its pts if it has none
};

/// The frames a stream can be expected to give, told from its packets.
struct PacketIndex {
    std::vector<FrameTime> times; ///< presentation order; seconds and durations filled
    std::vector<KeyPoint> keys;   ///< ascending
    bool complete = true;         ///< false: reading ended with an error, or a packet was cut
    bool usable = true;           ///< false: timestamps are missing or repeat; the stream must be decoded to know them
};

/// A timestamp with what else is known of its frame.
struct RawTime {
    std::int64_t pts = 0;
    std::int64_t dts = 0;
    std::int64_t duration = 0;
    bool key = false;
};

/// Sorts by pts and computes seconds, durations and key points.
PacketIndex indexOfTimes(std::vector<RawTime> raw, AVRational timeBase);

/// Reads every packet of the stream, from where the input stands, without decoding.
PacketIndex indexOfPackets(AVFormatContext& input, int stream);

} // namespace veriframe
