// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the Inspect room: the command line's own, of the open video and its case.
#include "action_registry.h"
#include "base/json.h"
#include "base/sha256.h"
#include "case_waiting.h"
#include "cases/case_store.h"
#include "form_parts.h"
#include "inspect_case.h"
#include "inspect_workspace.h"
#include "report_dialog.h"
#include "report_job.h"
#include "widgets/job_strip.h"
#include "widgets/notice_bar.h"
#include "workbench_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <algorithm>
#include <regex>
#include <sstream>

using namespace veriframe;
using namespace veriframe::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* date = "1700000000";

bool waitForNotice(Workbench& bench, const QString& part)
{
    return QTest::qWaitFor([&] { return bench.widget<NoticeBar>().text().contains(part); }, casePatienceMs);
}

bool openVideo(Workbench& bench, int frames = 24)
{
    bench.start({}, bench.smallModels(1));
    return bench.open(bench.drawVideo("clip.mp4", frames));
}

bool openSavedCase(Workbench& bench, const fs::path& path)
{
    if (!openVideo(bench))
        return false;
    bench.inspect().saveCaseAs(path);
    return waitForCase(bench);
}

/// @return its exit code
int runCommandLine(const QStringList& arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(VERIFRAME_CLI), arguments + QStringList{"--progress", "none"});
    return program.waitForFinished(casePatienceMs) ? program.exitCode() : -1;
}

QString text(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

/// Takes what a desktop would open.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }

    ~Desktop() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    QStringList opened;

public Q_SLOTS:

    void open(const QUrl& url) { opened += url.toLocalFile(); }
};

/// Each analysis takes its own time: the numbers behind "seconds" go, and with them the sum over the JSON.
std::string withoutTimes(std::string text)
{
    static const std::regex times("\"seconds\": \\{[^}]*\\}"), sum("[0-9a-f]{64}  report\\.json");
    return std::regex_replace(std::regex_replace(text, times, ""), sum, "");
}

/// Where the window's file and the command line's part; empty: nowhere.
QString firstDifference(const Workbench& bench, const char* name)
{
    const std::string one = withoutTimes(readTextFile(bench.path("by window") / name));
    const std::string two = withoutTimes(readTextFile(bench.path("by command line") / name));
    const auto [left, right] = std::ranges::mismatch(one, two);
    if (left == one.end() && right == two.end())
        return {};
    const auto at = static_cast<std::size_t>(left - one.begin());
    const std::size_t from = at < 40 ? 0 : at - 40;
    return QStringLiteral("%1: \"%2\" is \"%3\" of the command line")
        .arg(
            QLatin1String(name), QString::fromStdString(one.substr(from, 80)),
            QString::fromStdString(two.substr(from, 80)));
}

} // namespace

class InspectReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { qputenv("SOURCE_DATE_EPOCH", date); }

    void aCaseHasTheReportOfTheCommandLine();
    void aVideoInNoCaseHasTheReportOfAnalyze();
    void onlyWhatIsWantedIsWritten();
    void whatIsNotSavedYetIsReported();
    void aReadOnlyCaseIsReportedAsItIsShown();
    void theEndIsSaidAndOpensTheReport();
    void theCaseRemembersItsReport();
    void aPlaceThatCannotBeWrittenIsSaid();
    void theVideoIsNeverOverwritten();
    void thereIsAReportOnceThereIsAResult();
    void theDialogSaysWhatLiesThere();
    void theDialogSaysWhatGoesWithAnEarlierReport();
    void theDialogAsksForOneFile();
    void theDialogIsFilledByKeyboard();
};

void InspectReportTest::aCaseHasTheReportOfTheCommandLine()
{
    Workbench bench;
    const fs::path path = bench.path("harbour.vfcase");
    QVERIFY(openSavedCase(bench, path));
    bench.inspect().document().addBookmark({7, 0.28, BookmarkStatus::suspicious, QStringLiteral("Edge of the jaw")});
    QVERIFY(waitForCase(bench));
    QCOMPARE(runCommandLine({"case", "report", text(path), "--output", text(bench.path("by command line"))}), 0);
    bench.inspect().writeReport({bench.path("by window"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("by window")));
    for (const char* name : {"report.html", "report.pdf", "report.json", "SHA256SUMS"})
        QVERIFY2(
            readTextFile(bench.path("by window") / name) == readTextFile(bench.path("by command line") / name), name);
}

void InspectReportTest::aVideoInNoCaseHasTheReportOfAnalyze()
{
    Workbench bench;
    QVERIFY(openVideo(bench, 60));
    const ModelChoice models = bench.smallModels(1);
    QStringList arguments{"analyze",  text(bench.path("clip.mp4")),       "--detector", "dlib",
                          "--report", text(bench.path("by command line"))};
    arguments += QStringList{"--models"} + models.checkpoints;
    if (models.inputSizePx > 0)
        arguments += {"--input-size", QString::number(models.inputSizePx)};
    QCOMPARE(runCommandLine(arguments), 0);
    bench.inspect().writeReport({bench.path("by window"), {}, true});
    QVERIFY(waitForNotice(bench, QStringLiteral("by window")));
    const std::string html = readTextFile(bench.path("by window/report.html"));
    QVERIFY(html.find("Attention, not proof") != std::string::npos);
    for (const char* name : {"report.html", "report.pdf", "report.json", "SHA256SUMS"})
        QVERIFY2(firstDifference(bench, name).isEmpty(), qPrintable(firstDifference(bench, name)));
}

void InspectReportTest::onlyWhatIsWantedIsWritten()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    bench.inspect().writeReport({bench.path("some"), {true, false, true}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("some")));
    QVERIFY(!fs::exists(bench.path("some/report.pdf")));
    std::istringstream sums(readTextFile(bench.path("some/SHA256SUMS")));
    QStringList names;
    for (std::string sum, name; sums >> sum >> name; names += QString::fromStdString(name))
        QCOMPARE(sha256OfFile(bench.path("some") / name), sum);
    QCOMPARE(names, QStringList({"report.html", "report.json"}));
    bench.inspect().writeReport({bench.path("one.pdf"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("one.pdf")));
    QVERIFY(readTextFile(bench.path("one.pdf")).starts_with("%PDF-"));
}

void InspectReportTest::whatIsNotSavedYetIsReported()
{
    Workbench bench;
    QVERIFY(openSavedCase(bench, bench.path("harbour.vfcase")));
    bench.inspect().document().addBookmark({5, 0.2, BookmarkStatus::open, QStringLiteral("A moment ago")});
    bench.inspect().writeReport({bench.path("report.json"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("report.json")));
    const Json json = readJsonFile(bench.path("report.json"));
    QCOMPARE(json.at("videos").at(0).at("bookmarks").size(), std::size_t(1));
}

void InspectReportTest::aReadOnlyCaseIsReportedAsItIsShown()
{
    Workbench bench;
    const fs::path path = bench.path("harbour.vfcase");
    QVERIFY(openSavedCase(bench, path));
    bench.quit();
    const CaseStore elsewhere(path, CaseAccess::readWrite);
    bench.start(path, bench.smallModels(1));
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.inspect().openedCase().state(), InspectCase::State::readOnly);
    bench.inspect().document().addBookmark({5, 0.2, BookmarkStatus::open, QStringLiteral("Only here")});
    bench.inspect().writeReport({bench.path("report.json"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("report.json")));
    const Json json = readJsonFile(bench.path("report.json"));
    QCOMPARE(json.at("videos").at(0).at("bookmarks").at(0).at("note").get<std::string>(), std::string("Only here"));
}

void InspectReportTest::theEndIsSaidAndOpensTheReport()
{
    Workbench bench;
    Desktop desktop;
    QVERIFY(openVideo(bench));
    bench.inspect().writeReport({bench.path("all of it"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("all of it")));
    QPushButton* button = nullptr;
    for (QPushButton* each : bench.widget<NoticeBar>().findChildren<QPushButton*>())
        if (each->isVisible())
            button = each;
    QVERIFY(button);
    button->click();
    QCOMPARE(desktop.opened, QStringList{text(bench.path("all of it/report.html"))});
    const std::vector<JobRow>& rows = bench.window().jobs().rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [](const JobRow& each) { return each.canOpen; });
    QVERIFY(row != rows.end());
    QVERIFY(row->title.contains(QStringLiteral("clip.mp4")));
    bench.window().jobs().open(row->id);
    QCOMPARE(desktop.opened.size(), 2);
}

void InspectReportTest::theCaseRemembersItsReport()
{
    Workbench bench;
    const fs::path path = bench.path("harbour.vfcase");
    QVERIFY(openSavedCase(bench, path));
    bench.inspect().writeReport({bench.path("kept.pdf"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("kept.pdf")));
    QVERIFY(waitForCase(bench));
    const std::vector<CaseExport> exports = CaseStore(path, CaseAccess::readOnly).read().videos.at(0).exports;
    QCOMPARE(exports.size(), std::size_t(1));
    QCOMPARE(exports[0].kind, std::string("report"));
    QCOMPARE(exports[0].sha256, sha256OfFile(bench.path("kept.pdf")));
}

void InspectReportTest::aPlaceThatCannotBeWrittenIsSaid()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    writeFileAtomically(bench.path("a file"), std::string_view("x"));
    bench.inspect().writeReport({bench.path("a file/report"), {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("a file/report")));
    QVERIFY(waitForNotice(bench, QStringLiteral("is no folder")));
    QCOMPARE(readTextFile(bench.path("a file")), std::string("x"));
}

void InspectReportTest::theVideoIsNeverOverwritten()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    const fs::path video = bench.path("report.pdf");
    fs::copy_file(bench.drawVideo("clip.mp4", 24), video);
    QVERIFY(bench.open(video));
    const std::string before = sha256OfFile(video);
    bench.inspect().writeReport({video, {}, false});
    QVERIFY(waitForNotice(bench, QStringLiteral("the video itself")));
    QCOMPARE(sha256OfFile(video), before);
}

void InspectReportTest::thereIsAReportOnceThereIsAResult()
{
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    QAction* report = bench.action("inspect.report");
    QVERIFY(!report->isEnabled());
    QVERIFY(bench.open(bench.drawVideo("clip.mp4", 60)));
    QVERIFY(report->isEnabled());
    QVERIFY(!report->shortcuts().isEmpty());
    bench.action("inspect.analyse-all")->trigger();
    QVERIFY(!report->isEnabled());
    QVERIFY(bench.waitForAnalysis());
    QVERIFY(report->isEnabled());
    bench.inspect().closeVideo();
    QVERIFY(!report->isEnabled());
}

namespace {

/// The dialog that the action opens, once it has looked at its place.
ReportDialog* openDialog(Workbench& bench)
{
    bench.action("inspect.report")->trigger();
    return bench.window().findChild<ReportDialog*>();
}

bool dialogSays(const ReportDialog& dialog, const QString& part)
{
    return QTest::qWaitFor(
        [&] {
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(part))
                    return true;
            return false;
        },
        casePatienceMs);
}

QPushButton* acceptOf(const ReportDialog& dialog)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault())
            return button;
    return nullptr;
}

} // namespace

void InspectReportTest::theDialogSaysWhatLiesThere()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    ReportDialog* dialog = openDialog(bench);
    QVERIFY(dialog);
    QCOMPARE(dialog->wish().target, bench.path("clip-report"));
    QVERIFY(dialogSays(*dialog, QStringLiteral("The folder is made.")));
    QVERIFY(acceptOf(*dialog)->isEnabled());
    auto* field = dialog->findChild<PathField*>();
    const auto type = [&](const fs::path& path) {
        field->edit()->selectAll();
        QTest::keyClicks(field->edit(), text(path));
    };
    fs::create_directories(bench.path("there/already"));
    type(bench.path("there"));
    QVERIFY(dialogSays(*dialog, QStringLiteral("into this folder")));
    writeFileAtomically(bench.path("there/already/report.pdf"), std::string_view("%PDF-1.5"));
    type(bench.path("there/already"));
    QVERIFY(dialogSays(*dialog, QStringLiteral("it is replaced")));
    writeFileAtomically(bench.path("models.json"), std::string_view("{}"));
    type(bench.path("models.json"));
    QVERIFY(dialogSays(*dialog, QStringLiteral("which is no report")));
    QVERIFY(!acceptOf(*dialog)->isEnabled());
    writeFileAtomically(bench.path("file"), std::string_view("x"));
    type(bench.path("file/folder"));
    QVERIFY(dialogSays(*dialog, QStringLiteral("is no folder")));
    QVERIFY(!acceptOf(*dialog)->isEnabled());
    dialog->reject();
}

void InspectReportTest::theDialogSaysWhatGoesWithAnEarlierReport()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    const fs::path folder = bench.path("clip-report");
    bench.inspect().writeReport({folder, {}, false});
    QVERIFY(waitForNotice(bench, text(folder)));
    writeFileAtomically(folder / "report.json", std::string_view("changed by somebody"));
    ReportDialog* dialog = openDialog(bench);
    QVERIFY(dialogSays(*dialog, QStringLiteral("it is replaced.")));
    const QList<QCheckBox*> forms = dialog->findChildren<QCheckBox*>();
    forms.at(1)->setChecked(false);
    QVERIFY(dialogSays(*dialog, QStringLiteral("does not have: report.pdf.")));
    forms.at(2)->setChecked(false);
    QVERIFY(dialogSays(*dialog, QStringLiteral("left alone: report.json.")));
    dialog->accept();
    QVERIFY(waitForNotice(bench, QStringLiteral("removed with the earlier one: report.pdf")));
    QVERIFY(!fs::exists(folder / "report.pdf"));
    QCOMPARE(readTextFile(folder / "report.json"), std::string("changed by somebody"));
}

void InspectReportTest::theDialogAsksForOneFile()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    ReportDialog* dialog = openDialog(bench);
    for (QCheckBox* form : dialog->findChildren<QCheckBox*>())
        form->setChecked(false);
    QVERIFY(!acceptOf(*dialog)->isEnabled());
    dialog->findChildren<QRadioButton*>().at(1)->setChecked(true);
    QVERIFY(acceptOf(*dialog)->isEnabled());
    QCOMPARE(dialog->wish().target, bench.path("clip-report.pdf"));
    dialog->findChild<QComboBox*>()->setCurrentIndex(0);
    QCOMPARE(dialog->wish().target, bench.path("clip-report.html"));
    QVERIFY(!dialog->wish().heatMaps);
    dialog->accept();
    QVERIFY(waitForNotice(bench, QStringLiteral("clip-report.html")));
    QVERIFY(readTextFile(bench.path("clip-report.html")).starts_with("<!DOCTYPE html>"));
}

void InspectReportTest::theDialogIsFilledByKeyboard()
{
    Workbench bench;
    QVERIFY(openVideo(bench));
    QTest::keyClick(&bench.view(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = bench.window().findChild<ReportDialog*>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<PathField*>()->edit();
    edit->selectAll();
    QTest::keyClicks(edit, text(bench.path("typed")));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(waitForNotice(bench, QStringLiteral("typed")));
    QVERIFY(fs::exists(bench.path("typed/report.pdf")));
    QVERIFY(fs::exists(bench.path("typed/SHA256SUMS")));
}

QTEST_MAIN(InspectReportTest)
#include "tst_inspect_report.moc"
