// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_session.h"

#include "base/sha256.h"

#include <QtDebug>
#include <algorithm>
#include <utility>

namespace veriframe {

namespace {

bool madeAlike(const ResultOrigin& a, const ResultOrigin& b)
{
    return a.models == b.models && a.detector == b.detector && a.detectorSha256 == b.detectorSha256 &&
           a.profile == b.profile && a.strategy == b.strategy;
}

/// Empty where the file cannot be read any more.
std::string hashOf(const std::filesystem::path& file)
{
    try {
        return sha256OfFile(file);
    } catch (const Error&) {
        return {};
    }
}

} // namespace

bool CaseChanges::empty() const
{
    return !analysis && !edits && !bookmarks && !title && !notes && !videoNotes && !videoPath && otherPaths.empty() &&
           exports.empty();
}

void CaseChanges::add(CaseChanges later)
{
    if (later.analysis) {
        analysis = std::move(later.analysis);
        origin = std::move(later.origin);
        analysisEnded = later.analysisEnded;
    }
    if (later.edits)
        edits = std::move(later.edits);
    if (later.bookmarks)
        bookmarks = std::move(later.bookmarks);
    if (later.title)
        title = std::move(later.title);
    if (later.notes)
        notes = std::move(later.notes);
    if (later.videoNotes)
        videoNotes = std::move(later.videoNotes);
    if (later.videoPath)
        videoPath = std::move(later.videoPath);
    for (auto& other : later.otherPaths)
        otherPaths.push_back(std::move(other));
    for (CaseExport& made : later.exports)
        exports.push_back(std::move(made));
}

CaseSettings settingsOf(const ResultOrigin& origin, const VideoResult& result)
{
    CaseSettings settings;
    settings.options.profile = origin.profile;
    settings.options.strategy = origin.strategy;
    // What was looked at in the end, not what the first pass asked for; 0 stands for every frame.
    settings.options.framesWanted = result.framesAsked == result.frameCount ? 0 : result.framesAsked;
    settings.detector = {origin.detector, origin.detectorSha256, inferenceThresholds};
    settings.models = origin.models;
    settings.ensembleNote = origin.note.toStdString();
    return settings;
}

ResultOrigin originOf(const CaseSettings& settings)
{
    ResultOrigin origin;
    origin.models = settings.models;
    origin.detector = settings.detector.name;
    origin.detectorSha256 = settings.detector.weightsSha256;
    origin.profile = settings.options.profile;
    origin.strategy = settings.options.strategy;
    origin.note = QString::fromStdString(settings.ensembleNote);
    return origin;
}

CaseSession::CaseSession(CaseStore store, std::int64_t video, std::shared_ptr<const VideoResult> saved)
    : m_store(std::move(store)), m_video(video), m_saved(std::move(saved))
{
    if (!m_saved)
        m_saved = std::make_shared<const VideoResult>();
}

CaseSession::~CaseSession()
{
    try {
        save();
    } catch (const std::exception& error) {
        qWarning("The case was not saved: %s", error.what());
    }
}

void CaseSession::leave(CaseChanges changes)
{
    const std::scoped_lock lock(m_leaving);
    m_changes.add(std::move(changes));
}

bool CaseSession::hasChanges() const
{
    const std::scoped_lock lock(m_leaving);
    return !m_changes.empty();
}

void CaseSession::save()
{
    const std::scoped_lock saving(m_saving);
    for (;;) {
        CaseChanges changes;
        {
            const std::scoped_lock lock(m_leaving);
            changes = std::exchange(m_changes, {});
        }
        if (changes.empty())
            return;
        try {
            write(changes);
        } catch (...) {
            const std::scoped_lock lock(m_leaving);
            changes.add(std::exchange(m_changes, {}));
            m_changes = std::move(changes);
            throw;
        }
    }
}

/// What is written is taken out of the changes, so that a failure leaves the rest only.
void CaseSession::write(CaseChanges& changes)
{
    if (changes.videoPath)
        m_store.setVideoPath(m_video, *changes.videoPath);
    changes.videoPath.reset();
    for (const auto& [video, path] : changes.otherPaths)
        m_store.setVideoPath(video, path);
    changes.otherPaths.clear();
    if (changes.edits)
        m_store.setEdits(m_video, *changes.edits);
    changes.edits.reset();
    if (changes.bookmarks)
        m_store.setBookmarks(m_video, *changes.bookmarks);
    changes.bookmarks.reset();
    writeTexts(changes);
    while (!changes.exports.empty()) {
        CaseExport made = changes.exports.front();
        made.sha256 = hashOf(made.path);
        m_store.addExport(m_video, made);
        changes.exports.erase(changes.exports.begin());
    }
    if (changes.analysis)
        writeAnalysis(changes);
    changes.analysis.reset();
}

void CaseSession::writeTexts(CaseChanges& changes)
{
    if (changes.title)
        m_store.setTitle(*changes.title);
    changes.title.reset();
    if (changes.notes)
        m_store.setNotes(*changes.notes);
    changes.notes.reset();
    if (changes.videoNotes)
        m_store.setVideoNotes(m_video, *changes.videoNotes);
    changes.videoNotes.reset();
}

void CaseSession::writeAnalysis(const CaseChanges& changes)
{
    const VideoResult& result = *changes.analysis;
    if (!m_begun || !madeAlike(*m_begun, changes.origin)) {
        if (m_begun)
            m_saved = std::make_shared<const VideoResult>(); // of other models or another detector
        m_store.beginAnalysis(
            m_video, {settingsOf(changes.origin, result), result.facts, result.frameCount, result.framesAsked});
        m_begun = changes.origin;
    }
    const std::vector<FrameResult> frames = framesToSave(*m_saved, result);
    constexpr std::size_t framesAtOnce = 500; // a transaction stays short, a stop loses little
    for (std::size_t first = 0; first < frames.size(); first += framesAtOnce)
        m_store.appendFrames(m_video, std::span(frames).subspan(first, std::min(framesAtOnce, frames.size() - first)));
    m_saved = changes.analysis;
    if (!changes.analysisEnded)
        return;
    const int wanted = settingsOf(changes.origin, result).options.framesWanted;
    if (!m_store.finishAnalysis(m_video, result, wanted))
        m_olderStays = true;
    m_begun.reset();
}

} // namespace veriframe
