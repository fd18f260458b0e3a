// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <stop_token>

namespace veriframe {

/// Thrown by a core function that was asked to stop. It is an ending of its own: neither a result nor an Error.
class Stopped : public std::exception {
public:
    const char* what() const noexcept override { return "stopped on request"; }
};

/// @throws Stopped if a stop was requested. Cheap: call it once a frame, batch or item.
inline void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Stopped();
}

} // namespace veriframe
