// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe {

/// The whole file. @throws Error (notFound, unreadable, badInput if larger than maxBytes)
std::vector<std::byte> readFile(const std::filesystem::path& path, std::uint64_t maxBytes = std::uint64_t(1) << 40);

/// The whole file as text, bytes unchanged. @throws Error as readFile
std::string readTextFile(const std::filesystem::path& path, std::uint64_t maxBytes = std::uint64_t(1) << 32);

/// Replaces the file in one step: a temporary file beside it, fsync, rename. After a failure, a full disk or a kill
/// the file is as it was before. @throws Error (unwritable)
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// The same for content that is written piece by piece. Destroyed without commit(), it leaves nothing behind.
class AtomicFile {
public:
    /// @throws Error (unwritable) if the temporary file cannot be made beside the target
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// @throws Error (unwritable), with the reason of the system: "No space left on device"
    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    /// fsync of file and directory, and rename onto the target. @throws Error (unwritable)
    void commit();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A file that only grows, one durable record after another (a journal). Thread-safe.
class AppendFile {
public:
    /// Opens or creates. @throws Error (unwritable)
    explicit AppendFile(std::filesystem::path path);
    ~AppendFile();
    AppendFile(const AppendFile&) = delete;
    AppendFile& operator=(const AppendFile&) = delete;

    /// Appends the text in one write and waits until it is on the disk. A partial record is cut off again on failure.
    /// @throws Error (unwritable)
    void append(std::string_view text);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Holds "<path>.lock" for the process while it lives; the lock ends with the process, however that ends.
class FileLock {
public:
    /// @throws Error (busy) that names the process that holds it, (unwritable) if the lock file cannot be made
    explicit FileLock(const std::filesystem::path& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A directory for scratch files that removes itself. @throws Error (unwritable)
class TemporaryDirectory {
public:
    explicit TemporaryDirectory(const std::string& prefix = "veriframe");
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace veriframe
