// SPDX-License-Identifier: GPL-3.0-or-later
// What the Batch room replaces, discards and mixes: nothing without being asked to.
#include "batch_room.h"
#include "widgets/batch_run_line.h"

#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;
using Phase = BatchDocument::Phase;

class BatchReplacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableOfSomebodyElseIsReplacedOnlyOnceAgreedTo();
    void theLabelsThatAreOpenAreNeverReplaced();
    void rowsOfTwoRunsAreNeverMixed();
    void anotherRunIsReplacedOnlyOnceAgreedTo();
    void aRetryThatIsRefusedChangesNothing();
    void whatWasInterruptedIsDiscardedOnlyOnceAgreedTo();
};

void BatchReplacing::aTableOfSomebodyElseIsReplacedOnlyOnceAgreedTo()
{
    Room room(0);
    room.drawVideos(2);
    const fs::path output = room.folder().string() + ".submission.csv";
    const std::string foreign = "name,note\nclip,seen twice\n";
    writeFileAtomically(output, foreign);
    QVERIFY(room.open());
    QCOMPARE(room.document().output(), output);
    room.action("batch.start")->trigger();
    QCOMPARE(room.document().phase(), Phase::ready);
    QVERIFY(room.room().notice().contains("no batch of this program wrote"));
    QVERIFY(room.room().notice().contains("choose another output"));
    QCOMPARE(readTextFile(output), foreign);
    room.pressNotice();
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
    QVERIFY(readTextFile(output).starts_with("filename,label"));
    // From now on it is the room's own.
    room.action("batch.start-anew")->trigger();
    QVERIFY(room.document().isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
}

void BatchReplacing::theLabelsThatAreOpenAreNeverReplaced()
{
    Room room(0);
    room.drawVideos(2);
    QVERIFY(room.open());
    const fs::path labels = room.bench().path("labels.csv");
    const std::string truth = "filename,label\n0.mp4,1\n";
    writeFileAtomically(labels, truth);
    room.document().openLabels(labels);
    QTRY_VERIFY_WITH_TIMEOUT(room.document().labels().has_value(), patienceMs);
    QSignalSpy read(&room.document(), &BatchDocument::traceRead);
    room.document().setOutput(labels);
    QVERIFY(read.wait(patienceMs));
    room.action("batch.start")->trigger();
    room.pressNotice(); // even where a person says so
    QTRY_VERIFY_WITH_TIMEOUT(room.room().notice().contains("it is an input of this batch"), longPatienceMs);
    QCOMPARE(readTextFile(labels), truth);
}

void BatchReplacing::rowsOfTwoRunsAreNeverMixed()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    QCOMPARE(room.action("batch.start")->text(), QString("&Judge what is new"));
    room.room().panel().findChild<QSpinBox*>()->setValue(2);
    QCOMPARE(room.action("batch.start")->text(), QString("&Judge all with other settings"));
    QCOMPARE(room.document().doneCount(), std::size_t(25));
    QVERIFY(room.panelText().contains("frames of each video"));
    room.script->endsAfter = room.script->ended + 1;
    room.action("batch.start")->trigger();
    room.pressNotice();
    QVERIFY(room.waitForDone(1));
    QTRY_COMPARE(room.document().runningCount(), std::size_t(1));
    QVERIFY(room.table().rows()[0].state != BatchRow::waiting);
    for (std::size_t row = 2; row < room.table().rows().size(); ++row) {
        QCOMPARE(room.table().rows()[row].state, BatchRow::waiting);
        QVERIFY(!room.table().rows()[row].score);
    }
    QVERIFY(room.widget<BatchRunLine>().content().text.startsWith("1 of 25"));
    room.action("batch.cancel")->trigger();
    QVERIFY(room.room().notice().contains("cancelled after 1 of 25"));
    QCOMPARE(room.action("batch.start")->text(), QString("&Go on"));
    QVERIFY(!room.action("batch.export")->isEnabled());
}

void BatchReplacing::anotherRunIsReplacedOnlyOnceAgreedTo()
{
    Room room(0);
    room.drawVideos(2);
    room.document().setFramesWanted(3);
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
    const fs::path output = room.document().output();
    const std::string first = readTextFile(output);
    room.bench().window().setModels(room.bench().smallModels(2), false);
    QTRY_COMPARE_WITH_TIMEOUT(
        room.action("batch.start")->text(), QString("&Judge all with other settings"), patienceMs);
    room.action("batch.start")->trigger();
    QCOMPARE(room.document().phase(), Phase::done);
    QVERIFY(room.room().notice().contains("differs in this: models"));
    QCOMPARE(readTextFile(output), first);
    room.pressNotice();
    QVERIFY(room.document().isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(room.document().phase(), Phase::done, longPatienceMs);
    QVERIFY(readTextFile(output) != first);
    // What only core finds out is asked about as well, in words of the window.
    room.script->refuses = true;
    room.document().setPredictor(scriptedBatch(room.script));
    room.action("batch.start")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(room.room().notice().contains("that replaces what stands there"), patienceMs);
    QVERIFY(!room.room().notice().contains("--"));
    QCOMPARE(room.document().phase(), Phase::done);
}

void BatchReplacing::aRetryThatIsRefusedChangesNothing()
{
    Room room;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitFor(Phase::done));
    const auto expectWhole = [&] {
        QCOMPARE(room.document().phase(), Phase::done);
        QCOMPARE(room.document().doneCount(), std::size_t(25));
        QVERIFY(room.action("batch.export")->isEnabled());
        QVERIFY(!room.room().notice().contains("--"));
    };
    // Known before: nothing is begun.
    room.room().panel().findChild<QSpinBox*>()->setValue(2);
    room.table().view()->selectAll();
    room.action("batch.retry-selected")->trigger();
    QVERIFY(room.room().notice().contains("differ in this: frames of each video"));
    expectWhole();
    // Found out by core.
    room.room().panel().findChild<QSpinBox*>()->setValue(AnalysisOptions().framesWanted);
    room.script->refuses = true;
    QSignalSpy ended(&room.document(), &BatchDocument::runEnded);
    room.action("batch.retry-selected")->trigger();
    QVERIFY(ended.wait(patienceMs));
    QVERIFY(room.room().notice().contains("differs in \"models\""));
    expectWhole();
}

void BatchReplacing::whatWasInterruptedIsDiscardedOnlyOnceAgreedTo()
{
    Room room;
    room.script->endsAfter = 4;
    QVERIFY(room.open());
    room.action("batch.start")->trigger();
    QVERIFY(room.waitForDone(4));
    room.action("batch.cancel")->trigger();
    QCOMPARE(room.document().phase(), Phase::interrupted);
    room.action("batch.start-anew")->trigger();
    QVERIFY(room.room().notice().contains("interrupted run has judged, 4 video(s), would be discarded"));
    QCOMPARE(room.document().phase(), Phase::interrupted);
    QCOMPARE(room.document().doneCount(), std::size_t(4));
    room.script->endsAfter = 100;
    room.pressNotice();
    QVERIFY(room.waitFor(Phase::done));
    const std::scoped_lock lock(room.script->mutex);
    QVERIFY(!room.script->options.back().resume);
}

QTEST_MAIN(BatchReplacing)
#include "tst_batch_replacing.moc"
