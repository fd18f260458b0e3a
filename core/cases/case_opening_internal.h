// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "cases/case_store.h"
#include "cases/sqlite_internal.h"

#include <memory>
#include <optional>

namespace veriframe {

/// A case as it was opened. The lock outlives the database.
struct OpenCase {
    std::filesystem::path path;
    std::unique_ptr<FileLock> lock; ///< null where the case is open for reading
    std::unique_ptr<sqlite::Database> database;
    int version = 0; ///< of the file, as it was found
    std::optional<ErrorInfo> readOnly;

    /// Leaves one file without companions behind where nobody else reads it.
    void close() noexcept;
};

/// @throws Error, see CaseStore's constructor
OpenCase openCase(const std::filesystem::path& path, CaseAccess access);

/// Makes an empty case, whole or not at all. @throws Error (badInput, unwritable)
void makeCaseFile(const std::filesystem::path& path, const std::string& title);

} // namespace veriframe
