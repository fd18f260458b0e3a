// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.h"
#include "inspect_content.h"
#include "job_runner.h"
#include "predict/analysis_export.h"
#include "translation.h"
#include "workbench_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <clocale>

using namespace veriframe;
using veriframe::test::Workbench;

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutATranslationTheProgramStaysEnglishWithRightPlurals();
    void englishIsListedFirst();
    void everyLanguageIsThereByItsOwnName();
    void theFirstLanguageThatThereIsServes_data();
    void theFirstLanguageThatThereIsServes();
    void oneLanguageTakesThePlaceOfTheOther();
    void theSystemsLanguageIsReadFromTheEnvironment_data();
    void theSystemsLanguageIsReadFromTheEnvironment();
    void qtsOwnTextsAreTranslated();
    void numbersAndDatesFollowTheLanguage();
    void filesKeepTheNotationOfC();
    void anErrorIsUnderstoodInAnyLanguage();
    void theLanguageIsChosenInTheViewMenu();

    void cleanup() { installTranslation(*qApp, QStringLiteral("en")); }

    void diagnosticsNameWhatMattersAndNoHomeFolder();
    void diagnosticsAreCopied();
};

void TranslationTest::withoutATranslationTheProgramStaysEnglishWithRightPlurals()
{
    QCOMPARE(installTranslation(*qApp, QStringLiteral("tlh")), QStringLiteral("en"));
    VideoResult result;
    TrackResult track;
    track.faces = 1;
    result.tracks = {track};
    QVERIFY(personRowsOf(result, {}, {}).front().details.startsWith(QStringLiteral("1 frame ·")));
    result.tracks[0].faces = 32;
    QVERIFY(personRowsOf(result, {}, {}).front().details.startsWith(QStringLiteral("32 frames ·")));
}

void TranslationTest::englishIsListedFirst()
{
    QCOMPARE(availableLanguages().front(), QStringLiteral("en"));
    QCOMPARE(availableLanguages().count(QStringLiteral("en")), 1);
}

void TranslationTest::everyLanguageIsThereByItsOwnName()
{
    QStringList names;
    for (const QString& language : availableLanguages())
        names += languageName(language);
    QCOMPARE(
        names, (QStringList{
                   QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Español"),
                   QStringLiteral("Русский"), QStringLiteral("简体中文")}));
}

void TranslationTest::theFirstLanguageThatThereIsServes_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    const auto row = [](const char* name, const QString& wanted, const char* language) {
        QTest::addRow("%s", name) << wanted.split(QLatin1Char(' ')) << QString::fromLatin1(language);
    };
    row("the very one", QStringLiteral("ru"), "ru");
    row("of another country", QStringLiteral("de-CH"), "de");
    row("with its encoding left out by the system", QStringLiteral("es_MX"), "es");
    row("the second where the first is not there", QStringLiteral("fr-FR es-ES"), "es");
    row("Chinese of Singapore is written in the same characters", QStringLiteral("zh-Hans-SG"), "zh_CN");
    row("Chinese of Taiwan is not", QStringLiteral("zh-TW"), "");
    row("English before others", QStringLiteral("en-GB de-DE"), "en");
    row("none of them", QStringLiteral("fr ja"), "");
    row("no language at all", QStringLiteral("C"), "");
}

void TranslationTest::theFirstLanguageThatThereIsServes()
{
    QFETCH(QStringList, wanted);
    QTEST(bestLanguage(wanted, availableLanguages()), "language");
}

void TranslationTest::oneLanguageTakesThePlaceOfTheOther()
{
    for (const QString& language : availableLanguages()) {
        QCOMPARE(installTranslation(*qApp, language), language);
        QCOMPARE(loadedLanguage(), language);
    }
    QCOMPARE(installTranslation(*qApp, QStringLiteral("tlh")), QStringLiteral("en"));
    QCOMPARE(loadedLanguage(), QStringLiteral("en"));
    QCOMPARE(
        QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Cancel"));
}

void TranslationTest::theSystemsLanguageIsReadFromTheEnvironment_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("language");
    QTest::addRow("LANG") << "de_DE.UTF-8"
                          << ""
                          << "de";
    QTest::addRow("LANGUAGE goes before LANG") << "en_US.UTF-8"
                                               << "fr:ru"
                                               << "ru";
    QTest::addRow("Chinese") << "zh_CN.UTF-8"
                             << ""
                             << "zh_CN";
    QTest::addRow("no language") << "C"
                                 << ""
                                 << "en";
}

void TranslationTest::theSystemsLanguageIsReadFromTheEnvironment()
{
    QFETCH(QString, lang);
    QFETCH(QString, list);
    // Qt asks the environment once: a program of its own for each row.
    QProcess self;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LC_NUMERIC", "LANGUAGE"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LANG"), lang);
    if (!list.isEmpty())
        environment.insert(QStringLiteral("LANGUAGE"), list);
    self.setProcessEnvironment(environment);
    self.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--print-language")});
    QVERIFY(self.waitForFinished(60'000));
    QTEST(QString::fromUtf8(self.readAllStandardOutput()).trimmed(), "language");
}

void TranslationTest::qtsOwnTextsAreTranslated()
{
    const QString place = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFile::exists(place + QStringLiteral("/qtbase_de.qm")))
        QSKIP("Qt's own translations (qt6-translations-l10n) are not installed");
    installTranslation(*qApp, QStringLiteral("de"));
    QCOMPARE(
        QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text(),
        QStringLiteral("Abbrechen"));
}

void TranslationTest::numbersAndDatesFollowTheLanguage()
{
    installTranslation(*qApp, QStringLiteral("de"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
    QCOMPARE(QLocale().toString(QDate(2026, 11, 28), QLocale::ShortFormat), QStringLiteral("28.11.26"));
    QCOMPARE(QWidget().locale().language(), QLocale::German);
    installTranslation(*qApp, QStringLiteral("zh_CN"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
    QCOMPARE(QLocale().toString(QDate(2026, 11, 28), QLocale::ShortFormat), QStringLiteral("2026/11/28"));
}

void TranslationTest::filesKeepTheNotationOfC()
{
    // A locale with a comma, compiled for this test: few machines have one that was asked for.
    const TemporaryDirectory folder;
    const QString place = QString::fromStdString((folder.path() / "de_DE.UTF-8").string());
    if (QProcess::execute(
            QStringLiteral("localedef"),
            {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"), QStringLiteral("UTF-8"), place}) != 0)
        QSKIP("the German locale cannot be compiled here (package locales)");
    const QByteArray before = qgetenv("LOCPATH");
    qputenv("LOCPATH", QByteArray::fromStdString(folder.path().string()));
    const bool hasComma = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr && std::to_string(0.5) == "0,500000";
    installTranslation(*qApp, QStringLiteral("de"));
    const std::string afterwards = std::to_string(0.5);

    VideoResult result;
    FrameResult frame;
    FaceResult face;
    face.probabilities = {0.25F};
    frame.time.seconds = 1.5;
    frame.faces = {face};
    result.frames = {frame};
    const std::string csv = facesCsv(result, {ModelFacts()});
    std::setlocale(LC_ALL, "C");
    qputenv("LOCPATH", before);
    QVERIFY(hasComma);
    QCOMPARE(afterwards, std::string("0.500000"));
    QVERIFY2(csv.find("1.5") != std::string::npos && csv.find("0.25") != std::string::npos, csv.c_str());
    QCOMPARE(QLocale().toString(0.25), QStringLiteral("0,25")); // on the screen
}

void TranslationTest::anErrorIsUnderstoodInAnyLanguage()
{
    ErrorInfo error{ErrorCode::corrupt, "Reading the checkpoint", "a.pth", "the archive ends early", "Fetch it again."};
    const QString english = QStringLiteral("Reading the checkpoint a.pth: the archive ends early. Fetch it again.");
    QCOMPARE(errorText(error), english);
    installTranslation(*qApp, QStringLiteral("de"));
    const QString german = errorText(error);
    QVERIFY2(german.startsWith(QStringLiteral("a.pth: ")), qPrintable(german));
    QVERIFY2(german.endsWith(english), qPrintable(german));
    const QString code = QCoreApplication::translate("ErrorText", "it is damaged");
    QVERIFY2(german.contains(code), qPrintable(german));
}

void TranslationTest::theLanguageIsChosenInTheViewMenu()
{
    Workbench bench;
    bench.start();
    QVERIFY(bench.action("view.language-system")->isChecked());
    bench.action("view.language-de")->trigger();
    QVERIFY(bench.action("view.language-de")->isChecked());
    QVERIFY(!bench.action("view.language-system")->isChecked());
    QCOMPARE(Settings().language(), QStringLiteral("de"));
    bench.quit();
    QCOMPARE(installTranslation(*qApp, Settings().language()), QStringLiteral("de"));
    bench.start();
    QVERIFY(bench.action("view.language-de")->isChecked());
}

void TranslationTest::diagnosticsNameWhatMattersAndNoHomeFolder()
{
    const QString text = diagnosticsText();
    for (const char* part : {"Veriframe", "Qt 6", "LibTorch", "FFmpeg"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QVERIFY(!text.contains(QDir::homePath() + QLatin1Char('/')));
}

void TranslationTest::diagnosticsAreCopied()
{
    AboutDialog dialog;
    dialog.show();
    QPushButton* copy = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("Copy")))
            copy = button;
    QVERIFY(copy);
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), 60'000);
    QTest::mouseClick(copy, Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("LibTorch")));
    bool licenceThere = false;
    for (const auto* page : dialog.findChildren<QPlainTextEdit*>())
        licenceThere = licenceThere || page->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE"));
    QVERIFY(licenceThere);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--print-language")) {
        std::puts(qPrintable(installTranslation(application, {})));
        return 0;
    }
    TranslationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_translation.moc"
