// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"
#include "widgets/training_series.h"

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// A run as curves over its epochs, in linked panels: loss of each step, raw and smoothed; fake, real and mean log loss
/// of the held-out fold, the best marked; learning rate; images a second. An epoch's number stands at its end, where it
/// is validated. The mouse or Left, Right, Home, End read values; Ctrl+wheel, + and - zoom, dragging moves, double
/// click and 0 show all, L makes the losses' and the rate's axes logarithmic. Bears half a million steps: what is drawn
/// is reduced to the pixels there are, spikes kept.
class TrainingCurves : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int smoothing READ smoothing WRITE setSmoothing NOTIFY smoothingChanged)
    Q_PROPERTY(bool logarithmic READ isLogarithmic WRITE setLogarithmic NOTIFY logarithmicChanged)

public:
    explicit TrainingCurves(QWidget* parent = nullptr);
    ~TrainingCurves() override;

    /// Another run. @param epochs planned
    void setRun(int epochs, std::vector<TrainingStepPoint> steps, std::vector<TrainingEpochPoint> epochsEnded);

    void clear() { setRun(0, {}, {}); }

    /// Later steps; those at or behind the first of them are replaced, as by a run that went on from a saved state.
    void addSteps(const std::vector<TrainingStepPoint>& steps);
    void addEpoch(const TrainingEpochPoint& epoch);
    qint64 stepCount() const;

    /// Which fold is held out, for the title; -1: not known.
    void setHeldOutFold(int fold);
    /// Steps that the smoothed line averages over; 1: only the raw line.
    int smoothing() const;
    void setSmoothing(int steps);

    /// Whether losses and learning rate have a logarithmic axis.
    bool isLogarithmic() const;
    void setLogarithmic(bool logarithmic);

    /// Puts a control beside those above the curves.
    void addControl(QWidget* control);

    const TrainingSeries& series() const;
    /// What is in view, for a file. @param title of the run, above the curves
    DrawnPlot drawn(PlotFormat format, const QString& title) const;

    void showAll();
    void zoom(double factor);
    /// The epochs in view.
    double from() const;
    double to() const;
    /// Where the cursor is and what is there; empty while nothing is pointed at.
    QString readoutText() const;

Q_SIGNALS:
    void smoothingChanged(int steps);
    void logarithmicChanged(bool logarithmic);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    void refreshLines();
    void refreshValidation();
    void refreshReadout();
    void refreshCursor();
    void setView(double from, double to);
    void moveCursor(int epochs);
    void clearCursor();
    void paintExport(QPainter& painter, const QString& title) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
