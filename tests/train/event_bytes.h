// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/record_framing.h"

#include <cstdint>
#include <cstring>
#include <string>

namespace veriframe::test {

/// Protocol buffers by hand, as the format's description says, so that the reader is not tested with its own writer.
inline std::string varint(std::uint64_t number)
{
    std::string bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    return bytes + static_cast<char>(number);
}

inline std::string numberField(int field, std::uint64_t number)
{
    return varint(static_cast<std::uint64_t>(field) << 3) + varint(number);
}

template<typename Number>
std::string bytesOf(Number number)
{
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

inline std::string doubleField(int field, double number)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 1) + bytesOf(number);
}

inline std::string floatField(int field, float number)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 5) + bytesOf(number);
}

inline std::string bytesField(int field, const std::string& bytes)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(bytes.size()) + bytes;
}

/// An event with what stands behind its time and step.
inline std::string event(std::int64_t step, const std::string& content)
{
    return framedRecord(doubleField(1, 1.7e9) + numberField(2, static_cast<std::uint64_t>(step)) + content);
}

inline std::string versionEvent()
{
    return framedRecord(doubleField(1, 1.7e9) + bytesField(3, "brain.Event:2"));
}

/// As torch.utils.tensorboard writes it: one event a scalar, in simple_value.
inline std::string scalarEvent(const std::string& tag, std::int64_t step, float value)
{
    return event(step, bytesField(5, bytesField(1, bytesField(1, tag) + floatField(2, value))));
}

/// As tf.summary.scalar writes it: a tensor, with the metadata of the plugin "scalars".
inline std::string tensorEvent(const std::string& tag, std::int64_t step, const std::string& tensor)
{
    const std::string metadata = bytesField(9, bytesField(1, bytesField(1, "scalars")));
    return event(step, bytesField(5, bytesField(1, bytesField(1, tag) + metadata + bytesField(8, tensor))));
}

} // namespace veriframe::test
