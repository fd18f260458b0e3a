// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_pictures.h"
#include "comparison_window.h"
#include "demo/synthetic_video.h"
#include "inspect_workspace.h"
#include "predict/comparison_export.h"
#include "widgets/job_strip.h"
#include "widgets/notice_bar.h"
#include "widgets/result_comparison_view.h"
#include "widgets/state_card.h"
#include "widgets/video_view.h"
#include "workbench_fixture.h"

#include <QAction>
#include <QTableView>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

namespace {

constexpr int patienceMs = 120'000;

} // namespace

class ComparisonWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutAJudgedVideoThereIsNothingToCompare();
    void theActionOpensTheWindowBesideInspect();
    void anotherEnsembleJudgesTheSameFaces();
    void anotherVideoIsComparedOnTheFramesThatWereAnalysed();
    void aShorterVideoLacksTheFramesBeyondItsEnd();
    void whatIsNoVideoFailsWithItsReasonAndAWayOn();
    void withoutModelsItFailsAndSaysSo();
    void cancelledItKeepsWhatBothHadJudged();
    void aRowSeeksInspectAndInspectsCursorIsFollowed();
    void moreFramesAreOfferedAndComparedAgain();
    void anotherVideoInInspectEmptiesTheWindow();
    void theTableIsTheCommandLines();
    void aVideoIsNeverOverwritten();

private:
    ComparisonWindow& comparison() { return m_bench->inspect().comparisonWindow(); }

    bool waitFor(ComparisonStudy::State state)
    {
        return QTest::qWaitFor([&] { return comparison().study().state() == state; }, patienceMs);
    }

    ModelChoice otherModels() const
    {
        ModelChoice choice = m_models;
        choice.checkpoints = {QString::fromStdString(m_bench->checkpoint("other.pth", 7).string())};
        return choice;
    }

    void openJudged(int frames = 40)
    {
        QVERIFY(m_bench->open(m_bench->drawVideo("clip.mp4", frames)));
        QVERIFY(m_bench->action("inspect.compare-results")->isEnabled());
        m_bench->action("inspect.compare-results")->trigger();
    }

    std::unique_ptr<Workbench> m_bench;
    ModelChoice m_models;
};

void ComparisonWindowTest::init()
{
    m_bench = std::make_unique<Workbench>();
    m_models = m_bench->smallModels();
    m_bench->start({}, m_models);
}

void ComparisonWindowTest::cleanup()
{
    m_bench->quit();
    m_bench.reset();
}

void ComparisonWindowTest::withoutAJudgedVideoThereIsNothingToCompare()
{
    QVERIFY(!m_bench->action("inspect.compare-results")->isEnabled());
    comparison().bringUp();
    QVERIFY(!comparison().ensembleAction()->isEnabled());
    QVERIFY(!comparison().videoAction()->isEnabled());
    QCOMPARE(comparison().card().kind(), StateCard::Kind::empty);
    comparison().compareWithEnsemble(m_models);
    QCOMPARE(comparison().study().state(), ComparisonStudy::State::idle);
}

void ComparisonWindowTest::theActionOpensTheWindowBesideInspect()
{
    openJudged();
    QVERIFY(comparison().isVisible());
    QVERIFY(comparison().isWindow());
    QVERIFY(!comparison().isModal());
    QVERIFY(comparison().windowTitle().contains(QStringLiteral("clip.mp4")));
    QVERIFY(comparison().ensembleAction()->isEnabled());
    QVERIFY(!comparison().exportAction()->isEnabled());
}

void ComparisonWindowTest::anotherEnsembleJudgesTheSameFaces()
{
    openJudged();
    comparison().compareWithEnsemble(otherModels());
    QCOMPARE(comparison().study().state(), ComparisonStudy::State::running);
    QVERIFY(comparison().cancelAction()->isEnabled());
    QVERIFY(waitFor(ComparisonStudy::State::done));
    const ResultComparison& result = comparison().study().outcome()->comparison;
    QCOMPARE(result.summary.framesCompared, 32);
    QVERIFY(result.summary.secondLacks.empty());
    for (const FrameComparison& frame : result.frames)
        for (const FaceComparison& face : frame.faces)
            QCOMPARE(face.first->box, face.second->box);
    QVERIFY(*result.summary.largestAbsoluteDifference > 0);
    QCOMPARE(comparison().view().table()->model()->rowCount(), result.summary.facesCompared);
    QVERIFY(comparison().view().summaryText().contains(QStringLiteral("32 frame")));
    QVERIFY(comparison().pictures().isHidden());
    QVERIFY(comparison().exportAction()->isEnabled());
    const JobRow& job = m_bench->window().jobs().rows().front();
    QCOMPARE(job.state, JobState::done);
    QVERIFY2(job.message.contains(QStringLiteral("apart on average")), qPrintable(job.message));
}

void ComparisonWindowTest::anotherVideoIsComparedOnTheFramesThatWereAnalysed()
{
    openJudged();
    SyntheticVideoOptions slow;
    slow.width = 240;
    slow.height = 180;
    slow.frames = 20;
    slow.fps = 15;
    writeSyntheticVideo(m_bench->path("slow.mp4"), slow);
    comparison().compareWithVideo(m_bench->path("slow.mp4"));
    QVERIFY(waitFor(ComparisonStudy::State::done));
    const auto outcome = comparison().study().outcome();
    QCOMPARE(outcome->pairing.by, PairedBy::time);
    QCOMPARE(outcome->comparison.summary.framesPaired, 32);
    QVERIFY(outcome->comparison.summary.framesCompared >= 20);
    QVERIFY(comparison().view().summaryText().contains(QStringLiteral("frame rates differ")));
    QVERIFY(comparison().pictures().isVisible());
    m_bench->inspect().seek(20);
    QTRY_COMPARE_WITH_TIMEOUT(comparison().pictures().first()->frameIndex(), 20, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(comparison().pictures().second()->frameIndex(), 10, patienceMs);
}

void ComparisonWindowTest::aShorterVideoLacksTheFramesBeyondItsEnd()
{
    openJudged();
    comparison().compareWithVideo(m_bench->drawVideo("short.mp4", 10));
    QVERIFY(waitFor(ComparisonStudy::State::done));
    const ComparisonSummary& summary = comparison().study().outcome()->comparison.summary;
    QVERIFY(summary.framesCompared > 0 && summary.framesCompared <= 10);
    QCOMPARE(summary.secondLacks.at(Absence::shorterVideo), 32 - summary.framesCompared);
    QVERIFY(comparison().view().summaryText().contains(QStringLiteral("the video ends before it")));
    m_bench->inspect().seek(39);
    QTRY_COMPARE_WITH_TIMEOUT(comparison().pictures().first()->frameIndex(), 39, patienceMs);
    QCOMPARE(comparison().pictures().second()->frameIndex(), -1);
}

void ComparisonWindowTest::whatIsNoVideoFailsWithItsReasonAndAWayOn()
{
    openJudged();
    writeFileAtomically(m_bench->path("text.mp4"), std::string_view("no video"));
    comparison().compareWithVideo(m_bench->path("text.mp4"));
    QVERIFY(waitFor(ComparisonStudy::State::failed));
    QCOMPARE(comparison().card().kind(), StateCard::Kind::failed);
    QVERIFY(comparison().study().error().message().find("text.mp4") != std::string::npos);
    QVERIFY(comparison().againAction()->isEnabled());
    QVERIFY(comparison().videoAction()->isEnabled());
    comparison().compareWithVideo(m_bench->drawVideo("copy.mp4", 40));
    QVERIFY(waitFor(ComparisonStudy::State::done));
    QCOMPARE(*comparison().study().outcome()->comparison.summary.largestAbsoluteDifference, 0.0);
}

void ComparisonWindowTest::withoutModelsItFailsAndSaysSo()
{
    openJudged();
    ModelChoice none;
    none.detector = QStringLiteral("dlib");
    comparison().compareWithEnsemble(none);
    QVERIFY(waitFor(ComparisonStudy::State::failed));
    QVERIFY(comparison().study().error().why.find("no model") != std::string::npos);
}

void ComparisonWindowTest::cancelledItKeepsWhatBothHadJudged()
{
    QVERIFY(m_bench->open(m_bench->drawVideo("clip.mp4", 200)));
    FrameChoice all;
    all.kind = FrameChoice::Kind::every;
    m_bench->inspect().analyse(all);
    QVERIFY(m_bench->waitForAnalysis());
    m_bench->action("inspect.compare-results")->trigger();
    ComparisonStudy& study = comparison().study();
    connect(&study, &ComparisonStudy::changed, this, [this, &study] {
        if (study.state() == ComparisonStudy::State::running && study.outcome())
            comparison().cancelAction()->trigger();
    });
    comparison().compareWithEnsemble(otherModels());
    QVERIFY(waitFor(ComparisonStudy::State::cancelled));
    const ComparisonSummary& summary = comparison().study().outcome()->comparison.summary;
    QVERIFY(summary.framesCompared > 0);
    QVERIFY(summary.framesCompared < 200);
    QCOMPARE(summary.secondLacks.at(Absence::notAnalysed), 200 - summary.framesCompared);
    QVERIFY(comparison().notice().text().contains(QStringLiteral("cancelled")));
    QVERIFY(comparison().exportAction()->isEnabled());
}

void ComparisonWindowTest::aRowSeeksInspectAndInspectsCursorIsFollowed()
{
    openJudged();
    comparison().compareWithEnsemble(otherModels());
    QVERIFY(waitFor(ComparisonStudy::State::done));
    QTableView* table = comparison().view().table();
    const QModelIndex row = table->model()->index(5, 0);
    table->setCurrentIndex(row);
    QTRY_COMPARE(m_bench->inspect().currentFrame(), row.data().toInt());
    const int other = table->model()->index(9, 0).data().toInt();
    m_bench->inspect().seek(other);
    QTRY_COMPARE_WITH_TIMEOUT(table->currentIndex().siblingAtColumn(0).data().toInt(), other, patienceMs);
}

void ComparisonWindowTest::moreFramesAreOfferedAndComparedAgain()
{
    openJudged();
    comparison().compareWithEnsemble(otherModels());
    QVERIFY(waitFor(ComparisonStudy::State::done));
    FrameChoice all;
    all.kind = FrameChoice::Kind::every;
    m_bench->inspect().analyse(all);
    QVERIFY(m_bench->waitForAnalysis());
    QTRY_VERIFY(comparison().notice().text().contains(QStringLiteral("analysed further")));
    comparison().againAction()->trigger();
    QVERIFY(waitFor(ComparisonStudy::State::done));
    QCOMPARE(comparison().study().outcome()->comparison.summary.framesPaired, 40);
}

void ComparisonWindowTest::anotherVideoInInspectEmptiesTheWindow()
{
    openJudged();
    comparison().compareWithVideo(m_bench->drawVideo("copy.mp4", 40));
    QVERIFY(waitFor(ComparisonStudy::State::done));
    QVERIFY(m_bench->open(m_bench->drawVideo("second.mp4", 12, 3)));
    QCOMPARE(comparison().study().state(), ComparisonStudy::State::idle);
    QVERIFY(!comparison().study().outcome());
    QVERIFY(comparison().pictures().isHidden());
    QVERIFY(comparison().ensembleAction()->isEnabled());
}

void ComparisonWindowTest::theTableIsTheCommandLines()
{
    openJudged();
    comparison().compareWithEnsemble(otherModels());
    QVERIFY(waitFor(ComparisonStudy::State::done));
    comparison().exportCsv(m_bench->path("faces.csv"));
    QVERIFY(QTest::qWaitFor([&] { return m_bench->window().jobs().runningCount() == 0; }, patienceMs));
    QCOMPARE(readTextFile(m_bench->path("faces.csv")), comparisonCsv(comparison().study().outcome()->comparison));
}

void ComparisonWindowTest::aVideoIsNeverOverwritten()
{
    openJudged();
    const std::string before = readTextFile(m_bench->path("clip.mp4"));
    comparison().compareWithEnsemble(otherModels());
    QVERIFY(waitFor(ComparisonStudy::State::done));
    comparison().exportCsv(m_bench->path("clip.mp4"));
    QTRY_VERIFY_WITH_TIMEOUT(!comparison().notice().text().isEmpty(), patienceMs);
    QCOMPARE(readTextFile(m_bench->path("clip.mp4")), before);
}

QTEST_MAIN(ComparisonWindowTest)
#include "tst_comparison_window.moc"
