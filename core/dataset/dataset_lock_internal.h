// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/shard.h"

#include <filesystem>
#include <memory>

namespace veriframe {

/// Holds a dataset while a run works on it: one whole run, or several shards of one count.
class DatasetLock {
public:
    /// Makes the folder for the notes. @throws Error (busy) if another run is in the way, (unwritable)
    DatasetLock(const std::filesystem::path& notesFolder, const Shard& shard);

private:
    std::unique_ptr<FileLock> m_lock;
};

} // namespace veriframe
