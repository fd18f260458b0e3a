// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace veriframe {

/// Plays a video by its own presentation times: forwards, backwards, at several speeds, in a loop. It only says which
/// frame is due; a frame that is not decoded in time is passed over, never shown late under another's number.
class Playback : public QObject {
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);
    ~Playback() override;

    /// @param seconds start of each frame since the first, ascending   @param endSeconds end of the last
    void setTimes(std::vector<double> seconds, double endSeconds);
    /// Where the cursor is, also while playing (a seek).
    void setCurrentFrame(int frame);
    int currentFrame() const;
    /// Frames that play in a loop, both ends included; nothing: the whole video, once.
    void setRange(std::optional<std::pair<int, int>> range);

    /// 0: paused; 1: as recorded; negative: backwards.
    double speed() const;

    bool isPlaying() const { return speed() != 0; }

    void togglePlaying();
    void pause();
    /// L and J: starts, then doubles up to 8; the other direction first slows down.
    void faster();
    void slower();

Q_SIGNALS:
    void frameDue(int frame);
    void speedChanged(double speed);

private:
    void setSpeed(double speed);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
