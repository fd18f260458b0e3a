// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

class QSplitter;
class QWidget;

namespace veriframe {

class CollapsibleSection;
class Settings;

/// How a room is laid out, kept in the settings under "ROOM/NAME" when a splitter is moved and when the room is left;
/// and its right panel, which a narrow window folds and a person may fold. GUI thread only.
class RoomLayout : public QObject {
    Q_OBJECT

public:
    /// @param page of the room, whose size and leaving is watched; the owner
    RoomLayout(Settings& settings, const QString& room, QWidget* page);

    /// @param sizes it has at first
    void keep(const char* name, QSplitter* splitter, const QList<int>& sizes);
    /// Unfolded at first.
    void keep(const char* name, CollapsibleSection* section);

    /// Anything that saves its state as bytes and takes them back; empty bytes make it as it was at first.
    template<typename Part>
    void keep(const char* name, Part* part)
    {
        keepState(
            name, [part] { return part->saveState(); }, [part](const QByteArray& state) { part->restoreState(state); });
    }

    /// The panel that is folded in a narrow window.
    void setPanel(QWidget* panel);
    /// By the person; a narrow window folds it all the same.
    void setPanelWanted(bool wanted);

    bool isPanelFolded() const { return m_folded; }

    void save() const;
    /// What was not saved stays as it is.
    void restore();
    /// As at first.
    void reset();

Q_SIGNALS:
    /// The window has become narrow or wide.
    void panelFolded(bool folded);
    void restored();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        QString name;
        std::function<QByteArray()> save;
        std::function<void(const QByteArray&)> restore;
        std::function<void()> reset;
    };

    void keepState(
        const char* name, std::function<QByteArray()> save, const std::function<void(const QByteArray&)>& restore);
    QString keyOf(const char* name) const;
    void fitPanel();

    Settings& m_settings;
    QString m_room;
    QWidget* m_page;
    QWidget* m_panel = nullptr;
    std::vector<Part> m_parts;
    bool m_wanted = true, m_folded = false;
};

} // namespace veriframe
