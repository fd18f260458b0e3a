// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports.h"
#include "numbered_video.h"

#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "base/version.h"
#include "media/video_writer.h"
#include "widgets/theme.h"

#include <QImageReader>
#include <QTest>
#include <algorithm>
#include <opencv2/core.hpp>
#include <sys/mount.h>

using namespace veriframe;
namespace fs = std::filesystem;

namespace {

/// Seconds within which a container of that unit keeps a time.
constexpr double exactSeconds = 1e-9, matroskaSeconds = 0.0006;

QImage gradient(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x % 256, y % 256, (x + y) % 256));
    return image;
}

PictureOverlay overlayWithBox(const QRectF& box, double probability)
{
    FaceOverlay face;
    face.person = 0;
    face.label = QStringLiteral("Person 1");
    face.box = box;
    face.probability = probability;
    return {.faces = {face}, .heat = {}};
}

/// The pixel beside a box's left edge that is nearest to a colour, at half its height: lines may lie on either side.
QColor nearestOnEdge(const QImage& image, const QRectF& box, const QColor& wanted)
{
    const auto distance = [&](const QColor& color) {
        return std::abs(color.red() - wanted.red()) + std::abs(color.green() - wanted.green()) +
               std::abs(color.blue() - wanted.blue());
    };
    QColor best = image.pixelColor(box.center().toPoint());
    for (int x = qRound(box.left()) - 3; x <= qRound(box.left()) + 3; ++x)
        if (const QColor color = image.pixelColor(x, qRound(box.center().y())); distance(color) < distance(best))
            best = color;
    return best;
}

bool isNear(const QColor& color, const QColor& wanted, int tolerance)
{
    return std::abs(color.red() - wanted.red()) <= tolerance && std::abs(color.green() - wanted.green()) <= tolerance &&
           std::abs(color.blue() - wanted.blue()) <= tolerance;
}

QImage imageOf(const cv::Mat& rgb)
{
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step[0]), QImage::Format_RGB888).copy();
}

/// The same but for compression and a line more at the right or lower end.
bool isSamePicture(const cv::Mat& copy, const cv::Mat& original)
{
    cv::Mat difference;
    cv::absdiff(copy(cv::Rect(0, 0, original.cols, original.rows)), original, difference);
    const cv::Scalar mean = cv::mean(difference);
    return std::max({mean[0], mean[1], mean[2]}) < 4;
}

bool isSameTime(double a, double b)
{
    return std::abs(a - b) < exactSeconds;
}

/// Fits on no small disk.
QImage noise(int width, int height, unsigned seed)
{
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width * 3; ++x)
            image.scanLine(y)[x] = static_cast<uchar>((seed = seed * 1'103'515'245 + 12'345) >> 16);
    return image;
}

/// Stops the export in its middle.
class StopAt : public Progress {
public:
    StopAt(std::stop_source& source, int frame) : m_source(source), m_frame(frame) {}

    void report(const ProgressUpdate& update) override
    {
        if (update.done == m_frame)
            m_source.request_stop();
    }

private:
    std::stop_source& m_source;
    int m_frame;
};

class RememberedProgress : public Progress {
public:
    void report(const ProgressUpdate& update) override { updates.push_back(update); }

    std::vector<ProgressUpdate> updates;
};

std::optional<ErrorInfo> errorOf(const std::function<void()>& run)
{
    try {
        run();
    } catch (const Error& error) {
        return error.info();
    }
    return std::nullopt;
}

int entriesIn(const fs::path& folder)
{
    return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class ExportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<TemporaryDirectory>(); }

    void pictureWithoutOverlayIsTheVideosOwn();
    void pictureSaysWhereItComesFrom();
    void boxIsDrawnOnThePictureInItsColour();
    void linesGrowWithThePicture_data();
    void linesGrowWithThePicture();
    void pictureFormatFollowsTheExtension();

    void videoKeepsFramesAndTheirTimes_data();
    void videoKeepsFramesAndTheirTimes();
    void videoOfARangeHoldsJustThat();
    void videoShowsTheBoxOfEachFrame();
    void undecodableFramesAreLeftOutAndCounted();

    void cancelLeavesNoFile();
    void unwritablePlaceIsAnErrorWithItsCause_data();
    void unwritablePlaceIsAnErrorWithItsCause();
    void fullDiskIsAnErrorWithItsCause();
    void theVideoItselfIsNeverOverwritten();
    void refusesAnotherContainerOrRange();

private:
    fs::path path(const char* name) const { return m_folder->path() / name; }

    fs::path numbered(const char* name, int frames, VideoWriterOptions options = {}) const
    {
        test::writeNumberedVideo(path(name), std::move(options), test::evenTimestamps(frames));
        return path(name);
    }

    std::unique_ptr<TemporaryDirectory> m_folder;
};

void ExportsTest::pictureWithoutOverlayIsTheVideosOwn()
{
    const QImage picture = gradient(321, 123);
    exportFrame(path("frame.png"), picture, overlayWithBox({20, 20, 50, 50}, 1), std::nullopt, {});
    const QImage read(QString::fromStdString(path("frame.png").string()));
    QCOMPARE(read.size(), picture.size());
    QCOMPARE(read.convertToFormat(QImage::Format_RGB32), picture);

    QImage ofAScaledScreen = picture;
    ofAScaledScreen.setDevicePixelRatio(2);
    exportFrame(path("scaled.png"), ofAScaledScreen, {}, OverlayLayers(), {});
    QCOMPARE(QImage(QString::fromStdString(path("scaled.png").string())).size(), picture.size());
}

void ExportsTest::pictureSaysWhereItComesFrom()
{
    const PictureOrigin origin{"/somewhere/clip.mp4", 123, {.pts = 52480, .seconds = 4.1, .ptsSeconds = 4.1}};
    exportFrame(path("frame.png"), gradient(64, 64), {}, std::nullopt, origin);
    const QImageReader reader(QString::fromStdString(path("frame.png").string()));
    QCOMPARE(reader.text(QStringLiteral("Source")), QStringLiteral("clip.mp4"));
    QCOMPARE(reader.text(QStringLiteral("Frame")), QStringLiteral("123"));
    QCOMPARE(reader.text(QStringLiteral("PTS")), QStringLiteral("52480"));
    QCOMPARE(reader.text(QStringLiteral("Time")), QStringLiteral("4.1 s"));
    QCOMPARE(reader.text(QStringLiteral("Software")), QString::fromStdString("Veriframe " + version()));
}

void ExportsTest::boxIsDrawnOnThePictureInItsColour()
{
    const QRectF box(200, 150, 240, 300);
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(Qt::black);
    exportFrame(path("frame.png"), picture, overlayWithBox(box, 0.93), OverlayLayers(), {});
    const QImage read(QString::fromStdString(path("frame.png").string()));
    QVERIFY(isNear(nearestOnEdge(read, box, probabilityColor(0.93)), probabilityColor(0.93), 12));
    QCOMPARE(read.pixelColor(box.center().toPoint()), QColor(Qt::black));
    QCOMPARE(read.pixelColor(1000, 600), QColor(Qt::black));

    exportFrame(path("bare.png"), picture, overlayWithBox(box, 0.93), OverlayLayers{.faces = false}, {});
    QCOMPARE(QImage(QString::fromStdString(path("bare.png").string())).convertToFormat(picture.format()), picture);
}

void ExportsTest::linesGrowWithThePicture_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::addRow("small: no thinner than one pixel") << QSize(320, 240) << 1.0;
    QTest::addRow("720p") << QSize(1280, 720) << 1.0;
    QTest::addRow("1080p") << QSize(1920, 1080) << 1.5;
    QTest::addRow("2160p, upright") << QSize(2160, 3840) << 3.0;
}

void ExportsTest::linesGrowWithThePicture()
{
    QFETCH(QSize, size);
    QTEST(overlayScale(size), "scale");
}

void ExportsTest::pictureFormatFollowsTheExtension()
{
    exportFrame(path("frame.JPG"), gradient(64, 48), {}, std::nullopt, {"clip.mp4", 7, {}});
    QImageReader reader(QString::fromStdString(path("frame.JPG").string()));
    reader.setDecideFormatFromContent(true);
    QCOMPARE(reader.format(), QByteArray("jpeg"));
    QCOMPARE(reader.text(QStringLiteral("Source")), QStringLiteral("clip.mp4"));
    const auto error = errorOf([&] { exportFrame(path("frame.xyz"), gradient(8, 8), {}, std::nullopt, {}); });
    QVERIFY(error && error->code == ErrorCode::unsupported);
    QVERIFY(!fs::exists(path("frame.xyz")));
}

void ExportsTest::videoKeepsFramesAndTheirTimes_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QList<qint64>>("timestamps"); // in 1/30000 s
    QTest::addColumn<double>("tolerance");
    const QList<qint64> even{0, 1001, 2002, 3003, 4004, 5005, 6006, 7007};
    const QList<qint64> uneven{0, 1000, 1200, 6000, 6500, 31000, 31001, 90000};
    QTest::addRow("constant rate") << "out.mp4" << QSize(128, 96) << 0 << even << exactSeconds;
    QTest::addRow("variable rate") << "out.mp4" << QSize(128, 96) << 0 << uneven << exactSeconds;
    QTest::addRow("start offset") << "out.mov" << QSize(128, 96) << 0 << QList<qint64>{9000, 9500, 12000, 15000}
                                  << exactSeconds;
    QTest::addRow("one frame") << "out.mp4" << QSize(128, 96) << 0 << QList<qint64>{0} << exactSeconds;
    QTest::addRow("odd sides") << "out.mp4" << QSize(161, 121) << 0 << even << exactSeconds;
    QTest::addRow("rotated") << "out.mp4" << QSize(160, 96) << 90 << even << exactSeconds;
    QTest::addRow("Matroska keeps milliseconds")
        << "out.mkv" << QSize(128, 96) << 0 << QList<qint64>{0, 1001, 2002, 60000} << matroskaSeconds;
}

void ExportsTest::videoKeepsFramesAndTheirTimes()
{
    QFETCH(QString, output);
    QFETCH(QSize, size);
    QFETCH(int, rotation);
    QFETCH(QList<qint64>, timestamps);
    QFETCH(double, tolerance);
    VideoWriterOptions options;
    options.width = size.width();
    options.height = size.height();
    options.timeBaseDenominator = 30000;
    options.rotationDegrees = rotation;
    test::writeNumberedVideo(path("in.mp4"), options, {timestamps.begin(), timestamps.end()});
    VideoReader original(path("in.mp4"));
    const fs::path target = m_folder->path() / output.toStdString();

    NoProgress silent;
    const VideoExportSummary summary = exportAnnotatedVideo(path("in.mp4"), target, {}, {}, silent);
    QCOMPARE(summary.framesWritten, timestamps.size());
    QCOMPARE(summary.framesMissing, 0);
    QVERIFY(summary.note.isEmpty());

    VideoReader copy(target);
    QCOMPARE(copy.facts().codec, std::string("h264"));
    QCOMPARE(copy.facts().pixelFormat, std::string("yuv420p"));
    QCOMPARE(copy.facts().rotationDegrees, 0);
    QCOMPARE(copy.facts().width, original.facts().width + original.facts().width % 2);
    QCOMPARE(copy.facts().height, original.facts().height + original.facts().height % 2);
    QCOMPARE(copy.frameCount(), original.frameCount());
    for (int i = 0; i < copy.frameCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double difference = std::abs(copy.times()[at].seconds - original.times()[at].seconds);
        QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
        QVERIFY2(isSamePicture(copy.readFrame(i).rgb, original.readFrame(i).rgb), qPrintable(QString::number(i)));
    }
}

void ExportsTest::videoOfARangeHoldsJustThat()
{
    numbered("in.mp4", 20);
    RememberedProgress progress;
    VideoExportOptions options;
    options.firstFrame = 5;
    options.lastFrame = 9;
    std::vector<int> asked;
    const auto overlayOf = [&](int frame) {
        asked.push_back(frame);
        return PictureOverlay();
    };
    exportAnnotatedVideo(path("in.mp4"), path("out.mp4"), overlayOf, options, progress);
    QCOMPARE(asked, (std::vector<int>{5, 6, 7, 8, 9}));
    VideoReader copy(path("out.mp4"));
    QCOMPARE(copy.frameCount(), 5);
    QCOMPARE(*test::numberOf(copy.readFrame(0).rgb), 5);
    QCOMPARE(*test::numberOf(copy.readFrame(4).rgb), 9);
    QCOMPARE(copy.times().front().ptsSeconds, 0.0);
    QCOMPARE(progress.updates.size(), 5U);
    QCOMPARE(progress.updates.back().stage, std::string("frames"));
    QCOMPARE(progress.updates.back().done, 5);
    QCOMPARE(progress.updates.back().total, 5);
}

void ExportsTest::videoShowsTheBoxOfEachFrame()
{
    VideoWriterOptions gray;
    gray.width = 1280;
    gray.height = 720;
    VideoWriter writer(path("in.mp4"), gray);
    for (int i = 0; i < 3; ++i)
        writer.write(cv::Mat(720, 1280, CV_8UC3, cv::Scalar(60, 60, 60)), i);
    writer.finish();
    const auto boxOf = [](int frame) { return QRectF(200 + 200 * frame, 200, 120, 160); };
    const auto overlayOf = [&](int frame) { return overlayWithBox(boxOf(frame), 1); };
    NoProgress silent;
    exportAnnotatedVideo(path("in.mp4"), path("out.mp4"), overlayOf, {}, silent);
    VideoReader copy(path("out.mp4"), {.color = ColorConversion::display});
    for (int frame = 0; frame < 3; ++frame) {
        const QImage image = imageOf(copy.readFrame(frame).rgb);
        // Chroma is halved in each direction: a line of two pixels keeps its hue, not all of its strength.
        const QColor edge = nearestOnEdge(image, boxOf(frame), probabilityColor(1));
        QVERIFY2(isNear(edge, probabilityColor(1), 60), qPrintable(edge.name()));
        QVERIFY2(edge.red() - edge.blue() > 80, qPrintable(edge.name()));
        const QRectF other = boxOf((frame + 1) % 3);
        const QColor none = nearestOnEdge(image, other, probabilityColor(1));
        QVERIFY2(isNear(none, QColor(60, 60, 60), 20), qPrintable(none.name()));
    }
}

void ExportsTest::undecodableFramesAreLeftOutAndCounted()
{
    VideoWriterOptions options;
    options.codec = "mjpeg"; // every frame stands alone
    numbered("in.mov", 40, options);
    std::string bytes = readTextFile(path("in.mov"));
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() * 4 / 10), bytes.size() / 10, '\0');
    writeFileAtomically(path("in.mov"), bytes);
    NoProgress silent;
    const VideoExportSummary summary = exportAnnotatedVideo(path("in.mov"), path("out.mp4"), {}, {}, silent);
    QCOMPARE(summary.framesAsked, 40);
    QVERIFY(summary.framesMissing > 0);
    QCOMPARE(summary.framesWritten, 40 - summary.framesMissing);
    QVERIFY2(summary.note.contains(QString::number(summary.framesMissing)), qPrintable(summary.note));
    VideoReader copy(path("out.mp4"));
    QCOMPARE(copy.frameCount(), summary.framesWritten);
    // What is left keeps its own time.
    QVERIFY(isSameTime(copy.times().back().seconds, 39 / 30.0));
    QCOMPARE(*test::numberOf(copy.readFrame(copy.frameCount() - 1).rgb), 39);
}

void ExportsTest::cancelLeavesNoFile()
{
    numbered("in.mp4", 60);
    std::stop_source source;
    StopAt progress(source, 20);
    QVERIFY_EXCEPTION_THROWN(
        exportAnnotatedVideo(path("in.mp4"), path("out.mp4"), {}, {}, progress, source.get_token()), Stopped);
    QCOMPARE(entriesIn(m_folder->path()), 1);
}

void ExportsTest::unwritablePlaceIsAnErrorWithItsCause_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cause");
    QTest::addRow("below a file") << "file/out"
                                  << "Not a directory";
    QTest::addRow("in a folder that is not there") << "absent/out"
                                                   << "No such file or directory";
}

void ExportsTest::unwritablePlaceIsAnErrorWithItsCause()
{
    QFETCH(QString, place);
    QFETCH(QString, cause);
    numbered("in.mp4", 3);
    writeFileAtomically(path("file"), std::string_view("no folder"));
    const std::string base = (m_folder->path() / place.toStdString()).string();
    VideoResult result;
    NoProgress silent;
    for (const std::function<void()>& run : std::initializer_list<std::function<void()>>{
             [&] { exportFrame(base + ".png", gradient(8, 8), {}, std::nullopt, {}); },
             [&] { exportAnnotatedVideo(path("in.mp4"), base + ".mp4", {}, {}, silent); },
             [&] { exportFacesCsv(base + ".csv", result, {}); },
             [&] { exportAnalysisJson(base + ".json", result, {}, {}, {}, "0"); }}) {
        const auto error = errorOf(run);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::unwritable);
        QVERIFY2(error->message().find(cause.toStdString()) != std::string::npos, error->message().c_str());
        QVERIFY2(error->message().find("out") != std::string::npos, error->message().c_str());
    }
}

void ExportsTest::fullDiskIsAnErrorWithItsCause()
{
    const fs::path small = path("small");
    fs::create_directories(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("A small file system cannot be mounted here: needs root.");
    VideoWriterOptions big;
    big.width = 320;
    big.height = 240;
    VideoWriter writer(path("in.mp4"), big);
    for (int i = 0; i < 10; ++i) {
        QImage image = noise(big.width, big.height, static_cast<unsigned>(i));
        writer.write(
            cv::Mat(big.height, big.width, CV_8UC3, image.bits(), static_cast<std::size_t>(image.bytesPerLine())), i);
    }
    writer.finish();
    NoProgress silent;
    const auto ofVideo = errorOf([&] { exportAnnotatedVideo(path("in.mp4"), small / "out.mp4", {}, {}, silent); });
    const auto ofPicture = errorOf([&] { exportFrame(small / "out.png", noise(640, 480, 1), {}, std::nullopt, {}); });
    const int left = entriesIn(small);
    ::umount(small.c_str());
    for (const auto& error : {ofVideo, ofPicture}) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::unwritable);
        QVERIFY2(error->why.find("No space left on device") != std::string::npos, error->message().c_str());
        QVERIFY(!error->remedy.empty());
    }
    QCOMPARE(left, 0);
}

void ExportsTest::theVideoItselfIsNeverOverwritten()
{
    numbered("in.mp4", 3);
    const std::string before = readTextFile(path("in.mp4"));
    fs::create_symlink(path("in.mp4"), path("link.mp4"));
    NoProgress silent;
    for (const char* name : {"in.mp4", "link.mp4"}) {
        const auto error = errorOf([&] { exportAnnotatedVideo(path("in.mp4"), path(name), {}, {}, silent); });
        QVERIFY(error && error->code == ErrorCode::badInput);
    }
    VideoResult result;
    result.path = path("in.mp4");
    QVERIFY(errorOf([&] { exportFacesCsv(path("in.mp4"), result, {}); }));
    QVERIFY(errorOf([&] { exportAnalysisJson(path("in.mp4"), result, {}, {}, {}, "0"); }));
    QCOMPARE(readTextFile(path("in.mp4")), before);
}

void ExportsTest::refusesAnotherContainerOrRange()
{
    numbered("in.mp4", 3);
    NoProgress silent;
    const auto container = errorOf([&] { exportAnnotatedVideo(path("in.mp4"), path("out.avi"), {}, {}, silent); });
    QVERIFY(container && container->code == ErrorCode::unsupported);
    for (const auto& [first, last] : {std::pair{-1, 2}, {2, 1}, {0, 3}}) {
        VideoExportOptions options;
        options.firstFrame = first;
        options.lastFrame = last;
        const auto range = errorOf([&] { exportAnnotatedVideo(path("in.mp4"), path("out.mp4"), {}, options, silent); });
        QVERIFY(range && range->code == ErrorCode::badInput);
    }
    const auto absent = errorOf([&] { exportAnnotatedVideo(path("absent.mp4"), path("out.mp4"), {}, {}, silent); });
    QVERIFY(absent && absent->code == ErrorCode::notFound);
}

QTEST_MAIN(ExportsTest)
#include "tst_exports.moc"
