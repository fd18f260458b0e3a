// SPDX-License-Identifier: GPL-3.0-or-later
// The manual: everything is there, leads somewhere and is found; and its window.
#include "keys_page.h"
#include "manual_browser.h"
#include "manual_library.h"
#include "manual_window.h"
#include "welcome_page.h"
#include "workbench_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTreeWidget>
#include <cmath>

using namespace veriframe;
using namespace veriframe::test;

namespace {

const QDir source(QStringLiteral(VERIFRAME_SOURCE_DIR "/resources/manual"));

QStringList filesBelow(const QString& pattern)
{
    QStringList files;
    for (QDirIterator each(source.path(), {pattern}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        files += source.relativeFilePath(each.next());
    files.sort();
    return files;
}

QString textOf(const QString& page)
{
    QFile file(source.filePath(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Markdown without what stands in code, where nothing is a link.
QString withoutCode(QString text)
{
    static const QRegularExpression block(
        QStringLiteral("^```.*?^```$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression span(QStringLiteral("`[^`\n]*`"));
    return text.remove(block).remove(span);
}

QStringList anchorsOf(const QString& page)
{
    static const QRegularExpression heading(QStringLiteral("^#+ (.+)$"), QRegularExpression::MultilineOption);
    QStringList anchors;
    for (auto match = heading.globalMatch(withoutCode(textOf(page))); match.hasNext();)
        anchors += headingAnchor(match.next().captured(1));
    return anchors;
}

/// Links and pictures of a page: "../pictures/inspect.png", "other.md#heading".
QStringList linksOf(const QString& page)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    QStringList links;
    for (auto match = link.globalMatch(withoutCode(textOf(page))); match.hasNext();)
        links += match.next().captured(1);
    return links;
}

QString outputOf(const QString& program, const QStringList& words)
{
    QProcess process;
    process.start(program, words);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

QSet<QString> optionsIn(const QString& text)
{
    static const QRegularExpression option(QStringLiteral("(?<![\\w-])--[a-z][a-z-]*"));
    QSet<QString> found;
    for (auto match = option.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

} // namespace

class ManualTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentsNameEveryPageOnce();
    void everyPageBeginsWithItsTitle();
    void everyLinkAndPictureLeadsSomewhere();
    void everyPictureIsShownSomewhereAndSmall();
    void theProgramHoldsWhatTheRepositoryHolds();
    void everyWorkspaceHasAPage();
    void everyCommandHasAPage();
    void everyOptionOfTheWorkbenchIsTold();
    void keysAreThoseOfTheWindow();

    void searchFindsSectionsWithAllWords_data();
    void searchFindsSectionsWithAllWords();
    void titlesCountMoreThanText();
    void wordsOfASearch_data();
    void wordsOfASearch();

    void theKeyOpensThePageOfTheWorkspaceInFront_data();
    void theKeyOpensThePageOfTheWorkspaceInFront();
    void linksLeadOnAndBack();
    void aHeadingIsScrolledTo();
    void whatIsSearchedIsMarkedOnThePage();
    void whatIsNowhereIsSaid();
    void escapeClearsTheSearchThenCloses();
    void picturesAreNoWiderThanThePage();
    void everythingHasAName();
};

void ManualTest::contentsNameEveryPageOnce()
{
    QStringList named;
    for (const ManualPage& page : manualPages())
        named += page.path;
    named.sort();
    QCOMPARE(named, filesBelow(QStringLiteral("*.md")));
}

void ManualTest::everyPageBeginsWithItsTitle()
{
    for (const QString& page : filesBelow(QStringLiteral("*.md"))) {
        static const QRegularExpression title(QStringLiteral("\\A# \\S.*\n\n"));
        QVERIFY2(title.match(textOf(page)).hasMatch(), qPrintable(page));
    }
}

void ManualTest::everyLinkAndPictureLeadsSomewhere()
{
    int followed = 0;
    for (const QString& page : filesBelow(QStringLiteral("*.md")))
        for (const QString& link : linksOf(page)) {
            ++followed;
            const QString said = page + QStringLiteral(": ") + link;
            if (link.startsWith(QLatin1String("https://")))
                continue;
            const QString path = link.section(QLatin1Char('#'), 0, 0), anchor = link.section(QLatin1Char('#'), 1);
            const QString target =
                path.isEmpty() ? page : QDir::cleanPath(QFileInfo(page).path() + QLatin1Char('/') + path);
            QVERIFY2(!target.startsWith(QLatin1String("..")), qPrintable(said)); // the window has nothing else
            QVERIFY2(QFile::exists(source.filePath(target)), qPrintable(said));
            if (!anchor.isEmpty())
                QVERIFY2(anchorsOf(target).contains(anchor), qPrintable(said));
        }
    QVERIFY(followed > 60);
}

void ManualTest::everyPictureIsShownSomewhereAndSmall()
{
    QStringList shown;
    for (const QString& page : filesBelow(QStringLiteral("*.md")))
        for (const QString& link : linksOf(page))
            shown += QDir::cleanPath(QFileInfo(page).path() + QLatin1Char('/') + link);
    const QStringList pictures = filesBelow(QStringLiteral("*.png"));
    QVERIFY(pictures.size() >= 5);
    for (const QString& picture : pictures) {
        QVERIFY2(shown.contains(picture), qPrintable(picture));
        QVERIFY2(QFileInfo(source.filePath(picture)).size() < 200'000, qPrintable(picture));
        QVERIFY2(QImage(source.filePath(picture)).width() <= 1280, qPrintable(picture));
    }
}

void ManualTest::theProgramHoldsWhatTheRepositoryHolds()
{
    for (const QString& file : filesBelow(QStringLiteral("*"))) {
        QFile inside(QStringLiteral(":/manual/") + file), outside(source.filePath(file));
        QVERIFY2(inside.open(QIODevice::ReadOnly) && outside.open(QIODevice::ReadOnly), qPrintable(file));
        QVERIFY2(inside.readAll() == outside.readAll(), qPrintable(file));
    }
}

void ManualTest::everyWorkspaceHasAPage()
{
    Workbench bench;
    bench.start();
    for (const char* id : {"inspect", "dataset", "training", "checkpoints", "batch"}) {
        bench.window().showWorkspace(QLatin1String(id));
        QCOMPARE(bench.window().workspace(), QLatin1String(id));
        QCOMPARE(manualPageOfWorkspace(QLatin1String(id)), QStringLiteral("workspaces/%1.md").arg(QLatin1String(id)));
        QVERIFY(!manualMarkdown(manualPageOfWorkspace(QLatin1String(id))).isEmpty());
    }
    QCOMPARE(manualPageOfWorkspace(QStringLiteral("elsewhere")), manualFrontPage());
}

void ManualTest::everyCommandHasAPage()
{
    const QString help = outputOf(QStringLiteral(VERIFRAME_CLI), {QStringLiteral("--help")});
    static const QRegularExpression command(QStringLiteral("^  ([a-z][a-z-]+)  "), QRegularExpression::MultilineOption);
    int commands = 0;
    for (auto match = command.globalMatch(help.mid(help.indexOf(QLatin1String("Subcommands:")))); match.hasNext();) {
        const QString page = QStringLiteral("commands/%1.md").arg(match.next().captured(1));
        QVERIFY2(!manualMarkdown(page).isEmpty(), qPrintable(page));
        ++commands;
    }
    QVERIFY(commands >= 13);
}

void ManualTest::everyOptionOfTheWorkbenchIsTold()
{
    const QString help = outputOf(QStringLiteral(VERIFRAME_WORKBENCH), {QStringLiteral("--help")});
    QVERIFY(!help.isEmpty());
    QCOMPARE(optionsIn(manualMarkdown(QStringLiteral("commands/veriframe.md"))), optionsIn(help));
}

void ManualTest::keysAreThoseOfTheWindow()
{
    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        QSKIP("Some keys are the desktop's; the page is made where there is none.");
    Workbench bench;
    bench.start();
    QVERIFY2(
        textOf(QStringLiteral("workspaces/keys.md")) == keysPage(bench.window().actions()),
        "packaging/update-manual pages renews the page");
}

void ManualTest::searchFindsSectionsWithAllWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("heading");
    QTest::addRow("a heading") << QStringLiteral("heat maps") << QStringLiteral("reference/method.md")
                               << QStringLiteral("Heat maps");
    QTest::addRow("whatever the case") << QStringLiteral("TORCHRUN") << QStringLiteral("reference/cluster.md")
                                       << QStringLiteral("torchrun");
    QTest::addRow("several words") << QStringLiteral("GLOO_SOCKET_IFNAME slurm")
                                   << QStringLiteral("reference/cluster.md") << QStringLiteral("Slurm");
    QTest::addRow("an option") << QStringLiteral("--videos-at-once predict") << QStringLiteral("commands/predict.md")
                               << QStringLiteral("Options");
    QTest::addRow("part of a message") << QStringLiteral("\"plain state dicts\"")
                                       << QStringLiteral("reference/troubleshooting.md")
                                       << QStringLiteral(
                                              "Only plain state dicts are read; save the model's state_dict alone");
}

void ManualTest::searchFindsSectionsWithAllWords()
{
    QFETCH(QString, words);
    const ManualIndex index;
    const std::vector<ManualHit> hits = index.search(words);
    QVERIFY(!hits.empty());
    QTEST(hits.front().page.path, "page");
    QTEST(hits.front().heading, "heading");
    for (const ManualHit& hit : hits) {
        QVERIFY(!hit.snippet.contains(QLatin1Char('\n')));
        QVERIFY(hit.snippet.size() < 220);
    }
}

void ManualTest::titlesCountMoreThanText()
{
    const std::vector<ManualHit> hits = ManualIndex().search(QStringLiteral("training"));
    QVERIFY(hits.size() > 5);
    QVERIFY2(hits.front().page.title.contains(QLatin1String("Training")), qPrintable(hits.front().page.title));
    for (std::size_t i = 1; i < hits.size(); ++i)
        QVERIFY(hits[i - 1].score >= hits[i].score);
}

void ManualTest::wordsOfASearch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addRow("nothing") << QString() << QStringList();
    QTest::addRow("blanks") << QStringLiteral("  ") << QStringList();
    QTest::addRow("words") << QStringLiteral(" two  words ")
                           << QStringList{QStringLiteral("two"), QStringLiteral("words")};
    QTest::addRow("quoted") << QStringLiteral("\"in one\" piece")
                            << QStringList{QStringLiteral("in one"), QStringLiteral("piece")};
    QTest::addRow("a quotation that is being typed")
        << QStringLiteral("\"in on") << QStringList{QStringLiteral("in on")};
    QTest::addRow("twice") << QStringLiteral("a a") << QStringList{QStringLiteral("a")};
}

void ManualTest::wordsOfASearch()
{
    QFETCH(QString, text);
    QTEST(searchWords(text), "words");
}

void ManualTest::theKeyOpensThePageOfTheWorkspaceInFront_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<QString>("page");
    for (const char* id : {"inspect", "dataset", "training", "checkpoints", "batch"})
        QTest::addRow("%s", id) << QString::fromLatin1(id) << QStringLiteral("workspaces/%1.md").arg(QLatin1String(id));
    QTest::addRow("the welcome") << QString() << QStringLiteral("index.md");
}

void ManualTest::theKeyOpensThePageOfTheWorkspaceInFront()
{
    QFETCH(QString, workspace);
    Workbench bench;
    bench.start();
    if (workspace.isEmpty()) {
        bench.window().welcome().setMeasure(
            [] { return MachineFacts(); }, [](Progress&, std::stop_token) { return 1.0; });
        bench.window().showWelcome();
    } else {
        bench.window().showWorkspace(workspace);
    }
    QTest::keyClick(&bench.window(), Qt::Key_F1);
    QVERIFY(bench.window().manual());
    QVERIFY(bench.window().manual()->isVisible());
    QTEST(bench.window().manual()->page(), "page");
}

namespace {

/// The manual's window alone.
class Reader {
public:
    Reader() : settings(folder.path().string().c_str() + QStringLiteral("/settings.ini")), window(settings)
    {
        window.open({});
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
    }

    ManualBrowser& browser() { return *window.findChild<ManualBrowser*>(); }

    QLineEdit& field() { return *window.findChild<QLineEdit*>(); }

    QListWidget& hits() { return *window.findChild<QListWidget*>(); }

    QTreeWidget& contents() { return *window.findChild<QTreeWidget*>(); }

    const TemporaryDirectory folder;
    Settings settings;
    ManualWindow window;
};

} // namespace

void ManualTest::linksLeadOnAndBack()
{
    Reader reader;
    QCOMPARE(reader.window.page(), manualFrontPage());
    reader.browser().setSource(reader.browser().source().resolved(QUrl(QStringLiteral("workspaces/cases.md"))));
    QCOMPARE(reader.window.page(), QStringLiteral("workspaces/cases.md"));
    QCOMPARE(reader.contents().currentItem()->text(0), QStringLiteral("Cases and reports"));
    reader.browser().setSource(reader.browser().source().resolved(QUrl(QStringLiteral("inspect.md"))));
    QCOMPARE(reader.window.page(), QStringLiteral("workspaces/inspect.md"));
    QTest::keyClick(&reader.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(reader.window.page(), QStringLiteral("workspaces/cases.md"));
    QTest::keyClick(&reader.window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(reader.window.page(), QStringLiteral("workspaces/inspect.md"));
    for (auto* button : reader.window.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Back"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(reader.window.page(), QStringLiteral("workspaces/cases.md"));
}

void ManualTest::aHeadingIsScrolledTo()
{
    Reader reader;
    reader.window.open(QStringLiteral("reference/method.md#heat-maps"));
    QCOMPARE(reader.window.page(), QStringLiteral("reference/method.md"));
    QVERIFY(reader.browser().verticalScrollBar()->value() > 100);
}

void ManualTest::whatIsSearchedIsMarkedOnThePage()
{
    Reader reader;
    reader.field().setFocus();
    QTest::keyClicks(&reader.field(), QStringLiteral("robustness"));
    QVERIFY(reader.hits().isVisible());
    QVERIFY(reader.hits().count() >= 2);
    QTest::keyClick(&reader.field(), Qt::Key_Return);
    QVERIFY(reader.window.page() != manualFrontPage());
    QVERIFY(reader.browser().markedCount() >= 1);
    QVERIFY(reader.browser().toPlainText().contains(QLatin1String("robustness"), Qt::CaseInsensitive));
    reader.field().clear();
    QCOMPARE(reader.browser().markedCount(), 0);
    QVERIFY(reader.contents().isVisible());
}

void ManualTest::whatIsNowhereIsSaid()
{
    Reader reader;
    reader.field().setText(QStringLiteral("xyzzy"));
    QCOMPARE(reader.hits().count(), 0);
    bool said = false;
    for (auto* label : reader.window.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("Nothing has all of these words")));
    QVERIFY(said);
}

void ManualTest::escapeClearsTheSearchThenCloses()
{
    Reader reader;
    reader.field().setText(QStringLiteral("faces"));
    QTest::keyClick(&reader.browser(), Qt::Key_Escape);
    QVERIFY(reader.field().text().isEmpty());
    QVERIFY(reader.window.isVisible());
    QTest::keyClick(&reader.browser(), Qt::Key_Escape);
    QVERIFY(!reader.window.isVisible());
}

void ManualTest::picturesAreNoWiderThanThePage()
{
    Reader reader;
    reader.window.open(QStringLiteral("workspaces/inspect.md"));
    for (const int width : {560, 1060, 1600}) {
        reader.window.resize(width, 700);
        QTRY_VERIFY(std::ceil(reader.browser().document()->idealWidth()) <= reader.browser().viewport()->width() + 1);
        QCOMPARE(reader.browser().horizontalScrollBar()->maximum(), 0);
    }
}

void ManualTest::everythingHasAName()
{
    Reader reader;
    int named = 0;
    for (QWidget* widget : reader.window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++named;
    }
    QVERIFY(named >= 4);
}

QTEST_MAIN(ManualTest)
#include "tst_manual.moc"
