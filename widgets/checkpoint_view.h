// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rows_view.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace veriframe {

class CheckpointTableModel;

/// Says which heading was clicked, and whether Shift was held. Headings of the order keep their colour.
class CheckpointHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit CheckpointHeader(QWidget* parent);

Q_SIGNALS:
    void headingClicked(int section, bool further);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool m_further = false;
};

/// Paints cells: tabular figures, the weighted loss bold, chosen rows on a soft ground, a dot for the ensemble.
class CheckpointDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int padding = 8;

    CheckpointDelegate(const CheckpointTableModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const CheckpointTableModel& m_model;
};

/// The view of a CheckpointTable: whole rows, keys of its own, columns as wide as their words need.
class CheckpointView : public RowsView {
    Q_OBJECT

public:
    CheckpointView(CheckpointTableModel& model, QWidget* parent);

    CheckpointHeader* heading() const { return m_heading; }

    /// After another font or other columns.
    void sizeColumns();

Q_SIGNALS:
    void ensembleRequested(); ///< Return, Insert, Space
    void rowActivated();      ///< Ctrl+Return

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthFor(int column) const;
    void fillWidth();
    void spanProblems();
    void takeColors();

    CheckpointTableModel& m_model;
    CheckpointHeader* m_heading = nullptr;
    QColor m_ground;
};

} // namespace veriframe
