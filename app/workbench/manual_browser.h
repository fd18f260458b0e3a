// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextBrowser>

namespace veriframe {

/// Shows pages of the manual: Markdown with tables, code and pictures no wider than the text, links to pages and
/// headings, words of a search marked. Links to the world go to the desktop's browser. History as QTextBrowser has it.
class ManualBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualBrowser(QWidget* parent = nullptr);

    /// @param page "workspaces/inspect.md", with "#heading" where a heading is meant
    void showPage(const QString& page);
    /// The page that is shown, without heading.
    QString page() const;
    /// Marks every place of these words on this page and those that follow; none: marks nothing any more.
    void markWords(const QStringList& words);
    /// Places that are marked on this page.
    int markedCount() const;

Q_SIGNALS:
    void pageShown(const QString& page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrive(const QUrl& url);
    void dress();
    void fitPictures();
    void scrollToHeading(const QString& anchor);
    void mark();

    QString m_page;
    QStringList m_words;
    bool m_dressing = false;
};

} // namespace veriframe
