// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/inference_session.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace veriframe {

/// What the sessions share: facts, and checks of the input's size.
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

/// Our own engine; see core/nn/cpu. The checkpoint is known to fit, the options are resolved, the instruction set is
/// one of ours that this processor has.
std::unique_ptr<InferenceSession> makeCpuEngineSession(const Checkpoint& checkpoint, const SessionOptions& options);

} // namespace veriframe
