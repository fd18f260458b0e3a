// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QDialog>
#include <memory>

namespace veriframe {

class JobRunner;

/// Choosing what judges, in the window: an ensemble manifest, checkpoints, or the published seven (fetched with
/// progress and checksum, from their authors or from a folder or mirror); the detector and its weights; profile,
/// precision, device, input size. Each choice says at once whether its files are there and what is wrong with them.
class ModelSetup : public QDialog {
    Q_OBJECT

public:
    ModelSetup(JobRunner& jobs, const ModelChoice& choice, QWidget* parent = nullptr);
    ~ModelSetup() override;

    ModelChoice choice() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
