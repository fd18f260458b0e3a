// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_parts.h"

#include "widgets/panel_parts.h"
#include "widgets/state_card.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace veriframe {

CheckpointTable::CheckpointTable(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.emptyTitle = tr("There are no epochs.");
    parts.emptyText = tr("They are listed here once the log of a run is open.");
    parts.showAll = new QAction(tr("Clear the filter"), this);
    makeContent();
    connect(parts.showAll, &QAction::triggered, this, [this] {
        m_parts->field->clear();
        focusFilter(); // the button is gone
    });
    connect(parts.field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_parts->model.setFilter(text);
        showState();
        if (!m_parts->restoring)
            Q_EMIT filterChanged(text);
    });
    connect(&parts.model, &QAbstractItemModel::modelAboutToBeReset, this, &CheckpointTable::keepPlace);
    connect(&parts.model, &QAbstractItemModel::modelReset, this, &CheckpointTable::restorePlace);
    const QItemSelectionModel* selection = parts.view->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_parts->restoring && !m_parts->view->isEntering() && now.isValid())
            takeCurrent(now.row());
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_parts->restoring)
            return;
        m_parts->selected = selected();
        std::ranges::sort(m_parts->selected);
        // A row on which the keyboard is already can be chosen by selecting it.
        const QModelIndex now = m_parts->view->currentIndex();
        if (now.isValid() && m_parts->view->selectionModel()->isRowSelected(now.row()))
            takeCurrent(now.row());
    });
    const auto activate = [this] {
        const QModelIndex now = m_parts->view->currentIndex();
        if (now.isValid() && m_parts->model.row(now.row()).problem.isEmpty())
            Q_EMIT activated(m_parts->model.row(now.row()).key.run, m_parts->model.row(now.row()).key.epoch);
    };
    connect(parts.view, &CheckpointView::rowActivated, this, activate);
    connect(parts.view, &QTableView::doubleClicked, this, activate);
    connect(parts.view, &CheckpointView::ensembleRequested, this, &CheckpointTable::toggleEnsemble);
    connect(parts.view, &CheckpointView::copyRequested, this, [this] {
        if (const QString text = selectedText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    connect(parts.view->heading(), &CheckpointHeader::headingClicked, this, [this](int section, bool further) {
        orderBy(static_cast<CheckpointColumn>(section), further);
    });
    connect(parts.view, &QWidget::customContextMenuRequested, this, &CheckpointTable::showMenu);
    connect(parts.view->heading(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu(this);
        addColumnActions(menu);
        menu.exec(m_parts->view->heading()->mapToGlobal(at));
    });
    showState();
}

CheckpointTable::~CheckpointTable()
{
    // What the view does when the model goes must not come back here.
    m_parts->view->selectionModel()->disconnect(this);
    m_parts->model.disconnect(this);
    m_parts->view->setModel(nullptr); // which is gone before it
}

void CheckpointTable::makeContent()
{
    auto& parts = *m_parts;
    constexpr int fieldWidth = 220;
    parts.field = new QLineEdit;
    parts.field->setPlaceholderText(tr("Run, epoch, file or hash"));
    parts.field->setAccessibleName(tr("Filter the epochs by run, epoch, file or hash"));
    parts.field->setClearButtonEnabled(true);
    parts.field->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    parts.field->setMaximumWidth(fieldWidth);
    parts.field->installEventFilter(this);
    parts.count = new TabularLabel(Token::dim);
    parts.count->setFont(sizedFont(font(), textSize::caption + 1));
    parts.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    parts.view = new CheckpointView(parts.model, this);
    parts.card = new StateCard;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::grid + 2, 0, space::grid + 6, 0);
    bar->addWidget(parts.field, 1);
    bar->addStretch(1);
    bar->addWidget(parts.count);
    auto* content = new QWidget;
    parts.pages = new QStackedLayout(content);
    parts.pages->addWidget(parts.view);
    parts.pages->addWidget(parts.card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::grid + 2, 2 * space::grid, space::grid + 2, space::grid + 2);
    column->setSpacing(space::grid);
    column->addLayout(bar);
    column->addWidget(content, 1);
}

void CheckpointTable::setRows(std::vector<CheckpointRow> rows)
{
    auto& parts = *m_parts;
    parts.model.setRows(std::move(rows));
    showState();
}

const std::vector<CheckpointRow>& CheckpointTable::rows() const
{
    return m_parts->model.rows();
}

void CheckpointTable::setFilter(const QString& text)
{
    auto& parts = *m_parts;
    const bool before = parts.restoring;
    parts.restoring = true;
    parts.field->setText(text);
    parts.restoring = before;
}

QString CheckpointTable::filter() const
{
    return m_parts->model.filter();
}

void CheckpointTable::setOrder(std::vector<CheckpointOrder> order)
{
    m_parts->model.setOrder(std::move(order));
}

const std::vector<CheckpointOrder>& CheckpointTable::order() const
{
    return m_parts->model.order();
}

void CheckpointTable::orderBy(CheckpointColumn column, bool further)
{
    setOrder(orderAfterClick(order(), column, further));
    Q_EMIT orderChanged();
}

void CheckpointTable::setColumnShown(CheckpointColumn column, bool shown)
{
    m_parts->view->setColumnHidden(static_cast<int>(column), !shown);
    m_parts->view->sizeColumns();
}

bool CheckpointTable::isColumnShown(CheckpointColumn column) const
{
    return !m_parts->view->isColumnHidden(static_cast<int>(column));
}

void CheckpointTable::setEmptyText(const QString& title, const QString& text)
{
    m_parts->emptyTitle = title;
    m_parts->emptyText = text;
    showState();
}

void CheckpointTable::showState()
{
    auto& parts = *m_parts;
    const int shown = parts.model.rowCount(), all = static_cast<int>(rows().size());
    if (all == 0) {
        parts.card->setContent(StateCard::Kind::empty, parts.emptyTitle, parts.emptyText);
        parts.card->setActions(nullptr);
    } else if (shown == 0) {
        parts.card->setContent(
            StateCard::Kind::empty, tr("No epoch matches the filter."),
            tr("Look for something else, or show all epochs again."));
        parts.card->setActions(parts.showAll);
    }
    parts.field->setEnabled(all > 0);
    parts.count->setContent(
        all == 0       ? QString()
        : shown == all ? tr("%Ln row(s)", nullptr, all)
                       : tr("%1 of %2 rows").arg(countText(shown), countText(all)));
    parts.pages->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(parts.card) : static_cast<QWidget*>(parts.view));
}

std::vector<CheckpointKey> CheckpointTable::selected() const
{
    std::vector<CheckpointKey> keys;
    for (const int row : m_parts->view->selectedRows())
        if (m_parts->model.row(row).problem.isEmpty())
            keys.push_back(m_parts->model.row(row).key);
    return keys;
}

void CheckpointTable::toggleEnsemble()
{
    std::vector<CheckpointKey> keys, outside;
    for (const int row : m_parts->view->selectedRows())
        if (const CheckpointRow& shown = m_parts->model.row(row); shown.problem.isEmpty()) {
            keys.push_back(shown.key);
            if (!shown.inEnsemble)
                outside.push_back(shown.key);
        }
    if (!outside.empty())
        Q_EMIT addToEnsembleRequested(outside);
    else if (!keys.empty())
        Q_EMIT removeFromEnsembleRequested(keys);
}

QString CheckpointTable::selectedText() const
{
    QString text;
    for (const int row : m_parts->view->selectedRows())
        text += m_parts->rowText(row);
    return text;
}

QString CheckpointTable::shownText() const
{
    QStringList heads;
    for (int column = 0; column < checkpointColumns; ++column)
        heads += checkpointColumnName(static_cast<CheckpointColumn>(column));
    QString text = heads.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (int row = 0; row < m_parts->model.rowCount(); ++row)
        text += m_parts->rowText(row);
    return text;
}

QTableView* CheckpointTable::view() const
{
    return m_parts->view;
}

CheckpointTableModel* CheckpointTable::model() const
{
    return &m_parts->model;
}

void CheckpointTable::focusFilter()
{
    m_parts->field->setFocus(Qt::OtherFocusReason);
    m_parts->field->selectAll();
}

bool CheckpointTable::eventFilter(QObject* watched, QEvent* event)
{
    auto& parts = *m_parts;
    if (watched != parts.field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !parts.field->text().isEmpty()) {
        parts.field->clear();
        return true;
    }
    if (key != Qt::Key_Down || parts.model.rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    if (!parts.view->currentIndex().isValid())
        parts.view->chooseRow(0);
    parts.view->setFocus(Qt::OtherFocusReason);
    return true;
}

void CheckpointTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_parts->view->sizeColumns();
}

/// The card behind the rows.
void CheckpointTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::line, palette()), 1));
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
}

} // namespace veriframe
