// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/strategy.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace veriframe {

/// By which rule the faces of a video become its score: the published numbers, the plain mean, or one's own. Every
/// change is told at once, so that its effect can be watched. Numbers that were set stay as they are, finer or beyond
/// what a field usually takes, until a person changes that field.
class StrategyForm : public QWidget {
    Q_OBJECT

public:
    explicit StrategyForm(QWidget* parent = nullptr);

    StrategyParameters strategy() const;
    /// From which score on a video is called fake; only the confusion needs it.
    double threshold() const;
    /// Emits nothing. @param strategy, threshold finite
    void set(const StrategyParameters& strategy, double threshold);

    QComboBox* preset() const { return m_preset; }

    QDoubleSpinBox* thresholdBox() const { return m_threshold; }

    QSpinBox* minimumFakes() const { return m_minimumFakes; }

Q_SIGNALS:
    void changed();

private:
    template<typename Box, typename Value>
    void follow(Box* box, Value& value);
    void choosePreset(int index);
    void showPreset();

    StrategyParameters m_strategy;
    double m_calledFake = 0.5;
    QComboBox* m_preset;
    QDoubleSpinBox *m_fakeThreshold, *m_realThreshold, *m_fakeDivisor, *m_realFraction, *m_threshold;
    QSpinBox* m_minimumFakes;
};

} // namespace veriframe
