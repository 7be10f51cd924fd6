// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace imports {

//! Bytes of CSV text that are looked at together; in a mask every bit is a byte, the first one lowest.
inline constexpr std::size_t csvBlockBytes = 64;

//! What the last byte of a block means for the first one of the next.
struct CsvCarry {
    std::uint64_t inside = 0;      //!< all ones inside quotes
    std::uint64_t fieldStarts = 1; //!< the others: one bit
    std::uint64_t quoteEnded = 0;
    std::uint64_t carriageReturn = 0;
};

//! What the bytes of a block mean.
struct CsvBlock {
    std::uint64_t fieldEnds = 0;   //!< separators and line ends
    std::uint64_t lineEnds = 0;    //!< of records
    std::uint64_t linesInside = 0; //!< line ends inside quotes
    std::uint64_t irregular = 0;   //!< a quote where none may stand, or something behind one that ended a field
    std::uint32_t endsBefore = 0;  //!< field ends in the blocks before this one
};

/*! Scans whole blocks of text, and writes the places of all field ends, counted from base; up to csvBlockBytes more
    places behind the last are overwritten. Returns the number of field ends. Of CR and LF together the CR is the line
    end. What stands behind something irregular means nothing. All implementations do the same. */
using ScanCsvBlocks = std::size_t (*)(const char *text, std::size_t blockCount, char separator, CsvCarry &carry,
                                      CsvBlock *blocks, std::uint32_t base, std::uint32_t *ends);

struct CsvBlockScanner {
    const char *name;
    ScanCsvBlocks scan;
};
//! Those that this processor can run, the fastest first; the last one is plain C++.
std::vector<CsvBlockScanner> csvBlockScanners();

} // namespace imports
