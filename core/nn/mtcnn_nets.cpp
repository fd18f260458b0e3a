// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/mtcnn_nets.h"

#include "nn/mtcnn_backend_internal.h"

namespace veriframe {

namespace {

std::unique_ptr<MtcnnBackend> backendFor(const MtcnnNets::Weights& weights, int threads, const Device& device)
{
    // Whoever made up a device learns here, in the usual words, that it is not there.
    const Device present = resolveDevice(toString(device));
    return present.cuda ? makeTorchMtcnn(weights, present) : makeKernelMtcnn(weights, threads);
}

} // namespace

MtcnnNets::MtcnnNets(const Weights& weights, int threads, const Device& device)
    : MtcnnNets(backendFor(weights, threads, device))
{}

MtcnnNets::MtcnnNets(std::unique_ptr<MtcnnBackend> backend) : m_backend(std::move(backend)) {}

MtcnnNets::~MtcnnNets() = default;
MtcnnNets::MtcnnNets(MtcnnNets&&) noexcept = default;
MtcnnNets& MtcnnNets::operator=(MtcnnNets&&) noexcept = default;

Device MtcnnNets::device() const
{
    return m_backend->device();
}

std::vector<PNetCell> MtcnnNets::pnet(std::span<const float> nhwc, int count, int height, int width, float threshold)
{
    return m_backend->pnet(nhwc, count, height, width, threshold);
}

std::vector<RNetResult> MtcnnNets::rnet(std::span<const float> nhwc)
{
    return m_backend->rnet(nhwc);
}

std::vector<ONetResult> MtcnnNets::onet(std::span<const float> nhwc)
{
    return m_backend->onet(nhwc);
}

} // namespace veriframe
