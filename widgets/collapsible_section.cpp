// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/collapsible_section.h"

#include "widgets/accessible_role.h"
#include "widgets/action_button.h"
#include "widgets/disclosure_button.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

namespace veriframe {

namespace {

constexpr int headerHeight = 24;

} // namespace

struct CollapsibleSection::Parts {
    DisclosureButton* header = nullptr;
    QLabel* note = nullptr;
    QWidget* content = nullptr;
    QBoxLayout* title = nullptr;
    QBoxLayout* column = nullptr;
    ActionButton* trailing = nullptr;
};

CollapsibleSection::CollapsibleSection(const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setObjectName(id);
    setAccessibleRole(this, QAccessible::Grouping);
    m_parts->header = new DisclosureButton(this);
    m_parts->header->setFont(capitalsFont());
    m_parts->header->setFixedHeight(headerHeight);
    m_parts->header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_parts->header->setExpanded(true);
    m_parts->note = new QLabel(this);
    m_parts->note->setFont(textFont(textSize::caption));
    m_parts->note->setForegroundRole(QPalette::PlaceholderText);
    m_parts->note->setTextFormat(Qt::PlainText);
    m_parts->note->hide();
    m_parts->title = new QHBoxLayout;
    m_parts->title->setSpacing(8);
    m_parts->title->addWidget(m_parts->header, 1);
    m_parts->title->addWidget(m_parts->note);
    m_parts->column = new QVBoxLayout(this);
    m_parts->column->setContentsMargins(0, 0, 0, 0);
    m_parts->column->setSpacing(space::grid);
    m_parts->column->addLayout(m_parts->title);
    connect(m_parts->header, &QAbstractButton::clicked, this, [this] { setCollapsed(!collapsed()); });
    setTitle(title);
}

CollapsibleSection::~CollapsibleSection() = default;

QString CollapsibleSection::id() const
{
    return objectName();
}

void CollapsibleSection::setTitle(const QString& title)
{
    m_parts->header->setText(title);
    m_parts->header->setAccessibleName(title);
    setAccessibleName(title);
    m_parts->header->updateGeometry();
}

QString CollapsibleSection::title() const
{
    return m_parts->header->text();
}

void CollapsibleSection::setContent(QWidget* content)
{
    if (content == m_parts->content)
        return;
    delete m_parts->content;
    m_parts->content = content;
    if (content == nullptr)
        return;
    m_parts->column->addWidget(content, 1);
    content->setVisible(!collapsed());
}

QWidget* CollapsibleSection::content() const
{
    return m_parts->content;
}

void CollapsibleSection::setCollapsible(bool collapsible)
{
    if (!collapsible)
        setCollapsed(false);
    m_parts->header->setCollapsible(collapsible);
}

bool CollapsibleSection::collapsible() const
{
    return m_parts->header->collapsible();
}

void CollapsibleSection::setCollapsed(bool collapsed)
{
    if (collapsed == !m_parts->header->expanded() || !collapsible())
        return;
    m_parts->header->setExpanded(!collapsed);
    if (m_parts->content != nullptr) {
        if (collapsed && m_parts->content->isAncestorOf(window()->focusWidget()))
            m_parts->header->setFocus(Qt::OtherFocusReason);
        m_parts->content->setVisible(!collapsed);
    }
    Q_EMIT collapsedChanged(collapsed);
}

bool CollapsibleSection::collapsed() const
{
    return !m_parts->header->expanded();
}

void CollapsibleSection::setTrailingAction(QAction* action)
{
    if (m_parts->trailing != nullptr) {
        m_parts->trailing->hide();
        m_parts->trailing->deleteLater();
        m_parts->trailing = nullptr;
    }
    if (action == nullptr)
        return;
    m_parts->trailing = new ActionButton(action, ButtonRank::small, this);
    m_parts->title->addWidget(m_parts->trailing);
    const auto follow = [this] { m_parts->trailing->setVisible(m_parts->trailing->wanted()); };
    connect(m_parts->trailing, &ActionButton::changed, this, follow);
    follow();
}

void CollapsibleSection::setNote(const QString& note)
{
    m_parts->note->setText(note);
    m_parts->note->setVisible(!note.isEmpty());
}

} // namespace veriframe
