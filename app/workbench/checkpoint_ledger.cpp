// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_ledger.h"

#include "base/error.h"
#include "base/sha256.h"

#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

void CheckpointLedger::look(const std::vector<fs::path>& paths)
{
    if (m_looking != 0)
        m_jobs.abandon(std::exchange(m_looking, 0));
    JobSpec spec;
    spec.title = tr("Looking for checkpoints");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { m_looking = 0; };
    m_looking = m_jobs.start<Entries>(
        std::move(spec),
        [paths](JobContext& context) {
            Entries found;
            for (const fs::path& path : paths) {
                if (context.stop.stop_requested())
                    break;
                std::error_code error;
                const std::uintmax_t bytes = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
                found[path] = {bytes > 0 ? std::optional<std::uint64_t>(bytes) : std::nullopt};
            }
            return found;
        },
        [this](const Entries& found) {
            m_looking = 0;
            take(found);
            return QString();
        });
}

void CheckpointLedger::take(const Entries& found)
{
    bool others = false;
    for (const auto& [path, entry] : found) {
        const auto [known, isNew] = m_entries.try_emplace(path, entry);
        if (!isNew && known->second.bytes == entry.bytes)
            continue;
        if (known->second.bytes && known->second.bytes != entry.bytes)
            known->second.sha256.clear(); // another size is another file
        known->second.bytes = entry.bytes;
        others = true;
    }
    if (others)
        Q_EMIT changed();
}

void CheckpointLedger::hash(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> open;
    for (const fs::path& path : paths)
        if (const Entry* entry = find(path); entry && entry->bytes && entry->sha256.empty())
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
            std::string digest;
            try {
                digest = sha256OfFile(path, context.stop);
            } catch (const Error&) {
                continue; // it vanished: the next look says so
            }
            context.post([this, path, digest] { note(path, digest); });
        }
    };
    spec.done = [this] {
        m_hashing = 0;
        return QString();
    };
    m_hashing = m_jobs.start(std::move(spec));
}

void CheckpointLedger::note(const fs::path& path, const std::string& sha256)
{
    Entry& entry = m_entries[path];
    if (entry.sha256 == sha256)
        return;
    entry.sha256 = sha256;
    Q_EMIT changed();
}

const CheckpointLedger::Entry* CheckpointLedger::find(const fs::path& path) const
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace veriframe
