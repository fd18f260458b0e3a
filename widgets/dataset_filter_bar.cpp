// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_filter_bar.h"

#include "widgets/chip.h"
#include "widgets/dataset_table_model.h"
#include "widgets/flow_layout.h"
#include "widgets/own_keys.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int gap = 6, fieldWidth = 210, groupGap = 10;

QString progressName(int progress)
{
    switch (static_cast<DatasetProgress>(progress)) {
    case DatasetProgress::all:
        return DatasetFilterBar::tr("All");
    case DatasetProgress::incomplete:
        return DatasetFilterBar::tr("Incomplete");
    case DatasetProgress::failed:
        return DatasetFilterBar::tr("Failed");
    case DatasetProgress::skipped:
        return DatasetFilterBar::tr("Skipped");
    case DatasetProgress::complete:
        return DatasetFilterBar::tr("Complete");
    }
    return {};
}

QString progressTip(int progress)
{
    switch (static_cast<DatasetProgress>(progress)) {
    case DatasetProgress::all:
        return DatasetFilterBar::tr("However far they are.");
    case DatasetProgress::incomplete:
        return DatasetFilterBar::tr("A step is open, outdated or has failed.");
    case DatasetProgress::failed:
        return DatasetFilterBar::tr("A step has failed.");
    case DatasetProgress::skipped:
        return DatasetFilterBar::tr("A step was skipped for a reason.");
    case DatasetProgress::complete:
        return DatasetFilterBar::tr("Nothing is left to do.");
    }
    return {};
}

/// Grows with its digits and never shrinks, so that the chips after it do not move back and forth.
void showCount(Chip* chip, const QString& name, qint64 count)
{
    const QString text = QStringLiteral("%1  %2").arg(name, countText(count));
    if (chip->text() == text)
        return;
    chip->setText(text);
    chip->setAccessibleName(QStringLiteral("%1, %2").arg(name, countText(count)));
    chip->setMinimumWidth(std::max(chip->minimumWidth(), chip->sizeHint().width()));
}

} // namespace

struct DatasetFilterBar::Parts {
    DatasetFilter filter;
    bool compact = false;
    FlowLayout* flow = nullptr;
    QLineEdit* field = nullptr;
    QButtonGroup* progress = nullptr;
    std::array<Chip*, datasetProgresses> progressChips{};
    Chip* step = nullptr; ///< there while the progress is that of one step
    QWidget* between = nullptr;
    Chip* real = nullptr;
    Chip* fake = nullptr;
};

DatasetFilterBar::DatasetFilterBar(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.flow = new FlowLayout(gap, this);
    parts.field = new QLineEdit(this);
    parts.field->setPlaceholderText(tr("Name, original or reason"));
    parts.field->setAccessibleName(tr("Filter the videos by name, original or reason"));
    parts.field->setClearButtonEnabled(true);
    parts.field->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    parts.field->installEventFilter(this);
    parts.flow->addWidget(parts.field);
    parts.progress = new QButtonGroup(this);
    for (int i = 0; i < datasetProgresses; ++i) {
        auto* chip = new Chip(this);
        chip->setCheckable(true);
        chip->setToolTip(progressTip(i));
        parts.progressChips[static_cast<std::size_t>(i)] = chip;
        parts.progress->addButton(chip, i);
        parts.flow->addWidget(chip);
    }
    parts.step = new Chip(this);
    parts.step->setCheckable(true);
    parts.step->setToolTip(tr("The progress of this step alone. Click to look at all steps."));
    parts.flow->addWidget(parts.step);
    parts.between = new QWidget(this);
    parts.between->setFixedSize(groupGap, Chip::height);
    parts.flow->addWidget(parts.between);
    // The two are one choice and wrap together.
    auto* labels = new QWidget(this);
    parts.real = new Chip(labels);
    parts.fake = new Chip(labels);
    auto* pair = new QHBoxLayout(labels);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(gap);
    for (Chip* chip : {parts.real, parts.fake}) {
        chip->setCheckable(true);
        pair->addWidget(chip);
    }
    parts.flow->addWidget(labels);
    parts.real->setToolTip(tr("Real videos only."));
    parts.fake->setToolTip(tr("Fakes only."));

    connect(parts.field, &QLineEdit::textChanged, this, [this](const QString& text) {
        DatasetFilter filter = m_parts->filter;
        filter.text = text;
        change(filter);
    });
    connect(parts.progress, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        DatasetFilter filter = m_parts->filter;
        filter.progress = static_cast<DatasetProgress>(id);
        if (checked)
            change(filter);
    });
    connect(parts.step, &Chip::clicked, this, [this] {
        DatasetFilter filter = m_parts->filter;
        filter.step = -1;
        change(filter);
    });
    const auto toggleLabel = [this](DatasetRow::Label label) {
        DatasetFilter filter = m_parts->filter;
        // A second click on the choice takes it back.
        filter.label = filter.label == label ? std::nullopt : std::optional(label);
        change(filter);
    };
    connect(parts.real, &Chip::clicked, this, [toggleLabel] { toggleLabel(DatasetRow::Label::real); });
    connect(parts.fake, &Chip::clicked, this, [toggleLabel] { toggleLabel(DatasetRow::Label::fake); });
    setCounts({});
    showFilter();
}

DatasetFilterBar::~DatasetFilterBar() = default;

void DatasetFilterBar::change(const DatasetFilter& filter)
{
    if (filter == m_parts->filter)
        return;
    m_parts->filter = filter;
    showFilter();
    Q_EMIT filterChanged(filter);
}

void DatasetFilterBar::setFilter(const DatasetFilter& filter)
{
    m_parts->filter = filter;
    if (m_parts->compact) {
        m_parts->filter.progress = DatasetProgress::all;
        m_parts->filter.step = -1;
    }
    showFilter();
}

const DatasetFilter& DatasetFilterBar::filter() const
{
    return m_parts->filter;
}

void DatasetFilterBar::showFilter()
{
    const DatasetFilter& filter = m_parts->filter;
    const QSignalBlocker fieldBlocked(m_parts->field), progressBlocked(m_parts->progress);
    if (m_parts->field->text() != filter.text)
        m_parts->field->setText(filter.text);
    m_parts->progressChips[static_cast<std::size_t>(filter.progress)]->setChecked(true);
    const bool ofOneStep = filter.step >= 0 && filter.step < static_cast<int>(DatasetRow::stepCount);
    m_parts->step->setVisible(ofOneStep && !m_parts->compact);
    m_parts->step->setChecked(true);
    if (ofOneStep)
        m_parts->step->setText(
            datasetColumnName(static_cast<DatasetColumn>(static_cast<int>(DatasetColumn::boxes) + filter.step)));
    m_parts->real->setChecked(filter.label == DatasetRow::Label::real);
    m_parts->fake->setChecked(filter.label == DatasetRow::Label::fake);
}

void DatasetFilterBar::setCounts(const DatasetCounts& counts)
{
    for (int i = 0; i < datasetProgresses; ++i)
        showCount(
            m_parts->progressChips[static_cast<std::size_t>(i)], progressName(i),
            counts.progress[static_cast<std::size_t>(i)]);
    showCount(m_parts->real, tr("Real"), counts.real);
    showCount(m_parts->fake, tr("Fake"), counts.fake);
}

void DatasetFilterBar::setCompact(bool compact)
{
    m_parts->compact = compact;
    for (Chip* chip : m_parts->progressChips)
        chip->setVisible(!compact);
    m_parts->between->setVisible(!compact);
    if (compact) {
        DatasetFilter filter = m_parts->filter;
        filter.progress = DatasetProgress::all;
        filter.step = -1;
        change(filter);
    }
    fitField();
}

void DatasetFilterBar::takeFocus()
{
    m_parts->field->setFocus(Qt::OtherFocusReason);
    m_parts->field->selectAll();
}

void DatasetFilterBar::fitField()
{
    m_parts->field->setFixedWidth(
        m_parts->compact ? std::max(80, width()) : std::min(fieldWidth, std::max(80, width())));
}

void DatasetFilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitField();
}

bool DatasetFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_parts->field) {
        const bool filtered = !m_parts->field->text().isEmpty();
        if (filtered && keepOwnKeys(event, {Qt::Key_Escape}))
            return true;
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Escape && filtered) {
                m_parts->field->clear();
                return true;
            }
            if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
                Q_EMIT leftDownwards();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace veriframe
