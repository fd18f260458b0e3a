// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "job_runner.h"
#include "weights/weights_fetch.h"

#include <functional>
#include <optional>
#include <vector>

namespace veriframe {

/// Fetching several published files one after another, as the work of one job: one count of bytes over all of them, and
/// a file that cannot be had does not keep the next from coming.
struct WeightsFetchJob {
    std::vector<WeightsFile> files;
    FetchOptions options;
    /// Both on the GUI thread: a file is begun; it is there, or why not.
    std::function<void(const WeightsFile&)> onFile;
    std::function<void(const WeightsFile&, const std::optional<ErrorInfo>&)> onOutcome;

    /// @throws Error where at least one file was not fetched, with how many and why the first was not; Stopped
    void run(JobContext& context) const;
};

/// An error of fetching with a remedy that the window offers. @param from as FetchOptions::from
ErrorInfo fetchErrorForWindow(ErrorInfo error, const std::string& from);

} // namespace veriframe
