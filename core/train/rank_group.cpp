// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/rank_group_internal.h"

#include "base/error.h"
#include "base/stop.h"

#include <algorithm>
#include <thread>
#include <torch/csrc/distributed/c10d/HashStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#ifdef USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

namespace veriframe {

namespace {

constexpr const char* doing = "Training together with the other ranks";
constexpr const char* failureKey = "failure";
/// A slow disk or a long validation of one rank must not end a run; a dead peer closes its connections at once.
constexpr auto longestSilence = std::chrono::minutes(30);
/// How long ranks that are all present may take to connect to each other.
constexpr std::chrono::seconds longestConnecting{30};
/// How long one attempt to reach the meeting point takes; between them a stop is noticed.
constexpr std::chrono::seconds oneAttempt{5};
/// How long a failed rank's message is waited for once its connections are closed, and how long the host of the
/// meeting point stays for others to read it.
constexpr auto lastWords = std::chrono::seconds(5);

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

std::vector<std::uint8_t> bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

c10::intrusive_ptr<c10d::Store>
openTcpStore(const Launch& launch, int rank, int ranks, std::chrono::seconds patience, const std::stop_token& stop)
{
    c10d::TCPStoreOptions options;
    options.port = launch.port;
    options.isServer = rank == 0;
    options.numWorkers = ranks;
    options.waitWorkers = false; // counted in meetAll(), where it can be said who is missing
    const std::string place = launch.address + ":" + std::to_string(launch.port);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (true) {
        throwIfStopped(stop);
        try {
            options.timeout = std::min(patience, oneAttempt);
            auto store = c10::make_intrusive<c10d::TCPStore>(launch.address, options);
            store->setTimeout(patience);
            return store;
        } catch (const std::exception& error) {
            const std::string why = firstLine(error.what());
            if (rank == 0 && why.find("listen") != std::string::npos)
                throw Error(
                    ErrorCode::busy, doing, place, "the port is taken: " + why, "Set MASTER_PORT to a free port.");
            if (std::chrono::steady_clock::now() >= deadline)
                throw Error(
                    ErrorCode::network, doing, place, why,
                    "Check that the first process runs and that MASTER_ADDR and MASTER_PORT are the same everywhere.");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // a name that is not found fails at once
    }
}

std::shared_ptr<::gloo::transport::Device> glooDevice(const Launch& launch)
{
    using c10d::ProcessGroupGloo;
    try {
        if (!launch.networkInterface.empty())
            return ProcessGroupGloo::createDeviceForInterface(launch.networkInterface);
        if (launch.alone() || launch.address == "127.0.0.1" || launch.address == "localhost")
            return ProcessGroupGloo::createDeviceForHostname("127.0.0.1");
        return ProcessGroupGloo::createDefaultDevice();
    } catch (const std::exception& error) {
        const std::string& chosen = launch.networkInterface;
        throw Error(
            ErrorCode::network, doing, chosen.empty() ? std::string() : "by the network interface " + chosen,
            firstLine(error.what()),
            "Set GLOO_SOCKET_IFNAME to the interface of this machine that the others reach it by" +
                std::string(chosen.empty() ? "." : ", or leave it unset."));
    }
}

/// A channel's store while the ranks connect: does not wait longer than is worth it.
class ConnectingStore : public c10d::PrefixStore {
public:
    /// @param check throws if waiting is of no use any more
    ConnectingStore(const std::string& name, c10::intrusive_ptr<c10d::Store> store, std::function<void()> check)
        : PrefixStore(name, std::move(store)), m_check(std::move(check))
    {}

    void wait(const std::vector<std::string>& keys) override { wait(keys, longestConnecting); }

    void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& timeout) override
    {
        const auto deadline = std::chrono::steady_clock::now() + timeout;
        while (!check(keys)) {
            m_check();
            if (std::chrono::steady_clock::now() >= deadline)
                throw std::runtime_error("no answer within " + std::to_string(timeout.count() / 1000) + " s");
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

private:
    std::function<void()> m_check;
};

/// Connects with little patience and talks with much.
class GlooChannel : public c10d::ProcessGroupGloo {
public:
    GlooChannel(
        const c10::intrusive_ptr<c10d::Store>& store, int rank, int size, const c10::intrusive_ptr<Options>& options)
        : ProcessGroupGloo(store, rank, size, options)
    {
        options_->timeout = longestSilence;
        for (const std::shared_ptr<::gloo::Context>& context : contexts_)
            context->setTimeout(longestSilence);
    }
};

} // namespace

class MeetingPoint {
public:
    MeetingPoint(Launch launch, int ranksHere) : m_launch(std::move(launch)), m_ranksHere(ranksHere)
    {
        if (ranksHere < 1)
            throw Error(ErrorCode::badInput, doing, "", "a process needs at least one rank");
        if (m_launch.alone())
            m_sharedStore = c10::make_intrusive<c10d::HashStore>();
    }

    const Launch& launch() const { return m_launch; }

    int rankOf(int localRank) const { return m_launch.process * m_ranksHere + localRank; }

    int size() const { return m_launch.processes * m_ranksHere; }

    /// A store of the rank's own where processes meet: a client that waits would hold up the others' requests.
    c10::intrusive_ptr<c10d::Store> open(int rank, std::chrono::seconds patience, const std::stop_token& stop)
    {
        if (m_sharedStore) {
            m_sharedStore->setTimeout(patience);
            return m_sharedStore;
        }
        return openTcpStore(m_launch, rank, size(), patience, stop);
    }

private:
    Launch m_launch;
    int m_ranksHere;
    c10::intrusive_ptr<c10d::Store> m_sharedStore;
};

std::shared_ptr<MeetingPoint> makeMeetingPoint(const Launch& launch, int ranksHere)
{
    return std::make_shared<MeetingPoint>(launch, ranksHere);
}

struct RankGroup::Impl {
    int rank = 0, size = 1;
    c10::intrusive_ptr<c10d::Store> store;
    /// Two channels, so that small sums of the batch norms do not queue behind the gradients'.
    c10::intrusive_ptr<c10d::ProcessGroup> words, gradients;

    /// @throws Stopped; a std::exception if another rank has failed
    void throwIfOver(const std::stop_token& stop) const
    {
        throwIfStopped(stop);
        if (store->check({failureKey}))
            throw std::runtime_error("another rank has failed");
    }

    void meetAll(std::chrono::seconds patience, const std::stop_token& stop) const
    {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        std::int64_t present = store->add("present", 1);
        while (present < size && std::chrono::steady_clock::now() < deadline) {
            throwIfOver(stop);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            present = store->add("present", 0);
        }
        if (present < size)
            throw Error(
                ErrorCode::network, doing, "",
                std::to_string(size - present) + " of " + std::to_string(size) + " ranks did not come within " +
                    std::to_string(patience.count()) + " s",
                "Check the messages of the other processes.");
    }

    c10::intrusive_ptr<c10d::ProcessGroup> openChannel(
        const std::string& name, const std::shared_ptr<::gloo::transport::Device>& gloo, std::chrono::seconds patience,
        const std::stop_token& stop) const
    {
#ifdef USE_C10D_NCCL
        if (!gloo)
            return c10::make_intrusive<c10d::ProcessGroupNCCL>(
                c10::make_intrusive<c10d::PrefixStore>(name, store), rank, size);
#endif
        auto options = c10d::ProcessGroupGloo::Options::create();
        options->timeout = std::min(patience, longestConnecting);
        options->devices.push_back(gloo);
        return c10::make_intrusive<GlooChannel>(
            c10::make_intrusive<ConnectingStore>(name, store, [this, stop] { throwIfOver(stop); }), rank, size,
            options);
    }

    /// Meets the others and connects to them.
    void connect(
        const Launch& launch, const torch::Device& device, std::chrono::seconds patience, const std::stop_token& stop)
    {
#ifndef USE_C10D_NCCL
        if (device.is_cuda())
            throw Error(ErrorCode::unsupported, doing, "", "this LibTorch was built without NCCL");
#endif
        try {
            // First what can fail here alone: nobody waits in vain for a rank that is not present.
            const auto gloo = device.is_cuda() ? nullptr : glooDevice(launch);
            meetAll(patience, stop);
            words = openChannel("words", gloo, patience, stop);
            gradients = openChannel("gradients", gloo, patience, stop);
        } catch (const Stopped&) {
            throw;
        } catch (const Error&) {
            throw;
        } catch (const std::exception& error) {
            throwIfStopped(stop);
            const std::string on = "rank " + std::to_string(rank);
            const std::string theirs = failureOfOthers();
            if (!theirs.empty())
                throw Error(ErrorCode::internal, doing, on, theirs);
            throw Error(
                ErrorCode::network, doing, on, "cannot connect to the other ranks: " + firstLine(error.what()),
                "Set GLOO_SOCKET_IFNAME on each machine to the interface that the others reach it by.");
        }
    }

    /// What the rank that failed first has said; nothing if it had no time to say it.
    std::string failureOfOthers() const
    {
        try {
            const auto deadline = std::chrono::steady_clock::now() + lastWords;
            while (!store->check({failureKey}) && std::chrono::steady_clock::now() < deadline)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            if (!store->check({failureKey}))
                return {};
            const std::vector<std::uint8_t> text = store->get(failureKey);
            store->add("farewells", 1);
            return {text.begin(), text.end()};
        } catch (const std::exception&) { // the meeting point died with its host
            return {};
        }
    }

    template<typename Body>
    auto talking(Body&& body) const
    {
        try {
            return body();
        } catch (const std::exception& error) {
            const std::string theirs = failureOfOthers();
            throw Error(
                ErrorCode::internal, doing, "rank " + std::to_string(rank),
                theirs.empty() ? "another rank has gone without a word: " + firstLine(error.what()) : theirs);
        }
    }
};

namespace {

class PendingWork : public PendingSum {
public:
    using Wait = std::function<void()>;

    explicit PendingWork(Wait wait) : m_wait(std::move(wait)) {}

    void wait() override { m_wait(); }

private:
    Wait m_wait;
};

} // namespace

RankGroup::RankGroup(
    std::shared_ptr<MeetingPoint> meetingPoint, int localRank, const torch::Device& device, std::stop_token stop,
    std::chrono::seconds patience)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->rank = meetingPoint->rankOf(localRank);
    m_impl->size = meetingPoint->size();
    if (m_impl->size == 1)
        return;
    m_impl->store = meetingPoint->open(m_impl->rank, patience, stop);
    try {
        m_impl->connect(meetingPoint->launch(), device, patience, stop);
    } catch (const Stopped&) {
        fail("the run was stopped");
        throw;
    } catch (...) { // the others wait for this rank
        fail(currentError(doing, "").message());
        throw;
    }
}

RankGroup::~RankGroup() = default;

int RankGroup::rank() const
{
    return m_impl->rank;
}

int RankGroup::size() const
{
    return m_impl->size;
}

void RankGroup::sum(at::Tensor& values)
{
    if (m_impl->size == 1)
        return;
    m_impl->talking([&] {
        std::vector<at::Tensor> list{values};
        m_impl->words->allreduce(list)->wait();
    });
}

std::unique_ptr<PendingSum> RankGroup::startSum(const at::Tensor& values)
{
    if (m_impl->size == 1)
        return std::make_unique<PendingWork>([] {});
    return m_impl->talking([&]() -> std::unique_ptr<PendingSum> {
        std::vector<at::Tensor> list{values};
        auto work = m_impl->gradients->allreduce(list);
        return std::make_unique<PendingWork>([this, work] { m_impl->talking([&] { work->wait(); }); });
    });
}

at::Tensor RankGroup::gather(const at::Tensor& values)
{
    if (m_impl->size == 1)
        return values.unsqueeze(0);
    return m_impl->talking([&] {
        at::Tensor rows = at::empty({m_impl->size, values.numel()}, values.options());
        std::vector<at::Tensor> input{values.contiguous()};
        std::vector<std::vector<at::Tensor>> output{rows.unbind(0)};
        m_impl->words->allgather(output, input)->wait();
        for (int i = 0; i < m_impl->size; ++i)
            if (output[0][static_cast<std::size_t>(i)].data_ptr() != rows[i].data_ptr())
                rows[i].copy_(output[0][static_cast<std::size_t>(i)]);
        return rows;
    });
}

void RankGroup::broadcast(at::Tensor& values)
{
    if (m_impl->size == 1)
        return;
    m_impl->talking([&] {
        std::vector<at::Tensor> list{values};
        m_impl->words->broadcast(list)->wait();
    });
}

void RankGroup::barrier()
{
    if (m_impl->size > 1)
        m_impl->talking([&] { m_impl->words->barrier()->wait(); });
}

void RankGroup::throwIfAnotherFailed() const
{
    if (m_impl->size > 1)
        m_impl->talking([&] { m_impl->throwIfOver({}); });
}

void RankGroup::fail(const std::string& message) noexcept
{
    if (m_impl->size == 1)
        return;
    try {
        // Only the first failure counts; what others then say follows from it.
        m_impl->store->compareSet(failureKey, {}, bytesOf("rank " + std::to_string(m_impl->rank) + ": " + message));
        m_impl->words.reset();
        m_impl->gradients.reset();
        const auto deadline = std::chrono::steady_clock::now() + lastWords;
        while (m_impl->rank == 0 && std::chrono::steady_clock::now() < deadline &&
               m_impl->store->add("farewells", 0) < m_impl->size - 1)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    } catch (const std::exception&) { // the meeting point is gone, so the others notice without a message
        m_impl->words.reset();
        m_impl->gradients.reset();
    }
}

} // namespace veriframe
