// SPDX-License-Identifier: GPL-3.0-or-later
#include "few_colours.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace veriframe::test {

namespace {

constexpr std::size_t mostColours = 160;

struct Counted {
    QRgb colour = 0;
    std::int64_t count = 0;
};

using Box = std::vector<Counted>;

int channelOf(QRgb colour, int channel)
{
    return channel == 0 ? qRed(colour) : channel == 1 ? qGreen(colour) : qBlue(colour);
}

struct Spread {
    int channel = 0, range = -1;
};

Spread widestChannel(const Box& box)
{
    Spread widest;
    for (const int channel : {0, 1, 2}) {
        const auto [low, high] = std::minmax_element(box.begin(), box.end(), [&](const Counted& a, const Counted& b) {
            return channelOf(a.colour, channel) < channelOf(b.colour, channel);
        });
        if (const int range = channelOf(high->colour, channel) - channelOf(low->colour, channel); range > widest.range)
            widest = {channel, range};
    }
    return widest;
}

std::int64_t pixelsIn(const Box& box)
{
    std::int64_t sum = 0;
    for (const Counted& each : box)
        sum += each.count;
    return sum;
}

/// How much is to be gained by splitting it. The root keeps large flat grounds from taking all colours.
double worth(const Box& box)
{
    return box.size() < 2 ? 0 : widestChannel(box).range * std::sqrt(static_cast<double>(pixelsIn(box)));
}

Box splitOff(Box& box)
{
    const int channel = widestChannel(box).channel;
    std::sort(box.begin(), box.end(), [&](const Counted& a, const Counted& b) {
        return channelOf(a.colour, channel) < channelOf(b.colour, channel);
    });
    const std::int64_t half = pixelsIn(box) / 2;
    std::int64_t sum = 0;
    std::size_t cut = 0;
    while (cut + 1 < box.size() && (cut == 0 || sum + box[cut].count <= half))
        sum += box[cut++].count;
    Box other(box.begin() + static_cast<std::ptrdiff_t>(cut), box.end());
    box.resize(cut);
    return other;
}

QRgb meanOf(const Box& box)
{
    std::int64_t sums[3] = {}, pixels = pixelsIn(box);
    for (const Counted& each : box)
        for (const int channel : {0, 1, 2})
            sums[channel] += each.count * channelOf(each.colour, channel);
    const auto mean = [&](int channel) { return static_cast<int>((sums[channel] + pixels / 2) / pixels); };
    return qRgb(mean(0), mean(1), mean(2));
}

} // namespace

QImage withFewColours(const QImage& picture)
{
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, std::int64_t> counts;
    for (int y = 0; y < source.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(source.constScanLine(y));
        for (int x = 0; x < source.width(); ++x)
            ++counts[line[x]];
    }
    std::vector<Box> boxes(1);
    for (auto each = counts.begin(); each != counts.end(); ++each)
        boxes.front().push_back({each.key(), each.value()});
    std::vector<double> worths{worth(boxes.front())};
    while (boxes.size() < mostColours) {
        const auto best = std::max_element(worths.begin(), worths.end());
        if (*best <= 0)
            break;
        Box& box = boxes[static_cast<std::size_t>(best - worths.begin())];
        Box other = splitOff(box);
        *best = worth(box);
        worths.push_back(worth(other));
        boxes.push_back(std::move(other));
    }
    QHash<QRgb, int> index;
    QList<QRgb> palette;
    for (const Box& box : boxes) {
        for (const Counted& each : box)
            index[each.colour] = static_cast<int>(palette.size());
        palette.push_back(meanOf(box));
    }
    QImage result(source.size(), QImage::Format_Indexed8);
    result.setColorTable(palette);
    for (int y = 0; y < source.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(source.constScanLine(y));
        for (int x = 0; x < source.width(); ++x)
            result.scanLine(y)[x] = static_cast<uchar>(index.value(line[x]));
    }
    return result;
}

} // namespace veriframe::test
