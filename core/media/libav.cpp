// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "media/libav_internal.h"
#include "media/video_reader.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string_view>

namespace veriframe {

namespace libav {

namespace {

void forward(void*, int level, const char* format, std::va_list arguments)
{
    if (level > AV_LOG_WARNING || !spdlog::should_log(spdlog::level::debug))
        return;
    std::array<char, 512> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    std::string_view line(text.data());
    while (!line.empty() && line.back() == '\n')
        line.remove_suffix(1);
    if (!line.empty())
        spdlog::debug("libav: {}", line);
}

} // namespace

void quietLog()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(forward); });
}

} // namespace libav

std::vector<std::string> mediaLibraryFacts()
{
    const auto dotted = [](unsigned version) {
        return std::to_string(AV_VERSION_MAJOR(version)) + "." + std::to_string(AV_VERSION_MINOR(version)) + "." +
               std::to_string(AV_VERSION_MICRO(version));
    };
    std::vector<std::string> lines = {
        std::string("FFmpeg ") + av_version_info() + " (libavformat " + dotted(avformat_version()) + ", libavcodec " +
        dotted(avcodec_version()) + ", libswscale " + dotted(swscale_version()) + ")"};
    constexpr std::pair<AVCodecID, const char*> wanted[] = {
        {AV_CODEC_ID_H264, "H.264"}, {AV_CODEC_ID_HEVC, "HEVC"},    {AV_CODEC_ID_VP9, "VP9"},
        {AV_CODEC_ID_AV1, "AV1"},    {AV_CODEC_ID_MPEG4, "MPEG-4"}, {AV_CODEC_ID_MJPEG, "MJPEG"}};
    for (const auto& [id, name] : wanted) {
        const AVCodec* decoder = avcodec_find_decoder(id);
        lines.push_back(std::string(name) + ": " + (decoder ? decoder->name : "no decoder"));
    }
    return lines;
}

} // namespace veriframe
