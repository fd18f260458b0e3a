// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/video_writer.h"

#include "base/error.h"
#include "media/libav_internal.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/opt.h>
}

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <set>
#include <span>
#include <unistd.h>

namespace veriframe {

namespace {

struct CodecEncoders {
    const char* codec;
    std::array<const char*, 2> encoders; ///< in order of preference
};

constexpr std::array<CodecEncoders, 6> knownCodecs{{
    {"h264", {"libx264", "libopenh264"}},
    {"hevc", {"libx265", nullptr}},
    {"vp9", {"libvpx-vp9", nullptr}},
    {"av1", {"libsvtav1", "libaom-av1"}},
    {"mpeg4", {"mpeg4", nullptr}},
    {"mjpeg", {"mjpeg", nullptr}},
}};

const AVCodec* findEncoder(const std::string& codec, bool oddSides)
{
    for (const CodecEncoders& known : knownCodecs) {
        if (codec != known.codec)
            continue;
        for (const char* name : known.encoders) {
            // SVT-AV1 refuses odd sides.
            if (!name || (oddSides && std::strcmp(name, "libsvtav1") == 0))
                continue;
            if (const AVCodec* encoder = avcodec_find_encoder_by_name(name))
                return encoder;
        }
    }
    return nullptr;
}

/// libav's dictionary of options, freed in the end.
class Dictionary {
public:
    explicit Dictionary(const std::map<std::string, std::string>& entries)
    {
        for (const auto& [key, value] : entries)
            set(key.c_str(), value);
    }

    ~Dictionary() { av_dict_free(&m_dictionary); }

    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    void set(const char* key, const std::string& value) { av_dict_set(&m_dictionary, key, value.c_str(), 0); }

    AVDictionary** address() { return &m_dictionary; }

    /// The first option that nobody took: a spelling mistake.
    std::optional<std::string> unused() const
    {
        const AVDictionaryEntry* entry = av_dict_get(m_dictionary, "", nullptr, AV_DICT_IGNORE_SUFFIX);
        return entry ? std::optional<std::string>(entry->key) : std::nullopt;
    }

private:
    AVDictionary* m_dictionary = nullptr;
};

/// fsync of a finished file, then its move onto the target.
void moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const auto fail = [&] {
        throw Error(
            ErrorCode::unwritable, "Writing the video", to.string(), std::strerror(errno),
            "Check the free space and the permissions of the folder.");
    };
    const int file = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        fail();
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    if (!synced || ::rename(from.c_str(), to.c_str()) != 0)
        fail();
}

struct OutputDeleter {
    void operator()(AVFormatContext* context) const
    {
        if (context->pb)
            avio_closep(&context->pb);
        avformat_free_context(context);
    }
};

} // namespace

struct VideoWriter::Impl {
    Impl(const std::filesystem::path& path, const VideoWriterOptions& options) : m_target(path), m_options(options)
    {
        libav::quietLog();
        const AVOutputFormat* format = av_guess_format(nullptr, path.c_str(), nullptr);
        if (!format)
            fail(ErrorCode::unsupported, "the extension names no container; use mp4, mov, mkv, webm or avi");
        m_partial = path;
        m_partial.replace_filename("." + path.filename().string() + "." + std::to_string(::getpid()) + ".tmp");

        AVFormatContext* context = nullptr;
        check(avformat_alloc_output_context2(&context, format, nullptr, m_partial.c_str()), ErrorCode::internal);
        m_format.reset(context);
        openEncoder();
        openContainer();
    }

    ~Impl()
    {
        if (m_finished)
            return;
        m_format.reset();
        std::error_code ignored;
        std::filesystem::remove(m_partial, ignored);
    }

    void write(const cv::Mat& rgb, std::int64_t pts)
    {
        if (rgb.type() != CV_8UC3 || rgb.cols != m_options.width || rgb.rows != m_options.height)
            fail(ErrorCode::badInput, "the frame is not an 8-bit RGB picture of the announced size");
        if (m_lastPts && pts <= *m_lastPts)
            fail(ErrorCode::badInput, "timestamps must ascend");
        m_step = m_lastPts ? pts - *m_lastPts : 1;
        m_lastPts = pts;
        m_timestamps.insert(pts);
        check(av_frame_make_writable(m_frame.get()), ErrorCode::internal);
        const std::array<const std::uint8_t*, 1> source{rgb.data};
        const std::array<int, 1> stride{static_cast<int>(rgb.step[0])};
        sws_scale(m_scaler.get(), source.data(), stride.data(), 0, rgb.rows, m_frame->data, m_frame->linesize);
        m_frame->pts = pts;
        m_frame->pict_type = AV_PICTURE_TYPE_NONE;
        encode(m_frame.get());
    }

    void finish()
    {
        encode(nullptr);
        check(av_write_trailer(m_format.get()), ErrorCode::unwritable);
        check(avio_closep(&m_format->pb), ErrorCode::unwritable);
        moveIntoPlace(m_partial, m_target);
        m_finished = true;
    }

private:
    [[noreturn]] void fail(ErrorCode code, const std::string& why) const
    {
        const char* remedy =
            code == ErrorCode::unwritable ? "Check the free space and the permissions of the folder." : "";
        throw Error(code, "Writing the video", m_target.string(), why, remedy);
    }

    void check(int result, ErrorCode code) const
    {
        if (result < 0)
            fail(code, libav::reason(result));
    }

    void openEncoder()
    {
        const bool oddSides = m_options.width % 2 != 0 || m_options.height % 2 != 0;
        const AVCodec* encoder = findEncoder(m_options.codec, oddSides);
        if (!encoder)
            fail(ErrorCode::unsupported, "this FFmpeg has no encoder for \"" + m_options.codec + "\"");
        m_encoder.reset(avcodec_alloc_context3(encoder));
        m_encoder->width = m_options.width;
        m_encoder->height = m_options.height;
        m_encoder->time_base = {m_options.timeBaseNumerator, m_options.timeBaseDenominator};
        if (m_options.framesPerSecond > 0)
            m_encoder->framerate = av_d2q(m_options.framesPerSecond, 100'000);
        m_encoder->pix_fmt = pixelFormat(oddSides);
        m_encoder->colorspace = AVCOL_SPC_SMPTE170M;
        m_encoder->color_range = m_options.codec == "mjpeg" ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
        m_encoder->gop_size = m_options.keyFrameInterval;
        m_encoder->max_b_frames = m_options.codec == "mjpeg" ? 0 : m_options.bFrames;
        m_encoder->thread_count = 0;
        if (m_format->oformat->flags & AVFMT_GLOBALHEADER)
            m_encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (m_options.codec == "mpeg4" || m_options.codec == "mjpeg") {
            m_encoder->flags |= AV_CODEC_FLAG_QSCALE;
            m_encoder->global_quality = FF_QP2LAMBDA * std::max(1, m_options.crf / 8);
        }

        Dictionary dictionary(m_options.encoderOptions);
        if (av_opt_find(m_encoder->priv_data, "crf", nullptr, 0, 0))
            dictionary.set("crf", std::to_string(m_options.crf));
        addDefaults(dictionary, encoder->name);
        check(avcodec_open2(m_encoder.get(), encoder, dictionary.address()), ErrorCode::unsupported);
        if (const auto unused = dictionary.unused())
            fail(ErrorCode::badInput, "the encoder does not know the option \"" + *unused + "\"");

        m_frame.reset(av_frame_alloc());
        m_frame->format = m_encoder->pix_fmt;
        m_frame->width = m_options.width;
        m_frame->height = m_options.height;
        check(av_frame_get_buffer(m_frame.get(), 0), ErrorCode::internal);
        m_scaler.reset(sws_getContext(
            m_options.width, m_options.height, AV_PIX_FMT_RGB24, m_options.width, m_options.height, m_encoder->pix_fmt,
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
        if (!m_scaler)
            fail(ErrorCode::unsupported, "frames cannot be converted to this pixel format");
    }

    /// Speed and silence of the encoders, unless the caller said otherwise.
    void addDefaults(Dictionary& dictionary, const std::string& encoder) const
    {
        const auto setUnlessGiven = [&](const char* key, const char* value) {
            if (!m_options.encoderOptions.contains(key))
                dictionary.set(key, value);
        };
        if (encoder == "libx265")
            setUnlessGiven("x265-params", "log-level=error");
        if (encoder == "libaom-av1")
            setUnlessGiven("cpu-used", "8");
        if (encoder == "libsvtav1")
            setUnlessGiven("preset", "10");
        if (encoder == "libvpx-vp9") {
            setUnlessGiven("deadline", "realtime");
            setUnlessGiven("cpu-used", "8");
            setUnlessGiven("b", "0"); // lets crf alone decide
        }
    }

    AVPixelFormat pixelFormat(bool oddSides) const
    {
        if (!m_options.pixelFormat.empty()) {
            const AVPixelFormat format = av_get_pix_fmt(m_options.pixelFormat.c_str());
            if (format == AV_PIX_FMT_NONE)
                fail(ErrorCode::badInput, "FFmpeg knows no pixel format \"" + m_options.pixelFormat + "\"");
            return format;
        }
        if (m_options.codec == "mjpeg")
            return AV_PIX_FMT_YUVJ420P;
        // x264 and x265 take 4:2:0 with even sides only.
        if (oddSides && (m_options.codec == "h264" || m_options.codec == "hevc"))
            return AV_PIX_FMT_YUV444P;
        return AV_PIX_FMT_YUV420P;
    }

    void openContainer()
    {
        m_stream = avformat_new_stream(m_format.get(), nullptr);
        if (!m_stream)
            fail(ErrorCode::internal, "out of memory");
        check(avcodec_parameters_from_context(m_stream->codecpar, m_encoder.get()), ErrorCode::internal);
        m_stream->time_base = m_encoder->time_base;
        if (m_options.rotationDegrees != 0)
            setRotation();
        check(avio_open(&m_format->pb, m_partial.c_str(), AVIO_FLAG_WRITE), ErrorCode::unwritable);
        Dictionary dictionary(m_options.containerOptions);
        check(avformat_write_header(m_format.get(), dictionary.address()), ErrorCode::unsupported);
        if (const auto unused = dictionary.unused())
            fail(ErrorCode::badInput, "the container does not know the option \"" + *unused + "\"");
        m_packet.reset(av_packet_alloc());
    }

    void setRotation()
    {
        const std::string container = m_format->oformat->name;
        if (container != "mp4" && container != "mov")
            fail(ErrorCode::unsupported, "only mp4 and mov files can carry a rotation");
        constexpr std::size_t matrixBytes = 9 * sizeof(std::int32_t);
        std::uint8_t* bytes = av_stream_new_side_data(m_stream, AV_PKT_DATA_DISPLAYMATRIX, matrixBytes);
        if (!bytes)
            fail(ErrorCode::internal, "out of memory");
        std::array<std::int32_t, 9> matrix{};
        av_display_rotation_set(matrix.data(), m_options.rotationDegrees);
        std::memcpy(bytes, matrix.data(), matrixBytes);
    }

    void encode(const AVFrame* frame)
    {
        check(avcodec_send_frame(m_encoder.get(), frame), ErrorCode::internal);
        for (;;) {
            const int result = avcodec_receive_packet(m_encoder.get(), m_packet.get());
            if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
                return;
            check(result, ErrorCode::internal);
            m_packet->duration = durationAt(m_packet->pts);
            av_packet_rescale_ts(m_packet.get(), m_encoder->time_base, m_stream->time_base);
            m_packet->stream_index = m_stream->index;
            check(av_interleaved_write_frame(m_format.get(), m_packet.get()), ErrorCode::unwritable);
        }
    }

    /// How long a frame is shown. Without it the last frame would last no time, and mp4's edit list would hide it.
    std::int64_t durationAt(std::int64_t pts)
    {
        const auto next = m_timestamps.upper_bound(pts);
        return next == m_timestamps.end() ? m_step : *next - pts;
    }

    const std::filesystem::path m_target;
    std::filesystem::path m_partial;
    const VideoWriterOptions m_options;
    std::unique_ptr<AVFormatContext, OutputDeleter> m_format;
    libav::CodecHandle m_encoder;
    libav::FrameHandle m_frame;
    libav::PacketHandle m_packet;
    libav::ScalerHandle m_scaler;
    AVStream* m_stream = nullptr; ///< owned by m_format
    std::optional<std::int64_t> m_lastPts;
    std::int64_t m_step = 1; ///< from the frame before to the last one
    std::set<std::int64_t> m_timestamps;
    bool m_finished = false;
};

VideoWriter::VideoWriter(const std::filesystem::path& path, const VideoWriterOptions& options)
    : m_impl(std::make_unique<Impl>(path, options))
{}

VideoWriter::~VideoWriter() = default;

void VideoWriter::write(const cv::Mat& rgb, std::int64_t pts)
{
    m_impl->write(rgb, pts);
}

void VideoWriter::finish()
{
    m_impl->finish();
}

} // namespace veriframe
