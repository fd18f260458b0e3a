// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/comparison_row.h"

#include <QWidget>
#include <memory>

namespace veriframe {

/// A frame of a comparison's plot: what each side gives the chosen person or the whole video there.
struct ComparisonPoint {
    int frame = 0;
    std::optional<double> first, second; ///< probability of fake, [0, 1]
    bool operator==(const ComparisonPoint&) const = default;
};

/// The points of a plot: for each frame the mean over the faces that both judged; where there is none, each side's own.
/// Frames that the first video does not have are left out. @param person -1: everybody
std::vector<ComparisonPoint> comparisonPoints(const std::vector<ComparisonRow>& rows, int person);

/// Probability over the same frames, the first side solid, the second dashed. Pointing at a frame reads both values; a
/// click, or Left, Right, Home and End with the focus, asks for a frame.
class ComparisonPlot : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPlot(QWidget* parent = nullptr);
    ~ComparisonPlot() override;

    /// @param points by frame
    void setPoints(std::vector<ComparisonPoint> points);
    const std::vector<ComparisonPoint>& points() const;
    void setNames(const QString& first, const QString& second);
    /// The frames in view, so that nothing jumps while points come in; those of the points in any case.
    void setFrames(int first, int last);
    /// Quiet lines across the plot.
    void setThresholds(double lower, double upper);
    /// Where nothing can be drawn.
    void setNote(const QString& note);
    /// The frame shown elsewhere; -1: none. It need not be one of the points'.
    void setCursorFrame(int frame);
    /// The frame whose values are read out: pointed at, else under the cursor; -1: neither is a point.
    int readFrame() const;
    /// What the legend says: "a.pth 0.12, b.pth 0.53".
    QString legendText() const;
    /// Where a frame's value is drawn, in this widget's pixels.
    QPointF placeOf(int frame, double probability) const;

    QSize sizeHint() const override { return {640, 220}; }

    QSize minimumSizeHint() const override { return {280, 140}; }

Q_SIGNALS:
    void seekRequested(int frame);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void read();
    int frameAt(double x) const;
    void step(int key);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
