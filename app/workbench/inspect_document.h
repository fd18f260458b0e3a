// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_content.h"
#include "predict/person_edits.h"
#include "widgets/bookmark_list.h"

#include <QObject>
#include <QUndoStack>
#include <filesystem>
#include <memory>
#include <vector>

namespace veriframe {

/// What the analyst writes about a case and its video.
struct CaseTexts {
    QString title;      ///< of the case; empty: its file's name stands for it
    QString caseNotes;  ///< on the case as a whole
    QString videoNotes; ///< on the video that is open
    bool operator==(const CaseTexts&) const = default;
};

/// What is known of the video that is open in Inspect: the analysis, what the person changed about it, their bookmarks
/// and what they write about it.
/// Every change of the person can be undone. All members are called from the GUI thread.
class InspectDocument : public QObject {
    Q_OBJECT

public:
    explicit InspectDocument(QObject* parent = nullptr);

    /// Forgets everything and starts with another video (an empty path: none).
    void reset(const std::filesystem::path& path);

    /// Starts with what is known of a video from before, without undo.
    void restore(
        const std::filesystem::path& path, std::shared_ptr<const VideoResult> analysis, ResultOrigin origin,
        std::vector<PersonEdit> edits, std::vector<Bookmark> bookmarks, CaseTexts texts = {});

    /// The same video lies elsewhere: nothing else changes, and nothing is told.
    void setPath(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }

    /// What an analysis found, as far as it has come. @param result with tracks as the analysis linked them
    void setAnalysis(std::shared_ptr<const VideoResult> result, ResultOrigin origin);
    void clearAnalysis();

    /// The analysis with the person's changes; null before the first.
    const std::shared_ptr<const VideoResult>& result() const { return m_edited; }

    /// The analysis as it was handed in: what a refinement goes on from.
    const std::shared_ptr<const VideoResult>& analysis() const { return m_analysis; }

    const ResultOrigin& origin() const { return m_origin; }

    /// What the person changed about who is who, in order.
    const std::vector<PersonEdit>& edits() const { return m_edits; }

    /// Why these persons cannot be made one, a sentence; empty if they can.
    QString whyNotMerge(const std::vector<int>& persons) const;
    void mergePersons(const std::vector<int>& persons);
    /// Why this person cannot be split at this frame; empty if they can.
    QString whyNotSplit(int person, int frame) const;
    /// The person is another one from that frame on.
    void splitPerson(int person, int frame);

    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }

    /// Replaces all, without undo: what was stored of this video.
    void setBookmarks(std::vector<Bookmark> bookmarks);
    void addBookmark(const Bookmark& bookmark);
    void changeBookmark(const Bookmark& bookmark);
    void removeBookmark(int frame);
    const Bookmark* bookmarkAt(int frame) const;

    const CaseTexts& texts() const { return m_texts; }

    /// Replaces all, without undo: what a case has.
    void setTexts(CaseTexts texts);
    /// @param editing changes of one text with the same number, one after another, are undone together
    void changeText(QString CaseTexts::*text, const QString& value, int editing);

    QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void resultChanged();
    void bookmarksChanged();
    void textsChanged();

private:
    void applyEdits();
    void pushEdits(const QString& text, std::vector<PersonEdit> edits);
    void pushBookmarks(const QString& text, std::vector<Bookmark> bookmarks);

    std::filesystem::path m_path;
    std::shared_ptr<const VideoResult> m_analysis, m_edited;
    ResultOrigin m_origin;
    std::vector<PersonEdit> m_edits;
    std::vector<Bookmark> m_bookmarks;
    CaseTexts m_texts;
    QUndoStack m_undo;
};

/// Bookmarks of a video that is in no case outlive the program in a small file of their own, named by the video's path.
/// A file that cannot be read gives no bookmarks.
std::vector<Bookmark> loadBookmarks(const std::filesystem::path& video);
/// @throws Error (unwritable)
void saveBookmarks(const std::filesystem::path& video, const std::vector<Bookmark>& bookmarks);

} // namespace veriframe
