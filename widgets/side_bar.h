// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

class QFontMetricsF;

namespace veriframe {

/// A word in lines no wider than that: broken at spaces and soft hyphens, else, with a hyphen, where a syllable seems
/// to begin (a consonant before a vowel), as evenly as may be: "Kontrollpunkte" becomes "Kontroll-", "punkte".
QStringList wrappedWord(const QString& text, const QFontMetricsF& metrics, double width);

/// The column of workspaces at the left edge: icon over word, one chosen. Keyboard: Up/Down, Home/End.
class SideBar : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString id, text, icon; ///< icon: a name for themedIcon()
    };

    explicit SideBar(QWidget* parent = nullptr);
    ~SideBar() override;

    void setEntries(std::vector<Entry> entries);
    /// An id that no entry has changes nothing.
    void setCurrent(const QString& id);
    QString current() const; ///< empty without entries

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By mouse, key or setCurrent(); only when it is another one.
    void currentChanged(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
