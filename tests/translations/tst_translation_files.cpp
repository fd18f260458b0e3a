// SPDX-License-Identifier: GPL-3.0-or-later
// What every file of translations promises. A failure names the texts that lack something, for a translator to find.
#include "base/files.h"
#include "ts_file.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTest>
#include <set>

using namespace veriframe;
using namespace veriframe::test;

namespace {

const QString sources = QStringLiteral(VERIFRAME_SOURCE_DIR);

/// How many plural forms a language has by Qt's rules.
const QMap<QString, int>& pluralForms()
{
    static const QMap<QString, int> forms{
        {QStringLiteral("de"), 2}, {QStringLiteral("es"), 2}, {QStringLiteral("ru"), 3}, {QStringLiteral("zh_CN"), 1}};
    return forms;
}

QString fileOf(const QString& language, const QString& folder = sources + QStringLiteral("/translations"))
{
    return QStringLiteral("%1/veriframe_%2.ts").arg(folder, language);
}

/// What is wrong with a text, for each that has something.
template<typename Problem>
QStringList problemsOf(const QString& language, Problem problem)
{
    QStringList found;
    for (const TsMessage& message : readTsFile(fileOf(language)))
        for (const QString& translation : message.translations)
            if (const QString what = translation.isEmpty() ? QString() : problem(message, translation); !what.isEmpty())
                found += QStringLiteral("%1 -> %2 (%3)").arg(message.place(), translation, what);
    return found;
}

/// Nothing, or the first of them and their number.
QByteArray told(const QStringList& problems)
{
    constexpr qsizetype most = 40;
    return QStringLiteral("%1 texts:\n%2")
        .arg(problems.size())
        .arg(problems.mid(0, most).join(QLatin1Char('\n')))
        .toUtf8();
}

} // namespace

class TranslationFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyTextIsTranslated_data() { languages(); }

    void everyTextIsTranslated();

    void everyPluralFormIsThere_data() { languages(); }

    void everyPluralFormIsThere();

    void placeholdersAreTheSame_data() { languages(); }

    void placeholdersAreTheSame();

    void menusKeepAKeyToReachThem_data() { languages(); }

    void menusKeepAKeyToReachThem();

    void outerSpacesDotsAndMarkupAreTheSame_data() { languages(); }

    void outerSpacesDotsAndMarkupAreTheSame();

    void noTextShouts_data() { languages(); }

    void noTextShouts();

    void englishHasItsPluralForms();
    void everyTextOfTheSourcesIsInEveryFile();
    void theRulesFindWhatBreaksThem();

private:
    static void languages();
};

void TranslationFilesTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString& language : pluralForms().keys())
        QTest::addRow("%s", qPrintable(language)) << language;
}

void TranslationFilesTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const auto messages = readTsFile(fileOf(language));
    QVERIFY2(!messages.empty(), qPrintable(fileOf(language)));
    QStringList lacking;
    for (const TsMessage& message : messages)
        if (message.unfinished || message.translations.contains(QString()) || message.translations.isEmpty())
            lacking += message.place();
    QVERIFY2(lacking.isEmpty(), told(lacking));
}

void TranslationFilesTest::everyPluralFormIsThere()
{
    QFETCH(QString, language);
    QStringList lacking;
    for (const TsMessage& message : readTsFile(fileOf(language)))
        if (message.translations.size() != (message.plural ? pluralForms()[language] : 1))
            lacking += message.place();
    QVERIFY2(lacking.isEmpty(), told(lacking));
}

void TranslationFilesTest::placeholdersAreTheSame()
{
    QFETCH(QString, language);
    const QStringList problems = problemsOf(language, [](const TsMessage& message, const QString& translation) {
        const QStringList wanted = placeholdersOf(message.source), there = placeholdersOf(translation);
        return wanted == there ? QString()
                               : QStringLiteral("%1 instead of %2").arg(there.join(u' '), wanted.join(u' '));
    });
    QVERIFY2(problems.isEmpty(), told(problems));
}

void TranslationFilesTest::menusKeepAKeyToReachThem()
{
    QFETCH(QString, language);
    const QStringList problems = problemsOf(language, [](const TsMessage& message, const QString& translation) {
        const auto wanted = mnemonicsOf(message.source).size(), there = mnemonicsOf(translation).size();
        return wanted == there ? QString() : QStringLiteral("%1 keys instead of %2").arg(there).arg(wanted);
    });
    QVERIFY2(problems.isEmpty(), told(problems));
}

/// A separator of full width: the room behind it is its own.
bool bringsItsSpace(const QString& text)
{
    return text == QStringLiteral("，") || text == QStringLiteral("；");
}

void TranslationFilesTest::outerSpacesDotsAndMarkupAreTheSame()
{
    QFETCH(QString, language);
    const auto outer = [](const QString& text) {
        const QString bare = text.trimmed();
        const bool dots = bare.endsWith(QStringLiteral("…")) || bare.endsWith(QStringLiteral("...")) ||
                          bare.contains(QStringLiteral("…(&")); // 打开…(&O)
        return QStringLiteral("%1%2%3 tags %4 lines %5")
            .arg(text.startsWith(u' ') ? QStringLiteral("space ") : QString())
            .arg(text.endsWith(u' ') || bringsItsSpace(text) ? QStringLiteral(" space") : QString())
            .arg(dots ? QStringLiteral("dots") : QString())
            .arg(text.count(u'<'))
            .arg(text.count(u'\n'));
    };
    const QStringList problems = problemsOf(language, [&outer](const TsMessage& message, const QString& translation) {
        return outer(message.source) == outer(translation)
                   ? QString()
                   : QStringLiteral("'%1' instead of '%2'").arg(outer(translation), outer(message.source));
    });
    QVERIFY2(problems.isEmpty(), told(problems));
}

void TranslationFilesTest::noTextShouts()
{
    QFETCH(QString, language);
    const QStringList problems = problemsOf(language, [](const TsMessage&, const QString& translation) {
        const bool shouts = translation.contains(u'!') || translation.contains(QStringLiteral("！"));
        return shouts ? QStringLiteral("exclamation mark") : QString();
    });
    QVERIFY2(problems.isEmpty(), told(problems));
}

void TranslationFilesTest::englishHasItsPluralForms()
{
    QStringList lacking;
    const auto messages = readTsFile(fileOf(QStringLiteral("en")));
    QVERIFY(!messages.empty());
    for (const TsMessage& message : messages)
        if (message.translations.size() != 2 || message.translations.contains(QString()) || message.unfinished)
            lacking += message.place();
    QVERIFY2(lacking.isEmpty(), told(lacking));
}

void TranslationFilesTest::everyTextOfTheSourcesIsInEveryFile()
{
    if (!QFile::exists(QStringLiteral("/usr/lib/qt6/bin/lupdate")))
        QSKIP("lupdate (qt6-l10n-tools) is not installed");
    const TemporaryDirectory scratch;
    const QString folder = QString::fromStdString(scratch.path().string());
    QStringList languages = pluralForms().keys();
    languages += QStringLiteral("en");
    for (const QString& language : languages)
        QVERIFY(QFile::copy(fileOf(language), fileOf(language, folder)));
    QCOMPARE(QProcess::execute(sources + QStringLiteral("/packaging/update-translations"), {folder}), 0);
    QStringList differences;
    for (const QString& language : languages) {
        std::set<QString> before, after;
        for (const TsMessage& message : readTsFile(fileOf(language)))
            before.insert(message.key());
        for (const TsMessage& message : readTsFile(fileOf(language, folder))) {
            after.insert(message.key());
            if (!before.contains(message.key()))
                differences += QStringLiteral("%1 lacks %2").arg(language, message.place());
        }
        for (const QString& key : before)
            if (!after.contains(key))
                differences +=
                    QStringLiteral("%1 has %2, which no source has").arg(language, QString(key).replace(u'\n', u' '));
    }
    QVERIFY2(differences.isEmpty(), told(differences) + "\nrun packaging/update-translations");
}

void TranslationFilesTest::theRulesFindWhatBreaksThem()
{
    QCOMPARE(placeholdersOf(QStringLiteral("%2 of %n in %L1, 50 % done")), (QStringList{"%2", "%L1", "%n"}));
    QCOMPARE(mnemonicsOf(QStringLiteral("&File")), QStringLiteral("F"));
    QCOMPARE(mnemonicsOf(QStringLiteral("文件(&f)")), QStringLiteral("F"));
    QCOMPARE(mnemonicsOf(QStringLiteral("Faces && masks")), QString());

    const TemporaryDirectory scratch;
    const std::filesystem::path path = scratch.path() / "veriframe_xx.ts";
    writeFileAtomically(path, R"(<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru"><context><name>Room</name>
<message><source>&amp;Open</source><comment>a file</comment><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n file(s)</source>
<translation><numerusform>%n файл</numerusform><numerusform>%n файла</numerusform></translation></message>
</context></TS>)");
    const auto messages = readTsFile(QString::fromStdString(path.string()));
    QCOMPARE(messages.size(), std::size_t(2));
    QCOMPARE(messages[0].place(), QStringLiteral("Room: &Open"));
    QCOMPARE(messages[0].comment, QStringLiteral("a file"));
    QVERIFY(messages[0].unfinished);
    QCOMPARE(messages[0].translations, QStringList{QString()});
    QVERIFY(messages[1].plural && !messages[1].unfinished);
    QCOMPARE(messages[1].translations.size(), 2);
}

QTEST_GUILESS_MAIN(TranslationFilesTest)
#include "tst_translation_files.moc"
