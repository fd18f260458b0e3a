// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/rank_failure_internal.h"

#include <c10/util/Exception.h>
#include <new>

namespace veriframe {

namespace {

constexpr const char* doing = "Training";

/// CUDA's allocator has a type of its own for this, the CPU's only a text; libraries beneath say "out of memory".
bool wantsMemory(const c10::Error& error)
{
    const std::string text = error.what_without_backtrace();
    return dynamic_cast<const c10::OutOfMemoryError*>(&error) || text.find("alloc_cpu") != std::string::npos ||
           text.find("out of memory") != std::string::npos;
}

} // namespace

ErrorInfo rankFailure(const std::string& where)
{
    try {
        throw;
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        const std::string reason = text.substr(0, text.find('\n'));
        if (wantsMemory(error))
            return {ErrorCode::internal, doing, where, "not enough memory (" + reason + ")", memoryRemedy};
        return {ErrorCode::internal, doing, where, reason, {}};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::internal, doing, where, "not enough memory", memoryRemedy};
    } catch (...) {
        return currentError(doing, where);
    }
}

} // namespace veriframe
