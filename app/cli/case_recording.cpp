// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_recording.h"
#include "output_files.h"

#include "media/video_reader.h"

#include <algorithm>

namespace veriframe::cli {

namespace {

/// What can be told of the video before it is analysed: a case that is never finished has it all the same.
CaseAnalysisStart startOf(const std::filesystem::path& video, const CaseSettings& settings)
{
    CaseAnalysisStart start;
    start.settings = settings;
    try {
        const VideoReader reader(video);
        start.facts = reader.facts();
        start.frameCount = reader.frameCount();
    } catch (const Error&) {
        // The analysis says it.
    }
    start.framesAsked = settings.options.framesWanted;
    if (start.frameCount > 0 && start.framesAsked > 0)
        start.framesAsked = std::min(start.framesAsked, start.frameCount);
    return start;
}

} // namespace

CaseRecording::CaseRecording(const std::filesystem::path& file) : m_file(file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        m_store.emplace(file, CaseAccess::readWrite);
    else
        requireWritableFolder("Making the case", file);
}

std::vector<FrameResult>
CaseRecording::begin(const std::filesystem::path& video, const std::string& sha256, const CaseSettings& settings)
{
    if (!m_store)
        m_store.emplace(CaseStore::create(m_file));
    m_video = m_store->addVideo(video, sha256, std::filesystem::file_size(video));
    m_store->beginAnalysis(m_video, startOf(video, settings));
    return m_store->knownFrames(m_video, settings);
}

void CaseRecording::add(const FrameResult& frame)
{
    constexpr std::size_t framesOfBatch = 32;
    constexpr auto longestWait = std::chrono::seconds(1);
    m_batch.push_back(frame);
    if (m_batch.size() >= framesOfBatch || std::chrono::steady_clock::now() - m_flushed >= longestWait)
        flush();
}

void CaseRecording::flush()
{
    if (!m_failure) {
        try {
            m_store->appendFrames(m_video, m_batch);
        } catch (const Error& error) {
            m_failure = error.info();
        }
    }
    m_batch.clear();
    m_flushed = std::chrono::steady_clock::now();
}

void CaseRecording::finish(const VideoResult& result)
{
    m_batch.clear();
    try {
        m_shown = m_store->finishAnalysis(m_video, result);
        m_failure.reset(); // everything is there after all
    } catch (const Error& error) {
        m_failure = error.info();
    }
}

void CaseRecording::addExport(const std::filesystem::path& file, const char* kind, const std::string& sha256)
{
    try {
        m_store->addExport(m_video, {std::filesystem::absolute(file), kind, sha256, {}});
    } catch (const Error& error) {
        m_failure = error.info();
    }
}

CaseContent CaseRecording::content() const
{
    CaseContent content = m_store->read();
    std::erase_if(content.videos, [this](const CaseVideo& video) { return video.id != m_video; });
    if (content.title.empty())
        content.title = m_file.stem().string();
    return content;
}

} // namespace veriframe::cli
