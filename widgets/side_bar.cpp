// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/side_bar.h"

#include "widgets/accessible_role.h"
#include "widgets/icon_painting.h"
#include "widgets/own_keys.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int topMargin = 6, entryPadding = 10, glyphSize = 22, iconGap = 5, accentBar = 3, sideMargin = 3;

/// One workspace. Only the current one takes part in the Tab order; a click leaves the focus where it is.
class SideBarEntry : public QAbstractButton {
public:
    SideBarEntry(const SideBar::Entry& entry, QWidget* parent)
        : QAbstractButton(parent), m_id(entry.id), m_icon(entry.icon)
    {
        setAccessibleRole(this, QAccessible::PageTab);
        QString name = entry.text;
        name.remove(QChar(0x00AD));
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFont(textFont(textSize::caption));
        setFocusPolicy(Qt::NoFocus);
        m_words = entry.text;
        layOut();
    }

    const QString& id() const { return m_id; }

    void setCurrent(bool current)
    {
        setChecked(current);
        setFocusPolicy(current ? Qt::TabFocus : Qt::NoFocus);
    }

    void layOut()
    {
        const double room = frameSize::sideBarWidth - 1 - 2 * sideMargin;
        m_lines = wrappedWord(m_words, QFontMetricsF(font()), room);
        const auto cut = std::find_if(m_lines.begin(), m_lines.end(), [this, room](const QString& line) {
            return QFontMetricsF(font()).horizontalAdvance(line) > room;
        });
        setToolTip(cut == m_lines.end() ? QString() : text());
    }

    QSize sizeHint() const override
    {
        const int lines = std::max<int>(1, static_cast<int>(m_lines.size()));
        return {frameSize::sideBarWidth - 1, 2 * entryPadding + glyphSize + iconGap + lines * lineHeight() - 3};
    }

protected:
    bool event(QEvent* event) override
    {
        return keepOwnKeys(event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Space}) ||
               QAbstractButton::event(event);
    }

    // Arrow keys belong to the bar; QAbstractButton would move the focus by geometry.
    void keyPressEvent(QKeyEvent* event) override { event->ignore(); }

    // Selecting is the bar's: a click on the current entry must not switch it off.
    void nextCheckState() override {}

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGround(painter);
        const QColor dim = themeColor(Token::dim, palette()), strong = themeColor(Token::text, palette());
        const QColor icon = isChecked() ? themeColor(Token::accent, palette()) : underMouse() ? strong : dim;
        paintIcon(painter, m_icon, QRectF((width() - glyphSize) / 2.0, entryPadding, glyphSize, glyphSize), icon);
        painter.setPen(isChecked() || underMouse() ? strong : dim);
        QRect line(0, entryPadding + glyphSize + iconGap, width(), lineHeight());
        for (const QString& words : m_lines) {
            const int room = width() - 2 * sideMargin;
            painter.drawText(line, Qt::AlignCenter, fontMetrics().elidedText(words, Qt::ElideRight, room));
            line.translate(0, line.height());
        }
        if (hasFocus())
            paintFocus(painter);
    }

private:
    int lineHeight() const { return fontMetrics().ascent() + fontMetrics().descent(); }

    void paintGround(QPainter& painter) const
    {
        if (isChecked()) {
            painter.fillRect(rect(), themeColor(Token::selection, palette()));
            painter.fillRect(QRect(0, 0, accentBar, height()), themeColor(Token::accent, palette()));
        } else if (underMouse()) {
            painter.fillRect(rect(), themeColor(Token::raised, palette()));
        }
    }

    void paintFocus(QPainter& painter) const
    {
        painter.setPen(QPen(themeColor(Token::accent, palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        const QRectF ring = QRectF(rect()).adjusted(accentBar + 3, 3, -3, -3);
        painter.drawRoundedRect(ring, space::buttonRadius, space::buttonRadius);
    }

    QString m_id, m_icon, m_words;
    QStringList m_lines;
};

} // namespace

struct SideBar::Parts {
    std::vector<SideBarEntry*> entries;
    int current = -1;

    int indexOf(const QString& id) const
    {
        const auto found = std::find_if(
            entries.begin(), entries.end(), [&id](const SideBarEntry* entry) { return entry->id() == id; });
        return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
    }

    void layOut() const
    {
        int y = topMargin;
        for (SideBarEntry* entry : entries) {
            const QSize size = entry->sizeHint();
            entry->setGeometry(0, y, size.width(), size.height());
            y += size.height();
        }
    }
};

SideBar::SideBar(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setFixedWidth(frameSize::sideBarWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleRole(this, QAccessible::PageTabList);
    setAccessibleName(tr("Workspaces"));
}

SideBar::~SideBar() = default;

void SideBar::setEntries(std::vector<Entry> entries)
{
    const QString before = current();
    for (SideBarEntry* entry : m_parts->entries) {
        entry->setParent(nullptr); // may be the sender of what led here
        entry->deleteLater();
    }
    m_parts->entries.clear();
    m_parts->current = -1;
    for (const Entry& entry : entries) {
        auto* button = new SideBarEntry(entry, this);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { setCurrent(id); });
        button->show();
        m_parts->entries.push_back(button);
    }
    m_parts->layOut();
    updateGeometry();
    if (!entries.empty()) {
        m_parts->current = std::max(0, m_parts->indexOf(before));
        m_parts->entries[static_cast<std::size_t>(m_parts->current)]->setCurrent(true);
    }
    if (current() != before)
        Q_EMIT currentChanged(current());
}

void SideBar::setCurrent(const QString& id)
{
    const int index = m_parts->indexOf(id);
    if (index < 0 || index == m_parts->current)
        return;
    SideBarEntry* before = m_parts->entries[static_cast<std::size_t>(m_parts->current)];
    SideBarEntry* entry = m_parts->entries[static_cast<std::size_t>(index)];
    const bool focused = before->hasFocus();
    m_parts->current = index;
    entry->setCurrent(true);
    if (focused)
        entry->setFocus(Qt::OtherFocusReason);
    before->setCurrent(false);
    Q_EMIT currentChanged(id);
}

QString SideBar::current() const
{
    return m_parts->current < 0 ? QString() : m_parts->entries[static_cast<std::size_t>(m_parts->current)]->id();
}

QSize SideBar::sizeHint() const
{
    return minimumSizeHint();
}

QSize SideBar::minimumSizeHint() const
{
    int height = 2 * topMargin;
    for (const SideBarEntry* entry : m_parts->entries)
        height += entry->sizeHint().height();
    return {frameSize::sideBarWidth, height};
}

void SideBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::panel, palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), themeColor(Token::line, palette()));
}

void SideBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->layOut();
}

void SideBar::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_parts->entries.size()) - 1;
    int index = m_parts->current;
    switch (event->key()) {
    case Qt::Key_Up:
        index = std::max(0, index - 1);
        break;
    case Qt::Key_Down:
        index = std::min(last, index + 1);
        break;
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (index >= 0 && index <= last)
        setCurrent(m_parts->entries[static_cast<std::size_t>(index)]->id());
}

void SideBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (SideBarEntry* entry : m_parts->entries)
            entry->layOut();
        m_parts->layOut();
        updateGeometry();
    }
}

} // namespace veriframe
