// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/disclosure_button.h"
#include "widgets/job_list_panel.h"
#include "widgets/job_log_view.h"
#include "widgets/job_row_view.h"
#include "widgets/theme.h"
#include "widgets/wrapped_text.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QElapsedTimer>
#include <QGraphicsEffect>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace veriframe;

namespace {

JobRow job(std::uint64_t id, JobState state)
{
    JobRow row;
    row.id = id;
    row.title = QStringLiteral("Job %1").arg(id);
    row.state = state;
    row.canCancel = state == JobState::running || state == JobState::waiting;
    row.canRetry = state == JobState::failed || state == JobState::cancelled;
    row.canOpen = state == JobState::done;
    row.log = QStringLiteral("started");
    return row;
}

std::vector<JobRow> manyJobs(std::uint64_t first, std::uint64_t last)
{
    std::vector<JobRow> jobs;
    for (std::uint64_t id = first; id <= last; ++id)
        jobs.push_back(job(id, JobState::done));
    return jobs;
}

/// A window with something to work in, a strip, and its list open.
struct Shown {
    QWidget window;
    QLineEdit* work = new QLineEdit;
    JobStrip* strip = new JobStrip;
    JobListPanel* panel = nullptr;

    explicit Shown(std::vector<JobRow> jobs, QSize size = {1200, 700})
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(work);
        column->addStretch(1);
        column->addWidget(strip);
        window.resize(size);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("The window does not appear.");
        work->setFocus();
        strip->setJobs(std::move(jobs));
        strip->setListOpen(true);
        panel = window.findChild<JobListPanel*>();
    }

    JobRowView* row(std::uint64_t id) const
    {
        for (auto* view : panel->findChildren<JobRowView*>())
            if (view->row().id == id && !view->isHidden())
                return view;
        return nullptr;
    }

    SmallButton* button(std::uint64_t id, const QString& text) const
    {
        for (auto* found : row(id)->findChildren<SmallButton*>())
            if (found->text() == text && found->isVisible())
                return found;
        return nullptr;
    }

    QScrollArea* scroll() const { return panel->findChild<QScrollArea*>(); }
};

} // namespace

class JobListPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void liesAboveTheStripInsideTheWindow_data();
    void liesAboveTheStripInsideTheWindow();
    void buttonsAskForTheirJob();
    void aStateHasItsWord_data();
    void aStateHasItsWord();
    void escapeClosesAndGivesTheFocusBack();
    void escapeIsNotTheProgramsShortcutThere();
    void theCloseButtonCloses();
    void openingPressesNothing();
    void updatesKeepFocusLogAndSelection();
    void updatesKeepTheScrollPosition();
    void jobsThatComeAboveDoNotMoveWhatIsRead();
    void aVanishingButtonHandsItsFocusOn();
    void clearingMayHappenInsideTheClick();
    void aLogFollowsItsEndOnlyWhileItIsInView();
    void aShortLogIsAllInView();
    void theListEndsWithItsLastRow();
    void longMessagesWrap();
    void tabReachesTheRowsInTheirOrder();
    void withoutJobsItSaysSo();
    void fadesAndIsGone();
    void survivesItsWindow();
    void manyUpdatesAreCheap();
    void screenReadersFindTheRows();
};

void JobListPanelTest::liesAboveTheStripInsideTheWindow_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("jobs");
    QTest::addRow("small window, many jobs") << QSize(640, 480) << 40;
    QTest::addRow("usual window, one job") << QSize(1280, 720) << 1;
    QTest::addRow("large window, many jobs") << QSize(2560, 1400) << 40;
    QTest::addRow("narrower than the list would like") << QSize(400, 600) << 3;
}

void JobListPanelTest::liesAboveTheStripInsideTheWindow()
{
    QFETCH(QSize, window);
    QFETCH(int, jobs);
    Shown shown(manyJobs(1, static_cast<std::uint64_t>(jobs)), window);
    const auto holds = [&shown] {
        const QSize size = shown.window.size();
        // Without the margin for the shadow.
        const QRect card = shown.panel->geometry().adjusted(10, 10, -10, -10);
        return shown.window.rect().contains(card) && card.bottom() < shown.strip->y() &&
               card.height() <= size.height() / 2 && card.width() <= 640 &&
               card.width() >= std::min(420, size.width() - 16);
    };
    QTRY_VERIFY(holds());
    shown.window.resize(window + QSize(100, 60));
    QTRY_VERIFY(holds());
}

void JobListPanelTest::buttonsAskForTheirJob()
{
    const Shown shown({job(1, JobState::running), job(2, JobState::failed), job(3, JobState::done)});
    QSignalSpy cancel(shown.strip, &JobStrip::cancelRequested), retry(shown.strip, &JobStrip::retryRequested);
    QSignalSpy open(shown.strip, &JobStrip::openRequested);
    QTest::mouseClick(shown.button(1, QStringLiteral("Cancel")), Qt::LeftButton);
    shown.button(2, QStringLiteral("Retry"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::mouseClick(shown.button(3, QStringLiteral("Open result")), Qt::LeftButton);
    QCOMPARE(cancel.value(0).value(0).toULongLong(), 1ULL);
    QCOMPARE(retry.value(0).value(0).toULongLong(), 2ULL);
    QCOMPARE(open.value(0).value(0).toULongLong(), 3ULL);
    QVERIFY(shown.button(1, QStringLiteral("Retry")) == nullptr);
    QVERIFY(shown.button(2, QStringLiteral("Cancel")) == nullptr);
}

void JobListPanelTest::aStateHasItsWord_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    QTest::addRow("waiting") << static_cast<int>(JobState::waiting) << "Waiting";
    QTest::addRow("running") << static_cast<int>(JobState::running) << "Running";
    QTest::addRow("done") << static_cast<int>(JobState::done) << "Done";
    QTest::addRow("failed") << static_cast<int>(JobState::failed) << "Failed";
    QTest::addRow("cancelled") << static_cast<int>(JobState::cancelled) << "Cancelled";
}

void JobListPanelTest::aStateHasItsWord()
{
    QFETCH(int, state);
    QFETCH(QString, word);
    const Shown shown({job(1, static_cast<JobState>(state))});
    QCOMPARE(jobStateWord(static_cast<JobState>(state)), word);
    QCOMPARE(shown.row(1)->accessibleName(), QStringLiteral("Job 1, ") + word);
}

void JobListPanelTest::escapeClosesAndGivesTheFocusBack()
{
    const Shown shown({job(1, JobState::running)});
    QVERIFY(shown.panel->isAncestorOf(QApplication::focusWidget()));
    shown.button(1, QStringLiteral("Cancel"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!shown.strip->listOpen());
    QCOMPARE(QApplication::focusWidget(), shown.work);
    shown.strip->setListOpen(true);
    shown.row(1)->setLogExpanded(true);
    shown.row(1)->findChild<JobLogView*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY2(!shown.strip->listOpen(), "from inside a log too");
}

void JobListPanelTest::escapeIsNotTheProgramsShortcutThere()
{
    Shown shown({job(1, JobState::running)});
    QAction leave;
    leave.setShortcut(Qt::Key_Escape);
    shown.window.addAction(&leave);
    const QSignalSpy left(&leave, &QAction::triggered);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.count(), 0);
    QVERIFY(!shown.strip->listOpen());
}

void JobListPanelTest::theCloseButtonCloses()
{
    const Shown shown({job(1, JobState::running)});
    QTest::mouseClick(shown.panel->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(!shown.strip->listOpen());
}

void JobListPanelTest::openingPressesNothing()
{
    const Shown shown({job(1, JobState::running)});
    const QSignalSpy cancel(shown.strip, &JobStrip::cancelRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(cancel.count(), 0);
}

void JobListPanelTest::updatesKeepFocusLogAndSelection()
{
    JobRow first = job(1, JobState::running);
    const Shown shown({first, job(2, JobState::done)});
    JobRowView* row = shown.row(1);
    QTest::mouseClick(row->findChild<DisclosureButton*>(), Qt::LeftButton);
    auto* log = row->findChild<JobLogView*>();
    QVERIFY(log->isVisible());
    log->setFocus();
    log->selectAll();
    for (int i = 0; i < 50; ++i) {
        first.done = i;
        first.total = 50;
        first.progressText = QStringLiteral("%1 of 50 frames").arg(i);
        first.log += QStringLiteral("\nframe %1").arg(i);
        shown.strip->setJobs({first, job(2, JobState::done)});
    }
    QCOMPARE(shown.row(1), row);
    QCOMPARE(QApplication::focusWidget(), log);
    QVERIFY(log->isVisible());
    QVERIFY(log->textCursor().selectedText().startsWith(QStringLiteral("started")));
    QCOMPARE(log->toPlainText(), first.log);
    first.state = JobState::done;
    shown.strip->setJobs({job(2, JobState::done), first});
    QCOMPARE(shown.row(1), row);
    QVERIFY2(row->logExpanded() && log->hasFocus(), "another place in the list changes nothing in the row");
}

void JobListPanelTest::updatesKeepTheScrollPosition()
{
    std::vector<JobRow> jobs = manyJobs(1, 30);
    jobs.front().state = JobState::running;
    const Shown shown(jobs);
    QScrollBar* bar = shown.scroll()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 200);
    bar->setValue(150);
    for (int i = 0; i < 20; ++i) {
        jobs.front().progressText = QStringLiteral("%1 of 50 frames").arg(i);
        shown.strip->setJobs(jobs);
        QApplication::processEvents();
        QCOMPARE(bar->value(), 150);
    }
}

void JobListPanelTest::jobsThatComeAboveDoNotMoveWhatIsRead()
{
    std::vector<JobRow> jobs = manyJobs(1, 30);
    const Shown shown(jobs);
    QScrollBar* bar = shown.scroll()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 400);
    bar->setValue(shown.row(7)->y());
    const auto place = [&shown](std::uint64_t id) { return shown.row(id)->mapTo(shown.scroll(), QPoint(0, 0)).y(); };
    const int before = place(8);
    jobs.insert(jobs.begin(), job(99, JobState::running));
    shown.strip->setJobs(jobs);
    QCOMPARE(place(8), before);
    jobs.erase(jobs.begin() + 2, jobs.begin() + 4);
    shown.strip->setJobs(jobs);
    QCOMPARE(place(8), before);
    bar->setValue(0);
    jobs.insert(jobs.begin(), job(100, JobState::running));
    shown.strip->setJobs(jobs);
    QCOMPARE(bar->value(), 0);
}

void JobListPanelTest::aVanishingButtonHandsItsFocusOn()
{
    const Shown shown({job(1, JobState::running)});
    shown.button(1, QStringLiteral("Cancel"))->setFocus();
    shown.strip->setJobs({job(1, JobState::failed)});
    QVERIFY(shown.panel->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(shown.row(1)->isAncestorOf(QApplication::focusWidget()));
    shown.strip->setJobs({});
    QCOMPARE(QApplication::focusWidget(), shown.scroll());
}

void JobListPanelTest::clearingMayHappenInsideTheClick()
{
    Shown shown({job(1, JobState::running), job(2, JobState::done)});
    connect(shown.strip, &JobStrip::clearFinishedRequested, shown.strip, [&shown] {
        shown.strip->setJobs({job(1, JobState::running)});
    });
    connect(shown.strip, &JobStrip::cancelRequested, shown.strip, [&shown] { shown.strip->setJobs({}); });
    SmallButton* clear = nullptr;
    for (auto* found : shown.panel->findChildren<SmallButton*>())
        if (found->text() == QLatin1String("Clear finished"))
            clear = found;
    QVERIFY(clear != nullptr && clear->isEnabled());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(shown.row(2) == nullptr);
    QVERIFY(!clear->isEnabled());
    QTest::mouseClick(shown.button(1, QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(shown.row(1) == nullptr);
}

void JobListPanelTest::aLogFollowsItsEndOnlyWhileItIsInView()
{
    JobLogView view;
    view.resize(300, 120);
    view.show();
    QString log = QStringLiteral("0");
    const auto grow = [&log, &view] {
        for (int i = 1; i < 40; ++i)
            log += QStringLiteral("\nline %1").arg(i);
        view.setLog(log);
    };
    grow();
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    view.verticalScrollBar()->setValue(3);
    grow();
    QCOMPARE(view.verticalScrollBar()->value(), 3);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    grow();
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    view.setLog(QStringLiteral("another"));
    QCOMPARE(view.toPlainText(), QStringLiteral("another"));
}

void JobListPanelTest::aShortLogIsAllInView()
{
    JobRow row = job(1, JobState::failed);
    row.log = QStringLiteral("12:01:03 opened\n12:01:04 first frame\n12:01:09 invalid data\n12:01:09 stopped");
    const Shown shown({row});
    shown.row(1)->setLogExpanded(true);
    const auto* log = shown.row(1)->findChild<JobLogView*>();
    QTRY_COMPARE(log->height(), log->sizeHint().height());
    QCOMPARE(log->verticalScrollBar()->maximum(), 0);
    QCOMPARE(log->verticalScrollBar()->value(), 0);
}

void JobListPanelTest::theListEndsWithItsLastRow()
{
    std::vector<JobRow> jobs = manyJobs(1, 20);
    for (JobRow& row : jobs)
        row.message = QString(60, QLatin1Char('x'));
    const Shown shown(jobs);
    const QWidget* list = shown.row(20)->parentWidget();
    QTRY_COMPARE(list->height(), shown.row(20)->geometry().bottom() + 1);
}

void JobListPanelTest::longMessagesWrap()
{
    JobRow row = job(1, JobState::failed);
    row.message = QStringLiteral("Reading /") + QString(500, QLatin1Char('x')) + QStringLiteral(" failed.");
    const Shown shown({row}, {640, 900});
    QApplication::processEvents();
    const auto* message = shown.row(1)->findChild<WrappedText*>();
    QTRY_VERIFY(message->height() >= message->heightForWidth(message->width()));
    QVERIFY(message->heightForWidth(message->width()) > 5 * message->fontMetrics().height());
    QCOMPARE(message->verticalScrollBar()->maximum(), 0);
}

void JobListPanelTest::tabReachesTheRowsInTheirOrder()
{
    std::vector<JobRow> jobs{job(1, JobState::running), job(2, JobState::failed)};
    const Shown shown(jobs);
    jobs.insert(jobs.begin(), job(3, JobState::running));
    shown.strip->setJobs(jobs);
    shown.scroll()->setFocus();
    std::vector<std::uint64_t> reached;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        for (const std::uint64_t id : {1U, 2U, 3U})
            if (shown.row(id)->isAncestorOf(QApplication::focusWidget()))
                reached.push_back(id);
    }
    const std::vector<std::uint64_t> expected{3, 3, 1, 1, 2, 2};
    QCOMPARE(reached, expected);
}

void JobListPanelTest::withoutJobsItSaysSo()
{
    const Shown shown({});
    QVERIFY(shown.panel->isVisible());
    QVERIFY(shown.panel->findChildren<JobRowView*>().isEmpty());
    bool said = false;
    for (const auto* label : shown.panel->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("Nothing has run yet.")));
    QVERIFY(said);
}

void JobListPanelTest::fadesAndIsGone()
{
    const Shown shown({job(1, JobState::running)});
    QVERIFY(shown.panel->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel->graphicsEffect()->isEnabled(), 1000);
    shown.strip->setListOpen(false);
    shown.strip->setListOpen(true);
    QTest::qWait(250);
    QVERIFY2(shown.panel->isVisible(), "opened again while it faded");
    shown.strip->setListOpen(false);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel->isVisible(), 1000);
}

void JobListPanelTest::survivesItsWindow()
{
    auto window = std::make_unique<QWidget>();
    auto* strip = new JobStrip(window.get());
    window->resize(800, 600);
    window->show();
    strip->setListOpen(true);
    window.reset();
    JobStrip alone;
    alone.setListOpen(true);
    alone.setListOpen(false);
}

void JobListPanelTest::manyUpdatesAreCheap()
{
    std::vector<JobRow> jobs = manyJobs(1, 40);
    jobs.front().state = JobState::running;
    const Shown shown(jobs);
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    constexpr int updates = 100;
    for (int i = 0; i < updates; ++i) {
        jobs.front().progressText = QStringLiteral("%1 of 50 frames").arg(i);
        jobs.front().done = i;
        jobs.front().total = updates;
        shown.strip->setJobs(jobs);
        QApplication::processEvents();
    }
    const double each = static_cast<double>(timer.elapsed()) / updates;
    qInfo("%.2f ms for an update of a list of 40 jobs, painting included", each);
    QVERIFY2(each < 40, qPrintable(QString::number(each)));
}

void JobListPanelTest::screenReadersFindTheRows()
{
    const Shown shown({job(1, JobState::running)});
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.panel)->text(QAccessible::Name), QStringLiteral("Jobs"));
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.row(1))->role(), QAccessible::ListItem);
    QCOMPARE(shown.button(1, QStringLiteral("Cancel"))->accessibleName(), QStringLiteral("Cancel: Job 1"));
}

QTEST_MAIN(JobListPanelTest)
#include "tst_job_list_panel.moc"
