// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/face_labels.h"
#include "widgets/video_view.h"
#include "widgets/video_view_state.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace veriframe {

bool VideoView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ScreenChangeInternal:
        takeSize();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        placeChip();
        update();
        break;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            break;
        changeGeometry([&](ViewGeometry& geometry) {
            geometry.zoomAround(geometry.zoom() * (1 + gesture->value()), gesture->position() * devicePixelRatioF());
        });
        return true;
    }
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const FaceOverlay* face = faceUnder(help->pos());
        if (!face)
            QToolTip::hideText();
        else if (face->probability)
            QToolTip::showText(
                help->globalPos(),
                tr("%1: probability of fake %2 (1 means fake).")
                    .arg(face->label, QString::number(*face->probability, 'g', 7)),
                this);
        else
            QToolTip::showText(help->globalPos(), tr("%1: not judged by a model.").arg(face->label), this);
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

const FaceOverlay* VideoView::faceUnder(QPointF position) const
{
    if (m_state->frameIndex < 0 || !m_state->layers.faces)
        return nullptr;
    const double ratio = devicePixelRatioF();
    const int face = faceAt(
        m_state->overlay, m_state->geometry.pictureToDevice() * QTransform::fromScale(1 / ratio, 1 / ratio), rect(),
        faceLabelFont(font(), 1), position);
    return face < 0 ? nullptr : &m_state->overlay.faces[static_cast<std::size_t>(face)];
}

void VideoView::showCursorAt(QPointF position)
{
    if (m_state->dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (faceUnder(position))
        setCursor(Qt::PointingHandCursor);
    else if (m_state->frameIndex >= 0 && m_state->geometry.isPannable())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

void VideoView::wheelEvent(QWheelEvent* event)
{
    if (m_state->frameIndex < 0)
        return event->ignore();
    const QPointF anchor = event->position() * devicePixelRatioF();
    const int turned = event->angleDelta().y();
    constexpr int notch = 120;
    // A touchpad says how far the fingers went; a mouse's wheel goes by notches.
    const bool smooth = turned % notch != 0 || (turned == 0 && event->pixelDelta().y() != 0) ||
                        (event->phase() != Qt::NoScrollPhase && event->pixelDelta().y() != 0);
    changeGeometry([&](ViewGeometry& geometry) {
        if (smooth) {
            const double notches =
                event->pixelDelta().y() != 0 ? event->pixelDelta().y() * 2.0 / notch : double(turned) / notch;
            geometry.zoomAround(geometry.zoom() * std::pow(ViewGeometry::step, notches), anchor);
        } else {
            for (int step = 0; step < std::abs(turned) / notch; ++step)
                geometry.stepAround(turned > 0 ? 1 : -1, anchor);
        }
    });
    showCursorAt(event->position());
    event->accept();
}

void VideoView::mousePressEvent(QMouseEvent* event)
{
    const bool ours = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (!ours || m_state->frameIndex < 0 || m_state->pressed != Qt::NoButton)
        return event->ignore();
    m_state->pressed = event->button();
    m_state->pressedAt = m_state->draggedTo = event->position();
    m_state->dragging = false;
}

void VideoView::mouseMoveEvent(QMouseEvent* event)
{
    const bool held = m_state->pressed != Qt::NoButton;
    if (held && !m_state->dragging &&
        (event->position() - m_state->pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_state->dragging = true;
    if (m_state->dragging) {
        const QPointF movement = event->position() - m_state->draggedTo;
        m_state->draggedTo = event->position();
        changeGeometry([&](ViewGeometry& geometry) { geometry.pan(movement * devicePixelRatioF()); });
    }
    showCursorAt(event->position());
}

void VideoView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_state->pressed)
        return event->ignore();
    const bool clicked = m_state->pressed == Qt::LeftButton && !m_state->dragging;
    m_state->pressed = Qt::NoButton;
    m_state->dragging = false;
    showCursorAt(event->position());
    if (const FaceOverlay* face = clicked ? faceUnder(event->position()) : nullptr)
        Q_EMIT faceClicked(face->person);
}

void VideoView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_state->frameIndex < 0)
        return event->ignore();
    fit();
    showCursorAt(event->position());
}

void VideoView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!m_state->dragging)
        unsetCursor();
}

/// A frame for who comes by keyboard; a click says where one is without it.
void VideoView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_state->showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
    update();
}

void VideoView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_state->showFocus = false;
    update();
}

} // namespace veriframe
