// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees who starts the program for the first time.
#include "base/stop.h"
#include "demo_maker.h"
#include "inspect_workspace.h"
#include "scripted_demo.h"
#include "translation.h"
#include "welcome_page.h"
#include "widgets/door_button.h"
#include "widgets/fact_list.h"
#include "widgets/job_strip.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

using namespace veriframe;
using namespace veriframe::test;

namespace {

MachineFacts machineWith(int threads)
{
    MachineFacts facts;
    facts.processor = QStringLiteral("A processor");
    facts.instructions = QStringLiteral("AVX2");
    facts.threads = threads;
    facts.memoryBytes = std::int64_t(8) << 30;
    return facts;
}

} // namespace

class WelcomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// Plural forms, as people see them.
    void initTestCase() { installTranslation(*qApp, QStringLiteral("en")); }

    void init() { m_bench = std::make_unique<Workbench>(); }

    void cleanup() { m_bench.reset(); }

    void comesAtTheFirstStartOnly();
    void isNotInTheWayOfAFile();
    void isReachedFromTheHelpMenu();
    void escapeLeadsToTheWorkspace();
    void doorsLeadWhereTheySay();
    void keysOfWorkspacesRestMeanwhile();

    void speedIsMeasuredOnceForAMachine();
    void otherHardwareIsMeasuredAnew();
    void leavingEndsTheMeasurement();
    void aMeasurementThatFailsSaysWhy();
    void forecastsFollowFromTheSpeed();

    void aFinishedDemoIsOneClickAway();
    void theDemoIsMadeWithItsTimeAndSizeSaid();
    void theDemoCanBeCancelled();
    void aDemoThatFailsSaysWhy();
    void whatIsNoFinishedDemoIsNotOffered_data();
    void whatIsNoFinishedDemoIsNotOffered();

    void networksSayWhetherTheyAreThere();
    void everythingHasANameAndIsReachedByKeyboard();
    void nothingIsCutInASmallWindow();

private:
    /// @param measured counts the measurements
    void start(bool first = true, const std::filesystem::path& file = {});

    WelcomePage& page() { return m_bench->window().welcome(); }

    QString shownText();
    QAbstractButton* button(const QString& text);
    QString fact(const QString& name);

    std::unique_ptr<Workbench> m_bench;
    std::atomic<int> m_measured = 0;
    int m_threads = 2;
};

void WelcomeTest::start(bool first, const std::filesystem::path& file)
{
    m_bench->start(file, {}, [&](MainWindow& window, StartOptions& options) {
        options.welcomeFirst = first;
        window.welcome().setMeasure(
            [this] { return machineWith(m_threads); },
            [this](Progress&, std::stop_token) {
                ++m_measured;
                return 0.25;
            });
        window.welcome().demo().setFolders({m_bench->path("demo")}, m_bench->path("demo"));
    });
}

QString WelcomeTest::shownText()
{
    QStringList texts;
    for (const auto* label : page().findChildren<QLabel*>())
        if (label->isVisible())
            texts += label->text();
    return texts.join(QLatin1Char('\n'));
}

QAbstractButton* WelcomeTest::button(const QString& text)
{
    for (auto* each : page().findChildren<QAbstractButton*>())
        if (each->isVisible() && each->text() == text)
            return each;
    return nullptr;
}

QString WelcomeTest::fact(const QString& name)
{
    for (const auto& [known, value] : page().findChild<FactList*>()->facts())
        if (known == name)
            return value;
    return {};
}

void WelcomeTest::comesAtTheFirstStartOnly()
{
    start();
    QVERIFY(m_bench->window().isWelcoming());
    m_bench->quit();
    start();
    QVERIFY(!m_bench->window().isWelcoming());
    QCOMPARE(m_bench->window().workspace(), QStringLiteral("inspect"));
}

void WelcomeTest::isNotInTheWayOfAFile()
{
    start(true, m_bench->drawVideo("a.mp4", 10));
    QVERIFY(!m_bench->window().isWelcoming());
    QVERIFY(m_bench->waitForPicture());
    QVERIFY(!m_bench->window().isWelcoming());
    m_bench->quit();
    start(); // it was not seen yet
    QVERIFY(m_bench->window().isWelcoming());
}

void WelcomeTest::isReachedFromTheHelpMenu()
{
    start(false);
    QVERIFY(!m_bench->window().isWelcoming());
    m_bench->action("help.welcome")->trigger();
    QVERIFY(m_bench->window().isWelcoming());
    QVERIFY(page().isVisible());
}

void WelcomeTest::escapeLeadsToTheWorkspace()
{
    start();
    QTRY_VERIFY(qobject_cast<DoorButton*>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_bench->window().isWelcoming());
    QVERIFY(m_bench->inspect().isVisible());
}

void WelcomeTest::doorsLeadWhereTheySay()
{
    start();
    QVERIFY(button(QStringLiteral("Look at a video")));
    disconnect(&page(), &WelcomePage::videoRequested, nullptr, nullptr); // no file dialog
    QSignalSpy asked(&page(), &WelcomePage::videoRequested);
    QTest::mouseClick(button(QStringLiteral("Look at a video")), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(m_bench->window().isWelcoming()); // until a file is chosen
    QVERIFY(m_bench->open(m_bench->drawVideo("a.mp4", 8)));
    QVERIFY(!m_bench->window().isWelcoming());

    m_bench->window().showWelcome();
    QTest::mouseClick(button(QStringLiteral("Train networks")), Qt::LeftButton);
    QCOMPARE(m_bench->window().workspace(), QStringLiteral("dataset"));
    QVERIFY(!m_bench->window().isWelcoming());

    m_bench->window().showWelcome();
    button(QStringLiteral("Judge many videos"))->setFocus();
    QTest::keyClick(button(QStringLiteral("Judge many videos")), Qt::Key_Return);
    QCOMPARE(m_bench->window().workspace(), QStringLiteral("batch"));
    QVERIFY(!m_bench->window().isWelcoming());
}

void WelcomeTest::keysOfWorkspacesRestMeanwhile()
{
    start();
    QVERIFY(!m_bench->action("inspect.play")->isEnabled());
    QTest::keySequence(&m_bench->window(), QKeySequence(Qt::CTRL | Qt::Key_5));
    QVERIFY(!m_bench->window().isWelcoming());
    QCOMPARE(m_bench->window().workspace(), QStringLiteral("batch"));
}

void WelcomeTest::speedIsMeasuredOnceForAMachine()
{
    m_measured = 0;
    start();
    QTRY_COMPARE(fact(QStringLiteral("One face")), QStringLiteral("250 ms for each network"));
    QCOMPARE(fact(QStringLiteral("Computes with")), QStringLiteral("2 threads, AVX2"));
    QCOMPARE(fact(QStringLiteral("Memory")), QStringLiteral("8 GiB"));
    QCOMPARE(fact(QStringLiteral("A first look")), QStringLiteral("about 56 seconds"));
    QCOMPARE(m_measured.load(), 1);
    m_bench->quit();
    start(false);
    m_bench->window().showWelcome();
    QTRY_COMPARE(fact(QStringLiteral("One face")), QStringLiteral("250 ms for each network"));
    QCOMPARE(m_measured.load(), 1);
    QTest::mouseClick(button(QStringLiteral("Measure again")), Qt::LeftButton);
    QTRY_COMPARE(m_measured.load(), 2);
}

void WelcomeTest::otherHardwareIsMeasuredAnew()
{
    m_measured = 0;
    start();
    QTRY_COMPARE(m_measured.load(), 1);
    QTRY_COMPARE(fact(QStringLiteral("One face")), QStringLiteral("250 ms for each network"));
    m_bench->quit();
    m_threads = 16;
    start(false);
    m_bench->window().showWelcome();
    QTRY_COMPARE(m_measured.load(), 2);
    m_threads = 2;
}

void WelcomeTest::leavingEndsTheMeasurement()
{
    start(false);
    std::atomic<bool> begun = false, stopped = false;
    page().setMeasure(
        [] { return machineWith(1); },
        [&](Progress&, const std::stop_token& stop) {
            begun = true;
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
            throw Stopped();
            return 1.0;
        });
    m_bench->window().showWelcome();
    QTRY_VERIFY(begun.load());
    m_bench->window().showWorkspace(QStringLiteral("batch"));
    QTRY_VERIFY(stopped.load());
    QVERIFY(m_bench->window().jobs().rows().empty());
}

void WelcomeTest::aMeasurementThatFailsSaysWhy()
{
    start(false);
    page().setMeasure(
        [] { return machineWith(1); },
        [](Progress&, std::stop_token) -> double {
            throw Error(ErrorCode::internal, "Measuring", "", "not enough memory");
        });
    m_bench->window().showWelcome();
    QTRY_VERIFY(shownText().contains(QStringLiteral("not enough memory")));
    QCOMPARE(fact(QStringLiteral("One face")), QStringLiteral("not known yet"));
}

void WelcomeTest::forecastsFollowFromTheSpeed()
{
    QCOMPARE(secondsOfQuickPass(0.1), 0.1 * 32 * 7);
    QCOMPARE(minutesOfDemo(0.125), 8); // the machine whose eight minutes README tells
    QCOMPARE(minutesOfDemo(0.25), 16);
    QCOMPARE(minutesOfDemo(0.001), 1);
}

void WelcomeTest::aFinishedDemoIsOneClickAway()
{
    writeFinishedDemo(*m_bench, m_bench->path("demo"));
    start();
    QTRY_VERIFY(button(QStringLiteral("Open the result")));
    QVERIFY(shownText().contains(QStringLiteral("mean nothing for real videos")));
    QTest::mouseClick(button(QStringLiteral("Open the result")), Qt::LeftButton);
    QVERIFY(!m_bench->window().isWelcoming());
    QVERIFY(m_bench->waitForPicture());
    QCOMPARE(m_bench->inspect().document().path().filename().string(), std::string("fake.mp4"));
    QCOMPARE(m_bench->inspect().analysis().plan().name, QStringLiteral("demo"));
    QVERIFY(m_bench->waitForAnalysis());
    m_bench->quit();
    start(false); // the demo's networks are not the person's choice
    QVERIFY(m_bench->inspect().analysis().plan().members.empty());
}

void WelcomeTest::theDemoIsMadeWithItsTimeAndSizeSaid()
{
    writeFinishedDemo(*m_bench, m_bench->path("made before"));
    start();
    page().demo().setWork(scriptedDemo({.copy = m_bench->path("made before")}));
    QTRY_VERIFY(shownText().contains(QStringLiteral("about 16 minutes on this machine")));
    QVERIFY(shownText().contains(QStringLiteral(" MB in ")));
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    QTest::mouseClick(button(QStringLiteral("Make the demo")), Qt::LeftButton);
    QTRY_VERIFY(button(QStringLiteral("Open the result")));
    QCOMPARE(page().demo().finished()->video, m_bench->path("demo/unseen/dfdc_train_part_0/fake.mp4"));
}

void WelcomeTest::theDemoCanBeCancelled()
{
    start();
    page().demo().setWork(scriptedDemo({.waits = true}));
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    button(QStringLiteral("Make the demo"))->setFocus();
    QTest::keyClick(button(QStringLiteral("Make the demo")), Qt::Key_Space);
    QTRY_VERIFY(shownText().contains(QStringLiteral("312 of")));
    QTRY_VERIFY(shownText().contains(QStringLiteral("Training 2 networks")));
    // It goes on while something else is shown.
    m_bench->window().showWorkspace(QStringLiteral("batch"));
    QTest::qWait(50);
    QVERIFY(page().demo().isMaking());
    m_bench->window().showWelcome();
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    QVERIFY(!page().demo().isMaking());
}

void WelcomeTest::aDemoThatFailsSaysWhy()
{
    start();
    page().demo().setWork(scriptedDemo({.fails = "no space left on device"}));
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    QTest::mouseClick(button(QStringLiteral("Make the demo")), Qt::LeftButton);
    QTRY_VERIFY(shownText().contains(QStringLiteral("no space left on device")));
    QVERIFY(button(QStringLiteral("Make the demo")));
}

void WelcomeTest::whatIsNoFinishedDemoIsNotOffered_data()
{
    QTest::addColumn<QString>("lacking");
    QTest::addRow("somebody else's folder") << QStringLiteral(".veriframe-demo");
    QTest::addRow("it did not end") << QStringLiteral("summary.html");
    QTest::addRow("no ensemble") << QStringLiteral("demo.ensemble.json");
    QTest::addRow("its videos are away") << QStringLiteral("unseen/dfdc_train_part_0/fake.mp4");
    QTest::addRow("nothing tells which are fake") << QStringLiteral("unseen/dfdc_train_part_0/metadata.json");
}

void WelcomeTest::whatIsNoFinishedDemoIsNotOffered()
{
    QFETCH(QString, lacking);
    writeFinishedDemo(*m_bench, m_bench->path("demo"));
    QVERIFY(finishedDemoIn(m_bench->path("demo")).has_value());
    QVERIFY(std::filesystem::remove(m_bench->path("demo") / lacking.toStdString()));
    QVERIFY(!finishedDemoIn(m_bench->path("demo")).has_value());
}

void WelcomeTest::networksSayWhetherTheyAreThere()
{
    start();
    QVERIFY(shownText().contains(QStringLiteral("No network is here yet")));
    QVERIFY(button(QStringLiteral("Fetch")));
    QVERIFY(shownText().contains(QStringLiteral("GB")));
    m_bench->window().setModels(m_bench->smallModels(1), false);
    QTRY_VERIFY(shownText().contains(QStringLiteral("Judging now:")));
}

void WelcomeTest::everythingHasANameAndIsReachedByKeyboard()
{
    start();
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    int named = 0;
    for (QWidget* widget : page().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++named;
    }
    QVERIFY(named >= 8);
    QSet<QWidget*> visited;
    for (int i = 0; i < 40; ++i) {
        visited.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString& text :
         {QStringLiteral("Look at a video"), QStringLiteral("Judge many videos"), QStringLiteral("Make the demo"),
          QStringLiteral("Open the manual"), QStringLiteral("Close")})
        QVERIFY2(visited.contains(button(text)), qPrintable(text));
}

void WelcomeTest::nothingIsCutInASmallWindow()
{
    start();
    m_bench->window().resize(760, 480);
    QTRY_VERIFY(button(QStringLiteral("Make the demo")));
    auto* scroll = page().findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    for (auto* door : page().findChildren<DoorButton*>())
        QTRY_VERIFY2(door->height() >= door->heightForWidth(door->width()), qPrintable(door->text()));
    for (auto* label : page().findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

QTEST_MAIN(WelcomeTest)
#include "tst_welcome.moc"
