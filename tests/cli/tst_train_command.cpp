// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "nn/checkpoint_file.h"
#include "test_support.h"
#include "training_set.h"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* stem = "111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_";

/// Environment variables for the programs that are started while it lives.
class Environment {
public:
    explicit Environment(std::vector<std::pair<std::string, std::string>> variables) : m_variables(std::move(variables))
    {
        for (const auto& [name, value] : m_variables)
            setenv(name.c_str(), value.c_str(), 1);
    }

    ~Environment()
    {
        for (const auto& [name, value] : m_variables)
            unsetenv(name.c_str());
    }

    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::vector<std::pair<std::string, std::string>> m_variables;
};

/// A listening socket on a port of this machine.
class TakenPort {
public:
    TakenPort() : m_descriptor(socket(AF_INET6, SOCK_STREAM, 0))
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_any;
        socklen_t size = sizeof address;
        EXPECT_EQ(bind(m_descriptor, reinterpret_cast<sockaddr*>(&address), size), 0);
        EXPECT_EQ(listen(m_descriptor, 1), 0);
        EXPECT_EQ(getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&address), &size), 0);
        m_port = std::to_string(ntohs(address.sin6_port));
    }

    ~TakenPort() { free(); }

    TakenPort(const TakenPort&) = delete;
    TakenPort& operator=(const TakenPort&) = delete;

    const std::string& port() const { return m_port; }

    void free()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
        m_descriptor = -1;
    }

private:
    int m_descriptor;
    std::string m_port;
};

class TrainCommand : public Cli {
protected:
    TrainCommand()
    {
        addThreeFolds(m_set);
        m_set.writeTable();
    }

    /// train on the small set; two epochs of three steps at 64 px.
    std::vector<std::string>
    train(const std::vector<std::string>& more = {}, const std::string& config = {}, int epochs = 2) const
    {
        std::vector<std::string> arguments{
            "train",
            "--config",
            config.empty() ? "b0" : text(config),
            "--data",
            m_set.root().string(),
            "--output",
            text("runs"),
            "--input-size",
            "64",
            "--batch-size",
            "4",
            "--epochs",
            std::to_string(epochs),
            "--progress",
            "none",
            "--weights",
            "none"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    fs::path checkpoint(const std::string& ending) const { return path("runs") / (stem + ending); }

    /// Waits until the program has written the file.
    static void waitFor(const fs::path& file, CliProcess& process)
    {
        for (int i = 0; i < 1200 && !fs::exists(file) && process.running(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        ASSERT_TRUE(fs::exists(file));
    }

    static std::vector<std::pair<std::string, std::string>> rank(int rank, const std::string& port)
    {
        return {
            {"RANK", std::to_string(rank)},
            {"WORLD_SIZE", "2"},
            {"LOCAL_RANK", std::to_string(rank)},
            {"MASTER_ADDR", "127.0.0.1"},
            {"MASTER_PORT", port}};
    }

    TrainingSet m_set;
};

TEST_F(TrainCommand, TellsWhatTheDataHolds)
{
    const CliResult result = run({"train", "--data", m_set.root().string(), "--check", "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    const Json check = Json::parse(result.output);
    EXPECT_EQ(check["folds"].size(), 3U);
    EXPECT_EQ(check["missing_crops"], 0);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_set.path("crops")))
        if (entry.is_regular_file()) {
            fs::remove(entry.path());
            break;
        }
    EXPECT_EQ(run({"train", "--data", m_set.root().string(), "--check"}).exitCode, 1);
}

TEST_F(TrainCommand, DrawsWhatAugmentationMakesOfTheCrops)
{
    const CliResult result = run({"train", "--data", m_set.root().string(), "--preview", "4", text("sheet.png")});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_TRUE(fs::exists(path("sheet.png")));
}

TEST_F(TrainCommand, StochasticDepthIsChosenAndKeptInTheLog)
{
    const CliResult result = run(train({"--stochastic-depth", "0.35"}, {}, 1));
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(readTextFile(checkpoint("metrics.jsonl")), HasSubstr("\"stochastic_depth\":0.35"));
    EXPECT_EQ(run(train({"--stochastic-depth", "0.91"})).exitCode, 2);
    EXPECT_EQ(run(train({"--stochastic-depth", "-0.1"})).exitCode, 2);
}

TEST_F(TrainCommand, ItsCheckpointsJudgeVideos)
{
    const CliResult result = run(train({"--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.output, HasSubstr("\"epoch\":1"));
    drawVideo("videos/a.mp4");
    const CliResult judged = run(
        {"predict", text("videos"), "--models", checkpoint("last").string(), "--input-size", "64", "--detector", "dlib",
         "-o", text("submission.csv"), "--progress", "none"});
    EXPECT_EQ(judged.exitCode, 0) << judged.messages;
}

TEST_F(TrainCommand, GoesOnAfterAnInterruption)
{
    // So many epochs that no run ends before its interruption.
    const auto interruptAfter = [&](const std::string& epoch) {
        CliProcess process(path(""), train({}, {}, 500));
        waitFor(checkpoint(epoch), process);
        process.signal(SIGINT);
        EXPECT_EQ(process.wait().exitCode, 130) << "after epoch " << epoch;
    };
    interruptAfter("0");
    int next = 1;
    while (fs::exists(checkpoint(std::to_string(next))))
        ++next;
    const auto first = fs::last_write_time(checkpoint("0"));
    interruptAfter(std::to_string(next));
    EXPECT_EQ(fs::last_write_time(checkpoint("0")), first) << "it began anew";
}

TEST_F(TrainCommand, GoesOnAfterItWasKilled)
{
    {
        CliProcess process(path(""), train({}, {}, 3));
        waitFor(checkpoint("0"), process);
        process.signal(SIGKILL);
        process.wait();
    }
    EXPECT_NO_THROW(readCheckpoint(checkpoint("0")));
    const CliResult rest = run(train({}, {}, 3));
    EXPECT_EQ(rest.exitCode, 0) << rest.messages;
    EXPECT_TRUE(fs::exists(checkpoint("2")));
}

TEST_F(TrainCommand, TwoProcessesTrainTogether)
{
    TakenPort place;
    place.free();
    const Environment second(rank(1, place.port()));
    CliProcess other(path(""), train());
    const Environment first(rank(0, place.port()));
    fs::create_directories(path("first"));
    CliProcess host(path("first"), train());
    EXPECT_EQ(host.wait().exitCode, 0);
    EXPECT_EQ(other.wait().exitCode, 0);
    EXPECT_TRUE(fs::exists(checkpoint("last")));
}

TEST_F(TrainCommand, AKilledRankEndsTheRunEverywhere)
{
    for (const int victim : {0, 1}) {
        TakenPort place;
        place.free();
        fs::create_directories(path("scratch0"));
        fs::create_directories(path("scratch1"));
        fs::remove_all(path("runs"));
        std::vector<std::unique_ptr<CliProcess>> processes;
        for (const int process : {0, 1}) {
            const Environment environment(rank(process, place.port()));
            processes.push_back(
                std::make_unique<CliProcess>(path("scratch" + std::to_string(process)), train({}, {}, 500)));
        }
        waitFor(checkpoint("0"), *processes[0]);
        processes[static_cast<std::size_t>(victim)]->signal(SIGKILL);
        const auto start = std::chrono::steady_clock::now();
        const CliResult result = processes[static_cast<std::size_t>(1 - victim)]->wait();
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
        EXPECT_EQ(result.exitCode, 3);
        EXPECT_THAT(result.messages, HasSubstr("another rank"));
        EXPECT_NO_THROW(readCheckpoint(checkpoint("0")));
    }
}

/// Who starts the processes ends those that are left when one has ended.
TEST_F(TrainCommand, AStoppedRunIsSavedBeforeAnyOfItsProcessesEnds)
{
    TakenPort place;
    place.free();
    std::vector<std::unique_ptr<CliProcess>> processes;
    for (const int process : {0, 1}) {
        fs::create_directories(path("scratch" + std::to_string(process)));
        const Environment environment(rank(process, place.port()));
        processes.push_back(
            std::make_unique<CliProcess>(path("scratch" + std::to_string(process)), train({}, {}, 500)));
    }
    waitFor(checkpoint("metrics.jsonl"), *processes[0]);
    for (const auto& process : processes)
        process->signal(SIGTERM);
    EXPECT_EQ(processes[1]->wait().exitCode, 130);
    processes[0]->signal(SIGKILL);
    processes[0]->wait();
    EXPECT_TRUE(fs::exists(checkpoint("resume")));
}

TEST_F(TrainCommand, AFailingRankTellsTheOthersWhy)
{
    TakenPort place;
    place.free();
    fs::create_directories(path("scratch0"));
    fs::create_directories(path("scratch1"));
    // The second process sees a copy of the data in which all crops of a fold are gone.
    fs::copy(m_set.root(), path("copy"), fs::copy_options::recursive);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path("copy") / "crops"))
        if (entry.path().filename() == "10_0.png")
            fs::remove(entry.path());
    std::vector<std::unique_ptr<CliProcess>> processes;
    for (const int process : {0, 1}) {
        const Environment environment(rank(process, place.port()));
        std::vector<std::string> arguments = train();
        if (process == 1)
            arguments[4] = text("copy");
        processes.push_back(std::make_unique<CliProcess>(path("scratch" + std::to_string(process)), arguments));
    }
    const CliResult first = processes[0]->wait();
    const CliResult second = processes[1]->wait();
    EXPECT_EQ(first.exitCode, 3);
    EXPECT_EQ(second.exitCode, 3);
    EXPECT_THAT(second.messages, HasSubstr("10_0.png"));
    EXPECT_THAT(first.messages, HasSubstr("rank 1"));
    EXPECT_THAT(first.messages, HasSubstr("10_0.png"));
}

TEST_F(TrainCommand, ARankThatCannotConnectEndsTheRunEverywhere)
{
    for (const int victim : {0, 1}) {
        TakenPort place;
        place.free();
        const auto start = std::chrono::steady_clock::now();
        std::vector<std::unique_ptr<CliProcess>> processes;
        for (const int process : {0, 1}) {
            const std::string scratch = "scratch" + std::to_string(process);
            fs::create_directories(path(scratch));
            auto variables = rank(process, place.port());
            if (process == victim)
                variables.emplace_back("GLOO_SOCKET_IFNAME", "nonexist0");
            const Environment environment(std::move(variables));
            processes.push_back(std::make_unique<CliProcess>(path(scratch), train()));
        }
        const CliResult failed = processes[static_cast<std::size_t>(victim)]->wait();
        const CliResult other = processes[static_cast<std::size_t>(1 - victim)]->wait();
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
        EXPECT_EQ(failed.exitCode, 3);
        EXPECT_EQ(other.exitCode, 3);
        for (const CliResult& result : {failed, other}) {
            EXPECT_THAT(result.messages, HasSubstr("nonexist0"));
            EXPECT_THAT(result.messages, HasSubstr("GLOO_SOCKET_IFNAME"));
            EXPECT_THAT(result.messages, testing::Not(HasSubstr("without a word")));
        }
        EXPECT_THAT(other.messages, HasSubstr("rank " + std::to_string(victim)));
    }
}

TEST_F(TrainCommand, AStopIsHeardWhileOthersAreWaitedFor)
{
    for (const int process : {0, 1}) {
        TakenPort place;
        place.free();
        const Environment environment(rank(process, place.port()));
        CliProcess lonely(path(""), train());
        while (lonely.running() && !lonely.catches(SIGTERM))
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        std::this_thread::sleep_for(std::chrono::seconds(3)); // until it waits for the others
        const auto start = std::chrono::steady_clock::now();
        lonely.signal(SIGTERM);
        EXPECT_EQ(lonely.wait().exitCode, 130);
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
        EXPECT_FALSE(fs::exists(path("runs"))) << "nothing has begun";
    }
}

TEST_F(TrainCommand, ATakenPortIsNamed)
{
    const TakenPort place;
    const Environment environment(rank(0, place.port()));
    const CliResult result = run(train());
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.messages, HasSubstr(place.port()));
    EXPECT_THAT(result.messages, HasSubstr("taken"));
}

TEST_F(TrainCommand, SaysWhatIsWrongBeforeItStarts)
{
    const auto messageOf = [&](const std::vector<std::string>& arguments) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 3);
        return result.messages;
    };
    EXPECT_THAT(messageOf(train({"--devices", "cuda:99"})), HasSubstr("cuda:99"));
    EXPECT_THAT(messageOf({"train", "--config", "b0"}), HasSubstr("--data"));
    EXPECT_THAT(messageOf({"train", "--data", text("nowhere")}), HasSubstr("nowhere"));
    writeFileAtomically(path("typo.json"), std::string_view(R"({"encoderr": "tf_efficientnet_b0_ns"})"));
    EXPECT_THAT(messageOf(train({}, "typo.json")), HasSubstr("encoder"));
    EXPECT_THAT(messageOf(train({"--fold", "9"})), HasSubstr("9"));
    {
        const Environment environment({{"RANK", "0"}, {"WORLD_SIZE", "2"}});
        EXPECT_THAT(messageOf(train()), HasSubstr("MASTER_PORT"));
    }
    EXPECT_FALSE(fs::exists(checkpoint("0")));
}

TEST_F(TrainCommand, ManySeedsTrainOneAfterAnother)
{
    const CliResult result = run(train({"--seeds", "5,6"}, {}, 1));
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    for (const char* seed : {"5", "6"})
        EXPECT_TRUE(
            fs::exists(path("runs") / (seed + std::string("_DeepFakeClassifier_tf_efficientnet_b0_ns_0_last"))));
}

} // namespace
} // namespace veriframe::test
