// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/contact_sheet.h"

#include "base/error.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <utility>
#include <vector>

namespace veriframe {

namespace {

constexpr int marginPx = 24, gapPx = 14, labelPx = 118, linePx = 16, headPx = 26, chipPx = 22;
constexpr int mostVariants = 50;
constexpr double smallestAreaPx = 12; ///< of a mask's part that is outlined
constexpr double smallText = 0.42, titleText = 0.48;

// The window's light theme (widgets/theme.cpp), as RGB.
const cv::Scalar ground(246, 247, 249), tileGround(215, 219, 225), textColour(28, 32, 38), dimText(91, 100, 112);
const cv::Scalar realColour(47, 127, 193), fakeColour(224, 108, 31), white(255, 255, 255), outlineColour(40, 255, 140);

cv::Size extentOf(const std::string& text, double scale)
{
    int baseline = 0;
    return cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, scale, 1, &baseline);
}

void write(cv::Mat& sheet, const std::string& text, cv::Point leftBase, double scale, const cv::Scalar& colour)
{
    cv::putText(sheet, text, leftBase, cv::FONT_HERSHEY_SIMPLEX, scale, colour, 1, cv::LINE_AA);
}

/// Words that are wider than a line are cut into pieces.
std::vector<std::string> wordsThatFit(const std::string& text, int widthPx)
{
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        std::string piece;
        for (const char c : word) {
            if (!piece.empty() && extentOf(piece + c, smallText).width > widthPx)
                words.push_back(std::exchange(piece, {}));
            piece += c;
        }
        words.push_back(piece);
    }
    return words;
}

std::vector<std::string> wrapped(const std::string& text, int widthPx)
{
    std::vector<std::string> lines;
    for (const std::string& word : wordsThatFit(text, widthPx)) {
        if (!lines.empty() && extentOf(lines.back() + " " + word, smallText).width <= widthPx)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    }
    return lines;
}

/// The mask's outline; specks of a few pixels are left out, for they would cover what is to be seen.
void drawOutline(cv::Mat& tile, const cv::Mat& maskTile)
{
    cv::Mat changed = maskTile > changedAbove;
    cv::medianBlur(changed, changed, 3);
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(changed, contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
    std::erase_if(contours, [](const auto& contour) { return cv::contourArea(contour) < smallestAreaPx; });
    cv::polylines(tile, contours, true, outlineColour, 1, cv::LINE_AA);
}

/// One picture of the sheet and the lines below it.
struct Tile {
    cv::Mat rgb;
    std::vector<std::string> lines;
};

Tile makeTile(const cv::Mat& rgb, const cv::Mat& mask, const std::string& text, int sidePx)
{
    Tile tile;
    tile.rgb = cv::Mat(sidePx, sidePx, CV_8UC3, tileGround);
    const cv::Rect place = placeOnSquareCanvas(rgb.cols, rgb.rows, sidePx);
    cv::Mat picture = fitOnSquareCanvas(rgb, sidePx)(place);
    if (!mask.empty())
        drawOutline(picture, fitOnSquareCanvas(mask, sidePx, FitKernels::nearest)(place));
    picture.copyTo(tile.rgb(place));
    tile.lines = wrapped(text, sidePx);
    return tile;
}

std::vector<Tile> makeTiles(const ContactSheetRow& row, std::size_t place, const ContactSheetOptions& options)
{
    const TrainingPicture& picture = row.picture;
    std::vector<Tile> tiles;
    for (int variant = 0; variant < options.variants; ++variant) {
        SeededRandom random(options.seed, place * mostVariants + static_cast<std::size_t>(variant));
        const AugmentedPicture augmented = augmentForTraining(picture, options.recipe, random);
        const std::string done = augmented.applied.describe();
        tiles.push_back(makeTile(augmented.rgb, augmented.mask, done.empty() ? "only resized" : done, options.tilePx));
    }
    const std::string size = std::to_string(picture.rgb.cols) + " x " + std::to_string(picture.rgb.rows) + " px";
    tiles.insert(tiles.begin(), makeTile(picture.rgb, picture.mask, size, options.tilePx));
    return tiles;
}

int heightOf(const std::vector<Tile>& tiles, int tilePx)
{
    std::size_t lines = 1;
    for (const Tile& tile : tiles)
        lines = std::max(lines, tile.lines.size());
    return tilePx + static_cast<int>(lines) * linePx + gapPx + linePx / 2;
}

void drawLabel(cv::Mat& sheet, const ContactSheetRow& row, cv::Point corner)
{
    const std::string word = row.picture.fake ? "FAKE" : "REAL";
    const cv::Size extent = extentOf(word, titleText);
    const cv::Rect chip(corner, cv::Size(extent.width + 16, chipPx));
    cv::rectangle(sheet, chip, row.picture.fake ? fakeColour : realColour, cv::FILLED);
    write(sheet, word, {chip.x + 8, chip.y + (chipPx + extent.height) / 2}, titleText, white);
    int base = chip.br().y + linePx + 2;
    for (const std::string& line : wrapped(row.caption, labelPx - gapPx)) {
        write(sheet, line, {corner.x, base}, smallText, dimText);
        base += linePx;
    }
}

int columnX(int column, int tilePx)
{
    return marginPx + labelPx + column * (tilePx + gapPx);
}

void drawRow(cv::Mat& sheet, const ContactSheetRow& row, const std::vector<Tile>& tiles, int y, int tilePx)
{
    drawLabel(sheet, row, {marginPx, y});
    for (int column = 0; const Tile& tile : tiles) {
        const int x = columnX(column++, tilePx);
        tile.rgb.copyTo(sheet(cv::Rect(x, y, tilePx, tilePx)));
        for (int base = y + tilePx + linePx - 2; const std::string& line : tile.lines) {
            write(sheet, line, {x, base}, smallText, dimText);
            base += linePx;
        }
    }
}

void drawHead(cv::Mat& sheet, const ContactSheetOptions& options)
{
    const int base = marginPx + 12;
    for (int column = 0; column <= options.variants; ++column)
        write(
            sheet, column == 0 ? "Original" : "Variant " + std::to_string(column),
            {columnX(column, options.tilePx), base}, titleText, textColour);
}

void check(std::span<const ContactSheetRow> rows, const ContactSheetOptions& options)
{
    const auto refuse = [](const char* why) { throw Error(ErrorCode::badInput, "Drawing a contact sheet", {}, why); };
    if (rows.empty())
        refuse("there are no pictures");
    if (options.variants < 1 || options.variants > mostVariants)
        refuse("1 to 50 variants have room beside a picture");
    if (options.tilePx < 64 || options.tilePx > 1024)
        refuse("its pictures may have 64 to 1024 pixels a side");
}

} // namespace

cv::Mat contactSheet(std::span<const ContactSheetRow> rows, const ContactSheetOptions& options)
{
    check(rows, options);
    std::vector<std::vector<Tile>> tiles;
    int height = marginPx + headPx;
    for (const ContactSheetRow& row : rows) {
        tiles.push_back(makeTiles(row, tiles.size(), options));
        height += heightOf(tiles.back(), options.tilePx);
    }
    cv::Mat sheet(
        height + marginPx - gapPx, columnX(options.variants + 1, options.tilePx) - gapPx + marginPx, CV_8UC3, ground);
    drawHead(sheet, options);
    int y = marginPx + headPx;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        drawRow(sheet, rows[i], tiles[i], y, options.tilePx);
        y += heightOf(tiles[i], options.tilePx);
    }
    return sheet;
}

} // namespace veriframe
