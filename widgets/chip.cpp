// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "widgets/text_font.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int textPadding = 12, densePadding = 7, denseHeight = 20;

/// The colours of one state.
struct ChipColors {
    QColor ground, border, text;
    double borderWidth = 1;
};

ChipColors colorsOf(const Chip& chip)
{
    const auto color = [&chip](Token token) { return themeColor(token, chip.palette()); };
    ChipColors colors{color(Token::raised), color(Token::line), color(Token::dim)};
    if (!chip.isEnabled()) {
        colors.text = color(Token::faint);
        return colors;
    }
    if (chip.isQuiet())
        return colors;
    if (chip.isChecked())
        colors = {color(Token::selection), color(Token::accent), color(Token::text)};
    if (chip.underMouse()) {
        colors.text = color(Token::text);
        if (!chip.isChecked())
            colors.border = color(Token::faint);
    }
    if (chip.isDown())
        colors.ground = color(Token::selection);
    if (chip.hasFocus()) {
        colors.border = color(chip.isChecked() ? Token::text : Token::accent);
        colors.borderWidth = 2;
    }
    return colors;
}

} // namespace

Chip::Chip(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(const QString& text, QWidget* parent) : Chip(parent)
{
    setText(text);
}

void Chip::setAction(QAction* action)
{
    if (m_action)
        m_action->disconnect(this);
    disconnect(this, &QAbstractButton::clicked, this, nullptr);
    m_action = action;
    if (!action)
        return;
    connect(action, &QAction::changed, this, &Chip::follow);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (!m_action)
            return;
        m_action->trigger();
        if (m_action)
            follow();
    });
    follow();
}

/// Also after a click: an action may refuse to change.
void Chip::follow()
{
    const QString text = withoutMnemonic(m_action->text());
    if (text != this->text()) {
        setText(text);
        setAccessibleName(text);
    }
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    setToolTip(toolTipWithKey(*m_action));
}

void Chip::setQuiet(bool quiet)
{
    m_quiet = quiet;
    setFocusPolicy(quiet ? Qt::NoFocus : Qt::TabFocus);
    update();
}

void Chip::setDense(bool dense)
{
    m_dense = dense;
    setFont(dense ? textFont(textSize::caption) : QFont());
    setSizePolicy(dense ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
}

int Chip::padding() const
{
    return m_dense ? densePadding : textPadding;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int least = m_dense ? denseHeight : height;
    return {
        std::max(metrics.horizontalAdvance(text()) + 2 * padding(), least),
        std::max(least, metrics.height() + (m_dense ? 6 : 8))};
}

QSize Chip::minimumSizeHint() const
{
    return {2 * padding() + QFontMetrics(font()).horizontalAdvance(QStringLiteral("…")), sizeHint().height()};
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool own = key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (own && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

bool Chip::hitButton(const QPoint& position) const
{
    return !m_quiet && rect().contains(position);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChipColors colors = colorsOf(*this);
    const double inset = colors.borderWidth / 2;
    const QRectF body = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(colors.border, colors.borderWidth));
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    painter.setPen(colors.text);
    const QRect room = rect().adjusted(padding() / 2, 0, -padding() / 2, 0);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, shown);
}

void Chip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

QString toolTipWithKey(const QAction& action)
{
    const QString toolTip = action.toolTip();
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() || toolTip.contains(QLatin1Char('(') + key + QLatin1Char(')'))
               ? toolTip
               : QStringLiteral("%1 (%2)").arg(toolTip, key);
}

} // namespace veriframe
