// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <sys/types.h>
#include <vector>

namespace veriframe {

/// What a look at a file has found.
enum class FileNews {
    nothing,
    grown, ///< bytes were added
    anew,  ///< it is another file now, or was cut or rewritten: read() begins again
    gone   ///< it is not there, or cannot be read: problem() says why
};

/// Reads a file that others write, each time only what is new. Not thread-safe.
class GrowingFile {
public:
    explicit GrowingFile(std::filesystem::path path) : m_path(std::move(path)) {}

    /// Looks whether there is something new. After `anew` the next read() begins with the first byte.
    FileNews look();

    /// Hands over what is new as of the latest look(), in pieces of at most a MiB.
    /// @throws Stopped; the next call then goes on behind the last piece
    void read(const std::function<void(std::span<const std::byte>)>& take, const std::stop_token& stop);

    const std::filesystem::path& path() const { return m_path; }

    const std::string& problem() const { return m_problem; } ///< of the latest look(), "No such file or directory"

private:
    bool isSame(int file, dev_t device, ino_t inode, std::uint64_t size) const;
    void remember(std::span<const std::byte> bytes);

    std::filesystem::path m_path;
    std::string m_problem;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    timespec m_modified{};
    std::uint64_t m_offset = 0; ///< behind what was handed over
    std::uint64_t m_size = 0;   ///< as of the latest look()
    bool m_begun = false;
    std::vector<std::byte> m_head, m_tail; ///< first bytes, and those before m_offset: they tell a rewritten file
};

} // namespace veriframe
