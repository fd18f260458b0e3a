// SPDX-License-Identifier: GPL-3.0-or-later
// Persons, faces, bookmarks: the lists of the right panel.
#include "widgets/bookmark_list.h"
#include "widgets/face_cards.h"
#include "widgets/person_list.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace veriframe;

namespace {

std::vector<PersonRow> persons(int count)
{
    std::vector<PersonRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({i, QStringLiteral("Person %1").arg(i + 1), QStringLiteral("32 frames"), {}, i / 10.0});
    return rows;
}

} // namespace

class PanelListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void selectionStaysWhileResultsComeIn();
    void aPersonThatIsGoneLeavesTheSelection();
    void personsAreChosenByMouseAndKeyboard();
    void manyPersonsScroll();
    void aFaceIsAButton();
    void withoutFacesASentenceSaysWhy();
    void aBookmarkIsChangedInPlace();
    void escapeTakesBackWhatWasTyped();
    void aBookmarkIsLeftAndRemoved();
};

void PanelListsTest::selectionStaysWhileResultsComeIn()
{
    PersonList list;
    list.setRows(persons(3));
    list.setSelectedPersons({1, 2});
    QSignalSpy changed(&list, &PersonList::selectionChanged);
    std::vector<PersonRow> next = persons(4);
    next[1].score = 0.99;
    list.setRows(next);
    QCOMPARE(list.selectedPersons(), (std::vector{1, 2}));
    QCOMPARE(changed.count(), 0);
}

void PanelListsTest::aPersonThatIsGoneLeavesTheSelection()
{
    PersonList list;
    list.setRows(persons(3));
    list.setSelectedPersons({2});
    QSignalSpy changed(&list, &PersonList::selectionChanged);
    list.setRows(persons(2));
    QVERIFY(list.selectedPersons().empty());
    QCOMPARE(changed.count(), 1);
}

void PanelListsTest::personsAreChosenByMouseAndKeyboard()
{
    PersonList list;
    list.setRows(persons(3));
    list.resize(328, 200);
    list.show();
    auto* view = list.findChild<QListView*>();
    QSignalSpy activated(&list, &PersonList::personActivated);
    const auto middleOf = [&](int row) { return view->visualRect(view->model()->index(row, 0)).center(); };
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(list.selectedPersons(), std::vector{1});
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(2));
    QCOMPARE(list.selectedPersons(), (std::vector{1, 2}));
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(list.selectedPersons(), std::vector{1});
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 1);
    QVERIFY(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Person 1")));
}

void PanelListsTest::manyPersonsScroll()
{
    PersonList list;
    list.setRows(persons(50));
    list.show();
    QVERIFY(list.sizeHint().height() < 400);
}

void PanelListsTest::aFaceIsAButton()
{
    FaceCards cards;
    cards.setCards({{4, QStringLiteral("Person 5"), {}, 0.66, {QStringLiteral("131 × 169 px")}}}, {});
    cards.resize(328, 120);
    cards.show();
    auto* button = cards.findChild<QScrollArea*>()->widget()->findChild<QAbstractButton*>();
    QVERIFY(
        button->accessibleName().contains(QStringLiteral("0.66")) ||
        button->accessibleName().contains(QStringLiteral("0,66")));
    QSignalSpy activated(&cards, &FaceCards::personActivated);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().toInt(), 4);
}

void PanelListsTest::withoutFacesASentenceSaysWhy()
{
    FaceCards cards;
    cards.setCards({}, QStringLiteral("This frame was not analysed."));
    cards.show();
    QVERIFY(!cards.findChild<QScrollArea*>()->isVisible());
}

void PanelListsTest::aBookmarkIsChangedInPlace()
{
    BookmarkList list;
    list.setBookmarks({{7, 0.28, BookmarkStatus::open, QStringLiteral("chin")}});
    list.show();
    QSignalSpy changed(&list, &BookmarkList::changeRequested);
    auto* note = list.findChild<QLineEdit*>();
    note->setFocus();
    note->selectAll();
    QTest::keyClicks(note, QStringLiteral("edge at the chin"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.last().first().value<Bookmark>().note, QStringLiteral("edge at the chin"));
    // The list does not change by itself.
    QCOMPARE(list.bookmarks().front().note, QStringLiteral("chin"));
    auto* status = list.findChild<QComboBox*>();
    Q_EMIT status->activated(1);
    QCOMPARE(changed.last().first().value<Bookmark>().status, BookmarkStatus::suspicious);
}

void PanelListsTest::escapeTakesBackWhatWasTyped()
{
    BookmarkList list;
    list.setBookmarks({{7, 0.28, BookmarkStatus::open, QStringLiteral("chin")}});
    list.show();
    QSignalSpy changed(&list, &BookmarkList::changeRequested);
    auto* note = list.findChild<QLineEdit*>();
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("xyz"));
    QTest::keyClick(note, Qt::Key_Escape);
    QCOMPARE(note->text(), QStringLiteral("chin"));
    QCOMPARE(changed.count(), 0);
}

void PanelListsTest::aBookmarkIsLeftAndRemoved()
{
    BookmarkList list;
    list.setBookmarks({{7, 0.28, BookmarkStatus::open, {}}, {9, 0.36, BookmarkStatus::cleared, {}}});
    list.show();
    QSignalSpy seek(&list, &BookmarkList::seekRequested);
    QSignalSpy removed(&list, &BookmarkList::removeRequested);
    for (auto* button : list.findChildren<QAbstractButton*>())
        if (button->accessibleName().contains(QStringLiteral("frame 9")))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(seek.count(), 1);
    QCOMPARE(seek.first().first().toInt(), 9);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().toInt(), 9);
}

QTEST_MAIN(PanelListsTest)
#include "tst_panel_lists.moc"
