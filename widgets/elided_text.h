// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QLabel>

namespace veriframe {

/// One line of text that gives way: cut with an ellipsis where there is no room, whole in its tool tip and for screen
/// readers. Asks for the width of the whole text, needs hardly any.
class ElidedText : public QLabel {
    Q_OBJECT

public:
    explicit ElidedText(Qt::TextElideMode mode, Token color, QWidget* parent = nullptr);

    /// Changes nothing where the text is the same. @param toolTip empty: the text itself, where it is cut
    void setContent(const QString& text, const QString& toolTip = {});

    /// What its tool tip says; empty: nothing more than is seen.
    QString tipText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool event(QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isCut() const;

    Qt::TextElideMode m_mode;
    Token m_color;
    QString m_toolTip;
};

} // namespace veriframe
