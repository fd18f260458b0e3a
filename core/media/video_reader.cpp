// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/video_reader.h"

#include "base/bounded_queue.h"
#include "base/error.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "media/color_conversion_internal.h"
#include "media/packet_index_internal.h"
#include "media/stream_decoder_internal.h"

#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>
#include <thread>

extern "C" {
#include <libavutil/display.h>
}

namespace veriframe {

namespace {

/// Seeking throws the decoder's pipeline away; below this many frames, decoding on is cheaper.
constexpr int minimumJumpFrames = 16;

/// Frame threads wait for the frames they refer to; more of them than cores keep the cores busy (measured: 8 % less
/// wall time with 6 on 2 cores). Each holds a frame.
int defaultThreads()
{
    const int cores = availableThreads();
    return cores == 1 ? 1 : std::min(16, 3 * cores);
}

std::string nameOrEmpty(const char* name)
{
    return name && std::string(name) != "unknown" ? name : "";
}

/// Clockwise degrees, rounded to a quarter turn. @param stream its display matrix turns counter-clockwise
int rotationOf(const AVStream& stream)
{
    const auto* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!matrix)
        return 0;
    const double turns = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix)) / 90;
    if (std::isnan(turns))
        return 0;
    return ((-static_cast<int>(std::lround(turns)) % 4 + 4) % 4) * 90;
}

VideoFacts factsOf(const std::filesystem::path& path, StreamDecoder& decoder)
{
    const AVFormatContext& input = decoder.input();
    const AVStream& stream = decoder.stream();
    const AVCodecParameters& codec = *stream.codecpar;
    VideoFacts facts;
    facts.path = path;
    facts.container = input.iformat->name;
    facts.codec = avcodec_get_name(codec.codec_id);
    facts.pixelFormat = nameOrEmpty(av_get_pix_fmt_name(static_cast<AVPixelFormat>(codec.format)));
    facts.rotationDegrees = rotationOf(stream);
    facts.width = codec.width;
    facts.height = codec.height;
    if (facts.rotationDegrees % 180 != 0)
        std::swap(facts.width, facts.height);
    if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
        facts.averageFps = av_q2d(stream.avg_frame_rate);
    if (stream.nb_frames > 0)
        facts.frameCountFromHeader = stream.nb_frames;
    if (input.duration > 0)
        facts.durationSecondsFromHeader = static_cast<double>(input.duration) / AV_TIME_BASE;
    if (input.bit_rate > 0)
        facts.bitRateFromHeader = input.bit_rate;
    facts.colorSpace = nameOrEmpty(av_color_space_name(codec.color_space));
    facts.colorRange = nameOrEmpty(av_color_range_name(codec.color_range));
    facts.colorPrimaries = nameOrEmpty(av_color_primaries_name(codec.color_primaries));
    facts.colorTransfer = nameOrEmpty(av_color_transfer_name(codec.color_trc));
    if (const AVDictionaryEntry* entry = av_dict_get(input.metadata, "encoder", nullptr, 0))
        facts.encoder = entry->value;
    return facts;
}

bool decodeAll(std::int64_t)
{
    return true;
}

} // namespace

struct VideoReader::Impl {
    std::filesystem::path path;
    StreamDecoder decoder;
    VideoFacts facts;
    PacketIndex index;
    ColorConverter converter;
    bool countedFrames = false; ///< packets without usable timestamps: frames are counted from the first
    std::optional<std::string> damage;
    std::vector<bool> missing; ///< frames the stream turned out not to give

    // Where the decoder stands.
    const AVFrame* current = nullptr;
    int currentIndex = -1;             ///< of `current`; -1 before the first
    int fedIndex = -1;                 ///< the furthest frame whose packet went into the decoder
    bool fromStart = true;             ///< nothing was jumped over since the first frame
    std::int64_t floorPts = INT64_MIN; ///< after a jump, pictures before it may lack their references
    std::vector<bool> maybeSkipped;    ///< frames left out as unwanted since the last jump

    Impl(const std::filesystem::path& file, const VideoReaderOptions& options)
        : path(file), decoder(file, options.threads > 0 ? options.threads : defaultThreads()),
          facts(factsOf(file, decoder)), converter(options.color, facts.rotationDegrees)
    {
        buildIndex();
        missing.assign(index.times.size(), false);
        maybeSkipped.assign(index.times.size(), false);
        noteHeaderMismatch();
        rewind();
    }

    void buildIndex()
    {
        index = indexOfPackets(decoder.input(), decoder.streamIndex());
        if (!index.usable) {
            const bool complete = index.complete;
            decoder.rewind();
            index = indexByDecoding();
            index.complete = complete;
        }
        if (index.times.empty())
            throw Error(ErrorCode::corrupt, "Opening the video", path.string(), "its video stream holds no frame");
    }

    PacketIndex indexByDecoding()
    {
        std::vector<RawTime> raw;
        bool timed = true;
        while (const AVFrame* frame = decoder.next(decodeAll, {})) {
            const std::int64_t pts = frame->best_effort_timestamp;
            timed = timed && pts != AV_NOPTS_VALUE && (raw.empty() || pts > raw.back().pts);
            raw.push_back(
                {pts, frame->pkt_dts != AV_NOPTS_VALUE ? frame->pkt_dts : pts, frame->pkt_duration,
                 frame->key_frame != 0});
        }
        // What the decoder guesses after a jump need not be what it guessed from the start.
        countedFrames = true;
        if (!timed)
            countTimes(raw);
        return indexOfTimes(std::move(raw), decoder.stream().time_base);
    }

    /// Without usable timestamps, frames are as far apart as the header's rate says.
    void countTimes(std::vector<RawTime>& raw)
    {
        const double fps = facts.averageFps > 0 ? facts.averageFps : 25;
        const double step = 1 / (fps * av_q2d(decoder.stream().time_base));
        for (std::size_t i = 0; i < raw.size(); ++i) {
            raw[i].pts = raw[i].dts = std::llround(static_cast<double>(i) * step);
            raw[i].duration = std::llround(step);
        }
    }

    void noteHeaderMismatch()
    {
        const auto count = static_cast<std::int64_t>(index.times.size());
        if (facts.frameCountFromHeader && *facts.frameCountFromHeader > count && !index.complete)
            damage = "the file ends early: it holds " + std::to_string(count) + " of the " +
                     std::to_string(*facts.frameCountFromHeader) + " frames its header promises";
        else if (!index.complete)
            damage = "the file ends early, after " + std::to_string(count) + " frames";
        else if (facts.durationSecondsFromHeader && endsEarly(*facts.durationSecondsFromHeader))
            damage = fmt::format(
                "its pictures end after {} frames and {:.1f} s, the header promises {:.1f} s", count, endSeconds(),
                *facts.durationSecondsFromHeader);
    }

    double endSeconds() const { return index.times.back().seconds + index.times.back().durationSeconds; }

    /// Sound that goes on for a moment is usual, a tenth of the video missing is not.
    bool endsEarly(double promisedSeconds) const
    {
        return endSeconds() < 0.9 * promisedSeconds && promisedSeconds - endSeconds() > 0.25;
    }

    void forgetPosition(bool start)
    {
        current = nullptr;
        currentIndex = -1;
        fedIndex = -1;
        fromStart = start;
        floorPts = INT64_MIN;
        std::fill(maybeSkipped.begin(), maybeSkipped.end(), false);
    }

    void rewind()
    {
        decoder.rewind();
        forgetPosition(true);
    }

    bool jumpTo(const KeyPoint& key)
    {
        if (countedFrames || !decoder.seek(key.dts))
            return false;
        forgetPosition(false);
        floorPts = index.times[static_cast<std::size_t>(key.index)].pts;
        return true;
    }

    int indexOfPts(std::int64_t pts) const
    {
        const auto found = std::lower_bound(
            index.times.begin(), index.times.end(), pts,
            [](const FrameTime& time, std::int64_t value) { return time.pts < value; });
        return found != index.times.end() && found->pts == pts ? static_cast<int>(found - index.times.begin()) : -1;
    }

    /// The last key frame at or before the target, if any.
    const KeyPoint* keyBefore(int target) const
    {
        const auto after =
            std::upper_bound(index.keys.begin(), index.keys.end(), target, [](int value, const KeyPoint& key) {
                return value < key.index;
            });
        return after == index.keys.begin() ? nullptr : &*std::prev(after);
    }

    /// Brings the decoder to a place from which decoding on reaches the target.
    void approach(int target)
    {
        const KeyPoint* key = keyBefore(target);
        const bool behind = currentIndex > target || maybeSkipped[static_cast<std::size_t>(target)];
        if (behind) {
            if (!key || key->index == 0 || !jumpTo(*key))
                rewind();
        } else if (key && key->index > std::max(currentIndex, fedIndex) + minimumJumpFrames) {
            jumpTo(*key);
        }
    }

    /// Decodes on until the target is the current picture. @return false if the stream passes it or ends
    template<typename Wanted>
    bool decodeUpTo(int target, const Wanted& isWanted, const std::stop_token& stop)
    {
        const auto wanted = [&](std::int64_t pts) {
            if (countedFrames)
                return true;
            const int i = indexOfPts(pts);
            fedIndex = std::max(fedIndex, i);
            const bool keep = i < 0 || i == target || isWanted(i);
            if (!keep)
                maybeSkipped[static_cast<std::size_t>(i)] = true;
            return keep;
        };
        while (currentIndex < target) {
            const AVFrame* frame = decoder.next(wanted, stop);
            if (!frame) {
                current = nullptr;
                currentIndex = static_cast<int>(index.times.size());
                return false;
            }
            if (!countedFrames && frame->best_effort_timestamp < floorPts)
                continue;
            const int found = countedFrames ? currentIndex + 1 : indexOfPts(frame->best_effort_timestamp);
            if (found < 0)
                continue;
            current = frame;
            currentIndex = found;
        }
        return currentIndex == target;
    }

    /// Makes the target the current picture. @return false if the stream does not give it
    template<typename Wanted>
    bool reach(int target, const Wanted& isWanted, const std::stop_token& stop)
    {
        if (current && currentIndex == target)
            return true;
        if (missing[static_cast<std::size_t>(target)])
            return false;
        approach(target);
        if (decodeUpTo(target, isWanted, stop))
            return true;
        // A jump may have landed where the target cannot be decoded (an open group of pictures); the start cannot.
        if (!fromStart) {
            rewind();
            if (decodeUpTo(target, isWanted, stop))
                return true;
        }
        missing[static_cast<std::size_t>(target)] = true;
        noteMissing();
        return false;
    }

    void noteMissing()
    {
        const auto lost = std::count(missing.begin(), missing.end(), true);
        damage = std::to_string(lost) + " of the asked frames could not be decoded; the stream is damaged";
    }

    /// The current picture's facts, without its pixels.
    VideoFrame describe() const
    {
        VideoFrame frame;
        frame.index = currentIndex;
        frame.time = index.times[static_cast<std::size_t>(currentIndex)];
        frame.pictureType = av_get_picture_type_char(current->pict_type);
        return frame;
    }

    VideoFrame take()
    {
        VideoFrame frame = describe();
        frame.rgb = converter.toRgb(*current);
        return frame;
    }

    /// Calls `found` with each wanted frame that the stream gives, until it returns false.
    template<typename Found>
    void forEach(std::span<const int> indices, const std::stop_token& stop, const Found& found)
    {
        const auto wanted = [&](int i) { return std::binary_search(indices.begin(), indices.end(), i); };
        for (const int i : indices) {
            throwIfStopped(stop);
            if (reach(i, wanted, stop) && !found())
                return;
        }
    }

    /// Decodes on a thread of its own while the caller converts: with frame threads, decoding stands still as long as
    /// nobody feeds it. @return how many frames were handed over
    int readAhead(std::span<const int> indices, const std::function<bool(VideoFrame)>& receive, std::stop_token stop)
    {
        struct Decoded {
            VideoFrame frame;
            libav::FrameHandle picture;
        };

        BoundedQueue<Decoded> queue(2);
        std::exception_ptr failure;
        int given = 0;
        {
            const std::jthread decoding([&] {
                try {
                    forEach(indices, stop, [&] {
                        return queue.push({describe(), libav::FrameHandle(av_frame_clone(current))}, stop);
                    });
                } catch (...) {
                    failure = std::current_exception();
                }
                queue.close();
            });
            // Closed also when the receiver throws: the decoding thread must not wait for room.
            const std::unique_ptr<BoundedQueue<Decoded>, void (*)(BoundedQueue<Decoded>*)> closer(
                &queue, [](BoundedQueue<Decoded>* open) { open->close(); });
            while (auto decoded = queue.pop(stop)) {
                decoded->frame.rgb = converter.toRgb(*decoded->picture);
                decoded->picture.reset();
                ++given;
                if (!receive(std::move(decoded->frame)))
                    break;
            }
        }
        if (failure)
            std::rethrow_exception(failure);
        throwIfStopped(stop);
        return given;
    }

    int readInTurn(std::span<const int> indices, const std::function<bool(VideoFrame)>& receive, std::stop_token stop)
    {
        int given = 0;
        forEach(indices, stop, [&] {
            ++given;
            return receive(take());
        });
        return given;
    }
};

VideoReader::VideoReader(const std::filesystem::path& path, const VideoReaderOptions& options)
    : m_impl(std::make_unique<Impl>(path, options))
{}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;

const VideoFacts& VideoReader::facts() const
{
    return m_impl->facts;
}

const std::vector<FrameTime>& VideoReader::times() const
{
    return m_impl->index.times;
}

int VideoReader::frameCount() const
{
    return static_cast<int>(m_impl->index.times.size());
}

const std::optional<std::string>& VideoReader::damage() const
{
    return m_impl->damage;
}

VideoFrame VideoReader::readFrame(int index)
{
    const std::string where = m_impl->path.string() + ", frame " + std::to_string(index);
    if (index < 0 || index >= frameCount())
        throw Error(ErrorCode::badInput, "Reading", where, "the video has " + std::to_string(frameCount()) + " frames");
    if (!m_impl->reach(index, [](int) { return true; }, {}))
        throw Error(ErrorCode::corrupt, "Decoding", where, "the stream does not give this frame");
    return m_impl->take();
}

int VideoReader::readFrames(
    std::span<const int> indices, const std::function<bool(VideoFrame)>& receive, std::stop_token stop)
{
    for (const int index : indices)
        if (index < 0 || index >= frameCount())
            throw Error(
                ErrorCode::badInput, "Reading", m_impl->path.string() + ", frame " + std::to_string(index),
                "the video has " + std::to_string(frameCount()) + " frames");
    const int given = m_impl->decoder.threads() > 1 && indices.size() > 1 ? m_impl->readAhead(indices, receive, stop)
                                                                          : m_impl->readInTurn(indices, receive, stop);
    if (given == 0 && !indices.empty())
        throw Error(
            ErrorCode::corrupt, "Decoding", m_impl->path.string(), "not one of its frames can be decoded",
            "The file is damaged or cut off; get it again from its source.");
    return given;
}

} // namespace veriframe
