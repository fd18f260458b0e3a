// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_worker.h"

namespace veriframe::test {

CaseSettings settingsOfRound(int round)
{
    CaseSettings settings = sampleSettings(2);
    if (round / 2 % 2 == 1)
        settings.detector = {"dlib", "", inferenceThresholds};
    // Another rule each time: the same analysis over fewer frames would not take the place of the one before.
    settings.options.strategy.fakeThreshold = 0.7 + 0.01 * (round % 5);
    return settings;
}

VideoResult resultOfRound(int round)
{
    constexpr int framesOfFirst = 8, framesOfExtension = 14;
    return sampleResult(round % 2 == 0 ? framesOfFirst : framesOfExtension, settingsOfRound(round));
}

std::vector<CaseBookmark> bookmarksOfRound(int round)
{
    return {{round, 0.5, CaseMark::open, "Round " + std::to_string(round)}};
}

std::vector<PersonEdit> editsOfRound(int round)
{
    return {{PersonEdit::Kind::split, {round, {0, 0, 10, 10}}, {}}};
}

} // namespace veriframe::test
