// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_inspector.h"

#include "core_words.h"
#include "form_parts.h"

#include <algorithm>

namespace veriframe {

namespace {

QString textOf(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

QString keyOf(const EnsembleMember& member)
{
    return textOf(member.path) + QLatin1Char('\n') + QString::fromStdString(member.sha256) + QLatin1Char('\n') +
           QString::fromStdString(member.encoder);
}

} // namespace

CheckpointInspector::CheckpointInspector(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void CheckpointInspector::setMembers(std::vector<EnsembleMember> members)
{
    m_members = std::move(members);
    const bool stillAsked = std::any_of(m_members.begin(), m_members.end(), [this](const EnsembleMember& member) {
        return keyOf(member) == m_reading;
    });
    if (m_job != 0 && !stillAsked) {
        m_jobs.abandon(m_job);
        m_job = 0;
        m_reading.clear();
    }
    readNext();
    Q_EMIT changed();
}

void CheckpointInspector::forget(const std::filesystem::path& path)
{
    std::erase_if(m_facts, [&](const auto& entry) { return entry.second.path == path; });
}

void CheckpointInspector::readNext()
{
    if (m_job != 0)
        return;
    const auto next = std::find_if(
        m_members.begin(), m_members.end(), [this](const EnsembleMember& member) { return !factsOf(member); });
    if (next == m_members.end())
        return;
    m_reading = keyOf(*next);
    JobSpec spec;
    spec.title = tr("Reading %1").arg(textOf(next->path.filename()));
    spec.lane = QStringLiteral("checkpoints");
    spec.visible = false;
    spec.owner = this;
    m_job = m_jobs.start<CheckpointFacts>(
        std::move(spec), [member = *next](JobContext& context) { return inspectCheckpoint(member, context.stop); },
        [this, key = m_reading](CheckpointFacts facts) {
            m_facts[key] = std::move(facts);
            m_job = 0;
            m_reading.clear();
            readNext();
            Q_EMIT changed();
            return QString();
        });
}

const CheckpointFacts* CheckpointInspector::factsOf(const EnsembleMember& member) const
{
    const auto found = m_facts.find(keyOf(member));
    return found == m_facts.end() ? nullptr : &found->second;
}

const EnsembleMember* CheckpointInspector::twinOf(std::size_t index) const
{
    const CheckpointFacts* mine = factsOf(m_members[index]);
    if (!mine || mine->sha256.empty())
        return nullptr;
    for (std::size_t i = 0; i < index; ++i)
        // One that is named again counts twice: that is how an ensemble gives it more weight.
        if (const CheckpointFacts* other = factsOf(m_members[i]);
            other && other->sha256 == mine->sha256 && !isSameNetwork(m_members[i], m_members[index]))
            return &m_members[i];
    return nullptr;
}

std::vector<FileRow> CheckpointInspector::rows() const
{
    std::vector<FileRow> rows;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        const EnsembleMember& member = m_members[i];
        const CheckpointFacts* facts = factsOf(member);
        FileRow& row = rows.emplace_back();
        row.key = textOf(member.path);
        row.title = textOf(member.path.filename());
        row.toolTip = shownPath(row.key);
        if (!facts) {
            row.detail = keyOf(member) == m_reading ? tr("reading…") : tr("waiting to be read");
            continue;
        }
        const EnsembleMember* twin = twinOf(i);
        row.state = facts->error || twin ? FileRow::State::bad : FileRow::State::good;
        row.detail = twin           ? tr("It has the same content as %1.").arg(textOf(twin->path.filename()))
                     : facts->error ? asSentence(coreText(facts->error->why))
                                    : checkpointSummary(*facts);
        row.toolTip += QLatin1Char('\n') + (facts->error ? errorText(*facts->error) : row.detail);
        if (!facts->sha256.empty())
            row.toolTip += QStringLiteral("\nSHA-256 ") + QString::fromStdString(facts->sha256);
    }
    return rows;
}

int CheckpointInspector::readingCount() const
{
    return static_cast<int>(std::count_if(
        m_members.begin(), m_members.end(), [this](const EnsembleMember& member) { return !factsOf(member); }));
}

QString CheckpointInspector::problem() const
{
    for (const FileRow& row : rows())
        if (row.state == FileRow::State::bad)
            return tr("%1 cannot be used: %2", "file name: reason").arg(row.title, row.detail);
    return {};
}

bool CheckpointInspector::holdsUntrained() const
{
    return std::any_of(m_members.begin(), m_members.end(), [this](const EnsembleMember& member) {
        const CheckpointFacts* facts = factsOf(member);
        return facts && !facts->error && facts->isUntrained();
    });
}

} // namespace veriframe
