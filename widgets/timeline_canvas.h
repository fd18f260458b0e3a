// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <memory>

class QPainter;

namespace veriframe {

/// A plot in two layers with a buffer each: the ground, which is costly, and above it what moves with the cursor. Takes
/// no mouse events; its parent does.
class TimelineCanvas : public QWidget {
public:
    using Paint = std::function<void(QPainter&)>;

    TimelineCanvas(Paint ground, Paint cursor, QWidget* parent);
    ~TimelineCanvas() override;

    /// Both layers, once control is back in the event loop, however often it is asked for.
    void replotAll();
    /// The cursor's layer alone; the ground comes from its buffer.
    void replotCursor();
    /// Both at once, for who measures.
    void replotNow();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
