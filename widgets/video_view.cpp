// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video_view.h"

#include "widgets/chip.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/video_view_accessible.h"
#include "widgets/video_view_state.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <chrono>
#include <cmath>

namespace veriframe {

using namespace std::chrono_literals;

namespace {

/// Pictures that follow each other faster than this are drawn the quick way.
constexpr auto quickSuccession = 90ms;
constexpr int chipMargin = 3 * space::grid;

} // namespace

VideoView::VideoView(QWidget* parent) : QWidget(parent), m_state(std::make_unique<State>())
{
    installVideoViewAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_state->chip = new Chip(this);
    m_state->chip->setObjectName(QStringLiteral("zoomChip"));
    m_state->chip->setCursor(Qt::ArrowCursor);
    m_state->chip->hide();
    connect(m_state->chip, &Chip::clicked, this, [this] { m_state->geometry.fit() ? actualSize() : fit(); });

    m_state->rest.setSingleShot(true);
    m_state->rest.setInterval(quickSuccession);
    connect(&m_state->rest, &QTimer::timeout, this, [this] {
        m_state->quick = false;
        if (m_state->picture.couldBeBetter())
            update();
    });
}

VideoView::~VideoView() = default;

void VideoView::setPicture(int frameIndex, const QImage& picture, const PictureOverlay& overlay)
{
    if (picture.isNull()) {
        clear();
        return;
    }
    m_state->quick = m_state->sinceLastPicture.isValid() &&
                     std::chrono::milliseconds(m_state->sinceLastPicture.elapsed()) < quickSuccession;
    m_state->sinceLastPicture.start();
    if (m_state->quick)
        m_state->rest.start();

    m_state->frameIndex = frameIndex;
    m_state->picture.setPicture(picture);
    m_state->overlay = overlay;
    if (picture.size() != m_state->geometry.pictureSize())
        changeGeometry([&picture](ViewGeometry& geometry) { geometry.setPictureSize(picture.size()); });
    if (m_state->awaited)
        setView(*std::exchange(m_state->awaited, {}));
    placeChip();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void VideoView::setOverlay(int frameIndex, const PictureOverlay& overlay)
{
    if (m_state->frameIndex < 0 || frameIndex != m_state->frameIndex || overlay == m_state->overlay)
        return;
    m_state->overlay = overlay;
    update();
}

void VideoView::clear(const QString& message)
{
    m_state->frameIndex = -1;
    m_state->picture.setPicture({});
    m_state->overlay = {};
    m_state->message = message;
    m_state->rest.stop();
    m_state->sinceLastPicture.invalidate();
    m_state->pressed = Qt::NoButton;
    m_state->dragging = false;
    placeChip();
    unsetCursor();
    update();
}

int VideoView::frameIndex() const
{
    return m_state->frameIndex;
}

const QImage& VideoView::picture() const
{
    return m_state->picture.picture();
}

const PictureOverlay& VideoView::overlay() const
{
    return m_state->overlay;
}

void VideoView::setLayers(const OverlayLayers& layers)
{
    if (layers == m_state->layers)
        return;
    m_state->layers = layers;
    update();
}

OverlayLayers VideoView::layers() const
{
    return m_state->layers;
}

VideoView::View VideoView::view() const
{
    if (m_state->awaited)
        return *m_state->awaited;
    return {m_state->geometry.fit(), m_state->geometry.zoom(), m_state->geometry.center()};
}

void VideoView::setView(const View& view)
{
    if (m_state->geometry.pictureSize().isEmpty()) {
        m_state->awaited = view;
        return;
    }
    changeGeometry([&view](ViewGeometry& geometry) {
        if (view.fit)
            geometry.setFit();
        else
            geometry.setZoomAndCenter(view.zoom, view.center);
    });
}

double VideoView::zoom() const
{
    return m_state->geometry.zoom();
}

QPointF VideoView::toPicture(QPointF widgetPoint) const
{
    return m_state->geometry.pictureToDevice().inverted().map(widgetPoint * devicePixelRatioF());
}

QPointF VideoView::toWidget(QPointF picturePoint) const
{
    return m_state->geometry.pictureToDevice().map(picturePoint) / devicePixelRatioF();
}

QString VideoView::description() const
{
    if (m_state->frameIndex < 0)
        return m_state->message.isEmpty() ? tr("No picture.") : m_state->message;
    const auto& faces = m_state->overlay.faces;
    if (faces.empty())
        return tr("Frame %1, no face.").arg(m_state->frameIndex);
    QStringList named;
    for (const FaceOverlay& face : faces) {
        const QString name = face.label.isEmpty() ? tr("face") : face.label;
        named += face.probability ? QStringLiteral("%1 %2").arg(name, probabilityText(*face.probability)) : name;
    }
    return tr("Frame %1, %n face(s): %2.", nullptr, static_cast<int>(faces.size()))
        .arg(m_state->frameIndex)
        .arg(listText(named));
}

QSize VideoView::sizeHint() const
{
    return {640, 360};
}

QSize VideoView::minimumSizeHint() const
{
    return {200, 112};
}

void VideoView::zoomIn()
{
    changeGeometry(
        [this](ViewGeometry& geometry) { geometry.stepAround(1, QRectF(rect()).center() * devicePixelRatioF()); });
}

void VideoView::zoomOut()
{
    changeGeometry(
        [this](ViewGeometry& geometry) { geometry.stepAround(-1, QRectF(rect()).center() * devicePixelRatioF()); });
}

void VideoView::fit()
{
    m_state->awaited.reset();
    changeGeometry([](ViewGeometry& geometry) { geometry.setFit(); });
}

void VideoView::actualSize()
{
    changeGeometry(
        [this](ViewGeometry& geometry) { geometry.zoomAround(1, QRectF(rect()).center() * devicePixelRatioF()); });
}

/// The one place where zoom and position change, so that chip, cursor and signal follow.
void VideoView::changeGeometry(const std::function<void(ViewGeometry&)>& change)
{
    ViewGeometry& geometry = m_state->geometry;
    const double zoom = geometry.zoom();
    const bool fit = geometry.fit();
    change(geometry);
    update();
    if (geometry.zoom() == zoom && geometry.fit() == fit)
        return;
    placeChip();
    Q_EMIT zoomChanged(geometry.zoom(), geometry.fit());
}

void VideoView::takeSize()
{
    changeGeometry([this](ViewGeometry& geometry) { geometry.setViewSize(QSizeF(size()) * devicePixelRatioF()); });
    placeChip();
}

void VideoView::placeChip()
{
    Chip& chip = *m_state->chip;
    chip.setVisible(m_state->frameIndex >= 0);
    const bool fit = m_state->geometry.fit();
    const QString percent = QString::number(std::lround(m_state->geometry.zoom() * 100));
    const QString text = fit ? tr("Fit %1 %").arg(percent) : tr("%1 %").arg(percent);
    if (text != chip.text()) {
        chip.setText(text);
        chip.setAccessibleName(fit ? tr("Zoom: fitted, %1 percent").arg(percent) : tr("Zoom: %1 percent").arg(percent));
        chip.setToolTip(
            fit ? tr("Shows each pixel of the picture as one pixel of the screen (100 %).")
                : tr("Fits the picture into the view."));
    }
    chip.resize(chip.sizeHint());
    chip.move(width() - chip.width() - chipMargin, chipMargin);
}

void VideoView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    takeSize();
}

void VideoView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), themeColor(Token::pictureBackground, palette()));
    if (m_state->frameIndex < 0) {
        // Both schemes show pictures on a dark ground.
        painter.setPen(themeColor(Token::dim, Scheme::dark));
        painter.drawText(
            QRectF(rect()).adjusted(24, 24, -24, -24), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
            m_state->message);
    } else {
        const double ratio = devicePixelRatioF();
        // In pixels of the device, from a whole one on, wherever a fractional scale has put the widget.
        const QTransform toDevice = painter.deviceTransform();
        const QTransform pixels = QTransform::fromTranslate(std::round(toDevice.dx()), std::round(toDevice.dy()));
        painter.setTransform(pixels * toDevice.inverted());
        const QRect area =
            QRectF(QPointF(event->rect().topLeft()) * ratio, QSizeF(event->rect().size()) * ratio).toAlignedRect();
        m_state->picture.paint(painter, m_state->geometry, area, m_state->quick);
        painter.resetTransform();
        paintOverlay(
            painter, m_state->overlay, m_state->layers,
            m_state->geometry.pictureToDevice() * QTransform::fromScale(1 / ratio, 1 / ratio));
    }
    if (m_state->showFocus) {
        painter.setPen(QPen(themeColor(Token::accent, Scheme::dark), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace veriframe
