// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_pickle.h"

#include "base/error.h"
#include "nn/entry_names_internal.h"
#include "nn/pickle_machine_internal.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace veriframe {

namespace {

[[noreturn]] void refuse(const std::string& origin, const std::string& why, ErrorCode code = ErrorCode::corrupt)
{
    throw Error(code, "Reading the checkpoint", origin, why);
}

/// How much more than the file's own size its tensors may take together.
constexpr std::uint64_t sharingAllowance = 2;

std::optional<TensorType> typeOfStorage(const std::string& global)
{
    static const std::map<std::string, TensorType> types = {
        {"torch.FloatStorage", TensorType::float32}, {"torch.DoubleStorage", TensorType::float64},
        {"torch.HalfStorage", TensorType::float16},  {"torch.BFloat16Storage", TensorType::bfloat16},
        {"torch.LongStorage", TensorType::int64},    {"torch.IntStorage", TensorType::int32},
        {"torch.ShortStorage", TensorType::int16},   {"torch.CharStorage", TensorType::int8},
        {"torch.ByteStorage", TensorType::uint8},    {"torch.BoolStorage", TensorType::boolean}};
    const auto found = types.find(global);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

/// torch's persistent id ("storage", type, key, location, element count[, view]).
struct StorageFacts {
    TensorType type = TensorType::float32;
    std::string key;
    std::int64_t elementCount = 0;
};

/// Reads a parsed pickle as a checkpoint.
class CheckpointReader {
public:
    CheckpointReader(
        const Pickle& pickle, const StorageLookup& storages, std::uint64_t byteBudget, const std::string& origin)
        : m_pickle(pickle), m_storages(storages), m_bytesLeft(byteBudget), m_origin(origin)
    {}

    Checkpoint read()
    {
        Checkpoint checkpoint;
        PickleRef stateDict = m_pickle.root;
        if (const PickleRef* inner = m_pickle.member(m_pickle.root, "state_dict")) {
            stateDict = *inner;
            if (const PickleRef* epoch = m_pickle.member(m_pickle.root, "epoch"))
                checkpoint.epoch = wholeNumber(*epoch);
            if (const PickleRef* best = m_pickle.member(m_pickle.root, "bce_best"))
                checkpoint.bceBest = number(*best);
        }
        const auto* entries = m_pickle.get<PickleDict>(stateDict);
        if (!entries)
            refuse(m_origin, "it holds no state dict", ErrorCode::unsupported);
        std::set<std::string_view> names;
        for (const auto& [key, value] : entries->items) {
            const auto* name = m_pickle.get<PickleText>(key);
            if (!name || !isStateDictName(name->text))
                refuse(m_origin, "a key of the state dict is no name");
            if (!names.insert(name->text).second)
                refuse(m_origin, "the entry \"" + shownName(name->text) + "\" appears twice");
            checkpoint.stateDict.push_back({name->text, tensor(value, name->text)});
        }
        return checkpoint;
    }

private:
    std::optional<std::int64_t> wholeNumber(PickleRef ref)
    {
        if (const auto* whole = m_pickle.get<std::int64_t>(ref))
            return *whole;
        const auto tensor = tensorOfOne(ref);
        if (!tensor || tensor->type != TensorType::int64)
            return std::nullopt;
        std::int64_t value = 0;
        std::memcpy(&value, tensor->bytes.data(), 8);
        return value;
    }

    /// A Python float or int, a numpy.float64 or float32, or a tensor of one float.
    std::optional<double> number(PickleRef ref)
    {
        if (const auto* real = m_pickle.get<double>(ref))
            return *real;
        if (const auto* whole = m_pickle.get<std::int64_t>(ref))
            return static_cast<double>(*whole);
        if (const auto tensor = tensorOfOne(ref))
            return realOfBytes(tensor->bytes, tensor->type);
        const auto* scalar = m_pickle.get<PickleCall>(ref);
        if (!scalar || !scalar->function.ends_with("multiarray.scalar"))
            return std::nullopt;
        const auto& arguments = m_pickle.get<PickleTuple>(scalar->arguments)->items;
        const auto type = arguments.size() == 2 ? numpyType(arguments[0]) : std::nullopt;
        if (!type)
            return std::nullopt;
        const std::string bytes = rawBytes(arguments[1]);
        return realOfBytes(std::as_bytes(std::span(bytes)), *type);
    }

    static std::optional<double> realOfBytes(std::span<const std::byte> bytes, TensorType type)
    {
        if (type == TensorType::float64 && bytes.size() == 8) {
            double value = 0;
            std::memcpy(&value, bytes.data(), 8);
            return value;
        }
        if (type == TensorType::float32 && bytes.size() == 4) {
            float value = 0;
            std::memcpy(&value, bytes.data(), 4);
            return value;
        }
        return std::nullopt;
    }

    /// numpy.dtype("f8", ...) or "f4"; their state, which is not looked at, says little-endian on every machine of
    /// today.
    std::optional<TensorType> numpyType(PickleRef ref) const
    {
        const auto* dtype = m_pickle.get<PickleCall>(ref);
        if (!dtype || dtype->function != "numpy.dtype")
            return std::nullopt;
        const auto& arguments = m_pickle.get<PickleTuple>(dtype->arguments)->items;
        const auto* name = arguments.empty() ? nullptr : m_pickle.get<PickleText>(arguments[0]);
        if (name && name->text == "f8")
            return TensorType::float64;
        if (name && name->text == "f4")
            return TensorType::float32;
        return std::nullopt;
    }

    std::optional<TensorData> tensorOfOne(PickleRef ref)
    {
        const auto* call = m_pickle.get<PickleCall>(ref);
        if (!call || call->function != "torch._utils._rebuild_tensor_v2")
            return std::nullopt;
        TensorData value = tensor(ref, "a number of the trainer");
        return value.elementCount() == 1 ? std::optional(std::move(value)) : std::nullopt;
    }

    /// Bytes as protocol 3 stores them, or as protocol 2 does: _codecs.encode(text, "latin1").
    std::string rawBytes(PickleRef ref) const
    {
        if (const auto* text = m_pickle.get<PickleText>(ref))
            return text->text;
        const auto* encode = m_pickle.get<PickleCall>(ref);
        if (!encode || encode->function != "_codecs.encode")
            return {};
        const auto& arguments = m_pickle.get<PickleTuple>(encode->arguments)->items;
        const auto* utf8 = arguments.empty() ? nullptr : m_pickle.get<PickleText>(arguments[0]);
        std::string latin1;
        for (std::size_t i = 0; utf8 && i < utf8->text.size(); ++i) {
            const auto lead = static_cast<unsigned char>(utf8->text[i]);
            const bool pair = (lead & 0xFC) == 0xC0 && i + 1 < utf8->text.size();
            latin1 += pair ? static_cast<char>((lead & 3) << 6 | (utf8->text[++i] & 0x3F)) : static_cast<char>(lead);
        }
        return latin1;
    }

    const PickleCall& rebuildCall(PickleRef ref, const std::string& name) const
    {
        const auto* call = m_pickle.get<PickleCall>(ref);
        // A parameter wraps a tensor once; more wraps than that are no torch file's.
        if (call && call->function == "torch._utils._rebuild_parameter") {
            const auto& arguments = m_pickle.get<PickleTuple>(call->arguments)->items;
            call = arguments.empty() ? nullptr : m_pickle.get<PickleCall>(arguments.front());
        }
        if (!call || call->function != "torch._utils._rebuild_tensor_v2")
            refuse(m_origin, "the entry \"" + shownName(name) + "\" is no tensor", ErrorCode::unsupported);
        return *call;
    }

    TensorData tensor(PickleRef ref, const std::string& name)
    {
        const PickleCall& call = rebuildCall(ref, name);
        const auto& arguments = m_pickle.get<PickleTuple>(call.arguments)->items;
        if (arguments.size() < 4)
            refuse(m_origin, "the tensor \"" + shownName(name) + "\" is described incompletely");
        const StorageFacts storage = storageFacts(arguments[0], name);
        const auto* offset = m_pickle.get<std::int64_t>(arguments[1]);
        const std::vector<std::int64_t> shape = sizes(arguments[2], name);
        const std::vector<std::int64_t> strides = sizes(arguments[3], name);
        if (!offset || *offset < 0 || shape.size() != strides.size())
            refuse(m_origin, "the tensor \"" + shownName(name) + "\" has a bad offset or stride");
        return gather(storage, *offset, shape, strides, name);
    }

    StorageFacts storageFacts(PickleRef ref, const std::string& name) const
    {
        const auto* persistent = m_pickle.get<PicklePersistent>(ref);
        const auto* id = persistent ? m_pickle.get<PickleTuple>(persistent->id) : nullptr;
        if (!id || id->items.size() < 5)
            refuse(m_origin, "the tensor \"" + shownName(name) + "\" names no storage");
        const auto* kind = m_pickle.get<PickleText>(id->items[0]);
        const auto* global = m_pickle.get<PickleGlobal>(id->items[1]);
        const auto* key = m_pickle.get<PickleText>(id->items[2]);
        const auto* count = m_pickle.get<std::int64_t>(id->items[4]);
        const auto type = global ? typeOfStorage(global->name) : std::nullopt;
        if (!kind || kind->text != "storage" || !type || !key || !count || *count < 0)
            refuse(m_origin, "the storage of the tensor \"" + shownName(name) + "\" is described wrongly");
        if (id->items.size() > 5 && !m_pickle.get<PickleNone>(id->items[5]))
            refuse(
                m_origin, "the tensor \"" + shownName(name) + "\" lies in a view of a storage", ErrorCode::unsupported);
        return {*type, key->text, *count};
    }

    std::vector<std::int64_t> sizes(PickleRef ref, const std::string& name) const
    {
        const auto* tuple = m_pickle.get<PickleTuple>(ref);
        if (const auto* call = m_pickle.get<PickleCall>(ref); call && call->function == "torch.Size") {
            const auto& arguments = m_pickle.get<PickleTuple>(call->arguments)->items;
            tuple = arguments.size() == 1 ? m_pickle.get<PickleTuple>(arguments[0]) : nullptr;
        }
        constexpr std::size_t mostDimensions = 16;
        if (!tuple || tuple->items.size() > mostDimensions)
            refuse(m_origin, "the shape of the tensor \"" + shownName(name) + "\" is no tuple of numbers");
        std::vector<std::int64_t> values;
        for (const PickleRef item : tuple->items) {
            const auto* value = m_pickle.get<std::int64_t>(item);
            if (!value || *value < 0 || *value > (std::int64_t(1) << 40))
                refuse(m_origin, "the shape of the tensor \"" + shownName(name) + "\" holds an impossible side");
            values.push_back(*value);
        }
        return values;
    }

    /// Copies a strided view into a contiguous tensor, after proving that all of it lies in the storage.
    TensorData gather(
        const StorageFacts& storage, std::int64_t offset, const std::vector<std::int64_t>& shape,
        const std::vector<std::int64_t>& strides, const std::string& name)
    {
        const std::size_t size = elementSize(storage.type);
        const std::span<const std::byte> bytes = m_storages(storage.key);
        const auto available = static_cast<std::int64_t>(bytes.size() / size);
        if (storage.elementCount > available)
            refuse(
                m_origin, "the storage \"" + shownName(storage.key) + "\" of the tensor \"" + shownName(name) +
                              "\" is shorter than declared");
        std::int64_t count = 1;
        std::int64_t last = offset;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            if (shape[i] != 0 && count > static_cast<std::int64_t>(m_bytesLeft / size) / shape[i])
                refuse(m_origin, "the tensor \"" + shownName(name) + "\" takes more memory than the file can hold");
            count *= shape[i];
        }
        if (static_cast<std::uint64_t>(count) * size > m_bytesLeft)
            refuse(m_origin, "the tensor \"" + shownName(name) + "\" takes more memory than the file can hold");
        for (std::size_t i = 0; i < shape.size() && count > 0; ++i) {
            if (shape[i] > 1 && strides[i] > (storage.elementCount - last) / (shape[i] - 1))
                refuse(m_origin, "the tensor \"" + shownName(name) + "\" reaches beyond its storage");
            last += (shape[i] - 1) * strides[i];
        }
        if (count > 0 && last >= storage.elementCount)
            refuse(m_origin, "the tensor \"" + shownName(name) + "\" reaches beyond its storage");
        m_bytesLeft -= static_cast<std::uint64_t>(count) * size;

        TensorData tensor;
        tensor.type = storage.type;
        tensor.shape = shape;
        const std::size_t byteCount = static_cast<std::size_t>(count) * size;
        if (count == 0)
            return tensor;
        const std::byte* from = bytes.data() + static_cast<std::size_t>(offset) * size;
        if (innerPiece(shape, strides) == count) {
            tensor.bytes.assign(from, from + byteCount);
        } else {
            tensor.bytes.resize(byteCount);
            copyStrided(from, shape, strides, size, tensor.bytes);
        }
        return tensor;
    }

    /// How many elements of the innermost dimensions lie in one piece.
    static std::int64_t innerPiece(std::span<const std::int64_t> shape, std::span<const std::int64_t> strides)
    {
        std::int64_t piece = 1;
        for (std::size_t i = shape.size(); i-- > 0 && (strides[i] == piece || shape[i] == 1);)
            piece *= shape[i];
        return piece;
    }

    static void copyStrided(
        const std::byte* from, const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides,
        std::size_t size, std::span<std::byte> to)
    {
        const std::int64_t piece = innerPiece(shape, strides);
        std::size_t outer = shape.size();
        for (std::int64_t inner = 1; inner < piece || (outer > 0 && shape[outer - 1] == 1);)
            inner *= shape[--outer];
        const std::size_t pieceBytes = static_cast<std::size_t>(piece) * size;
        std::vector<std::int64_t> position(outer, 0);
        for (std::size_t done = 0; done < to.size(); done += pieceBytes) {
            std::int64_t start = 0;
            for (std::size_t i = 0; i < outer; ++i)
                start += position[i] * strides[i];
            std::memcpy(to.data() + done, from + static_cast<std::size_t>(start) * size, pieceBytes);
            for (std::size_t i = outer; i-- > 0 && ++position[i] == shape[i];)
                position[i] = 0;
        }
    }

    const Pickle& m_pickle;
    const StorageLookup& m_storages;
    std::uint64_t m_bytesLeft;
    const std::string& m_origin;
};

/// 0x1950a86a20f9469cfc6c, little-endian (torch.serialization.MAGIC_NUMBER).
constexpr std::string_view legacyMagic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);

/// Walks through the parts of a legacy file.
class LegacyFile {
public:
    LegacyFile(std::span<const std::byte> file, const std::string& origin) : m_file(file), m_origin(origin) {}

    Pickle nextPickle()
    {
        Pickle pickle = parsePickle(m_file.subspan(m_position), m_position, m_origin);
        m_position += pickle.size;
        return pickle;
    }

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > m_file.size() - m_position)
            refuse(m_origin, "the file ends at offset " + std::to_string(m_file.size()) + ", inside a tensor");
        const auto part = m_file.subspan(m_position, count);
        m_position += count;
        return part;
    }

private:
    std::span<const std::byte> m_file;
    const std::string& m_origin;
    std::size_t m_position = 0;
};

/// Element types of all storages that the pickle names: the data part gives counts, not bytes.
std::map<std::string, TensorType> storageTypes(const Pickle& pickle, const std::string& origin)
{
    std::map<std::string, TensorType> types;
    for (const PickleValue& value : pickle.values) {
        const auto* persistent = std::get_if<PicklePersistent>(&value);
        const auto* id = persistent ? pickle.get<PickleTuple>(persistent->id) : nullptr;
        if (!id || id->items.size() < 5)
            continue;
        const auto* global = pickle.get<PickleGlobal>(id->items[1]);
        const auto* key = pickle.get<PickleText>(id->items[2]);
        const auto type = global ? typeOfStorage(global->name) : std::nullopt;
        if (type && key && types.emplace(key->text, *type).first->second != *type)
            refuse(origin, "the storage \"" + shownName(key->text) + "\" has two element types");
    }
    return types;
}

std::map<std::string, std::span<const std::byte>>
readStorages(LegacyFile& file, const Pickle& main, const std::string& origin)
{
    const std::map<std::string, TensorType> types = storageTypes(main, origin);
    const Pickle keys = file.nextPickle();
    const auto* list = keys.get<PickleList>(keys.root);
    if (!list)
        refuse(origin, "the list of its storages is missing");
    std::map<std::string, std::span<const std::byte>> storages;
    for (const PickleRef ref : list->items) {
        const auto* key = keys.get<PickleText>(ref);
        const auto type = key ? types.find(key->text) : types.end();
        if (type == types.end())
            refuse(origin, "it lists a storage that no tensor uses");
        std::int64_t count = 0;
        std::memcpy(&count, file.take(8).data(), 8);
        if (count < 0 || count > (std::int64_t(1) << 40))
            refuse(origin, "a storage declares " + std::to_string(count) + " elements");
        storages[key->text] = file.take(static_cast<std::uint64_t>(count) * elementSize(type->second));
    }
    return storages;
}

} // namespace

Checkpoint checkpointOfPickle(
    std::span<const std::byte> pickle, const StorageLookup& storages, std::uint64_t byteBudget,
    const std::string& origin)
{
    const Pickle parsed = parsePickle(pickle, 0, origin + ", data.pkl");
    Checkpoint checkpoint = CheckpointReader(parsed, storages, byteBudget, origin).read();
    checkpoint.format = CheckpointFormat::torchZip;
    return checkpoint;
}

bool looksLikeLegacyTorch(std::span<const std::byte> file)
{
    // From pickle protocol 4 on, a frame header of 9 bytes stands between protocol and number.
    const std::string_view text(reinterpret_cast<const char*>(file.data()), std::min<std::size_t>(file.size(), 23));
    for (const std::size_t number : {2, 11})
        if (text.size() >= number + 12 && text[0] == '\x80' && text[number] == '\x8a' &&
            text.substr(number + 2, 10) == legacyMagic)
            return true;
    return false;
}

Checkpoint readLegacyTorch(std::span<const std::byte> file, const std::string& origin)
{
    LegacyFile parts(file, origin);
    const Pickle magic = parts.nextPickle();
    const auto* number = magic.get<PickleWideInteger>(magic.root);
    if (!number || number->bytes != legacyMagic)
        refuse(origin, "it does not begin with torch's magic number");
    const Pickle protocol = parts.nextPickle();
    const auto* version = protocol.get<std::int64_t>(protocol.root);
    if (!version || *version != 1001)
        refuse(origin, "its torch protocol is not 1001", ErrorCode::unsupported);
    const Pickle system = parts.nextPickle();
    const PickleRef* little = system.member(system.root, "little_endian");
    if (const bool* value = little ? system.get<bool>(*little) : nullptr; value && !*value)
        refuse(origin, "it was written on a big-endian machine", ErrorCode::unsupported);
    const Pickle main = parts.nextPickle();
    const auto storages = readStorages(parts, main, origin);
    const StorageLookup lookup = [&](const std::string& key) {
        const auto found = storages.find(key);
        if (found == storages.end())
            refuse(origin, "the storage \"" + shownName(key) + "\" is missing");
        return found->second;
    };
    Checkpoint checkpoint = CheckpointReader(main, lookup, file.size() * sharingAllowance, origin).read();
    checkpoint.format = CheckpointFormat::torchLegacy;
    return checkpoint;
}

} // namespace veriframe
