// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe {

/// A folder of files that appears, or takes the place of an older one, as a whole: the files are written into
/// ".<name>.tmp" beside it. What was written is removed again unless commit() is reached. Folders of different names
/// may be written at the same time, one thread each.
class AtomicFolder {
public:
    /// Makes the folders above the target where they are missing, and removes what a killed run has left beside it.
    /// @throws Error (unwritable)
    explicit AtomicFolder(const std::filesystem::path& target);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    /// @param fileName without any folder, each name once. @throws Error (unwritable)
    void write(const std::string& fileName, std::span<const std::byte> bytes);
    void write(const std::string& fileName, std::string_view text);
    /// Takes a file of the older folder over as it is. @throws Error (unwritable)
    void keep(const std::string& fileName);
    /// Waits until everything is on the disk and moves the folder into place. @throws Error (unwritable)
    void commit();

    /// Where the files of the target are written until then.
    static std::filesystem::path temporaryFolder(const std::filesystem::path& target);

private:
    const std::filesystem::path m_target, m_temporary;
    std::vector<std::string> m_written; ///< files that must reach the disk before the folder may appear
};

/// Removes what killed runs have left of atomic files and folders: entries ".*.tmp" of this folder. Call only while
/// nobody writes there, or for targets that nobody else writes. Errors are ignored.
/// @param concerns asked with the target's name (of a file: its first 100 bytes); empty: all are removed
void removeTemporaries(
    const std::filesystem::path& folder, const std::function<bool(const std::string& target)>& concerns = {});

} // namespace veriframe
