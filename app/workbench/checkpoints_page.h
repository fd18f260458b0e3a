// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkpoint_inspector.h"
#include "model_page.h"

#include <QStringList>

class QPushButton;

namespace veriframe {

class FileRows;
class MessageLine;

/// Checkpoints by hand: added by dialog or dropped, removed, each with what it is or what is wrong with it.
class CheckpointsPage : public ModelPage {
    Q_OBJECT

public:
    CheckpointsPage(JobRunner& jobs, QWidget* parent = nullptr);

    QStringList paths() const;
    void setPaths(const QStringList& paths);
    /// Adds files that are not in the list yet; says which were.
    void addPaths(const QStringList& paths);

    QString problem() const override;
    QString status() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void browse();
    void removeSelected();
    void showState();

    CheckpointInspector* m_inspector;
    FileRows* m_rows;
    QPushButton *m_add, *m_remove;
    MessageLine* m_message;
};

} // namespace veriframe
