// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_text.h"

namespace veriframe {

namespace {

/// Absolute paths begin otherwise, and what a person types is no URL.
QString scheme()
{
    return QStringLiteral("file://");
}

QByteArray encoded(const std::filesystem::path& path)
{
    return QByteArray::fromStdString(path.string()).toPercentEncoding("/");
}

} // namespace

QString keepingText(const std::filesystem::path& path)
{
    const QByteArray bytes = QByteArray::fromStdString(path.string());
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes ? text : scheme() + QString::fromLatin1(encoded(path));
}

std::filesystem::path pathOf(const QString& keepingText)
{
    if (!keepingText.startsWith(scheme()))
        return keepingText.toStdString();
    return QByteArray::fromPercentEncoding(keepingText.sliced(scheme().size()).toLatin1()).toStdString();
}

QUrl fileUrl(const std::filesystem::path& path)
{
    return QUrl::fromEncoded(scheme().toLatin1() + encoded(path));
}

} // namespace veriframe
