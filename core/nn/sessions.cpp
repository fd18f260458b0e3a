// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/sessions_internal.h"

#include "base/parallel.h"
#include "base/stop.h"
#include "nn/cuda_network_internal.h"
#include "nn/fast_cpu_network_internal.h"
#include "nn/normalization_internal.h"
#include "nn/plain_network_internal.h"
#include "nn/workspace_pool_internal.h"

#include <algorithm>
#include <dlfcn.h>
#include <memory>

namespace veriframe {

namespace {

const NormalizationTable& normalizationTable()
{
    static const NormalizationTable table;
    return table;
}

at::Tensor normalizedNchw(std::span<const std::uint8_t> rgb, std::int64_t faces, int sidePx)
{
    const std::int64_t pixels = std::int64_t(sidePx) * sidePx;
    at::Tensor tensor = at::empty({faces, 3, sidePx, sidePx}, at::kFloat);
    float* to = tensor.data_ptr<float>();
    const NormalizationTable& table = normalizationTable();
    for (std::int64_t face = 0; face < faces; ++face)
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel)
            for (std::int64_t channel = 0; channel < 3; ++channel)
                to[(face * 3 + channel) * pixels + pixel] = table(
                    static_cast<std::size_t>(channel),
                    rgb[static_cast<std::size_t>((face * pixels + pixel) * 3 + channel)]);
    return tensor;
}

std::vector<float> toVector(const at::Tensor& logits)
{
    const at::Tensor values = logits.to(at::kCPU, at::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

int threadsOf(const SessionOptions& options)
{
    return options.threads > 0 ? options.threads : availableThreads();
}

/// The published program's way, in batches of four.
class PlainSession : public SessionBase {
public:
    PlainSession(const Checkpoint& checkpoint, const SessionOptions& options)
        : SessionBase(options), m_network(layoutOfEncoder(options.encoder), weightsOf(checkpoint)),
          m_batchSize(options.batchSize > 0 ? options.batchSize : 4)
    {}

    std::vector<float> logits(std::span<const std::uint8_t> rgb, int sidePx, std::stop_token stop) override
    {
        const std::int64_t faces = countFaces(rgb.size(), sidePx);
        return run(normalizedNchw(rgb, faces, sidePx), stop);
    }

    std::vector<float> logitsOfNormalized(std::span<const float> nchw, int sidePx, std::stop_token stop) override
    {
        const std::int64_t faces = countFaces(nchw.size(), sidePx);
        return run(at::from_blob(const_cast<float*>(nchw.data()), {faces, 3, sidePx, sidePx}, at::kFloat), stop);
    }

    EvidenceMap evidence(std::span<const std::uint8_t> rgb, int sidePx) override
    {
        requireOneFace(rgb.size(), sidePx);
        return withTorchErrors("Mapping the evidence", encoder(), [&] {
            const c10::InferenceMode inference;
            at::set_num_threads(threadsOf(options()));
            return m_network.evidence(m_network.featureMap(normalizedNchw(rgb, 1, sidePx)));
        });
    }

    std::string description() const override
    {
        return "plain: eager float32 NCHW, " + toString(device()) + ", " + std::to_string(threadsOf(options())) +
               " threads, batches of " + std::to_string(m_batchSize);
    }

private:
    std::vector<float> run(const at::Tensor& input, const std::stop_token& stop)
    {
        return withTorchErrors("Classifying faces", encoder(), [&] {
            const c10::InferenceMode inference;
            at::set_num_threads(threadsOf(options()));
            std::vector<float> logits;
            for (std::int64_t first = 0; first < input.size(0); first += m_batchSize) {
                throwIfStopped(stop);
                const at::Tensor batch = input.slice(0, first, std::min(first + m_batchSize, input.size(0)));
                const std::vector<float> values =
                    toVector(m_network.logits(PlainNetwork::pooled(m_network.featureMap(batch))));
                logits.insert(logits.end(), values.begin(), values.end());
            }
            return logits;
        });
    }

    PlainNetwork m_network;
    std::int64_t m_batchSize;
};

/// OpenBLAS keeps threads of its own; ours each call it with one, or they would wait for each other at its lock.
void limitBlasToOneThread()
{
    using SetThreads = void (*)(int);
    if (const auto set = reinterpret_cast<SetThreads>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        set(1);
}

/// One face per thread at a time; see FastCpuNetwork.
template<typename Element>
class FastCpuSession : public SessionBase {
public:
    FastCpuSession(const Checkpoint& checkpoint, const SessionOptions& options)
        : SessionBase(options), m_network(foldBatchNorm(layoutOfEncoder(options.encoder), weightsOf(checkpoint))),
          m_pool(threadsOf(options)), m_workspaces(WorkspacePool<Workspace>::shared())
    {
        limitBlasToOneThread();
    }

    std::vector<float> logits(std::span<const std::uint8_t> rgb, int sidePx, std::stop_token stop) override
    {
        const std::size_t values = std::size_t(3) * sidePx * sidePx;
        return run(countFaces(rgb.size(), sidePx), sidePx, stop, [&](std::size_t face, float* nhwc) {
            normalize(rgb.subspan(face * values, values), nhwc);
        });
    }

    std::vector<float> logitsOfNormalized(std::span<const float> nchw, int sidePx, std::stop_token stop) override
    {
        const std::size_t pixels = std::size_t(sidePx) * sidePx;
        return run(countFaces(nchw.size(), sidePx), sidePx, stop, [&](std::size_t face, float* nhwc) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                for (std::size_t pixel = 0; pixel < pixels; ++pixel)
                    nhwc[pixel * 3 + channel] = nchw[(face * 3 + channel) * pixels + pixel];
        });
    }

    EvidenceMap evidence(std::span<const std::uint8_t> rgb, int sidePx) override
    {
        requireOneFace(rgb.size(), sidePx);
        return withTorchErrors("Mapping the evidence", encoder(), [&] {
            const c10::InferenceMode inference;
            at::set_num_threads(1);
            std::vector<float> nhwc(rgb.size());
            normalize(rgb, nhwc.data());
            std::unique_ptr<Workspace> workspace = m_workspaces->take();
            EvidenceMap map = m_network.evidence(nhwc.data(), sidePx, *workspace);
            m_workspaces->giveBack(std::move(workspace));
            return map;
        });
    }

    std::string description() const override
    {
        return std::string("fast: batch norm folded, channels-last, ") + toString(precision()) + ", cpu, " +
               std::to_string(m_pool.threadCount()) + " faces at once";
    }

private:
    static void normalize(std::span<const std::uint8_t> rgb, float* nhwc)
    {
        const NormalizationTable& table = normalizationTable();
        for (std::size_t i = 0; i < rgb.size(); i += 3)
            for (std::size_t channel = 0; channel < 3; ++channel)
                nhwc[i + channel] = table(channel, rgb[i + channel]);
    }

    template<typename Fill>
    std::vector<float> run(std::int64_t faces, int sidePx, const std::stop_token& stop, const Fill& fill)
    {
        return withTorchErrors("Classifying faces", encoder(), [&] {
            std::vector<float> logits(static_cast<std::size_t>(faces));
            std::atomic<std::size_t> next = 0;
            // One task per thread: it takes faces until none is left.
            const std::size_t tasks = std::min(static_cast<std::size_t>(m_pool.threadCount()), logits.size());
            m_pool.parallelFor(tasks, [&](std::size_t) {
                const c10::InferenceMode inference;
                at::set_num_threads(1);
                std::vector<float> nhwc(std::size_t(3) * sidePx * sidePx);
                std::unique_ptr<Workspace> workspace = m_workspaces->take();
                for (std::size_t face = next++; face < logits.size(); face = next++) {
                    throwIfStopped(stop);
                    fill(face, nhwc.data());
                    logits[face] = m_network.logit(nhwc.data(), sidePx, *workspace);
                }
                m_workspaces->giveBack(std::move(workspace));
            });
            return logits;
        });
    }

    FastCpuNetwork<Element> m_network;
    ThreadPool m_pool;
    std::shared_ptr<WorkspacePool<Workspace>> m_workspaces;
};

/// Two pinned buffers take turns: while the device computes one batch, the next is filled.
class CudaSession : public SessionBase {
public:
    CudaSession(const Checkpoint& checkpoint, const SessionOptions& options)
        : SessionBase(options), m_network(
                                    foldBatchNorm(layoutOfEncoder(options.encoder), weightsOf(checkpoint)),
                                    options.device, options.precision),
          m_batchSize(options.batchSize > 0 ? options.batchSize : 32)
    {}

    std::vector<float> logits(std::span<const std::uint8_t> rgb, int sidePx, std::stop_token stop) override
    {
        const std::int64_t bytes = std::int64_t(3) * sidePx * sidePx;
        return run(
            countFaces(rgb.size(), sidePx), stop, [&](std::int64_t first, std::int64_t count, at::Tensor& pinned) {
                if (!pinned.defined() || pinned.size(0) < count || pinned.size(1) != sidePx)
                    pinned =
                        at::empty({m_batchSize, sidePx, sidePx, 3}, at::TensorOptions(at::kByte).pinned_memory(true));
                std::copy_n(rgb.data() + first * bytes, count * bytes, pinned.data_ptr<std::uint8_t>());
                return m_network.upload(pinned.slice(0, 0, count));
            });
    }

    std::vector<float> logitsOfNormalized(std::span<const float> nchw, int sidePx, std::stop_token stop) override
    {
        const std::int64_t values = std::int64_t(3) * sidePx * sidePx;
        return run(countFaces(nchw.size(), sidePx), stop, [&](std::int64_t first, std::int64_t count, at::Tensor&) {
            const at::Tensor batch =
                at::from_blob(const_cast<float*>(nchw.data()) + first * values, {count, 3, sidePx, sidePx}, at::kFloat);
            return batch.to(at::Device(at::kCUDA, static_cast<at::DeviceIndex>(device().index)));
        });
    }

    EvidenceMap evidence(std::span<const std::uint8_t> rgb, int sidePx) override
    {
        requireOneFace(rgb.size(), sidePx);
        return withTorchErrors("Mapping the evidence", encoder(), [&] {
            const c10::InferenceMode inference;
            const at::Tensor bytes =
                at::from_blob(const_cast<std::uint8_t*>(rgb.data()), {1, sidePx, sidePx, 3}, at::kByte);
            return m_network.evidence(m_network.upload(bytes));
        });
    }

    std::string description() const override
    {
        return std::string("fast: batch norm folded, channels-last, ") + toString(precision()) + ", " +
               toString(device()) + ", batches of " + std::to_string(m_batchSize);
    }

private:
    template<typename Upload>
    std::vector<float> run(std::int64_t faces, const std::stop_token& stop, const Upload& upload)
    {
        return withTorchErrors("Classifying faces", encoder(), [&] {
            const c10::InferenceMode inference;
            std::vector<float> logits;
            at::Tensor waiting; // on the device, of the batch before
            const auto collect = [&] {
                if (!waiting.defined())
                    return;
                const std::vector<float> values = toVector(waiting);
                logits.insert(logits.end(), values.begin(), values.end());
            };
            int turn = 0;
            for (std::int64_t first = 0; first < faces; first += m_batchSize) {
                throwIfStopped(stop);
                const std::int64_t count = std::min(m_batchSize, faces - first);
                const at::Tensor running =
                    m_network.logits(upload(first, count, m_pinned[static_cast<std::size_t>(turn)]));
                collect(); // waits for the batch before, whose buffer is filled next
                waiting = running;
                turn = 1 - turn;
            }
            collect();
            return logits;
        });
    }

    CudaNetwork m_network;
    std::int64_t m_batchSize;
    std::array<at::Tensor, 2> m_pinned;
};

} // namespace

std::unique_ptr<InferenceSession> makePlainSession(const Checkpoint& checkpoint, const SessionOptions& options)
{
    return std::make_unique<PlainSession>(checkpoint, options);
}

std::unique_ptr<InferenceSession> makeFastCpuSession(const Checkpoint& checkpoint, const SessionOptions& options)
{
    if (options.precision == Precision::bfloat16)
        return std::make_unique<FastCpuSession<BFloat16Bits>>(checkpoint, options);
    return std::make_unique<FastCpuSession<float>>(checkpoint, options);
}

std::unique_ptr<InferenceSession> makeCudaSession(const Checkpoint& checkpoint, const SessionOptions& options)
{
    return std::make_unique<CudaSession>(checkpoint, options);
}

} // namespace veriframe
