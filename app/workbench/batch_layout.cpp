// SPDX-License-Identifier: GPL-3.0-or-later
// How the Batch room is laid out, and which signal reaches what.
#include "batch_content.h"
#include "batch_panel.h"
#include "batch_thumbnails.h"
#include "batch_workspace.h"
#include "form_parts.h"
#include "widgets/batch_run_line.h"
#include "widgets/batch_table.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "workspace_frame.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace veriframe {

void BatchWorkspace::buildLayout()
{
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    m_title = new TitleBar(this);
    m_notice = new NoticeBar(this);
    m_pages = new QStackedWidget(this);
    m_card = new StateCard;
    m_columns = new QSplitter(Qt::Horizontal);
    m_runLine = new BatchRunLine;
    m_table = new BatchTable;
    m_table->setObjectName(QStringLiteral("batchTable"));
    m_table->setMenuActions(
        {action("batch.inspect"), action("batch.retry-selected"), action("batch.show-file"),
         action("batch.copy-path")});
    m_panel = new BatchPanel(
        {action("batch.inspect"), action("batch.retry-selected"), action("batch.open-labels"),
         action("batch.close-labels"), action("inspect.models"), action("batch.choose-output")});

    auto* middle = new QWidget;
    auto* column = makeBareColumn(middle);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, 3 * space::grid);
    head->addWidget(m_runLine);
    column->addLayout(head);
    column->addWidget(m_table, 1);

    m_title->setActions(
        {action("batch.open-folder"), action("batch.open-files"), action("batch.retry-failed"), action("batch.pause"),
         action("batch.cancel")});
    m_title->setPrimaryAction(action("batch.start"));
    assembleRoom(this, {m_title, m_notice, m_pages, m_card, m_columns}, middle, m_panel);
    resetLayout();
}

void BatchWorkspace::connectWidgets()
{
    connect(m_title, &TitleBar::chipClicked, this, &BatchWorkspace::modelSetupRequested);
    connect(m_table, &BatchTable::currentVideoChanged, this, [this] {
        refreshVideoPart();
        refreshActions();
    });
    connect(m_table, &BatchTable::selectionChanged, this, &BatchWorkspace::refreshActions);
    connect(m_table, &BatchTable::videoActivated, this, &BatchWorkspace::inspectCurrent);
    connect(m_table, &BatchTable::thumbnailsWanted, this, &BatchWorkspace::readThumbnails);
    connect(m_thumbnails.get(), &BatchThumbnails::ready, m_table, &BatchTable::setThumbnail);
    connect(m_panel, &BatchPanel::framesWantedChanged, this, [this](int frames) {
        m_document->setFramesWanted(frames);
        refreshPanel();
        refreshActions();
    });
    connect(m_columns, &QSplitter::splitterMoved, this, &BatchWorkspace::saveLayout);
    constexpr int paceMs = 1000;
    m_panelTimer.setInterval(paceMs);
    connect(&m_panelTimer, &QTimer::timeout, this, &BatchWorkspace::refreshPanel);
}

void BatchWorkspace::connectDocument()
{
    BatchDocument* document = m_document.get();
    connect(document, &BatchDocument::opened, this, &BatchWorkspace::refreshAll);
    connect(document, &BatchDocument::openFailed, this, &BatchWorkspace::showOpenFailure);
    connect(document, &BatchDocument::phaseChanged, this, [this] {
        if (m_document->isBusy() && !m_panelTimer.isActive())
            m_panelTimer.start();
        showPage();
        refreshTitle();
        refreshActions();
        m_runLine->setContent(runContentOf(*m_document));
        refreshPanel();
    });
    connect(document, &BatchDocument::entriesChanged, this, [this] {
        refreshRows();
        if (!m_document->isBusy())
            refreshPanel();
    });
    connect(document, &BatchDocument::traceRead, this, &BatchWorkspace::showTrace);
    connect(document, &BatchDocument::traceFailed, this, [this](const ErrorInfo& error) {
        notify(
            tr("What an earlier run has left cannot be taken over. %1 All videos can be judged anew; that replaces "
               "what "
               "stands there.")
                .arg(errorText(withoutRemedy(error))),
            tr("Judge all anew"), [this] { begin(true, true); });
    });
    connect(document, &BatchDocument::runEnded, this, &BatchWorkspace::showRunEnd);
    connect(document, &BatchDocument::labelsChanged, this, [this] {
        refreshRows();
        refreshPanel();
        refreshActions();
    });
    connect(document, &BatchDocument::labelsFailed, this, [this](const ErrorInfo& error) { notify(errorText(error)); });
}

void BatchWorkspace::resetLayout()
{
    m_columns->setSizes({10'000, frameSize::rightPanelWidth});
    m_panel->restoreState({});
    m_panelWanted = true;
    foldPanelByWidth();
}

void BatchWorkspace::saveLayout()
{
    m_settings.setLayout(QStringLiteral("batch/columns"), m_columns->saveState());
    m_settings.setLayout(QStringLiteral("batch/panel"), m_panel->saveState());
}

void BatchWorkspace::restoreLayout()
{
    const QByteArray columns = m_settings.layout(QStringLiteral("batch/columns"));
    if (!columns.isEmpty())
        m_columns->restoreState(columns);
    m_panel->restoreState(m_settings.layout(QStringLiteral("batch/panel")));
}

void BatchWorkspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_panelFolded != (window()->width() < frameSize::collapseBelowWidth))
        foldPanelByWidth();
}

void BatchWorkspace::hideEvent(QHideEvent* event)
{
    if (m_columns)
        saveLayout();
    QWidget::hideEvent(event);
}

void BatchWorkspace::foldPanelByWidth()
{
    m_panelFolded = window()->width() < frameSize::collapseBelowWidth;
    m_panel->setVisible(m_panelWanted && !m_panelFolded);
}

void BatchWorkspace::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.front().isLocalFile() || m_document->isBusy())
        return;
    // Models and logs are the window's to take.
    for (const char* ending : {".json", ".pth", ".pt", ".safetensors", ".ckpt", ".log", ".jsonl"})
        if (urls.front().toLocalFile().endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return event->ignore();
    event->acceptProposedAction();
}

void BatchWorkspace::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> places;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            places.emplace_back(url.toLocalFile().toStdString());
    event->acceptProposedAction();
    open(places);
}

} // namespace veriframe
