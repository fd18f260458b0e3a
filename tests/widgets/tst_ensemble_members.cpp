// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ensemble_members.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

std::vector<EnsembleMemberRow> madeUpMembers()
{
    return {
        {QStringLiteral("b7_111 · epoch 36"), QStringLiteral("0.2530"), {}, 1, {}},
        {QStringLiteral("b7_555 · epoch 19"), QStringLiteral("0.2588"), {}, 2, {}},
        {QStringLiteral("b7_888 · epoch 40"), {}, {}, 1, QStringLiteral("no predictions yet")}};
}

EnsembleMemberRow madeUpSuggestion()
{
    return {QStringLiteral("b7_999 · epoch 23"), QStringLiteral("0.2391"), {}, 1, {}};
}

void showAt(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class EnsembleMembersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void buttonsRemoveAndAdd();
    void aClickActivates();
    void aPressThatLeavesTheButtonDoesNothing();
    void keysDoTheSame();
    void theListAsksAndChangesNothing();
    void theHeightFollowsTheRows();
    void everythingIsSaidInWords();
};

void EnsembleMembersTest::buttonsRemoveAndAdd()
{
    EnsembleMembers list;
    list.setMembers(madeUpMembers());
    list.setSuggestion(madeUpSuggestion());
    showAt(list, {328, list.sizeHint().height()});
    QSignalSpy removed(&list, &EnsembleMembers::removeRequested);
    const QSignalSpy added(&list, &EnsembleMembers::addSuggestionRequested);
    const QSignalSpy activated(&list, &EnsembleMembers::activated);
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.buttonRect(1).center());
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toInt(), 1);
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.buttonRect(3).center());
    QCOMPARE(added.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(activated.count(), 0);
}

void EnsembleMembersTest::aClickActivates()
{
    EnsembleMembers list;
    list.setMembers(madeUpMembers());
    list.setSuggestion(madeUpSuggestion());
    showAt(list, {328, list.sizeHint().height()});
    QSignalSpy activated(&list, &EnsembleMembers::activated);
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.rowRect(2).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toInt(), 2);
    QCOMPARE(list.current(), 2);
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.rowRect(3).center()); // only its button adds the suggestion
    QCOMPARE(activated.count(), 1);
}

void EnsembleMembersTest::aPressThatLeavesTheButtonDoesNothing()
{
    EnsembleMembers list;
    list.setMembers(madeUpMembers());
    showAt(list, {328, list.sizeHint().height()});
    const QSignalSpy removed(&list, &EnsembleMembers::removeRequested);
    const QSignalSpy activated(&list, &EnsembleMembers::activated);
    QTest::mousePress(&list, Qt::LeftButton, {}, list.buttonRect(0).center());
    QTest::mouseRelease(&list, Qt::LeftButton, {}, list.buttonRect(1).center());
    QTest::mousePress(&list, Qt::LeftButton, {}, list.buttonRect(0).center());
    QTest::mouseRelease(&list, Qt::LeftButton, {}, list.rowRect(0).center());
    QTest::mousePress(&list, Qt::LeftButton, {}, list.rowRect(0).center());
    QTest::mouseRelease(&list, Qt::LeftButton, {}, list.buttonRect(0).center());
    QCOMPARE(removed.count() + activated.count(), 0);
}

void EnsembleMembersTest::keysDoTheSame()
{
    EnsembleMembers list;
    list.setMembers(madeUpMembers());
    list.setSuggestion(madeUpSuggestion());
    showAt(list, {328, list.sizeHint().height()});
    QSignalSpy removed(&list, &EnsembleMembers::removeRequested);
    const QSignalSpy added(&list, &EnsembleMembers::addSuggestionRequested);
    QSignalSpy activated(&list, &EnsembleMembers::activated);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(removed.count(), 0); // no row is meant yet
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(activated[0][0].toInt(), 1);
    QCOMPARE(removed[0][0].toInt(), 1);
    QTest::keyClick(&list, Qt::Key_End);
    QCOMPARE(list.current(), 3);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.current(), 3);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Plus})
        QTest::keyClick(&list, key);
    QCOMPARE(added.count(), 3);
    QTest::keyClick(&list, Qt::Key_Delete); // a suggestion is no member
    QCOMPARE(removed.count(), 1);
    QTest::keyClick(&list, Qt::Key_Home);
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(list.current(), 0);
    QTest::keyClick(&list, Qt::Key_Plus); // from anywhere in the list
    QCOMPARE(added.count(), 4);
    QCOMPARE(activated.count(), 1);
}

void EnsembleMembersTest::theListAsksAndChangesNothing()
{
    EnsembleMembers list;
    list.setMembers(madeUpMembers());
    showAt(list, {328, 200});
    list.setCurrent(2);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(list.members(), madeUpMembers());
    // The owner does; then the keyboard is on what is left.
    list.setMembers({madeUpMembers().front()});
    QCOMPARE(list.current(), 0);
    list.setMembers({});
    QCOMPARE(list.current(), -1);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.current(), -1);
}

void EnsembleMembersTest::theHeightFollowsTheRows()
{
    EnsembleMembers list;
    const int none = list.sizeHint().height();
    list.setMembers({madeUpMembers().front()});
    QCOMPARE(list.sizeHint().height(), none); // a sentence had its place
    list.setSuggestion(madeUpSuggestion());
    QCOMPARE(list.sizeHint().height(), 2 * none);
    list.setMembers({});
    QCOMPARE(list.sizeHint().height(), 2 * none);
    showAt(list, {328, 2 * none});
    const QSignalSpy added(&list, &EnsembleMembers::addSuggestionRequested);
    QVERIFY(list.rect().contains(list.rowRect(0)));
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.buttonRect(0).center());
    QCOMPARE(added.count(), 1);
}

void EnsembleMembersTest::everythingIsSaidInWords()
{
    EnsembleMembers list;
    list.setEmptyText(QStringLiteral("No members yet."));
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&list);
    QCOMPARE(spoken->role(), QAccessible::List);
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("No members yet."));
    list.setMembers(madeUpMembers());
    list.setSuggestion(madeUpSuggestion());
    list.setCurrent(1);
    QCOMPARE(
        spoken->text(QAccessible::Description),
        QStringLiteral("b7_555 · epoch 19 × 2, 0.2588\n" // the current row comes first
                       "b7_111 · epoch 36, 0.2530\n"
                       "b7_888 · epoch 40, no predictions yet\n"
                       "suggested: + b7_999 · epoch 23, 0.2391"));
}

QTEST_MAIN(EnsembleMembersTest)
#include "tst_ensemble_members.moc"
