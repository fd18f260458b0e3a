// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace veriframe {

/// A value of a pickle. Values live in one array and refer to each other by position, so that neither a deeply nested
/// nor a self-referring stream can make us recurse.
using PickleRef = std::uint32_t;

struct PickleNone {};

/// The name of a class or function, "module.name". Never looked up, only compared.
struct PickleGlobal {
    std::string name;
};

/// An integer too wide for 64 bits: its little-endian bytes.
struct PickleWideInteger {
    std::string bytes;
};

struct PickleText {
    std::string text; ///< UTF-8 or raw bytes
};

struct PickleTuple {
    std::vector<PickleRef> items;
};

struct PickleList {
    std::vector<PickleRef> items;
};

struct PickleDict {
    std::vector<std::pair<PickleRef, PickleRef>> items; ///< in the order of the stream; later ones win
};

/// What BINPERSID names: torch's ("storage", type, key, location, element count).
struct PicklePersistent {
    PickleRef id = 0;
};

/// A call of one of the few allowed functions; what it means is for the reader to say.
struct PickleCall {
    std::string function;
    PickleRef arguments = 0; ///< a tuple
};

using PickleValue = std::variant<
    PickleNone, bool, std::int64_t, double, PickleText, PickleWideInteger, PickleGlobal, PickleTuple, PickleList,
    PickleDict, PicklePersistent, PickleCall>;

/// A parsed pickle.
struct Pickle {
    std::vector<PickleValue> values;
    PickleRef root = 0;
    std::size_t size = 0; ///< bytes consumed, STOP included

    const PickleValue& operator[](PickleRef ref) const { return values[ref]; }

    template<typename T>
    const T* get(PickleRef ref) const
    {
        return std::get_if<T>(&values[ref]);
    }

    /// The value under a text key; nullptr if the value is no dictionary or has no such key.
    const PickleRef* member(PickleRef dict, const std::string& key) const;
};

/// Interprets the opcodes that a state dict needs, calls nothing, and refuses the rest. Memory is bounded by a small
/// multiple of the stream's length. Thread-safe.
/// @param offset where `bytes` begins in the file, for error messages   @param origin the file, for error messages
/// @throws Error (corrupt, unsupported) that names the opcode or global and its offset in the file
Pickle parsePickle(std::span<const std::byte> bytes, std::uint64_t offset, const std::string& origin);

} // namespace veriframe
