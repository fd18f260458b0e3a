// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fact_list.h"

#include "widgets/panel_parts.h"

#include <QGridLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int usualNameWidth = 96, mostNameWidth = 160;

/// As usual, so that lists above each other line up, unless a word is longer than that.
int nameWidthFor(const std::vector<FactList::Fact>& facts, const QFontMetrics& metrics)
{
    int width = usualNameWidth;
    for (const auto& [name, value] : facts)
        for (const QString& word : name.split(QLatin1Char(' ')))
            width = std::max(width, metrics.horizontalAdvance(word) + 2);
    return std::min(width, mostNameWidth);
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * space::grid);
    m_grid->setVerticalSpacing(space::grid + 2);
    m_grid->setColumnMinimumWidth(0, usualNameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact>& facts)
{
    if (facts == m_facts)
        return;
    const std::size_t before = m_facts.size();
    m_facts = facts;
    const int nameWidth = nameWidthFor(facts, fontMetrics());
    for (std::size_t i = 0; i < std::max(before, facts.size()); ++i) {
        const auto row = static_cast<int>(i);
        if (m_grid->itemAtPosition(row, 0) == nullptr) {
            auto* name = new PanelLabel(Token::dim, textSize::body, QFont::Normal, this);
            name->setWordWrap(true);
            m_grid->addWidget(name, row, 0, Qt::AlignTop);
            auto* value = new PanelLabel(Token::text, textSize::body, QFont::Normal, this);
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            value->setMinimumWidth(1);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            value->setFocusPolicy(Qt::NoFocus);
            m_grid->addWidget(value, row, 1, Qt::AlignTop);
        }
        auto* name = static_cast<PanelLabel*>(m_grid->itemAtPosition(row, 0)->widget());
        auto* value = static_cast<PanelLabel*>(m_grid->itemAtPosition(row, 1)->widget());
        const bool used = i < facts.size();
        name->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        name->setFixedWidth(nameWidth);
        name->setText(facts[i].first);
        value->setText(facts[i].second);
        value->setAccessibleName(facts[i].first);
    }
}

QString FactList::text() const
{
    QStringList lines;
    for (const Fact& fact : m_facts)
        lines += fact.first + QStringLiteral(": ") + fact.second;
    return lines.join(QLatin1Char('\n'));
}

} // namespace veriframe
