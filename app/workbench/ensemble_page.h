// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkpoint_inspector.h"
#include "model_page.h"

#include <optional>

class QLabel;

namespace veriframe {

class FileRows;
class MessageLine;
class PathField;

/// An ensemble file (*.ensemble.json): what it says, and its checkpoints.
class EnsemblePage : public ModelPage {
    Q_OBJECT

public:
    EnsemblePage(JobRunner& jobs, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);

    /// What the file says, once it was read.
    const std::optional<EnsembleManifest>& manifest() const { return m_manifest; }

    QString problem() const override;
    QString status() const override;

private:
    void forget();
    void read();
    void showState();

    JobRunner& m_jobs;
    CheckpointInspector* m_inspector;
    std::optional<EnsembleManifest> m_manifest;
    QString m_error;
    JobId m_job = 0;
    PathField* m_path;
    QLabel* m_facts;
    MessageLine* m_message;
    FileRows* m_rows;
};

} // namespace veriframe
