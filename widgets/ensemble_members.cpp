// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ensemble_members.h"

#include "widgets/accessible_role.h"
#include "widgets/icon_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int rowHeight = 27, padding = 6, buttonSide = 22, iconSize = 12, gap = 10;

} // namespace

struct EnsembleMembers::Parts {
    std::vector<EnsembleMemberRow> members;
    std::optional<EnsembleMemberRow> suggestion;
    QString emptyText;
    int current = -1;
    int hovered = -1, pressed = -1; ///< the row whose button it is
    bool pressedButton = false;

    int memberCount() const { return static_cast<int>(members.size()); }

    int rowCount() const { return memberCount() + (suggestion ? 1 : 0); }

    /// Where there are no members a sentence has their place.
    int topOf(int row) const { return (row + (members.empty() ? 1 : 0)) * rowHeight; }

    const EnsembleMemberRow& row(int index) const
    {
        return index < memberCount() ? members.at(static_cast<std::size_t>(index)) : *suggestion;
    }

    QString nameOf(int index) const
    {
        const EnsembleMemberRow& shown = row(index);
        QString name = shown.name;
        if (shown.times > 1)
            name += QStringLiteral(" × %1").arg(shown.times);
        return index < memberCount() ? name : EnsembleMembers::tr("suggested: + %1").arg(name);
    }
};

EnsembleMembers::EnsembleMembers(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->emptyText = tr("No members yet. Add epochs from the table.");
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Members of the ensemble"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rowsChanged();
}

EnsembleMembers::~EnsembleMembers() = default;

void EnsembleMembers::setMembers(std::vector<EnsembleMemberRow> members)
{
    if (members == m_parts->members)
        return;
    m_parts->members = std::move(members);
    rowsChanged();
}

const std::vector<EnsembleMemberRow>& EnsembleMembers::members() const
{
    return m_parts->members;
}

void EnsembleMembers::setSuggestion(const std::optional<EnsembleMemberRow>& suggestion)
{
    if (suggestion == m_parts->suggestion)
        return;
    m_parts->suggestion = suggestion;
    rowsChanged();
}

const std::optional<EnsembleMemberRow>& EnsembleMembers::suggestion() const
{
    return m_parts->suggestion;
}

void EnsembleMembers::setEmptyText(const QString& text)
{
    m_parts->emptyText = text;
    rowsChanged();
}

void EnsembleMembers::rowsChanged()
{
    auto& parts = *m_parts;
    parts.current = std::min(parts.current, parts.rowCount() - 1);
    parts.pressed = -1;
    describe();
    updateGeometry();
    update();
}

void EnsembleMembers::describe()
{
    const auto& parts = *m_parts;
    QStringList words;
    if (parts.current >= 0)
        words += wordsOf(parts.current);
    else if (parts.members.empty())
        words += parts.emptyText;
    for (int row = 0; row < parts.rowCount(); ++row)
        if (row != parts.current)
            words += wordsOf(row);
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString EnsembleMembers::wordsOf(int row) const
{
    const EnsembleMemberRow& shown = m_parts->row(row);
    const QString& value = shown.problem.isEmpty() ? shown.value : shown.problem;
    return value.isEmpty() ? m_parts->nameOf(row) : m_parts->nameOf(row) + QStringLiteral(", ") + value;
}

int EnsembleMembers::current() const
{
    return m_parts->current;
}

void EnsembleMembers::setCurrent(int row)
{
    const int known = std::clamp(row, -1, m_parts->rowCount() - 1);
    if (known == m_parts->current)
        return;
    m_parts->current = known;
    describe();
    update();
}

QRect EnsembleMembers::rowRect(int row) const
{
    return {0, m_parts->topOf(row), width(), rowHeight};
}

QRect EnsembleMembers::buttonRect(int row) const
{
    const QRect area = rowRect(row);
    const QRect place(
        area.right() + 1 - padding / 2 - buttonSide, area.top() + (rowHeight - buttonSide) / 2, buttonSide, buttonSide);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QSize EnsembleMembers::sizeHint() const
{
    const auto& parts = *m_parts;
    return {320, std::max(1, parts.rowCount() + (parts.members.empty() ? 1 : 0)) * rowHeight};
}

QSize EnsembleMembers::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

int EnsembleMembers::rowAt(QPointF position) const
{
    for (int row = 0; row < m_parts->rowCount(); ++row)
        if (rowRect(row).contains(position.toPoint()))
            return row;
    return -1;
}

void EnsembleMembers::useButton(int row)
{
    if (row < m_parts->memberCount())
        Q_EMIT removeRequested(row);
    else
        Q_EMIT addSuggestionRequested();
}

bool EnsembleMembers::event(QEvent* event)
{
    if (claimKeys(
            event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Delete, Qt::Key_Backspace,
                    Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Plus}))
        return true;
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const EnsembleMemberRow& shown = m_parts->row(row);
    QString tip = buttonRect(row).contains(help->pos())
                      ? (row < m_parts->memberCount() ? tr("Remove it from the ensemble (Delete)")
                                                      : tr("Add it to the ensemble (+)"))
                      : wordsOf(row) + (shown.toolTip.isEmpty() ? QString() : QLatin1Char('\n') + shown.toolTip);
    QToolTip::showText(help->globalPos(), tip, this, rowRect(row));
    return true;
}

void EnsembleMembers::keyPressEvent(QKeyEvent* event)
{
    const auto& parts = *m_parts;
    const int now = parts.current, last = parts.rowCount() - 1;
    const bool onSuggestion = now >= 0 && now == parts.memberCount();
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(now < 0 ? last : std::max(0, now - 1));
    case Qt::Key_Down:
        return setCurrent(std::min(last, now + 1));
    case Qt::Key_Home:
        return setCurrent(std::min(0, last));
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (now >= 0 && !onSuggestion)
            Q_EMIT removeRequested(now);
        return;
    case Qt::Key_Plus:
        if (parts.suggestion)
            Q_EMIT addSuggestionRequested();
        return;
    case Qt::Key_Space:
        if (onSuggestion)
            Q_EMIT addSuggestionRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onSuggestion)
            Q_EMIT addSuggestionRequested();
        else if (now >= 0)
            Q_EMIT activated(now);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void EnsembleMembers::mousePressEvent(QMouseEvent* event)
{
    auto& parts = *m_parts;
    if (event->button() != Qt::LeftButton)
        return;
    parts.pressed = rowAt(event->position());
    if (parts.pressed < 0)
        return;
    parts.pressedButton = buttonRect(parts.pressed).contains(event->position().toPoint());
    setCurrent(parts.pressed);
    update();
}

void EnsembleMembers::mouseReleaseEvent(QMouseEvent* event)
{
    auto& parts = *m_parts;
    const int row = parts.pressed;
    parts.pressed = -1;
    update();
    if (event->button() != Qt::LeftButton || row < 0 || row != rowAt(event->position()))
        return;
    const bool onButton = buttonRect(row).contains(event->position().toPoint());
    if (onButton && parts.pressedButton)
        useButton(row);
    else if (!onButton && !parts.pressedButton && row < parts.memberCount())
        Q_EMIT activated(row);
}

void EnsembleMembers::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position());
    const int hovered = row >= 0 && buttonRect(row).contains(event->position().toPoint()) ? row : -1;
    if (hovered == m_parts->hovered)
        return;
    m_parts->hovered = hovered;
    update();
}

void EnsembleMembers::leaveEvent(QEvent*)
{
    m_parts->hovered = -1;
    update();
}

void EnsembleMembers::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_parts->current < 0 && m_parts->rowCount() > 0 && byKeyboard)
        setCurrent(0);
    update();
}

void EnsembleMembers::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void EnsembleMembers::paintEvent(QPaintEvent*)
{
    const auto& parts = *m_parts;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (parts.members.empty()) {
        painter.setFont(sizedFont(font(), textSize::caption + 1));
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRect(0, 0, width(), rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(parts.emptyText, Qt::ElideRight, width()));
        if (hasFocus() && parts.rowCount() == 0)
            paintFocusFrame(painter, QRectF(0, 0, width(), rowHeight), palette(), space::markRadius);
    }
    for (int row = 0; row < parts.rowCount(); ++row)
        paintRow(painter, row);
}

void EnsembleMembers::paintRow(QPainter& painter, int row) const
{
    const auto& parts = *m_parts;
    const EnsembleMemberRow& shown = parts.row(row);
    const bool member = row < parts.memberCount();
    const QRect area = rowRect(row), button = buttonRect(row);
    if (member)
        painter.fillRect(area, themeColor(Token::selection, palette()));
    const auto visual = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect room(area.left() + padding, area.top(), area.width() - 2 * padding - buttonSide - gap, area.height());
    const QFont body = sizedFont(font(), textSize::body);
    const QFontMetricsF metrics(body);
    const QString value = shown.problem.isEmpty() ? shown.value : shown.problem;
    // A problem may be long; half the row is its name's.
    const double valueWidth = std::min(tabularWidth(metrics, value) + 1, room.width() / 2.0);
    const QRect valueRoom = visual(
        {room.right() + 1 - static_cast<int>(valueWidth), room.top(), static_cast<int>(valueWidth), room.height()});
    const int nameWidth = room.width() - static_cast<int>(valueWidth) - (value.isEmpty() ? 0 : gap);
    painter.setFont(body);
    painter.setPen(themeColor(member && shown.problem.isEmpty() ? Token::text : Token::dim, palette()));
    painter.drawText(
        visual({room.left(), room.top(), nameWidth, room.height()}), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(parts.nameOf(row), member ? Qt::ElideMiddle : Qt::ElideRight, nameWidth));
    if (!value.isEmpty()) {
        painter.setPen(themeColor(member ? Token::text : Token::dim, palette()));
        drawTabular(painter, valueRoom, QStyle::visualAlignment(layoutDirection(), Qt::AlignRight), value);
    }
    if (parts.hovered == row || (parts.pressed == row && parts.pressedButton)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(parts.pressed == row ? Token::line : Token::raised, palette()));
        painter.drawRoundedRect(button, 4, 4);
    }
    const QRectF icon(
        button.center().x() - iconSize / 2.0 + 0.5, button.center().y() - iconSize / 2.0 + 0.5, iconSize, iconSize);
    const QColor ink = themeColor(member || parts.hovered == row ? Token::text : Token::dim, palette());
    if (member) {
        paintIcon(painter, QStringLiteral("close"), icon, ink);
    } else {
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = icon.center();
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0));
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4));
    }
    if (hasFocus() && row == parts.current)
        paintFocusFrame(painter, QRectF(area), palette(), space::markRadius);
}

} // namespace veriframe
