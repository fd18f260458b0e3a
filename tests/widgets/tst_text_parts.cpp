// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text_parts.h"

#include <QLocale>
#include <QTest>

using namespace veriframe;

/// Sentences, lists, shares and names as they are read, in scripts other than the Latin one as well.
class TestTextParts : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aMnemonicIsNotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("marked letter") << "&Open…"
                                       << "Open…";
        QTest::newRow("ampersand") << "Sound && vision"
                                   << "Sound & vision";
        QTest::newRow("letter in brackets") << "打开文件夹(&L)…"
                                            << "打开文件夹…";
        QTest::newRow("letter in brackets after a space") << "打开 (&O)"
                                                          << "打开";
        QTest::newRow("brackets that mark nothing") << "Loss (log)"
                                                    << "Loss (log)";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("a lone mark at the end") << "R&"
                                                << "R&";
    }

    void aMnemonicIsNotRead()
    {
        QFETCH(QString, text);
        QTEST(withoutMnemonic(text), "read");
    }

    void sentencesFollowEachOtherAsTheirScriptWants()
    {
        QCOMPARE(sentencesText({"It is there.", "", "Open it."}), "It is there. Open it.");
        QCOMPARE(sentencesText({"文件不存在。", "请打开它。"}), "文件不存在。请打开它。");
        QCOMPARE(sentencesText({}), QString());
    }

    void aSentenceIsClosedByTheStopOfAnyScript()
    {
        QVERIFY(isClosedSentence("Done."));
        QVERIFY(isClosedSentence("继续吗？"));
        QVERIFY(!isClosedSentence("a.mp4"));
        QVERIFY(!isClosedSentence(""));
    }

    void aShareIsReadInTheLocale()
    {
        QLocale::setDefault(QLocale::German);
        QCOMPARE(percentText(0.973, 1), "97,3 %");
        QLocale::setDefault(QLocale::c());
        QCOMPARE(percentText(0.973, 1), "97.3 %");
        QCOMPARE(percentText(1, 0), "100 %");
    }

    void thingsOfAListStandSideBySide() { QCOMPARE(listText({"a", "b", "c"}), "a, b, c"); }
};

QTEST_MAIN(TestTextParts)
#include "tst_text_parts.moc"
