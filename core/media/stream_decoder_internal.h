// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/libav_internal.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace veriframe {

/// One opened file and the decoder of its video stream: pictures out in presentation order. Not thread-safe.
class StreamDecoder {
public:
    /// @param threads decoder threads, >= 1. @throws Error that says what is wrong with the file
    StreamDecoder(std::filesystem::path path, int threads);

    AVFormatContext& input() { return *m_input; }

    AVStream& stream() { return *m_input->streams[m_streamIndex]; }

    int streamIndex() const { return m_streamIndex; }

    int threads() const { return m_threads; }

    const AVCodecContext& codec() const { return *m_codec; }

    /// Whether leaving out frames that no other refers to leaves the others bit-identical.
    bool canSkipUnreferenced() const { return m_codec->codec_id == AV_CODEC_ID_H264; }

    /// Called with the pts of each packet before it is decoded; returns false if the picture is not wanted and may be
    /// left out where no other refers to it.
    using Wanted = std::function<bool(std::int64_t pts)>;

    /// The next picture; valid until the next call. nullptr at the end of the stream.
    /// @throws Stopped
    const AVFrame* next(const Wanted& wanted, const std::stop_token& stop);

    /// Continues at the key frame at or before dts. @return false if the container cannot seek
    bool seek(std::int64_t dts);
    /// Continues at the first frame, by opening the file anew where the container cannot be trusted to go back to its
    /// very first packet. @throws Error as the constructor
    void rewind();

    /// Packets that the decoder refused so far.
    int refusedPackets() const { return m_refusedPackets; }

private:
    void open();
    void openInput();
    void openCodec();
    void feed(const Wanted& wanted);
    /// Decodes the first packet before a seek goes past it: cut and joined videos carry parameter sets in it that their
    /// header lacks or contradicts, and no later key frame repeats them.
    void learnParameters();
    bool seekFirstPacket();

    std::filesystem::path m_path;
    int m_threads;
    int m_streamIndex = -1;
    int m_refusedPackets = 0;
    int m_indexEntriesAtOpening = 0; ///< packets the container's header lists
    bool m_draining = false;
    bool m_hasDecoded = false; ///< since the codec was opened
    std::stop_token m_stop;
    libav::InputHandle m_input;
    libav::CodecHandle m_codec;
    libav::PacketHandle m_packet;
    libav::FrameHandle m_frame;
};

} // namespace veriframe
