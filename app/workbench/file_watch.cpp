// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_watch.h"

namespace veriframe {

namespace {

constexpr int settleMs = 200;

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
}

void FileWatch::watch(const std::filesystem::path& path)
{
    m_settle.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_path = path;
    m_known = stamp();
    if (!m_known.exists)
        return;
    m_watcher.addPath(QString::fromStdString(path.string()));
    // The folder tells of a file that is put in the place of a removed one.
    m_watcher.addPath(QString::fromStdString(path.parent_path().string()));
}

FileWatch::Stamp FileWatch::stamp() const
{
    std::error_code error;
    Stamp stamp;
    if (m_path.empty() || !std::filesystem::is_regular_file(m_path, error))
        return stamp;
    stamp.exists = true;
    stamp.bytes = std::filesystem::file_size(m_path, error);
    stamp.modified = std::filesystem::last_write_time(m_path, error);
    return stamp;
}

void FileWatch::look()
{
    const Stamp now = stamp();
    if (now == m_known)
        return;
    m_known = now;
    if (now.exists)
        m_watcher.addPath(QString::fromStdString(m_path.string())); // a replaced file is no longer watched
    Q_EMIT changed(now.exists);
}

} // namespace veriframe
