// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/learner_internal.h"

#include "base/error.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "train/tensor_conversion_internal.h"

#include <algorithm>
#include <cstring>

namespace veriframe {

namespace {

at::ScalarType typeOf(Precision precision)
{
    switch (precision) {
    case Precision::bfloat16:
        return at::kBFloat16;
    case Precision::float16:
        return at::kHalf;
    default:
        return at::kFloat;
    }
}

StepOptions stepOptions(const TrainingOptions& options, Precision precision)
{
    StepOptions step;
    step.loss = options.config.loss;
    step.type = typeOf(precision);
    step.scaleLoss = precision == Precision::float16;
    step.synchronizeBatchNorm = options.synchronizeBatchNorm;
    return step;
}

/// (v / 255 - mean) / std for bytes v, as (v - 255 mean) / (255 std).
at::Tensor perChannelOfBytes(const std::array<double, 3>& values, const torch::Device& device)
{
    at::Tensor tensor = at::empty({1, 3, 1, 1}, at::kFloat);
    for (std::size_t channel = 0; channel < 3; ++channel)
        tensor[0][static_cast<std::int64_t>(channel)] = 255 * values[channel];
    return tensor.to(device);
}

at::Tensor flags(const std::vector<std::uint8_t>& values, const torch::Device& device)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(values.size())}, at::kByte);
    std::memcpy(tensor.data_ptr(), values.data(), values.size());
    return tensor.to(device).to(at::kBool);
}

} // namespace

Precision trainingPrecision(const TrainingOptions& options, const Device& device)
{
    if (options.precision == Precision::automatic)
        return device.cuda && options.config.mixedPrecision ? Precision::float16 : Precision::float32;
    return resolvePrecision(options.precision, device);
}

Learner::Learner(const TrainingOptions& options, const Device& device, RankGroup& ranks, int threads)
    : m_options(options), m_device(device), m_ranks(ranks), m_threads(threads),
      m_precision(trainingPrecision(options, device)), m_network(options.config.encoder, torchDevice(device)),
      m_optimizer(makeOptimizer(options.config.optimizer, m_network.parameters())),
      m_runner(m_network, *m_optimizer, ranks, stepOptions(options, m_precision)),
      m_mean(perChannelOfBytes(options.config.mean, torchDevice(device))),
      m_std(perChannelOfBytes(options.config.std, torchDevice(device)))
{
    m_network.load(untrainedCheckpoint(options.config.encoder, options.seed));
    if (!options.initialWeights.empty())
        m_network.load(readCheckpoint(options.initialWeights));
    if (options.averageDecay > 0)
        m_averages = m_network.parameters().values().clone();
}

void Learner::setEpoch(int epoch)
{
    m_network.parameters().setEncoderLearns(epoch >= m_options.freezeEncoderEpochs);
}

at::Tensor Learner::pictures(const TrainingBatch& batch) const
{
    const auto count = static_cast<std::int64_t>(batch.samples.size());
    const torch::Device device = torchDevice(m_device);
    at::Tensor bytes =
        at::empty({count, batch.sidePx, batch.sidePx, 3}, at::TensorOptions(at::kByte).pinned_memory(device.is_cuda()));
    std::memcpy(bytes.data_ptr(), batch.rgb.data(), batch.rgb.size());
    const at::Tensor values = bytes.to(device, /*non_blocking=*/true).permute({0, 3, 1, 2}).to(at::kFloat);
    return values.sub(m_mean).div_(m_std);
}

StepOutcome Learner::learn(
    const TrainingBatch& batch, const std::vector<std::size_t>& positions, int epoch, double learningRate,
    bool wantsStop)
{
    const torch::Device device = torchDevice(m_device);
    StepInput input;
    input.pictures = pictures(batch);
    input.fake = flags(batch.fake, device);
    input.counts = flags(batch.counts, device);
    input.learningRate = learningRate;
    input.wantsStop = wantsStop;
    if (m_network.parameters().encoderLearns())
        input.keptBranches =
            keptBranches(m_network.blockCount(), positions, m_options.stochasticDepth, m_options.seed, epoch);
    const StepOutcome outcome = m_runner.run(input);
    if (m_averages.defined() && !outcome.overflowed)
        m_averages.lerp_(m_network.parameters().values(), 1 - m_options.averageDecay);
    return outcome;
}

Checkpoint Learner::checkpoint(int epoch, double bestBce)
{
    Checkpoint checkpoint;
    checkpoint.stateDict = m_network.stateDict(m_averages);
    checkpoint.epoch = epoch;
    checkpoint.bceBest = bestBce;
    return checkpoint;
}

std::vector<double> Learner::validate(
    const TrainingData& data, int loaderThreads, std::stop_token stop,
    const std::function<void(std::int64_t, std::int64_t)>& tell)
{
    constexpr int batchSize = 16;
    const auto total = static_cast<std::int64_t>(data.validation.size());
    const std::int64_t share = (total + m_ranks.size() - 1) / m_ranks.size();
    const std::int64_t begin = std::min(total, m_ranks.rank() * share);
    const std::int64_t end = std::min(total, begin + share);

    SessionOptions session;
    session.encoder = m_options.config.encoder;
    session.device = m_device;
    session.precision = m_precision;
    session.threads = m_threads;
    const auto network = openInferenceSession(checkpoint(0, 0), session);

    BatchLoaderOptions loading;
    loading.recipe.inputSizePx = m_options.config.inputSizePx;
    loading.batchSize = batchSize;
    loading.threads = loaderThreads;
    loading.steps = (end - begin + batchSize - 1) / batchSize;
    loading.validation = true;
    BatchLoader loader(
        data, {data.validation.begin() + begin, data.validation.begin() + end}, std::move(loading), stop);
    at::Tensor own = at::zeros({std::max<std::int64_t>(share, 1)}, at::kDouble);
    std::int64_t done = 0;
    while (auto batch = loader.next()) {
        m_ranks.throwIfAnotherFailed(); // one of another process, which `stop` does not tell of
        for (const float logit : network->logits(batch->rgb, batch->sidePx, stop))
            own[done++] = static_cast<double>(logit);
        tell(done, end - begin);
        loader.recycle(std::move(batch));
    }
    const at::Tensor all = m_ranks.gather(own.to(torchDevice(m_device))).to(at::kCPU).contiguous();
    std::vector<double> logits;
    for (std::int64_t i = 0; i < total; ++i)
        logits.push_back(all[i / share][i % share].item<double>());
    return logits;
}

} // namespace veriframe
