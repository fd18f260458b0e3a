// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/loss_log.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace veriframe {

/// The sentences on what is wrong with a log. A file with a million wrong lines has no million of them.
class LogProblems {
public:
    static constexpr std::size_t most = 20;

    void add(std::string sentence);
    /// Those that were kept, and how many there are beyond them.
    void tell(std::vector<std::string>& problems) const;

private:
    std::vector<std::string> m_first;
    std::size_t m_more = 0;
};

/// What stands in a file, as it may stand in a message: short, and nothing in it that a terminal would obey.
std::string asShown(std::string_view text);

/// What is wrong with a number that stands for a loss of held-out videos: "is no number", "is negative, which no log
/// loss is"; empty where nothing is.
std::string wrongWithLoss(double loss);

/// The loss, NaN where something is wrong with it.
double lossOrNone(double loss);

/// The sentence on a line that LineCutter has passed over.
std::string tooLongLine(std::int64_t number);

/// The epochs of a log by number, as many as any training has.
class LoggedEpochs {
public:
    static constexpr int most = 100'000;

    /// Takes an epoch; one of the same number that was there before counts no more, which is a problem.
    /// @param where "line 12"
    void put(LoggedEpoch epoch, const std::string& where, LogProblems& problems);
    void eraseFrom(std::int64_t epoch);

    LoggedEpoch* find(int epoch); ///< nullptr where there is none
    LoggedEpoch& of(int epoch);   ///< made where there is none; in [0, most)

    /// One more than the largest number, 0 where there is none.
    int next() const { return m_epochs.empty() ? 0 : m_epochs.rbegin()->first + 1; }

    std::vector<LoggedEpoch> list() const;

private:
    std::map<int, LoggedEpoch> m_epochs;
};

/// Cuts bytes that come piece by piece into lines. A line that is too long is passed over, so that memory is bounded.
/// Carriage returns end a line as well: progress bars write them.
class LineCutter {
public:
    static constexpr std::size_t longestLine = std::size_t(1) << 20;

    /// @param text without its end @param number of the line in the file, from 1
    using TakeLine = std::function<void(std::string_view text, std::int64_t number)>;
    using TooLong = std::function<void(std::int64_t number)>;

    void take(std::span<const std::byte> bytes, const TakeLine& line, const TooLong& tooLong);

    /// What stands behind the last end of a line.
    std::string_view rest() const { return m_rest; }

    std::int64_t number() const { return m_number; } ///< of the line that rest() belongs to

private:
    void keepRest(std::string_view text, const TooLong& tooLong);

    std::string m_rest;
    bool m_skipping = false;
    std::int64_t m_number = 1;
};

/// Reads one kind of log from bytes that come piece by piece, of event files from several files.
class LogReading {
public:
    LogReading() = default;
    LogReading(const LogReading&) = delete;
    LogReading& operator=(const LogReading&) = delete;
    virtual ~LogReading() = default;

    /// The next bytes of a file. @param file its name; of logs that are one file it does not matter
    virtual void take(const std::string& file, std::span<const std::byte> bytes) = 0;

    /// Sets kind, epochs, problems and, where known, fold and plannedEpochs.
    /// @param complete nothing more is to come: what is unfinished counts, or is a problem
    virtual void tell(LossLog& log, bool complete) const = 0;
};

} // namespace veriframe
