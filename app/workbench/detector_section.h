// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weights_store.h"

#include <QString>
#include <QWidget>
#include <filesystem>
#include <optional>

class QComboBox;
class QPushButton;

namespace veriframe {

class FetchPanel;
class MessageLine;
class PathField;

/// Which detector looks for faces, with which weights, and which one that comes to on this machine now.
class DetectorSection : public QWidget {
    Q_OBJECT

public:
    DetectorSection(WeightsStore& store, JobRunner& jobs, QWidget* parent = nullptr);

    QString kind() const;
    QString weights() const;
    void setChoice(const QString& kind, const QString& weights);
    /// What "automatic" means for the ensemble that is chosen: its own detector, or auto.
    void setEnsembleKind(const QString& kind);

    /// Why no detector could be opened like this, a sentence; empty: one can.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void showState();
    /// auto, mtcnn or dlib, the ensemble's word taken in.
    QString effectiveKind() const;
    bool isMissing() const;
    QString stateText() const;

    WeightsStore& m_store;
    JobRunner& m_jobs;
    QComboBox* m_kind;
    PathField* m_weights;
    MessageLine* m_state;
    QPushButton* m_fetchButton;
    FetchPanel* m_fetch;
    QString m_ensembleKind;
    bool m_known = false;                         ///< whether it was looked for the weights
    std::optional<std::filesystem::path> m_found; ///< the folder that holds them
    JobId m_lookJob = 0;
};

} // namespace veriframe
