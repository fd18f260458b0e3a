// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace veriframe {

class Settings;

/// How an action is made.
struct ActionSpec {
    QString id;                         ///< "playback.step-forward": stable, in settings and tests
    QString group;                      ///< heading in the shortcut editor: "Playback"
    QString text;                       ///< menu text with mnemonic: "Step &forward"
    QString toolTip;                    ///< a sentence; empty: the text
    QString icon;                       ///< a name for themedIcon(); may be empty
    QList<QKeySequence> shortcuts = {}; ///< its own; the person may choose others
    bool checkable = false;
    std::function<void(bool checked)> run = {};
};

/// All actions of the program by id, so that menu, key, button, key list and shortcut editor show the same thing.
/// Keys that the person changed come from the settings.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// @param window the widget whose window the shortcuts belong to; actions become its children
    ActionRegistry(Settings& settings, QWidget* window);
    ~ActionRegistry() override;

    QAction* add(ActionSpec spec);
    /// The action; asserts that it is there.
    QAction* action(const QString& id) const;

    struct Entry {
        QString id, group;
        QAction* action = nullptr;
        QList<QKeySequence> defaults;
        QString sentence = {}; ///< its tool tip without the keys
    };

    /// In the order in which they were added.
    const std::vector<Entry>& entries() const;

    /// The id of the action that has this key, but for `exceptId`; empty: none.
    QString ownerOf(const QKeySequence& key, const QString& exceptId = {}) const;
    /// Takes effect at once and is remembered; keys that another action has are taken from it.
    void setShortcuts(const QString& id, const QList<QKeySequence>& keys);
    void restoreDefaults(const QString& id);
    void restoreAllDefaults();

Q_SIGNALS:
    /// Its keys are others now; told for each action that is concerned.
    void shortcutsChanged(const QString& id);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// An action's name as a list shows it: the menu text without mnemonic and dots.
QString actionName(const QAction& action);

/// Keys as people read them: ". or Right".
QString keysText(const QList<QKeySequence>& keys);

} // namespace veriframe
