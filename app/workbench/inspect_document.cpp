// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_document.h"

#include <QUndoCommand>
#include <algorithm>
#include <functional>

namespace veriframe {

namespace {

/// Replaces one value by another and back: what every undoable change here is.
template<typename Value, typename Apply>
class ReplaceCommand : public QUndoCommand {
public:
    ReplaceCommand(const QString& text, Value before, Value after, Apply apply)
        : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply))
    {}

    void undo() override { m_apply(m_before); }

    void redo() override { m_apply(m_after); }

private:
    Value m_before, m_after;
    Apply m_apply;
};

template<typename Value, typename Apply>
QUndoCommand* makeReplace(const QString& text, Value before, Value after, Apply apply)
{
    return new ReplaceCommand<Value, Apply>(text, std::move(before), std::move(after), std::move(apply));
}

/// What is typed into one field until it is left is one step.
class TextCommand : public QUndoCommand {
public:
    using Text = QString CaseTexts::*;

    TextCommand(
        const QString& name, Text text, QString before, QString after, int editing,
        std::function<void(Text, const QString&)> apply)
        : QUndoCommand(name), m_text(text), m_before(std::move(before)), m_after(std::move(after)), m_editing(editing),
          m_apply(std::move(apply))
    {}

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* later = static_cast<const TextCommand*>(next);
        if (later->m_text != m_text || later->m_editing != m_editing)
            return false;
        m_after = later->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

    void undo() override { m_apply(m_text, m_before); }

    void redo() override { m_apply(m_text, m_after); }

private:
    Text m_text;
    QString m_before, m_after;
    int m_editing;
    std::function<void(Text, const QString&)> m_apply;
};

} // namespace

InspectDocument::InspectDocument(QObject* parent) : QObject(parent) {}

void InspectDocument::reset(const std::filesystem::path& path)
{
    m_path = path;
    m_analysis.reset();
    m_edited.reset();
    m_origin = {};
    m_edits.clear();
    m_bookmarks.clear();
    m_texts = {};
    m_undo.clear();
    Q_EMIT resultChanged();
    Q_EMIT bookmarksChanged();
    Q_EMIT textsChanged();
}

void InspectDocument::restore(
    const std::filesystem::path& path, std::shared_ptr<const VideoResult> analysis, ResultOrigin origin,
    std::vector<PersonEdit> edits, std::vector<Bookmark> bookmarks, CaseTexts texts)
{
    m_path = path;
    m_analysis = std::move(analysis);
    m_origin = std::move(origin);
    m_edits = std::move(edits);
    m_bookmarks = std::move(bookmarks);
    m_texts = std::move(texts);
    m_undo.clear();
    applyEdits();
    Q_EMIT bookmarksChanged();
    Q_EMIT textsChanged();
}

void InspectDocument::setPath(const std::filesystem::path& path)
{
    m_path = path;
    const auto moved = [&path](const VideoResult& result) {
        auto copy = std::make_shared<VideoResult>(result);
        copy->path = copy->facts.path = path;
        return copy;
    };
    if (!m_analysis)
        return;
    const bool unedited = m_edited == m_analysis;
    m_analysis = moved(*m_analysis);
    m_edited = unedited ? m_analysis : moved(*m_edited);
}

void InspectDocument::setAnalysis(std::shared_ptr<const VideoResult> result, ResultOrigin origin)
{
    m_analysis = std::move(result);
    m_origin = std::move(origin);
    applyEdits();
}

void InspectDocument::clearAnalysis()
{
    m_analysis.reset();
    m_edited.reset();
    m_origin = {};
    Q_EMIT resultChanged();
}

void InspectDocument::applyEdits()
{
    if (!m_analysis || m_edits.empty()) {
        m_edited = m_analysis;
    } else {
        auto edited = std::make_shared<VideoResult>(*m_analysis);
        applyPersonEdits(*edited, m_edits, m_origin.models.size(), m_origin.strategy);
        m_edited = std::move(edited);
    }
    Q_EMIT resultChanged();
}

QString InspectDocument::whyNotMerge(const std::vector<int>& persons) const
{
    if (!m_edited || persons.size() < 2)
        return tr("Select two or more persons to merge.");
    for (std::size_t i = 0; i < persons.size(); ++i)
        for (std::size_t j = i + 1; j < persons.size(); ++j)
            if (appearTogether(*m_edited, persons[i], persons[j]))
                return tr("%1 and %2 appear in one frame, so they cannot be one person.")
                    .arg(personName(persons[i]), personName(persons[j]));
    return {};
}

void InspectDocument::mergePersons(const std::vector<int>& persons)
{
    if (!whyNotMerge(persons).isEmpty())
        return;
    std::vector<PersonEdit> edits = m_edits;
    const std::optional<FaceReference> first = faceOf(*m_edited, persons.front());
    for (std::size_t i = 1; i < persons.size(); ++i)
        if (const auto other = faceOf(*m_edited, persons[i]); first && other)
            edits.push_back({PersonEdit::Kind::merge, *first, *other});
    pushEdits(tr("Merge persons"), std::move(edits));
}

QString InspectDocument::whyNotSplit(int person, int frame) const
{
    if (!m_edited || person < 0)
        return tr("Select the person to split.");
    if (!faceOf(*m_edited, person, frame))
        return tr("%1 does not appear in this frame or after it.").arg(personName(person));
    const std::optional<FaceReference> first = faceOf(*m_edited, person);
    if (!first || first->frame >= frame)
        return tr("%1 does not appear before this frame.").arg(personName(person));
    return {};
}

void InspectDocument::splitPerson(int person, int frame)
{
    if (!whyNotSplit(person, frame).isEmpty())
        return;
    std::vector<PersonEdit> edits = m_edits;
    edits.push_back({PersonEdit::Kind::split, *faceOf(*m_edited, person, frame), {}});
    pushEdits(tr("Split person"), std::move(edits));
}

void InspectDocument::setBookmarks(std::vector<Bookmark> bookmarks)
{
    m_bookmarks = std::move(bookmarks);
    Q_EMIT bookmarksChanged();
}

void InspectDocument::addBookmark(const Bookmark& bookmark)
{
    if (bookmarkAt(bookmark.frame))
        return;
    std::vector<Bookmark> bookmarks = m_bookmarks;
    const auto place =
        std::lower_bound(bookmarks.begin(), bookmarks.end(), bookmark.frame, [](const Bookmark& candidate, int frame) {
            return candidate.frame < frame;
        });
    bookmarks.insert(place, bookmark);
    pushBookmarks(tr("Add bookmark"), std::move(bookmarks));
}

void InspectDocument::changeBookmark(const Bookmark& bookmark)
{
    std::vector<Bookmark> bookmarks = m_bookmarks;
    for (Bookmark& candidate : bookmarks)
        if (candidate.frame == bookmark.frame && candidate != bookmark) {
            candidate = bookmark;
            pushBookmarks(tr("Change bookmark"), std::move(bookmarks));
            return;
        }
}

void InspectDocument::removeBookmark(int frame)
{
    if (!bookmarkAt(frame))
        return;
    std::vector<Bookmark> bookmarks = m_bookmarks;
    std::erase_if(bookmarks, [frame](const Bookmark& bookmark) { return bookmark.frame == frame; });
    pushBookmarks(tr("Remove bookmark"), std::move(bookmarks));
}

const Bookmark* InspectDocument::bookmarkAt(int frame) const
{
    const auto found = std::find_if(
        m_bookmarks.begin(), m_bookmarks.end(), [frame](const Bookmark& bookmark) { return bookmark.frame == frame; });
    return found == m_bookmarks.end() ? nullptr : &*found;
}

void InspectDocument::setTexts(CaseTexts texts)
{
    m_texts = std::move(texts);
    Q_EMIT textsChanged();
}

void InspectDocument::changeText(QString CaseTexts::*text, const QString& value, int editing)
{
    if (m_texts.*text == value)
        return;
    const QString name = text == &CaseTexts::title ? tr("Name the case") : tr("Change notes");
    m_undo.push(new TextCommand(
        name, text, m_texts.*text, value, editing, [this](QString CaseTexts::*changed, const QString& now) {
            m_texts.*changed = now;
            Q_EMIT textsChanged();
        }));
}

void InspectDocument::pushEdits(const QString& text, std::vector<PersonEdit> edits)
{
    m_undo.push(makeReplace(text, m_edits, std::move(edits), [this](const std::vector<PersonEdit>& value) {
        m_edits = value;
        applyEdits();
    }));
}

void InspectDocument::pushBookmarks(const QString& text, std::vector<Bookmark> bookmarks)
{
    m_undo.push(makeReplace(text, m_bookmarks, std::move(bookmarks), [this](const std::vector<Bookmark>& value) {
        m_bookmarks = value;
        Q_EMIT bookmarksChanged();
    }));
}

} // namespace veriframe
