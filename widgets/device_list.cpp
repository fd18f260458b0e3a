// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/device_list.h"

#include "widgets/calm_inputs.h"
#include "widgets/elided_text.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

DeviceList::DeviceList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * space::grid);
    setAccessibleName(tr("Devices"));
}

void DeviceList::setDevices(std::vector<DeviceEntry> devices, int processorRanks, int mostRanks)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    m_ranks = nullptr;
    m_devices = std::move(devices);
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        const DeviceEntry& device = m_devices[i];
        auto* part = new QWidget;
        auto* row = new QHBoxLayout(part);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2 * space::grid);
        auto* box = new QCheckBox(device.name);
        box->setChecked(device.chosen);
        box->setAccessibleDescription(device.facts);
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        row->addWidget(box);
        auto* facts = new ElidedText(Qt::ElideRight, Token::dim);
        facts->setContent(device.facts);
        row->addWidget(facts, 1);
        if (device.isProcessor) {
            m_ranks = new CalmSpinBox;
            m_ranks->setRange(1, std::max(1, mostRanks));
            m_ranks->setValue(processorRanks);
            m_ranks->setEnabled(device.chosen);
            m_ranks->setKeyboardTracking(false);
            m_ranks->setToolTip(tr("Each rank trains on batches of its own; their gradients are averaged."));
            auto* label = new QLabel(tr("ran&ks"));
            label->setBuddy(m_ranks);
            m_ranks->setAccessibleName(tr("Ranks on the processor"));
            row->addWidget(label);
            row->addWidget(m_ranks);
            connect(m_ranks, &QSpinBox::valueChanged, this, &DeviceList::changed);
        }
        connect(box, &QCheckBox::toggled, this, [this, i](bool on) { take(i, on); });
        m_boxes.push_back(box);
        m_column->addWidget(part);
    }
}

void DeviceList::take(std::size_t index, bool chosen)
{
    m_devices[index].chosen = chosen;
    if (std::ranges::none_of(m_devices, &DeviceEntry::chosen)) {
        m_boxes[index]->setChecked(true); // comes back here
        return;
    }
    if (m_devices[index].isProcessor && m_ranks)
        m_ranks->setEnabled(chosen);
    Q_EMIT changed();
}

QStringList DeviceList::chosen() const
{
    QStringList ids;
    for (const DeviceEntry& device : m_devices)
        if (device.chosen)
            ids += device.id;
    return ids;
}

int DeviceList::processorRanks() const
{
    return m_ranks ? m_ranks->value() : 1;
}

} // namespace veriframe
