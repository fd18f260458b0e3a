// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_readout.h"

#include "widgets/theme.h"
#include "widgets/timeline_geometry.h"
#include "widgets/timeline_painting.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int padding = 10, lineGap = 3, groupGap = 8, swatch = 3, columnGap = 18, widestText = 300;

QFont titleFont(const QWidget& widget)
{
    QFont font = timelineNameFont(widget.font());
    font.setWeight(QFont::DemiBold);
    return font;
}

QStringList notesOf(const TimelineReadoutContent& content)
{
    return content.note.isEmpty() ? QStringList() : content.note.split(QLatin1Char('\n'));
}

} // namespace

TimelineReadout::TimelineReadout(QWidget* parent)
    : QWidget(
          parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput | Qt::WindowDoesNotAcceptFocus |
                      Qt::NoDropShadowWindowHint)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

const TimelineReadoutContent& TimelineReadout::content() const
{
    return m_content;
}

void TimelineReadout::showAt(QPoint globalPoint, const TimelineReadoutContent& content)
{
    if (m_content != content) {
        m_content = content;
        update();
    }
    const QScreen* screen = QGuiApplication::screenAt(globalPoint);
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QRect place = readoutRect(globalPoint, sizeHint(), screen->availableGeometry()).toRect();
    setGeometry(place);
    show();
}

QSize TimelineReadout::sizeHint() const
{
    const QFontMetrics title(titleFont(*this)), caption(timelineCaptionFont(font()));
    int width = title.horizontalAdvance(m_content.title);
    if (m_content.probability >= 0)
        width += columnGap + title.horizontalAdvance(readoutNumber(m_content.probability));
    width = std::max(width, caption.horizontalAdvance(m_content.place));
    int height = title.height() + lineGap + caption.height();
    for (const auto& [name, probability] : m_content.models)
        width = std::max(
            width, swatch + 7 + std::min(widestText, caption.horizontalAdvance(name)) + columnGap +
                       caption.horizontalAdvance(readoutNumber(probability)));
    const auto models = static_cast<int>(m_content.models.size());
    if (models > 0)
        height += groupGap + 1 + groupGap + models * caption.height() + (models - 1) * lineGap;
    for (const QString& note : notesOf(m_content)) {
        width = std::max(width, caption.horizontalAdvance(note));
        height += lineGap + caption.height();
    }
    // Widths are rounded to whole pixels: nothing is cut for the lack of one.
    return {std::min(width + 2, 420) + 2 * padding, height + 2 * padding};
}

void TimelineReadout::resizeEvent(QResizeEvent*)
{
    QPainterPath shape;
    shape.addRoundedRect(rect(), space::buttonRadius, space::buttonRadius);
    setMask(QRegion(shape.toFillPolygon().toPolygon()));
}

void TimelineReadout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor ground = themeColor(Token::raised, palette());
    painter.fillRect(rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColor(Token::line, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::buttonRadius, space::buttonRadius);

    const QColor text = themeColor(Token::text, palette()), dim = themeColor(Token::dim, palette());
    const int width = this->width() - 2 * padding;
    int y = padding;
    // One line: something at the left, a probability at the right in its colour.
    const auto line = [&](const QFont& font, const QColor& color, const QString& left, double probability, int indent) {
        const QFontMetrics metrics(font);
        const QRect place(padding + indent, y, width - indent, metrics.height());
        painter.setFont(font);
        int rest = place.width();
        if (probability >= 0) {
            const QString value = readoutNumber(probability);
            painter.setPen(probabilityTextColor(probability, ground));
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, value);
            rest -= metrics.horizontalAdvance(value) + columnGap / 2;
        }
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideMiddle, rest));
        y += metrics.height() + lineGap;
    };
    const QFont caption = timelineCaptionFont(font());
    line(titleFont(*this), text, m_content.title, m_content.probability, 0);
    line(caption, dim, m_content.place, -1, 0);
    if (!m_content.models.empty()) {
        y += groupGap - lineGap;
        painter.fillRect(padding, y, width, 1, themeColor(Token::line, palette()));
        y += 1 + groupGap;
    }
    for (const auto& [name, probability] : m_content.models) {
        painter.fillRect(
            QRect(padding, y + 1, swatch, QFontMetrics(caption).height() - 2), probabilityColor(probability));
        line(caption, text, name, probability, swatch + 7);
    }
    for (const QString& note : notesOf(m_content))
        line(caption, dim, note, -1, 0);
}

} // namespace veriframe
