// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dataset_layout.h"
#include "dataset_browser.h"
#include "dataset_workspace.h"
#include "demo/synthetic_dataset.h"
#include "inspect_workspace.h"
#include "test_support.h"
#include "widgets/chip.h"
#include "widgets/dataset_filter_bar.h"
#include "widgets/dataset_table.h"
#include "widgets/dataset_table_model.h"
#include "widgets/fold_chart.h"
#include "widgets/mask_compare.h"
#include "widgets/state_card.h"
#include "widgets/step_pipeline.h"
#include "workbench_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <map>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

constexpr int longestRunMs = 180'000;

/// Two parts with two families each, drawn once.
const fs::path& drawnDataset()
{
    static const TemporaryDirectory folder;
    static const bool drawn = [] {
        SyntheticDatasetOptions options;
        options.partNumbers = {0, 10};
        options.familiesPerPart = 2;
        options.fakesPerFamily = 1;
        options.facelessEvery = 0;
        options.frames = 11;
        options.codecs = {"h264"};
        NoProgress progress;
        writeSyntheticDataset(folder.path(), options, progress);
        return true;
    }();
    Q_UNUSED(drawn);
    return folder.path();
}

std::map<std::string, std::string> treeOf(const fs::path& root)
{
    std::map<std::string, std::string> tree;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            tree[fs::relative(entry.path(), root).string()] = readTextFile(entry.path());
    return tree;
}

/// A workbench with a copy of the drawn dataset open.
class Room {
public:
    Room()
    {
        m_bench.start({}, m_bench.smallModels(1));
        fs::copy(drawnDataset(), root(), fs::copy_options::recursive);
    }

    bool open()
    {
        m_bench.window().openAnything({root()});
        return QTest::qWaitFor([this] { return !dataset().document().videos().empty(); }, 30'000);
    }

    bool waitForRun()
    {
        return QTest::qWaitFor(
            [this] {
                return dataset().document().runState() == DatasetDocument::RunState::idle &&
                       dataset().document().isComplete();
            },
            longestRunMs);
    }

    fs::path root() const { return m_bench.path("set"); }

    Workbench& bench() { return m_bench; }

    DatasetWorkspace& dataset() { return m_bench.window().dataset(); }

    template<typename Widget>
    Widget& widget()
    {
        return *dataset().findChild<Widget*>();
    }

private:
    Workbench m_bench;
};

} // namespace

class DatasetWorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRoomSaysWhatToDo();
    void aFolderWithoutMetadataSaysWhy();
    void aFolderThatIsDroppedIsOpened();
    void runsAllStepsAndShowsWhatCameOut();
    void aCardsCountLeadsToTheVideosOfThatStep();
    void pausingAndCancellingLeaveNothingHalfDone();
    void theKeysOfOneRoomRestInTheOther();
    void aSessionComesBack();
    void aVideoIsInspectedBesideItsOriginal();
    void theRealPairsMaskIsBrightInTheFace();
};

void DatasetWorkspaceTest::anEmptyRoomSaysWhatToDo()
{
    Workbench bench;
    bench.start();
    bench.action("view.dataset")->trigger();
    QCOMPARE(bench.window().workspace(), QStringLiteral("dataset"));
    auto* card = bench.window().dataset().findChild<StateCard*>();
    QVERIFY(card->isVisible());
    QVERIFY(bench.action("dataset.open")->isEnabled());
    QVERIFY(!bench.action("dataset.run-all")->isEnabled());
}

void DatasetWorkspaceTest::aFolderWithoutMetadataSaysWhy()
{
    Workbench bench;
    bench.start();
    bench.window().showWorkspace(QStringLiteral("dataset"));
    fs::create_directories(bench.path("empty"));
    QSignalSpy failed(&bench.window().dataset().document(), &DatasetDocument::openFailed);
    bench.window().dataset().openDataset(bench.path("empty"));
    QTRY_COMPARE(failed.count(), 1);
    auto* card = bench.window().dataset().findChild<StateCard*>();
    QCOMPARE(card->kind(), StateCard::Kind::failed);
}

void DatasetWorkspaceTest::aFolderThatIsDroppedIsOpened()
{
    Room room;
    QVERIFY(room.open());
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("dataset"));
    QCOMPARE(room.widget<DatasetTable>().rows().size(), std::size_t(8));
    QCOMPARE(room.widget<StepPipeline>().steps().size(), std::size_t(5));
    QCOMPARE(room.widget<StepPipeline>().steps()[0].state, PipelineStep::State::ready);
    QCOMPARE(room.widget<StepPipeline>().steps()[0].total, qint64(4));
}

void DatasetWorkspaceTest::runsAllStepsAndShowsWhatCameOut()
{
    Room room;
    QVERIFY(room.open());
    room.bench().action("dataset.run-all")->trigger();
    QVERIFY(!room.bench().action("dataset.run-all")->isVisible());
    QVERIFY(room.waitForRun());
    for (const PipelineStep& step : room.widget<StepPipeline>().steps())
        QCOMPARE(step.state, PipelineStep::State::complete);
    QVERIFY(fs::exists(room.root() / "folds.csv"));
    QVERIFY(fs::exists(room.root() / "preprocessing_report.json"));
    QTRY_COMPARE_WITH_TIMEOUT(room.widget<FoldChart>().folds().size(), std::size_t(2), 20'000);

    // The faces of a fake, its original and the mask; the slider goes over the frames that were cut out.
    room.bench().action("dataset.show-faces")->trigger();
    QString fake;
    for (const DatasetRow& row : room.widget<DatasetTable>().rows())
        if (row.label == DatasetRow::Label::fake)
            fake = row.video;
    room.dataset().showVideo(fake);
    const MaskCompare& compare = *room.dataset().browser().compare();
    QTRY_VERIFY(!compare.content().mask.isNull());
    QVERIFY(!compare.content().original.isNull());
    QCOMPARE(compare.content().mask.size(), compare.content().questioned.size());
    QVERIFY(compare.content().meanSsim.has_value());
    QCOMPARE(room.dataset().browser().frame(), 0);
    QSlider* slider = room.dataset().browser().slider();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 1);
    QCOMPARE(room.dataset().browser().frame(), 10);
    QTRY_VERIFY(compare.content().caption.contains(QStringLiteral("10")));
    QVERIFY(compare.showLandmarks());
    room.bench().action("dataset.landmarks")->trigger();
    QVERIFY(!compare.showLandmarks());
}

void DatasetWorkspaceTest::aCardsCountLeadsToTheVideosOfThatStep()
{
    Room room;
    QVERIFY(room.open());
    std::vector<DatasetRow> rows = room.widget<DatasetTable>().rows();
    rows[0].steps[1] = {StepCell::failed, QStringLiteral("the crops failed")};
    rows[1].steps[3] = {StepCell::failed, QStringLiteral("the masks failed")};
    room.widget<DatasetTable>().setRows(rows);
    const auto* bar = room.widget<DatasetTable>().findChild<DatasetFilterBar*>();
    const auto* model =
        qobject_cast<const DatasetTableModel*>(room.widget<DatasetTable>().findChild<QTableView*>()->model());
    QVERIFY(bar && model);
    Q_EMIT room.widget<StepPipeline>().reasonsRequested(QStringLiteral("diffs"), StepPipeline::Reasons::failed);
    QCOMPARE(bar->filter().progress, DatasetProgress::failed);
    QCOMPARE(bar->filter().step, 3);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).video, rows[1].video);
    // The chip that names the step leads back to all of them.
    Chip* chip = nullptr;
    for (auto* candidate : bar->findChildren<Chip*>())
        if (candidate->text() == QStringLiteral("Diffs") && candidate->isVisible())
            chip = candidate;
    QVERIFY(chip);
    chip->click();
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(!chip->isVisible());
}

void DatasetWorkspaceTest::pausingAndCancellingLeaveNothingHalfDone()
{
    Room undisturbed;
    QVERIFY(undisturbed.open());
    undisturbed.bench().action("dataset.run-all")->trigger();
    QVERIFY(undisturbed.waitForRun());

    Room room;
    QVERIFY(room.open());
    DatasetDocument& document = room.dataset().document();
    for (int i = 0; i < 3; ++i) {
        room.bench().action("dataset.run-all")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(document.progress() && document.progress()->frames > 0, 30'000);
        room.bench().action("dataset.pause")->trigger();
        QCOMPARE(document.runState(), DatasetDocument::RunState::paused);
        // What is at work is finished piece by piece; then nothing moves any more.
        std::int64_t frames = -1;
        for (int tries = 0; tries < 20 && document.progress()->frames != frames; ++tries) {
            frames = document.progress()->frames;
            QTest::qWait(1500);
        }
        QCOMPARE(document.progress()->frames, frames);
        QCOMPARE(document.runState(), DatasetDocument::RunState::paused);
        room.bench().action("dataset.pause")->trigger();
        QCOMPARE(document.runState(), DatasetDocument::RunState::running);
        QTest::qWait(200 * i);
        room.bench().action("dataset.cancel")->trigger();
        QTRY_COMPARE(document.runState(), DatasetDocument::RunState::idle);
    }
    room.bench().action("dataset.run-all")->trigger();
    QVERIFY(room.waitForRun());
    const auto expected = treeOf(undisturbed.root()), got = treeOf(room.root());
    for (const auto& [name, content] : expected)
        QVERIFY2(got.contains(name) && got.at(name) == content, name.c_str());
    QCOMPARE(got.size(), expected.size());
}

void DatasetWorkspaceTest::theKeysOfOneRoomRestInTheOther()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(!room.bench().action("inspect.play")->isEnabled());
    QVERIFY(room.bench().action("dataset.show-folds")->isEnabled());
    room.bench().action("view.inspect")->trigger();
    QVERIFY(!room.bench().action("dataset.show-folds")->isEnabled());
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("inspect"));
}

void DatasetWorkspaceTest::aSessionComesBack()
{
    Room room;
    QVERIFY(room.open());
    room.dataset().showView(DatasetWorkspace::View::faces);
    const QString video = room.widget<DatasetTable>().rows().front().video;
    room.dataset().showVideo(video);
    room.bench().quit();
    room.bench().start({}, room.bench().smallModels(1));
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("dataset"));
    QTRY_COMPARE_WITH_TIMEOUT(room.dataset().browser().video(), video, 30'000);
    QCOMPARE(room.dataset().view(), DatasetWorkspace::View::faces);
}

void DatasetWorkspaceTest::aVideoIsInspectedBesideItsOriginal()
{
    Room room;
    QVERIFY(room.open());
    for (const DatasetRow& row : room.widget<DatasetTable>().rows())
        if (row.label == DatasetRow::Label::fake)
            room.dataset().showVideo(row.video);
    room.bench().action("dataset.inspect")->trigger();
    QCOMPARE(room.bench().window().workspace(), QStringLiteral("inspect"));
    QVERIFY(room.bench().waitForPicture());
}

void DatasetWorkspaceTest::theRealPairsMaskIsBrightInTheFace()
{
    const auto shared = sharedPath("data/dfdc_mini/dfdc_train_part_0");
    if (!shared)
        QSKIP("needs data/dfdc_mini of the shared material, which is not beside this checkout");
    Workbench bench;
    bench.start({}, bench.smallModels(1));
    const fs::path root = bench.path("mini");
    fs::create_directories(root);
    fs::copy(*shared, root / "dfdc_train_part_0", fs::copy_options::recursive);
    bench.window().openAnything({root});
    DatasetDocument& document = bench.window().dataset().document();
    QTRY_VERIFY_WITH_TIMEOUT(!document.videos().empty(), 30'000);
    bench.action("dataset.run-all")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        document.runState() == DatasetDocument::RunState::idle && document.isComplete(), longestRunMs * 3);
    bench.window().dataset().showView(DatasetWorkspace::View::faces);
    bench.window().dataset().showVideo(QStringLiteral("519_515"));
    const MaskCompare& compare = *bench.window().dataset().browser().compare();
    QTRY_VERIFY_WITH_TIMEOUT(!compare.content().mask.isNull(), 10'000);
    const QImage mask = compare.content().mask;
    const auto mean = [&](const QRect& area) {
        double sum = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                sum += qGray(mask.pixel(x, y));
        return sum / (area.width() * area.height());
    };
    const int w = mask.width(), h = mask.height();
    const double face = mean({w * 3 / 10, h * 3 / 10, w * 4 / 10, h * 4 / 10}), corner = mean({0, 0, w / 5, h / 5});
    qInfo("mask: %.1f in the face, %.1f in the corner", face, corner);
    QVERIFY(face > 10 * corner);
    QVERIFY(face > 30);
}

QTEST_MAIN(DatasetWorkspaceTest)
#include "tst_dataset_workspace.moc"
