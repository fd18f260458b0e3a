// SPDX-License-Identifier: GPL-3.0-or-later
#include "held_out_data.h"

#include "base/seeded_random.h"
#include "nn/inference_session.h"

namespace veriframe::test {

HeldOutSet madeUpSet(int originals, int fakesOfOriginal, int cropsOfVideo)
{
    HeldOutSet set;
    const auto add = [&](const std::string& name, const std::string& original, bool fake) {
        set.videos.push_back({name, original, fake, set.crops.size(), static_cast<std::size_t>(cropsOfVideo)});
        for (int i = 0; i < cropsOfVideo; ++i)
            set.crops.push_back({i * validationFrameStride, 0, 1});
    };
    for (int i = 0; i < originals; ++i) {
        const std::string original = "real" + std::to_string(i);
        add(original, original, false);
        for (int k = 0; k < fakesOfOriginal; ++k)
            add("fake" + std::to_string(i) + "_" + std::to_string(k), original, true);
    }
    set.fingerprint = "made up of " + std::to_string(set.crops.size()) + " crops";
    return set;
}

HeldOutPredictions madeUpPredictions(const HeldOutSet& set, const std::string& name, double skill, std::uint64_t seed)
{
    HeldOutPredictions predictions;
    predictions.model.name = name;
    predictions.fingerprint = set.fingerprint;
    SeededRandom random(seed, 0);
    for (const HeldOutVideo& video : set.videos) {
        const double ofVideo = (video.fake ? skill : -skill) + 2 * random.gaussian();
        for (std::size_t i = 0; i < video.crops; ++i)
            predictions.probabilities.push_back(probabilityOfLogit(ofVideo + random.gaussian()));
    }
    return predictions;
}

std::vector<HeldOutPredictions> madeUpModels(const HeldOutSet& set, int count)
{
    std::vector<HeldOutPredictions> models;
    for (int i = 0; i < count; ++i)
        models.push_back(madeUpPredictions(
            set, "model" + std::to_string(i) + ".pth", 1 + 0.1 * i, static_cast<std::uint64_t>(i) + 1));
    return models;
}

} // namespace veriframe::test
