// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/face_cards.h"

#include "widgets/panel_parts.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int cropWidth = 68, cropHeight = 84;
constexpr int cardsSeen = 4; ///< more of them scroll

} // namespace

/// One face: crop with a border in the ramp's colour, name, number, facts. A button, so that Tab and Space reach it.
class FaceCardButton : public QAbstractButton {
public:
    FaceCardButton(const FaceCard& card, QWidget* parent) : QAbstractButton(parent), m_card(card)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(
            card.name + (card.probability ? QStringLiteral(", ") + probabilityText(*card.probability) : QString()));
        setAccessibleDescription(listText(card.lines));
        setToolTip(card.probability ? card.name + QLatin1Char('\n') + fullPrecisionText(*card.probability) : card.name);
        setFixedHeight(cropHeight + 2 * space::grid);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF crop(1, space::grid, cropWidth, cropHeight);
        paintCover(painter, crop, m_card.crop, 6, palette());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(m_card.probability ? probabilityColor(*m_card.probability) : themeColor(Token::line, palette()), 2));
        painter.drawRoundedRect(crop, 6, 6);
        const int left = cropWidth + 12;
        int y = space::grid;
        const auto line = [&](const QString& text, const QFont& font, const QColor& color, int height) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(
                QRect(left, y, width() - left, height), Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(font).elidedText(text, Qt::ElideRight, width() - left));
            y += height;
        };
        const QColor ground = themeColor(Token::panel, palette());
        line(m_card.name, sizedFont(font(), textSize::body, QFont::Medium), themeColor(Token::text, palette()), 20);
        if (m_card.probability) {
            const QFont bold = sizedFont(font(), textSize::body, QFont::DemiBold);
            painter.setFont(bold);
            painter.setPen(probabilityTextColor(*m_card.probability, ground));
            painter.drawText(
                QRect(left, space::grid, width() - left, 20), Qt::AlignRight | Qt::AlignVCenter,
                probabilityText(*m_card.probability));
        }
        for (const QString& text : m_card.lines)
            line(text, sizedFont(font(), textSize::caption + 1), themeColor(Token::dim, palette()), 17);
        if (hasFocus())
            paintFocusFrame(painter, QRectF(rect()).adjusted(0, 1, 0, -1), palette(), 6);
    }

private:
    FaceCard m_card;
};

struct FaceCards::Parts {
    std::vector<FaceCard> cards;
    PanelLabel* empty = nullptr;
    QScrollArea* scroll = nullptr;
    QString emptyText;
};

FaceCards::FaceCards(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->empty = new PanelLabel(Token::dim, textSize::caption + 1);
    m_parts->empty->setWordWrap(true);
    m_parts->scroll = new QScrollArea;
    m_parts->scroll->setWidgetResizable(true);
    m_parts->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->scroll->setFocusPolicy(Qt::NoFocus);
    m_parts->scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts->empty);
    layout->addWidget(m_parts->scroll);
    setAccessibleName(tr("Faces of this frame"));
    m_parts->scroll->hide();
}

FaceCards::~FaceCards() = default;

void FaceCards::setCards(std::vector<FaceCard> cards, const QString& emptyText)
{
    if (cards == m_parts->cards && emptyText == m_parts->emptyText)
        return;
    m_parts->cards = std::move(cards);
    m_parts->emptyText = emptyText;
    m_parts->empty->setText(emptyText);
    m_parts->empty->setVisible(m_parts->cards.empty());
    m_parts->scroll->setVisible(!m_parts->cards.empty());
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::grid);
    for (const FaceCard& card : m_parts->cards) {
        auto* button = new FaceCardButton(card, content);
        connect(
            button, &QAbstractButton::clicked, this, [this, person = card.person] { Q_EMIT personActivated(person); });
        layout->addWidget(button);
    }
    m_parts->scroll->setWidget(content);
    const int seen = std::min(cardsSeen, static_cast<int>(m_parts->cards.size()));
    m_parts->scroll->setFixedHeight(seen * (cropHeight + 3 * space::grid));
}

const std::vector<FaceCard>& FaceCards::cards() const
{
    return m_parts->cards;
}

} // namespace veriframe
