// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripted_trainer.h"
#include "workbench_fixture.h"

#include <QString>
#include <filesystem>
#include <memory>

class QLineEdit;
class QWidget;

namespace veriframe {
class TrainingWorkspace;
}

namespace veriframe::test {

/// A workbench that shows the Training room, and a dataset that can be trained on, with a trainer that makes its losses
/// up. Every wait ends after a minute.
class TrainingRoom {
public:
    explicit TrainingRoom(const TrainerScript& script = {});

    /// Chooses the dataset. @return whether it was looked at in time
    bool takeData();
    /// Takes the data and starts with the demo's configuration. @return whether it runs
    bool start(const QString& seeds = QStringLiteral("111"));
    /// Of the demo's configuration.
    static int epochs();
    bool waitForEnd();
    bool waitForEpoch(int epoch);
    /// By keyboard, in the place of what stands there.
    static void type(QLineEdit& edit, const QString& text);

    std::filesystem::path root() const { return m_bench.path("set"); }

    Workbench& bench() { return m_bench; }

    TrainingWorkspace& training();

    /// The room's only widget of that class.
    template<typename Widget>
    Widget& widget()
    {
        return *trainingWidget().template findChild<Widget*>();
    }

    std::shared_ptr<TrainerCalls> calls = std::make_shared<TrainerCalls>();

private:
    QWidget& trainingWidget();

    Workbench m_bench;
};

} // namespace veriframe::test
