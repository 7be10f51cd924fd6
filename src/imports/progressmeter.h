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
    void addRows(qint64 rows);
    void addFile();
    //! The files from here on may have to be read again.
    void mark();
    //! Reads them again: what was told stays until it is reached once more. So many bytes will be read.
    void backToMark(qint64 bytes);
    //! Tells the final state, whenever the last telling was.
    void finish();

private:
    void tellNow();
    void tellSometimes();

    std::mutex m_mutex;
    std::function<void(const Progress &)> m_tell;
    Progress m_progress;    //!< as it was told
    qint64 m_rows = 0;      //!< less than was told while files are read again
    int m_files = 0;
    qint64 m_markedRows = 0;
    int m_markedFiles = 0;
    QElapsedTimer m_sinceTold;
};

} // namespace imports
