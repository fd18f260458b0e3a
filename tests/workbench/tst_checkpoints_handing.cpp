// SPDX-License-Identifier: GPL-3.0-or-later
// What the Checkpoints room hands to Inspect, and its judging as it is started, cancelled and overtaken.
#include "base/sha256.h"
#include "checkpoints_panel.h"
#include "checkpoints_room.h"
#include "inspect_workspace.h"
#include "widgets/checkpoint_table.h"
#include "widgets/disagreement_list.h"
#include "widgets/ensemble_members.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"

#include <QPushButton>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 60'000, longPatienceMs = 300'000; // the latter where networks of full size judge

/// The videos of the first fold beside their crops, as a dataset in the DFDC's layout has them.
void addVideos(CheckpointsRoom& room)
{
    const fs::path part = room.data().root() / "dfdc_train_part_0";
    fs::create_directories(part);
    const fs::path drawn = room.bench().drawVideo("drawn.mp4");
    std::string metadata;
    const auto add = [&](const std::string& ending) {
        const std::string real = "real0" + ending + ".mp4", fake = "fake0" + ending + ".mp4";
        for (const std::string& name : {real, fake})
            fs::copy(drawn, part / name);
        metadata += (metadata.empty() ? "" : ", ") + ("\"" + real) + R"(": {"label": "REAL", "split": "train"}, ")" +
                    fake + R"(": {"label": "FAKE", "split": "train", "original": ")" + real + "\"}";
    };
    add("");
    for (const char* ending : furtherVideos)
        add(ending);
    writeFileAtomically(part / "metadata.json", "{" + metadata + "}");
}

/// Cancels the job that judges, as its button in the job list does.
bool cancelJudging(CheckpointsRoom& room)
{
    JobRunner& jobs = room.bench().window().jobs();
    for (const JobRow& row : jobs.rows())
        if (row.canCancel && row.title.contains(QStringLiteral("Judging"))) {
            jobs.cancel(row.id);
            return true;
        }
    return false;
}

/// Members that are being judged from here on.
void addMembers(CheckpointsRoom& room)
{
    const OpenLog& log = room.room().logs().logs().front();
    std::vector<StudyMember> members;
    for (const int epoch : {17, 18, 19})
        members.push_back(
            {checkpointLabel(log.name, epoch), checkpointOf(log.log, log.log.epochs[static_cast<std::size_t>(epoch)]),
             1, -1, quickInputSizePx});
    room.room().study().setMembers(members);
}

} // namespace

class CheckpointsHandingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickOnADisagreementOpensThatVideo();
    void theSavedEnsembleJudgesInInspect();
    void theMarkedEpochsAreJudgedAndTheirHashesShown();
    void judgingIsCancelledAndGoesOnWhenAsked();
    void otherDataOvertakeTheJudging();
};

void CheckpointsHandingTest::aDoubleClickOnADisagreementOpensThatVideo()
{
    CheckpointsRoom room;
    addVideos(room);
    QVERIFY(room.openEnsemble());
    DisagreementList& list = *room.room().panel().disagreements();
    QTRY_COMPARE_WITH_TIMEOUT(list.videos().size(), 2 * (furtherVideos.size() + 1), patienceMs);
    const QString video = list.videos()[1].video;
    const QPoint place = list.rowRect(1).center();
    QTest::mouseClick(list.rowsWidget(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(list.rowsWidget(), Qt::LeftButton, {}, place);
    QTRY_COMPARE_WITH_TIMEOUT(room.bench().window().workspace(), QStringLiteral("inspect"), patienceMs);
    QVERIFY(room.bench().waitForPicture());
    QCOMPARE(QString::fromStdString(room.bench().inspect().document().path().stem().string()), video);
}

void CheckpointsHandingTest::theSavedEnsembleJudgesInInspect()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    QVERIFY(!room.bench().action("checkpoints.use-ensemble")->isEnabled());
    const fs::path manifest = room.bench().path("chosen.ensemble.json");
    room.room().saveEnsemble(QString::fromStdString(manifest.string()));
    NoticeBar* notice = room.room().findChild<NoticeBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(QStringLiteral("chosen.ensemble.json")), patienceMs);
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(room.bench().window().workspace(), QStringLiteral("inspect"), patienceMs);
    room.bench().window().openAnything({room.bench().drawVideo("suspicious.mp4")});
    InspectWorkspace& inspect = room.bench().inspect();
    QTRY_VERIFY_WITH_TIMEOUT(!inspect.document().origin().models.empty(), longPatienceMs);
    std::vector<std::string> judges, chosen;
    for (const ModelFacts& model : inspect.document().origin().models)
        judges.push_back(model.sha256);
    for (const EnsembleMember& member : readEnsembleManifest(manifest).members)
        chosen.push_back(member.sha256);
    QCOMPARE(judges, chosen);
    QCOMPARE(judges.size(), std::size_t(3));
}

void CheckpointsHandingTest::theMarkedEpochsAreJudgedAndTheirHashesShown()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {17, 18, 19})}, 1));
    QVERIFY(room.waitForFiles());
    EnsembleStudy& study = room.room().study();
    std::vector<int> marked;
    for (const LossPlotMark& mark : room.room().plot().marks())
        marked.push_back(mark.key.epoch);
    QVERIFY(!marked.empty());
    QCOMPARE(study.judgedCount(), std::size_t(0));
    // Where the data lie is found out in the background.
    QTRY_VERIFY_WITH_TIMEOUT(room.bench().action("checkpoints.judge")->isEnabled(), patienceMs);
    room.bench().action("checkpoints.judge")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!study.isJudging() && study.judgedCount() == marked.size(), patienceMs);
    QVERIFY(study.members().empty()); // judged, not taken
    QVERIFY(room.room().panel().notJudgedText().isEmpty());
    int shown = 0;
    for (const CheckpointRow& row : room.room().table().rows())
        if (std::ranges::find(marked, row.key.epoch) != marked.end()) {
            QCOMPARE(row.sha256, QString::fromStdString(sha256OfFile(row.path.toStdString())));
            ++shown;
        }
    QCOMPARE(shown, static_cast<int>(marked.size()));
}

void CheckpointsHandingTest::judgingIsCancelledAndGoesOnWhenAsked()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {17, 18, 19})}, 1));
    addMembers(room);
    QVERIFY(room.room().study().isJudging());
    QVERIFY(cancelJudging(room));
    QVERIFY(!room.room().study().isJudging());
    int cancelled = 0;
    for (const EnsembleMemberRow& row : room.room().panel().members()->members())
        cancelled += row.problem.contains(QStringLiteral("cancelled")) ? 1 : 0;
    QCOMPARE(cancelled, 3 - static_cast<int>(room.room().study().judgedCount()));
    QVERIFY(cancelled > 0);
    room.bench().action("checkpoints.judge")->trigger();
    QVERIFY(room.waitForFigures(3));
    for (const EnsembleMemberRow& row : room.room().panel().members()->members())
        QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem));
}

void CheckpointsHandingTest::otherDataOvertakeTheJudging()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {17, 18, 19})}, 1));
    addMembers(room);
    EnsembleStudy& study = room.room().study();
    QVERIFY(study.isJudging());
    study.setData(study.root(), 1);
    QVERIFY(!study.figures());
    QVERIFY(room.waitForFigures(3));
    QCOMPARE(study.set()->fold, 1);
    QCOMPARE(study.figures()->metrics.videos, std::int64_t(3)); // of fold 1 alone
    for (const auto& single : study.figures()->singles)
        QVERIFY(single);
    // Cancelled, and then the data are changed: nothing of the former is left.
    study.setData(study.root(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(cancelJudging(room) || !study.isJudging(), patienceMs);
    study.setData(study.root(), 0);
    QVERIFY(room.waitForFigures(3));
    QCOMPARE(study.set()->fold, 0);
    for (const StudyMember& member : study.members())
        QVERIFY(study.problemOf(member.path).isEmpty());
}

QTEST_MAIN(CheckpointsHandingTest)
#include "tst_checkpoints_handing.moc"
