// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_figure.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr ReportColor genuine{0x2F, 0x7F, 0xC1}, undecided{0xB0, 0xAA, 0xA0}, fake{0xE0, 0x6C, 0x1F};

ReportColor mixed(ReportColor from, ReportColor to, double share)
{
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue)};
}

} // namespace

ReportColor colorOf(ReportInk ink)
{
    switch (ink) {
    case ReportInk::text:
        return {0x1C, 0x20, 0x26};
    case ReportInk::dim:
        return {0x5B, 0x64, 0x70};
    case ReportInk::faint:
        return {0x8B, 0x94, 0xA0};
    case ReportInk::line:
        return {0xD7, 0xDB, 0xE1};
    case ReportInk::raised:
        return {0xF6, 0xF7, 0xF9};
    case ReportInk::panel:
        return {0xFF, 0xFF, 0xFF};
    case ReportInk::accent:
        break;
    }
    return {0x1F, 0x6F, 0xBF};
}

ReportColor darkColorOf(ReportInk ink)
{
    switch (ink) {
    case ReportInk::text:
        return {0xE7, 0xE9, 0xEC};
    case ReportInk::dim:
        return {0x9A, 0xA2, 0xAD};
    case ReportInk::faint:
        return {0x6A, 0x72, 0x7D};
    case ReportInk::line:
        return {0x36, 0x3B, 0x44};
    case ReportInk::raised:
        return {0x2A, 0x2E, 0x35};
    case ReportInk::panel:
        return {0x22, 0x25, 0x2A};
    case ReportInk::accent:
        break;
    }
    return {0x5A, 0xA2, 0xE8};
}

ReportColor reportProbabilityColor(double probability)
{
    if (std::isnan(probability))
        return undecided;
    const double clamped = std::clamp(probability, 0.0, 1.0);
    return clamped < 0.5 ? mixed(genuine, undecided, clamped * 2) : mixed(undecided, fake, clamped * 2 - 1);
}

ReportFigure scoreScale(double score)
{
    constexpr int steps = 48;
    constexpr double width = 480, top = 3, height = 6;
    ReportFigure figure{width, 28, {}, nullptr, "The score on a scale from 0, genuine, to 1, fake"};
    for (int i = 0; i < steps; ++i)
        figure.shapes.emplace_back(FigureBox{
            width * i / steps,
            top,
            width / steps + (i + 1 < steps ? 0.5 : 0.0),
            height,
            {ReportInk::text, (i + 0.5) / steps}});
    figure.shapes.emplace_back(
        FigureBox{std::clamp(width * score - 1.25, 0.0, width - 2.5), 0, 2.5, 12, {ReportInk::text}, 0, 1});
    figure.shapes.emplace_back(FigureText{{0, 25}, "0 genuine", {ReportInk::dim}, 12, false, FigureAlign::left});
    figure.shapes.emplace_back(FigureText{{width, 25}, "1 fake", {ReportInk::dim}, 12, false, FigureAlign::right});
    return figure;
}

} // namespace veriframe
