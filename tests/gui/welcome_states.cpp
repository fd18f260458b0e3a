// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_states.h"

#include "base/stop.h"
#include "demo_maker.h"
#include "manual_window.h"
#include "scripted_demo.h"
#include "welcome_page.h"

#include <QLineEdit>
#include <QTest>
#include <thread>

namespace veriframe::test {

namespace {

MachineFacts someMachine()
{
    MachineFacts facts;
    facts.processor = QStringLiteral("AMD EPYC 9454 48-Core Processor");
    facts.instructions = QStringLiteral("AVX-512");
    facts.threads = 8;
    facts.memoryBytes = std::int64_t(32) << 30;
    return facts;
}

/// @param measures false: the measurement does not end
WelcomePage& welcome(Workbench& bench, bool measures)
{
    bench.window().setModels({}, false);
    WelcomePage& page = bench.window().welcome();
    page.setMeasure(someMachine, [measures](Progress&, const std::stop_token& stop) {
        while (!measures && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        throwIfStopped(stop);
        return 0.13;
    });
    return page;
}

void show(Workbench& bench)
{
    bench.window().showWelcome();
    QTest::qWait(500);
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> welcomeStates()
{
    return {
        {QStringLiteral("welcome"),
         [](Workbench& bench) {
             welcome(bench, true).demo().setFolders({bench.path("demo")}, bench.path("demo"));
             show(bench);
         }},
        {QStringLiteral("welcome-measuring"),
         [](Workbench& bench) {
             welcome(bench, false).demo().setFolders({bench.path("demo")}, bench.path("demo"));
             show(bench);
         }},
        {QStringLiteral("welcome-demo-running"),
         [](Workbench& bench) {
             DemoMaker& demo = welcome(bench, true).demo();
             demo.setFolders({}, bench.path("demo"));
             demo.setWork(scriptedDemo({.waits = true}));
             show(bench);
             demo.make();
             QTest::qWait(600);
         }},
        {QStringLiteral("welcome-demo-done"),
         [](Workbench& bench) {
             DemoMaker& demo = welcome(bench, true).demo();
             writeFinishedDemo(bench, bench.path("demo"));
             demo.setFolders({bench.path("demo")}, bench.path("demo"));
             bench.window().setModels(bench.smallModels(2), false);
             show(bench);
         }},
        {QStringLiteral("manual-front"), [](Workbench& bench) { bench.window().showManual({}); }},
        {QStringLiteral("manual-page"),
         [](Workbench& bench) { bench.window().showManual(QStringLiteral("workspaces/inspect.md")); }},
        {QStringLiteral("manual-command"),
         [](Workbench& bench) { bench.window().showManual(QStringLiteral("commands/predict.md")); }},
        {QStringLiteral("manual-search"),
         [](Workbench& bench) {
             bench.window().showManual(QStringLiteral("reference/method.md"));
             bench.window().manual()->findChild<QLineEdit*>()->setText(QStringLiteral("strong compression"));
         }},
    };
}

QWidget& manualPicture(Workbench& bench, QSize size)
{
    ManualWindow& window = *bench.window().manual();
    window.resize(size.boundedTo(QSize(1060, 780)));
    QTest::qWait(200);
    return window;
}

} // namespace veriframe::test
