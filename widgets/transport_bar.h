// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// The bar under the picture: jump, step and play buttons, the position in words, and toggles of the layers.
/// Buttons are those of the actions handed in, so that menu, key and button are one thing.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    /// "frame 123 of 899 - 00:00:04.104 - I"
    struct Position {
        int frame = -1;        ///< from 0; -1: none
        int lastFrame = -1;    ///< index of the last frame
        double ptsSeconds = 0; ///< presentation time, start offset included
        QChar pictureType;     ///< I, P, B, ?; null where not decoded yet
        bool operator==(const Position&) const = default;
    };

    explicit TransportBar(QWidget* parent = nullptr);
    ~TransportBar() override;

    /// Icon buttons on the left, in order.
    void setTransportActions(const QList<QAction*>& actions);
    /// Chips on the right: checkable actions show whether they are on.
    void setLayerActions(const QList<QAction*>& actions);
    void setPosition(const Position& position);
    /// The sentence the status line reads, also its accessible name.
    QString positionText() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The position was clicked: the person wants to type a frame or time.
    void goToRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Chips that have no room go into a menu.
    void foldLayers();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// "00:00:04.104"; negative times with a minus sign.
QString timeText(double seconds);

} // namespace veriframe
