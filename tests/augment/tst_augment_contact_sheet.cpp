// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/contact_sheet.h"
#include "base/error.h"
#include "drawn_crops.h"
#include "media/image_ops.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

std::vector<ContactSheetRow> rows()
{
    return {
        {drawnCrop(11, true), "abcdefghijklmnop.mp4, frame 120, face 0"},
        {drawnCrop(12, false), "original.mp4, frame 40"},
        {drawnCrop(13, true, 320), ""},
        {drawnCrop(14, false, 260), "a name without any place to break it: ________________________________"}};
}

TEST(ContactSheet, IsTheSameForTheSameRowsAndOptions)
{
    const std::vector<ContactSheetRow> all = rows();
    ContactSheetOptions options;
    options.tilePx = 96;
    options.variants = 3;
    const cv::Mat sheet = contactSheet(all, options);
    EXPECT_TRUE(sameBytes(sheet, contactSheet(all, options)));
    options.seed = 112;
    EXPECT_FALSE(sameBytes(sheet, contactSheet(all, options)));
}

TEST(ContactSheet, HasALightGroundAndRoomForAllPictures)
{
    const std::vector<ContactSheetRow> all = rows();
    ContactSheetOptions options;
    const cv::Mat sheet = contactSheet(all, options);
    EXPECT_EQ(sheet.type(), CV_8UC3);
    EXPECT_GT(sheet.cols, 6 * options.tilePx);
    EXPECT_GT(sheet.rows, 4 * options.tilePx);
    for (const cv::Point corner :
         {cv::Point(0, 0), cv::Point(sheet.cols - 1, 0), cv::Point(sheet.cols - 1, sheet.rows - 1)})
        EXPECT_GT(sheet.at<cv::Vec3b>(corner)[0], 240);
    if (const char* folder = std::getenv("VERIFRAME_SHOW")) // to be looked at
        writePng(std::string(folder) + "/contact_sheet.png", sheet);
}

TEST(ContactSheet, OutlinesTheMaskOfAFake)
{
    // A gray square in a black picture and its mask: the outline is the only green there is.
    const auto greenPixels = [](const cv::Mat& mask) {
        ContactSheetRow row;
        row.picture.rgb = cv::Mat(200, 200, CV_8UC3, cv::Scalar::all(60));
        row.picture.mask = mask;
        row.picture.fake = true;
        ContactSheetOptions options;
        options.variants = 1;
        options.recipe.hardDrops = false;
        options.recipe.augmentations = AugmentationSet::none;
        const cv::Mat sheet = contactSheet(std::vector{row}, options);
        int count = 0;
        for (int y = 0; y < sheet.rows; ++y)
            for (int x = 0; x < sheet.cols; ++x) {
                const auto& pixel = sheet.at<cv::Vec3b>(y, x);
                count += pixel[1] > 200 && pixel[0] < 100 && pixel[2] < 180;
            }
        return count;
    };
    cv::Mat mask(200, 200, CV_8UC1, cv::Scalar(0));
    EXPECT_EQ(greenPixels(mask), 0);
    EXPECT_EQ(greenPixels({}), 0);
    mask(cv::Rect(50, 60, 80, 90)).setTo(cv::Scalar(90));
    const int green = greenPixels(mask);
    EXPECT_GT(green, 2 * 2 * (75 + 85));
    EXPECT_LT(green, 3 * 2 * 2 * (85 + 95));
}

TEST(ContactSheet, RefusesWhatHasNoPlace)
{
    const std::vector<ContactSheetRow> one{{drawnCrop(1, false, 240), "crop"}};
    const auto refused = [&](int variants, int tilePx) {
        ContactSheetOptions options;
        options.variants = variants;
        options.tilePx = tilePx;
        EXPECT_THROW(contactSheet(one, options), Error) << variants << ", " << tilePx;
    };
    refused(0, 200);
    refused(51, 200);
    refused(3, 63);
    refused(3, 1025);
    EXPECT_THROW(contactSheet({}), Error);
}

} // namespace
} // namespace veriframe::test
