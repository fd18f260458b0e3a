// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window: in a menu, by its keys, with the mouse.
#include "inspect_workspace.h"
#include "widgets/job_strip.h"
#include "widgets/notice_bar.h"
#include "widgets/probability_timeline.h"
#include "widgets/side_bar.h"
#include "widgets/title_bar.h"
#include "widgets/transport_bar.h"
#include "workbench_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace veriframe;
using namespace veriframe::test;

namespace {

void collect(const QMenu* menu, QSet<QAction*>& actions)
{
    for (QAction* action : menu->actions()) {
        actions.insert(action);
        if (action->menu())
            collect(action->menu(), actions);
    }
}

/// Closes whatever dialog or menu an action opens, as a person who changed their mind.
class DialogCloser : public QObject {
public:
    DialogCloser()
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (auto* popup = QApplication::activePopupWidget()) {
                ++closed;
                popup->close();
            } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                ++closed;
                dialog->reject();
            }
        });
        m_timer.start();
    }

    int closed = 0;

private:
    QTimer m_timer;
};

void drop(QWidget& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

QUrl urlOf(const std::filesystem::path& path)
{
    return QUrl::fromLocalFile(QString::fromStdString(path.string()));
}

} // namespace

class WorkbenchActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionStandsInAMenu();
    void everyKeyReachesItsAction();
    void stepKeysMoveTheCursor_data();
    void stepKeysMoveTheCursor();
    void typedTextIsNotTakenForKeys();
    void buttonsAndChipsDoWhatTheySay();
    void everythingHasAnAccessibleName();
    void dropsOpenWhatTheyAre();
    void recentFilesComeBack();
    void rangeLoopsAndClears();
    void menusAnswerToMouseAndKeyboard();
};

void WorkbenchActionsTest::everyActionStandsInAMenu()
{
    Workbench bench;
    bench.start();
    QSet<QAction*> inMenus;
    for (QAction* top : bench.window().menuBar()->actions())
        collect(top->menu(), inMenus);
    for (const ActionRegistry::Entry& entry : bench.window().actions().entries()) {
        QVERIFY2(inMenus.contains(entry.action), qPrintable(entry.id));
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.id));
    }
}

void WorkbenchActionsTest::everyKeyReachesItsAction()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 40)));
    const DialogCloser closer;
    for (const ActionRegistry::Entry& entry : bench.window().actions().entries()) {
        if (entry.id == QLatin1String("file.quit") || entry.id == QLatin1String("file.close") ||
            entry.id == QLatin1String("inspect.reopen"))
            continue;
        for (const QKeySequence& key : entry.action->shortcuts()) {
            QVERIFY(bench.waitForAnalysis());
            const QString prefix = entry.id.section(QLatin1Char('.'), 0, 0);
            const bool ofOtherRoom = prefix == QLatin1String("dataset") || prefix == QLatin1String("training") ||
                                     prefix == QLatin1String("checkpoints") || prefix == QLatin1String("batch");
            bench.window().showWorkspace(ofOtherRoom ? prefix : QStringLiteral("inspect"));
            entry.action->setVisible(true);
            entry.action->setEnabled(true);
            QSignalSpy triggered(entry.action, &QAction::triggered);
            QTRY_VERIFY(!QApplication::activePopupWidget() && !QApplication::activeModalWidget());
            bench.window().activateWindow();
            QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() == &bench.window(); }));
            if (!ofOtherRoom)
                bench.view().setFocus();
            QTest::keySequence(&bench.window(), key);
            QTRY_VERIFY2_WITH_TIMEOUT(
                triggered.count() == 1,
                qPrintable(
                    entry.id + QLatin1String(" by ") + key.toString() + QStringLiteral(" %1").arg(triggered.count())),
                3000);
        }
    }
}

void WorkbenchActionsTest::stepKeysMoveTheCursor_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QKeySequence>("key");
    QTest::addColumn<int>("to");
    QTest::addRow("comma: one back") << 50 << QKeySequence(Qt::Key_Comma) << 49;
    QTest::addRow("full stop: one on") << 50 << QKeySequence(Qt::Key_Period) << 51;
    QTest::addRow("left") << 50 << QKeySequence(Qt::Key_Left) << 49;
    QTest::addRow("right") << 50 << QKeySequence(Qt::Key_Right) << 51;
    QTest::addRow("ctrl left: ten") << 50 << QKeySequence(Qt::CTRL | Qt::Key_Left) << 40;
    QTest::addRow("ctrl right: ten") << 50 << QKeySequence(Qt::CTRL | Qt::Key_Right) << 60;
    QTest::addRow("shift left: a second") << 50 << QKeySequence(Qt::SHIFT | Qt::Key_Left) << 20;
    QTest::addRow("shift right: a second") << 50 << QKeySequence(Qt::SHIFT | Qt::Key_Right) << 80;
    QTest::addRow("home") << 50 << QKeySequence(Qt::Key_Home) << 0;
    QTest::addRow("end") << 50 << QKeySequence(Qt::Key_End) << 99;
    QTest::addRow("before the first") << 0 << QKeySequence(Qt::Key_Left) << 0;
    QTest::addRow("after the last") << 99 << QKeySequence(Qt::Key_Right) << 99;
}

void WorkbenchActionsTest::stepKeysMoveTheCursor()
{
    QFETCH(int, from);
    QFETCH(QKeySequence, key);
    Workbench bench;
    bench.start(bench.numberedVideo("numbers.mp4", 100));
    QVERIFY(bench.waitForPicture());
    bench.inspect().seek(from);
    QVERIFY(bench.waitForPicture());
    bench.view().setFocus();
    QTest::keySequence(&bench.window(), key);
    QVERIFY(bench.waitForPicture());
    QTEST(bench.inspect().currentFrame(), "to");
    QTEST(bench.widget<ProbabilityTimeline>().cursorFrame(), "to");
}

void WorkbenchActionsTest::typedTextIsNotTakenForKeys()
{
    Workbench bench;
    bench.start(bench.numberedVideo("numbers.mp4", 30));
    QVERIFY(bench.waitForPicture());
    QLineEdit edit(&bench.window());
    edit.show();
    edit.setFocus();
    QTest::keyClicks(&edit, QStringLiteral("b,.jkl n1"));
    QCOMPARE(edit.text(), QStringLiteral("b,.jkl n1"));
    QCOMPARE(bench.inspect().currentFrame(), 0);
    QVERIFY(bench.inspect().document().bookmarks().empty());
}

void WorkbenchActionsTest::buttonsAndChipsDoWhatTheySay()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 40)));
    const DialogCloser closer;
    int clicked = 0;
    for (QWidget* bar :
         {static_cast<QWidget*>(&bench.widget<TransportBar>()), static_cast<QWidget*>(&bench.widget<TitleBar>())})
        for (QAbstractButton* button : bar->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled() || button->focusPolicy() == Qt::NoFocus)
                continue;
            QVERIFY2(
                !button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
            QSignalSpy pressed(button, &QAbstractButton::clicked);
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY2(pressed.count() == 1, qPrintable(button->text() + button->accessibleName() + button->toolTip()));
            ++clicked;
            bench.inspect().cancelAnalysis();
            QVERIFY(bench.waitForAnalysis());
        }
    QVERIFY(clicked >= 10);
}

void WorkbenchActionsTest::everythingHasAnAccessibleName()
{
    Workbench bench;
    bench.start({}, bench.smallModels(2));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 40)));
    int checked = 0;
    for (QWidget* widget : bench.window().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            QLatin1String(widget->metaObject()->className()).startsWith(QLatin1String("QScroll")))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(
            !accessible->text(QAccessible::Name).isEmpty(),
            qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
        ++checked;
    }
    QVERIFY(checked > 15);
}

void WorkbenchActionsTest::dropsOpenWhatTheyAre()
{
    Workbench bench;
    bench.start();
    const auto video = bench.drawVideo("a.mp4", 12);
    drop(bench.window(), {urlOf(video)});
    QTRY_VERIFY_WITH_TIMEOUT(bench.inspect().frames().isOpen(), 30'000);

    drop(bench.window(), {urlOf(bench.checkpoint("m.pth"))});
    QTRY_COMPARE_WITH_TIMEOUT(bench.inspect().analysis().plan().members.size(), std::size_t(1), 5000);

    EnsembleManifest manifest;
    manifest.members = {{bench.path("m.pth"), {}, 64}, {bench.path("m.pth"), {}, 96}};
    writeEnsembleManifest(bench.path("two.ensemble.json"), manifest);
    drop(bench.window(), {urlOf(bench.path("two.ensemble.json"))});
    QTRY_COMPARE_WITH_TIMEOUT(bench.inspect().analysis().plan().members.size(), std::size_t(2), 5000);

    std::filesystem::create_directory(bench.path("folder"));
    std::filesystem::copy(video, bench.path("folder/only.mp4"));
    drop(bench.window(), {urlOf(bench.path("folder"))});
    QTRY_COMPARE_WITH_TIMEOUT(bench.inspect().document().path().filename().string(), std::string("only.mp4"), 5000);
}

void WorkbenchActionsTest::recentFilesComeBack()
{
    Workbench bench;
    bench.start();
    QVERIFY(bench.open(bench.drawVideo("first.mp4", 5)));
    QVERIFY(bench.open(bench.drawVideo("second.mp4", 5)));
    bench.quit();
    bench.start();
    QMenu* recent = nullptr;
    for (QMenu* menu : bench.window().findChildren<QMenu*>())
        if (!menu->actions().isEmpty() && menu->actions().front()->text().contains(QLatin1String("second.mp4")))
            recent = menu;
    QVERIFY(recent);
    QCOMPARE(recent->actions().at(1)->text(), QStringLiteral("first.mp4"));
    recent->actions().at(1)->trigger();
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.inspect().document().path().filename().string(), std::string("first.mp4"));
}

void WorkbenchActionsTest::rangeLoopsAndClears()
{
    Workbench bench;
    bench.start(bench.numberedVideo("numbers.mp4", 60));
    QVERIFY(bench.waitForPicture());
    bench.inspect().seek(10);
    bench.action("inspect.range-start")->trigger();
    bench.inspect().seek(14);
    bench.action("inspect.range-end")->trigger();
    bench.action("inspect.play")->trigger();
    int lowest = 99;
    int highest = -1;
    int wraps = 0;
    int before = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1500) {
        QTest::qWait(5);
        const int now = bench.inspect().currentFrame();
        lowest = std::min(lowest, now);
        highest = std::max(highest, now);
        wraps += now < before;
        before = now;
    }
    QVERIFY(lowest >= 10 && highest <= 14);
    QVERIFY(wraps >= 1);
    bench.action("inspect.pause")->trigger();
    const int paused = bench.inspect().currentFrame();
    QTest::qWait(200);
    QCOMPARE(bench.inspect().currentFrame(), paused);
    bench.action("inspect.range-clear")->trigger();
    QVERIFY(!bench.action("inspect.range-clear")->isEnabled());
}

void WorkbenchActionsTest::menusAnswerToMouseAndKeyboard()
{
    Workbench bench;
    bench.start(bench.numberedVideo("numbers.mp4", 30));
    QVERIFY(bench.waitForPicture());
    QMenuBar* bar = bench.window().menuBar();
    const auto menuOf = [&](const char* title) {
        for (QAction* top : bar->actions())
            if (top->text().remove(QLatin1Char('&')) == QLatin1String(title))
                return top;
        return static_cast<QAction*>(nullptr);
    };
    // By mouse: View, Landmarks.
    QAction* view = menuOf("View");
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(view).center());
    QTRY_VERIFY(view->menu()->isVisible());
    QTest::mouseClick(
        view->menu(), Qt::LeftButton, {}, view->menu()->actionGeometry(bench.action("inspect.landmarks")).center());
    QVERIFY(bench.view().layers().landmarks);
    // By keyboard: the menu's letter, then the entry's.
    QTRY_VERIFY(!QApplication::activePopupWidget());
    bench.view().setFocus();
    QTest::keyClick(&bench.window(), Qt::Key_V, Qt::AltModifier);
    QTRY_VERIFY(view->menu()->isVisible());
    QTest::keyClick(view->menu(), Qt::Key_L);
    QVERIFY(!bench.view().layers().landmarks);
}

QTEST_MAIN(WorkbenchActionsTest)
#include "tst_workbench_actions.moc"
