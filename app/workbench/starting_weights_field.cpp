// SPDX-License-Identifier: GPL-3.0-or-later
#include "starting_weights_field.h"

#include "form_parts.h"
#include "widgets/calm_inputs.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace veriframe {

namespace {

QString noteOf(const TrainingDocument& document)
{
    const QString encoder = QString::fromStdString(document.form().lastGood().encoder);
    const QString published = document.publishedWeights();
    switch (document.setup().start) {
    case StartingWeights::file:
        return StartingWeightsField::tr("An encoder, or a whole classifier of the same encoder.");
    case StartingWeights::random:
        return StartingWeightsField::tr(
            "The published runs began from ImageNet weights; from random ones it learns more slowly.");
    case StartingWeights::automatic:
        break;
    }
    return published.isEmpty()
               ? StartingWeightsField::tr(
                     "The published runs began from ImageNet weights. They are not on this machine for %1; without "
                     "them it begins from random ones and learns more slowly.")
                     .arg(encoder)
               : StartingWeightsField::tr("The ImageNet weights that the published runs began from: %1.")
                     .arg(QFileInfo(published).fileName());
}

} // namespace

StartingWeightsField::StartingWeightsField(QObject* parent)
    : QObject(parent), m_choice(new CalmComboBox), m_path(new PathField(
                                                       PathField::Kind::file, tr("Choose the starting weights"),
                                                       tr("Weights (*.pth *.pt *.safetensors);;All files (*)"))),
      m_problem(new MessageLine), m_note(makeCaption())
{
    for (const QString& text : {tr("Automatic: published ones where found"), tr("None: random"), tr("A file")})
        m_choice->addItem(text);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_choice->setToolTip(tr("What the network knows before the first step."));
    m_path->edit()->setAccessibleName(tr("File of starting weights"));
    connect(m_choice, &QComboBox::activated, this, &StartingWeightsField::changed);
    connect(m_path, &PathField::pathChosen, this, &StartingWeightsField::changed);
}

void StartingWeightsField::addTo(QFormLayout& form)
{
    form.addRow(makeFieldLabel(tr("Starting &weights"), m_choice), m_choice);
    form.addRow(QString(), m_path);
    form.addRow(m_problem);
    form.addRow(m_note);
}

void StartingWeightsField::showDocument(const TrainingDocument& document)
{
    const TrainingSetup& setup = document.setup();
    m_choice->setCurrentIndex(static_cast<int>(setup.start));
    m_path->setPath(setup.weights);
    const bool ofFile = setup.start == StartingWeights::file;
    m_path->setVisible(ofFile);
    m_problem->setMessage(
        ofFile && !setup.weights.isEmpty() && !QFileInfo(setup.weights).isFile() ? tr("There is no such file.")
                                                                                 : QString(),
        QStringLiteral("warning"));
    m_note->setText(noteOf(document));
}

StartingWeights StartingWeightsField::choice() const
{
    return static_cast<StartingWeights>(m_choice->currentIndex());
}

QString StartingWeightsField::file() const
{
    return m_path->path();
}

} // namespace veriframe
