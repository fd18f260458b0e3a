// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_timeline_internal.h"

#include "cases/report_words_internal.h"
#include "charts/axis.h"
#include "predict/verdict.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr double figureWidth = 720, left = 96, right = 30, top = 20, bottom = 24;
constexpr double laneHeight = 74, lanePadding = 9;
constexpr double textSize = 10;
/// More faces than this on a lane would cover each other.
constexpr std::size_t mostDiscs = 200;

struct Sample {
    double seconds = 0, probability = 0;
};

using Lanes = std::map<int, std::vector<Sample>>;

/// The persons shown, by number.
std::vector<int> shownTracks(const VideoResult& result)
{
    std::vector<const TrackResult*> tracks;
    for (const TrackResult& track : result.tracks)
        tracks.push_back(&track);
    std::stable_sort(tracks.begin(), tracks.end(), [](const auto* a, const auto* b) { return a->score > b->score; });
    if (tracks.size() > static_cast<std::size_t>(timelineLanes))
        tracks.resize(timelineLanes);
    std::vector<int> numbers;
    for (const TrackResult* track : tracks)
        numbers.push_back(track->track);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Lanes lanesOf(const VideoResult& result)
{
    Lanes lanes;
    for (const int track : shownTracks(result))
        lanes[track];
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces)
            if (const auto lane = lanes.find(face.track); lane != lanes.end())
                if (const auto mean = meanProbability(face))
                    lane->second.push_back({frame.time.seconds, *mean});
    return lanes;
}

/// Places on the figure and what is drawn there.
class Drawing {
public:
    explicit Drawing(double duration) : m_time{0, std::max(duration, 0.04), false, left, figureWidth - right} {}

    double x(double seconds) const { return std::clamp(m_time.place(seconds), left, figureWidth - right); }

    static double y(double laneTop, double probability)
    {
        const double height = laneHeight - 2 * lanePadding;
        return laneTop + lanePadding + height * (1 - std::clamp(probability, 0.0, 1.0));
    }

    void line(std::vector<FigurePoint> points, FigurePaint paint, double width, bool dashed = false)
    {
        m_shapes.emplace_back(FigureLine{std::move(points), paint, width, dashed});
    }

    void text(FigurePoint at, const ReportText& text, ReportInk ink, FigureAlign align, bool bold = false)
    {
        m_shapes.emplace_back(FigureText{at, text.text, {ink}, textSize, bold, align, text.numbers});
    }

    /// @param pointer of the video in the JSON
    void ground(double laneTop, const StrategyParameters& strategy, const std::string& pointer);
    /// @param pointer of the track
    void label(double laneTop, const VideoResult& result, const TrackResult& track, const std::string& pointer);
    void samples(double laneTop, const std::vector<Sample>& samples);
    void verticals(const VideoResult& result, const CaseVideo& video, double below);
    void timeAxis(double below);

    std::vector<FigureShape> take() { return std::move(m_shapes); }

private:
    void discs(double laneTop, const std::vector<Sample>& samples);
    void strokes(double laneTop, const std::vector<Sample>& samples);

    Axis m_time;
    std::vector<FigureShape> m_shapes;
};

void Drawing::ground(double laneTop, const StrategyParameters& strategy, const std::string& pointer)
{
    for (const double edge : {laneTop, laneTop + laneHeight})
        line({{left, edge}, {figureWidth - right, edge}}, {ReportInk::line}, 0.8);
    for (const auto& [threshold, name] :
         {std::pair(strategy.realThreshold, "real_threshold"), std::pair(strategy.fakeThreshold, "fake_threshold")}) {
        const double at = y(laneTop, threshold);
        line({{left, at}, {figureWidth - right, at}}, {ReportInk::faint}, 0.6, true);
        text(
            {figureWidth - right + 5, at + 3.5},
            {fmt::format("{}", threshold), {pointer + "/settings/strategy/" + name}}, ReportInk::dim,
            FigureAlign::left);
    }
}

void Drawing::label(double laneTop, const VideoResult& result, const TrackResult& track, const std::string& pointer)
{
    const double middle = laneTop + laneHeight / 2;
    text(
        {left - 10, middle - 2}, {personName(track.track), {pointer + "/track"}}, ReportInk::text, FigureAlign::right,
        true);
    const bool judged = bearsScore(result) && isJudged(track.modelScores);
    text(
        {left - 10, middle + 11}, judged ? ReportText(scoreText(track.score, 2), {pointer + "/score"}) : "not judged",
        ReportInk::dim, FigureAlign::right);
}

void Drawing::samples(double laneTop, const std::vector<Sample>& samples)
{
    if (samples.size() > mostDiscs)
        strokes(laneTop, samples);
    else
        discs(laneTop, samples);
}

void Drawing::discs(double laneTop, const std::vector<Sample>& samples)
{
    std::vector<FigurePoint> points;
    for (const Sample& sample : samples)
        points.push_back({x(sample.seconds), y(laneTop, sample.probability)});
    if (points.size() > 1)
        line(points, {ReportInk::faint}, 0.8);
    const double radius = samples.size() > mostDiscs / 2 ? 2 : 2.6;
    for (std::size_t i = 0; i < samples.size(); ++i)
        m_shapes.emplace_back(
            FigureDisc{points[i], radius, {ReportInk::text, std::clamp(samples[i].probability, 0.0, 1.0)}});
}

void Drawing::strokes(double laneTop, const std::vector<Sample>& samples)
{
    struct Range {
        double low = 1, high = 0;
    };

    std::map<int, Range> columns;
    for (const Sample& sample : samples) {
        Range& range = columns[static_cast<int>(std::floor(x(sample.seconds)))];
        range.low = std::min(range.low, sample.probability);
        range.high = std::max(range.high, sample.probability);
    }
    for (const auto& [column, range] : columns) {
        const double high = y(laneTop, range.high), low = y(laneTop, range.low);
        m_shapes.emplace_back(FigureBox{
            static_cast<double>(column),
            high - 0.7,
            1.05,
            low - high + 1.4,
            {ReportInk::text, (range.low + range.high) / 2}});
    }
}

void Drawing::verticals(const VideoResult& result, const CaseVideo& video, double below)
{
    const auto secondsOf = [&](int index) -> std::optional<double> {
        const auto found = std::lower_bound(
            result.frames.begin(), result.frames.end(), index,
            [](const FrameResult& frame, int wanted) { return frame.index < wanted; });
        return found == result.frames.end() ? std::nullopt : std::optional(found->time.seconds);
    };
    for (const int shot : result.shotStarts)
        if (const auto seconds = secondsOf(shot))
            line({{x(*seconds), top}, {x(*seconds), below}}, {ReportInk::line}, 0.8);
    for (const CaseBookmark& bookmark : video.bookmarks) {
        const double at = x(bookmark.seconds);
        line({{at, top - 6}, {at, below}}, {ReportInk::accent, {}, 0.55}, 0.8);
        m_shapes.emplace_back(FigureDisc{{at, top - 7}, 2.6, {ReportInk::accent}});
    }
}

void Drawing::timeAxis(double below)
{
    for (const AxisTick& tick : axisTicks(m_time, 8)) {
        const double at = m_time.place(tick.value);
        line({{at, below}, {at, below + 4}}, {ReportInk::faint}, 0.8);
        text({at, below + 15}, tick.label + " s", ReportInk::dim, FigureAlign::centre);
    }
}

} // namespace

double durationSeconds(const VideoResult& result)
{
    double duration = result.facts.durationSecondsFromHeader.value_or(0);
    if (!std::isfinite(duration) || duration < 0)
        duration = 0;
    if (!result.frames.empty())
        duration = std::max(duration, result.frames.back().time.seconds);
    return duration;
}

ReportFigure timelineFigure(const VideoResult& result, const CaseVideo& video, const std::string& pointer)
{
    const Lanes lanes = lanesOf(result);
    Drawing drawing(durationSeconds(result));
    const double below = top + laneHeight * static_cast<double>(lanes.size());
    drawing.verticals(result, video, below);
    double laneTop = top;
    for (const auto& [track, samples] : lanes) {
        const auto person = std::find_if(
            result.tracks.begin(), result.tracks.end(), [&](const TrackResult& each) { return each.track == track; });
        drawing.ground(laneTop, video.settings.options.strategy, pointer);
        drawing.label(
            laneTop, result, *person,
            fmt::format("{}/tracks/{}", pointer, std::distance(result.tracks.begin(), person)));
        drawing.samples(laneTop, samples);
        laneTop += laneHeight;
    }
    drawing.timeAxis(below);
    return {
        figureWidth, below + bottom, drawing.take(), nullptr,
        "Probability of manipulation over time, a lane for each person"};
}

} // namespace veriframe
