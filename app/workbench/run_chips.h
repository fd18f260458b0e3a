// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QString>
#include <vector>

class QAction;

namespace veriframe {

class Chip;

/// A run in the row of runs.
struct RunChip {
    int id = 0;
    QString name;
    QString toolTip = {};
    bool shown = true;
    bool current = false; ///< a dot stands before it
    bool operator==(const RunChip&) const = default;
};

/// The open runs as chips in at most three lines; further ones scroll. A click or space shows or hides a run; its menu,
/// or Delete, closes it.
class RunChips : public QScrollArea {
    Q_OBJECT

public:
    /// @param open stands behind the chips
    explicit RunChips(QAction* open, QWidget* parent = nullptr);

    void setRuns(const std::vector<RunChip>& runs);

    const std::vector<RunChip>& runs() const { return m_runs; }

    /// In the order of the runs, for tests.
    const std::vector<Chip*>& chips() const { return m_chips; }

Q_SIGNALS:
    void shownRequested(int run, bool shown);
    /// This one and no other.
    void onlyRequested(int run);
    void closeRequested(int run);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeChips();
    void showMenu(std::size_t position, const QPoint& place);
    void fit();

    std::vector<RunChip> m_runs;
    std::vector<Chip*> m_chips;
    Chip* m_open;
    QWidget* m_tabHead; ///< stands where the chips come in the order of Tab
};

} // namespace veriframe
