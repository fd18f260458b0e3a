// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/picture_overlay.h"

#include <QWidget>
#include <memory>

namespace veriframe {

/// Shows one decoded picture exactly, with zoom at the cursor, pan, fit and 1:1, and the overlay of that very frame.
/// Wheel: zoom at the cursor; left or middle drag: pan; double click: fit. Keys come from the workspace's actions.
class VideoView : public QWidget {
    Q_OBJECT

public:
    /// What a session restores.
    struct View {
        bool fit = true;
        double zoom = 1; ///< screen pixels (device independent) per picture pixel
        QPointF center;  ///< the picture's point in the middle, pixels of the picture
        bool operator==(const View&) const = default;
    };

    explicit VideoView(QWidget* parent = nullptr);
    ~VideoView() override;

    /// Shows a picture and its overlay together. The zoom stays, also from frame to frame; a picture of another size
    /// than the last is fitted. @param frameIndex whose picture it is, from 0
    void setPicture(int frameIndex, const QImage& picture, const PictureOverlay& overlay);
    /// Replaces the overlay if that frame is the one shown; else nothing happens.
    void setOverlay(int frameIndex, const PictureOverlay& overlay);
    /// Takes the picture away. @param message a sentence in its place; may be empty
    void clear(const QString& message = {});

    int frameIndex() const; ///< of the picture shown; -1 without one
    const QImage& picture() const;
    const PictureOverlay& overlay() const;

    void setLayers(const OverlayLayers& layers);
    OverlayLayers layers() const;

    View view() const;
    void setView(const View& view);
    double zoom() const; ///< the factor in force, also while fitted

    /// The point of the picture under a point of the widget.
    QPointF toPicture(QPointF widgetPoint) const;
    QPointF toWidget(QPointF picturePoint) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit();
    void actualSize();

Q_SIGNALS:
    void faceClicked(int person);
    /// Also when the size of the widget changes it.
    void zoomChanged(double zoom, bool fit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace veriframe
