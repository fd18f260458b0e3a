// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_queue.h"
#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "base/text.h"
#include "media/image_ops.h"
#include "nn/encoders.h"
#include "predict/held_out.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <limits>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe {

namespace {

constexpr double notJudged = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t batchesAhead = 2;
constexpr std::size_t longestReason = 200;

/// Some crops on their way to the network.
struct CropBatch {
    std::vector<std::size_t> crops;
    std::vector<cv::Mat> canvases; ///< empty where the crop is unreadable
    std::vector<std::string> reasons;
};

/// Reads crops ahead on threads of its own and hands them out in order.
class CropReader {
public:
    CropReader(
        const HeldOutSet& set, std::vector<std::size_t> crops, int sidePx, std::size_t batchSize, int threads,
        std::stop_token stop)
        : m_set(set), m_crops(std::move(crops)), m_sidePx(sidePx), m_batchSize(batchSize), m_threads(threads),
          m_forward(std::move(stop), [this] { m_stop.request_stop(); }), m_thread([this] { work(); })
    {}

    ~CropReader() { m_stop.request_stop(); }

    CropReader(const CropReader&) = delete;
    CropReader& operator=(const CropReader&) = delete;

    /// @return nothing after the last. @throws Stopped, and what reading threw
    std::optional<CropBatch> next()
    {
        std::optional<CropBatch> batch = m_queue.pop(m_stop.get_token());
        throwIfStopped(m_stop.get_token());
        if (!batch && m_failure)
            std::rethrow_exception(m_failure);
        return batch;
    }

private:
    void work()
    {
        try {
            ThreadPool pool(m_threads);
            for (std::size_t first = 0; first < m_crops.size(); first += m_batchSize)
                if (!m_queue.push(read(first, pool), m_stop.get_token()))
                    break;
        } catch (const Stopped&) {
            // next() sees the same token.
        } catch (...) {
            m_failure = std::current_exception();
        }
        m_queue.close();
    }

    CropBatch read(std::size_t first, ThreadPool& pool) const
    {
        CropBatch batch;
        const std::size_t count = std::min(m_batchSize, m_crops.size() - first);
        batch.crops.assign(
            m_crops.begin() + static_cast<std::ptrdiff_t>(first),
            m_crops.begin() + static_cast<std::ptrdiff_t>(first + count));
        batch.canvases.resize(count);
        batch.reasons.resize(count);
        pool.parallelFor(
            count,
            [&](std::size_t i) {
                const std::string file = m_set.cropFile(batch.crops[i]).string();
                try {
                    batch.canvases[i] = fitOnSquareCanvas(readImageRgb(file), m_sidePx);
                } catch (const Error& error) {
                    batch.reasons[i] = shortened(error.info().why, longestReason);
                }
            },
            m_stop.get_token());
        return batch;
    }

    const HeldOutSet& m_set;
    const std::vector<std::size_t> m_crops;
    const int m_sidePx;
    const std::size_t m_batchSize;
    const int m_threads;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    BoundedQueue<CropBatch> m_queue{batchesAhead};
    std::exception_ptr m_failure;
    std::jthread m_thread; ///< last: it uses all of the above
};

/// One checkpoint over one set; lives as long as the call.
class HeldOutRun {
public:
    HeldOutRun(
        const HeldOutSet& set, EnsembleMember member, const HeldOutOptions& options, const HeldOutCache* cache,
        Progress& progress, std::stop_token stop)
        : m_set(set), m_member(std::move(member)), m_options(options), m_cache(cache), m_progress(progress),
          m_stop(std::move(stop))
    {}

    HeldOutPredictions run()
    {
        m_facts = factsBefore();
        takeOver();
        if (openCrops().size() > m_result.unreadable.size())
            lockCache();
        judgeOpenCrops();
        requireSome();
        addNotes();
        m_result.fromCache = !m_ensemble;
        m_result.file = m_file;
        return std::move(m_result);
    }

private:
    /// What is known of the model before it is opened: what the cache asks for.
    ModelFacts factsBefore()
    {
        ModelFacts facts;
        facts.name = m_member.path.filename().string();
        facts.inputSizePx = m_member.inputSizePx == 0 ? defaultInputSizePx : m_member.inputSizePx;
        m_device = resolveDevice(m_options.ensemble.device);
        facts.precision = toString(resolvePrecision(m_options.ensemble.precision, m_device));
        m_file = fileStampOf(m_member.path); // before it is read: what is written meanwhile is another file
        facts.sha256 = verifiedSha256(m_member, m_stop);
        m_member.sha256 = facts.sha256;
        return facts;
    }

    void takeOver()
    {
        std::vector<std::string> notes = std::move(m_result.notes);
        m_result = {m_facts, m_set.fingerprint, std::vector<double>(m_set.crops.size(), notJudged), {}, false, {}};
        if (m_cache && !m_options.fresh) {
            HeldOutCache::Known known = m_cache->load(m_facts, m_set);
            if (!known.note.empty())
                notes = {known.note};
            // A cache must not hide that the checkpoint is of another encoder than its member says.
            if (known.predictions && (m_member.encoder.empty() || m_member.encoder == known.predictions->model.encoder))
                m_result = std::move(*known.predictions);
        }
        m_result.notes = std::move(notes);
    }

    std::vector<std::size_t> openCrops() const
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_set.crops.size(); ++i)
            if (m_set.crops[i].bytes > 0 && std::isnan(m_result.probabilities[i]))
                open.push_back(i);
        return open;
    }

    /// Nobody else shall do the same work at the same time; what somebody has done just now is taken over.
    void lockCache()
    {
        if (!m_cache)
            return;
        const std::filesystem::path file = m_cache->file(m_facts, m_set.fingerprint);
        try {
            std::error_code ignored;
            std::filesystem::create_directories(m_cache->folder(), ignored);
            m_lock = std::make_unique<FileLock>(file);
            takeOver();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::busy)
                throw Error(
                    ErrorCode::busy, "Judging the held-out crops with", m_member.path.string(), error.info().why,
                    "Wait until it has ended; its predictions are then taken over.");
            leaveCache(error);
        }
    }

    void leaveCache(const Error& error)
    {
        m_result.notes.push_back("The predictions are not kept: " + error.info().message());
        m_cache = nullptr;
    }

    void judgeOpenCrops()
    {
        const std::vector<std::size_t> open = openCrops();
        const auto total = static_cast<std::int64_t>(m_set.crops.size()) - m_set.missing;
        std::int64_t done = total - static_cast<std::int64_t>(open.size());
        m_progress.report({"crops", done, total, m_facts.name});
        if (open.empty())
            return;
        m_result.unreadable.clear();
        m_saved = std::chrono::steady_clock::now();
        CropReader reader(m_set, open, m_facts.inputSizePx, batchSize(), m_options.loaderThreads, m_stop);
        try {
            while (const std::optional<CropBatch> batch = reader.next()) {
                judge(*batch);
                done += static_cast<std::int64_t>(batch->crops.size());
                m_progress.report({"crops", done, total, m_facts.name});
                saveNowAndThen();
            }
        } catch (...) {
            save();
            throw;
        }
        save();
    }

    std::size_t batchSize() const
    {
        if (m_options.cropsPerBatch > 0)
            return static_cast<std::size_t>(m_options.cropsPerBatch);
        if (m_device.cuda)
            return 128;
        const int threads = m_options.ensemble.threads > 0 ? m_options.ensemble.threads : availableThreads();
        return static_cast<std::size_t>(std::max(16, 2 * threads));
    }

    void judge(const CropBatch& batch)
    {
        std::vector<cv::Mat> readable;
        std::vector<std::size_t> crops;
        for (std::size_t i = 0; i < batch.crops.size(); ++i)
            if (batch.canvases[i].empty()) {
                m_result.unreadable.push_back({batch.crops[i], batch.reasons[i]});
            } else {
                readable.push_back(batch.canvases[i]);
                crops.push_back(batch.crops[i]);
            }
        if (readable.empty())
            return;
        const std::vector<double> probabilities = ensemble().classify(readable, m_stop).front();
        for (std::size_t i = 0; i < crops.size(); ++i)
            m_result.probabilities[crops[i]] = probabilities[i];
        m_unsaved = true;
    }

    /// Opened when the first crop is there to be judged: a complete cache needs no network.
    Ensemble& ensemble()
    {
        if (!m_ensemble) {
            NoProgress silent;
            m_ensemble = std::make_unique<Ensemble>(std::span(&m_member, 1), m_options.ensemble, silent, m_stop);
            m_result.model = m_ensemble->models().front();
        }
        return *m_ensemble;
    }

    void saveNowAndThen()
    {
        if (std::chrono::steady_clock::now() - m_saved > std::chrono::duration<double>(m_options.saveSeconds))
            save();
    }

    void save()
    {
        if (!m_cache || !m_unsaved)
            return;
        try {
            m_cache->store(m_result);
            m_unsaved = false;
        } catch (const Error& error) {
            leaveCache(error);
        }
        m_saved = std::chrono::steady_clock::now();
    }

    void requireSome() const
    {
        if (std::ranges::all_of(m_result.probabilities, [](double p) { return std::isnan(p); }))
            throw Error(
                ErrorCode::badInput, "Judging the held-out crops of", m_set.root.string(),
                fmt::format(
                    "of {} crops {} have no file and {} cannot be read", m_set.crops.size(), m_set.missing,
                    m_result.unreadable.size()),
                "Run the crops step again.");
    }

    void addNotes()
    {
        if (m_result.unreadable.empty())
            return;
        const UnjudgedCrop& first = m_result.unreadable.front();
        m_result.notes.push_back(fmt::format(
            "{} of {} crops cannot be read and are left out, the first is {}: {}", m_result.unreadable.size(),
            m_set.crops.size(), m_set.cropFile(first.crop).string(), first.why));
    }

    const HeldOutSet& m_set;
    EnsembleMember m_member;
    const HeldOutOptions& m_options;
    const HeldOutCache* m_cache;
    Progress& m_progress;
    const std::stop_token m_stop;
    Device m_device;
    ModelFacts m_facts;
    std::optional<FileStamp> m_file;
    HeldOutPredictions m_result;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<Ensemble> m_ensemble;
    std::chrono::steady_clock::time_point m_saved;
    bool m_unsaved = false;
};

/// Counts the crops of several models as one row.
class ShareOfProgress : public Progress {
public:
    ShareOfProgress(Progress& all, std::size_t position, std::size_t count)
        : m_all(all), m_position(position), m_count(count)
    {}

    void report(const ProgressUpdate& update) override
    {
        const auto position = static_cast<std::int64_t>(m_position);
        const auto count = static_cast<std::int64_t>(m_count);
        m_all.report({update.stage, position * update.total + update.done, count * update.total, update.item});
    }

private:
    Progress& m_all;
    const std::size_t m_position, m_count;
};

} // namespace

HeldOutPredictions predictHeldOut(
    const HeldOutSet& set, const EnsembleMember& member, const HeldOutOptions& options, const HeldOutCache* cache,
    Progress& progress, std::stop_token stop)
{
    return HeldOutRun(set, member, options, cache, progress, std::move(stop)).run();
}

std::vector<HeldOutPredictions> predictHeldOut(
    const HeldOutSet& set, std::span<const EnsembleMember> members, const HeldOutOptions& options,
    const HeldOutCache* cache, Progress& progress, std::stop_token stop)
{
    std::vector<HeldOutPredictions> predictions;
    for (std::size_t i = 0; i < members.size(); ++i) {
        throwIfStopped(stop);
        const auto earlier = std::ranges::find_if(
            members.first(i), [&](const EnsembleMember& member) { return isSameNetwork(member, members[i]); });
        if (const auto known = static_cast<std::size_t>(earlier - members.begin()); known < i) {
            const HeldOutPredictions copy = predictions[known];
            predictions.push_back(copy);
            continue;
        }
        ShareOfProgress share(progress, i, members.size());
        predictions.push_back(predictHeldOut(set, members[i], options, cache, share, stop));
    }
    return predictions;
}

} // namespace veriframe
