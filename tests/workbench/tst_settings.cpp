// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace veriframe;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void defaultsWhereThereIsNothing();
    void theUsualPlaceIsTheConfigurationFolder();
    void everythingComesBack();
    void eachChangeIsOnDiskAtOnce();
    void twoProgramsShareOneFile();
    void recentFilesAreTenNewestFirst();
    void shortcutsKeepNoneApartFromTheirOwn();
    void signalsTellOnlyChanges();
    void damagedFilesAreSetAside_data();
    void damagedFilesAreSetAside();
    void aNewerVersionIsKept();
    void whatIsSetAsideIsNeverOverwritten();
    void anEmptyFileIsNoDamage();
    void unwritablePlacesAreToldOnce_data();
    void unwritablePlacesAreToldOnce();
    void aFullDiskLeavesTheFileWhole();
    void hostileValuesDoNotHurt_data();
    void hostileValuesDoNotHurt();
    void aHugeRecentListIsCut();

private:
    QString path(const QString& name = QStringLiteral("sub/workbench.ini")) const { return m_folder->filePath(name); }

    void writeFile(const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path()).path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray fileBytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList beside() const { return QDir(QFileInfo(path()).path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::defaultsWhereThereIsNothing()
{
    const Settings settings(path());
    QCOMPARE(settings.scheme(), SchemeChoice::system);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.models(), ModelChoice());
    QVERIFY(settings.recentFiles().isEmpty());
    QCOMPARE(settings.shortcuts("playback.play"), std::nullopt);
    QVERIFY(settings.layout("geometry").isEmpty());
    QVERIFY(settings.session().isEmpty());
    QCOMPARE(settings.analysisStride(), 1);
    QCOMPARE(settings.notice(), QString());
    QVERIFY2(!QFile::exists(path()), "looking changes nothing");
}

void SettingsTest::theUsualPlaceIsTheConfigurationFolder()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    QCOMPARE(Settings().path(), m_folder->filePath("veriframe/workbench.ini"));
    qputenv("XDG_CONFIG_HOME", before);
}

void SettingsTest::everythingComesBack()
{
    ModelChoice models;
    models.manifest = QStringLiteral("/data/größe, \"x\"; \\ 7%.ensemble.json");
    models.checkpoints = QStringList{"/a b.pth", "/c,d.pth"};
    models.detector = "mtcnn";
    models.detectorWeights = "/w";
    models.profile = "kernel";
    models.precision = "bfloat16";
    models.device = "cuda:1";
    models.inputSizePx = 224;
    const QByteArray state("\0\1\xff\n;=[x]", 9);
    {
        Settings settings(path());
        settings.setScheme(SchemeChoice::dark);
        settings.setLanguage("de");
        settings.setModels(models);
        settings.addRecentFile("/v/clip.mp4");
        settings.setLayout("inspect/splitter", state);
        settings.setSession({{"file", "/v/clip.mp4"}, {"frame", 99}, {"zoom", 0.78125}, {"faces", true}});
        settings.setAnalysisStride(5);
    }
    Settings settings(path());
    QCOMPARE(settings.scheme(), SchemeChoice::dark);
    QCOMPARE(settings.language(), QString("de"));
    QCOMPARE(settings.models(), models);
    QCOMPARE(settings.recentFiles(), QStringList{"/v/clip.mp4"});
    QCOMPARE(settings.layout("inspect/splitter"), state);
    QCOMPARE(settings.session().value("file").toString(), QString("/v/clip.mp4"));
    QCOMPARE(settings.session().value("frame").toInt(), 99);
    QCOMPARE(settings.session().value("zoom").toDouble(), 0.78125);
    QCOMPARE(settings.session().value("faces").toBool(), true);
    QCOMPARE(settings.analysisStride(), 5);
    QCOMPARE(settings.notice(), QString());
    settings.setSession({{"file", "/other.mp4"}});
    QCOMPARE(settings.session().keys(), QStringList{"file"});
    settings.clearLayout();
    QVERIFY(settings.layout("inspect/splitter").isEmpty());
}

void SettingsTest::eachChangeIsOnDiskAtOnce()
{
    Settings settings(path());
    settings.setScheme(SchemeChoice::light);
    QVERIFY(fileBytes().contains("scheme=light"));
    QVERIFY(fileBytes().contains("version=1"));
    settings.setAnalysisStride(3);
    QVERIFY(fileBytes().contains("stride=3"));
    QCOMPARE(beside(), QStringList{"workbench.ini"});
}

void SettingsTest::twoProgramsShareOneFile()
{
    Settings one(path()), two(path());
    one.setScheme(SchemeChoice::dark);
    two.setAnalysisStride(4);
    // A program of another process: it changes the file behind the back of both.
    QByteArray bytes = fileBytes();
    QVERIFY(bytes.contains("stride=4"));
    QTest::qWait(20);
    writeFile(bytes.replace("stride=4", "stride=12") + "\n[appearance]\nlanguage=de\n");
    one.addRecentFile("/a.mp4");
    QCOMPARE(one.language(), QString("de"));
    QCOMPARE(one.analysisStride(), 12);
    const Settings third(path());
    QCOMPARE(third.scheme(), SchemeChoice::dark);
    QCOMPARE(third.recentFiles(), QStringList{"/a.mp4"});
}

void SettingsTest::recentFilesAreTenNewestFirst()
{
    Settings settings(path());
    for (int i = 0; i < 12; ++i)
        settings.addRecentFile(QString("/v/%1.mp4").arg(i));
    QCOMPARE(settings.recentFiles().size(), 10);
    QCOMPARE(settings.recentFiles().first(), QString("/v/11.mp4"));
    settings.addRecentFile("/v/5.mp4");
    QCOMPARE(settings.recentFiles().size(), 10);
    QCOMPARE(settings.recentFiles().first(), QString("/v/5.mp4"));
    settings.removeRecentFile("/v/5.mp4");
    QCOMPARE(settings.recentFiles().first(), QString("/v/11.mp4"));
    settings.addRecentFile("relative.mp4");
    QVERIFY(QDir::isAbsolutePath(settings.recentFiles().first()));
    settings.addRecentFile(QString());
    QCOMPARE(settings.recentFiles().size(), 10);
    settings.clearRecentFiles();
    QVERIFY(settings.recentFiles().isEmpty());
}

void SettingsTest::shortcutsKeepNoneApartFromTheirOwn()
{
    {
        Settings settings(path());
        settings.setShortcuts("playback.back", QStringList{",", "Left", ";", "Ctrl+\\", "\""});
        settings.setShortcuts("playback.on", QStringList{});
        settings.setShortcuts("playback.play", QStringList{"K"});
        settings.setShortcuts("playback.play", std::nullopt);
    }
    const Settings settings(path());
    QCOMPARE(settings.shortcuts("playback.back"), (QStringList{",", "Left", ";", "Ctrl+\\", "\""}));
    QCOMPARE(settings.shortcuts("playback.on"), QStringList{});
    QCOMPARE(settings.shortcuts("playback.play"), std::nullopt);
}

void SettingsTest::signalsTellOnlyChanges()
{
    Settings settings(path());
    const QSignalSpy scheme(&settings, &Settings::schemeChanged), models(&settings, &Settings::modelsChanged),
        recent(&settings, &Settings::recentFilesChanged);
    settings.setScheme(SchemeChoice::system);
    settings.setModels({});
    settings.clearRecentFiles();
    QCOMPARE(scheme.size() + models.size() + recent.size(), 0);
    settings.setScheme(SchemeChoice::dark);
    settings.setScheme(SchemeChoice::dark);
    ModelChoice choice;
    choice.device = "cpu";
    settings.setModels(choice);
    settings.setModels(choice);
    settings.addRecentFile("/a");
    settings.addRecentFile("/a");
    QCOMPARE(scheme.size(), 1);
    QCOMPARE(models.size(), 1);
    QCOMPARE(recent.size(), 1);
}

void SettingsTest::damagedFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("bytes of another kind") << QByteArray("\x7f\x45LF\0\0\xff\xfe", 8);
    QTest::addRow("text of another kind") << QByteArray("Dear reader,\nthis is a letter.\n");
    QTest::addRow("no version") << QByteArray("[appearance]\nscheme=dark\n");
    QTest::addRow("a version that is no number") << QByteArray("[General]\nversion=one\n[appearance]\nscheme=dark\n");
    QTest::addRow("version 0") << QByteArray("[General]\nversion=0\n[appearance]\nscheme=dark\n");
    QTest::addRow("cut in the middle of a name") << QByteArray("[General]\nversion=1\n[appearance]\nscheme=dark\n[rec");
    QTest::addRow("larger than any settings") << "[General]\nversion=1\nx=" + QByteArray(17 << 20, 'a');
}

void SettingsTest::damagedFilesAreSetAside()
{
    QFETCH(QByteArray, bytes);
    writeFile(bytes);
    Settings settings(path());
    QCOMPARE(settings.scheme(), SchemeChoice::system);
    QVERIFY(!QFile::exists(path()));
    const QStringList files = beside();
    QCOMPARE(files.size(), 1);
    QVERIFY2(
        QRegularExpression("^workbench\\.ini\\.unreadable-\\d{8}-\\d{6}$").match(files[0]).hasMatch(),
        qPrintable(files[0]));
    QVERIFY(settings.notice().contains(files[0]));
    QVERIFY(settings.notice().endsWith('.'));
    QFile kept(QFileInfo(path()).path() + "/" + files[0]);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    settings.setAnalysisStride(2);
    QVERIFY(fileBytes().contains("stride=2"));
    QVERIFY2(!fileBytes().contains("dark") && fileBytes().size() < 200, "nothing of the damage comes back");
    QCOMPARE(Settings(path()).analysisStride(), 2);
}

void SettingsTest::aNewerVersionIsKept()
{
    const QByteArray bytes("[General]\nversion=2\n[appearance]\nscheme=dark\n");
    for (int i = 0; i < 2; ++i) {
        writeFile(bytes);
        const Settings settings(path());
        QCOMPARE(settings.scheme(), SchemeChoice::system);
        QVERIFY(settings.notice().contains("newer version"));
    }
    QCOMPARE(beside().size(), 2);
    QCOMPARE(beside().first(), QString("workbench.ini.newer"));
}

void SettingsTest::whatIsSetAsideIsNeverOverwritten()
{
    for (int i = 0; i < 5; ++i) {
        writeFile("garbage " + QByteArray::number(i));
        const Settings settings(path());
        QVERIFY(!settings.notice().isEmpty());
    }
    QCOMPARE(beside().size(), 5);
}

void SettingsTest::anEmptyFileIsNoDamage()
{
    writeFile({});
    Settings settings(path());
    QCOMPARE(settings.notice(), QString());
    settings.setScheme(SchemeChoice::dark);
    QCOMPARE(Settings(path()).scheme(), SchemeChoice::dark);
}

void SettingsTest::unwritablePlacesAreToldOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::addRow("below a regular file") << "file/workbench.ini"
                                          << "folder cannot be made";
    QTest::addRow("a folder has its name") << "folder"
                                           << "a folder has that name";
}

void SettingsTest::unwritablePlacesAreToldOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QDir(m_folder->path()).mkdir("folder");
    QFile file(path("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Settings settings(path(name));
    QSignalSpy failed(&settings, &Settings::writeFailed);
    settings.setScheme(SchemeChoice::dark);
    settings.setAnalysisStride(7);
    settings.addRecentFile("/a.mp4");
    QCOMPARE(failed.size(), 1);
    const QString sentence = failed[0][0].toString();
    QVERIFY2(sentence.contains(reason), qPrintable(sentence));
    QVERIFY(sentence.contains(path(name)));
    QCOMPARE(settings.notice(), sentence);
    // The program goes on with what was chosen.
    QCOMPARE(settings.scheme(), SchemeChoice::dark);
    QCOMPARE(settings.analysisStride(), 7);
    QCOMPARE(settings.recentFiles(), QStringList{"/a.mp4"});

    // Once there is room, all of it is written.
    QFile::remove(path("file"));
    QDir(m_folder->path()).rmdir("folder");
    settings.setLanguage("de");
    QCOMPARE(failed.size(), 1);
    QSettings raw(path(name), QSettings::IniFormat);
    QCOMPARE(raw.value("analysis/stride").toInt(), 7);
    QCOMPARE(raw.value("appearance/scheme").toString(), QString("dark"));
    QCOMPARE(settings.notice(), QString());
}

void SettingsTest::aFullDiskLeavesTheFileWhole()
{
    Settings settings(path());
    settings.setScheme(SchemeChoice::dark);
    const QByteArray before = fileBytes();
    // No file may grow beyond some bytes: what a full disk or a quota does.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    rlimit tight = limit;
    tight.rlim_cur = 30;
    QSignalSpy failed(&settings, &Settings::writeFailed);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    settings.setLayout("geometry", QByteArray(5000, 'x'));
    const QByteArray during = fileBytes();
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(during, before);
    settings.setAnalysisStride(2);
    QCOMPARE(Settings(path()).layout("geometry").size(), 5000);
}

void SettingsTest::hostileValuesDoNotHurt_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addRow("words that are not known") << QByteArray(
        "[appearance]\nscheme=purple\nlanguage=../../etc\n[models]\ndetector=rm\nprofile=x\nprecision=x\n");
    QTest::addRow("numbers out of range") << QByteArray("[analysis]\nstride=-5\n[models]\ninput-size=99999999999\n");
    QTest::addRow("numbers that are none") << QByteArray("[analysis]\nstride=many\n[models]\ninput-size=large\n");
    QTest::addRow("10 MB of text") << "[appearance]\nlanguage=" + QByteArray(10'000'000, 'a') +
                                          "\n[models]\nmanifest=" + QByteArray(1'000'000, 'b') + "\n";
    QTest::addRow("variants of unknown types")
        << QByteArray("[appearance]\nscheme=@Variant(\\0\\0\\xff\\xff)\n[models]\nmanifest=@Size(1 2)\n");
}

void SettingsTest::hostileValuesDoNotHurt()
{
    QFETCH(QByteArray, lines);
    if (lines.contains("@Variant"))
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("invalid type"));
    writeFile("[General]\nversion=1\n" + lines);
    QElapsedTimer timer;
    timer.start();
    const Settings settings(path());
    QCOMPARE(settings.scheme(), SchemeChoice::system);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.models(), ModelChoice());
    QCOMPARE(settings.analysisStride(), 1);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void SettingsTest::aHugeRecentListIsCut()
{
    QStringList many{"/v/0.mp4", "/v/0.mp4", QString(100'000, 'x')};
    for (int i = 1; i < 10'000; ++i)
        many += QString("/v/%1.mp4").arg(i);
    writeFile("[General]\nversion=1\n[recent]\nfiles=" + many.join(", ").toUtf8() + "\n");
    Settings settings(path());
    QCOMPARE(settings.recentFiles().size(), 9);
    QCOMPARE(settings.recentFiles().last(), QString("/v/8.mp4"));
    settings.addRecentFile("/new.mp4");
    QVERIFY(fileBytes().size() < 2000);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
