// SPDX-License-Identifier: GPL-3.0-or-later
#include "room_layout.h"

#include "settings.h"
#include "widgets/collapsible_section.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QSplitter>

namespace veriframe {

RoomLayout::RoomLayout(Settings& settings, const QString& room, QWidget* page)
    : QObject(page), m_settings(settings), m_room(room), m_page(page)
{
    page->installEventFilter(this);
}

QString RoomLayout::keyOf(const char* name) const
{
    return m_room + QLatin1Char('/') + QLatin1String(name);
}

void RoomLayout::keep(const char* name, QSplitter* splitter, const QList<int>& sizes)
{
    m_parts.push_back(
        {keyOf(name), [splitter] { return splitter->saveState(); },
         [splitter](const QByteArray& state) {
             if (!state.isEmpty())
                 splitter->restoreState(state);
         },
         [splitter, sizes] { splitter->setSizes(sizes); }});
    connect(splitter, &QSplitter::splitterMoved, this, &RoomLayout::save);
}

void RoomLayout::keep(const char* name, CollapsibleSection* section)
{
    m_parts.push_back(
        {keyOf(name), [section] { return QByteArray(1, section->collapsed() ? '1' : '0'); },
         [section](const QByteArray& state) { section->setCollapsed(state == "1"); },
         [section] { section->setCollapsed(false); }});
}

void RoomLayout::keepState(
    const char* name, std::function<QByteArray()> save, const std::function<void(const QByteArray&)>& restore)
{
    m_parts.push_back({keyOf(name), std::move(save), restore, [restore] { restore({}); }});
}

void RoomLayout::setPanel(QWidget* panel)
{
    m_panel = panel;
    fitPanel();
}

void RoomLayout::setPanelWanted(bool wanted)
{
    m_wanted = wanted;
    fitPanel();
}

void RoomLayout::save() const
{
    for (const Part& part : m_parts)
        m_settings.setLayout(part.name, part.save());
}

void RoomLayout::restore()
{
    for (const Part& part : m_parts)
        part.restore(m_settings.layout(part.name));
    Q_EMIT restored();
}

void RoomLayout::reset()
{
    for (const Part& part : m_parts)
        part.reset();
    m_wanted = true;
    fitPanel();
}

void RoomLayout::fitPanel()
{
    const bool folded = m_page->window()->width() < frameSize::collapseBelowWidth;
    const bool changed = folded != m_folded;
    m_folded = folded;
    if (m_panel)
        m_panel->setVisible(m_wanted && !folded);
    if (changed)
        Q_EMIT panelFolded(folded);
}

bool RoomLayout::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Hide)
        save();
    else if (event->type() == QEvent::Resize && m_folded != (m_page->window()->width() < frameSize::collapseBelowWidth))
        fitPanel();
    return QObject::eventFilter(watched, event);
}

} // namespace veriframe
