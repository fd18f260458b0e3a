// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_filter_bar.h"
#include "widgets/batch_table_parts.h"
#include "widgets/batch_view.h"
#include "widgets/sort_menu.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int restMs = 80;

} // namespace

BatchTable::BatchTable(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.bar = new BatchFilterBar(this);
    parts.view = new BatchView(parts.model, this);
    parts.card = new StateCard(this);
    parts.showAll = new QAction(tr("Clear the filter"), this);
    auto* content = new QWidget(this);
    parts.pages = new QStackedLayout(content);
    parts.pages->addWidget(parts.view);
    parts.pages->addWidget(parts.card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    auto* barFrame = new QVBoxLayout; // the rows reach the edges, the filters keep the panel's distance
    barFrame->setContentsMargins(space::panelPadding, 0, space::panelPadding, 0);
    barFrame->addWidget(parts.bar);
    column->addLayout(barFrame);
    column->addWidget(content, 1);
    parts.resting.setSingleShot(true);
    parts.resting.setInterval(restMs);
    connectParts();
    showState();
}

BatchTable::~BatchTable()
{
    // What the view does when the model goes must not come back here.
    m_parts->view->selectionModel()->disconnect(this);
    m_parts->model.disconnect(this);
}

void BatchTable::connectParts()
{
    auto& parts = *m_parts;
    connect(parts.bar, &BatchFilterBar::filterChanged, this, [this](const BatchFilter& filter) {
        m_parts->model.setFilter(filter);
        Q_EMIT filterChanged(filter);
    });
    connect(parts.bar, &BatchFilterBar::leftDownwards, this, [this] {
        if (m_parts->model.rowCount() == 0)
            return;
        if (!m_parts->view->currentIndex().isValid())
            m_parts->view->chooseRow(0);
        m_parts->view->setFocus(Qt::OtherFocusReason);
    });
    connect(parts.showAll, &QAction::triggered, this, [this] {
        setFilter({});
        focusFilter(); // the button is gone
        Q_EMIT filterChanged(filter());
    });
    connect(&parts.model, &QAbstractItemModel::modelAboutToBeReset, this, &BatchTable::keepPlace);
    connect(&parts.model, &QAbstractItemModel::modelReset, this, &BatchTable::restorePlace);
    connect(&parts.model, &BatchTableModel::countsChanged, this, [this] {
        m_parts->bar->setCounts(m_parts->model.batch().counts());
        showState();
    });
    const QItemSelectionModel* selection = parts.view->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_parts->restoring && !m_parts->view->isEntering() && now.isValid())
            changeCurrent(m_parts->model.row(now.row()).video);
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_parts->restoring)
            return;
        m_parts->selectionKnown = false;
        // A row on which the keyboard is already can be chosen by selecting it.
        const QModelIndex now = m_parts->view->currentIndex();
        if (now.isValid() && m_parts->view->selectionModel()->isRowSelected(now.row()))
            changeCurrent(m_parts->model.row(now.row()).video);
        Q_EMIT selectionChanged();
    });
    const auto activate = [this] {
        const QModelIndex now = m_parts->view->currentIndex();
        if (now.isValid())
            Q_EMIT videoActivated(m_parts->model.row(now.row()).video);
    };
    connect(parts.view, &BatchView::rowActivated, this, activate);
    connect(parts.view, &QTableView::doubleClicked, this, activate);
    connect(parts.view, &BatchView::copyRequested, this, [this] {
        if (const QString text = selectedText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    connect(parts.view, &QWidget::customContextMenuRequested, this, &BatchTable::showMenu);
    connect(parts.view, &BatchView::visiblePartChanged, &parts.resting, qOverload<>(&QTimer::start));
    connect(&parts.resting, &QTimer::timeout, this, &BatchTable::askForThumbnails);
}

void BatchTable::setRows(std::vector<BatchRow> rows, bool sameBatch)
{
    auto& parts = *m_parts;
    if (!sameBatch) {
        parts.model.clearThumbnails();
        parts.restoring = true;
        parts.view->selectionModel()->clear();
        parts.restoring = false;
        parts.selected.clear();
        parts.selectionKnown = true;
        changeCurrent(-1);
    }
    parts.model.setRows(std::move(rows));
    if (!sameBatch) {
        parts.view->scrollTopTo(0);
        parts.resting.start();
    }
}

const std::vector<BatchRow>& BatchTable::rows() const
{
    return m_parts->model.batch().rows();
}

void BatchTable::setFilter(const BatchFilter& filter)
{
    m_parts->bar->setFilter(filter);
    m_parts->model.setFilter(filter);
}

const BatchFilter& BatchTable::filter() const
{
    return m_parts->model.batch().filter();
}

void BatchTable::setThumbnail(int video, const QImage& image)
{
    m_parts->model.setThumbnail(video, image);
}

void BatchTable::setMenuActions(std::vector<QAction*> actions)
{
    m_parts->menuActions = std::move(actions);
}

void BatchTable::askForThumbnails()
{
    if (!isVisible())
        return;
    std::vector<int> missing;
    for (const int video : m_parts->view->visibleVideos())
        if (!m_parts->model.hasThumbnail(video))
            missing.push_back(video);
    if (!missing.empty())
        Q_EMIT thumbnailsWanted(missing);
}

void BatchTable::showState()
{
    auto& parts = *m_parts;
    parts.bar->setEnabled(!rows().empty());
    const bool nothing = parts.model.rowCount() == 0;
    if (nothing) {
        parts.card->setContent(
            StateCard::Kind::empty, rows().empty() ? tr("There are no videos.") : tr("No video matches the filter."),
            rows().empty() ? tr("They are listed here once a folder or a list is open.")
                           : tr("Look for something else, or show all videos again."));
        parts.card->setActions(rows().empty() ? nullptr : parts.showAll);
    }
    parts.pages->setCurrentWidget(nothing ? static_cast<QWidget*>(parts.card) : static_cast<QWidget*>(parts.view));
}

int BatchTable::currentVideo() const
{
    return m_parts->current;
}

std::vector<int> BatchTable::selectedVideos() const
{
    std::vector<int> videos;
    for (const int row : m_parts->view->selectedRows())
        videos.push_back(m_parts->model.row(row).video);
    return videos;
}

QString BatchTable::selectedText() const
{
    QString text;
    for (const int row : m_parts->view->selectedRows())
        text += rowText(row);
    return text;
}

QString BatchTable::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < batchColumns; ++column)
        cells.push_back(
            m_parts->model.index(row, column).data().toString().replace(QLatin1Char('\t'), QLatin1Char(' ')));
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

QTableView* BatchTable::view() const
{
    return m_parts->view;
}

BatchTableModel* BatchTable::model() const
{
    return &m_parts->model;
}

void BatchTable::focusFilter()
{
    m_parts->bar->takeFocus();
}

void BatchTable::showMenu(QPoint at)
{
    auto& parts = *m_parts;
    QMenu menu(this);
    for (QAction* action : parts.menuActions)
        menu.addAction(action);
    if (!parts.menuActions.empty())
        menu.addSeparator();
    QAction* copy = menu.addAction(tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(parts.view->selectionModel()->hasSelection());
    connect(copy, &QAction::triggered, parts.view, &BatchView::copyRequested);
    menu.addSeparator();
    QStringList columns;
    for (int column = 0; column < batchColumns; ++column)
        columns += batchColumnName(static_cast<BatchColumn>(column));
    const auto& order = parts.model.batch();
    addSortMenu(menu, *parts.view, columns, static_cast<int>(order.sortColumn()), order.sortOrder());
    menu.exec(parts.view->viewport()->mapToGlobal(at));
}

void BatchTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_parts->view->sizeColumns();
}

void BatchTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_parts->resting.start();
}

} // namespace veriframe
