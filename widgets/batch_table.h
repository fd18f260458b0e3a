// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/batch_row_index.h"

#include <QImage>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

class QAction;
class QTableView;

namespace veriframe {

class BatchTableModel;

/// The videos of a batch under a row of filters: what became of each. Selection and current video belong to videos, so
/// they outlive other rows, other filters and another order. Thumbnails are asked for as their rows are seen.
class BatchTable : public QWidget {
    Q_OBJECT

public:
    explicit BatchTable(QWidget* parent = nullptr);
    ~BatchTable() override;

    /// @param sameBatch false: another batch, whose videos have other thumbnails and no selection yet
    void setRows(std::vector<BatchRow> rows, bool sameBatch = true);
    const std::vector<BatchRow>& rows() const;
    void setFilter(const BatchFilter& filter);
    const BatchFilter& filter() const;

    /// A null image: there is none to be had.
    void setThumbnail(int video, const QImage& image);

    /// What the context menu offers before copying and sorting.
    void setMenuActions(std::vector<QAction*> actions);

    /// The video that was chosen last, also while the filter hides it; -1 where none is.
    int currentVideo() const;
    /// Selects and shows it where it is among the rows shown. -1: none
    void setCurrentVideo(int video);
    /// Those selected and shown, from top to bottom.
    std::vector<int> selectedVideos() const;
    /// The selected rows as text: columns parted by tabs, a line each. Ctrl+C copies it.
    QString selectedText() const;

    /// For tests and for who needs more than the table says.
    QTableView* view() const;
    BatchTableModel* model() const;
    /// Puts the focus into the filter's text.
    void focusFilter();

Q_SIGNALS:
    void currentVideoChanged(int video);
    void selectionChanged();
    /// Return or a double click.
    void videoActivated(int video);
    /// A person changed the filter.
    void filterChanged(const veriframe::BatchFilter& filter);
    /// Rows are seen that have no thumbnail yet; told once they have come to rest.
    void thumbnailsWanted(const std::vector<int>& videos);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectParts();
    QString rowText(int row) const;
    void takeUserChange();
    void keepPlace();
    void restorePlace();
    void showState();
    void showMenu(QPoint at);
    void changeCurrent(int video);
    void askForThumbnails();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
