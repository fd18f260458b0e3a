// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notice_bar.h"

#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace veriframe {

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::panelPadding, space::grid, 2 * space::grid, space::grid);
    layout->setSpacing(2 * space::grid);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    auto* close = new QToolButton(this);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setToolTip(tr("Hide this message"));
    close->setAccessibleName(tr("Hide this message"));
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // The handler may show another notice.
        const std::function<void()> pressed = m_pressed;
        dismiss();
        if (pressed)
            pressed();
    });
    hide();
}

void NoticeBar::showNotice(const QString& text, const QString& buttonText, std::function<void()> pressed)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    m_pressed = std::move(pressed);
    show();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::dismiss()
{
    m_pressed = {};
    hide();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::raised, palette()));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::line, palette()));
    painter.fillRect(0, 0, 3, height(), themeColor(Token::accent, palette()));
}

} // namespace veriframe
