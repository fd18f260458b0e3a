// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "nn/device.h"

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;

namespace veriframe {

struct ModelChoice;

/// How it is computed: profile, precision, device, input size.
class ComputationSection : public QWidget {
    Q_OBJECT

public:
    explicit ComputationSection(JobRunner& jobs, QWidget* parent = nullptr);

    void setChoice(const ModelChoice& choice);
    /// Sets these four of a choice.
    void fill(ModelChoice& choice) const;
    /// What "the ensemble's" is: "dfdc"; empty: none is chosen.
    void setEnsembleProfile(const QString& profile);

    /// Why this cannot be computed on this machine, a sentence; empty: it can.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void askForDevices();
    void showState();
    std::optional<ErrorInfo> precisionError() const;
    QString resolvedText() const;

    JobRunner& m_jobs;
    QComboBox *m_profile, *m_precision, *m_device;
    QSpinBox* m_inputSize;
    QLabel* m_facts;
    std::optional<std::vector<DeviceFacts>> m_devices; ///< nothing: not known yet
};

} // namespace veriframe
