// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the command line are two faces of one program.
#include "base/json.h"
#include "inspect_workspace.h"
#include "test_support.h"
#include "widgets/verdict_panel.h"
#include "workbench_fixture.h"

#include <QProcess>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

class SameAsCommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRealVideoEndsWithTheScoresOfAnalyze();
    void theProgramExplainsItself_data();
    void theProgramExplainsItself();
    void theProgramOpensAVideoAndEndsOnRequest();
};

void SameAsCommandLineTest::aRealVideoEndsWithTheScoresOfAnalyze()
{
    const auto data = sharedPath("data");
    if (!data)
        QSKIP("needs data/dfdc_mini of the shared material, which is not beside this checkout");
    const std::filesystem::path video = *data / "dfdc_mini/dfdc_train_part_4/004_982.mp4";
    ModelChoice models;
    for (const char* name : {"b0_a_legacy.pth", "b0_b_zip_half.pth"})
        models.checkpoints.push_back(QString::fromStdString((*data / "weights/classifier" / name).string()));
    models.detectorWeights = QString::fromStdString((*data / "weights/mtcnn").string());
    models.inputSizePx = 224;

    Workbench bench;
    bench.start(video, models);
    QVERIFY(bench.waitForPicture());
    QCOMPARE(bench.view().frameIndex(), 0);
    QVERIFY(bench.waitForAnalysis());
    const VideoResult& result = *bench.inspect().document().result();

    QProcess program;
    program.start(
        QStringLiteral(VERIFRAME_CLI),
        QStringList{QStringLiteral("analyze"), QString::fromStdString(video.string()), QStringLiteral("--models")} +
            models.checkpoints +
            QStringList{
                QStringLiteral("--detector-weights"), models.detectorWeights, QStringLiteral("--input-size"),
                QStringLiteral("224"), QStringLiteral("--json"), QStringLiteral("--progress"), QStringLiteral("none")});
    QVERIFY(program.waitForFinished(300'000));
    QCOMPARE(program.exitCode(), 0);
    const Json printed = parseJson(program.readAllStandardOutput().toStdString(), "veriframe-cli analyze");

    LargestDifference difference("window against command line");
    QCOMPARE(printed.at("frame_results").size(), result.frames.size());
    for (std::size_t i = 0; i < result.frames.size(); ++i) {
        const Json& frame = printed.at("frame_results").at(i);
        QCOMPARE(frame.at("frame").get<int>(), result.frames[i].index);
        QCOMPARE(frame.at("faces").size(), result.frames[i].faces.size());
        for (std::size_t face = 0; face < result.frames[i].faces.size(); ++face) {
            const auto probabilities = frame.at("faces").at(face).at("probabilities").get<std::vector<double>>();
            QCOMPARE(probabilities.size(), result.frames[i].faces[face].probabilities.size());
            for (std::size_t model = 0; model < probabilities.size(); ++model)
                difference.note(
                    result.frames[i].faces[face].probabilities[model], probabilities[model],
                    "frame " + std::to_string(result.frames[i].index));
        }
    }
    difference.note(result.score, printed.at("score").get<double>(), "score of the video");
    QCOMPARE(difference.value(), 0.0);
    QCOMPARE(*bench.widget<VerdictPanel>().content().score, printed.at("score").get<double>());
}

void SameAsCommandLineTest::theProgramExplainsItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    QTest::addRow("--help") << QStringList{"--help"} << 0 << "veriframe clip.mp4";
    QTest::addRow("--version") << QStringList{"--version"} << 0 << "veriframe ";
    QTest::addRow("unknown option") << QStringList{"--nonsense"} << 2 << "--nonsense";
    QTest::addRow("both kinds of models") << QStringList{"--models", "a", "--ensemble", "b"} << 2 << "--ensemble";
}

void SameAsCommandLineTest::theProgramExplainsItself()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    QProcess program;
    // Words need no display.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("DISPLAY"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(VERIFRAME_WORKBENCH), arguments);
    QVERIFY(program.waitForFinished(60'000));
    QTEST(program.exitCode(), "exitCode");
    const QString output = QString::fromUtf8(program.readAll());
    QVERIFY2(output.contains(says), qPrintable(output));
}

void SameAsCommandLineTest::theProgramOpensAVideoAndEndsOnRequest()
{
    Workbench bench; // its folders become the program's
    const auto video = bench.drawVideo("a.mp4", 30);
    QProcess program;
    program.start(
        QStringLiteral(VERIFRAME_WORKBENCH), {QString::fromStdString(video.string()), QStringLiteral("--models"),
                                              QString::fromStdString(bench.checkpoint("m.pth").string()),
                                              QStringLiteral("--detector"), QStringLiteral("dlib")});
    QVERIFY(program.waitForStarted(60'000));
    const std::filesystem::path settings = bench.path("config/veriframe/workbench.ini");
    // The session is remembered while it goes on.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::filesystem::exists(settings) && readTextFile(settings).find("a.mp4") != std::string::npos, 60'000);
    program.terminate();
    QVERIFY(program.waitForFinished(10'000));
}

QTEST_MAIN(SameAsCommandLineTest)
#include "tst_same_as_command_line.moc"
