// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomic_folder.h"

#include "base/error.h"
#include "base/files_internal.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

fs::path absoluteTarget(const fs::path& target)
{
    std::error_code reason;
    fs::path path = fs::absolute(target, reason);
    if (reason)
        failWriting(target, reason.value());
    return path;
}

void syncFile(const fs::path& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file || ::fsync(file.get()) != 0)
        failWriting(path, errno);
}

/// Removes a folder, also where it or one in it is write-protected.
void removeFolder(const fs::path& folder, std::error_code& reason)
{
    fs::remove_all(folder, reason);
    if (!reason)
        return;
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
    for (fs::recursive_directory_iterator entry(folder, ignored); entry != fs::recursive_directory_iterator();
         entry.increment(ignored))
        if (fs::is_directory(entry->symlink_status(ignored))) // what a link leads to is not ours
            fs::permissions(entry->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
    fs::remove_all(folder, reason);
}

[[noreturn]] void failRemoving(const fs::path& folder, const std::error_code& reason)
{
    throw Error(ErrorInfo{
        ErrorCode::unwritable, "Removing what an earlier run has left,", folder.string(), reason.message(),
        "Remove that folder yourself, then run the same command again.", reason.value()});
}

/// Where the file system can, both folders change their names in one step, so that one of them is always there.
void replaceFolder(const fs::path& temporary, const fs::path& target)
{
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0)
        return;
    if (errno == ENOENT || errno == EINVAL || errno == ENOSYS) {
        std::error_code ignored;
        removeFolder(target, ignored);
        if (::rename(temporary.c_str(), target.c_str()) == 0)
            return;
    }
    failWriting(target, errno);
}

} // namespace

fs::path AtomicFolder::temporaryFolder(const fs::path& target)
{
    return target.parent_path() / ("." + target.filename().string() + ".tmp");
}

AtomicFolder::AtomicFolder(const fs::path& target)
    : m_target(absoluteTarget(target)), m_temporary(temporaryFolder(m_target))
{
    std::error_code reason;
    fs::create_directories(m_target.parent_path(), reason);
    if (reason)
        failWriting(m_target.parent_path(), reason.value());
    // What a killed run has left must go entirely: its files would appear among the new ones.
    removeFolder(m_temporary, reason);
    if (reason)
        failRemoving(m_temporary, reason);
    fs::create_directory(m_temporary, reason);
    if (reason)
        failWriting(m_target, reason.value()); // rather than the hidden name, which nobody knows
}

AtomicFolder::~AtomicFolder()
{
    std::error_code ignored;
    removeFolder(m_temporary, ignored); // after a commit: the older folder, where there was one
}

void AtomicFolder::write(const std::string& fileName, std::span<const std::byte> bytes)
{
    const fs::path path = m_temporary / fileName;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file)
        failWriting(path, errno);
    if (const int error = writeAll(file.get(), bytes))
        failWriting(m_target / fileName, error);
    m_written.push_back(fileName);
}

void AtomicFolder::write(const std::string& fileName, std::string_view text)
{
    write(fileName, std::as_bytes(std::span(text)));
}

void AtomicFolder::keep(const std::string& fileName)
{
    std::error_code reason;
    fs::create_hard_link(m_target / fileName, m_temporary / fileName, reason);
    if (!reason)
        return;
    reason.clear(); // a file system without hard links
    fs::copy(m_target / fileName, m_temporary / fileName, fs::copy_options::recursive, reason);
    if (reason)
        failWriting(m_temporary / fileName, reason.value());
    if (fs::is_regular_file(m_temporary / fileName, reason))
        m_written.push_back(fileName);
}

void AtomicFolder::commit()
{
    for (const std::string& name : m_written)
        syncFile(m_temporary / name);
    syncFolder(m_temporary);
    replaceFolder(m_temporary, m_target);
    syncFolder(m_target.parent_path());
}

namespace {

/// What a temporary will become: ".NAME.tmp" is a folder's, ".NAME.EXTENSION.PID-N.tmp" a file's.
/// @return nothing for names of another form
std::optional<std::string> targetOf(const std::string& entry)
{
    constexpr std::string_view ending = ".tmp";
    if (!entry.starts_with('.') || !entry.ends_with(ending) || entry.size() <= ending.size() + 1)
        return std::nullopt;
    const std::string target = entry.substr(1, entry.size() - ending.size() - 1);
    const std::size_t dot = target.rfind('.');
    const bool ofFile = dot != std::string::npos && target.find('.') < dot &&
                        target.find_first_not_of("0123456789-", dot + 1) == std::string::npos;
    return ofFile ? target.substr(0, dot) : target;
}

} // namespace

void removeTemporaries(const fs::path& folder, const std::function<bool(const std::string& target)>& concerns)
{
    std::error_code ignored;
    std::vector<fs::path> leftovers;
    for (fs::directory_iterator entry(folder, ignored); entry != fs::directory_iterator(); entry.increment(ignored)) {
        const auto target = targetOf(entry->path().filename().string());
        if (target && (!concerns || concerns(*target)))
            leftovers.push_back(entry->path());
    }
    for (const fs::path& leftover : leftovers)
        removeFolder(leftover, ignored);
}

} // namespace veriframe
