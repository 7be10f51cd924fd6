// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace imports {

//! Which export of Microsoft's a file is.
enum class ExportKind : std::uint8_t {
    SmtpAuthSummary,
    SmtpAuthDetails,
    MessageTrace,
    MessageTraceEnhanced,
    MessageTraceExtended,
    SignIns,
    AcceptedDomains,
    CasMailboxes,
    TransportConfig,
    InboundConnectors,
    AuthenticationPolicies,
    OrganizationConfig,
    ExchangeServers,
};
inline constexpr std::array allExportKinds {
    ExportKind::SmtpAuthSummary,   ExportKind::SmtpAuthDetails,      ExportKind::MessageTrace,
    ExportKind::MessageTraceEnhanced, ExportKind::MessageTraceExtended, ExportKind::SignIns,
    ExportKind::AcceptedDomains,   ExportKind::CasMailboxes,         ExportKind::TransportConfig,
    ExportKind::InboundConnectors, ExportKind::AuthenticationPolicies, ExportKind::OrganizationConfig,
    ExportKind::ExchangeServers};

//! The kind as the command line and the JSON write it ("messageTrace").
QString keyOf(ExportKind kind);
std::optional<ExportKind> exportKindOf(QStringView key);

//! Text encoding of a file.
enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };
//! As in the JSON: "utf-8", "utf-16le", "utf-16be", "windows-1252".
QString keyOf(Encoding encoding);

} // namespace imports
