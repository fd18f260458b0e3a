// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QTextEdit>

namespace veriframe {

/// Text that wraps wherever it must, inside long paths too, is never cut, and can be selected and copied by mouse and
/// keyboard. As high as its text at the width it gets.
class WrappedText : public QTextEdit {
    Q_OBJECT

public:
    explicit WrappedText(Token color, QWidget* parent = nullptr);

    /// Changes nothing, the selection neither, where the text is the same.
    void setContent(const QString& text);
    QString content() const;
    void setCentered(bool centered);
    /// The width it would like to have; it takes less.
    void setPreferredWidth(int pixels);

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void takeStyle();

    Token m_color;
    QString m_content;
    bool m_centered = false;
    int m_preferredWidth = 320;
};

} // namespace veriframe
