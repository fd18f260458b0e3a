// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy_form.h"

#include "form_parts.h"
#include "predict/ensemble_score.h"
#include "widgets/calm_inputs.h"
#include "widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

enum Preset { published, mean, own };

constexpr double sameWithin = 1e-9;
constexpr int mostDecimals = 10;

CalmDoubleSpinBox* makeBox(double low, double high, double step, int decimals)
{
    auto* box = new CalmDoubleSpinBox;
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    return box;
}

bool isSame(double a, double b)
{
    return std::abs(a - b) <= sameWithin * std::max(1.0, std::abs(b));
}

bool needsMoreDecimals(double value, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    return !isSame(std::round(value * unit) / unit, value);
}

/// A number from a file may be finer or lie outside of what a person is offered: the field makes room for it.
void put(QDoubleSpinBox* box, double value)
{
    if (isSame(box->value(), value))
        return; // also while it is being typed
    const QSignalBlocker blocker(box);
    int decimals = box->decimals();
    while (decimals < mostDecimals && needsMoreDecimals(value, decimals))
        ++decimals;
    box->setDecimals(decimals);
    box->setRange(std::min(box->minimum(), value), std::max(box->maximum(), value));
    box->setValue(value);
}

void put(QSpinBox* box, int value)
{
    const QSignalBlocker blocker(box);
    box->setRange(std::min(box->minimum(), value), std::max(box->maximum(), value));
    box->setValue(value);
}

} // namespace

StrategyForm::StrategyForm(QWidget* parent)
    : QWidget(parent), m_preset(new CalmComboBox), m_fakeThreshold(makeBox(0, 1, 0.05, 4)),
      m_realThreshold(makeBox(0, 1, 0.05, 4)), m_fakeDivisor(makeBox(1, 1000, 0.5, 2)),
      m_realFraction(makeBox(0, 1, 0.05, 4)), m_threshold(makeBox(0, 1, 0.05, 4)), m_minimumFakes(new CalmSpinBox)
{
    m_preset->addItems({tr("As published"), tr("Plain mean, as the trainer validates"), tr("Own numbers")});
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_minimumFakes->setRange(0, 100'000);
    m_fakeThreshold->setToolTip(tr("Faces with a probability above it count as fake."));
    m_realThreshold->setToolTip(tr("Faces with a probability below it count as real."));
    m_fakeDivisor->setToolTip(tr("Fakes must be more than all faces divided by this, for their mean to be the score."));
    m_minimumFakes->setToolTip(tr("And more than this many."));
    m_realFraction->setToolTip(tr("Reals must be more than this share of all faces, for their mean to be the score."));
    m_threshold->setToolTip(tr("From which score on a video is called fake, in the counts of right and wrong."));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& text, QWidget* field) { form->addRow(makeFieldLabel(text, field), field); };
    add(tr("&Rule"), m_preset);
    add(tr("Fake above"), m_fakeThreshold);
    add(tr("Share of fakes: 1 in"), m_fakeDivisor);
    add(tr("More fakes than"), m_minimumFakes);
    add(tr("Real below"), m_realThreshold);
    add(tr("Share of reals"), m_realFraction);
    add(tr("Called fake from"), m_threshold);
    connect(m_preset, &QComboBox::activated, this, &StrategyForm::choosePreset);
    follow(m_fakeThreshold, m_strategy.fakeThreshold);
    follow(m_realThreshold, m_strategy.realThreshold);
    follow(m_fakeDivisor, m_strategy.fakeDivisor);
    follow(m_minimumFakes, m_strategy.minimumFakes);
    follow(m_realFraction, m_strategy.realFraction);
    follow(m_threshold, m_calledFake);
    set({}, m_calledFake);
}

template<typename Box, typename Value>
void StrategyForm::follow(Box* box, Value& value)
{
    connect(box, &Box::valueChanged, this, [this, &value](Value typed) {
        value = typed;
        showPreset();
        Q_EMIT changed();
    });
}

StrategyParameters StrategyForm::strategy() const
{
    return m_strategy;
}

double StrategyForm::threshold() const
{
    return m_calledFake;
}

void StrategyForm::set(const StrategyParameters& strategy, double threshold)
{
    m_strategy = strategy;
    m_calledFake = threshold;
    put(m_fakeThreshold, strategy.fakeThreshold);
    put(m_realThreshold, strategy.realThreshold);
    put(m_fakeDivisor, strategy.fakeDivisor);
    put(m_minimumFakes, strategy.minimumFakes);
    put(m_realFraction, strategy.realFraction);
    put(m_threshold, threshold);
    showPreset();
}

void StrategyForm::choosePreset(int index)
{
    if (index == own)
        return showPreset(); // numbers make it one's own
    set(index == mean ? plainMean() : StrategyParameters(), threshold());
    Q_EMIT changed();
}

void StrategyForm::showPreset()
{
    m_preset->setCurrentIndex(m_strategy == StrategyParameters() ? published : m_strategy == plainMean() ? mean : own);
}

} // namespace veriframe
