// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// Lets screen readers ask a VideoView what it shows; the words are made when they are asked for, not for every
/// picture. Once per program; more calls do nothing.
void installVideoViewAccessibility();

} // namespace veriframe
