// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_panel.h"

#include "action_registry.h"
#include "form_parts.h"
#include "gain_words.h"
#include "section_panel.h"
#include "strategy_form.h"
#include "widgets/action_button.h"
#include "widgets/disagreement_list.h"
#include "widgets/ensemble_diagrams.h"
#include "widgets/ensemble_members.h"
#include "widgets/fact_list.h"
#include "widgets/metric_card.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/wrapped_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSet>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

/// The scrolling part.
class EnsembleSections : public SectionPanel {
public:
    using SectionPanel::addHead;
    using SectionPanel::addSection;
    using SectionPanel::section;
};

namespace {

enum Section { membersSection, notJudgedSection, searchSection, diagramsSection, disagreementSection };

constexpr int lossDigits = 4;

QString lossText(double loss)
{
    return QLocale().toString(loss, 'f', lossDigits);
}

Metric shownMetric(const QString& name, const std::optional<double>& value, const QString& text, const QString& about)
{
    if (!value)
        return {name, {}, about};
    return {name, text, about + QLatin1Char('\n') + fullPrecisionText(*value)};
}

QVBoxLayout* plainColumn(QWidget* part)
{
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    return column;
}

} // namespace

CheckpointsPanel::CheckpointsPanel(const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_sections(new EnsembleSections), m_card(new MetricCard), m_data(new WrappedText(Token::dim)),
      m_problem(new MessageLine), m_members(new EnsembleMembers), m_notJudged(new WrappedText(Token::text)),
      m_roc(new RocDiagram), m_calibration(new CalibrationDiagram), m_histogram(new ScoreDiagram),
      m_facts(new FactList), m_disagreements(new DisagreementList), m_strategy(new StrategyForm),
      m_search(new WrappedText(Token::text))
{
    setAccessibleName(tr("About the ensemble"));
    m_sections->setAccessibleName(tr("About the ensemble"));
    m_members->setEmptyText(tr("Press Return on rows of the table."));
    m_notJudged->setAccessibleName(tr("Marked checkpoints that are not judged"));
    m_disagreements->setEmptyText(tr("Two members or more are needed."));
    for (EnsembleDiagram* diagram :
         {static_cast<EnsembleDiagram*>(m_roc), static_cast<EnsembleDiagram*>(m_calibration),
          static_cast<EnsembleDiagram*>(m_histogram)})
        diagram->setEmptyText(tr("Nothing judged."));
    m_sections->addHead(makeHead(actions));
    m_sections->addSection(QStringLiteral("members"), tr("Members"), m_members);
    m_sections->addSection(QStringLiteral("not-judged"), tr("Marked, but not judged"), m_notJudged);
    m_sections->addSection(QStringLiteral("search"), tr("Suggested set"), makeSearch(actions));
    m_sections->addSection(QStringLiteral("diagrams"), tr("On the held-out videos"), makeDiagrams());
    m_sections->addSection(QStringLiteral("disagreement"), tr("They disagree most on"), m_disagreements);
    m_sections->addSection(QStringLiteral("rule"), tr("From faces to a score"), m_strategy);
    auto* column = makeBareColumn(this);
    column->addWidget(m_sections, 1);
    column->addWidget(makeFooter(actions));
    connect(m_members, &EnsembleMembers::activated, this, &CheckpointsPanel::memberActivated);
    connect(m_members, &EnsembleMembers::removeRequested, this, &CheckpointsPanel::removeRequested);
    connect(m_members, &EnsembleMembers::addSuggestionRequested, this, &CheckpointsPanel::addSuggestionRequested);
    connect(m_disagreements, &DisagreementList::activated, this, &CheckpointsPanel::videoActivated);
    connect(m_strategy, &StrategyForm::changed, this, &CheckpointsPanel::strategyChanged);
}

QWidget* CheckpointsPanel::makeHead(const ActionRegistry& actions)
{
    auto* head = new QWidget;
    auto* column = plainColumn(head);
    column->addWidget(m_card);
    column->addWidget(m_data);
    column->addWidget(m_problem);
    column->addWidget(makeOffer(actions.action(QStringLiteral("checkpoints.choose-data"))), 0, Qt::AlignLeft);
    return head;
}

QWidget* CheckpointsPanel::makeDiagrams()
{
    auto* part = new QWidget;
    auto* column = plainColumn(part);
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * space::grid);
    grid->addWidget(m_roc, 0, 0);
    grid->addWidget(m_calibration, 0, 1);
    grid->addWidget(m_histogram, 1, 0);
    grid->addWidget(m_facts, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return part;
}

QWidget* CheckpointsPanel::makeSearch(const ActionRegistry& actions)
{
    auto* part = new QWidget;
    auto* column = plainColumn(part);
    column->addWidget(m_search);
    column->addWidget(makeOffer(actions.action(QStringLiteral("checkpoints.take-search"))), 0, Qt::AlignLeft);
    return part;
}

QWidget* CheckpointsPanel::makeFooter(const ActionRegistry& actions)
{
    auto* footer = new QWidget;
    footer->setAutoFillBackground(true);
    footer->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(space::panelPadding, 2 * space::grid, space::panelPadding, space::panelPadding);
    row->setSpacing(2 * space::grid);
    row->addWidget(new ActionButton(actions.action(QStringLiteral("checkpoints.search"))));
    row->addWidget(new ActionButton(actions.action(QStringLiteral("checkpoints.save-ensemble")), ButtonRank::primary));
    row->addStretch(1);
    return footer;
}

void CheckpointsPanel::setStudy(const EnsembleStudy& study)
{
    showCard(study);
    showMembers(study);
    showNotJudged(study);
    showDiagrams(study);
    showFacts(study);
    showDisagreements(study);
    showSearch(study);
    m_strategy->set(study.strategy(), study.threshold());
}

void CheckpointsPanel::showCard(const EnsembleStudy& study)
{
    m_card->setTitle(study.root().isEmpty() ? tr("Ensemble") : tr("Ensemble on held-out fold %1").arg(study.fold()));
    const StudyFigures none;
    const StudyFigures& figures = study.figures() ? *study.figures() : none;
    const EnsembleMetrics& metrics = figures.metrics;
    m_card->setMetrics(
        {shownMetric(
             tr("log loss"), metrics.logLoss, metrics.logLoss ? lossText(*metrics.logLoss) : QString(),
             tr("Log loss over the held-out videos; lower is better.")),
         shownMetric(
             tr("AUC"), metrics.areaUnderRoc,
             metrics.areaUnderRoc ? QLocale().toString(*metrics.areaUnderRoc, 'f', 3) : QString(),
             tr("How often a fake scores above a real.")),
         shownMetric(
             tr("EER"), metrics.equalErrorRate,
             metrics.equalErrorRate ? percentText(*metrics.equalErrorRate, 1) : QString(),
             tr("Equal error rate: where as many reals are called fake as fakes real."))});
    m_card->setStale(study.isStale());
    QString sentence = gainSentence(study);
    if (sentence.isEmpty() && study.figures())
        sentence = tr("Of %n held-out video(s).", nullptr, static_cast<int>(metrics.videos));
    if (!study.figures())
        sentence = study.members().empty()  ? tr("No checkpoint is in it.")
                   : study.isJudging()      ? tr("The held-out faces are being judged.")
                   : study.root().isEmpty() ? tr("Choose the dataset on whose held-out fold it shall be judged.")
                                            : tr("No member could be judged.");
    m_card->setSentence(sentence);
    const auto* set = study.set().get();
    m_data->setContent(
        study.root().isEmpty() ? QString()
        : set                  ? tr("%1: %2 videos, %3 faces")
                    .arg(
                        shownPath(study.root()), QLocale().toString(set->videos.size()),
                        QLocale().toString(set->crops.size()))
              : shownPath(study.root()));
    m_data->setVisible(!study.root().isEmpty());
    m_problem->setMessage(study.dataProblem());
}

void CheckpointsPanel::showMembers(const EnsembleStudy& study)
{
    std::vector<EnsembleMemberRow> rows;
    const auto& figures = study.figures();
    for (std::size_t i = 0; i < study.members().size(); ++i) {
        const StudyMember& member = study.members()[i];
        EnsembleMemberRow row{member.label, {}, QString::fromStdString(member.path.string()), member.times};
        row.problem = study.problemOf(member.path);
        if (figures && i < figures->singles.size() && figures->singles[i]) {
            row.value = lossText(*figures->singles[i]);
            row.toolTip += QLatin1Char('\n') + tr("Log loss alone: %1").arg(fullPrecisionText(*figures->singles[i]));
        }
        rows.push_back(std::move(row));
    }
    m_members->setMembers(std::move(rows));
    std::optional<EnsembleMemberRow> suggestion;
    if (figures && figures->suggestion)
        suggestion = EnsembleMemberRow{
            figures->suggestion->label, lossText(figures->withSuggestion),
            tr("The log loss of the ensemble with it, on the videos that chose it.")};
    m_members->setSuggestion(suggestion);
    int count = 0;
    for (const StudyMember& member : study.members())
        count += member.times;
    m_sections->section(membersSection)->setNote(count > 0 ? QLocale().toString(count) : QString());
}

/// Each problem once, with the checkpoints that have it.
void CheckpointsPanel::showNotJudged(const EnsembleStudy& study)
{
    const std::vector<StudyProblem> problems = study.candidateProblems();
    QStringList paragraphs;
    QSet<QString> told;
    for (const StudyProblem& first : problems) {
        if (told.contains(first.problem))
            continue;
        told.insert(first.problem);
        QStringList labels;
        for (const StudyProblem& other : problems)
            if (other.problem == first.problem)
                labels += other.label;
        paragraphs += tr("%1: %2", "checkpoints, and why they are not judged").arg(listText(labels), first.problem);
    }
    m_notJudged->setContent(paragraphs.join(QLatin1Char('\n')));
    CollapsibleSection* section = m_sections->section(notJudgedSection);
    section->setNote(QLocale().toString(problems.size()));
    section->setVisible(!problems.empty());
}

void CheckpointsPanel::showDiagrams(const EnsembleStudy& study)
{
    const EnsembleMetrics none;
    const EnsembleMetrics& metrics = study.figures() ? study.figures()->metrics : none;
    std::vector<RocDiagramPoint> curve;
    for (const RocPoint& point : metrics.roc)
        curve.push_back({point.falsePositiveRate, point.truePositiveRate, point.threshold});
    // Where the threshold in use lies the curve may have no corner.
    if (const Confusion& at = metrics.confusion; !curve.empty()) {
        const auto behind = std::ranges::find_if(
            curve, [&at](const RocDiagramPoint& point) { return point.threshold <= at.threshold; });
        curve.insert(
            behind, {static_cast<double>(at.realsAccused) / static_cast<double>(metrics.reals),
                     static_cast<double>(at.fakesFound) / static_cast<double>(metrics.fakes), at.threshold});
    }
    m_roc->setCurve(std::move(curve), metrics.areaUnderRoc);
    m_roc->setThreshold(study.threshold());
    std::vector<CalibrationDiagramBin> bins;
    for (const CalibrationBin& bin : metrics.calibration)
        bins.push_back({bin.meanScore, bin.shareOfFakes, static_cast<int>(bin.count)});
    m_calibration->setBins(std::move(bins));
    const auto counts = [](const std::vector<std::int64_t>& wide) {
        return std::vector<int>(wide.begin(), wide.end());
    };
    m_histogram->setCounts(counts(metrics.histogram.reals), counts(metrics.histogram.fakes));
    m_histogram->setThreshold(study.threshold());
    m_sections->section(diagramsSection)->setVisible(study.figures().has_value());
}

void CheckpointsPanel::showFacts(const EnsembleStudy& study)
{
    if (!study.figures())
        return m_facts->setFacts({});
    const EnsembleMetrics& metrics = study.figures()->metrics;
    std::vector<FactList::Fact> facts;
    const auto add = [&](const QString& name, const std::optional<double>& value) {
        if (value)
            facts.emplace_back(name, lossText(*value));
    };
    add(tr("Fakes' loss"), metrics.fakeLogLoss);
    add(tr("Reals' loss"), metrics.realLogLoss);
    add(tr("Avg. precision"), metrics.averagePrecision);
    add(tr("Brier"), metrics.brierScore);
    const auto of = [](std::int64_t part, std::int64_t all) {
        return tr("%1 / %2").arg(QLocale().toString(part), QLocale().toString(all));
    };
    facts.emplace_back(tr("Fakes found"), of(metrics.confusion.fakesFound, metrics.fakes));
    facts.emplace_back(tr("False alarms"), of(metrics.confusion.realsAccused, metrics.reals));
    m_facts->setFacts(facts);
}

void CheckpointsPanel::showDisagreements(const EnsembleStudy& study)
{
    std::vector<Disagreement> rows;
    if (study.figures() && study.set())
        for (const VideoDisagreement& video : study.figures()->disagreements) {
            const HeldOutVideo& held = study.set()->videos[video.video];
            rows.push_back({QString::fromStdString(held.name), video.lowest, video.highest, video.score, held.fake});
        }
    m_disagreements->setVideos(std::move(rows));
    m_sections->section(disagreementSection)->setVisible(study.figures().has_value());
}

void CheckpointsPanel::showSearch(const EnsembleStudy& study)
{
    QString text;
    if (study.isSearching())
        text = tr("Being searched…");
    else if (!study.searchProblem().isEmpty())
        text = study.searchProblem();
    else if (const auto& found = study.searchResult()) {
        QStringList lines;
        for (const StudyMember& member : found->members)
            lines += member.times > 1 ? tr("%1 × %2").arg(member.label).arg(member.times) : member.label;
        lines += searchSentences(found->result);
        text = lines.join(QLatin1Char('\n'));
    }
    m_search->setContent(text);
    m_sections->section(searchSection)->setVisible(!text.isEmpty());
}

QString CheckpointsPanel::searchText() const
{
    return m_search->content();
}

QString CheckpointsPanel::notJudgedText() const
{
    return m_notJudged->content();
}

QString CheckpointsPanel::factsText() const
{
    return m_facts->text();
}

QByteArray CheckpointsPanel::saveState() const
{
    return m_sections->saveState();
}

void CheckpointsPanel::restoreState(const QByteArray& state)
{
    m_sections->restoreState(state);
}

} // namespace veriframe
