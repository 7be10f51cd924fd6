// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportkind.h"

#include <algorithm>

namespace imports {

namespace {

constexpr std::array<QStringView, allExportKinds.size()> keys {
    u"smtpAuthSummary", u"smtpAuthDetails",  u"messageTrace",  u"messageTraceEnhanced", u"messageTraceExtended",
    u"signIns",         u"acceptedDomains",  u"casMailboxes",  u"transportConfig",      u"inboundConnectors",
    u"authenticationPolicies", u"organizationConfig", u"exchangeServers"};

} // namespace

QString keyOf(ExportKind kind)
{
    return keys[static_cast<std::size_t>(kind)].toString();
}

std::optional<ExportKind> exportKindOf(QStringView key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<ExportKind>(found - keys.begin());
}

} // namespace imports
