// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/safetensors.h"

#include "base/error.h"
#include "nn/entry_names_internal.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace veriframe {

namespace {

using Json = nlohmann::json;

/// A tenth of the format's own limit, and a hundred times the header of the largest network here: parsed JSON takes
/// many times its text.
constexpr std::uint64_t maxHeaderBytes = 10'000'000;

constexpr std::array<std::pair<std::string_view, TensorType>, 10> typeNames = {
    {{"F32", TensorType::float32},
     {"F64", TensorType::float64},
     {"F16", TensorType::float16},
     {"BF16", TensorType::bfloat16},
     {"I64", TensorType::int64},
     {"I32", TensorType::int32},
     {"I16", TensorType::int16},
     {"I8", TensorType::int8},
     {"U8", TensorType::uint8},
     {"BOOL", TensorType::boolean}}};

[[noreturn]] void refuse(const std::string& origin, const std::string& why, ErrorCode code = ErrorCode::corrupt)
{
    throw Error(code, "Reading the checkpoint", origin, why);
}

std::uint64_t headerSize(std::span<const std::byte> file)
{
    std::uint64_t size = 0;
    if (file.size() >= 8)
        std::memcpy(&size, file.data(), 8);
    return size;
}

TensorType typeOfName(const std::string& name, const std::string& origin)
{
    for (const auto& [known, type] : typeNames)
        if (known == name)
            return type;
    refuse(origin, "the element type \"" + shownName(name) + "\" is not known", ErrorCode::unsupported);
}

std::string_view nameOfType(TensorType type)
{
    const auto found =
        std::find_if(typeNames.begin(), typeNames.end(), [&](const auto& entry) { return entry.second == type; });
    return found->first;
}

/// One tensor as its header describes it.
struct Described {
    std::string name;
    TensorType type = TensorType::float32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;
};

Described describe(const std::string& name, const Json& entry, std::uint64_t dataSize, const std::string& origin)
{
    const std::string quoted = "the tensor \"" + shownName(name) + "\" ";
    if (!isStateDictName(name))
        refuse(origin, quoted + "has a name of impossible length or characters");
    Described tensor;
    tensor.name = name;
    try {
        tensor.type = typeOfName(entry.at("dtype").get<std::string>(), origin);
        constexpr std::size_t mostDimensions = 16;
        const Json& shape = entry.at("shape");
        if (!shape.is_array() || shape.size() > mostDimensions)
            refuse(origin, quoted + "has an impossible shape");
        for (const Json& side : shape) {
            if (!side.is_number_unsigned())
                refuse(origin, quoted + "has an impossible side");
            tensor.shape.push_back(side.get<std::int64_t>());
        }
        const Json& offsets = entry.at("data_offsets");
        if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() ||
            !offsets[1].is_number_unsigned())
            refuse(origin, quoted + "has no proper data_offsets");
        tensor.begin = offsets[0].get<std::uint64_t>();
        tensor.end = offsets[1].get<std::uint64_t>();
    } catch (const Json::exception&) {
        refuse(origin, quoted + "is described wrongly");
    }
    if (tensor.begin > tensor.end || tensor.end > dataSize)
        refuse(origin, quoted + "reaches beyond the end of the file");
    std::uint64_t count = 1;
    for (const std::int64_t side : tensor.shape) {
        if (side < 0 || (side != 0 && count > dataSize / static_cast<std::uint64_t>(side)))
            refuse(origin, quoted + "is larger than the file");
        count *= static_cast<std::uint64_t>(side);
    }
    if (count * elementSize(tensor.type) != tensor.end - tensor.begin)
        refuse(origin, quoted + "has a shape that does not fit its bytes");
    return tensor;
}

Json parseHeader(std::string_view text, const std::string& origin)
{
    std::set<std::string> names;
    // Depths: 0 the header, 1 a tensor, 2 its shape, 3 a side.
    const auto check = [&](int depth, Json::parse_event_t event, Json& value) {
        if (depth > 3)
            refuse(origin, "its header is nested too deeply");
        if (event == Json::parse_event_t::key && depth == 1 && !names.insert(value.get<std::string>()).second)
            refuse(origin, "the tensor \"" + shownName(value.get<std::string>()) + "\" appears twice");
        return true;
    };
    Json header = Json::parse(text, check, false);
    if (!header.is_object())
        refuse(origin, "its header is no JSON object");
    return header;
}

/// Puts the tensors into the order of their bytes, which is the order they were written in.
void sortAndRefuseGaps(std::vector<Described>& tensors, std::uint64_t dataSize, const std::string& origin)
{
    std::stable_sort(tensors.begin(), tensors.end(), [](const Described& a, const Described& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t at = 0;
    for (const Described& tensor : tensors) {
        if (tensor.begin != at)
            refuse(origin, "its tensors overlap or leave gaps");
        at = tensor.end;
    }
    if (at != dataSize)
        refuse(origin, "it has bytes that belong to no tensor");
}

void readMetadata(const Json& metadata, Checkpoint& checkpoint)
{
    const auto text = [&](const char* key) -> std::optional<std::string> {
        const auto found = metadata.find(key);
        return found != metadata.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
    };
    // Numbers are JSON inside the text, so that they do not depend on a locale.
    if (const auto epoch = text("epoch"))
        if (const Json value = Json::parse(*epoch, nullptr, false); value.is_number_integer())
            checkpoint.epoch = value.get<std::int64_t>();
    if (const auto best = text("bce_best"))
        if (const Json value = Json::parse(*best, nullptr, false); value.is_number())
            checkpoint.bceBest = value.get<double>();
}

} // namespace

bool looksLikeSafetensors(std::span<const std::byte> file)
{
    const std::uint64_t size = headerSize(file);
    return file.size() > 9 && size >= 2 && size <= maxHeaderBytes && static_cast<char>(file[8]) == '{';
}

Checkpoint readSafetensors(std::span<const std::byte> file, const std::string& origin)
{
    const std::uint64_t size = headerSize(file);
    if (file.size() < 8 || size > file.size() - 8 || size > maxHeaderBytes)
        refuse(origin, "its header is cut off");
    const auto* text = reinterpret_cast<const char*>(file.data()) + 8;
    const Json header = parseHeader({text, static_cast<std::size_t>(size)}, origin);
    const std::span<const std::byte> data = file.subspan(8 + size);
    Checkpoint checkpoint;
    checkpoint.format = CheckpointFormat::safetensors;
    std::vector<Described> tensors;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__")
            readMetadata(entry, checkpoint);
        else
            tensors.push_back(describe(name, entry, data.size(), origin));
    }
    sortAndRefuseGaps(tensors, data.size(), origin);
    for (Described& described : tensors) {
        const auto bytes = data.subspan(described.begin, described.end - described.begin);
        checkpoint.stateDict.push_back(
            {std::move(described.name), {described.type, std::move(described.shape), {bytes.begin(), bytes.end()}}});
    }
    return checkpoint;
}

void writeSafetensors(const Checkpoint& checkpoint, const std::function<void(std::span<const std::byte>)>& sink)
{
    Json header = Json::object();
    Json metadata = {{"format", "pt"}};
    if (checkpoint.epoch)
        metadata["epoch"] = Json(*checkpoint.epoch).dump();
    if (checkpoint.bceBest)
        metadata["bce_best"] = Json(*checkpoint.bceBest).dump();
    header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : checkpoint.stateDict) {
        header[name] = {
            {"dtype", nameOfType(tensor.type)},
            {"shape", tensor.shape},
            {"data_offsets", {offset, offset + tensor.bytes.size()}}};
        offset += tensor.bytes.size();
    }
    std::string text = header.dump();
    // The data begins at a multiple of eight; the format allows trailing spaces in the header.
    text.append((8 - text.size() % 8) % 8, ' ');
    const std::uint64_t size = text.size();
    sink(std::as_bytes(std::span(&size, 1)));
    sink(std::as_bytes(std::span(text)));
    for (const NamedTensor& entry : checkpoint.stateDict)
        sink(entry.tensor.bytes);
}

} // namespace veriframe
