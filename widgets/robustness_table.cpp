// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/robustness_table.h"

#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int rowHeight = 26;
constexpr int nameWidth = 108;
constexpr int numberWidth = 44;

} // namespace

/// Paints the rows: name, bar from the original to the new score, number, shift.
class RobustnessRows : public QWidget {
public:
    explicit RobustnessRows(QWidget* parent) : QWidget(parent) { setFocusPolicy(Qt::NoFocus); }

    void set(std::optional<double> original, const std::vector<RobustnessRow>& rows)
    {
        m_original = original;
        m_rows = rows;
        setFixedHeight(rowHeight * static_cast<int>(rows.size()));
        QString text;
        for (const RobustnessRow& row : rows)
            text += row.name + QStringLiteral(": ") + (row.score ? probabilityText(*row.score) : row.words) +
                    QLatin1Char('\n');
        setAccessibleDescription(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            paintRow(painter, m_rows[i], static_cast<int>(i) * rowHeight);
    }

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            const int index = help->pos().y() / rowHeight;
            if (index >= 0 && index < static_cast<int>(m_rows.size())) {
                const RobustnessRow& row = m_rows[static_cast<std::size_t>(index)];
                QToolTip::showText(
                    help->globalPos(),
                    row.score ? row.name + QStringLiteral("\n") + fullPrecisionText(*row.score) + QStringLiteral("\n") +
                                    row.words
                              : row.name + QStringLiteral("\n") + row.words,
                    this);
            }
            return true;
        }
        return QWidget::event(event);
    }

private:
    void paintRow(QPainter& painter, const RobustnessRow& row, int top) const
    {
        const QColor ground = themeColor(Token::panel, palette());
        painter.setFont(sizedFont(font(), textSize::caption + 1));
        painter.setPen(themeColor(Token::text, palette()));
        const QRectF name(0, top, nameWidth, rowHeight);
        painter.drawText(
            name, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth - 6));
        const QRectF axis(nameWidth, top + rowHeight / 2.0 - 2, width() - nameWidth - 2 * numberWidth - 8, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::line, palette()));
        painter.drawRoundedRect(axis, 2, 2);
        if (!row.score) {
            painter.setPen(themeColor(Token::dim, palette()));
            if (!row.words.isEmpty())
                painter.drawText(
                    QRectF(axis.right() + 8, top, 2 * numberWidth, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                    QStringLiteral("–"));
            return;
        }
        const auto at = [&](double score) { return axis.left() + axis.width() * std::clamp(score, 0.0, 1.0); };
        if (m_original) {
            const double from = std::min(at(*m_original), at(*row.score));
            const double to = std::max(at(*m_original), at(*row.score));
            painter.setBrush(probabilityColor(*row.score));
            painter.drawRoundedRect(QRectF(from, axis.top(), std::max(2.0, to - from), axis.height()), 2, 2);
            painter.setBrush(themeColor(Token::text, palette()));
            painter.drawRect(QRectF(at(*m_original) - 1, axis.top() - 4, 2, axis.height() + 8));
        }
        painter.setBrush(probabilityColor(*row.score));
        painter.drawEllipse(QPointF(at(*row.score), axis.center().y()), 4, 4);
        painter.setFont(sizedFont(font(), textSize::caption + 1, QFont::DemiBold));
        painter.setPen(probabilityTextColor(*row.score, ground));
        painter.drawText(
            QRectF(width() - 2 * numberWidth, top, numberWidth, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
            probabilityText(*row.score));
        painter.setFont(sizedFont(font(), textSize::caption));
        painter.setPen(themeColor(Token::dim, palette()));
        if (m_original)
            painter.drawText(
                QRectF(width() - numberWidth, top, numberWidth, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                shiftText(*row.score - *m_original));
    }

    std::optional<double> m_original;
    std::vector<RobustnessRow> m_rows;
};

struct RobustnessTable::Parts {
    std::optional<double> original;
    std::vector<RobustnessRow> rows;
    QString emptyText;
    PanelLabel* caption = nullptr;
    RobustnessRows* list = nullptr;
};

RobustnessTable::RobustnessTable(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->caption = new PanelLabel(Token::dim, textSize::caption + 1);
    m_parts->caption->setWordWrap(true);
    m_parts->list = new RobustnessRows(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::grid);
    layout->addWidget(m_parts->caption);
    layout->addWidget(m_parts->list);
    setAccessibleName(tr("Robustness"));
    setRows(std::nullopt, {});
}

RobustnessTable::~RobustnessTable() = default;

void RobustnessTable::setRows(std::optional<double> original, std::vector<RobustnessRow> rows)
{
    m_parts->original = original;
    m_parts->rows = std::move(rows);
    m_parts->list->set(original, m_parts->rows);
    m_parts->list->setVisible(!m_parts->rows.empty());
    if (m_parts->rows.empty())
        m_parts->caption->setText(
            !m_parts->emptyText.isEmpty()
                ? m_parts->emptyText
                : tr("How far the verdict moves when the pictures get worse: not checked yet."));
    else if (!original)
        m_parts->caption->setText(tr("The untouched pictures are judged first."));
    else
        m_parts->caption->setText(tr("The untouched pictures score %1.").arg(probabilityText(*original)));
}

void RobustnessTable::setEmptyText(const QString& text)
{
    m_parts->emptyText = text;
    setRows(m_parts->original, std::move(m_parts->rows));
}

QString RobustnessTable::caption() const
{
    return m_parts->caption->text();
}

const std::vector<RobustnessRow>& RobustnessTable::rows() const
{
    return m_parts->rows;
}

} // namespace veriframe
