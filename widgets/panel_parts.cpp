// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panel_parts.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace veriframe {

namespace {

template<typename Number>
QString shortestText(Number value)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    QString text = QString::fromLatin1(digits.data(), end - digits.data());
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QPixmap coverOf(const QImage& picture, QSize pixels)
{
    const QString key =
        QStringLiteral("cover-%1-%2x%3").arg(picture.cacheKey()).arg(pixels.width()).arg(pixels.height());
    QPixmap cover;
    if (QPixmapCache::find(key, &cover))
        return cover;
    const QImage scaled = picture.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - pixels.width()) / 2, (scaled.height() - pixels.height()) / 2);
    cover = QPixmap::fromImage(scaled.copy(QRect(corner, pixels)));
    QPixmapCache::insert(key, cover);
    return cover;
}

void paintSilhouette(QPainter& painter, const QRectF& area, const QPalette& palette)
{
    painter.fillRect(area, themeColor(Token::raised, palette));
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::line, palette));
    const double width = area.width();
    painter.drawEllipse(QPointF(area.center().x(), area.top() + area.height() * 0.4), width * 0.2, width * 0.24);
    painter.drawEllipse(QPointF(area.center().x(), area.bottom() + width * 0.08), width * 0.38, width * 0.4);
}

} // namespace

QFont sizedFont(const QFont& base, int pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QString probabilityText(double probability)
{
    return QLocale().toString(probability, 'f', 2);
}

QString fullPrecisionText(float value)
{
    return shortestText(value);
}

QString fullPrecisionText(double value)
{
    return shortestText(value);
}

QString shiftText(double shift)
{
    const double rounded = std::round(std::abs(shift) * 100) / 100;
    const QChar sign = rounded == 0 ? QChar(0x00b1) : shift < 0 ? QChar(0x2212) : QLatin1Char('+');
    return sign + QLocale().toString(rounded, 'f', 2);
}

void paintCover(QPainter& painter, const QRectF& area, const QImage& picture, double radius, const QPalette& palette)
{
    QPainterPath outline;
    outline.addRoundedRect(area, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (picture.isNull()) {
        painter.setClipPath(outline);
        paintSilhouette(painter, area, palette);
    } else {
        const double ratio = painter.device()->devicePixelRatioF();
        const QSize pixels = (area.size() * ratio).toSize().expandedTo(QSize(1, 1));
        QBrush brush(coverOf(picture, pixels));
        brush.setTransform(QTransform::fromTranslate(area.x(), area.y()).scale(1 / ratio, 1 / ratio));
        painter.setPen(Qt::NoPen);
        painter.setBrush(brush);
        painter.drawPath(outline);
    }
    painter.restore();
}

void paintFocusFrame(QPainter& painter, const QRectF& area, const QPalette& palette, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeColor(Token::accent, palette), 1.5));
    painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    painter.restore();
}

bool claimKeys(QEvent* event, std::initializer_list<int> keys)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (std::find(keys.begin(), keys.end(), key->key()) == keys.end())
        return false;
    event->accept();
    return true;
}

PanelLabel::PanelLabel(Token color, int pixels, QFont::Weight weight, QWidget* parent) : QLabel(parent), m_token(color)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    setFont(font);
    setTextFormat(Qt::PlainText);
    takeColor();
}

void PanelLabel::setToken(Token color)
{
    m_token = color;
    takeColor();
}

void PanelLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

void PanelLabel::takeColor()
{
    const QColor color = themeColor(m_token, palette());
    if (palette().color(QPalette::WindowText) == color && palette().color(QPalette::Text) == color)
        return;
    QPalette colored;
    colored.setColor(QPalette::WindowText, color);
    colored.setColor(QPalette::Text, color); // which counts on a ground of the Base role, as panels have
    setPalette(colored);
}

GroupTitle::GroupTitle(QWidget* parent) : PanelLabel(Token::dim, textSize::caption, QFont::DemiBold, parent)
{
    QFont capitals = font();
    capitals.setCapitalization(QFont::AllUppercase);
    capitals.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    setFont(capitals);
}

} // namespace veriframe
