// SPDX-License-Identifier: GPL-3.0-or-later
// The Training room by mouse and keyboard, with a trainer that makes its losses up.
#include "training_panel.h"
#include "training_preview.h"
#include "training_room.h"
#include "training_set.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/chip.h"
#include "widgets/config_editor.h"
#include "widgets/config_field_row.h"
#include "widgets/console_view.h"
#include "widgets/data_check_card.h"
#include "widgets/device_list.h"
#include "widgets/fold_rows.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"
#include "widgets/training_curves.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 60'000;

QString pathText(TrainingRoom& room, const char* name)
{
    return QString::fromStdString(room.bench().path(name).string());
}

QPushButton* buttonNamed(QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TrainingWorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRoomSaysWhatToDo();
    void theDatasetRoomsDataIsTaken();
    void dataThatIsNoneSaysWhy();
    void dataThatIsReadyNowIsSeenWhenTheRoomIsShown();
    void missingCropsAreNamedAndHoldTheStart();
    void whatTrainingSeesIsDrawnByMouseAndKey();
    void aPreviewThatCannotBeDrawnSaysWhy();
    void theHeldOutFoldIsChosenByMouseAndKey();
    void aWrongConfigurationCannotStartAndSaysWhy();
    void theConfigurationIsEditedAsJson();
    void presetsAndSeedsByMouseAndKey();
    void startByMouseAndWatchItEnd();
    void twoSeedsRunOneAfterAnother();
    void stopAfterTheEpochByKey();
    void stopNowAndGoOn();
    void aFailureStandsBesideItsRun();
    void moreRunsCanBeQueuedMeanwhile();
    void theConsoleFollowsAndCopies();
    void aSessionComesBack();
    void theKeysRestInOtherRooms();
    void theWindowClosesWhileItTrains();
    void theRealTrainerTrains();
};

void TrainingWorkspaceTest::anEmptyRoomSaysWhatToDo()
{
    TrainingRoom room;
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("training"));
    QVERIFY(room.widget<StateCard>().isVisible());
    QVERIFY(!room.bench().action("training.start")->isEnabled());
    QVERIFY(room.bench().action("training.choose-data")->isEnabled());
    room.bench().action("training.to-dataset")->trigger();
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("dataset"));
}

void TrainingWorkspaceTest::theDatasetRoomsDataIsTaken()
{
    TrainingRoom room;
    const QString root = QString::fromStdString(room.root().string());
    room.training().offerDataset(root);
    QCOMPARE(room.training().document().setup().data, root);
    QVERIFY(!room.bench().action("training.take-dataset")->isEnabled());
    // Another one is only offered.
    room.training().offerDataset(QStringLiteral("/elsewhere"));
    QCOMPARE(room.training().document().setup().data, root);
    QVERIFY(room.bench().action("training.take-dataset")->isEnabled());
}

void TrainingWorkspaceTest::dataThatIsNoneSaysWhy()
{
    TrainingRoom room;
    fs::create_directories(room.bench().path("nothing"));
    room.training().setData(QString::fromStdString(room.bench().path("nothing").string()));
    QTRY_COMPARE(room.training().document().checkState(), TrainingDocument::CheckState::failed);
    const DataCheckContent& content = room.widget<DataCheckCard>().content();
    QCOMPARE(content.state, DataCheckContent::State::failed);
    QVERIFY2(content.text.contains(QStringLiteral("folds.csv")), qPrintable(content.text));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    QVERIFY(room.widget<NoticeBar>().isVisible());
}

void TrainingWorkspaceTest::dataThatIsReadyNowIsSeenWhenTheRoomIsShown()
{
    TrainingRoom room;
    const fs::path table = room.root() / "folds.csv";
    const fs::path away = room.bench().path("away.csv");
    fs::rename(table, away);
    room.training().setData(QString::fromStdString(room.root().string()));
    QTRY_COMPARE(room.training().document().checkState(), TrainingDocument::CheckState::failed);
    fs::rename(away, table);
    room.training().lookAgainIfNeeded();
    QTRY_COMPARE(room.training().document().checkState(), TrainingDocument::CheckState::checked);
}

void TrainingWorkspaceTest::missingCropsAreNamedAndHoldTheStart()
{
    TrainingRoom room;
    fs::remove(room.root() / "crops" / "real2a" / "10_0.png");
    fs::remove(room.root() / "landmarks" / "real1" / "10_0.npy");
    QVERIFY(room.takeData());
    const DataCheckContent content = room.widget<DataCheckCard>().content();
    QCOMPARE(content.missing.size(), std::size_t(2));
    QCOMPARE(content.examples.size(), 1);
    QVERIFY(content.examples.front().endsWith(QStringLiteral("crops/real2a/10_0.png")));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    QVERIFY(room.training().panel().text().contains(QStringLiteral("missing")));
    // Once it is there again, a look is enough.
    writeFileAtomically(room.root() / "crops" / "real2a" / "10_0.png", std::string());
    room.bench().action("training.check")->trigger();
    QTRY_VERIFY(room.training().document().problems().isEmpty());
}

void TrainingWorkspaceTest::whatTrainingSeesIsDrawnByMouseAndKey()
{
    TrainingSet set;
    addThreeFolds(set);
    set.writeTable();
    TrainingRoom room;
    QVERIFY(!room.bench().action("training.preview")->isEnabled());
    room.training().setData(QString::fromStdString(set.root().string()));
    room.training().document().setRecipeText(QStringLiteral("augmentations"), QStringLiteral("geometric"));
    QTest::keyClick(&room.bench().window(), Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    auto* preview = room.training().findChild<TrainingPreview*>();
    QVERIFY(preview && preview->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!preview->sheet().isNull(), patienceMs);
    QVERIFY(preview->problem().isEmpty());
    QVERIFY(preview->sheet().width() > 6 * 200);

    const QImage first = preview->sheet();
    QTest::mouseClick(buttonNamed(*preview, QStringLiteral("&Draw others")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(preview->sheet() != first, patienceMs);
    preview->save(pathText(room, "sheet.png"));
    QTRY_COMPARE(QImage(pathText(room, "sheet.png")).size(), preview->sheet().size());
    preview->save(pathText(room, "nowhere/sheet.png"));
    QTRY_VERIFY(preview->problem().contains(QStringLiteral("nowhere/sheet.png")));
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!room.training().findChild<TrainingPreview*>());
}

void TrainingWorkspaceTest::aPreviewThatCannotBeDrawnSaysWhy()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    for (const auto& entry : fs::recursive_directory_iterator(room.root() / "crops"))
        if (entry.is_regular_file())
            writeFileAtomically(entry.path(), std::string("no picture"));
    room.bench().action("training.preview")->trigger();
    auto* preview = room.training().findChild<TrainingPreview*>();
    QTRY_VERIFY(preview->problem().contains(QStringLiteral("crops")));
    QVERIFY(preview->sheet().isNull());
    QVERIFY(!buttonNamed(*preview, QStringLiteral("&Save the picture…"))->isEnabled());
}

void TrainingWorkspaceTest::theHeldOutFoldIsChosenByMouseAndKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    auto& rows = room.widget<FoldRows>();
    QCOMPARE(room.training().document().setup().fold, 0);
    int y = 0;
    while (rows.rowAt(y) != 2)
        ++y;
    QTest::mouseClick(&rows, Qt::LeftButton, {}, QPoint(20, y + 4));
    QCOMPARE(room.training().document().setup().fold, 2);
    QCOMPARE(room.widget<DataCheckCard>().content().heldOut, 2);
    rows.setFocus();
    QTest::keyClick(&rows, Qt::Key_Down);
    QTest::keyClick(&rows, Qt::Key_Return);
    QCOMPARE(room.training().document().setup().fold, 3);
}

void TrainingWorkspaceTest::aWrongConfigurationCannotStartAndSaysWhy()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    ConfigFieldRow* rate = room.training().setupPage().editor()->row(QStringLiteral("optimizer.learning_rate"));
    TrainingRoom::type(*static_cast<QLineEdit*>(rate->input()), QStringLiteral("-1"));
    QVERIFY(!rate->problemText().isEmpty());
    QVERIFY(room.training().panel().text().contains(QStringLiteral("Learning rate")));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    QVERIFY(room.widget<NoticeBar>().text().contains(QStringLiteral("Learning rate")));
    TrainingRoom::type(*static_cast<QLineEdit*>(rate->input()), QStringLiteral("0.005"));
    QVERIFY(rate->problemText().isEmpty());
    QCOMPARE(room.training().document().form().config()->optimizer.learningRate, 0.005);
    QCOMPARE(room.training().document().configSource(), QStringLiteral("Published B7, changed"));
    room.bench().action("training.start")->trigger();
    QVERIFY(room.training().runs().isRunning());
    QVERIFY(!room.widget<NoticeBar>().isVisible());
}

void TrainingWorkspaceTest::theConfigurationIsEditedAsJson()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    room.bench().action("training.show-json")->trigger();
    ConfigEditor& editor = *room.training().setupPage().editor();
    QVERIFY(editor.showsJson());
    auto* text = editor.findChild<QPlainTextEdit*>();
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("{\"size\": 7}"));
    QTRY_VERIFY(editor.jsonProblem().startsWith(QStringLiteral("Line 1:")));
    QVERIFY(!room.training().document().problems().isEmpty());
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("{\"size\": 128}"));
    QTRY_COMPARE(room.training().document().form().lastGood().inputSizePx, 128);
    QVERIFY(editor.jsonProblem().isEmpty());
    QCOMPARE(editor.json(), QStringLiteral("{\"size\": 128}")); // what is typed stays
    QCOMPARE(editor.row(QStringLiteral("size"))->field().value, QStringLiteral("128"));
}

void TrainingWorkspaceTest::presetsAndSeedsByMouseAndKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    for (Chip* chip : room.training().setupPage().findChildren<Chip*>())
        if (chip->action() == room.bench().action("training.preset-b0"))
            QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(room.training().document().form().lastGood().encoder, std::string("tf_efficientnet_b0_ns"));
    QVERIFY(!room.bench().action("training.preset-b0")->isEnabled());
    TrainingRoom::type(*room.training().setupPage().seeds(), QStringLiteral("111, 555 777"));
    QCOMPARE(room.training().document().runs().size(), std::size_t(3));
    TrainingRoom::type(*room.training().setupPage().seeds(), QStringLiteral("111, 111"));
    QVERIFY(!room.training().document().problems().isEmpty());
    // The processor cannot be left out where there is nothing else; its ranks can be more.
    DeviceList& devices = *room.training().setupPage().devices();
    auto* box = devices.findChild<QCheckBox*>();
    if (devices.findChildren<QCheckBox*>().size() == 1) {
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(box->isChecked());
    }
}

void TrainingWorkspaceTest::startByMouseAndWatchItEnd()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    for (QPushButton* button : room.widget<TitleBar>().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Start"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(room.training().runs().isRunning());
    QCOMPARE(room.training().view(), TrainingWorkspace::View::curves);
    QVERIFY(!room.bench().action("training.start")->isVisible());
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.training().curves().stepCount(), qint64(TrainingRoom::epochs() * 20));
    QTRY_COMPARE(room.training().queue().runs().front().state, RunRow::State::done);
    QVERIFY(room.training().queue().runs().front().bestBce.has_value());
    QVERIFY(room.bench().action("training.start")->isVisible());
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("complete")));
    const QString text = room.training().panel().text();
    QVERIFY2(text.contains(QStringLiteral("random")), qPrintable(text)); // said honestly
    QVERIFY(fs::exists(room.root() / "checkpoints" / "final_111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_5"));
}

void TrainingWorkspaceTest::twoSeedsRunOneAfterAnother()
{
    TrainingRoom room;
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QCOMPARE(room.training().queue().runs().size(), std::size_t(2));
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.calls->mostAtOnce.load(), 1);
    QTRY_COMPARE(room.training().queue().runs()[1].state, RunRow::State::done);
    // Another row shows its own curves.
    QTableView* view = room.training().queue().view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Up);
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Seed 111")));
}

void TrainingWorkspaceTest::stopAfterTheEpochByKey()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    TrainingRoom room(script);
    QVERIFY(room.start());
    QVERIFY(room.waitForEpoch(1));
    QTest::keyClick(&room.bench().window(), Qt::Key_F7, Qt::ControlModifier);
    QVERIFY(!room.bench().action("training.stop-after-epoch")->isEnabled());
    QVERIFY(room.bench().action("training.stop-now")->isEnabled());
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.training().runs().runs().front().state, RunRow::State::stopped);
    QCOMPARE(room.training().runs().runs().front().epochs.size(), std::size_t(2));
}

void TrainingWorkspaceTest::stopNowAndGoOn()
{
    TrainerScript script;
    script.waitInEpoch = 1;
    TrainingRoom room(script);
    QVERIFY(room.start());
    QVERIFY(room.waitForEpoch(1));
    room.bench().action("training.stop-now")->trigger();
    QVERIFY(!room.bench().action("training.stop-now")->isEnabled());
    QVERIFY(room.waitForEnd());
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("goes on from the saved state")));
    room.training().setTrainer(scriptedTrainer({}, room.calls));
    room.bench().action("training.start")->trigger();
    QVERIFY(room.waitForEnd());
    const TrainingRun& run = room.training().runs().runs().front();
    QCOMPARE(run.state, RunRow::State::done);
    QCOMPARE(run.facts->firstEpoch, 1);
    QCOMPARE(room.calls->steps.load(), std::int64_t(TrainingRoom::epochs() * 20));
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("at epoch 1, step 10")));
}

void TrainingWorkspaceTest::aFailureStandsBesideItsRun()
{
    TrainerScript script;
    script.failInEpoch = {111};
    TrainingRoom room(script);
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QVERIFY(room.waitForEnd());
    QTRY_COMPARE(room.training().queue().runs()[0].state, RunRow::State::failed);
    QVERIFY(room.training().queue().runs()[0].note.contains(QStringLiteral("not a number")));
    QCOMPARE(room.training().queue().runs()[1].state, RunRow::State::done);
    room.training().queue().setCurrent(0);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("Lower the learning rate")));
}

void TrainingWorkspaceTest::moreRunsCanBeQueuedMeanwhile()
{
    TrainerScript script;
    script.waitInEpoch = 0;
    TrainingRoom room(script);
    QVERIFY(room.start());
    room.training().showView(TrainingWorkspace::View::setup);
    TrainingRoom::type(*room.training().setupPage().seeds(), QStringLiteral("999"));
    room.bench().action("training.enqueue")->trigger();
    QCOMPARE(room.training().queue().runs().size(), std::size_t(2));
    QCOMPARE(room.training().view(), TrainingWorkspace::View::setup); // nothing jumps
    room.training().queue().setCurrent(1);
    QTest::keyClick(room.training().queue().view(), Qt::Key_Delete);
    QCOMPARE(room.training().queue().runs().size(), std::size_t(1));
    room.bench().action("training.stop-now")->trigger();
    QVERIFY(room.waitForEnd());
}

void TrainingWorkspaceTest::theConsoleFollowsAndCopies()
{
    TrainingRoom room;
    QVERIFY(room.start());
    room.bench().action("training.show-console")->trigger();
    QVERIFY(room.waitForEnd());
    QVERIFY(room.widget<ConsoleView>().text().contains(QStringLiteral("Epoch 5: bce")));
    room.bench().action("training.copy-console")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), room.widget<ConsoleView>().text());
}

void TrainingWorkspaceTest::aSessionComesBack()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b5")->trigger();
    room.training().document().setConfigText(QStringLiteral("optimizer.batch_size"), QStringLiteral("7"));
    TrainingRoom::type(*room.training().setupPage().seeds(), QStringLiteral("888"));
    room.training().curves().setSmoothing(500);
    room.bench().action("training.show-console")->trigger();
    const TrainingSetup setup = room.training().document().setup();
    room.bench().quit();
    room.bench().start();
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("training"));
    TrainingWorkspace& training = room.training();
    QVERIFY(training.document().setup() == setup);
    QCOMPARE(training.document().form().lastGood().optimizer.batchSize, 7);
    QCOMPARE(training.document().configSource(), QStringLiteral("Published B5, changed"));
    QCOMPARE(training.view(), TrainingWorkspace::View::console);
    QCOMPARE(training.curves().smoothing(), 500);
    QTRY_COMPARE(training.document().checkState(), TrainingDocument::CheckState::checked);
}

void TrainingWorkspaceTest::theKeysRestInOtherRooms()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    QVERIFY(room.bench().action("training.show-curves")->isEnabled());
    QTest::keyClick(&room.bench().window(), Qt::Key_5, Qt::AltModifier);
    QCOMPARE(room.training().view(), TrainingWorkspace::View::curves);
    room.bench().action("view.inspect")->trigger();
    QVERIFY(!room.bench().action("training.show-curves")->isEnabled());
    QTest::keyClick(&room.bench().window(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("training"));
}

void TrainingWorkspaceTest::theWindowClosesWhileItTrains()
{
    TrainerScript script;
    script.waitInEpoch = 0;
    TrainingRoom room(script);
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QVERIFY(room.waitForEpoch(0));
    room.bench().quit();
    QCOMPARE(room.calls->running.load(), 0);
    QVERIFY(fs::exists(room.root() / "checkpoints" / "final_111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_resume"));
}

/// No script: a small network learns for two epochs, on the processor.
void TrainingWorkspaceTest::theRealTrainerTrains()
{
    TrainingSet set;
    addThreeFolds(set);
    set.writeTable();
    TrainingRoom room;
    room.training().setTrainer(train);
    room.training().setData(QString::fromStdString(set.root().string()));
    TrainingDocument& document = room.training().document();
    QTRY_COMPARE_WITH_TIMEOUT(document.checkState(), TrainingDocument::CheckState::checked, patienceMs);
    room.bench().action("training.preset-b0")->trigger();
    for (const auto& [id, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"size", "32"},
             {"optimizer.batch_size", "2"},
             {"batches_per_epoch", "3"},
             {"optimizer.schedule.epochs", "2"}})
        document.setConfigText(QLatin1String(id), QLatin1String(value));
    QVERIFY2(document.problems().isEmpty(), qPrintable(document.problems().join(QLatin1Char(' '))));
    room.bench().action("training.start")->trigger();
    constexpr int longestRunMs = 300'000;
    QVERIFY(QTest::qWaitFor([&] { return !room.training().runs().isRunning(); }, longestRunMs));
    const TrainingRun& run = room.training().runs().runs().front();
    QVERIFY2(!run.error, run.error ? run.error->why.c_str() : "");
    QCOMPARE(run.state, RunRow::State::done);
    QCOMPARE(run.steps.size(), std::size_t(6));
    QCOMPARE(run.epochs.size(), std::size_t(2));
    QVERIFY(run.epochs.back().validated);
    QVERIFY(fs::exists(run.epochs.back().checkpoint));
    QCOMPARE(room.training().curves().stepCount(), qint64(6));
    QCOMPARE(earlierRun(run.options, listOutputFolder(run.options.output)).lastEpoch, 1);
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("complete")));
}

QTEST_MAIN(TrainingWorkspaceTest)
#include "tst_training_workspace.moc"
