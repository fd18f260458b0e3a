// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "main_window.h"
#include "settings.h"
#include "widgets/video_view.h"

#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace veriframe::test {

/// A workbench with settings, weights and files of its own below a scratch folder: nothing of the person who runs the
/// tests is read or written.
class Workbench {
public:
    Workbench();
    ~Workbench();

    std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }

    /// A short video with one drawn face.
    std::filesystem::path drawVideo(const std::string& name, int frames = 24, std::uint64_t identity = 1) const;
    /// A video whose pictures carry their number.
    std::filesystem::path numberedVideo(const std::string& name, int frames, int keyFrameInterval = 12) const;
    /// A video without a face.
    std::filesystem::path grayVideo(const std::string& name, int frames) const;
    /// An untrained checkpoint of the smallest network.
    std::filesystem::path checkpoint(const std::string& name, std::uint64_t seed = 1) const;

    /// Checkpoints with a small input, so that a test takes no longer than it must; dlib finds the faces.
    ModelChoice smallModels(int count = 1) const;

    /// Shows the window. @param file empty: none
    /// @param prepare what is to be other before the start
    void start(
        const std::filesystem::path& file = {}, const ModelChoice& models = {},
        const std::function<void(MainWindow&, StartOptions&)>& prepare = {});
    /// Closes the window and forgets it, as a quit does. @return how long that took, milliseconds
    qint64 quit();

    MainWindow& window() { return *m_window; }

    InspectWorkspace& inspect() { return m_window->inspect(); }

    VideoView& view() { return *m_window->findChild<VideoView*>(QStringLiteral("videoView")); }

    QAction* action(const char* id) { return m_window->actions().action(QLatin1String(id)); }

    /// One of Inspect's, else of the window.
    template<typename Widget>
    Widget& widget()
    {
        if (auto* found = inspectPage().template findChild<Widget*>())
            return *found;
        return *m_window->findChild<Widget*>();
    }

    /// Waits until the picture of the frame under the cursor is shown. @return false after a time-out
    bool waitForPicture();
    /// Waits until no analysis runs. @return false after a time-out
    bool waitForAnalysis();
    /// Opens a video through the window and waits for picture and analysis.
    bool open(const std::filesystem::path& file);

private:
    QWidget& inspectPage() const;

    const TemporaryDirectory m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace veriframe::test
