// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_browser.h"

#include "manual_library.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int margin = 28, widestText = 780;
constexpr int headingPx[] = {0, 24, 17, 14, 13, 13, 13};
constexpr int headingAbove[] = {0, 0, 20, 14, 10, 10, 10};
constexpr int paragraphBelow = 9, listBelow = 4, cellPadding = 6, codePadding = 10;
const QString folder = QStringLiteral("/manual/");

bool isCode(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

void dressHeading(QTextCursor& cursor, const QTextBlock& block, int level, const QPalette& palette)
{
    QTextBlockFormat format;
    format.setTopMargin(headingAbove[level]);
    format.setBottomMargin(level == 1 ? 12 : 6);
    cursor.mergeBlockFormat(format);
    // Markdown's own size, relative to the font of the window, goes before any other while it is there.
    QTextCharFormat text;
    text.setProperty(QTextFormat::FontPixelSize, headingPx[level]);
    text.setFontWeight(QFont::DemiBold);
    text.setForeground(themeColor(Token::text, palette));
    cursor.setPosition(block.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.setCharFormat(text);
}

void dressCode(QTextCursor& cursor, const QTextBlock& block, const QPalette& palette)
{
    QTextBlockFormat format;
    format.setBackground(themeColor(Token::raised, palette));
    format.setLeftMargin(codePadding);
    format.setNonBreakableLines(false);
    format.setTopMargin(0);
    format.setBottomMargin(isCode(block.next()) ? 0 : paragraphBelow);
    cursor.mergeBlockFormat(format);
}

void dressTable(QTextTable& table, const QPalette& palette)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(themeColor(Token::line, palette));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(paragraphBelow + 3);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(themeColor(Token::raised, palette));
        cell.setFormat(head);
    }
}

} // namespace

ManualBrowser::ManualBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    setAccessibleName(tr("Page of the manual"));
    setStyleSheet(
        QStringLiteral("QTextEdit { background: palette(base); border: none; border-radius: 0; padding: 0; }"));
    document()->setDocumentMargin(margin);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QTextBrowser::sourceChanged, this, &ManualBrowser::arrive);
}

void ManualBrowser::showPage(const QString& page)
{
    setSource(QUrl(QStringLiteral("qrc:") + folder + page));
}

QString ManualBrowser::page() const
{
    return m_page;
}

/// Told before Qt's own source() is the new one.
void ManualBrowser::arrive(const QUrl& url)
{
    m_page = url.path().mid(folder.size());
    dress();
    fitPictures();
    mark();
    if (url.hasFragment())
        scrollToHeading(url.fragment());
    Q_EMIT pageShown(m_page);
}

/// Qt's Markdown has no style sheet: what headings, code and tables look like is set where they stand.
void ManualBrowser::dress()
{
    m_dressing = true;
    document()->setDocumentMargin(margin);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        const int level = std::clamp(block.blockFormat().headingLevel(), 0, 6);
        QTextBlockFormat format;
        if (level > 0) {
            dressHeading(cursor, block, level, palette());
        } else if (isCode(block)) {
            dressCode(cursor, block, palette());
        } else if (cursor.currentTable() == nullptr) {
            format.setBottomMargin(block.textList() ? listBelow : paragraphBelow);
            format.setTopMargin(0);
            format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
            cursor.mergeBlockFormat(format);
        }
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            if (!fragment.charFormat().fontFixedPitch())
                continue;
            QTextCharFormat code;
            code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
            code.setProperty(QTextFormat::FontPixelSize, textSize::caption + 1);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(code);
        }
    }
    for (QTextFrame* frame : document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame))
            dressTable(*table, palette());
    cursor.endEditBlock();
    m_dressing = false;
}

void ManualBrowser::fitPictures()
{
    const int width = std::min(viewport()->width(), widestText);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setLineWrapColumnOrWidth(width);
    const double most = std::max(80, width - 2 * margin);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            QTextImageFormat image = piece.fragment().charFormat().toImageFormat();
            if (!image.isValid())
                continue;
            const QVariant loaded = document()->resource(QTextDocument::ImageResource, QUrl(image.name()));
            const QSize natural =
                loaded.value<QImage>().isNull() ? loaded.value<QPixmap>().size() : loaded.value<QImage>().size();
            if (natural.isEmpty())
                continue;
            const double shown = std::min<double>(most, natural.width());
            image.setWidth(shown);
            image.setHeight(shown * natural.height() / natural.width());
            QTextCursor cursor(document());
            cursor.setPosition(piece.fragment().position());
            cursor.setPosition(piece.fragment().position() + piece.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(image);
            break; // the block's fragments are others now; a picture stands in a paragraph of its own
        }
}

void ManualBrowser::scrollToHeading(const QString& anchor)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && headingAnchor(block.text()) == anchor) {
            const double top = document()->documentLayout()->blockBoundingRect(block).top();
            verticalScrollBar()->setValue(static_cast<int>(top) - 8);
            return;
        }
}

void ManualBrowser::markWords(const QStringList& words)
{
    m_words = words;
    mark();
}

int ManualBrowser::markedCount() const
{
    return static_cast<int>(extraSelections().size());
}

void ManualBrowser::mark()
{
    QList<ExtraSelection> marks;
    for (const QString& word : m_words)
        for (QTextCursor found = document()->find(word); !found.isNull(); found = document()->find(word, found)) {
            ExtraSelection selection;
            selection.cursor = found;
            QColor ground = themeColor(Token::accent, palette());
            ground.setAlphaF(0.32F);
            selection.format.setBackground(ground);
            marks.push_back(selection);
        }
    setExtraSelections(marks);
}

void ManualBrowser::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void ManualBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_dressing && !source().isEmpty()) {
        dress();
        mark();
    }
}

} // namespace veriframe
