// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo_job.h"
#include "job_runner.h"

#include <QObject>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace veriframe {

/// What a demo of the whole job has left: enough to show a result.
struct FinishedDemo {
    std::filesystem::path folder;
    std::filesystem::path manifest; ///< the ensemble that judges
    std::filesystem::path video;    ///< one that no network has seen, a manipulated one
    bool operator==(const FinishedDemo&) const = default;
};

/// Looks whether that folder holds a finished demo. Reads the disk: for background threads.
std::optional<FinishedDemo> finishedDemoIn(const std::filesystem::path& folder);

/// Where the window makes its demo: ~/.local/share/veriframe/demo.
std::filesystem::path ownDemoFolder();

/// Where a finished demo may lie: ownDemoFolder(), "veriframe-demo" below the working folder (veriframe-cli demo), and
/// the checkout's build/demo (packaging/run-demo) where the program runs from its build folder.
std::vector<std::filesystem::path> usualDemoFolders();

/// What makes a demo; has the signature of cli::runDemoJob().
using DemoWork = std::function<cli::DemoJobResult(
    const cli::DemoJobOptions&, Progress&, std::stop_token, const std::function<void(const std::string&)>&)>;

/// Finds the demo's result, or makes it, in jobs that go on whatever the window shows. GUI thread only.
class DemoMaker : public QObject {
    Q_OBJECT

public:
    explicit DemoMaker(JobRunner& jobs, QObject* parent = nullptr);

    /// Replaces cli::runDemoJob(): tests.
    void setWork(DemoWork work);
    /// Where to look and where to make it; tests.
    void setFolders(std::vector<std::filesystem::path> folders, std::filesystem::path own);

    /// Looks for a finished one in the background.
    void look();

    /// Whether it was looked for.
    bool isKnown() const { return m_known; }

    const std::optional<FinishedDemo>& finished() const { return m_finished; }

    const std::filesystem::path& folder() const { return m_own; }

    /// Makes it in folder(), unless that is being done.
    void make();
    void cancel();
    bool isMaking() const;
    /// The job as the job list shows it; nothing before make().
    std::optional<JobRow> row() const;

Q_SIGNALS:
    /// Found, begun, finished, failed, cancelled.
    void changed();
    void progressChanged();
    /// "Open result" of the job list.
    void openRequested();

private:
    JobRunner& m_jobs;
    DemoWork m_work;
    std::vector<std::filesystem::path> m_folders;
    std::filesystem::path m_own;
    std::optional<FinishedDemo> m_finished;
    bool m_known = false;
    JobId m_job = 0;
};

} // namespace veriframe
