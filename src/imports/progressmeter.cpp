// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/progressmeter.h"

#include <algorithm>

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
    m_progress.rows = std::max(m_progress.rows, m_rows);
    m_progress.filesDone = std::max(m_progress.filesDone, m_files);
    m_tell(m_progress);
    m_sinceTold.start();
}

void ProgressMeter::tellSometimes()
{
    if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(intervalMs))
        tellNow();
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
    tellSometimes();
}

void ProgressMeter::addRows(qint64 rows)
{
    const std::lock_guard lock(m_mutex);
    m_rows += rows;
    tellSometimes();
}

void ProgressMeter::addFile()
{
    const std::lock_guard lock(m_mutex);
    ++m_files;
    tellNow();
}

void ProgressMeter::mark()
{
    const std::lock_guard lock(m_mutex);
    m_markedRows = m_rows;
    m_markedFiles = m_files;
}

void ProgressMeter::backToMark(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_rows = m_markedRows;
    m_files = m_markedFiles;
    m_progress.bytesTotal += bytes;
}

void ProgressMeter::finish()
{
    const std::lock_guard lock(m_mutex);
    m_progress.bytesDone = m_progress.bytesTotal;
    tellNow();
}

} // namespace imports
