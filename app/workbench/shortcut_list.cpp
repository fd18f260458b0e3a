// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_list.h"

#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int nameColumn = 0, keysColumn = 1;
constexpr int idRole = Qt::UserRole, capsRole = Qt::UserRole + 1, changedRole = Qt::UserRole + 2;
constexpr int rowHeight = 32, headingHeight = 36, sidePadding = 12, capPadding = 8, capHeight = 20, capSpace = 4;

bool isHeading(const QModelIndex& index)
{
    return !index.parent().isValid();
}

class ShortcutDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (isHeading(index))
            return {0, headingHeight};
        const QFontMetrics metrics(option.font);
        int width = 2 * sidePadding + capsWidth(metrics, index.data(capsRole).toStringList());
        if (index.column() == nameColumn)
            width += metrics.horizontalAdvance(index.data().toString());
        return {width, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHeading(index))
            paintHeading(*painter, option, index);
        else
            paintRow(*painter, option, index);
        painter->restore();
    }

private:
    static int capWidth(const QFontMetrics& metrics, const QString& cap)
    {
        return std::max(capHeight + capSpace, metrics.horizontalAdvance(cap) + 2 * capPadding);
    }

    static int capsWidth(const QFontMetrics& metrics, const QStringList& caps)
    {
        int width = 0;
        for (const QString& cap : caps)
            width += capWidth(metrics, cap) + capSpace;
        return width;
    }

    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        painter.setFont(capitalsFont());
        painter.setPen(themeColor(Token::dim, option.palette));
        const QRect area = option.rect.adjusted(sidePadding, 0, -sidePadding, -8);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    static void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const QStringList caps = index.siblingAtColumn(keysColumn).data(capsRole).toStringList();
        if (index.column() == keysColumn) {
            paintCaps(painter, option, caps);
            return;
        }
        // The name may go on beside few keys: the column of keys is as wide as the most of them.
        QRect row = option.rect;
        if (const auto* list = qobject_cast<const QTreeView*>(option.widget))
            row.setRight(list->viewport()->width() - 1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            painter.fillRect(row, themeColor(selected ? Token::selection : Token::raised, option.palette));
        const bool focused = option.widget && option.widget->hasFocus();
        if (selected && focused)
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                themeColor(Token::accent, option.palette));
        QRect area = row.adjusted(sidePadding, 0, -capsWidth(option.fontMetrics, caps) - sidePadding - capSpace, 0);
        QFont font = option.font;
        const QString changed = index.data(changedRole).toBool() ? ShortcutList::tr("changed") : QString();
        const QFontMetrics small(textFont(textSize::caption));
        const int changedWidth = changed.isEmpty() ? 0 : small.horizontalAdvance(changed) + 2 * capSpace;
        const QString name =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width() - changedWidth);
        painter.setFont(font);
        painter.setPen(themeColor(Token::text, option.palette));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
        if (changed.isEmpty())
            return;
        area.setLeft(area.left() + option.fontMetrics.horizontalAdvance(name) + 2 * capSpace);
        font.setPixelSize(textSize::caption);
        painter.setFont(font);
        painter.setPen(themeColor(Token::dim, option.palette));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, changed);
    }

    static void paintCaps(QPainter& painter, const QStyleOptionViewItem& option, QStringList caps)
    {
        painter.setFont(option.font);
        std::reverse(caps.begin(), caps.end());
        qreal right = option.rect.right() + 1 - sidePadding;
        for (const QString& cap : caps) {
            const int width = capWidth(option.fontMetrics, cap);
            QRectF area(right - width, option.rect.center().y() + 1 - capHeight / 2.0, width, capHeight);
            painter.setPen(themeColor(Token::line, option.palette));
            painter.setBrush(themeColor(Token::raised, option.palette));
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter.setPen(themeColor(Token::text, option.palette));
            painter.drawText(area, Qt::AlignCenter, cap);
            right -= width + capSpace;
        }
    }
};

} // namespace

ShortcutList::ShortcutList(ActionRegistry& actions, QWidget* parent) : QTreeWidget(parent), m_actions(actions)
{
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(keysColumn, QHeaderView::ResizeToContents);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setItemDelegate(new ShortcutDelegate(this));
    setAccessibleName(tr("Actions and their keys"));
    fill();
    connect(this, &QTreeWidget::currentItemChanged, this, &ShortcutList::currentIdChanged);
    connect(&m_actions, &ActionRegistry::shortcutsChanged, this, &ShortcutList::showKeys);
}

void ShortcutList::fill()
{
    QHash<QString, QTreeWidgetItem*> groups;
    for (const ActionRegistry::Entry& entry : m_actions.entries()) {
        QTreeWidgetItem*& group = groups[entry.group];
        if (!group) {
            group = new QTreeWidgetItem(this, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        auto* row = new QTreeWidgetItem(group, {actionName(*entry.action)});
        row->setData(nameColumn, idRole, entry.id);
        row->setToolTip(nameColumn, entry.sentence);
        showKeys(entry.id);
    }
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0)->child(0));
}

namespace {

QTreeWidgetItem* rowOf(const QTreeWidget& list, const QString& id)
{
    for (int group = 0; group < list.topLevelItemCount(); ++group)
        for (int i = 0; i < list.topLevelItem(group)->childCount(); ++i)
            if (QTreeWidgetItem* row = list.topLevelItem(group)->child(i);
                row->data(nameColumn, idRole).toString() == id)
                return row;
    return nullptr;
}

} // namespace

void ShortcutList::showKeys(const QString& id)
{
    QTreeWidgetItem* row = rowOf(*this, id);
    const auto entry =
        std::find_if(m_actions.entries().begin(), m_actions.entries().end(), [&id](const ActionRegistry::Entry& each) {
            return each.id == id;
        });
    if (!row || entry == m_actions.entries().end())
        return;
    const QList<QKeySequence> keys = entry->action->shortcuts();
    QStringList caps;
    for (const QKeySequence& key : keys)
        caps += key.toString(QKeySequence::NativeText);
    row->setData(keysColumn, capsRole, caps);
    row->setData(nameColumn, changedRole, keys != entry->defaults);
    row->setData(
        keysColumn, Qt::AccessibleTextRole,
        (caps.isEmpty() ? tr("No key") : keysText(keys)) +
            (keys != entry->defaults ? QStringLiteral(", ") + tr("changed") : QString()));
}

int ShortcutList::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    int shown = 0;
    QTreeWidgetItem* first = nullptr;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        QTreeWidgetItem* heading = topLevelItem(group);
        int inGroup = 0;
        for (int i = 0; i < heading->childCount(); ++i) {
            QTreeWidgetItem* row = heading->child(i);
            const QStringList caps = row->data(keysColumn, capsRole).toStringList();
            // "+" or "j" alone means that key; more is looked for within the keys' names as well.
            const bool byKey = std::any_of(caps.begin(), caps.end(), [&wanted](const QString& cap) {
                return cap.compare(wanted, Qt::CaseInsensitive) == 0 ||
                       (wanted.size() > 1 && cap.contains(wanted, Qt::CaseInsensitive));
            });
            const bool matches = byKey || row->text(nameColumn).contains(wanted, Qt::CaseInsensitive);
            row->setHidden(!matches);
            inGroup += matches ? 1 : 0;
            if (matches && !first)
                first = row;
        }
        heading->setHidden(inGroup == 0);
        shown += inGroup;
    }
    if (!currentItem() || currentItem()->isHidden())
        setCurrentItem(first);
    if (currentItem())
        scrollToItem(currentItem());
    return shown;
}

QString ShortcutList::currentId() const
{
    const QTreeWidgetItem* row = currentItem();
    return row && !row->isHidden() ? row->data(nameColumn, idRole).toString() : QString();
}

void ShortcutList::setCurrentId(const QString& id)
{
    if (QTreeWidgetItem* row = rowOf(*this, id)) {
        setCurrentItem(row);
        scrollToItem(row);
    }
}

void ShortcutList::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace veriframe
