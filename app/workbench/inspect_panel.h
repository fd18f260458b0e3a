// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/bookmark_list.h"
#include "widgets/collapsible_section.h"
#include "widgets/face_cards.h"
#include "widgets/model_matrix.h"
#include "widgets/person_list.h"
#include "widgets/robustness_table.h"
#include "widgets/verdict_panel.h"

#include <QScrollArea>

class QAction;

namespace veriframe {

/// The right panel of Inspect: verdict, persons, matrix, the faces of this frame, robustness, bookmarks. It only stacks
/// the widgets; the workspace fills them.
class InspectPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit InspectPanel(QWidget* parent = nullptr);

    VerdictPanel* verdict() const { return m_verdict; }

    PersonList* persons() const { return m_persons; }

    ModelMatrix* matrix() const { return m_matrix; }

    FaceCards* faces() const { return m_faces; }

    RobustnessTable* robustness() const { return m_robustness; }

    BookmarkList* bookmarks() const { return m_bookmarks; }

    /// Buttons at the sections' titles.
    void setSectionActions(QAction* robustness, QAction* bookmark);

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

private:
    CollapsibleSection* addSection(const QString& id, const QString& title, QWidget* content);

    VerdictPanel* m_verdict;
    PersonList* m_persons;
    ModelMatrix* m_matrix;
    FaceCards* m_faces;
    RobustnessTable* m_robustness;
    BookmarkList* m_bookmarks;
    QWidget* m_content;
    std::vector<CollapsibleSection*> m_sections;
};

} // namespace veriframe
