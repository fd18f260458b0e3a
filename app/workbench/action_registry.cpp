// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_registry.h"

#include "key_courtesy.h"
#include "settings.h"
#include "widgets/text_parts.h"
#include "widgets/themed_icon.h"

#include <QWidget>
#include <algorithm>
#include <utility>

namespace veriframe {

namespace {

/// Whether pressing one means, or could yet become, the other.
bool collide(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

QStringList toTexts(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts += key.toString(QKeySequence::PortableText);
    return texts;
}

/// Each once, without what is no key.
QList<QKeySequence> cleaned(const QList<QKeySequence>& keys)
{
    QList<QKeySequence> result;
    for (const QKeySequence& key : keys)
        if (!key.isEmpty() && key[0].key() != Qt::Key_unknown && !result.contains(key))
            result += key;
    return result;
}

QList<QKeySequence> toKeys(const QStringList& texts)
{
    QList<QKeySequence> keys;
    for (const QString& text : texts)
        keys += QKeySequence(text, QKeySequence::PortableText);
    return cleaned(keys);
}

} // namespace

QString actionName(const QAction& action)
{
    QString name = withoutMnemonic(action.text());
    if (name.endsWith(QChar(0x2026)))
        name.chop(1);
    return name;
}

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(ActionRegistry::tr(" or ", "between keys"));
}

struct ActionRegistry::Impl {
    Impl(Settings& storage, QWidget* owner) : settings(storage), window(owner) {}

    const Entry* find(const QString& id) const
    {
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&id](const Entry& entry) { return entry.id == id; });
        return found == entries.end() ? nullptr : &*found;
    }

    /// Sets keys and what is told of them.
    static void show(const Entry& entry, const QList<QKeySequence>& keys)
    {
        entry.action->setShortcuts(keys);
        entry.action->setToolTip(
            keys.isEmpty() ? entry.sentence
                           : ActionRegistry::tr("%1 (%2)", "tool tip, keys").arg(entry.sentence, keysText(keys)));
    }

    void remember(const Entry& entry)
    {
        const QList<QKeySequence> keys = entry.action->shortcuts();
        settings.setShortcuts(
            entry.id, keys == entry.defaults ? std::nullopt : std::optional<QStringList>(toTexts(keys)));
    }

    /// Removes what collides with that key. @return whether there was any
    static bool take(const Entry& from, const QKeySequence& key)
    {
        QList<QKeySequence> keys = from.action->shortcuts();
        if (keys.removeIf([&key](const QKeySequence& other) { return collide(key, other); }) == 0)
            return false;
        show(from, keys);
        return true;
    }

    Settings& settings;
    QWidget* window;
    std::vector<Entry> entries;
};

ActionRegistry::ActionRegistry(Settings& settings, QWidget* window)
    : QObject(window), m_impl(std::make_unique<Impl>(settings, window))
{
    new KeyCourtesy(window);
}

ActionRegistry::~ActionRegistry() = default;

QAction* ActionRegistry::add(ActionSpec spec)
{
    Q_ASSERT(!spec.id.isEmpty() && !m_impl->find(spec.id));
    auto* action = new QAction(themedIcon(spec.icon), spec.text, m_impl->window);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    // A held key repeats a step, but does not flicker a switch.
    action->setAutoRepeat(!spec.checkable);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setShortcutVisibleInContextMenu(true);
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    m_impl->window->addAction(action);

    Entry entry{spec.id, spec.group, action, cleaned(spec.shortcuts)};
    entry.sentence = spec.toolTip.isEmpty() ? actionName(*action) : spec.toolTip;
    const std::optional<QStringList> chosen = m_impl->settings.shortcuts(spec.id);
    QList<QKeySequence> keys = chosen ? toKeys(*chosen) : entry.defaults;
    // What the person chose goes before a default that a newer version brought; else the first has it.
    keys.removeIf([&](const QKeySequence& key) {
        const Entry* owner = m_impl->find(ownerOf(key));
        if (!owner)
            return false;
        const bool ownerChosen = m_impl->settings.shortcuts(owner->id).has_value();
        if (!chosen && !ownerChosen)
            qWarning("%s has the key of %s", qPrintable(spec.id), qPrintable(owner->id));
        if (!chosen || ownerChosen)
            return true;
        Impl::take(*owner, key);
        return false;
    });
    Impl::show(entry, keys);
    m_impl->entries.push_back(std::move(entry));
    return action;
}

QAction* ActionRegistry::action(const QString& id) const
{
    const Entry* entry = m_impl->find(id);
    Q_ASSERT_X(entry, "ActionRegistry::action", qPrintable(id));
    return entry ? entry->action : nullptr;
}

const std::vector<ActionRegistry::Entry>& ActionRegistry::entries() const
{
    return m_impl->entries;
}

QString ActionRegistry::ownerOf(const QKeySequence& key, const QString& exceptId) const
{
    for (const Entry& entry : m_impl->entries)
        if (entry.id != exceptId)
            for (const QKeySequence& other : entry.action->shortcuts())
                if (collide(key, other))
                    return entry.id;
    return {};
}

void ActionRegistry::setShortcuts(const QString& id, const QList<QKeySequence>& keys)
{
    const Entry* entry = m_impl->find(id);
    if (!entry)
        return;
    const QList<QKeySequence> wanted = cleaned(keys);
    QStringList changed;
    for (const Entry& other : m_impl->entries)
        if (other.id != id) {
            bool taken = false;
            for (const QKeySequence& key : wanted)
                taken = Impl::take(other, key) || taken;
            if (taken)
                changed += other.id;
        }
    if (entry->action->shortcuts() != wanted) {
        Impl::show(*entry, wanted);
        changed += id;
    }
    for (const QString& each : changed)
        m_impl->remember(*m_impl->find(each));
    for (const QString& each : changed)
        Q_EMIT shortcutsChanged(each);
}

void ActionRegistry::restoreDefaults(const QString& id)
{
    if (const Entry* entry = m_impl->find(id))
        setShortcuts(id, QList<QKeySequence>(entry->defaults));
}

void ActionRegistry::restoreAllDefaults()
{
    QStringList changed;
    for (const Entry& entry : m_impl->entries)
        if (entry.action->shortcuts() != entry.defaults) {
            Impl::show(entry, entry.defaults);
            changed += entry.id;
        }
    for (const QString& each : changed)
        m_impl->remember(*m_impl->find(each));
    for (const QString& each : changed)
        Q_EMIT shortcutsChanged(each);
}

} // namespace veriframe
