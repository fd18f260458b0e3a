// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace veriframe {

namespace {

constexpr int schemaVersion = 1;
constexpr qint64 mostFileBytes = 16 << 20; ///< no settings of this program come near to that

QString versionKey()
{
    return QStringLiteral("version");
}

/// Gives the texts of this file their context.
struct SettingsFileNoticeText {
    Q_DECLARE_TR_FUNCTIONS(SettingsFileNoticeText)
};

std::unique_ptr<QSettings> opened(const QString& path)
{
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

/// What a value takes in memory, as far as its kind can be large.
qsizetype sizeOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().size();
    case QMetaType::QByteArray:
        return value.toByteArray().size();
    case QMetaType::QStringList: {
        qsizetype size = 0;
        for (const QString& entry : value.toStringList())
            size += entry.size();
        return size;
    }
    default:
        return 0;
    }
}

enum class Finding { good, damaged, newer };

Finding examine(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir() || info.size() == 0)
        return Finding::good; // nothing to lose
    if (info.size() > mostFileBytes)
        return Finding::damaged;
    QFile raw(path);
    if (!raw.open(QIODevice::ReadOnly) || raw.readAll().contains('\0'))
        return Finding::damaged;
    const std::unique_ptr<QSettings> file = opened(path);
    bool isNumber = false;
    const int version = file->value(versionKey()).toInt(&isNumber);
    if (file->status() != QSettings::NoError || !isNumber || version < 1)
        return Finding::damaged;
    return version > schemaVersion ? Finding::newer : Finding::good;
}

} // namespace

SettingsFile::SettingsFile(QString path) : m_path(std::move(path))
{
    inspect();
    m_file = opened(m_path);
}

void SettingsFile::inspect()
{
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    switch (examine(m_path)) {
    case Finding::good:
        return;
    case Finding::damaged:
        return setAside(
            QStringLiteral(".unreadable-") + time,
            SettingsFileNoticeText::tr(
                "The settings could not be read and start afresh; the old file was kept as %1."));
    case Finding::newer:
        const QString plain = QStringLiteral(".newer");
        return setAside(
            QFileInfo::exists(m_path + plain) ? plain + QLatin1Char('-') + time : plain,
            SettingsFileNoticeText::tr(
                "The settings are those of a newer version and start afresh; the old file was kept as %1."));
    }
}

void SettingsFile::setAside(const QString& suffix, const QString& sentence)
{
    QString kept = m_path + suffix;
    for (int i = 2; QFileInfo::exists(kept); ++i)
        kept = m_path + suffix + QStringLiteral("-%1").arg(i);
    m_notice =
        QFile::rename(m_path, kept)
            ? sentence.arg(QDir::toNativeSeparators(kept))
            : SettingsFileNoticeText::tr("The settings in %1 cannot be read, nor be set aside; the defaults are used.")
                  .arg(m_path);
}

QVariant SettingsFile::value(const QString& key, qsizetype mostBytes) const
{
    QVariant value = m_file->value(key);
    return sizeOf(value) > mostBytes ? QVariant() : value;
}

QStringList SettingsFile::keys(const QString& group, int most) const
{
    m_file->beginGroup(group);
    const QStringList keys = m_file->allKeys().mid(0, most);
    m_file->endGroup();
    return keys;
}

bool SettingsFile::change(const std::function<void(QSettings&)>& change)
{
    m_file->setValue(versionKey(), schemaVersion);
    change(*m_file);
    m_file->sync();
    // An object's status never becomes good again. A second one shares what is not written yet, tries once more and has
    // a status of its own.
    if (m_file->status() != QSettings::NoError)
        opened(m_path).swap(m_file);
    if (m_file->status() == QSettings::NoError) {
        m_failure.clear();
        return true;
    }
    m_failure = SettingsFileNoticeText::tr("The settings cannot be saved in %1: %2. They hold until the program ends.")
                    .arg(QDir::toNativeSeparators(m_path), reasonNotToWrite());
    return false;
}

QString SettingsFile::reasonNotToWrite() const
{
    if (QFileInfo(m_path).isDir())
        return SettingsFileNoticeText::tr("a folder has that name");
    QDir folder = QFileInfo(m_path).absoluteDir();
    if (!folder.mkpath(QStringLiteral(".")))
        return SettingsFileNoticeText::tr("its folder cannot be made");
    if (const QStorageInfo storage(folder); storage.isValid() && storage.bytesAvailable() <= 0)
        return SettingsFileNoticeText::tr("the disk is full");
    QSaveFile probe(m_path);
    if (!probe.open(QIODevice::WriteOnly))
        return probe.errorString();
    probe.cancelWriting();
    return SettingsFileNoticeText::tr("writing failed");
}

} // namespace veriframe
