// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/state_card.h"

#include "widgets/action_button.h"
#include "widgets/icon_painting.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/wrapped_text.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace veriframe {

namespace {

constexpr int textWidth = 460, iconSize = 40, titleSize = 15, barHeight = 10, barGap = 10, margin = 24;

/// The icon, or the bars that stand for what is being loaded.
class StateMark : public QWidget {
public:
    using QWidget::QWidget;

    void show(const QString& icon, bool bars)
    {
        m_icon = icon;
        m_bars = bars;
        setVisible(bars || !icon.isEmpty());
        setFixedHeight(bars ? 3 * barHeight + 2 * barGap : iconSize);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_bars) {
            const QRectF area((width() - iconSize) / 2.0, 0, iconSize, iconSize);
            paintIcon(painter, m_icon, area, themeColor(Token::dim, palette()));
            return;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::line, palette()));
        double y = 0;
        for (const double share : {1.0, 0.82, 0.55}) {
            const double bar = std::min(width(), textWidth) * share * 0.7;
            painter.drawRoundedRect(
                QRectF((width() - bar) / 2, y, bar, barHeight), space::markRadius, space::markRadius);
            y += barHeight + barGap;
        }
    }

private:
    QString m_icon;
    bool m_bars = false;
};

/// A widget in the middle that takes what it would like to have, or less.
QHBoxLayout* centered(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

struct StateCard::Parts {
    Kind kind = Kind::empty;
    /// Never seen; buttons follow it in the Tab order and so come before the text: the way on first, then what to copy.
    QWidget* tabHead = nullptr;
    StateMark* mark = nullptr;
    WrappedText* title = nullptr;
    WrappedText* text = nullptr;
    QHBoxLayout* buttons = nullptr;
    QList<ActionButton*> actions;

    void showButtons() const
    {
        for (ActionButton* button : actions)
            button->setVisible(button->wanted());
    }
};

StateCard::StateCard(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto* content = new QWidget;
    m_parts->tabHead = new QWidget(content);
    m_parts->tabHead->setFocusPolicy(Qt::TabFocus); // QWidget::setTabOrder() takes no others
    m_parts->tabHead->hide();
    m_parts->mark = new StateMark(content);
    m_parts->title = new WrappedText(Token::text, content);
    m_parts->title->setFont(textFont(titleSize, QFont::DemiBold));
    m_parts->title->setFocusPolicy(Qt::NoFocus);
    m_parts->text = new WrappedText(Token::dim, content);
    for (WrappedText* text : {m_parts->title, m_parts->text}) {
        text->setCentered(true);
        text->setPreferredWidth(textWidth);
        text->setMaximumWidth(textWidth);
    }
    m_parts->buttons = new QHBoxLayout;
    m_parts->buttons->setSpacing(10);
    m_parts->buttons->addStretch(1);
    m_parts->buttons->addStretch(1);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_parts->mark);
    column->addSpacing(14);
    column->addLayout(centered(m_parts->title));
    column->addSpacing(4);
    column->addLayout(centered(m_parts->text));
    column->addSpacing(18);
    column->addLayout(m_parts->buttons);
    column->addStretch(1);

    // A low panel scrolls rather than cuts.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setContent(Kind::empty, {}, {});
}

StateCard::~StateCard() = default;

void StateCard::setContent(Kind kind, const QString& title, const QString& text, const QString& icon)
{
    m_parts->kind = kind;
    m_parts->mark->show(icon, kind == Kind::loading);
    m_parts->title->setContent(title);
    m_parts->title->setVisible(!title.isEmpty());
    m_parts->text->setContent(text);
    m_parts->text->setVisible(!text.isEmpty());
    // What must be copied (a path, an error) can be reached by keyboard; a plain hint is no stop for Tab.
    if (kind != Kind::failed)
        m_parts->text->clearFocus();
    m_parts->text->setFocusPolicy(kind == Kind::failed ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

StateCard::Kind StateCard::kind() const
{
    return m_parts->kind;
}

void StateCard::setActions(QAction* primary, QAction* secondary)
{
    for (ActionButton* button : std::as_const(m_parts->actions)) {
        button->hide();
        button->deleteLater(); // may be the sender of what led here
    }
    m_parts->actions.clear();
    const auto add = [this](QAction* action, ButtonRank rank) {
        if (action == nullptr)
            return;
        auto* button = new ActionButton(action, rank, this);
        m_parts->buttons->insertWidget(static_cast<int>(m_parts->actions.size()) + 1, button);
        m_parts->actions.append(button);
        connect(button, &ActionButton::changed, this, [this] { m_parts->showButtons(); });
    };
    add(primary, ButtonRank::primary);
    add(secondary, ButtonRank::quiet);
    m_parts->showButtons();
    QWidget* before = m_parts->tabHead;
    for (ActionButton* button : std::as_const(m_parts->actions)) {
        setTabOrder(before, button);
        before = button;
    }
}

} // namespace veriframe
