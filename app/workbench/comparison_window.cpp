// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_window.h"

#include "analysis_dialogs.h"
#include "base/files.h"
#include "comparison_pictures.h"
#include "form_parts.h"
#include "inspect_workspace.h"
#include "model_setup.h"
#include "predict/comparison_export.h"
#include "widgets/notice_bar.h"
#include "widgets/result_comparison_view.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr QSize usualSize{1080, 720};

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

/// Refuses to write over one of the videos. @throws Error (badInput)
void requireOtherFile(const std::filesystem::path& target, const ResultComparison& comparison)
{
    for (const ComparedSide* side : {&comparison.first, &comparison.second}) {
        std::error_code ignored;
        if (std::filesystem::equivalent(target, side->path, ignored))
            throw Error(
                ErrorCode::badInput, "Writing", target.string(), "it is one of the videos that are compared",
                "Give the table another name.");
    }
}

} // namespace

ComparisonWindow::ComparisonWindow(JobRunner& jobs, InspectWorkspace& inspect)
    : QWidget(&inspect, Qt::Window), m_jobs(jobs), m_inspect(inspect),
      m_study(std::make_unique<ComparisonStudy>(jobs, inspect.analysis()))
{
    setObjectName(QStringLiteral("comparisonWindow"));
    makeActions();
    buildLayout();
    connectInspect();
    connect(m_study.get(), &ComparisonStudy::changed, this, &ComparisonWindow::refresh);
    resize(usualSize);
    refresh();
}

ComparisonWindow::~ComparisonWindow()
{
    m_study->disconnect(this);
}

void ComparisonWindow::makeActions()
{
    const auto add = [this](const QString& text, const QString& toolTip, const QList<QKeySequence>& keys, auto&& run) {
        auto* action = new QAction(text, this);
        action->setToolTip(toolTip);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_ensemble =
        add(tr("Another &ensemble…"), tr("Let other networks judge the same faces"), {Qt::CTRL | Qt::Key_M},
            [this] { chooseEnsemble(); });
    m_video =
        add(tr("Another &video…"), tr("Let the same networks judge another video on the same frames"),
            {Qt::CTRL | Qt::Key_O}, [this] { chooseVideo(); });
    m_export =
        add(tr("Save as &table…"), tr("Write all faces with both probabilities as CSV"), {Qt::CTRL | Qt::Key_E},
            [this] { chooseTarget(); });
    m_again = add(
        tr("Compare &again"), tr("Compare once more, with what is known of the video by now"), {Qt::Key_F5}, [this] {
            if (canCompare())
                m_study->repeat(comparedVideo());
        });
    m_cancel = add(
        tr("&Cancel"), tr("Stop comparing; what was compared stays"), {Qt::Key_Escape}, [this] { m_study->cancel(); });
    m_close = add(tr("Close"), {}, {Qt::CTRL | Qt::Key_W}, [this] { close(); });
}

void ComparisonWindow::buildLayout()
{
    m_title = new TitleBar;
    m_notice = new NoticeBar;
    m_card = new StateCard;
    m_view = new ResultComparisonView;
    m_pictures = new ComparisonPictures;
    m_pictures->hide();
    m_view->setTop(m_pictures);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_card);
    m_pages->addWidget(m_view);
    auto* column = makeBareColumn(this);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    m_title->setActions({m_again, m_cancel, m_ensemble, m_video});
    m_title->setPrimaryAction(m_export);
    setMinimumSize(640, 420);
}

void ComparisonWindow::connectInspect()
{
    connect(m_view, &ResultComparisonView::seekRequested, this, [this](int frame) {
        m_inspect.pause();
        m_inspect.seek(frame);
    });
    connect(&m_inspect.frames(), &FrameSource::frameReady, this, [this](const DecodedFrame& frame) {
        m_view->setCursorFrame(frame.index);
        m_pictures->showFrame(frame);
    });
    connect(&m_inspect.document(), &InspectDocument::resultChanged, this, &ComparisonWindow::followInspect);
    connect(&m_inspect, &InspectWorkspace::titleChanged, this, &ComparisonWindow::followInspect);
}

void ComparisonWindow::bringUp()
{
    show();
    raise();
    activateWindow();
    focusContent();
}

bool ComparisonWindow::canCompare() const
{
    const auto& result = m_inspect.document().result();
    return result && result->facesUsed > 0 && !m_inspect.document().origin().models.empty();
}

ComparedVideo ComparisonWindow::comparedVideo() const
{
    return {
        m_inspect.document().path(), m_inspect.document().result(), m_inspect.document().origin(),
        m_inspect.analysis().plan(), m_inspect.frames().times()};
}

void ComparisonWindow::compareWithEnsemble(const ModelChoice& other)
{
    m_choice = other;
    if (canCompare())
        m_study->compareEnsembles(comparedVideo(), other);
}

void ComparisonWindow::compareWithVideo(const std::filesystem::path& other)
{
    if (canCompare())
        m_study->compareVideos(comparedVideo(), other);
}

void ComparisonWindow::chooseEnsemble()
{
    ModelSetup dialog(m_jobs, m_choice, this);
    dialog.setWindowTitle(tr("The ensemble to compare with"));
    if (dialog.exec() == QDialog::Accepted)
        compareWithEnsemble(dialog.choice());
}

void ComparisonWindow::chooseVideo()
{
    const QString folder = QString::fromStdString(m_inspect.document().path().parent_path().string());
    const QString chosen = QFileDialog::getOpenFileName(this, tr("The video to compare with"), folder, videoFilter());
    if (!chosen.isEmpty())
        compareWithVideo(chosen.toStdString());
}

void ComparisonWindow::chooseTarget()
{
    const std::filesystem::path& video = m_study->first().path;
    const std::filesystem::path suggested = video.parent_path() / (video.stem().string() + "_comparison.csv");
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the faces as a table"), QString::fromStdString(suggested.string()), tr("Tables (*.csv)"));
    if (!chosen.isEmpty())
        exportCsv(chosen.toStdString());
}

void ComparisonWindow::exportCsv(const std::filesystem::path& path)
{
    const auto outcome = m_study->outcome();
    if (!outcome)
        return;
    JobSpec spec;
    spec.title = tr("Saving %1").arg(fileName(path));
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) { m_notice->showNotice(errorText(error)); };
    spec.done = [path] { return tr("Saved as %1.").arg(QString::fromStdString(path.string())); };
    spec.work = [outcome, path](JobContext&) {
        requireOtherFile(path, outcome->comparison);
        writeFileAtomically(path, comparisonCsv(outcome->comparison));
    };
    m_jobs.start(std::move(spec));
}

/// Another video empties the window; more frames of the same one are offered.
void ComparisonWindow::followInspect()
{
    if (m_study->state() != ComparisonStudy::State::idle && m_study->first().path != m_inspect.document().path()) {
        m_notice->dismiss();
        m_study->clear();
        return;
    }
    const auto& result = m_inspect.document().result();
    const bool stale = m_study->state() == ComparisonStudy::State::done && canCompare() &&
                       (result->frames.size() != m_study->first().result->frames.size() ||
                        m_inspect.document().origin().models != m_study->first().origin.models);
    if (stale && !m_inspect.analysis().isRunning())
        offerAgain(tr("The video was analysed further since. What is shown belongs to the former analysis."));
    refreshActions();
}

void ComparisonWindow::refreshCard()
{
    using State = ComparisonStudy::State;
    switch (m_study->state()) {
    case State::failed:
        m_card->setContent(
            StateCard::Kind::failed, tr("The comparison failed."), errorText(m_study->error()),
            QStringLiteral("warning"));
        m_card->setActions(m_again, m_study->otherVideo().empty() ? m_ensemble : m_video);
        return;
    case State::cancelled:
        m_card->setContent(
            StateCard::Kind::empty, tr("The comparison was cancelled."),
            tr("No face had been judged by both sides yet."), QStringLiteral("compare"));
        m_card->setActions(m_again, m_ensemble);
        return;
    case State::running:
        m_card->setContent(
            StateCard::Kind::loading, tr("Comparing."),
            m_study->otherVideo().empty() ? tr("The networks are being opened.")
                                          : tr("The frames of the second video are being counted."));
        m_card->setActions(m_cancel);
        return;
    case State::idle:
    case State::done:
        break;
    }
    m_card->setContent(
        StateCard::Kind::empty,
        canCompare() ? tr("Nothing is compared yet.") : tr("There is nothing to compare with yet."),
        canCompare() ? tr("Let other networks judge the faces that were found, or set a second video against this "
                          "one: an original, a suspected copy.")
                     : tr("Open a video in Inspect and have its faces judged first."),
        QStringLiteral("compare"));
    m_card->setActions(m_ensemble, m_video);
}

/// Names and what can be done; cheap, as Inspect tells of every new face.
void ComparisonWindow::refreshActions()
{
    using State = ComparisonStudy::State;
    const State state = m_study->state();
    const auto& outcome = m_study->outcome();
    const bool running = state == State::running;
    const QString name = fileName(m_inspect.document().path());
    setWindowTitle(name.isEmpty() ? tr("Comparison") : tr("Comparison: %1").arg(name));
    QString facts;
    if (outcome && outcome->isOneVideo())
        facts = tr("%1 (first) and %2 (second)").arg(outcome->firstName, outcome->secondName);
    else if (outcome)
        facts = tr("and %1 (second)").arg(outcome->secondName);
    m_title->setTitle(name.isEmpty() ? tr("Comparison") : name, facts);
    for (QAction* action : {m_ensemble, m_video})
        action->setEnabled(canCompare() && !running);
    m_export->setEnabled(showsOutcome() && !running);
    m_again->setVisible(!running && state != State::idle);
    m_again->setEnabled(canCompare() && !running && state != State::idle);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(running);
    if (!showsOutcome())
        refreshCard();
}

bool ComparisonWindow::showsOutcome() const
{
    return m_study->outcome() && m_study->state() != ComparisonStudy::State::failed;
}

void ComparisonWindow::refreshPictures()
{
    if (m_shownVideo != m_study->otherVideo()) {
        m_shownVideo = m_study->otherVideo();
        m_pictures->setVideos(fileName(m_study->first().path), m_shownVideo);
        m_pictures->setVisible(!m_shownVideo.empty());
        if (!m_shownVideo.empty())
            m_inspect.frames().request(m_inspect.currentFrame()); // of which no picture has come here yet
    }
    m_pictures->setOutcome(showsOutcome() ? m_study->outcome() : nullptr);
}

void ComparisonWindow::refresh()
{
    refreshActions();
    refreshPictures();
    if (showsOutcome()) {
        m_view->setContent(
            comparisonContentOf(*m_study->outcome(), m_study->state() == ComparisonStudy::State::running));
        m_view->setCursorFrame(m_inspect.currentFrame());
    }
    QWidget* const page = showsOutcome() ? static_cast<QWidget*>(m_view) : m_card;
    if (m_pages->currentWidget() != page) {
        m_pages->setCurrentWidget(page);
        focusContent();
    }
    if (m_study->state() == ComparisonStudy::State::running)
        m_notice->dismiss();
    else if (showsOutcome() && m_study->state() == ComparisonStudy::State::cancelled)
        offerAgain(tr("The comparison was cancelled. What both sides had judged until then is shown."));
}

/// The keys go to what is shown, not to the title bar.
void ComparisonWindow::focusContent()
{
    if (showsOutcome())
        m_view->table()->setFocus();
    else if (auto* button = m_card->findChild<QPushButton*>())
        button->setFocus();
}

void ComparisonWindow::offerAgain(const QString& why)
{
    m_notice->showNotice(why, tr("Compare again"), [this] { m_again->trigger(); });
}

} // namespace veriframe
