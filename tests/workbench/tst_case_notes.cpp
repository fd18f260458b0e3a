// SPDX-License-Identifier: GPL-3.0-or-later
// What the analyst writes about a case; what a reopened case says of what it does not keep; a case that is being made
// when the window is closed.
#include "action_registry.h"
#include "case_waiting.h"
#include "cases/case_store.h"
#include "inspect_case.h"
#include "inspect_workspace.h"
#include "widgets/case_notes.h"
#include "widgets/job_strip.h"
#include "widgets/notes_edit.h"
#include "widgets/notice_bar.h"
#include "widgets/robustness_table.h"
#include "workbench_fixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

namespace {

namespace fs = std::filesystem;
using State = InspectCase::State;

/// A bench with a saved case of an analysed video.
fs::path makeCase(Workbench& bench)
{
    const fs::path path = bench.path("harbour.vfcase");
    bench.start({}, bench.smallModels(1));
    if (!bench.open(bench.drawVideo("clip.mp4")))
        return {};
    bench.inspect().saveCaseAs(path);
    return waitForCase(bench, State::saved) ? path : fs::path();
}

CaseContent contentOf(const fs::path& path)
{
    return CaseStore(path, CaseAccess::readOnly).read();
}

QLineEdit& titleField(Workbench& bench)
{
    return *bench.widget<CaseNotes>().findChild<QLineEdit*>();
}

NotesEdit& notesField(Workbench& bench, const QString& name)
{
    for (NotesEdit* field : bench.widget<CaseNotes>().findChildren<NotesEdit*>())
        if (field->accessibleName() == name)
            return *field;
    qFatal("There is no such field.");
}

const QString ofVideo = QStringLiteral("Notes on this video"), ofCase = QStringLiteral("Notes on the case");

} // namespace

class CaseNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutACaseThereIsNothingToWriteInto();
    void whatIsTypedIsSavedWithTheCase();
    void notesAreUndoneLikeOtherChanges();
    void whatIsTypedWhenTheWindowClosesIsKept();
    void aReadOnlyCaseIsRead();
    void aCaseKeepsItsNotesWhenAVideoIsAdded();
    void changesInOneBreathAreLoggedOnce();
    void aReopenedCaseSaysThatRobustnessIsComputedAnew();
    void robustnessNeedsTheModelsThatJudged();
    void closingTheWindowWaitsForTheCase();
    void closingWithoutTheCaseIsPossible();
    void aCaseIsMadeAlsoWhenItsVideoIsClosed();
    void aCaseThatCannotBeMadeKeepsTheWindowOpen();
};

void CaseNotesTest::withoutACaseThereIsNothingToWriteInto()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    QVERIFY(!titleField(bench).isVisible());
    QPushButton* save = bench.widget<CaseNotes>().findChild<QPushButton*>();
    QVERIFY(save);
    QVERIFY(save->isVisibleTo(&bench.widget<CaseNotes>()));
    bench.inspect().saveCaseAs(bench.path("harbour.vfcase"));
    QVERIFY(waitForCase(bench, State::saved));
    QVERIFY(titleField(bench).isVisibleTo(&bench.widget<CaseNotes>()));
    QCOMPARE(titleField(bench).placeholderText(), QStringLiteral("harbour"));
}

void CaseNotesTest::whatIsTypedIsSavedWithTheCase()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    titleField(bench).setFocus();
    QTest::keyClicks(&titleField(bench), QStringLiteral("Harbour, second request"));
    notesField(bench, ofVideo).setFocus();
    QTest::keyClicks(&notesField(bench, ofVideo), QStringLiteral("b: the jaw"));
    notesField(bench, ofCase).setFocus();
    QTest::keyClicks(&notesField(bench, ofCase), QStringLiteral("From the police"));
    QVERIFY(bench.inspect().document().bookmarks().empty()); // letters were text, not keys of the window
    QTest::keyClick(&notesField(bench, ofCase), Qt::Key_Escape);
    QVERIFY(waitForCase(bench, State::saved));
    const CaseContent content = contentOf(path);
    QCOMPARE(content.title, std::string("Harbour, second request"));
    QCOMPARE(content.videos.at(0).notes, std::string("b: the jaw"));
    QCOMPARE(content.notes, std::string("From the police"));
    bench.quit();

    bench.start(path, bench.smallModels(1));
    QVERIFY(waitForCase(bench, State::saved));
    QCOMPARE(titleField(bench).text(), QStringLiteral("Harbour, second request"));
    QCOMPARE(notesField(bench, ofVideo).toPlainText(), QStringLiteral("b: the jaw"));
    QCOMPARE(notesField(bench, ofCase).toPlainText(), QStringLiteral("From the police"));
}

void CaseNotesTest::notesAreUndoneLikeOtherChanges()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    InspectDocument& document = bench.inspect().document();
    NotesEdit& notes = notesField(bench, ofVideo);
    notes.setFocus();
    QTest::keyClicks(&notes, QStringLiteral("one"));
    notes.flush();
    QTest::keyClicks(&notes, QStringLiteral(" two"));
    notes.clearFocus();
    QCOMPARE(document.texts().videoNotes, QStringLiteral("one two"));
    QCOMPARE(document.undoStack().count(), 1);
    bench.action("inspect.undo")->trigger();
    QCOMPARE(notes.toPlainText(), QString());
    QVERIFY(waitForCase(bench, State::saved));
    QCOMPARE(contentOf(path).videos.at(0).notes, std::string());
    bench.action("inspect.redo")->trigger();
    QCOMPARE(notes.toPlainText(), QStringLiteral("one two"));
}

void CaseNotesTest::whatIsTypedWhenTheWindowClosesIsKept()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    notesField(bench, ofCase).setFocus();
    QTest::keyClicks(&notesField(bench, ofCase), QStringLiteral("in haste"));
    bench.quit();
    QCOMPARE(contentOf(path).notes, std::string("in haste"));
}

void CaseNotesTest::aReadOnlyCaseIsRead()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.quit();
    CaseStore elsewhere(path, CaseAccess::readWrite);
    elsewhere.setNotes("<b>Not bold</b>");
    bench.start(path, bench.smallModels(1));
    QVERIFY(waitForCase(bench, State::readOnly));
    QCOMPARE(notesField(bench, ofCase).toPlainText(), QStringLiteral("<b>Not bold</b>"));
    QVERIFY(notesField(bench, ofCase).isReadOnly());
    QVERIFY(titleField(bench).isReadOnly());
}

void CaseNotesTest::aCaseKeepsItsNotesWhenAVideoIsAdded()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.inspect().document().changeText(&CaseTexts::title, QStringLiteral("Harbour"), 1);
    bench.inspect().document().changeText(&CaseTexts::caseNotes, QStringLiteral("Both cameras"), 1);
    QVERIFY(waitForCase(bench, State::saved));
    QVERIFY(bench.open(bench.drawVideo("second.mp4", 12, 5)));
    QCOMPARE(bench.inspect().document().texts(), CaseTexts());
    bench.inspect().saveCaseAs(path);
    QVERIFY(waitForCase(bench, State::saved));
    QCOMPARE(titleField(bench).text(), QStringLiteral("Harbour"));
    QCOMPARE(notesField(bench, ofCase).toPlainText(), QStringLiteral("Both cameras"));
    const CaseContent content = contentOf(path);
    QCOMPARE(content.title, std::string("Harbour"));
    QCOMPARE(content.notes, std::string("Both cameras"));
    QCOMPARE(content.videos.size(), std::size_t(2));
}

void CaseNotesTest::changesInOneBreathAreLoggedOnce()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    for (const char* text : {"a", "ab", "abc"}) {
        bench.inspect().document().changeText(&CaseTexts::caseNotes, QString::fromLatin1(text), 1);
        QVERIFY(waitForCase(bench, State::saved));
    }
    int lines = 0;
    for (const CaseLogEntry& entry : contentOf(path).log)
        lines += entry.what == "The notes of the case were changed." ? 1 : 0;
    QVERIFY(lines >= 1 && lines <= 2); // the hour may end meanwhile
}

void CaseNotesTest::aReopenedCaseSaysThatRobustnessIsComputedAnew()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    auto& table = bench.widget<RobustnessTable>();
    QVERIFY(table.caption().contains(QStringLiteral("not checked yet")));
    bench.inspect().openCase(path);
    QVERIFY(bench.waitForPicture());
    QVERIFY(table.caption().contains(QStringLiteral("computed anew")));
    QVERIFY(bench.action("inspect.robustness")->isEnabled());
    bench.action("inspect.robustness")->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return table.caption().contains(QStringLiteral("untouched pictures score")); }, casePatienceMs));
    QVERIFY(QTest::qWaitFor([&] { return bench.window().jobs().runningCount() == 0; }, casePatienceMs));
    QVERIFY(table.rows().front().score);
}

void CaseNotesTest::robustnessNeedsTheModelsThatJudged()
{
    Workbench bench;
    const fs::path path = makeCase(bench);
    QVERIFY(!path.empty());
    bench.quit();
    ModelChoice others = bench.smallModels(1);
    others.checkpoints = {QString::fromStdString(bench.checkpoint("another.pth", 77).string())};
    bench.start(path, others);
    QVERIFY(bench.waitForPicture());
    bench.action("inspect.robustness")->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return bench.widget<NoticeBar>().text().contains(QStringLiteral("other models are chosen")); },
        casePatienceMs));
}

void CaseNotesTest::closingTheWindowWaitsForTheCase()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    const fs::path path = bench.path("harbour.vfcase");
    bench.inspect().saveCaseAs(path);
    bench.window().close();
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.widget<NoticeBar>().text().contains(QStringLiteral("Saving the case")));
    QVERIFY(QTest::qWaitFor([&] { return !bench.window().isVisible(); }, casePatienceMs));
    bench.quit();
    const CaseVideo kept = contentOf(path).videos.at(0);
    QCOMPARE(kept.analysis.frames.size(), std::size_t(24));
    QVERIFY(!kept.analysed.empty());
}

void CaseNotesTest::closingWithoutTheCaseIsPossible()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    bench.inspect().saveCaseAs(bench.path("harbour.vfcase"));
    bench.window().close();
    QVERIFY(bench.window().isVisible());
    for (QPushButton* button : bench.widget<NoticeBar>().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Close without the case"))
            button->click();
    QVERIFY(!bench.window().isVisible());
}

void CaseNotesTest::aCaseIsMadeAlsoWhenItsVideoIsClosed()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    const fs::path path = bench.path("harbour.vfcase");
    bench.inspect().saveCaseAs(path);
    bench.inspect().document().addBookmark({3, 0.12, BookmarkStatus::open, QStringLiteral("in between")});
    bench.inspect().closeVideo();
    QCOMPARE(bench.inspect().openedCase().state(), State::none);
    QVERIFY(QTest::qWaitFor([&] { return !bench.inspect().openedCase().isMaking(); }, casePatienceMs));
    QVERIFY(QTest::qWaitFor([&] { return bench.window().jobs().runningCount() == 0; }, casePatienceMs));
    QCOMPARE(bench.inspect().openedCase().state(), State::none);
    bench.quit();
    const CaseVideo kept = contentOf(path).videos.at(0);
    QCOMPARE(kept.analysis.frames.size(), std::size_t(24));
    QCOMPARE(kept.bookmarks.at(0).note, std::string("in between"));
}

void CaseNotesTest::aCaseThatCannotBeMadeKeepsTheWindowOpen()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QVERIFY(bench.open(bench.drawVideo("clip.mp4")));
    bench.inspect().saveCaseAs(bench.path("no such folder/x.vfcase"));
    bench.window().close();
    QVERIFY(QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == State::failed; }, casePatienceMs));
    QTest::qWait(50); // the window hears of it
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.widget<NoticeBar>().text().contains(QStringLiteral("x.vfcase")));
    bench.window().close();
    QVERIFY(!bench.window().isVisible());
}

QTEST_MAIN(CaseNotesTest)
#include "tst_case_notes.moc"
