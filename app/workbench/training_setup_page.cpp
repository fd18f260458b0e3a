// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_setup_page.h"

#include "base/parallel.h"
#include "form_parts.h"
#include "starting_weights_field.h"
#include "training_content.h"
#include "widgets/action_button.h"
#include "widgets/card_frame.h"
#include "widgets/chip.h"
#include "widgets/config_editor.h"
#include "widgets/data_check_card.h"
#include "widgets/device_list.h"
#include "widgets/field_form.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int oneColumnBelow = 820;

QFormLayout* makeForm(QWidget* part)
{
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(3 * space::grid);
    form->setVerticalSpacing(2 * space::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace

TrainingSetupPage::TrainingSetupPage(TrainingDocument& document, const ActionRegistry& actions, QWidget* parent)
    : QScrollArea(parent), m_document(document), m_actions(actions), m_deviceFacts(listDevices()),
      m_data(new PathField(PathField::Kind::folder, tr("Choose the dataset"))),
      m_folds(
          new PathField(PathField::Kind::file, tr("Choose the fold table"), tr("Fold tables (*.csv);;All files (*)"))),
      m_output(new PathField(PathField::Kind::folder, tr("Choose where checkpoints go"))),
      m_weights(new StartingWeightsField(this)), m_check(new DataCheckCard), m_devices(new DeviceList),
      m_machine(new FieldForm), m_learning(new FieldForm), m_seeds(new QLineEdit), m_prefix(new QLineEdit),
      m_seedsProblem(new MessageLine), m_machineProblem(new MessageLine),
      m_resume(new QCheckBox(tr("Go on where an earlier run was stopped"))), m_editor(new ConfigEditor),
      m_source(makeCaption()), m_atWork(new MessageLine)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(space::panelPadding, space::grid, space::panelPadding, space::panelPadding);
    page->setSpacing(3 * space::grid);
    page->addWidget(m_atWork);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    page->addLayout(m_columns, 1);
    m_columns->setSpacing(3 * space::grid);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right})
        column->setSpacing(3 * space::grid);
    left->addWidget(makeDataCard());
    left->addWidget(makeCheckCard());
    left->addWidget(makeDevicesCard());
    left->addWidget(makeRunCard());
    left->addWidget(makeRecipeCard());
    left->addStretch(1);
    right->addWidget(makeConfigCard());
    right->addStretch(1);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    setWidget(content);
    const QStringList known = m_document.setup().devices;
    m_devices->setDevices(deviceEntries(m_deviceFacts, known), m_document.setup().processorRanks, availableThreads());
    refresh();
}

QWidget* TrainingSetupPage::makeDataCard()
{
    auto* card = new CardFrame(tr("Data"));
    auto* part = new QWidget;
    QFormLayout* form = makeForm(part);
    form->addRow(makeFieldLabel(tr("&Dataset"), m_data->edit()), m_data);
    ActionButton* take = makeOffer(m_actions.action(QStringLiteral("training.take-dataset")));
    auto* line = new QHBoxLayout;
    line->addWidget(makeCaption(tr("The folder with crops, landmarks, diffs and folds.csv.")), 1);
    line->addWidget(take);
    form->addRow(line);
    m_folds->setToolTip(tr("Which crops are in which fold. The dataset's own is folds.csv; another one may leave crops "
                           "out or deal them out otherwise."));
    form->addRow(makeFieldLabel(tr("Fold ta&ble"), m_folds->edit()), m_folds);
    card->setContent(part);
    for (PathField* field : {m_data, m_folds})
        connect(field, &PathField::pathChosen, this, &TrainingSetupPage::takeSetup);
    return card;
}

QWidget* TrainingSetupPage::makeCheckCard()
{
    auto* card = new CardFrame(tr("What is in it"));
    auto* again = new Chip;
    again->setDense(true);
    again->setAction(m_actions.action(QStringLiteral("training.check")));
    card->addTrailing(again);
    card->setContent(m_check);
    connect(m_check, &DataCheckCard::heldOutRequested, this, [this](int fold) {
        TrainingSetup setup = m_document.setup();
        setup.fold = fold;
        m_document.setSetup(setup);
    });
    return card;
}

QWidget* TrainingSetupPage::makeDevicesCard()
{
    auto* card = new CardFrame(tr("Devices"));
    auto* part = new QWidget;
    QVBoxLayout* column = makeBareColumn(part);
    column->setSpacing(3 * space::grid);
    column->addWidget(m_devices);
    column->addWidget(m_machine);
    column->addWidget(m_machineProblem);
    card->setContent(part);
    connect(m_devices, &DeviceList::changed, this, &TrainingSetupPage::takeSetup);
    connect(m_machine, &FieldForm::fieldEdited, &m_document, &TrainingDocument::setRecipeText);
    return card;
}

QWidget* TrainingSetupPage::makeRunCard()
{
    auto* card = new CardFrame(tr("Runs"));
    auto* part = new QWidget;
    QFormLayout* form = makeForm(part);
    m_seeds->setPlaceholderText(QStringLiteral("111, 555, 777, 888, 999"));
    m_seeds->setToolTip(tr("One run for each, one after another. The published ensemble has 111, 555, 777, 888, 999."));
    m_prefix->setToolTip(tr("What the names of the checkpoints begin with; the seed comes after it."));
    form->addRow(makeFieldLabel(tr("&Seeds"), m_seeds), m_seeds);
    form->addRow(m_seedsProblem);
    form->addRow(makeFieldLabel(tr("Checkpoints &to"), m_output->edit()), m_output);
    form->addRow(makeFieldLabel(tr("Pre&fix"), m_prefix), m_prefix);
    m_weights->addTo(*form);
    form->addRow(m_resume);
    card->setContent(part);
    connect(m_output, &PathField::pathChosen, this, &TrainingSetupPage::takeSetup);
    connect(m_weights, &StartingWeightsField::changed, this, &TrainingSetupPage::takeSetup);
    for (QLineEdit* edit : {m_seeds, m_prefix})
        connect(edit, &QLineEdit::textEdited, this, &TrainingSetupPage::takeSetup);
    connect(m_resume, &QCheckBox::toggled, this, &TrainingSetupPage::takeSetup);
    return card;
}

QWidget* TrainingSetupPage::makeRecipeCard()
{
    auto* card = new CardFrame(tr("Recipe"));
    for (const char* id : {"training.preview", "training.published-recipe"}) {
        auto* chip = new Chip;
        chip->setDense(true);
        chip->setAction(m_actions.action(QLatin1String(id)));
        card->addTrailing(chip);
    }
    auto* part = new QWidget;
    QVBoxLayout* column = makeBareColumn(part);
    column->setSpacing(2 * space::grid);
    column->addWidget(makeCaption(tr("What the configuration does not say. Changed values stand out.")));
    column->addWidget(m_learning);
    card->setContent(part);
    connect(m_learning, &FieldForm::fieldEdited, &m_document, &TrainingDocument::setRecipeText);
    return card;
}

QWidget* TrainingSetupPage::makeConfigCard()
{
    auto* card = new CardFrame(tr("Configuration"));
    auto* json = new Chip;
    json->setDense(true);
    json->setAction(m_actions.action(QStringLiteral("training.show-json")));
    card->addTrailing(json);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    auto* choices = new QWidget;
    auto* flow = new FlowLayout(2 * space::grid, choices);
    for (const char* id :
         {"training.preset-b7", "training.preset-b5", "training.preset-b0", "training.open-config",
          "training.save-config"}) {
        auto* chip = new Chip;
        chip->setDense(true);
        chip->setAction(m_actions.action(QLatin1String(id)));
        flow->addWidget(chip);
    }
    column->addWidget(choices);
    column->addWidget(m_source);
    column->addWidget(m_editor);
    card->setContent(part);
    connect(m_editor, &ConfigEditor::fieldEdited, &m_document, &TrainingDocument::setConfigText);
    connect(m_editor, &ConfigEditor::jsonEdited, &m_document, &TrainingDocument::setConfigJson);
    return card;
}

void TrainingSetupPage::takeSetup()
{
    TrainingSetup setup = m_document.setup();
    setup.data = m_data->path();
    setup.folds = m_folds->path();
    setup.output = m_output->path();
    setup.start = m_weights->choice();
    setup.weights = m_weights->file();
    setup.seeds = m_seeds->text();
    setup.prefix = m_prefix->text();
    setup.resume = m_resume->isChecked();
    setup.devices = m_devices->chosen();
    setup.processorRanks = m_devices->processorRanks();
    m_document.setSetup(setup);
}

void TrainingSetupPage::refresh()
{
    refreshSetup();
    refreshConfig();
    refreshRecipe();
    refreshCheck();
}

void TrainingSetupPage::refreshSetup()
{
    const TrainingSetup& setup = m_document.setup();
    const auto show = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    m_data->setPath(setup.data);
    m_folds->setPath(setup.folds);
    m_folds->edit()->setPlaceholderText(
        setup.data.isEmpty() ? QString() : shownPath(setup.data + QStringLiteral("/folds.csv")));
    m_output->setPath(setup.output);
    m_output->edit()->setPlaceholderText(shownPath(m_document.outputFolder()));
    m_weights->showDocument(m_document);
    show(m_seeds, setup.seeds);
    show(m_prefix, setup.prefix);
    const QSignalBlocker blocker(m_resume);
    m_resume->setChecked(setup.resume);
    m_seedsProblem->setMessage(
        parseSeeds(setup.seeds).empty() ? tr("Whole numbers are needed, each once, separated by commas.") : QString(),
        QStringLiteral("warning"));
    if (m_devices->chosen() != setup.devices || m_devices->processorRanks() != setup.processorRanks)
        m_devices->setDevices(deviceEntries(m_deviceFacts, setup.devices), setup.processorRanks, availableThreads());
}

void TrainingSetupPage::refreshConfig()
{
    m_source->setText(m_document.configSource());
    m_editor->setFields(m_document.form().fields());
    const JsonProblem& problem = m_document.jsonProblem();
    m_editor->setJsonProblem(problem.line, problem.text);
    if (problem.text.isEmpty())
        m_editor->setJson(QString::fromStdString(toJsonText(m_document.form().lastGood())));
}

void TrainingSetupPage::refreshRecipe()
{
    m_learning->setFields(m_document.recipe().fields(RecipePart::learning));
    m_machine->setFields(m_document.recipe().fields(RecipePart::machine));
    m_machineProblem->setMessage(m_document.precisionProblem(), QStringLiteral("warning"));
}

void TrainingSetupPage::refreshCheck()
{
    m_check->setContent(dataCheckContent(m_document));
}

void TrainingSetupPage::setAtWork(bool atWork)
{
    m_atWork->setMessage(
        atWork ? tr("The run at work keeps what it was started with. What is changed here counts for the next one.")
               : QString(),
        QStringLiteral("info"));
}

void TrainingSetupPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_columns->setDirection(hasRoomForTwo() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// Words of another language may need more than the usual width.
bool TrainingSetupPage::hasRoomForTwo() const
{
    int needed = 2 * space::panelPadding + m_columns->spacing();
    for (int i = 0; i < m_columns->count(); ++i)
        needed += m_columns->itemAt(i)->minimumSize().width();
    return width() >= oneColumnBelow && viewport()->width() >= needed;
}

} // namespace veriframe
