// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/step_internal.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <map>

namespace veriframe {

/// One step over the videos of a shard, on several threads; lives as long as the call.
class StepRun {
public:
    StepRun(
        const StepContext& context, const Step& step, StepRecords& records, const std::vector<std::size_t>& videos,
        Progress& progress, std::stop_token stop, const PreprocessingObserver& observer, PauseGate* pause);

    /// @return what was done, also if stopped. @throws Error (unwritable) and others that end the whole run
    StepReport run();

private:
    void judge();
    void takeNote(std::size_t video, StepStatus status, std::vector<StepRecord>& records);
    bool startsFrom(const VideoRecords& known, const std::string& inputs) const;
    bool endsRun(const Error& error) const;
    void work(StepWorker& worker);
    StepRecord resultOf(StepWorker& worker, std::size_t turn);
    void expect(std::size_t turn, int frames);
    void advanced(std::size_t turn, int frames);
    void collect(std::size_t turn, const StepRecord& record);
    double workedInPart() const;
    void tell(const std::string& video);

    struct Task {
        std::size_t video = 0; ///< in the index
        std::string inputs;
        bool keepExisting = false;
    };

    /// How far a video at work is, in frames.
    struct Share {
        int done = 0, expected = 0;
    };

    const StepContext& m_context;
    const Step& m_step;
    StepRecords& m_records;
    const std::vector<std::size_t>& m_videos;
    Progress& m_progress;
    const PreprocessingObserver& m_observer;
    PauseGate* const m_pause;
    const std::string m_settings;

    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::vector<Task> m_tasks;
    std::atomic<std::size_t> m_next = 0;

    std::mutex m_collecting; ///< guards what follows while workers run
    StepCounts m_counts;
    std::int64_t m_worked = 0, m_frames = 0;
    std::map<std::size_t, Share> m_atWork; ///< by turn
    std::chrono::steady_clock::time_point m_start;
    int m_waiting = 0;                                    ///< threads that a pause holds up
    std::chrono::steady_clock::time_point m_waitingSince; ///< the first of them
    std::chrono::steady_clock::duration m_paused{};       ///< all pauses that have ended
    std::exception_ptr m_failure;
};

} // namespace veriframe
