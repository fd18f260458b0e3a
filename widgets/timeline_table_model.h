// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/probability_timeline.h"

#include <QAbstractTableModel>
#include <functional>
#include <optional>
#include <vector>

namespace veriframe {

/// The time line's points as rows, by frame, then by person. Nothing is copied or sorted: a row is looked up in the
/// lanes when somebody asks for it. Texts have two digits; Qt::EditRole and tool tips have all.
class TimelineTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { frameColumn, timeColumn, personColumn, probabilityColumn, firstModelColumn };

    /// @param data outlives the model; it changes only within replace()
    explicit TimelineTableModel(const TimelineData& data, QObject* parent = nullptr);

    void replace(const std::function<void()>& change);

    /// The lane and point of a row.
    struct Place {
        std::size_t lane = 0, point = 0;
        bool operator==(const Place&) const = default;
    };

    std::optional<Place> placeOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::size_t pointsBefore(int frame) const;

    const TimelineData& m_data;
    std::vector<std::size_t> m_lanesByPerson;
    mutable int m_lastRow = -1; ///< views ask for the cells of a row one after the other
    mutable Place m_lastPlace;
};

} // namespace veriframe
