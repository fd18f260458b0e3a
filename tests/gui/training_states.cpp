// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_states.h"

#include "scripted_trainer.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/config_editor.h"
#include "widgets/field_form.h"
#include "widgets/training_curves.h"

#include <QTest>
#include <cstdio>

namespace veriframe::test {

namespace {

/// A dataset to train on, with something missing where that is wanted, and a trainer that makes losses up.
TrainingWorkspace& prepareTraining(Workbench& bench, const TrainerScript& script, bool missing)
{
    TrainingWorkspace& room = bench.window().training();
    bench.window().showWorkspace(QStringLiteral("training"));
    const std::filesystem::path root = bench.path("dfdc");
    writeTrainingDataset(root, 8, 12);
    if (missing) {
        std::filesystem::remove(root / "landmarks" / "real1" / "20_0.npy");
        std::filesystem::remove(root / "diffs" / "real3a" / "10_0_diff.png");
        std::filesystem::remove(root / "crops" / "real2b" / "30_0.png");
    }
    room.setTrainer(scriptedTrainer(script));
    room.setData(QString::fromStdString(root.string()));
    TrainingSetup setup = room.document().setup();
    setup.seeds = QStringLiteral("111, 555, 777");
    room.document().setSetup(setup);
    [[maybe_unused]] const bool checked =
        QTest::qWaitFor([&] { return room.document().checkState() == TrainingDocument::CheckState::checked; }, 20'000);
    return room;
}

/// Starts the queue and waits until it stands where the script says.
void runTraining(Workbench& bench, const TrainerScript& script, const std::function<bool(TrainingRuns&)>& until)
{
    TrainingWorkspace& room = prepareTraining(bench, script, false);
    bench.action("training.start")->trigger();
    if (!QTest::qWaitFor([&] { return until(room.runs()); }, 60'000))
        std::fprintf(stderr, "waiting for the training took too long\n");
    QTest::qWait(400);
}

/// A new session finds what an earlier one has left: a finished run and one that was stopped.
void showEarlierRuns(Workbench& bench)
{
    TrainerScript script;
    script.logs = true;
    script.waitInEpoch = 7;
    TrainingWorkspace& room = prepareTraining(bench, {}, false);
    const std::vector<TrainingOptions> options = room.document().runs();
    TrainerScript whole = script;
    whole.waitInEpoch = -1;
    scriptedTrainer(whole)(options[0], {}, {}, nullptr);
    std::stop_source stop;
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics& metrics) {
        if (metrics.epoch == 7)
            stop.request_stop();
    };
    StopAfterEpoch never;
    scriptedTrainer(script)(options[1], observer, stop.get_token(), &never);
    room.lookAgainIfNeeded();
    QTest::qWait(1500);
    room.showView(TrainingWorkspace::View::curves);
    QTest::qWait(400);
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> trainingStates()
{
    TrainerScript slow;
    slow.steps = 2500;
    slow.waitInEpoch = 12;
    TrainerScript failing;
    failing.steps = 400;
    failing.failInEpoch = {111};
    failing.waitInEpoch = 17;
    TrainerScript quick;
    quick.steps = 200;
    const auto epochs = [](const TrainingRuns& runs, std::size_t run, std::size_t count) {
        return runs.runs().size() > run && runs.runs()[run].epochs.size() >= count;
    };
    return {
        {QStringLiteral("training-empty"),
         [](Workbench& bench) { bench.window().showWorkspace(QStringLiteral("training")); }},
        {QStringLiteral("training-configure"),
         [](Workbench& bench) {
             TrainingWorkspace& room = prepareTraining(bench, {}, false);
             room.document().setConfigText(QStringLiteral("optimizer.learning_rate"), QStringLiteral("25"));
             room.document().setConfigText(QStringLiteral("optimizer.batch_size"), QStringLiteral("12.5"));
         }},
        {QStringLiteral("training-json"),
         [](Workbench& bench) {
             TrainingWorkspace& room = prepareTraining(bench, {}, false);
             bench.action("training.show-json")->trigger();
             const QString wrong = QString::fromStdString(toJsonText(room.document().form().lastGood()))
                                       .replace(QStringLiteral("momentum"), QStringLiteral("momentun"));
             room.setupPage().editor()->setJson(wrong);
             room.document().setConfigJson(wrong);
         }},
        {QStringLiteral("training-checked"), [](Workbench& bench) { prepareTraining(bench, {}, true); }},
        {QStringLiteral("training-recipe"),
         [](Workbench& bench) {
             TrainingWorkspace& room = prepareTraining(bench, {}, false);
             TrainingSetup setup = room.document().setup();
             setup.start = StartingWeights::file;
             setup.weights = bench.path("encoder.pth").c_str();
             room.document().setSetup(setup);
             for (const auto& [id, value] : std::initializer_list<std::pair<const char*, const char*>>{
                      {"average-decay", "0.999"},
                      {"hard-drops", "false"},
                      {"stochastic-depth", "2"},
                      {"precision", "float16"},
                      {"augmentations", "none"},
                      {"threads", "4"}})
                 room.document().setRecipeText(QLatin1String(id), QLatin1String(value));
             QTest::qWait(100);
             room.setupPage().ensureWidgetVisible(room.setupPage().recipe(RecipePart::learning));
         }},
        {QStringLiteral("training-running"),
         [=](Workbench& bench) {
             runTraining(bench, slow, [&](TrainingRuns& runs) {
                 return epochs(runs, 0, 12) && runs.runs()[0].latest->epoch == 12 && runs.runs()[0].latest->step > 1200;
             });
         }},
        {QStringLiteral("training-starting"),
         [=](Workbench& bench) {
             TrainerScript waits;
             waits.waitInEpoch = 0;
             waits.steps = 1;
             runTraining(bench, waits, [](TrainingRuns& runs) { return runs.isRunning(); });
         }},
        {QStringLiteral("training-finished"),
         [=](Workbench& bench) { runTraining(bench, quick, [](TrainingRuns& runs) { return !runs.isRunning(); }); }},
        {QStringLiteral("training-failed"),
         [=](Workbench& bench) {
             runTraining(bench, failing, [&](TrainingRuns& runs) { return epochs(runs, 1, 17); });
             bench.window().training().queue().setCurrent(0);
         }},
        {QStringLiteral("training-logarithmic"),
         [=](Workbench& bench) {
             runTraining(bench, quick, [](TrainingRuns& runs) { return !runs.isRunning(); });
             bench.window().training().curves().setLogarithmic(true);
         }},
        {QStringLiteral("training-earlier"), [=](Workbench& bench) { showEarlierRuns(bench); }},
        {QStringLiteral("training-console"),
         [=](Workbench& bench) {
             runTraining(bench, quick, [](TrainingRuns& runs) { return !runs.isRunning(); });
             bench.action("training.show-console")->trigger();
         }},
    };
}

} // namespace veriframe::test
