// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace veriframe {

/// A file's bytes without a copy of them: its pages are the system's own cache. Files of weights are replaced by a
/// rename, never shortened in place, so the pages stay valid.
class MappedFile {
public:
    /// @throws Error (notFound, unreadable)
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

} // namespace veriframe
