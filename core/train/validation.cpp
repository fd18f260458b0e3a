// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/validation.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace veriframe {

namespace {

/// scikit-learn's log_loss keeps probabilities this far from 0 and 1.
constexpr double closest = 1e-15;

struct Side {
    double sum = 0;
    std::int64_t videos = 0;

    double mean() const { return videos > 0 ? sum / static_cast<double>(videos) : 0; }
};

} // namespace

ValidationLosses validationLosses(const TrainingData& data, std::span<const double> logits)
{
    if (logits.size() != data.validation.size())
        throw Error(ErrorCode::internal, "Validating", "", "there must be one logit per crop");
    std::vector<double> sums(data.videos.size());
    std::vector<std::int64_t> counts(data.videos.size());
    for (std::size_t i = 0; i < logits.size(); ++i) {
        sums[data.validation[i].video] += 1 / (1 + std::exp(-logits[i]));
        ++counts[data.validation[i].video];
    }
    Side fakes;
    Side reals;
    for (std::size_t video = 0; video < sums.size(); ++video) {
        if (counts[video] == 0)
            continue;
        const bool fake = data.videos[video].fake;
        const double mean = std::clamp(sums[video] / static_cast<double>(counts[video]), closest, 1 - closest);
        const double probabilityOfTruth = fake ? mean : 1 - mean;
        Side& side = fake ? fakes : reals;
        side.sum -= std::log(probabilityOfTruth);
        ++side.videos;
    }
    return {fakes.mean(), reals.mean(), fakes.videos, reals.videos};
}

} // namespace veriframe
