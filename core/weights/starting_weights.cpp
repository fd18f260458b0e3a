// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights/starting_weights.h"

#include "weights/weights_manifest.h"

namespace veriframe {

std::optional<std::filesystem::path> startingWeightsOf(const std::string& encoder)
{
    for (const WeightsFile& file : weightsManifest()) {
        if (file.group != WeightsGroup::imagenet || file.encoder != encoder)
            continue;
        for (const std::filesystem::path& directory : weightsDirectories())
            if (std::error_code ignored; std::filesystem::is_regular_file(directory / file.path, ignored))
                return directory / file.path;
    }
    return std::nullopt;
}

} // namespace veriframe
