// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// Writes one TensorBoard event file. Each call is on the disk when it returns. Not thread-safe.
class EventFile {
public:
    /// Begins "<folder>/events.out.tfevents.<seconds since 1970>.<host>", later than every other of the folder, which
    /// is made if missing. @throws Error (unwritable)
    explicit EventFile(const std::filesystem::path& folder);

    /// Says that the run goes on from here: TensorBoard then forgets what earlier files of the folder say about this
    /// step and those behind it. @throws Error (unwritable)
    void restartAt(std::int64_t step);

    /// @throws Error (unwritable), naming the file
    void addScalars(std::int64_t step, const std::vector<std::pair<std::string, double>>& values);

    const std::filesystem::path& path() const { return m_path; }

private:
    const std::filesystem::path m_path;
    AppendFile m_file;
};

/// Removes the event files of an earlier run from a folder, and nothing else; errors are ignored.
void removeEventFiles(const std::filesystem::path& folder);

} // namespace veriframe
