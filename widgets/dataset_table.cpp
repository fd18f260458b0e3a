// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_table.h"

#include "widgets/dataset_filter_bar.h"
#include "widgets/dataset_table_model.h"
#include "widgets/dataset_view.h"
#include "widgets/sort_menu.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSet>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

struct DatasetTable::Parts {
    DatasetTableModel model;
    DatasetFilterBar* bar = nullptr;
    QStackedLayout* pages = nullptr;
    DatasetView* view = nullptr;
    StateCard* card = nullptr;
    QAction* showAll = nullptr;
    QString emptyTitle, emptyText;

    QString current;
    QSet<QString> selected;     ///< by name; holds those too that the filter hides
    bool currentShown = false;  ///< whether the current video was among the rows once: else it is still waited for
    bool selectionKnown = true; ///< `selected` is what the view has
    bool restoring = false;     ///< what happens in the view is not a person's doing
    QString anchor;             ///< the video that stays where it is on the screen
    int anchorOffset = 0;

    bool hasRow(const QString& video) const
    {
        const auto& rows = model.dataset().rows();
        return std::any_of(rows.begin(), rows.end(), [&](const DatasetRow& row) { return row.video == video; });
    }
};

DatasetTable::DatasetTable(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.bar = new DatasetFilterBar(this);
    parts.view = new DatasetView(parts.model, this);
    parts.card = new StateCard(this);
    parts.showAll = new QAction(tr("Clear the filter"), this);
    parts.emptyTitle = tr("There are no videos.");
    parts.emptyText = tr("They are listed here once a data set is open.");
    auto* content = new QWidget(this);
    parts.pages = new QStackedLayout(content);
    parts.pages->addWidget(parts.view);
    parts.pages->addWidget(parts.card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* barFrame = new QVBoxLayout; // the rows reach the edges, the filters keep the panel's distance
    barFrame->setContentsMargins(space::panelPadding, 0, space::panelPadding, 0);
    barFrame->addWidget(parts.bar);
    column->addLayout(barFrame);
    column->addWidget(content, 1);

    connect(parts.bar, &DatasetFilterBar::filterChanged, this, [this](const DatasetFilter& filter) {
        m_parts->model.setFilter(filter);
        Q_EMIT filterChanged(filter);
    });
    connect(parts.bar, &DatasetFilterBar::leftDownwards, this, [this] {
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
    connect(&parts.model, &QAbstractItemModel::modelAboutToBeReset, this, &DatasetTable::keepPlace);
    connect(&parts.model, &QAbstractItemModel::modelReset, this, &DatasetTable::restorePlace);
    connect(&parts.model, &DatasetTableModel::countsChanged, this, [this] {
        m_parts->bar->setCounts(m_parts->model.dataset().counts());
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
    });
    const auto activate = [this] {
        const QModelIndex now = m_parts->view->currentIndex();
        if (now.isValid())
            Q_EMIT videoActivated(m_parts->model.row(now.row()).video);
    };
    connect(parts.view, &DatasetView::rowActivated, this, activate);
    connect(parts.view, &QTableView::doubleClicked, this, activate);
    connect(parts.view, &DatasetView::copyRequested, this, [this] {
        if (const QString text = selectedText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    connect(parts.view, &QWidget::customContextMenuRequested, this, &DatasetTable::showMenu);
    showState();
}

DatasetTable::~DatasetTable()
{
    // What the view does when the model goes must not come back here.
    m_parts->view->selectionModel()->disconnect(this);
    m_parts->model.disconnect(this);
}

void DatasetTable::setRows(std::vector<DatasetRow> rows)
{
    auto& parts = *m_parts;
    parts.model.setRows(std::move(rows));
    if (parts.current.isEmpty())
        return;
    const bool known = parts.hasRow(parts.current);
    if (known)
        parts.currentShown = true;
    else if (parts.currentShown)
        changeCurrent({});
}

const std::vector<DatasetRow>& DatasetTable::rows() const
{
    return m_parts->model.dataset().rows();
}

void DatasetTable::setFilter(const DatasetFilter& filter)
{
    m_parts->bar->setFilter(filter);
    m_parts->model.setFilter(m_parts->bar->filter());
}

const DatasetFilter& DatasetTable::filter() const
{
    return m_parts->model.dataset().filter();
}

void DatasetTable::setCompact(bool compact)
{
    auto& parts = *m_parts;
    if (compact && static_cast<int>(parts.model.dataset().sortColumn()) >= datasetCompactColumns)
        parts.view->sortByColumn(static_cast<int>(DatasetColumn::video), Qt::AscendingOrder);
    parts.model.setCompact(compact);
    parts.bar->setCompact(compact);
    parts.view->sizeColumns();
}

void DatasetTable::setEmptyText(const QString& title, const QString& text)
{
    m_parts->emptyTitle = title;
    m_parts->emptyText = text;
    showState();
}

void DatasetTable::showState()
{
    auto& parts = *m_parts;
    const bool nothingAtAll = rows().empty();
    parts.bar->setEnabled(!nothingAtAll);
    if (nothingAtAll) {
        parts.card->setContent(StateCard::Kind::empty, parts.emptyTitle, parts.emptyText);
        parts.card->setActions(nullptr);
    } else if (parts.model.rowCount() == 0) {
        parts.card->setContent(
            StateCard::Kind::empty, tr("No video matches the filter."),
            tr("Look for something else, or show all videos again."));
        parts.card->setActions(parts.showAll);
    }
    parts.pages->setCurrentWidget(
        parts.model.rowCount() == 0 ? static_cast<QWidget*>(parts.card) : static_cast<QWidget*>(parts.view));
}

void DatasetTable::changeCurrent(const QString& video)
{
    if (video == m_parts->current)
        return;
    m_parts->current = video;
    m_parts->currentShown = !video.isEmpty() && m_parts->hasRow(video);
    Q_EMIT currentVideoChanged(video);
}

QString DatasetTable::currentVideo() const
{
    return m_parts->current;
}

void DatasetTable::setCurrentVideo(const QString& video)
{
    auto& parts = *m_parts;
    if (video == parts.current)
        return;
    const int row = video.isEmpty() ? -1 : parts.model.rowOf(video);
    parts.restoring = true;
    if (row >= 0) {
        parts.view->chooseRow(row);
    } else {
        parts.view->selectionModel()->clear();
    }
    parts.restoring = false;
    parts.selected = video.isEmpty() ? QSet<QString>() : QSet<QString>{video};
    parts.selectionKnown = true;
    changeCurrent(video);
}

void DatasetTable::focusFilter()
{
    m_parts->bar->takeFocus();
}

void DatasetTable::takeUserChange()
{
    auto& parts = *m_parts;
    if (parts.selectionKnown)
        return;
    parts.selected.clear();
    for (const int row : parts.view->selectedRows())
        parts.selected.insert(parts.model.row(row).video);
    parts.selectionKnown = true;
}

void DatasetTable::keepPlace()
{
    auto& parts = *m_parts;
    takeUserChange();
    parts.anchor.clear();
    const int row = parts.view->anchorRow();
    if (row < 0)
        return;
    parts.anchor = parts.model.row(row).video;
    parts.anchorOffset = parts.view->topOf(row) - parts.view->scrolledTo();
}

void DatasetTable::restorePlace()
{
    auto& parts = *m_parts;
    parts.restoring = true;
    int currentRow = -1, anchorRow = -1;
    for (int row = 0; row < parts.model.rowCount(); ++row) {
        const QString& video = parts.model.row(row).video;
        if (video == parts.current)
            currentRow = row;
        if (video == parts.anchor)
            anchorRow = row;
    }
    parts.view->restoreRows(currentRow, [&parts](int row) {
        return !parts.selected.isEmpty() && parts.selected.contains(parts.model.row(row).video);
    });
    // setCurrentIndex() scrolls; what was seen has the last word.
    parts.view->scrollTopTo(
        anchorRow >= 0    ? parts.view->topOf(anchorRow) - parts.anchorOffset
        : currentRow >= 0 ? parts.view->topOf(currentRow) - parts.view->viewport()->height() / 2
                          : 0);
    parts.restoring = false;
}

QStringList DatasetTable::selectedVideos() const
{
    QStringList videos;
    for (const int row : m_parts->view->selectedRows())
        videos.push_back(m_parts->model.row(row).video);
    return videos;
}

QString DatasetTable::selectedText() const
{
    QString text;
    for (const int row : m_parts->view->selectedRows())
        text += rowText(row);
    return text;
}

QString DatasetTable::shownText() const
{
    QStringList heads;
    for (int column = 0; column < m_parts->model.columnCount(); ++column)
        heads.push_back(datasetColumnName(static_cast<DatasetColumn>(column)));
    QString text = heads.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (int row = 0; row < m_parts->model.rowCount(); ++row)
        text += rowText(row);
    return text;
}

QString DatasetTable::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < m_parts->model.columnCount(); ++column)
        cells.push_back(
            m_parts->model.index(row, column).data().toString().replace(QLatin1Char('\t'), QLatin1Char(' ')));
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

QTableView* DatasetTable::view() const
{
    return m_parts->view;
}

DatasetTableModel* DatasetTable::model() const
{
    return &m_parts->model;
}

void DatasetTable::showMenu(QPoint at)
{
    auto& parts = *m_parts;
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(parts.view->selectionModel()->hasSelection());
    connect(copy, &QAction::triggered, parts.view, &DatasetView::copyRequested);
    menu.addSeparator();
    QStringList columns;
    for (int column = 0; column < parts.model.columnCount(); ++column)
        columns += datasetColumnName(static_cast<DatasetColumn>(column));
    const auto& order = parts.model.dataset();
    addSortMenu(menu, *parts.view, columns, static_cast<int>(order.sortColumn()), order.sortOrder());
    menu.exec(parts.view->viewport()->mapToGlobal(at));
}

void DatasetTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_parts->view->sizeColumns();
}

} // namespace veriframe
