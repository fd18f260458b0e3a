// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// Where the videos of a batch come from; all three may be given.
struct BatchSource {
    std::vector<std::filesystem::path> folders = {}; ///< of each, every *.mp4 entry
    std::vector<std::filesystem::path> lists = {};   ///< text files of paths, see readVideoList()
    std::vector<std::filesystem::path> videos = {};  ///< these, whatever they are called
    bool operator==(const BatchSource&) const = default;

    bool isEmpty() const { return folders.empty() && lists.empty() && videos.empty(); }
};

/// What a person named or dropped, sorted out: a folder, a list (*.txt, *.list, *.lst), a video (*.mp4, *.mov, *.mkv,
/// *.avi, *.webm, *.m4v; of any case).
/// @throws Error (notFound) for what is absent, (badInput) for a file of another kind
BatchSource batchSourceOf(std::span<const std::filesystem::path> paths);

/// A video of a batch. A file that is no video, or not there, has its place as well: every one gets a row.
struct BatchVideo {
    std::filesystem::path path; ///< absolute; links among its folders are followed, the file's own is kept
    std::string fileName;       ///< what the CSV calls it, bytes; no other video of the batch is called so
    bool operator==(const BatchVideo&) const = default;
};

/// Every "*.mp4" entry of a folder (also directories and what cannot be read: each gets a row), sorted bytewise.
/// @throws Error (notFound, unreadable) for the folder itself
std::vector<std::filesystem::path> videosOfFolder(const std::filesystem::path& folder);

/// The paths of a list file: one a line, relative ones counting from the folder of the list. Blank lines and those that
/// begin with "#" are left out ("./#1.mp4" names such a file); a byte order mark and "\r" at line ends do not count.
/// @throws Error (notFound, unreadable), (badInput) beyond 256 MiB
std::vector<std::filesystem::path> readVideoList(const std::filesystem::path& list);

/// The videos of a batch in the order of its CSV: by name, bytewise, so that the same videos give the same file however
/// they were named. A path that is named again counts once. Where no two videos share a file name, the CSV has the file
/// names, as the published program writes them. Otherwise it has the paths that count from the deepest folder which
/// holds them all, for every video: "a/clip.mp4", "b/clip.mp4". Thread-safe.
/// @throws Error (notFound) if there is no video at all, and those of the functions above
std::vector<BatchVideo> batchVideos(const BatchSource& source);

} // namespace veriframe
