// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_maker.h"

#include "base/error.h"
#include "base/json.h"
#include "demo/demo_folder.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <algorithm>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// A manipulated one among the videos of that folder, the first by name; empty: none.
fs::path manipulatedVideoIn(const fs::path& folder)
{
    const Json metadata = readJsonFile(folder / "metadata.json");
    std::error_code ignored;
    for (const auto& [name, entry] : metadata.items())
        if (entry.is_object() && entry.value("label", "") == "FAKE" && fs::is_regular_file(folder / name, ignored))
            return folder / name;
    return {};
}

std::optional<FinishedDemo> firstOf(const std::vector<fs::path>& folders)
{
    for (const fs::path& folder : folders)
        if (auto demo = finishedDemoIn(folder))
            return demo;
    return std::nullopt;
}

} // namespace

std::optional<FinishedDemo> finishedDemoIn(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path manifest = folder / "demo.ensemble.json";
    // The summary is written last: without it the demo did not end.
    if (!isDemoFolder(folder) || !fs::is_regular_file(manifest, ignored) ||
        !fs::is_regular_file(folder / "summary.html", ignored))
        return std::nullopt;
    try {
        const fs::path video = manipulatedVideoIn(folder / "unseen" / "dfdc_train_part_0");
        return video.empty() ? std::nullopt : std::optional(FinishedDemo{folder, manifest, video});
    } catch (const Error&) {
        return std::nullopt; // whatever it is, no result can be shown of it
    }
}

fs::path ownDemoFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return fs::path(data.toStdString()) / "veriframe" / "demo";
}

std::vector<fs::path> usualDemoFolders()
{
    std::vector<fs::path> folders{ownDemoFolder()};
    std::error_code ignored;
    if (const fs::path here = fs::current_path(ignored); !here.empty())
        folders.push_back(here / "veriframe-demo");
    const fs::path program(QCoreApplication::applicationDirPath().toStdString());
    folders.push_back((program / "../../../demo").lexically_normal()); // build/release/app/workbench
    return folders;
}

DemoMaker::DemoMaker(JobRunner& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_work(cli::runDemoJob), m_folders(usualDemoFolders()), m_own(ownDemoFolder())
{
    connect(&jobs, &JobRunner::rowsChanged, this, [this] {
        if (m_job != 0)
            Q_EMIT progressChanged();
    });
}

void DemoMaker::setWork(DemoWork work)
{
    m_work = std::move(work);
}

void DemoMaker::setFolders(std::vector<fs::path> folders, fs::path own)
{
    m_folders = std::move(folders);
    m_own = std::move(own);
}

void DemoMaker::look()
{
    JobSpec spec;
    spec.title = tr("Looking for a finished demo");
    spec.visible = false;
    spec.owner = this;
    using Found = std::optional<FinishedDemo>;
    m_jobs.start<Found>(
        std::move(spec), [folders = m_folders](JobContext&) { return firstOf(folders); },
        [this](Found found) {
            m_known = true;
            m_finished = std::move(found);
            Q_EMIT changed();
            return QString();
        });
}

void DemoMaker::make()
{
    if (isMaking())
        return;
    JobSpec spec;
    spec.title = tr("Making the demo");
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { Q_EMIT changed(); };
    spec.cancelled = [this] { Q_EMIT changed(); };
    spec.open = [this] { Q_EMIT openRequested(); };
    spec.retried = [this] { make(); };
    m_finished.reset();
    m_job = m_jobs.start<FinishedDemo>(
        std::move(spec),
        [work = m_work, folder = m_own](JobContext& context) {
            cli::DemoJobOptions options;
            options.folder = folder;
            work(options, context.progress, context.stop, [&](const std::string& line) {
                context.log(QString::fromStdString(line));
            });
            const auto demo = finishedDemoIn(folder);
            if (!demo)
                throw Error(
                    ErrorCode::internal, "Making the demo", folder.string(), "it ended without a result to show");
            return *demo;
        },
        [this](FinishedDemo demo) {
            m_finished = std::move(demo);
            m_known = true;
            Q_EMIT changed();
            return tr("The demo is ready to be looked at.");
        });
    Q_EMIT changed();
}

void DemoMaker::cancel()
{
    m_jobs.cancel(m_job);
}

bool DemoMaker::isMaking() const
{
    return m_job != 0 && m_jobs.isRunning(m_job);
}

std::optional<JobRow> DemoMaker::row() const
{
    const std::vector<JobRow>& rows = m_jobs.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [this](const JobRow& row) { return row.id == m_job; });
    return m_job == 0 || found == rows.end() ? std::nullopt : std::optional(*found);
}

} // namespace veriframe
