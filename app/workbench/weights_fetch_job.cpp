// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights_fetch_job.h"

#include "base/stop.h"

#include <QCoreApplication>
#include <numeric>

namespace veriframe {

namespace {

/// Counts the bytes of all files together; sizes are reckoned until a server tells them.
class SummedProgress : public Progress {
public:
    SummedProgress(Progress& job, const std::vector<WeightsFile>& files) : m_job(job)
    {
        for (const WeightsFile& file : files)
            m_sizes.push_back(file.expectedBytes);
    }

    void report(const ProgressUpdate& update) override
    {
        if (update.total > 0)
            m_sizes[m_index] = update.total;
        m_done = update.done;
        tell(update.item);
    }

    /// The file at hand is there, or was given up.
    void next(bool fetched)
    {
        if (!fetched)
            m_sizes[m_index] = 0;
        else if (m_done > 0)
            m_sizes[m_index] = m_done;
        m_finished += m_sizes[m_index++];
        m_done = 0;
        tell({});
    }

private:
    void tell(const std::string& item)
    {
        const std::int64_t total = std::accumulate(m_sizes.begin(), m_sizes.end(), std::int64_t(0));
        m_job.report({"bytes", std::min(m_finished + m_done, total), total, item});
    }

    Progress& m_job;
    std::vector<std::int64_t> m_sizes;
    std::size_t m_index = 0;
    std::int64_t m_finished = 0, m_done = 0;
};

/// Gives the texts of this file their context.
struct WeightsFetchJobText {
    Q_DECLARE_TR_FUNCTIONS(WeightsFetchJobText)
};

QString remedyFor(const ErrorInfo& error, bool fromAuthors)
{
    switch (error.code) {
    case ErrorCode::network:
        return fromAuthors ? WeightsFetchJobText::tr(
                                 "Try again: what has come is kept. Without a network, choose a folder with the files.")
                           : WeightsFetchJobText::tr("Try again: what has come is kept.");
    case ErrorCode::notFound:
        return fromAuthors ? WeightsFetchJobText::tr("Choose a folder or a mirror that holds the files.")
                           : WeightsFetchJobText::tr("Choose another folder or mirror.");
    case ErrorCode::mismatch:
    case ErrorCode::corrupt:
        return WeightsFetchJobText::tr("What came was thrown away. Try again, or choose another source.");
    case ErrorCode::busy:
        return WeightsFetchJobText::tr("Wait until it has ended, then try again.");
    default:
        return QString::fromStdString(error.remedy);
    }
}

[[noreturn]] void failWith(const std::vector<ErrorInfo>& errors, std::size_t files)
{
    ErrorInfo first = errors.front();
    if (files > 1) {
        const QString count = WeightsFetchJobText::tr("%1 of %2 files are missing still").arg(errors.size()).arg(files);
        first.why = (first.on.empty() ? std::string() : first.on + ": ") + first.why;
        first.on = count.toStdString();
    }
    throw Error(first);
}

} // namespace

ErrorInfo fetchErrorForWindow(ErrorInfo error, const std::string& from)
{
    error.remedy = remedyFor(error, from.empty()).toStdString();
    return error;
}

void WeightsFetchJob::run(JobContext& context) const
{
    SummedProgress progress(context.progress, files);
    std::vector<ErrorInfo> errors;
    for (const WeightsFile& file : files) {
        throwIfStopped(context.stop);
        context.post([onFile = onFile, file] { onFile(file); });
        std::optional<ErrorInfo> error;
        try {
            fetchWeights(file, options, progress, context.stop);
        } catch (const Error& thrown) {
            throwIfStopped(context.stop);
            error = fetchErrorForWindow(thrown.info(), options.from);
            errors.push_back(*error);
        }
        progress.next(!error);
        context.log(
            error ? errorText(*error)
                  : WeightsFetchJobText::tr("%1: fetched and checked.").arg(QString::fromStdString(file.name)));
        context.post([onOutcome = onOutcome, file, error] { onOutcome(file, error); });
        if (error && error->code == ErrorCode::unwritable)
            break; // the next file would meet the same disk
    }
    if (!errors.empty())
        failWith(errors, files.size());
}

} // namespace veriframe
