// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace veriframe {

/// Loads the program's and Qt's own texts in place of those of an earlier call, and makes the language's notation of
/// numbers and dates the one of the screen. What is written into files keeps to C's notation, whatever is chosen here.
/// Texts without a translation stay English; without Qt's (qt6-translations-l10n) its own dialogs do.
/// @param language "de", "zh_CN"; empty: the first of the system's languages that there is
/// @return the language loaded, "en" for none
QString installTranslation(QCoreApplication& application, const QString& language);

/// The language that a choice leads to. @param language as above
QString languageFor(const QString& language);

/// The language that installTranslation() loaded last; "en" before.
QString loadedLanguage();

/// Languages there is a translation for, "en" first.
QStringList availableLanguages();

/// A language by its own name: "Deutsch" for "de".
QString languageName(const QString& language);

/// The available language for the first of the wanted ones that has any: the same language in the same script, whatever
/// the country. Empty: none.
/// @param wanted names of locales ("de-CH", "zh-Hans-SG"), the most wanted first
QString bestLanguage(const QStringList& wanted, const QStringList& available);

} // namespace veriframe
