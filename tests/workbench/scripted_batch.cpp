// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_batch.h"

#include "base/error.h"
#include "base/files.h"

#include <chrono>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe::test {

namespace {

constexpr int frames = 32;

bool holds(const BatchVideo& video, const char* word)
{
    return video.fileName.find(word) != std::string::npos;
}

BatchItem itemOf(const BatchVideo& video, std::size_t row, std::size_t models)
{
    BatchItem item;
    item.row = row;
    item.path = video.path;
    item.fileName = video.fileName;
    item.seconds = 0.8 + 0.1 * static_cast<double>(row % 7);
    if (holds(video, "empty")) {
        item.state = VideoState::unreadable;
        item.error = Error(
                         ErrorCode::corrupt, "Opening the video", video.path.string(), "the file is empty",
                         "The file is damaged or cut off; get it again from its source.")
                         .info();
        return item;
    }
    item.frameCount = 300;
    item.framesAsked = item.framesDecoded = frames;
    if (holds(video, "noface")) {
        item.state = VideoState::noFace;
        item.note = "No face was found in 32 frames.";
        return item;
    }
    if (holds(video, "fail")) {
        item.state = VideoState::failed;
        item.error = Error(ErrorCode::internal, "Judging", video.path.string(), "the device ran out of memory").info();
        return item;
    }
    item.state = VideoState::scored;
    if (holds(video, "partial")) {
        item.state = VideoState::partial;
        item.framesDecoded = 9;
        item.note = "Only 9 of 32 frames could be decoded.";
    }
    item.facesFound = item.facesUsed = item.framesDecoded;
    item.score = static_cast<double>(row * 389 % 1000) / 1000;
    for (std::size_t model = 0; model < models; ++model)
        item.modelScores.push_back({item.score, StrategyRule::meanOfAll, frames, frames});
    const int persons = row % 5 == 0 ? 2 : 1;
    for (int person = 0; person < persons; ++person)
        item.tracks.push_back({person, 0, 299, item.framesDecoded / persons, item.modelScores, item.score});
    return item;
}

/// One run by its script.
class Run {
public:
    Run(const BatchOptions& options, Progress& progress, std::stop_token stop, const BatchObserver& observer,
        PauseGate* gate, BatchScript& script)
        : m_options(options), m_progress(progress), m_stop(std::move(stop)), m_observer(observer), m_gate(gate),
          m_script(script)
    {}

    BatchReport go()
    {
        if (m_script.refuses)
            throw Error(
                ErrorCode::mismatch, "Writing the submission", m_options.output.string(),
                "the complete run that stands there differs in \"models\"",
                "Name another output, or have it replaced with --overwrite.");
        for (const EnsembleMember& member : m_options.members)
            m_report.models.push_back(
                {member.path.filename().string(), std::string(64, 'a'), "tf_efficientnet_b0_ns", 64, "float32", "cpu",
                 true});
        const std::set<std::size_t> redo(m_options.redo.begin(), m_options.redo.end());
        if (!redo.empty())
            takeOverAllBut(redo);
        m_observer.opened(m_report.models, {"dlib", {}, {}}, redo.empty() ? m_options.videos.size() : redo.size());
        for (std::size_t row = 0; row < m_options.videos.size(); ++row)
            if (redo.empty() || redo.contains(row))
                if (!judge(row))
                    break;
        m_report.stopped = m_report.items.size() < m_options.videos.size() && redo.empty();
        for (const BatchItem& item : m_report.items)
            m_report.failed += isFailure(item.state);
        return m_report;
    }

private:
    void takeOverAllBut(const std::set<std::size_t>& redo)
    {
        const std::scoped_lock lock(m_script.mutex);
        for (auto [row, item] : m_script.rows)
            if (!redo.contains(row)) {
                item.resumed = true;
                m_report.items.push_back(item);
                m_observer.ended(item);
            }
    }

    bool judge(std::size_t row)
    {
        if (m_gate)
            m_gate->waitWhileClosed(m_stop);
        if (m_stop.stop_requested())
            return false;
        m_observer.started(row);
        while (m_script.ended >= m_script.endsAfter) {
            if (m_script.fails)
                throw Error(
                    ErrorCode::unwritable, "Writing", m_options.output.string(), "No space left on device",
                    "Free some space or choose another place, then run the same command again.");
            m_observer.advanced(row, 8, frames);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (m_stop.stop_requested())
                return false;
        }
        m_report.items.push_back(itemOf(m_options.videos[row], row, m_report.models.size()));
        {
            const std::scoped_lock lock(m_script.mutex);
            m_script.rows.insert_or_assign(row, m_report.items.back());
        }
        ++m_script.ended;
        m_observer.ended(m_report.items.back());
        m_progress.report(
            {"videos", static_cast<std::int64_t>(m_report.items.size()),
             static_cast<std::int64_t>(m_options.videos.size())});
        return true;
    }

    const BatchOptions& m_options;
    Progress& m_progress;
    const std::stop_token m_stop;
    const BatchObserver& m_observer;
    PauseGate* const m_gate;
    BatchScript& m_script;
    BatchReport m_report;
};

} // namespace

BatchPredictor scriptedBatch(std::shared_ptr<BatchScript> script)
{
    return [script](
               const BatchOptions& options, Progress& progress, std::stop_token stop, const BatchObserver& observer,
               PauseGate* gate) {
        {
            const std::scoped_lock lock(script->mutex);
            script->options.push_back(options);
        }
        return Run(options, progress, std::move(stop), observer, gate, *script).go();
    };
}

void writeScriptedVideos(const std::filesystem::path& folder, int count)
{
    std::filesystem::create_directories(folder);
    for (int i = 0; i < count; ++i) {
        const char* fate = i % 11 == 3 ? "_noface" : i % 17 == 5 ? "_empty" : i % 23 == 7 ? "_partial" : "";
        writeFileAtomically(folder / fmt::format("clip_{:04}{}.mp4", i, i == 9 ? "_fail" : fate), std::string_view());
    }
    for (const char* name :
         {"<b>bold<b>.mp4", "quo\"te.mp4", "new\nline.mp4", "\xff\xfe.mp4",
          "clip with a name that goes on and on, as those that a phone or a messenger makes up, and "
          "which has to be cut in its middle.mp4"})
        writeFileAtomically(folder / name, std::string_view());
}

} // namespace veriframe::test
