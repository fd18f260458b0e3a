// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/title_bar.h"

#include "widgets/action_button.h"
#include "widgets/elided_text.h"
#include "widgets/own_keys.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"
#include "widgets/title_bar_layout.h"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int chipHeight = 26, chipPadding = 11;

/// What computes, as a flat button with round ends.
class ChipButton : public QAbstractButton {
public:
    explicit ChipButton(QWidget* parent) : QAbstractButton(parent)
    {
        setFont(textFont(12));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

    /// All of it, or the part before the first separator.
    QString shortText() const
    {
        const qsizetype end = text().indexOf(QStringLiteral(" · "));
        return end < 0 ? text() : text().left(end) + QStringLiteral(" …");
    }

    int widthFor(const QString& text) const
    {
        return static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(text))) + 2 * chipPadding + 1;
    }

    QSize sizeHint() const override { return {widthFor(text()), chipHeight}; }

protected:
    bool event(QEvent* event) override
    {
        return keepOwnKeys(event, {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) || QAbstractButton::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const Token line = hasFocus() ? Token::accent : underMouse() ? Token::faint : Token::line;
        painter.setPen(themeColor(line, palette()));
        painter.setBrush(themeColor(isDown() ? Token::selection : Token::raised, palette()));
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
        painter.setPen(themeColor(underMouse() ? Token::text : Token::dim, palette()));
        const int room = width() - 2 * chipPadding + 1;
        QString shown = widthFor(text()) <= width() ? text() : shortText();
        shown = fontMetrics().elidedText(shown, Qt::ElideRight, room);
        painter.drawText(rect(), Qt::AlignCenter, shown);
    }
};

} // namespace

struct TitleBar::Parts {
    ElidedText* title = nullptr;
    ElidedText* facts = nullptr;
    ChipButton* chip = nullptr;
    QList<ActionButton*> actions;
    QToolButton* menu = nullptr;
    ActionButton* primary = nullptr;

    QList<ActionButton*> wantedActions() const
    {
        QList<ActionButton*> wanted;
        std::copy_if(actions.begin(), actions.end(), std::back_inserter(wanted), [](const ActionButton* button) {
            return button->wanted();
        });
        return wanted;
    }

    TitleBarWish wish() const
    {
        TitleBarWish wish;
        const auto textWidth = [](const ElidedText* text) {
            return text->text().isEmpty() ? 0 : text->sizeHint().width();
        };
        wish.title = textWidth(title);
        wish.facts = textWidth(facts);
        if (!chip->text().isEmpty()) {
            wish.chip = chip->widthFor(chip->text());
            wish.shortChip = std::min(wish.chip, chip->widthFor(chip->shortText()));
        }
        for (const ActionButton* button : wantedActions())
            wish.actions.push_back(button->sizeHint().width());
        wish.menu = menu->sizeHint().width();
        wish.primary = primary != nullptr && primary->wanted() ? primary->sizeHint().width() : 0;
        return wish;
    }
};

TitleBar::TitleBar(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setFixedHeight(frameSize::titleBarHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_parts->title = new ElidedText(Qt::ElideMiddle, Token::text, this);
    m_parts->title->setFont(textFont(textSize::body, QFont::DemiBold));
    m_parts->facts = new ElidedText(Qt::ElideRight, Token::dim, this);
    m_parts->facts->setFont(textFont(textSize::body));
    m_parts->chip = new ChipButton(this);
    connect(m_parts->chip, &QAbstractButton::clicked, this, &TitleBar::chipClicked);
    m_parts->menu = new QToolButton(this);
    m_parts->menu->setIcon(themedIcon(QStringLiteral("more")));
    m_parts->menu->setIconSize({18, 18});
    m_parts->menu->setPopupMode(QToolButton::InstantPopup);
    m_parts->menu->setMenu(new QMenu(m_parts->menu));
    m_parts->menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; width: 0; }"));
    m_parts->menu->setFocusPolicy(Qt::TabFocus);
    m_parts->menu->setAccessibleName(tr("More actions"));
    m_parts->menu->setToolTip(tr("More actions"));
    layOut();
}

TitleBar::~TitleBar() = default;

void TitleBar::setTitle(const QString& title, const QString& facts, const QString& toolTip)
{
    const QString all = facts.isEmpty() ? title : title + QLatin1Char('\n') + facts;
    m_parts->title->setContent(title, toolTip.isEmpty() ? all : toolTip);
    m_parts->facts->setContent(facts);
    layOut();
}

void TitleBar::setChip(const QString& text, const QString& toolTip)
{
    m_parts->chip->setText(text);
    m_parts->chip->setAccessibleName(text);
    m_parts->chip->setAccessibleDescription(toolTip);
    m_parts->chip->setToolTip(toolTip.isEmpty() ? text : text + QLatin1Char('\n') + toolTip);
    layOut();
}

void TitleBar::setActions(const QList<QAction*>& actions)
{
    for (ActionButton* button : std::as_const(m_parts->actions)) {
        button->hide();
        button->deleteLater(); // may be the sender of what led here
    }
    m_parts->actions.clear();
    for (QAction* action : actions) {
        auto* button = new ActionButton(action, ButtonRank::normal, this);
        connect(button, &ActionButton::changed, this, &TitleBar::layOut);
        m_parts->actions.append(button);
    }
    orderTabs();
    layOut();
}

void TitleBar::setPrimaryAction(QAction* action)
{
    if (m_parts->primary != nullptr) {
        m_parts->primary->hide();
        m_parts->primary->deleteLater();
    }
    m_parts->primary = nullptr;
    if (action != nullptr) {
        m_parts->primary = new ActionButton(action, ButtonRank::primary, this);
        connect(m_parts->primary, &ActionButton::changed, this, &TitleBar::layOut);
    }
    orderTabs();
    layOut();
}

void TitleBar::orderTabs()
{
    QWidget* before = m_parts->chip;
    const auto next = [&before](QWidget* widget) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (ActionButton* button : std::as_const(m_parts->actions))
        next(button);
    next(m_parts->menu);
    if (m_parts->primary != nullptr)
        next(m_parts->primary);
}

void TitleBar::layOut()
{
    const TitleBarPlan plan = planTitleBar(m_parts->wish(), width());
    const int room = height() - 1;
    const auto place = [room](QWidget* widget, int x, int width) {
        widget->setVisible(width > 0);
        const int height = std::min(room, widget->sizeHint().height());
        widget->setGeometry(x, (room - height) / 2, width, height);
    };
    place(m_parts->title, titleBarSpace::margin, plan.title);
    place(m_parts->facts, titleBarSpace::margin + plan.title + titleBarSpace::gap, plan.facts);
    int right = width() - titleBarSpace::margin;
    const auto placeRight = [&](QWidget* widget, int width) {
        if (width > 0)
            right -= width;
        place(widget, right, width);
        if (width > 0)
            right -= titleBarSpace::gap;
    };
    if (m_parts->primary != nullptr)
        placeRight(m_parts->primary, m_parts->primary->wanted() ? m_parts->primary->sizeHint().width() : 0);
    const QList<ActionButton*> wanted = m_parts->wantedActions();
    const bool needsMenu = plan.shownActions < wanted.size();
    placeRight(m_parts->menu, needsMenu ? m_parts->menu->sizeHint().width() : 0);
    QList<QAction*> inMenu;
    for (qsizetype i = plan.shownActions; i < wanted.size(); ++i) {
        wanted[i]->hide();
        inMenu.append(wanted[i]->action());
    }
    if (m_parts->menu->menu()->actions() != inMenu) {
        m_parts->menu->menu()->clear();
        m_parts->menu->menu()->addActions(inMenu);
    }
    for (ActionButton* button : std::as_const(m_parts->actions))
        if (!button->wanted())
            button->hide();
    for (qsizetype i = plan.shownActions - 1; i >= 0; --i)
        placeRight(wanted[i], wanted[i]->sizeHint().width());
    placeRight(m_parts->chip, plan.chip);
}

QSize TitleBar::sizeHint() const
{
    return {900, frameSize::titleBarHeight};
}

QSize TitleBar::minimumSizeHint() const
{
    return {360, frameSize::titleBarHeight};
}

bool TitleBar::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PolishRequest)
        layOut();
    return handled;
}

void TitleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::panel, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(Token::line, palette()));
}

void TitleBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace veriframe
