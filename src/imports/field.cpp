// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/field.h"

#include <algorithm>

namespace imports {

namespace {

constexpr std::array<QStringView, fieldCount> keys {
    u"time",         u"sender",       u"senderDomain", u"recipient",  u"recipientStatus",  u"relatedRecipient",
    u"status",       u"size",         u"messageId",    u"networkMessageId", u"event",      u"clientIp",
    u"authMethod",   u"tlsVersion",   u"messages",     u"tls10Percent", u"tls11Percent",   u"tls12Percent",
    u"tls13Percent", u"tls10Count",   u"tls11Count",   u"tls12Count", u"tls13Count",       u"user",
    u"clientApp",    u"errorCode",    u"requestId",    u"name",       u"address",          u"domainType",
    u"subdomains",   u"smtpDisabled", u"marker"};

} // namespace

std::optional<Field> fieldOf(QStringView key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Field>(found - keys.begin());
}

} // namespace imports
