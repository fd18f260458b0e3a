// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_source.h"

#include "base/stop.h"
#include "file_watch.h"
#include "frame_cache.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <set>
#include <thread>

namespace veriframe {

namespace {

/// How many pictures are prepared around a target before somebody else's wish is looked at.
constexpr int framesPerPlan = 48;

QImage displayed(const cv::Mat& rgb)
{
    QImage image(rgb.cols, rgb.rows, QImage::Format_RGB32);
    cv::Mat target(rgb.rows, rgb.cols, CV_8UC4, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
    cv::cvtColor(rgb, target, cv::COLOR_RGB2BGRA);
    return image;
}

} // namespace

/// What both threads share.
struct FrameSource::Impl {
    FrameSource& source;
    const FrameSourceOptions options;

    // GUI thread only.
    VideoFacts facts;
    std::vector<FrameTime> times;
    std::vector<int> keys;
    bool open = false;
    int lastAsked = -1;
    FileWatch watch;

    std::mutex mutex;
    std::condition_variable_any changed;
    FrameCache cache;
    std::uint64_t generation = 0; ///< of the file; what an older one gives is dropped
    std::filesystem::path path;
    std::optional<int> wanted;
    std::set<int> missing; ///< frames the stream does not give: not asked for again by prefetching

    struct Letter {
        std::uint64_t generation = 0;
        std::function<void()> open;
    };

    std::deque<Letter> mail; ///< for the GUI thread, in order

    std::jthread worker;

    Impl(FrameSource& owner, const FrameSourceOptions& given)
        : source(owner), options(given), cache(given.cacheBytes),
          worker([this](const std::stop_token& stop) { run(stop); })
    {}

    /// Runs something on the GUI thread if the file is still the same then.
    template<typename Call>
    void tell(std::uint64_t of, Call call)
    {
        {
            const std::scoped_lock lock(mutex);
            mail.push_back({of, std::move(call)});
        }
        // By name: what Qt carries over holds nothing of ours, which it would count where no sanitizer can see.
        QMetaObject::invokeMethod(&source, "deliverMail", Qt::QueuedConnection);
    }

    /// GUI thread.
    void deliverMail()
    {
        while (true) {
            Letter letter;
            {
                const std::scoped_lock lock(mutex);
                if (mail.empty())
                    return;
                letter = std::move(mail.front());
                mail.pop_front();
                if (letter.generation != generation)
                    continue;
            }
            letter.open();
        }
    }

    void run(const std::stop_token& stop)
    {
        std::uint64_t opened = 0;
        while (!stop.stop_requested()) {
            std::filesystem::path next;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, stop, [&] { return generation != opened; });
                opened = generation;
                next = path;
            }
            if (!next.empty() && !stop.stop_requested())
                serve(next, opened, stop);
        }
    }

    /// Opens one file and serves it until it is replaced.
    void serve(const std::filesystem::path& file, std::uint64_t of, const std::stop_token& stop)
    {
        try {
            VideoReaderOptions reading;
            reading.color = ColorConversion::display;
            reading.threads = options.decoderThreads;
            VideoReader reader(file, reading);
            std::vector<int> keyFrames;
            for (std::size_t i = 0; i < reader.times().size(); ++i)
                if (reader.times()[i].keyFrame)
                    keyFrames.push_back(static_cast<int>(i));
            tell(of, [this, found = reader.facts(), table = reader.times(), keyFrames] {
                facts = found;
                times = table;
                keys = keyFrames;
                open = true;
                Q_EMIT source.opened();
            });
            decodeWhatIsWanted(reader, keyFrames, of, stop);
        } catch (...) {
            tell(of, [this, error = currentError("Opening the video", file.string())] {
                Q_EMIT source.openFailed(error);
            });
        }
    }

    void decodeWhatIsWanted(
        VideoReader& reader, const std::vector<int>& keyFrames, std::uint64_t of, const std::stop_token& stop)
    {
        const std::size_t bytes = static_cast<std::size_t>(std::max(1, reader.facts().width)) *
                                  static_cast<std::size_t>(std::max(1, reader.facts().height)) * 4;
        while (!stop.stop_requested()) {
            std::optional<int> target;
            std::optional<DecodePlan> plan;
            {
                std::unique_lock lock(mutex);
                const FrameCache::Reach reach = cache.reach(bytes);
                changed.wait(lock, stop, [&] {
                    if (generation != of || wanted)
                        return true;
                    plan = nextPrefetch(reach, reader.frameCount(), keyFrames);
                    return plan.has_value();
                });
                if (generation != of || stop.stop_requested())
                    return;
                if (wanted) {
                    target = wanted;
                    plan = planFor(*target, cache.direction(), keyFrames, std::min(framesPerPlan, reach.behind));
                }
            }
            if (plan)
                decode(reader, *plan, target, of, stop);
        }
    }

    /// Nothing before the first request: what is not looked at is not decoded. Call with the mutex held.
    std::optional<DecodePlan>
    nextPrefetch(const FrameCache::Reach& reach, int frameCount, const std::vector<int>& keyFrames) const
    {
        if (cache.bytes() == 0)
            return std::nullopt;
        auto plan = prefetchPlan(cache, reach, frameCount, keyFrames, framesPerPlan);
        while (plan && plan->first <= plan->last && missing.contains(plan->first))
            ++plan->first;
        return plan && plan->first <= plan->last ? plan : std::nullopt;
    }

    /// Decodes a stretch, until something else is wanted.
    void decode(
        VideoReader& reader, const DecodePlan& plan, std::optional<int> target, std::uint64_t of,
        const std::stop_token& stop)
    {
        for (int index = plan.first; index <= plan.last && !stop.stop_requested(); ++index) {
            {
                const std::scoped_lock lock(mutex);
                if (generation != of || (wanted && wanted != target))
                    return;
                if (cache.contains(index) && index != target)
                    continue;
            }
            try {
                const VideoFrame frame = reader.readFrame(index);
                deliver(frame, displayed(frame.rgb), of);
            } catch (...) {
                refuse(index, of);
            }
        }
    }

    void deliver(const VideoFrame& frame, const QImage& picture, std::uint64_t of)
    {
        bool answers = false;
        {
            const std::scoped_lock lock(mutex);
            if (generation != of)
                return;
            cache.insert(frame.index, {picture, frame.pictureType});
            answers = wanted == frame.index;
            if (answers)
                wanted.reset();
        }
        if (answers)
            tell(of, [this, decoded = DecodedFrame{frame.index, frame.time, frame.pictureType, picture}] {
                Q_EMIT source.frameReady(decoded);
            });
    }

    void refuse(int index, std::uint64_t of)
    {
        const ErrorInfo error = currentError("Decoding", "frame " + std::to_string(index));
        bool answers = false;
        {
            const std::scoped_lock lock(mutex);
            missing.insert(index);
            answers = generation == of && wanted == index;
            if (answers)
                wanted.reset();
        }
        if (answers)
            tell(of, [this, index, error] { Q_EMIT source.frameFailed(index, error); });
    }

    void replace(const std::filesystem::path& file)
    {
        {
            const std::scoped_lock lock(mutex);
            ++generation;
            path = file;
            wanted.reset();
            missing.clear();
            cache.clear();
        }
        open = false;
        facts = {};
        times.clear();
        keys.clear();
        lastAsked = -1;
        changed.notify_all();
    }
};

FrameSource::FrameSource(const FrameSourceOptions& options, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, options))
{
    connect(&m_impl->watch, &FileWatch::changed, this, &FrameSource::fileChanged);
}

FrameSource::~FrameSource()
{
    m_impl->worker.request_stop();
    m_impl->changed.notify_all();
    m_impl->worker.join();
}

void FrameSource::open(const std::filesystem::path& path)
{
    m_impl->replace(path);
    m_impl->watch.watch(path);
}

void FrameSource::close()
{
    m_impl->replace({});
    m_impl->watch.watch({});
}

void FrameSource::deliverMail()
{
    m_impl->deliverMail();
}

bool FrameSource::isOpen() const
{
    return m_impl->open;
}

const VideoFacts& FrameSource::facts() const
{
    return m_impl->facts;
}

const std::vector<FrameTime>& FrameSource::times() const
{
    return m_impl->times;
}

int FrameSource::frameCount() const
{
    return static_cast<int>(m_impl->times.size());
}

void FrameSource::request(int index)
{
    if (index < 0 || index >= frameCount())
        return;
    DecodedFrame cached;
    {
        const std::scoped_lock lock(m_impl->mutex);
        const int direction = m_impl->lastAsked < 0 || index >= m_impl->lastAsked ? 1 : -1;
        m_impl->lastAsked = index;
        m_impl->cache.setCursor(index, direction);
        if (const CachedPicture* found = m_impl->cache.find(index)) {
            m_impl->wanted.reset();
            cached = {index, m_impl->times[static_cast<std::size_t>(index)], found->type, found->picture};
        } else {
            m_impl->wanted = index;
        }
    }
    m_impl->changed.notify_all();
    if (cached.index >= 0)
        Q_EMIT frameReady(cached);
}

bool FrameSource::isCached(int index) const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->cache.contains(index);
}

QImage FrameSource::cachedPicture(int index) const
{
    const std::scoped_lock lock(m_impl->mutex);
    const CachedPicture* found = m_impl->cache.find(index);
    return found ? found->picture : QImage();
}

std::size_t FrameSource::cachedBytes() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->cache.bytes();
}

std::vector<int> FrameSource::keyFrames() const
{
    return m_impl->keys;
}

} // namespace veriframe
