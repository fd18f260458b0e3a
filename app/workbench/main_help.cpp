// SPDX-License-Identifier: GPL-3.0-or-later
// What helps a person along: the welcome, the manual, what the machine is.
#include "base/parallel.h"
#include "demo_maker.h"
#include "inspect_workspace.h"
#include "main_window.h"
#include "manual_library.h"
#include "manual_window.h"
#include "nn/device.h"
#include "welcome_page.h"
#include "widgets/job_strip.h"

#include <QActionGroup>
#include <QStackedWidget>

namespace veriframe {

void MainWindow::registerManualActions()
{
    const QString group = tr("Program");
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const char* icon,
                         std::function<void(bool)> run) {
        m_actions->add({QLatin1String(id), group, text, {}, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("help.manual", tr("&Manual"), {Qt::Key_F1}, "help",
        [this](bool) { showManual(isWelcoming() ? manualFrontPage() : manualPageOfWorkspace(workspace())); });
    add("help.welcome", tr("&Welcome"), {}, "", [this](bool) { showWelcome(); });
}

void MainWindow::showManual(const QString& page)
{
    if (!m_manual)
        m_manual = new ManualWindow(m_settings, this);
    m_manual->open(page);
}

bool MainWindow::isWelcoming() const
{
    return m_welcome && m_content->currentWidget() == m_welcome;
}

WelcomePage& MainWindow::welcome()
{
    if (m_welcome)
        return *m_welcome;
    m_welcome = new WelcomePage(*m_jobs, m_settings, *m_actions);
    m_content->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::closeRequested, this, [this] { showWorkspace(workspace()); });
    connect(m_welcome, &WelcomePage::videoRequested, this, [this] { chooseVideo(); });
    connect(m_welcome, &WelcomePage::trainingRequested, this, [this] { showWorkspace(QStringLiteral("dataset")); });
    connect(m_welcome, &WelcomePage::batchRequested, this, [this] { showWorkspace(QStringLiteral("batch")); });
    connect(m_welcome, &WelcomePage::manualRequested, this, &MainWindow::showManual);
    connect(m_welcome, &WelcomePage::demoRequested, this, [this] {
        const auto& demo = m_welcome->demo().finished();
        if (!demo)
            return;
        ModelChoice choice;
        choice.manifest = QString::fromStdString(demo->manifest.string());
        setModels(choice, false); // the person's own choice comes back with the next start
        inspectVideo(QString::fromStdString(demo->video.string()), {});
    });
    return *m_welcome;
}

void MainWindow::showWelcome()
{
    WelcomePage& page = welcome();
    m_inspect->pause();
    for (const auto& [workspace, group] : m_workspaceActions)
        group->setEnabled(false);
    m_content->setCurrentWidget(&page);
    page.setModels(m_modelName);
    page.setFocus();
    page.arrive();
    m_settings.setWelcomeSeen();
}

void MainWindow::leaveWelcome()
{
    if (!isWelcoming())
        return;
    m_content->setCurrentIndex(0);
    m_welcome->leave();
}

void MainWindow::showMachine()
{
    // The one set that decides the speed; the rest stands in the diagnostics.
    const std::string instructions = listDevices().front().instructions;
    QStringList parts{QStringLiteral("CPU")};
    for (const char* set : {"AVX-512", "AVX512", "AVX2"})
        if (instructions.find(set) != std::string::npos) {
            parts.push_back(std::string_view(set) == "AVX2" ? QStringLiteral("AVX2") : QStringLiteral("AVX-512"));
            break;
        }
    parts.push_back(tr("%n thread(s)", nullptr, availableThreads()));
    m_strip->setMachineText(parts.join(QStringLiteral(" · ")));
}

} // namespace veriframe
