// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mask_compare.h"

#include "widgets/compare_pane.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <array>

namespace veriframe {

struct MaskCompare::Parts {
    MaskCompareContent content;
    LinkedView view;
    std::array<ComparePane*, 3> panes{};
    PanelLabel* caption = nullptr;
    PanelLabel* message = nullptr;
    bool showLandmarks = false;

    void placeLandmarks() const
    {
        // The third pane has no face to point at.
        for (std::size_t i = 0; i < 2; ++i)
            panes[i]->setLandmarks(
                showLandmarks ? content.landmarks : std::vector<QPointF>(),
                content.original.isNull() ? content.questioned.size() : content.original.size());
    }
};

MaskCompare::MaskCompare(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    const auto changed = [this] {
        for (ComparePane* pane : m_parts->panes)
            pane->update();
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(1);
    const std::array titles{tr("Original"), tr("This video"), tr("Difference")};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        m_parts->panes[i] = new ComparePane(titles[i], m_parts->view, changed, this);
        row->addWidget(m_parts->panes[i], 1);
    }
    m_parts->caption = new PanelLabel(Token::dim, textSize::caption);
    m_parts->caption->setContentsMargins(space::panelPadding, space::grid, space::panelPadding, space::grid);
    m_parts->message = new PanelLabel(Token::dim, textSize::body);
    m_parts->message->setAlignment(Qt::AlignCenter);
    m_parts->message->setWordWrap(true);
    m_parts->message->setContentsMargins(
        space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(m_parts->message, 1);
    layout->addWidget(m_parts->caption);
    setMinimumHeight(140);
    setContent({});
}

MaskCompare::~MaskCompare() = default;

void MaskCompare::setContent(const MaskCompareContent& content)
{
    m_parts->content = content;
    const std::array pictures{content.original, content.questioned, content.mask};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        m_parts->panes[i]->setPicture(pictures[i], content.paneMessages[i]);
        m_parts->panes[i]->setVisible(content.message.isEmpty());
    }
    m_parts->placeLandmarks();
    m_parts->message->setText(content.message);
    m_parts->message->setVisible(!content.message.isEmpty());
    QString caption = content.caption;
    if (content.meanSsim)
        caption += (caption.isEmpty() ? QString() : QStringLiteral(" · ")) +
                   tr("SSIM %1 (1 is equal); the brighter the difference, the less alike.")
                       .arg(QLocale().toString(*content.meanSsim, 'f', 3));
    m_parts->caption->setText(caption);
    setAccessibleDescription(caption);
}

const MaskCompareContent& MaskCompare::content() const
{
    return m_parts->content;
}

void MaskCompare::setTitles(const QString& original, const QString& questioned, const QString& mask)
{
    m_parts->panes[0]->setTitle(original);
    m_parts->panes[1]->setTitle(questioned);
    m_parts->panes[2]->setTitle(mask);
}

bool MaskCompare::showLandmarks() const
{
    return m_parts->showLandmarks;
}

void MaskCompare::setShowLandmarks(bool show)
{
    if (show == m_parts->showLandmarks)
        return;
    m_parts->showLandmarks = show;
    m_parts->placeLandmarks();
    Q_EMIT showLandmarksChanged(show);
}

} // namespace veriframe
