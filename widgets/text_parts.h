// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace veriframe {

/// The text of an action or label as it is read: without the mark of its mnemonic, be it "&Open" or, as in languages
/// that are not written in Latin letters, "打开(&O)". "&&" is an ampersand.
QString withoutMnemonic(const QString& text);

/// Whether a sentence ends there: full stop, question mark or exclamation mark, of any script.
bool isClosedSentence(const QString& text);

/// Sentences one after another. A space stands between them where their script has one. Empty ones are left out.
QString sentencesText(const QStringList& sentences);

/// Things one after another, with the comma of the language.
QString listText(const QStringList& things);

/// @param share of one: 0.973 is "97.3 %", in the locale's digits and with the language's space
QString percentText(double share, int decimals);

} // namespace veriframe
