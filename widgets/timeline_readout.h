// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline_texts.h"

#include <QWidget>

namespace veriframe {

/// The time line's tool tip: a window of its own beside the point it speaks of, never over it. Takes neither focus nor
/// mouse.
class TimelineReadout : public QWidget {
    Q_OBJECT

public:
    explicit TimelineReadout(QWidget* parent);

    /// Shows it beside a point of the screen.
    void showAt(QPoint globalPoint, const TimelineReadoutContent& content);
    const TimelineReadoutContent& content() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    TimelineReadoutContent m_content;
};

} // namespace veriframe
