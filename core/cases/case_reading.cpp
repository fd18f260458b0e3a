// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_rows_internal.h"
#include "cases/case_values_internal.h"

#include "base/stop.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

using sqlite::Database;
using sqlite::Statement;

constexpr std::size_t longestPath = 1U << 16;

/// Values that are fine one by one and not together.
void refuseIf(const Database& database, const std::string& where, const std::optional<std::string>& wrong)
{
    if (wrong)
        throw Error(
            ErrorCode::corrupt, database.doing(), database.path().string(), where + ": " + *wrong,
            "The file was changed by something else. Use a copy of the case that is whole.");
}

std::string videoName(std::int64_t video)
{
    return fmt::format("video {}", video);
}

VideoFacts readFacts(Statement& row)
{
    VideoFacts facts;
    facts.container = row.text();
    facts.codec = row.text();
    facts.pixelFormat = row.text();
    facts.width = row.integer<int>();
    facts.height = row.integer<int>();
    facts.rotationDegrees = row.integer<int>();
    facts.averageFps = row.real();
    facts.frameCountFromHeader = row.optionalInteger();
    facts.durationSecondsFromHeader = row.optionalReal();
    facts.bitRateFromHeader = row.optionalInteger();
    facts.colorSpace = row.text();
    facts.colorRange = row.text();
    facts.colorPrimaries = row.text();
    facts.colorTransfer = row.text();
    facts.encoder = row.text();
    return facts;
}

std::vector<CaseVideo> readVideos(Database& database)
{
    std::vector<CaseVideo> videos;
    Statement row = database.prepare(
        "SELECT id, path, sha256, bytes, notes, container, codec, pixel_format, width, height, rotation_degrees, "
        "average_fps, header_frames, header_seconds, header_bit_rate, color_space, color_range, color_primaries, "
        "color_transfer, encoder FROM video ORDER BY id");
    while (row.step()) {
        CaseVideo& video = videos.emplace_back();
        video.id = row.integer<std::int64_t>(1);
        video.path = row.text(longestPath);
        video.sha256 = row.text();
        if (!isSha256(video.sha256))
            row.refuse("it must be 64 hexadecimal digits");
        video.bytes = static_cast<std::uint64_t>(row.integer<std::int64_t>(0));
        video.notes = row.text();
        video.analysis.facts = readFacts(row);
        video.analysis.facts.path = video.analysis.path = video.path;
        refuseIf(database, videoName(video.id), wrongWith(video.analysis.facts));
    }
    return videos;
}

constexpr const char* settingsColumns =
    "profile, frames_wanted, fake_threshold, real_threshold, fake_divisor, minimum_fakes, real_fraction, detector, "
    "detector_sha256, threshold_pnet, threshold_rnet, threshold_onet, ensemble_note";

CaseSettings readSettingsOf(Statement& row)
{
    CaseSettings settings;
    AnalysisOptions& options = settings.options;
    options.profile = row.named({Profile::dfdc, Profile::kernel});
    options.framesWanted = row.count();
    options.strategy.fakeThreshold = row.real();
    options.strategy.realThreshold = row.real();
    options.strategy.fakeDivisor = row.real();
    options.strategy.minimumFakes = row.integer<int>();
    options.strategy.realFraction = row.real();
    settings.detector.name = row.text();
    settings.detector.weightsSha256 = row.text();
    settings.detector.thresholds.pnet = static_cast<float>(row.real());
    settings.detector.thresholds.rnet = static_cast<float>(row.real());
    settings.detector.thresholds.onet = static_cast<float>(row.real());
    settings.ensembleNote = row.text();
    return settings;
}

std::vector<ModelFacts> readModels(Database& database, std::int64_t video, Shelf shelf)
{
    std::vector<ModelFacts> models;
    Statement row = prepareFor(
        database, shelf,
        "SELECT position, name, sha256, encoder, input_size_px, precision, device, untrained FROM {0}model "
        "WHERE video = ? ORDER BY position");
    row.with(video);
    while (row.step()) {
        if (row.count() != static_cast<int>(models.size()) || models.size() >= mostModels)
            row.refuse("the models are not numbered one after another");
        ModelFacts& model = models.emplace_back();
        model.name = row.text();
        model.sha256 = row.text();
        model.encoder = row.text();
        model.inputSizePx = row.integer<int>(0, largestSidePx);
        model.precision = row.text();
        model.device = row.text();
        model.untrained = row.boolean();
    }
    return models;
}

std::optional<ErrorInfo> readError(Statement& row)
{
    ErrorInfo error;
    const std::optional<std::string> code = row.optionalText();
    error.doing = row.optionalText().value_or("");
    error.on = row.optionalText().value_or("");
    error.why = row.optionalText().value_or("");
    error.remedy = row.optionalText().value_or("");
    error.systemError = static_cast<int>(std::clamp<std::int64_t>(row.optionalInteger().value_or(0), 0, 10'000));
    if (!code)
        return std::nullopt;
    for (const ErrorCode known :
         {ErrorCode::badInput, ErrorCode::notFound, ErrorCode::unreadable, ErrorCode::unwritable, ErrorCode::corrupt,
          ErrorCode::unsupported, ErrorCode::mismatch, ErrorCode::busy, ErrorCode::network, ErrorCode::internal})
        if (*code == toString(known))
            error.code = known;
    return error;
}

VideoState readState(Statement& row)
{
    return row.named(
        {VideoState::scored, VideoState::partial, VideoState::noFace, VideoState::notJudged, VideoState::unreadable,
         VideoState::failed, VideoState::cancelled});
}

void readTotals(Database& database, CaseVideo& video)
{
    Statement row = database.prepare(
        "SELECT saved, state, frame_count, frames_asked, frames_decoded, faces_found, faces_used, score, note, "
        "shot_starts, seconds_decode, seconds_detect, seconds_classify, seconds_total, error_code, error_doing, "
        "error_on, error_why, error_remedy, error_system FROM analysis WHERE video = ?");
    if (!row.with(video.id).step())
        return;
    VideoResult& result = video.analysis;
    video.analysed = row.text();
    result.state = readState(row);
    result.frameCount = row.count();
    result.framesAsked = row.count();
    result.framesDecoded = row.count();
    result.facesFound = row.count();
    result.facesUsed = row.count();
    result.score = row.real();
    result.note = row.text();
    result.shotStarts = row.values<int>(largestFrameCount);
    result.seconds.decode = row.real();
    result.seconds.detect = row.real();
    result.seconds.classify = row.real();
    result.seconds.total = row.real();
    result.error = readError(row);
}

StrategyScore readScore(Statement& row)
{
    StrategyScore score;
    score.score = row.real();
    score.rule = row.named(
        {StrategyRule::meanOfFakes, StrategyRule::meanOfReals, StrategyRule::meanOfAll, StrategyRule::noFace});
    score.used = row.count();
    score.total = row.count();
    return score;
}

void readScores(Database& database, CaseVideo& video)
{
    VideoResult& result = video.analysis;
    Statement row = database.prepare(
        "SELECT track, first_frame, last_frame, faces, score FROM track WHERE video = ? ORDER BY track");
    row.with(video.id);
    while (row.step()) {
        TrackResult& track = result.tracks.emplace_back();
        track.track = row.count();
        track.firstFrame = row.count();
        track.lastFrame = row.count();
        track.faces = row.count();
        track.score = row.real();
    }
    Statement scores = database.prepare(
        "SELECT track, score, rule, used, total FROM model_score WHERE video = ? ORDER BY track, model");
    scores.with(video.id);
    std::size_t position = 0;
    while (scores.step()) {
        const int number = scores.integer<int>(-1);
        if (number < 0) {
            result.modelScores.push_back(readScore(scores));
            continue;
        }
        while (position < result.tracks.size() && result.tracks[position].track < number)
            ++position;
        if (position == result.tracks.size() || result.tracks[position].track != number)
            scores.refuse("there is no such person");
        result.tracks[position].modelScores.push_back(readScore(scores));
    }
    // An analysis that has not ended has no scores in the file.
    if (result.modelScores.empty())
        result.modelScores.resize(video.settings.models.size());
    refuseIf(database, videoName(video.id), wrongWith(result, video.settings.models.size()));
}

FaceResult readFace(Statement& row)
{
    FaceResult face;
    face.box.x0 = row.integer<int>();
    face.box.y0 = row.integer<int>();
    face.box.x1 = row.integer<int>();
    face.box.y1 = row.integer<int>();
    face.detectorScore = static_cast<float>(row.real());
    face.used = row.boolean();
    face.track = row.integer<int>(-1);
    const std::vector<Point> landmarks = row.values<Point>(face.landmarks.size());
    if (landmarks.size() != face.landmarks.size())
        row.refuse("a face has five landmarks");
    std::copy(landmarks.begin(), landmarks.end(), face.landmarks.begin());
    face.probabilities = row.values<double>(mostModels);
    face.appearance = row.values<float>(largestDescriptor);
    return face;
}

/// Hands the faces to their frames; both come in the order of the frames.
void readFaces(
    Database& database, std::int64_t video, Shelf shelf, std::vector<FrameResult>& frames, const std::stop_token& stop)
{
    Statement row = prepareFor(
        database, shelf,
        "SELECT frame, position, x0, y0, x1, y1, detector_score, used, track, landmarks, probabilities, appearance "
        "FROM {0}face WHERE video = ? ORDER BY frame, position");
    row.with(video);
    auto frame = frames.begin();
    while (row.step()) {
        const int index = row.count();
        while (frame != frames.end() && frame->index < index) {
            ++frame;
            throwIfStopped(stop);
        }
        if (frame == frames.end() || frame->index != index)
            row.refuse("there is no such frame");
        if (row.count() != static_cast<int>(frame->faces.size()))
            row.refuse("the faces of a frame are not numbered one after another");
        frame->faces.push_back(readFace(row));
    }
}

void readEdits(Database& database, CaseVideo& video)
{
    Statement row = database.prepare(
        "SELECT kind, first_frame, first_x0, first_y0, first_x1, first_y1, second_frame, second_x0, second_y0, "
        "second_x1, second_y1 FROM person_edit WHERE video = ? ORDER BY position");
    row.with(video.id);
    const auto face = [&row] {
        FaceReference reference;
        reference.frame = row.count();
        for (int* corner : {&reference.box.x0, &reference.box.y0, &reference.box.x1, &reference.box.y1})
            *corner = row.integer<int>();
        return reference;
    };
    while (row.step()) {
        PersonEdit edit;
        const std::string kind = row.text();
        if (kind != "merge" && kind != "split")
            row.refuse("it must be merge or split");
        edit.kind = kind == "merge" ? PersonEdit::Kind::merge : PersonEdit::Kind::split;
        edit.first = face();
        edit.second = face();
        video.edits.push_back(edit);
    }
}

void readBookmarks(Database& database, CaseVideo& video)
{
    Statement row =
        database.prepare("SELECT frame, seconds, status, note FROM bookmark WHERE video = ? ORDER BY frame");
    row.with(video.id);
    while (row.step()) {
        CaseBookmark& bookmark = video.bookmarks.emplace_back();
        bookmark.frame = row.count();
        bookmark.seconds = row.real();
        bookmark.status = row.named({CaseMark::open, CaseMark::suspicious, CaseMark::cleared});
        bookmark.note = row.text();
        refuseIf(database, videoName(video.id), wrongWith(bookmark));
    }
}

void readExports(Database& database, CaseVideo& video)
{
    Statement row = database.prepare("SELECT path, kind, sha256, made FROM export WHERE video = ? ORDER BY id");
    row.with(video.id);
    while (row.step()) {
        CaseExport& made = video.exports.emplace_back();
        made.path = row.text(longestPath);
        made.kind = row.text();
        made.sha256 = row.text();
        made.when = row.text();
    }
}

std::vector<CaseLogEntry> readLog(Database& database)
{
    std::vector<CaseLogEntry> log;
    Statement row = database.prepare("SELECT at, program, what FROM log ORDER BY id");
    while (row.step()) {
        CaseLogEntry& entry = log.emplace_back();
        entry.when = row.text();
        entry.program = row.text();
        entry.what = row.text();
    }
    return log;
}

} // namespace

std::optional<CaseSettings> readSettings(Database& database, std::int64_t video, Shelf shelf)
{
    const std::string sql = fmt::format("SELECT {} FROM {{0}}analysis WHERE video = ?", settingsColumns);
    Statement row = prepareFor(database, shelf, sql.c_str());
    if (!row.with(video).step())
        return std::nullopt;
    CaseSettings settings = readSettingsOf(row);
    settings.models = readModels(database, video, shelf);
    refuseIf(database, videoName(video), wrongWith(settings));
    return settings;
}

std::optional<StoredAnalysis> readStored(Database& database, std::int64_t video)
{
    Statement row = database.prepare("SELECT saved, state, score, frame_count FROM analysis WHERE video = ?");
    if (!row.with(video).step())
        return std::nullopt;
    StoredAnalysis stored;
    stored.ended = !row.text().empty();
    stored.state = readState(row);
    stored.score = row.real();
    stored.frameCount = row.count();
    stored.frames = countFrames(database, video, Shelf::result);
    return stored;
}

int countFrames(Database& database, std::int64_t video, Shelf shelf)
{
    Statement total = prepareFor(database, shelf, "SELECT count(*) FROM {0}frame WHERE video = ?");
    total.with(video).step();
    return total.count();
}

std::vector<FrameResult> readFrames(
    Database& database, std::int64_t video, std::size_t modelCount, Shelf shelf, Progress& progress,
    const std::stop_token& stop)
{
    const int count = countFrames(database, video, shelf);
    progress.report({"frames", 0, count});
    std::vector<FrameResult> frames;
    Statement row = prepareFor(
        database, shelf,
        "SELECT frame, pts, seconds, pts_seconds, duration_seconds, key_frame, signature FROM {0}frame "
        "WHERE video = ? ORDER BY frame");
    row.with(video);
    while (row.step()) {
        throwIfStopped(stop);
        FrameResult& frame = frames.emplace_back();
        frame.index = row.count();
        frame.time.pts = row.integer();
        frame.time.seconds = row.real();
        frame.time.ptsSeconds = row.real();
        frame.time.durationSeconds = row.real();
        frame.time.keyFrame = row.boolean();
        frame.signature = row.values<float>(largestDescriptor);
    }
    readFaces(database, video, shelf, frames, stop);
    for (const FrameResult& frame : frames)
        refuseIf(database, fmt::format("frame {} of video {}", frame.index, video), wrongWith(frame, modelCount));
    progress.report({"frames", count, count});
    return frames;
}

CaseContent readCase(Database& database, Progress& progress, const std::stop_token& stop)
{
    CaseContent content;
    Statement file = database.prepare("SELECT title, notes FROM case_file WHERE id = 1");
    if (file.step()) {
        content.title = file.text();
        content.notes = file.text();
    }
    content.videos = readVideos(database);
    for (CaseVideo& video : content.videos) {
        if (std::optional<CaseSettings> settings = readSettings(database, video.id, Shelf::result)) {
            video.settings = std::move(*settings);
            readTotals(database, video);
            readScores(database, video);
            video.analysis.frames =
                readFrames(database, video.id, video.settings.models.size(), Shelf::result, progress, stop);
        }
        if (std::optional<CaseSettings> settings = readSettings(database, video.id, Shelf::beside))
            video.beside = CaseBeside{std::move(*settings), countFrames(database, video.id, Shelf::beside)};
        concludeAnalysis(video);
        readEdits(database, video);
        readBookmarks(database, video);
        readExports(database, video);
    }
    content.log = readLog(database);
    return content;
}

} // namespace veriframe
