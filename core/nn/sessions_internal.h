// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/inference_session.h"
#include "nn/torch_tensors_internal.h"

namespace veriframe {

// One maker per way of executing the network. The checkpoint is known to fit, the options are resolved: the encoder is
// named and the precision is not automatic.
std::unique_ptr<InferenceSession> makePlainSession(const Checkpoint& checkpoint, const SessionOptions& options);
std::unique_ptr<InferenceSession> makeFastCpuSession(const Checkpoint& checkpoint, const SessionOptions& options);
std::unique_ptr<InferenceSession> makeCudaSession(const Checkpoint& checkpoint, const SessionOptions& options);

/// What the sessions share: facts, checks of the input's size, and bytes to normalised values.
class SessionBase : public InferenceSession {
public:
    explicit SessionBase(const SessionOptions& options) : m_options(options) {}

    const std::string& encoder() const override { return m_options.encoder; }

    Device device() const override { return m_options.device; }

    Precision precision() const override { return m_options.precision; }

protected:
    /// @param valuesPerFace bytes or floats of one face. @return how many faces
    /// @throws Error (badInput) if the values are no whole number of faces
    static std::int64_t countFaces(std::size_t values, int sidePx);
    /// @throws Error (badInput) if the values are not exactly one face
    static void requireOneFace(std::size_t values, int sidePx);

    const SessionOptions& options() const { return m_options; }

private:
    SessionOptions m_options;
};

} // namespace veriframe
