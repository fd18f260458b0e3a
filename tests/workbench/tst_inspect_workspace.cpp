// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspect room as a whole: pictures, analyses and what a person changes.
#include "base/json.h"
#include "inspect_workspace.h"
#include "numbered_video.h"
#include "predict/video_analysis.h"
#include "widgets/bookmark_list.h"
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/person_list.h"
#include "widgets/probability_timeline.h"
#include "widgets/robustness_table.h"
#include "widgets/verdict_panel.h"
#include "workbench_fixture.h"

#include <QTest>
#include <random>

using namespace veriframe;
using namespace veriframe::test;

namespace {

/// The number in the picture that the view shows.
std::optional<int> shownNumber(const VideoView& view)
{
    const QImage image = view.picture().convertToFormat(QImage::Format_RGB888);
    const cv::Mat rgb(
        image.height(), image.width(), CV_8UC3, const_cast<uchar*>(image.constBits()),
        static_cast<std::size_t>(image.bytesPerLine()));
    return numberOf(rgb);
}

/// What the command line computes of the same file with the same settings.
VideoResult reference(const std::filesystem::path& video, const ModelChoice& choice, int frames = 32)
{
    std::vector<EnsembleMember> members;
    for (const QString& checkpoint : choice.checkpoints)
        members.push_back({checkpoint.toStdString(), {}, choice.inputSizePx});
    Ensemble ensemble(members, {});
    DetectorOptions detector;
    detector.kind = choice.detector.toStdString();
    AnalysisOptions options;
    options.framesWanted = frames;
    NoProgress progress;
    return analyzeVideo(video, *openFaceDetector(detector), ensemble, options, progress);
}

void compareFrames(const VideoResult& got, const VideoResult& expected)
{
    QCOMPARE(got.frames.size(), expected.frames.size());
    for (std::size_t i = 0; i < got.frames.size(); ++i) {
        QCOMPARE(got.frames[i].index, expected.frames[i].index);
        QCOMPARE(got.frames[i].faces.size(), expected.frames[i].faces.size());
        for (std::size_t face = 0; face < got.frames[i].faces.size(); ++face) {
            QVERIFY(got.frames[i].faces[face].box == expected.frames[i].faces[face].box);
            QCOMPARE(got.frames[i].faces[face].probabilities, expected.frames[i].faces[face].probabilities);
            QCOMPARE(got.frames[i].faces[face].track, expected.frames[i].faces[face].track);
        }
    }
    QCOMPARE(got.score, expected.score);
    QCOMPARE(got.state, expected.state);
}

} // namespace

class InspectWorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quickPassEndsWithTheScoresOfAnalyze();
    void everyFrameEndsWithTheScoresOfAnalyzeOnAllFrames();
    void otherModelsJudgeTheFacesAlreadyFound();
    void withoutModelsFacesAreShownAndWhatIsMissingIsSaid();
    void seekingShowsExactlyThatFrame();
    void overlayBelongsToTheFrameShown();
    void aReplacedAnalysisNeverAppears();
    void aCancelledAnalysisSaysSo();
    void personsAreSplitAndMergedWithUndo();
    void bookmarksAreKeptWithTheVideo();
    void sessionIsRestored();
    void noFaceIsAStateOfItsOwn();
    void theHeatMapBelongsToTheFramesFaces();
    void robustnessIsComputedForEveryDegradation();
    void aVideoIsComparedWithItsOriginal();
    void everyExportIsWritten();
};

void InspectWorkspaceTest::quickPassEndsWithTheScoresOfAnalyze()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 40);
    const ModelChoice models = bench.smallModels(2);
    bench.start(video, models);
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.view().frameIndex(), 0);
    QVERIFY(bench.waitForAnalysis());
    compareFrames(*bench.inspect().document().result(), reference(video, models));
    const VerdictContent& verdict = bench.widget<VerdictPanel>().content();
    QCOMPARE(*verdict.score, bench.inspect().document().result()->score);
    QVERIFY(!verdict.warning.isEmpty()); // untrained
    QVERIFY(!verdict.provisional);
}

void InspectWorkspaceTest::everyFrameEndsWithTheScoresOfAnalyzeOnAllFrames()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 45);
    const ModelChoice models = bench.smallModels(1);
    bench.start({}, models);
    QVERIFY(bench.open(video));
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    compareFrames(*bench.inspect().document().result(), reference(video, models, 0));
    QCOMPARE(bench.widget<ProbabilityTimeline>().data().analysedFrames.size(), std::size_t(45));
}

void InspectWorkspaceTest::otherModelsJudgeTheFacesAlreadyFound()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 40);
    ModelChoice models = bench.smallModels(1);
    bench.start({}, models);
    QVERIFY(bench.open(video));
    models.checkpoints = {QString::fromStdString(bench.checkpoint("other.pth", 77).string())};
    bench.window().setModels(models, false);
    QVERIFY(bench.inspect().analysis().isRunning());
    QVERIFY(bench.waitForAnalysis());
    compareFrames(*bench.inspect().document().result(), reference(video, models));
    QCOMPARE(bench.inspect().document().origin().models.front().name, std::string("other.pth"));
}

void InspectWorkspaceTest::withoutModelsFacesAreShownAndWhatIsMissingIsSaid()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 40);
    bench.start(video);
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    const VideoResult& result = *bench.inspect().document().result();
    QCOMPARE(result.state, VideoState::notJudged);
    QVERIFY(result.facesFound > 0);
    QTRY_VERIFY(!bench.view().overlay().faces.empty());
    QVERIFY(!bench.view().overlay().faces.front().probability);
    const VerdictContent& verdict = bench.widget<VerdictPanel>().content();
    QVERIFY(!verdict.score);
    QVERIFY2(verdict.rule.contains("Choose models"), qPrintable(verdict.rule));
    QVERIFY(bench.action("inspect.models")->isEnabled());

    bench.window().setModels(bench.smallModels(1), false);
    QVERIFY(bench.waitForAnalysis());
    QCOMPARE(bench.inspect().document().result()->state, VideoState::scored);
    QVERIFY(bench.widget<VerdictPanel>().content().score);
}

void InspectWorkspaceTest::seekingShowsExactlyThatFrame()
{
    Workbench bench;
    bench.start(bench.numberedVideo("numbers.mp4", 100));
    QVERIFY(bench.waitForPicture());
    std::mt19937 random(1);
    for (int i = 0; i < 120; ++i) {
        const int frame = static_cast<int>(random() % 100);
        bench.inspect().seek(frame);
        QVERIFY(bench.waitForPicture());
        QCOMPARE(bench.view().frameIndex(), frame);
        QCOMPARE(shownNumber(bench.view()), std::optional(frame));
    }
}

void InspectWorkspaceTest::overlayBelongsToTheFrameShown()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 70)));
    const VideoResult& result = *bench.inspect().document().result();
    QCOMPARE(result.frames.size(), std::size_t(32));
    for (int frame = 0; frame < 70; ++frame) {
        bench.inspect().seek(frame);
        QVERIFY(bench.waitForPicture());
        const FrameResult* analysed = frameOf(result, frame);
        QCOMPARE(bench.view().overlay().faces.empty(), !analysed || analysed->faces.empty());
        if (analysed && !analysed->faces.empty())
            QCOMPARE(bench.view().overlay().faces.front().box.left(), double(analysed->faces.front().box.x0));
    }
}

void InspectWorkspaceTest::aReplacedAnalysisNeverAppears()
{
    Workbench bench;
    const auto first = bench.drawVideo("first.mp4", 60, 1);
    const auto second = bench.drawVideo("second.mp4", 33, 2);
    bench.start({}, bench.smallModels(1));
    bench.window().openAnything({first});
    QTRY_VERIFY_WITH_TIMEOUT(bench.inspect().analysis().isRunning(), 30'000);
    bench.action("inspect.analyse-all")->trigger();
    bench.window().openAnything({second});
    // Whatever is shown from here on belongs to the second video.
    connect(&bench.inspect().document(), &InspectDocument::resultChanged, this, [&] {
        if (const auto result = bench.inspect().document().result())
            QCOMPARE(result->path, second);
    });
    QVERIFY(bench.waitForPicture());
    QVERIFY(bench.waitForAnalysis());
    QCOMPARE(bench.inspect().document().result()->path, second);
    QCOMPARE(bench.inspect().document().result()->frames.size(), std::size_t(32));
}

void InspectWorkspaceTest::aCancelledAnalysisSaysSo()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 300)));
    bench.action("inspect.analyse-all")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(bench.inspect().document().result()->frames.size() > 32, 60'000);
    bench.action("inspect.cancel")->trigger();
    QVERIFY(bench.waitForAnalysis());
    const auto result = bench.inspect().document().result();
    const std::size_t frames = result->frames.size();
    QVERIFY(frames < 300);
    QCOMPARE(result->state, VideoState::cancelled);
    QTest::qWait(700);
    QCOMPARE(bench.inspect().document().result()->frames.size(), frames); // nothing arrives late
    // It goes on where it was.
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QCOMPARE(bench.inspect().document().result()->frames.size(), std::size_t(300));
}

void InspectWorkspaceTest::personsAreSplitAndMergedWithUndo()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 40)));
    auto& persons = bench.widget<PersonList>();
    QCOMPARE(persons.rows().size(), std::size_t(1));
    persons.setSelectedPersons({0});
    bench.inspect().seek(20);
    QVERIFY(bench.waitForPicture());
    QTRY_VERIFY(bench.action("inspect.split")->isEnabled());
    bench.action("inspect.split")->trigger();
    QCOMPARE(persons.rows().size(), std::size_t(2));
    persons.setSelectedPersons({0, 1});
    QVERIFY(bench.action("inspect.merge")->isEnabled());
    bench.action("inspect.merge")->trigger();
    QCOMPARE(persons.rows().size(), std::size_t(1));
    bench.action("inspect.undo")->trigger();
    QCOMPARE(persons.rows().size(), std::size_t(2));
    bench.action("inspect.undo")->trigger();
    QCOMPARE(persons.rows().size(), std::size_t(1));
    bench.action("inspect.redo")->trigger();
    QCOMPARE(persons.rows().size(), std::size_t(2));
    // The split outlives a refinement of the analysis.
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QCOMPARE(persons.rows().size(), std::size_t(2));
}

void InspectWorkspaceTest::bookmarksAreKeptWithTheVideo()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 40);
    const auto other = bench.drawVideo("b.mp4", 10);
    bench.start(video);
    QVERIFY(bench.waitForPicture());
    bench.inspect().seek(7);
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.bookmark")->trigger();
    QCOMPARE(bench.widget<BookmarkList>().bookmarks().size(), std::size_t(1));
    Bookmark noted = bench.widget<BookmarkList>().bookmarks().front();
    noted.note = QStringLiteral("Kante am Kinn – 下巴");
    noted.status = BookmarkStatus::suspicious;
    Q_EMIT bench.widget<BookmarkList>().changeRequested(noted);
    QVERIFY(bench.open(other));
    QVERIFY(bench.widget<BookmarkList>().bookmarks().empty());
    QVERIFY(bench.open(video));
    QCOMPARE(bench.widget<BookmarkList>().bookmarks(), std::vector{noted});
    bench.inspect().seek(7);
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.bookmark")->trigger();
    QVERIFY(bench.widget<BookmarkList>().bookmarks().empty());
}

void InspectWorkspaceTest::sessionIsRestored()
{
    Workbench bench;
    const auto video = bench.drawVideo("a.mp4", 40);
    bench.start(video);
    QVERIFY(bench.waitForPicture());
    bench.inspect().seek(23);
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.landmarks")->setChecked(true);
    bench.view().setView({false, 2.5, QPointF(100, 80)});
    bench.quit();

    bench.start();
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.inspect().document().path(), video);
    QCOMPARE(bench.view().frameIndex(), 23);
    QCOMPARE(bench.view().zoom(), 2.5);
    QVERIFY(bench.view().layers().landmarks);

    // A file that is gone is not missed.
    bench.quit();
    std::filesystem::remove(video);
    bench.start();
    QVERIFY(!bench.inspect().frames().isOpen());
}

void InspectWorkspaceTest::noFaceIsAStateOfItsOwn()
{
    Workbench bench;
    bench.start(bench.grayVideo("gray.mp4", 20), bench.smallModels(1));
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    const VerdictContent& verdict = bench.widget<VerdictPanel>().content();
    QVERIFY(!verdict.score);
    QCOMPARE(verdict.words, QStringLiteral("No face found"));
}

void InspectWorkspaceTest::theHeatMapBelongsToTheFramesFaces()
{
    Workbench bench;
    bench.start({}, bench.smallModels(2));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 40)));
    bench.action("inspect.heat-map")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.view().overlay().heat.empty(), 60'000);
    const HeatPatch& patch = bench.view().overlay().heat.front();
    QVERIFY(patch.area.contains(bench.view().overlay().faces.front().box.center()));
    QVERIFY(!patch.image.isNull());
    bench.action("inspect.heat-map")->setChecked(false);
    QVERIFY(bench.view().overlay().heat.empty());
}

void InspectWorkspaceTest::robustnessIsComputedForEveryDegradation()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 12)));
    bench.action("inspect.robustness")->trigger();
    auto& table = bench.widget<RobustnessTable>();
    QCOMPARE(table.rows().size(), standardDegradations().size());
    QVERIFY(!table.rows().front().score); // not computed yet
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(
            table.rows().begin(), table.rows().end(), [](const RobustnessRow& row) { return row.score.has_value(); }),
        120'000);
}

void InspectWorkspaceTest::aVideoIsComparedWithItsOriginal()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    const auto video = bench.drawVideo("fake.mp4", 12, 2);
    QVERIFY(bench.open(video));
    auto& compare = bench.widget<MaskCompare>();
    bench.inspect().setOriginal(bench.drawVideo("real.mp4", 12, 1));
    QTRY_VERIFY_WITH_TIMEOUT(compare.content().meanSsim.has_value(), 60'000);
    QVERIFY(*compare.content().meanSsim < 0.99);
    QVERIFY(!compare.content().mask.isNull());
    bench.inspect().setOriginal(video); // itself: equal
    QTRY_VERIFY_WITH_TIMEOUT(compare.content().meanSsim == 1.0, 60'000);
    // A video of another size cannot be its original.
    bench.inspect().setOriginal(bench.numberedVideo("other.mp4", 12));
    QTRY_VERIFY_WITH_TIMEOUT(compare.content().message.contains(QLatin1String("320x192")), 60'000);
    bench.action("inspect.stop-comparing")->trigger();
    QVERIFY(!compare.isVisible());
}

void InspectWorkspaceTest::everyExportIsWritten()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("a.mp4", 24)));
    InspectWorkspace& inspect = bench.inspect();
    inspect.exportFrame(bench.path("with.png"), true);
    inspect.exportFrame(bench.path("without.png"), false);
    inspect.exportAnnotatedVideo(bench.path("annotated.mp4"));
    inspect.exportFacesCsv(bench.path("faces.csv"));
    inspect.exportJson(bench.path("all.json"));
    inspect.exportPlot(bench.path("plot.png"));
    inspect.exportPlot(bench.path("plot.svg"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.window().jobs().runningCount(), 0, 120'000);
    const auto image = [&](const char* name) { return QImage(QString::fromStdString(bench.path(name).string())); };
    QCOMPARE(image("with.png").size(), QSize(320, 240));
    QVERIFY(image("with.png") != image("without.png"));
    QVERIFY(!image("plot.png").isNull());
    QVERIFY(readTextFile(bench.path("plot.svg")).find("<svg") != std::string::npos);
    QCOMPARE(VideoReader(bench.path("annotated.mp4")).frameCount(), 24);
    QCOMPARE(readJsonFile(bench.path("all.json"))["score"].get<double>(), inspect.document().result()->score);
    const std::string csv = readTextFile(bench.path("faces.csv"));
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 1 + inspect.document().result()->facesFound);
}

QTEST_MAIN(InspectWorkspaceTest)
#include "tst_inspect_workspace.moc"
