// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report_figure.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

typedef struct _PangoLayout PangoLayout; // NOLINT: the library's own name

namespace veriframe {

// Pages of a PDF and what is drawn on them (Cairo, Pango). Lengths are points, y goes down.

/// How a text is set.
struct PdfType {
    double size = 9.5;
    ReportInk ink = ReportInk::text;
    bool bold = false;
    bool mono = false;
    bool tabular = false; ///< all figures equally wide
    FigureAlign align = FigureAlign::left;
};

/// A text in lines. Copies share it.
class PdfText {
public:
    explicit PdfText(std::shared_ptr<PangoLayout> layout, ReportInk ink);

    std::size_t lineCount() const { return m_lines.size(); }

    /// Of lines [first, last).
    double heightOf(std::size_t first, std::size_t last) const;

    double height() const { return heightOf(0, m_lines.size()); }

    /// Of the longest line.
    double width() const { return m_width; }

    /// Of the first line, below its top.
    double baseline() const { return m_lines.front().baseline; }

private:
    friend class PdfCanvas;

    struct Line {
        double left = 0, top = 0, bottom = 0, baseline = 0;
    };

    std::shared_ptr<PangoLayout> m_layout;
    ReportInk m_ink;
    std::vector<Line> m_lines;
    double m_width = 0;
};

/// What a reader program shows of the file.
struct PdfMetadata {
    std::string title, subject, creator;
    std::chrono::sys_seconds date;
};

/// Not thread-safe. What the library refuses is thrown by finish().
class PdfCanvas {
public:
    PdfCanvas(double width, double height, const PdfMetadata& metadata);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    /// The text in lines of at most that width; 0: in one line. Any script, right-to-left too. @param text UTF-8
    PdfText layout(const std::string& text, const PdfType& type, double width = 0) const;
    /// In one line, its middle left out where it is wider.
    PdfText fitted(const std::string& text, const PdfType& type, double width) const;

    /// Lines [first, last) of the text, the first one's top there.
    void draw(const PdfText& text, double x, double y, std::size_t first, std::size_t last);

    void draw(const PdfText& text, double x, double y) { draw(text, x, y, 0, text.lineCount()); }

    void box(const FigureBox& box);
    /// As wide as that, as high as it follows.
    void figure(const ReportFigure& figure, double x, double y, double width);
    /// The picture's middle, cut to a square.
    void square(const std::shared_ptr<const ReportPicture>& picture, double x, double y, double side);

    /// An entry in the list of contents that reader programs show, for this place.
    void outline(const std::string& title, int level, double y);
    void endPage();
    /// The bytes of the file. Call once, last. @throws Error (internal) with the library's reason
    std::string finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
