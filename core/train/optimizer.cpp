// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/optimizer_internal.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// The part of a flat buffer that learns: all of it, or the head alone while the encoder is frozen.
at::Tensor learningPart(const at::Tensor& flat, const FlatParameters& parameters)
{
    const std::int64_t begin = parameters.encoderLearns() ? 0 : parameters.headOffset();
    return flat.narrow(0, begin, flat.numel() - begin);
}

/// Holds the named vectors and the step counters of an optimiser. Encoder and head count their steps separately,
/// because torch's bias correction begins with a parameter's own first gradient.
class RememberingOptimizer : public Optimizer {
public:
    std::map<std::string, at::Tensor> state() const override
    {
        std::map<std::string, at::Tensor> all = m_vectors;
        all["encoder_steps"] = at::full({}, m_encoderSteps, at::kLong);
        all["head_steps"] = at::full({}, m_headSteps, at::kLong);
        return all;
    }

    void setState(const std::map<std::string, at::Tensor>& state) override
    {
        for (auto& [name, vector] : m_vectors) {
            const auto found = state.find(name);
            if (found == state.end() || found->second.numel() != vector.numel())
                throw Error(
                    ErrorCode::mismatch, "Resuming the optimiser", name,
                    "the saved state belongs to another optimiser or network", "Start with --fresh.");
            vector.copy_(found->second);
        }
        m_encoderSteps = state.at("encoder_steps").item<std::int64_t>();
        m_headSteps = state.at("head_steps").item<std::int64_t>();
    }

protected:
    void remember(const std::string& name, const FlatParameters& parameters, double initial = 0)
    {
        m_vectors[name] = at::full(
            {parameters.count()}, initial,
            at::TensorOptions(at::kFloat).device(parameters.list().front().tensor.device()));
    }

    at::Tensor& vector(const std::string& name) { return m_vectors.at(name); }

    /// Calls body(begin, count, steps so far) for each part that learns.
    template<typename Body>
    void forParts(const FlatParameters& parameters, Body&& body)
    {
        const std::int64_t head = parameters.headOffset();
        if (parameters.encoderLearns())
            body(std::int64_t{0}, head, m_encoderSteps++);
        body(head, parameters.count() - head, m_headSteps++);
    }

private:
    std::map<std::string, at::Tensor> m_vectors;
    std::int64_t m_encoderSteps = 0, m_headSteps = 0;
};

/// g += wd*p; buf = m*buf + g (first step buf = g); p -= lr * (g + m*buf with Nesterov, else buf).
class StochasticGradientDescent : public RememberingOptimizer {
public:
    StochasticGradientDescent(const OptimizerConfig& config, const FlatParameters& parameters) : m_config(config)
    {
        if (config.momentum > 0)
            remember("momentum", parameters);
    }

    void step(FlatParameters& parameters, double learningRate) override
    {
        const at::NoGradGuard noGradient;
        forParts(parameters, [&](std::int64_t begin, std::int64_t count, std::int64_t) {
            at::Tensor values = parameters.values().narrow(0, begin, count);
            at::Tensor gradients = parameters.gradients().narrow(0, begin, count);
            if (m_config.weightDecay != 0)
                gradients.add_(values, m_config.weightDecay);
            if (m_config.momentum > 0) {
                // A buffer that starts at zero gives buf = g on the first step.
                at::Tensor buffer = vector("momentum").narrow(0, begin, count);
                buffer.mul_(m_config.momentum).add_(gradients);
                if (m_config.nesterov)
                    gradients.add_(buffer, m_config.momentum);
                else
                    gradients.copy_(buffer);
            }
            values.add_(gradients, -learningRate);
        });
    }

private:
    OptimizerConfig m_config;
};

/// Adam (Kingma and Ba 2015) with L2 in the gradient, or AdamW (Loshchilov and Hutter 2019) with decay of the weights
/// themselves; betas .9 and .999, eps 1e-8.
class Adam : public RememberingOptimizer {
public:
    Adam(const OptimizerConfig& config, const FlatParameters& parameters)
        : m_config(config), m_decouples(config.type == OptimizerType::adamW)
    {
        remember("mean", parameters);
        remember("square", parameters);
    }

    void step(FlatParameters& parameters, double learningRate) override
    {
        const at::NoGradGuard noGradient;
        forParts(parameters, [&](std::int64_t begin, std::int64_t count, std::int64_t steps) {
            at::Tensor values = parameters.values().narrow(0, begin, count);
            at::Tensor gradients = parameters.gradients().narrow(0, begin, count);
            if (m_decouples)
                values.mul_(1 - learningRate * m_config.weightDecay);
            else if (m_config.weightDecay != 0)
                gradients.add_(values, m_config.weightDecay);
            at::Tensor mean = vector("mean").narrow(0, begin, count);
            at::Tensor square = vector("square").narrow(0, begin, count);
            mean.mul_(beta1).add_(gradients, 1 - beta1);
            square.mul_(beta2).addcmul_(gradients, gradients, 1 - beta2);
            const auto t = static_cast<double>(steps + 1);
            const double stepSize = learningRate / (1 - std::pow(beta1, t));
            const at::Tensor scale = (square.sqrt() / std::sqrt(1 - std::pow(beta2, t))).add_(1e-8);
            values.addcdiv_(mean, scale, -stepSize);
        });
    }

private:
    static constexpr double beta1 = 0.9, beta2 = 0.999;
    OptimizerConfig m_config;
    bool m_decouples;
};

/// RMSprop (Hinton 2012) as torch has it: alpha .99, eps 1e-8, momentum on the scaled gradient.
class RmsProp : public RememberingOptimizer {
public:
    RmsProp(const OptimizerConfig& config, const FlatParameters& parameters) : m_config(config)
    {
        remember("square", parameters);
        if (config.momentum > 0)
            remember("momentum", parameters);
    }

    void step(FlatParameters& parameters, double learningRate) override
    {
        const at::NoGradGuard noGradient;
        forParts(parameters, [&](std::int64_t begin, std::int64_t count, std::int64_t) {
            at::Tensor values = parameters.values().narrow(0, begin, count);
            at::Tensor gradients = parameters.gradients().narrow(0, begin, count);
            if (m_config.weightDecay != 0)
                gradients.add_(values, m_config.weightDecay);
            at::Tensor square = vector("square").narrow(0, begin, count);
            square.mul_(0.99).addcmul_(gradients, gradients, 0.01);
            const at::Tensor scale = square.sqrt().add_(1e-8);
            if (m_config.momentum > 0) {
                at::Tensor buffer = vector("momentum").narrow(0, begin, count);
                buffer.mul_(m_config.momentum).addcdiv_(gradients, scale);
                values.add_(buffer, -learningRate);
            } else {
                values.addcdiv_(gradients, scale, -learningRate);
            }
        });
    }

private:
    OptimizerConfig m_config;
};

} // namespace

std::unique_ptr<Optimizer> makeOptimizer(const OptimizerConfig& config, const FlatParameters& parameters)
{
    switch (config.type) {
    case OptimizerType::sgd:
        return std::make_unique<StochasticGradientDescent>(config, parameters);
    case OptimizerType::adam:
    case OptimizerType::adamW:
        return std::make_unique<Adam>(config, parameters);
    case OptimizerType::rmsprop:
        return std::make_unique<RmsProp>(config, parameters);
    }
    throw Error(ErrorCode::internal, "Choosing the optimiser", "", "unknown type");
}

at::Tensor gradientNorm(FlatParameters& parameters)
{
    // One float32 sum over millions of squares would lose four digits.
    constexpr std::int64_t piece = 4096;
    const at::Tensor gradients = learningPart(parameters.gradients(), parameters);
    const std::int64_t whole = gradients.numel() / piece * piece;
    const at::Tensor pieces = gradients.narrow(0, 0, whole).view({-1, piece}).norm(2, 1);
    const at::Tensor rest = gradients.narrow(0, whole, gradients.numel() - whole).norm();
    return at::cat({pieces, rest.unsqueeze(0)}).to(at::kDouble).norm();
}

void clipGradients(FlatParameters& parameters, double norm, double longest)
{
    const double factor = longest / (norm + 1e-6);
    if (factor < 1)
        learningPart(parameters.gradients(), parameters).mul_(factor);
}

} // namespace veriframe
