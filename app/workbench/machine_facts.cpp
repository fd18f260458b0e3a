// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine_facts.h"

#include "base/parallel.h"
#include "base/stop.h"
#include "base/version.h"
#include "nn/checkpoint_file.h"
#include "nn/device.h"
#include "nn/inference_session.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
#include <unistd.h>
#include <vector>

namespace veriframe {

namespace {

constexpr const char* publishedEncoder = "tf_efficientnet_b7_ns";
constexpr int publishedSidePx = 380, publishedNetworks = 7, quickFrames = 32;
constexpr int passes = 3, facesOfCpu = 1, facesOfCard = 32;
constexpr double enoughSeconds = 10; ///< a slow or busy machine is not measured more often than it takes to know it
constexpr double demoMinutesOfReference = 8, secondsPerFaceOfReference = 0.125;

std::vector<std::uint8_t> noise(int faces)
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(faces) * publishedSidePx * publishedSidePx * 3);
    std::minstd_rand random(1);
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<std::uint8_t>(random() >> 8); });
    return bytes;
}

/// The one set that decides the speed; the rest stands in the diagnostics.
QString decidingSet(const std::string& instructions)
{
    for (const char* set : {"AVX-512", "AVX512"})
        if (instructions.find(set) != std::string::npos)
            return QStringLiteral("AVX-512");
    return instructions.find("AVX2") != std::string::npos ? QStringLiteral("AVX2") : QString();
}

} // namespace

QString MachineFacts::key() const
{
    return QStringList{
        QString::fromStdString(version()), processor, instructions, QString::number(threads),
        cards.join(QLatin1Char(','))}
        .join(QLatin1Char('|'));
}

MachineFacts machineFacts()
{
    MachineFacts facts;
    for (const DeviceFacts& device : listDevices())
        if (device.device.cuda) {
            facts.cards.push_back(QString::fromStdString(device.name));
        } else {
            facts.processor = QString::fromStdString(device.name).simplified();
            facts.instructions = decidingSet(device.instructions);
        }
    facts.threads = availableThreads();
    const long pages = ::sysconf(_SC_PHYS_PAGES), bytes = ::sysconf(_SC_PAGESIZE);
    if (pages > 0 && bytes > 0)
        facts.memoryBytes = static_cast<std::int64_t>(pages) * bytes;
    return facts;
}

double measureSecondsPerFace(Progress& progress, std::stop_token stop)
{
    using Clock = std::chrono::steady_clock;
    SessionOptions options;
    options.device = resolveDevice("auto");
    const int faces = options.device.cuda ? facesOfCard : facesOfCpu;
    // The first pass warms up: it packs nothing any more, but touches memory for the first time.
    progress.report({"passes", 0, passes + 1, {}});
    throwIfStopped(stop);
    const Checkpoint untrained = untrainedCheckpoint(publishedEncoder, 1);
    throwIfStopped(stop);
    const auto session = openInferenceSession(untrained, options);
    const std::vector<std::uint8_t> input = noise(faces);
    const auto start = Clock::now();
    const auto isEnough = [&] { return std::chrono::duration<double>(Clock::now() - start).count() > enoughSeconds; };
    double best = HUGE_VAL;
    for (int pass = 0; pass <= passes && (pass < 2 || !isEnough()); ++pass) {
        throwIfStopped(stop);
        const auto begin = Clock::now();
        session->logits(input, publishedSidePx, stop);
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count() / faces;
        if (pass > 0)
            best = std::min(best, seconds);
        progress.report({"passes", pass + 1, passes + 1, {}});
    }
    return best;
}

double secondsOfQuickPass(double secondsPerFace)
{
    return secondsPerFace * quickFrames * publishedNetworks;
}

int minutesOfDemo(double secondsPerFace)
{
    const double minutes = demoMinutesOfReference * secondsPerFace / secondsPerFaceOfReference;
    return std::max(1, static_cast<int>(std::lround(minutes)));
}

} // namespace veriframe
