// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

/// Small checkpoints and the files that hold them, honest and hostile, made without Python.
namespace veriframe::test {

/// Five tensors of different types and shapes, a scalar and an empty one among them; epoch and bce_best.
Checkpoint sampleCheckpoint();

/// The sample's file in each format.
std::string sampleZip();
std::string sampleLegacy();
std::string sampleSafetensors();

/// A legacy torch file around a pickled checkpoint whose storages are those of the sample.
std::string legacyFileOf(const std::string& mainPickle);

/// Writes the bytes to a file of a scratch folder that lasts as long as the test, and reads that as a checkpoint.
Checkpoint readBytes(std::string_view file);

/// The error that reading raises, "" if there is none. Anything but an Error escapes and fails the test.
std::string refusalOf(std::string_view file);

/// The same for a bare pickle, as it lies in a zip container, with one storage "0" of 64 bytes.
std::string refusalOfPickle(std::string_view pickle);

/// Pickle code of a text, and of a whole tensor over storage "0".
std::string pickledText(std::string_view text);
std::string pickledTensor(std::string_view sizesAndStrides, std::int32_t storageElements = 16, std::int32_t offset = 0);
/// Pickle code of a tuple of numbers.
std::string pickledSizes(std::initializer_list<std::int64_t> sizes);
/// {"w": <value>} as a whole pickle.
std::string pickledDict(std::string_view value);

} // namespace veriframe::test
