// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <filesystem>

namespace veriframe {

/// Tells when a file gets another content or goes away. Programs that replace a file in two steps are waited for.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// @param path empty: none
    void watch(const std::filesystem::path& path);

Q_SIGNALS:
    void changed(bool exists);

private:
    struct Stamp {
        bool exists = false;
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type modified{};
        bool operator==(const Stamp&) const = default;
    };

    Stamp stamp() const;
    void look();

    std::filesystem::path m_path;
    Stamp m_known;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace veriframe
