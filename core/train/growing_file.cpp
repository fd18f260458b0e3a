// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"
#include "train/growing_file_internal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace veriframe {

namespace {

constexpr std::size_t rememberedBytes = 64, pieceBytes = std::size_t(1) << 20;

/// An open file. It is never waited for: a pipe is opened as well and then refused.
class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& path)
        : m_number(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {}

    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    const int m_number;
};

/// @return how many bytes there were; less than asked for at the end of the file or where it cannot be read
std::size_t readAt(int file, std::uint64_t offset, std::span<std::byte> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

bool holds(int file, std::uint64_t offset, const std::vector<std::byte>& expected)
{
    std::vector<std::byte> found(expected.size());
    return readAt(file, offset, found) == found.size() && found == expected;
}

} // namespace

bool GrowingFile::isSame(int file, dev_t device, ino_t inode, std::uint64_t size) const
{
    return device == m_device && inode == m_inode && size >= m_offset && holds(file, 0, m_head) &&
           holds(file, m_offset - m_tail.size(), m_tail);
}

FileNews GrowingFile::look()
{
    const Descriptor file(m_path);

    struct stat facts {};

    m_problem.clear();
    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0)
        m_problem = std::strerror(errno);
    else if (!S_ISREG(facts.st_mode))
        m_problem = S_ISDIR(facts.st_mode) ? "it is a folder" : "it is no regular file";
    if (!m_problem.empty()) {
        m_begun = false;
        return FileNews::gone;
    }
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    const bool touched = facts.st_mtim.tv_sec != m_modified.tv_sec || facts.st_mtim.tv_nsec != m_modified.tv_nsec;
    m_modified = facts.st_mtim;
    m_size = size;
    const bool same = m_begun && facts.st_dev == m_device && facts.st_ino == m_inode;
    if (same && size == m_offset && !touched)
        return FileNews::nothing;
    if (m_begun && isSame(file.number(), facts.st_dev, facts.st_ino, size))
        return size > m_offset ? FileNews::grown : FileNews::nothing;
    m_begun = true;
    m_device = facts.st_dev;
    m_inode = facts.st_ino;
    m_offset = 0;
    m_head.clear();
    m_tail.clear();
    return FileNews::anew;
}

void GrowingFile::remember(std::span<const std::byte> bytes)
{
    const std::size_t missing = rememberedBytes - m_head.size();
    const auto head = bytes.first(std::min(missing, bytes.size()));
    m_head.insert(m_head.end(), head.begin(), head.end());
    const auto tail = bytes.last(std::min(rememberedBytes, bytes.size()));
    m_tail.insert(m_tail.end(), tail.begin(), tail.end());
    if (m_tail.size() > rememberedBytes)
        m_tail.erase(m_tail.begin(), m_tail.end() - static_cast<std::ptrdiff_t>(rememberedBytes));
}

void GrowingFile::read(const std::function<void(std::span<const std::byte>)>& take, const std::stop_token& stop)
{
    const Descriptor file(m_path);

    struct stat facts {};

    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0 || facts.st_ino != m_inode || facts.st_dev != m_device)
        return; // it was replaced since; the next look() tells
    std::vector<std::byte> piece(static_cast<std::size_t>(std::min<std::uint64_t>(pieceBytes, m_size - m_offset)));
    while (m_offset < m_size) {
        throwIfStopped(stop);
        const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), m_size - m_offset));
        const std::span<const std::byte> bytes(
            piece.data(), readAt(file.number(), m_offset, std::span(piece).first(wanted)));
        if (bytes.empty())
            return;
        m_offset += bytes.size();
        remember(bytes);
        take(bytes);
    }
}

} // namespace veriframe
