// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dataset_row_index.h"

#include <QWidget>
#include <memory>

namespace veriframe {

/// The row over a table of videos: a text to look for, and what to show as toggles with their counts. Wraps where there
/// is little room.
class DatasetFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit DatasetFilterBar(QWidget* parent = nullptr);
    ~DatasetFilterBar() override;

    /// Shows it without a signal.
    void setFilter(const DatasetFilter& filter);
    const DatasetFilter& filter() const;
    void setCounts(const DatasetCounts& counts);
    /// Without the choices by progress, the text field over the rest; the filter then shows any progress.
    void setCompact(bool compact);
    /// The text field, its text selected.
    void takeFocus();

Q_SIGNALS:
    /// A person changed it.
    void filterChanged(const veriframe::DatasetFilter& filter);
    /// Down in the text field: on to what is found.
    void leftDownwards();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void change(const DatasetFilter& filter);
    void showFilter();
    void fitField();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
