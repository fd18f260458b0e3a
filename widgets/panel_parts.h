// SPDX-License-Identifier: GPL-3.0-or-later
// What the widgets of a panel have in common: fonts, texts that follow the palette, pictures with round corners.
#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QString>
#include <initializer_list>

class QPainter;

namespace veriframe {

/// The same family in another size and weight.
QFont sizedFont(const QFont& base, int pixels, QFont::Weight weight = QFont::Normal);

/// Two digits, in the language's own notation.
QString probabilityText(double probability);
/// As many digits as tell the value from its neighbours, and no more: "0.61" for 0.61f.
QString fullPrecisionText(float value);
QString fullPrecisionText(double value);
/// "+0.12", a true minus sign, and "±0.00" where two digits show no difference.
QString shiftText(double shift);

/// The picture scaled and cut to cover an area, its corners round. Without a picture: a quiet head and shoulders.
/// Scaled pictures are kept in QPixmapCache, so that a list can be painted often.
void paintCover(QPainter& painter, const QRectF& area, const QImage& picture, double radius, const QPalette& palette);

/// The line round what the keyboard acts on.
void paintFocusFrame(QPainter& painter, const QRectF& area, const QPalette& palette, double radius);

/// Keeps keys that this widget uses from the shortcuts of the window: call it from event().
/// @returns whether the event was a ShortcutOverride of one of them; it is accepted then
bool claimKeys(QEvent* event, std::initializer_list<int> keys);

/// A line of text in one of the theme's colours, also after the scheme has changed.
class PanelLabel : public QLabel {
    Q_OBJECT

public:
    PanelLabel(Token color, int pixels, QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setToken(Token color);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeColor();

    Token m_token;
};

/// A group title: small semibold capitals.
class GroupTitle : public PanelLabel {
    Q_OBJECT

public:
    explicit GroupTitle(QWidget* parent = nullptr);
};

} // namespace veriframe
