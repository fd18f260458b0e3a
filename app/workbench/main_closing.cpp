// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does before it closes.
#include "batch_workspace.h"
#include "checkpoints_workspace.h"
#include "dataset_workspace.h"
#include "inspect_workspace.h"
#include "main_window.h"
#include "training_workspace.h"

#include <QCloseEvent>

namespace veriframe {

void MainWindow::saveSession()
{
    QVariantMap session = m_inspect->saveSession();
    session[QStringLiteral("dataset")] = m_dataset->saveSession();
    session[QStringLiteral("training")] = m_training->saveSession();
    session[QStringLiteral("checkpoints")] = m_checkpoints->saveSession();
    session[QStringLiteral("batch")] = m_batch->saveSession();
    session[QStringLiteral("workspace")] = workspace();
    if (session != m_settings.session())
        m_settings.setSession(session);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_inspect->takeTyped();
    if (m_inspect->isKeepingCase() && !m_closesWithoutCase) {
        event->ignore();
        m_closesOnceCaseIsKept = true;
        showWorkspace(QStringLiteral("inspect"));
        m_inspect->showWaitingForCase([this] {
            m_closesWithoutCase = true;
            close();
        });
        return;
    }
    m_sessionTimer.stop();
    saveSession();
    m_settings.setLayout(QStringLiteral("geometry"), saveGeometry());
    m_inspect->saveLayout();
    m_dataset->saveLayout();
    m_training->saveLayout();
    m_checkpoints->saveLayout();
    m_batch->saveLayout();
    event->accept();
}

} // namespace veriframe
