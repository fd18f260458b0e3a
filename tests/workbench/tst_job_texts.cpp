// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_progress.h"
#include "job_runner.h"

#include <QLocale>
#include <QTest>
#include <cmath>

using namespace veriframe;

class JobTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progressInWords_data();
    void progressInWords();
    void paceIsThatOfTheLastSeconds();
    void errorsInWords_data();
    void errorsInWords();
};

void JobTextsTest::progressInWords_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* stage, qint64 done, qint64 total, double rate, const char* text) {
        QTest::newRow(name) << QString(stage) << done << total << rate << QString::fromUtf8(text);
    };
    row("all is known", "frames", 142, 309, 9.6, "142 of 309 frames · 9.6 frames/s · 18 s left");
    row("no rate yet", "frames", 142, 309, 0, "142 of 309 frames");
    row("no total", "frames", 142, 0, 9.6, "142 frames · 9.6 frames/s");
    row("the end: nothing is left", "frames", 309, 309, 100, "309 of 309 frames · 100 frames/s");
    row("slow", "videos", 1, 10, 0.05, "1 of 10 videos · 0.05 videos/s · 3 min 0 s left");
    row("hours", "frames", 0, 9000, 1, "0 of 9000 frames · 1.0 frames/s · 2 h 30 min left");
    row("minutes", "frames", 0, 1000, 1, "0 of 1000 frames · 1.0 frames/s · 17 min left");
    row("for ever is no time", "frames", 0, 2000000000, 0.1, "0 of 2000000000 frames · 0.10 frames/s");
    row("bytes in the unit of the total", "bytes", 12400000, 180200000, 5100000,
        "12.4 of 180.2 MB · 5.1 MB/s · 33 s left");
    row("few bytes", "bytes", 12, 900, 0, "12 of 900 B");
    row("bytes without a total", "bytes", 1500, 0, 0, "1.5 kB");
    row("a word that is not known", "epochs", 3, 40, 0, "3 of 40 epochs");
    row("nothing was reported", "", 0, 0, 0, "");
}

void JobTextsTest::progressInWords()
{
    QFETCH(QString, stage);
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(double, rate);
    QFETCH(QString, text);
    QLocale plain(QLocale::C);
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(plain);
    QCOMPARE(jobProgressText({stage.toStdString(), done, total}, rate), text);
    if (stage == "frames" && total == 309) {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(rate != 9.6 || jobProgressText({"frames", 1420, 3090}, rate).startsWith("1.420 of 3.090 frames · 9,6"));
    }
}

void JobTextsTest::paceIsThatOfTheLastSeconds()
{
    JobPace pace;
    QCOMPARE(pace.perSecond(0), 0.0);
    pace.note({"frames", 0, 100}, 0);
    pace.note({"frames", 1, 100}, 0.5);
    QCOMPARE(pace.perSecond(0.5), 0.0); // too early to tell
    for (int i = 1; i <= 20; ++i)
        pace.note({"frames", i, 100}, i);
    QCOMPARE(pace.perSecond(20), 1.0);
    for (int i = 1; i <= 50; ++i)
        pace.note({"frames", 20 + i, 100}, 20 + i * 0.1);
    QVERIFY2(std::abs(pace.perSecond(25) - 10) < 0.5, "what was seconds ago is forgotten");
    QVERIFY2(pace.perSecond(30) < 6, "it falls while nothing comes");
    QCOMPARE(pace.perSecond(60), 0.0);
    pace.note({"bytes", 5, 100}, 61);
    QCOMPARE(pace.perSecond(62.5), 0.0); // another thing is counted
}

void JobTextsTest::errorsInWords_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QStringList& parts, const char* text) {
        QTest::newRow(name) << parts << QString(text);
    };
    row("all four parts", {"Reading the checkpoint", "b7.pth", "unexpected end of file", "Download it again."},
        "Reading the checkpoint b7.pth: unexpected end of file. Download it again.");
    row("no remedy", {"Reading", "a%1.mp4", "no video stream", ""}, "Reading a%1.mp4: no video stream.");
    row("the code says why", {"Opening", "a.mp4", "", ""}, "Opening a.mp4: it is not there.");
    row("only a reason", {"", "", "not enough memory", ""}, "Not enough memory.");
    row("a file's name keeps its letters", {"", "clip.mp4", "empty", ""}, "clip.mp4: empty.");
    row("full stops are not doubled", {"Doing", "", "this. That.", "Do it"}, "Doing: this. That. Do it.");
    row("nothing at all", {"", "", "", ""}, "It is not there.");
}

void JobTextsTest::errorsInWords()
{
    QFETCH(QStringList, parts);
    QFETCH(QString, text);
    QCOMPARE(
        errorText(
            {ErrorCode::notFound, parts[0].toStdString(), parts[1].toStdString(), parts[2].toStdString(),
             parts[3].toStdString()}),
        text);
}

QTEST_MAIN(JobTextsTest)
#include "tst_job_texts.moc"
