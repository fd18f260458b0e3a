// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/npy.h"

#include "base/error.h"
#include "base/files.h"

#include <bit>
#include <cstring>
#include <optional>
#include <string_view>

namespace veriframe {

static_assert(std::endian::native == std::endian::little, "npy.cpp copies little-endian values as they are");

namespace {

constexpr std::string_view magic = "\x93NUMPY";

[[noreturn]] void refuse(const std::string& origin, const std::string& why, ErrorCode code = ErrorCode::corrupt)
{
    throw Error(code, "Reading the array", origin, why);
}

/// The text after "'key':" in the header's dictionary.
std::optional<std::string_view> valueOf(std::string_view header, std::string_view key)
{
    const std::string quoted = "'" + std::string(key) + "'";
    std::size_t at = header.find(quoted);
    if (at == std::string_view::npos)
        return std::nullopt;
    at = header.find_first_not_of(" :", at + quoted.size());
    if (at == std::string_view::npos)
        return std::nullopt;
    return header.substr(at);
}

std::vector<std::int64_t> parseShape(std::string_view text, const std::string& origin)
{
    std::vector<std::int64_t> shape;
    if (text.empty() || text.front() != '(')
        refuse(origin, "its shape is not a tuple");
    std::int64_t number = 0;
    bool open = false;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            open = true;
            if (number > (std::int64_t(1) << 40))
                refuse(origin, "a side of its shape is too large");
        } else if (c == ',' || c == ')') {
            if (open)
                shape.push_back(number);
            if (c == ')')
                return shape;
            number = 0;
            open = false;
        } else if (c != ' ') {
            break;
        }
    }
    refuse(origin, "its shape is not a tuple of numbers");
}

/// Where the header's text lies. Versions 2 and 3 have four length bytes instead of two.
std::string_view headerOf(std::string_view file, std::size_t& dataOffset, const std::string& origin)
{
    if (file.size() < 10 || file.substr(0, magic.size()) != magic)
        refuse(origin, "it does not begin like a NumPy file");
    const int version = static_cast<unsigned char>(file[6]);
    if (version < 1 || version > 3)
        refuse(origin, "its format version is " + std::to_string(version), ErrorCode::unsupported);
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    if (file.size() < 8 + lengthBytes)
        refuse(origin, "it ends inside its header");
    std::uint32_t length = 0;
    std::memcpy(&length, file.data() + 8, lengthBytes);
    if (length > file.size() - 8 - lengthBytes)
        refuse(origin, "it ends inside its header");
    dataOffset = 8 + lengthBytes + length;
    return file.substr(8 + lengthBytes, length);
}

} // namespace

NpyInt16 parseNpyInt16(std::span<const std::byte> bytes, const std::string& origin)
{
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::size_t dataOffset = 0;
    const std::string_view header = headerOf(file, dataOffset, origin);
    const auto type = valueOf(header, "descr");
    if (!type || !type->starts_with("'<i2'"))
        refuse(origin, "its elements are not little-endian int16", ErrorCode::unsupported);
    const auto order = valueOf(header, "fortran_order");
    if (!order || !order->starts_with("False"))
        refuse(origin, "it is not in C order", ErrorCode::unsupported);
    const auto shape = valueOf(header, "shape");
    NpyInt16 array;
    array.shape = parseShape(shape.value_or(std::string_view()), origin);
    const std::uint64_t available = (bytes.size() - dataOffset) / 2;
    std::uint64_t count = 1;
    for (const std::int64_t side : array.shape) {
        const auto size = static_cast<std::uint64_t>(side);
        if (size != 0 && count > available / size)
            refuse(origin, "it ends before the values that its shape promises");
        count *= size;
    }
    if (count > available) // a scalar has one value and no side
        refuse(origin, "it ends before the values that its shape promises");
    array.values.resize(count);
    if (count)
        std::memcpy(array.values.data(), bytes.data() + dataOffset, count * 2);
    return array;
}

NpyInt16 readNpyInt16(const std::filesystem::path& path)
{
    return parseNpyInt16(readFile(path), path.string());
}

std::string npyText(const NpyInt16& array)
{
    std::uint64_t count = 1;
    std::string shape;
    for (const std::int64_t side : array.shape) {
        if (side < 0)
            throw Error(ErrorCode::badInput, "Writing the array", "", "a side of its shape is negative");
        count *= static_cast<std::uint64_t>(side);
        shape += std::to_string(side) + ", ";
    }
    if (count != array.values.size())
        throw Error(
            ErrorCode::badInput, "Writing the array", "",
            "its shape promises " + std::to_string(count) + " values, there are " +
                std::to_string(array.values.size()));
    // NumPy writes (5, 2) and, for one side, (5,).
    if (array.shape.size() > 1)
        shape.resize(shape.size() - 2);
    else if (array.shape.size() == 1)
        shape.resize(shape.size() - 1);
    std::string header = "{'descr': '<i2', 'fortran_order': False, 'shape': (" + shape + "), }";
    // The data begins at a multiple of 64 bytes, the header ends with a newline.
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string file(magic);
    file += '\x01';
    file += '\0';
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    file += header;
    file.append(reinterpret_cast<const char*>(array.values.data()), array.values.size() * 2);
    return file;
}

void writeNpyInt16(const std::filesystem::path& path, const NpyInt16& array)
{
    writeFileAtomically(path, npyText(array));
}

} // namespace veriframe
