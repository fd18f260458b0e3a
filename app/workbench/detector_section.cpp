// SPDX-License-Identifier: GPL-3.0-or-later
#include "detector_section.h"

#include "faces/face_detector.h"
#include "fetch_panel.h"
#include "form_parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace veriframe {

namespace {

const QString automatic = QStringLiteral("auto"), mtcnn = QStringLiteral("mtcnn"), dlib = QStringLiteral("dlib");

} // namespace

DetectorSection::DetectorSection(WeightsStore& store, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_store(store), m_jobs(jobs), m_kind(new QComboBox),
      m_weights(new PathField(PathField::Kind::folder, tr("Choose the folder with MTCNN's weights"))),
      m_state(new MessageLine), m_fetchButton(new QPushButton(tr("Fetch MTCNN's weights…"))),
      m_fetch(new FetchPanel(store, jobs)), m_ensembleKind(automatic)
{
    m_kind->addItem(tr("Automatic"), automatic);
    m_kind->addItem(tr("MTCNN"), mtcnn);
    m_kind->addItem(tr("dlib"), dlib);
    m_weights->edit()->setPlaceholderText(tr("the usual places"));
    m_weights->edit()->setAccessibleName(tr("Folder with MTCNN's weights"));
    m_fetchButton->setAutoDefault(false);
    m_fetchButton->setCheckable(true);
    m_fetch->setGroups({WeightsGroup::mtcnn});
    m_fetch->hide();

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(makeFieldLabel(tr("&Detector"), m_kind), 0, 0);
    grid->addWidget(m_kind, 0, 1);
    auto* weightsLabel = makeFieldLabel(tr("&Weights"), m_weights);
    grid->addWidget(weightsLabel, 0, 2);
    grid->addWidget(m_weights, 0, 3);
    grid->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addWidget(m_state);
    layout->addWidget(m_fetchButton, 0, Qt::AlignLeft);
    layout->addWidget(m_fetch);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &DetectorSection::showState);
    connect(m_weights, &PathField::pathChosen, this, &DetectorSection::look);
    connect(m_weights, &PathField::edited, this, [this] {
        m_known = false;
        m_found.reset();
        showState();
    });
    connect(m_fetchButton, &QPushButton::toggled, this, &DetectorSection::showState);
    connect(&store, &WeightsStore::changed, this, &DetectorSection::look);
    look();
}

QString DetectorSection::kind() const
{
    return m_kind->currentData().toString();
}

QString DetectorSection::weights() const
{
    return m_weights->path();
}

void DetectorSection::setChoice(const QString& kind, const QString& weights)
{
    chooseData(*m_kind, kind, kind);
    m_weights->setPath(weights);
    look();
}

void DetectorSection::setEnsembleKind(const QString& kind)
{
    if (kind == m_ensembleKind)
        return;
    m_ensembleKind = kind;
    showState();
}

QString DetectorSection::effectiveKind() const
{
    return kind() == automatic ? m_ensembleKind : kind();
}

/// The folder may lie on a slow disk: it is looked into beside the window.
void DetectorSection::look()
{
    if (m_lookJob != 0)
        m_jobs.abandon(m_lookJob);
    JobSpec spec;
    spec.title = tr("Looking for MTCNN's weights");
    spec.visible = false;
    spec.owner = this;
    using Found = std::optional<std::filesystem::path>;
    m_lookJob = m_jobs.start<Found>(
        std::move(spec), [asked = weights().toStdString()](JobContext&) { return findDetectorWeights(asked); },
        [this](Found found) {
            m_lookJob = 0;
            m_known = true;
            m_found = std::move(found);
            showState();
            return QString();
        });
    showState();
}

bool DetectorSection::isMissing() const
{
    return m_known && !m_found && effectiveKind() != dlib;
}

QString DetectorSection::stateText() const
{
    const QString ensembles =
        kind() == automatic && m_ensembleKind != automatic ? tr(" The ensemble asks for it.") : QString();
    if (effectiveKind() == dlib)
        return tr("dlib runs: it needs no weights, and misses more faces than MTCNN, side views above all.") +
               ensembles;
    if (!m_known)
        return tr("Looking for MTCNN's weights…");
    if (m_found)
        return tr("MTCNN runs, with the weights in %1.").arg(shownPath(QString::fromStdString(m_found->string()))) +
               ensembles;
    if (!weights().isEmpty())
        return tr("That folder does not hold pnet.pt, rnet.pt and onet.pt.");
    if (m_store.isFetching(WeightsGroup::mtcnn))
        return tr("MTCNN's weights are being fetched.") + ensembles;
    if (effectiveKind() == automatic)
        return tr("dlib runs, as MTCNN's weights (2 MB) are not here. MTCNN finds more faces, and the published scores "
                  "were made with it.");
    return tr("MTCNN cannot run: its weights (2 MB) are not here.") + ensembles;
}

QString DetectorSection::problem() const
{
    if (!m_known && !weights().isEmpty() && effectiveKind() != dlib)
        return tr("MTCNN's weights are being looked for.");
    if (!isMissing())
        return {};
    if (!weights().isEmpty())
        return tr("The folder for MTCNN's weights does not hold them.");
    return effectiveKind() == automatic ? QString()
                                        : tr("MTCNN's weights are not here. Fetch them, or choose another detector.");
}

void DetectorSection::showState()
{
    const bool good = effectiveKind() == dlib || m_found.has_value();
    m_state->setMessage(
        stateText(), good                  ? QStringLiteral("file-good")
                     : problem().isEmpty() ? QStringLiteral("file-partial")
                                           : QStringLiteral("file-bad"));
    m_weights->setEnabled(effectiveKind() != dlib);
    // Both at once are fetched, and shown, with the published ensemble.
    const bool together = m_store.isFetching(WeightsGroup::mtcnn) && m_store.isFetching(WeightsGroup::ensemble);
    const bool fetching = m_store.isFetching(WeightsGroup::mtcnn) && !together;
    const bool canFetch = isMissing() && weights().isEmpty() && !together;
    const bool hadFocus = m_fetchButton->hasFocus();
    m_fetch->setVisible((canFetch && m_fetchButton->isChecked()) || fetching);
    if (hadFocus && m_fetch->isVisible())
        m_fetch->setFocus();
    m_fetchButton->setVisible(canFetch && !fetching && !m_fetchButton->isChecked());
    Q_EMIT changed();
}

} // namespace veriframe
