// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "machine_facts.h"

#include <QWidget>
#include <functional>
#include <memory>
#include <stop_token>

namespace veriframe {

class ActionRegistry;
class DemoMaker;
class JobRunner;
class Settings;
class WeightsStore;

/// What a person sees who starts the program for the first time: what it does and what it needs, three doors, a result
/// that is one click away, the networks, and how fast this machine is. Escape closes it.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(JobRunner& jobs, Settings& settings, const ActionRegistry& actions, QWidget* parent = nullptr);
    ~WelcomePage() override;

    DemoMaker& demo();

    /// Replaces machineFacts() and measureSecondsPerFace(): tests.
    void setMeasure(std::function<MachineFacts()> facts, std::function<double(Progress&, std::stop_token)> measure);
    /// Whether a model is there to judge, and its name.
    void setModels(const QString& name);
    /// It is shown: looks for the demo and the files of the networks, measures the speed where it is not known.
    void arrive();
    /// It is left: a measurement that still runs would be in the way.
    void leave();

Q_SIGNALS:
    void videoRequested();
    void trainingRequested();
    void batchRequested();
    void modelSetupRequested();
    void manualRequested(const QString& page);
    /// The demo's result is to be shown: demo().finished().
    void demoRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
