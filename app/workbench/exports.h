// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "predict/analysis_export.h"
#include "widgets/picture_overlay.h"

#include <QImage>
#include <QString>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace veriframe {

// What the Inspect room writes to files. Synchronous and without a window, for background threads; every file appears
// under its name whole or not at all, and the video that is looked at is never overwritten.

/// Where an exported picture comes from: kept in its file.
struct PictureOrigin {
    std::filesystem::path video;
    int frame = 0; ///< presentation order, from 0
    FrameTime time;
};

/// How thick the lines of an overlay are on a picture of that size, so that they look alike at every resolution:
/// 1 up to 720 pixels on the shorter side, in proportion above.
double overlayScale(const QSize& pictureSize);

/// Writes a picture at its own resolution, as PNG or, by the extension, JPEG. Its file names the video, the frame, its
/// time and the program (PNG: text chunks Source, Frame, PTS, Time, Software; JPEG: comment).
/// @param layers nothing: without overlay
/// @throws Error (unwritable, unsupported extension, badInput for a null picture or the video's own path)
void exportFrame(
    const std::filesystem::path& output, const QImage& picture, const PictureOverlay& overlay,
    const std::optional<OverlayLayers>& layers, const PictureOrigin& origin);

/// What an exported video holds.
struct VideoExportSummary {
    int framesAsked = 0, framesWritten = 0;
    int framesMissing = 0; ///< the stream did not give them; they are left out
    QString note;          ///< a sentence about what the video lacks; empty where nothing
};

struct VideoExportOptions {
    OverlayLayers layers;
    int firstFrame = 0, lastFrame = -1; ///< both ends included; last -1: the video's last
    int crf = 18;                       ///< H.264's quality, lower is better
};

/// Writes the frames with their overlays as H.264 (mp4, mov or mkv by the extension). Every frame keeps its own
/// presentation time, counted from the first one written, so a variable frame rate stays variable. The picture is
/// upright; odd sides grow by one line, which repeats the last, as H.264 players need even ones. No sound.
/// @param overlayOf called once per frame, ascending, from the calling thread; may be empty
/// @throws Error (what VideoReader throws; unwritable; unsupported extension; badInput for a range outside of the video
///         or the video's own path), Stopped
VideoExportSummary exportAnnotatedVideo(
    const std::filesystem::path& video, const std::filesystem::path& output,
    const std::function<PictureOverlay(int frame)>& overlayOf, const VideoExportOptions& options, Progress& progress,
    std::stop_token stop = {});

/// facesCsv() as a file. @throws Error (unwritable, badInput for the video's own path)
void exportFacesCsv(
    const std::filesystem::path& output, const VideoResult& result, const std::vector<ModelFacts>& models);

/// analysisJson() as a file. @param sha256 of the video; empty: it is computed, which reads the whole file
/// @throws Error (unwritable, badInput for the video's own path, errors of reading the video), Stopped
void exportAnalysisJson(
    const std::filesystem::path& output, const VideoResult& result, const std::vector<ModelFacts>& models,
    const AnalysisOptions& options, const DetectorFacts& detector, const std::string& sha256 = {},
    std::stop_token stop = {});

} // namespace veriframe
