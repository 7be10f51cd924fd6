// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace microsoft365 {

//! Why there is no answer.
enum class HttpFault {
    HostNotFound,
    Unreachable, //!< refused, no route, no network
    ConnectionLost, //!< in the middle of an answer
    TimedOut, //!< nothing came for a while
    TlsRefused, //!< the server's certificate is not one that this computer trusts, or TLS failed otherwise
    TooLarge,
    Redirected, //!< the answer points elsewhere; nothing is ever sent there
    ProxyRefused,
    NotHttps, //!< the address is not one of HTTPS; nothing was sent
};

} // namespace microsoft365
