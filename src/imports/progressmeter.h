// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"

#include <QElapsedTimer>

#include <mutex>

namespace imports {

//! Counts what all threads have read and tells the caller, at most every few hundredths of a second.
class ProgressMeter {
public:
    ProgressMeter(std::function<void(const Progress &)> tell, int filesTotal);

    //! More bytes will be read than was known before.
    void expect(qint64 bytes);
    void addBytes(qint64 bytes);
    void addFile(qint64 rows);
    //! Tells the final state, whenever the last telling was.
    void finish();

private:
    void tellNow();

    std::mutex m_mutex;
    std::function<void(const Progress &)> m_tell;
    Progress m_progress;
    QElapsedTimer m_sinceTold;
};

} // namespace imports
