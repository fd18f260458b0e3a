// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/session_base_internal.h"

#include "base/error.h"

namespace veriframe {

std::int64_t SessionBase::countFaces(std::size_t values, int sidePx)
{
    if (sidePx < 32 || sidePx > 4096)
        throw Error(
            ErrorCode::badInput, "Classifying faces", "input size " + std::to_string(sidePx),
            "it is not between 32 and 4096 pixels");
    const std::size_t perFace = std::size_t(3) * sidePx * sidePx;
    if (values % perFace != 0)
        throw Error(
            ErrorCode::badInput, "Classifying faces", {},
            std::to_string(values) + " values are no whole number of faces of side " + std::to_string(sidePx));
    return static_cast<std::int64_t>(values / perFace);
}

void SessionBase::requireOneFace(std::size_t values, int sidePx)
{
    if (const std::int64_t faces = countFaces(values, sidePx); faces != 1)
        throw Error(
            ErrorCode::badInput, "Mapping the evidence", {}, std::to_string(faces) + " faces were given, not one");
}

} // namespace veriframe
