// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include "base/files.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace veriframe::test {

namespace {

constexpr auto patience = std::chrono::minutes(2);

std::filesystem::path numbered(const std::filesystem::path& scratch, const char* kind)
{
    static std::atomic<int> count = 0;
    return scratch / (std::string(kind) + std::to_string(count++));
}

/// What starts the program. setpriv (util-linux) gives the rights up after the fork, where this process, which may have
/// threads, must not do more than exec.
std::vector<std::string> commandOf(CliUser user)
{
    if (user == CliUser::same)
        return {VERIFRAME_CLI};
    const std::string id = std::to_string(nobodyId);
    return {"setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--", VERIFRAME_CLI};
}

} // namespace

CliProcess::CliProcess(const std::filesystem::path& scratch, const std::vector<std::string>& arguments, CliUser user)
    : m_output(numbered(scratch, "stdout")), m_messages(numbered(scratch, "stderr"))
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, m_output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, m_messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::vector<std::string> texts = commandOf(user);
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    if (posix_spawnp(&m_process, pointers.front(), &actions, nullptr, pointers.data(), environ) != 0)
        ADD_FAILURE() << "cannot start " << texts.front();
    posix_spawn_file_actions_destroy(&actions);
}

CliProcess::~CliProcess()
{
    if (running()) {
        signal(SIGKILL);
        wait();
    }
}

void CliProcess::signal(int number) const
{
    if (m_process > 0)
        ::kill(m_process, number);
}

void CliProcess::reap(int status)
{
    m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    m_process = -1;
}

bool CliProcess::running()
{
    int status = 0;
    if (m_process > 0 && ::waitpid(m_process, &status, WNOHANG) == m_process)
        reap(status);
    return m_process > 0;
}

bool CliProcess::catches(int number) const
{
    std::ifstream status("/proc/" + std::to_string(m_process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("SigCgt:"))
            return (std::stoull(line.substr(7), nullptr, 16) >> (number - 1) & 1) != 0;
    return false;
}

CliResult CliProcess::wait()
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (running()) {
        if (std::chrono::steady_clock::now() > end) {
            ADD_FAILURE() << "veriframe-cli hangs";
            signal(SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return {m_exitCode, readTextFile(m_output), readTextFile(m_messages)};
}

CliResult runCli(const std::filesystem::path& scratch, const std::vector<std::string>& arguments, CliUser user)
{
    return CliProcess(scratch, arguments, user).wait();
}

} // namespace veriframe::test
