// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/result_comparison_view.h"

#include "widgets/comparison_plot.h"
#include "widgets/comparison_table_model.h"
#include "widgets/flowing_text.h"
#include "widgets/metric_card.h"
#include "widgets/panel_parts.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <unordered_map>

namespace veriframe {

struct ResultComparisonView::Parts {
    ComparisonContent content;
    std::unordered_map<int, int> firstRows; ///< of the content, by frame
    int cursor = -1;
    bool showing = false; ///< what changes now was not done by a person
    QSplitter* rows = nullptr;
    ComparisonPlot* plot = nullptr;
    QTableView* table = nullptr;
    ComparisonTableModel model;
    ComparisonTableOrder order;
    QComboBox* person = nullptr;
    MetricCard* scores = nullptr;
    FlowingText *words = nullptr, *summary = nullptr, *limits = nullptr;
};

namespace {

constexpr int panelWidth = 320;

Metric scoreMetric(const QString& name, const std::optional<double>& score)
{
    return {name, score ? probabilityText(*score) : QString(), score ? fullPrecisionText(*score) : QString()};
}

/// A part with the room around it that a card has.
QWidget* apart(QWidget* part)
{
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->addWidget(part);
    return frame;
}

/// A table that follows the palette, and goes to a row by Return as by a click.
class FaceTable : public QTableView {
public:
    explicit FaceTable(ComparisonTableModel& model) : m_model(model) { m_model.setPalette(palette()); }

protected:
    void changeEvent(QEvent* event) override
    {
        QTableView::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            m_model.setPalette(palette());
    }

private:
    ComparisonTableModel& m_model;
};

} // namespace

ResultComparisonView::ResultComparisonView(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.plot = new ComparisonPlot;
    makeTable();
    parts.rows = new QSplitter(Qt::Vertical);
    parts.rows->setChildrenCollapsible(false);
    parts.rows->addWidget(apart(parts.plot));
    parts.rows->addWidget(parts.table);
    parts.rows->setStretchFactor(1, 1);
    auto* columns = new QSplitter(Qt::Horizontal);
    columns->addWidget(parts.rows);
    columns->addWidget(makePanel());
    columns->setStretchFactor(0, 1);
    columns->setCollapsible(0, false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    connect(parts.plot, &ComparisonPlot::seekRequested, this, &ResultComparisonView::seekRequested);
    connect(parts.person, &QComboBox::activated, this, [this] { showSubject(); });
}

ResultComparisonView::~ResultComparisonView()
{
    m_parts->table->selectionModel()->disconnect(this);
    m_parts->table->setModel(nullptr); // which is gone before it
}

void ResultComparisonView::makeTable()
{
    auto& parts = *m_parts;
    parts.order.setSourceModel(&parts.model);
    parts.table = new FaceTable(parts.model);
    parts.table->setModel(&parts.order);
    parts.table->setAccessibleName(tr("Faces with both probabilities"));
    parts.table->setSelectionBehavior(QAbstractItemView::SelectRows);
    parts.table->setSelectionMode(QAbstractItemView::SingleSelection);
    parts.table->setFrameShape(QFrame::NoFrame);
    parts.table->setShowGrid(false);
    parts.table->setTabKeyNavigation(false);
    parts.table->setWordWrap(false);
    parts.table->verticalHeader()->hide();
    // At the right, the sign of the order stands in the heading; numbers end where their heading does. Without a border
    // said, only the chosen row would have the padding.
    parts.table->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px 8px 4px 6px; }"
                                              "QHeaderView::up-arrow { image: url(:/icons/field-up.svg); }"
                                              "QHeaderView::down-arrow { image: url(:/icons/field-down.svg); }"
                                              "QHeaderView::down-arrow, QHeaderView::up-arrow { width: 10px;"
                                              " height: 10px; right: 4px; }"
                                              "QTableView::item { border: none; padding: 0 16px 0 4px; }"));
    constexpr int rowHeight = 26;
    parts.table->verticalHeader()->setDefaultSectionSize(rowHeight);
    parts.table->setSortingEnabled(true);
    parts.table->sortByColumn(ComparisonTableModel::differenceColumn, Qt::DescendingOrder);
    constexpr int rowsMeasured = 50; // there may be 100 000
    QHeaderView* const heading = parts.table->horizontalHeader();
    heading->setResizeContentsPrecision(rowsMeasured);
    heading->setSectionResizeMode(QHeaderView::ResizeToContents);
    heading->setSectionResizeMode(ComparisonTableModel::remarkColumn, QHeaderView::Stretch);
    heading->setHighlightSections(false);
    connect(
        parts.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
            if (m_parts->showing || !now.isValid())
                return;
            if (const int frame = m_parts->model.row(m_parts->order.mapToSource(now).row()).frame; frame >= 0)
                Q_EMIT seekRequested(frame);
        });
}

QWidget* ResultComparisonView::makePanel()
{
    auto& parts = *m_parts;
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    column->setSpacing(3 * space::grid);
    parts.person = new QComboBox;
    parts.person->setAccessibleName(tr("Whose probabilities are shown"));
    parts.scores = new MetricCard;
    parts.words = new FlowingText(Token::dim, textSize::body);
    parts.summary = new FlowingText(Token::text, textSize::body);
    parts.limits = new FlowingText(Token::dim, textSize::caption);
    auto* title = new GroupTitle;
    title->setText(tr("Summary").toUpper());
    column->addWidget(parts.person);
    column->addWidget(parts.scores);
    column->addWidget(parts.words);
    column->addSpacing(space::grid);
    column->addWidget(title);
    column->addWidget(parts.summary);
    column->addWidget(parts.limits);
    column->addStretch(1);
    panel->setAutoFillBackground(true); // the ground of every room's right panel
    panel->setBackgroundRole(QPalette::Base);
    auto* scroll = new QScrollArea;
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(panelWidth * 3 / 4);
    scroll->setMaximumWidth(panelWidth * 3 / 2);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ResultComparisonView::setTop(QWidget* top)
{
    m_parts->rows->insertWidget(0, top);
    m_parts->rows->setStretchFactor(0, 1);
}

void ResultComparisonView::setContent(ComparisonContent content)
{
    auto& parts = *m_parts;
    if (content == parts.content)
        return;
    const bool otherPersons = content.persons.size() != parts.content.persons.size();
    parts.content = std::move(content);
    parts.showing = true;
    parts.model.setContent(parts.content);
    parts.showing = false;
    parts.firstRows.clear();
    for (std::size_t i = 0; i < parts.content.rows.size(); ++i)
        parts.firstRows.try_emplace(parts.content.rows[i].frame, static_cast<int>(i));
    parts.table->setColumnHidden(ComparisonTableModel::otherFrameColumn, parts.content.sameFrames);
    parts.table->setColumnHidden(ComparisonTableModel::personColumn, parts.content.persons.size() < 2);
    parts.plot->setNames(parts.content.firstName, parts.content.secondName);
    parts.plot->setFrames(parts.content.firstFrame, parts.content.lastFrame);
    parts.plot->setThresholds(parts.content.lowerThreshold, parts.content.upperThreshold);
    parts.summary->setContent(parts.content.summary.join(QLatin1Char('\n')));
    parts.limits->setContent(parts.content.limits);
    parts.limits->setVisible(!parts.content.limits.isEmpty());
    if (otherPersons || parts.person->count() == 0)
        showPersons();
    showSubject();
}

const ComparisonContent& ResultComparisonView::content() const
{
    return m_parts->content;
}

void ResultComparisonView::showPersons()
{
    auto& parts = *m_parts;
    const int before = person();
    parts.person->clear();
    parts.person->addItem(tr("Whole video"));
    for (const ComparisonSubject& subject : parts.content.persons)
        parts.person->addItem(subject.name);
    parts.person->setCurrentIndex(before + 1 < parts.person->count() ? before + 1 : 0);
    parts.person->setVisible(parts.content.persons.size() > 1);
}

int ResultComparisonView::person() const
{
    return std::max(0, m_parts->person->currentIndex()) - 1;
}

void ResultComparisonView::setPerson(int person)
{
    m_parts->person->setCurrentIndex(person + 1);
    showSubject();
}

void ResultComparisonView::showSubject()
{
    auto& parts = *m_parts;
    const int chosen = person();
    const ComparisonSubject& subject =
        chosen < 0 ? parts.content.whole : parts.content.persons[static_cast<std::size_t>(chosen)];
    parts.showing = true;
    parts.order.setPerson(chosen);
    parts.showing = false;
    std::vector<ComparisonPoint> points = comparisonPoints(parts.content.rows, chosen);
    parts.plot->setNote(
        !points.empty()         ? QString()
        : parts.content.running ? tr("The first faces are being judged.")
                                : tr("There is no face to compare."));
    parts.plot->setPoints(std::move(points));
    parts.scores->setTitle(subject.name);
    const bool both = subject.first && subject.second;
    parts.scores->setMetrics(
        {scoreMetric(tr("First"), subject.first),
         scoreMetric(tr("Second"), subject.second),
         {tr("Difference"), both ? shiftText(*subject.second - *subject.first) : QString(),
          both ? fullPrecisionText(*subject.second - *subject.first) : QString()}});
    parts.scores->setSentence(subject.basis);
    parts.scores->setStale(parts.content.running);
    parts.words->setContent(subject.words);
    parts.words->setVisible(!subject.words.isEmpty());
    showCursorRow();
}

void ResultComparisonView::setCursorFrame(int frame)
{
    if (frame == m_parts->cursor)
        return;
    m_parts->cursor = frame;
    m_parts->plot->setCursorFrame(frame);
    showCursorRow();
}

/// Selects the row of the cursor's frame; another row of the same frame stays chosen.
void ResultComparisonView::showCursorRow()
{
    auto& parts = *m_parts;
    const auto frameOf = [&](const QModelIndex& index) {
        return index.isValid() ? parts.model.row(parts.order.mapToSource(index).row()).frame : -1;
    };
    if (frameOf(parts.table->currentIndex()) == parts.cursor && parts.cursor >= 0)
        return;
    parts.showing = true;
    QModelIndex found;
    if (const auto first = parts.firstRows.find(parts.cursor); parts.cursor >= 0 && first != parts.firstRows.end())
        for (int row = first->second; row < parts.model.rowCount() && !found.isValid(); ++row) {
            if (parts.model.row(row).frame != parts.cursor)
                break;
            found = parts.order.mapFromSource(parts.model.index(row, 0)); // not valid: of another person
        }
    parts.table->setCurrentIndex(found);
    if (!found.isValid())
        parts.table->clearSelection();
    parts.showing = false;
}

ComparisonPlot* ResultComparisonView::plot() const
{
    return m_parts->plot;
}

QTableView* ResultComparisonView::table() const
{
    return m_parts->table;
}

QComboBox* ResultComparisonView::personBox() const
{
    return m_parts->person;
}

MetricCard* ResultComparisonView::scores() const
{
    return m_parts->scores;
}

QString ResultComparisonView::summaryText() const
{
    return m_parts->summary->toPlainText();
}

} // namespace veriframe
