// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier_runs.h"

#include "form_parts.h"

#include <utility>

namespace veriframe {

void EarlierRuns::look(const QString& folder)
{
    if (m_job)
        m_jobs.abandon(std::exchange(m_job, 0));
    m_folder = folder;
    if (folder.isEmpty())
        return Q_EMIT found({});
    JobSpec spec;
    spec.title = tr("Looking for earlier runs in %1").arg(shownPath(folder));
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo&) { m_job = 0; };
    m_job = m_jobs.start<std::vector<TrainingHistory>>(
        std::move(spec),
        [path = folder.toStdString()](JobContext& context) { return readTrainingHistories(path, context.stop); },
        [this](const std::vector<TrainingHistory>& histories) {
            m_job = 0;
            Q_EMIT found(histories);
            return QString();
        });
}

} // namespace veriframe
