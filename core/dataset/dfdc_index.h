// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

enum class VideoLabel { real, fake };
const char* toString(VideoLabel label); ///< "REAL", "FAKE" as metadata.json has it

/// One video that a metadata.json lists.
struct DatasetVideo {
    std::string name;          ///< without extension: names its crops, masks and boxes; unique in the index
    std::string fileName;      ///< "aabbccddee.mp4"
    std::size_t partIndex = 0; ///< into DatasetIndex::parts
    VideoLabel label = VideoLabel::real;
    std::string originalName;            ///< of a fake: its original without extension, as listed; may be empty
    std::optional<std::size_t> original; ///< of a fake: its original in DatasetIndex::videos, if it is usable
    bool onDisk = false;
};

/// A folder with a metadata.json.
struct DatasetPart {
    std::filesystem::path folder;
    int number = 0; ///< the N of dfdc_train_part_N
};

enum class IndexProblemKind {
    brokenMetadata,  ///< a metadata.json that cannot be read as one, its part is left out; a folder not to be listed
    brokenEntry,     ///< an entry that is no object or whose values are of another kind
    unknownLabel,    ///< neither REAL nor FAKE
    unsafeName,      ///< a name that would lead out of the part's folder, or cannot name a file
    duplicateName,   ///< listed before, in this or another part; the first one counts
    absentVideo,     ///< listed, but not on the disk
    unlistedVideo,   ///< on the disk, but not listed
    missingOriginal, ///< a fake without an original, or whose original no part lists
    wrongOriginal,   ///< a fake that names itself or another fake as its original
    unnumberedPart   ///< a folder with a metadata.json whose name does not end in a part number; it is left out
};
const char* toString(IndexProblemKind kind); ///< "missing-original", for files
/// A few words for people: "2 fakes without their original".
std::string describe(IndexProblemKind kind, std::size_t count);

struct IndexProblem {
    IndexProblemKind kind = IndexProblemKind::brokenEntry;
    std::string where; ///< the part's folder name
    std::string name;  ///< the video's file name as listed, made printable; may be empty
    std::string why;   ///< a sentence without a period
    bool operator==(const IndexProblem&) const = default;
};

/// What a dataset holds. Videos that a problem makes unusable are not in it.
struct DatasetIndex {
    std::filesystem::path root;       ///< absolute, without links
    std::vector<DatasetPart> parts;   ///< by number, then folder name
    std::vector<DatasetVideo> videos; ///< by name
    std::vector<IndexProblem> problems;

    std::filesystem::path pathOf(const DatasetVideo& video) const;

    int partNumberOf(const DatasetVideo& video) const { return parts[video.partIndex].number; }

    /// @param name without extension
    const DatasetVideo* find(const std::string& name) const;
};

/// Reads all metadata of a dataset ROOT/dfdc_train_part_N/{metadata.json,*.mp4} (spec formats.md); a folder that holds
/// a metadata.json itself is taken as a dataset of one part. Content that is wrong becomes a problem, never an error.
/// @throws Error (notFound, badInput, unreadable) for the root itself, (notFound) if it holds no metadata.json at all;
///         Stopped. Thread-safe.
DatasetIndex readDatasetIndex(const std::filesystem::path& root, std::stop_token stop = {});

} // namespace veriframe
