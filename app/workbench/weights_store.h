// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "job_runner.h"
#include "weights/weights_check.h"
#include "weights/weights_manifest.h"

#include <QObject>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// What is known of a published file on this machine.
struct StoredWeights {
    enum class Knowledge {
        absent,
        partial, ///< a transfer that ended early left something; it goes on from there
        present, ///< there, its content not checked yet
        checking,
        checked ///< check says the rest
    };

    WeightsFile file;
    Knowledge knowledge = Knowledge::absent;
    std::int64_t bytes = 0; ///< on the disk, partial ones included
    WeightsCheck check;
    std::optional<ErrorInfo> fetchError; ///< why the last attempt to fetch it failed

    /// There, and not known to be damaged.
    bool isUsable() const;
};

/// The published files of this machine and the jobs that check and fetch them. It belongs to the job runner, so that
/// fetching goes on when the dialog that began it is closed, and is shown by the next one. The network is used by
/// fetch() and by nothing else. GUI thread only.
class WeightsStore : public QObject {
    Q_OBJECT

public:
    /// The one of that runner.
    static WeightsStore& of(JobRunner& jobs);
    ~WeightsStore() override;

    /// Where the files are.
    std::filesystem::path folder() const;
    std::vector<StoredWeights> files(WeightsGroup group) const;
    /// All of a group there, and none known to be damaged.
    bool isComplete(WeightsGroup group) const;
    int usableCount(WeightsGroup group) const;
    /// Bytes that fetching a group would bring, about.
    std::int64_t missingBytes(WeightsGroup group) const;

    /// Looks which files are there, at once, and checks the content of those that changed since, in the background.
    void refresh();
    bool isChecking() const;

    /// Fetches what is missing or damaged of these groups, one file after another, going on where an earlier attempt
    /// ended. Does nothing while it fetches already. @param from a folder or mirror; empty: the authors
    void fetch(const std::vector<WeightsGroup>& groups, const QString& from);
    void cancelFetch();
    bool isFetching(WeightsGroup group) const;
    bool isFetching() const;
    /// The transfer as the job list shows it; nothing where there is none.
    std::optional<JobRow> fetchRow() const;
    /// The file that is being fetched; empty: none.
    QString fetchedFile() const;
    /// Where files were fetched from last; empty: their authors.
    QString lastSource() const;

Q_SIGNALS:
    /// What is known of the files, or whether they are being fetched.
    void changed();
    void progressChanged();

private:
    explicit WeightsStore(JobRunner& jobs);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
