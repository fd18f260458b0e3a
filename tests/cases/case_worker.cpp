// SPDX-License-Identifier: GPL-3.0-or-later
// Does everything that changes a case, round after round, and says what is done. It ends only by being killed.
//   case_worker CASE FIRST-ROUND
#include "case_worker.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace veriframe;

namespace {

void say(const char* what, int round)
{
    std::printf("%s %d\n", what, round);
    std::fflush(stdout);
}

void workOn(CaseStore& store, int round)
{
    const VideoResult result = test::resultOfRound(round);
    const CaseAnalysisStart start = test::sampleStart(result, test::settingsOfRound(round));
    store.beginAnalysis(1, start);
    store.appendFrames(1, std::span(result.frames).first(3));
    store.appendFrames(1, std::span(result.frames).subspan(3, 3));
    if (round % 3 == 0) { // a person stops it, and begins again
        VideoResult stopped = result;
        stopped.state = VideoState::cancelled;
        stopped.frames.resize(6);
        store.finishAnalysis(1, stopped);
        store.beginAnalysis(1, start);
    }
    store.finishAnalysis(1, result, round); // the round is recorded as the frames asked for
    say("analysed", round);
    store.setEdits(1, test::editsOfRound(round));
    say("edited", round);
    store.setBookmarks(1, test::bookmarksOfRound(round));
    say("bookmarked", round);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    for (int round = std::atoi(argv[2]);; ++round) {
        CaseStore store(argv[1], CaseAccess::readWrite); // brings an older case up to date
        say("opened", round);
        workOn(store, round);
        const CaseStore closed = std::move(store); // which writes the journal back into the file
    }
}
