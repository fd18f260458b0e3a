// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job_runner.h"
#include "scripted_trainer.h"
#include "training_content.h"
#include "training_runs.h"

#include <QSignalSpy>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

namespace {

constexpr int patienceMs = 60'000;

/// A queue with a scripted trainer and a folder of its own.
class Queue {
public:
    explicit Queue(const TrainerScript& script) : m_runs(m_jobs) { m_runs.setTrainer(scriptedTrainer(script, calls)); }

    TrainingOptions options(std::uint64_t seed, int epochs = 3) const
    {
        TrainingOptions options;
        options.config.optimizer.schedule.epochs = epochs;
        options.seed = seed;
        options.data = m_folder.path();
        options.output = m_folder.path() / "checkpoints";
        options.prefix = prefixOfSeed("final_", seed);
        options.devices = {Device{}};
        return options;
    }

    OutputFolder outputFolder() const { return listOutputFolder(options(111).output); }

    TrainingRuns& runs() { return m_runs; }

    const TrainingRun& run(std::size_t index) { return m_runs.runs().at(index); }

    JobRunner& jobs() { return m_jobs; }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_runs.isRunning(); }, patienceMs);
    }

    /// Until the run at work has shown a step of that epoch.
    bool waitForEpoch(int epoch)
    {
        return QTest::qWaitFor(
            [&] {
                const int active = m_runs.active();
                return active >= 0 && run(static_cast<std::size_t>(active)).latest &&
                       run(static_cast<std::size_t>(active)).latest->epoch >= epoch;
            },
            patienceMs);
    }

    std::shared_ptr<TrainerCalls> calls = std::make_shared<TrainerCalls>();

private:
    const TemporaryDirectory m_folder;
    JobRunner m_jobs;
    TrainingRuns m_runs;
};

} // namespace

class TrainingRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedsAreDoneOneAfterAnother();
    void everyStepArrivesHoweverFastTheyCome();
    void aFailureOnItsWayLetsTheNextOneGoOn();
    void aFailureAtTheStartHoldsTheQueue();
    void stoppingNowSavesTheStateAndHoldsTheQueue();
    void stoppingAfterTheEpochFinishesIt();
    void startGoesOnWhereItWasStopped();
    void theJobListStopsARunToo();
    void aWaitingRunCanBeTakenOut();
    void aRunThatGoesOnKeepsItsEarlierEpochs();
    void aNewSessionReadsWhatStandsBefore();
    void beginningAnewForgetsWhatStoodBefore();
    void earlierRunsStandBeforeTheQueue();
    void anEarlierRunThatWasTakenOutStaysAway();
    void timeLeftIsToldByThePace();
    void goingOnIsSaidInWords_data();
    void goingOnIsSaidInWords();
};

void TrainingRunsTest::seedsAreDoneOneAfterAnother()
{
    Queue queue({});
    QSignalSpy ended(&queue.runs(), &TrainingRuns::ended);
    queue.runs().start({queue.options(111), queue.options(555)});
    QCOMPARE(queue.runs().active(), 0);
    QCOMPARE(queue.run(1).state, RunRow::State::waiting);
    QVERIFY(queue.waitForEnd());
    QCOMPARE(ended.count(), 2);
    QCOMPARE(queue.calls->mostAtOnce.load(), 1);
    for (const TrainingRun& run : queue.runs().runs()) {
        QCOMPARE(run.state, RunRow::State::done);
        QCOMPARE(run.steps.size(), std::size_t(60));
        QCOMPARE(run.epochs.size(), std::size_t(3));
        QVERIFY(!run.console.isEmpty());
    }
    QCOMPARE(queue.jobs().rows().front().state, JobState::done);
}

void TrainingRunsTest::everyStepArrivesHoweverFastTheyCome()
{
    TrainerScript script;
    script.steps = 20'000;
    Queue queue(script);
    QSignalSpy lots(&queue.runs(), &TrainingRuns::stepsAdded);
    QElapsedTimer timer;
    timer.start();
    queue.runs().start({queue.options(111, 5)});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).steps.size(), std::size_t(100'000));
    // Ten lots a second, and one at the end.
    QVERIFY2(lots.count() <= timer.elapsed() / 100 + 2, qPrintable(QString::number(lots.count())));
}

void TrainingRunsTest::aFailureOnItsWayLetsTheNextOneGoOn()
{
    TrainerScript script;
    script.failInEpoch = {111};
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).state, RunRow::State::failed);
    QVERIFY(runRow(queue.run(0), {}, QDateTime::currentDateTime()).note.contains(QStringLiteral("not a number")));
    QVERIFY(queue.run(0).console.last().contains(QStringLiteral("not a number")));
    QCOMPARE(queue.run(0).epochs.size(), std::size_t(1));
    QCOMPARE(queue.run(1).state, RunRow::State::done);
}

void TrainingRunsTest::aFailureAtTheStartHoldsTheQueue()
{
    TrainerScript script;
    script.failAtStart = {111};
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEnd());
    QTest::qWait(100);
    QCOMPARE(queue.run(0).state, RunRow::State::failed);
    QCOMPARE(queue.run(1).state, RunRow::State::waiting);
    QCOMPARE(queue.calls->runs.load(), 1);
    queue.runs().start({});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(1).state, RunRow::State::done);
}

void TrainingRunsTest::stoppingNowSavesTheStateAndHoldsTheQueue()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEpoch(1));
    queue.runs().stopNow();
    QCOMPARE(queue.run(0).state, RunRow::State::stopping);
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).state, RunRow::State::stopped);
    QCOMPARE(queue.run(1).state, RunRow::State::waiting);
    QVERIFY(earlierRun(queue.options(111), queue.outputFolder()).state);
    QCOMPARE(earlierRun(queue.options(111), queue.outputFolder()).lastEpoch, 0);
}

void TrainingRunsTest::stoppingAfterTheEpochFinishesIt()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    Queue queue(script);
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEpoch(1));
    queue.runs().stopAfterEpoch();
    QCOMPARE(queue.run(0).state, RunRow::State::finishing);
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).state, RunRow::State::stopped);
    QCOMPARE(queue.run(0).epochs.size(), std::size_t(2));
    QCOMPARE(queue.run(0).steps.size(), std::size_t(40));
}

void TrainingRunsTest::startGoesOnWhereItWasStopped()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    Queue queue(script);
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEpoch(1));
    queue.runs().stopNow();
    QVERIFY(queue.waitForEnd());
    queue.runs().setTrainer(scriptedTrainer({}, queue.calls));
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.runs().runs().size(), std::size_t(1)); // the same files: the same row
    QCOMPARE(queue.run(0).state, RunRow::State::done);
    QCOMPARE(queue.run(0).facts->firstEpoch, 1);
    QCOMPARE(queue.run(0).facts->firstStep, std::int64_t(10));
    QCOMPARE(queue.calls->steps.load(), std::int64_t(60)); // none twice
}

void TrainingRunsTest::theJobListStopsARunToo()
{
    TrainerScript script;
    script.waitInEpoch = 0;
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEpoch(0));
    queue.jobs().cancel(queue.jobs().rows().front().id);
    QVERIFY(!queue.runs().isRunning());
    QCOMPARE(queue.run(0).state, RunRow::State::stopped);
    QCOMPARE(queue.run(1).state, RunRow::State::waiting);
    QTRY_COMPARE(queue.calls->running.load(), 0); // its thread saves the state and ends
    QVERIFY(earlierRun(queue.options(111), queue.outputFolder()).state);
}

void TrainingRunsTest::aWaitingRunCanBeTakenOut()
{
    TrainerScript script;
    script.waitInEpoch = 0;
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555), queue.options(777)});
    queue.runs().remove(0); // at work: stays
    QCOMPARE(queue.runs().runs().size(), std::size_t(3));
    queue.runs().remove(1);
    QCOMPARE(queue.runs().runs().size(), std::size_t(2));
    QVERIFY(queue.waitForEpoch(0));
    queue.runs().stopNow();
    QVERIFY(queue.waitForEnd());
    queue.runs().clearEnded();
    QCOMPARE(queue.runs().runs().size(), std::size_t(1));
    QCOMPARE(queue.run(0).options.seed, std::uint64_t(777));
}

void TrainingRunsTest::aRunThatGoesOnKeepsItsEarlierEpochs()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    Queue queue(script);
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEpoch(1));
    queue.runs().stopNow();
    QVERIFY(queue.waitForEnd());
    queue.runs().setTrainer(scriptedTrainer({}, queue.calls));
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).steps.size(), std::size_t(60));
    QCOMPARE(queue.run(0).epochs.size(), std::size_t(3));
    for (std::size_t i = 0; i < 60; ++i)
        QCOMPARE(queue.run(0).steps[i].epoch * 20 + queue.run(0).steps[i].step, static_cast<int>(i));
}

/// What this session has not seen stands in the log.
void TrainingRunsTest::aNewSessionReadsWhatStandsBefore()
{
    TrainerScript script;
    script.logs = true;
    script.waitInEpoch = 1;
    Queue queue(script);
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEpoch(1));
    queue.runs().stopNow();
    QVERIFY(queue.waitForEnd());
    TrainingRuns session(queue.jobs());
    const QSignalSpy taken(&session, &TrainingRuns::historyTaken);
    TrainerScript rest;
    rest.logs = true;
    session.setTrainer(scriptedTrainer(rest));
    session.start({queue.options(111)});
    QVERIFY(QTest::qWaitFor([&] { return !session.isRunning(); }, patienceMs));
    QCOMPARE(taken.count(), 1);
    const TrainingRun& run = session.runs().front();
    QCOMPARE(run.facts->firstEpoch, 1);
    QCOMPARE(run.steps.size(), std::size_t(60));
    QCOMPARE(run.epochs.size(), std::size_t(3));
    QVERIFY(run.firstShare > 0.3);
}

void TrainingRunsTest::beginningAnewForgetsWhatStoodBefore()
{
    Queue queue({});
    queue.runs().start({queue.options(111)});
    QVERIFY(queue.waitForEnd());
    TrainingOptions anew = queue.options(111, 2);
    anew.resume = false;
    queue.runs().start({anew});
    QVERIFY(queue.waitForEnd());
    QCOMPARE(queue.run(0).epochs.size(), std::size_t(2));
    QCOMPARE(queue.run(0).steps.size(), std::size_t(40));
}

void TrainingRunsTest::earlierRunsStandBeforeTheQueue()
{
    TrainerScript script;
    script.logs = true;
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEnd());
    std::vector<TrainingHistory> histories = readTrainingHistories(queue.options(111).output);
    QCOMPARE(histories.size(), std::size_t(2));
    histories[1].epochs.pop_back();

    TrainingRuns session(queue.jobs());
    TrainerScript waits;
    waits.waitInEpoch = 0;
    session.setTrainer(scriptedTrainer(waits));
    session.start({queue.options(777)});
    const int ofActive = session.runs().front().id;
    const QSignalSpy changed(&session, &TrainingRuns::queueChanged);
    session.setEarlier(histories);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session.runs().size(), std::size_t(3));
    QCOMPARE(session.runs()[0].state, RunRow::State::doneEarlier);
    QCOMPARE(session.runs()[1].state, RunRow::State::interrupted);
    QCOMPARE(session.active(), 2); // it has moved, and is the same
    QCOMPARE(session.indexOf(ofActive), 2);
    const OutputFolder output = queue.outputFolder();
    const EarlierRun ofFirst = earlierRun(queue.options(111), output),
                     ofSecond = earlierRun(queue.options(555), output);
    const RunRow row = runRow(session.runs()[0], ofFirst, QDateTime::currentDateTime());
    QCOMPARE(row.epochsDone, 3);
    QVERIFY(row.bestBce.has_value());
    QVERIFY2(row.note.startsWith(QStringLiteral("begun ")), qPrintable(row.note));
    QVERIFY(
        runRow(session.runs()[1], ofSecond, QDateTime::currentDateTime()).note.contains(QStringLiteral("can go on")));
    QVERIFY(!canGoOn(session.runs()[0], ofFirst));
    QVERIFY(canGoOn(session.runs()[1], ofSecond));
    QVERIFY(!canGoOn(session.runs()[1], {})); // the folder was not looked into yet
    QVERIFY(!session.runs()[0].console.isEmpty());
    session.setEarlier({histories[0]}); // looked at again: the other one is gone
    QCOMPARE(session.runs().size(), std::size_t(2));
    session.stopNow();
    QVERIFY(QTest::qWaitFor([&] { return !session.isRunning(); }, patienceMs));
    // Started again, it is a run of this session.
    session.start({queue.options(111)});
    QCOMPARE(session.runs()[0].state, RunRow::State::running);
    session.stopNow();
    QVERIFY(QTest::qWaitFor([&] { return !session.isRunning(); }, patienceMs));
    session.setEarlier(histories);
    QCOMPARE(session.runs().size(), std::size_t(3));
}

void TrainingRunsTest::anEarlierRunThatWasTakenOutStaysAway()
{
    TrainerScript script;
    script.logs = true;
    Queue queue(script);
    queue.runs().start({queue.options(111), queue.options(555)});
    QVERIFY(queue.waitForEnd());
    const std::vector<TrainingHistory> histories = readTrainingHistories(queue.options(111).output);
    TrainingRuns session(queue.jobs());
    session.setEarlier({});
    session.setEarlier(histories);
    session.remove(0);
    session.setEarlier(histories);
    QCOMPARE(session.runs().size(), std::size_t(1));
    QCOMPARE(session.runs()[0].options.seed, std::uint64_t(555));
    session.clearEnded();
    session.setEarlier(histories);
    QVERIFY(session.runs().empty());
}

void TrainingRunsTest::timeLeftIsToldByThePace()
{
    TrainingRun run;
    run.options.config.optimizer.schedule.epochs = 10;
    run.state = RunRow::State::running;
    run.begun = QDateTime::currentDateTime();
    const QDateTime later = run.begun.addSecs(100);
    QVERIFY(!secondsLeft(run, later));
    run.latest = StepMetrics();
    run.latest->epoch = 2;
    run.latest->step = 49;
    run.latest->steps = 100;
    QCOMPARE(shareDone(run), 0.25);
    QCOMPARE(std::lround(*secondsLeft(run, later)), 300L);
    run.firstShare = 0.2; // resumed: what was there before took no time now
    QCOMPARE(std::lround(*secondsLeft(run, later)), 1500L);
    QCOMPARE(aboutDuration(42), QStringLiteral("about 45 s"));
    QCOMPARE(aboutDuration(250), QStringLiteral("about 4 min"));
    QCOMPARE(aboutDuration(7800), QStringLiteral("about 2 h 10 min"));
    QCOMPARE(aboutDuration(100'000), QStringLiteral("about 1 d 3 h"));
}

void TrainingRunsTest::goingOnIsSaidInWords_data()
{
    QTest::addColumn<bool>("state");
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("resume");
    QTest::addColumn<QString>("words");
    QTest::addRow("nothing there") << false << -1 << true << "begins with epoch 0";
    QTest::addRow("a state") << true << 3 << true << "goes on from the saved state";
    QTest::addRow("not wanted") << true << 3 << false << "begins anew";
    QTest::addRow("checkpoints alone") << false << 3 << true << "begins anew";
    QTest::addRow("complete") << true << 39 << true << "complete";
}

void TrainingRunsTest::goingOnIsSaidInWords()
{
    QFETCH(bool, state);
    QFETCH(int, last);
    QFETCH(bool, resume);
    QFETCH(QString, words);
    TrainingOptions options;
    options.resume = resume;
    QVERIFY2(resumeText(options, {state, last}).contains(words), qPrintable(resumeText(options, {state, last})));
}

QTEST_MAIN(TrainingRunsTest)
#include "tst_training_runs.moc"
