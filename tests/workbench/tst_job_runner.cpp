// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_runner.h"
#include "job_test_support.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <latch>
#include <stdexcept>

using namespace veriframe::test;
using namespace veriframe;
using namespace std::chrono_literals;

class JobRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partialResultsComeInOrderBeforeTheEnding();
    void aResultReachesItsDone();
    void progressIsCoalescedAndTheLastIsSeen();
    void jobsOfOneLaneRunOneAfterAnother();
    void jobsWithoutALaneRunAtOnce();
    void aJobIsShownWhenInvisibleOnlyOnceItFailed();
    void retryRunsItAgainUnderItsId();
    void retryWaitsForTheFormerThread();
    void retriedTakesItsPlace();
    void finishedJobsOpenTheirResult();
    void fiftyFinishedJobsAreKept();
    void manyPostsDoNotHoldUpTheWindow();
    void anEventLoopWithinACallKeepsTheOrder();
    void theLogTellsWhatHappenedWithItsTime();
};

void JobRunnerTest::partialResultsComeInOrderBeforeTheEnding()
{
    JobRunner jobs;
    std::vector<int> got;
    Told told;
    QThread* const gui = QThread::currentThread();
    JobSpec spec = told.spec("Counting", [&](JobContext& context) {
        QVERIFY(QThread::currentThread() != gui);
        for (int i = 0; i < 100; ++i)
            context.post([&got, gui, i] {
                QCOMPARE(QThread::currentThread(), gui);
                got.push_back(i);
            });
    });
    spec.done = [&] {
        told.lines += QString::number(got.size());
        return QString();
    };
    const JobId id = jobs.start(std::move(spec));
    QVERIFY(jobs.isRunning(id));
    QVERIFY(told.lines.isEmpty());
    QTRY_COMPARE(told.lines, QStringList{"100"});
    for (int i = 0; i < 100; ++i)
        QCOMPARE(got[static_cast<std::size_t>(i)], i);
    QVERIFY(!jobs.isRunning(id));
}

void JobRunnerTest::aResultReachesItsDone()
{
    JobRunner jobs;
    int answer = 0;
    JobSpec spec;
    spec.title = "Thinking";
    const JobId id = jobs.start<std::unique_ptr<int>>(
        std::move(spec), [](JobContext&) { return std::make_unique<int>(42); },
        [&](std::unique_ptr<int> result) {
            answer = *result;
            return QStringLiteral("It is %1.").arg(answer);
        });
    QTRY_COMPARE(answer, 42);
    QCOMPARE(rowOf(jobs, id).message, QStringLiteral("It is 42."));
    QCOMPARE(rowOf(jobs, id).state, JobState::done);

    const JobId silent = jobs.start<int>({.title = "Without done"}, [](JobContext&) { return 1; }, {});
    QTRY_COMPARE(rowOf(jobs, silent).state, JobState::done);
}

void JobRunnerTest::progressIsCoalescedAndTheLastIsSeen()
{
    JobRunner jobs;
    QSignalSpy spy(&jobs, &JobRunner::rowsChanged);
    Told told;
    QElapsedTimer timer;
    timer.start();
    const JobId id = jobs.start(told.spec("Counting", [](JobContext& context) {
        for (int i = 1; i <= 10000; ++i) {
            context.progress.report({"frames", i, 10000});
            if (i % 50 == 0)
                std::this_thread::sleep_for(1ms);
        }
    }));
    QTRY_COMPARE(told.lines, QStringList{"done"});
    QTest::qWait(60);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(spy.size() >= 3, qPrintable(QString::number(spy.size())));
    QVERIFY2(spy.size() <= 2 + elapsed / 40, qPrintable(QString("%1 in %2 ms").arg(spy.size()).arg(elapsed)));
    QCOMPARE(rowOf(jobs, id).done, 10000);
    QCOMPARE(rowOf(jobs, id).total, 10000);
    QCOMPARE(
        rowOf(jobs, id).progressText,
        QStringLiteral("10000 of 10000 frames").replace("10000", QLocale().toString(10000)));
}

void JobRunnerTest::jobsOfOneLaneRunOneAfterAnother()
{
    JobRunner jobs;
    std::atomic<int> atOnce = 0, most = 0;
    std::vector<int> order;
    Told told;
    for (int i = 0; i < 12; ++i) {
        JobSpec spec = told.spec(QString::number(i), [&](JobContext&) {
            most = std::max<int>(most, ++atOnce);
            std::this_thread::sleep_for(2ms);
            --atOnce;
        });
        spec.lane = "models";
        spec.done = [&order, i] {
            order.push_back(i);
            return QString();
        };
        jobs.start(std::move(spec));
    }
    QCOMPARE(jobs.runningCount(), 12);
    QCOMPARE(jobs.rows()[0].state, JobState::running);
    QCOMPARE(jobs.rows()[1].state, JobState::waiting);
    QTRY_COMPARE(order.size(), 12U);
    QCOMPARE(most, 1);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(order[static_cast<std::size_t>(i)], i);
}

void JobRunnerTest::jobsWithoutALaneRunAtOnce()
{
    JobRunner jobs;
    Told told;
    const auto together = std::make_shared<std::latch>(3); // none ends before all three have begun
    for (int i = 0; i < 3; ++i)
        jobs.start(told.spec("Together", [together](JobContext&) { together->arrive_and_wait(); }));
    QTRY_COMPARE(told.lines.size(), 3);
}

void JobRunnerTest::aJobIsShownWhenInvisibleOnlyOnceItFailed()
{
    JobRunner jobs;
    Told told;
    JobSpec good = told.spec("Good", nothing),
            bad = told.spec("Bad", [](JobContext&) { throw std::runtime_error("x"); });
    good.visible = bad.visible = false;
    jobs.start(std::move(good));
    const JobId failing = jobs.start(std::move(bad));
    QVERIFY(jobs.rows().empty());
    QTRY_COMPARE(told.lines.size(), 2);
    QCOMPARE(jobs.rows().size(), 1U);
    QCOMPARE(rowOf(jobs, failing).state, JobState::failed);
}

void JobRunnerTest::retryRunsItAgainUnderItsId()
{
    JobRunner jobs;
    Told told;
    std::atomic<int> runs = 0;
    const JobId id = jobs.start(told.spec("Flaky", [&](JobContext&) {
        if (++runs == 1)
            throw std::runtime_error("first");
    }));
    QTRY_COMPARE(told.lines.size(), 1);
    QVERIFY(rowOf(jobs, id).canRetry);
    jobs.retry(id);
    QVERIFY(jobs.isRunning(id));
    QVERIFY(rowOf(jobs, id).message.isEmpty());
    QTRY_COMPARE(told.lines, (QStringList{"failed: Flaky: first.", "done"}));
    QCOMPARE(jobs.rows().size(), 1U);
    QVERIFY(rowOf(jobs, id).log.contains("Flaky: first."));
    jobs.retry(id);
    QVERIFY2(!jobs.isRunning(id), "what is done is not run again");

    JobSpec once = told.spec("Once", [](JobContext&) { throw std::runtime_error("no"); });
    once.canRetry = false;
    const JobId final = jobs.start(std::move(once));
    QTRY_COMPARE(rowOf(jobs, final).state, JobState::failed);
    QVERIFY(!rowOf(jobs, final).canRetry);
}

void JobRunnerTest::retryWaitsForTheFormerThread()
{
    JobRunner jobs;
    Told told;
    Gate gate;
    std::atomic<int> inside = 0, most = 0, runs = 0;
    const JobId id = jobs.start(told.spec("Stubborn", [&](JobContext&) {
        most = std::max<int>(most, ++inside);
        ++runs;
        gate.passStubbornly();
        --inside;
    }));
    QTRY_COMPARE(runs, 1);
    jobs.cancel(id);
    jobs.retry(id);
    QCOMPARE(rowOf(jobs, id).state, JobState::waiting);
    QTest::qWait(60);
    QCOMPARE(runs, 1);
    gate.open();
    QTRY_COMPARE(told.lines, (QStringList{"cancelled", "done"}));
    QCOMPARE(most, 1);
    QCOMPARE(runs, 2);
}

void JobRunnerTest::retriedTakesItsPlace()
{
    JobRunner jobs;
    Told told;
    JobSpec spec = told.spec("Analysing", [](JobContext&) { throw std::runtime_error("no"); });
    JobId replacement = 0;
    spec.retried = [&] { replacement = jobs.start(told.spec("Analysing anew", nothing)); };
    const JobId id = jobs.start(std::move(spec));
    QTRY_COMPARE(told.lines.size(), 1);
    jobs.retry(id);
    QVERIFY(replacement != 0);
    QCOMPARE(jobs.rows().size(), 1U);
    QCOMPARE(jobs.rows()[0].id, replacement);
    QTRY_COMPARE(told.lines.last(), "done");
}

void JobRunnerTest::finishedJobsOpenTheirResult()
{
    JobRunner jobs;
    Told told;
    JobSpec spec = told.spec("Exporting", nothing);
    int opened = 0;
    spec.open = [&] {
        if (++opened == 2)
            throw std::runtime_error("no viewer");
    };
    const JobId id = jobs.start(std::move(spec));
    jobs.open(id);
    QCOMPARE(opened, 0);
    QTRY_VERIFY(rowOf(jobs, id).canOpen);
    jobs.open(id);
    QCOMPARE(opened, 1);
    jobs.open(id);
    QCOMPARE(rowOf(jobs, id).state, JobState::done);
    QCOMPARE(rowOf(jobs, id).message, "Exporting: no viewer.");
    jobs.clearFinished();
    QVERIFY(jobs.rows().empty());
    jobs.open(id);
    QCOMPARE(opened, 2);
}

void JobRunnerTest::fiftyFinishedJobsAreKept()
{
    JobRunner jobs;
    Told told;
    JobId last = 0;
    for (int i = 0; i < 60; ++i) {
        JobSpec spec = told.spec(QString::number(i), nothing);
        spec.lane = "lane";
        last = jobs.start(std::move(spec));
    }
    QTRY_COMPARE(told.lines.size(), 60);
    QCOMPARE(jobs.rows().size(), 50U);
    QCOMPARE(jobs.rows().front().id, last);
    QCOMPARE(jobs.rows().back().title, "10");
}

void JobRunnerTest::manyPostsDoNotHoldUpTheWindow()
{
    JobRunner jobs;
    Told told;
    int received = 0;
    const JobId id = jobs.start(told.spec("Flooding", [&](JobContext& context) {
        for (int i = 0; i < 20000; ++i)
            context.post([&received] {
                ++received;
                const auto until = std::chrono::steady_clock::now() + 20us;
                while (std::chrono::steady_clock::now() < until) {
                }
            });
    }));
    qint64 longest = 0;
    QElapsedTimer turn;
    turn.start();
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, turn.restart()); });
    heart.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(!jobs.isRunning(id), 60000);
    QCOMPARE(received, 20000);
    QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
}

void JobRunnerTest::anEventLoopWithinACallKeepsTheOrder()
{
    JobRunner jobs;
    QStringList lines;
    JobSpec spec;
    spec.title = "Asking";
    spec.work = [&](JobContext& context) {
        context.post([&] {
            lines += "1 begins";
            QEventLoop loop;
            QTimer::singleShot(80, &loop, &QEventLoop::quit);
            loop.exec();
            lines += "1 ends";
        });
        context.post([&] { lines += "2"; });
        std::this_thread::sleep_for(20ms);
        context.post([&] { lines += "3"; });
    };
    spec.done = [&] {
        lines += "done";
        return QString();
    };
    jobs.start(std::move(spec));
    QTRY_COMPARE(lines, (QStringList{"1 begins", "2", "3", "done", "1 ends"}));
}

void JobRunnerTest::theLogTellsWhatHappenedWithItsTime()
{
    JobRunner jobs;
    Told told;
    const JobId id = jobs.start(told.spec("Logging", [](JobContext& context) { context.log("frame 7 is damaged"); }));
    QTRY_COMPARE(told.lines.size(), 1);
    const QStringList lines = rowOf(jobs, id).log.split('\n');
    QCOMPARE(lines.size(), 3);
    const QRegularExpression timed("^\\d\\d:\\d\\d:\\d\\d  (.*)$");
    QCOMPARE(timed.match(lines[0]).captured(1), "Started.");
    QCOMPARE(timed.match(lines[1]).captured(1), "frame 7 is damaged");
    QCOMPARE(timed.match(lines[2]).captured(1), "All is well.");

    const JobId chatty = jobs.start(told.spec("Chatting", [](JobContext& context) {
        for (int i = 0; i < 3000; ++i)
            context.log(QString("line %1 of a chatty job that never seems to end").arg(i));
    }));
    QTRY_COMPARE(told.lines.size(), 2);
    QVERIFY(rowOf(jobs, chatty).log.size() < 70000);
    QVERIFY(rowOf(jobs, chatty).log.contains("line 2999"));
    QVERIFY(timed.match(rowOf(jobs, chatty).log.section('\n', 0, 0)).hasMatch());
}

QTEST_MAIN(JobRunnerTest)
#include "tst_job_runner.moc"
