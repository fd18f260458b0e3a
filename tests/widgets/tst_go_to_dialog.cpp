// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_or_time.h"
#include "widgets/go_to_dialog.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace veriframe;

namespace {

/// 309 frames of 29.97 a second, so that times do not fall on milliseconds.
std::vector<double> ntscFrames()
{
    std::vector<double> seconds;
    for (int frame = 0; frame < 309; ++frame)
        seconds.push_back(frame * 1001.0 / 30000);
    return seconds;
}

} // namespace

class GoToDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void textMeansAFrame_data();
    void textMeansAFrame();
    void textMeansNothing_data();
    void textMeansNothing();
    void everyFramesTimeAsWrittenMeansThatFrame_data();
    void everyFramesTimeAsWrittenMeansThatFrame();
    void aTimeMeansTheFrameOnScreen_data();
    void aTimeMeansTheFrameOnScreen();
    void withoutFramesThereIsNothingToGoTo();
    void returnAcceptsWhatIsTyped();
    void theDialogSaysWhereItWouldGoOrWhyNot_data();
    void theDialogSaysWhereItWouldGoOrWhyNot();
    void nothingWrongCanBeAccepted();
};

void GoToDialogTest::textMeansAFrame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("frame");
    QTest::addRow("a frame number, from 0") << "0" << 0;
    QTest::addRow("a frame number") << "123" << 123;
    QTest::addRow("the last frame") << "308" << 308;
    QTest::addRow("zeros before, spaces around") << "  0042 " << 42;
    QTest::addRow("minutes and seconds") << "0:04.104" << 123;
    QTest::addRow("hours, minutes, seconds as in the status line") << "00:00:04.104" << 123;
    QTest::addRow("a decimal comma") << "0:04,104" << 123;
    QTest::addRow("whole seconds on the clock") << "0:05" << 149;
    QTest::addRow("seconds with unit") << "4.104s" << 123;
    QTest::addRow("seconds with a space and a comma") << "4,104 s" << 123;
    QTest::addRow("whole seconds with unit") << "5s" << 149;
    QTest::addRow("a decimal point alone makes it seconds") << "4.104" << 123;
    QTest::addRow("no digit before the point") << ".45" << 13;
    QTest::addRow("milliseconds") << "4104 ms" << 123;
    QTest::addRow("capital letters") << "5 S" << 149;
    QTest::addRow("the last frame's own duration is still the last frame") << "10.30" << 308;
}

void GoToDialogTest::textMeansAFrame()
{
    QFETCH(QString, text);
    QFETCH(int, frame);
    QCOMPARE(parseFrameOrTime(text, ntscFrames()), std::optional<int>(frame));
}

void GoToDialogTest::textMeansNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << "";
    QTest::addRow("spaces") << "   ";
    QTest::addRow("a word") << "end";
    QTest::addRow("negative") << "-1";
    QTest::addRow("behind the last frame") << "309";
    QTest::addRow("more digits than a number holds") << "99999999999999999999999999";
    QTest::addRow("a time behind the end") << "0:11";
    QTest::addRow("a very long time") << "999999:59:59";
    QTest::addRow("60 seconds on the clock") << "0:60";
    QTest::addRow("60 minutes behind hours") << "0:60:00";
    QTest::addRow("frames behind seconds are another notation") << "00:00:04:12";
    QTest::addRow("a colon alone") << ":";
    QTest::addRow("no seconds") << "1:";
    QTest::addRow("a point alone") << ".";
    QTest::addRow("two points") << "1.2.3";
    QTest::addRow("an exponent") << "1e2";
    QTest::addRow("hexadecimal") << "0x10";
    QTest::addRow("infinity") << "inf";
    QTest::addRow("not a number") << "nan";
    QTest::addRow("another unit") << "5 min";
    QTest::addRow("digits of other scripts") << QStringLiteral("\u0661\u0662");
    QTest::addRow("two numbers") << "12 13";
}

void GoToDialogTest::textMeansNothing()
{
    QFETCH(QString, text);
    QCOMPARE(parseFrameOrTime(text, ntscFrames()), std::nullopt);
}

void GoToDialogTest::everyFramesTimeAsWrittenMeansThatFrame_data()
{
    QTest::addColumn<double>("frameDuration");
    QTest::addColumn<double>("start");
    QTest::addRow("25 a second") << 0.04 << 0.0;
    QTest::addRow("29.97 a second") << 1001.0 / 30000 << 0.0;
    QTest::addRow("59.94 a second, late start") << 1001.0 / 60000 << 0.0834;
    QTest::addRow("240 a second") << 1.0 / 240 << 0.0;
    QTest::addRow("1000 a second") << 0.001 << 0.0;
    QTest::addRow("hours long") << 1001.0 / 24000 << 7200.0;
}

void GoToDialogTest::everyFramesTimeAsWrittenMeansThatFrame()
{
    QFETCH(double, frameDuration);
    QFETCH(double, start);
    std::vector<double> frames;
    for (int frame = 0; frame < 2000; ++frame)
        frames.push_back(start + frame * frameDuration);
    for (int frame = 0; frame < 2000; ++frame) {
        const QString written = clockText(frames[static_cast<std::size_t>(frame)]);
        QVERIFY2(parseFrameOrTime(written, frames) == frame, qPrintable(written));
    }
}

void GoToDialogTest::aTimeMeansTheFrameOnScreen_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("frame");
    QTest::addRow("before the first: the first") << 0.0 << 0;
    QTest::addRow("at a frame") << 0.5 << 1;
    QTest::addRow("between two: the earlier") << 0.74 << 1;
    QTest::addRow("long after one of uneven frames: still that one") << 1.99 << 2;
    QTest::addRow("within the last one's time, taken from the one before") << 2.9 << 3;
}

void GoToDialogTest::aTimeMeansTheFrameOnScreen()
{
    QFETCH(double, seconds);
    QFETCH(int, frame);
    QCOMPARE(frameAtSeconds(seconds, {0.1, 0.5, 0.75, 2.0}), std::optional<int>(frame));
    QCOMPARE(frameAtSeconds(3.3, {0.1, 0.5, 0.75, 2.0}), std::nullopt);
}

void GoToDialogTest::withoutFramesThereIsNothingToGoTo()
{
    QCOMPARE(parseFrameOrTime(QStringLiteral("0"), {}), std::nullopt);
    QCOMPARE(parseFrameOrTime(QStringLiteral("0:00"), {}), std::nullopt);
    GoToDialog dialog({});
    QVERIFY(!dialog.findChild<QPushButton*>()->isEnabled());
    QCOMPARE(dialog.frame(), 0);
}

void GoToDialogTest::returnAcceptsWhatIsTyped()
{
    GoToDialog dialog(ntscFrames(), 7);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* place = dialog.findChild<QLineEdit*>();
    QCOMPARE(place->selectedText(), QStringLiteral("7"));
    QTest::keyClicks(place, QStringLiteral("0:04.104"));
    QTest::keyClick(place, Qt::Key_Return);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.frame(), 123);
}

void GoToDialogTest::theDialogSaysWhereItWouldGoOrWhyNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict");
    QTest::addRow("a time: its frame") << "0:04.104" << QStringLiteral("Frame 123 of 308 · 00:00:04.104");
    QTest::addRow("a frame: its time") << "0" << QStringLiteral("Frame 0 of 308 · 00:00:00.000");
    QTest::addRow("too high a number") << "309"
                                       << "The last frame is 308.";
    QTest::addRow("too late a time") << "1:00"
                                     << "The last frame is at 00:00:10.277.";
    QTest::addRow("a word") << "end"
                            << "This is neither a frame number nor a time.";
    QTest::addRow("nothing") << ""
                             << "A frame number or a time.";
}

void GoToDialogTest::theDialogSaysWhereItWouldGoOrWhyNot()
{
    QFETCH(QString, text);
    QFETCH(QString, verdict);
    GoToDialog dialog(ntscFrames(), 7);
    dialog.findChild<QLineEdit*>()->setText(text);
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("verdict"))->text(), verdict);
}

void GoToDialogTest::nothingWrongCanBeAccepted()
{
    GoToDialog dialog(ntscFrames(), 7);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* place = dialog.findChild<QLineEdit*>();
    place->setText(QStringLiteral("12x"));
    QTest::keyClick(place, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.frame(), 7);
    QTest::keyClick(place, Qt::Key_Escape);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

QTEST_MAIN(GoToDialogTest)
#include "tst_go_to_dialog.moc"
