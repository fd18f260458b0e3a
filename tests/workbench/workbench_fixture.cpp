// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_fixture.h"

#include "demo/synthetic_video.h"
#include "inspect_workspace.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "numbered_video.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace veriframe::test {

namespace {

constexpr int patienceMs =
    120'000; ///< sanitizers and loaded machines are slow; nothing waits this long unless it fails

} // namespace

Workbench::Workbench()
{
    const auto set = [this](const char* name, const char* folder) {
        std::filesystem::create_directories(path(folder));
        qputenv(name, QByteArray::fromStdString(path(folder).string()));
    };
    set("XDG_CONFIG_HOME", "config");
    set("XDG_DATA_HOME", "data");
    set("VERIFRAME_WEIGHTS", "weights");
}

Workbench::~Workbench() = default;

std::filesystem::path Workbench::drawVideo(const std::string& name, int frames, std::uint64_t identity) const
{
    SyntheticVideoOptions options;
    options.width = 320;
    options.height = 240;
    options.frames = frames;
    options.identity = identity;
    writeSyntheticVideo(path(name), options);
    return path(name);
}

std::filesystem::path Workbench::numberedVideo(const std::string& name, int frames, int keyFrameInterval) const
{
    VideoWriterOptions options;
    options.width = 320;
    options.height = 192;
    options.keyFrameInterval = keyFrameInterval;
    writeNumberedVideo(path(name), options, evenTimestamps(frames));
    return path(name);
}

std::filesystem::path Workbench::grayVideo(const std::string& name, int frames) const
{
    VideoWriterOptions options;
    options.width = 320;
    options.height = 240;
    VideoWriter writer(path(name), options);
    for (int i = 0; i < frames; ++i)
        writer.write(cv::Mat(240, 320, CV_8UC3, cv::Scalar(90, 90, 90)), i);
    writer.finish();
    return path(name);
}

std::filesystem::path Workbench::checkpoint(const std::string& name, std::uint64_t seed) const
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", seed);
    checkpoint.epoch = -1;
    writeTorchCheckpoint(path(name), checkpoint);
    return path(name);
}

ModelChoice Workbench::smallModels(int count) const
{
    ModelChoice choice;
    for (int i = 0; i < count; ++i)
        choice.checkpoints.push_back(QString::fromStdString(
            checkpoint("model_" + std::to_string(i) + ".pth", static_cast<std::uint64_t>(i) + 1).string()));
    choice.detector = QStringLiteral("dlib");
    choice.inputSizePx = 64;
    return choice;
}

void Workbench::start(
    const std::filesystem::path& file, const ModelChoice& models,
    const std::function<void(MainWindow&, StartOptions&)>& prepare)
{
    m_settings = std::make_unique<Settings>();
    applyTheme(*qApp, m_settings->scheme());
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->show();
    StartOptions options;
    options.file = file;
    if (models != ModelChoice())
        options.models = models;
    if (prepare)
        prepare(*m_window, options);
    m_window->start(options);
    // Keys reach an active window only; without a window manager it does not become so by itself.
    m_window->activateWindow();
    [[maybe_unused]] const bool active =
        QTest::qWaitForWindowExposed(m_window.get()) &&
        QTest::qWaitFor([this] { return QApplication::activeWindow() == m_window.get(); }, 5000);
}

qint64 Workbench::quit()
{
    QElapsedTimer timer;
    timer.start();
    m_window->close();
    m_window.reset();
    m_settings.reset();
    return timer.elapsed();
}

bool Workbench::waitForPicture()
{
    return QTest::qWaitFor(
        [this] { return inspect().frames().isOpen() && view().frameIndex() == inspect().currentFrame(); }, patienceMs);
}

bool Workbench::waitForAnalysis()
{
    return QTest::qWaitFor([this] { return !inspect().analysis().isRunning(); }, patienceMs);
}

bool Workbench::open(const std::filesystem::path& file)
{
    window().openAnything({file});
    return waitForPicture() && waitForAnalysis();
}

QWidget& Workbench::inspectPage() const
{
    return m_window->inspect();
}

} // namespace veriframe::test
