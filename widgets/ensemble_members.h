// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// A checkpoint in the list of an ensemble's members.
struct EnsembleMemberRow {
    QString name;         ///< "b7_111 · epoch 36"
    QString value;        ///< at the right: "0.2530"; empty: none
    QString toolTip = {}; ///< its file, hash and value in full
    int times = 1;        ///< how often it counts; more than once: "× 2" beside the name
    QString problem = {}; ///< not empty: why it cannot be judged with; stands in the value's place
    bool operator==(const EnsembleMemberRow&) const = default;
};

/// The members of an ensemble, a value and a button to remove each at its right, and under them what the search
/// suggests, with a button to take it. Keys: Up, Down, Home, End go from row to row, Delete removes, Return activates,
/// and on the suggestion Return, Space or + takes it. The list never changes its rows by itself: it asks.
class EnsembleMembers : public QWidget {
    Q_OBJECT

public:
    explicit EnsembleMembers(QWidget* parent = nullptr);
    ~EnsembleMembers() override;

    void setMembers(std::vector<EnsembleMemberRow> members);
    const std::vector<EnsembleMemberRow>& members() const;
    /// "suggested: + " stands before its name. Nothing: none.
    void setSuggestion(const std::optional<EnsembleMemberRow>& suggestion);
    const std::optional<EnsembleMemberRow>& suggestion() const;
    /// What is said where there are no members.
    void setEmptyText(const QString& text);

    /// The row the keyboard is on: a member, or the number of members for the suggestion; -1: none.
    int current() const;
    void setCurrent(int row);
    /// The row's area, in this widget's pixels, and its button's.
    QRect rowRect(int row) const;
    QRect buttonRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A click or Return: it shall be shown.
    void activated(int member);
    void removeRequested(int member);
    void addSuggestionRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rowsChanged();
    void describe();
    QString wordsOf(int row) const;
    int rowAt(QPointF position) const;
    void useButton(int row);
    void paintRow(QPainter& painter, int row) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
