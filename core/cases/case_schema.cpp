// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_schema_internal.h"

#include "base/version.h"
#include "cases/case_store.h"

#include <array>
#include <chrono>
#include <map>
#include <set>
#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Version 1. Blobs are little-endian: float32 for landmarks (x y, five points), signatures and appearances, float64
/// for probabilities (in the order of the models), int32 for shot starts. track -1: none; in model_score: the video.
constexpr const char* version1 = R"sql(
CREATE TABLE case_file(
  id INTEGER PRIMARY KEY CHECK(id = 1), title TEXT NOT NULL, notes TEXT NOT NULL, oldest_reader INTEGER NOT NULL
);
CREATE TABLE video(
  id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
  container TEXT NOT NULL, codec TEXT NOT NULL, pixel_format TEXT NOT NULL, width INTEGER NOT NULL,
  height INTEGER NOT NULL, rotation_degrees INTEGER NOT NULL, average_fps REAL NOT NULL, header_frames INTEGER,
  header_seconds REAL, header_bit_rate INTEGER, color_space TEXT NOT NULL, color_range TEXT NOT NULL,
  color_primaries TEXT NOT NULL, color_transfer TEXT NOT NULL, encoder TEXT NOT NULL
);
CREATE TABLE analysis(
  video INTEGER PRIMARY KEY REFERENCES video(id) ON DELETE CASCADE, saved TEXT NOT NULL, profile TEXT NOT NULL,
  frames_wanted INTEGER NOT NULL, fake_threshold REAL NOT NULL, real_threshold REAL NOT NULL,
  fake_divisor REAL NOT NULL, minimum_fakes INTEGER NOT NULL, real_fraction REAL NOT NULL,
  detector TEXT NOT NULL, detector_sha256 TEXT NOT NULL, threshold_pnet REAL NOT NULL, threshold_rnet REAL NOT NULL,
  threshold_onet REAL NOT NULL, state TEXT NOT NULL, frame_count INTEGER NOT NULL, frames_asked INTEGER NOT NULL,
  frames_decoded INTEGER NOT NULL, faces_found INTEGER NOT NULL, faces_used INTEGER NOT NULL, score REAL NOT NULL,
  note TEXT NOT NULL, shot_starts BLOB NOT NULL, seconds_decode REAL NOT NULL, seconds_detect REAL NOT NULL,
  seconds_classify REAL NOT NULL, seconds_total REAL NOT NULL, error_code TEXT, error_doing TEXT, error_on TEXT,
  error_why TEXT, error_remedy TEXT, error_system INTEGER
);
CREATE TABLE model(
  video INTEGER NOT NULL REFERENCES analysis(video) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
  sha256 TEXT NOT NULL, encoder TEXT NOT NULL, input_size_px INTEGER NOT NULL, precision TEXT NOT NULL,
  device TEXT NOT NULL, untrained INTEGER NOT NULL, PRIMARY KEY(video, position)
) WITHOUT ROWID;
CREATE TABLE frame(
  video INTEGER NOT NULL REFERENCES analysis(video) ON DELETE CASCADE, frame INTEGER NOT NULL, pts INTEGER NOT NULL,
  seconds REAL NOT NULL, pts_seconds REAL NOT NULL, duration_seconds REAL NOT NULL, key_frame INTEGER NOT NULL,
  signature BLOB NOT NULL, PRIMARY KEY(video, frame)
) WITHOUT ROWID;
CREATE TABLE face(
  video INTEGER NOT NULL, frame INTEGER NOT NULL, position INTEGER NOT NULL, x0 INTEGER NOT NULL,
  y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL, detector_score REAL NOT NULL, used INTEGER NOT NULL,
  track INTEGER NOT NULL, landmarks BLOB NOT NULL, probabilities BLOB NOT NULL, appearance BLOB NOT NULL,
  PRIMARY KEY(video, frame, position),
  FOREIGN KEY(video, frame) REFERENCES frame(video, frame) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE track(
  video INTEGER NOT NULL REFERENCES analysis(video) ON DELETE CASCADE, track INTEGER NOT NULL,
  first_frame INTEGER NOT NULL, last_frame INTEGER NOT NULL, faces INTEGER NOT NULL, score REAL NOT NULL,
  PRIMARY KEY(video, track)
) WITHOUT ROWID;
CREATE TABLE model_score(
  video INTEGER NOT NULL REFERENCES analysis(video) ON DELETE CASCADE, track INTEGER NOT NULL,
  model INTEGER NOT NULL, score REAL NOT NULL, rule TEXT NOT NULL, used INTEGER NOT NULL, total INTEGER NOT NULL,
  PRIMARY KEY(video, track, model)
) WITHOUT ROWID;
CREATE TABLE person_edit(
  video INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE, position INTEGER NOT NULL, kind TEXT NOT NULL,
  first_frame INTEGER NOT NULL, first_x0 INTEGER NOT NULL, first_y0 INTEGER NOT NULL, first_x1 INTEGER NOT NULL,
  first_y1 INTEGER NOT NULL, second_frame INTEGER NOT NULL, second_x0 INTEGER NOT NULL, second_y0 INTEGER NOT NULL,
  second_x1 INTEGER NOT NULL, second_y1 INTEGER NOT NULL, PRIMARY KEY(video, position)
) WITHOUT ROWID;
CREATE TABLE bookmark(
  video INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE, frame INTEGER NOT NULL, seconds REAL NOT NULL,
  status TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY(video, frame)
) WITHOUT ROWID;
CREATE TABLE export(
  id INTEGER PRIMARY KEY, video INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE, path TEXT NOT NULL,
  kind TEXT NOT NULL, sha256 TEXT NOT NULL, made TEXT NOT NULL
);
CREATE INDEX export_of_video ON export(video, id);
CREATE TABLE log(
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, program TEXT NOT NULL, what TEXT NOT NULL
);
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN
  SELECT RAISE(ABORT, 'the log of a case is only added to');
END;
CREATE TRIGGER log_is_not_removed BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'the log of a case is only added to');
END;
)sql";

/// Version 2: what the analyst notes about a video, and what the ensemble's file says of itself.
constexpr const char* version2 = R"sql(
ALTER TABLE video ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE analysis ADD COLUMN ensemble_note TEXT NOT NULL DEFAULT '';
)sql";

/// Version 3: frames beside the analysis. An analysis that begins where there is one leaves that as it is; what it
/// finds lies here until it takes its place. The tables have the columns of those without the prefix. Programs of
/// version 2 read on what they know. And a log's line is not replaced either, which SQLite does without asking the
/// triggers before.
constexpr const char* version3 = R"sql(
CREATE TABLE beside_analysis(
  video INTEGER PRIMARY KEY REFERENCES video(id) ON DELETE CASCADE, saved TEXT NOT NULL, profile TEXT NOT NULL,
  frames_wanted INTEGER NOT NULL, fake_threshold REAL NOT NULL, real_threshold REAL NOT NULL,
  fake_divisor REAL NOT NULL, minimum_fakes INTEGER NOT NULL, real_fraction REAL NOT NULL,
  detector TEXT NOT NULL, detector_sha256 TEXT NOT NULL, threshold_pnet REAL NOT NULL, threshold_rnet REAL NOT NULL,
  threshold_onet REAL NOT NULL, state TEXT NOT NULL, frame_count INTEGER NOT NULL, frames_asked INTEGER NOT NULL,
  frames_decoded INTEGER NOT NULL, faces_found INTEGER NOT NULL, faces_used INTEGER NOT NULL, score REAL NOT NULL,
  note TEXT NOT NULL, shot_starts BLOB NOT NULL, seconds_decode REAL NOT NULL, seconds_detect REAL NOT NULL,
  seconds_classify REAL NOT NULL, seconds_total REAL NOT NULL, error_code TEXT, error_doing TEXT, error_on TEXT,
  error_why TEXT, error_remedy TEXT, error_system INTEGER, ensemble_note TEXT NOT NULL DEFAULT ''
);
CREATE TABLE beside_model(
  video INTEGER NOT NULL REFERENCES beside_analysis(video) ON DELETE CASCADE, position INTEGER NOT NULL,
  name TEXT NOT NULL, sha256 TEXT NOT NULL, encoder TEXT NOT NULL, input_size_px INTEGER NOT NULL,
  precision TEXT NOT NULL, device TEXT NOT NULL, untrained INTEGER NOT NULL, PRIMARY KEY(video, position)
) WITHOUT ROWID;
CREATE TABLE beside_frame(
  video INTEGER NOT NULL REFERENCES beside_analysis(video) ON DELETE CASCADE, frame INTEGER NOT NULL,
  pts INTEGER NOT NULL, seconds REAL NOT NULL, pts_seconds REAL NOT NULL, duration_seconds REAL NOT NULL,
  key_frame INTEGER NOT NULL, signature BLOB NOT NULL, PRIMARY KEY(video, frame)
) WITHOUT ROWID;
CREATE TABLE beside_face(
  video INTEGER NOT NULL, frame INTEGER NOT NULL, position INTEGER NOT NULL, x0 INTEGER NOT NULL,
  y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL, detector_score REAL NOT NULL, used INTEGER NOT NULL,
  track INTEGER NOT NULL, landmarks BLOB NOT NULL, probabilities BLOB NOT NULL, appearance BLOB NOT NULL,
  PRIMARY KEY(video, frame, position),
  FOREIGN KEY(video, frame) REFERENCES beside_frame(video, frame) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the log of a case is only added to');
END;
)sql";

/// Each takes a case from the version before. A step that earlier programs cannot read must raise `oldest_reader`.
constexpr std::array<const char*, currentCaseVersion> migrations = {version1, version2, version3};

void setVersion(sqlite::Database& database, int version)
{
    database.execute(fmt::format("PRAGMA user_version = {}", version).c_str());
}

/// Everything that makes up the tables, by name: what SQLite keeps of the statements that made them.
std::map<std::string, std::string> definitionsOf(sqlite::Database& database)
{
    std::map<std::string, std::string> definitions;
    sqlite::Statement rows =
        database.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' "
                         "ESCAPE '\\'");
    while (rows.step()) {
        std::string name = rows.text();
        definitions[std::move(name)] = rows.text();
    }
    return definitions;
}

std::map<std::string, std::string> expectedDefinitions(int version)
{
    sqlite::Database database({}, sqlite::Database::Mode::create);
    for (int step = 0; step < version; ++step)
        database.execute(migrations.at(static_cast<std::size_t>(step)));
    return definitionsOf(database);
}

std::set<std::string> columnsOf(sqlite::Database& database, const std::string& table)
{
    std::set<std::string> columns;
    sqlite::Statement rows = database.prepare("SELECT name FROM pragma_table_info(?)");
    rows.with(table);
    while (rows.step())
        columns.insert(rows.text());
    return columns;
}

[[noreturn]] void refuseForeignTables(const sqlite::Database& database, int version)
{
    throw Error(
        ErrorCode::corrupt, database.doing(), database.path().string(),
        fmt::format("its tables are not those of a case of version {}", version),
        "The file was changed by something else. Use a copy of the case that is whole.");
}

/// What a newer program has added may stay unknown; what this one reads must be there, as tables.
void checkNewerTables(sqlite::Database& database, int version)
{
    const auto refuse = [&] {
        throw Error(
            ErrorCode::unsupported, database.doing(), database.path().string(),
            fmt::format(
                "it is a case of version {}, and this program knows versions up to {}", version, currentCaseVersion),
            "Open it with a newer version of Veriframe.");
    };
    sqlite::Database known({}, sqlite::Database::Mode::create);
    makeCaseTables(known);
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'") != 0)
        refuse();
    sqlite::Statement tables = known.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (tables.step()) {
        const std::string table = tables.text();
        const std::set<std::string> there = columnsOf(database, table);
        for (const std::string& column : columnsOf(known, table))
            if (!there.contains(column))
                refuse();
    }
    if (database.number("SELECT oldest_reader FROM case_file") > currentCaseVersion)
        refuse();
}

} // namespace

void makeCaseTables(sqlite::Database& database)
{
    migrateCase(database, 0);
}

void migrateCase(sqlite::Database& database, int from)
{
    for (int step = from; step < currentCaseVersion; ++step)
        database.execute(migrations.at(static_cast<std::size_t>(step)));
    setVersion(database, currentCaseVersion);
}

int caseVersionOf(sqlite::Database& database)
{
    if (database.number("PRAGMA application_id") != caseApplicationId)
        throw Error(
            ErrorCode::unsupported, database.doing(), database.path().string(),
            "it is a database of another program, no case", "Choose a file that Veriframe has saved (*.vfcase).");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version < 1 || version > 1'000'000)
        throw Error(
            ErrorCode::corrupt, database.doing(), database.path().string(),
            fmt::format("it says that it is of version {}, which there is not", version),
            "Use a copy of the case that is whole.");
    return static_cast<int>(version);
}

void checkCaseTables(sqlite::Database& database, int version)
{
    if (version > currentCaseVersion)
        checkNewerTables(database, version);
    else if (definitionsOf(database) != expectedDefinitions(version))
        refuseForeignTables(database, version);
}

std::string utcNow()
{
    return fmt::format(
        "{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

std::string programName()
{
    return "Veriframe " + version();
}

void addToLog(sqlite::Database& database, const std::string& what)
{
    database.prepare("INSERT INTO log(at, program, what) VALUES(?, ?, ?)").run(utcNow(), programName(), what);
}

} // namespace veriframe
