// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace veriframe::test {

/// How a run of veriframe-cli ended.
struct CliResult {
    int exitCode = -1;            ///< 128 + signal where one ended it
    std::string output, messages; ///< stdout and stderr
};

/// Who runs the program.
enum class CliUser {
    same,   ///< as the tests
    nobody, ///< whom permissions bind, while root reads and writes whatever it likes; only root can become nobody
};

constexpr unsigned nobodyId = 65534; ///< user and group in Debian

/// A running veriframe-cli. Killed when it goes out of scope.
class CliProcess {
public:
    /// @param scratch a folder for what it prints
    CliProcess(
        const std::filesystem::path& scratch, const std::vector<std::string>& arguments, CliUser user = CliUser::same);
    ~CliProcess();
    CliProcess(const CliProcess&) = delete;
    CliProcess& operator=(const CliProcess&) = delete;

    void signal(int number) const;
    bool running();
    /// Whether the program has set a handler for the signal by now.
    bool catches(int number) const;
    /// Waits for its end; a process that takes more than two minutes is killed and fails the test.
    CliResult wait();

private:
    void reap(int status);

    std::filesystem::path m_output, m_messages;
    pid_t m_process = -1;
    int m_exitCode = -1;
};

/// Runs to the end.
CliResult
runCli(const std::filesystem::path& scratch, const std::vector<std::string>& arguments, CliUser user = CliUser::same);

} // namespace veriframe::test
