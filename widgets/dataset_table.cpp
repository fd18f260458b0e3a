// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_table.h"

#include "widgets/dataset_filter_bar.h"
#include "widgets/dataset_table_model.h"
#include "widgets/dataset_view.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

#include <QAction>
#include <QActionGroup>
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

    /// Selected rows from top to bottom.
    std::vector<int> selectedRows() const
    {
        std::vector<int> rows;
        for (const QItemSelectionRange& range : view->selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows.push_back(row);
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
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
    for (const QItemSelectionRange& range : parts.view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            parts.selected.insert(parts.model.row(row).video);
    parts.selectionKnown = true;
}

void DatasetTable::keepPlace()
{
    auto& parts = *m_parts;
    takeUserChange();
    parts.anchor.clear();
    if (parts.model.rowCount() == 0)
        return;
    const int top = parts.view->scrolledTo(), height = parts.view->viewport()->height();
    int row = parts.view->currentIndex().row();
    const int y = parts.view->topOf(row) - top;
    if (row < 0 || y < 0 || y > height)
        row = std::min(top / DatasetView::rowHeight, parts.model.rowCount() - 1);
    parts.anchor = parts.model.row(row).video;
    parts.anchorOffset = parts.view->topOf(row) - top;
}

void DatasetTable::restorePlace()
{
    auto& parts = *m_parts;
    parts.restoring = true;
    int currentRow = -1, anchorRow = -1;
    QItemSelection selection;
    const int rows = parts.model.rowCount(), last = parts.model.columnCount() - 1;
    int from = -1; // of a run of selected rows
    for (int row = 0; row <= rows; ++row) {
        bool isSelected = false;
        if (row < rows) {
            const QString& video = parts.model.row(row).video;
            if (video == parts.current)
                currentRow = row;
            if (video == parts.anchor)
                anchorRow = row;
            isSelected = !parts.selected.isEmpty() && parts.selected.contains(video);
        }
        if (isSelected && from < 0)
            from = row;
        if (!isSelected && from >= 0) {
            selection.select(parts.model.index(from, 0), parts.model.index(row - 1, last));
            from = -1;
        }
    }
    QItemSelectionModel* chosen = parts.view->selectionModel();
    if (currentRow >= 0)
        chosen->setCurrentIndex(parts.model.index(currentRow, 0), QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
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
    for (const int row : m_parts->selectedRows())
        videos.push_back(m_parts->model.row(row).video);
    return videos;
}

QString DatasetTable::selectedText() const
{
    QString text;
    for (const int row : m_parts->selectedRows())
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
    // The header takes no keys: this is the way to sort without a mouse.
    auto* sortMenu = menu.addMenu(tr("Sort by"));
    QActionGroup columns(&menu);
    for (int column = 0; column < parts.model.columnCount(); ++column) {
        QAction* action = sortMenu->addAction(datasetColumnName(static_cast<DatasetColumn>(column)));
        action->setCheckable(true);
        action->setChecked(column == static_cast<int>(parts.model.dataset().sortColumn()));
        columns.addAction(action);
        connect(action, &QAction::triggered, this, [this, column] {
            m_parts->view->sortByColumn(column, m_parts->model.dataset().sortOrder());
        });
    }
    sortMenu->addSeparator();
    QAction* reversed = sortMenu->addAction(tr("Largest first"));
    reversed->setCheckable(true);
    reversed->setChecked(parts.model.dataset().sortOrder() == Qt::DescendingOrder);
    connect(reversed, &QAction::triggered, this, [this](bool checked) {
        m_parts->view->sortByColumn(
            static_cast<int>(m_parts->model.dataset().sortColumn()),
            checked ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    menu.exec(parts.view->viewport()->mapToGlobal(at));
}

void DatasetTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_parts->view->sizeColumns();
}

} // namespace veriframe
