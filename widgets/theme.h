// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace veriframe {

/// The colours that have a name (spec ui.md, tokens). Widgets ask for one by name, never for a hex value.
enum class Token {
    window,
    panel,
    raised,
    line,
    text,
    dim,
    faint, ///< decoration only: what must be read has more contrast
    accent,
    onAccent, ///< text on the accent
    selection,
    pictureBackground
};

enum class Scheme { light, dark };

/// What the person chose: to follow the desktop, or one of the two.
enum class SchemeChoice { system, light, dark };

/// The scheme a palette belongs to, told by the lightness of its window colour.
Scheme schemeOf(const QPalette& palette);

QColor themeColor(Token token, Scheme scheme);
/// The usual form inside a widget: themeColor(Token::line, palette()).
QColor themeColor(Token token, const QPalette& palette);

/// The probability ramp: 0 blue, 0.5 gray, 1 orange, linear in RGB between the three (spec ui.md).
/// @param probability of fake; clamped to [0, 1]; NaN is the gray of 0.5
QColor probabilityColor(double probability);
/// The ramp's colour as text on that ground: moved towards black or white until its contrast reaches 4.5 to 1.
QColor probabilityTextColor(double probability, const QColor& ground);
/// Black or white, whichever reads better on the ramp's colour.
QColor textOnProbability(double probability);

/// WCAG 2 contrast of two opaque colours, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

/// A full palette on Qt's Fusion style.
QPalette themePalette(Scheme scheme);

/// Style, palette, style sheet and font of the whole program. Widgets learn of it by PaletteChange.
/// @param choice system: what systemScheme() says
void applyTheme(QApplication& application, SchemeChoice choice);
/// The desktop's scheme: told by its palette at the first call, which must come before applyTheme's.
Scheme systemScheme();

/// Text sizes in pixels (spec ui.md, text).
namespace textSize {
inline constexpr int caption = 11, body = 13, title = 14, verdict = 30;
}

/// Space in pixels on the 4 px grid, and radii (spec ui.md, space).
namespace space {
inline constexpr int grid = 4, panelPadding = 14, cardRadius = 8, buttonRadius = 6, markRadius = 3;
}

/// Sizes of the frame (spec ui.md, frame).
namespace frameSize {
inline constexpr int sideBarWidth = 76, rightPanelWidth = 356, jobStripHeight = 30, titleBarHeight = 44;
inline constexpr int collapseBelowWidth = 1280; ///< the right panel folds away below this window width
} // namespace frameSize

} // namespace veriframe
