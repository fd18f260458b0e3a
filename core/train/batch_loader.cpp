// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/batch_loader.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "train/sample_pictures_internal.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <stdexcept>
#include <thread>

namespace veriframe {

namespace {

constexpr const char* doing = "Loading training pictures";

/// Seeds of neighbouring epochs and positions must have nothing in common: each number is mixed in on its own.
SeededRandom randomOf(std::uint64_t seed, int epoch, std::size_t position)
{
    const std::uint64_t ofEpoch = SeededRandom::mix(SeededRandom::mix(seed) + static_cast<std::uint64_t>(epoch));
    return {SeededRandom::mix(ofEpoch + position), 0x10AD};
}

std::size_t bytesOfPicture(int sidePx)
{
    return static_cast<std::size_t>(sidePx) * static_cast<std::size_t>(sidePx) * 3;
}

/// Makes room for the pictures; what stands there already is kept, since it is overwritten anyway.
void layOut(TrainingBatch& batch, const TrainingData& data, int sidePx)
{
    batch.sidePx = sidePx;
    batch.waitedSeconds = 0;
    batch.rgb.resize(batch.samples.size() * bytesOfPicture(sidePx));
    batch.counts.assign(batch.samples.size(), 1);
    batch.fake.clear();
    for (const CropSample& sample : batch.samples)
        batch.fake.push_back(data.videoOf(sample).fake ? 1 : 0);
}

void putPicture(TrainingBatch& batch, std::size_t index, const cv::Mat& rgb)
{
    if (rgb.type() != CV_8UC3 || rgb.rows != batch.sidePx || rgb.cols != batch.sidePx || !rgb.isContinuous())
        throw Error(
            ErrorCode::internal, doing, "", fmt::format("a picture of {}x{} pixels was made", rgb.cols, rgb.rows));
    const std::size_t bytes = bytesOfPicture(batch.sidePx);
    std::memcpy(batch.rgb.data() + index * bytes, rgb.data, bytes);
}

/// Why there is no room for a batch. Call only inside a catch block.
ErrorInfo roomFailure(std::int64_t step)
{
    const std::string on = fmt::format("step {}", step);
    const ErrorInfo notEnough{
        ErrorCode::internal, doing, on, "not enough memory", "Lower the batch size or the input size."};
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return notEnough;
    } catch (const std::length_error&) { // more than a process can address
        return notEnough;
    } catch (...) {
        return currentError(doing, on);
    }
}

void requireValid(const BatchLoaderOptions& options)
{
    const bool valid = options.batchSize >= 1 && options.ranks >= 1 && options.rank >= 0 &&
                       options.rank < options.ranks && options.threads >= 1 && options.prefetchBatches >= 1 &&
                       options.epoch >= 0 && options.firstStep >= 0 && options.recipe.inputSizePx >= 1;
    if (!valid)
        throw Error(
            ErrorCode::badInput, doing, "",
            fmt::format(
                "batch size {}, rank {} of {}, threads {}, prefetched batches {}, epoch {}, first step {} and {} px do "
                "not make sense",
                options.batchSize, options.rank, options.ranks, options.threads, options.prefetchBatches, options.epoch,
                options.firstStep, options.recipe.inputSizePx));
}

} // namespace

/// The threads take picture after picture, in order, from a window of steps in front of the reader.
struct BatchLoader::Impl {
    /// A batch that is being made or waits for the reader.
    struct Slot {
        std::unique_ptr<TrainingBatch> batch;
        std::vector<std::size_t> positions; ///< in the epoch
        std::size_t begun = 0, ended = 0;   ///< pictures
        std::size_t failedIndex = 0;
        std::exception_ptr failure; ///< of the first picture that failed, in the batch's order

        bool complete() const { return ended == positions.size(); }
    };

    /// A picture to be made.
    struct Work {
        Slot* slot = nullptr;
        std::size_t index = 0;
    };

    Impl(const TrainingData& trainingData, std::vector<CropSample> epochSamples, BatchLoaderOptions loaderOptions)
        : data(trainingData), samples(std::move(epochSamples)), options(std::move(loaderOptions)),
          nextStep(options.firstStep), lastOpened(options.firstStep - 1)
    {
        if (!options.augmentation)
            options.augmentation = augmentForTraining;
    }

    /// Also when the constructor of the loader fails half-way: the threads are joined next.
    ~Impl() { quit.request_stop(); }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    /// Opens the next step's slot if the window has room. Called with the lock.
    Slot* openSlot()
    {
        const std::int64_t step = lastOpened + 1;
        if (step >= options.steps || step >= nextStep + options.prefetchBatches)
            return nullptr;
        Slot& slot = slots[step];
        lastOpened = step;
        try {
            fill(slot, step);
        } catch (...) { // not enough memory: the reader hears of it at this step
            slot.positions.clear();
            slot.failure = std::make_exception_ptr(Error(roomFailure(step)));
        }
        if (slot.complete())
            changed.notify_all(); // an empty batch is nobody's work
        return &slot;
    }

    void fill(Slot& slot, std::int64_t step)
    {
        slot.positions = batchOfRank(samples.size(), step, options.rank, options.ranks, options.batchSize);
        slot.batch = spareBatch();
        slot.batch->step = step;
        slot.batch->samples.clear();
        for (const std::size_t position : slot.positions)
            slot.batch->samples.push_back(samples[position]);
        layOut(*slot.batch, data, options.recipe.inputSizePx);
    }

    std::unique_ptr<TrainingBatch> spareBatch()
    {
        if (spares.empty())
            return std::make_unique<TrainingBatch>();
        std::unique_ptr<TrainingBatch> batch = std::move(spares.back());
        spares.pop_back();
        return batch;
    }

    /// The next picture that nobody has begun; nothing if the window is full or all is begun. Called with the lock.
    std::optional<Work> takeWork()
    {
        for (;;) {
            const auto current = slots.find(lastOpened);
            if (current != slots.end() && current->second.begun < current->second.positions.size())
                return Work{&current->second, current->second.begun++};
            if (!openSlot())
                return std::nullopt;
        }
    }

    void run()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            std::optional<Work> work;
            const auto ready = [&] {
                if (!quit.stop_requested())
                    work = takeWork();
                return work.has_value() || lastOpened + 1 >= options.steps;
            };
            changed.wait(lock, quit.get_token(), ready);
            if (!work)
                return; // stopped, or the last step's pictures are all begun
            lock.unlock();
            const std::exception_ptr failure = make(*work);
            lock.lock();
            finish(*work, failure);
        }
    }

    /// The slot's batch was laid out before and its pictures do not overlap: no lock is needed.
    std::exception_ptr make(const Work& work) const
    {
        TrainingBatch& batch = *work.slot->batch;
        try {
            if (options.validation)
                putPicture(batch, work.index, readValidationPicture(data, batch.samples[work.index], batch.sidePx));
            else
                putAugmented(
                    batch, work.index, readTrainingPicture(data, batch.samples[work.index]),
                    randomOf(options.seed, options.epoch, work.slot->positions[work.index]));
            return nullptr;
        } catch (...) {
            return std::make_exception_ptr(
                Error(currentError(doing, data.cropFile(batch.samples[work.index]).string())));
        }
    }

    void putAugmented(TrainingBatch& batch, std::size_t index, const TrainingPicture& stored, SeededRandom random) const
    {
        AugmentedPicture picture;
        try {
            picture = options.augmentation(stored, options.recipe, random);
            putPicture(batch, index, picture.rgb);
        } catch (const Error& error) { // it knows nothing of files
            ErrorInfo info = error.info();
            info.on = data.cropFile(batch.samples[index]).string();
            throw Error(info);
        }
        if (options.onlyChangedFrames && batch.fake[index] && picture.changedPixels <= mostUnchangedPixels)
            batch.counts[index] = 0;
    }

    void finish(const Work& work, const std::exception_ptr& failure)
    {
        Slot& slot = *work.slot;
        if (failure && (!slot.failure || work.index < slot.failedIndex)) {
            slot.failure = failure;
            slot.failedIndex = work.index;
        }
        if (++slot.ended == slot.positions.size())
            changed.notify_all();
    }

    const TrainingData& data;
    const std::vector<CropSample> samples;
    BatchLoaderOptions options;

    std::mutex mutex;
    std::condition_variable_any changed;
    std::map<std::int64_t, Slot> slots; ///< by step
    std::vector<std::unique_ptr<TrainingBatch>> spares;
    std::int64_t nextStep;   ///< the reader's
    std::int64_t lastOpened; ///< step of the newest slot
    std::exception_ptr ended;

    std::stop_token stop;
    std::stop_source quit;
    std::optional<std::stop_callback<std::function<void()>>> stopCallback;
    std::vector<std::jthread> threads; ///< last: they are joined before anything else goes
};

BatchLoader::BatchLoader(
    const TrainingData& data, std::vector<CropSample> epochSamples, BatchLoaderOptions options, std::stop_token stop)
{
    requireValid(options);
    m_impl = std::make_unique<Impl>(data, std::move(epochSamples), std::move(options));
    m_impl->stop = std::move(stop);
    m_impl->stopCallback.emplace(m_impl->stop, [impl = m_impl.get()] { impl->quit.request_stop(); });
    for (int i = 0; i < m_impl->options.threads; ++i)
        m_impl->threads.emplace_back([impl = m_impl.get()] { impl->run(); });
}

BatchLoader::~BatchLoader() = default;

std::unique_ptr<TrainingBatch> BatchLoader::next()
{
    Impl& impl = *m_impl;
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock(impl.mutex);
    if (impl.ended)
        std::rethrow_exception(impl.ended);
    if (impl.nextStep >= impl.options.steps)
        return nullptr;
    const auto ready = [&] {
        const auto found = impl.slots.find(impl.nextStep);
        return found != impl.slots.end() && found->second.complete();
    };
    impl.changed.wait(lock, impl.quit.get_token(), ready);
    throwIfStopped(impl.stop);
    const auto found = impl.slots.find(impl.nextStep);
    if (found->second.failure) {
        impl.ended = found->second.failure;
        impl.quit.request_stop();
        std::rethrow_exception(impl.ended);
    }
    std::unique_ptr<TrainingBatch> batch = std::move(found->second.batch);
    impl.slots.erase(found);
    ++impl.nextStep;
    impl.changed.notify_all();
    lock.unlock();
    batch->waitedSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return batch;
}

void BatchLoader::recycle(std::unique_ptr<TrainingBatch> batch)
{
    const std::scoped_lock lock(m_impl->mutex);
    if (batch && m_impl->spares.size() < static_cast<std::size_t>(m_impl->options.prefetchBatches))
        m_impl->spares.push_back(std::move(batch));
}

std::unique_ptr<TrainingBatch> loadValidationBatch(
    const TrainingData& data, std::vector<CropSample> samples, int sidePx, int threads, std::stop_token stop)
{
    auto batch = std::make_unique<TrainingBatch>();
    batch->samples = std::move(samples);
    layOut(*batch, data, sidePx);
    ThreadPool(std::max(1, threads))
        .parallelFor(
            batch->samples.size(),
            [&](std::size_t i) { putPicture(*batch, i, readValidationPicture(data, batch->samples[i], sidePx)); },
            stop);
    return batch;
}

} // namespace veriframe
