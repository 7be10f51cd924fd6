// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvblocks.h"

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace imports {

//! Limits and hooks that reading a file needs.
struct ReadOptions {
    qint64 maxRecordBytes = 1 << 20;
    qint64 chunkBytes = 128 * 1024; //!< of a file that are read at once
    ScanCsvBlocks scanBlocks = nullptr;  //!< null: the fastest that this processor can
    std::function<void(qint64)> bytesRead = {}; //!< told how many bytes more were read; may be empty
    std::function<void(qint64)> rowsRead = {};  //!< told how many rows more were read, now and then; may be empty
    const std::atomic_bool *cancelled = nullptr;
};

} // namespace imports
