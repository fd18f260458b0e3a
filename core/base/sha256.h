// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace veriframe {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece. Not thread-safe.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::byte> bytes);
    /// 64 lower-case hex digits. Call once, last.
    std::string finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// 64 lower-case hex digits of the file's content. @throws Error (notFound, unreadable), Stopped
std::string sha256OfFile(const std::filesystem::path& path, std::stop_token stop = {});

} // namespace veriframe
