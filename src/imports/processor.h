// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imports {

/*! What the processor can do beyond what all of its kind can, and the system keeps the registers for. */
struct Processor {
    bool hasAvx2 = false; //!< with BMI 1 and 2, POPCNT and PCLMULQDQ
    bool hasAvx512 = false; //!< F, BW and VBMI2, with all that hasAvx2 stands for
};

//! This processor.
Processor processor();

} // namespace imports
