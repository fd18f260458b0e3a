// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_panel.h"

#include "form_parts.h"
#include "widgets/action_button.h"
#include "widgets/elided_text.h"
#include "widgets/fact_list.h"
#include "widgets/flow_layout.h"
#include "widgets/flowing_text.h"
#include "widgets/metric_card.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"
#include "widgets/verdict_parts.h"

#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace veriframe {

namespace {

constexpr int stateSize = 16; ///< pixels: between a title and a score

enum Section { videoSection, countsSection, labelsSection, settingsSection };

/// Turning the wheel over a panel scrolls it and must not change a setting on the way.
class CalmSpinBox : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QVBoxLayout* plainColumn(QWidget* part)
{
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    return column;
}

/// A title within a section, apart from what is above it.
QLabel* makeInnerTitle(const QString& text)
{
    QLabel* title = makeGroupTitle(text);
    title->setContentsMargins(0, space::grid, 0, 0);
    return title;
}

QWidget* rowOfButtons(std::initializer_list<QAction*> actions)
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(2 * space::grid, row);
    for (QAction* action : actions)
        flow->addWidget(makeOffer(action));
    return row;
}

Metric shownMetric(const QString& name, const std::optional<double>& value, int digits, const QString& about)
{
    if (!value)
        return {name, {}, about};
    return {name, QLocale().toString(*value, 'f', digits), about + QLatin1Char('\n') + fullPrecisionText(*value)};
}

} // namespace

BatchPanel::BatchPanel(const Actions& actions, QWidget* parent)
    : SectionPanel(parent), m_title(new ElidedText(Qt::ElideMiddle, Token::text)),
      m_path(new ElidedText(Qt::ElideMiddle, Token::dim)), m_score(new ScoreLine),
      m_state(new PanelLabel(Token::text, stateSize, QFont::DemiBold)),
      m_why(new FlowingText(Token::text, textSize::body)), m_advice(new FlowingText(Token::dim, textSize::body)),
      m_facts(new FactList), m_models(new FactList), m_persons(new FactList),
      m_modelsTitle(makeInnerTitle(tr("Score by model"))), m_personsTitle(makeInnerTitle(tr("Persons"))),
      m_counts(new FactList), m_accuracy(new MetricCard), m_labels(new FlowingText(Token::dim, textSize::body)),
      m_settings(new FactList), m_frames(new CalmSpinBox)
{
    setAccessibleName(tr("About the batch"));
    m_title->setFont(sizedFont(font(), textSize::title, QFont::DemiBold));
    addSection(QStringLiteral("video"), tr("This video"), makeVideoPart(actions));
    addSection(QStringLiteral("counts"), tr("All videos"), m_counts);
    addSection(QStringLiteral("labels"), tr("How right it is"), makeLabelsPart(actions));
    addSection(QStringLiteral("settings"), tr("Settings"), makeSettingsPart(actions));
    setVideo(nullptr);
    setAccuracy(std::nullopt, std::nullopt);
}

QWidget* BatchPanel::makeVideoPart(const Actions& actions)
{
    auto* part = new QWidget;
    auto* column = plainColumn(part);
    m_videoButtons = rowOfButtons({actions.inspect, actions.retry});
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_title, m_path, m_score, m_state, m_why, m_advice, m_videoButtons, m_facts, m_modelsTitle, m_models,
             m_personsTitle, m_persons})
        column->addWidget(widget);
    return part;
}

QWidget* BatchPanel::makeLabelsPart(const Actions& actions)
{
    auto* part = new QWidget;
    auto* column = plainColumn(part);
    m_accuracy->setTitle(tr("Against the labels"));
    column->addWidget(m_accuracy);
    column->addWidget(m_labels);
    column->addWidget(rowOfButtons({actions.openLabels, actions.closeLabels}));
    return part;
}

QWidget* BatchPanel::makeSettingsPart(const Actions& actions)
{
    auto* part = new QWidget;
    auto* column = plainColumn(part);
    column->addWidget(m_settings);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    constexpr int mostFrames = 1'000'000;
    m_frames->setRange(0, mostFrames);
    m_frames->setSpecialValueText(tr("all"));
    m_frames->setKeyboardTracking(false);
    m_frames->setToolTip(tr("How many frames of each video are looked at, evenly spaced."));
    form->addRow(makeFieldLabel(tr("&Frames of each video"), m_frames), m_frames);
    column->addLayout(form);
    column->addWidget(rowOfButtons({actions.chooseModels, actions.chooseOutput}));
    connect(m_frames, &QSpinBox::valueChanged, this, &BatchPanel::framesWantedChanged);
    return part;
}

void BatchPanel::setVideo(const BatchVideoContent* content)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_path, m_advice, m_videoButtons, m_facts})
        widget->setVisible(content != nullptr);
    m_score->setVisible(content && content->score);
    m_state->setVisible(content && !content->score);
    const auto showList = [](QLabel* title, FactList* list, const std::vector<BatchFact>& facts) {
        list->setFacts(facts);
        title->setVisible(!facts.empty());
        list->setVisible(!facts.empty());
    };
    showList(m_modelsTitle, m_models, content ? content->models : std::vector<BatchFact>());
    showList(m_personsTitle, m_persons, content ? content->persons : std::vector<BatchFact>());
    if (!content) {
        m_title->setContent(tr("No video is chosen."));
        m_why->setContent(tr("Choose one in the list to see what became of it, and why."));
        m_why->setVisible(true);
        return;
    }
    m_title->setContent(content->title);
    m_path->setContent(content->path);
    m_score->setScore(content->score, content->words, false);
    m_state->setText(content->words);
    m_why->setContent(content->why);
    m_why->setVisible(!content->why.isEmpty());
    m_advice->setContent(content->advice);
    m_advice->setVisible(!content->advice.isEmpty());
    m_facts->setFacts(content->facts);
    m_facts->setVisible(!content->facts.empty());
}

void BatchPanel::setCounts(const std::vector<BatchFact>& counts)
{
    m_counts->setFacts(counts);
}

void BatchPanel::setAccuracy(const std::optional<BatchAccuracy>& accuracy, const std::optional<VideoLabels>& labels)
{
    m_accuracy->setVisible(accuracy.has_value());
    if (!accuracy || !labels) {
        m_labels->setContent(tr("Where it is known which videos are real, log loss and AUC tell how right the scores "
                                "are: open a metadata.json, or a CSV with the columns filename and label."));
        section(labelsSection)->setNote({});
        return;
    }
    constexpr int lossDigits = 4, areaDigits = 3;
    m_accuracy->setMetrics(
        {shownMetric(
             tr("log loss"), accuracy->logLoss, lossDigits,
             tr("The mean over the labelled rows of the CSV; smaller is better, 0.693 is a guess.")),
         shownMetric(
             tr("AUC"), accuracy->areaUnderRoc, areaDigits,
             tr("How often a fake scores above a real video; 1 is perfect, 0.5 a guess."))});
    m_accuracy->setSentence(accuracySentence(*accuracy, *labels));
    m_labels->setContent(tr("Labels: %1").arg(shownPath(QString::fromStdString(labels->origin.string()))));
    section(labelsSection)->setNote(QLocale().toString(qlonglong(accuracy->videos)));
}

void BatchPanel::setSettings(const std::vector<BatchFact>& settings)
{
    m_settings->setFacts(settings);
}

void BatchPanel::setFramesWanted(int frames)
{
    const QSignalBlocker blocked(m_frames);
    m_frames->setValue(frames);
}

void BatchPanel::setSettingsEnabled(bool enabled)
{
    m_frames->setEnabled(enabled);
}

} // namespace veriframe
