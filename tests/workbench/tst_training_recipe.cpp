// SPDX-License-Identifier: GPL-3.0-or-later
// The recipe in the Training room: what a person chooses reaches the trainer.
#include "dataset/fold_table.h"
#include "form_parts.h"
#include "starting_weights_field.h"
#include "training_panel.h"
#include "training_room.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/chip.h"
#include "widgets/config_field_row.h"
#include "widgets/data_check_card.h"
#include "widgets/field_form.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;
namespace fs = std::filesystem;

namespace {

bool chooseByMouse(QComboBox& combo, int row)
{
    QTest::mouseClick(&combo, Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return combo.view()->isVisible(); }))
        return false;
    QTest::qWait(QApplication::doubleClickInterval() + 100); // until then a click counts as the one that opened it
    const QRect place = combo.view()->visualRect(combo.model()->index(row, 0));
    QTest::mouseMove(combo.view()->viewport(), place.center());
    QTest::mouseClick(combo.view()->viewport(), Qt::LeftButton, {}, place.center());
    return QTest::qWaitFor([&] { return combo.currentIndex() == row; });
}

/// The first folds of the dataset's own table, in a file of its own.
fs::path writeTableOfFolds(TrainingRoom& room, int folds)
{
    std::string table = foldTableHead();
    forEachFoldRow(room.root() / "folds.csv", [&](const FoldRow& row) {
        if (row.fold < folds)
            table += foldTableLine(row);
    });
    const fs::path file = room.bench().path(folds == 2 ? "two.csv" : "three.csv");
    writeFileAtomically(file, table);
    return file;
}

} // namespace

class TrainingRecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecipeFieldByKey();
    void everyRecipeFieldByMouse();
    void theRecipeReachesTheTrainer();
    void thePublishedRecipeComesBackByMouseAndKey();
    void whatADeviceCannotComputeIsSaid();
    void startingWeightsByMouseAndKey();
    void outputAndPrefixByKey();
    void anotherFoldTableByMouseAndKey();
    void theFoldTableBelongsToItsData();
    void recipeTravelsThroughASession();
};

/// Tab leads from field to field in their order; what is typed, spaced or stepped through reaches the options.
void TrainingRecipeTest::everyRecipeFieldByKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    TrainingSetupPage& page = room.training().setupPage();
    for (const RecipePart part : {RecipePart::machine, RecipePart::learning}) {
        const std::vector<ConfigField> fields = room.training().document().recipe().fields(part);
        page.recipe(part)->row(fields.front().id)->input()->setFocus(Qt::TabFocusReason);
        for (const ConfigField& field : fields) {
            QWidget* input = page.recipe(part)->row(field.id)->input();
            QTRY_VERIFY2(input->hasFocus(), qPrintable(field.id));
            QVERIFY(!input->accessibleName().isEmpty());
            QVERIFY(!input->toolTip().isEmpty());
            if (auto* edit = qobject_cast<QLineEdit*>(input)) {
                edit->selectAll();
                QTest::keyClicks(edit, field.id == QLatin1String("average-decay") ? "0.5" : "3");
                if (field.id == QLatin1String("stochastic-depth")) {
                    QVERIFY(!room.training().document().problems().isEmpty());
                    edit->selectAll();
                    QTest::keyClicks(edit, QStringLiteral("0.3"));
                }
            } else {
                QTest::keyClick(input, qobject_cast<QComboBox*>(input) ? Qt::Key_Down : Qt::Key_Space);
            }
            QVERIFY2(page.recipe(part)->row(field.id)->isChanged(), qPrintable(field.id));
            QTest::keyClick(input, Qt::Key_Tab);
        }
    }
    const std::vector<TrainingOptions> runs = room.training().document().runs();
    QCOMPARE(runs.size(), std::size_t(1));
    const TrainingOptions& options = runs.front();
    QCOMPARE(options.precision, Precision::float32);
    QVERIFY(!options.synchronizeBatchNorm);
    QCOMPARE(options.threadsPerRank, 3);
    QCOMPARE(options.loaderThreads, 3);
    QCOMPARE(options.freezeEncoderEpochs, 3);
    QCOMPARE(options.stochasticDepth, 0.3);
    QCOMPARE(options.averageDecay, 0.5);
    QCOMPARE(options.augmentations, AugmentationSet::geometric);
    QVERIFY(!options.hardDrops);
    QVERIFY(options.gridMask);
    QCOMPARE(options.validateEvery, 3);
}

void TrainingRecipeTest::everyRecipeFieldByMouse()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingSetupPage& page = room.training().setupPage();
    for (const RecipePart part : {RecipePart::machine, RecipePart::learning})
        for (const ConfigField& field : room.training().document().recipe().fields(part)) {
            QWidget* input = page.recipe(part)->row(field.id)->input();
            page.ensureWidgetVisible(input);
            if (auto* combo = qobject_cast<QComboBox*>(input)) {
                QVERIFY(chooseByMouse(*combo, 1));
            } else if (auto* box = qobject_cast<QCheckBox*>(input)) {
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            } else {
                QTest::mouseDClick(input, Qt::LeftButton, {}, QPoint(input->width() - 12, input->height() / 2));
                QTest::keyClicks(input, QStringLiteral("0.5"));
                if (field.value == QLatin1String("0") || field.value == QLatin1String("1"))
                    continue; // whole numbers, by key
            }
            QVERIFY2(page.recipe(part)->row(field.id)->isChanged(), qPrintable(field.id));
        }
}

void TrainingRecipeTest::theRecipeReachesTheTrainer()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    for (const auto& [id, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"freeze-epochs", "2"},
             {"stochastic-depth", "0.4"},
             {"average-decay", "0.99"},
             {"augmentations", "none"},
             {"hard-drops", "false"},
             {"grid-mask", "true"},
             {"validate-every", "4"},
             {"precision", "float32"},
             {"batch-norm", "false"},
             {"threads", "5"},
             {"loader-threads", "6"}})
        document.setRecipeText(QLatin1String(id), QLatin1String(value));
    QVERIFY(room.start(QStringLiteral("111, 555")));
    QVERIFY(room.waitForEnd());
    const std::scoped_lock lock(room.calls->mutex);
    QCOMPARE(room.calls->options.size(), std::size_t(2));
    for (const TrainingOptions& options : room.calls->options) {
        QCOMPARE(options.freezeEncoderEpochs, 2);
        QCOMPARE(options.stochasticDepth, 0.4);
        QCOMPARE(options.averageDecay, 0.99);
        QCOMPARE(options.augmentations, AugmentationSet::none);
        QVERIFY(!options.hardDrops);
        QVERIFY(options.gridMask);
        QCOMPARE(options.validateEvery, 4);
        QCOMPARE(options.precision, Precision::float32);
        QVERIFY(!options.synchronizeBatchNorm);
        QCOMPARE(options.threadsPerRank, 5);
        QCOMPARE(options.loaderThreads, 6);
    }
    // The run keeps what it was started with, whatever is chosen afterwards.
    room.bench().action("training.published-recipe")->trigger();
    QTRY_VERIFY(room.training().panel().text().contains(QStringLiteral("Stochastic depth 0.4")));
    QCOMPARE(room.training().runs().runs()[0].options.stochasticDepth, 0.4);
}

void TrainingRecipeTest::thePublishedRecipeComesBackByMouseAndKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    QAction* published = room.bench().action("training.published-recipe");
    QVERIFY(!published->isEnabled());
    const auto chip = [&] {
        for (Chip* candidate : room.training().setupPage().findChildren<Chip*>())
            if (candidate->action() == published)
                return candidate;
        return static_cast<Chip*>(nullptr);
    }();
    QVERIFY(chip);
    for (const bool byKey : {false, true}) {
        document.setRecipeText(QStringLiteral("grid-mask"), QStringLiteral("true"));
        QVERIFY(published->isEnabled());
        QVERIFY(room.training().panel().text().contains(QStringLiteral("Grid mask on")));
        if (byKey) {
            chip->setFocus();
            QTest::keyClick(chip, Qt::Key_Space);
        } else {
            QTest::mouseClick(chip, Qt::LeftButton);
        }
        QVERIFY(!document.recipe().options().gridMask);
        QVERIFY(room.training().panel().text().contains(QStringLiteral("Recipe: as published")));
    }
}

void TrainingRecipeTest::whatADeviceCannotComputeIsSaid()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingSetup setup = room.training().document().setup();
    setup.devices = {QStringLiteral("cpu")};
    room.training().document().setSetup(setup);
    room.training().document().setRecipeText(QStringLiteral("precision"), QStringLiteral("float16"));
    QVERIFY(room.training().panel().text().contains(QStringLiteral("a CPU does not compute in it")));
    room.bench().action("training.start")->trigger();
    QVERIFY(!room.training().runs().isRunning());
    room.training().document().setRecipeText(QStringLiteral("precision"), QStringLiteral("auto"));
    QVERIFY(room.training().document().problems().isEmpty());
}

void TrainingRecipeTest::startingWeightsByMouseAndKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    StartingWeightsField& field = *room.training().setupPage().startingWeights();
    TrainingDocument& document = room.training().document();
    QCOMPARE(document.setup().start, StartingWeights::automatic);
    QCOMPARE(
        document.options(111).initialWeights.string(), document.publishedWeights().toStdString()); // none in a test
    QVERIFY(!field.path()->isVisible());
    room.training().setupPage().ensureWidgetVisible(field.combo());
    QVERIFY(chooseByMouse(*field.combo(), 1));
    QCOMPARE(document.setup().start, StartingWeights::random);
    QVERIFY(document.options(111).initialWeights.empty());
    QTest::keyClick(field.combo(), Qt::Key_Down);
    QCOMPARE(document.setup().start, StartingWeights::file);
    QVERIFY(field.path()->isVisible());
    QVERIFY(!document.problems().isEmpty()); // no file yet
    TrainingRoom::type(*field.path()->edit(), QStringLiteral("/nowhere/b0.pth"));
    QTRY_COMPARE(document.setup().weights, QStringLiteral("/nowhere/b0.pth"));
    QVERIFY(!document.problems().isEmpty());
    const fs::path file = room.bench().path("b0.pth");
    writeFileAtomically(file, std::string());
    TrainingRoom::type(*field.path()->edit(), QString::fromStdString(file.string()));
    QTRY_VERIFY(document.problems().isEmpty());
    QCOMPARE(document.options(111).initialWeights, file);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("b0.pth")));
}

void TrainingRecipeTest::outputAndPrefixByKey()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingSetupPage& page = room.training().setupPage();
    TrainingRoom::type(*page.prefix(), QStringLiteral("mine_"));
    TrainingRoom::type(*page.output()->edit(), QString::fromStdString(room.bench().path("elsewhere").string()));
    QTRY_COMPARE(room.training().document().options(111).output, room.bench().path("elsewhere"));
    QCOMPARE(room.training().document().options(111).prefix, std::string("mine_111_"));
    TrainingRoom::type(*page.prefix(), QStringLiteral("a/b"));
    QVERIFY(!room.training().document().problems().isEmpty());
}

void TrainingRecipeTest::recipeTravelsThroughASession()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    document.setRecipeText(QStringLiteral("stochastic-depth"), QStringLiteral("0.1"));
    document.setRecipeText(QStringLiteral("precision"), QStringLiteral("float32"));
    document.setRecipeText(QStringLiteral("augmentations"), QStringLiteral("none"));
    TrainingSetup setup = document.setup();
    setup.start = StartingWeights::random;
    document.setSetup(setup);
    room.bench().quit();
    room.bench().start();
    const TrainingOptions options = room.training().document().options(111);
    QCOMPARE(options.stochasticDepth, 0.1);
    QCOMPARE(options.precision, Precision::float32);
    QCOMPARE(options.augmentations, AugmentationSet::none);
    QCOMPARE(room.training().document().setup().start, StartingWeights::random);
}

/// As `train --folds`: it is what the check looks at, what trains, and what the log of the run tells later.
void TrainingRecipeTest::anotherFoldTableByMouseAndKey()
{
    TrainerScript script;
    script.logs = true;
    TrainingRoom room(script);
    QVERIFY(room.takeData());
    QVERIFY(QTest::qWaitForWindowActive(&room.bench().window()));
    TrainingDocument& document = room.training().document();
    PathField& field = *room.training().setupPage().folds();
    QCOMPARE(document.found().folds.size(), std::size_t(4));
    QVERIFY(field.edit()->placeholderText().endsWith(QStringLiteral("set/folds.csv")));
    QVERIFY(!room.training().panel().text().contains(QStringLiteral("Fold table")));

    TrainingRoom::type(*field.edit(), QStringLiteral("/nowhere/folds.csv"));
    QTRY_COMPARE(document.checkState(), TrainingDocument::CheckState::failed);
    QVERIFY(room.widget<DataCheckCard>().content().text.contains(QStringLiteral("Choose another fold table.")));

    const fs::path two = writeTableOfFolds(room, 2), three = writeTableOfFolds(room, 3);
    TrainingRoom::type(*field.edit(), QString::fromStdString(two.string()));
    QTRY_COMPARE(document.found().folds.size(), std::size_t(2));
    QCOMPARE(document.options(111).foldTable, two);
    QVERIFY(room.training().panel().text().contains(QStringLiteral("two.csv")));

    QTest::mouseClick(field.findChild<QPushButton*>(), Qt::LeftButton);
    auto* dialog = field.findChild<QFileDialog*>();
    QVERIFY(dialog);
    dialog->selectFile(QString::fromStdString(three.string()));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->buttons().front(), Qt::LeftButton);
    QTRY_COMPARE(document.found().folds.size(), std::size_t(3));
    QTRY_COMPARE(document.checkState(), TrainingDocument::CheckState::checked);

    QVERIFY(room.start());
    QVERIFY(room.waitForEnd());
    {
        const std::scoped_lock lock(room.calls->mutex);
        QCOMPARE(room.calls->options.front().foldTable, three);
    }
    // A later session reads it from the log, and goes on with it.
    room.bench().quit();
    room.bench().start();
    QCOMPARE(room.training().document().setup().folds, QString::fromStdString(three.string()));
    QTRY_COMPARE(room.training().runs().runs().size(), std::size_t(1));
    QCOMPARE(room.training().runs().runs().front().options.foldTable, three);
}

void TrainingRecipeTest::theFoldTableBelongsToItsData()
{
    TrainingRoom room;
    QVERIFY(room.takeData());
    TrainingDocument& document = room.training().document();
    TrainingSetup setup = document.setup();
    setup.folds = QString::fromStdString(writeTableOfFolds(room, 2).string());
    document.setSetup(setup);
    writeTrainingDataset(room.bench().path("other"), 3);
    room.training().setData(QString::fromStdString(room.bench().path("other").string()));
    QVERIFY(document.setup().folds.isEmpty());
    QTRY_COMPARE(document.found().folds.size(), std::size_t(3));
    QVERIFY(room.training().setupPage().folds()->path().isEmpty());
}

QTEST_MAIN(TrainingRecipeTest)
#include "tst_training_recipe.moc"
