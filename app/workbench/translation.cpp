// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace veriframe {

namespace {

const QString folder = QStringLiteral(":/translations");

/// Installs a translator that lives as long as the program.
bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), directory))
        return false;
    translator->setParent(&application);
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

QString installTranslation(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!install(application, locale, QStringLiteral("veriframe"), folder)) {
        // English texts stand in the sources; their plural forms do not.
        install(application, QLocale(QLocale::English), QStringLiteral("veriframe"), folder);
        return QStringLiteral("en");
    }
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    QLocale::setDefault(locale);
    return QLocale::languageToString(locale.language()).isEmpty() ? locale.name() : locale.bcp47Name();
}

QStringList availableLanguages()
{
    QStringList languages{QStringLiteral("en")};
    for (const QString& file : QDir(folder).entryList({QStringLiteral("veriframe_*.qm")}))
        if (const QString language = file.mid(10).chopped(3); language != languages.front())
            languages.push_back(language);
    return languages;
}

} // namespace veriframe
