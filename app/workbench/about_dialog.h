// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <memory>

namespace veriframe {

/// What to paste into a bug report: versions, devices, weights found, codecs, settings that differ; the home folder is
/// written as ~. May take a second (devices are asked); callable from any thread.
QString diagnosticsText();

/// Name, version, licence; the versions and licences of what it is built from; the diagnostics to copy.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
    ~AboutDialog() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
