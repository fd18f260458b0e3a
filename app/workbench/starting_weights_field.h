// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_document.h"

#include <QObject>
#include <QString>

class QComboBox;
class QFormLayout;
class QLabel;

namespace veriframe {

class MessageLine;
class PathField;

/// What a network begins from: the published weights where they are, random ones, or those of a file; below it what
/// that means on this machine.
class StartingWeightsField : public QObject {
    Q_OBJECT

public:
    /// @param parent owns it; its parts are rows of a form
    explicit StartingWeightsField(QObject* parent);

    /// Adds its rows: choice, file, what is wrong, what it means.
    void addTo(QFormLayout& form);

    /// Does not emit changed().
    void showDocument(const TrainingDocument& document);

    StartingWeights choice() const;
    QString file() const;

    QComboBox* combo() const { return m_choice; }

    PathField* path() const { return m_path; }

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_choice;
    PathField* m_path;
    MessageLine* m_problem;
    QLabel* m_note;
};

} // namespace veriframe
