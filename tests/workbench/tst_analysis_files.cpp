// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports.h"

#include "base/files.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace veriframe;

class AnalysisFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableAndNumbersAreTheCommandLines();

private:
    std::filesystem::path path(const char* name) const { return m_folder.path() / name; }

    const TemporaryDirectory m_folder;
};

void AnalysisFilesTest::tableAndNumbersAreTheCommandLines()
{
    const QString program = QStringLiteral(VERIFRAME_CLI);
    if (!QFile::exists(program))
        QSKIP("veriframe-cli is not built.");
    SyntheticVideoOptions drawn;
    drawn.width = 320;
    drawn.height = 240;
    drawn.frames = 6;
    writeSyntheticVideo(path("clip.mp4"), drawn);
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
    writeTorchCheckpoint(path("model.pth"), checkpoint);
    const auto text = [&](const char* name) { return QString::fromStdString(path(name).string()); };
    QProcess cli;
    cli.start(
        program, {"analyze", text("clip.mp4"), "--models", text("model.pth"), "--input-size", "64", "--detector",
                  "dlib", "--frames", "3", "--json", "--csv", text("cli.csv"), "--progress", "none"});
    QVERIFY(cli.waitForFinished(120'000));
    QCOMPARE(cli.exitCode(), 0);

    DetectorOptions dlib;
    dlib.kind = "dlib";
    const auto detector = openFaceDetector(dlib);
    Ensemble ensemble(std::vector<EnsembleMember>{{path("model.pth"), {}, 64, {}}}, {});
    AnalysisOptions options;
    options.framesWanted = 3;
    NoProgress silent;
    VideoResult result = analyzeVideo(path("clip.mp4"), *detector, ensemble, options, silent);
    QVERIFY(result.facesUsed > 0);
    const Json printed = parseJson(cli.readAllStandardOutput().toStdString(), "stdout");
    const auto& seconds = printed.at("seconds");
    // How long it took is all that may differ.
    result.seconds = {
        seconds.at("decode").get<double>(), seconds.at("detect").get<double>(), seconds.at("classify").get<double>(),
        seconds.at("total").get<double>()};
    exportFacesCsv(path("window.csv"), result, ensemble.models());
    exportAnalysisJson(path("window.json"), result, ensemble.models(), options, detector->facts());
    QCOMPARE(readTextFile(path("window.csv")), readTextFile(path("cli.csv")));
    QCOMPARE(readTextFile(path("window.json")), toJsonText(printed));
}

QTEST_MAIN(AnalysisFilesTest)
#include "tst_analysis_files.moc"
