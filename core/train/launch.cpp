// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/launch.h"

#include "base/error.h"

#include <charconv>
#include <cstdlib>
#include <optional>

namespace veriframe {

namespace {

constexpr const char* doing = "Joining the run's processes";

std::string variable(const char* name)
{
    const char* value = std::getenv(name); // nobody sets variables while a run starts
    return value ? value : "";
}

int wholeNumber(const char* name, int lowest, int highest)
{
    const std::string text = variable(name);
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty())
        throw Error(
            ErrorCode::badInput, doing, name, "the environment variable is not set",
            "Start the run with torchrun, packaging/slurm/train.sbatch, or without any of these variables.");
    if (problem != std::errc() || end != text.data() + text.size() || value < lowest || value > highest)
        throw Error(
            ErrorCode::badInput, doing, name,
            "\"" + text + "\" is no number from " + std::to_string(lowest) + " to " + std::to_string(highest));
    return value;
}

struct VariableNames {
    const char *process, *processes, *local;
};

std::optional<VariableNames> namesInUse()
{
    if (!variable("WORLD_SIZE").empty() || !variable("RANK").empty())
        return VariableNames{"RANK", "WORLD_SIZE", "LOCAL_RANK"};
    if (!variable("SLURM_PROCID").empty() && !variable("SLURM_NTASKS").empty() && variable("SLURM_NTASKS") != "1")
        return VariableNames{"SLURM_PROCID", "SLURM_NTASKS", "SLURM_LOCALID"};
    return std::nullopt;
}

} // namespace

Launch launchFromEnvironment()
{
    Launch launch;
    const std::optional<VariableNames> names = namesInUse();
    if (!names)
        return launch;
    launch.processes = wholeNumber(names->processes, 1, 100'000);
    if (launch.alone())
        return launch;
    launch.process = wholeNumber(names->process, 0, launch.processes - 1);
    if (!variable(names->local).empty())
        launch.localProcess = wholeNumber(names->local, 0, launch.processes - 1);
    launch.port = static_cast<std::uint16_t>(wholeNumber("MASTER_PORT", 1, 65'535));
    launch.address = variable("MASTER_ADDR");
    if (launch.address.empty())
        throw Error(
            ErrorCode::badInput, doing, "MASTER_ADDR", "the environment variable is not set",
            "Set it to the address of the first process's machine.");
    launch.networkInterface = variable("GLOO_SOCKET_IFNAME");
    return launch;
}

} // namespace veriframe
