// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "nn/evidence_map.h"
#include "nn/tensor_data.h"

#include <string>
#include <torch/torch.h>
#include <unordered_map>

namespace veriframe {

/// A network's weights by name, float32, contiguous.
using WeightMap = std::unordered_map<std::string, at::Tensor>;

/// Copies every floating-point tensor as float32; counters (num_batches_tracked) are left out.
WeightMap weightsOf(const Checkpoint& checkpoint);

/// @param featureMap (1, features, side, side), any device and precision   @param classifier (features), float32
EvidenceMap evidenceOf(const at::Tensor& featureMap, const at::Tensor& classifier, double bias);

/// Runs `body` and turns a failure of LibTorch into an Error with the first line of its reason: the rest is a stack
/// trace.
template<typename Body>
auto withTorchErrors(const std::string& doing, const std::string& on, Body&& body)
{
    try {
        return body();
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        throw Error(ErrorCode::internal, doing, on, text.substr(0, text.find('\n')));
    }
}

} // namespace veriframe
