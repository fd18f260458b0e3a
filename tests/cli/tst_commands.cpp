// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "cli_fixture.h"
#include "nn/checkpoint_file.h"
#include "test_support.h"

#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

class Commands : public Cli {};

TEST_F(Commands, HelpTeachesByExample)
{
    for (const char* command :
         {"predict", "analyze", "case", "compare", "preprocess", "train", "weights", "demo", "selftest", "info",
          "completion"}) {
        const CliResult result = run({command, "--help"});
        EXPECT_EQ(result.exitCode, 0) << command;
        EXPECT_THAT(result.output, HasSubstr("Examples:")) << command;
        EXPECT_THAT(result.output, HasSubstr(std::string("veriframe-cli ") + command)) << command;
        EXPECT_TRUE(result.messages.empty()) << command;
    }
    EXPECT_THAT(run({"--help"}).output, HasSubstr("Examples:"));
    EXPECT_THAT(run({"--version"}).output, HasSubstr("veriframe-cli 0."));
}

TEST_F(Commands, WrongUsageIsTwo)
{
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"no-such-command"},
        {"predict"},
        {"predict", "a", "--no-such-option"},
        {"predict", "a", "--shard", "4/4"},
        {"predict", "a", "--shard", "half"},
        {"predict", "a", "--profile", "other"},
        {"predict", "a", "--input-size", "7"},
        {"predict", "a", "--models", "x", "--ensemble", "y"},
        {"predict", "a", "--resume", "--fresh"},
        {"predict", "a", "-o", "-"},
        {"analyze"},
        {"analyze", "a.mp4", "--json", "--csv", "-"},
        {"case"},
        {"case", "show"},
        {"weights"},
        {"weights", "fetch", "no-such-file"},
        {"info", "--progress", "loud"}};
    for (const auto& arguments : wrong) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 2) << testing::PrintToString(arguments) << result.messages;
        EXPECT_FALSE(result.messages.empty());
        EXPECT_TRUE(result.output.empty()) << result.output;
    }
}

TEST_F(Commands, AnalyzeTellsInWordsJsonAndCsv)
{
    drawVideo("clip.mp4", 12);
    std::vector<std::string> arguments{"analyze", text("clip.mp4"), "--models", text("model.pth"), "--input-size",
                                       "64",      "--detector",     "dlib",     "--frames",        "0"};
    const CliResult words = run(arguments);
    EXPECT_EQ(words.exitCode, 0) << words.messages;
    EXPECT_THAT(words.output, HasSubstr("evidence of manipulation"));
    EXPECT_THAT(words.output, HasSubstr("100 % means fake"));
    EXPECT_THAT(words.messages, HasSubstr("untrained"));

    arguments.insert(arguments.end(), {"--json", "--csv", text("faces.csv")});
    const CliResult numbers = run(arguments);
    ASSERT_EQ(numbers.exitCode, 0);
    const Json json = parseJson(numbers.output, "stdout");
    EXPECT_EQ(json.at("frame_results").size(), 12U);
    EXPECT_EQ(json.at("sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(json.at("state"), "scored");
    EXPECT_EQ(json.at("tracks").size(), 1U) << "one drawn head is one person";
    const auto rows = parseCsv(readTextFile(path("faces.csv")));
    ASSERT_EQ(rows.size(), 1U + json.at("faces").at("found").get<std::size_t>());
    EXPECT_EQ(rows[0].front(), "frame");
    EXPECT_EQ(rows[0].back(), "p model.pth");
    EXPECT_EQ(std::stod(rows[1].back()), json.at("frame_results").at(0).at("faces").at(0).at("probabilities").at(0));
}

TEST_F(Commands, AnalyzeWritesAReport)
{
    drawVideo("clip.mp4", 12);
    const std::vector<std::string> arguments{
        "analyze", text("clip.mp4"), "--models", text("model.pth"), "--input-size", "64",
        "--json",  "--detector",     "dlib",     "--report"};
    const auto analyze = [&](const std::string& report, std::vector<std::string> all) {
        all.push_back(text(report));
        return run(all);
    };
    const CliResult folder = analyze("report", arguments);
    ASSERT_EQ(folder.exitCode, 0) << folder.messages;
    EXPECT_THAT(folder.messages, HasSubstr("The report was written: " + text("report")));
    const Json printed = parseJson(folder.output, "stdout");
    const Json video = readJsonFile(path("report/report.json")).at("videos").at(0);
    for (const char* key : {"score", "models", "tracks", "frame_results", "sha256", "settings"})
        EXPECT_EQ(video.at(key), printed.at(key)) << key;
    EXPECT_THAT(readTextFile(path("report/report.html")), HasSubstr("untrained"));
    EXPECT_THAT(readTextFile(path("report/report.html")), HasSubstr("Attention, not proof"));
    EXPECT_TRUE(std::filesystem::exists(path("report/SHA256SUMS")));

    EXPECT_EQ(analyze("one.pdf", arguments).exitCode, 0);
    EXPECT_TRUE(readTextFile(path("one.pdf")).starts_with("%PDF-"));

    const CliResult nowhere = analyze("clip.mp4/report.html", arguments);
    EXPECT_EQ(nowhere.exitCode, 3);
    EXPECT_EQ(nowhere.output, "") << "refused before any work";
}

TEST_F(Commands, AReportOverwritesNothingThatItIsMadeFrom)
{
    drawVideo("clip.mp4", 6);
    std::filesystem::copy_file(path("model.pth"), path("model.json"));
    writeFileAtomically(
        path("x.ensemble.json"),
        std::string_view(R"({"name": "x", "members": [{"file": "model.pth", "input_size": 64}]})"));
    const auto refuses = [&](const std::string& target, std::vector<std::string> arguments) {
        const std::string before = sha256OfFile(path(target));
        for (const char* more : {"--detector", "dlib", "--input-size", "64", "--report"})
            arguments.emplace_back(more);
        arguments.push_back(text(target));
        const CliResult result = run(arguments);
        EXPECT_NE(result.exitCode, 0) << target;
        EXPECT_THAT(result.messages, HasSubstr("another name"));
        EXPECT_EQ(sha256OfFile(path(target)), before) << target;
    };
    refuses("model.json", {"analyze", text("clip.mp4"), "--models", text("model.json")});
    refuses("model.json", {"analyze", text("clip.mp4"), "--models", text("model.pth")});
    refuses("x.ensemble.json", {"analyze", text("clip.mp4"), "--models", text("model.pth")});
}

TEST_F(Commands, AReportOfAnUnreadableVideoSaysSo)
{
    writeFileAtomically(path("text.mp4"), std::string_view("no video"));
    const CliResult result = run(
        {"analyze", text("text.mp4"), "--models", text("model.pth"), "--detector", "dlib", "--report",
         text("report.html")});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(readTextFile(path("report.html")), HasSubstr("Nothing of the video could be decoded"));
}

TEST_F(Commands, PreprocessTakesTheDetectorsDevice)
{
    std::filesystem::create_directories(path("dataset/dfdc_train_part_0"));
    drawVideo("dataset/dfdc_train_part_0/a.mp4", 3);
    writeFileAtomically(
        path("dataset/dfdc_train_part_0/metadata.json"), std::string_view(R"({"a.mp4": {"label": "REAL"}})"));
    const auto preprocess = [&](const char* step, const char* device) {
        return run({"preprocess", step, text("dataset"), "--detector", "dlib", "--device", device});
    };
    for (const char* step : {"status", "boxes", "landmarks", "all"}) {
        const CliResult absent = preprocess(step, "cuda:98");
        EXPECT_EQ(absent.exitCode, 3) << step;
        EXPECT_THAT(absent.messages, testing::AllOf(HasSubstr("cuda:98"), HasSubstr("--device cpu"))) << step;
        EXPECT_THAT(run({"preprocess", step, "--help"}).output, HasSubstr("cuda:N")) << step;
    }
    EXPECT_FALSE(std::filesystem::exists(path("dataset/bboxes/a.json"))) << "refused before any work";
    for (const char* device : {"cpu", "auto"}) {
        const CliResult result = preprocess("boxes", device);
        EXPECT_EQ(result.exitCode, 0) << result.messages;
    }
    EXPECT_TRUE(std::filesystem::exists(path("dataset/bboxes/a.json")));
}

TEST_F(Commands, ATableOfFacesReplacesAnEarlierOneOnly)
{
    const auto analyze = [&](const std::string& csv, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"analyze", text("absent.mp4"), "--models", text("model.pth"), "--csv", csv};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    writeFileAtomically(path("holidays.csv"), std::string_view("day,place\n1,here\n"));
    writeFileAtomically(path("earlier.csv"), std::string_view("frame,seconds,track\n"));
    EXPECT_THAT(analyze(text("holidays.csv")).messages, HasSubstr("holidays.csv: another file lies there"));
    EXPECT_THAT(analyze("/dev/null").messages, HasSubstr("what lies there is no file"));
    EXPECT_THAT(analyze(text("earlier.csv")).messages, HasSubstr("absent.mp4: there is no such file"));
    EXPECT_THAT(
        analyze(text("x.html"), {"--report", text("x.html")}).messages, HasSubstr("one of the files that are read"));
    EXPECT_THAT(
        analyze(text("r/report.json"), {"--report", text("r")}).messages, HasSubstr("one of the files that are read"));
}

TEST_F(Commands, AnalyzeRefusesWhatIsNoVideo)
{
    const CliResult absent = run({"analyze", text("absent.mp4"), "--models", text("model.pth")});
    EXPECT_EQ(absent.exitCode, 3);
    EXPECT_THAT(absent.messages, HasSubstr("absent.mp4"));
    writeFileAtomically(path("text.mp4"), std::string_view("no video"));
    for (const char* const output : {"text.mp4", "./text.mp4", "model.pth"}) {
        const CliResult over = run({"analyze", text("text.mp4"), "--models", text("model.pth"), "--csv", text(output)});
        EXPECT_EQ(over.exitCode, 3);
        EXPECT_THAT(over.messages, HasSubstr("it is one of the files that are read"));
    }
    EXPECT_EQ(readTextFile(path("text.mp4")), "no video");
    EXPECT_EQ(run({"analyze", text("text.mp4"), "--models", text("model.pth"), "--detector", "dlib"}).exitCode, 3);
}

TEST_F(Commands, AnEnsembleFileNamesModelsAndIsChecked)
{
    drawVideo("videos/a.mp4", 4);
    const auto predictWith = [&](const std::string& ensemble) {
        writeFileAtomically(path("e.ensemble.json"), ensemble);
        return run(
            {"predict", text("videos"), "--ensemble", text("e.ensemble.json"), "--output", text("out.csv"), "--frames",
             "2", "--fresh"});
    };
    const CliResult good = predictWith(
        R"({"format": "veriframe-ensemble", "version": 1, "checkpoints": [{"path": "model.pth", "input_size": 64}],
            "detector": "dlib", "profile": "kernel"})");
    EXPECT_EQ(good.exitCode, 0) << good.messages;
    EXPECT_THAT(readTextFile(path("out.csv.details.jsonl")), HasSubstr("\"profile\":\"kernel\""));
    EXPECT_THAT(readTextFile(path("out.csv.details.jsonl")), HasSubstr("\"input_size\":64"));

    const CliResult changed = predictWith(
        R"({"format": "veriframe-ensemble", "version": 1, "checkpoints": [{"path": "model.pth", "sha256": ")" +
        std::string(64, '0') + R"("}]})");
    EXPECT_EQ(changed.exitCode, 3);
    EXPECT_THAT(changed.messages, HasSubstr("SHA-256"));
    const CliResult misspelt = predictWith(
        R"({"format": "veriframe-ensemble", "version": 1, "checkpoints": [{"path": "model.pth"}], "profil": "kernel"})");
    EXPECT_EQ(misspelt.exitCode, 3);
    EXPECT_THAT(misspelt.messages, HasSubstr("profil"));
    EXPECT_EQ(predictWith("{").exitCode, 3);
}

TEST_F(Commands, WeightsAreConvertedWithoutLoss)
{
    ASSERT_EQ(run({"weights", "convert", text("model.pth"), text("a.safetensors")}).exitCode, 0);
    ASSERT_EQ(run({"weights", "convert", text("a.safetensors"), text("b.pth")}).exitCode, 0);
    EXPECT_EQ(readCheckpoint(path("b.pth")).stateDict, readCheckpoint(path("model.pth")).stateDict);
    EXPECT_EQ(run({"weights", "convert", text("model.pth"), text("c.xyz")}).exitCode, 3);
    EXPECT_EQ(run({"weights", "convert", text("absent.pth"), text("c.pth")}).exitCode, 3);
}

TEST_F(Commands, WeightsAreFetchedFromAFolderVerifiedAndRepaired)
{
    VERIFRAME_REQUIRE_SHARED(source, "data/weights/mtcnn");
    const std::string folder = text("weights");
    // An interrupted transfer is continued.
    std::filesystem::create_directories(path("weights/mtcnn"));
    writeFileAtomically(path("weights/mtcnn/rnet.pt.part"), readTextFile(source / "rnet.pt").substr(0, 1000));
    const CliResult fetched = run({"weights", "fetch", "mtcnn", "--dir", folder, "--from", source.string()});
    EXPECT_EQ(fetched.exitCode, 0) << fetched.messages;
    for (const char* name : {"pnet.pt", "rnet.pt", "onet.pt"})
        EXPECT_EQ(readTextFile(path("weights/mtcnn") / name), readTextFile(source / name)) << name;
    EXPECT_FALSE(std::filesystem::exists(path("weights/mtcnn/rnet.pt.part")));
    EXPECT_EQ(run({"weights", "verify", "--dir", folder}).exitCode, 0);
    EXPECT_THAT(run({"weights", "list", "mtcnn", "--dir", folder}).output, HasSubstr("here"));

    std::string damaged = readTextFile(source / "pnet.pt");
    damaged[damaged.size() / 2] ^= 1;
    writeFileAtomically(path("weights/mtcnn/pnet.pt"), damaged);
    const CliResult verified = run({"weights", "verify", "--dir", folder});
    EXPECT_EQ(verified.exitCode, 1);
    EXPECT_THAT(verified.output, HasSubstr("damaged     pnet.pt"));
    EXPECT_EQ(run({"weights", "fetch", "mtcnn", "--dir", folder, "--from", source.string()}).exitCode, 0);
    EXPECT_EQ(run({"weights", "verify", "--dir", folder}).exitCode, 0);

    // What claims to be a file but is another one is not let in.
    std::filesystem::create_directory(path("mirror"));
    writeFileAtomically(path("mirror/onet.pt"), std::string_view("<html>not found</html>"));
    std::filesystem::remove(path("weights/mtcnn/onet.pt"));
    const CliResult wrong = run({"weights", "fetch", "onet.pt", "--dir", folder, "--from", text("mirror")});
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_THAT(wrong.messages, HasSubstr("SHA-256"));
    EXPECT_FALSE(std::filesystem::exists(path("weights/mtcnn/onet.pt")));
}

TEST_F(Commands, AMirrorWithoutTheFileIsNamed)
{
    const CliResult result = run({"weights", "fetch", "mtcnn", "--dir", text("w"), "--from", text("absent")});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.messages, HasSubstr("does not hold it"));
    const CliResult unreachable =
        run({"weights", "fetch", "mtcnn", "--dir", text("w"), "--from", "http://127.0.0.1:9/none"});
    EXPECT_EQ(unreachable.exitCode, 3);
    EXPECT_THAT(unreachable.messages, HasSubstr("127.0.0.1"));
}

TEST_F(Commands, SelftestAgreesWithItsReferences)
{
    const CliResult result = run({"selftest"});
    EXPECT_EQ(result.exitCode, 0) << result.output;
    EXPECT_THAT(result.output, testing::Not(HasSubstr("DRIFT")));
}

TEST_F(Commands, InfoIsCompleteJson)
{
    const Json json = parseJson(run({"info", "--json"}).output, "stdout");
    for (const char* key : {"veriframe", "system", "threads", "libtorch", "opencv", "media", "devices", "weights"})
        EXPECT_TRUE(json.contains(key)) << key;
}

TEST_F(Commands, InfoShowsTheEngineThatTheEnvironmentChose)
{
    ASSERT_EQ(setenv("VERIFRAME_ENGINE", "libtorch", 1), 0);
    const std::string chosen = parseJson(run({"info", "--json"}).output, "stdout").at("engine");
    ASSERT_EQ(unsetenv("VERIFRAME_ENGINE"), 0);
    EXPECT_THAT(chosen, testing::AllOf(HasSubstr("float32 with LibTorch"), HasSubstr("VERIFRAME_ENGINE")));
    const std::string usual = parseJson(run({"info", "--json"}).output, "stdout").at("engine");
    EXPECT_THAT(usual, testing::Not(HasSubstr("VERIFRAME_ENGINE")));
}

TEST_F(Commands, InfoInWordsNamesEachPlaceOfWeightsAndWhatIsMissing)
{
    const Json json = parseJson(run({"info", "--json"}).output, "stdout");
    const std::string words = run({"info"}).output;
    for (const Json& place : json.at("weights")) {
        const std::string found = place.at("found").empty() ? "no published weights" : place.at("found")[0];
        EXPECT_THAT(words, HasSubstr(place.at("directory").get<std::string>() + ": " + found));
    }
}

TEST_F(Commands, DemoRunsTheMainJobAndSaysThatItsScoresMeanNothing)
{
    const CliResult result = run({"demo", text("demo"), "--untrained", "--pairs", "1", "--frames", "12"});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("mean nothing"));
    EXPECT_EQ(parseCsv(readTextFile(path("demo/submission.csv"))).size(), 3U);
    EXPECT_THAT(result.output, HasSubstr("FAKE"));
    EXPECT_THAT(readTextFile(path("demo/submission.csv.details.jsonl")), HasSubstr("\"untrained\":true"));
}

} // namespace
} // namespace veriframe::test
