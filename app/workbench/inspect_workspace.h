// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "comparison.h"
#include "frame_source.h"
#include "heat_maps.h"
#include "inspect_analysis.h"
#include "inspect_document.h"
#include "playback.h"
#include "portraits.h"
#include "room_layout.h"
#include "settings.h"
#include "widgets/case_notes.h"

#include <QVariantMap>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace veriframe {

class Chip;
class ComparisonWindow;
class InspectCase;
class InspectPanel;
class MaskCompare;
class NoticeBar;
class ProbabilityTimeline;
class StateCard;
class TitleBar;
class TransportBar;
class VideoView;
struct CaseVideoFile;
struct OpenedCase;
struct ReportSource;
struct ReportWish;

/// The analyst's room: one video, frame by frame. It joins the widgets with the frame source, the analysis and the
/// document; what it can do are the actions it registers ("inspect.*", see inspect_actions.cpp).
class InspectWorkspace : public QWidget {
    Q_OBJECT

public:
    InspectWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent = nullptr);
    ~InspectWorkspace() override;

    /// Opens a video and starts the quick pass.
    void openVideo(const std::filesystem::path& path);
    /// Opens a case: everything that is known of its video is there at once, nothing is computed.
    /// @param position of the video in the case, from 0
    void openCase(const std::filesystem::path& path, std::size_t position = 0);
    /// What is open, from its file.
    void reopen();
    void closeVideo();
    /// What judges; faces already found are judged anew, nothing else is done again.
    void setPlan(const ModelPlan& plan);
    /// Why there is nothing that judges, where that is so: shown beside the verdict.
    void setModelProblem(const QString& problem);

    void seek(int frame);
    /// Holds the playback up.
    void pause();

    int currentFrame() const { return m_frame; }

    /// Starts an analysis of these frames, going on from what is known.
    void analyse(const FrameChoice& choice);
    void cancelAnalysis();
    void checkRobustness();
    /// @param path empty: stops comparing
    void setOriginal(const std::filesystem::path& path);

    InspectDocument& document() { return *m_document; }

    InspectCase& openedCase() { return *m_case; }

    FrameSource& frames() { return *m_frames; }

    InspectAnalysis& analysis() { return *m_analysis; }

    /// Keeps what is known of the open video in a case, from now on: a new one, or one without this video.
    void saveCaseAs(const std::filesystem::path& path);

    /// What is being typed into notes is part of the document from now on.
    void takeTyped();
    /// Whether closing the window now would lose a case that is being made. Once it is made, caseKept() follows.
    bool isKeepingCase() const;
    /// Says that the window waits for its case. @param giveUp what a person may want instead
    void showWaitingForCase(std::function<void()> giveUp);

    /// The window that compares with another ensemble or video; made when it is first asked for.
    ComparisonWindow& comparisonWindow();

    // Exports; each runs as a job and ends in the job list.
    void exportFrame(const std::filesystem::path& path, bool withOverlay);
    void exportAnnotatedVideo(const std::filesystem::path& path);
    void exportFacesCsv(const std::filesystem::path& path);
    void exportJson(const std::filesystem::path& path);
    void exportPlot(const std::filesystem::path& path);
    void writeReport(const ReportWish& wish);

    /// File, frame, zoom, layers, range: what a session restores.
    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);

    void saveLayout() { m_layout->save(); }

    void restoreLayout() { m_layout->restore(); }

    void resetLayout() { m_layout->reset(); }

Q_SIGNALS:
    void openRequested();       ///< the person wants to choose a video
    void modelSetupRequested(); ///< ... or what judges
    void videoOpened(const QString& path);
    void caseOpened(const QString& path);
    void titleChanged(const QString& title);
    /// The case that the window waited for. @param saved false: it could not be made, which is said
    void caseKept(bool saved);

private:
    enum class Page { empty, loading, failed, video };
    /// What an exported file is of: its proposed name says which frame.
    enum class ExportScope { frame, video };

    // Set-up, inspect_layout.cpp
    void buildLayout();
    void connectWidgets();
    void connectSources();
    // inspect_actions.cpp
    void registerActions();
    void registerPlaybackActions();
    void registerJumpActions();
    void registerViewActions();
    void registerAnalysisActions();
    void registerEditActions();
    QMenu* makeExportMenu();
    // inspect_case_actions.cpp
    void registerCaseActions();
    void connectCase();
    void restoreCase(const OpenedCase& found);
    void showAwayPicture();
    void showCaseVideo(const CaseVideoFile& file);
    void chooseCaseVideo();
    void chooseCaseFolder();
    void saveCase();
    std::optional<std::filesystem::path> askForCase();
    void showCaseState();
    void changeText(CaseNotes::Field field, const QString& text, int editing);
    // inspect_report.cpp
    void askForReport();
    ReportSource reportSource() const;
    QString whyNoHeatMaps() const;
    // inspect_export_dialogs.cpp
    void registerExportActions();
    std::optional<std::filesystem::path>
    askForTarget(const QString& title, ExportScope scope, const QString& suffix, const QString& filter);
    /// @param kind what a case calls it
    void startExport(const QString& kind, const std::filesystem::path& path, std::function<void(JobContext&)> work);

    void showPage(Page page);
    void showFailure(const ErrorInfo& error);
    void showFrame(const DecodedFrame& frame);
    void refreshOverlay();
    void refreshFrameParts();
    void refreshResult();
    void refreshVerdict();
    void refreshBookmarks();
    void refreshNotes();
    void refreshTitle();
    void refreshActions();
    void refreshComparison();
    void showAnalysisEnd(bool cancelled, const std::optional<ErrorInfo>& error);
    void showFileChange(bool exists);
    void requestHeatMap();
    void storeBookmarks();
    void setRange(std::optional<std::pair<int, int>> range);
    int selectedPerson() const; ///< the one selected person; -1 with none or several
    void jump(std::optional<int> frame, const QString& otherwise);
    void stepTo(int frame);
    PictureOverlay currentOverlay() const;
    const FrameResult* currentResult() const;
    bool hasVideo() const;
    /// Whether there is something to see: a video, or what a case knows of one that is away.
    bool hasContent() const;
    /// When each frame is shown; from the case where the video is away.
    const std::vector<FrameTime>& times() const;

    JobRunner& m_jobs;
    Settings& m_settings;
    ActionRegistry& m_actions;

    std::unique_ptr<InspectDocument> m_document;
    std::unique_ptr<FrameSource> m_frames;
    std::unique_ptr<InspectAnalysis> m_analysis;
    std::unique_ptr<Playback> m_playback;
    std::unique_ptr<HeatMaps> m_heatMaps;
    std::unique_ptr<Portraits> m_portraits;
    std::unique_ptr<Comparison> m_comparison;
    std::unique_ptr<InspectCase> m_case;

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    QSplitter* m_columns = nullptr;
    RoomLayout* m_layout = nullptr;
    QSplitter* m_rows = nullptr;
    VideoView* m_view = nullptr;
    Chip* m_heatCaption = nullptr;
    MaskCompare* m_compare = nullptr;
    TransportBar* m_transport = nullptr;
    QStackedWidget* m_timelinePages = nullptr;
    ProbabilityTimeline* m_timeline = nullptr;
    QTableView* m_table = nullptr;
    InspectPanel* m_panel = nullptr;

    int m_frame = -1;                    ///< the cursor: what was asked for last
    int m_pendingFrame = -1;             ///< restored by a session once the video is open
    QVariantMap m_pendingView;           ///< likewise
    bool m_restored = false;             ///< what is shown comes from a case: it is not computed again by itself
    std::vector<FrameTime> m_knownTimes; ///< of a case's video, as far as its analysis tells
    DecodedFrame m_shown;                ///< the picture on the screen
    std::optional<std::pair<int, int>> m_range;
    QString m_modelProblem;
    std::optional<double> m_robustnessOriginal;
    std::vector<DegradedScore> m_degraded;
    JobId m_robustnessJob = 0;
    std::unique_ptr<ComparisonWindow> m_comparisonWindow; ///< goes before what it looks at
};

} // namespace veriframe
