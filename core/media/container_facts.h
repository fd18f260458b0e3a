// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// Something the container says of itself or of a stream, in its own words (bytes as in the file, at most 1000).
struct ContainerTag {
    int stream = -1; ///< -1: of the whole file
    std::string key, value;
    bool operator==(const ContainerTag&) const = default;
};

struct ContainerStream {
    std::string kind;                              ///< "video", "audio", "subtitle", "data", ...
    std::string codec;                             ///< FFmpeg's name
    std::string profile;                           ///< of the codec: "High"; may be empty
    std::optional<std::int64_t> bitRateFromHeader; ///< bits per second
    std::optional<double> startSeconds;            ///< of the first frame or sample, where the container says so
    bool operator==(const ContainerStream&) const = default;
};

/// What a file's container reveals beyond the pictures. All of it is claimed, none of it is proven: whoever writes a
/// file can write anything there.
struct ContainerFacts {
    std::string format; ///< FFmpeg's short name
    std::vector<ContainerStream> streams;
    std::vector<ContainerTag> tags;
    /// What the encoder wrote into the first packets of the video stream: "x264 - core 164 r3095 ..."; empty mostly.
    std::string encoderMark;
    int chapters = 0;

    /// The first tag of that key, whatever stream; empty where there is none. @param key in lower case
    std::string tag(const std::string& key) const;
};

/// Reads headers and the first packets; decodes nothing. @throws Error (notFound, unreadable, corrupt, unsupported)
ContainerFacts readContainerFacts(const std::filesystem::path& path);

/// Something in a container that speaks for the file having been written by a program after it was recorded.
struct EncodingSign {
    std::string what;    ///< a sentence: what was found
    std::string meaning; ///< a sentence: what it can and cannot mean
    bool operator==(const EncodingSign&) const = default;
};

/// In cautious words. None does not mean that a file is as a camera wrote it: tags are easily removed.
std::vector<EncodingSign> encodingSigns(const ContainerFacts& facts);

} // namespace veriframe
