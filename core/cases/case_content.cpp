// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_content.h"

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

VideoResult editedResult(const CaseVideo& video)
{
    VideoResult result = video.analysis;
    if (!video.edits.empty())
        applyPersonEdits(result, video.edits, video.settings.models.size(), video.settings.options.strategy);
    return result;
}

} // namespace veriframe
