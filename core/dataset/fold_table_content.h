// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace veriframe {

/// One crop of the fold table.
struct FoldCrop {
    std::uint32_t video = 0; ///< in FoldTableContent::videos
    std::int32_t frame = 0;
    std::int32_t face = 0;
    bool operator==(const FoldCrop&) const = default;
};

/// A video of the fold table.
struct FoldVideo {
    std::string name;     ///< without extension
    std::string original; ///< a real video's own name
    bool fake = false;
    int fold = 0;
    bool operator==(const FoldVideo&) const = default;
};

/// folds.csv without its repetitions.
struct FoldTableContent {
    std::vector<FoldVideo> videos; ///< by name
    std::vector<FoldCrop> crops;   ///< by video, frame, face
};

/// Validation looks at crops of frames whose index this divides: every second extracted frame (spec algorithms.md 10).
inline constexpr int validationFrameStride = 20;

/// @param foldTable empty: root/folds.csv
/// @throws Error (notFound, unreadable), (corrupt) for broken lines, for a video whose lines contradict each other, and
///         for a fake in another fold than its original: it would be judged with a face that training has seen.
///         Thread-safe.
FoldTableContent readFoldTableContent(const std::filesystem::path& root, const std::filesystem::path& foldTable);

} // namespace veriframe
