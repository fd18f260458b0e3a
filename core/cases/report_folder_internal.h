// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

// A folder with a report: the names of its files, what an earlier report has left there, and how the new one takes its
// place.

inline constexpr const char* htmlName = "report.html";
inline constexpr const char* pdfName = "report.pdf";
inline constexpr const char* jsonName = "report.json";
/// Checksums of the others, as `sha256sum --check` reads them.
inline constexpr const char* sumsName = "SHA256SUMS";

/// A file of a report, not yet on the disk.
struct ReportFile {
    std::string name;
    std::string text;
};

/// A folder's checksums are replaced only where they are those of a report.
/// @throws Error (badInput) if SHA256SUMS is there and names anything else
void requireOwnChecksums(const std::filesystem::path& folder);

/// A file that checksums beside it name is not written alone: whoever checks them would take it for tampered with.
/// @throws Error (badInput)
void requireNoChecksum(const std::filesystem::path& file);

/// See reportLeftovers().
ReportLeftovers
leftoversIn(const std::filesystem::path& folder, const ReportSelection& written, const std::stop_token& stop);

/// The files and their SHA256SUMS take the place of an earlier report, see writeReport().
WrittenReport writeReportFolder(
    const std::filesystem::path& folder, const std::vector<ReportFile>& files, const std::stop_token& stop);

/// A file under a hidden name beside it. It comes back unless it is removed.
class SetAside {
public:
    /// @throws Error (unwritable)
    explicit SetAside(std::filesystem::path file);
    ~SetAside();
    SetAside(SetAside&& other) noexcept;
    SetAside& operator=(SetAside&&) = delete;

    void remove();

private:
    std::filesystem::path m_file, m_hidden; ///< m_hidden empty: there is nothing to bring back
};

} // namespace veriframe
