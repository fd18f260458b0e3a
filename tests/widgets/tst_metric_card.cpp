// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metric_card.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QTest>
#include <QToolTip>

using namespace veriframe;

namespace {

std::vector<Metric> madeUpMetrics()
{
    return {
        {QStringLiteral("log loss"), QStringLiteral("0.2417"), QStringLiteral("0.24170123456789")},
        {QStringLiteral("AUC"), QStringLiteral("0.972"), {}},
        {QStringLiteral("EER"), QStringLiteral("7.9 %"), {}}};
}

void showAt(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

int darkest(MetricCard& card)
{
    const QImage picture = card.grab().toImage();
    int least = 255;
    for (int y = 50; y < 80; ++y)
        for (int x = 10; x < picture.width() - 10; ++x)
            least = std::min(least, picture.pixelColor(x, y).lightness());
    return least;
}

} // namespace

class MetricCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void everythingIsSaidInWords();
    void newNumbersMoveNothing();
    void aLongSentenceGetsItsRoom();
    void tipsHoldAllDigits();
    void oldNumbersAreDimmed();
    void theNumbersFitANarrowCard();
};

void MetricCardTest::everythingIsSaidInWords()
{
    MetricCard card;
    card.setTitle(QStringLiteral("Ensemble on held-out fold 0"));
    card.setMetrics(madeUpMetrics());
    card.setSentence(QStringLiteral("Better than each member."));
    QCOMPARE(card.accessibleName(), QStringLiteral("Ensemble on held-out fold 0"));
    QCOMPARE(
        card.accessibleDescription(),
        QStringLiteral("log loss 0.2417, AUC 0.972, EER 7.9 %\nBetter than each member."));
    card.setMetrics({{QStringLiteral("log loss"), {}, {}}});
    QVERIFY(card.accessibleDescription().startsWith(QStringLiteral("log loss –")));
}

void MetricCardTest::newNumbersMoveNothing()
{
    MetricCard card;
    const int empty = card.heightForWidth(328);
    card.setMetrics(madeUpMetrics());
    QCOMPARE(card.heightForWidth(328), empty);
    card.setSentence(QStringLiteral("Short."));
    QCOMPARE(card.heightForWidth(328), empty);
}

void MetricCardTest::aLongSentenceGetsItsRoom()
{
    MetricCard card;
    card.setMetrics(madeUpMetrics());
    const int usual = card.heightForWidth(328);
    card.setSentence(QStringLiteral("a word or two more ").repeated(12));
    QVERIFY(card.heightForWidth(328) > usual);
    QVERIFY(card.heightForWidth(220) > card.heightForWidth(328));
}

void MetricCardTest::tipsHoldAllDigits()
{
    MetricCard card;
    card.setTitle(QStringLiteral("Ensemble"));
    card.setMetrics(madeUpMetrics());
    showAt(card, {328, 140});
    const auto ask = [&card](QPoint at) {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, at, card.mapToGlobal(at));
        QApplication::sendEvent(&card, &help);
        return QToolTip::text();
    };
    QCOMPARE(ask({30, 60}), QStringLiteral("0.24170123456789"));
    ask({30, 130}); // the sentence
    QTRY_VERIFY(!QToolTip::isVisible());
}

void MetricCardTest::oldNumbersAreDimmed()
{
    MetricCard card;
    card.setMetrics(madeUpMetrics());
    showAt(card, {328, 140});
    const int fresh = darkest(card);
    card.setStale(true);
    QVERIFY(darkest(card) > fresh + 20);
    card.setStale(false);
    QCOMPARE(darkest(card), fresh);
}

void MetricCardTest::theNumbersFitANarrowCard()
{
    MetricCard card;
    card.setMetrics(madeUpMetrics());
    constexpr int narrow = 200;
    showAt(card, {narrow, 180});
    const QImage picture = card.grab().toImage();
    const QColor ground = themeColor(Token::raised, Scheme::light);
    // Between the numbers and the card's edge nothing is drawn.
    for (int y = 40; y < 84; ++y)
        QCOMPARE(picture.pixelColor(narrow - 6, y), ground);
}

QTEST_MAIN(MetricCardTest)
#include "tst_metric_card.moc"
