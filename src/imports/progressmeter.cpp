// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/progressmeter.h"

namespace imports {

namespace {

constexpr qint64 intervalMs = 40;

} // namespace

ProgressMeter::ProgressMeter(std::function<void(const Progress &)> tell, int filesTotal)
    : m_tell(std::move(tell))
{
    m_progress.filesTotal = filesTotal;
}

void ProgressMeter::tellNow()
{
    if (!m_tell)
        return;
    m_tell(m_progress);
    m_sinceTold.start();
}

void ProgressMeter::expect(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_progress.bytesTotal += bytes;
}

void ProgressMeter::addBytes(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_progress.bytesDone += bytes;
    if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(intervalMs))
        tellNow();
}

void ProgressMeter::addFile(qint64 rows)
{
    const std::lock_guard lock(m_mutex);
    ++m_progress.filesDone;
    m_progress.rows += rows;
    tellNow();
}

void ProgressMeter::finish()
{
    const std::lock_guard lock(m_mutex);
    m_progress.bytesDone = m_progress.bytesTotal;
    tellNow();
}

} // namespace imports
