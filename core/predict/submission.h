// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace veriframe {

/// A row of a submission.
struct SubmissionRow {
    std::string fileName; ///< bytes of the name, whatever they are
    double score = 0.5;   ///< probability of fake
};

/// "filename,label" and one row each, RFC 4180 quoting, "\n" at line ends, labels with the digits that give back the
/// same double, independent of locale.
std::string submissionCsv(std::span<const SubmissionRow> rows);

/// The shortest decimal text that reads back as the same double: "0.5", "0.42317070066928864".
std::string roundTripText(double value);

/// "<submission>.details.jsonl"
std::filesystem::path sidecarPath(const std::filesystem::path& submission);
/// "<submission>.journal.jsonl"
std::filesystem::path journalPath(const std::filesystem::path& submission);

} // namespace veriframe
