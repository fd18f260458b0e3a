// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/launch.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace veriframe {

/// What the ranks of a run that live in one process share before they meet.
class MeetingPoint;

/// @param ranksHere ranks of this process; every process has as many. @throws Error (badInput)
std::shared_ptr<MeetingPoint> makeMeetingPoint(const Launch& launch, int ranksHere);

/// A sum over the ranks that is on its way.
class PendingSum {
public:
    virtual ~PendingSum() = default;
    /// @throws Error as RankGroup's members do
    virtual void wait() = 0;
};

/// The ranks of a run and what they say to each other: NCCL on CUDA, Gloo on CPU (spec architecture.md, rule 8). One
/// rank alone is the same with nobody to talk to. Every rank must call the same members in the same order.
/// A rank whose peer has failed or died gets an Error (internal) that carries the peer's message.
/// Members may be called from one thread at a time.
class RankGroup {
public:
    /// Waits for the other ranks; one that cannot join tells those that wait. @param localRank within this process
    /// @throws Stopped; Error (network, busy) if they cannot be reached within `patience` or the port is taken;
    ///         Error (internal) with the message of a rank that has failed meanwhile
    RankGroup(
        std::shared_ptr<MeetingPoint> meetingPoint, int localRank, const torch::Device& device,
        std::stop_token stop = {}, std::chrono::seconds patience = std::chrono::seconds(60));
    ~RankGroup();
    RankGroup(const RankGroup&) = delete;
    RankGroup& operator=(const RankGroup&) = delete;

    int rank() const;
    int size() const;

    /// The sum over all ranks, in place.
    void sum(at::Tensor& values);
    /// The same without waiting, for gradients while the backward pass goes on. `values` must live until wait().
    std::unique_ptr<PendingSum> startSum(const at::Tensor& values);
    /// One row per rank. @param values one dimension, equally long on every rank
    at::Tensor gather(const at::Tensor& values);
    /// Rank 0's values, in place.
    void broadcast(at::Tensor& values);
    void barrier();

    /// For long work between two words. @throws Error (internal) with the message of a rank that has failed
    void throwIfAnotherFailed() const;

    /// Tells the others why this rank ends, and leaves them: their next word to this rank fails with `message`.
    void fail(const std::string& message) noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
