// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights_store.h"

#include "weights_fetch_job.h"

#include "base/stop.h"

#include <QStringList>
#include <algorithm>
#include <map>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// A check holds as long as its file is what it was.
struct KnownCheck {
    std::uintmax_t bytes = 0;
    fs::file_time_type changed;
    WeightsCheck check;
};

fs::path partialPath(const fs::path& target)
{
    return target.string() + ".part";
}

bool isShown(const WeightsFile& file)
{
    return file.group != WeightsGroup::imagenet;
}

QString titleOf(const std::vector<WeightsGroup>& groups)
{
    if (groups.size() > 1)
        return WeightsStore::tr("Fetching the published weights");
    return groups.front() == WeightsGroup::mtcnn ? WeightsStore::tr("Fetching MTCNN's weights")
                                                 : WeightsStore::tr("Fetching the published ensemble");
}

} // namespace

bool StoredWeights::isUsable() const
{
    return knowledge == Knowledge::present || knowledge == Knowledge::checking ||
           (knowledge == Knowledge::checked && check.state != WeightsState::damaged);
}

struct WeightsStore::Impl {
    Impl(WeightsStore& store, JobRunner& runner) : q(store), jobs(runner)
    {
        for (const WeightsFile& file : weightsManifest())
            if (isShown(file))
                files.emplace_back().file = file;
    }

    StoredWeights* find(const std::string& name)
    {
        const auto found = std::find_if(
            files.begin(), files.end(), [&](const StoredWeights& stored) { return stored.file.name == name; });
        return found == files.end() ? nullptr : &*found;
    }

    void look(StoredWeights& stored);
    void lookAtAll();
    void startCheck();
    void note(const std::string& name, const WeightsCheck& check);
    void noteOutcome(const WeightsFile& file, const std::optional<ErrorInfo>& error);

    WeightsStore& q;
    JobRunner& jobs;
    fs::path folder = defaultWeightsDirectory();
    std::vector<StoredWeights> files;
    std::map<std::string, KnownCheck> known; ///< by name
    JobId checkJob = 0, fetchJob = 0;
    std::vector<WeightsGroup> fetchedGroups;
    QString fetchedFile, lastSource;
};

void WeightsStore::Impl::look(StoredWeights& stored)
{
    using Knowledge = StoredWeights::Knowledge;
    const fs::path path = folder / stored.file.path;
    std::error_code missing, ignored;
    const std::uintmax_t bytes = fs::file_size(path, missing);
    if (missing) {
        const std::uintmax_t partial = fs::file_size(partialPath(path), missing);
        stored.knowledge = missing || partial == 0 ? Knowledge::absent : Knowledge::partial;
        stored.bytes = missing ? 0 : static_cast<std::int64_t>(partial);
        stored.check = {};
        return;
    }
    stored.bytes = static_cast<std::int64_t>(bytes);
    const auto found = known.find(stored.file.name);
    if (found != known.end() && found->second.bytes == bytes &&
        found->second.changed == fs::last_write_time(path, ignored)) {
        stored.knowledge = Knowledge::checked;
        stored.check = found->second.check;
    } else if (stored.knowledge != Knowledge::checking) {
        stored.knowledge = Knowledge::present;
        stored.check = {};
    }
    if (stored.isUsable())
        stored.fetchError.reset();
}

void WeightsStore::Impl::lookAtAll()
{
    for (StoredWeights& stored : files)
        look(stored);
    Q_EMIT q.changed();
}

void WeightsStore::Impl::note(const std::string& name, const WeightsCheck& check)
{
    StoredWeights* stored = find(name);
    if (!stored)
        return;
    const fs::path path = folder / stored->file.path;
    std::error_code gone;
    KnownCheck entry{fs::file_size(path, gone), fs::last_write_time(path, gone), check};
    if (!gone)
        known[name] = std::move(entry);
    stored->knowledge = StoredWeights::Knowledge::present;
    look(*stored);
    Q_EMIT q.changed();
}

/// Reads what is there and not checked yet, file by file.
void WeightsStore::Impl::startCheck()
{
    std::vector<WeightsFile> unchecked;
    for (StoredWeights& stored : files)
        if (stored.knowledge == StoredWeights::Knowledge::present) {
            stored.knowledge = StoredWeights::Knowledge::checking;
            unchecked.push_back(stored.file);
        }
    if (unchecked.empty())
        return;
    JobSpec spec;
    spec.title = tr("Checking the published weights");
    spec.lane = QStringLiteral("weights-check");
    spec.visible = false;
    spec.owner = &q;
    spec.work = [this, unchecked, place = folder](JobContext& context) {
        for (const WeightsFile& file : unchecked) {
            throwIfStopped(context.stop);
            const WeightsCheck check = checkWeights(file, place, context.stop);
            context.post([this, name = file.name, check] { note(name, check); });
        }
    };
    const auto ended = [this] {
        checkJob = 0;
        for (StoredWeights& stored : files)
            if (stored.knowledge == StoredWeights::Knowledge::checking)
                stored.knowledge = StoredWeights::Knowledge::present;
        lookAtAll();
    };
    spec.done = [ended] {
        ended();
        return QString();
    };
    spec.failed = [ended](const ErrorInfo&) { ended(); };
    spec.cancelled = ended;
    checkJob = jobs.start(std::move(spec));
    Q_EMIT q.changed();
}

void WeightsStore::Impl::noteOutcome(const WeightsFile& file, const std::optional<ErrorInfo>& error)
{
    StoredWeights* stored = find(file.name);
    if (!stored)
        return;
    stored->fetchError = error;
    if (error) {
        look(*stored);
        Q_EMIT q.changed();
        return;
    }
    // Fetching has checked the file already, before it let it in.
    WeightsCheck check;
    check.state = file.sha256.empty() ? WeightsState::asFetched : WeightsState::verified;
    note(file.name, check);
}

WeightsStore& WeightsStore::of(JobRunner& jobs)
{
    auto* store = jobs.findChild<WeightsStore*>(QString(), Qt::FindDirectChildrenOnly);
    return store ? *store : *new WeightsStore(jobs);
}

WeightsStore::WeightsStore(JobRunner& jobs) : QObject(&jobs), m_impl(std::make_unique<Impl>(*this, jobs))
{
    connect(&jobs, &JobRunner::rowsChanged, this, [this] {
        if (m_impl->fetchJob != 0)
            Q_EMIT progressChanged();
    });
    m_impl->lookAtAll();
}

WeightsStore::~WeightsStore() = default;

fs::path WeightsStore::folder() const
{
    return m_impl->folder;
}

std::vector<StoredWeights> WeightsStore::files(WeightsGroup group) const
{
    std::vector<StoredWeights> result;
    for (const StoredWeights& stored : m_impl->files)
        if (stored.file.group == group)
            result.push_back(stored);
    return result;
}

bool WeightsStore::isComplete(WeightsGroup group) const
{
    return std::all_of(m_impl->files.begin(), m_impl->files.end(), [group](const StoredWeights& stored) {
        return stored.file.group != group || stored.isUsable();
    });
}

int WeightsStore::usableCount(WeightsGroup group) const
{
    return static_cast<int>(
        std::count_if(m_impl->files.begin(), m_impl->files.end(), [group](const StoredWeights& stored) {
            return stored.file.group == group && stored.isUsable();
        }));
}

std::int64_t WeightsStore::missingBytes(WeightsGroup group) const
{
    std::int64_t bytes = 0;
    for (const StoredWeights& stored : m_impl->files)
        if (stored.file.group == group && !stored.isUsable()) {
            const bool goesOn = stored.knowledge == StoredWeights::Knowledge::partial;
            bytes += std::max<std::int64_t>(0, stored.file.expectedBytes - (goesOn ? stored.bytes : 0));
        }
    return bytes;
}

void WeightsStore::refresh()
{
    m_impl->folder = defaultWeightsDirectory();
    m_impl->lookAtAll();
    if (!isChecking() && !isFetching())
        m_impl->startCheck();
}

bool WeightsStore::isChecking() const
{
    return m_impl->checkJob != 0 && m_impl->jobs.isRunning(m_impl->checkJob);
}

void WeightsStore::fetch(const std::vector<WeightsGroup>& groups, const QString& from)
{
    if (isFetching() || groups.empty())
        return;
    m_impl->lastSource = from;
    m_impl->fetchedGroups = groups;
    WeightsFetchJob job;
    job.options = {m_impl->folder, from.toStdString()};
    for (StoredWeights& stored : m_impl->files)
        if (std::find(groups.begin(), groups.end(), stored.file.group) != groups.end() && !stored.isUsable()) {
            stored.fetchError.reset();
            job.files.push_back(stored.file);
        }
    job.onFile = [this](const WeightsFile& file) {
        m_impl->fetchedFile = QString::fromStdString(file.name);
        Q_EMIT progressChanged();
    };
    job.onOutcome = [this](const WeightsFile& file, const std::optional<ErrorInfo>& error) {
        m_impl->noteOutcome(file, error);
    };
    JobSpec spec;
    spec.title = titleOf(groups);
    spec.lane = QStringLiteral("weights");
    spec.owner = this;
    spec.work = [job](JobContext& context) { job.run(context); };
    const auto ended = [this] {
        m_impl->fetchedFile.clear();
        refresh();
    };
    spec.done = [ended, count = static_cast<int>(job.files.size())] {
        ended();
        return tr("%n file(s) fetched and checked.", nullptr, count);
    };
    spec.failed = [ended](const ErrorInfo&) { ended(); };
    spec.cancelled = ended;
    m_impl->fetchJob = m_impl->jobs.start(std::move(spec));
    Q_EMIT changed();
}

void WeightsStore::cancelFetch()
{
    m_impl->jobs.cancel(m_impl->fetchJob);
}

bool WeightsStore::isFetching() const
{
    return m_impl->fetchJob != 0 && m_impl->jobs.isRunning(m_impl->fetchJob);
}

bool WeightsStore::isFetching(WeightsGroup group) const
{
    const auto& groups = m_impl->fetchedGroups;
    return isFetching() && std::find(groups.begin(), groups.end(), group) != groups.end();
}

std::optional<JobRow> WeightsStore::fetchRow() const
{
    const std::vector<JobRow>& rows = m_impl->jobs.rows();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [this](const JobRow& row) { return row.id == m_impl->fetchJob; });
    return found == rows.end() ? std::nullopt : std::optional<JobRow>(*found);
}

QString WeightsStore::fetchedFile() const
{
    return m_impl->fetchedFile;
}

QString WeightsStore::lastSource() const
{
    return m_impl->lastSource;
}

} // namespace veriframe
