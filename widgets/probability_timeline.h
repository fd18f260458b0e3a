// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace veriframe {

/// One judged face on the time line.
struct TimelinePoint {
    int frame = 0;                         ///< presentation order, from 0
    double seconds = 0;                    ///< since the first frame shown
    double probability = 0.5;              ///< of fake, mean over the models
    std::vector<float> modelProbabilities; ///< one per model
    bool operator==(const TimelinePoint&) const = default;
};

/// One person's lane.
struct TimelineLane {
    int person = 0;
    QString name;
    std::vector<TimelinePoint> points; ///< ascending by frame
    bool operator==(const TimelineLane&) const = default;
};

/// What the time line shows of a video.
struct TimelineData {
    std::vector<double> frameSeconds; ///< start of each frame of the video, seconds since the first; ascending
    double durationSeconds = 0;       ///< end of the last frame
    std::vector<TimelineLane> lanes;
    std::vector<int> analysedFrames; ///< ascending; the gaps between them are shown as gaps
    bool facesFound = false;         ///< says why there is no lane: faces without a probability, or none
    std::vector<int> shotStarts;     ///< frames at which a new shot begins
    std::vector<int> bookmarks;      ///< frames
    QStringList modelNames;
    double lowerThreshold = 0.2, upperThreshold = 0.8;
    bool operator==(const TimelineData&) const = default;
};

/// Probability over time, one lane per person, with the cursor that picture, lists and table share.
/// Click or drag: seek. Wheel: zoom at the cursor; Shift+wheel or middle drag: pan; double click: everything.
/// Keys (when focused): Left/Right frame, Ctrl+Left/Right ten, Shift+Left/Right one second, Home/End, Up/Down analysed
/// frame, Ctrl+Up/Down person; where the window has an action for one of these keys, the action has it. +/- zoom and 0
/// everything are always the time line's.
/// The cursor, the range and the selection never move by themselves: the time line asks, its owner sets.
class ProbabilityTimeline : public QWidget {
    Q_OBJECT

public:
    explicit ProbabilityTimeline(QWidget* parent = nullptr);
    ~ProbabilityTimeline() override;

    /// Replaces everything; zoom and cursor stay where the duration is the same.
    void setData(TimelineData data);
    const TimelineData& data() const;

    void setCursorFrame(int frame);
    int cursorFrame() const; ///< -1 without a video
    /// What screen readers say of the cursor: "Frame 99 of 308, 00:00:03.960. Person 1: 0.66."
    QString cursorText() const;
    /// The loop range, both ends included; nothing: none.
    void setFrameRange(std::optional<std::pair<int, int>> range);
    void setSelectedPerson(int person); ///< -1: none

    /// The visible part, seconds.
    std::pair<double, double> visibleSeconds() const;
    void setVisibleSeconds(double from, double to);

    /// The plot as it is seen, larger, for a file.
    DrawnPlot drawn(PlotFormat format, int scale = 2) const;

    /// The same content as rows, for screen readers and for who wants numbers: frame, time, person, probability,
    /// models.
    QAbstractTableModel* tableModel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void zoomIn();
    void zoomOut();
    void showEverything();

Q_SIGNALS:
    void seekRequested(int frame);
    void personActivated(int person);
    /// A handle of the loop range was dragged; both ends included.
    void frameRangeRequested(int first, int last);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
