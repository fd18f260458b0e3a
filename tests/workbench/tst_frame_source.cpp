// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_source.h"

#include "base/files.h"
#include "numbered_video.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace veriframe;
using namespace veriframe::test;

namespace {

std::optional<int> numberIn(const QImage& picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB888);
    return numberOf(cv::Mat(
        image.height(), image.width(), CV_8UC3, const_cast<uchar*>(image.constBits()),
        static_cast<std::size_t>(image.bytesPerLine())));
}

} // namespace

class FrameSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFrameIsTheOneAskedFor_data();
    void everyFrameIsTheOneAskedFor();
    void whatIsAskedForLastIsAnswered();
    void steppingBackIsAnsweredFromTheGroupDecodedOnce();
    void theBudgetIsKept();
    void aReplacedVideoGivesNothingMore();
    void closingWhileDecodingIsQuick();
    void aFileThatChangesIsTold();
    void aFileThatCannotBeOpenedSaysWhy();

private:
    std::filesystem::path video(const std::string& name, int frames, int interval, std::int64_t seed = 0) const
    {
        VideoWriterOptions options;
        options.width = 320;
        options.height = 192;
        options.keyFrameInterval = interval;
        std::vector<std::int64_t> times = evenTimestamps(frames);
        if (seed != 0) { // a variable rate
            std::mt19937 random(static_cast<unsigned>(seed));
            std::int64_t at = 0;
            for (std::int64_t& time : times)
                time = at += 1 + static_cast<std::int64_t>(random() % 7);
        }
        writeNumberedVideo(m_folder.path() / name, options, times);
        return m_folder.path() / name;
    }

    bool opens(FrameSource& source, const std::filesystem::path& path) const
    {
        QSignalSpy opened(&source, &FrameSource::opened);
        source.open(path);
        return opened.wait(20'000);
    }

    const TemporaryDirectory m_folder;
};

void FrameSourceTest::everyFrameIsTheOneAskedFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("seed");
    QTest::addRow("groups of 12") << "a.mp4" << 12 << 0;
    QTest::addRow("one long group") << "b.mp4" << 250 << 0;
    QTest::addRow("variable rate") << "c.mp4" << 12 << 5;
    QTest::addRow("matroska") << "d.mkv" << 30 << 0;
}

void FrameSourceTest::everyFrameIsTheOneAskedFor()
{
    QFETCH(QString, name);
    QFETCH(int, interval);
    QFETCH(int, seed);
    FrameSourceOptions options;
    options.cacheBytes = 40U * 320 * 192 * 4; // smaller than the video, so that pictures come and go
    FrameSource source(options);
    QVERIFY(opens(source, video(name.toStdString(), 120, interval, seed)));
    QCOMPARE(source.frameCount(), 120);
    QSignalSpy ready(&source, &FrameSource::frameReady);
    std::mt19937 random(3);
    int frame = 0;
    for (int i = 0; i < 250; ++i) {
        // Steps forwards and backwards, and jumps.
        const int kind = static_cast<int>(random() % 4);
        frame = kind == 0 ? static_cast<int>(random() % 120) : std::clamp(frame + (kind == 1 ? 1 : -1), 0, 119);
        ready.clear();
        source.request(frame);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 20'000);
        const auto decoded = ready.last().first().value<DecodedFrame>();
        QCOMPARE(decoded.index, frame);
        QCOMPARE(numberIn(decoded.picture), std::optional(frame));
        QCOMPARE(decoded.time.pts, source.times()[static_cast<std::size_t>(frame)].pts);
    }
}

void FrameSourceTest::whatIsAskedForLastIsAnswered()
{
    FrameSource source;
    QVERIFY(opens(source, video("a.mp4", 200, 50)));
    std::vector<int> got;
    connect(&source, &FrameSource::frameReady, this, [&](const DecodedFrame& frame) {
        QCOMPARE(numberIn(frame.picture), std::optional(frame.index));
        got.push_back(frame.index);
    });
    for (int i = 0; i < 60; ++i) {
        source.request((i * 37) % 200);
        if (i % 10 == 0)
            QTest::qWait(1);
    }
    source.request(123);
    QTRY_VERIFY_WITH_TIMEOUT(!got.empty() && got.back() == 123, 20'000);
    QTest::qWait(200);
    QCOMPARE(got.back(), 123); // nothing older comes after it
}

void FrameSourceTest::steppingBackIsAnsweredFromTheGroupDecodedOnce()
{
    FrameSource source;
    QVERIFY(opens(source, video("a.mp4", 100, 25)));
    QSignalSpy ready(&source, &FrameSource::frameReady);
    source.request(74);
    QVERIFY(ready.wait(20'000));
    source.request(73);
    for (int frame = 50; frame < 73; ++frame)
        QTRY_VERIFY_WITH_TIMEOUT(source.isCached(frame), 20'000);
    for (int frame = 72; frame >= 50; --frame) {
        ready.clear();
        source.request(frame);
        QCOMPARE(ready.count(), 1); // at once
    }
    // The group before is fetched before one gets there.
    QTRY_VERIFY_WITH_TIMEOUT(source.isCached(25), 20'000);
}

void FrameSourceTest::theBudgetIsKept()
{
    FrameSourceOptions options;
    options.cacheBytes = 10U * 320 * 192 * 4;
    FrameSource source(options);
    QVERIFY(opens(source, video("a.mp4", 100, 25)));
    for (int frame = 0; frame < 100; frame += 3) {
        source.request(frame);
        QTest::qWait(2);
        QVERIFY(source.cachedBytes() <= options.cacheBytes);
    }
}

void FrameSourceTest::aReplacedVideoGivesNothingMore()
{
    const auto first = video("a.mp4", 200, 200);
    const auto second = video("b.mp4", 20, 10);
    FrameSource source;
    QVERIFY(opens(source, first));
    source.request(199);
    source.open(second);
    QVERIFY(!source.isOpen());
    QSignalSpy ready(&source, &FrameSource::frameReady);
    QTRY_VERIFY_WITH_TIMEOUT(source.isOpen(), 20'000);
    QCOMPARE(source.frameCount(), 20);
    QCOMPARE(ready.count(), 0);
    source.request(5);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
    QCOMPARE(ready.first().first().value<DecodedFrame>().index, 5);
    source.close();
    QTest::qWait(100);
    QCOMPARE(ready.count(), 1);
    QCOMPARE(source.frameCount(), 0);
}

void FrameSourceTest::closingWhileDecodingIsQuick()
{
    const auto path = video("a.mp4", 300, 300);
    auto source = std::make_unique<FrameSource>();
    QVERIFY(opens(*source, path));
    source->request(299);
    QTest::qWait(5);
    QElapsedTimer timer;
    timer.start();
    source.reset();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void FrameSourceTest::aFileThatChangesIsTold()
{
    const auto path = video("a.mp4", 20, 10);
    const std::string bytes = readTextFile(path);
    FrameSource source;
    QVERIFY(opens(source, path));
    source.request(3);
    QSignalSpy changed(&source, &FrameSource::fileChanged);
    QTest::qWait(20);
    writeFileAtomically(path, bytes + "more");
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 10'000);
    QCOMPARE(changed.first().first().toBool(), true);
    std::filesystem::remove(path);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 10'000);
    QCOMPARE(changed.last().first().toBool(), false);
    QVERIFY(!source.cachedPicture(3).isNull());
}

void FrameSourceTest::aFileThatCannotBeOpenedSaysWhy()
{
    FrameSource source;
    QSignalSpy failed(&source, &FrameSource::openFailed);
    source.open(m_folder.path() / "absent.mp4");
    QVERIFY(failed.wait(20'000));
    const auto error = failed.first().first().value<ErrorInfo>();
    QCOMPARE(error.code, ErrorCode::notFound);
    QVERIFY(!error.why.empty());
}

QTEST_MAIN(FrameSourceTest)
#include "tst_frame_source.moc"
