// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QProgressBar>
#include <cstdint>

namespace veriframe {

/// A progress bar of 4 px in the accent. While the total is not known a quiet segment moves through it.
class ThinProgress : public QProgressBar {
    Q_OBJECT

public:
    static constexpr int thickness = 4;

    explicit ThinProgress(QWidget* parent = nullptr);

    /// @param total 0: not known
    void setProgress(std::int64_t done, std::int64_t total);

    /// Gray rather than accent: what it shows is not moving. Nor does the segment.
    void setResting(bool resting);

    QSize sizeHint() const override { return {160, thickness}; }

    QSize minimumSizeHint() const override { return {40, thickness}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void moveOrRest();

    QBasicTimer m_timer;
    bool m_resting = false;
    int m_phase = 0; ///< of the moving segment, in thousandths
};

} // namespace veriframe
