// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/parallel.h"
#include "nn/cpu/cpu_network_internal.h"
#include "nn/cpu/kernels_internal.h"
#include "nn/session_base_internal.h"
#include "nn/workspace_pool_internal.h"

#include <atomic>

namespace veriframe {

namespace {

using cpu::Crew;
using cpu::Face;

cpu::Kernels kernelsFor(const SessionOptions& options)
{
    if (options.instructionSet == InstructionSet::avx2)
        return cpu::avx2Kernels();
    return options.precision == Precision::bfloat16 ? cpu::avx512Bfloat16Kernels() : cpu::avx512Kernels();
}

/// As long as there is a face for every thread, each has one of its own; what remains they do together.
class CpuEngineSession : public SessionBase {
public:
    CpuEngineSession(const Checkpoint& checkpoint, const SessionOptions& options)
        : SessionBase(options), m_network(layoutOfEncoder(options.encoder), checkpoint, kernelsFor(options)),
          m_pool(options.threads), m_workspaces(WorkspacePool<cpu::Workspace>::shared())
    {}

    std::vector<float> logits(std::span<const std::uint8_t> rgb, int sidePx, std::stop_token stop) override
    {
        const std::size_t values = std::size_t(3) * sidePx * sidePx;
        return run(countFaces(rgb.size(), sidePx), stop, [&](std::size_t face) {
            return Face{rgb.data() + face * values, nullptr, sidePx};
        });
    }

    std::vector<float> logitsOfNormalized(std::span<const float> nchw, int sidePx, std::stop_token stop) override
    {
        const std::size_t values = std::size_t(3) * sidePx * sidePx;
        return run(countFaces(nchw.size(), sidePx), stop, [&](std::size_t face) {
            return Face{nullptr, nchw.data() + face * values, sidePx};
        });
    }

    EvidenceMap evidence(std::span<const std::uint8_t> rgb, int sidePx) override
    {
        requireOneFace(rgb.size(), sidePx);
        const BorrowedWorkspace<cpu::Workspace> workspace(*m_workspaces);
        return m_network.evidence({rgb.data(), nullptr, sidePx}, *workspace, Crew(m_pool, {}));
    }

    std::string description() const override
    {
        const int threads = m_pool.threadCount();
        return std::string("own engine with ") + m_network.kernels().name + ", " + toString(precision()) + ", cpu, " +
               std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    }

private:
    template<typename FaceAt>
    std::vector<float> run(std::int64_t faces, const std::stop_token& stop, const FaceAt& faceAt)
    {
        std::vector<float> logits(static_cast<std::size_t>(faces));
        const auto threads = static_cast<std::size_t>(m_pool.threadCount());
        const std::size_t shared = logits.size() % threads;
        const std::size_t alone = logits.size() - shared;
        std::atomic<std::size_t> next = 0;
        m_pool.parallelFor(alone > 0 ? threads : 0, [&](std::size_t) {
            const BorrowedWorkspace<cpu::Workspace> workspace(*m_workspaces);
            for (std::size_t face = next++; face < alone; face = next++)
                logits[face] = m_network.logit(faceAt(face), *workspace, Crew(stop));
        });
        throwIfStopped(stop);
        if (shared > 0) {
            const BorrowedWorkspace<cpu::Workspace> workspace(*m_workspaces);
            for (std::size_t face = alone; face < logits.size(); ++face)
                logits[face] = m_network.logit(faceAt(face), *workspace, Crew(m_pool, stop));
        }
        return logits;
    }

    cpu::CpuNetwork m_network;
    ThreadPool m_pool;
    std::shared_ptr<WorkspacePool<cpu::Workspace>> m_workspaces;
};

} // namespace

std::unique_ptr<InferenceSession> makeCpuEngineSession(const Checkpoint& checkpoint, const SessionOptions& options)
{
    return std::make_unique<CpuEngineSession>(checkpoint, options);
}

} // namespace veriframe
