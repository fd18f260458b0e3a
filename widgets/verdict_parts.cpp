// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/verdict_parts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

constexpr int wordsSize = textSize::title + 1;
constexpr int gapAfterNumber = 10;
constexpr int barHeight = 8, markHeight = 14, markWidth = 3;
constexpr int chipSize = 12, chipHeight = 24, chipPadding = 10;
constexpr int swatchSize = 10;

/// Gives the texts of this file their context.
struct VerdictPartsText {
    Q_DECLARE_TR_FUNCTIONS(VerdictPartsText)
};

/// @returns its height
double layOut(QTextLayout& layout, double width, QTextOption::WrapMode wrap)
{
    QTextOption option;
    option.setWrapMode(wrap);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y});
        y += std::ceil(line.height());
    }
    layout.endLayout();
    return y;
}

QLinearGradient rampGradient(double left, double right, double from = 0, double to = 1)
{
    QLinearGradient gradient(left, 0, right, 0);
    gradient.setColorAt(0, probabilityColor(from));
    gradient.setColorAt(1, probabilityColor(to));
    if (from < 0.5 && to > 0.5)
        gradient.setColorAt((0.5 - from) / (to - from), probabilityColor(0.5));
    return gradient;
}

/// A band's part of the ramp as a small rounded square.
class BandSwatch : public QWidget {
public:
    BandSwatch(double from, double to, QWidget* parent) : QWidget(parent), m_from(from), m_to(to)
    {
        setFixedSize(2 * swatchSize, swatchSize);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(rampGradient(0, width(), m_from, m_to));
        painter.drawRoundedRect(rect(), space::markRadius, space::markRadius);
    }

private:
    double m_from, m_to;
};

} // namespace

std::array<VerdictBandEntry, 4> verdictBands()
{
    const auto from = [](double edge) { return VerdictPartsText::tr("from %1").arg(probabilityText(edge)); };
    return {
        {{0, VerdictPartsText::tr("below %1").arg(probabilityText(0.5)),
          VerdictPartsText::tr("No sign of manipulation")},
         {0.5, from(0.5), VerdictPartsText::tr("Possibly manipulated")},
         {0.7, from(0.7), VerdictPartsText::tr("Probably manipulated")},
         {0.9, from(0.9), VerdictPartsText::tr("Very probably manipulated")}}};
}

int verdictBandOf(double score)
{
    int band = 0;
    for (const double edge : {0.5, 0.7, 0.9})
        band += score >= edge ? 1 : 0;
    return band;
}

QString scoreText(double score)
{
    constexpr int mostDecimals = 17; // a double has no more digits that matter
    int decimals = 2;
    while (decimals < mostDecimals &&
           verdictBandOf(QString::number(score, 'f', decimals).toDouble()) != verdictBandOf(score))
        ++decimals;
    return QLocale().toString(score, 'f', decimals);
}

struct ScoreLine::Arrangement {
    std::unique_ptr<QTextLayout> layout;
    double textHeight = 0;
    double numberHeight = 0;
    bool below = false;
};

ScoreLine::ScoreLine(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ScoreLine::setScore(std::optional<double> score, const QString& words, bool provisional)
{
    m_score = score;
    m_words = words;
    m_provisional = provisional;
    updateGeometry();
    update();
}

QString ScoreLine::text() const
{
    return m_provisional && m_score && !m_words.isEmpty() ? tr("%1 so far").arg(m_words) : m_words;
}

QFont ScoreLine::numberFont() const
{
    return sizedFont(font(), textSize::verdict, QFont::Bold);
}

QFont ScoreLine::wordsFont() const
{
    return sizedFont(font(), wordsSize, QFont::DemiBold);
}

double ScoreLine::numberWidth() const
{
    const QFontMetricsF metrics(numberFont());
    double digit = 0;
    for (char c = '0'; c <= '9'; ++c)
        digit = std::max(digit, metrics.horizontalAdvance(QLatin1Char(c)));
    const double usual = 3 * digit + metrics.horizontalAdvance(QLocale().decimalPoint());
    return std::ceil(std::max(usual, m_score ? metrics.horizontalAdvance(scoreText(*m_score)) : 0));
}

ScoreLine::Arrangement ScoreLine::arranged(int width) const
{
    Arrangement result;
    result.numberHeight = std::ceil(QFontMetricsF(numberFont()).height());
    result.layout = std::make_unique<QTextLayout>(text(), wordsFont());
    const double beside = width - numberWidth() - gapAfterNumber;
    double widest = 0;
    for (const QString& word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, QFontMetricsF(wordsFont()).horizontalAdvance(word));
    result.textHeight = layOut(*result.layout, beside, QTextOption::WordWrap);
    result.below = widest > beside || result.layout->lineCount() > 2;
    if (result.below)
        result.textHeight = layOut(*result.layout, width, QTextOption::WrapAtWordBoundaryOrAnywhere);
    return result;
}

bool ScoreLine::wordsAreBelow(int width) const
{
    return arranged(width).below;
}

int ScoreLine::heightForWidth(int width) const
{
    const Arrangement arrangement = arranged(width);
    const double height = arrangement.below ? arrangement.numberHeight + arrangement.textHeight
                                            : std::max(arrangement.numberHeight, arrangement.textHeight);
    return static_cast<int>(std::ceil(height));
}

QSize ScoreLine::sizeHint() const
{
    constexpr int likelyWidth = 280;
    return {likelyWidth, heightForWidth(likelyWidth)};
}

QSize ScoreLine::minimumSizeHint() const
{
    return {static_cast<int>(numberWidth()), 0};
}

void ScoreLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Arrangement arrangement = arranged(width());
    const QFontMetricsF metrics(numberFont());
    const double baseline = metrics.ascent();
    painter.setFont(numberFont());
    const QColor ground = themeColor(Token::raised, palette());
    painter.setPen(m_score ? probabilityTextColor(*m_score, ground) : themeColor(Token::dim, palette()));
    painter.drawText(QPointF(0, baseline), m_score ? scoreText(*m_score) : QStringLiteral("–"));

    QPointF corner(0, arrangement.numberHeight);
    if (!arrangement.below) {
        const bool single = arrangement.layout->lineCount() == 1;
        corner = QPointF(
            numberWidth() + gapAfterNumber, single ? baseline - QFontMetricsF(wordsFont()).ascent()
                                                   : (arrangement.numberHeight - arrangement.textHeight) / 2);
    }
    QTextLayout::FormatRange words;
    words.start = static_cast<int>(std::max<qsizetype>(0, text().indexOf(m_words)));
    words.length = static_cast<int>(m_words.size());
    words.format.setForeground(themeColor(Token::text, palette()));
    painter.setPen(themeColor(Token::dim, palette()));
    arrangement.layout->draw(&painter, corner, {words});
}

void ScoreLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

RampBar::RampBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RampBar::setScore(std::optional<double> score)
{
    m_score = score;
    update();
}

QSize RampBar::sizeHint() const
{
    return {200, markHeight};
}

QSize RampBar::minimumSizeHint() const
{
    return {40, markHeight};
}

void RampBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setOpacity(m_score ? 1 : 0.35);
    painter.setBrush(rampGradient(0, width()));
    painter.drawRoundedRect(QRectF(0, (markHeight - barHeight) / 2.0, width(), barHeight), barHeight / 2.0, 4);
    if (!m_score)
        return;
    const double x = std::clamp(*m_score, 0.0, 1.0) * (width() - markWidth);
    const QRectF mark(std::round(x), 0, markWidth, markHeight);
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(mark.adjusted(-1, 0, 1, 0), 2.5, 2.5);
    painter.setBrush(themeColor(Token::text, palette()));
    painter.drawRoundedRect(mark, 1.5, 1.5);
}

LimitChip::LimitChip(QWidget* parent) : QWidget(parent) {}

void LimitChip::setLimit(const QString& text, const QString& details)
{
    setToolTip(details.isEmpty() ? text : QStringLiteral("%1\n%2").arg(text, details));
    setAccessibleName(text);
    setAccessibleDescription(details);
    if (m_text == text)
        return;
    m_text = text;
    updateGeometry();
    update();
}

QFont LimitChip::chipFont() const
{
    return sizedFont(font(), chipSize);
}

QSize LimitChip::sizeHint() const
{
    const double text = QFontMetricsF(chipFont()).horizontalAdvance(m_text);
    return {static_cast<int>(std::ceil(text)) + 2 * chipPadding, chipHeight};
}

QSize LimitChip::minimumSizeHint() const
{
    return {4 * chipPadding, chipHeight};
}

void LimitChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColor(Token::line, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0 - 0.5, chipHeight / 2.0);
    painter.setFont(chipFont());
    painter.setPen(themeColor(Token::dim, palette()));
    const QRect room = rect().adjusted(chipPadding, 0, -chipPadding, 0);
    const QString shown = QFontMetricsF(chipFont()).elidedText(m_text, Qt::ElideRight, room.width() + 0.5);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, shown);
}

BandLegend::BandLegend(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * space::grid);
    grid->setVerticalSpacing(space::grid);
    grid->setColumnStretch(2, 1);
    const std::array<VerdictBandEntry, 4> bands = verdictBands();
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const int row = static_cast<int>(i);
        const double to = i + 1 < bands.size() ? bands.at(i + 1).from : 1;
        grid->addWidget(new BandSwatch(bands.at(i).from, to, this), row, 0, Qt::AlignVCenter);
        m_rows.at(i).range = new PanelLabel(Token::dim, textSize::caption, QFont::Normal, this);
        m_rows.at(i).range->setText(bands.at(i).range);
        m_rows.at(i).words = new PanelLabel(Token::dim, 12, QFont::Normal, this);
        m_rows.at(i).words->setText(bands.at(i).words);
        m_rows.at(i).words->setWordWrap(true);
        grid->addWidget(m_rows.at(i).range, row, 1);
        grid->addWidget(m_rows.at(i).words, row, 2);
    }
}

void BandLegend::setScore(std::optional<double> score)
{
    const int band = score ? verdictBandOf(*score) : -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool current = static_cast<int>(i) == band;
        m_rows.at(i).words->setToken(current ? Token::text : Token::dim);
        QFont font = m_rows.at(i).words->font();
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        m_rows.at(i).words->setFont(font);
    }
}

} // namespace veriframe
