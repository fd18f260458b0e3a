// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/error.h"
#include "base/files_internal.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::string systemReason(int error)
{
    return std::generic_category().message(error);
}

const char* writeRemedy(int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return "Free some space or choose another place, then run the same command again.";
    if (error == EACCES || error == EPERM || error == EROFS)
        return "Choose a place you may write to.";
    return "";
}

[[noreturn]] void failReading(const fs::path& path, int error)
{
    const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::notFound : ErrorCode::unreadable;
    throw Error(code, "Reading", path.string(), systemReason(error));
}

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// Fills `into` from the descriptor. @return bytes read; fewer only at the end of the file
std::size_t readAll(const Descriptor& file, std::span<std::byte> into, const fs::path& path)
{
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::read(file.get(), into.data() + done, into.size() - done);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            failReading(path, errno);
        }
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

/// A pipe or device does not say how much it holds: read until it ends.
template<typename Container>
Container readUntilEnd(const Descriptor& file, std::uint64_t maxBytes, const fs::path& path)
{
    constexpr std::size_t pieceBytes = std::size_t(1) << 16;
    Container content;
    for (;;) {
        const std::size_t done = content.size();
        content.resize(done + pieceBytes);
        const std::size_t got = readAll(file, std::as_writable_bytes(std::span(content)).subspan(done), path);
        content.resize(done + got);
        if (content.size() > maxBytes)
            throw Error(
                ErrorCode::badInput, "Reading", path.string(),
                "it has more than the " + std::to_string(maxBytes) + " bytes that such a file may have");
        if (got < pieceBytes)
            return content;
    }
}

template<typename Container>
Container readWhole(const fs::path& path, std::uint64_t maxBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        failReading(path, errno);
    struct stat facts = {};
    if (::fstat(file.get(), &facts) != 0)
        failReading(path, errno);
    if (S_ISDIR(facts.st_mode))
        failReading(path, EISDIR);
    if (!S_ISREG(facts.st_mode) || facts.st_size == 0) // files of /proc claim to be empty
        return readUntilEnd<Container>(file, maxBytes, path);
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size > maxBytes)
        throw Error(
            ErrorCode::badInput, "Reading", path.string(),
            "it has " + std::to_string(size) + " bytes, more than the " + std::to_string(maxBytes) +
                " that such a file may have");
    Container content;
    content.resize(size);
    content.resize(readAll(file, std::as_writable_bytes(std::span(content)), path));
    return content;
}

} // namespace

void failWriting(const fs::path& path, int error)
{
    throw Error(
        ErrorInfo{ErrorCode::unwritable, "Writing", path.string(), systemReason(error), writeRemedy(error), error});
}

int writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

void syncFolder(const fs::path& folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor)
        ::fsync(descriptor.get());
}

std::vector<std::byte> readFile(const fs::path& path, std::uint64_t maxBytes)
{
    return readWhole<std::vector<std::byte>>(path, maxBytes);
}

std::string readTextFile(const fs::path& path, std::uint64_t maxBytes)
{
    return readWhole<std::string>(path, maxBytes);
}

void writeFileAtomically(const fs::path& path, std::span<const std::byte> bytes)
{
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

void writeFileAtomically(const fs::path& path, std::string_view text)
{
    writeFileAtomically(path, std::as_bytes(std::span(text)));
}

struct AtomicFile::Impl {
    fs::path target;
    std::string temporary;
    Descriptor file;

    void discard()
    {
        file.close();
        if (!temporary.empty())
            ::unlink(temporary.c_str());
        temporary.clear();
    }
};

AtomicFile::AtomicFile(fs::path target) : m_impl(std::make_unique<Impl>())
{
    // A link stays a link: what it leads to is replaced.
    std::error_code ignored;
    if (fs::is_symlink(target, ignored))
        target = fs::weakly_canonical(target, ignored);
    m_impl->target = std::move(target);
    static std::atomic<unsigned> counter{0};
    for (;;) {
        const std::string name = "." + m_impl->target.filename().string().substr(0, 100) + "." +
                                 std::to_string(::getpid()) + "-" + std::to_string(++counter) + ".tmp";
        m_impl->temporary = (folderOf(m_impl->target) / name).string();
        m_impl->file = Descriptor(::open(m_impl->temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (m_impl->file)
            return;
        if (errno != EEXIST) {
            const int error = errno;
            m_impl->temporary.clear();
            failWriting(m_impl->target, error);
        }
    }
}

AtomicFile::~AtomicFile()
{
    m_impl->discard();
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    if (const int error = writeAll(m_impl->file.get(), bytes)) {
        m_impl->discard();
        failWriting(m_impl->target, error);
    }
}

void AtomicFile::write(std::string_view text)
{
    write(std::as_bytes(std::span(text)));
}

void AtomicFile::commit()
{
    int error = ::fsync(m_impl->file.get()) == 0 ? 0 : errno;
    if (m_impl->file.close() != 0 && error == 0)
        error = errno;
    if (error == 0 && ::rename(m_impl->temporary.c_str(), m_impl->target.c_str()) != 0)
        error = errno;
    if (error != 0) {
        m_impl->discard();
        failWriting(m_impl->target, error);
    }
    m_impl->temporary.clear();
    syncFolder(folderOf(m_impl->target));
}

struct AppendFile::Impl {
    fs::path path;
    Descriptor file;
    std::mutex mutex;
};

AppendFile::AppendFile(fs::path path) : m_impl(std::make_unique<Impl>())
{
    m_impl->path = std::move(path);
    m_impl->file = Descriptor(::open(m_impl->path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666));
    if (!m_impl->file)
        failWriting(m_impl->path, errno);
    syncFolder(folderOf(m_impl->path));
}

AppendFile::~AppendFile() = default;

void AppendFile::append(std::string_view text)
{
    const std::scoped_lock lock(m_impl->mutex);
    const int file = m_impl->file.get();
    const off_t end = ::lseek(file, 0, SEEK_END);
    int error = writeAll(file, std::as_bytes(std::span(text)));
    if (error == 0 && ::fdatasync(file) != 0)
        error = errno;
    if (error != 0) {
        if (end >= 0 && ::ftruncate(file, end) != 0)
            error = errno;
        failWriting(m_impl->path, error);
    }
}

struct FileLock::Impl {
    fs::path path;
    Descriptor file;
};

namespace {

/// Whether the descriptor is still what the name leads to: a holder removes its lock file when it ends.
bool isStill(const Descriptor& file, const fs::path& path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file.get(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

std::string holderOf(const Descriptor& file)
{
    char text[32] = {};
    const ssize_t size = ::pread(file.get(), text, sizeof text - 1, 0);
    return size > 0 ? "process " + std::string(text, std::strcspn(text, "\n")) : "another process";
}

} // namespace

FileLock::FileLock(const fs::path& path) : m_impl(std::make_unique<Impl>())
{
    m_impl->path = path;
    m_impl->path += ".lock";
    do {
        m_impl->file = Descriptor(::open(m_impl->path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
        if (!m_impl->file)
            failWriting(m_impl->path, errno);
        if (::flock(m_impl->file.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK)
                failWriting(m_impl->path, errno);
            throw Error(
                ErrorCode::busy, "Locking", path.string(), holderOf(m_impl->file) + " is writing it",
                "Wait until it has ended, or choose another output.");
        }
    } while (!isStill(m_impl->file, m_impl->path));
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(m_impl->file.get(), 0) != 0)
        failWriting(m_impl->path, errno);
    if (const int error = writeAll(m_impl->file.get(), std::as_bytes(std::span(pid)))) {
        ::unlink(m_impl->path.c_str());
        failWriting(m_impl->path, error);
    }
}

FileLock::~FileLock()
{
    // Removed while the lock is held: whoever opened the old file meanwhile notices that it is gone, see isStill.
    if (m_impl->file)
        ::unlink(m_impl->path.c_str());
}

TemporaryDirectory::TemporaryDirectory(const std::string& prefix)
{
    std::string name = (fs::temp_directory_path() / (prefix + "-XXXXXX")).string();
    if (!::mkdtemp(name.data()))
        failWriting(name, errno);
    m_path = name;
}

TemporaryDirectory::~TemporaryDirectory()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

} // namespace veriframe
