// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_panel.h"

namespace veriframe {

InspectPanel::InspectPanel(QWidget* parent)
    : SectionPanel(parent), m_verdict(new VerdictPanel), m_persons(new PersonList), m_matrix(new ModelMatrix),
      m_faces(new FaceCards), m_robustness(new RobustnessTable), m_bookmarks(new BookmarkList), m_notes(new CaseNotes)
{
    setAccessibleName(tr("What the analysis found"));
    addHead(m_verdict);
    addSection(QStringLiteral("persons"), tr("Persons"), m_persons);
    addSection(QStringLiteral("matrix"), tr("Models × analysed frames"), m_matrix);
    addSection(QStringLiteral("faces"), tr("This frame"), m_faces);
    addSection(QStringLiteral("robustness"), tr("Robustness"), m_robustness);
    addSection(QStringLiteral("bookmarks"), tr("Bookmarks"), m_bookmarks);
    addSection(QStringLiteral("case"), tr("Case and notes"), m_notes);
}

void InspectPanel::setSectionActions(QAction* robustness, QAction* bookmark, QAction* saveCase)
{
    section(3)->setTrailingAction(robustness);
    section(4)->setTrailingAction(bookmark);
    m_notes->setSaveAction(saveCase);
}

} // namespace veriframe
