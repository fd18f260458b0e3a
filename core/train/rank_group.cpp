// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/rank_group_internal.h"

#include "base/error.h"

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

c10::intrusive_ptr<c10d::Store> openTcpStore(const Launch& launch, int rank, int ranks, std::chrono::seconds patience)
{
    c10d::TCPStoreOptions options;
    options.port = launch.port;
    options.isServer = rank == 0;
    options.numWorkers = ranks;
    options.waitWorkers = false; // counted in meetAll(), where it can be said who is missing
    options.timeout = patience;
    const std::string place = launch.address + ":" + std::to_string(launch.port);
    try {
        return c10::make_intrusive<c10d::TCPStore>(launch.address, options);
    } catch (const std::exception& error) {
        const std::string why = firstLine(error.what());
        if (rank == 0 && why.find("listen") != std::string::npos)
            throw Error(ErrorCode::busy, doing, place, "the port is taken: " + why, "Set MASTER_PORT to a free port.");
        throw Error(
            ErrorCode::network, doing, place, why,
            "Check that the first process runs and that MASTER_ADDR and MASTER_PORT are the same everywhere.");
    }
}

std::shared_ptr<::gloo::transport::Device> glooDevice(const Launch& launch)
{
    using c10d::ProcessGroupGloo;
    if (!launch.networkInterface.empty())
        return ProcessGroupGloo::createDeviceForInterface(launch.networkInterface);
    if (launch.alone() || launch.address == "127.0.0.1" || launch.address == "localhost")
        return ProcessGroupGloo::createDeviceForHostname("127.0.0.1");
    return ProcessGroupGloo::createDefaultDevice();
}

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
    c10::intrusive_ptr<c10d::Store> open(int rank, std::chrono::seconds patience)
    {
        if (m_sharedStore) {
            m_sharedStore->setTimeout(patience);
            return m_sharedStore;
        }
        return openTcpStore(m_launch, rank, size(), patience);
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

    void meetAll(std::chrono::seconds patience) const
    {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        std::int64_t present = store->add("present", 1);
        while (present < size && std::chrono::steady_clock::now() < deadline) {
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

    c10::intrusive_ptr<c10d::ProcessGroup>
    openChannel(const std::string& name, const Launch& launch, const torch::Device& device) const
    {
        auto prefixed = c10::make_intrusive<c10d::PrefixStore>(name, store);
#ifdef USE_C10D_NCCL
        if (device.is_cuda())
            return c10::make_intrusive<c10d::ProcessGroupNCCL>(prefixed, rank, size);
#endif
        if (device.is_cuda())
            throw Error(ErrorCode::unsupported, doing, "", "this LibTorch was built without NCCL");
        auto options = c10d::ProcessGroupGloo::Options::create();
        options->timeout = longestSilence;
        options->devices.push_back(glooDevice(launch));
        return c10::make_intrusive<c10d::ProcessGroupGloo>(prefixed, rank, size, options);
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
    std::shared_ptr<MeetingPoint> meetingPoint, int localRank, const torch::Device& device,
    std::chrono::seconds patience)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->rank = meetingPoint->rankOf(localRank);
    m_impl->size = meetingPoint->size();
    if (m_impl->size == 1)
        return;
    m_impl->store = meetingPoint->open(m_impl->rank, patience);
    m_impl->meetAll(patience);
    m_impl->talking([&] {
        m_impl->words = m_impl->openChannel("words", meetingPoint->launch(), device);
        m_impl->gradients = m_impl->openChannel("gradients", meetingPoint->launch(), device);
    });
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
