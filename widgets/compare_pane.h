// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>
#include <functional>
#include <vector>

namespace veriframe {

/// The part of the pictures that all panes of a comparison show: zoom relative to fitting, and the point in the middle
/// (0..1).
struct LinkedView {
    double zoom = 1;
    QPointF center{0.5, 0.5};
};

/// One picture of a comparison under its heading.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    /// @param view shared by the panes; outlives them   @param changed called after this pane has changed it
    ComparePane(const QString& title, LinkedView& view, std::function<void()> changed, QWidget* parent);

    void setTitle(const QString& title);
    /// @param message why there is no picture; shown where there is none
    void setPicture(const QImage& picture, const QString& message);
    /// @param points where they are on a picture of the size `of`; an empty list shows none
    void setLandmarks(std::vector<QPointF> points, QSize of);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomAt(double factor, QPointF at);
    void fit();
    /// @param by in pixels of the widget: how far the view goes over the picture
    void pan(QPointF by);
    void settle();
    void paintLandmarks(QPainter& painter) const;
    QRect area() const;
    double scale() const;
    QRectF target() const;
    QPointF toPicture(QPointF point) const;

    QString m_title, m_message;
    QImage m_picture;
    std::vector<QPointF> m_landmarks;
    QSize m_landmarksOf;
    LinkedView& m_view;
    std::function<void()> m_changed;
    QPointF m_last;
};

} // namespace veriframe
