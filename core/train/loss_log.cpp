// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/loss_log.h"

#include "train/checkpoint_name.h"
#include "train/event_log_internal.h"
#include "train/growing_file_internal.h"
#include "train/loss_log_files_internal.h"
#include "train/metrics_log_internal.h"
#include "train/record_framing.h"
#include "train/text_log_internal.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kindBytes = 4096; ///< of a file's beginning tell its kind
constexpr std::size_t recordHeadBytes = 12;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A file that is no log.
class NoLogReading : public LogReading {
public:
    void take(const std::string& /*file*/, std::span<const std::byte> /*bytes*/) override {}

    void tell(LossLog& log, bool /*complete*/) const override
    {
        log.problems.emplace_back("It is no training log: it holds binary data.");
    }
};

bool beginsWithRecord(std::string_view start)
{
    constexpr std::size_t lengthBytes = 8, sumBytes = recordHeadBytes - lengthBytes;
    if (start.size() < recordHeadBytes)
        return false;
    const std::uint32_t sum = maskedCrc32c(std::as_bytes(std::span(start.substr(0, lengthBytes))));
    for (std::size_t i = 0; i < sumBytes; ++i)
        if (static_cast<unsigned char>(start[lengthBytes + i]) != (sum >> (8 * i) & 0xFF))
            return false;
    return true;
}

/// The reading for a file that begins so; nothing while its beginning tells too little.
std::unique_ptr<LogReading> readingFor(std::string_view start, const std::string& name, bool complete)
{
    if (isEventFileName(name) || beginsWithRecord(start))
        return std::make_unique<EventLogReading>();
    if (start.size() < recordHeadBytes && !complete)
        return nullptr;
    if (start.find('\0') != std::string_view::npos)
        return std::make_unique<NoLogReading>();
    const std::size_t first = start.find_first_not_of(" \t\r\n");
    if (start.size() < kindBytes && !complete &&
        (first == std::string_view::npos || start.find('\n') == std::string_view::npos))
        return nullptr;
    if (first != std::string_view::npos && start[first] == '{')
        return std::make_unique<MetricsLogReading>();
    return std::make_unique<TextLogReading>();
}

/// What the log's own name tells, and which checkpoints lie beside it.
void addFromName(LossLog& log)
{
    const std::string stem = stemOfLog(log.path);
    if (stem.empty())
        return;
    if (log.fold < 0)
        log.fold = foldOfStem(stem);
    std::error_code ignored;
    for (LoggedEpoch& epoch : log.epochs) {
        const fs::path file = log.path.parent_path() / (stem + std::to_string(epoch.epoch));
        if (epoch.checkpoint.empty() && fs::exists(file, ignored))
            epoch.checkpoint = file.string();
    }
}

/// Reads a log piece by piece, whatever it consists of.
class Following {
public:
    /// @param complete it is read once, and not followed
    Following(fs::path path, bool complete) : m_complete(complete)
    {
        m_log.path = std::move(path);
        m_log.name = runNameOf(m_log.path);
    }

    const LossLog& log() const { return m_log; }

    std::uint64_t bytesRead() const { return m_bytesRead; }

    /// Reads what is new. @return whether log() is another one now
    bool poll(const std::stop_token& stop)
    {
        const std::string problemBefore = std::exchange(m_problem, {});
        std::error_code ignored;
        if (isFolder() && !fs::exists(m_log.path, ignored))
            m_problem = "The log cannot be read: the folder is not there.";
        else
            readFiles(stop);
        const bool isNew = std::exchange(m_changed, false) || m_problem != problemBefore;
        if (isNew)
            rebuild();
        return isNew;
    }

private:
    bool isFolder() const { return !m_files.empty() && !m_files.begin()->first.empty(); }

    /// The names of the files that the log consists of, from its folder; "" is the log itself.
    std::vector<std::string> fileNames() const
    {
        std::error_code ignored;
        return fs::is_directory(m_log.path, ignored) ? eventFileNames(m_log.path) : std::vector<std::string>{""};
    }

    void startAnew()
    {
        m_files.clear();
        m_reading.reset();
        m_start.clear();
    }

    /// Whether what was read still stands where it was read.
    bool stillHolds(const std::vector<std::string>& names)
    {
        for (const auto& [name, file] : m_files)
            if (std::ranges::find(names, name) == names.end())
                return false;
        for (auto& [name, file] : m_files) {
            m_news[name] = file.look();
            if (m_news[name] == FileNews::anew)
                return false;
        }
        return true;
    }

    void take(const std::string& name, std::span<const std::byte> bytes)
    {
        m_changed = true;
        m_bytesRead += bytes.size();
        if (m_reading)
            return m_reading->take(shownName(name), bytes);
        m_start.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        decide(name);
    }

    std::string shownName(const std::string& name) const
    {
        return name.empty() ? m_log.path.filename().string() : name;
    }

    /// Chooses the reading, once the beginning tells which, and gives it what was kept.
    void decide(const std::string& name)
    {
        std::string_view content = m_start;
        if (content.starts_with(byteOrderMark))
            content.remove_prefix(byteOrderMark.size());
        m_reading = readingFor(content.substr(0, kindBytes), shownName(name), m_complete);
        if (!m_reading)
            return;
        m_reading->take(shownName(name), std::as_bytes(std::span(content)));
        m_start.clear();
    }

    void readFiles(const std::stop_token& stop)
    {
        const std::vector<std::string> names = fileNames();
        if (!stillHolds(names)) {
            startAnew();
            m_changed = true;
        }
        for (const std::string& name : names) {
            auto known = m_files.find(name);
            if (known == m_files.end()) {
                known = m_files.try_emplace(name, name.empty() ? m_log.path : m_log.path / name).first;
                m_news[name] = known->second.look();
            }
            if (m_news[name] == FileNews::gone)
                m_problem =
                    fmt::format("{} cannot be read: {}.", name.empty() ? "The log" : name, known->second.problem());
            else
                known->second.read([&](std::span<const std::byte> bytes) { take(name, bytes); }, stop);
        }
    }

    void rebuild()
    {
        LossLog now;
        now.path = m_log.path;
        now.name = m_log.name;
        if (m_reading)
            m_reading->tell(now, m_complete);
        else if (m_complete && m_problem.empty() && !m_files.empty())
            now.problems.emplace_back("The file is empty.");
        if (m_files.empty())
            now.problems.emplace_back("The folder holds no training log.");
        if (!m_problem.empty())
            now.problems.push_back(m_problem);
        addFromName(now);
        m_log = std::move(now);
    }

    const bool m_complete; ///< it is read once, not followed
    LossLog m_log;
    std::map<std::string, GrowingFile> m_files;
    std::map<std::string, FileNews> m_news;
    std::unique_ptr<LogReading> m_reading;
    std::string m_start;   ///< bytes of a file whose kind is not known yet
    std::string m_problem; ///< why it, or a file of it, cannot be read at the moment
    std::uint64_t m_bytesRead = 0;
    bool m_changed = true; ///< since log() was made; at first nothing was read at all
};

} // namespace

const char* toString(LossLogKind kind)
{
    switch (kind) {
    case LossLogKind::metrics:
        return "metrics";
    case LossLogKind::events:
        return "events";
    case LossLogKind::text:
        break;
    }
    return "text";
}

struct LossLogFollower::Impl {
    explicit Impl(fs::path path) : following(std::move(path), false) {}

    Following following;
};

LossLogFollower::LossLogFollower(fs::path path) : m_impl(std::make_unique<Impl>(std::move(path))) {}

LossLogFollower::~LossLogFollower() = default;
LossLogFollower::LossLogFollower(LossLogFollower&&) noexcept = default;
LossLogFollower& LossLogFollower::operator=(LossLogFollower&&) noexcept = default;

bool LossLogFollower::poll(std::stop_token stop)
{
    return m_impl->following.poll(stop);
}

const LossLog& LossLogFollower::log() const
{
    return m_impl->following.log();
}

std::uint64_t LossLogFollower::bytesRead() const
{
    return m_impl->following.bytesRead();
}

LossLog readLossLog(const fs::path& path, std::stop_token stop)
{
    Following once(path, true);
    once.poll(stop);
    return once.log();
}

std::vector<EpochLosses> lossesOf(const LossLog& log)
{
    std::vector<EpochLosses> losses;
    losses.reserve(log.epochs.size());
    for (const LoggedEpoch& epoch : log.epochs)
        losses.push_back({epoch.epoch, epoch.fakeLoss, epoch.realLoss, epoch.bce});
    return losses;
}

} // namespace veriframe
