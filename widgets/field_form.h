// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/config_field.h"

#include <QString>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace veriframe {

class ConfigFieldRow;

/// Fields below each other, each part with its heading. It knows no rules: it tells every edit, and is told what is
/// wrong with it. What is being typed is never replaced.
class FieldForm : public QWidget {
    Q_OBJECT

public:
    explicit FieldForm(QWidget* parent = nullptr);

    void setFields(const std::vector<ConfigField>& fields);
    /// nullptr: there is none of that id.
    ConfigFieldRow* row(const QString& id) const;
    /// The values can be read but not changed.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void fieldEdited(const QString& id, const QString& value);

private:
    void rebuild(const std::vector<ConfigField>& fields);
    void alignFields();

    QVBoxLayout* m_column;
    std::vector<ConfigFieldRow*> m_rows;
    bool m_readOnly = false;
};

} // namespace veriframe
