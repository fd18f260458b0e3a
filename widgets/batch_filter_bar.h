// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/batch_row_index.h"

#include <QWidget>
#include <memory>

namespace veriframe {

/// The row over a table of videos: a text to look for, and the groups of states as toggles with their counts. Wraps
/// where there is little room.
class BatchFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit BatchFilterBar(QWidget* parent = nullptr);
    ~BatchFilterBar() override;

    /// Shows it without a signal.
    void setFilter(const BatchFilter& filter);
    const BatchFilter& filter() const;
    void setCounts(const BatchCounts& counts);
    /// The text field, its text selected.
    void takeFocus();

Q_SIGNALS:
    /// A person changed it.
    void filterChanged(const veriframe::BatchFilter& filter);
    /// Down in the text field: on to what is found.
    void leftDownwards();

private:
    void change(const BatchFilter& filter);
    void showFilter();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
