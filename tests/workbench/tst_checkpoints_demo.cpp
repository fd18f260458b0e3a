// SPDX-License-Identifier: GPL-3.0-or-later
// From the runs of a demo to scores: what is chosen in the window judges on the command line, with the same numbers.
#include "base/files.h"
#include "base/json.h"
#include "checkpoints_content.h"
#include "checkpoints_room.h"
#include "demo/demo_folder.h"
#include "predict/strategy.h"

#include <QProcess>
#include <QTest>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int patienceMs = 30'000, demoMs = 600'000;

/// What the command line prints; nothing where it failed.
std::optional<std::string> printed(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list += QString::fromStdString(argument);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(VERIFRAME_CLI), list);
    if (!program.waitForFinished(demoMs) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return std::nullopt;
    return program.readAllStandardOutput().toStdString();
}

/// The probabilities that one checkpoint gives to the faces of a video.
std::vector<double> probabilitiesOf(const fs::path& video, const EnsembleMember& member)
{
    const auto told = printed(
        {"analyze", video.string(), "--models", member.path.string(), "--input-size",
         std::to_string(member.inputSizePx), "--detector", "dlib", "--json", "--progress", "none"});
    std::vector<double> probabilities;
    if (!told)
        return probabilities;
    const Json analysis = parseJson(*told, "analyze");
    for (const Json& frame : analysis.at("frame_results"))
        for (const Json& face : frame.at("faces"))
            probabilities.push_back(face.at("probabilities").at(0));
    return probabilities;
}

/// The rows of a submission: file and score as they are written.
std::vector<std::pair<std::string, std::string>> scoresIn(const fs::path& submission)
{
    std::vector<std::pair<std::string, std::string>> rows;
    std::istringstream lines(readTextFile(submission));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line))
        rows.emplace_back(line.substr(0, line.find(',')), line.substr(line.find(',') + 1));
    return rows;
}

} // namespace

class CheckpointsDemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenInTheWindowJudgesOnTheCommandLine();

private:
    void chooseAndSave(CheckpointsRoom& room, const fs::path& runs, const fs::path& manifest) const;
};

/// Both networks of the demo, the first twice, under a rule of one's own.
void CheckpointsDemoTest::chooseAndSave(CheckpointsRoom& room, const fs::path& runs, const fs::path& manifest) const
{
    QVERIFY(room.open({runs}, 2));
    std::vector<StudyMember> members;
    for (const OpenLog& open : room.room().logs().logs())
        members.push_back(
            {checkpointLabel(open.name, 0), checkpointOf(open.log, open.log.epochs.front()), 1, open.log.fold,
             open.log.inputSizePx});
    members.front().times = 2;
    room.room().study().setMembers(members);
    StrategyParameters strategy;
    strategy.fakeThreshold = 0.5;
    strategy.minimumFakes = 3;
    room.room().study().setStrategy(strategy);
    QVERIFY(room.waitForFigures(3));
    fs::create_directories(manifest.parent_path());
    room.room().saveEnsemble(QString::fromStdString(manifest.string()));
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(manifest), patienceMs);
}

void CheckpointsDemoTest::whatIsChosenInTheWindowJudgesOnTheCommandLine()
{
    CheckpointsRoom room;
    const fs::path demo = room.bench().path("demo");
    QVERIFY(
        printed({"demo", demo.string(), "--families", "1", "--epochs", "1", "--unseen", "1", "--progress", "none"}));
    const fs::path file = room.bench().path("window/chosen.ensemble.json");
    chooseAndSave(room, demo / "runs", file);
    if (QTest::currentTestFailed())
        return;
    const EnsembleManifest manifest = readEnsembleManifest(file);
    QCOMPARE(manifest.members.size(), std::size_t(3));
    QCOMPARE(manifest.note, std::string(demoNote));

    // The command line's own export of the same is the same file.
    const fs::path exported = room.bench().path("exported/chosen.ensemble.json");
    fs::create_directories(exported.parent_path());
    QVERIFY(printed(
        {"ensemble", "export", manifest.members[0].path.string(), manifest.members[1].path.string(),
         manifest.members[2].path.string(), "--input-size", std::to_string(manifest.members[0].inputSizePx),
         "--fake-threshold", "0.5", "--minimum-fakes", "3", "--output", exported.string(), "--progress", "none"}));
    QCOMPARE(readTextFile(exported), readTextFile(file));

    // The held-out numbers of the file are those of the window.
    const auto scored = printed(
        {"ensemble", "score", "--data", (demo / "dataset").string(), "--ensemble", file.string(), "--json",
         "--progress", "none"});
    QVERIFY(scored);
    const Json held = parseJson(*scored, "score");
    const EnsembleMetrics& metrics = room.room().study().figures()->metrics;
    QCOMPARE(held.at("ensemble").at("log_loss").get<double>(), *metrics.logLoss);
    QCOMPARE(held.at("ensemble").at("brier_score").get<double>(), *metrics.brierScore);
    QCOMPARE(held.at("ensemble").at("videos").get<std::size_t>(), metrics.videos);

    // Videos of other people get the scores that the members give one by one, put together by the file's rule.
    const fs::path unseen = demo / "unseen/dfdc_train_part_0", submission = room.bench().path("submission.csv");
    QVERIFY(printed(
        {"predict", unseen.string(), "--ensemble", file.string(), "--detector", "dlib", "--output", submission.string(),
         "--progress", "none"}));
    const auto rows = scoresIn(submission);
    QCOMPARE(rows.size(), std::size_t(2));
    for (const auto& [name, score] : rows) {
        double sum = 0;
        for (const EnsembleMember& member : manifest.members) {
            const std::vector<double> probabilities = probabilitiesOf(unseen / name, member);
            QVERIFY2(probabilities.size() > 3, name.c_str());
            sum += scoreOfProbabilities(probabilities, manifest.strategy).score;
        }
        const double byHand = sum / static_cast<double>(manifest.members.size());
        QVERIFY2(std::stod(score) == byHand, (name + ": " + score).c_str()); // QCOMPARE allows a part in 1e12
    }
}

QTEST_MAIN(CheckpointsDemoTest)
#include "tst_checkpoints_demo.moc"
