// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/version.h"
#include "command_tree.h"
#include "common/passive_waiting.h"
#include "main_window.h"
#include "one_of.h"
#include "options.h"
#include "settings.h"
#include "translation.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QFileInfo>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace veriframe {

namespace {

constexpr int closingMs = 1500;

constexpr const char* examples = R"(Examples:
  Look at one video:                 veriframe clip.mp4
  ... with checkpoints of your own:  veriframe clip.mp4 --models a.pth b.pth
  Go on where the last session was:  veriframe

Everything else is done in the window; press ? there for all keys.)";

struct CommandLine {
    std::filesystem::path file;
    bool fresh = false;
    std::string logLevel = "warning";
    std::string completion;
    cli::ModelOptions models;
    cli::FaceOptions faces;
};

QString absolutePath(const std::filesystem::path& path)
{
    return path.empty() ? QString() : QFileInfo(QString::fromStdString(path.string())).absoluteFilePath();
}

/// What the command line says of models goes before what was chosen in the window; without a word the latter holds.
std::optional<ModelChoice> choiceOf(const CommandLine& given)
{
    const cli::ModelOptions defaults;
    const cli::FaceOptions faceDefaults;
    const bool said = !given.models.models.empty() || !given.models.ensemble.empty() || given.faces.profileGiven ||
                      given.faces.detectorGiven || given.faces.detectorWeights != faceDefaults.detectorWeights ||
                      given.models.device != defaults.device || given.models.precision != defaults.precision ||
                      given.models.encoder != defaults.encoder || given.models.inputSizePx != defaults.inputSizePx ||
                      given.models.threads != defaults.threads;
    if (!said)
        return std::nullopt;
    ModelChoice choice;
    choice.manifest = absolutePath(given.models.ensemble);
    for (const std::filesystem::path& path : given.models.models)
        choice.checkpoints.push_back(absolutePath(path));
    choice.encoder = QString::fromStdString(given.models.encoder);
    choice.inputSizePx = given.models.inputSizePx;
    choice.device = QString::fromStdString(given.models.device);
    choice.precision = QString::fromStdString(given.models.precision);
    choice.threads = given.models.threads;
    if (given.faces.profileGiven)
        choice.profile = QString::fromStdString(given.faces.profile);
    if (given.faces.detectorGiven)
        choice.detector = QString::fromStdString(given.faces.detector);
    choice.detectorWeights = absolutePath(given.faces.detectorWeights);
    return choice;
}

int runProgram(int argc, char** argv)
{
    // The words of the command line come first: help and version need no display.
    CommandLine given;
    CLI::App program("Veriframe, the workbench: finds face manipulation in video", "veriframe");
    program.footer(examples);
    program.set_version_flag("--version", "veriframe " + version());
    program.add_option("file", given.file, "A video, a case, a folder, a checkpoint or an ensemble to open")
        ->option_text("FILE");
    program.add_flag("--fresh", given.fresh, "Do not restore the last session");
    program.add_option("--log-level", given.logLevel, "Messages on stderr: trace, debug, info, warning, error or off")
        ->option_text("LEVEL");
    cli::addModelOptions(program, given.models);
    cli::addFaceOptions(program, given.faces);
    program
        .add_option(
            "--completion", given.completion,
            "Print what makes a shell complete these options, or the manual page, and leave: bash, zsh, fish or man")
        ->option_text("FORM")
        ->check(cli::oneOf({"bash", "zsh", "fish", "man"}));
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2;
    }
    if (!given.completion.empty()) {
        std::fputs(cli::completion(given.completion, cli::commandTree(program)).c_str(), stdout);
        return 0;
    }
    configureLogging(given.logLevel);

    int onlyTheName = 1; // Qt's own settings come from the environment: QT_QPA_PLATFORM, QT_SCALE_FACTOR
    QApplication application(onlyTheName, argv);
    QApplication::setApplicationName(QStringLiteral("veriframe"));
    QApplication::setApplicationDisplayName(QStringLiteral("Veriframe"));
    QApplication::setApplicationVersion(QString::fromStdString(version()));
    QApplication::setDesktopFileName(QStringLiteral("veriframe"));

    Settings settings;
    installTranslation(application, settings.language());
    applyTheme(application, settings.scheme());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/veriframe.svg")));
    MainWindow window(settings);
    window.show();
    window.start({given.file, choiceOf(given), !given.fresh, true});
    const int code = QApplication::exec();
    window.hide();
    if (!window.stopWork(closingMs)) {
        // A library call that cannot be interrupted is not worth waiting for: everything written is whole already.
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

} // namespace

} // namespace veriframe

int main(int argc, char** argv)
{
    veriframe::waitPassively(argv);
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return veriframe::runProgram(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "Error: Starting failed: %s\n", error.what());
        return 3;
    }
}
