// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QLabel>

namespace veriframe {

/// Wrapped text in a fixed number of lines: always as high as those, so that nothing below it moves. What has no room
/// ends in an ellipsis; the tool tip and screen readers have all of it.
class ClampedText : public QLabel {
    Q_OBJECT

public:
    ClampedText(Token color, int pixels, QWidget* parent = nullptr);

    /// Changes nothing where the text is the same.
    void setContent(const QString& text);
    /// @param lines >= 1
    void setLines(int lines);

    int lines() const { return m_lines; }

    /// How many lines the text would like to have at a width.
    int wantedLines(int width) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool event(QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_color;
    int m_lines = 1;
};

} // namespace veriframe
