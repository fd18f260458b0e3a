// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report_figure.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace veriframe {

// What a report says, without how it looks: one document, written as HTML and as PDF. All texts are UTF-8 without
// control characters (cleanText); writers escape them.

/// How a text is set.
enum class ReportTextKind {
    plain,  ///< our own words
    name,   ///< somebody else's: a file's name, a note; any script and direction
    code,   ///< a hash, a path: monospaced, breaks anywhere
    number, ///< tabular figures, to the right in tables
};

// Whatever a report says of a video stands in the JSON report too. A pointer (RFC 6901) says where, so that whoever
// doubts it can look: at the text itself, at the number or the seconds it shows rounded, at a list as long as it says,
// or at a track, whose person has the next higher number. Empty: it stands nowhere.

/// A sentence.
struct ReportText {
    ReportText() = default;

    ReportText(std::string sentence, std::vector<std::string> pointers = {})
        : text(std::move(sentence)), numbers(std::move(pointers))
    {}

    ReportText(const char* sentence) : text(sentence) {}

    std::string text;
    std::vector<std::string> numbers; ///< the pointers of its numbers in order, see numbersIn(); may be shorter
    std::string pointer;              ///< of all of it
};

/// A cell of a table, or the value of a fact.
struct ReportValue {
    std::string text;
    ReportTextKind kind = ReportTextKind::plain;
    std::string pointer = {};               ///< in a table it may come from row and column instead
    std::optional<double> probability = {}; ///< shown by a mark in the ramp's colour beside the text
    std::vector<std::string> numbers = {};  ///< as in ReportText
};

struct ReportParagraph {
    enum class Style {
        body,
        lead,  ///< the sentence that counts
        small, ///< captions, remarks
        notice ///< set apart: what a reader must not miss
    } style = Style::body;
    ReportText text;
    ReportTextKind kind = ReportTextKind::plain;
};

/// Labels with values.
struct ReportFacts {
    struct Fact {
        std::string label;
        ReportValue value;
    };

    std::vector<Fact> facts;
};

struct ReportColumn {
    std::string title;
    ReportTextKind kind = ReportTextKind::plain;
    std::string pointer = {}; ///< appended to the row's, for every cell without one of its own
};

struct ReportRow {
    std::vector<ReportValue> cells; ///< one per column
    std::string pointer = {};
};

struct ReportTable {
    std::string caption;
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    bool dense = false;     ///< many short rows: small type, several rows beside each other on paper
    std::string empty = {}; ///< said where there is no row
};

/// One score, large: number, words, the rule, a scale from 0 to 1.
struct ReportScore {
    ReportText title;            ///< "Video", "Person 2"
    std::optional<double> score; ///< nothing: a state without a number
    ReportValue number;
    ReportValue words;                                      ///< "strong evidence of manipulation", "no face found"
    std::vector<ReportText> rules;                          ///< how the number came about
    std::vector<ReportText> limits;                         ///< what makes it less reliable
    std::shared_ptr<const ReportPicture> picture = nullptr; ///< the person's face
};

/// Drawings beside each other, each with its caption; as many in a row as `widths` say.
struct ReportFigures {
    struct Item {
        ReportFigure figure;
        ReportText caption;
        double width = 1; ///< share of the text's width, (0, 1]
    };

    std::vector<Item> items;
    ReportText caption = {}; ///< of all together
};

/// Colours and what they mean.
struct ReportLegend {
    struct Entry {
        double probability = 0;
        ReportText text;
    };

    std::vector<Entry> entries;
};

using ReportBlock = std::variant<ReportParagraph, ReportFacts, ReportTable, ReportScore, ReportFigures, ReportLegend>;

struct ReportSection {
    std::string title;
    ReportTextKind kind = ReportTextKind::plain;
    int level = 1;        ///< 1 or 2
    bool newPage = false; ///< on paper
    std::vector<ReportBlock> blocks;
};

struct ReportDocument {
    std::string title; ///< "Report on clip.mp4"
    ReportText subtitle;
    std::string program;           ///< "Veriframe 0.1.0"
    std::chrono::sys_seconds date; ///< when it was written
    std::vector<ReportSection> sections;
};

/// A text that every writer can take: bytes that are no UTF-8 become U+FFFD, control characters too, and those that
/// turn the direction of what follows are spelled out ("[U+202E]"), so that no name looks like another one.
/// @param keepLines line feeds stay
std::string cleanText(std::string_view text, bool keepLines = false);

/// The numbers of a text, in order: digits with a decimal point, groups of digits or a clock's colons. Views into it.
std::vector<std::string_view> numbersIn(std::string_view text);

/// A text to be put among others: in one that runs from right to left, what follows keeps its place (U+2068, U+2069).
std::string isolated(const std::string& text);

/// "28 November 2026, 10:14 UTC"
std::string dateText(std::chrono::sys_seconds time);
/// "2026-11-28T10:14:00Z" (ISO 8601)
std::string isoText(std::chrono::sys_seconds time);

} // namespace veriframe
