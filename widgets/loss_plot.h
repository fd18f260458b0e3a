// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/loss_plot_run.h"
#include "widgets/plot_export.h"

#include <QByteArray>
#include <QWidget>
#include <memory>

class QPainter;

namespace veriframe {

class CurvePanel;

/// The validation losses of several runs over their epochs, in two panels with one x axis: the weighted loss above,
/// fake and real loss below. The current run is drawn strongly (the run of the current epoch, else the first one
/// visible), the others gray and dashed; pointing at one names it. No point is left out, no read-out lies over one.
///
/// Mouse: moving reads the nearest points, a click makes an epoch the current one, a double click on a point activates
/// it, elsewhere it shows all; the wheel zooms, dragging moves. Keys: Left, Right, Home, End go from epoch to epoch,
/// Up and Down from run to run, Return activates, + and - zoom, 0 shows all, L makes both y axes logarithmic or
/// linear, Escape lets go. Bears 50 runs of 100 epochs at any rate the screen has.
class LossPlot : public QWidget {
    Q_OBJECT

public:
    enum class Panel { weighted, pair };

    explicit LossPlot(QWidget* parent = nullptr);
    ~LossPlot() override;

    /// The view stays where it is, or follows the newest epoch if that was in view. Keeps the current epoch where it
    /// is still there.
    void setRuns(std::vector<LossPlotRun> runs);
    const std::vector<LossPlotRun>& runs() const;

    /// Rings on the weighted loss. Those of runs that are not visible are not drawn.
    void setMarks(std::vector<LossPlotMark> marks);
    const std::vector<LossPlotMark>& marks() const;
    /// Shades the epochs before `firstEpoch`, which a rule leaves out, and says so there. 0: none.
    void setExcludedEarly(int firstEpoch, const QString& words);
    /// One line above the panels, and in exports: by which rule the marks were set, or why there are none.
    void setRuleText(const QString& rule);
    QString ruleText() const;
    /// "Weighted loss, held-out fold 0".
    void setPanelTitle(Panel panel, const QString& title);
    /// What the weighted line is called in the legend: "weighted (1.4 fake + real) / 2".
    void setWeightedName(const QString& name);
    /// What is said where there is nothing to draw.
    void setEmptyText(const QString& text);

    /// Weight of the past in an exponential moving average over epochs, 0 (none) .. 0.99; the logged line stays
    /// visible, faded. Values that the epochs bring smoothed are drawn as they come.
    void setSmoothing(double keep);
    double smoothing() const;
    void setLogarithmic(Panel panel, bool logarithmic);
    bool isLogarithmic(Panel panel) const;
    /// The y axes reach as far as most values do (twice the spread of the middle half beyond it), so that an outlier
    /// does not flatten all others. Lines run out of the panel and a quiet mark at its edge says that they do.
    void setOutliersCut(bool cut);
    bool areOutliersCut() const;

    /// The epoch that is current; nothing, or one that is not there: none. Emits nothing.
    void setCurrent(const std::optional<CheckpointKey>& key);
    std::optional<CheckpointKey> current() const;
    /// The run drawn strongly; -1: none is there. Without a current epoch it can be set.
    int currentRun() const;
    void setCurrentRun(int run);

    void showAll();
    void zoom(double factor);
    /// The epochs in view.
    double from() const;
    double to() const;

    /// The points nearest to a place, nearest first by pixels, at most five and each of another run.
    /// @param position in this widget's pixels
    std::vector<LossPlotPoint> nearestPoints(QPointF position) const;
    /// Where that value is drawn, in this widget's pixels; nothing: not in view.
    std::optional<QPointF> placeOf(const CheckpointKey& key, LossPlotPoint::Line line) const;
    /// What the read-out says; empty while nothing is pointed at.
    QString readoutText() const;

    /// What is in view, for a file. @param title above it
    DrawnPlot drawn(PlotFormat format, const QString& title) const;
    /// The same on any ground, from its origin: exportSize() units.
    void paint(QPainter& painter, const QString& title) const;
    QSize exportSize() const;
    /// A line for each epoch of the visible runs, in full precision: run, epoch, fake_loss, real_loss, weighted_loss,
    /// mark. The rule stands above it behind a number sign.
    QByteArray csv() const;

    QSize sizeHint() const override { return {720, 460}; }

    QSize minimumSizeHint() const override { return {300, 260}; }

Q_SIGNALS:
    /// A person made another epoch the current one.
    void currentChanged(int run, int epoch);
    void currentCleared();
    /// Return or a double click on a point.
    void activated(int run, int epoch);
    void logarithmicChanged(veriframe::LossPlot::Panel panel, bool logarithmic);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makePanels();
    void refreshSoon();
    void refreshLinesSoon();
    void refresh();
    void makeLines();
    void addRun(const LossPlotRun& run, int place, int others);
    void refreshMarks();
    void refreshDots();
    void refreshReadout();
    void describe();
    void setView(double from, double to);
    void showEpoch(int epoch);
    void pointAt(const CurvePanel& panel, QPointF position);
    void pointAtNothing();
    std::vector<LossPlotPoint> readAt(const CurvePanel& panel, QPointF position) const;
    void choose(const CheckpointKey& key);
    void moveToEpoch(int key);
    void moveToRun(int step);
    void pressed(const CurvePanel& panel, const QMouseEvent& event);
    void moved(const CurvePanel& panel, const QMouseEvent& event);
    void released(const CurvePanel& panel, const QMouseEvent& event);
    void doubleClicked(const CurvePanel& panel, const QMouseEvent& event);
    void turned(const CurvePanel& panel, const QWheelEvent& event);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
