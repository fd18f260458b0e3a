// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace veriframe {

/// What a file handed over by a person is taken for.
enum class FileKind { video, folder, checkpoint, ensemble, log, caseFile };

/// Told by name, and by the first bytes where names say nothing (the published checkpoints have no ending, a case may
/// have any). Whatever is
/// nothing else is taken for a video: opening it says what is wrong.
FileKind kindOfFile(const std::filesystem::path& path);

/// Whether training logs lie in a folder itself. False where it cannot be read.
bool holdsLogs(const std::filesystem::path& folder);

/// Files of a folder whose names end like a video's, sorted. Empty where it cannot be read.
std::vector<std::filesystem::path> videosIn(const std::filesystem::path& folder);

} // namespace veriframe
