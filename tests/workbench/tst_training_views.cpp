// SPDX-License-Identifier: GPL-3.0-or-later
// What the Training room shows of its runs: curves, the panel, runs of earlier.
#include "training_panel.h"
#include "training_room.h"
#include "training_workspace.h"
#include "widgets/chip.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/training_curves.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <functional>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

class TrainingViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void earlierRunsAreShownAndGoOn();
    void theOutputFolderIsLookedIntoWhenAskedFor();
    void aRunThatGoesOnShowsItsEarlierEpochs();
    void thePanelExplainsWhatIsShown();
    void curvesAreLogarithmicByMouseKeyAndSession();
    void curvesAreExportedByMouseAndKey();
};

void TrainingViewsTest::earlierRunsAreShownAndGoOn()
{
    TrainerScript script;
    script.logs = true;
    TrainingRoom room(script);
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    room.training().document().setRecipeText(QStringLiteral("stochastic-depth"), QStringLiteral("0.1"));
    // Somebody else has trained one seed to its end and another one not.
    scriptedTrainer(script)(room.training().document().options(111), {}, {}, nullptr);
    StopAfterEpoch afterFirst;
    afterFirst.request();
    scriptedTrainer(script)(room.training().document().options(555), {}, {}, &afterFirst);
    room.training().document().setRecipeText(QStringLiteral("stochastic-depth"), QStringLiteral("0.2"));
    room.training().lookAgainIfNeeded();
    QTRY_COMPARE(room.training().queue().runs().size(), std::size_t(2));
    QCOMPARE(room.training().queue().runs()[0].state, RunRow::State::doneEarlier);
    QCOMPARE(room.training().queue().runs()[1].state, RunRow::State::interrupted);
    QVERIFY(!room.training().runs().isRunning());
    // A click shows its curves, which can only be looked at.
    QTableView* view = room.training().queue().view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 0)).center());
    QCOMPARE(room.training().view(), TrainingWorkspace::View::curves);
    QTRY_COMPARE(room.training().curves().stepCount(), qint64(TrainingRoom::epochs() * 20));
    QVERIFY(!room.bench().action("training.continue-run")->isVisible());
    QVERIFY(room.training().panel().text().contains(QStringLiteral("finished earlier")));
    QTest::keyClick(view, Qt::Key_Down);
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Stochastic depth 0.1")));
    QVERIFY(
        room.training().panel().text().contains(QStringLiteral("can go on")) ||
        room.training().panel().text().contains(QStringLiteral("goes on from the saved state")));
    QTRY_VERIFY(room.bench().action("training.continue-run")->isVisible());
    // It goes on with what it was started with.
    for (QPushButton* button : room.training().panel().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Go on with this run") && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(room.training().runs().isRunning());
    QVERIFY(room.waitForEnd());
    const TrainingRun& run = room.training().runs().runs()[1];
    QCOMPARE(run.state, RunRow::State::done);
    QCOMPARE(run.options.stochasticDepth, 0.1);
    QCOMPARE(run.facts->firstEpoch, 1);
    QCOMPARE(
        room.training().curves().stepCount(), qint64(TrainingRoom::epochs() * 20)); // with those of the first epoch
}

/// The panel is written anew many times a second: it asks what is known of the folder, never the disk.
void TrainingViewsTest::theOutputFolderIsLookedIntoWhenAskedFor()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    const auto says = [&](const char* words) { return room.training().panel().text().contains(QLatin1String(words)); };
    QTRY_VERIFY(says("There is nothing to go on from"));
    const TrainingOptions options = room.training().document().options(111);
    fs::create_directories(options.output);
    writeFileAtomically(options.output / (checkpointStem(options) + "1"), std::string("a checkpoint"));
    for (const char* value : {"0.1", "0.2"}) {
        room.training().document().setRecipeText(QStringLiteral("stochastic-depth"), QLatin1String(value));
        QVERIFY(says("There is nothing to go on from"));
    }
    QVERIFY(!room.bench().action("training.open-output")->isEnabled());
    room.bench().action("training.check")->trigger();
    QTRY_VERIFY(says("Its checkpoints up to epoch 1 are there."));
    QVERIFY(room.bench().action("training.open-output")->isEnabled());
    // Another prefix, another answer from the same look.
    fs::remove_all(options.output);
    TrainingSetup setup = room.training().document().setup();
    setup.prefix = QStringLiteral("other_");
    room.training().document().setSetup(setup);
    QVERIFY(says("There is nothing to go on from"));
    setup.prefix = QStringLiteral("final_");
    room.training().document().setSetup(setup);
    QVERIFY(says("Its checkpoints up to epoch 1 are there."));
}

/// A new session that starts the same seed does not begin its curves in the middle.
void TrainingViewsTest::aRunThatGoesOnShowsItsEarlierEpochs()
{
    TrainerScript script;
    script.logs = true;
    TrainingRoom room(script);
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    StopAfterEpoch afterFirst;
    afterFirst.request();
    scriptedTrainer(script)(room.training().document().options(111), {}, {}, &afterFirst);
    QVERIFY(room.start());
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.training().runs().runs().size(), std::size_t(1));
    QCOMPARE(room.training().runs().runs()[0].epochs.size(), static_cast<std::size_t>(TrainingRoom::epochs()));
    QTRY_COMPARE(room.training().curves().stepCount(), qint64(TrainingRoom::epochs() * 20));
    QCOMPARE(room.training().curves().from(), -1.0);
}

void TrainingViewsTest::thePanelExplainsWhatIsShown()
{
    TrainingRoom room;
    QVERIFY(room.start());
    QVERIFY(room.waitForEnd());
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Seed 111")));
    room.bench().action("training.show-setup")->trigger();
    QVERIFY(room.training().panel().text().contains(QStringLiteral("Ready to start")));
    room.training().queue().view()->setFocus();
    QTest::keyClick(room.training().queue().view(), Qt::Key_Return);
    QCOMPARE(room.training().view(), TrainingWorkspace::View::curves);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("Seed 111")));
}

void TrainingViewsTest::curvesAreLogarithmicByMouseKeyAndSession()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    TrainingCurves& curves = room.training().curves();
    room.bench().action("training.show-curves")->trigger();
    auto* box = curves.findChild<QCheckBox*>();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(curves.isLogarithmic());
    QVERIFY(room.bench().action("training.logarithmic")->isChecked());
    QTest::keyClick(&room.bench().window(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!curves.isLogarithmic());
    QTest::keyClick(&room.bench().window(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(curves.isLogarithmic());
    room.bench().quit();
    room.bench().start();
    QVERIFY(room.training().curves().isLogarithmic());
    QVERIFY(room.bench().action("training.logarithmic")->isChecked());
}

void TrainingViewsTest::curvesAreExportedByMouseAndKey()
{
    TrainingRoom room;
    QVERIFY(room.start());
    QVERIFY(room.waitForEnd());
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    QAction* action = room.bench().action("training.export-curves");
    QVERIFY(action->isEnabled());
    const auto asked = [&](const std::function<void()>& ask) {
        bool came = false;
        QTimer closer;
        QObject::connect(&closer, &QTimer::timeout, &closer, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                came = true;
                dialog->reject();
            }
        });
        closer.start(50);
        ask();
        return came;
    };
    for (Chip* chip : room.training().curves().findChildren<Chip*>())
        if (chip->action() == action)
            QVERIFY(asked([&] { QTest::mouseClick(chip, Qt::LeftButton); }));
    room.bench().window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    QVERIFY(asked([&] { QTest::keyClick(&room.bench().window(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier); }));
    for (const char* suffix : {"png", "svg", "csv"}) {
        const fs::path file = room.bench().path(std::string("curves.") + suffix);
        room.training().saveCurves(QString::fromStdString(file.string()));
        // Not the file alone: a table's is there before the job that writes it has ended and said so.
        QTRY_VERIFY2(room.widget<NoticeBar>().text().contains(QString::fromStdString(file.string())), suffix);
        QVERIFY2(fs::file_size(file) > 1000, suffix);
    }
    QVERIFY(readTextFile(room.bench().path("curves.csv")).find("validation,0,") != std::string::npos);
    QVERIFY(readTextFile(room.bench().path("curves.svg")).find("seed 111") != std::string::npos);
    room.training().saveCurves(QStringLiteral("/nowhere/curves.csv"));
    QTRY_VERIFY(room.widget<NoticeBar>().text().contains(QStringLiteral("/nowhere")));
}

QTEST_MAIN(TrainingViewsTest)
#include "tst_training_views.moc"
