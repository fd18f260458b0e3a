// SPDX-License-Identifier: GPL-3.0-or-later
// Core's sentences in the window's language: what is known, what is left as it is, and that core still says so.
#include "core_words.h"
#include "job_runner.h"
#include "translation.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <cerrno>
#include <system_error>

using namespace veriframe;

namespace {

QString german(const std::string& english)
{
    return coreText(english);
}

/// Every text in core's sources, those that go on in the next line joined.
QString textsOfCore()
{
    QString all;
    QDirIterator files(
        QStringLiteral(VERIFRAME_SOURCE_DIR "/core"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    static const QRegularExpression joint(QStringLiteral("\"\\s*\\n\\s*\""));
    return all.remove(joint);
}

bool isTheSystems(const QString& reason)
{
    for (const int error : {ENOENT, EACCES, ENOSPC, EDQUOT, EROFS, EIO, EISDIR, ENOTDIR, EMFILE, ENOMEM, ESTALE})
        if (reason == QString::fromStdString(std::generic_category().message(error)))
            return true;
    return false;
}

} // namespace

class CoreWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QCOMPARE(installTranslation(*qApp, QStringLiteral("de")), QStringLiteral("de")); }

    void aKnownSentenceIsTranslated();
    void whatVariesIsTakenOver();
    void aSentenceInASentenceIsTranslatedToo();
    void severalSentencesAreKnownTogetherOrNotAtAll();
    void whatIsNotKnownStaysAsItIs();
    void anErrorOfKnownPartsHasNoEnglish();
    void anErrorOfUnknownPartsSaysThatItIsEnglish();
    void everyKnownSentenceIsOneOfCores();
};

void CoreWordsTest::aKnownSentenceIsTranslated()
{
    QCOMPARE(german("the file is empty"), QStringLiteral("die Datei ist leer"));
    QCOMPARE(german("The file is empty."), QStringLiteral("die Datei ist leer"));
    QCOMPARE(german(""), QString());
}

void CoreWordsTest::whatVariesIsTakenOver()
{
    QCOMPARE(
        german("Only 9 of 32 frames could be decoded."), QStringLiteral("Nur 9 von 32 Frames ließen sich decodieren."));
    QCOMPARE(german("there is no folder /a %1 b"), QStringLiteral("den Ordner /a %1 b gibt es nicht"));
    QCOMPARE(
        german("its pictures end after 8 frames and 1.5 s, the header promises 3.0 s"),
        QStringLiteral("die Bilder enden nach 1,5 s (Frames: 8), der Kopf nennt 3,0 s"));
}

void CoreWordsTest::aSentenceInASentenceIsTranslatedToo()
{
    QCOMPARE(german("its original: it has no crops yet"), QStringLiteral("sein Original: es hat noch keine Crops"));
    QCOMPARE(
        german("Opening the video part_0/a.mp4: the file is empty. Check the path."),
        QStringLiteral("Öffnen des Videos part_0/a.mp4: die Datei ist leer. Prüfen Sie den Pfad."));
}

void CoreWordsTest::severalSentencesAreKnownTogetherOrNotAtAll()
{
    QCOMPARE(
        german("Only 9 of 32 frames could be decoded. The faces were not judged, for want of a model."),
        QStringLiteral("Nur 9 von 32 Frames ließen sich decodieren. Die Gesichter wurden nicht bewertet, weil kein "
                       "Modell gewählt ist."));
    const std::string half = "Only 9 of 32 frames could be decoded. Nobody knows this.";
    QVERIFY(!knownCoreText(half));
}

void CoreWordsTest::whatIsNotKnownStaysAsItIs()
{
    QVERIFY(!knownCoreText("nobody has translated this"));
    QCOMPARE(german("nobody has translated this"), QStringLiteral("nobody has translated this"));
}

void CoreWordsTest::anErrorOfKnownPartsHasNoEnglish()
{
    QCOMPARE(
        errorText({ErrorCode::corrupt, "Opening the video", "/tmp/a.mp4", "the file is empty", "", 0}),
        QStringLiteral("Öffnen des Videos /tmp/a.mp4: die Datei ist leer."));
    QCOMPARE(
        errorText(
            {ErrorCode::unwritable, "Doing what nobody knows", "/tmp/a", "No space left on device",
             "Choose a place you may write to.", 0}),
        QStringLiteral("/tmp/a: auf dem Datenträger ist kein Platz mehr. Wählen Sie einen Ort, an den Sie schreiben "
                       "dürfen."));
}

void CoreWordsTest::anErrorOfUnknownPartsSaysThatItIsEnglish()
{
    const QString text = errorText({ErrorCode::corrupt, "Opening the video", "/tmp/a.mp4", "it sings", "", 0});
    QVERIFY2(text.contains(QStringLiteral("Auf Englisch: Opening the video /tmp/a.mp4: it sings")), qPrintable(text));
}

void CoreWordsTest::everyKnownSentenceIsOneOfCores()
{
    const QString core = textsOfCore();
    QVERIFY(core.size() > 100'000);
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList gone;
    for (const char* source : coreSentences()) {
        const QString sentence = QString::fromUtf8(source);
        if (isTheSystems(sentence))
            continue;
        for (const QString& piece : sentence.split(place))
            if (piece.trimmed().size() > 3 && !core.contains(piece.trimmed()))
                gone += sentence;
    }
    QVERIFY2(gone.isEmpty(), qPrintable(u'\n' + gone.join(u'\n')));
}

QTEST_GUILESS_MAIN(CoreWordsTest)
#include "tst_core_words.moc"
