// SPDX-License-Identifier: GPL-3.0-or-later
// How honest the Checkpoints room is about a choice: what it gains on originals that it had not seen, files that are
// written anew, checkpoints that are not judged, and what goes on beside a search.
#include "base/sha256.h"
#include "checkpoints_panel.h"
#include "checkpoints_room.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "strategy_form.h"
#include "widgets/checkpoint_table.h"
#include "widgets/ensemble_members.h"
#include "widgets/loss_plot.h"
#include "widgets/metric_card.h"
#include "widgets/notice_bar.h"

#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <chrono>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 60'000;

QString cardText(CheckpointsRoom& room)
{
    return room.room().panel().card()->accessibleDescription();
}

/// Of the ensemble's checkpoints the one that is worst alone is left; the others may be suggested.
bool keepTheWorst(CheckpointsRoom& room)
{
    EnsembleStudy& study = room.room().study();
    const auto& singles = study.figures()->singles;
    const auto worst = std::ranges::max_element(singles) - singles.begin();
    study.setMembers({study.members()[static_cast<std::size_t>(worst)]});
    return room.waitForFigures(1);
}

/// Another network of the same size under the same name, as a training that is run again leaves it.
void retrain(const fs::path& file, std::uint64_t seed)
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", seed);
    checkpoint.epoch = 17;
    writeTorchCheckpoint(file, checkpoint);
}

/// The other rooms, and back: files are looked at again.
void comeBack(CheckpointsRoom& room)
{
    room.bench().action("view.inspect")->trigger();
    room.bench().action("view.checkpoints")->trigger();
}

bool searchEnds(CheckpointsRoom& room)
{
    return QTest::qWaitFor([&] { return !room.room().study().isSearching(); }, patienceMs);
}

} // namespace

class CheckpointsChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonPickedIsMeasuredOnTheseVideosAndSaysSo();
    void whatASearchChoseIsMeasuredOnOriginalsItHadNotSeen();
    void whatWasSuggestedIsMeasuredOnOriginalsItHadNotSeen();
    void anEnsemblesFileDoesNotTellHowItWasChosen();
    void aCheckpointTrainedAnewUnderItsNameIsJudgedAnew();
    void aFileWithTheSameContentStaysJudged();
    void anEnsembleIsNotSavedWithAFileOthersThanItsFigures();
    void whatIsMarkedAndNotJudgedIsListedWithItsReason();
    void aJudgedMemberThatIsRefusedLaterCountsNoLonger();
    void theRuleIsWatchedWhileASearchGoesOn();
    void importedNumbersStayAsTheyAre();
    void ruleAndThresholdChangeTogether();
    void anEnsemblesNumbersThatAreNoneChangeNothing();
};

void CheckpointsChoiceTest::whatAPersonPickedIsMeasuredOnTheseVideosAndSaysSo()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    QVERIFY(room.room().study().pick() == Pick::byHand);
    QVERIFY2(cardText(room).contains(QStringLiteral("Picked by hand")), qPrintable(cardText(room)));
    QVERIFY(cardText(room).contains(QStringLiteral("these same videos")));
}

void CheckpointsChoiceTest::whatASearchChoseIsMeasuredOnOriginalsItHadNotSeen()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    EnsembleStudy& study = room.room().study();
    study.search({}, {});
    QVERIFY(searchEnds(room));
    QVERIFY2(study.searchResult(), qPrintable(study.searchProblem()));
    const CrossValidation validation = *study.searchResult()->result.validation;
    room.bench().action("checkpoints.take-search")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(study.figures() && !study.isStale(), patienceMs);
    QVERIFY(study.pick() == Pick::byProgram);
    QVERIFY(study.choiceGain());
    QCOMPARE(study.choiceGain()->gain, validation.meanGain);
    QCOMPARE(study.choiceGain()->standardError, validation.standardError);
    QVERIFY2(cardText(room).contains(QStringLiteral("originals the choice had not seen")), qPrintable(cardText(room)));
    QVERIFY(cardText(room).contains(QLocale().toString(std::abs(validation.meanGain), 'f', 4)));
    QVERIFY(!cardText(room).contains(QStringLiteral("these same videos")));
    // Under another rule the search would have measured something else: it is measured anew.
    room.room().study().setStrategy(plainMean());
    QTRY_VERIFY_WITH_TIMEOUT(!study.isStale() && !study.isMeasuringGain(), patienceMs);
    QVERIFY(!study.isOfSearch());
    QVERIFY2(!cardText(room).contains(QStringLiteral("these same videos")), qPrintable(cardText(room)));
}

void CheckpointsChoiceTest::whatWasSuggestedIsMeasuredOnOriginalsItHadNotSeen()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    QVERIFY(keepTheWorst(room));
    EnsembleStudy& study = room.room().study();
    QVERIFY(study.figures()->suggestion); // with a better one it becomes better: the loss is convex
    EnsembleMembers& members = *room.room().panel().members();
    QTest::mouseClick(&members, Qt::LeftButton, {}, members.buttonRect(1).center());
    QVERIFY(room.waitForFigures(2));
    QTRY_VERIFY_WITH_TIMEOUT(study.choiceGain(), patienceMs);
    QCOMPARE(study.choiceGain()->size, 2);
    QCOMPARE(study.choiceGain()->candidates, std::size_t(3));
    QVERIFY2(cardText(room).contains(QStringLiteral("by suggestion")), qPrintable(cardText(room)));
    QVERIFY(cardText(room).contains(QStringLiteral("originals the choice had not seen")));
    QVERIFY(!cardText(room).contains(QStringLiteral("these same videos")));
    // Another session knows it still.
    room.bench().quit();
    room.bench().start();
    QVERIFY(room.waitForFigures(2));
    QVERIFY(room.room().study().pick() == Pick::byProgram);
    // Without it, all is a person's again.
    room.room().study().remove(1);
    QVERIFY(room.room().study().pick() == Pick::byHand);
}

void CheckpointsChoiceTest::anEnsemblesFileDoesNotTellHowItWasChosen()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    room.room().study().setManifest(room.room().study().manifest(QStringLiteral("again")));
    QVERIFY(room.waitForFigures(3));
    QVERIFY2(cardText(room).contains(QStringLiteral("whoever wrote the file")), qPrintable(cardText(room)));
    QVERIFY(!cardText(room).contains(QStringLiteral("Picked by hand")));
}

void CheckpointsChoiceTest::aCheckpointTrainedAnewUnderItsNameIsJudgedAnew()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    EnsembleStudy& study = room.room().study();
    const fs::path file = study.members().front().path;
    const auto before = fs::file_size(file);
    const std::string former = sha256OfFile(file);
    const double loss = *study.figures()->singles.front();
    retrain(file, 4711);
    QCOMPARE(fs::file_size(file), before); // its size does not tell
    comeBack(room);
    NoticeBar* notice = room.room().findChild<NoticeBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(QStringLiteral("Written anew")), patienceMs);
    QVERIFY(notice->text().contains(study.members().front().label));
    QVERIFY(room.waitForFigures(3));
    QVERIFY(*study.figures()->singles.front() != loss);
    const std::string now = sha256OfFile(file);
    QVERIFY(now != former);
    QCOMPARE(study.manifest({}).members.front().sha256, now);
    QTRY_COMPARE_WITH_TIMEOUT(room.room().ledger().find(file)->sha256, now, patienceMs);
}

void CheckpointsChoiceTest::aFileWithTheSameContentStaysJudged()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    const fs::path file = room.room().study().members().front().path;
    QSignalSpy rewritten(&room.room().study(), &EnsembleStudy::rewritten);
    bool looked = false;
    connect(
        &room.room().ledger(), &CheckpointLedger::looked, this, [&](const fs::path& path) { looked |= path == file; });
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1)); // copied about
    comeBack(room);
    QTRY_VERIFY_WITH_TIMEOUT(looked, patienceMs);
    QCOMPARE(rewritten.count(), 0);
    QCOMPARE(room.room().study().judgedCount(), std::size_t(3));
}

void CheckpointsChoiceTest::anEnsembleIsNotSavedWithAFileOthersThanItsFigures()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    retrain(room.room().study().members().front().path, 815);
    const fs::path target = room.bench().path("chosen.ensemble.json");
    room.room().saveEnsemble(QString::fromStdString(target.string()));
    NoticeBar* notice = room.room().findChild<NoticeBar*>();
    const QString name = QString::fromStdString(room.room().study().members().front().path.filename().string());
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(name), patienceMs);
    QVERIFY(!fs::exists(target));
}

void CheckpointsChoiceTest::whatIsMarkedAndNotJudgedIsListedWithItsReason()
{
    CheckpointsRoom room;
    QVERIFY(room.open({room.writeRun(1, 20, {17, 18, 19})}, 1));
    QVERIFY(room.waitForFiles());
    EnsembleStudy& study = room.room().study();
    study.setData(study.root(), 1); // the run held out fold 0
    const std::size_t marked = room.room().plot().marks().size();
    QVERIFY(marked > 0);
    QVERIFY(room.room().panel().notJudgedText().isEmpty());
    room.bench().action("checkpoints.judge")->trigger();
    QCOMPARE(study.candidateProblems().size(), marked);
    const QString text = room.room().panel().notJudgedText();
    QVERIFY2(text.contains(QStringLiteral("It has learned from fold 1")), qPrintable(text));
    for (const StudyProblem& problem : study.candidateProblems())
        QVERIFY(text.contains(problem.label));
    QCOMPARE(text.count(QStringLiteral("It has learned")), 1); // once for all of them
    // One that cannot be read is named as well.
    study.setData(study.root(), 0);
    QVERIFY(room.room().panel().notJudgedText().isEmpty());
    const fs::path broken = room.runs() / "broken.pth";
    writeFileAtomically(broken, std::string("no checkpoint"));
    study.judge({{QStringLiteral("broken"), broken}});
    QTRY_VERIFY_WITH_TIMEOUT(room.room().panel().notJudgedText().contains(QStringLiteral("broken.pth")), patienceMs);
}

void CheckpointsChoiceTest::aJudgedMemberThatIsRefusedLaterCountsNoLonger()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    EnsembleStudy& study = room.room().study();
    std::vector<StudyMember> members = study.members();
    members.front().heldOutFold = 2; // which nobody had told before
    study.setMembers(members);
    QVERIFY(!study.problemOf(members.front().path).isEmpty());
    QVERIFY(room.waitForFigures(2));
    QVERIFY(!study.figures()->singles.front());
    QVERIFY(!study.figures()->suggestion);
    QCOMPARE(study.judgedCount(), std::size_t(2));
}

void CheckpointsChoiceTest::theRuleIsWatchedWhileASearchGoesOn()
{
    CheckpointsRoom room;
    QVERIFY(room.openEnsemble());
    EnsembleStudy& study = room.room().study();
    // As many names of one network as make the combinations endless; each is known by its content.
    std::vector<StudyMember> candidates;
    for (int i = 0; i < 28; ++i) {
        const fs::path twin = room.runs() / ("twin_" + std::to_string(i));
        fs::create_hard_link(study.members().front().path, twin);
        candidates.push_back({QStringLiteral("twin"), twin, 1, -1, quickInputSizePx});
    }
    EnsembleSearchOptions endless;
    endless.method = SearchMethod::exhaustive;
    endless.size = 28;
    endless.mostCombinations = std::numeric_limits<std::int64_t>::max();
    study.search(endless, candidates);
    QTRY_VERIFY_WITH_TIMEOUT(study.isSearching() && !study.isStale(), patienceMs);
    study.setRule(plainMean(), 0);
    QVERIFY(room.waitForFigures(3));
    QCOMPARE(study.figures()->metrics.confusion.fakesFound, study.figures()->metrics.fakes);
    QVERIFY(study.isSearching());
    study.stopSearch();
    QVERIFY(!study.isSearching());
}

void CheckpointsChoiceTest::importedNumbersStayAsTheyAre()
{
    StrategyForm form;
    const StrategyParameters imported{0.812345678, -0.5, 0.25, 200'000, 1.5};
    form.set(imported, 0.123456);
    QCOMPARE(form.strategy(), imported);
    QCOMPARE(form.threshold(), 0.123456);
    // A person changes one of them.
    QSpinBox* fakes = form.minimumFakes();
    QCOMPARE(fakes->value(), 200'000);
    form.show();
    fakes->setFocus();
    fakes->selectAll();
    QTest::keyClicks(fakes, QStringLiteral("3"));
    QTest::keyClick(fakes, Qt::Key_Return);
    StrategyParameters expected = imported;
    expected.minimumFakes = 3;
    QCOMPARE(form.strategy(), expected);
    QCOMPARE(form.threshold(), 0.123456);
    QCOMPARE(form.thresholdBox()->value(), 0.123456); // and it shows what it has
}

void CheckpointsChoiceTest::ruleAndThresholdChangeTogether()
{
    CheckpointsRoom room;
    CheckpointsPanel& panel = room.room().panel();
    panel.strategy()->set(plainMean(), 0.25);
    QSignalSpy changed(&room.room().study(), &EnsembleStudy::changed);
    Q_EMIT panel.strategyChanged();
    QCOMPARE(room.room().study().strategy(), plainMean());
    QCOMPARE(room.room().study().threshold(), 0.25);
    QCOMPARE(changed.count(), 1);
}

void CheckpointsChoiceTest::anEnsemblesNumbersThatAreNoneChangeNothing()
{
    CheckpointsRoom room;
    const fs::path file = room.bench().path("nan.ensemble.json");
    for (const char* number : {"NaN", "1e999", "null"}) {
        writeFileAtomically(
            file,
            std::string(R"({"format": "veriframe-ensemble", "version": 1, "checkpoints": [{"path": "a.pth"}], )") +
                R"("strategy": {"fake_threshold": )" + number + "}}");
        NoticeBar* notice = room.room().findChild<NoticeBar*>();
        notice->dismiss();
        room.room().openEnsemble(file);
        QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(QStringLiteral("nan.ensemble.json")), patienceMs);
        QVERIFY(room.room().study().members().empty());
        QCOMPARE(room.room().study().strategy(), StrategyParameters());
    }
}

QTEST_MAIN(CheckpointsChoiceTest)
#include "tst_checkpoints_choice.moc"
