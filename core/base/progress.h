// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace veriframe {

/// How far a long operation has come, in countable things.
struct ProgressUpdate {
    std::string stage;      ///< what is counted, in the plural: "videos", "frames", "bytes"
    std::int64_t done = 0;  ///< 0..total
    std::int64_t total = 0; ///< 0 where it is not known yet
    std::string item = {};  ///< the item at hand, for people: a file name; may be empty
};

/// Receives progress. Implementations must accept calls from any thread and return quickly.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressUpdate& update) = 0;
};

/// For callers that do not want to know.
class NoProgress : public Progress {
public:
    void report(const ProgressUpdate&) override {}
};

} // namespace veriframe
