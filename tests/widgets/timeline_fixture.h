// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/probability_timeline.h"
#include "widgets/timeline_geometry.h"
#include "widgets/timeline_painting.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <vector>

namespace veriframe {

inline constexpr QSize widgetSize(900, 240);

/// 309 frames, 25 a second, every tenth analysed; two persons, the second in frames 100 to 200 only.
inline TimelineData sampledVideo()
{
    TimelineData data;
    for (int frame = 0; frame < 309; ++frame)
        data.frameSeconds.push_back(frame / 25.0);
    data.durationSeconds = 309 / 25.0;
    data.modelNames = QStringList{QStringLiteral("111 e36"), QStringLiteral("555 e19")};
    data.lanes = {{0, QStringLiteral("Person 1"), {}}, {4, QStringLiteral("Person 5"), {}}};
    for (int frame = 0; frame < 309; frame += 10) {
        data.analysedFrames.push_back(frame);
        data.lanes[0].points.push_back({frame, frame / 25.0, 0.25, {0.2F, 0.3F}});
        if (frame >= 100 && frame <= 200)
            data.lanes[1].points.push_back({frame, frame / 25.0, 0.875, {0.85F, 0.9F}});
    }
    return data;
}

/// Where the widget has a frame, by the same pure functions.
inline TimelineLayout layoutOf(const ProbabilityTimeline& timeline)
{
    return timelineLayout(
        timeline.size(), static_cast<int>(timeline.data().lanes.size()), widestName(timeline.data(), timeline.font()),
        0);
}

inline QPoint pointOf(const ProbabilityTimeline& timeline, int frame, int y = 100)
{
    const auto [from, to] = timeline.visibleSeconds();
    const TimeScale scale = timeScale(layoutOf(timeline), {from, to});
    return {static_cast<int>(std::lround(scale.xOf(timeline.data().frameSeconds[static_cast<std::size_t>(frame)]))), y};
}

/// A time line on the screen whose owner follows its requests, as the workspace does.
struct Shown {
    explicit Shown(TimelineData data)
    {
        timeline.resize(widgetSize);
        timeline.setData(std::move(data));
        timeline.show();
        exposed = QTest::qWaitForWindowExposed(&timeline);
        QObject::connect(
            &timeline, &ProbabilityTimeline::seekRequested, &timeline, &ProbabilityTimeline::setCursorFrame);
    }

    ProbabilityTimeline timeline;
    QSignalSpy seeks{&timeline, &ProbabilityTimeline::seekRequested};
    bool exposed = false;

    std::vector<int> frames() const
    {
        std::vector<int> all;
        for (const auto& arguments : seeks)
            all.push_back(arguments.first().toInt());
        return all;
    }
};

} // namespace veriframe
