// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace veriframe {

class ActionButton;

/// A column without margins and space: parts of the window that meet edge to edge.
QVBoxLayout* makeBareColumn(QWidget* parent);
/// A group's title: small semibold capitals.
QLabel* makeGroupTitle(const QString& text, QWidget* parent = nullptr);
/// A small quiet text that wraps.
QLabel* makeCaption(const QString& text = {}, QWidget* parent = nullptr);
/// A label before a field, which takes its mnemonic and gives it its accessible name.
QLabel* makeFieldLabel(const QString& text, QWidget* field);

/// A button for something that is sometimes on offer; where it is not, it takes no room.
ActionButton* makeOffer(QAction* action);

/// Chooses the entry with that data; one that is not there is added, marked as such.
void chooseData(QComboBox& combo, const QString& data, const QString& textIfAbsent);

/// A reason as core words it, as a sentence: "It is neither a torch file nor safetensors."
QString asSentence(const QString& reason);

/// A path for people: the home folder as ~.
QString shownPath(const QString& path);

/// Something that must be read, with its icon; takes no room while there is nothing to say.
class MessageLine : public QWidget {
    Q_OBJECT

public:
    explicit MessageLine(QWidget* parent = nullptr);

    /// @param icon a name for themedIcon(). Empty text: hidden
    void setMessage(const QString& text, const QString& icon = QStringLiteral("file-bad"));

    QString message() const { return m_text; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QLabel *m_icon, *m_label;
    QString m_text, m_iconName;
};

/// A field for a path, with a button that opens the desktop's file dialog beside the window. Files may be dropped on
/// it.
class PathField : public QWidget {
    Q_OBJECT

public:
    enum class Kind { file, folder };

    /// @param filter of the file dialog, as QFileDialog takes it; for files
    PathField(Kind kind, const QString& dialogTitle, const QString& filter = {}, QWidget* parent = nullptr);

    /// What stands in the field now.
    QString path() const;
    /// Does not emit pathChosen().
    void setPath(const QString& path);

    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    /// At every key: what was known of the former path holds no longer.
    void edited();
    /// Another path was typed, chosen in the dialog or dropped.
    void pathChosen(const QString& path);

private:
    void browse();
    void accept(const QString& path);

    Kind m_kind;
    QString m_dialogTitle, m_filter, m_accepted;
    QLineEdit* m_edit;
    QTimer m_typing;
};

} // namespace veriframe
