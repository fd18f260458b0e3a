// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace veriframe {

/// How two classes share a whole: a bar in the colours of real and fake, and below it each one's count and share.
class ClassBalance : public QWidget {
    Q_OBJECT

public:
    explicit ClassBalance(QWidget* parent = nullptr);

    void setCounts(qint64 real, qint64 fake);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qint64 m_real = 0, m_fake = 0;
};

/// "1,234 real (20.1 %)"; what is not all or nothing is never rounded to it. @param decimals of the share: 0 or 1
QString classShareText(const QString& name, qint64 count, qint64 total, int decimals = 1);

} // namespace veriframe
