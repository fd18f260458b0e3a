// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/stream_decoder_internal.h"

#include "base/error.h"
#include "base/stop.h"

#include <string_view>
#include <system_error>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* doing = "Opening the video";

/// Containers of moving pictures. Play lists and the like are left out: they would open other files.
constexpr const char* containers = "mov,matroska,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,h264,hevc,m4v,ivf,obu,mxf,rm,"
                                   "wav,mp3,aac,flac,gif,dv,swf,nut,yuv4mpegpipe";

/// A frame larger than this is refused before memory is taken for it; 16k by 16k covers every camera there is.
constexpr std::int64_t maxPixels = std::int64_t(16384) * 16384;

void refuseWhatIsNoFile(const fs::path& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        throw Error(ErrorCode::notFound, doing, path.string(), "there is no such file");
    if (fs::is_directory(status))
        throw Error(ErrorCode::badInput, doing, path.string(), "it is a directory");
    if (!fs::is_regular_file(status))
        throw Error(ErrorCode::badInput, doing, path.string(), "it is no regular file");
    if (fs::file_size(path, error) == 0 && !error)
        throw Error(ErrorCode::corrupt, doing, path.string(), "the file is empty");
}

[[noreturn]] void refuseInput(const fs::path& path, int error)
{
    if (error == AVERROR(EACCES) || error == AVERROR(EPERM) || error == AVERROR(EIO))
        throw Error(ErrorCode::unreadable, doing, path.string(), libav::reason(error));
    if (error == AVERROR(ENOENT))
        throw Error(ErrorCode::notFound, doing, path.string(), libav::reason(error));
    if (error == AVERROR_INVALIDDATA || error == AVERROR(EINVAL) || error == AVERROR_EOF)
        throw Error(
            ErrorCode::corrupt, doing, path.string(), "it is no video file, or its header is damaged or cut off");
    throw Error(ErrorCode::corrupt, doing, path.string(), libav::reason(error));
}

int stopRequested(void* token)
{
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

/// The first stream of moving pictures; covers and thumbnails do not count.
int findVideoStream(AVFormatContext& input)
{
    const auto moves = [&](int i) {
        const AVStream& stream = *input.streams[i];
        return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC);
    };
    const int best = av_find_best_stream(&input, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (best >= 0 && moves(best))
        return best;
    for (int i = 0; i < static_cast<int>(input.nb_streams); ++i)
        if (moves(i))
            return i;
    return -1;
}

} // namespace

StreamDecoder::StreamDecoder(fs::path path, int threads)
    : m_path(std::move(path)), m_threads(threads), m_packet(av_packet_alloc()), m_frame(av_frame_alloc())
{
    libav::quietLog();
    refuseWhatIsNoFile(m_path);
    open();
}

void StreamDecoder::open()
{
    m_codec.reset();
    openInput();
    openCodec();
    m_draining = false;
    m_hasDecoded = false;
}

void StreamDecoder::openInput()
{
    m_input.reset();
    AVFormatContext* context = avformat_alloc_context();
    context->interrupt_callback = {stopRequested, &m_stop};
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", containers, 0);
    // The prefix keeps names like "http:x" or "concat:y" what they are: names.
    const std::string url = "file:" + m_path.string();
    const int result = avformat_open_input(&context, url.c_str(), nullptr, &options);
    av_dict_free(&options);
    if (result < 0)
        refuseInput(m_path, result);
    m_input.reset(context);
    if (avformat_find_stream_info(m_input.get(), nullptr) < 0)
        throw Error(ErrorCode::corrupt, doing, m_path.string(), "its streams cannot be understood");
    m_streamIndex = findVideoStream(*m_input);
    if (m_streamIndex < 0)
        throw Error(
            ErrorCode::corrupt, doing, m_path.string(),
            m_input->nb_streams == 0 ? "it holds no stream at all" : "it has no video stream, only sound or data");
    for (int i = 0; i < static_cast<int>(m_input->nb_streams); ++i)
        if (i != m_streamIndex)
            m_input->streams[i]->discard = AVDISCARD_ALL;
    m_indexEntriesAtOpening = avformat_index_get_entries_count(&stream());
}

void StreamDecoder::openCodec()
{
    const AVCodecParameters& parameters = *stream().codecpar;
    const AVCodec* decoder = avcodec_find_decoder(parameters.codec_id);
    if (!decoder)
        throw Error(
            ErrorCode::unsupported, doing, m_path.string(),
            std::string("there is no decoder for ") + avcodec_get_name(parameters.codec_id));
    if (parameters.width <= 0 || parameters.height <= 0)
        throw Error(ErrorCode::corrupt, doing, m_path.string(), "its video stream has no picture size");
    if (std::int64_t(parameters.width) * parameters.height > maxPixels)
        throw Error(
            ErrorCode::unsupported, doing, m_path.string(),
            "its pictures of " + std::to_string(parameters.width) + " x " + std::to_string(parameters.height) +
                " pixels are too large");
    m_codec.reset(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(m_codec.get(), &parameters);
    m_codec->pkt_timebase = stream().time_base;
    m_codec->thread_count = m_threads;
    m_codec->thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
    m_codec->max_pixels = maxPixels;
    if (const int result = avcodec_open2(m_codec.get(), decoder, nullptr); result < 0)
        throw Error(
            ErrorCode::unsupported, doing, m_path.string(),
            std::string("the decoder for ") + decoder->name + " did not start: " + libav::reason(result));
}

void StreamDecoder::feed(const Wanted& wanted)
{
    while (true) {
        const int result = av_read_frame(m_input.get(), m_packet.get());
        if (result < 0) {
            m_draining = true;
            avcodec_send_packet(m_codec.get(), nullptr);
            return;
        }
        if (m_packet->stream_index != m_streamIndex) {
            av_packet_unref(m_packet.get());
            continue;
        }
        const bool skippable = canSkipUnreferenced() && m_packet->pts != AV_NOPTS_VALUE && !wanted(m_packet->pts);
        m_codec->skip_frame = skippable ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
        if (avcodec_send_packet(m_codec.get(), m_packet.get()) < 0)
            ++m_refusedPackets;
        m_hasDecoded = true;
        av_packet_unref(m_packet.get());
        return;
    }
}

const AVFrame* StreamDecoder::next(const Wanted& wanted, const std::stop_token& stop)
{
    m_stop = stop;
    while (true) {
        throwIfStopped(stop);
        const int result = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (result >= 0)
            return m_frame.get();
        if (result == AVERROR_EOF || m_draining)
            return nullptr;
        if (result != AVERROR(EAGAIN))
            ++m_refusedPackets;
        feed(wanted);
    }
}

void StreamDecoder::learnParameters()
{
    const AVIndexEntry* first = avformat_index_get_entry(&stream(), 0);
    const std::int64_t start = first ? first->timestamp : stream().start_time;
    if (start == AV_NOPTS_VALUE || av_seek_frame(m_input.get(), m_streamIndex, start, AVSEEK_FLAG_BACKWARD) < 0)
        return;
    const int refused = m_refusedPackets;
    feed([](std::int64_t) { return true; });
    avcodec_receive_frame(m_codec.get(), m_frame.get());
    m_refusedPackets = refused;
}

bool StreamDecoder::seek(std::int64_t dts)
{
    m_stop = {};
    if (!m_hasDecoded)
        learnParameters();
    if (av_seek_frame(m_input.get(), m_streamIndex, dts, AVSEEK_FLAG_BACKWARD) < 0)
        return false;
    avcodec_flush_buffers(m_codec.get());
    m_draining = false;
    return true;
}

bool StreamDecoder::seekFirstPacket()
{
    // Only an MP4 header lists each packet, unless it is fragmented; other containers find their way back by guessing.
    const bool listed = std::string_view(m_input->iformat->name).starts_with("mov") &&
                        avformat_index_get_entries_count(&stream()) == m_indexEntriesAtOpening;
    if (!listed || m_input->pb->error != 0)
        return false;
    const AVIndexEntry* first = avformat_index_get_entry(&stream(), 0);
    return first && av_seek_frame(m_input.get(), m_streamIndex, first->timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
}

void StreamDecoder::rewind()
{
    // A stop that ended an earlier call is over.
    m_stop = {};
    // A codec that has decoded keeps parameter sets of later packets, so it would not start as it did at first. One
    // that has not needs no second look into the streams, for which libav decodes up to twenty pictures.
    if (m_hasDecoded || !seekFirstPacket())
        open();
}

} // namespace veriframe
