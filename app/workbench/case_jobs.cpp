// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_jobs.h"

#include "base/sha256.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// What core says of an analysis whose program ended before it did, in the window's language.
void wordUnfinished(CaseVideo& video)
{
    if (!video.analysed.empty() || video.analysis.frames.empty())
        return;
    video.analysis.note = QCoreApplication::translate(
                              "InspectCase", "The program ended before the analysis did, after %n frame(s).", nullptr,
                              static_cast<int>(video.analysis.frames.size()))
                              .toStdString();
}

} // namespace

OpenedCase readCase(const fs::path& path, std::size_t position, JobContext& context)
{
    CaseStore store(path, CaseAccess::asFarAsItGoes);
    CaseContent content = store.read(context.progress, context.stop);
    if (content.videos.empty())
        throw Error(
            ErrorCode::badInput, "Opening the case", path.string(), "it holds no video yet",
            "Open a video, and save it into this case.");
    OpenedCase found;
    found.path = path;
    found.videoCount = content.videos.size();
    found.position = std::min(position, content.videos.size() - 1);
    found.video = std::move(content.videos[found.position]);
    found.title = std::move(content.title);
    found.notes = std::move(content.notes);
    found.readOnly = store.readOnlyReason();
    std::error_code error;
    found.videoThere = fs::is_regular_file(found.video.path, error) &&
                       fs::file_size(found.video.path, error) == found.video.bytes && !error;
    wordUnfinished(found.video);
    if (found.video.beside && found.video.beside->settings.models == found.video.settings.models)
        found.known = store.knownFrames(found.video.id, found.video.settings);
    if (!found.readOnly)
        found.session = std::make_shared<CaseSession>(
            std::move(store), found.video.id, std::make_shared<const VideoResult>(found.video.analysis));
    return found;
}

FoundVideos findVideosIn(const fs::path& caseFile, std::size_t position, const fs::path& folder, JobContext& context)
{
    // Beside whoever writes: only the places and hashes are needed, and those do not change meanwhile.
    const CaseContent content = CaseStore(caseFile, CaseAccess::readOnly).read(context.progress, context.stop);
    const std::array folders{folder};
    const std::vector<CaseVideoFile> files = findCaseVideos(content.videos, folders, context.progress, context.stop);
    FoundVideos found;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i == position)
            found.shown = files[i];
        if (files[i].state != CaseVideoState::moved)
            continue;
        ++found.count;
        if (i != position)
            found.others.emplace_back(content.videos[i].id, files[i].path);
    }
    return found;
}

MadeCase makeCase(const fs::path& path, const fs::path& video, CaseChanges known, JobContext& context)
{
    std::error_code error;
    const bool exists = fs::exists(path, error);
    MadeCase made;
    made.video.path = video;
    made.video.sha256 = sha256OfFile(video, context.stop);
    made.video.bytes = fs::file_size(video);
    CaseStore store = exists ? CaseStore(path, CaseAccess::readWrite) : CaseStore::create(path);
    if (exists) {
        const CaseContent content = store.read(context.progress, context.stop);
        made.videoCount = content.videos.size() + 1;
        made.texts = {QString::fromStdString(content.title), QString::fromStdString(content.notes), {}};
        known.title.reset();
        known.notes.reset();
        for (const CaseVideo& other : content.videos)
            if (other.sha256 == made.video.sha256)
                throw Error(
                    ErrorCode::badInput, "Saving the case", path.string(), "it holds this video already",
                    "Open that case to go on with it, or choose another name.");
    }
    made.video.id = store.addVideo(video, made.video.sha256, made.video.bytes);
    made.session = std::make_shared<CaseSession>(std::move(store), made.video.id, nullptr);
    made.session->leave(std::move(known));
    made.session->save();
    return made;
}

} // namespace veriframe
