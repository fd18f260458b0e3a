// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_room.h"

#include "training_setup_page.h"
#include "training_workspace.h"

#include <QLineEdit>
#include <QTest>

namespace veriframe::test {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

TrainingRoom::TrainingRoom(const TrainerScript& script)
{
    m_bench.start();
    writeTrainingDataset(root());
    m_bench.action("view.training")->trigger();
    training().setTrainer(scriptedTrainer(script, calls));
}

bool TrainingRoom::takeData()
{
    training().setData(QString::fromStdString(root().string()));
    return QTest::qWaitFor(
        [this] { return training().document().checkState() == TrainingDocument::CheckState::checked; }, patienceMs);
}

bool TrainingRoom::start(const QString& seeds)
{
    if (!takeData())
        return false;
    m_bench.action("training.preset-b0")->trigger();
    type(*training().setupPage().seeds(), seeds);
    m_bench.action("training.start")->trigger();
    return training().runs().isRunning();
}

int TrainingRoom::epochs()
{
    return embeddedTrainingConfig("b0").optimizer.schedule.epochs;
}

bool TrainingRoom::waitForEnd()
{
    return QTest::qWaitFor([this] { return !training().runs().isRunning(); }, patienceMs);
}

bool TrainingRoom::waitForEpoch(int epoch)
{
    const auto reached = [&] {
        const TrainingRuns& runs = training().runs();
        if (!runs.isRunning())
            return false;
        const TrainingRun& run = runs.runs()[static_cast<std::size_t>(runs.active())];
        return run.latest && run.latest->epoch >= epoch;
    };
    return QTest::qWaitFor(reached, patienceMs);
}

void TrainingRoom::type(QLineEdit& edit, const QString& text)
{
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

TrainingWorkspace& TrainingRoom::training()
{
    return m_bench.window().training();
}

QWidget& TrainingRoom::trainingWidget()
{
    return training();
}

} // namespace veriframe::test
