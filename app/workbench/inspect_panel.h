// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "section_panel.h"
#include "widgets/bookmark_list.h"
#include "widgets/case_notes.h"
#include "widgets/face_cards.h"
#include "widgets/model_matrix.h"
#include "widgets/person_list.h"
#include "widgets/robustness_table.h"
#include "widgets/verdict_panel.h"

class QAction;

namespace veriframe {

/// The right panel of Inspect: verdict, persons, matrix, the faces of this frame, robustness, bookmarks, case
/// and notes. It only stacks
/// the widgets; the workspace fills them.
class InspectPanel : public SectionPanel {
    Q_OBJECT

public:
    explicit InspectPanel(QWidget* parent = nullptr);

    VerdictPanel* verdict() const { return m_verdict; }

    PersonList* persons() const { return m_persons; }

    ModelMatrix* matrix() const { return m_matrix; }

    FaceCards* faces() const { return m_faces; }

    RobustnessTable* robustness() const { return m_robustness; }

    BookmarkList* bookmarks() const { return m_bookmarks; }

    CaseNotes* notes() const { return m_notes; }

    /// Buttons at the sections' titles.
    void setSectionActions(QAction* robustness, QAction* bookmark, QAction* saveCase);

private:
    VerdictPanel* m_verdict;
    PersonList* m_persons;
    ModelMatrix* m_matrix;
    FaceCards* m_faces;
    RobustnessTable* m_robustness;
    BookmarkList* m_bookmarks;
    CaseNotes* m_notes;
};

} // namespace veriframe
