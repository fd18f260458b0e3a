// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_states.h"

#include "comparison_window.h"
#include "inspect_workspace.h"
#include "widgets/result_comparison_view.h"

#include <QTableView>
#include <QTest>
#include <cstdio>

namespace veriframe::test {

namespace {

ComparisonWindow& openFor(Workbench& bench, const ComparedMaterial& material)
{
    ModelChoice one = material.models;
    one.checkpoints = {one.checkpoints.front()};
    bench.window().setModels(one, false);
    if (!bench.open(material.video))
        std::fprintf(stderr, "waiting for the video took too long\n");
    bench.action("inspect.compare-results")->trigger();
    return bench.inspect().comparisonWindow();
}

ModelChoice otherModels(const ComparedMaterial& material)
{
    ModelChoice other = material.models;
    other.checkpoints = {other.checkpoints.back()};
    return other;
}

void waitForEnd(ComparisonWindow& window)
{
    if (!QTest::qWaitFor([&] { return window.study().state() != ComparisonStudy::State::running; }, 240'000))
        std::fprintf(stderr, "waiting for the comparison took too long\n");
}

/// Inspect's cursor on the row with the largest difference.
void lookAtFirstRow(Workbench& bench, ComparisonWindow& window)
{
    window.view().table()->setCurrentIndex(window.view().table()->model()->index(0, 0));
    bench.waitForPicture();
    QTest::qWait(600);
}

void showEnsembles(Workbench& bench, const ComparedMaterial& material)
{
    ComparisonWindow& window = openFor(bench, material);
    window.compareWithEnsemble(otherModels(material));
    waitForEnd(window);
    lookAtFirstRow(bench, window);
}

void showVideos(Workbench& bench, const ComparedMaterial& material)
{
    ComparisonWindow& window = openFor(bench, material);
    window.compareWithVideo(material.other);
    waitForEnd(window);
    lookAtFirstRow(bench, window);
}

/// Stops at the first faces. @param cancel whether it is cancelled there
void showBeginning(Workbench& bench, const ComparedMaterial& material, bool cancel)
{
    ComparisonWindow& window = openFor(bench, material);
    window.compareWithEnsemble(otherModels(material));
    [[maybe_unused]] const bool begun = QTest::qWaitFor([&] { return window.study().outcome() != nullptr; }, 120'000);
    if (cancel)
        window.study().cancel();
}

void showFailure(Workbench& bench, const ComparedMaterial& material)
{
    ComparisonWindow& window = openFor(bench, material);
    writeFileAtomically(bench.path("a video that is none.mp4"), std::string(5000, 'x'));
    window.compareWithVideo(bench.path("a video that is none.mp4"));
    waitForEnd(window);
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&, const ComparedMaterial&)>>> comparisonStates()
{
    return {
        {QStringLiteral("comparison-empty"),
         [](Workbench& bench, const ComparedMaterial& material) { openFor(bench, material); }},
        {QStringLiteral("comparison-ensembles"), showEnsembles},
        {QStringLiteral("comparison-videos"), showVideos},
        {QStringLiteral("comparison-running"),
         [](Workbench& bench, const ComparedMaterial& material) { showBeginning(bench, material, false); }},
        {QStringLiteral("comparison-cancelled"),
         [](Workbench& bench, const ComparedMaterial& material) { showBeginning(bench, material, true); }},
        {QStringLiteral("comparison-failed"), showFailure}};
}

QWidget& comparisonPicture(Workbench& bench, QSize size)
{
    ComparisonWindow& window = bench.inspect().comparisonWindow();
    constexpr QSize most{1280, 800};
    window.resize(size.boundedTo(most));
    QTest::qWait(200);
    return window;
}

} // namespace veriframe::test
