// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transport_bar.h"

#include "widgets/chip.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace veriframe {

QString timeText(double seconds)
{
    const auto milliseconds = static_cast<long long>(std::llround(std::abs(seconds) * 1000));
    return QStringLiteral("%1%2:%3:%4.%5")
        .arg(seconds < 0 && milliseconds > 0 ? QStringLiteral("-") : QString())
        .arg(milliseconds / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(milliseconds / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(milliseconds / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

struct TransportBar::Parts {
    Position position;
    QHBoxLayout* buttons = nullptr;
    QHBoxLayout* layers = nullptr;
    QWidget* layerBox = nullptr;
    QPushButton* place = nullptr; ///< "frame 99 of 308"
    QLabel* time = nullptr;
    Chip* type = nullptr;
    QToolButton* more = nullptr; ///< holds the layers where the bar is narrow
    QMenu* menu = nullptr;
};

TransportBar::TransportBar(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->buttons = new QHBoxLayout;
    m_parts->buttons->setSpacing(0);
    m_parts->place = new QPushButton;
    m_parts->place->setObjectName(QStringLiteral("place"));
    m_parts->place->setFlat(true);
    m_parts->place->setFocusPolicy(Qt::TabFocus);
    m_parts->place->setStyleSheet(QStringLiteral("QPushButton { border: 1px solid transparent; background: transparent;"
                                                 " padding: 3px 6px; text-align: left; }"));
    m_parts->time = new QLabel;
    m_parts->time->setForegroundRole(QPalette::PlaceholderText);
    m_parts->type = new Chip;
    m_parts->type->setQuiet(true);
    m_parts->type->setAccessibleName(tr("Picture type"));
    m_parts->layerBox = new QWidget;
    m_parts->layers = new QHBoxLayout(m_parts->layerBox);
    m_parts->layers->setContentsMargins(0, 0, 0, 0);
    m_parts->layers->setSpacing(2 * space::grid);
    m_parts->menu = new QMenu(this);
    m_parts->more = new QToolButton;
    m_parts->more->setIcon(themedIcon(QStringLiteral("more")));
    m_parts->more->setPopupMode(QToolButton::InstantPopup);
    m_parts->more->setMenu(m_parts->menu);
    m_parts->more->setToolTip(tr("What is drawn over the picture"));
    m_parts->more->setAccessibleName(tr("What is drawn over the picture"));
    m_parts->more->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * space::grid, 0, 3 * space::grid, 0);
    layout->setSpacing(2 * space::grid);
    layout->addLayout(m_parts->buttons);
    layout->addWidget(m_parts->place);
    layout->addWidget(m_parts->time);
    layout->addWidget(m_parts->type);
    layout->addStretch(1);
    layout->addWidget(m_parts->layerBox);
    layout->addWidget(m_parts->more);
    setFixedHeight(40);
    connect(m_parts->place, &QPushButton::clicked, this, &TransportBar::goToRequested);
    setPosition({});
}

TransportBar::~TransportBar() = default;

void TransportBar::setTransportActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setIconSize(QSize(20, 20));
        button->setAutoRaise(true);
        // A click leaves the focus, and with it the single-key actions, where it was.
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(withoutMnemonic(action->text()));
        m_parts->buttons->addWidget(button);
    }
}

void TransportBar::setLayerActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* chip = new Chip;
        chip->setAction(action);
        chip->setFocusPolicy(Qt::TabFocus);
        m_parts->layers->addWidget(chip);
        m_parts->menu->addAction(action);
    }
}

void TransportBar::setPosition(const Position& position)
{
    m_parts->position = position;
    const bool open = position.frame >= 0;
    m_parts->place->setEnabled(open);
    m_parts->place->setText(open ? tr("frame %1 of %2").arg(position.frame).arg(position.lastFrame) : tr("no frame"));
    m_parts->place->setToolTip(tr("Frames count from 0. Click to go to a frame or time."));
    // The widest number keeps its room, so that nothing jumps while frames pass.
    const QString widest = tr("frame %1 of %2").arg(position.lastFrame).arg(position.lastFrame);
    m_parts->place->setMinimumWidth(m_parts->place->fontMetrics().horizontalAdvance(widest) + 20);
    m_parts->time->setText(open ? timeText(position.ptsSeconds) : QString());
    m_parts->time->setMinimumWidth(m_parts->time->fontMetrics().horizontalAdvance(timeText(position.ptsSeconds)) + 4);
    m_parts->type->setText(position.pictureType.isNull() ? QStringLiteral("–") : QString(position.pictureType));
    m_parts->type->setVisible(open);
    m_parts->type->setToolTip(tr("How this picture is coded: I on its own, P and B from others."));
    m_parts->place->setAccessibleName(positionText());
    setAccessibleName(positionText());
}

QString TransportBar::positionText() const
{
    const Position& position = m_parts->position;
    if (position.frame < 0)
        return tr("No frame");
    QString text = tr("frame %1 of %2").arg(position.frame).arg(position.lastFrame) + QStringLiteral(" · ") +
                   timeText(position.ptsSeconds);
    if (!position.pictureType.isNull())
        text += QStringLiteral(" · ") + position.pictureType;
    return text;
}

QSize TransportBar::minimumSizeHint() const
{
    return {m_parts->buttons->sizeHint().width() + m_parts->place->minimumWidth() + 40, 40};
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    foldLayers();
}

void TransportBar::foldLayers()
{
    const int needed = m_parts->buttons->sizeHint().width() + m_parts->place->minimumWidth() +
                       m_parts->time->minimumWidth() + m_parts->type->sizeHint().width() +
                       m_parts->layers->sizeHint().width() + 16 * space::grid;
    const bool room = width() >= needed;
    m_parts->layerBox->setVisible(room);
    m_parts->more->setVisible(!room);
}

} // namespace veriframe
