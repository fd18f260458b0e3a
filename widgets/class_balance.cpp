// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/class_balance.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int barHeight = 10, gap = 5, between = 2;

QFont wordsFont(const QFont& base)
{
    return sizedFont(base, textSize::caption + 1);
}

} // namespace

QString classShareText(const QString& name, qint64 count, qint64 total, int decimals)
{
    if (total <= 0)
        return QStringLiteral("%1 %2").arg(countText(count), name);
    // Rounding must not make all or nothing of what is not.
    const double percent = 100.0 * static_cast<double>(count) / static_cast<double>(total);
    const double least = decimals > 0 ? 0.1 : 1;
    const bool nearEnd = count > 0 && count < total && (percent <= least / 2 || percent >= 100 - least / 2);
    const QString share = nearEnd ? (percent < 50 ? QStringLiteral("< ") : QStringLiteral("> ")) +
                                        QLocale().toString(percent < 50 ? least : 100 - least, 'f', decimals)
                                  : QLocale().toString(percent, 'f', decimals);
    //: 1,234 real (20.1 %)
    return ClassBalance::tr("%1 %2 (%3 %)").arg(countText(count), name, share);
}

ClassBalance::ClassBalance(QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(tr("Class balance"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBalance::setCounts(qint64 real, qint64 fake)
{
    if (real == m_real && fake == m_fake && !accessibleDescription().isEmpty())
        return;
    m_real = real;
    m_fake = fake;
    const qint64 total = real + fake;
    setAccessibleDescription(
        classShareText(tr("real"), real, total) + QStringLiteral(", ") + classShareText(tr("fake"), fake, total));
    setToolTip(accessibleDescription());
    update();
}

QSize ClassBalance::sizeHint() const
{
    return {260, barHeight + gap + QFontMetrics(wordsFont(font())).height()};
}

QSize ClassBalance::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ClassBalance::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qint64 total = m_real + m_fake;
    const auto mirrored = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect bar(0, 0, width(), barHeight);
    if (total == 0) {
        painter.setBrush(themeColor(Token::line, palette()));
        painter.drawRoundedRect(bar, space::markRadius, space::markRadius);
    } else {
        // A class that is there is seen, however small.
        auto realWidth = static_cast<int>(
            std::lround(static_cast<double>(m_real) / static_cast<double>(total) * (width() - between)));
        const int least = m_real > 0 ? 3 : 0;
        realWidth = std::clamp(realWidth, least, std::max(least, width() - (m_fake > 0 ? 3 + between : 0)));
        const bool both = m_real > 0 && m_fake > 0;
        const QRect real(0, 0, both ? realWidth : m_real > 0 ? width() : 0, barHeight);
        const QRect fake(both ? realWidth + between : 0, 0, both ? width() - realWidth - between : width(), barHeight);
        if (m_real > 0) {
            painter.setBrush(probabilityColor(0));
            painter.drawRoundedRect(mirrored(real), space::markRadius, space::markRadius);
        }
        if (m_fake > 0) {
            painter.setBrush(probabilityColor(1));
            painter.drawRoundedRect(mirrored(fake), space::markRadius, space::markRadius);
        }
    }
    painter.setFont(wordsFont(font()));
    painter.setPen(themeColor(Token::text, palette()));
    const QRect words(0, barHeight + gap, width(), height() - barHeight - gap);
    const QFontMetricsF metrics(painter.font());
    QString real, fake;
    for (const int decimals : {1, 0}) {
        real = classShareText(tr("real"), m_real, total, decimals);
        fake = classShareText(tr("fake"), m_fake, total, decimals);
        if (tabularWidth(metrics, real) + tabularWidth(metrics, fake) + 16 <= width())
            break;
    }
    const int half = (width() - 12) / 2;
    // The longer text may take room that the other does not need.
    const int fakeWidth = std::min(
        static_cast<int>(tabularWidth(metrics, fake)) + 2,
        std::max(half, width() - 12 - static_cast<int>(tabularWidth(metrics, real)) - 2));
    const QRect left = words.adjusted(0, 0, -fakeWidth - 12, 0);
    const QRect right(words.right() + 1 - fakeWidth, words.top(), fakeWidth, words.height());
    const auto aligned = [this](Qt::Alignment alignment) {
        return QStyle::visualAlignment(layoutDirection(), alignment);
    };
    drawTabular(painter, mirrored(left), aligned(Qt::AlignLeft), real);
    drawTabular(painter, mirrored(right), aligned(Qt::AlignRight), fake);
}

} // namespace veriframe
