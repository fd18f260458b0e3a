// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dataset_row_index.h"

#include <QStringList>
#include <QWidget>
#include <memory>

class QTableView;

namespace veriframe {

class DatasetTableModel;

/// The videos of a data set under a row of filters: how far each is, and what stands in its way. Selection and current
/// video belong to names, so they outlive other rows, other filters and another order.
class DatasetTable : public QWidget {
    Q_OBJECT

public:
    explicit DatasetTable(QWidget* parent = nullptr);
    ~DatasetTable() override;

    void setRows(std::vector<DatasetRow> rows);
    const std::vector<DatasetRow>& rows() const;
    void setFilter(const DatasetFilter& filter);
    const DatasetFilter& filter() const;
    /// Only video, label, part, fold and faces, and no filter by progress: for a list beside something else.
    void setCompact(bool compact);
    /// What is said where there are no videos at all. @param text what to do
    void setEmptyText(const QString& title, const QString& text);

    /// The video that was chosen last, also while the filter hides it; empty where none is.
    QString currentVideo() const;
    /// Those selected and shown, from top to bottom.
    QStringList selectedVideos() const;
    /// The selected rows as text: columns parted by tabs, a line each. Ctrl+C copies it.
    QString selectedText() const;
    /// All rows that the filter shows, in the same form, under a line with the columns' names.
    QString shownText() const;

    /// For tests and for who needs more than the table says.
    QTableView* view() const;
    DatasetTableModel* model() const;
    /// Selects and shows it where it is among the rows shown; otherwise as soon as it is. Empty: none.
    void setCurrentVideo(const QString& video);
    /// Puts the focus into the filter's text.
    void focusFilter();

Q_SIGNALS:
    void currentVideoChanged(const QString& video);
    /// Return or a double click.
    void videoActivated(const QString& video);
    /// A person changed the filter.
    void filterChanged(const veriframe::DatasetFilter& filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString rowText(int row) const;
    void takeUserChange();
    void keepPlace();
    void restorePlace();
    void showState();
    void showMenu(QPoint at);
    void changeCurrent(const QString& video);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
