// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

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

//! What a scan found.
struct CsvScan {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint32_t fieldEnds = 0;  //!< how many
    std::uint32_t recordEnds = 0; //!< how many
    bool hasLinesInside = false;  //!< whether there are line ends inside quotes
    std::uint32_t irregular = none; //!< the first place of a quote where none may stand, or of something behind one that ended a field
};

/*! Scans whole blocks of text and writes two lists: the places of all field ends (separators and line ends outside quotes),
    counted from base; and, for every line end that ends a record, the number of field ends up to and with it. Up to csvBlockBytes
    more entries behind the last of each list are overwritten. The scan stops at something irregular: what lies before
    it is in the lists, and nothing else. Of CR and LF together the CR is the line end. All implementations do the same. */
using ScanCsvBlocks = CsvScan (*)(const char *text, std::size_t blockCount, char separator, CsvCarry &carry,
                                  std::uint32_t base, std::uint32_t *fieldEnds, std::uint32_t *recordEnds);

} // namespace imports
