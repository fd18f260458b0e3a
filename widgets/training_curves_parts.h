// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/accessible_role.h"
#include "widgets/curve_panel.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"
#include "widgets/training_curves.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

/// What TrainingCurves is made of; its own source files alone include this.
struct TrainingCurves::Parts {
    /// One line over the steps.
    struct Line {
        CurvePanel* panel = nullptr;
        int number = 0;
        const std::vector<float>* values = nullptr;
    };

    TrainingSeries series;
    std::vector<Line> lines;
    int smoothing = 100;
    bool logarithmic = false;
    bool all = true; ///< the view follows what is there
    double from = -1, to = 1;
    std::optional<double> cursor, dragged;

    CurvePanel *lossPanel = nullptr, *validationPanel = nullptr, *ratePanel = nullptr, *speedPanel = nullptr;
    int fakePoints = 0, realPoints = 0, bcePoints = 0;
    TabularLabel* readout = nullptr;
    QComboBox* smoothingBox = nullptr;
    QCheckBox* logarithmicBox = nullptr;
    QHBoxLayout* controls = nullptr;
    QTimer timer;

    std::vector<CurvePanel*> panels() const { return {lossPanel, validationPanel, ratePanel, speedPanel}; }

    void makePanels()
    {
        using Color = CurveStyle::Color;
        lossPanel = new CurvePanel(TrainingCurves::tr("Training loss"));
        validationPanel = new CurvePanel({});
        ratePanel = new CurvePanel(TrainingCurves::tr("Learning rate"));
        speedPanel = new CurvePanel(TrainingCurves::tr("Images per second"));
        const auto add = [this](const std::vector<float>& values, CurvePanel* panel, const CurveStyle& style) {
            lines.push_back({panel, panel->addLine(style), &values});
        };
        add(series.rawLoss, lossPanel, {Color::text, true, false, false, {}, 4});
        add(series.fake, lossPanel, {Color::fake, false, false, false, TrainingCurves::tr("fake"), 4});
        add(series.real, lossPanel, {Color::real, false, false, false, TrainingCurves::tr("real"), 4});
        add(series.loss, lossPanel, {Color::text, false, false, false, TrainingCurves::tr("mean"), 4});
        fakePoints = validationPanel->addLine({Color::fake, false, false, true, TrainingCurves::tr("fake"), 4});
        realPoints = validationPanel->addLine({Color::real, false, false, true, TrainingCurves::tr("real"), 4});
        bcePoints =
            validationPanel->addLine({Color::text, false, true, false, TrainingCurves::tr("bce, their mean"), 4});
        add(series.learningRate, ratePanel, {Color::dim, false, false, false, TrainingCurves::tr("rate"), -1});
        add(series.imagesPerSecond, speedPanel,
            {Color::dim, false, false, false, TrainingCurves::tr("all devices"), 1});
        ratePanel->setXLabel(TrainingCurves::tr("Epoch"));
        speedPanel->setXLabel(TrainingCurves::tr("Epoch"));
    }
};

} // namespace veriframe
