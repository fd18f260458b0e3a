// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// Where preprocessing puts its files (spec formats.md). `video` is a name without extension.
class DatasetLayout {
public:
    explicit DatasetLayout(std::filesystem::path root) : m_root(std::move(root)) {}

    const std::filesystem::path& root() const { return m_root; }

    std::filesystem::path boxFile(const std::string& video) const { return m_root / "bboxes" / (video + ".json"); }

    /// The published program's form, which is read only.
    std::filesystem::path publishedBoxFile(const std::string& video) const
    {
        return m_root / "boxes" / (video + ".json");
    }

    std::filesystem::path cropFolder(const std::string& video) const { return m_root / "crops" / video; }

    std::filesystem::path landmarkFolder(const std::string& video) const { return m_root / "landmarks" / video; }

    std::filesystem::path diffFolder(const std::string& video) const { return m_root / "diffs" / video; }

    std::filesystem::path frameFolder(const std::string& video) const { return m_root / "jpegs" / video; }

    std::filesystem::path compressedFolder() const { return m_root / "compressed"; }

    std::filesystem::path foldTable() const { return m_root / "folds.csv"; }

    /// Veriframe's own notes: what was made from what. Without them everything found is taken over as it is.
    std::filesystem::path notesFolder() const { return m_root / ".veriframe"; }

private:
    std::filesystem::path m_root;
};

/// Which face of which frame a crop, its landmarks or its mask shows.
struct FaceName {
    int frame = 0; ///< index in presentation order
    int face = 0;  ///< position in the frame's boxes
    bool operator==(const FaceName&) const = default;

    bool operator<(const FaceName& other) const { return std::pair(frame, face) < std::pair(other.frame, other.face); }

    std::string cropFile() const;     ///< "120_0.png"
    std::string landmarkFile() const; ///< "120_0.npy"
    std::string diffFile() const;     ///< "120_0_diff.png"
};

/// @param suffix ".png", ".npy" or "_diff.png". @return nothing for names of another form
std::optional<FaceName> parseFaceName(const std::string& fileName, const std::string& suffix);

/// The faces that a folder of such files shows, ascending; empty if there is no such folder.
/// @throws Error (unreadable). Thread-safe.
std::vector<FaceName> facesInFolder(const std::filesystem::path& folder, const std::string& suffix);

} // namespace veriframe
