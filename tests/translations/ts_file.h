// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace veriframe::test {

/// One text of a file of translations.
struct TsMessage {
    QString context, source, comment;
    bool plural = false;
    bool unfinished = false;
    QStringList translations; ///< one, or one for each plural form

    /// "BatchPanel: Retry what &failed": tells a translator where to look.
    QString place() const { return context + QStringLiteral(": ") + source; }

    /// What makes it another text than its neighbours.
    QString key() const { return context + QLatin1Char('\n') + source + QLatin1Char('\n') + comment; }
};

/// Reads a .ts file of Qt Linguist; those that are out of use are left out. An unreadable file has no messages.
std::vector<TsMessage> readTsFile(const QString& path);

/// What a program puts in: "%1", "%n", "%L1", sorted, each as often as it stands there.
QStringList placeholdersOf(const QString& text);

/// Letters that Alt reaches, marked by one ampersand: "F" in "&File" and in "文件(&F)".
QString mnemonicsOf(const QString& text);

} // namespace veriframe::test
