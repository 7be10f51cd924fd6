// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvreader.h"

#include <QThreadPool>

#include <functional>

namespace imports {

//! Opens the same file once more, for one thread alone.
using OpenSource = std::function<evidence::Expected<std::shared_ptr<ByteSource>>()>;

//! A chunk in the hands of one of the threads that read a file together.
struct ReadChunk {
    CsvChunk &chunk;
    unsigned thread = 0;   //!< counted from 0
    bool isFirst = false;  //!< its first record is the header
};

//! What is done with the chunks of a file, by one thread at a time for each.
struct ChunkVisit {
    std::function<void(ReadChunk)> inAnyOrder;
    std::function<void(ReadChunk)> thenInOrder = {}; //!< for one chunk after the other, as they stand in the file; may be empty
};

/*! Reads a CSV file in chunks, as many at a time as the pool has threads. Every chunk finds its records by itself; where its
    first one begins becomes certain when the chunk before has found its last one. Returns what is known at the end of
    the file. Errors: ReadFailed, Cancelled. */
evidence::Expected<CsvPosition> readChunks(const OpenSource &open, const CsvHead &head, const ReadOptions &options,
                                           QThreadPool &pool, const ChunkVisit &visit);

} // namespace imports
