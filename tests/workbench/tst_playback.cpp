// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback.h"
#include "playback_position.h"

#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

/// A variable rate: frames of 0.1, 0.4 and 0.1 s.
const PlaybackTimes times{{0, 0.1, 0.5}, 0.6};

} // namespace

class PlaybackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFrameDueFollowsTheTimes_data();
    void theFrameDueFollowsTheTimes();
    void keysChangeTheSpeed_data();
    void keysChangeTheSpeed();
    void playingEndsOnTheLastFrame();
    void playingAgainAtTheEndBeginsAnew();
    void withoutAVideoNothingPlays();
};

void PlaybackTest::theFrameDueFollowsTheTimes_data()
{
    using Range = std::optional<std::pair<int, int>>;
    QTest::addColumn<int>("from");
    QTest::addColumn<double>("travelled");
    QTest::addColumn<Range>("range");
    QTest::addColumn<int>("frame");
    QTest::addColumn<bool>("ended");
    QTest::addRow("at once: the same") << 0 << 0.0 << Range() << 0 << false;
    QTest::addRow("just before the next") << 0 << 0.09 << Range() << 0 << false;
    QTest::addRow("the long frame stays") << 0 << 0.49 << Range() << 1 << false;
    QTest::addRow("the last") << 0 << 0.55 << Range() << 2 << false;
    QTest::addRow("past the end") << 0 << 0.6 << Range() << 2 << true;
    QTest::addRow("from the middle") << 1 << 0.45 << Range() << 2 << false;
    QTest::addRow("backwards: keeps its whole time") << 1 << -0.39 << Range() << 1 << false;
    QTest::addRow("backwards: then the one before") << 1 << -0.41 << Range() << 0 << false;
    QTest::addRow("backwards past the start") << 1 << -0.5 << Range() << 0 << true;
    QTest::addRow("loop forwards") << 1 << 0.55 << Range({1, 2}) << 1 << false;
    QTest::addRow("loop backwards") << 1 << -0.41 << Range({1, 2}) << 2 << false;
    QTest::addRow("loop of one frame") << 1 << 3.7 << Range({1, 1}) << 1 << false;
}

void PlaybackTest::theFrameDueFollowsTheTimes()
{
    using Range = std::optional<std::pair<int, int>>;
    QFETCH(int, from);
    QFETCH(double, travelled);
    QFETCH(Range, range);
    const PlaybackPosition position = positionAfter(times, anchorOf(times, from, travelled), travelled, range);
    QTEST(position.frame, "frame");
    QTEST(position.ended, "ended");
}

void PlaybackTest::keysChangeTheSpeed_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<double>("speed");
    QTest::addRow("L") << "L" << 1.0;
    QTest::addRow("LL") << "LL" << 2.0;
    QTest::addRow("LLLLLL: eight is enough") << "LLLLLL" << 8.0;
    QTest::addRow("LLJ: slower") << "LLJ" << 1.0;
    QTest::addRow("LJ: stands") << "LJ" << 0.0;
    QTest::addRow("LJJ: backwards") << "LJJ" << -1.0;
    QTest::addRow("JJ") << "JJ" << -2.0;
    QTest::addRow("JJL") << "JJL" << -1.0;
    QTest::addRow("JJK: stands") << "JJK" << 0.0;
}

void PlaybackTest::keysChangeTheSpeed()
{
    QFETCH(QString, keys);
    Playback playback;
    playback.setTimes({0, 100, 200}, 300);
    playback.setCurrentFrame(1);
    for (const QChar key : keys)
        if (key == QLatin1Char('L'))
            playback.faster();
        else if (key == QLatin1Char('J'))
            playback.slower();
        else
            playback.pause();
    QTEST(playback.speed(), "speed");
}

void PlaybackTest::playingEndsOnTheLastFrame()
{
    Playback playback;
    playback.setTimes({0, 0.02, 0.04}, 0.06);
    QSignalSpy due(&playback, &Playback::frameDue);
    QSignalSpy speed(&playback, &Playback::speedChanged);
    playback.togglePlaying();
    QTRY_VERIFY_WITH_TIMEOUT(!playback.isPlaying(), 5000);
    QCOMPARE(playback.currentFrame(), 2);
    QCOMPARE(due.last().first().toInt(), 2);
    QCOMPARE(speed.count(), 2);
}

void PlaybackTest::playingAgainAtTheEndBeginsAnew()
{
    Playback playback;
    playback.setTimes({0, 10, 20}, 30);
    playback.setCurrentFrame(2);
    playback.togglePlaying();
    QCOMPARE(playback.currentFrame(), 0);
    QVERIFY(playback.isPlaying());
}

void PlaybackTest::withoutAVideoNothingPlays()
{
    Playback playback;
    playback.togglePlaying();
    QVERIFY(!playback.isPlaying());
    playback.faster();
    QVERIFY(!playback.isPlaying());
}

QTEST_MAIN(PlaybackTest)
#include "tst_playback.moc"
