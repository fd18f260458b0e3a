// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/flat_parameters_internal.h"
#include "train/rank_group_internal.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace veriframe {

/// Averages gradients over the ranks. The flat gradient buffer is cut into buckets; each is sent as soon as the
/// backward pass has finished its last gradient, so that talking hides behind computing (Li et al. 2020, "PyTorch
/// Distributed"). Backward runs from the head to the stem, hence buckets become ready from the back of the buffer. They
/// leave in that order on every rank; what got no gradient goes out, as zeros, in finish().
///
///     exchange.begin();  loss.backward();  exchange.finish();
class GradientExchange {
public:
    /// @param bucketBytes about how large; 0: one sum after the backward pass, without overlap
    GradientExchange(FlatParameters& parameters, RankGroup& ranks, std::int64_t bucketBytes = 8 << 20);
    ~GradientExchange();
    GradientExchange(const GradientExchange&) = delete;
    GradientExchange& operator=(const GradientExchange&) = delete;

    /// Empties the gradients and waits for new ones. Call it between forward and backward pass.
    void begin();
    /// Waits until the gradients of all ranks are here and divides by how many there are. @throws Error of RankGroup
    void finish();
    /// How long the last finish() waited, seconds: what the overlap did not hide.
    double waitedSeconds() const;
    /// How many buckets of the last pass were on their way before finish().
    int sentEarly() const;

private:
    void listen();

    struct State;
    std::shared_ptr<State> m_state; ///< holds the hooks, and they know it weakly
};

} // namespace veriframe
