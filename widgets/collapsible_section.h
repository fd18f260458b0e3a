// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// A titled part of a panel: the title in small capitals, the content below it, which a click on the title hides and
/// shows. Sections stacked in a column make the right panel.
///
///     auto* persons = new CollapsibleSection(QStringLiteral("persons"), tr("Persons"));
///     persons->setContent(new PersonList);
///     settings.remember(persons->id(), persons->collapsed());
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    /// @param id stable, for session restore; also the object name
    explicit CollapsibleSection(const QString& id, const QString& title, QWidget* parent = nullptr);
    ~CollapsibleSection() override;

    QString id() const;
    void setTitle(const QString& title);
    QString title() const;

    /// Takes it over and deletes the one before.
    void setContent(QWidget* content);
    QWidget* content() const;

    /// A section that is not collapsible shows its content and has a plain title. On by default.
    void setCollapsible(bool collapsible);
    bool collapsible() const;
    /// Nothing happens where it is not collapsible.
    void setCollapsed(bool collapsed);
    bool collapsed() const;

    /// A small button at the right end of the title; nullptr: none.
    void setTrailingAction(QAction* action);
    /// Quiet text at the right of the title, before the button: a count, "32 of 309". Stays when collapsed.
    void setNote(const QString& note);

Q_SIGNALS:
    /// By mouse, key or setCollapsed().
    void collapsedChanged(bool collapsed);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
