// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ownership of libav's structures, in one place. Only the .cpp files of core/media include this.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <memory>
#include <string>

namespace veriframe::libav {

/// Deletes through one of libav's "free and null the pointer" functions.
template<auto Free>
struct FreeByAddress {
    template<typename T>
    void operator()(T* pointer) const
    {
        Free(&pointer);
    }
};

struct FreeScaler {
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};

using InputHandle = std::unique_ptr<AVFormatContext, FreeByAddress<avformat_close_input>>;
using CodecHandle = std::unique_ptr<AVCodecContext, FreeByAddress<avcodec_free_context>>;
using PacketHandle = std::unique_ptr<AVPacket, FreeByAddress<av_packet_free>>;
using FrameHandle = std::unique_ptr<AVFrame, FreeByAddress<av_frame_free>>;
using ScalerHandle = std::unique_ptr<SwsContext, FreeScaler>;

/// libav's own words for an error code.
inline std::string reason(int error)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(error, text, sizeof text);
    return text;
}

/// Sends libav's messages to our log at debug level; call before anything else of libav.
void quietLog();

} // namespace veriframe::libav
