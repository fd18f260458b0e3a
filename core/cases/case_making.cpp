// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_opening_internal.h"
#include "cases/case_schema_internal.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <spdlog/fmt/fmt.h>
#include <system_error>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failMaking(const fs::path& path, int error)
{
    throw Error(ErrorInfo{
        ErrorCode::unwritable, "Making the case", path.string(), std::generic_category().message(error),
        "Choose a folder that you may write to and that has space left.", error});
}

/// A new name is durable only once the folder's own entry is on the disk.
void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// @throws Error (badInput) if the target exists, (unwritable)
void moveIntoPlace(const fs::path& made, const fs::path& target)
{
    // A link never replaces anything; file systems without links rename without replacing.
    int error = ::link(made.c_str(), target.c_str()) == 0 ? 0 : errno;
    if (error == EPERM || error == EOPNOTSUPP || error == ENOSYS)
        error = ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
    if (error == EEXIST)
        throw Error(
            ErrorCode::badInput, "Making the case", target.string(), "a file of this name exists already",
            "Choose another name, or open that case.");
    if (error != 0)
        failMaking(target, error);
}

/// Removes a half-made file.
struct Removal {
    fs::path path;

    ~Removal()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
        fs::remove(path.string() + "-journal", ignored);
    }
};

} // namespace

void makeCaseFile(const fs::path& path, const std::string& title)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error)))
        moveIntoPlace(path, path); // says so
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        failMaking(path, ENOENT);
    const Removal made{folder / fmt::format(".{}.{}", path.filename().string(), ::getpid())};
    {
        sqlite::Database database(made.path, sqlite::Database::Mode::create);
        database.setDoing("Making the case");
        database.execute(
            fmt::format(
                "PRAGMA page_size = 8192; PRAGMA synchronous = FULL; PRAGMA application_id = {}", caseApplicationId)
                .c_str());
        sqlite::Transaction transaction(database);
        makeCaseTables(database);
        database.prepare("INSERT INTO case_file(id, title, notes, oldest_reader) VALUES(1, ?, '', ?)")
            .run(title, oldestCaseReader);
        addToLog(database, "The case was made.");
        transaction.commit();
    }
    moveIntoPlace(made.path, path);
    syncFolder(folder);
}

} // namespace veriframe
