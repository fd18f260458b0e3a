// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/video_analysis.h"

#include <optional>
#include <span>
#include <vector>

namespace veriframe {

/// One face of a result, wherever it stands in the list: what an edit remembers, so that it outlives a refinement of
/// the analysis that numbers persons anew.
struct FaceReference {
    int frame = 0; ///< presentation order
    PixelBox box;
    bool operator==(const FaceReference&) const = default;
};

/// What a person decided about who is who.
struct PersonEdit {
    enum class Kind {
        merge, ///< the persons of both faces are one
        split  ///< the person of the first face is another from that face's frame on
    } kind = Kind::merge;
    FaceReference first, second; ///< `second` is used by merge only
    bool operator==(const PersonEdit&) const = default;
};

/// The track of a face; nothing if the result does not have that face.
std::optional<int> trackOf(const VideoResult& result, const FaceReference& face);

/// The face of a person that stands for it in an edit: the first one, or the first at or after a frame.
std::optional<FaceReference> faceOf(const VideoResult& result, int track, int fromFrame = 0);

/// Whether both are seen in one frame: then they cannot be one person.
bool appearTogether(const VideoResult& result, int trackA, int trackB);

/// Applies edits in order to the tracks that the analysis found, and scores anew. Merged persons take the lower number;
/// a person split off takes the next free one. Edits whose faces are not there (any more) are passed over.
/// @param result with the tracks as linkTracks() left them. Thread-safe on different results.
void applyPersonEdits(
    VideoResult& result, std::span<const PersonEdit> edits, std::size_t modelCount, const StrategyParameters& strategy);

} // namespace veriframe
