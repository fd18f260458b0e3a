// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace veriframe {

struct PersonRow {
    int person = 0;
    QString name;
    QString details; ///< "32 frames - 00:00-00:12"
    QImage portrait;
    std::optional<double> score; ///< 1 means fake
    bool operator==(const PersonRow&) const = default;
};

/// The persons of a video with their verdicts. Several can be selected, for merging.
class PersonList : public QWidget {
    Q_OBJECT

public:
    explicit PersonList(QWidget* parent = nullptr);
    ~PersonList() override;

    /// The selection stays on the persons that are still there.
    void setRows(std::vector<PersonRow> rows);
    const std::vector<PersonRow>& rows() const;

    std::vector<int> selectedPersons() const;
    void setSelectedPersons(const std::vector<int>& persons);
    /// Shown in the context menu (merge, split, rename).
    void setContextActions(const QList<QAction*>& actions);

Q_SIGNALS:
    void selectionChanged();
    /// Double click or Return.
    void personActivated(int person);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
