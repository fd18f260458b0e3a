// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo_job.h"

#include <filesystem>

namespace veriframe::cli {

/// Writes result.summary: what was done, validation losses, each unseen video with a picture, its truth and its score.
/// One HTML file that needs no other. @throws Error (unwritable)
void writeDemoSummary(const std::filesystem::path& folder, const DemoJobResult& result);

} // namespace veriframe::cli
