// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_line.h"

#include <QRegularExpression>
#include <algorithm>

namespace veriframe {

namespace {

bool isActive(const JobRow& job)
{
    return job.state == JobState::running || job.state == JobState::waiting;
}

JobLineText runningText(const std::vector<JobRow>& jobs)
{
    const auto running =
        std::find_if(jobs.begin(), jobs.end(), [](const JobRow& job) { return job.state == JobState::running; });
    const JobRow& shown = running != jobs.end() ? *running : *std::find_if(jobs.begin(), jobs.end(), isActive);
    const auto count = static_cast<int>(std::count_if(jobs.begin(), jobs.end(), isActive));
    JobLineText text;
    text.kind = JobLineText::Kind::running;
    text.shown = shown.id;
    text.done = shown.done;
    text.total = shown.total;
    text.started = shown.state == JobState::running;
    text.canCancel = shown.canCancel;
    text.details = shown.state == JobState::waiting ? JobLine::tr("waiting") : shown.progressText;
    text.title = shown.title;
    if (count > 1) {
        text.title = JobLine::tr("%n jobs", nullptr, count);
        text.details = text.details.isEmpty() ? shown.title : QStringLiteral("%1 · %2").arg(text.details, shown.title);
    }
    return text;
}

} // namespace

QString firstSentence(const QString& text)
{
    // A full stop ends a sentence where a space and no small letter follows: "a.mp4", "e.g. this" do not.
    static const QRegularExpression end(QStringLiteral("[.!?](?=\\s+[^\\s\\p{Ll}])|[。？！]"));
    const QString line = text.simplified();
    const QRegularExpressionMatch match = end.match(line);
    return match.hasMatch() ? line.left(match.capturedEnd()) : line;
}

JobLineText jobLineText(const std::vector<JobRow>& jobs, const std::vector<std::uint64_t>& seenFailures)
{
    const auto unseenFailure = [&seenFailures](const JobRow& job) {
        return job.state == JobState::failed &&
               std::find(seenFailures.begin(), seenFailures.end(), job.id) == seenFailures.end();
    };
    const auto failed = static_cast<int>(std::count_if(jobs.begin(), jobs.end(), unseenFailure));
    if (std::any_of(jobs.begin(), jobs.end(), isActive)) {
        JobLineText text = runningText(jobs);
        text.failedBeside = failed;
        return text;
    }
    if (failed == 0)
        return {};
    const JobRow& first = *std::find_if(jobs.begin(), jobs.end(), unseenFailure);
    JobLineText text;
    text.kind = JobLineText::Kind::failed;
    text.title = failed == 1 ? first.title : JobLine::tr("%n jobs failed", nullptr, failed);
    const QString sentence = firstSentence(first.message);
    text.details = failed == 1 ? sentence : QStringLiteral("%1 · %2").arg(first.title, sentence);
    return text;
}

} // namespace veriframe
