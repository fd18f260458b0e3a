// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_panel.h"

#include "widgets/theme.h"

#include <QDataStream>
#include <QIODevice>
#include <QVBoxLayout>

namespace veriframe {

InspectPanel::InspectPanel(QWidget* parent)
    : QScrollArea(parent), m_verdict(new VerdictPanel), m_persons(new PersonList), m_matrix(new ModelMatrix),
      m_faces(new FaceCards), m_robustness(new RobustnessTable), m_bookmarks(new BookmarkList), m_content(new QWidget)
{
    setAccessibleName(tr("What the analysis found"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(300);
    m_content->setObjectName(QStringLiteral("panelContent"));
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    layout->setSpacing(4 * space::grid);
    layout->addWidget(m_verdict);
    for (CollapsibleSection* section :
         {addSection(tr("Persons"), m_persons), addSection(tr("Models × analysed frames"), m_matrix),
          addSection(tr("This frame"), m_faces), addSection(tr("Robustness"), m_robustness),
          addSection(tr("Bookmarks"), m_bookmarks)})
        layout->addWidget(section);
    layout->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
}

CollapsibleSection* InspectPanel::addSection(const QString& title, QWidget* content)
{
    auto* section = new CollapsibleSection(title, m_content);
    section->setContent(content);
    m_sections.push_back(section);
    return section;
}

void InspectPanel::setSectionActions(QAction* robustness, QAction* bookmark)
{
    m_sections.at(3)->setAction(robustness);
    m_sections.at(4)->setAction(bookmark);
}

QByteArray InspectPanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    for (const CollapsibleSection* section : m_sections)
        stream << section->isExpanded();
    return state;
}

void InspectPanel::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    for (CollapsibleSection* section : m_sections) {
        bool expanded = true;
        stream >> expanded;
        section->setExpanded(stream.status() != QDataStream::Ok || expanded);
    }
}

} // namespace veriframe
