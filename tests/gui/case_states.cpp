// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_states.h"

#include "cases/case_store.h"
#include "inspect_case.h"
#include "inspect_panel.h"
#include "inspect_workspace.h"
#include "report_job.h"
#include "widgets/case_notes.h"
#include "widgets/notice_bar.h"

#include <QScrollBar>
#include <QTest>
#include <memory>

namespace veriframe::test {

namespace {

namespace fs = std::filesystem;

void wait(Workbench& bench, InspectCase::State state)
{
    [[maybe_unused]] const bool there =
        QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == state; }, 120'000);
}

/// A saved case of a drawn video, open in the room.
fs::path openSaved(Workbench& bench)
{
    const fs::path path = bench.path("Harbour, second request.vfcase");
    bench.open(bench.drawVideo("clip of the harbour camera.mp4", 60));
    bench.inspect().document().addBookmark(
        {20, 0.8, BookmarkStatus::suspicious, QStringLiteral("The edge of the jaw flickers")});
    bench.inspect().saveCaseAs(path);
    wait(bench, InspectCase::State::saved);
    return path;
}

void scrollToNotes(Workbench& bench)
{
    auto* notes = bench.inspect().findChild<CaseNotes*>();
    bench.inspect().findChild<InspectPanel*>()->ensureWidgetVisible(notes->parentWidget(), 0, 0);
    QTest::qWait(50);
    bench.inspect().findChild<InspectPanel*>()->verticalScrollBar()->setValue(10'000);
}

void reopen(Workbench& bench, const fs::path& path, InspectCase::State state)
{
    bench.inspect().openCase(path);
    wait(bench, state);
    QTest::qWait(800); // the video is looked for
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> caseStates()
{
    return {
        {QStringLiteral("case-saved"), [](Workbench& bench) { openSaved(bench); }},
        {QStringLiteral("case-notes"),
         [](Workbench& bench) {
             openSaved(bench);
             InspectDocument& document = bench.inspect().document();
             document.changeText(&CaseTexts::title, QStringLiteral("Harbour, second request"), 1);
             document.changeText(
                 &CaseTexts::videoNotes,
                 QStringLiteral(
                     "Received on a memory stick.\nThe sound is missing; the label says 14:05, the picture 15:05."),
                 1);
             document.changeText(&CaseTexts::caseNotes, QStringLiteral("Камера 4 — см. письмо от 3 марта"), 1);
             scrollToNotes(bench);
         }},
        {QStringLiteral("case-none"),
         [](Workbench& bench) {
             bench.open(bench.drawVideo("clip of the harbour camera.mp4", 60));
             scrollToNotes(bench);
         }},
        {QStringLiteral("case-closing"),
         [](Workbench& bench) {
             bench.open(bench.drawVideo("clip of the harbour camera.mp4", 60));
             bench.inspect().saveCaseAs(bench.path("Harbour.vfcase"));
             bench.inspect().showWaitingForCase([] {});
         }},
        {QStringLiteral("case-reported"),
         [](Workbench& bench) {
             openSaved(bench);
             bench.inspect().writeReport({bench.path("Harbour-report"), {}, false});
             [[maybe_unused]] const bool written =
                 QTest::qWaitFor([&] { return bench.inspect().findChild<NoticeBar*>()->isVisible(); }, 120'000);
         }},
        {QStringLiteral("case-report-failed"),
         [](Workbench& bench) {
             openSaved(bench);
             writeFileAtomically(bench.path("a file"), std::string_view("x"));
             bench.inspect().writeReport({bench.path("a file/Harbour-report"), {}, false});
             [[maybe_unused]] const bool said =
                 QTest::qWaitFor([&] { return bench.inspect().findChild<NoticeBar*>()->isVisible(); }, 120'000);
         }},
        {QStringLiteral("case-read-only"),
         [](Workbench& bench) {
             const fs::path path = openSaved(bench);
             bench.inspect().closeVideo();
             QTest::qWait(500); // the file is closed in the background
             static std::unique_ptr<CaseStore> elsewhere;
             elsewhere = std::make_unique<CaseStore>(path, CaseAccess::readWrite);
             reopen(bench, path, InspectCase::State::readOnly);
             bench.waitForPicture();
         }},
        {QStringLiteral("case-video-away"),
         [](Workbench& bench) {
             const fs::path path = openSaved(bench);
             bench.inspect().closeVideo();
             fs::create_directories(bench.path("away"));
             fs::rename(bench.path("clip of the harbour camera.mp4"), bench.path("away/clip.mp4"));
             reopen(bench, path, InspectCase::State::saved);
         }},
        {QStringLiteral("case-video-changed"),
         [](Workbench& bench) {
             const fs::path path = openSaved(bench);
             bench.inspect().closeVideo();
             bench.drawVideo("clip of the harbour camera.mp4", 30, 7);
             reopen(bench, path, InspectCase::State::saved);
         }},
        {QStringLiteral("case-not-saved"),
         [](Workbench& bench) {
             bench.open(bench.drawVideo("clip.mp4", 30));
             bench.inspect().saveCaseAs(bench.path("no such folder/Harbour.vfcase"));
             wait(bench, InspectCase::State::failed);
         }},
        {QStringLiteral("case-cannot-be-opened"),
         [](Workbench& bench) {
             writeFileAtomically(bench.path("something else.vfcase"), std::string(5000, 'x'));
             reopen(bench, bench.path("something else.vfcase"), InspectCase::State::none);
         }},
    };
}

} // namespace veriframe::test
