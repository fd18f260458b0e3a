// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace veriframe {

/// What something handed over by a person is taken for.
enum class PlaceKind {
    video,
    videos, ///< a folder with several
    dataset,
    logs, ///< a training log, or a folder in which some lie
    checkpoint,
    ensemble,
    caseFile,
    nothing ///< a folder without any of these
};

struct OpenedPlace {
    std::filesystem::path path; ///< of a folder with one video: that video
    PlaceKind kind = PlaceKind::video;
    std::filesystem::path folder; ///< the folder that holds this one video and was handed over; else empty
};

/// What a file is by its name alone; nothing where that does not tell: a folder may be anything, the published
/// checkpoints and logs have no ending. Looks at no disk. Thread-safe.
std::optional<PlaceKind> kindOfName(const std::filesystem::path& path);

/// The same, looking at the file's first bytes, or into the folder: for background threads. Whatever is nothing else is
/// taken for a video: opening it says what is wrong. Thread-safe. @throws Stopped
OpenedPlace lookAtPlace(const std::filesystem::path& path, std::stop_token stop = {});

} // namespace veriframe
