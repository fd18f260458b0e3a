// SPDX-License-Identifier: GPL-3.0-or-later
#include "ensemble_page.h"

#include "file_rows.h"
#include "form_parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int bodyPadding = 14;

/// What the file says besides its checkpoints.
QString factsOf(const EnsembleManifest& manifest)
{
    return EnsemblePage::tr(
               "%1 · %n checkpoint(s) · profile %2 · detector %3", nullptr, static_cast<int>(manifest.members.size()))
        .arg(
            QString::fromStdString(manifest.name), QLatin1String(toString(manifest.profile)),
            QString::fromStdString(manifest.detector));
}

} // namespace

EnsemblePage::EnsemblePage(JobRunner& jobs, QWidget* parent)
    : ModelPage(parent), m_jobs(jobs), m_inspector(new CheckpointInspector(jobs, this)),
      m_path(new PathField(
          PathField::Kind::file, tr("Choose an ensemble file"), tr("Ensembles (*.ensemble.json *.json)"))),
      m_facts(makeCaption()), m_message(new MessageLine), m_rows(new FileRows)
{
    m_path->edit()->setPlaceholderText(tr("An ensemble file, *.ensemble.json"));
    m_path->edit()->setAccessibleName(tr("Ensemble file"));
    m_rows->setAccessibleName(tr("Checkpoints of the ensemble"));
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setMostLines(9);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, bodyPadding);
    layout->setSpacing(8);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(bodyPadding, 0, bodyPadding, 0);
    upper->setSpacing(8);
    upper->addWidget(m_path);
    upper->addWidget(m_facts);
    upper->addWidget(m_message);
    layout->addLayout(upper);
    layout->addWidget(m_rows);
    connect(m_path, &PathField::pathChosen, this, &EnsemblePage::read);
    connect(m_path, &PathField::edited, this, &EnsemblePage::forget);
    connect(m_inspector, &CheckpointInspector::changed, this, &EnsemblePage::showState);
    showState();
}

QString EnsemblePage::path() const
{
    return m_path->path();
}

void EnsemblePage::setPath(const QString& path)
{
    m_path->setPath(path);
    read();
}

/// Nothing is known of the file that is named now.
void EnsemblePage::forget()
{
    if (m_job != 0)
        m_jobs.abandon(m_job);
    m_job = 0;
    m_manifest.reset();
    m_error.clear();
    m_inspector->setMembers({});
}

void EnsemblePage::read()
{
    forget();
    if (!path().isEmpty()) {
        JobSpec spec;
        spec.title = tr("Reading %1").arg(path());
        spec.visible = false;
        spec.owner = this;

        struct Read {
            std::optional<EnsembleManifest> manifest;
            QString error;
        };

        m_job = m_jobs.start<Read>(
            std::move(spec),
            [file = path().toStdString()](JobContext&) {
                try {
                    return Read{readEnsembleManifest(file), {}};
                } catch (...) {
                    return Read{std::nullopt, errorText(currentError("Reading the ensemble", file))};
                }
            },
            [this](Read result) {
                m_job = 0;
                m_manifest = std::move(result.manifest);
                m_error = result.error;
                m_inspector->setMembers(m_manifest ? m_manifest->members : std::vector<EnsembleMember>());
                return QString();
            });
    }
    showState();
}

void EnsemblePage::showState()
{
    m_facts->setVisible(m_manifest || m_job != 0);
    m_facts->setText(m_manifest ? factsOf(*m_manifest) : m_job != 0 ? tr("Reading…") : QString());
    m_message->setMessage(m_error);
    m_rows->setRows(m_inspector->rows());
    m_rows->setVisible(!m_inspector->members().empty());
    Q_EMIT changed();
}

QString EnsemblePage::problem() const
{
    if (path().isEmpty())
        return tr("Choose an ensemble file.");
    if (!m_error.isEmpty())
        return tr("The ensemble file cannot be used.");
    if (!m_manifest)
        return tr("The ensemble file is being read.");
    if (const QString problem = m_inspector->problem(); !problem.isEmpty())
        return problem;
    if (const int reading = m_inspector->readingCount(); reading > 0)
        return tr("%n checkpoint(s) are being read.", nullptr, reading);
    return {};
}

QString EnsemblePage::status() const
{
    if (!m_manifest)
        return {};
    return m_inspector->problem().isEmpty() ? QString::fromStdString(m_manifest->name) : tr("cannot be used");
}

} // namespace veriframe
