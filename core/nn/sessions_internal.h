// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/session_base_internal.h"
#include "nn/torch_tensors_internal.h"

namespace veriframe {

// One maker per way of executing the network; that of our own engine is in session_base_internal.h. The checkpoint is
// known to fit, the options are resolved: the encoder is named and the precision is not automatic.
std::unique_ptr<InferenceSession> makePlainSession(const Checkpoint& checkpoint, const SessionOptions& options);
std::unique_ptr<InferenceSession> makeFastCpuSession(const Checkpoint& checkpoint, const SessionOptions& options);
std::unique_ptr<InferenceSession> makeCudaSession(const Checkpoint& checkpoint, const SessionOptions& options);

} // namespace veriframe
