// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/person_edits.h"

#include <algorithm>

namespace veriframe {

namespace {

template<typename Visit>
void forEachFace(VideoResult& result, const Visit& visit)
{
    for (FrameResult& frame : result.frames)
        for (FaceResult& face : frame.faces)
            visit(frame.index, face);
}

int nextFreeTrack(const VideoResult& result)
{
    int last = -1;
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces)
            last = std::max(last, face.track);
    return last + 1;
}

} // namespace

bool appearTogether(const VideoResult& result, int a, int b)
{
    const auto has = [](const FrameResult& frame, int track) {
        return std::any_of(
            frame.faces.begin(), frame.faces.end(), [track](const FaceResult& face) { return face.track == track; });
    };
    return std::any_of(result.frames.begin(), result.frames.end(), [&](const FrameResult& frame) {
        return has(frame, a) && has(frame, b);
    });
}

namespace {

void merge(VideoResult& result, int a, int b)
{
    if (a == b || appearTogether(result, a, b))
        return;
    const auto [kept, gone] = std::minmax({a, b});
    forEachFace(result, [&, keptTrack = kept, goneTrack = gone](int, FaceResult& face) {
        if (face.track == goneTrack)
            face.track = keptTrack;
    });
}

void split(VideoResult& result, int track, int fromFrame)
{
    const int fresh = nextFreeTrack(result);
    forEachFace(result, [&](int frame, FaceResult& face) {
        if (face.track == track && frame >= fromFrame)
            face.track = fresh;
    });
}

} // namespace

std::optional<int> trackOf(const VideoResult& result, const FaceReference& reference)
{
    const auto frame = std::lower_bound(
        result.frames.begin(), result.frames.end(), reference.frame,
        [](const FrameResult& candidate, int index) { return candidate.index < index; });
    if (frame == result.frames.end() || frame->index != reference.frame)
        return std::nullopt;
    const auto face = std::find_if(frame->faces.begin(), frame->faces.end(), [&](const FaceResult& candidate) {
        return candidate.box == reference.box;
    });
    if (face == frame->faces.end() || face->track < 0)
        return std::nullopt;
    return face->track;
}

std::optional<FaceReference> faceOf(const VideoResult& result, int track, int fromFrame)
{
    for (const FrameResult& frame : result.frames)
        for (const FaceResult& face : frame.faces)
            if (frame.index >= fromFrame && face.track == track)
                return FaceReference{frame.index, face.box};
    return std::nullopt;
}

void applyPersonEdits(
    VideoResult& result, std::span<const PersonEdit> edits, std::size_t modelCount, const StrategyParameters& strategy)
{
    const VideoState state = result.state;
    for (const PersonEdit& edit : edits) {
        const std::optional<int> first = trackOf(result, edit.first);
        if (!first)
            continue;
        if (edit.kind == PersonEdit::Kind::split)
            split(result, *first, edit.first.frame);
        else if (const std::optional<int> second = trackOf(result, edit.second))
            merge(result, *first, *second);
    }
    scoreVideo(result, modelCount, strategy);
    // Who is who changes nothing about how the analysis ended.
    result.state = state;
}

} // namespace veriframe
