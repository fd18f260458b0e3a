// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_library.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int titleScore = 12, headingScore = 6, mostCounted = 4;
constexpr int before = 40, after = 110; ///< letters of a snippet round the first word

bool contains(const QString& text, const QString& word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

/// Some words round the first place where one of them stands.
QString snippetOf(const QString& text, const QStringList& words)
{
    qsizetype first = text.size();
    for (const QString& word : words)
        if (const qsizetype place = text.indexOf(word, 0, Qt::CaseInsensitive); place >= 0)
            first = std::min(first, place);
    if (first == text.size())
        first = 0;
    qsizetype begin = std::max<qsizetype>(0, first - before), end = std::min(text.size(), first + after);
    while (begin > 0 && !text.at(begin - 1).isSpace())
        --begin;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    return (begin > 0 ? QStringLiteral("…") : QString()) + text.mid(begin, end - begin).simplified() +
           (end < text.size() ? QStringLiteral("…") : QString());
}

/// 0: a word is missing.
int scoreOf(const QString& title, const QString& heading, const QString& text, const QStringList& words)
{
    int score = 0;
    for (const QString& word : words) {
        const int inText = static_cast<int>(text.count(word, Qt::CaseInsensitive));
        const int ofWord = (contains(title, word) ? titleScore : 0) + (contains(heading, word) ? headingScore : 0) +
                           std::min(inText, mostCounted);
        if (ofWord == 0)
            return 0;
        score += ofWord;
    }
    return score;
}

} // namespace

QStringList searchWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"?|(\\S+)"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const QString one = (found.captured(1) + found.captured(2)).simplified();
        if (!one.isEmpty())
            words += one;
    }
    words.removeDuplicates();
    return words;
}

ManualIndex::ManualIndex()
{
    for (const ManualPage& page : manualPages()) {
        QTextDocument document;
        document.setMarkdown(manualMarkdown(page.path));
        Section section{page, {}, {}};
        const auto keep = [&] {
            if (!section.text.isEmpty() || !section.heading.isEmpty())
                m_sections.push_back(section);
            section.text.clear();
        };
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const int level = block.blockFormat().headingLevel();
            if (level == 1)
                continue; // the page's title
            if (level > 1) {
                keep();
                section.heading = block.text();
                continue;
            }
            QString text = block.text();
            text.remove(QChar::ObjectReplacementCharacter);
            if (!text.trimmed().isEmpty())
                section.text += text + QLatin1Char('\n');
        }
        keep();
    }
}

std::vector<ManualHit> ManualIndex::search(const QString& text, int most) const
{
    const QStringList words = searchWords(text);
    std::vector<ManualHit> hits;
    if (words.isEmpty())
        return hits;
    for (const Section& section : m_sections)
        if (const int score = scoreOf(section.page.title, section.heading, section.text, words); score > 0)
            hits.push_back({section.page, section.heading, snippetOf(section.text, words), score});
    std::stable_sort(
        hits.begin(), hits.end(), [](const ManualHit& a, const ManualHit& b) { return a.score > b.score; });
    if (hits.size() > static_cast<std::size_t>(most))
        hits.resize(static_cast<std::size_t>(most));
    return hits;
}

} // namespace veriframe
