// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_store.h"

#include "base/text.h"
#include "cases/case_analysis_internal.h"
#include "cases/case_opening_internal.h"
#include "cases/case_rows_internal.h"
#include "cases/case_schema_internal.h"
#include "cases/case_values_internal.h"
#include "predict/verdict.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

struct CaseStore::Impl {
    explicit Impl(OpenCase opened) : open(std::move(opened)) {}

    OpenCase open;

    ~Impl() { open.close(); }

    sqlite::Database& database() { return *open.database; }

    /// One change, all or nothing.
    template<typename Work>
    void change(const char* doing, Work work)
    {
        if (open.readOnly) {
            ErrorInfo info = *open.readOnly;
            info.doing = doing;
            throw Error(std::move(info));
        }
        database().setDoing(doing);
        sqlite::Transaction transaction(database());
        work(database());
        transaction.commit();
    }

    void refuseIf(const std::optional<std::string>& wrong, const char* doing) const
    {
        if (wrong)
            throw Error(ErrorCode::badInput, doing, open.path.string(), *wrong);
    }

    /// The file name of a video. @throws Error (notFound)
    std::string nameOf(std::int64_t video)
    {
        sqlite::Statement row = database().prepare("SELECT path FROM video WHERE id = ?");
        if (!row.with(video).step())
            throw Error(
                ErrorCode::notFound, database().doing(), open.path.string(), fmt::format("it has no video {}", video));
        return fs::path(row.text()).filename().string();
    }

    void log(const std::string& what) { addToLog(database(), what); }

    /// What is done again and again while somebody writes is told once an hour, where nothing else happened meanwhile.
    void logOnce(const std::string& what)
    {
        constexpr std::size_t upToTheHour = 13; // of "2025-03-01T12:34:56Z"
        sqlite::Statement last = database().prepare("SELECT what, at FROM log ORDER BY id DESC LIMIT 1");
        if (!last.step() || last.text() != what ||
            last.text().substr(0, upToTheHour) != utcNow().substr(0, upToTheHour))
            log(what);
    }

    /// Where the frames of a video's analysis go. @throws Error (badInput) if none has begun
    Shelf shelfOf(std::int64_t video)
    {
        const auto begun = shelves.find(video);
        const std::optional<Shelf> shelf =
            begun != shelves.end() ? std::optional(begun->second) : openShelf(database(), video);
        if (!shelf)
            throw Error(
                ErrorCode::badInput, database().doing(), open.path.string(), "no analysis of the video has begun");
        return *shelf;
    }

    std::size_t modelCount(std::int64_t video, Shelf shelf)
    {
        sqlite::Statement row = prepareFor(database(), shelf, "SELECT count(*) FROM {0}model WHERE video = ?");
        row.with(video).step();
        return static_cast<std::size_t>(row.count());
    }

    std::map<std::int64_t, Shelf> shelves; ///< of the analyses that were begun here
};

CaseStore CaseStore::create(const fs::path& path, const std::string& title)
{
    makeCaseFile(path, title);
    return CaseStore(path, CaseAccess::readWrite);
}

CaseStore::CaseStore(const fs::path& path, CaseAccess access) : m_impl(std::make_unique<Impl>(openCase(path, access)))
{}

CaseStore::~CaseStore() = default;
CaseStore::CaseStore(CaseStore&&) noexcept = default;
CaseStore& CaseStore::operator=(CaseStore&&) noexcept = default;

const fs::path& CaseStore::path() const
{
    return m_impl->open.path;
}

const std::optional<ErrorInfo>& CaseStore::readOnlyReason() const
{
    return m_impl->open.readOnly;
}

int CaseStore::version() const
{
    return m_impl->open.version;
}

CaseContent CaseStore::read(Progress& progress, std::stop_token stop) const
{
    sqlite::Database& database = m_impl->database();
    database.setDoing("Reading the case");
    sqlite::Transaction transaction(database, false);
    return readCase(database, progress, stop);
}

CaseContent CaseStore::read() const
{
    NoProgress progress;
    return read(progress);
}

void CaseStore::checkIntegrity(std::stop_token stop) const
{
    sqlite::Database& database = m_impl->database();
    database.setDoing("Checking the case");
    const auto refuse = [&](const std::string& why) {
        throw Error(
            ErrorCode::corrupt, database.doing(), path().string(), why, "Use a copy of the case that is whole.");
    };
    database.interruptibly(stop, [&] {
        sqlite::Statement integrity = database.prepare("PRAGMA integrity_check(1)");
        if (integrity.step())
            if (const std::string found = integrity.text(); found != "ok")
                refuse("the file is damaged: " + found);
        sqlite::Statement references = database.prepare("SELECT \"table\" FROM pragma_foreign_key_check");
        if (references.step())
            refuse("a row of \"" + references.text() + "\" belongs to nothing");
    });
}

void CaseStore::setTitle(const std::string& title)
{
    m_impl->change("Naming the case", [&](sqlite::Database& database) {
        database.prepare("UPDATE case_file SET title = ?").run(title);
        m_impl->log("The case was named \"" + title + "\".");
    });
}

void CaseStore::setNotes(const std::string& notes)
{
    m_impl->change("Saving the notes of the case", [&](sqlite::Database& database) {
        database.prepare("UPDATE case_file SET notes = ?").run(notes);
        m_impl->logOnce("The notes of the case were changed.");
    });
}

std::int64_t CaseStore::addVideo(const fs::path& path, const std::string& sha256, std::uint64_t bytes)
{
    constexpr const char* doing = "Adding a video to the case";
    if (!isSha256(sha256) || path.empty() || bytes > static_cast<std::uint64_t>(INT64_MAX))
        m_impl->refuseIf("a video needs a path, and 64 hexadecimal digits of its hash", doing);
    const std::string place = fs::absolute(path).string();
    std::int64_t id = 0;
    m_impl->change(doing, [&](sqlite::Database& database) {
        sqlite::Statement known = database.prepare("SELECT id, path FROM video WHERE sha256 = ?");
        if (known.with(sha256).step()) {
            id = known.integer();
            if (known.text() != place) {
                database.prepare("UPDATE video SET path = ? WHERE id = ?").run(place, id);
                m_impl->log(fmt::format("The video {} lies at {}.", m_impl->nameOf(id), place));
            }
            return;
        }
        database
            .prepare("INSERT INTO video(path, sha256, bytes, container, codec, pixel_format, width, height, "
                     "rotation_degrees, average_fps, color_space, color_range, color_primaries, color_transfer, "
                     "encoder) VALUES(?, ?, ?, '', '', '', 0, 0, 0, 0, '', '', '', '', '')")
            .run(place, sha256, static_cast<std::int64_t>(bytes));
        id = database.lastInsertedId();
        m_impl->log(fmt::format("The video {} was added: {} bytes, SHA-256 {}.", m_impl->nameOf(id), bytes, sha256));
    });
    return id;
}

void CaseStore::setVideoPath(std::int64_t video, const fs::path& path)
{
    m_impl->change("Saving where a video lies", [&](sqlite::Database& database) {
        const std::string place = fs::absolute(path).string();
        m_impl->log(fmt::format("The video {} was found again at {}.", m_impl->nameOf(video), place));
        database.prepare("UPDATE video SET path = ? WHERE id = ?").run(place, video);
    });
}

void CaseStore::setVideoNotes(std::int64_t video, const std::string& notes)
{
    m_impl->change("Saving the notes of a video", [&](sqlite::Database& database) {
        m_impl->logOnce(fmt::format("The notes of {} were changed.", m_impl->nameOf(video)));
        database.prepare("UPDATE video SET notes = ? WHERE id = ?").run(notes, video);
    });
}

void CaseStore::removeVideo(std::int64_t video)
{
    m_impl->change("Removing a video from the case", [&](sqlite::Database& database) {
        m_impl->log(fmt::format("The video {} was removed with all that was known of it.", m_impl->nameOf(video)));
        database.prepare("DELETE FROM video WHERE id = ?").run(video);
    });
}

void CaseStore::beginAnalysis(std::int64_t video, const CaseAnalysisStart& start)
{
    constexpr const char* doing = "Saving the beginning of an analysis";
    const CaseSettings& settings = start.settings;
    m_impl->refuseIf(wrongWith(settings), doing);
    m_impl->refuseIf(wrongWith(start.facts), doing);
    if (start.frameCount < 0 || start.frameCount > largestFrameCount || start.framesAsked < 0)
        m_impl->refuseIf("the number of frames makes no sense", doing);
    Shelf shelf = Shelf::result;
    m_impl->change(doing, [&](sqlite::Database& database) {
        const std::string name = m_impl->nameOf(video);
        shelf = openAnalysis(database, video, start);
        if (start.facts.width > 0)
            writeFacts(database, video, start.facts);
        m_impl->log(fmt::format(
            "The analysis of {} began: {}, faces by {}, {}, profile {}.{}", name,
            start.framesAsked == 0 ? "every frame" : counted(start.framesAsked, "frame"), settings.detector.name,
            counted(std::ssize(settings.models), "model"), toString(settings.options.profile),
            shelf == Shelf::beside ? " The one that is there stays until this one has ended." : ""));
    });
    m_impl->shelves[video] = shelf;
}

std::vector<FrameResult> CaseStore::knownFrames(std::int64_t video, const CaseSettings& settings) const
{
    sqlite::Database& database = m_impl->database();
    database.setDoing("Reading the case");
    sqlite::Transaction transaction(database, false);
    return framesUnder(database, video, settings);
}

void CaseStore::appendFrames(std::int64_t video, std::span<const FrameResult> frames)
{
    constexpr const char* doing = "Saving analysed frames";
    m_impl->change(doing, [&](sqlite::Database& database) {
        m_impl->nameOf(video);
        const Shelf shelf = m_impl->shelfOf(video);
        const std::size_t models = m_impl->modelCount(video, shelf);
        for (const FrameResult& frame : frames)
            m_impl->refuseIf(wrongWith(frame, models), doing);
        writeFrames(database, video, frames, shelf);
    });
}

namespace {

/// "scored, score 0.4975, 60 of 60 frames, 2 persons"
std::string endingOf(const VideoResult& result)
{
    std::string text = toString(result.state);
    if (result.error)
        text += ", " + result.error->why;
    if (bearsScore(result))
        text += fmt::format(", score {:.4f}", result.score);
    return text + fmt::format(
                      ", {} of {}, {}", result.framesDecoded, counted(std::max(0, result.framesAsked), "frame"),
                      counted(std::ssize(result.tracks), "person"));
}

} // namespace

bool CaseStore::finishAnalysis(std::int64_t video, const VideoResult& result, std::optional<int> framesWanted)
{
    constexpr const char* doing = "Saving the analysis";
    AnalysisEnd end;
    m_impl->change(doing, [&](sqlite::Database& database) {
        const std::string name = m_impl->nameOf(video);
        const Shelf shelf = m_impl->shelfOf(video);
        const std::size_t models = m_impl->modelCount(video, shelf);
        m_impl->refuseIf(wrongWith(result, result.modelScores.empty() ? 0 : models), doing);
        for (const FrameResult& frame : result.frames)
            m_impl->refuseIf(wrongWith(frame, models), doing);
        end = endAnalysis(database, video, shelf, result, framesWanted);
        if (result.facts.width > 0)
            writeFacts(database, video, result.facts);
        std::string what = fmt::format("The analysis of {} ended: {}.", name, endingOf(result));
        if (!end.shown)
            what += " The one before it stays, and what was found lies beside it.";
        if (!end.dropped.empty())
            what += " Of what was found before, this was dropped for it: " + end.dropped + ".";
        m_impl->log(what);
    });
    m_impl->shelves.erase(video);
    return end.shown;
}

void CaseStore::setEdits(std::int64_t video, std::span<const PersonEdit> edits)
{
    m_impl->change("Saving who is who", [&](sqlite::Database& database) {
        const auto merges = std::count_if(
            edits.begin(), edits.end(), [](const PersonEdit& edit) { return edit.kind == PersonEdit::Kind::merge; });
        m_impl->log(fmt::format(
            "The persons of {} were changed: {} merged, {} split.", m_impl->nameOf(video), merges,
            static_cast<std::ptrdiff_t>(edits.size()) - merges));
        writeEdits(database, video, edits);
    });
}

void CaseStore::setBookmarks(std::int64_t video, std::span<const CaseBookmark> bookmarks)
{
    constexpr const char* doing = "Saving the bookmarks";
    for (const CaseBookmark& bookmark : bookmarks)
        m_impl->refuseIf(wrongWith(bookmark), doing);
    m_impl->change(doing, [&](sqlite::Database& database) {
        const auto suspicious = std::count_if(bookmarks.begin(), bookmarks.end(), [](const CaseBookmark& bookmark) {
            return bookmark.status == CaseMark::suspicious;
        });
        m_impl->log(fmt::format(
            "The bookmarks of {} were changed: {}, {} of them suspicious.", m_impl->nameOf(video), bookmarks.size(),
            suspicious));
        writeBookmarks(database, video, bookmarks);
    });
}

void CaseStore::addExport(std::int64_t video, const CaseExport& made)
{
    m_impl->change("Saving what was exported", [&](sqlite::Database& database) {
        const std::string name = m_impl->nameOf(video);
        database.prepare("INSERT INTO export(video, path, kind, sha256, made) VALUES(?, ?, ?, ?, ?)")
            .run(video, made.path.string(), made.kind, made.sha256, made.when.empty() ? utcNow() : made.when);
        m_impl->log(fmt::format("Exported of {}: {}, {}.", name, made.kind, made.path.string()));
    });
}

void CaseStore::addLogEntry(const std::string& what)
{
    m_impl->change("Adding to the log of the case", [&](sqlite::Database&) { m_impl->log(what); });
}

} // namespace veriframe
