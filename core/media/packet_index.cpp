// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/packet_index_internal.h"

#include <algorithm>

namespace veriframe {

PacketIndex indexOfTimes(std::vector<RawTime> raw, AVRational timeBase)
{
    std::stable_sort(raw.begin(), raw.end(), [](const RawTime& a, const RawTime& b) { return a.pts < b.pts; });
    const double unit = av_q2d(timeBase);
    PacketIndex index;
    index.times.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        FrameTime time;
        time.pts = raw[i].pts;
        time.ptsSeconds = static_cast<double>(raw[i].pts) * unit;
        time.seconds = static_cast<double>(raw[i].pts - raw.front().pts) * unit;
        const std::int64_t ticks = i + 1 < raw.size() ? raw[i + 1].pts - raw[i].pts : raw[i].duration;
        time.durationSeconds = static_cast<double>(ticks) * unit;
        time.keyFrame = raw[i].key;
        if (time.keyFrame)
            index.keys.push_back({static_cast<int>(i), raw[i].dts});
        if (i > 0 && raw[i].pts == raw[i - 1].pts)
            index.usable = false;
        index.times.push_back(time);
    }
    return index;
}

PacketIndex indexOfPackets(AVFormatContext& input, int stream)
{
    const libav::PacketHandle packet(av_packet_alloc());
    std::vector<RawTime> raw;
    bool timed = true;
    bool complete = true;
    int result = 0;
    while ((result = av_read_frame(&input, packet.get())) >= 0) {
        // Packets outside the edit list are decoded for others' sake and never shown.
        const bool shown = packet->stream_index == stream && !(packet->flags & AV_PKT_FLAG_DISCARD);
        if (shown && packet->flags & AV_PKT_FLAG_CORRUPT) {
            complete = false;
        } else if (shown && packet->size > 0) {
            timed = timed && packet->pts != AV_NOPTS_VALUE;
            const std::int64_t dts = packet->dts != AV_NOPTS_VALUE ? packet->dts : packet->pts;
            raw.push_back({packet->pts, dts, packet->duration, (packet->flags & AV_PKT_FLAG_KEY) != 0});
        }
        av_packet_unref(packet.get());
    }
    PacketIndex index = indexOfTimes(std::move(raw), input.streams[stream]->time_base);
    index.complete = complete && result == AVERROR_EOF;
    index.usable = index.usable && timed;
    return index;
}

} // namespace veriframe
