// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_case.h"

#include <memory>
#include <sqlite3.h>
#include <stdexcept>

namespace veriframe::test {

namespace {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

std::unique_ptr<sqlite3, Close> openRaw(const std::filesystem::path& path)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open(path.c_str(), &handle);
    std::unique_ptr<sqlite3, Close> owner(handle);
    if (code != SQLITE_OK)
        throw std::runtime_error("cannot open " + path.string());
    return owner;
}

/// The tables as version 1 had them. They are written down here, and not taken from the program: what lies on people's
/// disks does not change when the program does.
constexpr const char* version1Tables = R"sql(
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

constexpr const char* version1Rows = R"sql(
INSERT INTO case_file VALUES(1, 'Old harbour', 'Notes of old', 1);
INSERT INTO video VALUES(1, '/videos/old.mp4',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 1000, 'mov', 'h264', 'yuv420p', 640, 360, 0,
  25, NULL, NULL, NULL, '', '', '', '', '');
INSERT INTO analysis VALUES(1, '2024-01-01T00:00:00Z', 'dfdc', 32, 0.8, 0.2, 2.5, 11, 0.9, 'dlib', '', 0.7, 0.8, 0.8,
  'scored', 250, 1, 1, 1, 1, 0.25, '', x'', 1, 1, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO model VALUES(1, 0, 'old.pth', '', 'tf_efficientnet_b7_ns', 380, 'float32', 'cpu', 0);
INSERT INTO frame VALUES(1, 7, 7, 0.28, 0.28, 0.04, 1, x'');
INSERT INTO face VALUES(1, 7, 0, 10, 20, 30, 40, 0.99, 1, 0, zeroblob(40), x'000000000000D03F', x'');
INSERT INTO track VALUES(1, 0, 7, 7, 1, 0.25);
INSERT INTO model_score VALUES(1, -1, 0, 0.25, 'meanOfAll', 1, 1);
INSERT INTO model_score VALUES(1, 0, 0, 0.25, 'meanOfAll', 1, 1);
INSERT INTO log(at, program, what) VALUES('2024-01-01T00:00:00Z', 'Veriframe 0.0.9', 'The case was made.');
PRAGMA application_id = 0x56464353;
PRAGMA user_version = 1;
)sql";

} // namespace

void runSql(const std::filesystem::path& path, const std::string& sql)
{
    const auto handle = openRaw(path);
    char* message = nullptr;
    if (sqlite3_exec(handle.get(), sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
        const std::string why = message ? message : "?";
        sqlite3_free(message);
        throw std::runtime_error(why);
    }
}

std::string sqlValue(const std::filesystem::path& path, const std::string& sql)
{
    const auto handle = openRaw(path);
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle.get()));
    std::string value;
    if (sqlite3_step(statement) == SQLITE_ROW)
        if (const auto* text = sqlite3_column_text(statement, 0))
            value = reinterpret_cast<const char*>(text);
    sqlite3_finalize(statement);
    return value;
}

void makeVersion1Case(const std::filesystem::path& path)
{
    runSql(path, std::string(version1Tables) + version1Rows);
}

} // namespace veriframe::test
