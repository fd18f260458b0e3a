// SPDX-License-Identifier: GPL-3.0-or-later
// The case of the Inspect room: opened, made, said in the title, its video found again.
#include "analysis_dialogs.h"
#include "inspect_case.h"
#include "inspect_panel.h"
#include "inspect_workspace.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/video_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

namespace veriframe {

namespace {

QString nameOf(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

} // namespace

void InspectWorkspace::registerCaseActions()
{
    const QString group = tr("Case");
    const auto add = [&](const char* id, const QString& text, const QString& toolTip, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, toolTip, {}, keys, false, std::move(run)});
    };
    add("inspect.save-case", tr("&Save the case…"), tr("Keep everything known of this video in one file"),
        QKeySequence::keyBindings(QKeySequence::Save), [this](bool) { saveCase(); });
    add("inspect.next-case-video", tr("&Next video of the case"), {}, {}, [this](bool) {
        openCase(std::filesystem::path(m_case->path()), (m_case->videoPosition() + 1) % m_case->videoCount());
    });
    add("inspect.find-case-video", tr("&Find the case's video…"), tr("Say where the video lies now"), {},
        [this](bool) { chooseCaseVideo(); });
    add("inspect.find-case-videos", tr("Find the case's videos &below a folder…"),
        tr("Look for all videos of the case in a folder and below it, by their content"), {},
        [this](bool) { chooseCaseFolder(); });
}

void InspectWorkspace::connectCase()
{
    connect(m_case.get(), &InspectCase::opened, this, &InspectWorkspace::restoreCase);
    connect(m_case.get(), &InspectCase::openFailed, this, [this](const ErrorInfo& error) {
        showPage(Page::failed);
        m_card->setContent(
            StateCard::Kind::failed, tr("The case cannot be opened."), errorText(error), QStringLiteral("warning"));
        m_card->setActions(m_actions.action(QStringLiteral("file.open")));
        refreshTitle();
        refreshActions();
    });
    connect(m_case.get(), &InspectCase::videoFound, this, &InspectWorkspace::showCaseVideo);
    connect(m_case.get(), &InspectCase::videosFound, this, [this](int count, const std::filesystem::path& folder) {
        m_notice->showNotice(
            count == 0
                ? tr("None of the case's missing videos was found in %1.").arg(QString::fromStdString(folder.string()))
                : tr("%n video(s) of the case were found in %1.", nullptr, count)
                      .arg(QString::fromStdString(folder.string())));
    });
    connect(m_case.get(), &InspectCase::olderStays, this, [this] {
        m_notice->showNotice(tr("The case keeps the finished analysis. What was found since then is kept beside it."));
    });
    connect(m_case.get(), &InspectCase::videoRefused, this, [this](const ErrorInfo& error) {
        // Its pictures are not those that were analysed: none is shown.
        m_frames->close();
        showAwayPicture();
        m_notice->showNotice(errorText(error), tr("Find the video…"), [this] { chooseCaseVideo(); });
        refreshResult();
    });
    connect(m_case.get(), &InspectCase::stateChanged, this, &InspectWorkspace::showCaseState);
    connect(m_case.get(), &InspectCase::made, this, &InspectWorkspace::caseKept);
    connect(m_panel->notes(), &CaseNotes::textChanged, this, &InspectWorkspace::changeText);
    connect(m_document.get(), &InspectDocument::textsChanged, this, [this] {
        refreshNotes();
        m_case->documentChanged(m_analysis->isRunning());
    });
}

void InspectWorkspace::changeText(CaseNotes::Field field, const QString& text, int editing)
{
    switch (field) {
    case CaseNotes::Field::title:
        m_document->changeText(&CaseTexts::title, text, editing);
        break;
    case CaseNotes::Field::caseNotes:
        m_document->changeText(&CaseTexts::caseNotes, text, editing);
        break;
    case CaseNotes::Field::videoNotes:
        m_document->changeText(&CaseTexts::videoNotes, text, editing);
        break;
    }
}

void InspectWorkspace::takeTyped()
{
    m_panel->notes()->flush();
}

bool InspectWorkspace::isKeepingCase() const
{
    return m_case->isMaking();
}

void InspectWorkspace::showWaitingForCase(std::function<void()> giveUp)
{
    m_notice->showNotice(
        tr("Saving the case. The window closes when everything is in it."), tr("Close without the case"),
        std::move(giveUp));
}

void InspectWorkspace::openCase(const std::filesystem::path& path, std::size_t position)
{
    closeVideo();
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(path, ignored);
    m_case->open(absolute.empty() ? path : absolute, position);
    showPage(Page::loading);
    m_card->setContent(
        StateCard::Kind::loading, tr("Opening %1.").arg(nameOf(path)),
        tr("Everything that is known of its video is being read."));
    refreshTitle();
}

/// Everything at once, as it was; the pictures follow.
void InspectWorkspace::restoreCase(const OpenedCase& found)
{
    const CaseVideo& video = found.video;
    const bool analysed = !video.settings.detector.name.empty();
    std::vector<Bookmark> bookmarks;
    for (const CaseBookmark& bookmark : video.bookmarks)
        bookmarks.push_back(bookmarkOf(bookmark));
    m_knownTimes = timesOf(video.analysis);
    m_restored = true;
    m_analysis->setVideo(video.path);
    showPage(Page::video);
    showAwayPicture();
    m_document->restore(
        video.path, analysed ? std::make_shared<const VideoResult>(video.analysis) : nullptr,
        analysed ? originOf(video.settings) : ResultOrigin(), video.edits, std::move(bookmarks),
        {QString::fromStdString(found.title), QString::fromStdString(found.notes),
         QString::fromStdString(video.notes)});
    m_panel->robustness()->setEmptyText(
        tr("How far the verdict moves when the pictures get worse is not kept in a case. It is computed anew when you "
           "ask for it."));
    m_view->setFocus(); // single keys act on the picture from the start
    if (found.videoThere)
        m_frames->open(video.path);
    m_case->checkVideo();
    refreshTitle();
    refreshActions();
    Q_EMIT caseOpened(QString::fromStdString(found.path.string()));
}

void InspectWorkspace::showAwayPicture()
{
    m_shown = {};
    m_shown.index = std::max(0, m_frame);
    m_view->clear(tr("The video is not open. What is shown beside it comes from the case."));
}

/// Where the video of the case is now.
void InspectWorkspace::showCaseVideo(const CaseVideoFile& file)
{
    if (file.state == CaseVideoState::missing) {
        m_notice->showNotice(
            tr("%1 is not where it was analysed, and not in the folder of the case or below it. Everything known of it "
               "is shown; its pictures are not.")
                .arg(QString::fromStdString(file.path.string())),
            tr("Find the video…"), [this] { chooseCaseVideo(); });
        return;
    }
    if (file.state == CaseVideoState::moved) {
        m_document->setPath(file.path);
        m_analysis->setVideo(file.path);
        m_case->videoMoved(file.path);
        m_notice->showNotice(
            tr("The video was found again by its content: %1").arg(QString::fromStdString(file.path.string())));
    }
    if (!m_frames->isOpen() || file.state == CaseVideoState::moved)
        m_frames->open(file.path);
    refreshTitle();
}

void InspectWorkspace::chooseCaseVideo()
{
    const QString chosen = QFileDialog::getOpenFileName(
        this, tr("Where is %1?").arg(nameOf(m_document->path())),
        QString::fromStdString(m_case->path().parent_path().string()), videoFilter());
    if (!chosen.isEmpty())
        m_case->takeVideo(chosen.toStdString());
}

void InspectWorkspace::chooseCaseFolder()
{
    const QString chosen = QFileDialog::getExistingDirectory(
        this, tr("Where are the videos of the case?"), QString::fromStdString(m_case->path().parent_path().string()));
    if (!chosen.isEmpty())
        m_case->takeFolder(chosen.toStdString());
}

void InspectWorkspace::saveCase()
{
    switch (m_case->state()) {
    case InspectCase::State::opening:
        return;
    case InspectCase::State::saving:
    case InspectCase::State::saved:
        m_notice->showNotice(tr("Every change is saved by itself in %1.").arg(nameOf(m_case->path())));
        return;
    case InspectCase::State::failed:
        if (m_case->canTryAgain()) {
            m_case->save();
            return;
        }
        break;
    case InspectCase::State::readOnly:
    case InspectCase::State::none:
        break;
    }
    if (const auto path = askForCase())
        saveCaseAs(*path);
}

void InspectWorkspace::saveCaseAs(const std::filesystem::path& path)
{
    m_notice->dismiss();
    m_case->create(path);
}

std::optional<std::filesystem::path> InspectWorkspace::askForCase()
{
    std::filesystem::path proposal = m_document->path();
    proposal.replace_extension(caseFileEnding);
    // A case that is there is gone on with, not replaced: nothing has to be confirmed.
    QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the case"), QString::fromStdString(proposal.string()), tr("Cases (*.vfcase)"), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return std::nullopt;
    if (QFileInfo(chosen).suffix().isEmpty())
        chosen += QLatin1String(caseFileEnding);
    return chosen.toStdString();
}

void InspectWorkspace::showCaseState()
{
    refreshTitle();
    refreshNotes();
    refreshActions();
    if (m_case->state() == InspectCase::State::readOnly)
        m_notice->showNotice(m_case->reason(), tr("Save as another case…"), [this] { saveCase(); });
    else if (m_case->state() == InspectCase::State::failed)
        m_notice->showNotice(
            m_case->reason(), m_case->canTryAgain() ? tr("Try again") : tr("Choose another name…"),
            [this] { saveCase(); });
}

} // namespace veriframe
