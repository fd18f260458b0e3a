// SPDX-License-Identifier: GPL-3.0-or-later
// B7 at 380 px: our engine on each instruction set, and LibTorch's matrix products, against the eager float32 NCHW
// network, with one and two threads; B0, B4 and B5 in float32; on a GPU, half precision over batch sizes. The allocator
// is part of the baseline's definition (a forward pass frees and faults hundreds of MB): "tuned malloc" keeps memory
// and uses huge pages, as GLIBC_TUNABLES of a child process.
#include "bench.h"
#include "nn/device.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"

#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr const char* encoder = "tf_efficientnet_b7_ns";
constexpr int sidePx = 380;
constexpr int faceCount = 4;
constexpr const char* tunedMalloc = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=4294967296:"
                                    "glibc.malloc.trim_threshold=4294967296:glibc.malloc.top_pad=268435456";

std::vector<std::uint8_t> faces()
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(faceCount) * sidePx * sidePx * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(256 * formulaUniform("faces", i));
    return bytes;
}

std::unique_ptr<InferenceSession> open(
    const Checkpoint& checkpoint, SessionPath path, Precision precision, int threads,
    InstructionSet set = InstructionSet::automatic)
{
    SessionOptions options;
    options.instructionSet = set;
    options.path = path;
    options.precision = precision;
    options.threads = threads;
    return openInferenceSession(checkpoint, options);
}

/// The baseline in a process of its own, whose allocator is set from outside; prints what one pass took.
int runChild(int threads)
{
    setBlasThreads(threads);
    const auto session = open(formulaCheckpoint(encoder), SessionPath::plain, Precision::float32, threads);
    const auto input = faces();
    const auto pass = timed([&] { session->logits(input, sidePx); });
    pass();
    const Seconds seconds = pass();
    std::cout << seconds.wall << ' ' << seconds.cpu << '\n';
    return 0;
}

Seconds tunedBaseline(const std::string& program, int threads)
{
    const std::string command = std::string(tunedMalloc) + " '" + program + "' --child " + std::to_string(threads);
    std::FILE* pipe = popen(command.c_str(), "r");
    Seconds seconds;
    const bool read = pipe && std::fscanf(pipe, "%lf %lf", &seconds.wall, &seconds.cpu) == 2;
    if (!pipe || pclose(pipe) != 0 || !read)
        throw std::runtime_error("the baseline's child process failed");
    return seconds;
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(double(a[i]) - double(b[i])));
    return largest;
}

void append(std::vector<Row>& rows, const std::vector<Row>& more)
{
    rows.insert(rows.end(), more.begin(), more.end());
}

std::string groupName(int threads)
{
    return std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

std::function<Seconds()> pass(const std::shared_ptr<InferenceSession>& session, const std::vector<std::uint8_t>& input)
{
    return timed([session, &input] { session->logits(input, sidePx); });
}

/// A way to compute B7, its name in the table and the ratio to the eager network that it must stay under.
struct Path {
    const char* name;
    InstructionSet set;
    Precision precision;
    double ratio;
};

constexpr Path paths[] = {
    {"AVX-512 float32", InstructionSet::avx512, Precision::float32, 0.27},
    {"AVX-512 bfloat16", InstructionSet::avx512, Precision::bfloat16, 0.15},
    {"AVX2 float32", InstructionSet::avx2, Precision::float32, 0.45},
    {"LibTorch float32", InstructionSet::libtorch, Precision::float32, 0.5}};

void measureCpu(
    const Arguments& arguments, const std::string& program, std::vector<Row>& rows, std::vector<Target>& targets,
    std::vector<std::string>& notes)
{
    const Checkpoint checkpoint = formulaCheckpoint(encoder);
    const auto input = faces();
    for (const int threads : arguments.threads) {
        const std::string group = "b7, " + groupName(threads);
        if (!arguments.wants(group))
            continue;
        setBlasThreads(threads);
        const std::shared_ptr<InferenceSession> plain =
            open(checkpoint, SessionPath::plain, Precision::float32, threads);
        const auto expected = plain->logits(input, sidePx);
        std::vector<Variant> variants = {
            {"eager float32 NCHW, default malloc", pass(plain, input)},
            {"eager float32 NCHW, tuned malloc", [&] { return tunedBaseline(program, threads); }}};
        for (const Path& path : paths) {
            if (!supports(path.set, path.precision))
                continue;
            const std::shared_ptr<InferenceSession> session =
                open(checkpoint, SessionPath::fast, path.precision, threads, path.set);
            variants.push_back({path.name, pass(session, input)});
            targets.push_back({group, path.name, path.ratio});
            char text[160];
            std::snprintf(
                text, sizeof text, "%s, %s: largest logit difference from eager %.2g (logits near %.3f)", group.c_str(),
                path.name, largestDifference(session->logits(input, sidePx), expected), double(expected[0]));
            notes.emplace_back(text);
        }
        append(rows, measure(group, variants, arguments.repetitions, faceCount));
    }
}

/// Says whether batches of all sizes give the same logits.
void compareBatches(std::vector<std::string>& notes)
{
    const Checkpoint checkpoint = formulaCheckpoint(encoder);
    const auto input = faces();
    for (const Precision precision : {Precision::float32, Precision::bfloat16}) {
        if (precision == Precision::bfloat16 && !cpuHasBfloat16())
            continue;
        SessionOptions options;
        options.precision = precision;
        std::vector<float> first;
        bool equal = true;
        for (const int batchSize : {1, 2, 4}) {
            options.batchSize = batchSize;
            const auto logits = openInferenceSession(checkpoint, options)->logits(input, sidePx);
            equal = equal && (first.empty() || logits == first);
            first = logits;
        }
        notes.push_back(
            std::string(toString(precision)) + ": logits of batch sizes 1, 2 and 4 are " +
            (equal ? "equal bit for bit" : "DIFFERENT"));
    }
}

void measureOtherEncoders(const Arguments& arguments, std::vector<Row>& rows, std::vector<Target>& targets)
{
    const auto input = faces();
    for (const char* other : {"b0", "b4", "b5"})
        for (const int threads : arguments.threads) {
            const std::string group = std::string(other) + ", " + groupName(threads);
            if (!arguments.wants(group))
                continue;
            setBlasThreads(threads);
            const Checkpoint checkpoint = formulaCheckpoint(std::string("tf_efficientnet_") + other + "_ns");
            append(
                rows,
                measure(
                    group,
                    {{"eager float32 NCHW, default malloc",
                      pass(open(checkpoint, SessionPath::plain, Precision::float32, threads), input)},
                     {"fast float32", pass(open(checkpoint, SessionPath::fast, Precision::float32, threads), input)}},
                    arguments.repetitions, faceCount));
            targets.push_back({group, "fast float32", 0.35});
        }
}

/// Processes that keep as many cores busy as long as the object lives.
class BusyNeighbours {
public:
    explicit BusyNeighbours(int count)
    {
        for (int i = 0; i < count; ++i)
            if (const pid_t child = fork(); child == 0)
                for (volatile int turn = 0;;)
                    turn = turn + 1;
            else if (child > 0)
                m_children.push_back(child);
    }

    ~BusyNeighbours()
    {
        for (const pid_t child : m_children) {
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
        }
    }

    BusyNeighbours(const BusyNeighbours&) = delete;
    BusyNeighbours& operator=(const BusyNeighbours&) = delete;

private:
    std::vector<pid_t> m_children;
};

/// Two threads beside two busy processes: their share of two cores is half, so the wall time may double. The ratio of
/// CPU time tells what is wasted while they wait for each other.
void measureCompeting(const Arguments& arguments, std::vector<Row>& rows, std::vector<Target>& targets)
{
    const std::string group = "competing";
    if (!arguments.wants(group))
        return;
    const auto input = faces();
    const std::shared_ptr<InferenceSession> session =
        open(formulaCheckpoint(encoder), SessionPath::fast, Precision::float32, 2);
    const auto alone = pass(session, input);
    append(
        rows, measure(
                  group,
                  {{"B7 float32, 2 threads, alone", alone},
                   {"B7 float32, 2 threads, 2 busy processes",
                    [&] {
                        const BusyNeighbours neighbours(2);
                        return alone();
                    }}},
                  arguments.repetitions, faceCount));
    targets.push_back({group, "B7 float32, 2 threads, 2 busy processes", 1.1});
}

void measureGpu(const Arguments& arguments, const Device& device, std::vector<Row>& rows)
{
    const Checkpoint checkpoint = formulaCheckpoint(encoder);
    for (const int batchSize : {1, 8, 32, 64, 128}) {
        std::vector<std::uint8_t> input(static_cast<std::size_t>(batchSize) * sidePx * sidePx * 3, 100);
        const auto variant = [&](SessionPath path, Precision precision) {
            SessionOptions options;
            options.path = path;
            options.precision = precision;
            options.device = device;
            options.batchSize = batchSize;
            return std::shared_ptr<InferenceSession>(openInferenceSession(checkpoint, options));
        };
        const auto pass = [&](std::shared_ptr<InferenceSession> session) {
            return timed([session, &input] { session->logits(input, sidePx); });
        };
        append(
            rows, measure(
                      toString(device) + " b" + std::to_string(batchSize),
                      {{"eager float32 NCHW", pass(variant(SessionPath::plain, Precision::float32))},
                       {"fast float16", pass(variant(SessionPath::fast, Precision::float16))}},
                      arguments.repetitions, batchSize));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    if (!arguments.child.empty())
        return runChild(std::stoi(arguments.child));
    std::vector<Row> rows;
    std::vector<Target> targets;
    std::vector<std::string> notes;
    measureCpu(arguments, argv[0], rows, targets, notes);
    if (arguments.only.empty())
        compareBatches(notes);
    measureOtherEncoders(arguments, rows, targets);
    measureCompeting(arguments, rows, targets);
    for (const DeviceFacts& facts : listDevices())
        if (facts.device.cuda)
            measureGpu(arguments, facts.device, rows);
    printTable("Classifier, EfficientNet (B7 where nothing else is said) at 380 px, 4 faces", "face", rows, targets);
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "classifier", rows, notes);
    return 0;
}
