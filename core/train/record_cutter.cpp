// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/event_log_internal.h"
#include "train/record_framing.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr std::size_t headBytes = 12, sumBytes = 4;
/// No disk holds such a record, and the sums of sizes below do not overflow.
constexpr std::uint64_t absurdRecord = std::uint64_t(1) << 48;

template<typename Number>
Number littleEndian(std::string_view bytes)
{
    Number number = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        number = static_cast<Number>(number << 8 | static_cast<unsigned char>(bytes[i]));
    return number;
}

bool sumFits(std::string_view bytes, std::string_view sum)
{
    return maskedCrc32c(std::as_bytes(std::span(bytes))) == littleEndian<std::uint32_t>(sum);
}

} // namespace

void RecordCutter::take(std::span<const std::byte> bytes, const TakePayload& payload, const Complain& complain)
{
    if (m_broken)
        return;
    const std::size_t skipped = static_cast<std::size_t>(std::min<std::uint64_t>(m_toSkip, bytes.size()));
    m_toSkip -= skipped;
    m_offset += skipped;
    bytes = bytes.subspan(skipped);
    m_rest.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::size_t done = 0;
    while (!m_broken) {
        const std::size_t taken = takeOne(std::string_view(m_rest).substr(done), payload, complain);
        if (taken == 0)
            break;
        done += taken;
        m_offset += taken;
    }
    m_rest.erase(0, m_broken ? m_rest.size() : done);
}

/// @return its bytes; 0 where the record is not whole yet, or broken
std::size_t RecordCutter::takeOne(std::string_view bytes, const TakePayload& payload, const Complain& complain)
{
    if (bytes.size() < headBytes)
        return 0;
    const std::uint64_t length = littleEndian<std::uint64_t>(bytes);
    if (!sumFits(bytes.substr(0, 8), bytes.substr(8, sumBytes)) || length > absurdRecord) {
        m_broken = true;
        complain(fmt::format(
            "the length of the record at byte {} does not match its checksum, so that nothing behind it can be read",
            m_offset));
        return 0;
    }
    const std::uint64_t whole = headBytes + length + sumBytes;
    if (length > largestRecord) {
        const std::size_t here = static_cast<std::size_t>(std::min<std::uint64_t>(whole, bytes.size()));
        m_toSkip = whole - here;
        return here;
    }
    if (bytes.size() < whole)
        return 0;
    const std::string_view content = bytes.substr(headBytes, static_cast<std::size_t>(length));
    if (sumFits(content, bytes.substr(headBytes + content.size(), sumBytes)))
        payload(content);
    else
        complain(fmt::format("the record at byte {} does not match its checksum and is left out", m_offset));
    return static_cast<std::size_t>(whole);
}

} // namespace veriframe
