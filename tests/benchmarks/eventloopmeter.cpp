// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/eventloopmeter.h"

#include <algorithm>
#include <utility>

namespace benchmarks {

EventLoopMeter::EventLoopMeter()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopMeter::tick);
    m_sinceTick.start();
    m_timer.start();
}

std::vector<double> EventLoopMeter::take()
{
    return std::exchange(m_pauses, {});
}

void EventLoopMeter::tick()
{
    const double milliseconds = static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6;
    m_sinceTick.restart();
    m_pauses.push_back(std::max(0.0, milliseconds - m_timer.interval()));
}

} // namespace benchmarks
