// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_display.h"

#include "progress_text.h"

#include <chrono>
#include <cmath>
#include <mutex>

namespace veriframe::cli {

namespace {

using Clock = std::chrono::steady_clock;

/// The pace of one stage: its average, weighted towards the last half minute.
class Pace {
public:
    /// @param streams whether standing still is a pace of its own (bytes), or only the gap between two things done
    void restart(Clock::time_point now, std::int64_t done, bool streams)
    {
        m_streams = streams;
        m_start = m_last = now;
        m_lastDone = done;
        m_weight = m_weighted = 0;
    }

    ProgressPace after(Clock::time_point now, std::int64_t done)
    {
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        if (seconds >= 0.5 && (done > m_lastDone || m_streams)) {
            const double keep = std::exp2(-seconds / 15);
            m_weighted = keep * m_weighted + (1 - keep) * (static_cast<double>(done - m_lastDone) / seconds);
            m_weight = keep * m_weight + (1 - keep);
            m_last = now;
            m_lastDone = done;
        }
        return {std::chrono::duration<double>(now - m_start).count(), m_weight > 0 ? m_weighted / m_weight : 0};
    }

private:
    Clock::time_point m_start, m_last;
    std::int64_t m_lastDone = 0;
    double m_weighted = 0, m_weight = 0;
    bool m_streams = false;
};

/// Limits how often something is shown and knows the pace; subclasses say how it looks.
class Display : public Progress {
public:
    Display(StatusLine& line, std::chrono::milliseconds interval) : m_line(line), m_interval(interval) {}

    void report(const ProgressUpdate& update) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = Clock::now();
        const bool newStage = update.stage != m_stage;
        if (newStage) {
            m_stage = update.stage;
            m_pace.restart(now, update.done, update.stage == "bytes");
        }
        const ProgressPace pace = m_pace.after(now, update.done);
        const bool ended = update.total > 0 && update.done >= update.total;
        if (ended && m_ended && !newStage)
            return;
        m_ended = ended;
        if (!newStage && !ended && now - m_shown < m_interval)
            return;
        m_shown = now;
        show(update, pace);
    }

protected:
    virtual void show(const ProgressUpdate& update, const ProgressPace& pace) = 0;

    StatusLine& line() { return m_line; }

private:
    StatusLine& m_line;
    const std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    std::string m_stage;
    Pace m_pace;
    Clock::time_point m_shown;
    bool m_ended = false;
};

class Bar : public Display {
public:
    explicit Bar(StatusLine& line) : Display(line, std::chrono::milliseconds(100)) {}

    ~Bar() override { line().erase(); }

protected:
    void show(const ProgressUpdate& update, const ProgressPace& pace) override
    {
        line().show(progressBar(update, pace, line().width()));
    }
};

class PlainLines : public Display {
public:
    explicit PlainLines(StatusLine& line) : Display(line, std::chrono::seconds(5)) {}

protected:
    void show(const ProgressUpdate& update, const ProgressPace& pace) override
    {
        line().print(progressSentence(update, pace));
    }
};

class JsonLines : public Display {
public:
    explicit JsonLines(StatusLine& line) : Display(line, std::chrono::milliseconds(200)) {}

protected:
    void show(const ProgressUpdate& update, const ProgressPace& pace) override
    {
        line().print(progressJson(update, pace));
    }
};

} // namespace

std::unique_ptr<Progress> makeProgressDisplay(ProgressStyle style, StatusLine& line)
{
    switch (style) {
    case ProgressStyle::automatic:
        if (line.interactive())
            return std::make_unique<Bar>(line);
        break;
    case ProgressStyle::plain:
        break;
    case ProgressStyle::json:
        return std::make_unique<JsonLines>(line);
    case ProgressStyle::none:
        return std::make_unique<NoProgress>();
    }
    return std::make_unique<PlainLines>(line);
}

} // namespace veriframe::cli
