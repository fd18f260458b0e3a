// SPDX-License-Identifier: GPL-3.0-or-later
// Every room by keyboard alone, and as a screen reader meets it.
#include "filled_rooms.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>
#include <functional>
#include <set>

using namespace veriframe;
using namespace veriframe::test;

namespace {

QString nameOf(const QWidget& widget)
{
    QStringList parts{QString::fromLatin1(widget.metaObject()->className())};
    if (!widget.objectName().isEmpty())
        parts += widget.objectName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        parts += button->text();
    else
        parts += widget.accessibleName();
    return parts.join(u' ');
}

/// A part of another widget that a person never meets alone: the line of a spin box, a table's viewport or its corner.
bool isInnerPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
           (qobject_cast<const QHeaderView*>(&widget) && (widget.focusPolicy() & Qt::TabFocus) == 0) ||
           (qobject_cast<const QAbstractItemView*>(parent) && qobject_cast<const QAbstractButton*>(&widget));
}

bool isInteractive(const QWidget& widget)
{
    const bool control = qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
                         qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
                         qobject_cast<const QAbstractItemView*>(&widget) ||
                         (qobject_cast<const QAbstractSlider*>(&widget) && widget.focusPolicy() != Qt::NoFocus);
    return (control || (widget.focusPolicy() & Qt::TabFocus) != 0) && !isInnerPart(widget);
}

/// Of buttons of which one is chosen Tab comes to that one; the arrow keys lead to the others.
bool isReachedByArrows(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool oneOfSeveral = button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    return oneOfSeveral && !button->isChecked();
}

/// What Tab must come to.
std::vector<QWidget*> tabStopsOf(const MainWindow& window)
{
    std::vector<QWidget*> stops;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() && widget->isEnabled() &&
            widget->focusProxy() == nullptr && !isInnerPart(*widget) && !isReachedByArrows(*widget) &&
            widget->width() > 0 && widget->height() > 0)
            stops.push_back(widget);
    return stops;
}

/// The widget that is pointed out when that one has the focus: the field, not the line in it.
QWidget* shownFocus()
{
    QWidget* widget = QApplication::focusWidget();
    while (widget && isInnerPart(*widget) && widget->parentWidget())
        widget = widget->parentWidget();
    return widget;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// The stops that Tab comes to from where the focus is, in order, until it is where it was.
/// @param look what is done at each of them
std::vector<QWidget*>
walk(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const std::function<void(QWidget&)>& look = {})
{
    constexpr std::size_t most = 1000;
    std::vector<QWidget*> stops;
    std::set<QWidget*> seen;
    for (QWidget* here = shownFocus(); here && seen.insert(here).second && stops.size() < most; here = shownFocus()) {
        stops.push_back(here);
        if (look)
            look(*here);
        press(key, modifiers);
    }
    return stops;
}

/// The picture of a widget and a little around it, where the mark of the focus may be.
QImage surroundings(MainWindow& window, const QWidget& widget)
{
    constexpr int margin = 4;
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return window.grab(place.adjusted(-margin, -margin, margin, margin)).toImage();
}

class Rooms {
public:
    Rooms()
    {
        bench.start({}, bench.smallModels(2));
        fillRooms(bench);
        bench.window().resize(1440, 900);
    }

    void show(const QString& room)
    {
        bench.window().showWorkspace(room);
        QTest::qWait(200); // fades end
    }

    Workbench bench;
};

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rooms = std::make_unique<Rooms>(); }

    void cleanupTestCase() { m_rooms.reset(); }

    void everyControlHasANameAndARole_data() { rooms(); }

    void everyControlHasANameAndARole();

    void tabReachesEveryControlAndIsNeverTrapped_data() { rooms(); }

    void tabReachesEveryControlAndIsNeverTrapped();

    void theFocusIsSeen_data() { rooms(); }

    void theFocusIsSeen();
    void everyMenuIsReachedByALetterOfItsOwn();

private:
    static void rooms();

    MainWindow& window() { return m_rooms->bench.window(); }

    std::unique_ptr<Rooms> m_rooms;
};

void AccessibilityTest::rooms()
{
    QTest::addColumn<QString>("room");
    for (const QString& room : roomIds())
        QTest::addRow("%s", qPrintable(room)) << room;
}

void AccessibilityTest::everyControlHasANameAndARole()
{
    QFETCH(QString, room);
    m_rooms->show(room);
    QStringList nameless;
    int controls = 0;
    for (QWidget* widget : window().findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&window()) || !isInteractive(*widget))
            continue;
        ++controls;
        QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        if (!said || said->text(QAccessible::Name).trimmed().isEmpty())
            nameless += nameOf(*widget) + QStringLiteral(" has no name");
        else if (said->role() == QAccessible::NoRole || said->role() == QAccessible::Client)
            nameless += nameOf(*widget) + QStringLiteral(" has no role");
    }
    QVERIFY(controls > 10);
    QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
}

void AccessibilityTest::tabReachesEveryControlAndIsNeverTrapped()
{
    QFETCH(QString, room);
    m_rooms->show(room);
    const std::vector<QWidget*> wanted = tabStopsOf(window());
    QVERIFY(wanted.size() > 5);
    wanted.front()->setFocus();
    const std::vector<QWidget*> reached = walk(Qt::Key_Tab);
    QStringList missed;
    for (const QWidget* widget : wanted)
        if (std::find(reached.begin(), reached.end(), widget) == reached.end() && widget->isVisible())
            missed += nameOf(*widget);
    QStringList order;
    for (const QWidget* widget : reached)
        order += nameOf(*widget);
    QVERIFY2(
        missed.isEmpty(),
        qPrintable(QStringLiteral("not reached:\n%1\nin order:\n%2").arg(missed.join(u'\n'), order.join(u'\n'))));
    wanted.front()->setFocus();
    QVERIFY(walk(Qt::Key_Backtab, Qt::ShiftModifier).size() >= wanted.size());
}

void AccessibilityTest::theFocusIsSeen()
{
    QFETCH(QString, room);
    m_rooms->show(room);
    tabStopsOf(window()).front()->setFocus(Qt::TabFocusReason);
    QStringList unseen;
    walk(Qt::Key_Tab, Qt::NoModifier, [&](QWidget& widget) {
        QWidget* focus = QApplication::focusWidget();
        const QImage with = surroundings(window(), widget);
        focus->clearFocus();
        if (surroundings(window(), widget) == with)
            unseen += nameOf(widget);
        focus->setFocus(Qt::TabFocusReason);
    });
    QVERIFY2(unseen.isEmpty(), qPrintable(u'\n' + unseen.join(u'\n')));
}

void AccessibilityTest::everyMenuIsReachedByALetterOfItsOwn()
{
    std::set<QString> keys;
    for (const QAction* menu : window().menuBar()->actions()) {
        const QString key = QKeySequence::mnemonic(menu->text()).toString();
        QVERIFY2(!key.isEmpty(), qPrintable(menu->text()));
        QVERIFY2(keys.insert(key).second, qPrintable(menu->text()));
    }
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
