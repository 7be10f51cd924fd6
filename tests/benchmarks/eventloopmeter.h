// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace benchmarks {

/*! Notices when the event loop of its thread does not come round: a timer wants to be called every
    millisecond, and how much later it is called is how long a user's click would have waited. */
class EventLoopMeter : public QObject {
public:
    EventLoopMeter();

    /*! The lateness of every call since the last take, in milliseconds. A pause that has not ended belongs to
        the next take. */
    std::vector<double> take();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::vector<double> m_pauses;
};

} // namespace benchmarks
