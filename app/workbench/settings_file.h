// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <functional>
#include <memory>

namespace veriframe {

/// The INI file behind the settings: checked when it is opened, on disk after every change, merged with what others
/// wrote to it meanwhile.
class SettingsFile {
public:
    /// Never fails: a file that is damaged or of a newer version is renamed, and the notice says so.
    explicit SettingsFile(QString path);

    const QString& path() const { return m_path; }

    /// What a person should know; else empty.
    const QString& notice() const { return m_failure.isEmpty() ? m_notice : m_failure; }

    bool contains(const QString& key) const { return m_file->contains(key); }

    /// Reads; what is not there or larger than `mostBytes` is an invalid value.
    QVariant value(const QString& key, qsizetype mostBytes = 4096) const;
    /// The keys of a group, at most `most`.
    QStringList keys(const QString& group, int most) const;

    /// Changes several values in one step. @return false if they could not be written: they hold until the program
    /// ends, and the next change tries again
    bool change(const std::function<void(QSettings&)>& change);

private:
    void inspect();
    void setAside(const QString& suffix, const QString& sentence);
    QString reasonNotToWrite() const;

    QString m_path;
    QString m_notice;
    QString m_failure; ///< until writing succeeds again
    std::unique_ptr<QSettings> m_file;
};

} // namespace veriframe
