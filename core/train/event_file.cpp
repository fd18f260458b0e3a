// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "train/event_file_internal.h"
#include "train/record_framing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <spdlog/fmt/fmt.h>
#include <tensorboard_event.pb.h>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view namePrefix = "events.out.tfevents.";

double secondsSince1970()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0')
        return "localhost";
    return name.data();
}

std::vector<fs::path> eventFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored); entry != fs::directory_iterator(); entry.increment(ignored))
        if (entry->path().filename().string().starts_with(namePrefix))
            files.push_back(entry->path());
    return files;
}

/// TensorBoard reads the files of a folder in the order of their names, so a resumed run's must come last, also after
/// the clock was set back or within the same second.
std::int64_t secondsOfNewFile(const fs::path& folder)
{
    auto seconds = static_cast<std::int64_t>(secondsSince1970());
    for (const fs::path& file : eventFilesIn(folder)) {
        const std::string name = file.filename().string();
        std::int64_t other = 0;
        const auto parsed = std::from_chars(name.data() + namePrefix.size(), name.data() + name.size(), other);
        if (parsed.ec == std::errc() && other < std::numeric_limits<std::int64_t>::max())
            seconds = std::max(seconds, other + 1);
    }
    return seconds;
}

fs::path newFileIn(const fs::path& folder)
{
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Making the folder", folder.string(), reason.message());
    return folder / fmt::format("{}{:010}.{}", namePrefix, secondsOfNewFile(folder), hostName());
}

void append(AppendFile& file, tensorboard::Event& event)
{
    event.set_wall_time(secondsSince1970());
    file.append(framedRecord(event.SerializeAsString()));
}

} // namespace

EventFile::EventFile(const fs::path& folder) : m_path(newFileIn(folder)), m_file(m_path)
{
    tensorboard::Event event;
    event.set_file_version("brain.Event:2"); // what readers of the format ask for
    append(m_file, event);
}

void EventFile::restartAt(std::int64_t step)
{
    tensorboard::Event event;
    event.set_step(step);
    event.mutable_session_log()->set_status(tensorboard::SessionLog::START);
    append(m_file, event);
}

void EventFile::addScalars(std::int64_t step, const std::vector<std::pair<std::string, double>>& values)
{
    tensorboard::Event event;
    event.set_step(step);
    for (const auto& [tag, number] : values) {
        tensorboard::Summary::Value* const value = event.mutable_summary()->add_value();
        value->set_tag(tag);
        value->set_simple_value(static_cast<float>(number));
    }
    append(m_file, event);
}

void removeEventFiles(const fs::path& folder)
{
    std::error_code ignored;
    for (const fs::path& file : eventFilesIn(folder))
        fs::remove(file, ignored);
}

} // namespace veriframe
