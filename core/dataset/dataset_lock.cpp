// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "dataset/dataset_lock_internal.h"

#include <chrono>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

using namespace std::chrono_literals;

constexpr auto longestStart = 30s; ///< of others; each holds the entrance for milliseconds

/// "whole-run" or "shard-1-of-4"; the lock's file ends in ".lock".
std::string nameOf(const Shard& shard)
{
    return shard.isWhole() ? "whole-run" : fmt::format("shard-{}-of-{}", shard.index, shard.count);
}

/// Only one run at a time may look at the locks of others and take its own.
std::unique_ptr<FileLock> enter(const fs::path& folder)
{
    for (const auto start = std::chrono::steady_clock::now();; std::this_thread::sleep_for(10ms)) {
        try {
            return std::make_unique<FileLock>(folder / "entrance");
        } catch (const Error& error) {
            if (error.code() != ErrorCode::busy || std::chrono::steady_clock::now() - start > longestStart)
                throw;
        }
    }
}

bool excludes(const Shard& mine, const std::string& other)
{
    return mine.isWhole() || other == "whole-run" || !other.ends_with(fmt::format("-of-{}", mine.count));
}

[[noreturn]] void refuse(const fs::path& root, const std::string& other)
{
    throw Error(
        ErrorCode::busy, "Preprocessing the dataset", root.string(),
        other == "whole-run" ? "another run is working on it" : "another run is working on it (" + other + ")",
        "Wait until it has ended, or share the work: give every run a --shard I/N of one N.");
}

void makeFolder(const fs::path& folder)
{
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (reason)
        throw Error(
            ErrorCode::unwritable, "Making the folder", folder.string(), reason.message(),
            "Preprocessing writes beside the videos: choose a dataset on a disk you may write to.");
}

} // namespace

DatasetLock::DatasetLock(const fs::path& notesFolder, const Shard& shard)
{
    makeFolder(notesFolder);
    const auto entrance = enter(notesFolder);
    const std::string mine = nameOf(shard);
    std::error_code ignored;
    std::vector<std::string> others;
    for (fs::directory_iterator entry(notesFolder, ignored); entry != fs::directory_iterator();
         entry.increment(ignored)) {
        const fs::path& path = entry->path();
        const std::string name = path.stem().string();
        if (path.extension() == ".lock" && name != "entrance" && (name == mine || excludes(shard, name)))
            others.push_back(name);
    }
    for (const std::string& other : others) {
        try {
            const FileLock left(notesFolder / other); // nobody holds it: a killed run has left it, and now it is gone
        } catch (const Error& error) {
            if (error.code() != ErrorCode::busy)
                throw;
            refuse(notesFolder.parent_path(), other);
        }
    }
    m_lock = std::make_unique<FileLock>(notesFolder / mine);
}

} // namespace veriframe
