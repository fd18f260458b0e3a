// SPDX-License-Identifier: GPL-3.0-or-later
// The Training room by mouse and keyboard, with a trainer that makes its losses up.
#include "form_parts.h"
#include "scripted_trainer.h"
#include "starting_weights_field.h"
#include "training_panel.h"
#include "training_preview.h"
#include "training_set.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/chip.h"
#include "widgets/config_editor.h"
#include "widgets/config_field_row.h"
#include "widgets/console_view.h"
#include "widgets/data_check_card.h"
#include "widgets/device_list.h"
#include "widgets/field_form.h"
#include "widgets/fold_rows.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"
#include "widgets/training_curves.h"
#include "workbench_fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <functional>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 60'000;

/// A workbench with a dataset that can be trained on.
class Room {
public:
    explicit Room(const TrainerScript& script = {})
    {
        m_bench.start();
        writeTrainingDataset(root());
        m_bench.action("view.training")->trigger();
        training().setTrainer(scriptedTrainer(script, calls));
    }

    bool takeData()
    {
        training().setData(QString::fromStdString(root().string()));
        return QTest::qWaitFor(
            [this] { return training().document().checkState() == TrainingDocument::CheckState::checked; }, patienceMs);
    }

    /// With the demo's configuration.
    bool start(const QString& seeds = QStringLiteral("111"))
    {
        if (!takeData())
            return false;
        m_bench.action("training.preset-b0")->trigger();
        type(*training().setupPage().seeds(), seeds);
        m_bench.action("training.start")->trigger();
        return training().runs().isRunning();
    }

    /// Of the demo's configuration.
    static int epochs() { return embeddedTrainingConfig("b0").optimizer.schedule.epochs; }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !training().runs().isRunning(); }, patienceMs);
    }

    bool waitForEpoch(int epoch)
    {
        return QTest::qWaitFor(
            [&] {
                const auto& runs = training().runs();
                return runs.isRunning() && runs.runs()[static_cast<std::size_t>(runs.active())].latest &&
                       runs.runs()[static_cast<std::size_t>(runs.active())].latest->epoch >= epoch;
            },
            patienceMs);
    }

    static void type(QLineEdit& edit, const QString& text)
    {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
    }

    fs::path root() const { return m_bench.path("set"); }

    Workbench& bench() { return m_bench; }

    TrainingWorkspace& training() { return m_bench.window().training(); }

    template<typename Widget>
    Widget& widget()
    {
        return *training().findChild<Widget*>();
    }

    std::shared_ptr<TrainerCalls> calls = std::make_shared<TrainerCalls>();

private:
    Workbench m_bench;
};

QString pathText(Room& room, const char* name)
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

bool chooseByMouse(QComboBox& combo, int row)
{
    QTest::mouseClick(&combo, Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return combo.view()->isVisible(); }))
        return false;
    QTest::qWait(QApplication::doubleClickInterval() + 100); // until then a click counts as the one that opened it
    const QRect place = combo.view()->visualRect(combo.model()->index(row, 0));
    QTest::mouseMove(combo.view()->viewport(), place.center());
    QTest::mouseClick(combo.view()->viewport(), Qt::LeftButton, {}, place.center());
    return QTest::qWaitFor([&] { return combo.currentIndex() == row; });
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
    void everyRecipeFieldByKey();
    void everyRecipeFieldByMouse();
    void theRecipeReachesTheTrainer();
    void thePublishedRecipeComesBackByMouseAndKey();
    void whatADeviceCannotComputeIsSaid();
    void startingWeightsByMouseAndKey();
    void outputAndPrefixByKey();
    void recipeTravelsThroughASession();
    void earlierRunsAreShownAndGoOn();
    void aRunThatGoesOnShowsItsEarlierEpochs();
    void thePanelExplainsWhatIsShown();
    void curvesAreLogarithmicByMouseKeyAndSession();
    void curvesAreExportedByMouseAndKey();
    void aSessionComesBack();
    void theKeysRestInOtherRooms();
    void theWindowClosesWhileItTrains();
    void theRealTrainerTrains();
};

void TrainingWorkspaceTest::anEmptyRoomSaysWhatToDo()
{
    Room room;
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("training"));
    QVERIFY(room.widget<StateCard>().isVisible());
    QVERIFY(!room.bench().action("training.start")->isEnabled());
    QVERIFY(room.bench().action("training.choose-data")->isEnabled());
    room.bench().action("training.to-dataset")->trigger();
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("dataset"));
}

void TrainingWorkspaceTest::theDatasetRoomsDataIsTaken()
{
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
    QVERIFY(room.takeData());
    ConfigFieldRow* rate = room.training().setupPage().editor()->row(QStringLiteral("optimizer.learning_rate"));
    Room::type(*static_cast<QLineEdit*>(rate->input()), QStringLiteral("-1"));
    QVERIFY(!rate->problemText().isEmpty());
    QVERIFY(room.training().panel().text().contains(QStringLiteral("Learning rate")));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    QVERIFY(room.widget<NoticeBar>().text().contains(QStringLiteral("Learning rate")));
    Room::type(*static_cast<QLineEdit*>(rate->input()), QStringLiteral("0.005"));
    QVERIFY(rate->problemText().isEmpty());
    QCOMPARE(room.training().document().form().config()->optimizer.learningRate, 0.005);
    QCOMPARE(room.training().document().configSource(), QStringLiteral("Published B7, changed"));
    room.bench().action("training.start")->trigger();
    QVERIFY(room.training().runs().isRunning());
    QVERIFY(!room.widget<NoticeBar>().isVisible());
}

void TrainingWorkspaceTest::theConfigurationIsEditedAsJson()
{
    Room room;
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
    Room room;
    QVERIFY(room.takeData());
    for (Chip* chip : room.training().setupPage().findChildren<Chip*>())
        if (chip->action() == room.bench().action("training.preset-b0"))
            QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(room.training().document().form().lastGood().encoder, std::string("tf_efficientnet_b0_ns"));
    QVERIFY(!room.bench().action("training.preset-b0")->isEnabled());
    Room::type(*room.training().setupPage().seeds(), QStringLiteral("111, 555 777"));
    QCOMPARE(room.training().document().runs().size(), std::size_t(3));
    Room::type(*room.training().setupPage().seeds(), QStringLiteral("111, 111"));
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
    Room room;
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    for (QPushButton* button : room.widget<TitleBar>().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Start"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(room.training().runs().isRunning());
    QCOMPARE(room.training().view(), TrainingWorkspace::View::curves);
    QVERIFY(!room.bench().action("training.start")->isVisible());
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.training().curves().stepCount(), qint64(Room::epochs() * 20));
    QTRY_COMPARE(room.training().queue().runs().front().state, RunRow::State::done);
    QVERIFY(room.training().queue().runs().front().bestBce.has_value());
    QVERIFY(room.bench().action("training.start")->isVisible());
    const QString text = room.training().panel().text();
    QVERIFY2(text.contains(QStringLiteral("random")), qPrintable(text)); // said honestly
    QVERIFY2(text.contains(QStringLiteral("complete")), qPrintable(text));
    QVERIFY(fs::exists(room.root() / "checkpoints" / "final_111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_5"));
}

void TrainingWorkspaceTest::twoSeedsRunOneAfterAnother()
{
    Room room;
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
    Room room(script);
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
    Room room(script);
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
    QCOMPARE(room.calls->steps.load(), std::int64_t(Room::epochs() * 20));
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("at epoch 1, step 10")));
}

void TrainingWorkspaceTest::aFailureStandsBesideItsRun()
{
    TrainerScript script;
    script.failInEpoch = {111};
    Room room(script);
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QVERIFY(room.waitForEnd());
    QTRY_COMPARE(room.training().queue().runs()[0].state, RunRow::State::failed);
    QVERIFY(room.training().queue().runs()[0].note.contains(QStringLiteral("not a number")));
    QCOMPARE(room.training().queue().runs()[1].state, RunRow::State::done);
    room.training().queue().setCurrent(0);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("lower learning rate")));
}

void TrainingWorkspaceTest::moreRunsCanBeQueuedMeanwhile()
{
    TrainerScript script;
    script.waitInEpoch = 0;
    Room room(script);
    QVERIFY(room.start());
    room.training().showView(TrainingWorkspace::View::setup);
    Room::type(*room.training().setupPage().seeds(), QStringLiteral("999"));
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
    Room room;
    QVERIFY(room.start());
    room.bench().action("training.show-console")->trigger();
    QVERIFY(room.waitForEnd());
    QVERIFY(room.widget<ConsoleView>().text().contains(QStringLiteral("Epoch 5: bce")));
    room.bench().action("training.copy-console")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), room.widget<ConsoleView>().text());
}

/// Tab leads from field to field in their order; what is typed, spaced or stepped through reaches the options.
void TrainingWorkspaceTest::everyRecipeFieldByKey()
{
    Room room;
    QVERIFY(room.takeData());
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    TrainingSetupPage& page = room.training().setupPage();
    for (const RecipePart part : {RecipePart::machine, RecipePart::learning}) {
        const std::vector<ConfigField> fields = room.training().document().recipe().fields(part);
        page.recipe(part)->row(fields.front().id)->input()->setFocus(Qt::TabFocusReason);
        for (const ConfigField& field : fields) {
            QWidget* input = page.recipe(part)->row(field.id)->input();
            QTRY_VERIFY2(input->hasFocus(), qPrintable(field.id));
            QVERIFY(!input->accessibleName().isEmpty());
            QVERIFY(!input->toolTip().isEmpty());
            if (auto* edit = qobject_cast<QLineEdit*>(input)) {
                edit->selectAll();
                QTest::keyClicks(edit, field.id == QLatin1String("average-decay") ? "0.5" : "3");
                if (field.id == QLatin1String("stochastic-depth")) {
                    QVERIFY(!room.training().document().problems().isEmpty());
                    edit->selectAll();
                    QTest::keyClicks(edit, QStringLiteral("0.3"));
                }
            } else {
                QTest::keyClick(input, qobject_cast<QComboBox*>(input) ? Qt::Key_Down : Qt::Key_Space);
            }
            QVERIFY2(page.recipe(part)->row(field.id)->isChanged(), qPrintable(field.id));
            QTest::keyClick(input, Qt::Key_Tab);
        }
    }
    const std::vector<TrainingOptions> runs = room.training().document().runs();
    QCOMPARE(runs.size(), std::size_t(1));
    const TrainingOptions& options = runs.front();
    QCOMPARE(options.precision, Precision::float32);
    QVERIFY(!options.synchronizeBatchNorm);
    QCOMPARE(options.threadsPerRank, 3);
    QCOMPARE(options.loaderThreads, 3);
    QCOMPARE(options.freezeEncoderEpochs, 3);
    QCOMPARE(options.stochasticDepth, 0.3);
    QCOMPARE(options.averageDecay, 0.5);
    QCOMPARE(options.augmentations, AugmentationSet::geometric);
    QVERIFY(!options.hardDrops);
    QVERIFY(options.gridMask);
    QCOMPARE(options.validateEvery, 3);
}

void TrainingWorkspaceTest::everyRecipeFieldByMouse()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingSetupPage& page = room.training().setupPage();
    for (const RecipePart part : {RecipePart::machine, RecipePart::learning})
        for (const ConfigField& field : room.training().document().recipe().fields(part)) {
            QWidget* input = page.recipe(part)->row(field.id)->input();
            page.ensureWidgetVisible(input);
            if (auto* combo = qobject_cast<QComboBox*>(input)) {
                QVERIFY(chooseByMouse(*combo, 1));
            } else if (auto* box = qobject_cast<QCheckBox*>(input)) {
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            } else {
                QTest::mouseDClick(input, Qt::LeftButton, {}, QPoint(input->width() - 12, input->height() / 2));
                QTest::keyClicks(input, QStringLiteral("0.5"));
                if (field.value == QLatin1String("0") || field.value == QLatin1String("1"))
                    continue; // whole numbers, by key
            }
            QVERIFY2(page.recipe(part)->row(field.id)->isChanged(), qPrintable(field.id));
        }
}

void TrainingWorkspaceTest::theRecipeReachesTheTrainer()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    for (const auto& [id, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"freeze-epochs", "2"},
             {"stochastic-depth", "0.4"},
             {"average-decay", "0.99"},
             {"augmentations", "none"},
             {"hard-drops", "false"},
             {"grid-mask", "true"},
             {"validate-every", "4"},
             {"precision", "float32"},
             {"batch-norm", "false"},
             {"threads", "5"},
             {"loader-threads", "6"}})
        document.setRecipeText(QLatin1String(id), QLatin1String(value));
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QVERIFY(room.waitForEnd());
    const std::scoped_lock lock(room.calls->mutex);
    QCOMPARE(room.calls->options.size(), std::size_t(2));
    for (const TrainingOptions& options : room.calls->options) {
        QCOMPARE(options.freezeEncoderEpochs, 2);
        QCOMPARE(options.stochasticDepth, 0.4);
        QCOMPARE(options.averageDecay, 0.99);
        QCOMPARE(options.augmentations, AugmentationSet::none);
        QVERIFY(!options.hardDrops);
        QVERIFY(options.gridMask);
        QCOMPARE(options.validateEvery, 4);
        QCOMPARE(options.precision, Precision::float32);
        QVERIFY(!options.synchronizeBatchNorm);
        QCOMPARE(options.threadsPerRank, 5);
        QCOMPARE(options.loaderThreads, 6);
    }
    // The run keeps what it was started with, whatever is chosen afterwards.
    room.bench().action("training.published-recipe")->trigger();
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Stochastic depth 0.4")));
    QCOMPARE(room.training().runs().runs()[0].options.stochasticDepth, 0.4);
}

void TrainingWorkspaceTest::thePublishedRecipeComesBackByMouseAndKey()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    QAction* published = room.bench().action("training.published-recipe");
    QVERIFY(!published->isEnabled());
    const auto chip = [&] {
        for (Chip* candidate : room.training().setupPage().findChildren<Chip*>())
            if (candidate->action() == published)
                return candidate;
        return static_cast<Chip*>(nullptr);
    }();
    QVERIFY(chip);
    for (const bool byKey : {false, true}) {
        document.setRecipeText(QStringLiteral("grid-mask"), QStringLiteral("true"));
        QVERIFY(published->isEnabled());
        QVERIFY(room.training().panel().text().contains(QStringLiteral("Grid mask on")));
        if (byKey) {
            chip->setFocus();
            QTest::keyClick(chip, Qt::Key_Space);
        } else {
            QTest::mouseClick(chip, Qt::LeftButton);
        }
        QVERIFY(!document.recipe().options().gridMask);
        QVERIFY(room.training().panel().text().contains(QStringLiteral("Recipe: as published")));
    }
}

void TrainingWorkspaceTest::whatADeviceCannotComputeIsSaid()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingSetup setup = room.training().document().setup();
    setup.devices = {QStringLiteral("cpu")};
    room.training().document().setSetup(setup);
    room.training().document().setRecipeText(QStringLiteral("precision"), QStringLiteral("float16"));
    QVERIFY(room.training().panel().text().contains(QStringLiteral("a CPU does not compute in it")));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    room.training().document().setRecipeText(QStringLiteral("precision"), QStringLiteral("auto"));
    QVERIFY(room.training().document().problems().isEmpty());
}

void TrainingWorkspaceTest::startingWeightsByMouseAndKey()
{
    Room room;
    QVERIFY(room.takeData());
    StartingWeightsField& field = *room.training().setupPage().startingWeights();
    TrainingDocument& document = room.training().document();
    QCOMPARE(document.setup().start, StartingWeights::automatic);
    QCOMPARE(
        document.options(111).initialWeights.string(), document.publishedWeights().toStdString()); // none in a test
    QVERIFY(!field.path()->isVisible());
    room.training().setupPage().ensureWidgetVisible(field.combo());
    QVERIFY(chooseByMouse(*field.combo(), 1));
    QCOMPARE(document.setup().start, StartingWeights::random);
    QVERIFY(document.options(111).initialWeights.empty());
    QTest::keyClick(field.combo(), Qt::Key_Down);
    QCOMPARE(document.setup().start, StartingWeights::file);
    QVERIFY(field.path()->isVisible());
    QVERIFY(!document.problems().isEmpty()); // no file yet
    Room::type(*field.path()->edit(), QStringLiteral("/nowhere/b0.pth"));
    QTRY_COMPARE(document.setup().weights, QStringLiteral("/nowhere/b0.pth"));
    QVERIFY(!document.problems().isEmpty());
    const fs::path file = room.bench().path("b0.pth");
    writeFileAtomically(file, std::string());
    Room::type(*field.path()->edit(), QString::fromStdString(file.string()));
    QTRY_VERIFY(document.problems().isEmpty());
    QCOMPARE(document.options(111).initialWeights, file);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("b0.pth")));
}

void TrainingWorkspaceTest::outputAndPrefixByKey()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingSetupPage& page = room.training().setupPage();
    Room::type(*page.prefix(), QStringLiteral("mine_"));
    Room::type(*page.output()->edit(), QString::fromStdString(room.bench().path("elsewhere").string()));
    QTRY_COMPARE(room.training().document().options(111).output, room.bench().path("elsewhere"));
    QCOMPARE(room.training().document().options(111).prefix, std::string("mine_111_"));
    Room::type(*page.prefix(), QStringLiteral("a/b"));
    QVERIFY(!room.training().document().problems().isEmpty());
}

void TrainingWorkspaceTest::recipeTravelsThroughASession()
{
    Room room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    document.setRecipeText(QStringLiteral("stochastic-depth"), QStringLiteral("0.1"));
    document.setRecipeText(QStringLiteral("precision"), QStringLiteral("float32"));
    document.setRecipeText(QStringLiteral("augmentations"), QStringLiteral("none"));
    TrainingSetup setup = document.setup();
    setup.start = StartingWeights::random;
    document.setSetup(setup);
    room.bench().quit();
    room.bench().start();
    const TrainingOptions options = room.training().document().options(111);
    QCOMPARE(options.stochasticDepth, 0.1);
    QCOMPARE(options.precision, Precision::float32);
    QCOMPARE(options.augmentations, AugmentationSet::none);
    QCOMPARE(room.training().document().setup().start, StartingWeights::random);
}

void TrainingWorkspaceTest::earlierRunsAreShownAndGoOn()
{
    TrainerScript script;
    script.logs = true;
    Room room(script);
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
    QTRY_COMPARE(room.training().curves().stepCount(), qint64(Room::epochs() * 20));
    QVERIFY(!room.bench().action("training.continue-run")->isVisible());
    QVERIFY(room.training().panel().text().contains(QStringLiteral("finished earlier")));
    QTest::keyClick(view, Qt::Key_Down);
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Stochastic depth 0.1")));
    QVERIFY(
        room.training().panel().text().contains(QStringLiteral("can go on")) ||
        room.training().panel().text().contains(QStringLiteral("goes on from the saved state")));
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
    QCOMPARE(room.training().curves().stepCount(), qint64(Room::epochs() * 20)); // with those of the first epoch
}

/// A new session that starts the same seed does not begin its curves in the middle.
void TrainingWorkspaceTest::aRunThatGoesOnShowsItsEarlierEpochs()
{
    TrainerScript script;
    script.logs = true;
    Room room(script);
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b0")->trigger();
    StopAfterEpoch afterFirst;
    afterFirst.request();
    scriptedTrainer(script)(room.training().document().options(111), {}, {}, &afterFirst);
    QVERIFY(room.start());
    QVERIFY(room.waitForEnd());
    QCOMPARE(room.training().runs().runs().size(), std::size_t(1));
    QCOMPARE(room.training().runs().runs()[0].epochs.size(), static_cast<std::size_t>(Room::epochs()));
    QTRY_COMPARE(room.training().curves().stepCount(), qint64(Room::epochs() * 20));
    QCOMPARE(room.training().curves().from(), -1.0);
}

void TrainingWorkspaceTest::thePanelExplainsWhatIsShown()
{
    Room room;
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

void TrainingWorkspaceTest::curvesAreLogarithmicByMouseKeyAndSession()
{
    Room room;
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

void TrainingWorkspaceTest::curvesAreExportedByMouseAndKey()
{
    Room room;
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
        QTRY_VERIFY2(fs::exists(file) && fs::file_size(file) > 1000, suffix);
    }
    QVERIFY(readTextFile(room.bench().path("curves.csv")).find("validation,0,") != std::string::npos);
    QVERIFY(readTextFile(room.bench().path("curves.svg")).find("seed 111") != std::string::npos);
    room.training().saveCurves(QStringLiteral("/nowhere/curves.csv"));
    QTRY_VERIFY(room.widget<NoticeBar>().text().contains(QStringLiteral("/nowhere")));
}

void TrainingWorkspaceTest::aSessionComesBack()
{
    Room room;
    QVERIFY(room.takeData());
    room.bench().action("training.preset-b5")->trigger();
    room.training().document().setConfigText(QStringLiteral("optimizer.batch_size"), QStringLiteral("7"));
    Room::type(*room.training().setupPage().seeds(), QStringLiteral("888"));
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
    Room room;
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
    Room room(script);
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
    Room room;
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
    QCOMPARE(earlierRun(run.options).lastEpoch, 1);
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("complete")));
}

QTEST_MAIN(TrainingWorkspaceTest)
#include "tst_training_workspace.moc"
