// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fold_chart.h"

#include "widgets/accessible_role.h"
#include "widgets/chip.h"
#include "widgets/class_balance.h"
#include "widgets/fold_plot.h"
#include "widgets/panel_parts.h"
#include "widgets/state_card.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QStackedLayout>
#include <QStyle>
#include <algorithm>
#include <limits>

namespace veriframe {

namespace {

/// "real" and "fake" beside the colours that the bars have.
class FoldLegend : public QWidget {
public:
    explicit FoldLegend(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(FoldChart::tr("Real is blue, fake is orange."));
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(captionFont());
        int width = -entryGap;
        for (const QString& name : names())
            width += swatch + swatchGap + metrics.horizontalAdvance(name) + entryGap;
        return {width, Chip::height};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(captionFont());
        const QFontMetrics metrics(captionFont());
        int x = 0;
        double probability = 0;
        for (const QString& name : names()) {
            const int text = metrics.horizontalAdvance(name);
            painter.fillRect(mirrored({x, (height() - swatch) / 2, swatch, swatch}), probabilityColor(probability));
            painter.setPen(themeColor(Token::dim, palette()));
            painter.drawText(
                mirrored({x + swatch + swatchGap, 0, text + 1, height()}), static_cast<int>(Qt::AlignVCenter), name);
            x += swatch + swatchGap + text + entryGap;
            probability += 1;
        }
    }

private:
    static constexpr int swatch = 9, swatchGap = 5, entryGap = 14;

    static QStringList names() { return {FoldChart::tr("real"), FoldChart::tr("fake")}; }

    QFont captionFont() const { return sizedFont(font(), textSize::caption); }

    QRect mirrored(const QRect& place) const { return QStyle::visualRect(layoutDirection(), rect(), place); }
};

} // namespace

struct FoldChart::Parts {
    std::vector<FoldCount> folds;
    bool crops = false;
    QString emptyTitle, emptyText;
    QStackedLayout* pages = nullptr;
    QWidget* content = nullptr;
    StateCard* card = nullptr;
    Chip* videosChip = nullptr;
    Chip* cropsChip = nullptr;
    TabularLabel* readout = nullptr;
    FoldPlot* plot = nullptr;
    ClassBalance* balance = nullptr;

    qint64 realOf(const FoldCount& fold) const { return crops ? fold.realCrops : fold.realVideos; }

    qint64 fakeOf(const FoldCount& fold) const { return crops ? fold.fakeCrops : fold.fakeVideos; }
};

FoldChart::FoldChart(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Folds"));
    parts.emptyTitle = tr("There are no folds yet.");
    parts.emptyText = tr("The fold step parts the videos so that no original is on both sides.");
    parts.content = new QWidget(this);
    parts.videosChip = new Chip(tr("Videos"), parts.content);
    parts.cropsChip = new Chip(tr("Crops"), parts.content);
    for (Chip* chip : {parts.videosChip, parts.cropsChip})
        chip->setCheckable(true);
    auto* group = new QButtonGroup(this);
    group->addButton(parts.videosChip);
    group->addButton(parts.cropsChip);
    parts.videosChip->setChecked(true);
    parts.readout = new TabularLabel(Token::dim, parts.content);
    parts.readout->setFont(sizedFont(font(), textSize::caption + 1));
    parts.plot = new FoldPlot(parts.content);
    parts.plot->setAccessibleName(tr("Real and fake by fold"));
    parts.balance = new ClassBalance(parts.content);
    parts.card = new StateCard(this);

    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(parts.videosChip);
    top->addWidget(parts.cropsChip);
    top->addStretch(1);
    top->addWidget(new FoldLegend(parts.content));
    auto* column = new QVBoxLayout(parts.content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(parts.readout);
    column->addWidget(parts.plot, 1);
    column->addWidget(parts.balance);
    parts.pages = new QStackedLayout(this);
    parts.pages->addWidget(parts.content);
    parts.pages->addWidget(parts.card);

    connect(parts.cropsChip, &Chip::toggled, this, &FoldChart::setShowCrops);
    connect(parts.plot, &FoldPlot::pointedAtChanged, this, [this](int index) {
        showFolds();
        if (index < 0)
            return;
        // Who walks with the keys hears what is under them.
        QAccessibleEvent event(m_parts->plot, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    });
    showFolds();
}

FoldChart::~FoldChart() = default;

QString FoldChart::words(const FoldCount& fold) const
{
    const QString real = countText(m_parts->realOf(fold)), fake = countText(m_parts->fakeOf(fold));
    return (m_parts->crops ? tr("Fold %1: %2 real, %3 fake crops") : tr("Fold %1: %2 real, %3 fake videos"))
        .arg(QString::number(fold.fold), real, fake);
}

QString FoldChart::summary(qint64 total) const
{
    const auto number = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()));
    return tr("%n fold(s)", nullptr, static_cast<int>(m_parts->folds.size())) + QStringLiteral(" · ") +
           (m_parts->crops ? tr("%Ln crop(s)", nullptr, number) : tr("%Ln video(s)", nullptr, number));
}

void FoldChart::setFolds(std::vector<FoldCount> folds)
{
    if (folds == m_parts->folds)
        return;
    m_parts->folds = std::move(folds);
    showFolds();
}

const std::vector<FoldCount>& FoldChart::folds() const
{
    return m_parts->folds;
}

void FoldChart::setEmptyText(const QString& title, const QString& text)
{
    m_parts->emptyTitle = title;
    m_parts->emptyText = text;
    showFolds();
}

bool FoldChart::showCrops() const
{
    return m_parts->crops;
}

void FoldChart::setShowCrops(bool show)
{
    if (show == m_parts->crops)
        return;
    m_parts->crops = show;
    (show ? m_parts->cropsChip : m_parts->videosChip)->setChecked(true);
    showFolds();
    Q_EMIT showCropsChanged(show);
}

QString FoldChart::readoutText() const
{
    return m_parts->plot->pointedAt() < 0 ? QString() : m_parts->readout->text();
}

void FoldChart::showFolds()
{
    auto& parts = *m_parts;
    if (parts.folds.empty()) {
        parts.card->setContent(StateCard::Kind::empty, parts.emptyTitle, parts.emptyText);
        parts.pages->setCurrentWidget(parts.card);
        return;
    }
    parts.pages->setCurrentWidget(parts.content);
    std::vector<FoldBars> bars;
    QStringList sentences;
    qint64 real = 0, fake = 0;
    for (const FoldCount& fold : parts.folds) {
        bars.push_back({fold.fold, parts.realOf(fold), parts.fakeOf(fold)});
        sentences += words(fold) + QLatin1Char('.');
        real += bars.back().real;
        fake += bars.back().fake;
    }
    parts.plot->setBars(std::move(bars));
    parts.balance->setCounts(real, fake);
    const int pointed = parts.plot->pointedAt();
    const bool reads = pointed >= 0 && pointed < static_cast<int>(parts.folds.size());
    parts.readout->setContent(reads ? words(parts.folds[static_cast<std::size_t>(pointed)]) : summary(real + fake));
    parts.plot->setAccessibleDescription(
        reads ? parts.readout->text() : summary(real + fake) + QLatin1Char('\n') + sentences.join(QLatin1Char('\n')));
}

} // namespace veriframe
