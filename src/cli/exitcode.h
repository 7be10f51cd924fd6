// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

//! How the program ends; the meanings are a contract with scripts.
enum ExitCode {
    Done = 0,
    WrongCommandLine = 2,
    Unusable = 3, //!< an input could not be used, or an output not be written; nothing was written
    NotSignedIn = 4, //!< network or sign-in failed or was cancelled
    Interrupted = 128, //!< by a signal, whose number is added: 130 after Ctrl+C
};

} // namespace cli
