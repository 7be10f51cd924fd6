// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"

class QIODevice;

namespace reports {

/*! Writes one row per sender: sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days. Empty where
    no input says. A machine format: fields are quoted after RFC 4180 where they must be, and otherwise stay
    as they are, even where a spreadsheet would read a formula. For people there is tableexport.h. The number of
    threads changes nothing but the time it takes. */
void writeAnalysisCsv(QIODevice &device, const evidence::Analysis &analysis, unsigned threads = 1);

} // namespace reports
