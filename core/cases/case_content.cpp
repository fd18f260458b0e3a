// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_content.h"

#include "cases/case_values_internal.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

const char* toString(CaseMark mark)
{
    switch (mark) {
    case CaseMark::open:
        return "open";
    case CaseMark::suspicious:
        return "suspicious";
    case CaseMark::cleared:
        break;
    }
    return "cleared";
}

void concludeAnalysis(CaseVideo& video)
{
    VideoResult& result = video.analysis;
    if (video.settings.detector.name.empty() || !video.analysed.empty())
        return;
    result.framesDecoded = static_cast<int>(result.frames.size());
    if (!result.frames.empty()) {
        linkPersons(result);
        scoreVideo(result, video.settings.models.size(), video.settings.options.strategy);
    }
    if (result.framesAsked == 0)
        result.framesAsked = result.frameCount;
    result.state = VideoState::cancelled;
    result.note = fmt::format(
        "The analysis has not ended: {} of {} frames were looked at.", result.framesDecoded,
        std::max(result.framesAsked, result.framesDecoded));
}

VideoResult editedResult(const CaseVideo& video)
{
    VideoResult result = video.analysis;
    if (!video.edits.empty())
        applyPersonEdits(result, video.edits, video.settings.models.size(), video.settings.options.strategy);
    return result;
}

std::vector<FrameResult> framesToSave(const VideoResult& saved, const VideoResult& now)
{
    std::vector<FrameResult> frames;
    auto before = saved.frames.begin();
    for (const FrameResult& frame : now.frames) {
        while (before != saved.frames.end() && before->index < frame.index)
            ++before;
        if (before == saved.frames.end() || !sameButForTracks(*before, frame))
            frames.push_back(frame);
    }
    return frames;
}

} // namespace veriframe
