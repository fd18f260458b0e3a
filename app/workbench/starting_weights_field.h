// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_document.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace veriframe {

class MessageLine;
class PathField;

/// What a network begins from: the published weights where they are, random ones, or those of a file. What that means
/// on this machine is said by two parts that stand below it in the form.
class StartingWeightsField : public QWidget {
    Q_OBJECT

public:
    explicit StartingWeightsField(QWidget* parent = nullptr);

    /// Does not emit changed().
    void showDocument(const TrainingDocument& document);

    StartingWeights choice() const;
    QString file() const;

    QComboBox* combo() const { return m_choice; }

    PathField* path() const { return m_path; }

    MessageLine* problem() const { return m_problem; }

    QLabel* note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_choice;
    PathField* m_path;
    MessageLine* m_problem;
    QLabel* m_note;
};

} // namespace veriframe
