// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/mapped_file_internal.h"

#include "base/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace veriframe {

namespace {

/// Maps the open file. @return 0, or the error that prevented it
int map(int descriptor, std::span<const std::byte>& bytes)
{
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0)
        return errno;
    if (S_ISDIR(facts.st_mode))
        return EISDIR;
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size == 0)
        return 0;
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address == MAP_FAILED)
        return errno;
    ::madvise(address, size, MADV_WILLNEED);
    bytes = {static_cast<const std::byte*>(address), size};
    return 0;
}

} // namespace

MappedFile::MappedFile(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const int error = descriptor < 0 ? errno : map(descriptor, m_bytes);
    if (descriptor >= 0)
        ::close(descriptor);
    if (error != 0)
        throw Error(
            error == ENOENT || error == ENOTDIR ? ErrorCode::notFound : ErrorCode::unreadable, "Reading the checkpoint",
            path.string(), std::generic_category().message(error));
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

} // namespace veriframe
