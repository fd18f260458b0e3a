// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/disagreement_list.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

std::vector<Disagreement> madeUpVideos()
{
    return {
        {QStringLiteral("hxkuzwbqre.mp4"), 0.9, 1.0, 0.97, true, {}},
        {QStringLiteral("aqtmzvlpdw.mp4"), 0.0, 0.1, {}, false, {}},
        {QStringLiteral("pwnbvjqser.mp4"), 0.18, 0.69, {}, {}, {}}};
}

QListView* viewOf(const DisagreementList& list)
{
    return list.findChild<QListView*>();
}

void showAt(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class DisagreementListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

    void aDoubleClickAsksForTheVideo();
    void keysWalkAndAsk();
    void theChosenVideoOutlivesAnotherOrder();
    void rangesAreColouredByTheRamp();
    void tipsAndScreenReadersHaveAll();
    void noVideosIsSaid();
    void itAsksForFewRows();
};

void DisagreementListTest::aDoubleClickAsksForTheVideo()
{
    DisagreementList list;
    list.setVideos(madeUpVideos());
    showAt(list, {328, 200});
    QSignalSpy activated(&list, &DisagreementList::activated);
    QSignalSpy current(&list, &DisagreementList::currentChanged);
    const QPoint place = list.rowRect(1).center();
    QTest::mouseClick(list.rowsWidget(), Qt::LeftButton, {}, place);
    QCOMPARE(current.last().first().toString(), QStringLiteral("aqtmzvlpdw.mp4"));
    QCOMPARE(activated.count(), 0);
    QTest::mouseDClick(list.rowsWidget(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("aqtmzvlpdw.mp4"));
}

void DisagreementListTest::keysWalkAndAsk()
{
    DisagreementList list;
    list.setVideos(madeUpVideos());
    showAt(list, {328, 200});
    QSignalSpy activated(&list, &DisagreementList::activated);
    const QSignalSpy current(&list, &DisagreementList::currentChanged);
    list.setCurrent(0);
    QCOMPARE(current.count(), 0); // not by a person
    QTest::keyClick(viewOf(list), Qt::Key_Down);
    QTest::keyClick(viewOf(list), Qt::Key_End);
    QCOMPARE(list.current(), 2);
    QTest::keyClick(viewOf(list), Qt::Key_Return);
    QTest::keyClick(viewOf(list), Qt::Key_Home);
    QTest::keyClick(viewOf(list), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("pwnbvjqser.mp4"));
    QCOMPARE(activated[1][0].toString(), QStringLiteral("hxkuzwbqre.mp4"));
    QCOMPARE(current.count(), 3);
}

void DisagreementListTest::theChosenVideoOutlivesAnotherOrder()
{
    DisagreementList list;
    list.setVideos(madeUpVideos());
    list.setCurrent(2);
    const QSignalSpy current(&list, &DisagreementList::currentChanged);
    std::vector<Disagreement> videos = madeUpVideos();
    std::swap(videos[0], videos[2]);
    list.setVideos(videos);
    QCOMPARE(list.current(), 0);
    videos.erase(videos.begin());
    list.setVideos(videos);
    QCOMPARE(list.current(), -1);
    QCOMPARE(current.count(), 0);
}

void DisagreementListTest::rangesAreColouredByTheRamp()
{
    DisagreementList list;
    list.setVideos(madeUpVideos());
    showAt(list, {328, 200});
    const auto warmth = [&](int row) {
        const QImage picture = list.rowsWidget()->grab(list.rowRect(row)).toImage();
        int most = 0, least = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = picture.width() / 2; x < picture.width(); ++x) {
                const QColor color = picture.pixelColor(x, y);
                most = std::max(most, color.red() - color.blue());
                least = std::min(least, color.red() - color.blue());
            }
        return std::pair(least, most);
    };
    QVERIFY2(warmth(0).second > 60, "towards fake: orange");
    QVERIFY2(warmth(1).first < -60, "towards real: blue");
}

void DisagreementListTest::tipsAndScreenReadersHaveAll()
{
    DisagreementList list;
    std::vector<Disagreement> videos = madeUpVideos();
    videos[0].least = 0.12345678901234;
    videos[0].toolTip = QStringLiteral("b7_111: 0.12\nb7_555: 1");
    list.setVideos(videos);
    const QModelIndex first = viewOf(list)->model()->index(0, 0);
    const QString tip = first.data(Qt::ToolTipRole).toString();
    for (const char* part : {"hxkuzwbqre.mp4", "fake", "0.12345678901234", "0.97", "b7_555: 1"})
        QVERIFY2(tip.contains(QLatin1String(part)), part);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), QStringLiteral("hxkuzwbqre.mp4, 0.12 – 1.00, fake"));
    const QModelIndex last = viewOf(list)->model()->index(2, 0);
    QVERIFY(!last.data(Qt::ToolTipRole).toString().contains(QStringLiteral("It is")));
}

void DisagreementListTest::noVideosIsSaid()
{
    DisagreementList list;
    list.setEmptyText(QStringLiteral("The members agree."));
    showAt(list, {328, 100});
    const auto* words = list.findChild<QLabel*>();
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), QStringLiteral("The members agree."));
    QVERIFY(!viewOf(list)->isVisible());
    QCOMPARE(list.current(), -1);
    list.setVideos(madeUpVideos());
    QVERIFY(!words->isVisible());
    QVERIFY(viewOf(list)->isVisible());
}

void DisagreementListTest::itAsksForFewRows()
{
    DisagreementList list;
    list.setRowsWanted(5);
    list.setVideos(madeUpVideos());
    const int three = list.sizeHint().height();
    std::vector<Disagreement> many;
    for (int i = 0; i < 200; ++i)
        many.push_back({QStringLiteral("video%1.mp4").arg(i), 0.1, 0.9, {}, {}, {}});
    list.setVideos(many);
    QCOMPARE(list.sizeHint().height() * 3, three * 5);
}

QTEST_MAIN(DisagreementListTest)
#include "tst_disagreement_list.moc"
