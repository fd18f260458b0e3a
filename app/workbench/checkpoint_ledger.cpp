// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_ledger.h"

#include "base/error.h"
#include "base/sha256.h"

#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// @return empty: it vanished, or cannot be read
std::string hashOf(const fs::path& path, const std::stop_token& stop)
{
    try {
        return sha256OfFile(path, stop);
    } catch (const Error&) {
        return {};
    }
}

/// @param known what was known of it, which holds while it was not written since
CheckpointLedger::Entry entryOf(const fs::path& path, const CheckpointLedger::Entry& known, const std::stop_token& stop)
{
    CheckpointLedger::Entry entry{fileStampOf(path)};
    if (entry.stamp && entry.stamp->bytes == 0)
        entry.stamp.reset();
    if (entry.stamp && !known.sha256.empty())
        entry.sha256 = entry.stamp == known.stamp ? known.sha256 : hashOf(path, stop);
    return entry;
}

} // namespace

void CheckpointLedger::look(const std::vector<fs::path>& paths)
{
    // To begin anew each time would never end where logs grow faster than a slow disk is looked at.
    if (m_looking != 0) {
        m_next = paths;
        return;
    }
    Entries known;
    for (const fs::path& path : paths)
        known[path] = find(path) ? *find(path) : Entry();
    JobSpec spec;
    spec.title = tr("Looking for checkpoints");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { lookAgain(); };
    spec.cancelled = [this] { lookAgain(); };
    m_looking = m_jobs.start<Entries>(
        std::move(spec),
        [known = std::move(known)](JobContext& context) {
            Entries found;
            for (const auto& [path, entry] : known) {
                if (context.stop.stop_requested())
                    break;
                found[path] = entryOf(path, entry, context.stop);
            }
            return found;
        },
        [this](const Entries& found) {
            take(found);
            lookAgain();
            return QString();
        });
}

void CheckpointLedger::lookAgain()
{
    m_looking = 0;
    if (const auto next = std::exchange(m_next, std::nullopt))
        look(*next);
}

void CheckpointLedger::take(const Entries& found)
{
    bool others = false;
    for (const auto& [path, entry] : found) {
        const auto [known, isNew] = m_entries.try_emplace(path);
        Entry now = entry;
        if (now.stamp == known->second.stamp && now.sha256.empty())
            now.sha256 = known->second.sha256; // it has come meanwhile
        others |= isNew || now != known->second;
        known->second = now;
    }
    if (others)
        Q_EMIT changed();
    for (const auto& [path, entry] : found)
        if (entry.stamp)
            Q_EMIT looked(path, entry);
}

void CheckpointLedger::hash(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> open;
    for (const fs::path& path : paths)
        if (const Entry* entry = find(path); entry && entry->stamp && entry->sha256.empty())
            open.push_back(path);
    if (open.empty())
        return;
    if (m_hashing != 0)
        m_jobs.abandon(std::exchange(m_hashing, 0)); // what is asked for now comes first
    JobSpec spec;
    spec.title = tr("Computing checkpoints' SHA-256");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { m_hashing = 0; };
    spec.cancelled = [this] { m_hashing = 0; };
    spec.work = [this, open](JobContext& context) {
        for (const fs::path& path : open) {
            const auto stamp = fileStampOf(path);
            const std::string digest = hashOf(path, context.stop);
            if (stamp && !digest.empty()) // else it vanished: the next look says so
                context.post([this, path, digest, stamp] { note(path, digest, *stamp); });
        }
    };
    spec.done = [this] {
        m_hashing = 0;
        return QString();
    };
    m_hashing = m_jobs.start(std::move(spec));
}

void CheckpointLedger::note(const fs::path& path, const std::string& sha256, const FileStamp& stamp)
{
    Entry& entry = m_entries[path];
    const Entry noted{stamp, sha256};
    if (std::exchange(entry, noted) != noted)
        Q_EMIT changed();
}

const CheckpointLedger::Entry* CheckpointLedger::find(const fs::path& path) const
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace veriframe
