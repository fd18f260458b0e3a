// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QTableView;

namespace veriframe {

/// A run of the queue.
struct RunRow {
    /// The last two are of earlier sessions, as their files tell.
    enum class State { waiting, running, finishing, stopping, done, stopped, failed, doneEarlier, interrupted };

    QString seed; ///< "111"
    State state = State::waiting;
    int epochsDone = 0, epochs = 0;
    double share = 0; ///< of all epochs, in [0, 1]
    std::optional<double> bestBce = {};
    int bestEpoch = -1;
    QString timeLeft = {}; ///< "about 4 min"; empty where there is none to tell
    QString note = {};     ///< why it failed, what going on would do
    bool operator==(const RunRow&) const = default;
};

/// The word for a state: "after this epoch".
QString runStateWord(RunRow::State state);

/// The runs in the order in which they are done: seed, state, epochs, best loss, time left, and what there is to say.
/// Up and Down choose, Delete asks for a waiting or ended run to be taken out.
class RunQueue : public QWidget {
    Q_OBJECT

public:
    explicit RunQueue(QWidget* parent = nullptr);
    ~RunQueue() override;

    /// Keeps the chosen row.
    void setRuns(std::vector<RunRow> runs);
    const std::vector<RunRow>& runs() const;
    int current() const; ///< -1: none
    void setCurrent(int row);
    QTableView* view() const;

    /// As high as its rows, up to five of them.
    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int row);
    /// A click on a row, or Return.
    void activated(int row);
    void removeRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    int barHeight() const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
