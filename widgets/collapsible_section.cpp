// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/collapsible_section.h"

#include "widgets/accessible_role.h"
#include "widgets/action_button.h"
#include "widgets/icon_painting.h"
#include "widgets/own_keys.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <cmath>

namespace veriframe {

namespace {

constexpr int headerHeight = 24, chevronSize = 12, chevronGap = 4;

/// The title as a flat button. The chevron stands behind the words, so that all titles begin at the panel's edge.
class SectionHeader : public QAbstractButton {
public:
    explicit SectionHeader(QWidget* parent) : QAbstractButton(parent)
    {
        setAccessibleRole(this, QAccessible::Button);
        setFont(capitalsFont());
        setFixedHeight(headerHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
        setCollapsible(true);
    }

    void setCollapsible(bool collapsible)
    {
        m_collapsible = collapsible;
        setEnabled(collapsible);
        setFocusPolicy(collapsible ? Qt::TabFocus : Qt::NoFocus);
        update();
    }

    bool collapsible() const { return m_collapsible; }

    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setToolTip(collapsed ? CollapsibleSection::tr("Show") : CollapsibleSection::tr("Hide"));
        setAccessibleExpanded(this, !collapsed);
        update();
    }

    bool collapsed() const { return m_collapsed; }

    QSize sizeHint() const override
    {
        return {static_cast<int>(std::ceil(textWidth())) + chevronGap + chevronSize, headerHeight};
    }

    QSize minimumSizeHint() const override { return {40, headerHeight}; }

protected:
    bool event(QEvent* event) override
    {
        return (m_collapsible &&
                keepOwnKeys(event, {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Left, Qt::Key_Right})) ||
               QAbstractButton::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            click();
            break;
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (m_collapsed == (event->key() == Qt::Key_Right))
                click();
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            event->ignore();
            break;
        default:
            QAbstractButton::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = m_collapsible && (underMouse() || hasFocus());
        const QColor color = themeColor(lit ? Token::text : Token::dim, palette());
        painter.setPen(color);
        const int room = width() - (m_collapsible ? chevronGap + chevronSize : 0);
        const int wanted = static_cast<int>(std::ceil(textWidth()));
        const QString shown = wanted <= room ? text() : elided(room);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
        if (m_collapsible) {
            const QRectF chevron(
                std::min(wanted, room) + chevronGap, (height() - chevronSize) / 2.0, chevronSize, chevronSize);
            const QString icon = m_collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down");
            paintIcon(painter, icon, chevron, themeColor(lit ? Token::text : Token::faint, palette()));
        }
        if (hasFocus()) {
            painter.setPen(QPen(themeColor(Token::accent, palette()), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawLine(QPointF(0, height() - 2), QPointF(std::min(wanted, room), height() - 2));
        }
    }

private:
    double textWidth() const { return QFontMetricsF(font()).horizontalAdvance(text()); }

    QString elided(int room) const { return QFontMetricsF(font()).elidedText(text(), Qt::ElideRight, room); }

    bool m_collapsible = true, m_collapsed = false;
};

} // namespace

struct CollapsibleSection::Parts {
    SectionHeader* header = nullptr;
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
    m_parts->header = new SectionHeader(this);
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
    m_parts->header->setCollapsed(false);
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
    if (collapsed == m_parts->header->collapsed() || !collapsible())
        return;
    m_parts->header->setCollapsed(collapsed);
    if (m_parts->content != nullptr) {
        if (collapsed && m_parts->content->isAncestorOf(window()->focusWidget()))
            m_parts->header->setFocus(Qt::OtherFocusReason);
        m_parts->content->setVisible(!collapsed);
    }
    Q_EMIT collapsedChanged(collapsed);
}

bool CollapsibleSection::collapsed() const
{
    return m_parts->header->collapsed();
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
