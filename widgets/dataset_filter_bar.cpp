// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_filter_bar.h"

#include "widgets/chip.h"
#include "widgets/dataset_table_model.h"
#include "widgets/filter_parts.h"
#include "widgets/flow_layout.h"

#include <QBoxLayout>
#include <QButtonGroup>
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

} // namespace

struct DatasetFilterBar::Parts {
    DatasetFilter filter;
    bool compact = false;
    FlowLayout* flow = nullptr;
    FilterField* field = nullptr;
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
    parts.field =
        new FilterField(tr("Name, original or reason"), tr("Filter the videos by name, original or reason"), this);
    connect(parts.field, &FilterField::leftDownwards, this, &DatasetFilterBar::leftDownwards);
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
            *m_parts->progressChips[static_cast<std::size_t>(i)], progressName(i),
            counts.progress[static_cast<std::size_t>(i)]);
    showCount(*m_parts->real, tr("Real"), counts.real);
    showCount(*m_parts->fake, tr("Fake"), counts.fake);
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
    m_parts->field->takeFocus();
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

} // namespace veriframe
