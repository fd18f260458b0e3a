// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that no program of ours wrote: each is refused with its place, none is believed.
#include "base/files.h"
#include "case_samples.h"
#include "raw_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace veriframe::test {
namespace {

using ::testing::HasSubstr;

struct AbsurdRow {
    const char* name;
    const char* sql;
    const char* named; ///< what the message must contain
};

class CaseRows : public ::testing::TestWithParam<AbsurdRow> {
protected:
    static void SetUpTestSuite()
    {
        folder = std::make_unique<TemporaryDirectory>();
        const CaseSettings settings = sampleSettings(2);
        CaseStore store = CaseStore::create(folder->path() / "good.vfcase");
        const std::int64_t video =
            saveSample(store, "/videos/clip.mp4", sampleSha256, sampleResult(9, settings), settings);
        store.setBookmarks(video, std::vector{CaseBookmark{3, 0.1, CaseMark::open, ""}});
        store.setEdits(video, std::vector{PersonEdit{}});
    }

    static void TearDownTestSuite() { folder.reset(); }

    static inline std::unique_ptr<TemporaryDirectory> folder; ///< with a case that each test damages a copy of
};

TEST_P(CaseRows, AreRefusedByName)
{
    const std::filesystem::path path = folder->path() / "x.vfcase";
    std::filesystem::copy_file(folder->path() / "good.vfcase", path, std::filesystem::copy_options::overwrite_existing);
    runSql(path, GetParam().sql);
    try {
        CaseStore(path, CaseAccess::readOnly).read();
        FAIL() << "it was believed";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::corrupt) << error.what();
        EXPECT_EQ(error.info().on, path.string());
        EXPECT_THAT(error.info().why, HasSubstr(GetParam().named));
        EXPECT_NE(error.info().remedy, "");
    }
}

INSTANTIATE_TEST_SUITE_P(
    Absurd, CaseRows,
    ::testing::Values(
        AbsurdRow{"NegativeCount", "UPDATE analysis SET frame_count = -4", "frame_count"},
        AbsurdRow{"CountBeyondInt", "UPDATE analysis SET faces_found = 99999999999", "faces_found"},
        AbsurdRow{"CountBeyondSense", "UPDATE analysis SET frame_count = 2000000000", "count"},
        AbsurdRow{"TextForNumber", "UPDATE analysis SET score = 'high'", "score"},
        AbsurdRow{"InfiniteScore", "UPDATE analysis SET score = 9e999", "score"},
        AbsurdRow{"ScoreAboveOne", "UPDATE analysis SET score = 1.5", "score"},
        AbsurdRow{"UnknownState", "UPDATE analysis SET state = 'splendid'", "state"},
        AbsurdRow{"UnknownProfile", "UPDATE analysis SET profile = ''", "profile"},
        AbsurdRow{"DivisorZero", "UPDATE analysis SET fake_divisor = 0", "rule"},
        AbsurdRow{"NumberForText", "UPDATE analysis SET note = x'00'", "note"},
        AbsurdRow{"LongText", "UPDATE video SET codec = hex(zeroblob(2000000))", "codec"},
        AbsurdRow{"NoHash", "UPDATE video SET sha256 = 'abc'", "sha256"},
        AbsurdRow{"NegativeBytes", "UPDATE video SET bytes = -1", "bytes"},
        AbsurdRow{"Width", "UPDATE video SET width = -1", "size"},
        AbsurdRow{"Rotation", "UPDATE video SET rotation_degrees = 45", "rotation"},
        AbsurdRow{"HugeBlob", "UPDATE frame SET signature = zeroblob(30000000) WHERE frame = 2", "signature"},
        AbsurdRow{"CrookedBlob", "UPDATE frame SET signature = zeroblob(7)", "signature"},
        AbsurdRow{"NotANumberInBlob", "UPDATE frame SET signature = x'0000C07F'", "signature"},
        AbsurdRow{"NegativeFrame", "PRAGMA foreign_keys = OFF; UPDATE frame SET frame = -2 WHERE frame = 2", "frame"},
        AbsurdRow{"FaceOfNoFrame", "UPDATE face SET frame = 777 WHERE frame = 2", "frame"},
        AbsurdRow{"GapInFaces", "UPDATE face SET position = 5 WHERE frame = 2", "position"},
        AbsurdRow{"FarBox", "UPDATE face SET x0 = -2147483648", "box"},
        AbsurdRow{"FourLandmarks", "UPDATE face SET landmarks = zeroblob(32)", "landmarks"},
        AbsurdRow{"LandmarkNotANumber", "UPDATE face SET landmarks = x'0000C07F' || zeroblob(36)", "landmarks"},
        AbsurdRow{"TrackBelowNone", "UPDATE face SET track = -7", "track"},
        AbsurdRow{"MoreProbabilitiesThanModels", "UPDATE face SET probabilities = zeroblob(24)", "probabilities"},
        AbsurdRow{
            "ProbabilityNotANumber", "UPDATE face SET probabilities = x'000000000000F87F000000000000F87F'",
            "probability"},
        AbsurdRow{"GapInModels", "UPDATE model SET position = 7 WHERE position = 1", "position"},
        AbsurdRow{"ModelLost", "DELETE FROM model WHERE position = 1", "score"},
        AbsurdRow{"ScoreOfNobody", "UPDATE model_score SET track = 55 WHERE track = 0", "track"},
        AbsurdRow{"UsedBelowZero", "UPDATE model_score SET used = -1", "used"},
        AbsurdRow{"PersonEndsBeforeItBegins", "UPDATE track SET last_frame = 0, first_frame = 4", "person"},
        AbsurdRow{"UnknownEdit", "UPDATE person_edit SET kind = 'swap'", "kind"},
        AbsurdRow{"UnknownMark", "UPDATE bookmark SET status = 'odd'", "status"},
        AbsurdRow{"BookmarkNowhere", "UPDATE bookmark SET frame = -1", "frame"}),
    [](const ::testing::TestParamInfo<AbsurdRow>& row) { return row.param.name; });

} // namespace
} // namespace veriframe::test
