// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/collapsible_section.h"
#include "widgets/disclosure_button.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

/// A section with a field in it, shown.
struct Shown {
    QWidget window;
    CollapsibleSection* section = new CollapsibleSection(QStringLiteral("persons"), QStringLiteral("Persons"));
    QLineEdit* content = new QLineEdit;
    DisclosureButton* header = section->findChild<DisclosureButton*>();

    Shown()
    {
        section->setContent(content);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(section);
        column->addStretch(1);
        window.resize(300, 200);
        window.show();
        window.activateWindow();
    }
};

} // namespace

class CollapsibleSectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void aClickOnTheTitleHidesAndShowsTheContent();
    void keysCollapseAndExpand_data();
    void keysCollapseAndExpand();
    void spaceIsNotTheProgramsShortcutThere();
    void theStateCanBeSetBeforeTheContent();
    void setCollapsedTellsOnlyChanges();
    void aPlainSectionNeverCollapses();
    void focusInsideMovesToTheTitle();
    void collapsingGivesTheRoomBack();
    void theTrailingActionShowsAndTriggers();
    void theTitleReadsAsWrittenAndShowsInCapitals();
    void screenReadersHearWhetherItIsExpanded();
    void newContentReplacesTheOld();
};

void CollapsibleSectionTest::aClickOnTheTitleHidesAndShowsTheContent()
{
    const Shown shown;
    QSignalSpy changed(shown.section, &CollapsibleSection::collapsedChanged);
    QTest::mouseClick(shown.header, Qt::LeftButton);
    QVERIFY(shown.section->collapsed());
    QVERIFY(!shown.content->isVisible());
    QTest::mouseClick(shown.header, Qt::LeftButton);
    QVERIFY(!shown.section->collapsed());
    QVERIFY(shown.content->isVisible());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).first().toBool(), true);
    QCOMPARE(changed.at(1).first().toBool(), false);
}

void CollapsibleSectionTest::keysCollapseAndExpand_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    QTest::addRow("space collapses") << static_cast<int>(Qt::Key_Space) << false << true;
    QTest::addRow("space expands") << static_cast<int>(Qt::Key_Space) << true << false;
    QTest::addRow("return collapses") << static_cast<int>(Qt::Key_Return) << false << true;
    QTest::addRow("left collapses") << static_cast<int>(Qt::Key_Left) << false << true;
    QTest::addRow("left on a collapsed one: stays") << static_cast<int>(Qt::Key_Left) << true << true;
    QTest::addRow("right expands") << static_cast<int>(Qt::Key_Right) << true << false;
    QTest::addRow("right on an expanded one: stays") << static_cast<int>(Qt::Key_Right) << false << false;
    QTest::addRow("down is not its key") << static_cast<int>(Qt::Key_Down) << false << false;
}

void CollapsibleSectionTest::keysCollapseAndExpand()
{
    QFETCH(int, key);
    QFETCH(bool, before);
    QFETCH(bool, after);
    const Shown shown;
    shown.section->setCollapsed(before);
    shown.header->setFocus();
    QTest::keyClick(shown.header, static_cast<Qt::Key>(key));
    QCOMPARE(shown.section->collapsed(), after);
}

void CollapsibleSectionTest::spaceIsNotTheProgramsShortcutThere()
{
    Shown shown;
    QAction play;
    play.setShortcut(Qt::Key_Space);
    shown.window.addAction(&play);
    const QSignalSpy played(&play, &QAction::triggered);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.header->setFocus();
    QTest::keyClick(shown.header, Qt::Key_Space);
    QCOMPARE(played.count(), 0);
    QVERIFY(shown.section->collapsed());
}

void CollapsibleSectionTest::theStateCanBeSetBeforeTheContent()
{
    CollapsibleSection section(QStringLiteral("faces"), QStringLiteral("This frame"));
    QCOMPARE(section.id(), QStringLiteral("faces"));
    section.setCollapsed(true);
    auto* content = new QLabel(QStringLiteral("late"));
    section.setContent(content);
    section.show();
    QVERIFY(!content->isVisible());
    section.setCollapsed(false);
    QVERIFY(content->isVisible());
}

void CollapsibleSectionTest::setCollapsedTellsOnlyChanges()
{
    CollapsibleSection section(QStringLiteral("faces"), QStringLiteral("This frame"));
    const QSignalSpy changed(&section, &CollapsibleSection::collapsedChanged);
    section.setCollapsed(false);
    section.setCollapsed(true);
    section.setCollapsed(true);
    QCOMPARE(changed.count(), 1);
}

void CollapsibleSectionTest::aPlainSectionNeverCollapses()
{
    const Shown shown;
    shown.section->setCollapsed(true);
    shown.section->setCollapsible(false);
    QVERIFY2(!shown.section->collapsed(), "what cannot be opened again must be open");
    shown.section->setCollapsed(true);
    QTest::mouseClick(shown.header, Qt::LeftButton);
    QVERIFY(!shown.section->collapsed());
    QCOMPARE(shown.header->focusPolicy(), Qt::NoFocus);
}

void CollapsibleSectionTest::focusInsideMovesToTheTitle()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.content->setFocus();
    shown.section->setCollapsed(true);
    QCOMPARE(QApplication::focusWidget(), shown.header);
}

void CollapsibleSectionTest::collapsingGivesTheRoomBack()
{
    const Shown shown;
    const int before = shown.section->sizeHint().height();
    shown.section->setCollapsed(true);
    QVERIFY(shown.section->sizeHint().height() <= before - shown.content->sizeHint().height());
}

void CollapsibleSectionTest::theTrailingActionShowsAndTriggers()
{
    const Shown shown;
    QAction merge(QStringLiteral("&Merge"));
    shown.section->setTrailingAction(&merge);
    shown.section->setNote(QStringLiteral("2 of 3"));
    QApplication::processEvents();
    auto* button = shown.section->findChild<ActionButton*>();
    QCOMPARE(button->text(), QStringLiteral("Merge"));
    const QSignalSpy triggered(&merge, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY2(!shown.section->collapsed(), "the button is not the title");
    QCOMPARE(button->mapTo(shown.section, QPoint(button->width(), 0)).x(), shown.section->width());
    shown.section->setTrailingAction(nullptr);
    QVERIFY(!button->isVisible());
}

void CollapsibleSectionTest::theTitleReadsAsWrittenAndShowsInCapitals()
{
    const Shown shown;
    QCOMPARE(shown.section->title(), QStringLiteral("Persons"));
    QCOMPARE(shown.header->font().capitalization(), QFont::AllUppercase);
    QCOMPARE(shown.header->font().pixelSize(), 11);
    QCOMPARE(shown.header->font().weight(), QFont::DemiBold);
    shown.section->setTitle(QStringLiteral("Personen"));
    QCOMPARE(shown.section->accessibleName(), QStringLiteral("Personen"));
}

void CollapsibleSectionTest::screenReadersHearWhetherItIsExpanded()
{
    const Shown shown;
    QAccessibleInterface* header = QAccessible::queryAccessibleInterface(shown.header);
    QCOMPARE(header->role(), QAccessible::Button);
    QCOMPARE(header->text(QAccessible::Name), QStringLiteral("Persons"));
    QVERIFY(header->state().expandable);
    QVERIFY(header->state().expanded);
    header->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(shown.section->collapsed());
    QVERIFY(header->state().collapsed);
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.section)->role(), QAccessible::Grouping);
}

void CollapsibleSectionTest::newContentReplacesTheOld()
{
    const Shown shown;
    const QPointer<QWidget> old = shown.content;
    auto* fresh = new QLabel(QStringLiteral("new"));
    shown.section->setContent(fresh);
    QVERIFY(old == nullptr);
    QCOMPARE(shown.section->content(), fresh);
    QVERIFY(fresh->isVisible());
}

QTEST_MAIN(CollapsibleSectionTest)
#include "tst_collapsible_section.moc"
