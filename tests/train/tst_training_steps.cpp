// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "formula_run.h"
#include "nn/checkpoint_file.h"
#include "test_support.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace veriframe::test {
namespace {

const TensorData& entry(const std::vector<NamedTensor>& state, const std::string& name)
{
    for (const NamedTensor& tensor : state)
        if (tensor.name == name)
            return tensor.tensor;
    throw std::runtime_error("no " + name);
}

/// What the golden file says of one run, against what the ranks saw.
class GoldenComparison {
public:
    explicit GoldenComparison(const std::string& what)
        : m_losses(what + ": losses and norms, relative"), m_logits(what + ": logits"), m_weights(what + ": weights"),
          m_running(what + ": running statistics"), m_sums(what + ": sums, relative to abs_sum")
    {}

    void step(const Json& golden, int step, const std::vector<RankRecord>& records)
    {
        const auto at = static_cast<std::size_t>(step);
        const std::string where = "step " + std::to_string(step);
        const StepOutcome& outcome = records[0].outcomes[at];
        relative(outcome.loss, golden["loss"], where + " loss");
        relative(outcome.gradientNorm, golden["grad_norm_before_clip"], where + " norm");
        std::size_t sample = 0;
        for (std::size_t rank = 0; rank < records.size(); ++rank) {
            const Json& losses = golden["rank_fake_real_losses"][rank];
            relative(records[rank].outcomes[at].ownFakeLoss, losses[0], where + " fake loss");
            relative(records[rank].outcomes[at].ownRealLoss, losses[1], where + " real loss");
            for (const float logit : records[rank].logits[at])
                m_logits.note(logit, golden["logits"][sample++], where);
            for (const auto& [name, expected] : golden["after"].items())
                weights(entry(records[rank].states[at], name).toFloat32(), expected, where + " " + name);
        }
    }

    void expectWithinTolerances() const
    {
        EXPECT_LE(m_losses.value(), 1e-5);
        EXPECT_LE(m_logits.value(), 2e-5);
        EXPECT_LE(m_weights.value(), 1e-6);
        EXPECT_LE(m_running.value(), 5e-6);
        EXPECT_LE(m_sums.value(), 1e-6);
    }

private:
    void relative(double got, double expected, const std::string& where) { m_losses.note(got / expected, 1, where); }

    void weights(const std::vector<float>& values, const Json& expected, const std::string& where)
    {
        LargestDifference& difference = where.find("running_") == std::string::npos ? m_weights : m_running;
        for (std::size_t i = 0; i < expected["first4"].size(); ++i)
            difference.note(values[i], expected["first4"][i], where);
        const double scale = expected["abs_sum"];
        double sum = 0;
        double absolute = 0;
        for (const float value : values) {
            sum += value;
            absolute += std::abs(value);
        }
        m_sums.note(sum / scale, expected["sum"].get<double>() / scale, where);
        m_sums.note(absolute / scale, 1, where);
    }

    LargestDifference m_losses, m_logits, m_weights, m_running, m_sums;
};

void compareWithGolden(const Json& golden, const std::vector<RankRecord>& records, const std::string& what)
{
    GoldenComparison comparison(what);
    for (int step = 0; step < 3; ++step)
        comparison.step(golden["steps"][static_cast<std::size_t>(step)], step, records);
    comparison.expectWithinTolerances();
}

FormulaRun runOf(int ranks, int perRank)
{
    FormulaRun run;
    run.ranks = ranks;
    run.perRank = perRank;
    return run;
}

/// The largest difference between two state dicts, relative for values above 1.
void compareStates(
    const std::vector<NamedTensor>& got, const std::vector<NamedTensor>& expected, LargestDifference& difference)
{
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        ASSERT_EQ(got[i].name, expected[i].name);
        if (got[i].tensor.type != TensorType::float32)
            continue;
        const std::vector<float> a = got[i].tensor.toFloat32();
        const std::vector<float> b = expected[i].tensor.toFloat32();
        for (std::size_t k = 0; k < a.size(); ++k)
            difference.note(b[k] + (a[k] - b[k]) / std::max(1.0F, std::abs(b[k])), b[k], got[i].name);
    }
}

TEST(TrainingSteps, OneRankGivesThePublishedNumbers)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/train/steps.json");
    compareWithGolden(readJsonFile(path)["single"], runThreads(runOf(1, 4)), "one rank");
}

TEST(TrainingSteps, FourRanksAsThreadsGiveThePublishedNumbers)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/train/steps.json");
    compareWithGolden(readJsonFile(path)["distributed_syncbn"], runThreads(runOf(4, 2)), "four threads");
}

/// A port that was free a moment ago.
std::string freePort()
{
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(bind(descriptor, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size), 0);
    close(descriptor);
    return std::to_string(ntohs(address.sin_port));
}

pid_t startRank(int rank, const std::string& port, const std::filesystem::path& folder)
{
    std::vector<std::string> variables = {
        "RANK=" + std::to_string(rank), "WORLD_SIZE=4", "LOCAL_RANK=" + std::to_string(rank), "MASTER_ADDR=127.0.0.1",
        "MASTER_PORT=" + port};
    for (char** variable = environ; *variable; ++variable)
        variables.emplace_back(*variable);
    std::vector<char*> environment;
    for (std::string& variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::string program = VERIFRAME_FORMULA_RANK;
    std::string argument = folder.string();
    char* arguments[] = {program.data(), argument.data(), nullptr};
    pid_t process = 0;
    EXPECT_EQ(posix_spawn(&process, program.c_str(), nullptr, nullptr, arguments, environment.data()), 0);
    return process;
}

TEST(TrainingSteps, FourProcessesGiveThePublishedNumbers)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/train/steps.json");
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("ranks_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const std::string port = freePort();
    std::vector<pid_t> processes;
    for (int rank = 0; rank < 4; ++rank)
        processes.push_back(startRank(rank, port, folder));
    for (const pid_t process : processes) {
        int status = -1;
        EXPECT_EQ(waitpid(process, &status, 0), process);
        EXPECT_EQ(status, 0);
    }
    std::vector<RankRecord> records;
    for (int rank = 0; rank < 4; ++rank) {
        const std::string name = std::to_string(rank);
        records.push_back(recordOf(readJsonFile(folder / (name + ".json"))));
        for (int step = 0; step < 3; ++step)
            records.back().states.push_back(
                readCheckpoint(folder / (name + "_" + std::to_string(step) + ".pth")).stateDict);
    }
    compareWithGolden(readJsonFile(path)["distributed_syncbn"], records, "four processes");
    std::filesystem::remove_all(folder);
}

TEST(TrainingSteps, TheHeadOfImageNetIsLeftUntouched)
{
    const std::vector<RankRecord> records = runThreads(runOf(1, 2));
    const TensorData& before = entry(records[0].states[0], "encoder.classifier.weight");
    EXPECT_EQ(before, entry(records[0].states[2], "encoder.classifier.weight"));
}

/// One batch of 8, however it is dealt out to ranks.
TEST(TrainingSteps, TheNumberOfRanksDoesNotChangeTheResult)
{
    const std::vector<RankRecord> one = runThreads(runOf(1, 8));
    for (const int ranks : {2, 4}) {
        const std::vector<RankRecord> many = runThreads(runOf(ranks, 8 / ranks));
        LargestDifference difference("1 rank with 8 against " + std::to_string(ranks) + " ranks, weights");
        for (std::size_t step = 0; step < 3; ++step)
            compareStates(many[0].states[step], one[0].states[step], difference);
        EXPECT_LE(difference.value(), 1e-5);
    }
}

TEST(TrainingSteps, AllRanksKeepTheSameWeights)
{
    const std::vector<RankRecord> records = runThreads(runOf(4, 2));
    for (std::size_t rank = 1; rank < records.size(); ++rank)
        EXPECT_EQ(records[rank].states.back(), records[0].states.back());
}

/// Gradients that travel in buckets during the backward pass are those that travel in one piece after it.
void expectOverlapChangesNothing(FormulaRun run)
{
    run.bucketBytes = 0;
    const std::vector<RankRecord> plain = runThreads(run);
    for (const int early : plain[0].sentEarly)
        EXPECT_EQ(early, 0);
    for (const std::int64_t bytes : {std::int64_t{1}, std::int64_t{1} << 16, std::int64_t{1} << 30}) {
        run.bucketBytes = bytes;
        const std::vector<RankRecord> buckets = runThreads(run);
        EXPECT_EQ(buckets[0].states.back(), plain[0].states.back()) << bytes << " bytes a bucket";
        EXPECT_EQ(buckets[1].states.back(), buckets[0].states.back()) << bytes << " bytes a bucket";
        for (const RankRecord& record : buckets)
            for (const int early : record.sentEarly)
                EXPECT_GT(early, 0) << bytes << " bytes a bucket";
    }
}

TEST(TrainingSteps, OverlappedBucketsEqualPlainReduction)
{
    expectOverlapChangesNothing(runOf(2, 2));
}

TEST(TrainingSteps, BucketsLeaveEarlyWithAFrozenEncoderAndOnceItLearns)
{
    FormulaRun run = runOf(2, 2);
    run.frozenSteps = 2;
    expectOverlapChangesNothing(run);
}

TEST(TrainingSteps, BucketsLeaveEarlyWhenOneRankDropsItsBranches)
{
    FormulaRun run = runOf(2, 2);
    run.unkeptRank = 1;
    expectOverlapChangesNothing(run);
}

/// One rank's backward pass leaves out what the other's uses: the means are right, and nobody waits for what never
/// comes.
TEST(TrainingSteps, GradientsThatOneRankLacksHoldNobodyUp)
{
    const auto meetingPoint = makeMeetingPoint({}, 2);
    std::vector<at::Tensor> gradients(2);
    std::vector<int> early(2);
    {
        std::vector<std::jthread> threads;
        for (int rank = 0; rank < 2; ++rank)
            threads.emplace_back([&, rank] {
                RankGroup group(meetingPoint, rank, torch::kCPU);
                FlatParameters parameters("tf_efficientnet_b0_ns", torch::kCPU);
                GradientExchange exchange(parameters, group, 1);
                at::Tensor loss = at::zeros({});
                for (std::size_t i = 0; i < parameters.list().size(); ++i)
                    if (rank == 0 || i % 3 != 0)
                        loss = loss + parameters.list()[i].tensor.sum() * static_cast<double>(i + 1);
                exchange.begin();
                loss.backward();
                exchange.finish();
                gradients[static_cast<std::size_t>(rank)] = parameters.gradients().clone();
                early[static_cast<std::size_t>(rank)] = exchange.sentEarly();
            });
    }
    const FlatParameters parameters("tf_efficientnet_b0_ns", torch::kCPU);
    EXPECT_EQ(early[0], static_cast<int>(parameters.list().size()));
    EXPECT_LT(early[1], early[0]);
    EXPECT_TRUE(at::equal(gradients[0], gradients[1]));
    for (std::size_t i = 0; i < parameters.list().size(); ++i) {
        const Parameter& parameter = parameters.list()[i];
        const double expected = static_cast<double>(i + 1) / (i % 3 != 0 ? 1 : 2);
        const at::Tensor got = gradients[0].narrow(0, parameter.offset, parameter.count);
        EXPECT_TRUE(at::equal(got, at::full_like(got, expected))) << parameter.name;
    }
}

/// Ranks are given up soon while they connect, and waited for long once they talk.
TEST(TrainingSteps, ARankMayBeSilentForLongerThanConnectingMayTake)
{
    const auto meetingPoint = makeMeetingPoint({}, 2);
    constexpr std::chrono::seconds patience(2);
    std::vector<std::jthread> threads;
    for (int rank = 0; rank < 2; ++rank)
        threads.emplace_back([&, rank] {
            RankGroup group(meetingPoint, rank, torch::kCPU, {}, patience);
            const auto pause = [&] { std::this_thread::sleep_for(rank == 1 ? patience * 3 / 2 : patience * 0); };
            at::Tensor values = at::full({4}, rank + 1.0);
            EXPECT_NO_THROW({
                pause();
                group.sum(values);
                pause();
                const auto pending = group.startSum(values);
                pending->wait();
                pause();
                EXPECT_EQ(group.gather(values).size(0), 2);
                pause();
                group.broadcast(values);
                pause();
                group.barrier();
            });
            EXPECT_TRUE(at::equal(values, at::full({4}, 6.0)));
        });
}

TEST(TrainingSteps, ARankThatFailsWhileOthersWorkIsHeard)
{
    const auto meetingPoint = makeMeetingPoint({}, 2);
    std::string heard;
    {
        std::vector<std::jthread> threads;
        for (int rank = 0; rank < 2; ++rank)
            threads.emplace_back([&, rank] {
                RankGroup group(meetingPoint, rank, torch::kCPU);
                EXPECT_NO_THROW(group.throwIfAnotherFailed());
                group.barrier();
                if (rank == 1) {
                    group.fail("the disk is gone");
                    return;
                }
                try {
                    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
                    while (std::chrono::steady_clock::now() < deadline)
                        group.throwIfAnotherFailed();
                } catch (const std::exception& error) {
                    heard = error.what();
                }
            });
    }
    EXPECT_NE(heard.find("rank 1: the disk is gone"), std::string::npos) << heard;
}

} // namespace
} // namespace veriframe::test
