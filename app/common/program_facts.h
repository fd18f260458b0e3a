// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <string>

namespace veriframe {

/// Versions, machine, devices, codecs, weights found: what a bug report needs. Asks the devices and opens a detector,
/// which may take a second; callable from any thread.
Json programFacts();

/// The same as lines for people: "threads    8".
std::string programFactsText(const Json& facts);

/// "19.24.0"
std::string dlibVersion();

} // namespace veriframe
