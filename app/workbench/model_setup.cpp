// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_setup.h"

#include "checkpoints_page.h"
#include "choice_card.h"
#include "column_scroll.h"
#include "computation_section.h"
#include "detector_section.h"
#include "ensemble_page.h"
#include "form_parts.h"
#include "published_page.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace veriframe {

namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files += url.toLocalFile();
    return files;
}

bool isManifest(const QString& path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

} // namespace

struct ModelSetup::Parts {
    enum Way { publishedWay, ensembleWay, checkpointsWay, facesOnlyWay };

    Parts(ModelSetup& dialog, JobRunner& jobs)
        : q(dialog), store(WeightsStore::of(jobs)), published(new PublishedPage(store, jobs)),
          ensemble(new EnsemblePage(jobs)), checkpoints(new CheckpointsPage(jobs)),
          facesOnly(new FacesOnlyPage(&dialog)), detector(new DetectorSection(store, jobs)),
          computation(new ComputationSection(jobs))
    {
        facesOnly->hide();
    }

    void build();
    void addWay(QVBoxLayout& layout, Way way, const QString& title, const QString& explanation, ModelPage* page);
    QWidget* makeContent();
    QWidget* makeFooter();

    void choose(Way way) const { ways.button(way)->setChecked(true); }

    Way way() const { return static_cast<Way>(ways.checkedId()); }

    void showState();

    ModelPage* pageOf(Way asked) const
    {
        switch (asked) {
        case publishedWay:
            return published;
        case ensembleWay:
            return ensemble;
        case checkpointsWay:
            return checkpoints;
        case facesOnlyWay:
            break;
        }
        return facesOnly;
    }

    ModelSetup& q;
    WeightsStore& store;
    PublishedPage* published;
    EnsemblePage* ensemble;
    CheckpointsPage* checkpoints;
    FacesOnlyPage* facesOnly;
    DetectorSection* detector;
    ComputationSection* computation;
    QButtonGroup ways;
    MessageLine* reason = nullptr;
    QPushButton *accept = nullptr, *cancel = nullptr;
};

void ModelSetup::Parts::addWay(
    QVBoxLayout& layout, Way way, const QString& title, const QString& explanation, ModelPage* page)
{
    auto* card = new ChoiceCard(title, explanation, way == facesOnlyWay ? nullptr : page);
    ways.addButton(card->button(), way);
    layout.addWidget(card);
    connect(page, &ModelPage::changed, &q, [this] { showState(); });
}

QWidget* ModelSetup::Parts::makeContent()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(8);
    layout->addWidget(makeGroupTitle(tr("Who judges")));
    addWay(
        *layout, publishedWay, tr("Published ensemble"), tr("The seven EfficientNet-B7 of the winning DFDC solution."),
        published);
    addWay(
        *layout, ensembleWay, tr("Ensemble file"),
        tr("Checkpoints with the rule and the settings they were chosen with."), ensemble);
    addWay(*layout, checkpointsWay, tr("Checkpoints"), tr("Files of your own; their mean judges."), checkpoints);
    addWay(
        *layout, facesOnlyWay, tr("No model: faces only"), tr("Faces and persons are found, nothing is judged."),
        facesOnly);
    layout->addSpacing(10);
    layout->addWidget(makeGroupTitle(tr("Face detector")));
    layout->addWidget(detector);
    layout->addSpacing(10);
    layout->addWidget(makeGroupTitle(tr("Computation")));
    layout->addWidget(computation);
    layout->addStretch(1);
    return content;
}

QWidget* ModelSetup::Parts::makeFooter()
{
    auto* footer = new QWidget;
    footer->setAutoFillBackground(true);
    footer->setBackgroundRole(QPalette::Window);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(8);
    reason = new MessageLine;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setContentsMargins(0, 6, 0, 4); // one line stands beside the buttons' text
    cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    accept = new QPushButton(tr("Use this"));
    accept->setObjectName(QStringLiteral("accept"));
    accept->setProperty("primary", true);
    accept->setDefault(true);
    layout->addWidget(reason, 1);
    layout->addStretch(0);
    layout->addWidget(cancel, 0, Qt::AlignBottom);
    layout->addWidget(accept, 0, Qt::AlignBottom);
    connect(accept, &QPushButton::clicked, &q, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, &q, &QDialog::reject);
    return footer;
}

void ModelSetup::Parts::build()
{
    auto* layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* scroll = new ColumnScroll;
    scroll->setColumn(makeContent());
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFooter());
    connect(&ways, &QButtonGroup::idToggled, &q, [this] { showState(); });
    connect(detector, &DetectorSection::changed, &q, [this] { showState(); });
    connect(computation, &ComputationSection::changed, &q, [this] { showState(); });
}

void ModelSetup::Parts::showState()
{
    if (!accept)
        return;
    for (const Way each : {publishedWay, ensembleWay, checkpointsWay, facesOnlyWay})
        static_cast<ChoiceButton*>(ways.button(each))->setStatus(pageOf(each)->status());
    const auto& manifest = ensemble->manifest();
    const bool byManifest = way() == ensembleWay && manifest;
    detector->setEnsembleKind(byManifest ? QString::fromStdString(manifest->detector) : QStringLiteral("auto"));
    computation->setEnsembleProfile(byManifest ? QLatin1String(toString(manifest->profile)) : QLatin1String());
    const QString problem = q.problem();
    accept->setEnabled(problem.isEmpty());
    accept->setToolTip(problem);
    reason->setMessage(problem);
}

ModelSetup::ModelSetup(JobRunner& jobs, const ModelChoice& choice, QWidget* parent)
    : QDialog(parent), m_parts(std::make_unique<Parts>(*this, jobs))
{
    setWindowTitle(tr("Models"));
    setBackgroundRole(QPalette::Base);
    setAcceptDrops(true);
    setSizeGripEnabled(false);
    m_parts->build();
    resize(680, 660);
    setMinimumSize(600, 420);
    setChoice(choice);
    m_parts->store.refresh();
}

ModelSetup::~ModelSetup()
{
    // Fields say that editing ended when they lose the focus; that must find everything still there.
    hide();
}

void ModelSetup::setChoice(const ModelChoice& choice)
{
    using Way = Parts::Way;
    m_parts->ensemble->setPath(choice.manifest);
    m_parts->checkpoints->setPaths(choice.checkpoints);
    m_parts->detector->setChoice(choice.detector, choice.detectorWeights);
    m_parts->computation->setChoice(choice);
    const Way way = choice.facesOnly                ? Way::facesOnlyWay
                    : !choice.manifest.isEmpty()    ? Way::ensembleWay
                    : !choice.checkpoints.isEmpty() ? Way::checkpointsWay
                                                    : Way::publishedWay;
    m_parts->choose(way);
    m_parts->ways.button(way)->setFocus();
    m_parts->showState();
}

ModelChoice ModelSetup::choice() const
{
    using Way = Parts::Way;
    ModelChoice choice;
    const Way way = m_parts->way();
    if (way == Way::ensembleWay)
        choice.manifest = m_parts->ensemble->path();
    if (way == Way::checkpointsWay)
        choice.checkpoints = m_parts->checkpoints->paths();
    choice.facesOnly = way == Way::facesOnlyWay;
    choice.detector = m_parts->detector->kind();
    choice.detectorWeights = m_parts->detector->weights();
    m_parts->computation->fill(choice);
    return choice;
}

QString ModelSetup::problem() const
{
    const QString ofWay = m_parts->pageOf(m_parts->way())->problem();
    if (!ofWay.isEmpty())
        return ofWay;
    const QString ofDetector = m_parts->detector->problem();
    return ofDetector.isEmpty() ? m_parts->computation->problem() : ofDetector;
}

void ModelSetup::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelSetup::dropEvent(QDropEvent* event)
{
    using Way = Parts::Way;
    QStringList checkpoints;
    for (const QString& path : localFiles(*event->mimeData())) {
        if (isManifest(path)) {
            m_parts->ensemble->setPath(path);
            m_parts->choose(Way::ensembleWay);
        } else {
            checkpoints += path;
        }
    }
    if (!checkpoints.isEmpty()) {
        m_parts->checkpoints->addPaths(checkpoints);
        m_parts->choose(Way::checkpointsWay);
    }
    event->acceptProposedAction();
}

} // namespace veriframe
