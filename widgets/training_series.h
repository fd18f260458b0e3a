// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_reduction.h"

#include <QByteArray>
#include <QtGlobal>
#include <cstddef>
#include <utility>
#include <vector>

namespace veriframe {

/// A step of a run.
struct TrainingStepPoint {
    int epoch = 0;
    int step = 0, steps = 1; ///< in the epoch, from 0; of the epoch
    float loss = 0, fakeLoss = 0, realLoss = 0;
    float learningRate = 0, imagesPerSecond = 0;
};

/// What an epoch left.
struct TrainingEpochPoint {
    int epoch = 0;
    bool validated = false; ///< whether the three below are of this epoch
    double fakeLoss = 0, realLoss = 0, bce = 0;
    bool operator==(const TrainingEpochPoint&) const = default;
};

/// The numbers of a run as curves need them: columns over the steps, raw and smoothed. An epoch's number stands at its
/// end, where it is validated: step s of S of epoch e is at e - 1 + (s + 1) / S.
class TrainingSeries {
public:
    // Each entry is a step; x ascends.
    std::vector<double> x;
    std::vector<int> step, steps;
    std::vector<float> rawLoss, rawFake, rawReal, learningRate, imagesPerSecond;
    std::vector<float> loss, fake, real; ///< smoothed
    std::vector<TrainingEpochPoint> epochs;
    int planned = 0; ///< epochs; 0: not known

    /// Later steps; those at or behind the first of them are dropped.
    void addSteps(const std::vector<TrainingStepPoint>& points);
    /// Replaces itself and what is behind it.
    void addEpoch(const TrainingEpochPoint& epoch);
    void setSmoothing(int span);

    /// Of those that were validated the one with the lowest bce; nullptr where there is none.
    const TrainingEpochPoint* best() const;
    /// The validated one that is nearest; nullptr where there is none.
    const TrainingEpochPoint* nearestValidated(double place) const;
    /// From the run's begin to its end or, while it is far from it, to twice what there is, so that the curves do not
    /// shrink at every step.
    std::pair<double, double> wholeView() const;

    /// A table of every step and every validated epoch, in full precision.
    QByteArray csv() const;

private:
    void average(std::size_t i);
    void averageAll();
    void cutFrom(double place);

    int m_smoothing = 100;
    MovingAverage m_loss{100}, m_fake{100}, m_real{100};
};

} // namespace veriframe
