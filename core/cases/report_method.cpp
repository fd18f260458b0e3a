// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a report that are the same for every video.
#include "cases/report_content_internal.h"

#include <array>
#include <span>

namespace veriframe {

namespace {

using Style = ReportParagraph::Style;

ReportSection sectionOf(const std::string& title, std::span<const char* const> sentences)
{
    ReportSection section{title, ReportTextKind::plain, 1, false, {}};
    for (const char* text : sentences)
        section.blocks.emplace_back(ReportParagraph{Style::body, text});
    return section;
}

} // namespace

ReportSection methodSection()
{
    constexpr std::array texts{
        "Frames are taken evenly over the whole video, or all of them. In each, a detector looks for faces. Every face "
        "is cut out with a third more around it and shown to the models named above, each a neural network that "
        "answers "
        "with the probability that the face was manipulated: 0 means genuine, 1 means fake.",
        "One model's answers for a video become one score by a fixed rule, that of the winning entry to the Deepfake "
        "Detection Challenge of 2020. If more than two fifths of the faces, and more than eleven, lie above the "
        "upper threshold, the score is their mean. Otherwise, if more than nine in ten lie below the lower "
        "threshold, it is the mean of those. Otherwise it is the mean of all. The numbers in use stand under How it "
        "was computed. The video's score is the mean of the models' scores.",
        "Faces are linked into persons by where they are and what they look like; each person is scored by the same "
        "rule over its own faces. Persons are numbered, not recognised: who they are is not known to the program.",
        "Whoever has the same file, models and version gets the same numbers: the hashes tell whether they are the "
        "same. Every number of this report stands in the JSON report too, with all its digits."};
    return sectionOf("Method in plain words", texts);
}

ReportSection limitsSection()
{
    constexpr std::array texts{
        "A score is a probability under the models' own assumptions. It is not proof, neither of manipulation nor of "
        "its "
        "absence, and no ground alone for a decision about a person.",
        "The models know the kinds of manipulation they were trained on. Newer or other kinds may go unnoticed. Only "
        "faces are looked at: not the sound, the background, the text in the picture or the context in which the video "
        "is shown.",
        "Small, dark, blurred, half covered or strongly compressed faces, filters and heavy make-up make scores less "
        "reliable, in both directions. Models trained on drawn faces say nothing about real ones; where such a model "
        "was used, its note stands beside the verdict. An untrained model's scores mean nothing.",
        "The file was examined as it was handed over. Where it came from and what happened to it before cannot be seen "
        "from its pictures; what its container says can be forged."};
    return sectionOf("Limits", texts);
}

} // namespace veriframe
