// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_frame.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace veriframe {

struct CardFrame::Parts {
    GroupTitle* title = nullptr;
    QHBoxLayout* head = nullptr;
    QVBoxLayout* column = nullptr;
};

CardFrame::CardFrame(const QString& title, QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(title);
    m_parts->title = new GroupTitle(this);
    m_parts->title->setText(title);
    m_parts->title->setWordWrap(true);
    m_parts->head = new QHBoxLayout;
    m_parts->head->setSpacing(2 * space::grid);
    m_parts->head->addWidget(m_parts->title, 1);
    m_parts->column = new QVBoxLayout(this);
    m_parts->column->setContentsMargins(
        space::panelPadding, space::panelPadding - 2, space::panelPadding, space::panelPadding);
    m_parts->column->setSpacing(2 * space::grid);
    m_parts->column->addLayout(m_parts->head);
}

CardFrame::~CardFrame() = default;

QString CardFrame::title() const
{
    return m_parts->title->text();
}

void CardFrame::setContent(QWidget* content)
{
    m_parts->column->addWidget(content);
}

void CardFrame::addTrailing(QWidget* widget)
{
    m_parts->head->addWidget(widget);
}

void CardFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::line, palette()), 1));
    painter.setBrush(themeColor(Token::panel, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
}

} // namespace veriframe
