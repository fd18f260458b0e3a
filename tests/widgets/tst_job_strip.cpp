// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/job_line.h"
#include "widgets/job_strip.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

JobRow job(std::uint64_t id, JobState state)
{
    JobRow row;
    row.id = id;
    row.title = QStringLiteral("Job %1").arg(id);
    row.state = state;
    row.canCancel = state == JobState::running || state == JobState::waiting;
    return row;
}

JobRow running(std::uint64_t id, std::int64_t done, std::int64_t total)
{
    JobRow row = job(id, JobState::running);
    row.done = done;
    row.total = total;
    row.progressText = QStringLiteral("%1 of %2 frames").arg(done).arg(total);
    return row;
}

JobRow failed(std::uint64_t id)
{
    JobRow row = job(id, JobState::failed);
    row.message = QStringLiteral("Reading a.mp4 failed: no such file. Choose another one.");
    return row;
}

/// A strip at the bottom of a window.
struct Shown {
    QWidget window;
    JobStrip* strip = new JobStrip;
    JobLine* line = strip->findChild<JobLine*>();
    SmallButton* cancel = strip->findChild<SmallButton*>();

    explicit Shown(int width = 1200)
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addStretch(1);
        column->addWidget(strip);
        window.resize(width, 700);
        window.show();
        window.activateWindow();
    }
};

} // namespace

class JobStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void theLineSays_data();
    void theLineSays();
    void aSentenceEndsWhereASentenceEnds_data();
    void aSentenceEndsWhereASentenceEnds();
    void isAlwaysThirtyPixelsHigh();
    void progressFollowsTheJob();
    void progressWithoutTotalMoves();
    void cancelIsForTheJobShown();
    void cancelIsAbsentWhereItCannotBe();
    void cancelStaysInPlaceWhileDigitsChange();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void aClickAndKeysOpenTheList();
    void keysOfTheStripAreNotTheProgramsShortcuts();
    void aLookedAtFailureIsNotShownAgain();
    void aResultPassesInTheLine();
    void theLineIsAButtonForScreenReaders();
};

void JobStripTest::theLineSays_data()
{
    using Jobs = std::vector<JobRow>;
    using Ids = std::vector<std::uint64_t>;
    QTest::addColumn<Jobs>("jobs");
    QTest::addColumn<Ids>("seen");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("details");
    QTest::addColumn<int>("failedBeside");
    QTest::addRow("nothing when nothing runs") << Jobs{} << Ids{} << ""
                                               << "" << 0;
    QTest::addRow("nothing when all is done")
        << Jobs{job(1, JobState::done), job(2, JobState::cancelled)} << Ids{} << ""
        << "" << 0;
    QTest::addRow("the running job") << Jobs{running(1, 3, 9), job(2, JobState::done)} << Ids{} << "Job 1"
                                     << "3 of 9 frames" << 0;
    QTest::addRow("a waiting job") << Jobs{job(1, JobState::waiting)} << Ids{} << "Job 1"
                                   << "waiting" << 0;
    QTest::addRow("several: how many, and the first that runs")
        << Jobs{job(1, JobState::waiting), running(2, 3, 9), running(3, 1, 2)} << Ids{} << "3 jobs"
        << QStringLiteral("3 of 9 frames · Job 2") << 0;
    QTest::addRow("a failure while another runs: its count") << Jobs{running(1, 3, 9), failed(2)} << Ids{} << "Job 1"
                                                             << "3 of 9 frames" << 1;
    QTest::addRow("a failure: title and first sentence") << Jobs{failed(2)} << Ids{} << "Job 2"
                                                         << "Reading a.mp4 failed: no such file." << 0;
    QTest::addRow("several failures") << Jobs{failed(2), failed(3)} << Ids{} << "2 jobs failed"
                                      << QStringLiteral("Job 2 · Reading a.mp4 failed: no such file.") << 0;
    QTest::addRow("a failure that was looked at: nothing") << Jobs{failed(2)} << Ids{2} << ""
                                                           << "" << 0;
}

void JobStripTest::theLineSays()
{
    QFETCH(std::vector<JobRow>, jobs);
    QFETCH(std::vector<std::uint64_t>, seen);
    QFETCH(QString, title);
    QFETCH(QString, details);
    QFETCH(int, failedBeside);
    const JobLineText text = jobLineText(jobs, seen);
    QCOMPARE(text.title, title);
    QCOMPARE(text.details, details);
    QCOMPARE(text.failedBeside, failedBeside);
}

void JobStripTest::aSentenceEndsWhereASentenceEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("at a full stop") << "It failed. Try again."
                                    << "It failed.";
    QTest::addRow("not inside a file name") << "Reading a.mp4 failed. Try again."
                                            << "Reading a.mp4 failed.";
    QTest::addRow("not before a small letter") << "Write e.g. a file. Then go on."
                                               << "Write e.g. a file.";
    QTest::addRow("before a path") << "It failed. /home/a.mp4 is gone."
                                   << "It failed.";
    QTest::addRow("all where there is one") << "It failed"
                                            << "It failed";
    QTest::addRow("line breaks are spaces") << "It\nfailed.\nTry again."
                                            << "It failed.";
    QTest::addRow("nothing") << ""
                             << "";
}

void JobStripTest::aSentenceEndsWhereASentenceEnds()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QCOMPARE(firstSentence(text), sentence);
}

void JobStripTest::isAlwaysThirtyPixelsHigh()
{
    const Shown shown;
    QCOMPARE(shown.strip->height(), 30);
    shown.strip->setJobs({running(1, 3, 9), failed(2)});
    QApplication::processEvents();
    QCOMPARE(shown.strip->height(), 30);
    QVERIFY(shown.strip->jobs().size() == 2);
}

void JobStripTest::progressFollowsTheJob()
{
    const Shown shown;
    const auto* bar = shown.strip->findChild<ThinProgress*>();
    QVERIFY(!bar->isVisible());
    shown.strip->setJobs({running(1, 3, 12)});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value() * 4, bar->maximum());
    QVERIFY(bar->width() >= 120 && bar->width() <= 180);
    QCOMPARE(bar->height(), 4);
    shown.strip->setJobs({running(1, 99, 12)});
    QCOMPARE(bar->value(), bar->maximum());
    shown.strip->setJobs({job(1, JobState::waiting)});
    QVERIFY2(!bar->isVisible(), "what waits does not move");
}

void JobStripTest::progressWithoutTotalMoves()
{
    Shown shown;
    shown.strip->setJobs({running(1, 0, 0)});
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    auto* bar = shown.strip->findChild<ThinProgress*>();
    QCOMPARE(bar->maximum(), 0);
    const QImage before = bar->grab().toImage();
    QTRY_VERIFY(bar->grab().toImage() != before);
}

void JobStripTest::cancelIsForTheJobShown()
{
    const Shown shown;
    QSignalSpy cancelled(shown.strip, &JobStrip::cancelRequested);
    shown.strip->setJobs({job(7, JobState::waiting), running(8, 1, 2)});
    QVERIFY(shown.cancel->isVisible());
    QVERIFY(shown.cancel->accessibleName().contains(QStringLiteral("Job 8")));
    QTest::mouseClick(shown.cancel, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(cancelled.first().first().toULongLong(), 8ULL);
    QVERIFY2(!shown.strip->listOpen(), "Cancel is not the line");
}

void JobStripTest::cancelIsAbsentWhereItCannotBe()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.strip->setJobs({running(1, 1, 2)});
    shown.cancel->setFocus();
    JobRow fixed = running(1, 2, 2);
    fixed.canCancel = false;
    shown.strip->setJobs({fixed});
    QVERIFY(!shown.cancel->isVisible());
    QCOMPARE(QApplication::focusWidget(), shown.line);
}

void JobStripTest::cancelStaysInPlaceWhileDigitsChange()
{
    const Shown shown;
    shown.strip->setJobs({running(1, 888888, 999999)});
    const int x = shown.cancel->x();
    for (const int done : {888889, 911111, 999991, 111111}) {
        shown.strip->setJobs({running(1, done, 999999)});
        QVERIFY(std::abs(shown.cancel->x() - x) <= 8);
    }
    const int widest = shown.cancel->x();
    shown.strip->setJobs({running(1, 1, 999999)});
    QCOMPARE(shown.cancel->x(), widest);
}

void JobStripTest::nothingOverlaps_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {320, 560, 900, 1440, 2560})
        QTest::addRow("%d px", width) << width;
}

void JobStripTest::nothingOverlaps()
{
    QFETCH(int, width);
    const Shown shown(width);
    JobRow row = running(1, 142, 309);
    row.title = QStringLiteral("Jedes Einzelbild von Pressekonferenz_Ministerium_2023-11-14.mp4 wird analysiert");
    row.progressText = QStringLiteral("142 von 309 Einzelbildern · 9,6 Einzelbilder/s · noch 17 Sekunden");
    shown.strip->setMachineText(QStringLiteral("Prozessor · AVX-512 · 2 Threads"));
    shown.strip->setJobs({row, failed(2)});
    QApplication::processEvents();
    const auto* bar = shown.strip->findChild<ThinProgress*>();
    QVERIFY(bar->geometry().right() < shown.cancel->x());
    QVERIFY(shown.cancel->geometry().right() < shown.strip->width());
    QVERIFY(bar->x() > 14);
}

void JobStripTest::aClickAndKeysOpenTheList()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QTest::mouseClick(shown.line, Qt::LeftButton, {}, QPoint(shown.line->width() - 20, 10));
    QVERIFY(shown.strip->listOpen());
    QTest::mouseClick(shown.line, Qt::LeftButton);
    QVERIFY(!shown.strip->listOpen());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Enter}) {
        shown.line->setFocus();
        QTest::keyClick(shown.line, key);
        QVERIFY(shown.strip->listOpen());
        shown.strip->setListOpen(false);
    }
    QVERIFY(shown.line->toolTip().contains(QStringLiteral("Return")));
}

void JobStripTest::keysOfTheStripAreNotTheProgramsShortcuts()
{
    Shown shown;
    QAction play;
    play.setShortcut(Qt::Key_Space);
    shown.window.addAction(&play);
    const QSignalSpy played(&play, &QAction::triggered);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.line->setFocus();
    QTest::keyClick(shown.line, Qt::Key_Space);
    QCOMPARE(played.count(), 0);
    QVERIFY(shown.strip->listOpen());
}

void JobStripTest::aLookedAtFailureIsNotShownAgain()
{
    const Shown shown;
    shown.strip->setJobs({failed(1)});
    QCOMPARE(shown.line->content().kind, JobLineText::Kind::failed);
    shown.strip->setListOpen(true);
    shown.strip->setListOpen(false);
    QCOMPARE(shown.line->content().kind, JobLineText::Kind::idle);
    shown.strip->setJobs({running(1, 1, 2)});
    shown.strip->setJobs({failed(1)});
    QCOMPARE(shown.line->content().kind, JobLineText::Kind::failed);
}

void JobStripTest::aResultPassesInTheLine()
{
    const Shown shown;
    const QImage ready = shown.line->grab().toImage();
    shown.strip->setJobs({running(1, 1, 2)});
    JobRow done = job(1, JobState::done);
    done.message = QStringLiteral("Wrote 309 rows.");
    shown.strip->setJobs({done});
    QVERIFY(shown.line->accessibleName().contains(QStringLiteral("Wrote 309 rows.")));
    QVERIFY(shown.line->grab().toImage() != ready);
    shown.strip->showMessage(QStringLiteral("Settings were reset."));
    QVERIFY(shown.line->accessibleName().contains(QStringLiteral("Settings were reset.")));
}

void JobStripTest::theLineIsAButtonForScreenReaders()
{
    const Shown shown;
    shown.strip->setJobs({running(1, 1, 2)});
    QAccessibleInterface* line = QAccessible::queryAccessibleInterface(shown.line);
    QCOMPARE(line->role(), QAccessible::Button);
    QVERIFY(line->text(QAccessible::Name).contains(QStringLiteral("Job 1")));
    QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(shown.strip->findChild<ThinProgress*>());
    QCOMPARE(bar->role(), QAccessible::ProgressBar);
    QVERIFY(bar->valueInterface() != nullptr);
}

QTEST_MAIN(JobStripTest)
#include "tst_job_strip.moc"
