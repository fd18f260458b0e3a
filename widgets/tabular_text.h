// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QLabel>

class QPainter;

namespace veriframe {

/// A count in the language's own notation: "1,234".
QString countText(qint64 count);

/// The width of a text whose digits all take as much room as the widest of them.
double tabularWidth(const QFontMetricsF& metrics, const QString& text);

/// Draws one line so that digits stand below digits and a counting number does not tremble.
/// @param alignment left, right or centre; vertically in the middle
void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);

/// One line of text with tabular figures; cut at its end with an ellipsis where there is no room, whole in its tool
/// tip.
class TabularLabel : public QLabel {
    Q_OBJECT

public:
    explicit TabularLabel(Token color, QWidget* parent = nullptr);

    /// Changes nothing where the text is the same.
    void setContent(const QString& text);
    void setToken(Token color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool event(QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_color;
};

} // namespace veriframe
