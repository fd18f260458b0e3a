// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/wrapped_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

const QString longPath = QStringLiteral("/home/anna/") + QString(400, QLatin1Char('x')) + QStringLiteral("/clip.mp4");

QList<WrappedText*> textsOf(const StateCard& card)
{
    return card.findChildren<WrappedText*>();
}

void showActive(QWidget& widget, const QSize& size)
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

ActionButton* buttonOf(const StateCard& card, const QAction& action)
{
    for (auto* button : card.findChildren<ActionButton*>())
        if (button->action() == &action && !button->isHidden())
            return button;
    return nullptr;
}

} // namespace

class StateCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void saysItsTitleAndText();
    void buttonsTriggerTheirActions();
    void thePrimaryActionIsTheFirstTabStop();
    void spaceOnAButtonIsNotTheProgramsShortcut();
    void buttonsFollowTheirActions();
    void aButtonMayReplaceTheCard();
    void textIsNeverWiderThanItsMeasure();
    void textIsNeverCut_data();
    void textIsNeverCut();
    void aLowCardScrolls();
    void whatFailedCanBeSelectedByKeyboard();
    void aHintIsNoTabStop();
    void loadingShowsBarsInsteadOfTheIcon();
    void textFollowsTheScheme();
};

void StateCardTest::saysItsTitleAndText()
{
    StateCard card;
    card.setContent(StateCard::Kind::empty, QStringLiteral("No video is open."), QStringLiteral("Drop one here."));
    QCOMPARE(card.kind(), StateCard::Kind::empty);
    QCOMPARE(textsOf(card).at(0)->content(), QStringLiteral("No video is open."));
    QCOMPARE(textsOf(card).at(1)->content(), QStringLiteral("Drop one here."));
    QCOMPARE(card.accessibleName(), QStringLiteral("No video is open."));
    QCOMPARE(card.accessibleDescription(), QStringLiteral("Drop one here."));
}

void StateCardTest::buttonsTriggerTheirActions()
{
    StateCard card;
    QAction open(QStringLiteral("&Open video…")), recent(QStringLiteral("Recent files"));
    card.setActions(&open, &recent);
    showActive(card, {600, 400});
    const QSignalSpy opened(&open, &QAction::triggered), listed(&recent, &QAction::triggered);
    QCOMPARE(buttonOf(card, open)->text(), QStringLiteral("Open video…"));
    QCOMPARE(buttonOf(card, open)->property("primary").toBool(), true);
    QVERIFY(!buttonOf(card, recent)->property("primary").toBool());
    QTest::mouseClick(buttonOf(card, open), Qt::LeftButton);
    buttonOf(card, recent)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(listed.count(), 1);
    card.setActions(nullptr);
    QCOMPARE(buttonOf(card, open), nullptr);
}

void StateCardTest::thePrimaryActionIsTheFirstTabStop()
{
    StateCard card;
    QAction retry(QStringLiteral("Retry")), other(QStringLiteral("Choose another file"));
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath);
    card.setActions(&retry, &other);
    showActive(card, {600, 400});
    card.setFocus();
    QList<QWidget*> stops;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget());
    }
    const QList<QWidget*> expected{buttonOf(card, retry), buttonOf(card, other), textsOf(card).at(1)};
    QCOMPARE(stops, expected);
}

void StateCardTest::spaceOnAButtonIsNotTheProgramsShortcut()
{
    StateCard card;
    QAction open(QStringLiteral("Open")), play(QStringLiteral("Play"));
    play.setShortcut(Qt::Key_Space);
    card.addAction(&play);
    card.setActions(&open);
    showActive(card, {600, 400});
    const QSignalSpy opened(&open, &QAction::triggered), played(&play, &QAction::triggered);
    buttonOf(card, open)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(played.count(), 0);
}

void StateCardTest::buttonsFollowTheirActions()
{
    StateCard card;
    QAction open(QStringLiteral("Open"));
    open.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    card.setActions(&open);
    showActive(card, {600, 400});
    ActionButton* button = buttonOf(card, open);
    QVERIFY(button->toolTip().contains(QStringLiteral("Ctrl+O")));
    open.setEnabled(false);
    QVERIFY(!button->isEnabled());
    open.setText(QStringLiteral("Cut && paste"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Cut & paste"));
    QCOMPARE(button->text(), QStringLiteral("Cut && paste"));
    open.setVisible(false);
    QVERIFY(button->isHidden());
    open.setVisible(true);
    QVERIFY(button->isVisible());
}

void StateCardTest::aButtonMayReplaceTheCard()
{
    StateCard card;
    QAction retry(QStringLiteral("Retry"));
    card.setActions(&retry);
    showActive(card, {600, 400});
    connect(&retry, &QAction::triggered, &card, [&card] {
        card.setContent(StateCard::Kind::loading, QStringLiteral("Opening"), {});
        card.setActions(nullptr);
    });
    QTest::mouseClick(buttonOf(card, retry), Qt::LeftButton);
    QCOMPARE(card.kind(), StateCard::Kind::loading);
}

void StateCardTest::textIsNeverWiderThanItsMeasure()
{
    StateCard card;
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath);
    showActive(card, {1600, 700});
    const WrappedText* text = textsOf(card).at(1);
    QCOMPARE(text->width(), 460);
    const int middle = text->mapTo(&card, text->rect().center()).x();
    QVERIFY(std::abs(middle - card.width() / 2) <= 1);
}

void StateCardTest::textIsNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addRow("wide") << 900;
    QTest::addRow("as wide as the right panel") << 356;
    QTest::addRow("narrow") << 220;
}

void StateCardTest::textIsNeverCut()
{
    QFETCH(int, width);
    StateCard card;
    card.setContent(StateCard::Kind::failed, QStringLiteral("Das Lesen der Videodatei ist fehlgeschlagen."), longPath);
    QAction retry(QStringLiteral("Retry"));
    card.setActions(&retry);
    showActive(card, {width, 800});
    for (const WrappedText* text : textsOf(card)) {
        QVERIFY2(text->width() <= width, "wider than the card");
        QTRY_VERIFY(text->verticalScrollBar()->maximum() == 0);
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(text->document()->size().width() <= text->viewport()->width() + 1);
    }
}

void StateCardTest::aLowCardScrolls()
{
    StateCard card;
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath, QStringLiteral("warning"));
    QAction retry(QStringLiteral("Retry"));
    card.setActions(&retry);
    showActive(card, {300, 120});
    const auto* scroll = card.findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    card.resize(600, 600);
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
}

void StateCardTest::whatFailedCanBeSelectedByKeyboard()
{
    StateCard card;
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath);
    showActive(card, {600, 400});
    WrappedText* text = textsOf(card).at(1);
    text->setFocus();
    QTest::keySequence(text, QKeySequence::SelectAll);
    QCOMPARE(text->textCursor().selectedText(), longPath);
    QTest::keySequence(text, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), longPath);
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath);
    QVERIFY2(text->textCursor().hasSelection(), "saying the same again keeps the selection");
}

void StateCardTest::aHintIsNoTabStop()
{
    StateCard card;
    card.setContent(StateCard::Kind::failed, QStringLiteral("Reading failed."), longPath);
    showActive(card, {600, 400});
    textsOf(card).at(1)->setFocus();
    card.setContent(StateCard::Kind::empty, QStringLiteral("No video is open."), QStringLiteral("Drop one here."));
    QCOMPARE(textsOf(card).at(1)->focusPolicy(), Qt::NoFocus);
    QVERIFY(!textsOf(card).at(1)->hasFocus());
}

void StateCardTest::loadingShowsBarsInsteadOfTheIcon()
{
    StateCard card;
    card.setContent(StateCard::Kind::loading, {}, {}, QStringLiteral("video"));
    showActive(card, {600, 400});
    const QImage image = card.grab().toImage();
    const QColor bar = themeColor(Token::line, Scheme::light);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y)
        painted += image.pixelColor(image.width() / 2, y) == bar ? 1 : 0;
    QVERIFY2(painted >= 27 * image.devicePixelRatio(), qPrintable(QString::number(painted)));
}

void StateCardTest::textFollowsTheScheme()
{
    StateCard card;
    card.setContent(StateCard::Kind::empty, QStringLiteral("Title"), QStringLiteral("█████████"));
    showActive(card, {600, 400});
    const auto shows = [&card](Token token, Scheme scheme) {
        const QImage image = textsOf(card).at(1)->grab().toImage();
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, image.height() / 2) == themeColor(token, scheme))
                return true;
        return false;
    };
    QVERIFY(shows(Token::dim, Scheme::light));
    applyTheme(*qApp, SchemeChoice::dark);
    QTRY_VERIFY(shows(Token::dim, Scheme::dark));
    applyTheme(*qApp, SchemeChoice::light);
    QTRY_VERIFY(shows(Token::dim, Scheme::light));
}

QTEST_MAIN(StateCardTest)
#include "tst_state_card.moc"
