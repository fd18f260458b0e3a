// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/submission.h"

#include "base/csv.h"

#include <array>
#include <charconv>

namespace veriframe {

std::string roundTripText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string submissionCsv(std::span<const SubmissionRow> rows)
{
    std::string csv = "filename,label\n";
    for (const SubmissionRow& row : rows)
        csv += csvField(row.fileName) + "," + roundTripText(row.score) + "\n";
    return csv;
}

std::filesystem::path sidecarPath(const std::filesystem::path& submission)
{
    return submission.string() + ".details.jsonl";
}

std::filesystem::path journalPath(const std::filesystem::path& submission)
{
    return submission.string() + ".journal.jsonl";
}

} // namespace veriframe
