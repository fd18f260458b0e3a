// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <unistd.h>
#include <utility>

namespace veriframe {

/// A POSIX descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int value = -1) : m_value(value) {}

    ~Descriptor() { close(); }

    Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}

    Descriptor& operator=(Descriptor&& other) noexcept
    {
        if (this != &other) {
            close();
            m_value = std::exchange(other.m_value, -1);
        }
        return *this;
    }

    int get() const { return m_value; }

    explicit operator bool() const { return m_value >= 0; }

    int close()
    {
        const int value = std::exchange(m_value, -1);
        return value >= 0 ? ::close(value) : 0;
    }

private:
    int m_value;
};

/// @param error of the system: errno. @throws Error (unwritable) with its reason and remedy
[[noreturn]] void failWriting(const std::filesystem::path& path, int error);

/// @return 0, or the error that ended it
int writeAll(int descriptor, std::span<const std::byte> bytes);

/// A rename is durable only once the folder's own entry is on the disk.
void syncFolder(const std::filesystem::path& folder);

} // namespace veriframe
