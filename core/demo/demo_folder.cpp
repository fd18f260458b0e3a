// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_folder.h"

#include "base/files.h"

#include <string_view>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* markerName = ".veriframe-demo";

} // namespace

void markDemoFolder(const fs::path& folder)
{
    writeFileAtomically(
        folder / markerName, std::string_view("What lies here is a demo's and is replaced by the next one.\n"));
}

bool isDemoFolder(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / markerName, ignored);
}

std::string demoNoteOf(const fs::path& dataset)
{
    constexpr int levels = 3;
    std::error_code error;
    fs::path folder = dataset.empty() ? fs::path() : fs::weakly_canonical(dataset, error);
    for (int level = 0; level < levels && !folder.empty(); ++level, folder = folder.parent_path())
        if (isDemoFolder(folder))
            return demoNote;
    return {};
}

} // namespace veriframe
