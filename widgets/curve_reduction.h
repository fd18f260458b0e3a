// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace veriframe {

/// A point of a curve.
struct CurvePoint {
    double x = 0, y = 0;
    bool operator==(const CurvePoint&) const = default;
};

/// A line of any length as so many points that the eye sees the same: of each of `columns` equal parts of [from, to]
/// the first, lowest, highest and last point, in their order, so that no spike is lost. One point beyond each end is
/// kept, so that the line reaches the edge. Short lines come back as they are.
/// @param x ascending @param y as many @param columns >= 1, usually pixels
std::vector<CurvePoint>
reducedCurve(const std::vector<double>& x, const std::vector<float>& y, double from, double to, int columns);

/// The exponential moving average over about that many points, freed of the bias of its start (as Adam's).
/// Points can be added one by one. A span of 1 or less gives the values themselves.
class MovingAverage {
public:
    explicit MovingAverage(int span = 1) : m_keep(span > 1 ? 1.0 - 2.0 / (span + 1.0) : 0.0) {}

    /// By the weight of the past instead of a span. @param keep 0 .. below 1
    static MovingAverage keeping(double keep)
    {
        MovingAverage average;
        average.m_keep = keep;
        return average;
    }

    /// @param value finite, else it is passed over. @return the average up to now
    double next(double value);

private:
    double m_keep;
    double m_sum = 0, m_weight = 0;
};

/// The index whose x is nearest. @param x ascending, not empty
std::size_t nearestIndex(const std::vector<double>& x, double wanted);

/// 1, 2, 2.5 or 5 times a power of ten, so large that at most `most` steps reach from `low` to `high`.
double niceStep(double low, double high, int most);

/// 1, 2 or 5 times a power of ten: the greatest one at or below a value. @param value > 0
double niceBelow(double value);
/// The least one at or above it. @param value > 0
double niceAbove(double value);

/// Numbers for a logarithmic axis: 1, 2 and 5 times powers of ten, powers of ten alone where those are more than
/// `most`, or each n-th of them. @param low > 0, <= high
std::vector<double> logarithmicTicks(double low, double high, int most);

} // namespace veriframe
