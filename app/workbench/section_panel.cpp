// SPDX-License-Identifier: GPL-3.0-or-later
#include "section_panel.h"

#include "widgets/accessible_role.h"
#include "widgets/theme.h"

#include <QDataStream>
#include <QIODevice>
#include <QVBoxLayout>

namespace veriframe {

SectionPanel::SectionPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(300);
    setAccessibleRole(this, QAccessible::Pane);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("panelContent"));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    m_column->setSpacing(4 * space::grid);
    m_column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
}

void SectionPanel::addHead(QWidget* head)
{
    m_column->insertWidget(0, head);
}

CollapsibleSection* SectionPanel::addSection(const QString& id, const QString& title, QWidget* content)
{
    auto* section = new CollapsibleSection(id, title, widget());
    section->setContent(content);
    m_sections.push_back(section);
    m_column->insertWidget(m_column->count() - 1, section);
    return section;
}

QByteArray SectionPanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    for (const CollapsibleSection* section : m_sections)
        stream << section->collapsed();
    return state;
}

void SectionPanel::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    for (CollapsibleSection* section : m_sections) {
        bool collapsed = false;
        stream >> collapsed;
        section->setCollapsed(stream.status() == QDataStream::Ok && collapsed);
    }
}

} // namespace veriframe
