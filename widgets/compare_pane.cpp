// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare_pane.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr double largestZoom = 32;
constexpr double zoomStep = 1.25;
constexpr double pixelsFromZoom = 3; ///< from here on pixels are shown as squares
constexpr double panShare = 0.1;     ///< of the pane, at one press of an arrow
constexpr int headingHeight = 22, textMargin = 8;

/// On the picture's dark ground in either scheme.
QColor onPicture(Token token)
{
    return themeColor(token, Scheme::dark);
}

} // namespace

ComparePane::ComparePane(const QString& title, LinkedView& view, std::function<void()> changed, QWidget* parent)
    : QWidget(parent), m_view(view), m_changed(std::move(changed))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Graphic);
    setMinimumSize(96, 96);
    setTitle(title);
}

void ComparePane::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void ComparePane::setPicture(const QImage& picture, const QString& message)
{
    m_picture = picture;
    m_message = picture.isNull() ? message : QString();
    setAccessibleDescription(m_message);
    setToolTip(m_message);
    update();
}

void ComparePane::setLandmarks(std::vector<QPointF> points, QSize of)
{
    m_landmarks = std::move(points);
    m_landmarksOf = of;
    update();
}

void ComparePane::zoomAt(double factor, QPointF at)
{
    if (m_picture.isNull())
        return;
    const QPointF before = toPicture(at);
    m_view.zoom = std::clamp(m_view.zoom * factor, 1.0, largestZoom);
    m_view.center += before - toPicture(at);
    settle();
}

void ComparePane::fit()
{
    m_view = {};
    settle();
}

void ComparePane::pan(QPointF by)
{
    if (m_picture.isNull())
        return;
    m_view.center += QPointF(by.x() / (m_picture.width() * scale()), by.y() / (m_picture.height() * scale()));
    settle();
}

void ComparePane::settle()
{
    const double half = 0.5 / m_view.zoom;
    m_view.center.setX(std::clamp(m_view.center.x(), half, 1 - half));
    m_view.center.setY(std::clamp(m_view.center.y(), half, 1 - half));
    m_changed();
}

bool ComparePane::event(QEvent* event)
{
    const bool own = claimKeys(
        event,
        {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down});
    return own || QWidget::event(event);
}

void ComparePane::wheelEvent(QWheelEvent* event)
{
    zoomAt(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ComparePane::mousePressEvent(QMouseEvent* event)
{
    m_last = event->position();
}

void ComparePane::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF moved = event->position() - m_last;
    m_last = event->position();
    pan(-moved);
}

void ComparePane::mouseDoubleClickEvent(QMouseEvent*)
{
    fit();
}

void ComparePane::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = QRectF(area()).center();
    const QPointF step(area().width() * panShare, area().height() * panShare);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(zoomStep, middle);
        break;
    case Qt::Key_Minus:
        zoomAt(1 / zoomStep, middle);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Left:
        pan({-step.x(), 0});
        break;
    case Qt::Key_Right:
        pan({step.x(), 0});
        break;
    case Qt::Key_Up:
        pan({0, -step.y()});
        break;
    case Qt::Key_Down:
        pan({0, step.y()});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ComparePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::pictureBackground, palette()));
    if (!m_picture.isNull()) {
        painter.setClipRect(area());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < pixelsFromZoom);
        painter.drawImage(target(), m_picture);
        paintLandmarks(painter);
        painter.setClipping(false);
    } else if (!m_message.isEmpty()) {
        painter.setFont(sizedFont(font(), textSize::body));
        painter.setPen(onPicture(Token::dim));
        const QRect room = area().adjusted(textMargin, 0, -textMargin, -textMargin);
        const int wrapped = static_cast<int>(Qt::AlignHCenter) | Qt::TextWordWrap;
        const int needed = painter.fontMetrics().boundingRect(room, wrapped, m_message).height();
        // Where it cannot be shown whole, its beginning is.
        const int vertical = static_cast<int>(needed > room.height() ? Qt::AlignTop : Qt::AlignVCenter);
        painter.drawText(room, wrapped | vertical, m_message);
    }
    painter.setFont(sizedFont(font(), textSize::caption, QFont::DemiBold));
    painter.setPen(onPicture(Token::text));
    const QRect heading(textMargin, 4, width() - 2 * textMargin, 16);
    painter.drawText(
        heading, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, heading.width()));
    if (hasFocus())
        paintFocusFrame(painter, QRectF(rect()), palette(), 0);
}

void ComparePane::paintLandmarks(QPainter& painter) const
{
    if (m_landmarks.empty() || m_landmarksOf.isEmpty())
        return;
    const QRectF shown = target();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // The dark rim keeps a light point visible on light skin.
    QColor rim = onPicture(Token::pictureBackground);
    rim.setAlpha(190);
    for (const double radius : {2.9, 1.8}) {
        painter.setBrush(radius > 2 ? rim : onPicture(Token::text));
        for (const QPointF& point : m_landmarks)
            painter.drawEllipse(
                shown.topLeft() + QPointF(
                                      point.x() / m_landmarksOf.width() * shown.width(),
                                      point.y() / m_landmarksOf.height() * shown.height()),
                radius, radius);
    }
}

QRect ComparePane::area() const
{
    return rect().adjusted(0, headingHeight, 0, 0);
}

double ComparePane::scale() const
{
    if (m_picture.isNull())
        return 1;
    return m_view.zoom * std::min(
                             area().width() / static_cast<double>(m_picture.width()),
                             area().height() / static_cast<double>(m_picture.height()));
}

QRectF ComparePane::target() const
{
    const QSizeF size = QSizeF(m_picture.size()) * scale();
    const QPointF middle = QRectF(area()).center();
    return {middle - QPointF(m_view.center.x() * size.width(), m_view.center.y() * size.height()), size};
}

QPointF ComparePane::toPicture(QPointF point) const
{
    const QRectF shown = target();
    return {(point.x() - shown.x()) / shown.width(), (point.y() - shown.y()) / shown.height()};
}

} // namespace veriframe
