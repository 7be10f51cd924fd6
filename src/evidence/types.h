// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace evidence {

//! Whom a sender writes to; the four ways to send in future follow from it.
enum class Scenario : std::uint8_t {
    Unknown,
    Internal,              //!< scenario 1
    SingleExternalAddress, //!< scenario 2
    SingleExternalDomain,  //!< scenario 3
    ArbitraryExternal,     //!< scenario 4
};
inline constexpr std::array allScenarios {Scenario::Internal, Scenario::SingleExternalAddress,
                                          Scenario::SingleExternalDomain, Scenario::ArbitraryExternal,
                                          Scenario::Unknown};

//! What a scenario rests on.
enum class Basis : std::uint8_t {
    None,            //!< no delivery is known
    AllMail,         //!< all mail of the mailbox, people's mail included
    MatchedMessages, //!< exactly the messages handed in by SMTP AUTH, joined by message id
};

//! TLS version of a submission.
enum class TlsVersion : std::uint8_t { Tls10, Tls11, Tls12, Tls13, Unknown };
inline constexpr std::array allTlsVersions {TlsVersion::Tls10, TlsVersion::Tls11, TlsVersion::Tls12,
                                            TlsVersion::Tls13, TlsVersion::Unknown};

//! How a submission signed in.
enum class AuthMethod : std::uint8_t { Basic, OAuth, Unknown };
inline constexpr std::array allAuthMethods {AuthMethod::Basic, AuthMethod::OAuth, AuthMethod::Unknown};

//! What became of a delivery. Failed and quarantined ones count: the device tried.
enum class DeliveryStatus : std::uint8_t { Delivered, Failed, Quarantined, FilteredAsSpam, Pending, Expanded, Unknown };

//! What became of a sign-in.
enum class SignInOutcome : std::uint8_t {
    Succeeded,
    PasswordAccepted, //!< refused later, by a policy or a second factor: the device knows a password
    Failed,
};

//! Messages per TLS version.
struct TlsCounts {
    std::array<std::int64_t, 5> messages {};

    std::int64_t &operator[](TlsVersion v) { return messages[static_cast<std::size_t>(v)]; }
    std::int64_t operator[](TlsVersion v) const { return messages[static_cast<std::size_t>(v)]; }
    std::int64_t total() const;
    //! Messages on versions that the service refuses today (RFC 8996): 1.0 and 1.1.
    std::int64_t outdated() const { return messages[0] + messages[1]; }
    TlsCounts &operator+=(const TlsCounts &other);
    bool operator==(const TlsCounts &) const = default;
};

//! Messages per way of signing in.
struct AuthCounts {
    std::array<std::int64_t, 3> messages {};

    std::int64_t &operator[](AuthMethod m) { return messages[static_cast<std::size_t>(m)]; }
    std::int64_t operator[](AuthMethod m) const { return messages[static_cast<std::size_t>(m)]; }
    std::int64_t total() const;
    AuthCounts &operator+=(const AuthCounts &other);
    bool operator==(const AuthCounts &) const = default;
};

} // namespace evidence
