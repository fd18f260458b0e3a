// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_table_model.h"

#include "widgets/panel_parts.h"
#include "widgets/timeline_texts.h"
#include "widgets/transport_bar.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace veriframe {

namespace {

/// Index of the first point not before a frame.
std::size_t firstNotBefore(const std::vector<TimelinePoint>& points, int frame)
{
    const auto found = std::lower_bound(
        points.begin(), points.end(), frame, [](const TimelinePoint& point, int value) { return point.frame < value; });
    return static_cast<std::size_t>(found - points.begin());
}

QVariant numberOrText(double value, int role)
{
    if (role == Qt::EditRole)
        return value;
    return role == Qt::ToolTipRole ? readoutNumber(value) : probabilityText(value);
}

} // namespace

TimelineTableModel::TimelineTableModel(const TimelineData& data, QObject* parent)
    : QAbstractTableModel(parent), m_data(data)
{
    replace([] {});
}

void TimelineTableModel::replace(const std::function<void()>& change)
{
    beginResetModel();
    change();
    m_lastRow = -1;
    m_lanesByPerson.resize(m_data.lanes.size());
    std::iota(m_lanesByPerson.begin(), m_lanesByPerson.end(), std::size_t{0});
    std::stable_sort(m_lanesByPerson.begin(), m_lanesByPerson.end(), [this](std::size_t a, std::size_t b) {
        return m_data.lanes[a].person < m_data.lanes[b].person;
    });
    endResetModel();
}

std::size_t TimelineTableModel::pointsBefore(int frame) const
{
    std::size_t count = 0;
    for (const TimelineLane& lane : m_data.lanes)
        count += firstNotBefore(lane.points, frame);
    return count;
}

std::optional<TimelineTableModel::Place> TimelineTableModel::placeOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    if (row == m_lastRow)
        return m_lastPlace;
    // The last frame with not more points before it than the row's number: it is this row's frame.
    int low = std::numeric_limits<int>::max(), high = std::numeric_limits<int>::min();
    for (const TimelineLane& lane : m_data.lanes)
        if (!lane.points.empty()) {
            low = std::min(low, lane.points.front().frame);
            high = std::max(high, lane.points.back().frame);
        }
    while (low < high) {
        const int middle = high - (high - low) / 2;
        if (pointsBefore(middle) <= static_cast<std::size_t>(row))
            low = middle;
        else
            high = middle - 1;
    }
    std::size_t rest = static_cast<std::size_t>(row) - pointsBefore(low);
    for (const std::size_t lane : m_lanesByPerson) {
        const auto& points = m_data.lanes[lane].points;
        const std::size_t first = firstNotBefore(points, low);
        const std::size_t count = firstNotBefore(points, low + 1) - first;
        if (rest < count) {
            m_lastRow = row;
            m_lastPlace = {lane, first + rest};
            return m_lastPlace;
        }
        rest -= count;
    }
    return std::nullopt;
}

int TimelineTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    std::size_t count = 0;
    for (const TimelineLane& lane : m_data.lanes)
        count += lane.points.size();
    return static_cast<int>(count);
}

int TimelineTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstModelColumn + static_cast<int>(m_data.modelNames.size());
}

QVariant TimelineTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((index.column() == personColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const std::optional<Place> place = placeOf(index.row());
    if (!place)
        return {};
    const TimelineLane& lane = m_data.lanes[place->lane];
    const TimelinePoint& point = lane.points[place->point];
    switch (index.column()) {
    case frameColumn:
        return point.frame;
    case timeColumn:
        return role == Qt::EditRole ? QVariant(point.seconds) : QVariant(timeText(point.seconds));
    case personColumn:
        return lane.name;
    case probabilityColumn:
        return numberOrText(point.probability, role);
    default:
        break;
    }
    const auto model = static_cast<std::size_t>(index.column() - firstModelColumn);
    if (model >= point.modelProbabilities.size())
        return {};
    return numberOrText(static_cast<double>(point.modelProbabilities[model]), role);
}

QVariant TimelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == personColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case frameColumn:
        return TimelineText::tr("Frame");
    case timeColumn:
        return TimelineText::tr("Time");
    case personColumn:
        return TimelineText::tr("Person");
    case probabilityColumn:
        return TimelineText::tr("Probability of fake");
    default:
        return m_data.modelNames.value(section - firstModelColumn);
    }
}

} // namespace veriframe
