// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <span>
#include <string>

namespace veriframe {

/// Core speaks English. The sentences that people meet most are known here and translated; what varies in them,
/// numbers, names and other sentences, is taken over. All functions are thread-safe once installTranslation() was
/// called.

/// In the window's language, or nothing where one of the sentences is not known.
std::optional<QString> knownCoreText(const std::string& english);

/// In the window's language where it is known, else as core said it.
QString coreText(const std::string& english);

/// The known sentences and parts of sentences, with %1, %2 for what varies.
std::span<const char* const> coreSentences();

} // namespace veriframe
