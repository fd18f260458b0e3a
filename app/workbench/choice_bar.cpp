// SPDX-License-Identifier: GPL-3.0-or-later
#include "choice_bar.h"

#include "form_parts.h"
#include "widgets/flow_layout.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

namespace veriframe {

namespace {

/// A label and its field that stay together when the bar wraps.
QWidget* pair(const QString& text, QWidget* field)
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * space::grid);
    auto* label = makeFieldLabel(text, field);
    label->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(label);
    row->addWidget(field);
    return part;
}

} // namespace

ChoiceBar::ChoiceBar(QWidget* parent)
    : QWidget(parent), m_criterion(new QComboBox), m_smoothing(new QComboBox), m_fakeWeight(new QDoubleSpinBox),
      m_best(new QSpinBox), m_afterEpoch(new QSpinBox), m_rankSmoothed(new QCheckBox(tr("Ran&k smoothed")))
{
    m_criterion->addItem(tr("weighted loss"), static_cast<int>(ChoiceCriterion::weightedLoss));
    m_criterion->addItem(tr("the trainer's bce"), static_cast<int>(ChoiceCriterion::bce));
    m_criterion->setToolTip(tr("By what epochs are ranked and marked."));
    m_fakeWeight->setRange(0, 100);
    m_fakeWeight->setSingleStep(0.1);
    m_fakeWeight->setDecimals(2);
    m_fakeWeight->setToolTip(tr("How much the loss of fakes weighs: (weight × fake + real) / 2."));
    m_best->setRange(1, 1000);
    m_best->setToolTip(tr("How many of the smallest losses are looked at."));
    m_afterEpoch->setRange(-1, 100'000);
    m_afterEpoch->setSpecialValueText(tr("none"));
    m_afterEpoch->setToolTip(tr("Of those, epochs up to this one are left out as noisy; they are shaded."));
    for (const double keep : {0.0, 0.3, 0.6, 0.8, 0.9})
        m_smoothing->addItem(keep == 0 ? tr("none") : QLocale().toString(keep, 'g', 2), keep);
    m_smoothing->setToolTip(tr("How much of the curve before an epoch keeps; what was measured stays visible."));
    m_rankSmoothed->setToolTip(tr("Rank by the smoothed losses. Without it smoothing only shows."));
    auto* row = new FlowLayout(3 * space::grid, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(pair(tr("Rank b&y"), m_criterion));
    row->addWidget(pair(tr("Fake &weight"), m_fakeWeight));
    row->addWidget(pair(tr("&Best"), m_best));
    row->addWidget(pair(tr("After e&poch"), m_afterEpoch));
    row->addWidget(pair(tr("S&moothing"), m_smoothing));
    m_rankSmoothed->setMinimumHeight(m_smoothing->sizeHint().height()); // in line with the fields
    row->addWidget(m_rankSmoothed);
    connect(m_criterion, &QComboBox::activated, this, &ChoiceBar::follow);
    connect(m_smoothing, &QComboBox::activated, this, &ChoiceBar::follow);
    connect(m_fakeWeight, &QDoubleSpinBox::valueChanged, this, &ChoiceBar::follow);
    for (QSpinBox* box : {m_best, m_afterEpoch})
        connect(box, &QSpinBox::valueChanged, this, &ChoiceBar::follow);
    connect(m_rankSmoothed, &QCheckBox::toggled, this, &ChoiceBar::follow);
    set({}, 0, false);
}

ChoiceRule ChoiceBar::rule() const
{
    ChoiceRule rule;
    rule.fakeWeight = m_fakeWeight->value();
    rule.candidates = m_best->value();
    rule.firstEpoch = m_afterEpoch->value() + 1;
    rule.criterion = static_cast<ChoiceCriterion>(m_criterion->currentData().toInt());
    rule.smoothing = ranksSmoothed() ? smoothing() : 0;
    return rule;
}

double ChoiceBar::smoothing() const
{
    return m_smoothing->currentData().toDouble();
}

bool ChoiceBar::ranksSmoothed() const
{
    return m_rankSmoothed->isChecked() && smoothing() > 0;
}

void ChoiceBar::set(const ChoiceRule& rule, double smoothing, bool ranks)
{
    const QSignalBlocker weight(m_fakeWeight), best(m_best), after(m_afterEpoch), smoothed(m_rankSmoothed);
    m_criterion->setCurrentIndex(m_criterion->findData(static_cast<int>(rule.criterion)));
    m_fakeWeight->setValue(rule.fakeWeight);
    m_best->setValue(rule.candidates);
    m_afterEpoch->setValue(rule.firstEpoch - 1);
    const int place = m_smoothing->findData(smoothing);
    m_smoothing->setCurrentIndex(std::max(0, place));
    m_rankSmoothed->setChecked(ranks);
    enableParts();
}

void ChoiceBar::follow()
{
    enableParts();
    Q_EMIT changed();
}

void ChoiceBar::enableParts()
{
    const bool weighted = rule().criterion == ChoiceCriterion::weightedLoss;
    m_best->setEnabled(weighted);
    m_afterEpoch->setEnabled(weighted);
    m_rankSmoothed->setEnabled(smoothing() > 0);
}

} // namespace veriframe
