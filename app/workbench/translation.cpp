// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <clocale>
#include <memory>

namespace veriframe {

namespace {

const QString folder = QStringLiteral(":/translations");
const QString english = QStringLiteral("en");
const QString translatorName = QStringLiteral("veriframe-translation");
constexpr const char* languageProperty = "veriframeLanguage";

/// Installs a translator that lives until the next language; the one installed last is asked first.
void install(QCoreApplication& application, const QString& name, const QString& directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, directory))
        return;
    translator->setObjectName(translatorName);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

/// The system's own notation where it is of that language, so that a Swiss keeps the Swiss one.
QLocale notationOf(const QString& language)
{
    const QLocale system = QLocale::system();
    return bestLanguage({system.name()}, {language}).isEmpty() ? QLocale(language) : system;
}

} // namespace

QString bestLanguage(const QStringList& wanted, const QStringList& available)
{
    for (const QString& name : wanted) {
        const QLocale asked(name);
        for (const QString& language : available)
            if (const QLocale there(language); asked.language() == there.language() && asked.script() == there.script())
                return language;
    }
    return {};
}

QString languageFor(const QString& language)
{
    const QStringList wanted = language.isEmpty() ? QLocale::system().uiLanguages() : QStringList{language};
    const QString best = bestLanguage(wanted, availableLanguages());
    return best.isEmpty() ? english : best;
}

QString installTranslation(QCoreApplication& application, const QString& language)
{
    qDeleteAll(application.findChildren<QTranslator*>(translatorName, Qt::FindDirectChildrenOnly));
    const QString loaded = languageFor(language);
    // English texts stand in the sources; their plural forms do not.
    for (const QString& name : loaded == english ? QStringList{english} : QStringList{english, loaded})
        install(application, QStringLiteral("veriframe_") + name, folder);
    install(application, QStringLiteral("qtbase_") + loaded, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    application.setProperty(languageProperty, loaded);
    QLocale::setDefault(notationOf(loaded));
    // Qt has set the C library to the system's notation; JSON, CSV and what else core writes and reads must not have
    // it.
    std::setlocale(LC_NUMERIC, "C");
    return loaded;
}

QString loadedLanguage()
{
    const QString language = qApp ? qApp->property(languageProperty).toString() : QString();
    return language.isEmpty() ? english : language;
}

QStringList availableLanguages()
{
    QStringList languages{english};
    for (const QString& file : QDir(folder).entryList({QStringLiteral("veriframe_*.qm")}))
        if (const QString language = file.mid(10).chopped(3); language != english)
            languages.push_back(language);
    return languages;
}

QString languageName(const QString& language)
{
    // Of Qt's own names some begin with a small letter and some bear a country.
    if (language == english)
        return QStringLiteral("English");
    if (language == QLatin1String("es"))
        return QStringLiteral("Español");
    QString name = QLocale(language).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? language : name;
}

} // namespace veriframe
