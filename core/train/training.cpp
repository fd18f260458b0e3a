// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/training.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "nn/encoders.h"
#include "train/rank_failure_internal.h"
#include "train/rank_run_internal.h"
#include "train/tensor_conversion_internal.h"

#include <algorithm>
#include <dlfcn.h>
#include <malloc.h>
#include <mutex>
#include <opencv2/core/utility.hpp>
#include <thread>

namespace veriframe {

namespace {

/// OpenBLAS's number of threads, where LibTorch computes with it. It goes for the whole process and knows nothing of
/// at::set_num_threads().
class OpenBlasThreads {
public:
    int count() const { return m_get ? m_get() : 1; }

    void set(int count) const
    {
        if (m_set)
            m_set(count);
    }

private:
    template<typename Function>
    static Function* found(const char* name)
    {
        return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
    }

    int (*m_get)() = found<int()>("openblas_get_num_threads");
    void (*m_set)(int) = found<void(int)>("openblas_set_num_threads");
};

/// Keeps OpenCV and OpenBLAS at one thread while any run of this process lives. Pictures are dealt out to threads as a
/// whole, and OpenCV's own would only get in their way. OpenBLAS multiplies the few small matrices of a step, and what
/// it shares out to threads differs in the last bits from call to call: a resumed run would not be the same one.
class OneThreadBeneath {
public:
    OneThreadBeneath()
    {
        const std::scoped_lock lock(mutex);
        if (runs++ > 0)
            return;
        before = {cv::getNumThreads(), OpenBlasThreads().count()};
        set({1, 1});
    }

    ~OneThreadBeneath()
    {
        const std::scoped_lock lock(mutex);
        if (--runs == 0)
            set(before);
    }

    OneThreadBeneath(const OneThreadBeneath&) = delete;
    OneThreadBeneath& operator=(const OneThreadBeneath&) = delete;

private:
    struct Counts {
        int openCv, openBlas;
    };

    static void set(Counts counts)
    {
        cv::setNumThreads(counts.openCv);
        OpenBlasThreads().set(counts.openBlas);
    }

    static inline std::mutex mutex;
    static inline int runs = 0;
    static inline Counts before{1, 1};
};

/// A step frees and takes again gigabytes; handing them back to the kernel each time costs as much as computing. This
/// stays after the run, since malloc cannot be asked what was set before: it changes no result, only that a process
/// keeps what it has once taken for its next run. The kernel gets back what lies unused when memory is short, by
/// swapping, and all of it with the process.
void keepFreedMemory()
{
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, -1);
    mallopt(M_TOP_PAD, 64 << 20);
}

/// Two ranks on one GPU wait for each other for ever (NCCL); on the CPU they merely share it.
void requireDifferentGpus(const std::vector<Device>& devices)
{
    for (auto device = devices.begin(); device != devices.end(); ++device)
        if (device->cuda && std::find(devices.begin(), device, *device) != device)
            throw Error(
                ErrorCode::badInput, "Starting the training", toString(*device), "the device is named more than once",
                "Name each GPU once; each carries one rank.");
}

TrainingOptions withDefaults(TrainingOptions options)
{
    requireValid(options.config);
    if (options.devices.empty())
        options.devices = {Device{}};
    requireDifferentGpus(options.devices);
    if (options.foldTable.empty())
        options.foldTable = options.data / "folds.csv";
    if (options.validateEvery < 1)
        throw Error(ErrorCode::badInput, "Starting the training", "", "validation must come every 1 or more epochs");
    const int ranks = static_cast<int>(options.devices.size());
    const int share = std::max(1, availableThreads() / ranks);
    if (options.threadsPerRank <= 0)
        options.threadsPerRank = share;
    if (options.loaderThreads <= 0)
        options.loaderThreads =
            std::any_of(
                options.devices.begin(), options.devices.end(), [](const Device& device) { return device.cuda; })
                ? share
                : std::max(1, share / 4);
    return options;
}

constexpr const char* stoppedWords = "the run was stopped";

/// How ranks of this process ended early: the first one says why, the others merely hear of it.
class Failures {
public:
    void add(std::exception_ptr problem)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_first)
            m_first = std::move(problem);
    }

    void addStopped()
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }

    bool stopped() const { return m_stopped; }

    void rethrow() const
    {
        if (m_first)
            std::rethrow_exception(m_first);
    }

private:
    std::mutex m_mutex;
    std::exception_ptr m_first;
    bool m_stopped = false;
};

/// Runs one rank; whatever ends it early is told to the others.
void runRank(
    const RunShared& shared, const std::shared_ptr<MeetingPoint>& meetingPoint, int localRank, TrainingResult& result,
    Failures& failures, std::stop_source& othersStop)
{
    std::unique_ptr<RankGroup> group;
    try {
        at::set_num_threads(shared.threadsPerRank);
        const Device device = shared.options.devices[static_cast<std::size_t>(localRank)];
        const torch::Device place = torchDevice(device);
        const c10::DeviceGuard guard(place);
        group = std::make_unique<RankGroup>(meetingPoint, localRank, place, shared.either);
        RankRun run(shared, device, *group);
        try {
            result = run.run();
        } catch (const Stopped&) {
            throw;
        } catch (...) {
            throw Error(rankFailure(run.where()));
        }
    } catch (const Stopped&) {
        if (shared.stop.stop_requested()) // else because a rank beside it has failed
            failures.addStopped();
        if (group)
            group->fail(stoppedWords);
    } catch (...) {
        const ErrorInfo failure = rankFailure("rank " + std::to_string(localRank) + " of this process");
        // What a rank says that hears of a stopped one is no failure.
        if (shared.stop.stop_requested() && failure.why.ends_with(stoppedWords))
            failures.addStopped();
        else
            failures.add(std::make_exception_ptr(Error(failure)));
        if (group) // before ranks beside it say that they were stopped
            group->fail(failure.message());
        othersStop.request_stop();
    }
}

} // namespace

TrainingResult train(
    const TrainingOptions& given, const TrainingObserver& observer, std::stop_token stop,
    const StopAfterEpoch* afterEpoch)
{
    const TrainingOptions options = withDefaults(given);
    const TrainingData data = readTrainingData(options.data, options.foldTable, options.fold);
    const int ranks = static_cast<int>(options.devices.size());
    requireWholeStep(
        samplesOfEpoch(data, 0, options.seed).size(), ranks * options.launch.processes,
        options.config.optimizer.batchSize);
    throwIfStopped(stop);
    keepFreedMemory();
    const OneThreadBeneath oneThread;
    const auto meetingPoint = makeMeetingPoint(options.launch, ranks);
    std::stop_source othersStop;
    std::stop_source eitherStop;
    const auto stopEither = [&eitherStop] { eitherStop.request_stop(); };
    const std::stop_callback byUser(stop, stopEither);
    const std::stop_callback byOthers(othersStop.get_token(), stopEither);
    const RunShared shared{
        options,
        observer,
        afterEpoch,
        stop,
        othersStop.get_token(),
        eitherStop.get_token(),
        data,
        options.threadsPerRank,
        options.loaderThreads,
        fingerprintOf(data)};
    std::vector<TrainingResult> results(static_cast<std::size_t>(ranks));
    Failures failures;
    {
        std::vector<std::jthread> threads;
        for (int rank = 0; rank < ranks; ++rank)
            threads.emplace_back([&, rank] {
                runRank(shared, meetingPoint, rank, results[static_cast<std::size_t>(rank)], failures, othersStop);
            });
    }
    failures.rethrow(); // also where a stop was asked for meanwhile
    if (failures.stopped())
        results.front().stopped = true;
    return results.front();
}

} // namespace veriframe
