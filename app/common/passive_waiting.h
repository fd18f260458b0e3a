// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// Makes the threads of OpenMP, which LibTorch computes with, sleep while they wait instead of spinning: where anything
/// else wants the processor, spinning made a training step six times slower (spec performance.md 2). The library reads
/// its setting when it is loaded, so the program is started once more with it, unless the user has chosen. Call first
/// thing in main().
void waitPassively(char** argv);

} // namespace veriframe
