// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/config_field.h"

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

class ConfigFieldRow;

/// The values of a configuration as a form, or the same as JSON text. It knows no rules: it tells every edit, and is
/// told what is wrong with it. What is being typed is never replaced.
class ConfigEditor : public QWidget {
    Q_OBJECT

public:
    explicit ConfigEditor(QWidget* parent = nullptr);
    ~ConfigEditor() override;

    void setFields(const std::vector<ConfigField>& fields);
    /// nullptr: there is none of that id.
    ConfigFieldRow* row(const QString& id) const;

    /// The JSON side. Text that the person has typed is not replaced by the same configuration in another form.
    void setJson(const QString& text);
    QString json() const;
    /// @param line from 1; 0: it cannot be told. Empty text: nothing is wrong
    void setJsonProblem(int line, const QString& text);
    QString jsonProblem() const;

    bool showsJson() const;
    void setShowsJson(bool json);
    /// While a run uses the values they can be read but not changed.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void fieldEdited(const QString& id, const QString& value);
    /// A moment after the last key.
    void jsonEdited(const QString& text);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
