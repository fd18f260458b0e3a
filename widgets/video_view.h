// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/picture_overlay.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace veriframe {

/// Shows one decoded picture exactly, with zoom at the cursor, pan, fit and 1:1, and the overlay of that very frame.
/// Wheel or pinch: zoom at the cursor; left or middle drag: pan; double click: fit; the chip in the corner: fit or 1:1.
/// Keys come from the workspace's actions.
///
/// A zoom of 1 (100 %) shows each pixel of the picture as one pixel of the device, whatever the scale factor of the
/// screen: only so nothing is made up or left out. From 300 % on pixels are squares, below they are interpolated; a
/// picture that is made smaller is averaged over its area as soon as pictures do not come in quick succession.
class VideoView : public QWidget {
    Q_OBJECT

public:
    /// What a session restores.
    struct View {
        bool fit = true;
        double zoom = 1; ///< pixels of the device per picture pixel
        QPointF center; ///< the picture's point in the middle, pixels of the picture; where fit is set, it is said only
        bool operator==(const View&) const = default;
    };

    explicit VideoView(QWidget* parent = nullptr);
    ~VideoView() override;

    /// Shows a picture and its overlay together. The zoom stays, also from frame to frame; a picture of another size
    /// than the last is fitted, also after clear(). @param frameIndex whose picture it is, from 0
    void setPicture(int frameIndex, const QImage& picture, const PictureOverlay& overlay);
    /// Replaces the overlay if that frame is the one shown; else nothing happens.
    void setOverlay(int frameIndex, const PictureOverlay& overlay);
    /// Takes the picture away; the zoom stays, as a frame that cannot be shown is no reason to lose one's place. Call
    /// fit() for another video. @param message a sentence in its place; may be empty
    void clear(const QString& message = {});

    int frameIndex() const; ///< of the picture shown; -1 without one
    const QImage& picture() const;
    const PictureOverlay& overlay() const;

    void setLayers(const OverlayLayers& layers);
    OverlayLayers layers() const;

    View view() const;
    /// Before the first picture: taken up with it.
    void setView(const View& view);
    double zoom() const; ///< the factor in force, also while fitted; device pixels per picture pixel

    /// The point of the picture under a point of the widget.
    QPointF toPicture(QPointF widgetPoint) const;
    QPointF toWidget(QPointF picturePoint) const;

    /// What is to be seen, in words: "Frame 99, 2 faces: Person 1 0.66, Person 2 0.87."
    QString description() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// By a quarter, around the middle; whole factors and fit are stops on the way.
    void zoomIn();
    void zoomOut();
    void fit();
    void actualSize(); ///< 100 %, around the middle

Q_SIGNALS:
    /// A click, not a drag, on the box or label of a face; person as in its FaceOverlay.
    void faceClicked(int person);
    /// Also when the size of the widget changes it.
    void zoomChanged(double zoom, bool fit);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct State;
    void takeSize();
    void changeGeometry(const std::function<void(class ViewGeometry&)>& change);
    void placeChip();
    void showCursorAt(QPointF position);
    const FaceOverlay* faceUnder(QPointF position) const;

    std::unique_ptr<State> m_state;
};

} // namespace veriframe
