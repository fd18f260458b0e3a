// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys_page.h"

#include "action_registry.h"

#include <QStringList>

namespace veriframe::test {

QString keysPage(const ActionRegistry& actions)
{
    QString page =
        QStringLiteral("# Keys\n\n"
                       "These are the keys as they come. **Help > Keys…** (`?`) shows them with what you have changed, "
                       "and changes them. "
                       "Keys of a workspace hold while it is in front; everything stands in the menus as well.\n");
    QStringList groups;
    for (const ActionRegistry::Entry& entry : actions.entries())
        if (!entry.defaults.isEmpty() && !groups.contains(entry.group))
            groups += entry.group;
    for (const QString& group : groups) {
        page += QStringLiteral("\n## %1\n\n| keys | what |\n|---|---|\n").arg(group);
        for (const ActionRegistry::Entry& entry : actions.entries()) {
            if (entry.group != group || entry.defaults.isEmpty())
                continue;
            QStringList keys;
            for (const QKeySequence& key : entry.defaults)
                keys += QStringLiteral("`%1`").arg(key.toString(QKeySequence::PortableText));
            page += QStringLiteral("| %1 | %2 |\n").arg(keys.join(QStringLiteral(", ")), actionName(*entry.action));
        }
    }
    return page;
}

} // namespace veriframe::test
