// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_rows_internal.h"
#include "cases/case_schema_internal.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe {

sqlite::Statement prepareFor(sqlite::Database& database, Shelf shelf, const char* sql)
{
    return database.prepare(fmt::format(fmt::runtime(sql), shelf == Shelf::beside ? "beside_" : ""));
}

void writeFacts(sqlite::Database& database, std::int64_t video, const VideoFacts& facts)
{
    database
        .prepare("UPDATE video SET container = ?, codec = ?, pixel_format = ?, width = ?, height = ?, "
                 "rotation_degrees = ?, average_fps = ?, header_frames = ?, header_seconds = ?, header_bit_rate = ?, "
                 "color_space = ?, color_range = ?, color_primaries = ?, color_transfer = ?, encoder = ? WHERE id = ?")
        .run(
            facts.container, facts.codec, facts.pixelFormat, facts.width, facts.height, facts.rotationDegrees,
            facts.averageFps, facts.frameCountFromHeader, facts.durationSecondsFromHeader, facts.bitRateFromHeader,
            facts.colorSpace, facts.colorRange, facts.colorPrimaries, facts.colorTransfer, facts.encoder, video);
}

namespace {

void writeModels(sqlite::Database& database, std::int64_t video, std::span<const ModelFacts> models, Shelf shelf)
{
    prepareFor(database, shelf, "DELETE FROM {0}model WHERE video = ?").run(video);
    sqlite::Statement insert = prepareFor(database, shelf, "INSERT INTO {0}model VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const ModelFacts& model : models)
        insert.run(
            video, position++, model.name, model.sha256, model.encoder, model.inputSizePx, model.precision,
            model.device, model.untrained);
}

void writeScores(sqlite::Database& database, std::int64_t video, int track, std::span<const StrategyScore> scores)
{
    sqlite::Statement insert = database.prepare("INSERT INTO model_score VALUES(?, ?, ?, ?, ?, ?, ?)");
    int model = 0;
    for (const StrategyScore& score : scores)
        insert.run(video, track, model++, score.score, toString(score.rule), score.used, score.total);
}

void removeScores(sqlite::Database& database, std::int64_t video)
{
    database.prepare("DELETE FROM track WHERE video = ?").run(video);
    database.prepare("DELETE FROM model_score WHERE video = ?").run(video);
}

constexpr int ofVideo = -1; ///< in place of a track's number

} // namespace

void writeSettings(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start, Shelf shelf)
{
    const AnalysisOptions& options = start.settings.options;
    const StrategyParameters& strategy = options.strategy;
    const DetectorFacts& detector = start.settings.detector;
    const double pnet = detector.thresholds.pnet, rnet = detector.thresholds.rnet, onet = detector.thresholds.onet;
    // An upsert and no replacement: that would take the frames with it.
    prepareFor(
        database, shelf,
        "INSERT INTO {0}analysis VALUES(?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'cancelled', ?, ?, 0, 0, 0, "
        "0.5, '', x'', 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, ?) "
        "ON CONFLICT(video) DO UPDATE SET saved = '', profile = excluded.profile, "
        "frames_wanted = excluded.frames_wanted, fake_threshold = excluded.fake_threshold, "
        "real_threshold = excluded.real_threshold, fake_divisor = excluded.fake_divisor, "
        "minimum_fakes = excluded.minimum_fakes, real_fraction = excluded.real_fraction, "
        "detector = excluded.detector, detector_sha256 = excluded.detector_sha256, "
        "threshold_pnet = excluded.threshold_pnet, threshold_rnet = excluded.threshold_rnet, "
        "threshold_onet = excluded.threshold_onet, state = 'cancelled', frame_count = excluded.frame_count, "
        "frames_asked = excluded.frames_asked, note = '', shot_starts = x'', error_code = NULL, "
        "ensemble_note = excluded.ensemble_note")
        .run(
            video, toString(options.profile), options.framesWanted, strategy.fakeThreshold, strategy.realThreshold,
            strategy.fakeDivisor, strategy.minimumFakes, strategy.realFraction, detector.name, detector.weightsSha256,
            pnet, rnet, onet, start.frameCount, start.framesAsked, start.settings.ensembleNote);
    writeModels(database, video, start.settings.models, shelf);
    if (shelf == Shelf::result)
        removeScores(database, video);
}

void writeFrames(sqlite::Database& database, std::int64_t video, std::span<const FrameResult> frames, Shelf shelf)
{
    sqlite::Statement remove = // with its faces
        prepareFor(database, shelf, "DELETE FROM {0}frame WHERE video = ? AND frame = ?");
    sqlite::Statement addFrame = prepareFor(database, shelf, "INSERT INTO {0}frame VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite::Statement addFace =
        prepareFor(database, shelf, "INSERT INTO {0}face VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const FrameResult& frame : frames) {
        remove.run(video, frame.index);
        addFrame.run(
            video, frame.index, frame.time.pts, frame.time.seconds, frame.time.ptsSeconds, frame.time.durationSeconds,
            frame.time.keyFrame, frame.signature);
        int position = 0;
        for (const FaceResult& face : frame.faces)
            addFace.run(
                video, frame.index, position++, face.box.x0, face.box.y0, face.box.x1, face.box.y1,
                double(face.detectorScore), face.used, face.track,
                sqlite::blobOf(std::span<const Point>(face.landmarks)), face.probabilities, face.appearance);
    }
}

void removeAnalysis(sqlite::Database& database, std::int64_t video, Shelf shelf)
{
    prepareFor(database, shelf, "DELETE FROM {0}analysis WHERE video = ?").run(video); // with all that refers to it
}

void writeFramesWanted(sqlite::Database& database, std::int64_t video, int framesWanted)
{
    database.prepare("UPDATE analysis SET frames_wanted = ? WHERE video = ?").run(framesWanted, video);
}

void writeTracksOfFaces(sqlite::Database& database, std::int64_t video, std::span<const FrameResult* const> frames)
{
    sqlite::Statement update =
        database.prepare("UPDATE face SET track = ? WHERE video = ? AND frame = ? AND position = ?");
    for (const FrameResult* frame : frames) {
        int position = 0;
        for (const FaceResult& face : frame->faces)
            update.run(face.track, video, frame->index, position++);
    }
}

void writeTotals(sqlite::Database& database, std::int64_t video, const VideoResult& result)
{
    const ErrorInfo* error = result.error ? &*result.error : nullptr;
    const auto errorText = [&](const std::string ErrorInfo::*member) {
        return error ? std::optional<std::string_view>(error->*member) : std::nullopt;
    };
    database
        .prepare("UPDATE analysis SET saved = ?, state = ?, frame_count = ?, frames_asked = ?, frames_decoded = ?, "
                 "faces_found = ?, faces_used = ?, score = ?, note = ?, shot_starts = ?, seconds_decode = ?, "
                 "seconds_detect = ?, seconds_classify = ?, seconds_total = ?, error_code = ?, error_doing = ?, "
                 "error_on = ?, error_why = ?, error_remedy = ?, error_system = ? WHERE video = ?")
        .run(
            utcNow(), toString(result.state), result.frameCount, result.framesAsked, result.framesDecoded,
            result.facesFound, result.facesUsed, result.score, result.note, result.shotStarts, result.seconds.decode,
            result.seconds.detect, result.seconds.classify, result.seconds.total,
            error ? std::optional<std::string_view>(toString(error->code)) : std::nullopt, errorText(&ErrorInfo::doing),
            errorText(&ErrorInfo::on), errorText(&ErrorInfo::why), errorText(&ErrorInfo::remedy),
            error ? std::optional(error->systemError) : std::nullopt, video);
    removeScores(database, video);
    writeScores(database, video, ofVideo, result.modelScores);
    sqlite::Statement insert = database.prepare("INSERT INTO track VALUES(?, ?, ?, ?, ?, ?)");
    for (const TrackResult& track : result.tracks) {
        insert.run(video, track.track, track.firstFrame, track.lastFrame, track.faces, track.score);
        writeScores(database, video, track.track, track.modelScores);
    }
}

void writeEdits(sqlite::Database& database, std::int64_t video, std::span<const PersonEdit> edits)
{
    database.prepare("DELETE FROM person_edit WHERE video = ?").run(video);
    sqlite::Statement insert =
        database.prepare("INSERT INTO person_edit VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const PersonEdit& edit : edits)
        insert.run(
            video, position++, edit.kind == PersonEdit::Kind::merge ? "merge" : "split", edit.first.frame,
            edit.first.box.x0, edit.first.box.y0, edit.first.box.x1, edit.first.box.y1, edit.second.frame,
            edit.second.box.x0, edit.second.box.y0, edit.second.box.x1, edit.second.box.y1);
}

void writeBookmarks(sqlite::Database& database, std::int64_t video, std::span<const CaseBookmark> bookmarks)
{
    database.prepare("DELETE FROM bookmark WHERE video = ?").run(video);
    sqlite::Statement insert = database.prepare("INSERT INTO bookmark VALUES(?, ?, ?, ?, ?)");
    for (const CaseBookmark& bookmark : bookmarks)
        insert.run(video, bookmark.frame, bookmark.seconds, toString(bookmark.status), bookmark.note);
}

} // namespace veriframe
