// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_content.h"

#include <QLocale>
#include <QTest>
#include <cmath>

using namespace veriframe;

namespace {

ModelFacts modelNamed(const std::string& name, bool untrained = false)
{
    ModelFacts model;
    model.name = name;
    model.sha256 = "abc123";
    model.encoder = "tf_efficientnet_b7_ns";
    model.inputSizePx = 380;
    model.precision = "float32";
    model.device = "cpu";
    model.untrained = untrained;
    return model;
}

ResultOrigin originWith(int models)
{
    ResultOrigin origin;
    for (int i = 0; i < models; ++i)
        origin.models.push_back(modelNamed("model_" + std::to_string(i) + ".pth"));
    origin.detector = "mtcnn";
    return origin;
}

/// `count` frames with one face each, judged by the models with these probabilities.
VideoResult resultWith(int count, const std::vector<double>& probabilities)
{
    VideoResult result;
    for (int i = 0; i < count; ++i) {
        FrameResult frame;
        frame.index = i * 10;
        FaceResult face;
        face.box = {100, 100, 200, 220};
        face.track = 0;
        face.landmarks = {{{120, 140}, {180, 140}, {150, 170}, {130, 200}, {170, 200}}};
        face.probabilities = probabilities;
        frame.faces.push_back(face);
        result.frames.push_back(frame);
    }
    result.framesAsked = result.framesDecoded = count;
    scoreVideo(result, probabilities.size(), {});
    return result;
}

QStringList textsOf(const std::vector<VerdictLimit>& limits)
{
    QStringList texts;
    for (const VerdictLimit& limit : limits)
        texts.push_back(limit.text);
    return texts;
}

} // namespace

class InspectContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void modelNames_data();
    void modelNames();
    void bandsOfAVerdict_data();
    void bandsOfAVerdict();
    void theRuleIsToldWithItsCounts_data();
    void theRuleIsToldWithItsCounts();
    void statesWithoutAScoreAreNamed_data();
    void statesWithoutAScoreAreNamed();
    void anUntrainedNetworkIsCalledThat();
    void overlayShowsTheMeanOverTheModels();
    void lanesArePersons();
    void theMatrixHasAColumnPerAnalysedFrame();
    void factsOfAVideoInOneLine();
};

void InspectContentTest::modelNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addRow("published") << "final_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0_36"
                               << "111 e36";
    QTest::addRow("own file") << "b0_a_legacy.pth"
                              << "b0_a_legacy";
    QTest::addRow("published scheme, no numbers") << "final_x_y_z_w"
                                                  << "final_x_y_z_w";
}

void InspectContentTest::modelNames()
{
    QFETCH(QString, file);
    QTEST(shortModelNames({modelNamed(file.toStdString())}).front(), "name");
}

void InspectContentTest::bandsOfAVerdict_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("words");
    QTest::addRow("below .5") << 0.49 << "No sign of manipulation";
    QTest::addRow("from .5") << 0.5 << "Possibly manipulated";
    QTest::addRow("from .7") << 0.7 << "Probably manipulated";
    QTest::addRow("from .9") << 0.9 << "Very probably manipulated";
}

void InspectContentTest::bandsOfAVerdict()
{
    QFETCH(double, score);
    QTEST(verdictWords(score), "words");
}

void InspectContentTest::theRuleIsToldWithItsCounts_data()
{
    QTest::addColumn<int>("faces");
    QTest::addColumn<std::vector<double>>("probabilities");
    QTest::addColumn<QString>("expected");
    QTest::addRow("enough fakes") << 13 << std::vector{0.9} << "13 of 13 face(s) above 0.8: their mean.";
    QTest::addRow("mostly real") << 13 << std::vector{0.1} << "13 of 13 face(s) below 0.2: their mean.";
    QTest::addRow("neither") << 13 << std::vector{0.5}
                             << "Mean of all 13 face(s): neither enough above 0.8 nor enough below 0.2.";
    QTest::addRow("two models agree") << 13 << std::vector{0.9, 0.95} << "2 model(s) agree within 0.05.";
    QTest::addRow("branches differ") << 13 << std::vector{0.9, 0.1} << "1 model(s): mean of the faces below 0.2";
}

void InspectContentTest::theRuleIsToldWithItsCounts()
{
    QFETCH(int, faces);
    QFETCH(std::vector<double>, probabilities);
    QFETCH(QString, expected);
    const VerdictContent verdict =
        verdictOf(resultWith(faces, probabilities), originWith(static_cast<int>(probabilities.size())), -1, false);
    QVERIFY2(verdict.rule.contains(expected), qPrintable(verdict.rule));
    QVERIFY(verdict.score.has_value());
}

void InspectContentTest::statesWithoutAScoreAreNamed_data()
{
    QTest::addColumn<VideoState>("state");
    QTest::addColumn<QString>("words");
    QTest::addRow("no face") << VideoState::noFace << "No face found";
    QTest::addRow("unreadable") << VideoState::unreadable << "Unreadable";
    QTest::addRow("failed") << VideoState::failed << "Analysis failed";
    QTest::addRow("no model") << VideoState::notJudged << "Not judged: no model";
}

void InspectContentTest::statesWithoutAScoreAreNamed()
{
    QFETCH(VideoState, state);
    VideoResult result;
    result.state = state;
    const VerdictContent verdict = verdictOf(result, originWith(1), -1, false);
    QTEST(verdict.words, "words");
    QVERIFY(!verdict.score);
}

void InspectContentTest::anUntrainedNetworkIsCalledThat()
{
    ResultOrigin origin = originWith(1);
    origin.models[0].untrained = true;
    QVERIFY(!verdictOf(resultWith(13, {0.9}), origin, -1, false).warning.isEmpty());
    origin.models[0].untrained = false;
    QVERIFY(verdictOf(resultWith(13, {0.9}), origin, -1, false).warning.isEmpty());
    origin.note = QStringLiteral("Seen drawn faces only.");
    QCOMPARE(verdictOf(resultWith(13, {0.9}), origin, -1, false).warning, origin.note);
    origin.note.clear();
    QVERIFY(textsOf(verdictOf(resultWith(3, {0.9}), origin, -1, false).limits).contains("only 3 face(s)"));
}

void InspectContentTest::overlayShowsTheMeanOverTheModels()
{
    const VideoResult result = resultWith(1, {0.2, 0.6});
    const PictureOverlay overlay = overlayOf(result.frames[0], {0});
    QCOMPARE(overlay.faces.size(), std::size_t(1));
    QCOMPARE(*overlay.faces[0].probability, 0.4);
    QCOMPARE(overlay.faces[0].box, QRectF(100, 100, 100, 120));
    QVERIFY(overlay.faces[0].selected);
    QCOMPARE(overlay.faces[0].label, QStringLiteral("Person 1"));
}

void InspectContentTest::lanesArePersons()
{
    VideoResult result = resultWith(4, {0.2});
    result.frames[3].faces[0].track = 1;
    result.frames[2].faces.clear();
    const TimelineData data = timelineOf(result, originWith(1), std::vector<FrameTime>(40), {7});
    QCOMPARE(data.lanes.size(), std::size_t(2));
    QCOMPARE(data.lanes[0].points.size(), std::size_t(2));
    QCOMPARE(data.lanes[1].points[0].frame, 30);
    QCOMPARE(data.analysedFrames, (std::vector{0, 10, 20, 30}));
    QCOMPARE(data.bookmarks, std::vector{7});
    QCOMPARE(data.frameSeconds.size(), std::size_t(40));
}

void InspectContentTest::theMatrixHasAColumnPerAnalysedFrame()
{
    VideoResult result = resultWith(3, {0.2, 0.8});
    result.frames[1].faces.clear();
    const ModelMatrixContent matrix = matrixOf(result, originWith(2), 0, std::vector<FrameTime>(40));
    QCOMPARE(matrix.frames, (std::vector{0, 10, 20}));
    QCOMPARE(matrix.probabilities[1][0], 0.8F);
    QVERIFY(std::isnan(matrix.probabilities[1][1]));
    QVERIFY(matrixOf(result, originWith(0), -1, {}).models.isEmpty());
}

void InspectContentTest::factsOfAVideoInOneLine()
{
    VideoFacts facts;
    facts.width = 1280;
    facts.height = 720;
    facts.averageFps = 25;
    facts.codec = "h264";
    FrameTime last;
    last.seconds = 12.36;
    last.durationSeconds = 0.04;
    QCOMPARE(factsText(facts, {last}), QStringLiteral("1280 × 720 · 25 fps · 12.4 s · H.264"));
}

QTEST_MAIN(InspectContentTest)
#include "tst_inspect_content.moc"
