// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>
#include <filesystem>

namespace veriframe {

/// A path as text that pathOf() turns back into the same bytes. A file's name may be any bytes, a QString only
/// characters: where the bytes are no UTF-8, the text is an URL of them.
QString keepingText(const std::filesystem::path& path);
std::filesystem::path pathOf(const QString& keepingText);

/// "file:" with every byte of the path.
QUrl fileUrl(const std::filesystem::path& path);

} // namespace veriframe
