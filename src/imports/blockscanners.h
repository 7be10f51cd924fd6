// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/asciiblocks.h"
#include "imports/csvblocks.h"
#include "imports/jsonblocks.h"

#include <vector>

namespace imports {

//! What looks at blocks of text on one kind of processor.
struct BlockScanner {
    const char *name;
    FindNonAscii findNonAscii;
    ScanCsvBlocks scanCsv;
    ScanJsonBlocks scanJson;
};
//! Those that this processor can run, the fastest first; the last one is plain C++.
std::vector<BlockScanner> blockScanners();

} // namespace imports
