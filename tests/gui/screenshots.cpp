// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the workbench into each of its states and takes a picture.
#include "about_dialog.h"
#include "analysis_dialogs.h"
#include "batch_states.h"
#include "batch_workspace.h"
#include "case_states.h"
#include "checkpoints_states.h"
#include "comparison_states.h"
#include "dataset_workspace.h"
#include "demo/synthetic_dataset.h"
#include "inspect_workspace.h"
#include "model_setup.h"
#include "navigation.h"
#include "report_dialog.h"
#include "shortcut_editor.h"
#include "test_support.h"
#include "training_states.h"
#include "training_workspace.h"
#include "translation.h"
#include "welcome_states.h"
#include "widgets/go_to_dialog.h"
#include "widgets/job_strip.h"
#include "widgets/person_list.h"
#include "widgets/theme.h"
#include "workbench_fixture.h"

#include <QApplication>
#include <QDir>
#include <QRadioButton>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

namespace veriframe::test {

namespace {

/// As long as German and longer: what a layout must bear.
class LongTexts : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer;
        for (const QString& word : text.split(QLatin1Char(' ')))
            longer += (word.size() > 3 && !word.contains(QLatin1Char('%')) ? word + QStringLiteral("ungs") : word) +
                      QLatin1Char(' ');
        return longer.trimmed();
    }

    bool isEmpty() const override { return false; }
};

struct Material {
    std::filesystem::path video, original, crowd;
    ModelChoice models;
};

Material materialFor(const Workbench& bench)
{
    Material material;
    const auto data = sharedPath("data");
    if (!data) {
        material.video = bench.drawVideo("clip.mp4", 90);
        material.original = bench.drawVideo("original.mp4", 90, 2);
        material.crowd = material.video;
        material.models = bench.smallModels(2);
        return material;
    }
    material.video = *data / "dfdc_mini/dfdc_train_part_4/004_982.mp4";
    material.original = *data / "dfdc_mini/dfdc_train_part_4/004.mp4";
    material.crowd = *data / "clips/crowd.mp4";
    for (const char* name : {"b0_a_legacy.pth", "b0_b_zip_half.pth"})
        material.models.checkpoints.push_back(QString::fromStdString((*data / "weights/classifier" / name).string()));
    material.models.detectorWeights = QString::fromStdString((*data / "weights/mtcnn").string());
    material.models.inputSizePx = 224;
    return material;
}

class Photographer {
public:
    Photographer(QString folder, QString pattern) : m_folder(std::move(folder)), m_pattern(std::move(pattern)) {}

    /// Whether a picture of that name is asked for.
    bool wants(const QString& name) const { return fullName(name).contains(m_pattern); }

    void take(QWidget& widget, const QString& name) const
    {
        const QString full = fullName(name);
        if (!wants(name))
            return;
        if (!name.startsWith(QLatin1String("inspect-loading"))) // which is over soon
            QTest::qWait(150);                                  // fades end, portraits come
        const QString path = QDir(m_folder).filePath(full + QStringLiteral(".png"));
        if (!widget.grab().save(path))
            qFatal("%s cannot be written.", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

private:
    static QString fullName(const QString& name)
    {
        return QStringLiteral("%1%2").arg(name, qApp->devicePixelRatio() > 1 ? QStringLiteral("-200") : QString());
    }

    QString m_folder, m_pattern;
};

/// One state of a room.
struct State {
    QString name; ///< "inspect-done"
    std::function<void(Workbench&, const Material&)> reach;
};

void openAndWait(Workbench& bench, const std::filesystem::path& video)
{
    if (!bench.open(video))
        std::fprintf(stderr, "waiting for %s took too long\n", video.c_str());
    bench.inspect().seek(bench.inspect().frames().frameCount() / 3);
    bench.waitForPicture();
    if (const auto result = bench.inspect().document().result())
        if (const auto next = nextAbove(*result, bench.inspect().currentFrame(), -1, -1))
            bench.inspect().seek(*next);
    bench.waitForPicture();
    bench.widget<PersonList>().setSelectedPersons({0});
}

std::vector<State> inspectStates()
{
    return {
        {QStringLiteral("inspect-empty"), [](Workbench&, const Material&) {}},
        {QStringLiteral("inspect-loading"),
         [](Workbench& bench, const Material& material) { bench.inspect().openVideo(material.video); }},
        {QStringLiteral("inspect-failed"),
         [](Workbench& bench, const Material&) {
             writeFileAtomically(bench.path("a video that is none.mp4"), std::string(5000, 'x'));
             bench.inspect().openVideo(bench.path("a video that is none.mp4"));
             QTest::qWait(500);
         }},
        {QStringLiteral("inspect-no-model"),
         [](Workbench& bench, const Material& material) {
             ModelChoice none = material.models;
             none.checkpoints.clear();
             bench.window().setModels(none, false);
             openAndWait(bench, material.video);
         }},
        {QStringLiteral("inspect-no-face"),
         [](Workbench& bench, const Material&) { openAndWait(bench, bench.grayVideo("gray.mp4", 60)); }},
        {QStringLiteral("inspect-done"),
         [](Workbench& bench, const Material& material) { openAndWait(bench, material.video); }},
        {QStringLiteral("inspect-layers"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.action("inspect.landmarks")->setChecked(true);
             bench.action("inspect.heat-map")->setChecked(true);
             QTest::qWait(2500);
         }},
        {QStringLiteral("inspect-compare"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.inspect().setOriginal(material.original);
             QTest::qWait(1500);
         }},
        {QStringLiteral("inspect-analysing"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.action("inspect.analyse-all")->trigger();
             QTest::qWait(3000);
         }},
        {QStringLiteral("inspect-job-list"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.inspect().exportFacesCsv(bench.path("nowhere/faces.csv"));
             bench.inspect().exportFrame(bench.path("frame.png"), true);
             QTest::qWait(300);
             bench.widget<JobStrip>().setListOpen(true);
         }},
        {QStringLiteral("inspect-table"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.action("inspect.table")->trigger();
         }},
        {QStringLiteral("inspect-robustness"),
         [](Workbench& bench, const Material& material) {
             openAndWait(bench, material.video);
             bench.action("inspect.robustness")->trigger();
             [[maybe_unused]] const bool ended =
                 QTest::qWaitFor([&] { return bench.window().jobs().runningCount() == 0; }, 120'000);
             bench.action("inspect.bookmark")->trigger();
         }},
        {QStringLiteral("inspect-crowd"),
         [](Workbench& bench, const Material& material) { openAndWait(bench, material.crowd); }},
    };
}

/// A dataset of its own for each picture: the real pairs where they are there, else drawn ones. @param ready with
/// everything that the steps make; made once and copied
std::filesystem::path datasetFor(const Workbench& bench, bool ready)
{
    namespace fs = std::filesystem;
    static const TemporaryDirectory folder;
    const fs::path raw = folder.path() / "raw", made = folder.path() / "made";
    const auto data = sharedPath("data");
    NoProgress progress;
    if (!fs::exists(raw)) {
        SyntheticDatasetOptions options;
        options.frames = 21;
        if (data)
            fs::copy(*data / "dfdc_mini", raw, fs::copy_options::recursive);
        else
            writeSyntheticDataset(raw, options, progress);
    }
    if (ready && !fs::exists(made)) {
        fs::copy(raw, made, fs::copy_options::recursive);
        PreprocessingOptions options;
        options.detector.kind = data ? "mtcnn" : "dlib";
        if (data)
            options.detector.weightsDirectory = *data / "weights/mtcnn";
        runPreprocessing(readDatasetIndex(made), trainingSteps(), options, progress);
    }
    const fs::path own = bench.path("dataset");
    fs::copy(ready ? made : raw, own, fs::copy_options::recursive);
    return own;
}

void openDataset(Workbench& bench, bool ready)
{
    bench.window().openAnything({datasetFor(bench, ready)});
    DatasetWorkspace& room = bench.window().dataset();
    if (!QTest::qWaitFor([&] { return !room.document().videos().empty(); }, 30'000))
        std::fprintf(stderr, "waiting for the dataset took too long\n");
    for (const DatasetVideo& video : room.document().index()->videos)
        if (video.original)
            room.showVideo(QString::fromStdString(video.name));
}

/// Starts all steps and waits until they are at work.
void runDataset(Workbench& bench)
{
    openDataset(bench, false);
    bench.action("dataset.run-all")->trigger();
    DatasetDocument& document = bench.window().dataset().document();
    [[maybe_unused]] const bool moves =
        QTest::qWaitFor([&] { return document.progress() && document.progress()->seconds > 4; }, 30'000);
}

std::vector<State> datasetStates()
{
    const auto shows = [](DatasetWorkspace::View view) {
        return [view](Workbench& bench, const Material&) {
            openDataset(bench, true);
            bench.window().dataset().showView(view);
            QTest::qWait(800);
        };
    };
    return {
        {QStringLiteral("dataset-empty"),
         [](Workbench& bench, const Material&) { bench.window().showWorkspace(QStringLiteral("dataset")); }},
        {QStringLiteral("dataset-failed"),
         [](Workbench& bench, const Material&) {
             bench.window().showWorkspace(QStringLiteral("dataset"));
             bench.window().dataset().openDataset(bench.path("a folder that is nowhere"));
             QTest::qWait(500);
         }},
        {QStringLiteral("dataset-fresh"), [](Workbench& bench, const Material&) { openDataset(bench, false); }},
        {QStringLiteral("dataset-running"), [](Workbench& bench, const Material&) { runDataset(bench); }},
        {QStringLiteral("dataset-paused"),
         [](Workbench& bench, const Material&) {
             runDataset(bench);
             bench.action("dataset.pause")->trigger();
         }},
        {QStringLiteral("dataset-videos"), shows(DatasetWorkspace::View::videos)},
        {QStringLiteral("dataset-faces"), shows(DatasetWorkspace::View::faces)},
        {QStringLiteral("dataset-folds"), shows(DatasetWorkspace::View::folds)},
    };
}

std::vector<State> statesOf()
{
    std::vector<State> states = inspectStates();
    const std::vector<State> dataset = datasetStates();
    states.insert(states.end(), dataset.begin(), dataset.end());
    for (const auto& more : {trainingStates(), caseStates(), checkpointsStates(), batchStates(), welcomeStates()})
        for (const auto& [name, reach] : more)
            states.push_back({name, [reach = reach](Workbench& bench, const Material&) { reach(bench); }});
    for (const auto& [name, reach] : comparisonStates())
        states.push_back({name, [reach = reach](Workbench& bench, const Material& material) {
                              reach(bench, {material.video, material.original, material.models});
                          }});
    return states;
}

QString dialogName(const char* name, const QString& suffix)
{
    return QStringLiteral("dialog-%1-%2").arg(QLatin1String(name), suffix);
}

bool wantsDialogs(const Photographer& photographer, const QString& suffix)
{
    constexpr std::array names{"models", "keys", "about", "go-to", "report", "report-one-file", "stride"};
    return std::any_of(
        names.begin(), names.end(), [&](const char* name) { return photographer.wants(dialogName(name, suffix)); });
}

void photographDialogs(Workbench& bench, const Photographer& photographer, const QString& suffix)
{
    const auto take = [&](QDialog& dialog, const char* name) {
        const QString full = dialogName(name, suffix);
        if (!photographer.wants(full))
            return;
        dialog.show();
        QTest::qWait(600);
        photographer.take(dialog, full);
    };
    ModelSetup setup(bench.window().jobs(), bench.smallModels(2), &bench.window());
    take(setup, "models");
    ShortcutEditor keys(bench.window().actions(), &bench.window());
    take(keys, "keys");
    AboutDialog about(&bench.window());
    take(about, "about");
    GoToDialog goTo({0, 0.04, 0.08, 0.12}, 2, &bench.window());
    take(goTo, "go-to");
    ReportDialog report(
        bench.window().jobs(), {bench.path("clip of the harbour camera.mp4"), bench.path("Harbour.vfcase"), {}},
        &bench.window());
    take(report, "report");
    ReportDialog noHeatMaps(
        bench.window().jobs(),
        {bench.path("clip.mp4"), bench.path("nowhere/at all/clip.mp4"),
         QObject::tr("Heat maps need the models that judged; others are chosen now.")},
        &bench.window());
    noHeatMaps.findChildren<QRadioButton*>().at(1)->setChecked(true);
    take(noHeatMaps, "report-one-file");
    StrideDialog stride(300, 5, &bench.window());
    take(stride, "stride");
}

void photograph(const Photographer& photographer, SchemeChoice scheme, QSize size, const QString& suffix)
{
    for (const State& state : statesOf()) {
        const QString name = QStringLiteral("%1-%2").arg(state.name, suffix);
        const bool withDialogs = state.name == QLatin1String("inspect-empty") && wantsDialogs(photographer, suffix);
        if (!photographer.wants(name) && !withDialogs)
            continue;
        Workbench bench;
        const Material material = materialFor(bench);
        bench.start({}, material.models);
        applyTheme(*qApp, scheme);
        bench.window().resize(size);
        state.reach(bench, material);
        const bool inWindowOfItsOwn = state.name.startsWith(QLatin1String("comparison-"));
        const bool ofManual = state.name.startsWith(QLatin1String("manual-"));
        photographer.take(
            inWindowOfItsOwn ? comparisonPicture(bench, size)
            : ofManual       ? manualPicture(bench, size)
                             : bench.window(),
            name);
        if (withDialogs)
            photographDialogs(bench, photographer, suffix);
        bench.inspect().cancelAnalysis();
        bench.window().dataset().document().cancel();
        bench.window().training().runs().stopNow();
        bench.window().batch().document().cancel();
    }
}

void photographEnglish(const Photographer& photographer)
{
    photograph(photographer, SchemeChoice::dark, QSize(1440, 900), QStringLiteral("dark"));
    photograph(photographer, SchemeChoice::light, QSize(1440, 900), QStringLiteral("light"));
    if (qApp->devicePixelRatio() > 1)
        return;
    photograph(photographer, SchemeChoice::dark, QSize(1280, 720), QStringLiteral("dark-1280x720"));
    photograph(photographer, SchemeChoice::light, QSize(2560, 1440), QStringLiteral("light-2560x1440"));
    LongTexts texts;
    QApplication::installTranslator(&texts);
    photograph(photographer, SchemeChoice::light, QSize(1280, 800), QStringLiteral("light-long-texts"));
    photograph(photographer, SchemeChoice::dark, QSize(900, 600), QStringLiteral("dark-900x600-long-texts"));
}

/// The sizes in which words of another language may want for room.
void photographTranslated(const Photographer& photographer, const QString& language)
{
    photograph(photographer, SchemeChoice::light, QSize(1440, 900), QStringLiteral("light-") + language);
    photograph(photographer, SchemeChoice::dark, QSize(1280, 720), QStringLiteral("dark-1280x720-") + language);
    photograph(photographer, SchemeChoice::light, QSize(900, 600), QStringLiteral("light-900x600-") + language);
}

} // namespace

} // namespace veriframe::test

int main(int argc, char** argv)
{
    using namespace veriframe;
    using namespace veriframe::test;
    QApplication application(argc, argv);
    const auto argument = [&](int index) { return application.arguments().value(index); };
    const QString language = argument(3).isEmpty() ? QStringLiteral("en") : argument(3);
    if (installTranslation(application, language) != language) {
        std::fprintf(stderr, "there is no translation into %s\n", qPrintable(language));
        return 2;
    }
    const QString folder = argument(1).isEmpty() ? QStringLiteral(".") : argument(1);
    QDir().mkpath(folder);
    const Photographer photographer(folder, argument(2));
    if (language == QLatin1String("en"))
        photographEnglish(photographer);
    else
        photographTranslated(photographer, language);
    return 0;
}
