// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/efficientnet_layout.h"
#include "nn/inference_session.h"

#include <cmath>
#include <cstring>

namespace veriframe {

namespace {

/// A 64-bit generator whose sequence is fixed by its source (Steele, Lea and Flood 2014, SplitMix64), unlike the
/// standard library's distributions.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    double uniform()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31)) >> 11) / static_cast<double>(std::uint64_t(1) << 53);
    }

private:
    std::uint64_t m_state;
};

TensorData untrainedTensor(const EntryLayout& entry, SplitMix64& random)
{
    using Kind = EntryLayout::Kind;
    TensorData tensor;
    tensor.shape = entry.shape;
    if (entry.kind == Kind::batchCount) {
        tensor.type = TensorType::int64;
        tensor.bytes.assign(8, std::byte{0});
        return tensor;
    }
    const auto count = static_cast<std::size_t>(tensor.elementCount());
    std::vector<float> values(count, entry.kind == Kind::normWeight || entry.kind == Kind::runningVar ? 1.0F : 0.0F);
    if (entry.kind == Kind::weight) {
        // He et al. 2015: variance 2 / fan-in, here from a uniform distribution.
        const double fanIn = static_cast<double>(count) / static_cast<double>(entry.shape.front());
        const double limit = std::sqrt(6.0 / fanIn);
        for (float& value : values)
            value = static_cast<float>((2 * random.uniform() - 1) * limit);
    }
    tensor.bytes.resize(count * sizeof(float));
    std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return tensor;
}

} // namespace

Checkpoint untrainedCheckpoint(const std::string& encoder, std::uint64_t seed)
{
    SplitMix64 random(seed);
    Checkpoint checkpoint;
    for (const EntryLayout& entry : classifierEntries(encoder))
        checkpoint.stateDict.push_back({entry.name, untrainedTensor(entry, random)});
    return checkpoint;
}

} // namespace veriframe
