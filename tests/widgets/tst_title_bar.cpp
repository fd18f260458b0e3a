// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/elided_text.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "widgets/title_bar_layout.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace veriframe;

namespace {

/// Title 200, facts 100, chip 200 or 120, three actions of 80, menu 30, primary 150; gaps of 12, margins of 14.
TitleBarWish exampleWish()
{
    return {200, 100, 200, 120, {80, 80, 80}, 30, 150};
}

constexpr int margins = 2 * titleBarSpace::margin, gap = titleBarSpace::gap;
constexpr int allButtons = 3 * (80 + gap) + 150 + gap;

/// A bar as the window fills it, with texts of German length.
struct Filled {
    TitleBar bar;
    QAction bookmark{QStringLiteral("Lesezeichen &setzen")}, report{QStringLiteral("Bericht erstellen…")},
        exporting{QStringLiteral("Exportieren…")}, analyse{QStringLiteral("Jedes Einzelbild analysieren")};

    explicit Filled(int width)
    {
        bar.setTitle(
            QStringLiteral("Pressekonferenz_Ministerium_2023-11-14_Originalaufnahme_unbearbeitet.mp4"),
            QStringLiteral("1280 × 720 · 25 Bilder/s · 12,4 s · H.264"), QStringLiteral("/videos/clip.mp4"));
        bar.setChip(QStringLiteral("DFDC seven B7 · float32 · profile dfdc"), QStringLiteral("Choose the models."));
        bar.setActions({&bookmark, &report, &exporting});
        bar.setPrimaryAction(&analyse);
        bar.resize(width, frameSize::titleBarHeight);
        bar.show();
        bar.activateWindow();
    }

    QList<QWidget*> visibleParts() const
    {
        QList<QWidget*> parts;
        for (QWidget* part : bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (part->isVisible() && !part->isWindow())
                parts.append(part);
        return parts;
    }

    QAbstractButton* chip() const
    {
        for (auto* button : bar.findChildren<QAbstractButton*>())
            if (button->text().startsWith(QStringLiteral("DFDC")))
                return button;
        return nullptr;
    }

    QMenu* menu() const { return bar.findChild<QToolButton*>()->menu(); }
};

} // namespace

class TitleBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void whoGivesWayFirst_data();
    void whoGivesWayFirst();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void actionsWithoutRoomAreInTheMenu();
    void theChipTellsOfClicksAndKeys();
    void anEmptyChipIsNotThere();
    void buttonsTriggerAndFollowTheirActions();
    void hiddenActionsTakeNoRoom();
    void toolTipsSayAll();
    void tabGoesFromLeftToRight();
};

void TitleBarTest::whoGivesWayFirst_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<TitleBarPlan>("plan");
    const int all = margins + 200 + gap + 100 + 200 + gap + allButtons;
    QTest::addRow("room for all") << all << TitleBarPlan{200, 100, 200, 3};
    QTest::addRow("facts are cut first") << all - 40 << TitleBarPlan{200, 60, 200, 3};
    QTest::addRow("facts go before they are a stump") << all - 50 << TitleBarPlan{200, 0, 200, 3};
    QTest::addRow("then the chip shortens, which brings facts back") << all - 113 << TitleBarPlan{200, 67, 120, 3};
    QTest::addRow("then the title is cut") << margins + 180 + 120 + gap + allButtons << TitleBarPlan{180, 0, 120, 3};
    QTest::addRow("the title at its least") << margins + 140 + 120 + gap + allButtons << TitleBarPlan{140, 0, 120, 3};
    QTest::addRow("then the last action goes to the menu")
        << margins + 139 + 120 + gap + allButtons << TitleBarPlan{189, 0, 120, 2};
    QTest::addRow("then all of them") << margins + 140 + 120 + gap + 30 + gap + 150 + gap
                                      << TitleBarPlan{140, 0, 120, 0};
    QTest::addRow("then the chip goes") << margins + 140 + 30 + gap + 150 + gap << TitleBarPlan{140, 0, 0, 0};
    QTest::addRow("the primary action outlives the title")
        << margins + 150 + gap + 30 + gap << TitleBarPlan{0, 0, 0, 0};
}

void TitleBarTest::whoGivesWayFirst()
{
    QFETCH(int, width);
    QFETCH(TitleBarPlan, plan);
    const TitleBarPlan actual = planTitleBar(exampleWish(), width);
    QCOMPARE(actual.shownActions, plan.shownActions);
    QCOMPARE(actual.chip, plan.chip);
    QCOMPARE(actual.title, plan.title);
    QCOMPARE(actual.facts, plan.facts);
}

void TitleBarTest::nothingOverlaps_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {360, 560, 720, 900, 1024, 1280, 1440, 2560})
        QTest::addRow("%d px", width) << width;
}

void TitleBarTest::nothingOverlaps()
{
    QFETCH(int, width);
    Filled filled(width);
    QVERIFY(QTest::qWaitForWindowExposed(&filled.bar));
    const QList<QWidget*> parts = filled.visibleParts();
    for (const QWidget* part : parts) {
        QVERIFY2(filled.bar.rect().contains(part->geometry()), part->metaObject()->className());
        for (const QWidget* other : parts)
            if (part != other)
                QVERIFY(!part->geometry().intersects(other->geometry()));
    }
    QVERIFY(filled.bar.findChildren<ActionButton*>().last()->isVisible());
}

void TitleBarTest::actionsWithoutRoomAreInTheMenu()
{
    Filled filled(2560);
    QVERIFY(filled.menu()->actions().isEmpty());
    QVERIFY(!filled.bar.findChild<QToolButton*>()->isVisible());
    filled.bar.resize(560, frameSize::titleBarHeight);
    const QList<QAction*> expected{&filled.bookmark, &filled.report, &filled.exporting};
    QCOMPARE(filled.menu()->actions(), expected);
    QVERIFY(filled.bar.findChild<QToolButton*>()->isVisible());
    filled.report.setVisible(false);
    QVERIFY(!filled.menu()->actions().contains(&filled.report));
    filled.bar.resize(2560, frameSize::titleBarHeight);
    QVERIFY(filled.menu()->actions().isEmpty());
}

void TitleBarTest::theChipTellsOfClicksAndKeys()
{
    const Filled filled(1440);
    const QSignalSpy clicked(&filled.bar, &TitleBar::chipClicked);
    QTest::mouseClick(filled.chip(), Qt::LeftButton);
    filled.chip()->setFocus();
    QTest::keyClick(filled.chip(), Qt::Key_Space);
    QTest::keyClick(filled.chip(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 3);
}

void TitleBarTest::anEmptyChipIsNotThere()
{
    Filled filled(1440);
    QAbstractButton* chip = filled.chip();
    QVERIFY(chip->isVisible());
    filled.bar.setChip({});
    QVERIFY(!chip->isVisible());
}

void TitleBarTest::buttonsTriggerAndFollowTheirActions()
{
    Filled filled(1440);
    const QSignalSpy triggered(&filled.analyse, &QAction::triggered);
    ActionButton* primary = filled.bar.findChildren<ActionButton*>().last();
    QCOMPARE(primary->property("primary").toBool(), true);
    QTest::mouseClick(primary, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    const int before = primary->x();
    filled.analyse.setText(QStringLiteral("Analyse"));
    QCOMPARE(primary->text(), QStringLiteral("Analyse"));
    QVERIFY2(primary->x() > before, "the button shrinks at once");
    filled.analyse.setEnabled(false);
    QTest::mouseClick(primary, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(filled.bar.findChildren<ActionButton*>().first()->text(), QStringLiteral("Lesezeichen setzen"));
}

void TitleBarTest::hiddenActionsTakeNoRoom()
{
    Filled filled(1440);
    const auto buttons = filled.bar.findChildren<ActionButton*>();
    const int before = buttons.first()->x();
    filled.report.setVisible(false);
    QVERIFY(buttons.first()->x() > before);
    QVERIFY(!buttons.at(1)->isVisible());
}

void TitleBarTest::toolTipsSayAll()
{
    Filled filled(560);
    QVERIFY(filled.chip()->toolTip().startsWith(QStringLiteral("DFDC seven B7 · float32 · profile dfdc")));
    QVERIFY(filled.chip()->toolTip().contains(QStringLiteral("Choose the models.")));
    QCOMPARE(filled.chip()->accessibleName(), QStringLiteral("DFDC seven B7 · float32 · profile dfdc"));
    QCOMPARE(
        filled.bar.findChildren<ElidedText*>().first()->text().right(16),
        QStringLiteral("_unbearbeitet.mp4").right(16));
    QCOMPARE(filled.bar.findChildren<ElidedText*>().first()->tipText(), QStringLiteral("/videos/clip.mp4"));
    filled.bar.setTitle(QStringLiteral("a.mp4"), QStringLiteral("12.4 s"));
    QCOMPARE(filled.bar.findChildren<ElidedText*>().first()->tipText(), QStringLiteral("a.mp4\n12.4 s"));
}

void TitleBarTest::tabGoesFromLeftToRight()
{
    Filled filled(1440);
    QVERIFY(QTest::qWaitForWindowActive(&filled.bar));
    filled.chip()->setFocus();
    int x = filled.chip()->x();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget()->x() > x);
        x = QApplication::focusWidget()->x();
    }
}

QTEST_MAIN(TitleBarTest)
#include "tst_title_bar.moc"
