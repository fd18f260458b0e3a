// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace veriframe {

/// Shows pages of the manual: Markdown with tables, code and pictures no wider than the text, links to pages and
/// headings, words of a search marked. Links to the world go to the desktop's browser.
class ManualBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualBrowser(QWidget* parent = nullptr);

    /// @param page "workspaces/inspect.md", with "#heading" where a heading is meant
    void showPage(const QString& page);
    /// The page that is shown, without heading.
    QString page() const;
    /// Marks every place of these words; the first one, or the first below the heading, is scrolled into view.
    void markWords(const QStringList& words, const QString& heading = {});
    int markedCount() const;

Q_SIGNALS:
    void pageShown(const QString& page);

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load(const QString& page);
    void style();
    void fitPictures();
    void scrollTo(const QString& anchor);
    void mark();

    QString m_page;
    QStringList m_words;
};

} // namespace veriframe
