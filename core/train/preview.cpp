// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/preview.h"

#include "augment/contact_sheet.h"
#include "base/error.h"
#include "train/sample_pictures_internal.h"

#include <algorithm>

namespace veriframe {

namespace {

ContactSheetRow rowOf(const TrainingData& data, const CropSample& sample)
{
    const std::string name = data.cropFile(sample).lexically_relative(data.root).string();
    return {readTrainingPicture(data, sample), name};
}

} // namespace

cv::Mat trainingPreview(const TrainingData& data, const Recipe& recipe, int crops, std::uint64_t seed)
{
    constexpr int mostCrops = 200;
    if (crops < 1 || crops > mostCrops)
        throw Error(ErrorCode::badInput, "Drawing the preview", "", "it takes 1 to 200 crops");
    const std::vector<CropSample> samples = samplesOfEpoch(data, 0, seed);
    std::vector<ContactSheetRow> rows;
    for (const bool fake : {true, false}) {
        int wanted = fake ? crops / 2 : crops - static_cast<int>(rows.size());
        for (const CropSample& sample : samples) {
            if (wanted == 0)
                break;
            if (data.videoOf(sample).fake != fake)
                continue;
            rows.push_back(rowOf(data, sample));
            --wanted;
        }
    }
    ContactSheetOptions options;
    options.recipe = recipe;
    options.seed = seed;
    return contactSheet(rows, options);
}

} // namespace veriframe
