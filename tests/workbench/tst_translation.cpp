// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.h"
#include "inspect_content.h"
#include "translation.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace veriframe;

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutATranslationTheProgramStaysEnglishWithRightPlurals();
    void englishIsListedFirst();
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

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
