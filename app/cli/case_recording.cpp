// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_recording.h"

#include <algorithm>

namespace veriframe::cli {

namespace {

CaseStore openOrMake(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) ? CaseStore(file, CaseAccess::readWrite) : CaseStore::create(file);
}

} // namespace

CaseRecording::CaseRecording(
    const std::filesystem::path& file, const std::filesystem::path& video, const std::string& sha256)
    : m_store(openOrMake(file)), m_video(m_store.addVideo(video, sha256, std::filesystem::file_size(video)))
{}

std::vector<FrameResult> CaseRecording::begin(const CaseSettings& settings)
{
    CaseAnalysisStart start;
    start.settings = settings;
    start.framesAsked = settings.options.framesWanted;
    m_store.beginAnalysis(m_video, start);
    CaseContent content = m_store.read();
    const auto video = std::find_if(content.videos.begin(), content.videos.end(), [this](const CaseVideo& candidate) {
        return candidate.id == m_video;
    });
    return video == content.videos.end() ? std::vector<FrameResult>() : std::move(video->analysis.frames);
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
            m_store.appendFrames(m_video, m_batch);
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
        m_store.finishAnalysis(m_video, result);
        m_failure.reset(); // everything is there after all
    } catch (const Error& error) {
        m_failure = error.info();
    }
}

} // namespace veriframe::cli
