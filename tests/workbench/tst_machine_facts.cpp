// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring the machine with the network itself: that it ends, tells where it is, and can be stopped.
#include "machine_facts.h"

#include "base/stop.h"

#include <QTest>
#include <cmath>
#include <vector>

using namespace veriframe;

namespace {

/// Keeps what is reported; asks to stop at the first report where that is wanted.
class Listener : public Progress {
public:
    void report(const ProgressUpdate& update) override
    {
        updates.push_back(update);
        if (stopsAtOnce)
            stop.request_stop();
    }

    std::vector<ProgressUpdate> updates;
    std::stop_source stop;
    bool stopsAtOnce = false;
};

} // namespace

class MachineFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMeasurementEndsAndTellsWhereItIs();
    void aMeasurementIsStoppedBeforeTheNetworkIsMade();
    void theForecastsFollowFromASecondsPerFace();
};

void MachineFactsTest::aMeasurementEndsAndTellsWhereItIs()
{
    Listener listener;
    const double seconds = measureSecondsPerFace(listener, listener.stop.get_token());
    QVERIFY(std::isfinite(seconds));
    QVERIFY(seconds > 0);
    QVERIFY(listener.updates.size() >= 3);
    for (std::size_t i = 0; i < listener.updates.size(); ++i) {
        QCOMPARE(listener.updates[i].stage, std::string("passes"));
        QCOMPARE(listener.updates[i].done, static_cast<std::int64_t>(i));
        QVERIFY(listener.updates[i].done <= listener.updates[i].total);
    }
}

void MachineFactsTest::aMeasurementIsStoppedBeforeTheNetworkIsMade()
{
    Listener listener;
    listener.stopsAtOnce = true;
    QVERIFY_EXCEPTION_THROWN(measureSecondsPerFace(listener, listener.stop.get_token()), Stopped);
    QCOMPARE(listener.updates.size(), std::size_t(1));
}

void MachineFactsTest::theForecastsFollowFromASecondsPerFace()
{
    QCOMPARE(secondsOfQuickPass(0.1), 0.1 * 32 * 7); // frames, networks
    QCOMPARE(minutesOfDemo(0.125), 8);
    QCOMPARE(minutesOfDemo(0.25), 16);
    QCOMPARE(minutesOfDemo(0.001), 1);
}

QTEST_GUILESS_MAIN(MachineFactsTest)
#include "tst_machine_facts.moc"
