// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QTextEdit>

namespace veriframe {

/// Text that is never cut: it wraps where it must, inside long words (hashes, paths) too, and can be selected and
/// copied. As high as its lines at the width it gets, but never lower than the lines reserved for it.
class FlowingText : public QTextEdit {
    Q_OBJECT

public:
    FlowingText(Token color, int pixels, QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    /// Changes nothing, the selection neither, where the text is the same.
    void setContent(const QString& text);
    /// Keeps room for so many lines; while there is no text, bars stand in their place. 0: none
    void setReservedLines(int lines);

    int reservedLines() const { return m_reservedLines; }

    int lineCount(int width) const;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// What the words take, without what is kept free.
    struct Extent {
        int lines = 0;
        double height = 0; ///< pixels
    };

    Extent measure(int width) const;
    void takeColor();

    Token m_token;
    QString m_content;
    int m_reservedLines = 0;
    int m_givenWidth = 0; ///< by a layout; 0: none yet
};

} // namespace veriframe
