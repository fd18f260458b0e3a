// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_samples.h"

#include "base/error.h"
#include "base/files.h"
#include "nn/checkpoint_file.h"
#include "nn/safetensors.h"
#include "nn/torch_pickle.h"
#include "nn/torch_zip_writer_internal.h"

#include <array>
#include <cstring>

namespace veriframe::test {

namespace {

using namespace std::string_literals;

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template<typename T>
std::string packed(T value)
{
    return textOf(std::as_bytes(std::span(&value, 1)));
}

NamedTensor counted(const std::string& name, TensorType type, std::vector<std::int64_t> shape)
{
    TensorData tensor{type, std::move(shape), {}};
    tensor.bytes.resize(static_cast<std::size_t>(tensor.elementCount()) * elementSize(type));
    for (std::size_t i = 0; i < tensor.bytes.size(); ++i)
        tensor.bytes[i] = static_cast<std::byte>(type == TensorType::boolean ? i % 2 : (i * 37 + name.size()) % 60);
    return {name, tensor};
}

} // namespace

Checkpoint sampleCheckpoint()
{
    Checkpoint checkpoint;
    checkpoint.stateDict = {
        counted("conv.weight", TensorType::float32, {2, 3, 1, 1}), counted("conv.bias", TensorType::float16, {3}),
        counted("bn.num_batches_tracked", TensorType::int64, {}), counted("empty", TensorType::float32, {0, 4}),
        counted("mask", TensorType::boolean, {5})};
    checkpoint.epoch = 36;
    checkpoint.bceBest = 0.2131;
    return checkpoint;
}

std::string sampleZip()
{
    std::string file;
    writeTorchZip(sampleCheckpoint(), [&](std::span<const std::byte> bytes) { file += textOf(bytes); });
    return file;
}

std::string sampleLegacy()
{
    return legacyFileOf(pickleOfCheckpoint(sampleCheckpoint()));
}

std::string legacyFileOf(const std::string& mainPickle)
{
    std::string file = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."s; // the magic number
    file += "\x80\x02M\xe9\x03."s;                                                   // protocol 1001
    file += "\x80\x02}q\x00"s + "X\x0d\0\0\0little_endian\x88s."s + mainPickle;
    const Checkpoint checkpoint = sampleCheckpoint();
    std::string keys = "\x80\x02]("s;
    std::string storages;
    for (std::size_t i = 0; i < checkpoint.stateDict.size(); ++i) {
        keys += pickledText(std::to_string(i));
        const TensorData& tensor = checkpoint.stateDict[i].tensor;
        storages += packed(tensor.elementCount()) + textOf(tensor.bytes);
    }
    keys += pickledText(std::to_string(checkpoint.stateDict.size()));
    storages += packed(std::int64_t(1)) + packed(*checkpoint.bceBest);
    return file + keys + "e." + storages;
}

std::string sampleSafetensors()
{
    std::string file;
    writeSafetensors(sampleCheckpoint(), [&](std::span<const std::byte> bytes) { file += textOf(bytes); });
    return file;
}

Checkpoint readBytes(std::string_view file)
{
    const TemporaryDirectory folder;
    writeFileAtomically(folder.path() / "sample.pth", file);
    return readCheckpoint(folder.path() / "sample.pth");
}

std::string refusalOf(std::string_view file)
{
    try {
        readBytes(file);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

std::string refusalOfPickle(std::string_view pickle)
{
    static constexpr std::array<std::byte, 64> storage{};
    const StorageLookup lookup = [](const std::string&) { return std::span<const std::byte>(storage); };
    try {
        checkpointOfPickle(std::as_bytes(std::span(pickle)), lookup, 256, "sample");
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

std::string pickledText(std::string_view text)
{
    return "X" + packed(static_cast<std::uint32_t>(text.size())) + std::string(text);
}

std::string pickledTensor(std::string_view sizesAndStrides, std::int32_t storageElements, std::int32_t offset)
{
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + pickledText("storage") + "ctorch\nFloatStorage\n" +
           pickledText("0") + pickledText("cpu") + "J" + packed(storageElements) + "tQJ" + packed(offset) +
           std::string(sizesAndStrides) + "\x89" + "ccollections\nOrderedDict\n)RtR";
}

std::string pickledSizes(std::initializer_list<std::int64_t> sizes)
{
    std::string code = "(";
    for (const std::int64_t size : sizes)
        code += "\x8a\x08" + packed(size);
    return code + "t";
}

std::string pickledDict(std::string_view value)
{
    return "\x80\x02}" + pickledText("w") + std::string(value) + "s.";
}

} // namespace veriframe::test
