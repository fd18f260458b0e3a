// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace veriframe {

/// Loads the program's and Qt's own texts. @param language "de"; empty: the system's. Without a translation of it the
/// program stays English. @return the language loaded, "en" for none
QString installTranslation(QCoreApplication& application, const QString& language);

/// Languages there is a translation for, "en" first.
QStringList availableLanguages();

} // namespace veriframe
