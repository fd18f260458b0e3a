// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/comparison_row.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QTableView;

namespace veriframe {

class ComparisonPlot;
class MetricCard;

/// Two results on the same frames: both curves in one plot, the faces as a table, and at the right the scores of the
/// chosen person or the whole video with a summary in words. A click on a row or in the plot asks for the frame.
class ResultComparisonView : public QWidget {
    Q_OBJECT

public:
    explicit ResultComparisonView(QWidget* parent = nullptr);
    ~ResultComparisonView() override;

    /// The chosen person, the order of the table and its current row stay where they are still there.
    void setContent(ComparisonContent content);
    const ComparisonContent& content() const;
    /// The frame of the first video that is shown elsewhere; -1: none. Marks plot and table.
    void setCursorFrame(int frame);
    /// Something that stands above the plot, as the pictures of both videos; takes it over.
    void setTop(QWidget* top);

    /// Position in ComparisonContent::persons; -1: the whole video.
    int person() const;
    void setPerson(int person);

    // Its parts, for tests.
    ComparisonPlot* plot() const;
    QTableView* table() const;
    QComboBox* personBox() const;
    MetricCard* scores() const;
    /// The summary as it is shown, a sentence a line.
    QString summaryText() const;

Q_SIGNALS:
    void seekRequested(int frame);

private:
    void makeTable();
    QWidget* makePanel();
    void showPersons();
    void showSubject();
    void showCursorRow();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
