// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

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
    void setCurrent(const QString& id);
    QString current() const;

Q_SIGNALS:
    void currentChanged(const QString& id);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
