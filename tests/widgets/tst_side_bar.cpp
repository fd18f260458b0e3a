// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/side_bar.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QBoxLayout>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

class SideBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void theFirstEntryIsCurrentAtFirst();
    void theCurrentEntryStaysWhenEntriesChange();
    void aClickChoosesAndTellsOnce();
    void keysMoveTheChoice_data();
    void keysMoveTheChoice();
    void arrowsWorkWhereTheProgramHasShortcutsOnThem();
    void onlyTheCurrentEntryIsATabStop();
    void anUnknownIdChangesNothing();
    void entriesMayChangeWhileOneIsClicked();
    void screenReadersFindTabs();
    void longWordsAreBroken_data();
    void longWordsAreBroken();
    void theChosenEntryShowsInTheAccent();
};

namespace {

std::vector<SideBar::Entry> threeEntries()
{
    return {
        {QStringLiteral("inspect"), QStringLiteral("Inspect"), QStringLiteral("inspect")},
        {QStringLiteral("dataset"), QStringLiteral("Dataset"), QStringLiteral("sliders")},
        {QStringLiteral("batch"), QStringLiteral("Batch"), QStringLiteral("folder")}};
}

QAbstractButton* entryNamed(const SideBar& bar, const QString& text)
{
    for (auto* button : bar.findChildren<QAbstractButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

void showActive(QWidget& widget)
{
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

} // namespace

void SideBarTest::theFirstEntryIsCurrentAtFirst()
{
    SideBar bar;
    QCOMPARE(bar.current(), QString());
    const QSignalSpy changed(&bar, &SideBar::currentChanged);
    bar.setEntries(threeEntries());
    QCOMPARE(bar.current(), QStringLiteral("inspect"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.width(), frameSize::sideBarWidth);
}

void SideBarTest::theCurrentEntryStaysWhenEntriesChange()
{
    SideBar bar;
    bar.setEntries(threeEntries());
    bar.setCurrent(QStringLiteral("batch"));
    const QSignalSpy changed(&bar, &SideBar::currentChanged);
    bar.setEntries({threeEntries()[2], threeEntries()[0]});
    QCOMPARE(bar.current(), QStringLiteral("batch"));
    QCOMPARE(changed.count(), 0);
    bar.setEntries({threeEntries()[1]});
    QCOMPARE(bar.current(), QStringLiteral("dataset"));
    bar.setEntries({});
    QCOMPARE(bar.current(), QString());
    QCOMPARE(changed.count(), 2);
}

void SideBarTest::aClickChoosesAndTellsOnce()
{
    SideBar bar;
    bar.setEntries(threeEntries());
    bar.resize(bar.sizeHint());
    showActive(bar);
    QSignalSpy changed(&bar, &SideBar::currentChanged);
    QTest::mouseClick(entryNamed(bar, QStringLiteral("Dataset")), Qt::LeftButton);
    QCOMPARE(bar.current(), QStringLiteral("dataset"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("dataset"));
    QTest::mouseClick(entryNamed(bar, QStringLiteral("Dataset")), Qt::LeftButton);
    QVERIFY(entryNamed(bar, QStringLiteral("Dataset"))->isChecked());
    QCOMPARE(changed.count(), 1);
}

void SideBarTest::keysMoveTheChoice_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("to");
    QTest::addRow("down: the next") << "inspect" << static_cast<int>(Qt::Key_Down) << "dataset";
    QTest::addRow("up: the one before") << "batch" << static_cast<int>(Qt::Key_Up) << "dataset";
    QTest::addRow("up at the first: stays") << "inspect" << static_cast<int>(Qt::Key_Up) << "inspect";
    QTest::addRow("down at the last: stays") << "batch" << static_cast<int>(Qt::Key_Down) << "batch";
    QTest::addRow("home: the first") << "batch" << static_cast<int>(Qt::Key_Home) << "inspect";
    QTest::addRow("end: the last") << "inspect" << static_cast<int>(Qt::Key_End) << "batch";
}

void SideBarTest::keysMoveTheChoice()
{
    QFETCH(QString, from);
    QFETCH(int, key);
    QFETCH(QString, to);
    SideBar bar;
    bar.setEntries(threeEntries());
    bar.setCurrent(from);
    showActive(bar);
    const auto currentEntry = [&bar]() -> QAbstractButton* {
        for (auto* button : bar.findChildren<QAbstractButton*>())
            if (button->isChecked())
                return button;
        return nullptr;
    };
    currentEntry()->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), currentEntry());
    QTest::keyClick(currentEntry(), static_cast<Qt::Key>(key));
    QCOMPARE(bar.current(), to);
    QCOMPARE(QApplication::focusWidget(), currentEntry());
}

void SideBarTest::arrowsWorkWhereTheProgramHasShortcutsOnThem()
{
    QWidget window;
    auto* bar = new SideBar(&window);
    bar->setEntries(threeEntries());
    const QShortcut shortcut(QKeySequence(Qt::Key_Down), &window);
    const QSignalSpy stolen(&shortcut, &QShortcut::activated);
    showActive(window);
    entryNamed(*bar, QStringLiteral("Inspect"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(bar->current(), QStringLiteral("dataset"));
    QCOMPARE(stolen.count(), 0);
}

void SideBarTest::onlyTheCurrentEntryIsATabStop()
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* bar = new SideBar;
    bar->setEntries(threeEntries());
    bar->setCurrent(QStringLiteral("dataset"));
    auto* before = new QLineEdit;
    auto* after = new QLineEdit;
    row->addWidget(before);
    row->addWidget(bar);
    row->addWidget(after);
    QWidget::setTabOrder(before, bar);
    QWidget::setTabOrder(bar, after);
    showActive(window);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), entryNamed(*bar, QStringLiteral("Dataset")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(!bar->isAncestorOf(QApplication::focusWidget()));
}

void SideBarTest::anUnknownIdChangesNothing()
{
    SideBar bar;
    bar.setCurrent(QStringLiteral("training"));
    QCOMPARE(bar.current(), QString());
    bar.setEntries(threeEntries());
    const QSignalSpy changed(&bar, &SideBar::currentChanged);
    bar.setCurrent(QStringLiteral("training"));
    bar.setCurrent(QStringLiteral("inspect"));
    QCOMPARE(bar.current(), QStringLiteral("inspect"));
    QCOMPARE(changed.count(), 0);
}

void SideBarTest::entriesMayChangeWhileOneIsClicked()
{
    SideBar bar;
    bar.setEntries(threeEntries());
    showActive(bar);
    connect(&bar, &SideBar::currentChanged, &bar, [&bar](const QString& id) {
        if (id == QLatin1String("batch"))
            bar.setEntries({threeEntries()[2]});
    });
    QTest::mouseClick(entryNamed(bar, QStringLiteral("Batch")), Qt::LeftButton);
    QCOMPARE(bar.current(), QStringLiteral("batch"));
    QCOMPARE(bar.findChildren<QAbstractButton*>().size(), 1);
}

void SideBarTest::screenReadersFindTabs()
{
    SideBar bar;
    bar.setEntries(threeEntries());
    bar.setCurrent(QStringLiteral("dataset"));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&bar);
    QCOMPARE(list->role(), QAccessible::PageTabList);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Workspaces"));
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface* tab = list->child(1);
    QCOMPARE(tab->role(), QAccessible::PageTab);
    QCOMPARE(tab->text(QAccessible::Name), QStringLiteral("Dataset"));
    QVERIFY(tab->state().selected);
    QVERIFY(!list->child(0)->state().selected);
    list->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(bar.current(), QStringLiteral("batch"));
}

void SideBarTest::longWordsAreBroken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("letters"); // the width, in letters of equal width
    QTest::addColumn<QStringList>("lines");
    QTest::addRow("what fits stays") << "Inspect" << 11 << QStringList{"Inspect"};
    QTest::addRow("before a consonant and a vowel, evenly")
        << "Kontrollpunkte" << 11 << QStringList{"Kontroll-", "punkte"};
    QTest::addRow("ch is one consonant") << "Untersuchungen" << 9 << QStringList{"Untersu-", "chungen"};
    QTest::addRow("sch is one consonant") << "Datenschutz" << 8 << QStringList{"Daten-", "schutz"};
    QTest::addRow("at a soft hyphen where there is one")
        << QStringLiteral("Stapel\u00ADverarbeitung") << 12 << QStringList{"Stapel-", "verarbeitung"};
    QTest::addRow("a soft hyphen that is not needed does not show")
        << QStringLiteral("Sta\u00ADpel") << 12 << QStringList{"Stapel"};
    QTest::addRow("at spaces first") << "Sehr langer Name" << 11 << QStringList{"Sehr langer", "Name"};
    QTest::addRow("in three where two are not enough")
        << "Datenschutzverordnung" << 8 << QStringList{"Daten-", "schutz-", "verord-", "nung"};
    QTest::addRow("a word without syllables stays") << "XXXXXXXXXXXXXXXX" << 11 << QStringList{"XXXXXXXXXXXXXXXX"};
    QTest::addRow("nothing is no line") << "" << 11 << QStringList{};
}

void SideBarTest::longWordsAreBroken()
{
    QFETCH(QString, text);
    QFETCH(int, letters);
    QFETCH(QStringList, lines);
    const QFontMetricsF metrics(QFont(QStringLiteral("DejaVu Sans Mono"), 11));
    QCOMPARE(wrappedWord(text, metrics, metrics.horizontalAdvance(QLatin1Char('m')) * letters + 0.5), lines);
}

void SideBarTest::theChosenEntryShowsInTheAccent()
{
    SideBar bar;
    bar.setEntries(threeEntries());
    bar.resize(bar.sizeHint());
    showActive(bar);
    const QWidget* entry = entryNamed(bar, QStringLiteral("Inspect"));
    const QImage image = bar.grab().toImage();
    const double scale = image.devicePixelRatio();
    const auto colorAt = [&](int x, int y) {
        return image.pixelColor(static_cast<int>(x * scale), static_cast<int>(y * scale));
    };
    const int middle = entry->y() + entry->height() / 2;
    QCOMPARE(colorAt(1, middle), themeColor(Token::accent, Scheme::dark));
    QCOMPARE(colorAt(6, entry->y() + 2), themeColor(Token::selection, Scheme::dark));
    QCOMPARE(colorAt(1, middle + entry->height()), themeColor(Token::panel, Scheme::dark));
}

QTEST_MAIN(SideBarTest)
#include "tst_side_bar.moc"
