// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/published_ensemble.h"

#include "nn/encoders.h"
#include "weights/weights_manifest.h"

namespace veriframe {

std::vector<EnsembleMember> publishedEnsemble()
{
    std::vector<EnsembleMember> members;
    const std::filesystem::path folder = defaultWeightsDirectory();
    for (const WeightsFile& file : weightsManifest()) {
        if (file.group != WeightsGroup::ensemble)
            continue;
        std::error_code ignored;
        const std::filesystem::path path = folder / file.path;
        if (!std::filesystem::is_regular_file(path, ignored))
            return {};
        members.push_back({path, file.encoder, defaultInputSizePx, file.sha256});
    }
    return members;
}

} // namespace veriframe
