// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_search.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace veriframe {

/// Asks how the best combination shall be searched.
class EnsembleSearchDialog : public QDialog {
    Q_OBJECT

public:
    /// @param marked checkpoints that the rule has marked @param judged those judged already
    EnsembleSearchDialog(int marked, int judged, QWidget* parent = nullptr);

    EnsembleSearchOptions options() const;

    QComboBox* method() const { return m_method; }

    QSpinBox* size() const { return m_size; }

private:
    void showCost();

    int m_candidates;
    QComboBox *m_method, *m_objective;
    QSpinBox *m_size, *m_groups;
    QLabel* m_cost;
    QPushButton* m_start;
};

} // namespace veriframe
