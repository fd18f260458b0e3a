// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "training_document.h"

#include <QScrollArea>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace veriframe {

class ConfigEditor;
class DataCheckCard;
class DeviceList;
class FieldForm;
class MessageLine;
class PathField;
class StartingWeightsField;

/// Everything that is chosen before a training starts, as cards: data and its check, devices, seeds and where the
/// checkpoints go, the recipe, the configuration. Two columns where there is room.
class TrainingSetupPage : public QScrollArea {
    Q_OBJECT

public:
    TrainingSetupPage(TrainingDocument& document, const ActionRegistry& actions, QWidget* parent = nullptr);

    void refresh();
    /// Says that a run is at work and keeps what it was started with.
    void setAtWork(bool atWork);

    ConfigEditor* editor() const { return m_editor; }

    DeviceList* devices() const { return m_devices; }

    DataCheckCard* checkCard() const { return m_check; }

    QLineEdit* seeds() const { return m_seeds; }

    PathField* folds() const { return m_folds; }

    PathField* output() const { return m_output; }

    QLineEdit* prefix() const { return m_prefix; }

    StartingWeightsField* startingWeights() const { return m_weights; }

    /// The recipe's fields of one part.
    FieldForm* recipe(RecipePart part) const { return part == RecipePart::learning ? m_learning : m_machine; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeDataCard();
    QWidget* makeCheckCard();
    QWidget* makeDevicesCard();
    QWidget* makeRunCard();
    QWidget* makeRecipeCard();
    QWidget* makeConfigCard();
    bool hasRoomForTwo() const;
    void takeSetup();
    void refreshSetup();
    void refreshConfig();
    void refreshRecipe();
    void refreshCheck();

    TrainingDocument& m_document;
    const ActionRegistry& m_actions;
    std::vector<DeviceFacts> m_deviceFacts;
    QBoxLayout* m_columns;
    PathField *m_data, *m_folds, *m_output;
    StartingWeightsField* m_weights;
    DataCheckCard* m_check;
    DeviceList* m_devices;
    FieldForm *m_machine, *m_learning;
    QLineEdit *m_seeds, *m_prefix;
    MessageLine *m_seedsProblem, *m_machineProblem;
    QCheckBox* m_resume;
    ConfigEditor* m_editor;
    QLabel* m_source;
    MessageLine* m_atWork;
};

} // namespace veriframe
