// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
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

void keepFiles(AtomicFolder& folder, const fs::path& older, const std::set<std::string>& replaced)
{
    std::error_code ignored;
    for (fs::directory_iterator entry(older, ignored); entry != fs::directory_iterator(); entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (!replaced.contains(name))
            folder.keep(name);
    }
}

} // namespace veriframe
