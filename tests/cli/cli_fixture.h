// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/json.h"
#include "cli_process.h"

#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace veriframe::test {

/// A folder with an untrained network in it, and what the tests of the program do again and again.
class Cli : public testing::Test {
protected:
    Cli();

    std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }

    std::string text(const std::string& name) const { return path(name).string(); }

    CliResult run(const std::vector<std::string>& arguments, CliUser user = CliUser::same) const
    {
        return runCli(m_folder.path(), arguments, user);
    }

    /// predict DIR with the untrained network, small input and the detector that needs no download.
    std::vector<std::string>
    predict(const std::string& folder, const std::string& output, const std::vector<std::string>& more = {}) const;

    /// Draws a short video with one face.
    void drawVideo(const std::string& name, int frames = 6, std::uint64_t identity = 1) const;

    /// The sidecar's records by file name, without what differs from run to run (seconds).
    std::map<std::string, Json> details(const std::string& submission) const;

private:
    const TemporaryDirectory m_folder;
};

/// The rows of a CSV file, fields unquoted (RFC 4180).
std::vector<std::vector<std::string>> parseCsv(const std::string& text);

} // namespace veriframe::test
