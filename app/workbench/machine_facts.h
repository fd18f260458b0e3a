// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <stop_token>

namespace veriframe {

/// What decides how fast this machine judges.
struct MachineFacts {
    QString processor;            ///< "AMD EPYC 9454"; empty where the system does not say
    QString instructions;         ///< the one set that decides: "AVX-512", "AVX2"; empty: neither
    int threads = 1;              ///< that this program may use
    std::int64_t memoryBytes = 0; ///< of the machine; 0: not known
    QStringList cards;            ///< "NVIDIA H200", one for each CUDA device
    bool operator==(const MachineFacts&) const = default;

    /// What a measurement holds for: other hardware or another version of the program has another key.
    QString key() const;
};

/// Asks the system and LibTorch, which may take a second: for background threads.
MachineFacts machineFacts();

/// Seconds that one network of the published ensemble (EfficientNet-B7, 380 px) takes for one face where the program
/// would put it: the first CUDA device, else the CPU with all threads. Builds an untrained one, judges a few faces of
/// noise, takes the best pass; some seconds and half a gigabyte of memory. Ends after two passes where those take more
/// than ten seconds. A stop is noticed before and after the network is made, and within a pass. For background threads.
/// @throws Error where no session can be opened, Stopped
double measureSecondsPerFace(Progress& progress, std::stop_token stop);

/// What that means for a video of 32 analysed frames with one face and the seven published networks, in seconds;
/// decoding and finding faces come on top.
double secondsOfQuickPass(double secondsPerFace);

/// About how long a demo of the usual size takes, in minutes, at least 1. Scaled from eight minutes on two cores that
/// take 0.125 s a face (README, CONTRIBUTING "Speed"): its drawing, training and judging are bound by the same cores.
int minutesOfDemo(double secondsPerFace);

} // namespace veriframe
