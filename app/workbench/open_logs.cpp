// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_logs.h"

#include "checkpoints_content.h"
#include "form_parts.h"

#include <algorithm>
#include <set>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr int pollMs = 1000;
/// Opening, looking and following use the same followers: one after another.
const QString readerLane = QStringLiteral("checkpoint logs");

QString textOf(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

/// What reads a log further. Only jobs of the lane use it.
struct OpenLogs::Followed {
    int id = 0;
    std::shared_ptr<LossLogFollower> follower;
};

/// What was found at some places.
struct OpenLogs::Found {
    struct Log {
        std::shared_ptr<LossLogFollower> follower;
        LossLog log;
        fs::path data;
    };

    std::vector<Log> logs;
};

/// A log that has changed.
struct OpenLogs::News {
    int id = 0;
    LossLog log;
    fs::path data;
};

OpenLogs::OpenLogs(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    m_timer.setInterval(pollMs);
    connect(&m_timer, &QTimer::timeout, this, &OpenLogs::poll);
}

OpenLogs::~OpenLogs() = default;

void OpenLogs::open(const std::vector<fs::path>& places)
{
    if (places.empty())
        return;
    std::set<fs::path> known;
    for (const OpenLog& log : m_logs)
        known.insert(log.log.path);
    ++m_opening;
    Q_EMIT readingChanged();
    const auto ended = [this] {
        --m_opening;
        Q_EMIT readingChanged();
    };
    JobSpec spec;
    spec.title = tr("Reading training logs in %1").arg(shownPath(textOf(places.front())));
    spec.lane = readerLane;
    spec.owner = this;
    spec.canRetry = false; // opening them again does
    spec.failed = [ended](const ErrorInfo&) { ended(); };
    spec.cancelled = ended;
    m_jobs.start<Found>(
        std::move(spec),
        [places, known](JobContext& context) {
            Found found;
            for (const fs::path& place : places)
                for (const fs::path& path : findLossLogs(place, context.stop)) {
                    if (known.contains(path))
                        continue;
                    auto follower = std::make_shared<LossLogFollower>(path);
                    follower->poll(context.stop);
                    found.logs.push_back({follower, follower->log(), dataOf(follower->log())});
                    context.progress.report({"logs", static_cast<std::int64_t>(found.logs.size()), 0, path.string()});
                }
            return found;
        },
        [this, ended](Found found) {
            const auto count = static_cast<int>(found.logs.size());
            take(std::move(found));
            ended();
            return tr("%n log(s) opened.", nullptr, count);
        });
}

void OpenLogs::take(Found found)
{
    for (auto& [follower, log, data] : found.logs) {
        const auto isOpen = [&path = log.path](const OpenLog& open) { return open.log.path == path; };
        if (std::ranges::any_of(m_logs, isOpen))
            continue; // opened twice at once
        m_followed.push_back({++m_lastId, std::move(follower)});
        m_logs.push_back({m_lastId, {}, std::move(log), std::move(data)});
    }
    nameAll();
    for (OpenLog& log : m_logs)
        if (m_hide.removeAll(log.name) > 0)
            log.shown = false;
    if (!m_logs.empty())
        m_timer.start();
    Q_EMIT changed();
}

void OpenLogs::nameAll()
{
    std::vector<fs::path> paths;
    for (const OpenLog& log : m_logs)
        paths.push_back(log.log.path);
    QStringList names;
    for (const std::string& name : distinctRunNames(paths))
        names += QString::fromStdString(name);
    names = shortRunNames(names);
    for (std::size_t i = 0; i < m_logs.size(); ++i)
        m_logs[i].name = names[static_cast<qsizetype>(i)];
}

void OpenLogs::poll()
{
    if (m_poll != 0 || m_followed.empty())
        return;
    JobSpec spec;
    spec.title = tr("Following the training logs");
    spec.lane = readerLane;
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { m_poll = 0; };
    spec.cancelled = [this] { m_poll = 0; };
    m_poll = m_jobs.start<std::vector<News>>(
        std::move(spec),
        [followed = m_followed](JobContext& context) {
            std::vector<News> news;
            for (const Followed& one : followed)
                if (one.follower->poll(context.stop))
                    news.push_back({one.id, one.follower->log(), dataOf(one.follower->log())});
            return news;
        },
        [this](const std::vector<News>& news) {
            m_poll = 0;
            takeNews(news);
            return QString();
        });
}

void OpenLogs::takeNews(const std::vector<News>& news)
{
    for (const auto& [id, log, data] : news) {
        const auto open = std::ranges::find(m_logs, id, &OpenLog::id);
        if (open == m_logs.end())
            continue;
        open->log = log;
        open->data = data;
        open->grown = QDateTime::currentDateTime();
    }
    if (!news.empty())
        Q_EMIT changed();
}

void OpenLogs::close(int id)
{
    const auto open = std::ranges::find(m_logs, id, &OpenLog::id);
    if (open == m_logs.end())
        return;
    m_followed.erase(m_followed.begin() + (open - m_logs.begin()));
    m_logs.erase(open);
    if (m_logs.empty())
        m_timer.stop();
    nameAll();
    Q_EMIT changed();
}

void OpenLogs::closeAll()
{
    m_followed.clear();
    m_logs.clear();
    m_timer.stop();
    Q_EMIT changed();
}

void OpenLogs::setShown(int id, bool shown)
{
    const auto open = std::ranges::find(m_logs, id, &OpenLog::id);
    if (open == m_logs.end() || open->shown == shown)
        return;
    open->shown = shown;
    Q_EMIT changed();
}

void OpenLogs::hideNamed(const QStringList& names)
{
    m_hide = names;
    for (OpenLog& log : m_logs)
        log.shown = m_hide.removeAll(log.name) == 0;
    Q_EMIT changed();
}

const OpenLog* OpenLogs::find(int id) const
{
    const auto found = std::ranges::find(m_logs, id, &OpenLog::id);
    return found == m_logs.end() ? nullptr : &*found;
}

QStringList OpenLogs::paths() const
{
    QStringList paths;
    for (const OpenLog& log : m_logs)
        paths += textOf(log.log.path);
    return paths;
}

QStringList OpenLogs::hiddenNames() const
{
    QStringList names;
    for (const OpenLog& log : m_logs)
        if (!log.shown)
            names += log.name;
    return names;
}

} // namespace veriframe
