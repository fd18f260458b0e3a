// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_folders.h"

#include "base/stop.h"
#include "form_parts.h"

#include <system_error>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

OutputFolder listOutputFolder(const fs::path& path, std::stop_token stop)
{
    OutputFolder folder;
    std::error_code error;
    folder.exists = fs::is_directory(path, error);
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
        throwIfStopped(stop);
        folder.names.insert(entry->path().filename().string());
    }
    return folder;
}

EarlierRun earlierRun(const TrainingOptions& options, const OutputFolder& folder)
{
    const std::string stem = checkpointStem(options);
    EarlierRun found;
    found.state = folder.names.contains(stem + "resume");
    const int epochs = options.config.optimizer.schedule.epochs;
    for (int epoch = epochs - 1; epoch >= 0 && found.lastEpoch < 0; --epoch)
        if (folder.names.contains(stem + std::to_string(epoch)))
            found.lastEpoch = epoch;
    return found;
}

void OutputFolders::look(const fs::path& folder)
{
    if (folder.empty())
        return;
    Known& known = m_folders[folder];
    if (known.job)
        m_jobs.abandon(std::exchange(known.job, 0));
    JobSpec spec;
    spec.title = tr("Looking into %1").arg(shownPath(QString::fromStdString(folder.string())));
    spec.visible = false;
    spec.owner = this;
    known.job = m_jobs.start<OutputFolder>(
        std::move(spec), [folder](JobContext& context) { return listOutputFolder(folder, context.stop); },
        [this, folder](const OutputFolder& content) {
            take(folder, content);
            return QString();
        });
}

void OutputFolders::take(const fs::path& folder, const OutputFolder& content)
{
    Known& known = m_folders[folder];
    known.job = 0;
    if (known.content == content)
        return;
    known.content = content;
    Q_EMIT changed();
}

void OutputFolders::forget(const fs::path& folder)
{
    if (const auto known = m_folders.find(folder); known != m_folders.end())
        known->second.content.reset();
}

bool OutputFolders::knows(const fs::path& folder) const
{
    return m_folders.contains(folder);
}

std::optional<EarlierRun> OutputFolders::earlierRun(const TrainingOptions& options) const
{
    const auto known = m_folders.find(options.output);
    if (known == m_folders.end() || !known->second.content)
        return std::nullopt;
    return veriframe::earlierRun(options, *known->second.content);
}

bool OutputFolders::exists(const fs::path& folder) const
{
    const auto known = m_folders.find(folder);
    return known != m_folders.end() && known->second.content && known->second.content->exists;
}

} // namespace veriframe
