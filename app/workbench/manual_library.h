// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace veriframe {

/// A page of the manual as its table of contents names it.
struct ManualPage {
    QString path;  ///< below resources/manual: "workspaces/inspect.md"
    QString title; ///< "Inspect"
    QString group; ///< the heading it stands under: "The workspaces"; empty for the first page
    bool operator==(const ManualPage&) const = default;
};

/// Where a word was found.
struct ManualHit {
    ManualPage page;
    QString heading; ///< of the section; empty: before the first
    QString snippet; ///< some words round the first place, in one line
    int score = 0;   ///< higher is better
};

// The manual as it is compiled in (":/manual"); Markdown as the repository has it. Nothing is read from the disk. GUI
// thread, since text documents belong to it.

/// The page that opens first, "index.md": its headings and the links of their lists are the table of contents.
QString manualFrontPage();
std::vector<ManualPage> manualPages();
/// Markdown of a page; empty: there is no such page.
QString manualMarkdown(const QString& path);

/// The page of a workspace by its id ("inspect"), the front page for others.
QString manualPageOfWorkspace(const QString& workspace);

/// "exact-frames" of "Exact frames": what a link to a heading ends with, as forges make it.
QString headingAnchor(const QString& heading);

/// The words of a search: split at spaces, text between quotation marks kept together.
QStringList searchWords(const QString& text);

/// The sections of all pages as plain text, made once.
class ManualIndex {
public:
    ManualIndex();

    /// Sections in which all words occur, best first: words of titles and headings count more. At most `most`.
    std::vector<ManualHit> search(const QString& text, int most = 50) const;

private:
    struct Section {
        ManualPage page;
        QString heading, text;
    };

    std::vector<Section> m_sections;
};

} // namespace veriframe
