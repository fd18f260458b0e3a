// SPDX-License-Identifier: GPL-3.0-or-later
// The Checkpoints room by mouse and keyboard: logs, the rule, plot and table.
#include "checkpoints_room.h"
#include "choice_bar.h"
#include "run_chips.h"
#include "widgets/checkpoint_table.h"
#include "widgets/chip.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <fstream>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 20'000;

std::vector<int> markedEpochs(CheckpointsRoom& room)
{
    std::vector<int> epochs;
    for (const LossPlotMark& mark : room.room().plot().marks())
        epochs.push_back(mark.key.epoch);
    return epochs;
}

void append(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

} // namespace

class CheckpointsWorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRoomSaysWhatToDo();
    void theTrainingRoomsRunsAreOffered();
    void aDroppedLogIsOpenedAndTheRuleMarksItsEpochs();
    void publishedLogsAreDroppedUnderAnyName_data();
    void publishedLogsAreDroppedUnderAnyName();
    void aDroppedFolderOfRunFoldersOpensEachRun();
    void ourRunsTellEverythingOfAnEpoch();
    void aShortLogSaysWhyNothingIsMarked();
    void theRuleIsChangedByKey();
    void smoothingRanksOnlyWhenAsked();
    void plotAndTableShareTheEpoch();
    void runsAreHiddenAndClosedByMouseAndKey();
    void growingLogsAreFollowed();
    void aLogThatVanishesKeepsItsEpochs();
    void brokenLogsAreNamedRows();
    void aFolderWithoutLogsSaysSo();
    void curvesAreExported();
    void aSessionComesBack();
    void theDataOfASessionComeBackIfTheyAreThere();
    void filesAreLookedAtAlsoWhereLogsGrowAllTheTime();
    void theKeysRestInOtherRooms();
};

void CheckpointsWorkspaceTest::anEmptyRoomSaysWhatToDo()
{
    CheckpointsRoom room;
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("checkpoints"));
    QVERIFY(room.room().findChild<StateCard*>()->isVisible());
    QVERIFY(room.bench().action("checkpoints.open")->isEnabled());
    for (const char* id :
         {"checkpoints.export", "checkpoints.judge", "checkpoints.search", "checkpoints.save-ensemble"})
        QVERIFY2(!room.bench().action(id)->isEnabled(), id);
}

void CheckpointsWorkspaceTest::theTrainingRoomsRunsAreOffered()
{
    CheckpointsRoom room;
    QVERIFY(!room.bench().action("checkpoints.open-runs")->isVisible());
    room.writeRun(1, 20);
    room.writeRun(2, 20);
    room.room().offerRuns(QString::fromStdString(room.runs().string()));
    QVERIFY(room.bench().action("checkpoints.open-runs")->isVisible());
    room.bench().action("checkpoints.open-runs")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(room.room().logs().logs().size(), std::size_t(2), patienceMs); // not text and events too
    QVERIFY(!room.room().findChild<StateCard*>()->isVisible());
}

void CheckpointsWorkspaceTest::aDroppedLogIsOpenedAndTheRuleMarksItsEpochs()
{
    CheckpointsRoom room;
    room.bench().action("view.inspect")->trigger();
    const fs::path file = room.writeText("training.log", 40);
    room.bench().window().openAnything({file});
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("checkpoints"));
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(40), patienceMs);
    const LossLog log = readLossLog(file);
    const CheckpointChoice expected = chooseCheckpoints(lossesOf(log));
    QVERIFY(!expected.chosen.empty());
    std::vector<int> epochs;
    for (const std::size_t position : expected.chosen)
        epochs.push_back(log.epochs[position].epoch);
    QCOMPARE(markedEpochs(room), epochs);
    int ranked = 0;
    for (const CheckpointRow& row : room.room().table().rows())
        if (row.rank) {
            QCOMPARE(row.key.epoch, epochs[static_cast<std::size_t>(*row.rank - 1)]);
            ++ranked;
        }
    QCOMPARE(ranked, static_cast<int>(epochs.size()));
    QVERIFY(room.room().plot().ruleText().contains(QStringLiteral("1.4")));
}

void CheckpointsWorkspaceTest::publishedLogsAreDroppedUnderAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"train_b7_111", "b7.txt", "slurm-4711.out", "nohup.out", "B7.LOG"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void CheckpointsWorkspaceTest::publishedLogsAreDroppedUnderAnyName()
{
    QFETCH(const QString, name);
    CheckpointsRoom room;
    room.bench().action("view.inspect")->trigger();
    room.bench().window().openAnything({room.writeText(name.toStdString(), 20)});
    QTRY_COMPARE_WITH_TIMEOUT(room.bench().window().workspace(), QStringLiteral("checkpoints"), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(20), patienceMs);
}

void CheckpointsWorkspaceTest::aDroppedFolderOfRunFoldersOpensEachRun()
{
    CheckpointsRoom room;
    room.bench().action("view.inspect")->trigger();
    for (const char* run : {"b7_111", "b7_555"})
        fs::create_directories(room.bench().path("all") / run / "logs");
    writeMadeUpRun(room.bench().path("all") / "b7_111" / "logs", room.data().root(), 111, 20);
    room.writeText("all/b7_555/logs/train", 30);
    room.bench().window().openAnything({room.bench().path("all")});
    QTRY_COMPARE_WITH_TIMEOUT(room.bench().window().workspace(), QStringLiteral("checkpoints"), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(50), patienceMs);
    QCOMPARE(room.room().logs().logs().size(), std::size_t(2));
}

void CheckpointsWorkspaceTest::ourRunsTellEverythingOfAnEpoch()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {19})}, 1));
    const CheckpointRow* last = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (last = &room.room().table().rows().back())->fileState == CheckpointRow::File::present, patienceMs);
    QCOMPARE(last->key.epoch, 19);
    QCOMPARE(last->fake, CheckpointsRoom::fakeLoss(1, 19));
    QCOMPARE(last->weighted, (1.4 * CheckpointsRoom::fakeLoss(1, 19) + CheckpointsRoom::realLoss(1, 19)) / 2);
    QVERIFY(last->bce && last->bestBce && last->learningRate && last->trainLoss);
    QVERIFY(last->fileBytes > 1'000'000);
    QCOMPARE(room.room().table().rows().front().fileState, CheckpointRow::File::absent);
    // The log knows the data and the fold.
    QCOMPARE(room.room().study().root(), QString::fromStdString(room.data().root().string()));
    QCOMPARE(room.room().study().fold(), 0);
}

void CheckpointsWorkspaceTest::aShortLogSaysWhyNothingIsMarked()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("short.log", 12)}, 1));
    QVERIFY(markedEpochs(room).empty());
    QVERIFY2(room.room().plot().ruleText().contains(QStringLiteral("12")), qPrintable(room.room().plot().ruleText()));
}

void CheckpointsWorkspaceTest::theRuleIsChangedByKey()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 40)}, 1));
    ChoiceBar& bar = room.room().choiceBar();
    const auto type = [](QAbstractSpinBox* box, const char* text) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    };
    type(bar.best(), "3");
    QCOMPARE(room.room().rule().candidates, 3);
    QVERIFY(markedEpochs(room).size() <= 3);
    type(bar.afterEpoch(), "38");
    QCOMPARE(room.room().rule().firstEpoch, 39);
    for (const int epoch : markedEpochs(room))
        QCOMPARE(epoch, 39);
    type(bar.fakeWeight(), "1");
    QCOMPARE(room.room().rule().fakeWeight, 1.0);
    QCOMPARE(
        room.room().table().rows().front().weighted,
        (CheckpointRow(room.room().table().rows().front()).fake + room.room().table().rows().front().real) / 2);
    bar.criterion()->setFocus();
    QTest::keyClick(bar.criterion(), Qt::Key_Down);
    QCOMPARE(room.room().rule().criterion, ChoiceCriterion::bce);
    QCOMPARE(markedEpochs(room).size(), std::size_t(1));
    QVERIFY(!bar.best()->isEnabled());
}

void CheckpointsWorkspaceTest::smoothingRanksOnlyWhenAsked()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 40)}, 1));
    const std::vector<int> measured = markedEpochs(room);
    ChoiceBar& bar = room.room().choiceBar();
    QVERIFY(!bar.rankSmoothedBox()->isEnabled());
    bar.smoothingBox()->setFocus();
    QTest::keyClick(bar.smoothingBox(), Qt::Key_End);
    QVERIFY(room.room().plot().smoothing() > 0);
    QCOMPARE(markedEpochs(room), measured);
    QTest::mouseClick(bar.rankSmoothedBox(), Qt::LeftButton, {}, QPoint(8, bar.rankSmoothedBox()->height() / 2));
    QVERIFY(room.room().rule().smoothing > 0);
    QVERIFY(markedEpochs(room) != measured);
}

void CheckpointsWorkspaceTest::plotAndTableShareTheEpoch()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 40)}, 1));
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    QTableView* view = room.room().table().view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(2, 1)).center());
    const auto current = room.room().table().current();
    QVERIFY(current);
    QCOMPARE(room.room().plot().current(), current);
    room.room().plot().setFocus();
    QTest::keyClick(&room.room().plot(), Qt::Key_Home);
    QCOMPARE(room.room().plot().current()->epoch, 0);
    QTest::keyClick(&room.room().plot(), Qt::Key_Right);
    QCOMPARE(room.room().plot().current()->epoch, 1);
    QCOMPARE(room.room().table().current(), room.room().plot().current());
}

void CheckpointsWorkspaceTest::runsAreHiddenAndClosedByMouseAndKey()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 20), room.writeText("b.log", 30)}, 2));
    RunChips& chips = room.room().chips();
    QCOMPARE(room.room().table().rows().size(), std::size_t(50));
    QTest::mouseClick(chips.chips()[0], Qt::LeftButton);
    QCOMPARE(room.room().table().rows().size(), std::size_t(30));
    QVERIFY(!room.room().logs().logs()[0].shown);
    chips.chips()[0]->setFocus();
    QTest::keyClick(chips.chips()[0], Qt::Key_Space);
    QCOMPARE(room.room().table().rows().size(), std::size_t(50));
    QTest::keyClick(chips.chips()[0], Qt::Key_Delete);
    QTRY_COMPARE(room.room().logs().logs().size(), std::size_t(1));
    QCOMPARE(room.room().table().rows().size(), std::size_t(30));
    room.bench().action("checkpoints.close-all")->trigger();
    QVERIFY(room.room().findChild<StateCard*>()->isVisible());
}

void CheckpointsWorkspaceTest::growingLogsAreFollowed()
{
    CheckpointsRoom room;
    const fs::path file = room.writeText("a.log", 20);
    QVERIFY(room.open({file}, 1));
    const std::string next = CheckpointsRoom::textOf(20);
    append(file, next.substr(0, next.size() / 2));
    room.room().logs().poll();
    append(file, next.substr(next.size() / 2));
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(21), patienceMs);
    QCOMPARE(room.room().plot().runs().front().epochs.size(), std::size_t(21));
    room.writeText("a.log", 5); // begun anew
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(5), patienceMs);
}

void CheckpointsWorkspaceTest::aLogThatVanishesKeepsItsEpochs()
{
    CheckpointsRoom room;
    const fs::path file = room.writeText("a.log", 20);
    QVERIFY(room.open({file}, 1));
    fs::remove(file);
    QTRY_COMPARE_WITH_TIMEOUT(room.room().table().rows().size(), std::size_t(21), patienceMs); // and its problem
    QVERIFY(!room.room().table().rows().front().problem.isEmpty());
    room.writeText("a.log", 21);
    QTRY_VERIFY_WITH_TIMEOUT(room.room().table().rows().front().problem.isEmpty(), patienceMs);
}

void CheckpointsWorkspaceTest::brokenLogsAreNamedRows()
{
    CheckpointsRoom room;
    const fs::path binary = room.bench().path("binary.log"), empty = room.bench().path("empty.log");
    std::string noise;
    for (int i = 0; i < 100'000; ++i)
        noise += static_cast<char>((i * 7919) % 251);
    writeFileAtomically(binary, noise);
    writeFileAtomically(empty, std::string());
    QVERIFY(room.open({binary, empty, room.bench().path("absent.log"), room.writeText("good.log", 20)}, 4));
    const std::vector<CheckpointRow>& rows = room.room().table().rows();
    for (const CheckpointRow& row : rows)
        if (!row.problem.isEmpty())
            qInfo("%s: %s", qPrintable(row.run), qPrintable(row.problem));
    QCOMPARE(rows.size(), std::size_t(23));
    int named = 0;
    for (const CheckpointRow& row : rows)
        named += row.problem.isEmpty() ? 0 : 1;
    QCOMPARE(named, 3);
}

void CheckpointsWorkspaceTest::aFolderWithoutLogsSaysSo()
{
    CheckpointsRoom room;
    fs::create_directories(room.bench().path("nothing"));
    QVERIFY(room.open({room.bench().path("nothing")}, 1));
    QCOMPARE(room.room().table().rows().size(), std::size_t(1));
    QVERIFY(!room.room().table().rows().front().problem.isEmpty());
}

void CheckpointsWorkspaceTest::curvesAreExported()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 20)}, 1));
    for (const char* suffix : {"png", "svg", "csv"}) {
        const fs::path file = room.bench().path(std::string("losses.") + suffix);
        NoticeBar* notice = room.room().findChild<NoticeBar*>();
        notice->dismiss();
        room.room().exportPlot(QString::fromStdString(file.string()));
        QVERIFY2(notice->text().isEmpty(), suffix); // written beside the window
        QTRY_VERIFY2(notice->text().contains(QString::fromStdString(file.filename().string())), suffix);
        QVERIFY2(fs::exists(file) && fs::file_size(file) > 500, suffix);
    }
    QVERIFY(readTextFile(room.bench().path("losses.csv")).find("fake_loss") != std::string::npos);
    for (const char* path : {"/proc/nowhere/losses.csv", "/proc/nowhere/losses.png"}) {
        room.room().exportPlot(QString::fromLatin1(path));
        QTRY_VERIFY(room.room().findChild<NoticeBar*>()->text().contains(QString::fromLatin1(path)));
    }
}

void CheckpointsWorkspaceTest::aSessionComesBack()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 20), room.writeText("b.log", 30)}, 2));
    room.room().logs().setShown(room.room().logs().logs()[1].id, false);
    ChoiceBar& bar = room.room().choiceBar();
    bar.best()->setValue(3);
    bar.afterEpoch()->setValue(4);
    bar.smoothingBox()->setFocus();
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(bar.smoothingBox(), Qt::Key_Down);
    bar.rankSmoothedBox()->setChecked(true);
    room.room().study().setMembers({{QStringLiteral("x"), room.bench().path("x"), 2}});
    room.bench().action("checkpoints.logarithmic")->trigger();
    room.bench().quit();
    room.bench().start();
    QTRY_COMPARE_WITH_TIMEOUT(room.room().logs().logs().size(), std::size_t(2), patienceMs);
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("checkpoints"));
    QCOMPARE(room.room().rule().candidates, 3);
    QCOMPARE(room.room().rule().firstEpoch, 5);
    QCOMPARE(room.room().rule().smoothing, 0.6);
    QCOMPARE(room.room().logs().hiddenNames().size(), 1);
    QVERIFY(room.room().plot().isLogarithmic(LossPlot::Panel::pair));
    QCOMPARE(room.room().study().members().front().times, 2);
}

void CheckpointsWorkspaceTest::theDataOfASessionComeBackIfTheyAreThere()
{
    CheckpointsRoom room;
    const QString root = QString::fromStdString(room.data().root().string());
    const QVariantMap chosen{{QStringLiteral("data"), root}, {QStringLiteral("fold"), 2}};
    room.room().restoreSession(chosen);
    QCOMPARE(room.room().saveSession().value(QStringLiteral("data")).toString(), root); // kept while it is looked for
    QVERIFY(room.room().study().root().isEmpty());                                      // beside the window
    QTRY_COMPARE_WITH_TIMEOUT(room.room().study().root(), root, patienceMs);
    QCOMPARE(room.room().study().fold(), 2);
    // One that is gone gives way to what the logs say.
    CheckpointsRoom other;
    other.room().restoreSession({{QStringLiteral("data"), QStringLiteral("/nowhere/at all")}});
    QVERIFY(other.open({other.writeRun(1, 20)}, 1));
    QTRY_COMPARE_WITH_TIMEOUT(
        other.room().study().root(), QString::fromStdString(other.data().root().string()), patienceMs);
    QCOMPARE(other.room().saveSession().value(QStringLiteral("data")).toString(), QString());
}

void CheckpointsWorkspaceTest::filesAreLookedAtAlsoWhereLogsGrowAllTheTime()
{
    JobRunner jobs;
    CheckpointLedger ledger(jobs, nullptr);
    const TemporaryDirectory folder;
    std::vector<fs::path> paths;
    for (int i = 0; i < 20'000; ++i) // more than is looked at between two epochs
        paths.push_back(folder.path() / ("run_" + std::to_string(i)));
    QElapsedTimer patience;
    patience.start();
    while (!ledger.find(paths.front()) && patience.elapsed() < patienceMs) {
        ledger.look(paths);
        QCoreApplication::processEvents();
    }
    QVERIFY(ledger.find(paths.front()));
}

void CheckpointsWorkspaceTest::theKeysRestInOtherRooms()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeText("a.log", 20)}, 1));
    QVERIFY(room.bench().action("checkpoints.export")->isEnabled());
    room.bench().action("view.inspect")->trigger();
    QVERIFY(!room.bench().action("checkpoints.export")->isEnabled());
    QTest::keyClick(&room.bench().window(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("checkpoints"));
    QVERIFY(room.bench().action("checkpoints.export")->isEnabled());
}

QTEST_MAIN(CheckpointsWorkspaceTest)
#include "tst_checkpoints_workspace.moc"
