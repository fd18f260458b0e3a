// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/loss_log_files_internal.h"

#include "base/stop.h"
#include "train/loss_log.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <string_view>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view metricsEnding = "metrics.jsonl", textEnding = "training.log", eventsEnding = "events",
                           stepsFolder = "steps";
constexpr int deepest = 3;
constexpr std::size_t mostEventFiles = 1000, mostEntries = 200'000;

/// The name of a file or folder, also of "runs/" and ".".
std::string nameOf(const fs::path& path)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(path, ignored).lexically_normal();
    return whole.has_filename() ? whole.filename().string() : whole.parent_path().filename().string();
}

fs::path parentOf(const fs::path& path)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(path, ignored).lexically_normal();
    return whole.has_filename() ? whole.parent_path() : whole.parent_path().parent_path();
}

/// The path by which a file is known, whatever names and links lead there; it need not exist.
fs::path realPath(const fs::path& path)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path.lexically_normal() : whole.has_filename() ? whole : whole.parent_path();
}

/// A log that was found, and the other paths that lead to it.
struct Named {
    fs::path path;
    std::vector<fs::path> others;
};

/// The sentence on a log that was found more than once.
std::string foundAgain(const Named& log)
{
    constexpr std::size_t most = 3;
    std::set<std::string> names;
    for (const fs::path& other : log.others)
        if (other != log.path)
            names.insert(other.string());
    std::string also;
    std::size_t told = 0;
    for (auto name = names.begin(); name != names.end() && told < most; ++name, ++told)
        also += (told == 0 ? ", also as " : ", ") + *name;
    return fmt::format(
        "{} was found {} times{}{}: it is one run.", log.path.string(), log.others.size() + 1, also,
        names.size() > most ? ", ..." : "");
}

/// Which of several logs of a run tells most: the smaller. Nothing where the name is none of a log.
int rankOf(const std::string& name)
{
    return name.ends_with(metricsEnding) ? 0 : name.ends_with(eventsEnding) ? 1 : name.ends_with(textEnding) ? 2 : 3;
}

/// Takes an ending off. @return whether it was there
bool takeOff(std::string& name, std::string_view ending)
{
    if (!name.ends_with(ending))
        return false;
    name.resize(name.size() - ending.size());
    return true;
}

/// Whether a file whose name says nothing begins as the published program's output does.
bool looksLikeTextLog(const fs::path& file)
{
    std::array<char, 16'384> start{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(start.data(), start.size());
    const std::string_view text(start.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.find('\0') != std::string_view::npos)
        return false;
    return text.starts_with("fake_loss ") || text.find("\nfake_loss ") != std::string_view::npos ||
           text.starts_with("training epoch ") || text.find("\ntraining epoch ") != std::string_view::npos;
}

bool mayBeTextLog(const fs::path& file)
{
    static const std::set<std::string> endings{"", ".log", ".txt", ".out"};
    return endings.contains(file.extension().string()) && looksLikeTextLog(file);
}

/// Collects the logs below a folder.
class Search {
public:
    explicit Search(std::stop_token stop) : m_stop(std::move(stop)) {}

    void look(const fs::path& folder, int depth)
    {
        if (!eventFileNames(folder).empty())
            offer(folder);
        std::vector<fs::path> folders;
        std::error_code ignored;
        for (fs::directory_iterator entry(folder, ignored); entry != fs::directory_iterator();
             entry.increment(ignored)) {
            throwIfStopped(m_stop);
            if (++m_entries > mostEntries)
                return;
            if (entry->is_directory(ignored))
                folders.push_back(entry->path());
            else if (entry->is_regular_file(ignored))
                offerFile(entry->path());
        }
        for (const fs::path& inner : folders)
            if (depth < deepest && !isOfSteps(inner))
                look(inner, depth + 1);
    }

    std::vector<fs::path> found() const
    {
        std::vector<fs::path> paths = m_others;
        for (const auto& [run, path] : m_ofRuns)
            paths.push_back(path);
        std::ranges::sort(paths);
        return paths;
    }

private:
    /// TrainingLog puts the events of steps below those of epochs.
    static bool isOfSteps(const fs::path& folder)
    {
        return folder.filename() == stepsFolder && nameOf(folder.parent_path()).ends_with(eventsEnding);
    }

    void offerFile(const fs::path& file)
    {
        const std::string name = file.filename().string();
        if (name.ends_with(metricsEnding) || name.ends_with(textEnding))
            offer(file);
        else if (!isEventFileName(name) && mayBeTextLog(file))
            m_others.push_back(file);
    }

    void offer(const fs::path& path)
    {
        std::string run = nameOf(path);
        if (!takeOff(run, metricsEnding) && !takeOff(run, textEnding) && !takeOff(run, eventsEnding)) {
            m_others.push_back(path);
            return;
        }
        const auto [known, isNew] = m_ofRuns.try_emplace(parentOf(path) / (run + '?'), path);
        if (!isNew && rankOf(nameOf(path)) < rankOf(nameOf(known->second)))
            known->second = path;
    }

    const std::stop_token m_stop;
    std::size_t m_entries = 0;
    std::map<fs::path, fs::path> m_ofRuns; ///< the log that tells most of each
    std::vector<fs::path> m_others;
};

} // namespace

std::string stemOfLog(const fs::path& log)
{
    std::string name = nameOf(log);
    return takeOff(name, metricsEnding) || takeOff(name, textEnding) || takeOff(name, eventsEnding) ? name
                                                                                                    : std::string();
}

bool isEventFileName(const std::string& name)
{
    return name.find("tfevents.") != std::string::npos;
}

std::vector<std::string> eventFileNames(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored); entry != fs::directory_iterator(); entry.increment(ignored))
        if (isEventFileName(entry->path().filename().string()) && names.size() < mostEventFiles)
            names.push_back(entry->path().filename().string());
    std::ranges::sort(names);
    return names;
}

bool isLossLog(const fs::path& file)
{
    const std::string name = file.filename().string();
    std::error_code ignored;
    return fs::is_regular_file(file, ignored) &&
           (name.ends_with(metricsEnding) || name.ends_with(textEnding) || isEventFileName(name) || mayBeTextLog(file));
}

std::string runNameOf(const fs::path& path)
{
    std::string name = nameOf(path);
    if (isEventFileName(name))
        return runNameOf(parentOf(path));
    if (!takeOff(name, metricsEnding) && !takeOff(name, textEnding) && !takeOff(name, eventsEnding)) {
        const bool taken =
            takeOff(name, ".log") || takeOff(name, ".txt") || takeOff(name, ".out") || takeOff(name, ".jsonl");
        (void)taken;
    }
    while (!name.empty() && (name.back() == '_' || name.back() == '-' || name.back() == '.'))
        name.pop_back();
    if (!name.empty())
        return name;
    const std::string folder = nameOf(parentOf(path));
    return folder.empty() ? "log" : folder;
}

std::vector<std::string> distinctRunNames(const std::vector<fs::path>& paths)
{
    std::vector<std::string> names;
    std::vector<fs::path> folders;
    for (const fs::path& path : paths) {
        names.push_back(runNameOf(path));
        folders.push_back(parentOf(path));
    }
    constexpr int mostFolders = 8;
    for (int round = 0; round < mostFolders; ++round) {
        std::map<std::string, int> uses;
        for (const std::string& name : names)
            ++uses[name];
        for (std::size_t i = 0; i < names.size(); ++i)
            if (uses[names[i]] > 1 && folders[i].has_filename()) {
                names[i] = folders[i].filename().string() + '/' + names[i];
                folders[i] = folders[i].parent_path();
            }
    }
    return names;
}

std::vector<fs::path> findLossLogs(const fs::path& place, std::stop_token stop)
{
    std::error_code ignored;
    if (!fs::is_directory(place, ignored))
        return {place};
    Search search(std::move(stop));
    search.look(place, 0);
    std::vector<fs::path> found = search.found();
    return found.empty() ? std::vector{place} : found;
}

FoundLossLogs findLossLogs(const std::vector<fs::path>& places, std::stop_token stop)
{
    FoundLossLogs found;
    std::map<fs::path, Named> known;
    for (const fs::path& place : places)
        for (const fs::path& path : findLossLogs(place, stop)) {
            const auto [log, isNew] = known.try_emplace(realPath(path), Named{path, {}});
            if (isNew)
                found.paths.push_back(path);
            else
                log->second.others.push_back(path);
        }
    for (const fs::path& path : found.paths)
        if (const Named& log = known.at(realPath(path)); !log.others.empty())
            found.notes.push_back(foundAgain(log));
    return found;
}

bool isReadFrom(const fs::path& log, const fs::path& file)
{
    std::error_code ignored;
    const bool isEventFile = isEventFileName(nameOf(file)) && fs::is_directory(log, ignored);
    const fs::path written = isEventFile ? parentOf(file) : file;
    return realPath(log) == realPath(written) || fs::equivalent(log, written, ignored);
}

} // namespace veriframe
