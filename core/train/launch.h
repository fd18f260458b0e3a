// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace veriframe {

/// This process's place among the processes of a run. Alone unless torchrun, Slurm or the user says otherwise.
struct Launch {
    int process = 0; ///< from 0; process 0 hosts the meeting point
    int processes = 1;
    int localProcess = 0;              ///< among the processes of this machine: picks the CUDA device
    std::string address = "127.0.0.1"; ///< of process 0
    std::uint16_t port = 29'500;
    std::string networkInterface; ///< that Gloo binds to; empty: the one that `address` is reached by

    bool alone() const { return processes == 1; }
};

/// Reads RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR, MASTER_PORT as torchrun sets them; without them SLURM_PROCID,
/// SLURM_NTASKS, SLURM_LOCALID (MASTER_ADDR and MASTER_PORT have to be set for those as well); GLOO_SOCKET_IFNAME for
/// the interface. A Slurm step of one task is alone. @throws Error (badInput) naming a variable that is missing or no
/// number
Launch launchFromEnvironment();

} // namespace veriframe
