// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/checkpoint_choice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace veriframe {

/// The numbers by which epochs are chosen, and how the curves are smoothed. What is smoothed never ranks unless it is
/// asked to.
class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget* parent = nullptr);

    /// As the ranking needs it: smoothing is 0 unless it shall rank.
    ChoiceRule rule() const;
    /// Of the curves, 0 .. 0.99.
    double smoothing() const;
    bool ranksSmoothed() const;
    /// Emits nothing.
    void set(const ChoiceRule& rule, double smoothing, bool ranksSmoothed);

    QDoubleSpinBox* fakeWeight() const { return m_fakeWeight; }

    QSpinBox* best() const { return m_best; }

    QSpinBox* afterEpoch() const { return m_afterEpoch; }

    QComboBox* criterion() const { return m_criterion; }

    QComboBox* smoothingBox() const { return m_smoothing; }

    QCheckBox* rankSmoothedBox() const { return m_rankSmoothed; }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void enableParts();

    QComboBox *m_criterion, *m_smoothing;
    QDoubleSpinBox* m_fakeWeight;
    QSpinBox *m_best, *m_afterEpoch;
    QCheckBox* m_rankSmoothed;
};

} // namespace veriframe
