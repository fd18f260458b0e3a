// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/qcustomplot_fence.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <vector>

namespace veriframe {

/// Numbers of an axis in the language's notation, with the digits that its step needs.
class NumberTicker : public QCPAxisTickerFixed {
public:
    void setStep(double step)
    {
        setTickStep(step);
        m_decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
        if (std::abs(step * std::pow(10, m_decimals) - std::round(step * std::pow(10, m_decimals))) > 1e-6)
            ++m_decimals;
    }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        if (tick < -0.5) // where the first epoch begins; no epoch has that number
            return {};
        constexpr int mostDecimals = 5;
        if (std::abs(tick) < 1e-12)
            return QLocale().toString(0.0, 'f', std::min(m_decimals, mostDecimals));
        return m_decimals > mostDecimals ? QLocale().toString(tick, 'g', 2) : QLocale().toString(tick, 'f', m_decimals);
    }

private:
    int m_decimals = 2;
};

/// Numbers of a logarithmic axis.
class LogarithmicTicker : public QCPAxisTicker {
public:
    void setTicks(const std::vector<double>& ticks) { m_ticks = {ticks.begin(), ticks.end()}; }

protected:
    QVector<double> createTickVector(double, const QCPRange&) override { return m_ticks; }

    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return QLocale().toString(tick, 'g', 3); }

private:
    QVector<double> m_ticks;
};

} // namespace veriframe
