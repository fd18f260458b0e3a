// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_analysis_internal.h"

#include "base/text.h"
#include "cases/case_schema_internal.h"
#include "cases/case_values_internal.h"

#include <algorithm>
#include <iterator>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

bool holdSameFrames(const CaseSettings& a, const CaseSettings& b)
{
    return findSameFaces(a, b) && a.models == b.models;
}

std::string describe(const CaseSettings& settings, int frames)
{
    return fmt::format(
        "{}, faces by {}, {}, profile {}", counted(frames, "frame"), settings.detector.name,
        counted(std::ssize(settings.models), "model"), toString(settings.options.profile));
}

/// How much an analysis is worth: one takes the place of another only where it is worth as much.
int worthOf(VideoState state, int frames)
{
    switch (state) {
    case VideoState::scored:
    case VideoState::partial:
    case VideoState::noFace:
        return 3;
    case VideoState::notJudged:
        return 2;
    case VideoState::cancelled:
        return frames > 0 ? 1 : 0;
    case VideoState::unreadable:
    case VideoState::failed:
        break;
    }
    return 0;
}

std::vector<FrameResult>
stored(sqlite::Database& database, std::int64_t video, const CaseSettings& settings, Shelf shelf)
{
    NoProgress progress;
    return readFrames(database, video, settings.models.size(), shelf, progress, {});
}

bool earlier(const FrameResult& a, const FrameResult& b)
{
    return a.index < b.index;
}

/// Whether an analysis that has ended is shown from now on instead of the one that is there.
bool takesPlace(
    const StoredAnalysis& there, const CaseSettings& thereSettings, const VideoResult& result,
    const CaseSettings& settings)
{
    const int frames = static_cast<int>(result.frames.size());
    const int worth = worthOf(result.state, frames);
    const int worthOfThere =
        there.ended ? worthOf(there.state, there.frames) : worthOf(VideoState::cancelled, there.frames);
    if (worth != worthOfThere)
        return worth > worthOfThere;
    const bool alike =
        holdSameFrames(settings, thereSettings) && settings.options.strategy == thereSettings.options.strategy;
    return (worth > 1 && !alike) || frames >= there.frames;
}

/// Makes the frames of the result's shelf those of a result, touching what differs. What is not of it is removed, or
/// laid beside. @return how many were removed for good
int replaceFrames(
    sqlite::Database& database, std::int64_t video, const VideoResult& result, const CaseSettings& settings,
    bool keepOthers)
{
    const std::vector<FrameResult> there = stored(database, video, settings, Shelf::result);
    std::vector<FrameResult> changed, others;
    std::vector<const FrameResult*> linked;
    std::set_difference(
        there.begin(), there.end(), result.frames.begin(), result.frames.end(), std::back_inserter(others), earlier);
    auto known = there.begin();
    for (const FrameResult& frame : result.frames) {
        known = std::lower_bound(known, there.end(), frame, earlier);
        if (known == there.end() || known->index != frame.index || !sameButForTracks(*known, frame)) {
            changed.push_back(frame);
            continue;
        }
        const auto sameTrack = [](const FaceResult& a, const FaceResult& b) { return a.track == b.track; };
        if (!std::equal(known->faces.begin(), known->faces.end(), frame.faces.begin(), sameTrack))
            linked.push_back(&frame);
    }
    if (keepOthers)
        writeFrames(database, video, others, Shelf::beside);
    sqlite::Statement remove = database.prepare("DELETE FROM frame WHERE video = ? AND frame = ?");
    for (const FrameResult& frame : others)
        remove.run(video, frame.index);
    writeFrames(database, video, changed, Shelf::result);
    writeTracksOfFaces(database, video, linked);
    return keepOthers ? 0 : static_cast<int>(others.size());
}

/// Lays the frames of an analysis that does not take its place beside the one that stays, as far as they are news.
void layBeside(
    sqlite::Database& database, std::int64_t video, const VideoResult& result, const CaseSettings& settings,
    const CaseSettings& thereSettings)
{
    VideoResult known;
    known.frames = stored(database, video, settings, Shelf::beside);
    VideoResult news;
    news.frames = framesToSave(known, result);
    if (holdSameFrames(settings, thereSettings)) {
        known.frames = stored(database, video, thereSettings, Shelf::result);
        news.frames = framesToSave(known, news);
    }
    writeFrames(database, video, news.frames, Shelf::beside);
}

/// Of frames that lie on both shelves, those of the result stay; an empty shelf is taken down.
void tidyBeside(sqlite::Database& database, std::int64_t video)
{
    const std::optional<CaseSettings> beside = readSettings(database, video, Shelf::beside);
    const std::optional<CaseSettings> there = readSettings(database, video, Shelf::result);
    if (beside && there && holdSameFrames(*beside, *there))
        database
            .prepare("DELETE FROM beside_frame WHERE video = ?1 AND frame IN (SELECT frame FROM frame WHERE "
                     "video = ?1)")
            .run(video);
    if (countFrames(database, video, Shelf::beside) == 0)
        removeAnalysis(database, video, Shelf::beside);
}

CaseAnalysisStart startOf(const CaseSettings& settings, const VideoResult& result)
{
    CaseAnalysisStart start;
    start.settings = settings;
    start.frameCount = result.frameCount;
    start.framesAsked = result.framesAsked;
    return start;
}

} // namespace

Shelf openAnalysis(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start)
{
    const std::optional<CaseSettings> there = readSettings(database, video, Shelf::result);
    const std::optional<StoredAnalysis> before = readStored(database, video);
    const bool goesOn = !there || (!before->ended && (before->frames == 0 || holdSameFrames(*there, start.settings)));
    const Shelf shelf = goesOn ? Shelf::result : Shelf::beside;
    const std::optional<CaseSettings> beside = readSettings(database, video, Shelf::beside);
    if (shelf == Shelf::beside && beside && !holdSameFrames(*beside, start.settings)) {
        const int frames = countFrames(database, video, Shelf::beside);
        removeAnalysis(database, video, Shelf::beside);
        if (frames > 0)
            addToLog(
                database,
                fmt::format(
                    "What lay beside the analysis was dropped for another one: {}.", describe(*beside, frames)));
    }
    CaseAnalysisStart written = start;
    if (before && written.frameCount == 0)
        written.frameCount = before->frameCount;
    writeSettings(database, video, written, shelf);
    return shelf;
}

std::optional<Shelf> openShelf(sqlite::Database& database, std::int64_t video)
{
    const std::optional<StoredAnalysis> there = readStored(database, video);
    if (readSettings(database, video, Shelf::beside))
        return Shelf::beside;
    return there && !there->ended ? std::optional(Shelf::result) : std::nullopt;
}

std::vector<FrameResult> framesUnder(sqlite::Database& database, std::int64_t video, const CaseSettings& settings)
{
    std::vector<FrameResult> all;
    for (const Shelf shelf : {Shelf::beside, Shelf::result}) {
        const std::optional<CaseSettings> there = readSettings(database, video, shelf);
        if (!there || !findSameFaces(*there, settings))
            continue;
        std::vector<FrameResult> frames = stored(database, video, *there, shelf);
        if (there->models != settings.models)
            for (FrameResult& frame : frames)
                for (FaceResult& face : frame.faces)
                    face.probabilities.clear();
        std::vector<FrameResult> merged;
        std::set_union(
            std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
            std::make_move_iterator(frames.begin()), std::make_move_iterator(frames.end()), std::back_inserter(merged),
            earlier);
        all = std::move(merged);
    }
    return all;
}

namespace {

/// Whether frames that the result does not have may lie beside it.
bool mayLieBeside(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start)
{
    const std::optional<CaseSettings> beside = readSettings(database, video, Shelf::beside);
    if (!beside)
        writeSettings(database, video, start, Shelf::beside);
    return !beside || holdSameFrames(*beside, start.settings);
}

} // namespace

AnalysisEnd endAnalysis(
    sqlite::Database& database, std::int64_t video, Shelf shelf, const VideoResult& result,
    std::optional<int> framesWanted)
{
    const CaseSettings settings = *readSettings(database, video, shelf);
    const CaseSettings there = *readSettings(database, video, Shelf::result);
    const StoredAnalysis before = *readStored(database, video);
    VideoResult kept = result;
    if (kept.modelScores.empty())
        kept.modelScores.resize(settings.models.size());
    if (kept.frameCount == 0) // it was interrupted before the video was open
        kept.frameCount = before.frameCount;
    if (shelf == Shelf::beside && !takesPlace(before, there, result, settings)) {
        layBeside(database, video, result, settings, there);
        tidyBeside(database, video);
        return {false, {}};
    }
    AnalysisEnd end;
    const CaseAnalysisStart start = startOf(settings, kept);
    if (!holdSameFrames(settings, there)) {
        end.dropped = describe(there, before.frames);
        removeAnalysis(database, video, Shelf::result);
    }
    if (shelf == Shelf::beside)
        writeSettings(database, video, start, Shelf::result);
    const int lost = replaceFrames(database, video, result, settings, mayLieBeside(database, video, start));
    if (lost > 0)
        end.dropped = describe(settings, lost);
    writeTotals(database, video, kept);
    if (framesWanted)
        writeFramesWanted(database, video, *framesWanted);
    tidyBeside(database, video);
    return end;
}

} // namespace veriframe
