// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/gradient_exchange_internal.h"

#include <chrono>
#include <torch/csrc/autograd/functions/accumulate_grad.h>
#include <torch/csrc/autograd/variable.h>

namespace veriframe {

namespace {

struct Bucket {
    std::int64_t begin = 0, end = 0; ///< in the flat buffer
    int missing = 0;                 ///< gradients that are not complete yet
    std::unique_ptr<PendingSum> sum;
};

} // namespace

struct GradientExchange::State {
    State(FlatParameters& theParameters, RankGroup& theRanks, bool doesOverlap)
        : parameters(theParameters), ranks(theRanks), overlaps(doesOverlap)
    {}

    FlatParameters& parameters;
    RankGroup& ranks;
    std::vector<Bucket> buckets; ///< from the back of the buffer
    std::vector<std::size_t> bucketOf;
    bool overlaps = true;
    bool running = false;
    int sentEarly = 0;
    double waitedSeconds = 0;
    /// The parameters know their accumulators weakly: without these the hooks would be gone before a pass begins.
    std::vector<std::shared_ptr<torch::autograd::Node>> accumulators;

    void send(Bucket& bucket)
    {
        if (!bucket.sum)
            bucket.sum = ranks.startSum(parameters.gradients().narrow(0, bucket.begin, bucket.end - bucket.begin));
    }

    /// A gradient is complete. Buckets leave in their order on every rank, whatever order they become ready in.
    void arrived(std::size_t parameter)
    {
        if (!running)
            return;
        --buckets[bucketOf[parameter]].missing;
        for (; m_next < buckets.size() && buckets[m_next].missing == 0; ++sentEarly)
            send(buckets[m_next++]);
    }

    void restart()
    {
        m_next = 0;
        sentEarly = 0;
        for (Bucket& bucket : buckets) {
            bucket.missing = 0;
            bucket.sum.reset();
        }
        for (std::size_t i = 0; i < bucketOf.size(); ++i)
            if (parameters.list()[i].tensor.requires_grad())
                ++buckets[bucketOf[i]].missing;
    }

private:
    std::size_t m_next = 0;
};

namespace {

/// Tells when a parameter's gradient has been added to the buffer: once a pass, however often the parameter is used.
class ArrivalHook : public torch::autograd::FunctionPostHook {
public:
    explicit ArrivalHook(std::function<void()> arrived) : m_arrived(std::move(arrived)) {}

    torch::autograd::variable_list
    operator()(const torch::autograd::variable_list& outputs, const torch::autograd::variable_list&) override
    {
        m_arrived();
        return outputs;
    }

private:
    std::function<void()> m_arrived;
};

std::vector<Bucket>
cut(const std::vector<Parameter>& list, std::int64_t bucketBytes, std::vector<std::size_t>& bucketOf)
{
    std::vector<Bucket> buckets;
    bucketOf.resize(list.size());
    for (std::size_t i = list.size(); i-- > 0;) {
        const Parameter& parameter = list[i];
        const std::int64_t end = parameter.offset + parameter.count;
        const bool full =
            !buckets.empty() &&
            (buckets.back().end - buckets.back().begin) * static_cast<std::int64_t>(sizeof(float)) >= bucketBytes;
        if (buckets.empty() || (bucketBytes > 0 && full))
            buckets.push_back({end, end, 0, nullptr});
        buckets.back().begin = parameter.offset;
        bucketOf[i] = buckets.size() - 1;
    }
    return buckets;
}

} // namespace

GradientExchange::GradientExchange(FlatParameters& parameters, RankGroup& ranks, std::int64_t bucketBytes)
    : m_state(std::make_shared<State>(parameters, ranks, bucketBytes > 0))
{
    m_state->buckets = cut(parameters.list(), bucketBytes, m_state->bucketOf);
    m_state->accumulators.resize(parameters.list().size());
}

GradientExchange::~GradientExchange() = default;

void GradientExchange::listen()
{
    const std::vector<Parameter>& list = m_state->parameters.list();
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::shared_ptr<torch::autograd::Node> accumulator; // none while the parameter is frozen
        if (list[i].tensor.requires_grad())
            accumulator = torch::autograd::impl::grad_accumulator(list[i].tensor);
        if (accumulator && accumulator != m_state->accumulators[i])
            accumulator->add_post_hook(std::make_unique<ArrivalHook>([state = std::weak_ptr<State>(m_state), i] {
                if (const std::shared_ptr<State> alive = state.lock())
                    alive->arrived(i);
            }));
        m_state->accumulators[i] = std::move(accumulator);
    }
}

void GradientExchange::begin()
{
    if (m_state->ranks.size() > 1 && m_state->overlaps)
        listen();
    m_state->parameters.gradients().zero_();
    m_state->restart();
    m_state->running = true;
}

void GradientExchange::finish()
{
    m_state->running = false;
    if (m_state->ranks.size() == 1)
        return;
    const auto start = std::chrono::steady_clock::now();
    for (Bucket& bucket : m_state->buckets)
        m_state->send(bucket);
    for (Bucket& bucket : m_state->buckets)
        bucket.sum->wait();
    m_state->waitedSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    m_state->parameters.gradients().div_(m_state->ranks.size());
}

int GradientExchange::sentEarly() const
{
    return m_state->sentEarly;
}

double GradientExchange::waitedSeconds() const
{
    return m_state->waitedSeconds;
}

} // namespace veriframe
