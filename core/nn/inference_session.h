// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"
#include "nn/evidence_map.h"
#include "nn/instruction_set.h"
#include "nn/tensor_data.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// How the network is executed.
enum class SessionPath {
    fast, ///< batch norm folded, channels-last, chosen precision: what everything uses
    plain ///< eager float32 NCHW as the published program runs it: the baseline of tests and benchmarks
};

struct SessionOptions {
    std::string encoder; ///< timm's name; empty: inferred from the checkpoint's shapes
    Device device = {};
    Precision precision = Precision::automatic; ///< the plain path takes float32 only
    SessionPath path = SessionPath::fast;
    int threads = 0;   ///< CPU threads; 0: all available
    int batchSize = 0; ///< faces per forward pass; 0: a sensible one for the device
    InstructionSet instructionSet = InstructionSet::automatic; ///< of the fast path on a CPU
};

/// One DeepFakeClassifier ready to score faces. Results do not depend on how faces are batched.
/// logits() may be called from one thread at a time; several sessions may run at the same time.
///
///     auto session = openInferenceSession(readCheckpoint("b7.pth"), {});
///     std::vector<float> logits = session->logits(canvases, 380, stop);
class InferenceSession {
public:
    virtual ~InferenceSession() = default;

    /// One logit per face; probability of fake = probabilityOfLogit(logit).
    /// @param rgb faces one after another, each sidePx x sidePx x 3 bytes, RGB, rows top to bottom
    ///            (spec algorithms.md 5); normalisation happens inside
    /// @throws Error (badInput if the byte count does not fit sidePx, internal), Stopped between batches
    virtual std::vector<float> logits(std::span<const std::uint8_t> rgb, int sidePx, std::stop_token stop = {}) = 0;

    /// The same for input that is normalised already: float32, shape (count, 3, sidePx, sidePx).
    virtual std::vector<float>
    logitsOfNormalized(std::span<const float> nchw, int sidePx, std::stop_token stop = {}) = 0;

    /// Where on one face the logit comes from. @param rgb as logits() takes it, one face
    /// @throws Error (badInput if it is not one face, internal)
    virtual EvidenceMap evidence(std::span<const std::uint8_t> rgb, int sidePx) = 0;

    virtual const std::string& encoder() const = 0;
    virtual Device device() const = 0;
    /// Never `automatic`.
    virtual Precision precision() const = 0;
    /// One line for people: path, precision, device, threads, batch size.
    virtual std::string description() const = 0;
};

/// Builds the network and loads the checkpoint strictly.
/// @throws Error (mismatch) listing missing, unexpected and misshapen entries; (badInput) for an unknown encoder;
///         (unsupported) for a precision the device lacks
std::unique_ptr<InferenceSession> openInferenceSession(const Checkpoint& checkpoint, const SessionOptions& options);

/// A checkpoint with random (He-style) weights from a seed, in timm's names and order: an untrained network.
/// @throws Error (badInput) for an unknown encoder
Checkpoint untrainedCheckpoint(const std::string& encoder, std::uint64_t seed);

/// 1 / (1 + exp(-logit)), in double.
double probabilityOfLogit(double logit);

} // namespace veriframe
