// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"
#include "job_runner.h"
#include "job_test_support.h"

#include <QElapsedTimer>
#include <QTest>
#include <map>
#include <random>
#include <stdexcept>

using namespace veriframe::test;
using namespace veriframe;
using namespace std::chrono_literals;

class JobEndingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endingsAreKeptApart_data();
    void endingsAreKeptApart();
    void aLaneWaitsForTheThreadOfACancelledJob();
    void cancellingARunningJobEndsItAtOnce();
    void cancellingAWaitingJobNeverRunsIt();
    void abandoningIsSilent();
    void withTheOwnerItsCallsEnd();
    void anInvisibleJobIsStoppedWithItsOwner();
    void stopAllWaitsNoLongerThanTold();
    void stopAllEndsWhatCancelledStartsAgain();
    void aCallThatThrowsMakesAFailedJob_data();
    void aCallThatThrowsMakesAFailedJob();
    void theRunnerMayEndWithinACall();
    void anythingGoes();
};

void JobEndingsTest::endingsAreKeptApart_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("told");
    QTest::addRow("returns: done") << 0 << JobState::done << "done";
    QTest::addRow("throws Error: failed, in four parts")
        << 1 << JobState::failed << "failed: Reading a.pth: unexpected end of file. Fetch it again.";
    QTest::addRow("throws another exception: failed, the job named")
        << 2 << JobState::failed << "failed: Working: out of luck.";
    QTest::addRow("throws what is no exception: failed")
        << 3 << JobState::failed << "failed: Working: an unknown failure.";
    QTest::addRow("throws Stopped by itself: cancelled") << 4 << JobState::cancelled << "cancelled";
}

void JobEndingsTest::endingsAreKeptApart()
{
    QFETCH(int, kind);
    QFETCH(JobState, state);
    QFETCH(QString, told);
    JobRunner jobs;
    Told calls;
    const JobId id = jobs.start(calls.spec("Working", [kind](JobContext&) {
        if (kind == 1)
            throw Error(ErrorCode::corrupt, "Reading", "a.pth", "unexpected end of file", "Fetch it again.");
        if (kind == 2)
            throw std::runtime_error("out of luck\nstack trace");
        if (kind == 3)
            throw 7;
        if (kind == 4)
            throw Stopped();
    }));
    QTRY_COMPARE(calls.lines, QStringList{told});
    QTest::qWait(60);
    QCOMPARE(calls.lines.size(), 1);
    const JobRow row = rowOf(jobs, id);
    QCOMPARE(row.state, state);
    QVERIFY(!row.canCancel);
    QCOMPARE(row.canRetry, state != JobState::done);
    if (state == JobState::failed)
        QCOMPARE("failed: " + row.message, told);
}

void JobEndingsTest::aLaneWaitsForTheThreadOfACancelledJob()
{
    JobRunner jobs;
    Gate gate;
    std::atomic<bool> inside = false, overlapped = false, secondRan = false;
    Told told;
    JobSpec first = told.spec("First", [&](JobContext&) {
        inside = true;
        gate.passStubbornly();
        inside = false;
    });
    first.lane = "models";
    JobSpec second = told.spec("Second", [&](JobContext&) {
        overlapped = inside.load();
        secondRan = true;
    });
    second.lane = "models";
    const JobId one = jobs.start(std::move(first));
    const JobId two = jobs.start(std::move(second));
    QTRY_VERIFY(inside);
    jobs.cancel(one);
    QVERIFY(!jobs.isRunning(one));
    QTest::qWait(100);
    QCOMPARE(rowOf(jobs, two).state, JobState::waiting);
    QVERIFY(!secondRan);
    gate.open();
    QTRY_COMPARE(told.lines, (QStringList{"cancelled", "done"}));
    QVERIFY(secondRan);
    QVERIFY(!overlapped);
}

void JobEndingsTest::cancellingARunningJobEndsItAtOnce()
{
    JobRunner jobs;
    Gate gate, begun;
    Told told;
    std::atomic<bool> sawStop = false;
    const JobId id = jobs.start(told.spec("Stubborn", [&](JobContext& context) {
        begun.open();
        gate.passStubbornly();
        sawStop = context.stop.stop_requested();
        context.post([&] { told.lines += "posted"; });
        context.log("too late");
        context.progress.report({"frames", 1, 2});
    }));
    begun.passStubbornly();
    jobs.cancel(id);
    QCOMPARE(told.lines, QStringList{"cancelled"});
    QCOMPARE(rowOf(jobs, id).state, JobState::cancelled);
    QCOMPARE(jobs.runningCount(), 0);
    jobs.cancel(id);
    gate.open();
    QTRY_VERIFY(sawStop);
    QTest::qWait(100);
    QCOMPARE(told.lines, QStringList{"cancelled"});
    QVERIFY(!rowOf(jobs, id).log.contains("too late"));
    QCOMPARE(rowOf(jobs, id).done, 0);
}

void JobEndingsTest::cancellingAWaitingJobNeverRunsIt()
{
    JobRunner jobs;
    Gate gate;
    Told told;
    std::atomic<bool> ran = false;
    JobSpec first = told.spec("First", [&](JobContext& context) { gate.pass(context.stop); });
    JobSpec second = told.spec("Second", [&](JobContext&) { ran = true; });
    first.lane = second.lane = "lane";
    jobs.start(std::move(first));
    const JobId waiting = jobs.start(std::move(second));
    jobs.cancel(waiting);
    QCOMPARE(told.lines, QStringList{"cancelled"});
    gate.open();
    QTRY_COMPARE(told.lines, (QStringList{"cancelled", "done"}));
    QVERIFY(!ran);
}

void JobEndingsTest::abandoningIsSilent()
{
    JobRunner jobs;
    Gate gate;
    Told told;
    std::atomic<bool> ended = false;
    const JobId id = jobs.start(told.spec("Replaced", [&](JobContext& context) {
        gate.passStubbornly();
        context.post([&] { told.lines += "posted"; });
        ended = true;
    }));
    jobs.abandon(id);
    QVERIFY(!jobs.isRunning(id));
    QVERIFY(jobs.rows().empty());
    gate.open();
    QTRY_VERIFY(ended);
    QTest::qWait(60);
    QVERIFY(told.lines.isEmpty());
}

void JobEndingsTest::withTheOwnerItsCallsEnd()
{
    JobRunner jobs;
    Gate gate;
    Told told;
    auto owner = std::make_unique<QObject>();
    JobSpec spec = told.spec("Fetching", [&](JobContext& context) {
        gate.pass(context.stop);
        context.post([&] { told.lines += "posted"; });
    });
    spec.owner = owner.get();
    spec.open = [] {};
    const JobId id = jobs.start(std::move(spec));
    owner.reset();
    QVERIFY(jobs.isRunning(id));
    gate.open();
    QTRY_COMPARE(rowOf(jobs, id).state, JobState::done);
    QVERIFY(told.lines.isEmpty());
    QVERIFY(!rowOf(jobs, id).canOpen);
}

void JobEndingsTest::anInvisibleJobIsStoppedWithItsOwner()
{
    JobRunner jobs;
    Gate begun;
    std::atomic<bool> stopped = false;
    auto owner = std::make_unique<QObject>();
    JobSpec spec;
    spec.title = "Thumbnails";
    spec.visible = false;
    spec.owner = owner.get();
    spec.work = [&](JobContext& context) {
        begun.open();
        while (!context.stop.stop_requested())
            std::this_thread::sleep_for(1ms);
        stopped = true;
    };
    const JobId id = jobs.start(std::move(spec));
    begun.passStubbornly();
    owner.reset();
    QVERIFY(!jobs.isRunning(id));
    QTRY_VERIFY(stopped);
}

void JobEndingsTest::stopAllWaitsNoLongerThanTold()
{
    JobRunner jobs;
    Told told;
    Gate gate;
    for (int i = 0; i < 4; ++i)
        jobs.start(told.spec("Polite", [&](JobContext& context) { gate.pass(context.stop); }));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(jobs.stopAll(5000));
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(told.lines, (QStringList{"cancelled", "cancelled", "cancelled", "cancelled"}));

    jobs.start(told.spec("Stubborn", [&](JobContext&) { gate.passStubbornly(); }));
    timer.restart();
    QVERIFY(!jobs.stopAll(150));
    QVERIFY(timer.elapsed() >= 140 && timer.elapsed() < 1500);
    gate.open();
    QVERIFY(jobs.stopAll(5000));
}

void JobEndingsTest::stopAllEndsWhatCancelledStartsAgain()
{
    JobRunner jobs;
    int starts = 0;
    std::function<void()> again = [&] {
        ++starts;
        JobSpec spec;
        spec.title = "Stays";
        spec.work = [](JobContext& context) {
            while (!context.stop.stop_requested())
                std::this_thread::sleep_for(1ms);
        };
        spec.cancelled = again;
        jobs.start(std::move(spec));
    };
    again();
    QVERIFY(jobs.stopAll(5000));
    QCOMPARE(jobs.runningCount(), 0);
    QVERIFY(starts < 10);
}

void JobEndingsTest::aCallThatThrowsMakesAFailedJob_data()
{
    QTest::addColumn<QString>("thrower");
    QTest::addColumn<QStringList>("told");
    QTest::addRow("a partial result") << "post" << QStringList{"failed"};
    QTest::addRow("done") << "done" << QStringList{"failed"};
    QTest::addRow("failed") << "failed" << QStringList{"failed"};
    QTest::addRow("cancelled") << "cancelled" << QStringList{};
    QTest::addRow("retried") << "retried" << QStringList{"failed"};
}

void JobEndingsTest::aCallThatThrowsMakesAFailedJob()
{
    QFETCH(QString, thrower);
    QFETCH(QStringList, told);
    JobRunner jobs;
    QStringList lines;
    const auto maybe = [&thrower](const char* name) {
        if (thrower == QLatin1String(name))
            throw std::runtime_error("thrown by " + std::string(name));
    };
    JobSpec spec;
    spec.title = "Working";
    spec.work = [&](JobContext& context) {
        context.post([&] { maybe("post"); });
        if (thrower == "failed" || thrower == "retried")
            throw std::runtime_error("on purpose");
        if (thrower == "cancelled")
            throw Stopped();
    };
    spec.done = [&] {
        maybe("done");
        lines += "done";
        return QString();
    };
    spec.failed = [&](const ErrorInfo&) {
        lines += "failed";
        maybe("failed");
    };
    spec.cancelled = [&] { maybe("cancelled"); };
    spec.retried = [&] { maybe("retried"); };
    const JobId id = jobs.start(std::move(spec));
    QTRY_VERIFY(!jobs.isRunning(id));
    if (thrower == "retried")
        jobs.retry(id);
    QCOMPARE(lines, told);
    QCOMPARE(rowOf(jobs, id).state, JobState::failed);
    QCOMPARE(rowOf(jobs, id).message, QString("Working: thrown by %1.").arg(thrower));
}

void JobEndingsTest::theRunnerMayEndWithinACall()
{
    for (const QString where : {"post", "done", "failed", "cancelled"}) {
        auto jobs = std::make_unique<JobRunner>();
        JobSpec spec;
        spec.title = "Last";
        const auto end = [&](const char* place) {
            if (where == QLatin1String(place))
                jobs.reset();
        };
        spec.work = [&](JobContext& context) {
            context.post([&] { end("post"); });
            if (where == "failed")
                throw std::runtime_error("x");
            if (where == "cancelled")
                throw Stopped();
        };
        spec.done = [&] {
            end("done");
            return QString();
        };
        spec.failed = [&](const ErrorInfo&) { end("failed"); };
        spec.cancelled = [&] { end("cancelled"); };
        jobs->start(std::move(spec));
        QTRY_VERIFY2(!jobs, qPrintable(where));
    }
}

void JobEndingsTest::anythingGoes()
{
    std::mt19937 random(20240607);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    JobRunner jobs;
    std::vector<JobId> ids;
    std::map<int, int> endings; // by start, including retries
    int starts = 0, posts = 0;
    for (int step = 0; step < 200; ++step) {
        const int what = below(10);
        if (what < 5 || ids.empty()) {
            JobSpec spec;
            const int number = starts++;
            const int kind = below(4), pause = below(4000);
            spec.title = QString("Job %1").arg(number);
            spec.lane = QStringList{"", "a", "b"}[below(3)];
            spec.visible = below(4) > 0;
            spec.work = [kind, pause, &posts](JobContext& context) {
                for (int i = 0; i < 10; ++i) {
                    throwIfStopped(context.stop);
                    context.progress.report({"frames", i, 10});
                    context.post([&posts] { ++posts; });
                    std::this_thread::sleep_for(std::chrono::microseconds(pause / 10));
                }
                if (kind == 0)
                    throw std::runtime_error("unlucky");
            };
            const auto count = [&endings, number] { ++endings[number]; };
            spec.done = [count] {
                count();
                return QString();
            };
            spec.failed = [count](const ErrorInfo&) { count(); };
            spec.cancelled = count;
            spec.canRetry = false;
            ids.push_back(jobs.start(std::move(spec)));
        } else if (what < 7) {
            jobs.cancel(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]);
        } else if (what < 9) {
            jobs.abandon(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]);
        } else {
            jobs.retry(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]);
            QTest::qWait(below(5));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(jobs.runningCount(), 0, 60000);
    QVERIFY(posts > 0);
    QVERIFY(!endings.empty());
    for (const auto& [number, count] : endings)
        QCOMPARE(count, 1);
    QVERIFY(jobs.stopAll(5000));
}

QTEST_MAIN(JobEndingsTest)
#include "tst_job_endings.moc"
