// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imports {

/*! To be called once, when a program begins: has the tables of an import give their memory back to the system when they have
    grown or are done with, instead of keeping it for later. Does nothing where the system's allocator does so anyway. */
void returnMemoryEarly();

} // namespace imports
