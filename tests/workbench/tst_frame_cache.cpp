// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_cache.h"

#include <QTest>

using namespace veriframe;

namespace {

constexpr std::size_t pictureBytes = 8 * 8 * 4;

CachedPicture picture()
{
    return {QImage(8, 8, QImage::Format_RGB32), 'P'};
}

void fill(FrameCache& cache, int first, int last)
{
    for (int frame = first; frame <= last; ++frame)
        cache.insert(frame, picture());
}

} // namespace

class FrameCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBudgetIsKept();
    void whatIsFarthestFromTheCursorGoesFirst();
    void goingBackwardsKeepsWhatLiesBefore();
    void aPictureLargerThanTheBudgetIsStillShown();
    void goingBackDecodesTheGroupOnce_data();
    void goingBackDecodesTheGroupOnce();
    void prefetchingFillsTheReachAndThenRests();
};

void FrameCacheTest::theBudgetIsKept()
{
    FrameCache cache(10 * pictureBytes);
    cache.setCursor(50, 1);
    for (int frame = 0; frame < 100; ++frame) {
        cache.insert(frame, picture());
        QVERIFY(cache.bytes() <= 10 * pictureBytes);
    }
    cache.clear();
    QCOMPARE(cache.bytes(), std::size_t(0));
}

void FrameCacheTest::whatIsFarthestFromTheCursorGoesFirst()
{
    FrameCache cache(4 * pictureBytes);
    cache.setCursor(10, 1);
    fill(cache, 9, 12);
    cache.insert(13, picture());
    QVERIFY(cache.contains(10) && cache.contains(11) && cache.contains(12));
    QVERIFY(cache.contains(9) != cache.contains(13));
    cache.insert(99, picture());
    QVERIFY(!cache.contains(99));
}

void FrameCacheTest::goingBackwardsKeepsWhatLiesBefore()
{
    FrameCache cache(4 * pictureBytes);
    cache.setCursor(10, -1);
    fill(cache, 6, 14);
    QVERIFY(cache.contains(10) && cache.contains(9) && cache.contains(8));
    QVERIFY(!cache.contains(13));
}

void FrameCacheTest::aPictureLargerThanTheBudgetIsStillShown()
{
    FrameCache cache(1);
    cache.setCursor(3, 1);
    cache.insert(3, picture());
    QVERIFY(cache.find(3));
}

void FrameCacheTest::goingBackDecodesTheGroupOnce_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("first");
    QTest::addRow("forwards: the frame alone") << 17 << 1 << 48 << 17;
    QTest::addRow("backwards: from its key frame") << 17 << -1 << 48 << 12;
    QTest::addRow("backwards onto a key frame") << 12 << -1 << 48 << 12;
    QTest::addRow("backwards in a long group: its end") << 90 << -1 << 20 << 71;
    QTest::addRow("backwards before the first key frame") << 2 << -1 << 48 << 0;
}

void FrameCacheTest::goingBackDecodesTheGroupOnce()
{
    QFETCH(int, target);
    QFETCH(int, direction);
    QFETCH(int, most);
    const DecodePlan plan = planFor(target, direction, {0, 12, 24}, most);
    QTEST(plan.first, "first");
    QCOMPARE(plan.last, target);
}

void FrameCacheTest::prefetchingFillsTheReachAndThenRests()
{
    FrameCache cache(20 * pictureBytes);
    const FrameCache::Reach reach = cache.reach(pictureBytes);
    QVERIFY(reach.ahead > reach.behind);
    cache.setCursor(40, 1);
    cache.insert(40, picture());
    int decoded = 0;
    while (const auto plan = prefetchPlan(cache, reach, 100, {0, 30, 60}, 8)) {
        QVERIFY(plan->last - plan->first < 8);
        for (int frame = plan->first; frame <= plan->last; ++frame, ++decoded)
            cache.insert(frame, picture());
        QVERIFY2(decoded < 60, "what was fetched is thrown out again");
    }
    QVERIFY(cache.contains(41) && cache.contains(40 + reach.ahead) && cache.contains(39));
    // At the ends of the video there is less to do.
    cache.clear();
    cache.setCursor(99, 1);
    fill(cache, 99 - reach.behind, 99);
    QVERIFY(!prefetchPlan(cache, reach, 100, {0, 30, 60}, 8));
}

QTEST_MAIN(FrameCacheTest)
#include "tst_frame_cache.moc"
