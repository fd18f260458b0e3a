// SPDX-License-Identifier: GPL-3.0-or-later
// The ensemble of the Checkpoints room: judged on a small held-out fold, changed, searched, saved.
#include "base/json.h"
#include "base/sha256.h"
#include "checkpoints_panel.h"
#include "checkpoints_room.h"
#include "ensemble_search_dialog.h"
#include "strategy_form.h"
#include "widgets/checkpoint_table.h"
#include "widgets/disagreement_list.h"
#include "widgets/ensemble_members.h"
#include "widgets/metric_card.h"
#include "widgets/notice_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 30'000;

double shownLoss(CheckpointsRoom& room)
{
    return *room.room().study().figures()->metrics.logLoss;
}

} // namespace

class CheckpointsEnsembleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreAddedByKeyAndRemovedByMouse();
    void theCardTellsWhatTheCommandLineTells();
    void aMemberWithoutFileIsNamed();
    void aFileThatIsNoCheckpointIsNamedBesideTheOthers();
    void whatFailedIsTriedAgainWhenItIsAskedFor();
    void theRuleFromFacesToScoreIsWatched();
    void theSearchSuggestsASet();
    void aSearchThatCannotBeSaysWhy();
    void theManifestIsOpenedAgain();
    void otherDataForgetsWhatWasJudged();
    void anEnsembleSavedBeforeItWasJudgedHasHashes();
    void whatLearnedFromTheFoldIsRefused();
    void aDatasetWithoutTheFoldSaysSo();
    void theWindowClosesWhileItJudges();
};

void CheckpointsEnsembleTest::rowsAreAddedByKeyAndRemovedByMouse()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {18, 19})}, 1));
    CheckpointTable& table = room.room().table();
    QTRY_COMPARE_WITH_TIMEOUT(table.rows().back().fileState, CheckpointRow::File::present, patienceMs);
    const int run = room.room().logs().logs().front().id;
    for (const int epoch : {18, 19}) {
        table.setCurrent(CheckpointKey{run, epoch});
        table.view()->setFocus();
        QTest::keyClick(table.view(), Qt::Key_Return);
    }
    QCOMPARE(room.room().study().members().size(), std::size_t(2));
    QVERIFY(room.waitForFigures(2));
    int marked = 0;
    for (const CheckpointRow& row : table.rows())
        marked += row.inEnsemble ? 1 : 0;
    QCOMPARE(marked, 2);
    EnsembleMembers& members = *room.room().panel().members();
    QCOMPARE(members.members().size(), std::size_t(2));
    QVERIFY(!members.members().front().value.isEmpty());
    QTest::mouseClick(&members, Qt::LeftButton, {}, members.buttonRect(0).center());
    QCOMPARE(room.room().study().members().size(), std::size_t(1));
    QVERIFY(room.waitForFigures(1));
    // What was taken out is known still, and may be suggested.
    const auto& figures = *room.room().study().figures();
    if (figures.suggestion) {
        QCOMPARE(figures.suggestion->label, checkpointLabel(room.room().logs().logs().front().name, 18));
        QVERIFY(figures.withSuggestion < *figures.metrics.logLoss);
    }
}

/// What is chosen in the window and saved judges on the command line with the same numbers.
void CheckpointsEnsembleTest::theCardTellsWhatTheCommandLineTells()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    const fs::path manifest = room.bench().path("chosen.ensemble.json");
    room.room().saveEnsemble(QString::fromStdString(manifest.string()));
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(manifest), patienceMs);
    QTRY_VERIFY(room.room().findChild<NoticeBar*>()->text().contains(QStringLiteral("chosen.ensemble.json")));
    for (const EnsembleMember& member : readEnsembleManifest(manifest).members)
        QCOMPARE(member.sha256.size(), std::size_t(64));

    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(
        QStringLiteral(VERIFRAME_CLI),
        {QStringLiteral("ensemble"), QStringLiteral("score"), QStringLiteral("--data"),
         QString::fromStdString(room.data().root().string()), QStringLiteral("--ensemble"),
         QString::fromStdString(manifest.string()), QStringLiteral("--json")});
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitCode(), 0);
    const Json told = Json::parse(program.readAllStandardOutput().toStdString());
    const EnsembleMetrics& metrics = room.room().study().figures()->metrics;
    const Json& score = told.at("ensemble");
    QCOMPARE(score.at("log_loss").get<double>(), *metrics.logLoss);
    QCOMPARE(score.at("area_under_roc").get<double>(), *metrics.areaUnderRoc);
    const Metric& shown = room.room().panel().card()->metrics().front();
    QCOMPARE(shown.text, QLocale().toString(*metrics.logLoss, 'f', 4));
}

void CheckpointsEnsembleTest::aMemberWithoutFileIsNamed()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20)}, 1));
    CheckpointTable& table = room.room().table();
    QTRY_COMPARE_WITH_TIMEOUT(table.rows().back().fileState, CheckpointRow::File::absent, patienceMs);
    table.setCurrent(table.rows().back().key);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QVERIFY(room.room().study().members().empty());
    QVERIFY(room.room().findChild<NoticeBar*>()->text().contains(QStringLiteral("epoch 19")));
}

void CheckpointsEnsembleTest::aFileThatIsNoCheckpointIsNamedBesideTheOthers()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    const fs::path broken = room.bench().path("broken.pth");
    writeFileAtomically(broken, std::string("no checkpoint"));
    room.room().study().add({QStringLiteral("broken"), broken});
    QTRY_VERIFY_WITH_TIMEOUT(!room.room().study().problemOf(broken).isEmpty(), patienceMs);
    QVERIFY(room.waitForFigures(3));
    QVERIFY(room.room().panel().members()->members().back().problem.contains(QStringLiteral("broken.pth")));
}

void CheckpointsEnsembleTest::whatFailedIsTriedAgainWhenItIsAskedFor()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    const fs::path late = room.bench().path("late.pth");
    room.room().study().add({QStringLiteral("late"), late});
    QTRY_VERIFY_WITH_TIMEOUT(!room.room().study().problemOf(late).isEmpty(), patienceMs);
    QVERIFY(room.waitForFigures(3));
    fs::copy_file(room.room().study().members().front().path, late);
    QVERIFY(room.bench().action("checkpoints.judge")->isEnabled());
    room.bench().action("checkpoints.judge")->trigger();
    QVERIFY(room.waitForFigures(4));
    QVERIFY(room.room().study().problemOf(late).isEmpty());
}

void CheckpointsEnsembleTest::theRuleFromFacesToScoreIsWatched()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    StrategyForm& form = *room.room().panel().strategy();
    QCOMPARE(form.strategy(), StrategyParameters());
    // All these scores lie near 0.5: below 0.9 everything counts as real, and the mean is that of the reals.
    form.preset()->setFocus();
    QTest::keyClick(form.preset(), Qt::Key_Down);
    QCOMPARE(room.room().study().strategy(), plainMean());
    QVERIFY(room.waitForFigures(3));
    const std::int64_t found = room.room().study().figures()->metrics.confusion.fakesFound;
    form.thresholdBox()->setFocus();
    form.thresholdBox()->selectAll();
    QTest::keyClicks(form.thresholdBox(), QLocale().toString(0.0, 'f', 1));
    QTest::keyClick(form.thresholdBox(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        room.room().study().figures()->metrics.confusion.fakesFound, room.room().study().figures()->metrics.fakes,
        patienceMs);
    QVERIFY(found <= room.room().study().figures()->metrics.fakes);
    QVERIFY(room.room().panel().factsText().contains(QStringLiteral("Fakes found")));
}

void CheckpointsEnsembleTest::theSearchSuggestsASet()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    QTimer closer;
    bool asked = false;
    connect(&closer, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<EnsembleSearchDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        asked = true;
        dialog->method()->setFocus();
        QTest::keyClick(dialog->method(), Qt::Key_Down);
        dialog->accept();
    });
    closer.start(50);
    room.bench().action("checkpoints.search")->trigger();
    QVERIFY(asked);
    closer.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!room.room().study().isSearching(), patienceMs);
    const auto& study = room.room().study();
    QVERIFY2(study.searchResult(), qPrintable(study.searchProblem()));
    QVERIFY(study.searchResult()->result.inSample <= shownLoss(room) + 1e-12);
    room.bench().action("checkpoints.take-search")->trigger();
    QCOMPARE(study.members(), study.searchResult()->members);
}

void CheckpointsEnsembleTest::aSearchThatCannotBeSaysWhy()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    room.room().study().setData(room.room().study().root(), 2); // of one original
    QVERIFY(room.waitForFigures(3));
    room.room().study().search({}, {});
    QTRY_VERIFY_WITH_TIMEOUT(!room.room().study().isSearching(), patienceMs);
    QVERIFY(!room.room().study().searchResult());
    QVERIFY(!room.room().study().searchProblem().isEmpty());
    QCOMPARE(room.room().panel().searchText(), room.room().study().searchProblem());
}

void CheckpointsEnsembleTest::theManifestIsOpenedAgain()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    room.room().study().add(room.room().study().members().front(), true);
    StrategyParameters strategy;
    strategy.minimumFakes = 3;
    EnsembleManifest read = room.room().study().manifest(QStringLiteral("read"));
    read.strategy = strategy;
    read.profile = Profile::kernel;
    read.detector = "dlib";
    read.note = "drawn";
    room.room().study().setManifest(read);
    const fs::path manifest = room.bench().path("own.ensemble.json");
    room.room().saveEnsemble(QString::fromStdString(manifest.string()));
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(manifest), patienceMs);
    room.bench().action("checkpoints.clear-ensemble")->trigger();
    QVERIFY(room.room().study().members().empty());
    room.room().study().setStrategy({});
    room.room().openEnsemble(manifest);
    QTRY_COMPARE_WITH_TIMEOUT(room.room().study().members().size(), std::size_t(3), patienceMs);
    QCOMPARE(room.room().study().members().front().times, 2);
    QCOMPARE(room.room().study().strategy().minimumFakes, 3);
    QVERIFY(room.waitForFigures(4));
    // What the room has no field for stays as the file had it.
    const EnsembleManifest again = room.room().study().manifest(QStringLiteral("again"));
    QCOMPARE(again.profile, Profile::kernel);
    QCOMPARE(again.detector, std::string("dlib"));
    QCOMPARE(again.note, std::string("drawn"));
}

void CheckpointsEnsembleTest::otherDataForgetsWhatWasJudged()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    const QString root = room.room().study().root();
    room.room().study().setData(root, 1);
    QVERIFY(!room.room().study().figures());
    QVERIFY(room.waitForFigures(3));
    QCOMPARE(room.room().study().set()->fold, 1);
}

void CheckpointsEnsembleTest::anEnsembleSavedBeforeItWasJudgedHasHashes()
{
    CheckpointsRoom room;
    const fs::path file = room.bench().checkpoint("alone.pth");
    room.room().study().setMembers({{QStringLiteral("alone"), file, 2}}); // no dataset: nothing is judged
    const fs::path manifest = room.bench().path("early.ensemble.json");
    room.room().saveEnsemble(QString::fromStdString(manifest.string()));
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(manifest), patienceMs);
    const std::vector<EnsembleMember> members = readEnsembleManifest(manifest).members;
    QCOMPARE(members.size(), std::size_t(2));
    for (const EnsembleMember& member : members)
        QCOMPARE(member.sha256, sha256OfFile(file));
}

/// It would look better than it is.
void CheckpointsEnsembleTest::whatLearnedFromTheFoldIsRefused()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {18, 19})}, 1));
    CheckpointTable& table = room.room().table();
    QTRY_COMPARE_WITH_TIMEOUT(table.rows().back().fileState, CheckpointRow::File::present, patienceMs);
    room.room().study().setData(room.room().study().root(), 1); // the runs held out fold 0
    table.setCurrent(table.rows().back().key);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QCOMPARE(room.room().study().members().size(), std::size_t(1));
    const QString problem = room.room().study().problemOf(room.room().study().members().front().path);
    QVERIFY2(problem.contains(QStringLiteral("fold 1")), qPrintable(problem));
    QVERIFY(!room.room().study().isJudging());
    QCOMPARE(room.room().panel().members()->members().front().problem, problem);
}

void CheckpointsEnsembleTest::aDatasetWithoutTheFoldSaysSo()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    room.room().study().setData(room.room().study().root(), 9);
    QTRY_VERIFY_WITH_TIMEOUT(!room.room().study().dataProblem().isEmpty(), patienceMs);
    QVERIFY(!room.room().study().figures());
}

void CheckpointsEnsembleTest::theWindowClosesWhileItJudges()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {17, 18, 19})}, 1));
    const OpenLog& log = room.room().logs().logs().front();
    for (const int epoch : {17, 18, 19})
        room.room().study().add(
            {checkpointLabel(log.name, epoch), checkpointOf(log.log, log.log.epochs[static_cast<std::size_t>(epoch)])});
    QVERIFY(room.room().study().isJudging());
    room.bench().quit();
    room.bench().start();
    room.bench().action("view.checkpoints")->trigger();
    QVERIFY(room.waitForFigures(3));
}

QTEST_MAIN(CheckpointsEnsembleTest)
#include "tst_checkpoints_ensemble.moc"
