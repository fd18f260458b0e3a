// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy_form.h"

#include "form_parts.h"
#include "predict/ensemble_score.h"
#include "widgets/calm_inputs.h"
#include "widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <cmath>

namespace veriframe {

namespace {

enum Preset { published, mean, own };

constexpr double finest = 0.0001;

CalmDoubleSpinBox* makeBox(double low, double high, double step, int decimals)
{
    auto* box = new CalmDoubleSpinBox;
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    return box;
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
    const auto follow = [this] {
        showPreset();
        Q_EMIT changed();
    };
    for (QDoubleSpinBox* box : {m_fakeThreshold, m_realThreshold, m_fakeDivisor, m_realFraction, m_threshold})
        connect(box, &QDoubleSpinBox::valueChanged, this, follow);
    connect(m_minimumFakes, &QSpinBox::valueChanged, this, follow);
    set({}, 0.5);
}

StrategyParameters StrategyForm::strategy() const
{
    return {
        m_fakeThreshold->value(), m_realThreshold->value(), m_fakeDivisor->value(), m_minimumFakes->value(),
        m_realFraction->value()};
}

double StrategyForm::threshold() const
{
    return m_threshold->value();
}

void StrategyForm::set(const StrategyParameters& strategy, double threshold)
{
    const auto put = [](QDoubleSpinBox* box, double value) {
        const QSignalBlocker blocker(box);
        if (std::abs(box->value() - value) > finest / 2)
            box->setValue(value);
    };
    put(m_fakeThreshold, strategy.fakeThreshold);
    put(m_realThreshold, strategy.realThreshold);
    put(m_fakeDivisor, strategy.fakeDivisor);
    put(m_realFraction, strategy.realFraction);
    put(m_threshold, threshold);
    const QSignalBlocker blocker(m_minimumFakes);
    m_minimumFakes->setValue(strategy.minimumFakes);
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
    const StrategyParameters now = strategy();
    m_preset->setCurrentIndex(now == StrategyParameters() ? published : now == plainMean() ? mean : own);
}

} // namespace veriframe
