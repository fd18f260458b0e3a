// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_filter_bar.h"

#include "widgets/chip.h"
#include "widgets/filter_parts.h"
#include "widgets/flow_layout.h"

#include <QButtonGroup>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int gap = 6, fieldWidth = 210;

QString groupName(int group)
{
    switch (static_cast<BatchGroup>(group)) {
    case BatchGroup::all:
        return BatchFilterBar::tr("All");
    case BatchGroup::open:
        return BatchFilterBar::tr("Open");
    case BatchGroup::judged:
        return BatchFilterBar::tr("Scored");
    case BatchGroup::noFace:
        return BatchFilterBar::tr("No face");
    case BatchGroup::failed:
        return BatchFilterBar::tr("Failed");
    }
    return {};
}

QString groupTip(int group)
{
    switch (static_cast<BatchGroup>(group)) {
    case BatchGroup::all:
        return BatchFilterBar::tr("Every video of the batch.");
    case BatchGroup::open:
        return BatchFilterBar::tr("Waiting, at work, or cancelled on the way.");
    case BatchGroup::judged:
        return BatchFilterBar::tr("With a score, also where not every frame could be read.");
    case BatchGroup::noFace:
        return BatchFilterBar::tr("Readable, but without a face.");
    case BatchGroup::failed:
        return BatchFilterBar::tr("Unreadable, failed, or not judged.");
    }
    return {};
}

} // namespace

struct BatchFilterBar::Parts {
    BatchFilter filter;
    FilterField* field = nullptr;
    QButtonGroup* group = nullptr;
    std::array<Chip*, batchGroups> chips{};
};

BatchFilterBar::BatchFilterBar(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    auto* flow = new FlowLayout(gap, this);
    parts.field = new FilterField(tr("Name or reason"), tr("Filter the videos by name or reason"), this);
    connect(parts.field, &FilterField::leftDownwards, this, &BatchFilterBar::leftDownwards);
    parts.field->setFixedWidth(fieldWidth);
    flow->addWidget(parts.field);
    parts.group = new QButtonGroup(this);
    for (int i = 0; i < batchGroups; ++i) {
        auto* chip = new Chip(this);
        chip->setCheckable(true);
        chip->setToolTip(groupTip(i));
        parts.chips[static_cast<std::size_t>(i)] = chip;
        parts.group->addButton(chip, i);
        flow->addWidget(chip);
    }
    connect(parts.field, &QLineEdit::textChanged, this, [this](const QString& text) {
        BatchFilter filter = m_parts->filter;
        filter.text = text;
        change(filter);
    });
    connect(parts.group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        BatchFilter filter = m_parts->filter;
        filter.group = static_cast<BatchGroup>(id);
        if (checked)
            change(filter);
    });
    setCounts({});
    showFilter();
}

BatchFilterBar::~BatchFilterBar() = default;

void BatchFilterBar::change(const BatchFilter& filter)
{
    if (filter == m_parts->filter)
        return;
    m_parts->filter = filter;
    showFilter();
    Q_EMIT filterChanged(filter);
}

void BatchFilterBar::setFilter(const BatchFilter& filter)
{
    m_parts->filter = filter;
    showFilter();
}

const BatchFilter& BatchFilterBar::filter() const
{
    return m_parts->filter;
}

void BatchFilterBar::showFilter()
{
    const BatchFilter& filter = m_parts->filter;
    const QSignalBlocker fieldBlocked(m_parts->field), groupBlocked(m_parts->group);
    if (m_parts->field->text() != filter.text)
        m_parts->field->setText(filter.text);
    m_parts->chips[static_cast<std::size_t>(filter.group)]->setChecked(true);
}

void BatchFilterBar::setCounts(const BatchCounts& counts)
{
    for (int i = 0; i < batchGroups; ++i)
        showCount(*m_parts->chips[static_cast<std::size_t>(i)], groupName(i), counts[static_cast<std::size_t>(i)]);
}

void BatchFilterBar::takeFocus()
{
    m_parts->field->takeFocus();
}

} // namespace veriframe
