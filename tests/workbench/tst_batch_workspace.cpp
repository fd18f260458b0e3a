// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/json.h"
#include "batch_room.h"
#include "inspect_workspace.h"
#include "predict/submission.h"
#include "widgets/batch_run_line.h"
#include "widgets/batch_table.h"
#include "widgets/batch_table_model.h"
#include "widgets/metric_card.h"
#include "widgets/state_card.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <sstream>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;
using Phase = BatchDocument::Phase;

namespace {

/// The sidecar without what differs from run to run.
std::string withoutSeconds(const fs::path& sidecar)
{
    std::istringstream lines(readTextFile(sidecar));
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        Json record = parseJson(line, "sidecar");
        record.erase("seconds");
        text += toJsonLine(record) + "\n";
    }
    return text;
}

} // namespace

class BatchWorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRoomSaysWhatToDo();
    void whatCannotBeListedSaysWhy();
    void everyFileHasARowFromTheStart();
    void aBatchRunsToItsEnd();
    void pausedItFinishesWhatIsAtWork();
    void cancelledItKeepsWhatIsDoneAndGoesOn();
    void aFailureIsToldAndCanBeTriedAgain();
    void theSelectedAreRetriedAlone();
    void whatFailedIsRetried();
    void labelsTellHowRightItIs();
    void aVideoOpensInInspectWithItsModels();
    void aNameThatIsNoTextOpensInInspectAndComesBack();
    void thePanelSaysWhyAVideoStandsWhereItStands();
    void theKeysReachTheRoom();
    void theSessionBringsTheBatchBack();
    void windowAndCommandLineWriteTheSameBytes();
    void whatTheCommandLineLeftIsTakenUp();
};

void BatchWorkspaceTest::anEmptyRoomSaysWhatToDo()
{
    Room room;
    QVERIFY(room.widget<StateCard>().isVisible());
    QCOMPARE(room.widget<StateCard>().kind(), StateCard::Kind::empty);
    QVERIFY(!room.action("batch.start")->isEnabled());
    QVERIFY(room.action("batch.open-folder")->isEnabled());
}

void BatchWorkspaceTest::whatCannotBeListedSaysWhy()
{
    Room room;
    fs::create_directory(room.bench().path("bare"));
    room.room().open(std::vector<fs::path>{room.bench().path("bare")});
    QTRY_COMPARE_WITH_TIMEOUT(room.widget<StateCard>().kind(), StateCard::Kind::failed, patienceMs);
    room.room().open(std::vector<fs::path>{room.bench().path("absent")});
    QTRY_COMPARE_WITH_TIMEOUT(room.widget<StateCard>().kind(), StateCard::Kind::failed, patienceMs);
    QVERIFY(room.open());
    QVERIFY(!room.widget<StateCard>().isVisible());
}

void BatchWorkspaceTest::everyFileHasARowFromTheStart()
{
    Room room;
    QVERIFY(room.open());
    QCOMPARE(room.table().rows().size(), std::size_t(25));
    for (const BatchRow& row : room.table().rows())
        QCOMPARE(row.state, BatchRow::waiting);
    QCOMPARE(room.document().output(), fs::path(room.folder().string() + ".submission.csv"));
    QCOMPARE(room.widget<BatchRunLine>().content().text, QString("25 video(s), not judged yet"));
}

void BatchWorkspaceTest::aBatchRunsToItsEnd()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    for (const BatchRow& row : room.table().rows()) {
        QVERIFY(row.state != BatchRow::waiting && row.state != BatchRow::running);
        QCOMPARE(row.score.has_value(), row.state == BatchRow::scored || row.state == BatchRow::partial);
        QCOMPARE(row.reason.isEmpty(), row.state == BatchRow::scored);
    }
    QVERIFY(room.action("batch.export")->isEnabled());
    QVERIFY(room.action("batch.retry-failed")->isVisible());
}

void BatchWorkspaceTest::pausedItFinishesWhatIsAtWork()
{
    Room room;
    room.script->endsAfter = 4;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitForDone(4));
    QTRY_COMPARE(room.document().runningCount(), std::size_t(1));
    room.action("batch.pause")->trigger();
    QCOMPARE(room.document().phase(), Phase::paused);
    QVERIFY(room.widget<BatchRunLine>().content().text.contains("1 still at work"));
    room.script->endsAfter = 100;
    QVERIFY(room.waitForDone(5));
    QTRY_COMPARE(room.document().runningCount(), std::size_t(0));
    QTest::qWait(300);
    QCOMPARE(room.document().doneCount(), std::size_t(5));
    QVERIFY(room.widget<BatchRunLine>().content().text.contains("paused"));
    QCOMPARE(room.action("batch.pause")->text(), QString("&Resume"));
    room.action("batch.pause")->trigger();
    QVERIFY(room.waitFor(Phase::done));
}

void BatchWorkspaceTest::cancelledItKeepsWhatIsDoneAndGoesOn()
{
    Room room;
    room.script->endsAfter = 4;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitForDone(4));
    QTRY_COMPARE(room.document().runningCount(), std::size_t(1));
    room.action("batch.cancel")->trigger();
    QCOMPARE(room.document().phase(), Phase::interrupted);
    QCOMPARE(room.table().rows()[4].state, BatchRow::cancelled);
    QCOMPARE(room.table().rows()[5].state, BatchRow::waiting);
    QVERIFY(room.room().notice().contains("cancelled after 4 of 25"));
    room.script->endsAfter = 100;
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    QVERIFY(room.room().notice().isEmpty());
}

void BatchWorkspaceTest::aFailureIsToldAndCanBeTriedAgain()
{
    Room room;
    room.script->endsAfter = 3;
    room.script->fails = true;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::interrupted));
    QVERIFY(room.room().notice().contains("No space left on device"));
    QVERIFY(room.widget<BatchRunLine>().content().text.contains("error"));
    room.script->fails = false;
    room.script->endsAfter = 100;
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
}

void BatchWorkspaceTest::theSelectedAreRetriedAlone()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    QVERIFY(!room.action("batch.retry-selected")->isEnabled());
    room.table().view()->selectRow(2);
    QVERIFY(room.action("batch.retry-selected")->isEnabled());
    room.action("batch.retry-selected")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    const std::scoped_lock lock(room.script->mutex);
    QCOMPARE(room.script->options.size(), std::size_t(2));
    QCOMPARE(room.script->options[1].redo, std::vector<std::size_t>{2});
}

void BatchWorkspaceTest::whatFailedIsRetried()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    std::vector<std::size_t> failed;
    for (const BatchRow& row : room.table().rows())
        if (groupOf(row.state) == BatchGroup::failed)
            failed.push_back(static_cast<std::size_t>(row.video));
    QVERIFY(!failed.empty());
    room.action("batch.retry-failed")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    const std::scoped_lock lock(room.script->mutex);
    QCOMPARE(room.script->options.back().redo, failed);
}

void BatchWorkspaceTest::labelsTellHowRightItIs()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    const fs::path wrong = room.bench().path("wrong.csv"), right = room.bench().path("labels.csv");
    writeFileAtomically(wrong, std::string_view("a,b\n"));
    room.document().openLabels(wrong);
    QTRY_VERIFY_WITH_TIMEOUT(room.room().notice().contains("filename"), patienceMs);
    const std::string first = room.document().videos()[0].fileName, second = room.document().videos()[1].fileName;
    writeFileAtomically(
        right, "filename,label\n" + csvField(first) + ",0\n" + csvField(second) + ",1\nelsewhere.mp4,1\n");
    room.document().openLabels(right);
    auto& card = room.widget<MetricCard>();
    QTRY_VERIFY_WITH_TIMEOUT(!card.isHidden(), patienceMs);
    const BatchAccuracy accuracy = *room.document().accuracy();
    QCOMPARE(accuracy.videos, 2);
    QCOMPARE(card.metrics().at(0).text, QLocale().toString(*accuracy.logLoss, 'f', 4));
    QCOMPARE(card.metrics().at(1).text, QLocale().toString(*accuracy.areaUnderRoc, 'f', 3));
    QCOMPARE(*room.table().rows()[1].fake, true);
    QVERIFY(!room.table().rows()[2].fake);
    room.action("batch.close-labels")->trigger();
    QVERIFY(card.isHidden());
}

void BatchWorkspaceTest::aNameThatIsNoTextOpensInInspectAndComesBack()
{
    Room room(0);
    fs::remove_all(room.folder());
    room.bench().drawVideo("drawn.mp4", 6, 1);
    const fs::path folder = room.bench().path("v\xff"), video = folder / "\xfe.mp4";
    fs::create_directories(folder);
    fs::rename(room.bench().path("drawn.mp4"), video);
    room.room().open(std::vector<fs::path>{folder});
    QVERIFY(room.waitFor(Phase::ready));
    room.table().setCurrentVideo(0);
    room.action("batch.inspect")->trigger();
    QCOMPARE(room.bench().window().workspace(), QString("inspect"));
    QTRY_COMPARE_WITH_TIMEOUT(room.bench().inspect().document().path(), video, patienceMs);
    QVERIFY(room.bench().waitForPicture());

    const QVariantMap session = room.room().saveSession();
    const fs::path output = room.document().output();
    room.room().closeBatch();
    room.room().restoreSession(session);
    QVERIFY(room.waitFor(Phase::ready));
    QCOMPARE(room.document().videos().at(0).path, video);
    QCOMPARE(room.document().output(), output);
}

void BatchWorkspaceTest::aVideoOpensInInspectWithItsModels()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    QSignalSpy requested(&room.room(), &BatchWorkspace::inspectRequested);
    const ModelChoice judged = *room.document().choiceOfRows();
    room.bench().window().setModels(room.bench().smallModels(2), false);
    const QPoint place = room.table().view()->visualRect(room.table().model()->index(0, 1)).center();
    QTest::mouseClick(room.table().view()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(room.table().view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(room.bench().window().workspace(), QString("inspect"));
    QCOMPARE(room.bench().inspect().analysis().plan().members.size(), std::size_t(judged.checkpoints.size()));
}

void BatchWorkspaceTest::thePanelSaysWhyAVideoStandsWhereItStands()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    const auto choose = [&](BatchRow::State state) {
        for (const BatchRow& row : room.table().rows())
            if (row.state == state) {
                room.table().setCurrentVideo(row.video);
                return;
            }
        QFAIL("there is no such row");
    };
    choose(BatchRow::unreadable);
    QVERIFY(room.panelText().contains("get it again from its source"));
    choose(BatchRow::noFace);
    QVERIFY(room.panelText().contains("No face was found in 32 frames."));
    QVERIFY(room.panelText().contains("The CSV has 0.5"));
    choose(BatchRow::partial);
    QVERIFY(room.panelText().contains("Only 9 of 32 frames"));
    choose(BatchRow::scored);
    QVERIFY(room.panelText().contains("Person 1"));
}

void BatchWorkspaceTest::theKeysReachTheRoom()
{
    Room room;
    room.bench().window().showWorkspace(QStringLiteral("inspect"));
    QTest::keyClick(&room.bench().window(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(room.bench().window().workspace(), QString("batch"));
    QVERIFY(room.open());
    QTest::keyClick(&room.bench().window(), Qt::Key_F6, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(room.waitFor(Phase::done));
}

void BatchWorkspaceTest::theSessionBringsTheBatchBack()
{
    Room room;
    QVERIFY(room.open());
    const QVariantMap session = room.room().saveSession();
    room.room().closeBatch();
    QVERIFY(!room.document().isOpen());
    room.room().restoreSession(session);
    QVERIFY(room.waitFor(Phase::ready));
    QCOMPARE(room.table().rows().size(), std::size_t(25));
    // What is gone since is said in the room.
    fs::remove_all(room.folder());
    room.room().restoreSession(session);
    QTRY_COMPARE_WITH_TIMEOUT(room.widget<StateCard>().kind(), StateCard::Kind::failed, patienceMs);
}

void BatchWorkspaceTest::windowAndCommandLineWriteTheSameBytes()
{
    Room room(0);
    fs::remove_all(room.folder());
    fs::create_directories(room.folder());
    for (int i = 0; i < 3; ++i)
        room.bench().drawVideo("videos/" + std::to_string(i) + ".mp4", 6, static_cast<std::uint64_t>(i) + 1);
    room.bench().grayVideo("videos/noface.mp4", 4);
    writeFileAtomically(room.folder() / "text.mp4", std::string_view("no video"));
    room.document().setPredictor(predictVideos);
    room.document().setFramesWanted(4);
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);

    const fs::path other = room.bench().path("cli.csv");
    const auto text = [](const fs::path& path) { return QString::fromStdString(path.string()); };
    QProcess program;
    program.start(
        QStringLiteral(VERIFRAME_CLI),
        {QStringLiteral("predict"), text(room.folder()), QStringLiteral("--models"),
         text(room.bench().path("model_0.pth")), QStringLiteral("--detector"), QStringLiteral("dlib"),
         QStringLiteral("--input-size"), QStringLiteral("64"), QStringLiteral("--frames"), QStringLiteral("4"),
         QStringLiteral("--output"), text(other), QStringLiteral("--progress"), QStringLiteral("none")});
    QVERIFY(program.waitForFinished(longPatienceMs));
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(readTextFile(room.document().output()), readTextFile(other));
    QCOMPARE(withoutSeconds(sidecarPath(room.document().output())), withoutSeconds(sidecarPath(other)));
}

void BatchWorkspaceTest::whatTheCommandLineLeftIsTakenUp()
{
    Room room(0);
    fs::remove_all(room.folder());
    fs::create_directories(room.folder());
    for (int i = 0; i < 3; ++i)
        room.bench().drawVideo("videos/" + std::to_string(i) + ".mp4", 6, static_cast<std::uint64_t>(i) + 1);
    room.document().setPredictor(predictVideos);
    room.document().setFramesWanted(4);
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
    const std::string whole = readTextFile(room.document().output());
    // As a kill leaves it: the header and the first record in a journal, no CSV.
    const fs::path output = room.document().output();
    const std::string sidecar = readTextFile(sidecarPath(output));
    writeFileAtomically(journalPath(output), sidecar.substr(0, sidecar.find('\n', sidecar.find('\n') + 1) + 1));
    fs::remove(output);
    fs::remove(sidecarPath(output));

    room.room().closeBatch();
    room.room().open(std::vector<fs::path>{room.folder()});
    QVERIFY(room.waitFor(Phase::interrupted));
    QCOMPARE(room.document().doneCount(), std::size_t(1));
    QVERIFY(room.room().notice().contains("ended after 1 of 3"));
    QCOMPARE(room.action("batch.start")->text(), QString("&Go on"));
    room.action("batch.start")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
    QVERIFY(room.table().rows()[0].resumed);
    QCOMPARE(readTextFile(output), whole);
}

QTEST_MAIN(BatchWorkspaceTest)
#include "tst_batch_workspace.moc"
