// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/mean_probability.h"

#include <numeric>

namespace veriframe {

std::optional<double> meanProbability(const FaceResult& face)
{
    if (face.probabilities.empty())
        return std::nullopt;
    return std::accumulate(face.probabilities.begin(), face.probabilities.end(), 0.0) /
           static_cast<double>(face.probabilities.size());
}

} // namespace veriframe
