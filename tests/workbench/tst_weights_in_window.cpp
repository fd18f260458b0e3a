// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "fetch_panel.h"
#include "form_parts.h"
#include "model_setup_fixture.h"
#include "slow_server.h"
#include "weights/weights_check.h"
#include "weights_store.h"

#include <QSignalSpy>

using namespace veriframe;
namespace fs = std::filesystem;

namespace {

const QString publishedList = QStringLiteral("Published checkpoints");
const QString fromField = QStringLiteral("Folder or mirror to fetch from");

/// A checkpoint with the shapes of EfficientNet-B7, which is all that is published of those files: small and empty.
std::string b7Bytes(const fs::path& scratch)
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b7_ns", 1);
    for (NamedTensor& entry : checkpoint.stateDict) {
        entry.tensor.type = TensorType::int8;
        entry.tensor.bytes.assign(static_cast<std::size_t>(entry.tensor.elementCount()), std::byte(0));
    }
    writeTorchCheckpoint(scratch, checkpoint);
    return readTextFile(scratch);
}

std::vector<WeightsFile> filesOf(WeightsGroup group)
{
    std::vector<WeightsFile> files;
    for (const WeightsFile& file : weightsManifest())
        if (file.group == group)
            files.push_back(file);
    return files;
}

} // namespace

/// The published files in the window: their states, and how they get here.
class WeightsInWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void init() { m = std::make_unique<test::SetUpFixture>(); }

    void cleanup() { m.reset(); }

    void filesSayHowTheyStand();
    void whatWillBeDownloadedIsSaidBefore();
    void fetchingFromAFolderMakesThePublishedEnsembleUsable();
    void aFolderIsLookedIntoBeforeAnythingIsCopied();
    void aFileThatIsNoneSaysSoBesideIt();
    void nothingIsAskedForBeforeFetchIsPressed();
    void fetchingGoesOnWithoutTheDialogAndIsCancelledInTheNext();
    void aCancelledTransferIsResumed();
    void theFocusStaysWithWhatIsFetched();
    void detectorWeightsAreFetchedByThemselves();
    void aFullCheckIsDoneOnce();

private:
    fs::path placeOf(const WeightsFile& file) const { return m->path("weights") / file.path; }

    /// All files of the ensemble but the first, as links to one.
    void placeAllButFirst() const
    {
        const std::vector<WeightsFile> files = filesOf(WeightsGroup::ensemble);
        fs::create_directories(placeOf(files[0]).parent_path());
        for (std::size_t i = 1; i < files.size(); ++i)
            fs::create_symlink(m_b7, placeOf(files[i]));
    }

    void chooseFrom(const QString& place)
    {
        m->choose(QStringLiteral("Fetch from"), QStringLiteral("elsewhere"));
        m->type(fromField, place);
    }

    bool isFetching() { return WeightsStore::of(m->jobs).isFetching(); }

    TemporaryDirectory m_scratch;
    fs::path m_b7;
    std::string m_b7Content;
    std::unique_ptr<test::SetUpFixture> m;
};

void WeightsInWindowTest::initTestCase()
{
    m_b7 = m_scratch.path() / "b7.pth";
    m_b7Content = b7Bytes(m_b7);
}

void WeightsInWindowTest::filesSayHowTheyStand()
{
    const std::vector<WeightsFile> files = filesOf(WeightsGroup::ensemble);
    m->writeFile("weights/" + files[0].path.string() + ".part", std::string(20'000'000, 'x'));
    m->writeFile("weights/" + files[1].path.string(), "damaged");
    fs::create_symlink(m_b7, placeOf(files[2]));
    fs::create_symlink(m_b7, placeOf(files[3]));
    writeFileAtomically(notedChecksumPath(placeOf(files[3])), sha256OfFile(m_b7) + "  name\n");
    m->open();
    QTRY_COMPARE_WITH_TIMEOUT(m->rows(publishedList)[3].state, FileRow::State::good, 20'000);
    const std::vector<FileRow>& rows = m->rows(publishedList);
    QCOMPARE(rows.size(), 7U);
    QCOMPARE(rows[0].title, QStringLiteral("111 e36"));
    QCOMPARE(rows[0].state, FileRow::State::partial);
    QVERIFY2(rows[0].status.contains(QStringLiteral("20 MB")), qPrintable(rows[0].status));
    QCOMPARE(rows[1].state, FileRow::State::bad);
    QVERIFY2(
        rows[1].detail.contains(QStringLiteral("neither a torch file nor safetensors")), qPrintable(rows[1].detail));
    QCOMPARE(rows[2].state, FileRow::State::good);
    QVERIFY2(rows[2].status.contains(QStringLiteral("no checksum")), qPrintable(rows[2].status));
    QVERIFY2(rows[3].status.contains(QStringLiteral("unchanged")), qPrintable(rows[3].status));
    QCOMPARE(rows[4].state, FileRow::State::absent);
    QVERIFY(!m->canBeAccepted());
    QVERIFY2(m->dialog().problem().startsWith(QLatin1Char('5')), qPrintable(m->dialog().problem()));
}

void WeightsInWindowTest::whatWillBeDownloadedIsSaidBefore()
{
    m->open();
    for (const char* part : {"10 file(s)", "1.9 GB", "github.com/selimsef", "raw.githubusercontent.com/timesler"})
        QVERIFY2(m->shows(QLatin1String(part)), qPrintable(m->shownText()));
    QVERIFY(m->shows(m->text("weights")));
}

void WeightsInWindowTest::fetchingFromAFolderMakesThePublishedEnsembleUsable()
{
    placeAllButFirst();
    const WeightsFile missing = filesOf(WeightsGroup::ensemble).front();
    fs::create_directories(m->path("stick"));
    fs::create_symlink(m_b7, m->path("stick") / missing.name);
    m->open();
    QVERIFY(!m->canBeAccepted());
    chooseFrom(m->text("stick"));
    auto* withDetector = qobject_cast<QAbstractButton*>(
        m->button(QStringLiteral("also MTCNN's weights, the published face detector (2 MB)")));
    QVERIFY(withDetector);
    QTest::mouseClick(withDetector, Qt::LeftButton);
    QTRY_VERIFY2(m->shows(QStringLiteral("holds 1 of the 1 file(s)")), qPrintable(m->shownText()));

    QSignalSpy progress(&WeightsStore::of(m->jobs), &WeightsStore::progressChanged);
    m->click(QStringLiteral("Fetch"));
    QVERIFY(isFetching());
    QVERIFY(m->button(QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!isFetching(), 30'000);
    QVERIFY(progress.count() > 0);
    QVERIFY(fs::exists(placeOf(missing)));
    QCOMPARE(readTextFile(placeOf(missing)).size(), m_b7Content.size());
    QVERIFY(fs::exists(notedChecksumPath(placeOf(missing))));
    QTRY_VERIFY_WITH_TIMEOUT(m->canBeAccepted(), 30'000);
    QCOMPARE(m->rows(publishedList)[0].state, FileRow::State::good);
    QCOMPARE(m->dialog().choice(), ModelChoice());
    QCOMPARE(WeightsStore::of(m->jobs).fetchRow()->state, JobState::done);
}

void WeightsInWindowTest::aFolderIsLookedIntoBeforeAnythingIsCopied()
{
    fs::create_directories(m->path("empty"));
    m->open();
    chooseFrom(m->text("empty"));
    QTRY_VERIFY(m->shows(QStringLiteral("holds none of the files")));
    QVERIFY(!m->button(QStringLiteral("Fetch"))->isEnabled());
    m->type(fromField, m->text("absent"));
    QTRY_VERIFY(m->shows(QStringLiteral("There is no such folder.")));
    QVERIFY(!m->button(QStringLiteral("Fetch"))->isEnabled());
}

void WeightsInWindowTest::aFileThatIsNoneSaysSoBesideIt()
{
    const WeightsFile first = filesOf(WeightsGroup::ensemble).front();
    m->writeFile("stick/" + first.name, "please log in");
    m->open();
    chooseFrom(m->text("stick"));
    QTRY_VERIFY(m->shows(QStringLiteral("holds 1 of the")));
    m->click(QStringLiteral("Fetch"));
    QTRY_VERIFY_WITH_TIMEOUT(!isFetching(), 20'000);
    QTRY_COMPARE(m->rows(publishedList)[0].state, FileRow::State::bad);
    QVERIFY2(
        m->rows(publishedList)[0].detail.contains(QStringLiteral("either a torch file")),
        qPrintable(m->rows(publishedList)[0].detail));
    QVERIFY2(
        m->rows(publishedList)[1].detail.contains(QStringLiteral("does not hold it")),
        qPrintable(m->rows(publishedList)[1].detail));
    QVERIFY(!fs::exists(placeOf(first)));
    const std::optional<JobRow> row = WeightsStore::of(m->jobs).fetchRow();
    QCOMPARE(row->state, JobState::failed);
    QVERIFY2(row->message.contains(QStringLiteral("10 of 10")), qPrintable(row->message));
    QVERIFY2(!row->message.contains(QStringLiteral("--from")), "the command line's remedies do not help here");
    QVERIFY(m->shows(row->message));
}

void WeightsInWindowTest::nothingIsAskedForBeforeFetchIsPressed()
{
    const test::SlowServer mirror(m_b7Content);
    m->open();
    chooseFrom(QString::fromStdString(mirror.url()));
    QTest::qWait(500);
    QCOMPARE(mirror.requests(), 0);
    QVERIFY(m->button(QStringLiteral("Fetch"))->isEnabled());
}

void WeightsInWindowTest::fetchingGoesOnWithoutTheDialogAndIsCancelledInTheNext()
{
    placeAllButFirst();
    const test::SlowServer mirror(m_b7Content);
    m->open();
    chooseFrom(QString::fromStdString(mirror.url()));
    m->click(QStringLiteral("Fetch"));
    QTRY_VERIFY(mirror.requests() > 0);
    m->close();
    QTest::qWait(100);
    QVERIFY(isFetching());

    m->open();
    QTRY_VERIFY2(m->shows(QStringLiteral("MB/s")) || m->shows(QStringLiteral("kB/s")), qPrintable(m->shownText()));
    QVERIFY(!m->button(QStringLiteral("Fetch")));
    auto* cancel = m->named<QAbstractButton>(QStringLiteral("Cancel fetching"));
    QVERIFY(cancel && cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!isFetching());
    QTRY_VERIFY(m->shows(QStringLiteral("Cancelled. What has come is kept.")));
    QVERIFY(m->dialog().isVisible());
}

void WeightsInWindowTest::aCancelledTransferIsResumed()
{
    placeAllButFirst();
    const WeightsFile missing = filesOf(WeightsGroup::ensemble).front();
    test::SlowServer mirror(m_b7Content);
    m->open();
    m->button(QStringLiteral("also MTCNN's weights, the published face detector (2 MB)"))->click();
    chooseFrom(QString::fromStdString(mirror.url()));
    m->click(QStringLiteral("Fetch"));
    QTRY_VERIFY(mirror.requests() > 0);
    QTest::qWait(300);
    m->named<QAbstractButton>(QStringLiteral("Cancel fetching"))->click();
    QTRY_VERIFY(m->button(QStringLiteral("Resume")));
    mirror.letGo();
    m->click(QStringLiteral("Resume"));
    QTRY_VERIFY_WITH_TIMEOUT(m->canBeAccepted(), 30'000);
    QVERIFY(mirror.lastStart() > 0);
    QCOMPARE(readTextFile(placeOf(missing)), m_b7Content);
}

void WeightsInWindowTest::theFocusStaysWithWhatIsFetched()
{
    const test::SlowServer mirror(m_b7Content);
    ModelSetup& dialog = m->open();
    chooseFrom(QString::fromStdString(mirror.url()));
    dialog.activateWindow();
    QAbstractButton* fetch = m->button(QStringLiteral("Fetch"));
    fetch->setFocus();
    if (!QTest::qWaitFor([fetch] { return fetch->hasFocus(); }, 2000))
        QSKIP("This platform gives no window the focus.");
    QTest::keyClick(fetch, Qt::Key_Space);
    auto* cancel = m->named<QAbstractButton>(QStringLiteral("Cancel fetching"));
    QVERIFY(cancel->isVisible());
    QVERIFY(cancel->hasFocus());
    QTRY_VERIFY(mirror.requests() > 0);
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_VERIFY(fetch->isVisible());
    QVERIFY(fetch->hasFocus());
}

void WeightsInWindowTest::detectorWeightsAreFetchedByThemselves()
{
    if (!fs::exists(m->sharedMtcnn()))
        QSKIP("MTCNN's weights are not beside this checkout.");
    ModelChoice choice;
    choice.facesOnly = true;
    choice.detector = QStringLiteral("mtcnn");
    m->open(choice);
    QTRY_VERIFY(!m->canBeAccepted());
    QTRY_VERIFY(m->button(QStringLiteral("Fetch MTCNN's weights…")));
    m->click(QStringLiteral("Fetch MTCNN's weights…"));
    auto* source = [this] {
        for (auto* combo : m->dialog().findChildren<QComboBox*>())
            if (combo->isVisible() && combo->accessibleName() == QStringLiteral("Fetch from"))
                return combo;
        return static_cast<QComboBox*>(nullptr);
    }();
    QVERIFY(source);
    source->setCurrentIndex(1);
    for (auto* field : m->dialog().findChildren<QLineEdit*>())
        if (field->isVisible() && field->accessibleName() == fromField) {
            QTest::keyClicks(field, QString::fromStdString(m->sharedMtcnn().string()));
            QTest::keyClick(field, Qt::Key_Tab);
        }
    QTRY_VERIFY(m->shows(QStringLiteral("holds 3 of the 3 file(s)")));
    m->click(QStringLiteral("Fetch"));
    QTRY_VERIFY_WITH_TIMEOUT(m->canBeAccepted(), 20'000);
    QVERIFY(m->shows(QStringLiteral("MTCNN runs")));
    for (const WeightsFile& file : filesOf(WeightsGroup::mtcnn))
        QVERIFY(fs::exists(placeOf(file)));
}

void WeightsInWindowTest::aFullCheckIsDoneOnce()
{
    const std::vector<WeightsFile> files = filesOf(WeightsGroup::ensemble);
    placeAllButFirst();
    m->open();
    WeightsStore& store = WeightsStore::of(m->jobs);
    QTRY_VERIFY_WITH_TIMEOUT(!store.isChecking(), 30'000);
    m->close();
    m->open();
    QVERIFY(!store.isChecking());
    QCOMPARE(m->rows(publishedList)[1].state, FileRow::State::good);
    // A file that changes is looked at again.
    fs::remove(placeOf(files[1]));
    m->writeFile("weights/" + files[1].path.string(), "changed");
    m->close();
    m->open();
    QTRY_COMPARE(m->rows(publishedList)[1].state, FileRow::State::bad);
}

QTEST_MAIN(WeightsInWindowTest)
#include "tst_weights_in_window.moc"
