// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_row.h"

#include <QWidget>
#include <memory>

class QMenu;
class QTableView;

namespace veriframe {

class CheckpointTableModel;

/// The epochs of the runs shown, a row each with every metric of that epoch. A click on a heading orders the rows by
/// it, with Shift it becomes a further key; the heading says which key it is. Selection and current row belong to
/// (run, epoch), so they outlive other rows, other filters and another order.
class CheckpointTable : public QWidget {
    Q_OBJECT

public:
    explicit CheckpointTable(QWidget* parent = nullptr);
    ~CheckpointTable() override;

    /// Where the same epochs stay in the same places, nothing moves and nothing flickers.
    void setRows(std::vector<CheckpointRow> rows);
    const std::vector<CheckpointRow>& rows() const;
    /// Shows the rows that contain every word of it: in run, epoch ("epoch 12" or "12"), file name, hash, problem.
    void setFilter(const QString& text);
    QString filter() const;
    /// The order, first key first; empty: by weighted loss, ascending.
    void setOrder(std::vector<CheckpointOrder> order);
    const std::vector<CheckpointOrder>& order() const;
    void setColumnShown(CheckpointColumn column, bool shown);
    bool isColumnShown(CheckpointColumn column) const;
    /// What is said where there are no rows at all. @param text what to do
    void setEmptyText(const QString& title, const QString& text);

    /// Selects the row and brings it into view, as soon as it is there. Nothing: none. Emits nothing.
    void setCurrent(const std::optional<CheckpointKey>& key);
    std::optional<CheckpointKey> current() const;
    /// Those selected and shown, from top to bottom, without rows that only tell a problem.
    std::vector<CheckpointKey> selected() const;
    /// The selected rows as text in full precision: columns parted by tabs, a line each. Ctrl+C copies it.
    QString selectedText() const;
    /// All rows that the filter shows, in the same form, under a line with the columns' names.
    QString shownText() const;

    /// For tests and for who needs more than the table says.
    QTableView* view() const;
    CheckpointTableModel* model() const;
    /// Puts the focus into the filter's text.
    void focusFilter();

Q_SIGNALS:
    /// A person made another epoch the current one.
    void currentChanged(int run, int epoch);
    /// A double click, or Return with Ctrl.
    void activated(int run, int epoch);
    /// Return, Insert, Space or the menu: those selected that are not in the ensemble shall come into it ...
    void addToEnsembleRequested(const std::vector<veriframe::CheckpointKey>& keys);
    /// ... or, where all of them are in it, out of it.
    void removeFromEnsembleRequested(const std::vector<veriframe::CheckpointKey>& keys);
    /// The menu: where the checkpoint's file is.
    void showFileRequested(int run, int epoch);
    void orderChanged();
    void filterChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeContent();
    void orderBy(CheckpointColumn column, bool further);
    void takeCurrent(int row);
    void toggleEnsemble();
    void keepPlace();
    void restorePlace();
    void showState();
    void addColumnActions(QMenu& menu);
    void showMenu(QPoint at);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
