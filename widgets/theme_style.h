// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace veriframe {

/// Fusion, but for what it draws too faintly on a dark ground: the marks of check boxes and radio buttons.
class ThemeStyle : public QProxyStyle {
public:
    ThemeStyle();

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

} // namespace veriframe
