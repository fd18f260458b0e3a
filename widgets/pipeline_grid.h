// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <vector>

class QPointF;

namespace veriframe {

/// Where the cards of a pipeline stand, left to right and row by row. Rows are as even as they can be: five cards that
/// do not fit beside each other stand as three and two.
struct PipelineGrid {
    static constexpr int gap = 16;    ///< between cards; the connectors run there
    static constexpr int rowGap = 24; ///< between rows
    static constexpr int gutter = 10; ///< left and right of several rows, where connectors turn; a column has none

    int count = 0, columns = 1, rows = 0, cardWidth = 0;

    /// The cards' places. @param cardHeight of every card
    QRect card(int index, int cardHeight) const;
    int height(int cardHeight) const;

    /// The line from a card to its next one: two points in a row or a column, six from the end of a row to the start of
    /// the next.
    std::vector<QPointF> connector(int from, int cardHeight, int portY) const;
};

/// @param leastCardWidth below this another row begins, as long as there is more than one column
PipelineGrid pipelineGrid(int count, int width, int leastCardWidth);

} // namespace veriframe
