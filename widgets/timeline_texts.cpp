// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_texts.h"

#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/timeline_columns.h"
#include "widgets/transport_bar.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace veriframe {

namespace {

constexpr std::size_t mostModels = 8;

bool holds(const std::vector<int>& ascendingFrames, int frame)
{
    return std::binary_search(ascendingFrames.begin(), ascendingFrames.end(), frame);
}

QString timeOfFrame(const TimelineData& data, int frame)
{
    return timeText(data.frameSeconds[static_cast<std::size_t>(frame)]);
}

} // namespace

QString readoutNumber(double probability)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), static_cast<float>(probability), std::chars_format::fixed);
    return end.ec == std::errc() ? QString::fromLatin1(digits.data(), end.ptr - digits.data())
                                 : QString::number(probability);
}

TimelineReadoutContent readoutOfPoint(const TimelineData& data, const TimelineLane& lane, const TimelinePoint& point)
{
    TimelineReadoutContent content;
    content.title = lane.name;
    content.place = TimelineText::tr("frame %1 · %2").arg(point.frame).arg(timeText(point.seconds));
    content.probability = point.probability;
    const std::size_t models = point.modelProbabilities.size();
    for (std::size_t i = 0; i < std::min(models, mostModels); ++i) {
        const auto index = static_cast<qsizetype>(i);
        content.models.emplace_back(
            index < data.modelNames.size() ? data.modelNames[index] : TimelineText::tr("Model %1").arg(index + 1),
            static_cast<double>(point.modelProbabilities[i]));
    }
    if (models > mostModels)
        content.note = TimelineText::tr("and %n more", nullptr, static_cast<int>(models - mostModels));
    return content;
}

TimelineReadoutContent readoutOfLane(const TimelineLane& lane)
{
    TimelineReadoutContent content;
    content.title = lane.name;
    content.place = TimelineText::tr("%n judged frames", nullptr, static_cast<int>(lane.points.size()));
    return content;
}

TimelineReadoutContent readoutOfFrame(const TimelineData& data, int frame)
{
    TimelineReadoutContent content;
    content.title = TimelineText::tr("Frame %1").arg(frame);
    content.place = timeOfFrame(data, frame);
    QStringList notes;
    if (!holds(data.analysedFrames, frame))
        notes += TimelineText::tr("This frame was not analysed.");
    if (holds(data.bookmarks, frame))
        notes += TimelineText::tr("Bookmarked.");
    if (holds(data.shotStarts, frame))
        notes += TimelineText::tr("A shot begins here.");
    content.note = notes.join(QLatin1Char('\n'));
    return content;
}

QString cursorSentence(const TimelineData& data, int frame)
{
    if (frame < 0 || static_cast<std::size_t>(frame) >= data.frameSeconds.size())
        return TimelineText::tr("No video is open.");
    QStringList sentences;
    sentences += TimelineText::tr("Frame %1 of %2, %3.")
                     .arg(frame)
                     .arg(data.frameSeconds.size() - 1)
                     .arg(timeOfFrame(data, frame));
    for (const TimelineLane& lane : data.lanes)
        if (const TimelinePoint* point = pointOfFrame(lane.points, frame))
            sentences += TimelineText::tr("%1: %2.").arg(lane.name, probabilityText(point->probability));
    if (sentences.size() == 1)
        sentences += holds(data.analysedFrames, frame) ? TimelineText::tr("No face in this frame.")
                                                       : TimelineText::tr("This frame was not analysed.");
    return sentencesText(sentences);
}

} // namespace veriframe
