// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "model_choice.h"

#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "nn/checkpoint_file.h"
#include "weights/weights_manifest.h"

#include <QTest>

using namespace veriframe;
namespace fs = std::filesystem;

namespace {

std::optional<ErrorInfo> errorOf(const std::function<void()>& run)
{
    try {
        run();
    } catch (const Error& error) {
        return error.info();
    }
    return std::nullopt;
}

} // namespace

/// What a choice means, and what is opened for it.
class ModelChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingChosenMeansThePublishedEnsembleWhereItIsComplete();
    void facesOnlyMeansNoModelEvenWhereThereIsOne();
    void aManifestGivesWhatTheChoiceLeavesOpen();
    void whatTheChoiceNamesGoesBeforeTheManifest();
    void checkpointsGoBeforeThePublishedEnsemble();
    void unknownWordsAreRefused_data();
    void unknownWordsAreRefused();

    void aJudgeSaysWhatItIs();
    void aJudgeWithoutModelsFindsFaces();
    void reopeningKeepsWhatIsUnchanged();
    void fetchedDetectorWeightsAreSeenWhenReopening();
    void aStopEndsOpening();

private:
    fs::path path(const std::string& name) const { return m_folder->path() / name; }

    QString text(const std::string& name) const { return QString::fromStdString(path(name).string()); }

    void writeModel(const std::string& name, std::uint64_t seed, std::optional<std::int64_t> epoch) const;
    /// A complete published ensemble, of empty files.
    void placePublished() const;
    ModelChoice smallChoice(const QStringList& checkpoints) const;

    std::unique_ptr<TemporaryDirectory> m_folder;
    NoProgress m_silent;
};

void ModelChoiceTest::init()
{
    m_folder = std::make_unique<TemporaryDirectory>();
    qputenv("VERIFRAME_WEIGHTS", path("weights").c_str());
    qputenv("XDG_DATA_HOME", path("data").c_str());
}

void ModelChoiceTest::writeModel(const std::string& name, std::uint64_t seed, std::optional<std::int64_t> epoch) const
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", seed);
    checkpoint.epoch = epoch;
    writeTorchCheckpoint(path(name), checkpoint);
}

void ModelChoiceTest::placePublished() const
{
    for (const WeightsFile& file : weightsManifest())
        if (file.group == WeightsGroup::ensemble) {
            fs::create_directories((path("weights") / file.path).parent_path());
            writeFileAtomically(path("weights") / file.path, std::string_view("stands for a checkpoint"));
        }
}

ModelChoice ModelChoiceTest::smallChoice(const QStringList& checkpoints) const
{
    ModelChoice choice;
    choice.checkpoints = checkpoints;
    choice.detector = QStringLiteral("dlib");
    choice.device = QStringLiteral("cpu");
    choice.inputSizePx = 64;
    return choice;
}

void ModelChoiceTest::nothingChosenMeansThePublishedEnsembleWhereItIsComplete()
{
    const ModelPlan without = planOf({});
    QVERIFY(without.members.empty());
    QVERIFY(without.name.isEmpty());
    placePublished();
    const ModelPlan with = planOf({});
    QCOMPARE(with.members.size(), 7U);
    QCOMPARE(with.members.front().encoder, std::string("tf_efficientnet_b7_ns"));
    QCOMPARE(with.name, QStringLiteral("DFDC seven B7"));
    QCOMPARE(with.analysis.profile, Profile::dfdc);
    fs::remove(with.members[3].path);
    QVERIFY(planOf({}).members.empty());
}

void ModelChoiceTest::facesOnlyMeansNoModelEvenWhereThereIsOne()
{
    placePublished();
    ModelChoice choice;
    choice.facesOnly = true;
    choice.checkpoints = QStringList{text("a.pth")};
    choice.profile = QStringLiteral("kernel");
    const ModelPlan plan = planOf(choice);
    QVERIFY(plan.members.empty());
    QCOMPARE(plan.analysis.profile, Profile::kernel);
}

void ModelChoiceTest::aManifestGivesWhatTheChoiceLeavesOpen()
{
    EnsembleManifest manifest;
    manifest.name = "Two good ones";
    manifest.members = {{path("a.pth"), "tf_efficientnet_b0_ns", 224, {}}, {path("b.pth"), {}, 300, {}}};
    manifest.strategy.fakeThreshold = 0.7;
    manifest.profile = Profile::kernel;
    manifest.detector = "dlib";
    writeEnsembleManifest(path("two.ensemble.json"), manifest);
    ModelChoice choice;
    choice.manifest = text("two.ensemble.json");
    const ModelPlan plan = planOf(choice);
    QCOMPARE(plan.name, QStringLiteral("Two good ones"));
    QCOMPARE(plan.members.size(), 2U);
    QCOMPARE(plan.members[0].path, path("a.pth"));
    QCOMPARE(plan.members[0].inputSizePx, 224);
    QCOMPARE(plan.members[1].inputSizePx, 300);
    QCOMPARE(plan.analysis.strategy, manifest.strategy);
    QCOMPARE(plan.analysis.profile, Profile::kernel);
    QCOMPARE(plan.detector.kind, std::string("dlib"));
    fs::remove(path("two.ensemble.json"));
    const auto error = errorOf([&] { planOf(choice); });
    QVERIFY(error && error->code == ErrorCode::notFound);
}

void ModelChoiceTest::whatTheChoiceNamesGoesBeforeTheManifest()
{
    EnsembleManifest manifest;
    manifest.members = {{path("a.pth"), {}, 224, {}}};
    manifest.profile = Profile::kernel;
    manifest.detector = "mtcnn";
    writeEnsembleManifest(path("one.ensemble.json"), manifest);
    ModelChoice choice;
    choice.manifest = text("one.ensemble.json");
    choice.profile = QStringLiteral("dfdc");
    choice.detector = QStringLiteral("dlib");
    choice.detectorWeights = text("elsewhere");
    choice.inputSizePx = 96;
    choice.precision = QStringLiteral("bfloat16");
    choice.device = QStringLiteral("cpu");
    const ModelPlan plan = planOf(choice);
    QCOMPARE(plan.analysis.profile, Profile::dfdc);
    QCOMPARE(plan.detector.kind, std::string("dlib"));
    QCOMPARE(plan.detector.weightsDirectory, path("elsewhere"));
    QCOMPARE(plan.members[0].inputSizePx, 96);
    QCOMPARE(plan.ensemble.precision, Precision::bfloat16);
    QCOMPARE(plan.ensemble.device, std::string("cpu"));
    QCOMPARE(plan.detector.device, std::string("cpu"));
}

void ModelChoiceTest::checkpointsGoBeforeThePublishedEnsemble()
{
    placePublished();
    ModelChoice choice;
    choice.checkpoints = QStringList{text("a.pth")};
    QCOMPARE(planOf(choice).members.size(), 1U);
    QCOMPARE(planOf(choice).name, QStringLiteral("a.pth"));
    choice.checkpoints += text("b.pth");
    QCOMPARE(planOf(choice).members.size(), 2U);
    QVERIFY(planOf(choice).name.startsWith(QLatin1Char('2')));
}

void ModelChoiceTest::unknownWordsAreRefused_data()
{
    QTest::addColumn<QString>("detector");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("precision");
    QTest::addRow("detector") << "haar"
                              << "auto"
                              << "auto";
    QTest::addRow("profile") << "auto"
                             << "strict"
                             << "auto";
    QTest::addRow("precision") << "auto"
                               << "auto"
                               << "float8";
}

void ModelChoiceTest::unknownWordsAreRefused()
{
    QFETCH(QString, detector);
    QFETCH(QString, profile);
    QFETCH(QString, precision);
    ModelChoice choice;
    choice.detector = detector;
    choice.profile = profile;
    choice.precision = precision;
    const auto error = errorOf([&] { planOf(choice); });
    QVERIFY(error && error->code == ErrorCode::badInput);
}

void ModelChoiceTest::aJudgeSaysWhatItIs()
{
    writeModel("trained.pth", 1, 12);
    const auto judge = openJudge(planOf(smallChoice({text("trained.pth")})), m_silent, {});
    QVERIFY(judge->ensemble());
    QCOMPARE(judge->models().size(), 1U);
    QCOMPARE(judge->shortDescription(), QStringLiteral("trained.pth · float32 · profile dfdc"));
    QVERIFY(judge->untrainedWarning().isEmpty());
    for (const char* part : {"tf_efficientnet_b0_ns", "64 px", "dlib", "cpu"})
        QVERIFY2(judge->description().contains(QLatin1String(part)), qPrintable(judge->description()));
    QVERIFY(judge->description().contains(QString::fromStdString(judge->models()[0].sha256.substr(0, 12))));

    writeModel("untrained.pth", 2, -1);
    const auto untrained = openJudge(planOf(smallChoice({text("untrained.pth")})), m_silent, {});
    QVERIFY(untrained->untrainedWarning().contains(QStringLiteral("untrained.pth")));
    QVERIFY(untrained->description().contains(untrained->untrainedWarning()));
}

void ModelChoiceTest::aJudgeWithoutModelsFindsFaces()
{
    const auto judge = openJudge(planOf(smallChoice({})), m_silent, {});
    QVERIFY(!judge->ensemble());
    QVERIFY(judge->models().empty());
    QCOMPARE(judge->shortDescription(), QStringLiteral("No model · faces by dlib"));
    const cv::Mat black(120, 160, CV_8UC3, cv::Scalar(0, 0, 0));
    QVERIFY(judge->detector().detect(std::span(&black, 1)).front().empty());
}

void ModelChoiceTest::reopeningKeepsWhatIsUnchanged()
{
    writeModel("a.pth", 1, 1);
    const ModelChoice choice = smallChoice({text("a.pth")});
    const auto first = openJudge(planOf(choice), m_silent, {});

    ModelChoice otherProfile = choice;
    otherProfile.profile = QStringLiteral("kernel");
    const auto second = reopenJudge(first, planOf(otherProfile), m_silent, {});
    QCOMPARE(second->ensemble(), first->ensemble());
    QCOMPARE(&second->detector(), &first->detector());
    QCOMPARE(second->plan().analysis.profile, Profile::kernel);
    QVERIFY(!second->findsSameFaces(*first));

    ModelChoice otherSize = choice;
    otherSize.inputSizePx = 96;
    const auto third = reopenJudge(first, planOf(otherSize), m_silent, {});
    QVERIFY(third->ensemble() != first->ensemble());
    QCOMPARE(third->models()[0].inputSizePx, 96);
    QCOMPARE(&third->detector(), &first->detector());
    QVERIFY(third->findsSameFaces(*first));

    // The same name with another content is another model.
    const std::string former = first->models()[0].sha256;
    writeModel("a.pth", 2, 1);
    const auto fourth = reopenJudge(first, planOf(choice), m_silent, {});
    QVERIFY(fourth->models()[0].sha256 != former);

    ModelChoice none = choice;
    none.facesOnly = true;
    QVERIFY(!reopenJudge(first, planOf(none), m_silent, {})->ensemble());
}

void ModelChoiceTest::fetchedDetectorWeightsAreSeenWhenReopening()
{
    const fs::path published = fs::path(VERIFRAME_SOURCE_DIR).parent_path() / "shared/data/weights/mtcnn";
    if (!fs::exists(published / "pnet.pt"))
        QSKIP("MTCNN's weights are not beside this checkout.");
    ModelChoice choice = smallChoice({});
    choice.detector = QStringLiteral("auto");
    const auto before = openJudge(planOf(choice), m_silent, {});
    QCOMPARE(before->detectorFacts().name, std::string("dlib"));
    fs::create_directories(path("weights/mtcnn"));
    for (const char* name : {"pnet.pt", "rnet.pt", "onet.pt"})
        fs::copy_file(published / name, path("weights/mtcnn") / name);
    const auto after = reopenJudge(before, planOf(choice), m_silent, {});
    QCOMPARE(after->detectorFacts().name, std::string("mtcnn"));
    QVERIFY(!after->findsSameFaces(*before));
    QCOMPARE(&reopenJudge(after, planOf(choice), m_silent, {})->detector(), &after->detector());
}

void ModelChoiceTest::aStopEndsOpening()
{
    writeModel("a.pth", 1, 1);

    class StopAtSecond : public Progress {
    public:
        void report(const ProgressUpdate& update) override
        {
            if (update.stage == "models" && update.done == 1)
                source.request_stop();
        }

        std::stop_source source;
    };

    StopAtSecond progress;
    fs::copy_file(path("a.pth"), path("b.pth"));
    const ModelPlan plan = planOf(smallChoice({text("a.pth"), text("b.pth")}));
    QVERIFY_EXCEPTION_THROWN(openJudge(plan, progress, progress.source.get_token()), Stopped);
}

QTEST_GUILESS_MAIN(ModelChoiceTest)
#include "tst_model_choice.moc"
