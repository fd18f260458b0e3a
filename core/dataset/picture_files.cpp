// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "dataset/step_internal.h"

#include <array>
#include <cstring>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

namespace veriframe {

namespace fs = std::filesystem;

bool isWholePng(const fs::path& file)
{
    constexpr std::array<char, 8> signature{'\x89', 'P', 'N', 'G', '\r', '\n', '\x1A', '\n'};
    constexpr std::array<char, 8> lastChunk{'I', 'E', 'N', 'D', '\xAE', '\x42', '\x60', '\x82'};
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 8> begin{}, end{};
    stream.read(begin.data(), begin.size());
    stream.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    stream.read(end.data(), end.size());
    return stream && begin == signature && end == lastChunk;
}

std::vector<unsigned char> encodedPng(const cv::Mat& picture, const fs::path& file)
{
    std::vector<unsigned char> bytes;
    if (picture.empty() || !cv::imencode(".png", picture, bytes))
        throw Error(ErrorCode::internal, "Encoding the picture", file.string(), "OpenCV cannot encode it as PNG");
    return bytes;
}

cv::Mat readCrop(const fs::path& file)
{
    const auto refuse = [&](const std::string& why) {
        throw Error(
            ErrorCode::corrupt, "Reading the crop", file.string(), why, "Delete it and run the crops step again.");
    };
    const std::vector<std::byte> bytes = readFile(file);
    cv::Mat picture;
    try {
        if (!bytes.empty())
            picture = cv::imdecode(
                cv::Mat(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::byte*>(bytes.data())),
                cv::IMREAD_COLOR);
    } catch (const cv::Exception& error) {
        refuse(error.err);
    }
    if (picture.empty())
        refuse("it is no picture");
    return picture;
}

IsOurName faceNames(std::string suffix)
{
    return [suffix = std::move(suffix)](const std::string& name) { return parseFaceName(name, suffix).has_value(); };
}

FileSum sumOfFile(const fs::path& file)
{
    std::error_code reason;
    const std::uintmax_t bytes = fs::file_size(file, reason);
    return reason ? FileSum() : FileSum{1, static_cast<std::int64_t>(bytes)};
}

FileSum sumOfFiles(const fs::path& folder, const IsOurName& isOurs)
{
    FileSum sum;
    std::error_code reason;
    fs::directory_iterator entry(folder, reason);
    if (reason == std::errc::no_such_file_or_directory)
        return sum;
    for (; !reason && entry != fs::directory_iterator(); entry.increment(reason)) {
        if (!isOurs(entry->path().filename().string()))
            continue;
        ++sum.files;
        const std::uintmax_t bytes = entry->file_size(reason);
        if (!reason)
            sum.bytes += static_cast<std::int64_t>(bytes);
        reason.clear(); // a dangling link: it counts, and has no bytes
    }
    if (reason)
        throw Error(
            ErrorCode::unreadable, "Listing the folder", folder.string(), reason.message(),
            "Check the folder's permissions.");
    return sum;
}

void keepOlderFiles(
    AtomicFolder& folder, const fs::path& older, const IsOurName& isOurs, const std::set<std::string>& written,
    bool keepExisting)
{
    const auto isWhole = [&](const fs::path& file) {
        std::error_code ignored;
        return file.extension() == ".png" ? isWholePng(file) : fs::file_size(file, ignored) > 0;
    };
    std::error_code ignored;
    for (fs::directory_iterator entry(older, ignored); entry != fs::directory_iterator(); entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (!isOurs(name) || (keepExisting && !written.contains(name) && isWhole(entry->path())))
            folder.keep(name);
    }
}

} // namespace veriframe
