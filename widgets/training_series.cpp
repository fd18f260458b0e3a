// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training_series.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

double placeOf(const TrainingStepPoint& step)
{
    return step.epoch - 1 + (step.step + 1.0) / std::max(1, step.steps);
}

} // namespace

void TrainingSeries::addSteps(const std::vector<TrainingStepPoint>& points)
{
    if (points.empty())
        return;
    cutFrom(placeOf(points.front()) - 1e-9);
    for (const TrainingStepPoint& point : points) {
        x.push_back(placeOf(point));
        step.push_back(point.step);
        steps.push_back(point.steps);
        rawLoss.push_back(point.loss);
        rawFake.push_back(point.fakeLoss);
        rawReal.push_back(point.realLoss);
        learningRate.push_back(point.learningRate);
        imagesPerSecond.push_back(point.imagesPerSecond);
        average(x.size() - 1);
    }
}

void TrainingSeries::addEpoch(const TrainingEpochPoint& epoch)
{
    while (!epochs.empty() && epochs.back().epoch >= epoch.epoch)
        epochs.pop_back();
    epochs.push_back(epoch);
}

void TrainingSeries::setSmoothing(int span)
{
    m_smoothing = span;
    averageAll();
}

void TrainingSeries::average(std::size_t i)
{
    loss.push_back(static_cast<float>(m_loss.next(rawLoss[i])));
    fake.push_back(static_cast<float>(m_fake.next(rawFake[i])));
    real.push_back(static_cast<float>(m_real.next(rawReal[i])));
}

void TrainingSeries::averageAll()
{
    m_loss = m_fake = m_real = MovingAverage(m_smoothing);
    loss.clear();
    fake.clear();
    real.clear();
    for (std::size_t i = 0; i < x.size(); ++i)
        average(i);
}

void TrainingSeries::cutFrom(double place)
{
    const auto kept = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), place) - x.begin());
    if (kept == x.size())
        return;
    x.resize(kept);
    step.resize(kept);
    steps.resize(kept);
    for (std::vector<float>* values : {&rawLoss, &rawFake, &rawReal, &learningRate, &imagesPerSecond})
        values->resize(kept);
    averageAll();
}

const TrainingEpochPoint* TrainingSeries::best() const
{
    const TrainingEpochPoint* found = nullptr;
    for (const TrainingEpochPoint& epoch : epochs)
        if (epoch.validated && (!found || epoch.bce < found->bce))
            found = &epoch;
    return found;
}

const TrainingEpochPoint* TrainingSeries::nearestValidated(double place) const
{
    const TrainingEpochPoint* found = nullptr;
    for (const TrainingEpochPoint& epoch : epochs)
        if (epoch.validated && (!found || std::abs(epoch.epoch - place) <= std::abs(found->epoch - place)))
            found = &epoch;
    return found;
}

QByteArray TrainingSeries::csv() const
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', QLocale::FloatingPointShortest); };
    const auto small = [](float value) { return QByteArray::number(double(value), 'g', 7); };
    QByteArray text =
        "kind,epoch,step,steps,loss,fake_loss,real_loss,bce,learning_rate,images_per_second\n"; // as in metrics.jsonl
    for (std::size_t i = 0; i < x.size(); ++i)
        text += "step," + QByteArray::number(static_cast<int>(std::ceil(x[i] - 1e-9))) + ',' +
                QByteArray::number(step[i]) + ',' + QByteArray::number(steps[i]) + ',' + small(rawLoss[i]) + ',' +
                small(rawFake[i]) + ',' + small(rawReal[i]) + ",," + small(learningRate[i]) + ',' +
                small(imagesPerSecond[i]) + '\n';
    for (const TrainingEpochPoint& epoch : epochs)
        if (epoch.validated)
            text += "validation," + QByteArray::number(epoch.epoch) + ",,,," + number(epoch.fakeLoss) + ',' +
                    number(epoch.realLoss) + ',' + number(epoch.bce) + ",,\n";
    return text;
}

std::pair<double, double> TrainingSeries::wholeView() const
{
    double first = -1, last = 0;
    if (!x.empty()) {
        first = std::floor(x.front() - 1e-9);
        last = x.back();
    } else if (!epochs.empty()) {
        first = epochs.front().epoch - 1;
    }
    if (!epochs.empty())
        last = std::max(last, static_cast<double>(epochs.back().epoch));
    double length = 1;
    while (first + length < last)
        length *= 2;
    const double end = planned > 0 ? std::min(first + length, std::max(first + 1, planned - 1.0)) : first + length;
    return {first, std::max(end, last)};
}

} // namespace veriframe
