// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in the world, and what a hurried person does.
#include "inspect_workspace.h"
#include "media/video_writer.h"
#include "widgets/notice_bar.h"
#include "widgets/probability_timeline.h"
#include "widgets/state_card.h"
#include "widgets/verdict_panel.h"
#include "workbench_fixture.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <atomic>
#include <opencv2/core.hpp>
#include <random>
#include <sys/stat.h>
#include <thread>

using namespace veriframe;
using namespace veriframe::test;

namespace {

/// Everything a person can read in a widget.
QString textIn(const QWidget& widget)
{
    QString text;
    for (QWidget* child : widget.findChildren<QWidget*>())
        if (QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(child))
            text += accessible->text(QAccessible::Name) + QLatin1Char('\n');
    return text;
}

/// Measures how long the GUI thread does not come back to its event loop.
class Watchdog {
public:
    Watchdog() : m_thread([this](const std::stop_token& stop) { watch(stop); }) {}

    qint64 longestMs() const { return m_longest; }

private:
    void watch(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const auto answered = std::make_shared<std::atomic<bool>>(false);
            QElapsedTimer timer;
            timer.start();
            QMetaObject::invokeMethod(
                qApp, [answered] { *answered = true; }, Qt::QueuedConnection);
            // Asked to end, it waits no more: the one who ends it is the one who would answer.
            while (!*answered && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (!*answered)
                return;
            m_longest = std::max<qint64>(m_longest, timer.elapsed());
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

    std::atomic<qint64> m_longest = 0;
    std::jthread m_thread;
};

} // namespace

class WorkbenchResilienceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVideoThatCannotBeOpenedSaysWhy_data();
    void aVideoThatCannotBeOpenedSaysWhy();
    void aTruncatedVideoShowsWhatItHas();
    void aBrokenCheckpointIsNamedBesideTheVerdict_data();
    void aBrokenCheckpointIsNamedBesideTheVerdict();
    void aFileRemovedWhileOpenIsTold();
    void anExportToABadPlaceSaysWhy_data();
    void anExportToABadPlaceSaysWhy();
    void fiftyFacesAreShown();
    void closingDuringWorkTakesLessThanTwoSeconds();
    void theWindowIsNeverBusyWhileEveryFrameIsAnalysed();
    void twoHundredHurriedInteractions();
    void theFirstTimePath();
};

void WorkbenchResilienceTest::aVideoThatCannotBeOpenedSaysWhy_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"absent", "empty", "text", "folder", "dangling", "pipe", "garbage"})
        QTest::addRow("%s", kind) << QString::fromLatin1(kind);
}

void WorkbenchResilienceTest::aVideoThatCannotBeOpenedSaysWhy()
{
    QFETCH(QString, kind);
    Workbench bench;
    bench.start();
    const std::filesystem::path path = bench.path("x.mp4");
    if (kind == QLatin1String("empty"))
        writeFileAtomically(path, std::string_view());
    else if (kind == QLatin1String("text"))
        writeFileAtomically(path, std::string_view("this is a text\n"));
    else if (kind == QLatin1String("folder"))
        std::filesystem::create_directory(path);
    else if (kind == QLatin1String("dangling"))
        std::filesystem::create_symlink("nowhere.mp4", path);
    else if (kind == QLatin1String("pipe"))
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    else if (kind == QLatin1String("garbage"))
        writeFileAtomically(path, std::string(100'000, '\x5a'));
    bench.inspect().openVideo(path);
    QTRY_VERIFY_WITH_TIMEOUT(textIn(bench.widget<StateCard>()).contains(QLatin1String("cannot be opened")), 20'000);
    const QString text = textIn(bench.widget<StateCard>());
    QVERIFY2(text.contains(QLatin1String("x.mp4")) && text.size() > 60, qPrintable(text));
    QVERIFY(bench.action("file.open")->isEnabled());
    // The next good file opens as if nothing had been.
    QVERIFY(bench.open(bench.drawVideo("good.mp4", 5)));
}

void WorkbenchResilienceTest::aTruncatedVideoShowsWhatItHas()
{
    Workbench bench;
    VideoWriterOptions options;
    options.width = 320;
    options.height = 240;
    options.keyFrameInterval = 4;
    options.containerOptions["movflags"] = "+faststart";
    {
        VideoWriter writer(bench.path("whole.mp4"), options);
        cv::Mat noise(240, 320, CV_8UC3);
        for (int i = 0; i < 60; ++i) {
            cv::randu(noise, 0, 255);
            writer.write(noise, i);
        }
        writer.finish();
    }
    const std::string whole = readTextFile(bench.path("whole.mp4"));
    writeFileAtomically(bench.path("cut.mp4"), whole.substr(0, whole.size() * 7 / 10));
    bench.start(bench.path("cut.mp4"), bench.smallModels(1));
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    QVERIFY(bench.inspect().frames().frameCount() < 60);
    QVERIFY(!bench.inspect().document().result()->note.empty());
}

void WorkbenchResilienceTest::aBrokenCheckpointIsNamedBesideTheVerdict_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"absent", "empty", "truncated", "text"})
        QTest::addRow("%s", kind) << QString::fromLatin1(kind);
}

void WorkbenchResilienceTest::aBrokenCheckpointIsNamedBesideTheVerdict()
{
    QFETCH(QString, kind);
    Workbench bench;
    ModelChoice models = bench.smallModels(1);
    const std::filesystem::path path = bench.path("broken.pth");
    if (kind == QLatin1String("empty"))
        writeFileAtomically(path, std::string_view());
    else if (kind == QLatin1String("text"))
        writeFileAtomically(path, std::string_view("not a network"));
    else if (kind == QLatin1String("truncated")) {
        const std::string whole = readTextFile(bench.path("model_0.pth"));
        writeFileAtomically(path, whole.substr(0, whole.size() / 2));
    }
    models.checkpoints = {QString::fromStdString(path.string())};
    bench.start({}, models);
    bench.window().openAnything({bench.drawVideo("a.mp4", 10)});
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    const QString rule = bench.widget<VerdictPanel>().content().rule;
    const QString notice = bench.widget<NoticeBar>().text();
    QVERIFY2((rule + notice).contains(QLatin1String("broken.pth")), qPrintable(rule + QLatin1Char('|') + notice));
    QVERIFY(!bench.widget<VerdictPanel>().content().score);
    // Other models, and the same video is judged.
    bench.window().setModels(bench.smallModels(1), false);
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(bench.widget<VerdictPanel>().content().score);
}

void WorkbenchResilienceTest::aFileRemovedWhileOpenIsTold()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 10);
    bench.start(video);
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    std::filesystem::remove(video);
    QTRY_VERIFY_WITH_TIMEOUT(bench.widget<NoticeBar>().text().contains(QLatin1String("removed")), 10'000);
    QVERIFY(!bench.view().picture().isNull());
}

void WorkbenchResilienceTest::anExportToABadPlaceSaysWhy_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"frame", "csv", "json", "video", "plot"})
        QTest::addRow("%s", what) << QString::fromLatin1(what);
}

void WorkbenchResilienceTest::anExportToABadPlaceSaysWhy()
{
    QFETCH(QString, what);
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 10)));
    writeFileAtomically(bench.path("file"), std::string_view("not a folder"));
    const auto bad = [&](const char* name) { return bench.path("file") / name; };
    InspectWorkspace& inspect = bench.inspect();
    if (what == QLatin1String("frame"))
        inspect.exportFrame(bad("f.png"), true);
    else if (what == QLatin1String("csv"))
        inspect.exportFacesCsv(bad("f.csv"));
    else if (what == QLatin1String("json"))
        inspect.exportJson(bad("f.json"));
    else if (what == QLatin1String("video"))
        inspect.exportAnnotatedVideo(bad("f.mp4"));
    else
        inspect.exportPlot(bad("f.png"));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.widget<NoticeBar>().text().isEmpty(), 20'000);
    const QString text = bench.widget<NoticeBar>().text();
    QVERIFY2(text.contains(QLatin1String("file")), qPrintable(text));
}

void WorkbenchResilienceTest::fiftyFacesAreShown()
{
    Workbench bench;
    bench.start(bench.drawVideo("a.mp4", 4));
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    auto crowded = std::make_shared<VideoResult>(*bench.inspect().document().result());
    for (FrameResult& frame : crowded->frames) {
        frame.faces.clear();
        for (int i = 0; i < 50; ++i) {
            FaceResult face;
            face.box = {i % 10 * 30, i / 10 * 40, i % 10 * 30 + 26, i / 10 * 40 + 30};
            face.track = i;
            face.probabilities = {i / 50.0};
            frame.faces.push_back(face);
        }
    }
    ResultOrigin origin;
    origin.models.resize(1);
    scoreVideo(*crowded, 1, {});
    bench.inspect().document().setAnalysis(crowded, origin);
    QCOMPARE(bench.view().overlay().faces.size(), std::size_t(50));
    QCOMPARE(bench.widget<ProbabilityTimeline>().data().lanes.size(), std::size_t(50));
    QVERIFY(!bench.window().grab().isNull());
}

void WorkbenchResilienceTest::closingDuringWorkTakesLessThanTwoSeconds()
{
    Workbench bench;
    bench.start({}, bench.smallModels(2));
    bench.window().openAnything({bench.drawVideo("a.mp4", 300)});
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.analyse-all")->trigger();
    bench.inspect().exportAnnotatedVideo(bench.path("out.mp4"));
    QTest::qWait(300);
    const qint64 elapsed = bench.quit();
    QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed)));
    QVERIFY(!std::filesystem::exists(bench.path("out.mp4")));
}

void WorkbenchResilienceTest::theWindowIsNeverBusyWhileEveryFrameIsAnalysed()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 240)));
    qint64 longest = 0;
    {
        const Watchdog watchdog;
        bench.action("inspect.analyse-all")->trigger();
        QVERIFY(bench.waitForAnalysis());
        longest = watchdog.longestMs();
    }
    QCOMPARE(bench.inspect().document().result()->frames.size(), std::size_t(240));
    qInfo("the GUI thread was busy for at most %lld ms", static_cast<long long>(longest));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The limit is 50 ms on a machine of its own (tests/bench measures that); here others work beside it.
    QVERIFY(longest < 500);
#endif
}

void WorkbenchResilienceTest::twoHundredHurriedInteractions()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    const std::vector<std::filesystem::path> videos{
        bench.drawVideo("a.mp4", 60), bench.drawVideo("b.mp4", 30, 2), bench.grayVideo("gray.mp4", 20),
        bench.path("absent.mp4")};
    const std::vector<const char*> actions{
        "inspect.play",       "inspect.faster",        "inspect.slower",        "inspect.pause",
        "inspect.step-back",  "inspect.step-forward",  "inspect.first",         "inspect.last",
        "inspect.next-shot",  "inspect.next-analysed", "inspect.next-above",    "inspect.faces",
        "inspect.landmarks",  "inspect.heat-map",      "inspect.bookmark",      "inspect.zoom-in",
        "inspect.zoom-out",   "inspect.fit",           "inspect.actual-size",   "inspect.table",
        "inspect.panel",      "inspect.analyse-all",   "inspect.analyse-quick", "inspect.cancel",
        "inspect.robustness", "inspect.merge",         "inspect.split",         "inspect.undo",
        "inspect.redo",       "inspect.range-start",   "inspect.range-end",     "inspect.analyse-range",
        "inspect.reopen",     "view.scheme-dark",      "view.scheme-light",     "view.jobs",
        "file.close"};
    std::mt19937 random(20'200'419);
    for (int i = 0; i < 200; ++i) {
        switch (random() % 8) {
        case 0:
            bench.window().openAnything({videos[random() % videos.size()]});
            break;
        case 1:
            bench.inspect().seek(static_cast<int>(random() % 80) - 10);
            break;
        case 2:
            bench.window().setModels(bench.smallModels(1 + static_cast<int>(random() % 2)), false);
            break;
        case 3:
            QTest::mouseClick(
                &bench.widget<ProbabilityTimeline>(), Qt::LeftButton, {},
                QPoint(static_cast<int>(random() % 400) + 80, static_cast<int>(random() % 100) + 10));
            break;
        default: {
            QAction* action = bench.action(actions[random() % actions.size()]);
            if (action->isEnabled())
                action->trigger();
        }
        }
        QTest::qWait(static_cast<int>(random() % 40));
    }
    QVERIFY(bench.open(videos[0]));
    QVERIFY(bench.view().frameIndex() >= 0);
}

void WorkbenchResilienceTest::theFirstTimePath()
{
    Workbench bench;
    bench.start(); // nothing at all
    QVERIFY(textIn(bench.widget<StateCard>()).contains(QLatin1String("No video is open")));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4", 40)));
    const QString missing = bench.widget<VerdictPanel>().content().rule;
    QVERIFY2(missing.contains(QLatin1String("Choose models")), qPrintable(missing));
    // Models from a local folder.
    bench.window().openAnything({bench.checkpoint("mine.pth")});
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(bench.widget<VerdictPanel>().content().score);
    bench.inspect().exportFrame(bench.path("frame.png"), true);
    bench.inspect().exportFacesCsv(bench.path("faces.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(
        std::filesystem::exists(bench.path("frame.png")) && std::filesystem::exists(bench.path("faces.csv")), 20'000);
    QCOMPARE(QImage(QString::fromStdString(bench.path("frame.png").string())).size(), QSize(320, 240));
    QVERIFY(readTextFile(bench.path("faces.csv")).find('\n') != std::string::npos);
}

QTEST_MAIN(WorkbenchResilienceTest)
#include "tst_workbench_resilience.moc"
