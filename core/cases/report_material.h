// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/case_content.h"
#include "cases/report_figure.h"
#include "media/container_facts.h"

#include <functional>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

class Ensemble;

/// A face of an analysed frame, as pictures.
struct ReportMoment {
    int frame = 0;                             ///< presentation order
    int face = 0;                              ///< position in FrameResult::faces
    int track = -1;                            ///< the person
    std::shared_ptr<const ReportPicture> crop; ///< what the models were shown of the frame
    std::shared_ptr<const ReportPicture> heat; ///< the same with the models' attention; null where there is none
};

/// A whole frame.
struct ReportFrame {
    int frame = 0; ///< presentation order
    std::shared_ptr<const ReportPicture> picture;
};

/// What a report shows of one video beside its numbers. Everything may be missing: a report does without.
struct ReportMaterial {
    std::optional<ContainerFacts> container;
    std::vector<ReportMoment> strongest; ///< person by person, the highest probability first
    std::vector<ReportMoment> persons;   ///< one face for each person
    std::vector<ReportFrame> frames;     ///< ascending: those of `strongest`, and the bookmarked ones
    std::string missing;                 ///< why something is missing, a sentence; empty where nothing is
    std::string noHeatMaps;              ///< why `strongest` has none, a sentence; empty where it has
};

/// Where the models look on a face: CV_32F, [0, 1], as large as the crop; empty where they find nothing.
/// @param cropRgb as the models were shown it
using AttentionOfFace = std::function<cv::Mat(const cv::Mat& cropRgb)>;

/// The attention of an ensemble's models (Ensemble::evidence, attentionOfCrop). The ensemble must outlive it.
AttentionOfFace attentionBy(Ensemble& ensemble, std::stop_token stop = {});

/// What a report says that was written without models.
inline constexpr const char* noHeatMapsWithoutModels =
    "There are no heat maps of what the models look at: the report was written without the models that judged.";

struct ReportMaterialOptions {
    int framesPerPerson = 3;
    int persons = 8;    ///< the persons with the highest scores
    int bookmarks = 40; ///< the first ones; the others are listed without a picture
    int widestPx = 960; ///< of a frame's picture
};

/// The faces of a person that speak most for manipulation, the highest mean of the models first; not closer together
/// than a twentieth of the analysed frames, so that they show more than one moment. @return positions in frame and face
struct FacePosition {
    int frame = 0; ///< position in VideoResult::frames
    int face = 0;
};

std::vector<FacePosition> strongestFaces(const VideoResult& result, int track, int most);

/// Reads a video's container and decodes the frames a report shows. A video that is not there or cannot be read gives
/// material without them, and says so. @param file where the video lies now
/// @param attention may be empty: then there are no heat maps
/// @param progress counts "pictures". @throws Stopped
ReportMaterial gatherReportMaterial(
    const CaseVideo& video, const std::filesystem::path& file, const ReportMaterialOptions& options,
    const AttentionOfFace& attention, Progress& progress, std::stop_token stop = {});

} // namespace veriframe
