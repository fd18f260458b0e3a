// SPDX-License-Identifier: GPL-3.0-or-later
// What the workbench says of its options: to people, to shells, to readers of its manual page. None of it needs a
// display.
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Output {
    int code = -1;
    QString text, messages;
};

Output run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("there is no such platform"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {
        process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

Output workbench(const QStringList& arguments)
{
    return run(QStringLiteral(VERIFRAME_WORKBENCH), arguments);
}

QSet<QString> optionsIn(const QString& text)
{
    static const QRegularExpression option(QStringLiteral("(?:^|[ ,\\n'|B])(--[a-z][a-z-]+)"));
    QSet<QString> found;
    for (auto match = option.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

/// The options that help lists, without its examples.
QSet<QString> optionsOfHelp()
{
    const QString help = workbench({QStringLiteral("--help")}).text;
    return optionsIn(help.mid(help.indexOf(QStringLiteral("\nOptions:"))));
}

} // namespace

class ProgramOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theManualPageHasTheOptionsThatHelpHas();
    void groffTakesThePageWithoutAWarning();
    void shellsTakeTheirScripts_data();
    void shellsTakeTheirScripts();
    void bashOffersOptionsAndFiles();
    void anUnknownFormIsWrongUsage();
};

void ProgramOptionsTest::theManualPageHasTheOptionsThatHelpHas()
{
    const Output page = workbench({QStringLiteral("--completion"), QStringLiteral("man")});
    QCOMPARE(page.code, 0);
    QVERIFY(page.text.contains(QStringLiteral(".TH VERIFRAME 1 ")));
    QString headings = page.text;
    headings.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    const qsizetype options = headings.indexOf(QStringLiteral(".SH OPTIONS"));
    QSet<QString> listed;
    static const QRegularExpression heading(QStringLiteral("\\.TP\\n(.*)"));
    for (auto match = heading.globalMatch(headings.mid(options)); match.hasNext();)
        listed += optionsIn(match.next().captured(1));
    QVERIFY(listed.size() > 5);
    QCOMPARE(listed, optionsOfHelp());
}

void ProgramOptionsTest::groffTakesThePageWithoutAWarning()
{
    if (run(QStringLiteral("groff"), {QStringLiteral("--version")}).code != 0)
        QSKIP("groff is not installed");
    const QTemporaryDir folder;
    QFile page(folder.filePath(QStringLiteral("veriframe.1")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(workbench({QStringLiteral("--completion"), QStringLiteral("man")}).text.toUtf8());
    page.close();
    const Output set =
        run(QStringLiteral("groff"),
            {QStringLiteral("-man"), QStringLiteral("-ww"), QStringLiteral("-z"), page.fileName()});
    QCOMPARE(set.code, 0);
    QCOMPARE(set.messages, QString());
}

void ProgramOptionsTest::shellsTakeTheirScripts_data()
{
    QTest::addColumn<QString>("shell");
    for (const char* shell : {"bash", "zsh", "fish"})
        QTest::addRow("%s", shell) << QString::fromLatin1(shell);
}

void ProgramOptionsTest::shellsTakeTheirScripts()
{
    QFETCH(QString, shell);
    const Output script = workbench({QStringLiteral("--completion"), shell});
    QCOMPARE(script.code, 0);
    for (const QString& option : optionsOfHelp())
        QVERIFY2(script.text.contains(option.mid(2)), qPrintable(option));
    if (run(shell, {QStringLiteral("-c"), QStringLiteral("true")}).code != 0)
        QSKIP("the shell is not installed");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("script")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script.text.toUtf8());
    file.close();
    const Output read = run(shell, {QStringLiteral("-n"), file.fileName()});
    QVERIFY2(read.code == 0 && read.messages.isEmpty(), qPrintable(read.messages));
}

void ProgramOptionsTest::bashOffersOptionsAndFiles()
{
    const QTemporaryDir folder;
    QFile video(folder.filePath(QStringLiteral("clip of mine.mp4")));
    QVERIFY(video.open(QIODevice::WriteOnly));
    const auto offered = [&](const QString& word) {
        const QString script = QStringLiteral("cd '%1'; source <('%2' --completion bash); COMP_WORDS=(veriframe '%3'); "
                                              "COMP_CWORD=1; _veriframe; printf '%s\\n' \"${COMPREPLY[@]}\"")
                                   .arg(folder.path(), QStringLiteral(VERIFRAME_WORKBENCH), word);
        return run(QStringLiteral("bash"), {QStringLiteral("-c"), script}).text.split(u'\n', Qt::SkipEmptyParts);
    };
    QCOMPARE(offered(QStringLiteral("--fre")), QStringList{QStringLiteral("--fresh")});
    QCOMPARE(offered(QStringLiteral("cl")), QStringList{QStringLiteral("clip of mine.mp4")});
}

void ProgramOptionsTest::anUnknownFormIsWrongUsage()
{
    QCOMPARE(workbench({QStringLiteral("--completion"), QStringLiteral("tcsh")}).code, 2);
}

QTEST_GUILESS_MAIN(ProgramOptionsTest)
#include "tst_program_options.moc"
