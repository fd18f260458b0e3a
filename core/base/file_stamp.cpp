// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_stamp.h"

#include <sys/stat.h>
#include <system_error>

namespace veriframe {

namespace {

std::int64_t nanoseconds(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

std::optional<FileStamp> fileStampOf(const std::filesystem::path& path)
{
    struct stat facts {};

    if (::stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return std::nullopt;
    return FileStamp{
        static_cast<std::uint64_t>(facts.st_size), nanoseconds(facts.st_mtim), nanoseconds(facts.st_ctim),
        static_cast<std::uint64_t>(facts.st_dev), static_cast<std::uint64_t>(facts.st_ino)};
}

bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b)
{
    std::error_code error;
    if (std::filesystem::equivalent(a, b, error) && !error)
        return true;
    const std::filesystem::path ofA = std::filesystem::weakly_canonical(std::filesystem::absolute(a, error), error);
    const std::filesystem::path ofB = std::filesystem::weakly_canonical(std::filesystem::absolute(b, error), error);
    return !error && ofA == ofB;
}

} // namespace veriframe
