// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback.h"

#include "playback_position.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int tickMs = 5;
constexpr double fastest = 8;

} // namespace

struct Playback::Impl {
    PlaybackTimes times;
    std::optional<std::pair<int, int>> range;
    int current = 0;
    double speed = 0;
    double anchorSeconds = 0; ///< where playing began
    QElapsedTimer clock;      ///< since then
    QTimer timer;
};

Playback::Playback(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>())
{
    m_impl->timer.setTimerType(Qt::PreciseTimer);
    m_impl->timer.setInterval(tickMs);
    connect(&m_impl->timer, &QTimer::timeout, this, [this] {
        const double elapsed = static_cast<double>(m_impl->clock.nsecsElapsed()) / 1e9;
        const PlaybackPosition position =
            positionAfter(m_impl->times, m_impl->anchorSeconds, elapsed * m_impl->speed, m_impl->range);
        if (position.frame != m_impl->current) {
            m_impl->current = position.frame;
            Q_EMIT frameDue(position.frame);
        }
        if (position.ended)
            pause();
    });
}

Playback::~Playback() = default;

void Playback::setTimes(std::vector<double> seconds, double endSeconds)
{
    pause();
    m_impl->times = {std::move(seconds), endSeconds};
    m_impl->current = 0;
    m_impl->range.reset();
}

void Playback::setCurrentFrame(int frame)
{
    if (frame == m_impl->current)
        return;
    m_impl->current = frame;
    setSpeed(m_impl->speed);
}

int Playback::currentFrame() const
{
    return m_impl->current;
}

void Playback::setRange(std::optional<std::pair<int, int>> range)
{
    m_impl->range = range;
    setSpeed(m_impl->speed);
}

double Playback::speed() const
{
    return m_impl->speed;
}

void Playback::setSpeed(double speed)
{
    const bool changed = speed != m_impl->speed;
    m_impl->speed = m_impl->times.seconds.empty() ? 0 : speed;
    if (m_impl->speed != 0) {
        m_impl->anchorSeconds = anchorOf(m_impl->times, m_impl->current, m_impl->speed);
        m_impl->clock.start();
        m_impl->timer.start();
    } else {
        m_impl->timer.stop();
    }
    if (changed)
        Q_EMIT speedChanged(m_impl->speed);
}

void Playback::togglePlaying()
{
    if (isPlaying()) {
        pause();
        return;
    }
    const int last = static_cast<int>(m_impl->times.seconds.size()) - 1;
    if (!m_impl->range && m_impl->current >= last && last > 0) {
        m_impl->current = 0;
        Q_EMIT frameDue(0);
    }
    setSpeed(1);
}

void Playback::pause()
{
    setSpeed(0);
}

void Playback::faster()
{
    const double speed = m_impl->speed;
    setSpeed(speed == 0 ? 1 : speed > 0 ? std::min(fastest, speed * 2) : speed == -1 ? 0 : speed / 2);
}

void Playback::slower()
{
    const double speed = m_impl->speed;
    setSpeed(speed == 0 ? -1 : speed < 0 ? std::max(-fastest, speed * 2) : speed == 1 ? 0 : speed / 2);
}

} // namespace veriframe
