// SPDX-License-Identifier: GPL-3.0-or-later
// The case of the Inspect room: made, saved by itself, opened at once, its video found again.
#include "base/sha256.h"
#include "case_waiting.h"
#include "cases/case_store.h"
#include "inspect_case.h"
#include "inspect_workspace.h"
#include "opened_files.h"
#include "widgets/notice_bar.h"
#include "widgets/person_list.h"
#include "widgets/probability_timeline.h"
#include "widgets/verdict_panel.h"
#include "workbench_fixture.h"

#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

namespace {

namespace fs = std::filesystem;
using State = InspectCase::State;

CaseVideo videoIn(const fs::path& path)
{
    return CaseStore(path, CaseAccess::readOnly).read().videos.at(0);
}

/// A bench with a case of an analysed video; the window is open.
fs::path makeCase(Workbench& bench, int frames = 24)
{
    const fs::path path = bench.path("harbour.vfcase");
    bench.start({}, bench.smallModels(1));
    if (!bench.open(bench.drawVideo("clip.mp4", frames)))
        return {};
    bench.inspect().saveCaseAs(path);
    return waitForCase(bench) ? path : fs::path();
}

/// Starts the window with a case and waits until it is restored.
bool startWith(Workbench& bench, const fs::path& path)
{
    bench.start(path, bench.smallModels(1));
    return QTest::qWaitFor([&] { return bench.inspect().openedCase().isOpen(); }, casePatienceMs);
}

QString notice(Workbench& bench)
{
    return bench.widget<NoticeBar>().text();
}

} // namespace

class InspectCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openingRestoresEverythingWithoutComputing();
    void everyChangeIsSavedByItself();
    void aRefinementGoesOnFromTheCase();
    void bookmarksOfBeforeAreTakenIntoTheCase();
    void exportsAreRecorded();
    void aMovedVideoIsFoundByItsContent();
    void aMissingVideoIsSaidAndWhatIsKnownIsShown();
    void aFolderFindsAllVideosOfTheCase();
    void aRefinementThatIsStoppedKeepsTheFinishedAnalysis();
    void aChangedVideoIsRefusedWithBothHashes();
    void aCaseOpenElsewhereIsReadOnly();
    void whatCannotBeSavedIsSaid();
    void aVideoIsNotSavedTwiceIntoOneCase();
    void aCaseHoldsSeveralVideos();
    void whatIsNoCaseIsSaid();
    void aCaseIsToldByNameAndByContent();
    void timesBetweenAnalysedFramesAreEven();
};

void InspectCaseTest::openingRestoresEverythingWithoutComputing()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.inspect().document().splitPerson(0, 12);
    bench.inspect().document().addBookmark({7, 0.28, BookmarkStatus::suspicious, QStringLiteral("Edge of the jaw")});
    QVERIFY(waitForCase(bench));
    const VideoResult before = *bench.inspect().document().result();
    QVERIFY(before.tracks.size() >= 2);
    bench.quit();

    QVERIFY(startWith(bench, path));
    QVERIFY(!bench.inspect().analysis().isRunning());
    const VideoResult& after = *bench.inspect().document().result();
    QCOMPARE(after.score, before.score);
    QCOMPARE(after.state, before.state);
    QCOMPARE(after.tracks.size(), before.tracks.size());
    QCOMPARE(after.frames.size(), before.frames.size());
    for (std::size_t i = 0; i < after.frames.size(); ++i)
        QVERIFY(after.frames[i].faces.at(0).probabilities == before.frames[i].faces.at(0).probabilities);
    QCOMPARE(bench.inspect().document().bookmarks().size(), std::size_t(1));
    QCOMPARE(bench.inspect().document().bookmarks()[0].note, QStringLiteral("Edge of the jaw"));
    QCOMPARE(*bench.widget<VerdictPanel>().content().score, before.score);
    QCOMPARE(bench.widget<ProbabilityTimeline>().data().analysedFrames.size(), before.frames.size());
    QVERIFY(bench.window().windowTitle().contains(QStringLiteral("harbour.vfcase")));
    QVERIFY(bench.waitForPicture());
    QVERIFY(!bench.inspect().analysis().isRunning());
    QCOMPARE(bench.inspect().document().result()->frames.size(), before.frames.size());
}

void InspectCaseTest::everyChangeIsSavedByItself()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    InspectDocument& document = bench.inspect().document();
    document.addBookmark({3, 0.12, BookmarkStatus::open, {}});
    QCOMPARE(bench.inspect().openedCase().state(), State::saving);
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(path).bookmarks.size(), std::size_t(1));
    document.splitPerson(0, 12);
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(path).edits.size(), std::size_t(1));
    bench.action("inspect.undo")->trigger();
    bench.action("inspect.undo")->trigger();
    QVERIFY(waitForCase(bench));
    QVERIFY(videoIn(path).bookmarks.empty());
    QVERIFY(videoIn(path).edits.empty());
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(waitForCase(bench));
    const CaseVideo kept = videoIn(path);
    QCOMPARE(kept.analysis.frames.size(), std::size_t(24));
    QCOMPARE(kept.analysis.score, document.analysis()->score);
    QVERIFY(!kept.analysed.empty());
}

void InspectCaseTest::aRefinementGoesOnFromTheCase()
{
    Workbench bench;
    const fs::path path = makeCase(bench, 60);
    QVERIFY(!path.empty());
    const auto quick = videoIn(path).analysis;
    QCOMPARE(quick.frames.size(), std::size_t(32));
    bench.quit();
    bench.start(path, bench.smallModels(1));
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(waitForCase(bench));
    const VideoResult all = videoIn(path).analysis;
    QCOMPARE(all.frames.size(), std::size_t(60));
    for (const FrameResult& frame : quick.frames) {
        const FrameResult* kept = frameOf(all, frame.index);
        QVERIFY(kept);
        QVERIFY(kept->faces.at(0).probabilities == frame.faces.at(0).probabilities);
    }
}

void InspectCaseTest::bookmarksOfBeforeAreTakenIntoTheCase()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    bench.inspect().document().addBookmark({3, 0.12, BookmarkStatus::cleared, QStringLiteral("From before")});
    const fs::path path = bench.path("harbour.vfcase");
    bench.inspect().saveCaseAs(path);
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(path).bookmarks.at(0).note, std::string("From before"));
    QVERIFY(videoIn(path).bookmarks.at(0).status == CaseMark::cleared);
}

void InspectCaseTest::exportsAreRecorded()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.inspect().exportFacesCsv(bench.path("faces.csv"));
    QVERIFY(QTest::qWaitFor([&] { return !videoIn(path).exports.empty(); }, casePatienceMs));
    const CaseExport made = videoIn(path).exports.at(0);
    QCOMPARE(made.path, bench.path("faces.csv"));
    QCOMPARE(made.kind, std::string("faces CSV"));
    QCOMPARE(made.sha256, sha256OfFile(bench.path("faces.csv")));
    QVERIFY(!made.when.empty());
}

void InspectCaseTest::aMovedVideoIsFoundByItsContent()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.quit();
    fs::rename(bench.path("clip.mp4"), bench.path("renamed.mp4"));
    QVERIFY(startWith(bench, path));
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.inspect().document().path(), bench.path("renamed.mp4"));
    QVERIFY(notice(bench).contains(QStringLiteral("renamed.mp4")));
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(path).path, bench.path("renamed.mp4"));
}

void InspectCaseTest::aMissingVideoIsSaidAndWhatIsKnownIsShown()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    const double score = bench.inspect().document().result()->score;
    bench.quit();
    const TemporaryDirectory away;
    fs::rename(bench.path("clip.mp4"), away.path() / "clip.mp4");
    QVERIFY(startWith(bench, path));
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).contains(QStringLiteral("clip.mp4")); }, casePatienceMs));
    QCOMPARE(*bench.widget<VerdictPanel>().content().score, score);
    QVERIFY(!bench.widget<ProbabilityTimeline>().data().lanes.empty());
    QVERIFY(bench.action("inspect.find-case-video")->isEnabled());
    QVERIFY(bench.action("inspect.export-csv")->isEnabled());
    QVERIFY(!bench.action("inspect.play")->isEnabled());
    bench.inspect().seek(5);
    QCOMPARE(bench.inspect().currentFrame(), 5);

    bench.inspect().openedCase().takeVideo(away.path() / "clip.mp4");
    QVERIFY(bench.waitForPicture());
    QVERIFY(bench.action("inspect.play")->isEnabled());
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(path).path, away.path() / "clip.mp4");
}

void InspectCaseTest::aFolderFindsAllVideosOfTheCase()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    QVERIFY(bench.open(bench.drawVideo("second.mp4", 12, 5)));
    bench.inspect().saveCaseAs(path);
    QVERIFY(waitForCase(bench));
    bench.quit();
    const TemporaryDirectory away;
    fs::create_directories(away.path() / "sub");
    fs::rename(bench.path("clip.mp4"), away.path() / "sub" / "first.mp4");
    fs::rename(bench.path("second.mp4"), away.path() / "second.mp4");
    QVERIFY(startWith(bench, path));
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).contains(QStringLiteral("clip.mp4")); }, casePatienceMs));
    QVERIFY(bench.action("inspect.find-case-videos")->isEnabled());
    bench.inspect().openedCase().takeFolder(away.path());
    QVERIFY(bench.waitForPicture());
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).startsWith(QStringLiteral("2 video")); }, casePatienceMs));
    QVERIFY(waitForCase(bench));
    const CaseContent kept = CaseStore(path, CaseAccess::readOnly).read();
    QCOMPARE(kept.videos.at(0).path, away.path() / "sub" / "first.mp4");
    QCOMPARE(kept.videos.at(1).path, away.path() / "second.mp4");
    bench.inspect().openedCase().takeFolder(bench.path("."));
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).startsWith(QStringLiteral("None of")); }, casePatienceMs));
}

void InspectCaseTest::aRefinementThatIsStoppedKeepsTheFinishedAnalysis()
{
    Workbench bench;
    const fs::path path = makeCase(bench, 90);
    QVERIFY(!path.empty());
    const VideoResult before = videoIn(path).analysis;
    bench.action("inspect.analyse-all")->trigger();
    // Stopped as soon as something new is shown.
    QVERIFY(QTest::qWaitFor(
        [&] { return bench.inspect().document().analysis()->frames.size() > before.frames.size(); }, casePatienceMs));
    bench.action("inspect.cancel")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(waitForCase(bench));
    QVERIFY(bench.inspect().document().analysis()->state == VideoState::cancelled);
    CaseVideo kept = videoIn(path);
    QVERIFY(kept.analysis.state == before.state);
    QCOMPARE(kept.analysis.score, before.score);
    QCOMPARE(kept.analysis.frames.size(), before.frames.size());
    QVERIFY(kept.beside && kept.beside->frames > 0);
    QVERIFY(notice(bench).contains(QStringLiteral("keeps the finished analysis")));
    const auto found = static_cast<std::size_t>(kept.beside->frames);
    bench.quit();

    QVERIFY(startWith(bench, path));
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.inspect().document().analysis()->frames.size(), before.frames.size());
    QCOMPARE(bench.inspect().openedCase().knownAnalysis()->frames.size(), before.frames.size() + found);
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(waitForCase(bench));
    kept = videoIn(path);
    QCOMPARE(kept.analysis.frames.size(), std::size_t(90));
    QVERIFY(!kept.beside);
    QCOMPARE(kept.settings.options.framesWanted, 0);
}

void InspectCaseTest::aChangedVideoIsRefusedWithBothHashes()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    const QString analysed = QString::fromStdString(videoIn(path).sha256);
    bench.quit();
    bench.drawVideo("clip.mp4", 24, 9);
    const QString found = QString::fromStdString(sha256OfFile(bench.path("clip.mp4")));
    QVERIFY(startWith(bench, path));
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).contains(found); }, casePatienceMs));
    QVERIFY(notice(bench).contains(analysed));
    QVERIFY(bench.view().picture().isNull());
    QVERIFY(!bench.action("inspect.play")->isEnabled());
    bench.inspect().openedCase().takeVideo(bench.path("clip.mp4"));
    QVERIFY(QTest::qWaitFor([&] { return notice(bench).contains(analysed); }, casePatienceMs));
    QVERIFY(bench.view().picture().isNull());
}

void InspectCaseTest::aCaseOpenElsewhereIsReadOnly()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.quit();
    const CaseStore elsewhere(path, CaseAccess::readWrite);
    QVERIFY(startWith(bench, path));
    QCOMPARE(bench.inspect().openedCase().state(), State::readOnly);
    QVERIFY(notice(bench).contains(QStringLiteral("process")));
    bench.inspect().document().addBookmark({3, 0.12, BookmarkStatus::open, {}});
    QCOMPARE(bench.inspect().openedCase().state(), State::readOnly);
    QVERIFY(videoIn(path).bookmarks.empty());
    QVERIFY(bench.waitForPicture());
    bench.inspect().saveCaseAs(bench.path("mine.vfcase"));
    QVERIFY(waitForCase(bench));
    QCOMPARE(videoIn(bench.path("mine.vfcase")).bookmarks.size(), std::size_t(1));
    QCOMPARE(videoIn(bench.path("mine.vfcase")).analysis.frames.size(), videoIn(path).analysis.frames.size());
}

void InspectCaseTest::whatCannotBeSavedIsSaid()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    bench.inspect().saveCaseAs(bench.path("no such folder/x.vfcase"));
    QVERIFY(QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == State::failed; }, casePatienceMs));
    QVERIFY(notice(bench).contains(QStringLiteral("x.vfcase")));
    QVERIFY(!bench.inspect().openedCase().canTryAgain());
    bench.inspect().saveCaseAs(bench.path("x.vfcase"));
    QVERIFY(waitForCase(bench));
}

void InspectCaseTest::aVideoIsNotSavedTwiceIntoOneCase()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.window().openAnything({bench.path("clip.mp4")});
    QVERIFY(bench.waitForPicture() && bench.waitForAnalysis());
    QCOMPARE(bench.inspect().openedCase().state(), State::none);
    bench.inspect().saveCaseAs(path);
    QVERIFY(QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == State::failed; }, casePatienceMs));
    QVERIFY(notice(bench).contains(QStringLiteral("already")));
}

void InspectCaseTest::aCaseHoldsSeveralVideos()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    QVERIFY(!bench.action("inspect.next-case-video")->isEnabled());
    QVERIFY(bench.open(bench.drawVideo("second.mp4", 12, 5)));
    bench.inspect().saveCaseAs(path);
    QVERIFY(waitForCase(bench));
    QCOMPARE(CaseStore(path, CaseAccess::readOnly).read().videos.size(), std::size_t(2));
    QCOMPARE(bench.inspect().openedCase().videoPosition(), std::size_t(1));
    bench.action("inspect.next-case-video")->trigger();
    QVERIFY(QTest::qWaitFor([&] { return bench.inspect().openedCase().isOpen(); }, casePatienceMs));
    QCOMPARE(bench.inspect().document().path().filename(), fs::path("clip.mp4"));
}

void InspectCaseTest::whatIsNoCaseIsSaid()
{
    Workbench bench;
    const fs::path path = bench.path("x.vfcase");
    writeFileAtomically(path, std::string(5000, 'x'));
    bench.start();
    bench.window().openAnything({path});
    QVERIFY(QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == State::none; }, casePatienceMs));
    QVERIFY(!bench.action("inspect.save-case")->isEnabled());
    QCOMPARE(readTextFile(path), std::string(5000, 'x'));
}

void InspectCaseTest::aCaseIsToldByNameAndByContent()
{
    Workbench bench;
    {
        const CaseStore made = CaseStore::create(bench.path("harbour.old"));
    }
    QVERIFY(lookAtPlace(bench.path("harbour.old")).kind == PlaceKind::caseFile);
    QVERIFY(kindOfName(bench.path("absent.vfcase")) == PlaceKind::caseFile);
    QVERIFY(lookAtPlace(bench.drawVideo("clip.mp4", 3)).kind == PlaceKind::video);
}

void InspectCaseTest::timesBetweenAnalysedFramesAreEven()
{
    VideoResult result;
    result.frameCount = 6;
    for (const int index : {0, 4}) {
        FrameResult& frame = result.frames.emplace_back();
        frame.index = index;
        frame.time.seconds = index * 0.1;
        frame.time.durationSeconds = 0.1;
    }
    const std::vector<FrameTime> times = timesOf(result);
    QCOMPARE(times.size(), std::size_t(6));
    for (int index = 0; index < 6; ++index)
        QVERIFY(std::abs(times[static_cast<std::size_t>(index)].seconds - index * 0.1) < 1e-9);
    QVERIFY(timesOf(VideoResult()).empty());
}

QTEST_MAIN(InspectCaseTest)
#include "tst_inspect_case.moc"
