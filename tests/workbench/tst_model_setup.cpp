// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_setup_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>

using namespace veriframe;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(veriframe::ModelChoice)

namespace {

const QString publishedWay = QStringLiteral("Published ensemble"), ensembleWay = QStringLiteral("Ensemble file"),
              checkpointsWay = QStringLiteral("Checkpoints"), facesWay = QStringLiteral("No model: faces only");
const QString checkpointList = QStringLiteral("Checkpoints that judge"),
              memberList = QStringLiteral("Checkpoints of the ensemble");

void drop(QWidget& target, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

} // namespace

/// Choosing what judges.
class ModelSetupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m = std::make_unique<test::SetUpFixture>(); }

    void cleanup() { m.reset(); }

    void opensWithWhatWasChosen_data();
    void opensWithWhatWasChosen();
    void nothingThereCannotBeUsedAndSaysWhy();
    void facesOnlyCanAlwaysBeUsed();

    void checkpointsSayWhatTheyAreOrWhatIsWrong();
    void aBrokenCheckpointKeepsTheChoiceFromBeingUsedUntilItIsRemoved();
    void theSameFileIsNotTakenTwice();
    void theSameContentIsNotTakenTwice();
    void droppedFilesChooseTheirWay();

    void anEnsembleFileGivesWhatItSays();
    void aMemberMayBeNamedTwice();
    void anEnsembleFileThatCannotBeUsedSaysWhy_data();
    void anEnsembleFileThatCannotBeUsedSaysWhy();

    void aDetectorWithoutWeightsCannotBeUsed();
    void anotherFolderOfDetectorWeightsIsLookedInto();
    void aPrecisionThatTheDeviceLacksCannotBeUsed();
    void inputSizeZeroMeansTheEnsembles();

    void everythingIsReachedByKeyboard();
    void everyControlHasAName();
    void escapeKeepsTheFormerChoice();
    void closingWhileCheckpointsAreReadIsHarmless();
    void nothingIsCutOffInANarrowWindow();

private:
    std::unique_ptr<test::SetUpFixture> m;
};

void ModelSetupTest::opensWithWhatWasChosen_data()
{
    QTest::addColumn<ModelChoice>("choice");
    QTest::addColumn<QString>("way");
    QTest::addRow("nothing") << ModelChoice() << publishedWay;
    ModelChoice manifest;
    manifest.manifest = QStringLiteral("/somewhere/a.ensemble.json");
    manifest.profile = QStringLiteral("kernel");
    QTest::addRow("a manifest") << manifest << ensembleWay;
    ModelChoice checkpoints;
    checkpoints.checkpoints = QStringList{QStringLiteral("/somewhere/a.pth"), QStringLiteral("/somewhere/b.pth")};
    checkpoints.precision = QStringLiteral("bfloat16");
    checkpoints.device = QStringLiteral("cpu");
    checkpoints.inputSizePx = 224;
    QTest::addRow("checkpoints") << checkpoints << checkpointsWay;
    ModelChoice faces;
    faces.facesOnly = true;
    faces.detector = QStringLiteral("mtcnn");
    faces.detectorWeights = QStringLiteral("/somewhere/mtcnn");
    QTest::addRow("no model") << faces << facesWay;
    ModelChoice unknown;
    unknown.device = QStringLiteral("cuda:3");
    QTest::addRow("a device that is not here now") << unknown << publishedWay;
}

void ModelSetupTest::opensWithWhatWasChosen()
{
    QFETCH(ModelChoice, choice);
    QFETCH(QString, way);
    m->open(choice);
    QVERIFY(m->named<QRadioButton>(way)->isChecked());
    QVERIFY(m->named<QRadioButton>(way)->hasFocus() || !m->dialog().isActiveWindow());
    QCOMPARE(m->dialog().choice(), choice);
}

void ModelSetupTest::nothingThereCannotBeUsedAndSaysWhy()
{
    m->open();
    QVERIFY(!m->canBeAccepted());
    QVERIFY2(m->shows(m->dialog().problem()), qPrintable(m->dialog().problem()));
    QVERIFY(m->dialog().problem().contains(QStringLiteral("not here")));
    m->chooseWay(ensembleWay);
    QVERIFY(!m->canBeAccepted());
    QVERIFY(m->shows(QStringLiteral("Choose an ensemble file.")));
    m->chooseWay(checkpointsWay);
    QVERIFY(!m->canBeAccepted());
    QVERIFY(m->shows(QStringLiteral("Add at least one checkpoint.")));
}

void ModelSetupTest::facesOnlyCanAlwaysBeUsed()
{
    m->open();
    m->chooseWay(facesWay);
    QVERIFY(m->canBeAccepted());
    m->click(QStringLiteral("Use this"));
    QCOMPARE(m->dialog().result(), int(QDialog::Accepted));
    QVERIFY(m->dialog().choice().facesOnly);
}

void ModelSetupTest::checkpointsSayWhatTheyAreOrWhatIsWrong()
{
    m->writeFile("broken.pth", "nonsense");
    ModelChoice choice;
    choice.checkpoints = QStringList{
        m->writeModel("good.pth"), m->writeModel("untrained.pth", 2, -1), m->text("broken.pth"), m->text("absent.pth")};
    m->open(choice);
    QCOMPARE(m->rows(checkpointList).size(), 4U);
    QTRY_COMPARE(m->rows(checkpointList)[3].state, FileRow::State::bad);
    const std::vector<FileRow>& rows = m->rows(checkpointList);
    QCOMPARE(rows[0].state, FileRow::State::good);
    for (const char* part : {"tf_efficientnet_b0_ns", "epoch 12", "MB", "float32"})
        QVERIFY2(rows[0].detail.contains(QLatin1String(part)), qPrintable(rows[0].detail));
    QVERIFY(rows[0].toolTip.contains(QStringLiteral("SHA-256")));
    QVERIFY(rows[1].detail.contains(QStringLiteral("untrained")));
    QVERIFY2(
        rows[2].detail.contains(QStringLiteral("neither a torch file nor safetensors")), qPrintable(rows[2].detail));
    QVERIFY2(rows[3].detail.contains(QStringLiteral("No such file")), qPrintable(rows[3].detail));
    QVERIFY(m->dialog().problem().contains(QStringLiteral("broken.pth")));
}

void ModelSetupTest::aBrokenCheckpointKeepsTheChoiceFromBeingUsedUntilItIsRemoved()
{
    m->writeFile("broken.pth", "nonsense");
    ModelChoice choice;
    choice.checkpoints = QStringList{m->writeModel("good.pth"), m->text("broken.pth")};
    m->open(choice);
    QVERIFY(!m->canBeAccepted());
    QTRY_COMPARE(m->rows(checkpointList)[1].state, FileRow::State::bad);
    QVERIFY(!m->canBeAccepted());
    auto* list = m->named<FileRows>(checkpointList);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(list->selectedKeys(), QStringList{m->text("broken.pth")});
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
    QTRY_VERIFY(m->canBeAccepted());
    QCOMPARE(m->dialog().choice().checkpoints, QStringList{m->text("good.pth")});

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    m->click(QStringLiteral("Remove"));
    QCOMPARE(list->count(), 0);
    QVERIFY(!m->canBeAccepted());
}

void ModelSetupTest::theSameFileIsNotTakenTwice()
{
    ModelChoice choice;
    choice.checkpoints = QStringList{m->writeModel("a.pth")};
    fs::create_symlink(m->path("a.pth"), m->path("link.pth"));
    m->open(choice);
    drop(*m->named<FileRows>(checkpointList)->viewport(), {m->text("a.pth"), m->text("link.pth")});
    QCOMPARE(m->rows(checkpointList).size(), 1U);
    QVERIFY(m->shows(QStringLiteral("in the list already")));
    QTRY_VERIFY(m->canBeAccepted());
}

void ModelSetupTest::theSameContentIsNotTakenTwice()
{
    ModelChoice choice;
    choice.checkpoints = QStringList{m->writeModel("a.pth"), m->writeModel("b.pth")};
    m->open(choice);
    QTRY_COMPARE(m->rows(checkpointList)[1].state, FileRow::State::bad);
    QVERIFY(m->rows(checkpointList)[1].detail.contains(QStringLiteral("a.pth")));
    QVERIFY(!m->canBeAccepted());
}

void ModelSetupTest::droppedFilesChooseTheirWay()
{
    m->writeModel("a.pth");
    EnsembleManifest manifest;
    manifest.name = "One";
    manifest.members = {{m->path("a.pth")}};
    writeEnsembleManifest(m->path("one.ensemble.json"), manifest);
    m->open();
    drop(m->dialog(), {m->text("a.pth")});
    QVERIFY(m->named<QRadioButton>(checkpointsWay)->isChecked());
    QCOMPARE(m->dialog().choice().checkpoints, QStringList{m->text("a.pth")});
    drop(m->dialog(), {m->text("one.ensemble.json")});
    QVERIFY(m->named<QRadioButton>(ensembleWay)->isChecked());
    QCOMPARE(m->dialog().choice().manifest, m->text("one.ensemble.json"));
    QVERIFY(m->dialog().choice().checkpoints.isEmpty());
    QTRY_VERIFY(m->canBeAccepted());
}

void ModelSetupTest::anEnsembleFileGivesWhatItSays()
{
    m->writeModel("a.pth");
    EnsembleManifest manifest;
    manifest.name = "Small but honest";
    manifest.members = {{m->path("a.pth"), "tf_efficientnet_b0_ns", 224, {}}};
    manifest.profile = Profile::kernel;
    manifest.detector = "dlib";
    writeEnsembleManifest(m->path("one.ensemble.json"), manifest);
    m->open();
    m->chooseWay(ensembleWay);
    m->type(QStringLiteral("Ensemble file"), m->text("one.ensemble.json"));
    QTRY_VERIFY(m->canBeAccepted());
    QVERIFY(m->shows(QStringLiteral("Small but honest")));
    QCOMPARE(m->rows(memberList).size(), 1U);
    QVERIFY(m->named<QComboBox>(QStringLiteral("Profile"))->currentText().contains(QStringLiteral("kernel")));
    QVERIFY(m->shows(QStringLiteral("The ensemble asks for it.")));
    QCOMPARE(m->dialog().choice().profile, QStringLiteral("auto"));
    QCOMPARE(m->dialog().choice().detector, QStringLiteral("auto"));
}

/// So a search gives it more weight.
void ModelSetupTest::aMemberMayBeNamedTwice()
{
    m->writeModel("a.pth");
    EnsembleManifest manifest;
    manifest.members = {{m->path("a.pth")}, {m->path("a.pth")}};
    writeEnsembleManifest(m->path("twice.ensemble.json"), manifest);
    m->open();
    m->chooseWay(ensembleWay);
    m->type(QStringLiteral("Ensemble file"), m->text("twice.ensemble.json"));
    QTRY_VERIFY(m->canBeAccepted());
    QCOMPARE(m->rows(memberList).size(), 2U);
}

void ModelSetupTest::anEnsembleFileThatCannotBeUsedSaysWhy_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reason");
    QTest::addRow("no JSON") << "nonsense"
                             << "syntax error";
    QTest::addRow("another format") << R"({"format": "other"})"
                                    << "is not \"veriframe-ensemble\"";
    QTest::addRow("a misspelt key")
        << R"({"format":"veriframe-ensemble","version":1,"checkpoints":[{"path":"a.pth"}],"profil":"dfdc"})"
        << "\"profil\" is not known";
    QTest::addRow("a checkpoint that is not there")
        << R"({"format":"veriframe-ensemble","version":1,"checkpoints":[{"path":"absent.pth"}]})"
        << "No such file";
    QTest::addRow("a checkpoint with another hash")
        << R"({"format":"veriframe-ensemble","version":1,"checkpoints":[{"path":"a.pth","sha256":"00"}]})"
        << "SHA-256";
}

void ModelSetupTest::anEnsembleFileThatCannotBeUsedSaysWhy()
{
    QFETCH(QString, content);
    QFETCH(QString, reason);
    m->writeModel("a.pth");
    m->writeFile("e.ensemble.json", content.toStdString());
    ModelChoice choice;
    choice.manifest = m->text("e.ensemble.json");
    m->open(choice);
    const auto told = [this] {
        QString text = m->shownText();
        for (const FileRow& row : m->rows(memberList))
            text += QLatin1Char('\n') + row.detail;
        return text;
    };
    QTRY_VERIFY2(told().contains(reason), qPrintable(told()));
    QVERIFY(!m->canBeAccepted());
}

void ModelSetupTest::aDetectorWithoutWeightsCannotBeUsed()
{
    ModelChoice choice;
    choice.facesOnly = true;
    m->open(choice);
    QTRY_VERIFY(m->shows(QStringLiteral("dlib runs, as MTCNN's weights")));
    QVERIFY(m->canBeAccepted());
    m->choose(QStringLiteral("Detector"), QStringLiteral("mtcnn"));
    QVERIFY(!m->canBeAccepted());
    QVERIFY(m->dialog().problem().contains(QStringLiteral("MTCNN's weights are not here")));
    m->choose(QStringLiteral("Detector"), QStringLiteral("dlib"));
    QVERIFY(m->canBeAccepted());
    QVERIFY(!m->named<QLineEdit>(QStringLiteral("Folder with MTCNN's weights"))->isEnabled());
}

void ModelSetupTest::anotherFolderOfDetectorWeightsIsLookedInto()
{
    if (!fs::exists(m->sharedMtcnn()))
        QSKIP("MTCNN's weights are not beside this checkout.");
    ModelChoice choice;
    choice.facesOnly = true;
    choice.detector = QStringLiteral("mtcnn");
    m->open(choice);
    fs::create_directories(m->path("empty"));
    m->type(QStringLiteral("Folder with MTCNN's weights"), m->text("empty"));
    QTRY_VERIFY(m->shows(QStringLiteral("does not hold pnet.pt")));
    QVERIFY(!m->canBeAccepted());
    m->type(QStringLiteral("Folder with MTCNN's weights"), QString::fromStdString(m->sharedMtcnn().string()));
    QTRY_VERIFY(m->shows(QStringLiteral("MTCNN runs")));
    QVERIFY(m->canBeAccepted());
}

void ModelSetupTest::aPrecisionThatTheDeviceLacksCannotBeUsed()
{
    ModelChoice choice;
    choice.facesOnly = true;
    choice.device = QStringLiteral("cpu");
    m->open(choice);
    QTRY_VERIFY(m->shows(QStringLiteral("Computes in float32 on the CPU.")));
    QVERIFY(m->named<QComboBox>(QStringLiteral("Device"))->currentText().startsWith(QStringLiteral("CPU · ")));
    m->choose(QStringLiteral("Precision"), QStringLiteral("float16"));
    QVERIFY(!m->canBeAccepted());
    QVERIFY2(m->dialog().problem().contains(QStringLiteral("float16")), qPrintable(m->dialog().problem()));
    m->choose(QStringLiteral("Precision"), QStringLiteral("float32"));
    QVERIFY(m->canBeAccepted());
}

void ModelSetupTest::inputSizeZeroMeansTheEnsembles()
{
    m->open();
    auto* size = m->named<QSpinBox>(QStringLiteral("Input size"));
    QCOMPARE(m->dialog().choice().inputSizePx, 0);
    QVERIFY(size->text().contains(QStringLiteral("380")));
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Up);
    QCOMPARE(m->dialog().choice().inputSizePx, 32);
    size->selectAll();
    QTest::keyClicks(size, QStringLiteral("300"));
    QCOMPARE(m->dialog().choice().inputSizePx, 300);
}

void ModelSetupTest::everythingIsReachedByKeyboard()
{
    ModelChoice choice;
    choice.checkpoints = QStringList{m->writeModel("a.pth")};
    ModelSetup& dialog = m->open(choice);
    dialog.activateWindow();
    QTRY_VERIFY(m->canBeAccepted());
    QTRY_VERIFY(QApplication::focusWidget());
    QSet<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached += QApplication::focusWidget();
    }
    for (auto* widget : dialog.findChildren<QWidget*>()) {
        const bool wants = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                           !widget->focusProxy();
        const auto* radio = qobject_cast<QRadioButton*>(widget); // the arrow keys lead to the others
        if (wants && !(radio && !radio->isChecked()))
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
    }
    auto* way = m->named<QRadioButton>(checkpointsWay);
    way->setFocus();
    QTest::keyClick(way, Qt::Key_Down);
    QVERIFY(m->named<QRadioButton>(facesWay)->isChecked());
    QTest::keyClick(m->named<QRadioButton>(facesWay), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void ModelSetupTest::everyControlHasAName()
{
    ModelSetup& dialog = m->open();
    for (auto* widget : dialog.findChildren<QWidget*>()) {
        // The list of a combo box is a window of its own.
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->window() != &dialog)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void ModelSetupTest::escapeKeepsTheFormerChoice()
{
    m->open();
    m->chooseWay(facesWay);
    QTest::keyClick(&m->dialog(), Qt::Key_Escape);
    QCOMPARE(m->dialog().result(), int(QDialog::Rejected));
    QVERIFY(!m->dialog().isVisible());
}

void ModelSetupTest::closingWhileCheckpointsAreReadIsHarmless()
{
    ModelChoice choice;
    for (int i = 0; i < 4; ++i)
        choice.checkpoints += m->writeModel("model" + std::to_string(i) + ".pth", static_cast<std::uint64_t>(i));
    for (int i = 0; i < 5; ++i) {
        m->open(choice);
        m->named<QLineEdit>(QStringLiteral("Folder with MTCNN's weights"))->setFocus();
        QTest::qWait(10 * i);
        m->close();
    }
    QTRY_COMPARE(m->jobs.runningCount(), 0);
}

void ModelSetupTest::nothingIsCutOffInANarrowWindow()
{
    ModelSetup& dialog = m->open();
    dialog.resize(dialog.minimumSize());
    QTest::qWait(50);
    for (const auto* way : {&publishedWay, &ensembleWay, &checkpointsWay, &facesWay}) {
        m->chooseWay(*way);
        QTest::qWait(20);
        const auto* scroll = dialog.findChild<QScrollArea*>();
        for (auto* widget : scroll->widget()->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            const int right = widget->mapTo(scroll->widget(), QPoint(widget->width(), 0)).x();
            QVERIFY2(right <= scroll->viewport()->width(), widget->metaObject()->className());
            if (const auto* label = qobject_cast<QLabel*>(widget); label && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(ModelSetupTest)
#include "tst_model_setup.moc"
