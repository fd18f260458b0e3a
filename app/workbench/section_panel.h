// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/collapsible_section.h"

#include <QScrollArea>
#include <vector>

class QVBoxLayout;

namespace veriframe {

/// The right panel of a room: sections in a column, each to be folded, on a ground of its own.
class SectionPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit SectionPanel(QWidget* parent = nullptr);

    /// Which sections are folded.
    QByteArray saveState() const;
    /// Anything else than a saved state unfolds them all.
    void restoreState(const QByteArray& state);

protected:
    /// Something above the sections that is not folded.
    void addHead(QWidget* head);
    CollapsibleSection* addSection(const QString& id, const QString& title, QWidget* content);

    CollapsibleSection* section(std::size_t position) const { return m_sections.at(position); }

private:
    QVBoxLayout* m_column;
    std::vector<CollapsibleSection*> m_sections;
};

} // namespace veriframe
