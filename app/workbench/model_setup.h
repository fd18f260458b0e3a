// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QDialog>
#include <memory>

namespace veriframe {

class JobRunner;

/// Choosing what judges, in the window: an ensemble manifest, checkpoints, the published seven (fetched with progress
/// and checksum, from their authors or from a folder or mirror), or no model; the detector and its weights; profile,
/// precision, device, input size. Each choice says at once whether its files are there and what is wrong with them. It
/// can only be accepted with a choice that can be opened; fetching goes on when it is closed.
class ModelSetup : public QDialog {
    Q_OBJECT

public:
    ModelSetup(JobRunner& jobs, const ModelChoice& choice, QWidget* parent = nullptr);
    ~ModelSetup() override;

    ModelChoice choice() const;
    /// Shows another choice; also what was dropped on the window.
    void setChoice(const ModelChoice& choice);
    /// Why it cannot be accepted as it stands, a sentence; empty: it can.
    QString problem() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
