// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/config_field.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace veriframe {

class ElidedText;

/// One line of a ConfigEditor: label, field, allowed range; below it what is wrong with the value.
class ConfigFieldRow : public QWidget {
    Q_OBJECT

public:
    explicit ConfigFieldRow(const ConfigField& field, QWidget* parent = nullptr);

    const ConfigField& field() const { return m_field; }

    /// Of the same id, kind and choices. What the person types is not disturbed.
    void setField(const ConfigField& field);
    /// Where the field begins, so that all fields of a form stand below each other.
    void setLabelWidth(int pixels);
    int labelWidth() const;
    /// The part that takes the keyboard.
    QWidget* input() const;

    /// Whether it is not as it usually is.
    bool isChanged() const { return !m_field.usual.isEmpty() && m_field.value != m_field.usual; }

    /// What is said below it; empty where nothing is wrong.
    QString problemText() const { return m_field.problem; }

Q_SIGNALS:
    void edited(const QString& id, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeInput();
    void show();
    void showValue();
    void showMark();
    void showProblem();
    QString besideText() const;
    QString tipText() const;

    ConfigField m_field;
    QLabel* m_label;
    QLineEdit* m_edit = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
    ElidedText* m_range;
    QWidget* m_problem;
    QLabel *m_problemIcon, *m_problemText;
};

} // namespace veriframe
