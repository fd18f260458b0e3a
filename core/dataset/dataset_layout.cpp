// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dataset_layout.h"

#include "base/error.h"

#include <algorithm>
#include <charconv>

namespace veriframe {

namespace fs = std::filesystem;

std::string FaceName::cropFile() const
{
    return std::to_string(frame) + "_" + std::to_string(face) + ".png";
}

std::string FaceName::landmarkFile() const
{
    return std::to_string(frame) + "_" + std::to_string(face) + ".npy";
}

std::string FaceName::diffFile() const
{
    return std::to_string(frame) + "_" + std::to_string(face) + "_diff.png";
}

std::optional<FaceName> parseFaceName(const std::string& fileName, const std::string& suffix)
{
    if (!fileName.ends_with(suffix))
        return std::nullopt;
    const char* const end = fileName.data() + fileName.size() - suffix.size();
    FaceName name;
    const auto [underscore, frameError] = std::from_chars(fileName.data(), end, name.frame);
    if (frameError != std::errc() || underscore == end || *underscore != '_')
        return std::nullopt;
    const auto [last, faceError] = std::from_chars(underscore + 1, end, name.face);
    if (faceError != std::errc() || last != end || name.frame < 0 || name.face < 0)
        return std::nullopt;
    return name;
}

std::vector<FaceName> facesInFolder(const fs::path& folder, const std::string& suffix)
{
    std::vector<FaceName> faces;
    std::error_code reason;
    fs::directory_iterator entry(folder, reason);
    if (reason == std::errc::no_such_file_or_directory)
        return faces;
    for (; !reason && entry != fs::directory_iterator(); entry.increment(reason))
        if (const auto face = parseFaceName(entry->path().filename().string(), suffix))
            faces.push_back(*face);
    if (reason)
        throw Error(ErrorCode::unreadable, "Listing the folder", folder.string(), reason.message());
    std::sort(faces.begin(), faces.end());
    return faces;
}

} // namespace veriframe
