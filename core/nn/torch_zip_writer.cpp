// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_zip_writer_internal.h"

#include "nn/zip_archive_internal.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace veriframe {

namespace {

template<typename T>
void appendNumber(std::string& text, T value)
{
    text.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Python's class for a storage of that type.
const char* storageClass(TensorType type)
{
    switch (type) {
    case TensorType::float32:
        return "FloatStorage";
    case TensorType::float64:
        return "DoubleStorage";
    case TensorType::float16:
        return "HalfStorage";
    case TensorType::bfloat16:
        return "BFloat16Storage";
    case TensorType::int64:
        return "LongStorage";
    case TensorType::int32:
        return "IntStorage";
    case TensorType::int16:
        return "ShortStorage";
    case TensorType::int8:
        return "CharStorage";
    case TensorType::uint8:
        return "ByteStorage";
    case TensorType::boolean:
        break;
    }
    return "BoolStorage";
}

/// Opcodes of pickle protocol 2, without a memo.
class PickleWriter {
public:
    PickleWriter() { m_text = "\x80\x02"; }

    void raw(std::string_view opcodes) { m_text += opcodes; }

    void global(const std::string& module, const std::string& name) { m_text += 'c' + module + '\n' + name + '\n'; }

    void text(std::string_view value)
    {
        m_text += 'X';
        appendNumber(m_text, static_cast<std::uint32_t>(value.size()));
        m_text += value;
    }

    void integer(std::int64_t value)
    {
        if (value == static_cast<std::int32_t>(value)) {
            m_text += 'J';
            appendNumber(m_text, static_cast<std::int32_t>(value));
        } else {
            m_text += "\x8a\x08";
            appendNumber(m_text, value);
        }
    }

    void sizes(const std::vector<std::int64_t>& values)
    {
        m_text += '(';
        for (const std::int64_t value : values)
            integer(value);
        m_text += 't';
    }

    std::string finish() { return std::move(m_text) + '.'; }

private:
    std::string m_text;
};

std::vector<std::int64_t> contiguousStrides(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size());
    std::int64_t stride = 1;
    for (std::size_t i = shape.size(); i-- > 0;) {
        strides[i] = stride;
        stride *= std::max<std::int64_t>(shape[i], 1);
    }
    return strides;
}

void writeTensor(PickleWriter& pickle, const TensorData& tensor, std::size_t key)
{
    pickle.global("torch._utils", "_rebuild_tensor_v2");
    pickle.raw("((");
    pickle.text("storage");
    pickle.global("torch", storageClass(tensor.type));
    pickle.text(std::to_string(key));
    pickle.text("cpu");
    pickle.integer(tensor.elementCount());
    pickle.raw("tQ");
    pickle.integer(0);
    pickle.sizes(tensor.shape);
    pickle.sizes(contiguousStrides(tensor.shape));
    pickle.raw("\x89"); // requires_grad
    pickle.global("collections", "OrderedDict");
    pickle.raw(")RtR"); // backward hooks: none
}

/// A Python float would need BINFLOAT, which the weights_only=True of torch 1.13 refuses; a tensor without dimensions
/// compares and prints like a number.
TensorData scalarTensor(double value)
{
    const auto bytes = std::as_bytes(std::span(&value, 1));
    return {TensorType::float64, {}, {bytes.begin(), bytes.end()}};
}

/// Zip entries, stored, their content at multiples of 64 bytes as torch.load likes to map them.
class ZipWriter {
public:
    explicit ZipWriter(const ByteSink& sink) : m_sink(sink) {}

    void add(const std::string& name, std::span<const std::byte> content)
    {
        const std::uint32_t crc = crc32(content);
        const bool large = content.size() >= 0xFFFFFFFFU || m_offset >= 0xFFFFFFFFU;
        std::string zip64;
        if (large) {
            appendNumber(zip64, std::uint16_t(1));
            appendNumber(zip64, std::uint16_t(24));
            appendNumber(zip64, std::uint64_t(content.size()));
            appendNumber(zip64, std::uint64_t(content.size()));
            appendNumber(zip64, m_offset);
        }
        appendDirectoryEntry(name, content.size(), crc, zip64);

        constexpr std::uint64_t alignment = 64;
        const std::uint64_t begin = m_offset + 30 + name.size() + zip64.size() + 4;
        const std::uint64_t padding = (alignment - begin % alignment) % alignment;
        std::string extra = zip64;
        appendNumber(extra, std::uint16_t(0x4246)); // "FB", as torch itself pads
        appendNumber(extra, static_cast<std::uint16_t>(padding));
        extra.append(padding, 'Z');
        std::string header;
        appendNumber(header, std::uint32_t(0x04034b50));
        appendCommon(header, name, content.size(), crc, extra.size(), large);
        write(header + name + extra);
        write(content);
    }

    void finish()
    {
        const std::uint64_t begin = m_offset;
        write(m_directory);
        const std::uint64_t size = m_offset - begin;
        if (begin >= 0xFFFFFFFFU || m_entries >= 0xFFFF)
            writeZip64End(begin, size);
        std::string end;
        appendNumber(end, std::uint32_t(0x06054b50));
        appendNumber(end, std::uint32_t(0)); // disks
        const auto entries = static_cast<std::uint16_t>(std::min<std::uint64_t>(m_entries, 0xFFFF));
        appendNumber(end, entries);
        appendNumber(end, entries);
        appendNumber(end, static_cast<std::uint32_t>(std::min<std::uint64_t>(size, 0xFFFFFFFFU)));
        appendNumber(end, static_cast<std::uint32_t>(std::min<std::uint64_t>(begin, 0xFFFFFFFFU)));
        appendNumber(end, std::uint16_t(0)); // comment
        write(end);
    }

private:
    void write(std::span<const std::byte> bytes)
    {
        m_sink(bytes);
        m_offset += bytes.size();
    }

    void write(const std::string& text) { write(std::as_bytes(std::span(text))); }

    /// The fields that local header and directory entry share, from "version needed" to "extra field length".
    static void appendCommon(
        std::string& header, const std::string& name, std::uint64_t size, std::uint32_t crc, std::size_t extraSize,
        bool large)
    {
        constexpr std::uint16_t utf8Names = 1 << 11;
        constexpr std::uint16_t date = (1980 - 1980) << 9 | 1 << 5 | 1; // no clock: same checkpoint, same bytes
        const auto shown = static_cast<std::uint32_t>(large ? 0xFFFFFFFFU : size);
        appendNumber(header, static_cast<std::uint16_t>(large ? 45 : 20));
        appendNumber(header, utf8Names);
        appendNumber(header, std::uint16_t(0)); // stored
        appendNumber(header, std::uint16_t(0)); // time
        appendNumber(header, date);
        appendNumber(header, crc);
        appendNumber(header, shown);
        appendNumber(header, shown);
        appendNumber(header, static_cast<std::uint16_t>(name.size()));
        appendNumber(header, static_cast<std::uint16_t>(extraSize));
    }

    void appendDirectoryEntry(const std::string& name, std::uint64_t size, std::uint32_t crc, const std::string& zip64)
    {
        const bool large = !zip64.empty();
        appendNumber(m_directory, std::uint32_t(0x02014b50));
        appendNumber(m_directory, std::uint16_t(45)); // made by
        appendCommon(m_directory, name, size, crc, zip64.size(), large);
        appendNumber(m_directory, std::uint16_t(0)); // comment
        appendNumber(m_directory, std::uint16_t(0)); // disk
        appendNumber(m_directory, std::uint16_t(0)); // internal attributes
        appendNumber(m_directory, std::uint32_t(0)); // external attributes
        appendNumber(m_directory, static_cast<std::uint32_t>(large ? 0xFFFFFFFFU : m_offset));
        m_directory += name + zip64;
        ++m_entries;
    }

    void writeZip64End(std::uint64_t begin, std::uint64_t size)
    {
        const std::uint64_t at = m_offset;
        std::string end;
        appendNumber(end, std::uint32_t(0x06064b50));
        appendNumber(end, std::uint64_t(44));
        appendNumber(end, std::uint16_t(45));
        appendNumber(end, std::uint16_t(45));
        appendNumber(end, std::uint64_t(0)); // disks
        appendNumber(end, m_entries);
        appendNumber(end, m_entries);
        appendNumber(end, size);
        appendNumber(end, begin);
        appendNumber(end, std::uint32_t(0x07064b50));
        appendNumber(end, std::uint32_t(0));
        appendNumber(end, at);
        appendNumber(end, std::uint32_t(1));
        write(end);
    }

    const ByteSink& m_sink;
    std::uint64_t m_offset = 0;
    std::uint64_t m_entries = 0;
    std::string m_directory;
};

} // namespace

std::string pickleOfCheckpoint(const Checkpoint& checkpoint)
{
    PickleWriter pickle;
    pickle.raw("}(");
    if (checkpoint.epoch) {
        pickle.text("epoch");
        pickle.integer(*checkpoint.epoch);
    }
    pickle.text("state_dict");
    pickle.global("collections", "OrderedDict");
    pickle.raw(")R(");
    for (std::size_t i = 0; i < checkpoint.stateDict.size(); ++i) {
        pickle.text(checkpoint.stateDict[i].name);
        writeTensor(pickle, checkpoint.stateDict[i].tensor, i);
    }
    pickle.raw("u");
    if (checkpoint.bceBest) {
        pickle.text("bce_best");
        writeTensor(pickle, scalarTensor(*checkpoint.bceBest), checkpoint.stateDict.size());
    }
    pickle.raw("u");
    return pickle.finish();
}

void writeTorchZip(const Checkpoint& checkpoint, const ByteSink& sink)
{
    ZipWriter zip(sink);
    const std::string pickle = pickleOfCheckpoint(checkpoint);
    zip.add("archive/data.pkl", std::as_bytes(std::span(pickle)));
    for (std::size_t i = 0; i < checkpoint.stateDict.size(); ++i)
        zip.add("archive/data/" + std::to_string(i), checkpoint.stateDict[i].tensor.bytes);
    if (checkpoint.bceBest)
        zip.add("archive/data/" + std::to_string(checkpoint.stateDict.size()), scalarTensor(*checkpoint.bceBest).bytes);
    constexpr std::string_view version = "3\n";
    zip.add("archive/version", std::as_bytes(std::span(version)));
    zip.finish();
}

} // namespace veriframe
