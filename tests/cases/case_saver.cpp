// SPDX-License-Identifier: GPL-3.0-or-later
// Saves frames to a case, one batch after another, and says which are saved. It ends only by being killed.
//   case_saver CASE FIRST-FRAME
#include "case_samples.h"

#include <cstdio>
#include <cstdlib>

using namespace veriframe;

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    CaseStore store(argv[1], CaseAccess::readWrite);
    constexpr int models = 2, framesOfBatch = 3;
    for (int frame = std::atoi(argv[2]);; frame += framesOfBatch) {
        std::vector<FrameResult> batch;
        for (int index = frame; index < frame + framesOfBatch; ++index)
            batch.push_back(test::sampleFrame(index, models));
        store.appendFrames(1, batch);
        std::printf("%d\n", frame + framesOfBatch);
        std::fflush(stdout);
        const std::vector<CaseBookmark> bookmarks = {{frame, 0.5, CaseMark::open, "Saved so far"}};
        store.setBookmarks(1, bookmarks);
    }
}
