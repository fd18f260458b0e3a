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
        const auto saved = [&](const std::string& name, std::int64_t count) {
            const auto found = state.find(name);
            if (found == state.end() || found->second.numel() != count)
                throw Error(
                    ErrorCode::mismatch, "Resuming the optimiser", name,
                    "the saved state belongs to another optimiser or network", "Start with --fresh.");
            return found->second;
        };
        for (auto& [name, vector] : m_vectors)
            vector.copy_(saved(name, vector.numel()));
        m_encoderSteps = saved("encoder_steps", 1).item<std::int64_t>();
        m_headSteps = saved("head_steps", 1).item<std::int64_t>();
    }

protected:
    void remember(const std::string& name, const FlatParameters& parameters, double initial = 0)
    {
        m_vectors[name] = at::full(
            {parameters.count()}, initial,
            at::TensorOptions(at::kFloat).device(parameters.list().front().tensor.device()));
    }

    at::Tensor& vector(const std::string& name) { return m_vectors.at(name); }

    /// One of the two parts of the parameters, encoder and head.
    struct Part {
        std::int64_t begin = 0, count = 0;
        std::int64_t stepsSoFar = 0;
        at::Tensor values, gradients;

        at::Tensor of(const at::Tensor& flat) const { return flat.narrow(0, begin, count); }

        /// L2 regularisation by way of the gradient.
        void addDecay(double weightDecay)
        {
            if (weightDecay != 0)
                gradients.add_(values, weightDecay);
        }
    };

    /// Calls body(part) for each part that learns.
    template<typename Body>
    void forParts(FlatParameters& parameters, Body&& body)
    {
        const auto call = [&](std::int64_t begin, std::int64_t count, std::int64_t& steps) {
            Part part{begin, count, steps++, {}, {}};
            part.values = part.of(parameters.values());
            part.gradients = part.of(parameters.gradients());
            body(part);
        };
        const at::NoGradGuard noGradient;
        const std::int64_t head = parameters.headOffset();
        if (parameters.encoderLearns())
            call(0, head, m_encoderSteps);
        call(head, parameters.count() - head, m_headSteps);
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
        forParts(parameters, [&](Part& part) {
            part.addDecay(m_config.weightDecay);
            if (m_config.momentum > 0) {
                // A buffer that starts at zero gives buf = g on the first step.
                at::Tensor buffer = part.of(vector("momentum"));
                buffer.mul_(m_config.momentum).add_(part.gradients);
                if (m_config.nesterov)
                    part.gradients.add_(buffer, m_config.momentum);
                else
                    part.gradients.copy_(buffer);
            }
            part.values.add_(part.gradients, -learningRate);
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
        forParts(parameters, [&](Part& part) {
            if (m_decouples)
                part.values.mul_(1 - learningRate * m_config.weightDecay);
            else
                part.addDecay(m_config.weightDecay);
            at::Tensor mean = part.of(vector("mean"));
            at::Tensor square = part.of(vector("square"));
            mean.mul_(beta1).add_(part.gradients, 1 - beta1);
            square.mul_(beta2).addcmul_(part.gradients, part.gradients, 1 - beta2);
            const auto t = static_cast<double>(part.stepsSoFar + 1);
            const double stepSize = learningRate / (1 - std::pow(beta1, t));
            const at::Tensor scale = (square.sqrt() / std::sqrt(1 - std::pow(beta2, t))).add_(1e-8);
            part.values.addcdiv_(mean, scale, -stepSize);
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
        forParts(parameters, [&](Part& part) {
            part.addDecay(m_config.weightDecay);
            at::Tensor square = part.of(vector("square"));
            square.mul_(0.99).addcmul_(part.gradients, part.gradients, 0.01);
            const at::Tensor scale = square.sqrt().add_(1e-8);
            if (m_config.momentum > 0) {
                at::Tensor buffer = part.of(vector("momentum"));
                buffer.mul_(m_config.momentum).addcdiv_(part.gradients, scale);
                part.values.add_(buffer, -learningRate);
            } else {
                part.values.addcdiv_(part.gradients, scale, -learningRate);
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
