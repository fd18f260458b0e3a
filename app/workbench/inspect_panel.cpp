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
         {addSection(QStringLiteral("persons"), tr("Persons"), m_persons),
          addSection(QStringLiteral("matrix"), tr("Models × analysed frames"), m_matrix),
          addSection(QStringLiteral("faces"), tr("This frame"), m_faces),
          addSection(QStringLiteral("robustness"), tr("Robustness"), m_robustness),
          addSection(QStringLiteral("bookmarks"), tr("Bookmarks"), m_bookmarks)})
        layout->addWidget(section);
    layout->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
}

CollapsibleSection* InspectPanel::addSection(const QString& id, const QString& title, QWidget* content)
{
    auto* section = new CollapsibleSection(id, title, m_content);
    section->setContent(content);
    m_sections.push_back(section);
    return section;
}

void InspectPanel::setSectionActions(QAction* robustness, QAction* bookmark)
{
    m_sections.at(3)->setTrailingAction(robustness);
    m_sections.at(4)->setTrailingAction(bookmark);
}

QByteArray InspectPanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    for (const CollapsibleSection* section : m_sections)
        stream << section->collapsed();
    return state;
}

void InspectPanel::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    for (CollapsibleSection* section : m_sections) {
        bool collapsed = false;
        stream >> collapsed;
        section->setCollapsed(stream.status() == QDataStream::Ok && collapsed);
    }
}

} // namespace veriframe
