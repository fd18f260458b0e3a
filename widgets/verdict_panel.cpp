// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/verdict_panel.h"

#include "widgets/flow_layout.h"
#include "widgets/flowing_text.h"
#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/themed_icon.h"
#include "widgets/verdict_parts.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int cardPadding = 13;
constexpr int smallText = 12;
/// What a rule and its limits usually take: kept free while the analysis still runs.
constexpr int usualRuleLines = 3;

class Card : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(themeColor(Token::line, palette()));
        painter.setBrush(themeColor(Token::raised, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
    }
};

/// A sentence one must not miss, in a frame of its own.
class WarningBox : public QWidget {
public:
    explicit WarningBox(QWidget* parent)
        : QWidget(parent), m_text(new FlowingText(Token::text, smallText, QFont::Medium, this))
    {
        // A column, not a row: only it gives a text the height that its width asks for.
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(10, 6, 10, 6);
        column->addWidget(m_text);
        // A fixed height would be that of a likely width: a line too few where this one is a little narrower.
        QSizePolicy policy = m_text->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Minimum);
        m_text->setSizePolicy(policy);
    }

    void setText(const QString& text)
    {
        m_text->setContent(text);
        setAccessibleName(text);
        setVisible(!text.isEmpty());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(themeColor(Token::faint, palette()));
        painter.setBrush(themeColor(Token::panel, palette()));
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(area, space::buttonRadius, space::buttonRadius);
    }

private:
    FlowingText* m_text;
};

/// A row that opens what lies below it.
class Disclosure : public QToolButton {
public:
    explicit Disclosure(QWidget* parent) : QToolButton(parent)
    {
        setCheckable(true);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setIconSize(QSize(14, 14));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        QFont font;
        font.setPixelSize(smallText);
        setFont(font);
        connect(this, &QToolButton::toggled, this, [this] { showState(); });
        showState();
    }

private:
    void showState()
    {
        // The icon's own "checked" colour is the accent, which marks a choice; open is none.
        setIcon(themedIcon(isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"))
                    .pixmap(iconSize(), devicePixelRatioF(), QIcon::Normal, QIcon::Off));
    }

    void changeEvent(QEvent* event) override
    {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            showState();
    }
};

} // namespace

struct VerdictPanel::Parts {
    VerdictContent content;
    GroupTitle* title;
    ScoreLine* score;
    WarningBox* warning;
    RampBar* ramp;
    FlowingText* rule;
    QWidget* chips;
    FlowLayout* chipFlow;
    std::vector<LimitChip*> limits;
    Disclosure* disclosure;
    QWidget* explanation;
    BandLegend* legend;
    FlowingText* limitDetails;
    GroupTitle* originTitle;
    FlowingText* origin;

    void showLimits();
    void keepRoom(bool provisional, bool sameSubject);
    QString spoken() const;
};

namespace {

QWidget* rampCaptions(QWidget* parent)
{
    auto* captions = new QWidget(parent);
    auto* row = new QHBoxLayout(captions);
    row->setContentsMargins(0, 0, 0, 0);
    auto* genuine = new PanelLabel(Token::dim, textSize::caption);
    genuine->setText(VerdictPanel::tr("0 genuine"));
    auto* fake = new PanelLabel(Token::dim, textSize::caption);
    fake->setText(VerdictPanel::tr("1 fake"));
    row->addWidget(genuine);
    row->addStretch();
    row->addWidget(fake);
    return captions;
}

} // namespace

VerdictPanel::VerdictPanel(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    outer->addWidget(card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(cardPadding, cardPadding, cardPadding, 9);
    column->setSpacing(0);
    column->addWidget(parts.title = new GroupTitle(card));
    column->addSpacing(2 * space::grid);
    column->addWidget(parts.score = new ScoreLine(card));
    column->addWidget(parts.warning = new WarningBox(card));
    column->addSpacing(2 * space::grid);
    column->addWidget(parts.ramp = new RampBar(card));
    column->addSpacing(space::grid);
    column->addWidget(rampCaptions(card));
    column->addSpacing(2 * space::grid);
    column->addWidget(parts.rule = new FlowingText(Token::dim, smallText, QFont::Normal, card));
    column->addWidget(parts.chips = new QWidget(card));
    parts.chipFlow = new FlowLayout(space::grid, parts.chips);
    parts.chipFlow->setContentsMargins(0, 2 * space::grid, 0, 0);
    column->addSpacing(space::grid);

    column->addWidget(parts.disclosure = new Disclosure(card), 0, Qt::AlignLeft);
    parts.disclosure->setText(tr("How to read this"));
    column->addWidget(parts.explanation = new QWidget(card));
    auto* below = new QVBoxLayout(parts.explanation);
    below->setContentsMargins(0, space::grid, 0, space::grid);
    below->setSpacing(2 * space::grid);
    below->addWidget(parts.legend = new BandLegend(card));
    auto* meaning = new FlowingText(Token::dim, smallText, QFont::Normal, card);
    meaning->setContent(tr("1 means fake, 0 means genuine. A probability is a hint, not a proof."));
    below->addWidget(meaning);
    below->addWidget(parts.limitDetails = new FlowingText(Token::dim, smallText, QFont::Normal, card));
    below->addWidget(parts.originTitle = new GroupTitle(card));
    parts.originTitle->setText(tr("Computed with"));
    below->addWidget(parts.origin = new FlowingText(Token::dim, textSize::caption, QFont::Normal, card));
    parts.origin->setFocusPolicy(Qt::StrongFocus);
    parts.origin->setAccessibleName(tr("What computed this score"));
    parts.explanation->hide();
    connect(parts.disclosure, &QToolButton::toggled, parts.explanation, &QWidget::setVisible);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setContent({});
}

VerdictPanel::~VerdictPanel() = default;

const VerdictContent& VerdictPanel::content() const
{
    return m_parts->content;
}

void VerdictPanel::setContent(const VerdictContent& content)
{
    Parts& parts = *m_parts;
    const bool sameSubject = parts.content.title == content.title;
    parts.content = content;
    parts.title->setText(content.title);
    parts.title->setVisible(!content.title.isEmpty());
    parts.score->setScore(content.score, content.words, content.provisional);
    parts.score->setToolTip(content.score ? fullPrecisionText(*content.score) : QString());
    parts.ramp->setScore(content.score);
    parts.ramp->setToolTip(parts.score->toolTip());
    parts.warning->setText(content.warning);
    parts.rule->setContent(content.rule);
    parts.legend->setScore(content.score);
    parts.origin->setContent(content.origin);
    parts.origin->setVisible(!content.origin.isEmpty());
    parts.originTitle->setVisible(!content.origin.isEmpty());
    parts.showLimits();
    parts.keepRoom(content.provisional, sameSubject);
    parts.rule->setVisible(content.provisional || !content.rule.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(parts.spoken());
}

void VerdictPanel::Parts::showLimits()
{
    QStringList details;
    for (std::size_t i = 0; i < content.limits.size(); ++i) {
        if (i == limits.size()) {
            limits.push_back(new LimitChip(chips));
            chipFlow->addWidget(limits.back());
        }
        limits[i]->setLimit(content.limits[i].text, content.limits[i].details);
        limits[i]->show();
        if (!content.limits[i].details.isEmpty())
            details.push_back(QStringLiteral("%1: %2").arg(content.limits[i].text, content.limits[i].details));
    }
    for (std::size_t i = content.limits.size(); i < limits.size(); ++i)
        limits[i]->hide();
    limitDetails->setContent(details.join(QLatin1Char('\n')));
    limitDetails->setVisible(!details.isEmpty());
}

/// While results come, texts get longer and shorter; the card only grows then, and settles with the last one.
void VerdictPanel::Parts::keepRoom(bool provisional, bool sameSubject)
{
    const int before = sameSubject ? rule->reservedLines() : 0;
    const int needed = rule->lineCount(std::max(1, rule->width()));
    rule->setReservedLines(provisional ? std::max({usualRuleLines, before, needed}) : 0);
    const int chipsBefore = sameSubject ? chips->minimumHeight() : 0;
    const int oneRow = LimitChip(nullptr).sizeHint().height() + 2 * space::grid;
    const int chipsNeeded = content.limits.empty() ? 0 : chipFlow->heightForWidth(std::max(1, chips->width()));
    chips->setMinimumHeight(provisional ? std::max({oneRow, chipsBefore, chipsNeeded}) : 0);
    chips->setVisible(provisional || !content.limits.empty());
}

QString VerdictPanel::Parts::spoken() const
{
    QStringList sentences;
    sentences.push_back(
        content.score ? QStringLiteral("%1, %2").arg(scoreText(*content.score), score->text()) : content.words);
    for (const QString& text : {content.warning, content.rule})
        if (!text.isEmpty())
            sentences.push_back(text);
    for (const VerdictLimit& limit : content.limits)
        sentences.push_back(limit.text);
    for (QString& sentence : sentences)
        if (!isClosedSentence(sentence))
            sentence = tr("%1.", "a sentence").arg(sentence);
    return sentencesText(sentences);
}

} // namespace veriframe
